"""What the store takes and gives: plain records, no database in them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from enum import Enum


@dataclass(frozen=True, slots=True)
class Snapshot:
    """A case at one moment, as the list shows it and as it is found.

    Attributes:
        content: the text of the case file (JSON).
        verdict: the value, `undetermined` while it is open.
        open_facts: questions unanswered or not known.
        words: everything typed and decided, for the search.
        place: where in the questions the person is; opaque to the store.
    """

    content: str
    title: str
    organization: str
    consultation: str
    consultation_title: str
    as_of: date
    verdict: str
    headline: str
    open_facts: int
    words: str
    place: str = ""


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


@dataclass(frozen=True, slots=True)
class KeptCase:
    """A case as it was left.

    Attributes:
        version: to be given back when it is saved, so that nobody's change is lost.
        can_undo, can_redo: there are steps before and after it.
    """

    uid: str
    version: int
    content: str
    place: str
    can_undo: bool
    can_redo: bool


@dataclass(frozen=True, slots=True)
class Revision:
    """A case as it was sent for approval. Never changes."""

    number: int
    fixed: datetime
    who: str
    note: str
    content: str
    assessment: str


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
