"""What a proof found against a form: said in words a lawyer reads, with a case that shows it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from enum import Enum
from typing import Protocol

from michishirube.engine.case import Case
from michishirube.engine.form import Form

Key = tuple["Proof", str, str, str]


class Proof(Enum):
    """The seven proofs, by number and name."""

    NO_GAP = "1 空白がない"
    NO_OVERLAP = "2 隠れた場合分けがない"
    NO_DEAD_QUESTION = "3 無用な質問がない"
    NO_CONTRADICTION = "4 矛盾がない"
    NOTHING_UNCITED = "5 根拠のないものがない"
    SOUND_UNKNOWNS = "6 不明の扱いが正しい"
    DATES = "7 どの日にも一つの版がある"


@dataclass(frozen=True, slots=True)
class Refuted:
    """One thing that does not hold.

    Attributes:
        about: the id it is about: a question, conclusion, duty, or `verdict`.
        detail: which case or option of it; tells findings about the same id apart.
        witness: the live answers of a case that shows it, where one can.
        topic: where `about` is defined: topics of different consultations may use the same id.
    """

    proof: Proof
    about: str
    detail: str
    what: str
    witness: Case | None = None
    tangled: bool = False
    topic: str = ""

    @property
    def key(self) -> Key:
        """Equal for the same finding in two consultations that share a topic."""
        return (self.proof, self.topic, self.about, self.detail)


RECALLED = ""
"""In place of words: known from before, and to be proved anew if it is to be shown."""


@dataclass(frozen=True, slots=True)
class Seen:
    """That something did not hold in one consultation: a `Refuted` without words and witness."""

    proof: Proof
    topic: str
    about: str
    detail: str
    tangled: bool

    def refuted(self) -> Refuted:
        claim = Refuted(self.proof, self.about, self.detail, RECALLED)
        return replace(claim, tangled=self.tangled, topic=self.topic)


@dataclass(frozen=True, slots=True)
class Width:
    """What a sample of partial cases shows.

    Attributes:
        cases: partial cases looked at.
        results: of them, verdicts and wanted conclusions (of each party).
        open: results with several possible values.
        wider: open results with a value among them that nothing can bring.
        untold: open results of which the solver gave up to tell.
    """

    cases: int
    results: int
    open: int
    wider: int
    untold: int = 0

    @property
    def share(self) -> float:
        """Of the open results, those listed wider than need be."""
        return self.wider / self.open if self.open else 0.0

    def __add__(self, other: Width) -> Width:
        return Width(
            self.cases + other.cases,
            self.results + other.results,
            self.open + other.open,
            self.wider + other.wider,
            self.untold + other.untold,
        )


class Memory(Protocol):
    """What was found in a consultation on a day, if just this was proved before."""

    def recall(self, form: Form, day: date) -> tuple[tuple[Seen, ...], Width] | None: ...
    def keep(self, form: Form, day: date, seen: Sequence[Seen], width: Width) -> None: ...


@dataclass(frozen=True, slots=True)
class Proved:
    """What came of proving: nothing refuted if all proofs succeed."""

    refuted: tuple[Refuted, ...]
    width: Width
