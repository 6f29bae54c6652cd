"""How the worked cases made from official examples come out: how many agree, and how firmly.

They lie in `examples/official/`. One that does not reach the official verdict says so (`miss`);
one that agrees only because somebody judged so is counted apart.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from enum import Enum
from pathlib import Path

from michishirube.engine.case import Answer, Case
from michishirube.engine.form import Form, Kind
from michishirube.formfile.casefile import Example

FOLDER = "official"


class Mark(Enum):
    """How one worked case counts."""

    NOT_OFFICIAL = "not_official"
    AGREES = "agrees"
    JUDGED = "judged"  # agrees because somebody judged so
    MISSED = "missed"
    FAILED = "failed"

    @classmethod
    def for_one(cls, example: Example, held: bool, firm: bool) -> Mark:
        """`held`: it comes to what it expects; `firm`: also without its judgement answers."""
        if example.miss:
            return cls.MISSED
        if not held:
            return cls.FAILED
        return cls.AGREES if firm else cls.JUDGED

    @classmethod
    def of(cls, value: str) -> Mark | None:
        return cls(value) if value in {one.value for one in cls} else None


@dataclass(frozen=True, slots=True)
class Official:
    """The official examples of a pack.

    Attributes:
        judgement: those of `agree` that hold no longer without their judgement answers.
        missed: those that say why they do not reach the official verdict.
    """

    attempted: int = 0
    agree: int = 0
    judgement: int = 0
    missed: int = 0

    def with_one(self, mark: Mark) -> Official:
        """One worked case more."""
        if mark is Mark.NOT_OFFICIAL:
            return self
        return replace(
            self,
            attempted=self.attempted + 1,
            agree=self.agree + (mark in (Mark.AGREES, Mark.JUDGED)),
            judgement=self.judgement + (mark is Mark.JUDGED),
            missed=self.missed + (mark is Mark.MISSED),
        )

    def line(self) -> str:
        """One line for the report."""
        failed = self.attempted - self.agree - self.missed
        return (
            f"公的な事例：{self.attempted} 件を検算し、一致 {self.agree} 件"
            f"（うち評価の回答で決まるもの {self.judgement} 件）、"
            f"届かないもの {self.missed} 件" + (f"、検算に合わないもの {failed} 件" * bool(failed))
        )


def is_official(folder: Path, path: Path) -> bool:
    """Whether a worked case of a pack lies among the official examples."""
    return path.relative_to(folder).parts[1:-1][:1] == (FOLDER,)


def without_judgements(case: Case, form: Form) -> Case:
    """The case with every answer taken away that is somebody's judgement."""
    judgements = {
        question.id
        for topic in form.topics
        for question in topic.questions
        if question.kind is Kind.JUDGEMENT
    }

    def others(answers: Mapping[str, Answer]) -> dict[str, Answer]:
        return {id_: answer for id_, answer in answers.items() if id_ not in judgements}

    parties = {
        group: replace(
            listed,
            parties=tuple(replace(one, answers=others(one.answers)) for one in listed.parties),
        )
        for group, listed in case.parties.items()
    }
    return replace(case, answers=others(case.answers), parties=parties)
