"""Turning points in words."""

from datetime import date
from decimal import Decimal

import pytest
from tests.packs.opened import opened

from michishirube.engine.form import Kind, Option, Question, Ref
from michishirube.engine.pivots import pivots
from michishirube.engine.turning import Change
from michishirube.turned import Turned, changed_facts, turned

FACT = {"given": "本人の数は次のとおりである", "none": "該当するものはない"}
OPTIONS = (Option("x", "氏名（選んでください）"), Option("y", "年齢"))
HUNDREDS = tuple(map(Decimal, (99, 100, 150, 200, 201)))  # compared with 100 and 200
DAYS = (date(2026, 3, 31), date(2026, 4, 1), date(2026, 4, 2))  # compared with April 1


@pytest.mark.parametrize(
    ("kind", "now", "values", "classes", "expected"),
    [
        (Kind.NUMBER, 1, HUNDREDS[4:], HUNDREDS, ["本人の数が200人を超える"]),
        (Kind.NUMBER, 1, HUNDREDS[3:], HUNDREDS, ["本人の数が200人以上である"]),
        (Kind.NUMBER, 1, HUNDREDS[2:4], HUNDREDS, ["本人の数が100人を超え、200人以下である"]),
        (Kind.NUMBER, 1, HUNDREDS[1:2], HUNDREDS, ["本人の数が100人である"]),
        (Kind.NUMBER, 1, HUNDREDS[:1], HUNDREDS, ["本人の数が100人未満である"]),
        (Kind.NUMBER, 1, (HUNDREDS[0], HUNDREDS[3]), HUNDREDS,
         ["本人の数が100人未満である", "本人の数が200人である"]),
        (Kind.DATE, 1, DAYS[2:], DAYS, ["本人の数が2026年4月2日以降である"]),
        (Kind.DATE, 1, DAYS[:2], DAYS, ["本人の数が2026年4月1日以前である"]),
        (Kind.MANY, (), (("x",), ("y",)), (), ["本人の数に「氏名」、「年齢」のどれかが加わる"]),
        (Kind.MANY, ("x", "y"), (("y",),), (), ["本人の数から「氏名」が外れる"]),
        (Kind.MANY, ("x",), ((),), (), ["該当するものはない"]),
    ],
)  # fmt: skip
def test_other_answers_as_facts(kind, now, values, classes, expected):
    question = Question("q", "いくつですか", kind, "t", None, OPTIONS, FACT, unit="人")
    assert changed_facts(question, Change(Ref("q"), values, now, classes)) == expected


def test_as_one_sentence():
    one = Turned(("契約がある",), "可：渡せる。")
    assert one.sentence == "次の事実に変われば、「可：渡せる」となる：契約がある。"
    two = Turned(("契約がある", "自社の目的には使わない"), "可：渡せる。")
    assert two.sentence == (
        "次の二つの事実にともに変われば、「可：渡せる」となる："
        "①契約がある、かつ、②自社の目的には使わない。"
    )


def test_of_a_worked_case():
    session = opened("permitted")
    found = pivots(session.assessment, session.case).turning_points
    said = [turned(session.assessment, session.case, point).sentence for point in found]
    assert (
        "次の事実に変われば、「不可：この計画のままでは行えない」となる："
        "A社について、業務委託の契約はない。"
    ) in said
