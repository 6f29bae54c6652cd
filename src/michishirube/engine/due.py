"""A duty's last day: so many days or months after a date that was answered."""

from __future__ import annotations

import calendar
from datetime import date, timedelta

from michishirube.engine.form import ClosedDay, Due, never_closed

_A_DAY = timedelta(days=1)


def last_day(start: date, due: Due, closed: ClosedDay = never_closed) -> date | None:
    """The last day of the period that begins after `start` (or on it): months first, then days.

    `closed` says on which days nothing can be filed; it is asked only if the period moves on
    from them. None where the calendar of the program ends before the last day (after 9999).
    """
    try:
        before = start - _A_DAY if due.day_counted else start
        last = _months_later(before, due.months) + timedelta(days=due.days)
        while due.to_open_day and closed(last):
            last += _A_DAY
    except (ValueError, OverflowError):
        return None
    return last


def _months_later(day: date, months: int) -> date:
    """The end of a period of months, after the Civil Code (民法).

    The day itself does not count (第140条): the period begins on the day after, and ends on the
    day before the one that corresponds to its beginning, or on the month's last day where there
    is no such day (第143条第2項). One that begins on a first runs whole months (第143条第1項).
    """
    if months == 0:
        return day
    begins = day + _A_DAY
    years, month = divmod(begins.month - 1 + months, 12)
    year, month = begins.year + years, month + 1
    last = calendar.monthrange(year, month)[1]
    if begins.day > last:
        return date(year, month, last)
    return date(year, month, begins.day) - _A_DAY
