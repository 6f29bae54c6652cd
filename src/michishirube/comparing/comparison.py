"""What a comparison of two cases is: engine types side by side, before and after."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Generic, TypeVar

from michishirube.engine.assess import Assessment, ConclusionResult, DutyResult, VerdictResult
from michishirube.engine.case import NO_BASIS, Answer, Case, Opinion, Party
from michishirube.engine.form import Question, Ref
from michishirube.engine.truth import Truth

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Side:
    """One of the two: a case with everything derived from it."""

    case: Case
    assessment: Assessment


@dataclass(frozen=True, slots=True)
class Place:
    """A question, conclusion or duty on both sides. `party` None: the case's own.

    Attributes:
        before, after: where it stands; None where its party is not listed.
        party: its pair of parties.
    """

    before: Ref | None
    after: Ref | None
    party: PartyPair | None = None


@dataclass(frozen=True, slots=True)
class PartyPair:
    """A party as it is listed on each side; None where it is not listed."""

    group: str
    before: Party | None
    after: Party | None

    @property
    def names(self) -> tuple[str, str]:
        """Its name on each side; empty where it is not listed."""
        before, after = (one.name if one else "" for one in (self.before, self.after))
        return before, after

    @property
    def renamed(self) -> bool:
        both = self.before is not None and self.after is not None
        return both and self.names[0] != self.names[1]

    @property
    def changed(self) -> bool:
        """Added, removed or renamed."""
        return self.before is None or self.after is None or self.renamed


@dataclass(frozen=True, slots=True)
class ListChange:
    """Whether the parties of a group are all: said otherwise."""

    group: str
    before: bool | None
    after: bool | None


@dataclass(frozen=True, slots=True)
class AnswerChange:
    """An answer, its basis or both are not the same."""

    place: Place
    question: Question
    before: Answer | None
    after: Answer | None

    @property
    def value_changed(self) -> bool:
        before, after = (one.value if one else None for one in (self.before, self.after))
        return before != after

    @property
    def basis_changed(self) -> bool:
        """The same answer on another basis, or an answer with a basis came or went."""
        before, after = (one.basis if one else NO_BASIS for one in (self.before, self.after))
        return before != after

    @property
    def files_changed(self) -> bool:
        """Other files show it."""
        before, after = (one.attachments if one else () for one in (self.before, self.after))
        return before != after


@dataclass(frozen=True, slots=True)
class OpinionChange:
    place: Place
    before: Opinion | None
    after: Opinion | None


@dataclass(frozen=True, slots=True)
class DocumentChange:
    """A field of the memo's header, by its name; `summary` for the summary."""

    field: str
    before: object
    after: object


@dataclass(frozen=True, slots=True)
class Pair(Generic[T]):
    """The same thing on both sides, not the same."""

    before: T
    after: T


@dataclass(frozen=True, slots=True)
class ConclusionChange:
    """A conclusion that is not the same. None: it is not there, for want of the party or rule."""

    place: Place
    before: ConclusionResult | None
    after: ConclusionResult | None


@dataclass(frozen=True, slots=True)
class DutyChange:
    """A duty that came, went, became sure or unsure, or has another last day or wording."""

    place: Place
    before: DutyResult | None
    after: DutyResult | None

    @property
    def sure(self) -> bool:
        """It certainly applies on one side at least."""
        return any(one and one.applies is Truth.YES for one in (self.before, self.after))


@dataclass(frozen=True, slots=True)
class UseChange:
    """An answer that stayed, and counts no more or counts again."""

    place: Place
    question: Question
    counts: bool


@dataclass(frozen=True, slots=True)
class Comparison:
    """What differs. The order in which parties are listed is no difference.

    Attributes:
        as_of, version, document, parties, lists, answers, opinions: what was entered.
        verdict, conclusions, duties, in_use: what follows from it.
    """

    before: Side
    after: Side
    as_of: Pair[date] | None
    version: Pair[str] | None
    document: tuple[DocumentChange, ...]
    parties: tuple[PartyPair, ...]
    lists: tuple[ListChange, ...]
    answers: tuple[AnswerChange, ...]
    opinions: tuple[OpinionChange, ...]
    verdict: Pair[VerdictResult] | None
    conclusions: tuple[ConclusionChange, ...]
    duties: tuple[DutyChange, ...]
    in_use: tuple[UseChange, ...]

    @property
    def entered(self) -> bool:
        """Something that counts for the result was entered otherwise."""
        return bool(self.as_of or self.parties or self.lists or self.answers)

    @property
    def derived(self) -> bool:
        """Something came out otherwise."""
        return bool(self.verdict or self.conclusions or self.duties or self.in_use)

    @property
    def empty(self) -> bool:
        return not (self.entered or self.derived or self.version or self.document or self.opinions)
