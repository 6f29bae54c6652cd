"""On which days authorities are closed (行政機関の休日に関する法律第1条第1項).

National holidays come from `jpholiday`: they follow a law that is changed now and then.
"""

from __future__ import annotations

from datetime import date

_SATURDAY = 5
_YEAR_END = {(12, 29), (12, 30), (12, 31), (1, 1), (1, 2), (1, 3)}


def is_closed(day: date) -> bool:
    """Saturdays, Sundays, national holidays, and the days from December 29 to January 3."""
    if day.weekday() >= _SATURDAY or (day.month, day.day) in _YEAR_END:
        return True
    # Loaded here: few cases have a period that moves on from closed days.
    import jpholiday  # noqa: PLC0415

    return bool(jpholiday.is_holiday(day))
