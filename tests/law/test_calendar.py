"""On which days authorities are closed."""

import subprocess
import sys
from datetime import date

import pytest

from michishirube.engine.due import last_day
from michishirube.engine.form import Due
from michishirube.law.calendar import is_closed


@pytest.mark.parametrize(
    ("day", "closed"),
    [
        ("2026-11-20", False),  # Friday
        ("2026-11-21", True),  # Saturday
        ("2026-11-22", True),  # Sunday
        ("2026-11-23", True),  # 勤労感謝の日
        ("2026-11-24", False),
        ("2026-05-06", True),  # 振替休日 of May 3
        ("2026-09-22", True),  # 国民の休日 between two holidays
        ("2026-12-28", False),
        ("2026-12-29", True),
        ("2026-12-30", True),
        ("2026-12-31", True),
        ("2027-01-01", True),
        ("2027-01-02", True),
        ("2027-01-03", True),
        ("2027-01-04", False),
        ("2025-01-04", True),  # a Saturday
    ],
)
def test_closed_days(day, closed):
    assert is_closed(date.fromisoformat(day)) is closed


@pytest.mark.parametrize(
    ("known", "days", "last"),
    [
        ("2026-12-01", 30, "2027-01-04"),  # from December 30 over the year's end
        ("2026-10-06", 30, "2026-11-04"),
        ("2026-10-25", 30, "2026-11-24"),  # November 23 is a holiday
        ("2026-10-23", 30, "2026-11-24"),  # from Saturday over a Monday that is one
        ("2026-03-08", 60, "2026-05-07"),  # from May 6, the holiday in lieu
    ],
)
def test_the_final_report(known, days, last):
    """gl-general:3-5-3-4: the day of knowledge is day 1, and the last day is an open one."""
    due = Due("known", days, day_counted=True, to_open_day=True)
    assert last_day(date.fromisoformat(known), due, is_closed) == date.fromisoformat(last)


def test_holidays_are_loaded_only_when_they_are_asked_for():
    code = (
        "import sys, michishirube.library as l; l.load_library();"
        "sys.exit('jpholiday' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
