"""What the store takes and gives of one case: plain records, no database in them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime


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
