"""Numbers and dates as people type them."""

from datetime import date
from decimal import Decimal

import pytest

from michishirube.ui.reading import UnreadableError, read_date, read_number

DAY = date(2026, 11, 22)


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("1000", Decimal(1000)),
        (" 1,000 ", Decimal(1000)),
        ("１０００", Decimal(1000)),
        ("-2.5", Decimal("-2.5")),
    ],
)
def test_numbers(text, number):
    assert read_number(text) == number


@pytest.mark.parametrize("text", ["千", "1e9", "NaN", "1.2.3", "10人", "9" * 40, ""])
def test_no_number(text):
    with pytest.raises(UnreadableError, match="数字"):
        read_number(text)


@pytest.mark.parametrize(
    "text",
    [
        "2026-11-22",
        "2026/11/22",
        "2026年11月22日",
        "２０２６．１１．２２",
        "令和8年11月22日",
        "R8.11.22",
    ],
)
def test_dates(text):
    assert read_date(text) == DAY


@pytest.mark.parametrize(
    ("text", "day"),
    [("令和元年5月1日", date(2019, 5, 1)), ("平成31年4月30日", date(2019, 4, 30))],
)
def test_eras(text, day):
    assert read_date(text) == day


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("2026-02-30", "ありません"),
        ("2026-13-01", "ありません"),
        ("来週", "日付として読めません"),
        ("22-11-2026", "日付として読めません"),
    ],
)
def test_no_date(text, says):
    with pytest.raises(UnreadableError, match=says):
        read_date(text)
