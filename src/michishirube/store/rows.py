"""What the list of cases takes and gives: plain records, no database in them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from enum import Enum


@dataclass(frozen=True, slots=True)
class CaseRow:
    """One line of the list of cases."""

    uid: str
    title: str
    organization: str
    consultation: str
    consultation_title: str
    as_of: date
    verdict: str
    headline: str
    open_facts: int
    created: datetime
    changed: datetime
    archived: datetime | None
    retain_until: date | None
    tags: tuple[str, ...]

    def overdue(self, today: date) -> bool:
        """Its retention has ended: time to look whether it can be erased."""
        return self.retain_until is not None and self.retain_until < today


class Sort(Enum):
    """By what the list is ordered: (column, the usual direction)."""

    CHANGED = ("changed", "DESC")
    TITLE = ("title", "ASC")
    ORGANIZATION = ("organization", "ASC")
    CONSULTATION = ("consultation_title", "ASC")
    VERDICT = ("verdict", "ASC")
    OPEN_FACTS = ("open_facts", "DESC")


@dataclass(frozen=True, slots=True)
class Filter:
    """Which cases to list; an empty field lets all through.

    Attributes:
        words: found anywhere in what was typed or decided; several by spaces, all of them.
        archived: the archived ones instead of the others.
        overdue: only those whose retention has ended on this day, archived or not.
        reverse: against the usual direction of `sort`.
    """

    words: str = ""
    consultation: str = ""
    verdict: str = ""
    tag: str = ""
    archived: bool = False
    overdue: date | None = None
    sort: Sort = Sort.CHANGED
    reverse: bool = False
