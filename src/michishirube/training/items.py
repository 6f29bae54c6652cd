"""Items: the smallest things that are answered and come back. A drill item, or one question of a
lesson, by an id that stays the same as long as the worked case does.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from michishirube.engine.assess import ConclusionResult
from michishirube.engine.form import Kind, Ref
from michishirube.store.learning import AnsweredItem
from michishirube.training.catalogue import Drill, Lesson
from michishirube.training.marking import Mark, Size, Standing


@dataclass(frozen=True, slots=True)
class Item:
    """`ref`: the question of the lesson `case`; None: the drill item of that worked case."""

    case: str
    ref: Ref | None = None

    @property
    def id(self) -> str:
        if self.ref is None:
            return self.case
        return f"{self.case}#{self.ref.id}" + (f"@{self.ref.party}" if self.ref.party else "")


def item_of(id_: str) -> Item:
    """An item by its id."""
    case, is_question, rest = id_.partition("#")
    if not is_question:
        return Item(case)
    question, _, party = rest.partition("@")
    return Item(case, Ref(question, party or None))


def comes_back(mark: Mark) -> bool:
    """Whether a wrong answer returns alone: a list of parties needs the whole matter."""
    return mark.standing is Standing.WRONG and mark.question.kind is not Kind.PARTIES


def provisions(mark: Mark) -> tuple[str, ...]:
    """What to read of a question: its own authority, then that of what a difference changed."""
    cites = [*mark.question.cite]
    if mark.tells is not None:
        for change in mark.tells.conclusions:
            sides: tuple[ConclusionResult | None, ...] = (change.before, change.after)
            for side in sides:
                cites += side.cite if side else ()
    return tuple(dict.fromkeys(cites))


def answered_question(lesson: Lesson, mark: Mark, moment: datetime, given: str) -> AnsweredItem:
    """A scored question of a lesson, for the record."""
    return AnsweredItem(
        *(moment, Item(lesson.id, mark.ref).id, lesson.form.id, mark.ref.id),
        *(mark.question.topic, provisions(mark), mark.standing is Standing.RIGHT),
        *(int(mark.size), given),
    )


def answered_drill(drill: Drill, value: str, moment: datetime) -> AnsweredItem:
    """A drill item, for the record. Its conclusion is all there is: a wrong one turns it."""
    right = value == drill.right
    given = next((choice.label for choice in drill.choices if choice.value == value), "")
    return AnsweredItem(
        *(moment, Item(drill.id).id, drill.form.id, drill.ref.id, drill.topic, drill.cite, right),
        *(int(Size.NOTHING if right else Size.CONCLUSIONS), given),
    )
