"""How far a learner has come, and where the weak points are: figures for page, sheet and report.

A topic or provision counts each item once, as it was answered last: what was wrong and is right
now is no weak point any more.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from michishirube.engine.form import Form
from michishirube.store.learning import AnsweredItem, AttemptRow, ItemCard
from michishirube.training.catalogue import Course


@dataclass(frozen=True, slots=True)
class Share:
    """Of something (a topic, a provision, a day), how many items are right."""

    id: str
    right: int
    total: int

    @property
    def wrong(self) -> int:
        return self.total - self.right

    @property
    def percent(self) -> int:
        """Rounded down; 100 only if all are."""
        return 100 * self.right // self.total if self.total else 0


@dataclass(frozen=True, slots=True)
class CourseProgress:
    """How many lessons of a course were finished at least once; `best` points by lesson."""

    course: Course
    done: int
    best: Mapping[str, int]

    @property
    def total(self) -> int:
        return len(self.course.lessons)


@dataclass(frozen=True, slots=True)
class Progress:
    """All figures of one learner.

    Attributes:
        answered, right: all answers ever given.
        topics, provisions: the weakest first.
        days: by day (local dates are the caller's), the oldest first.
        due: how many items have come back; `next_due` when the next one will.
        again: items to answer again, the latest mistake first.
    """

    answered: int
    right: int
    seconds: int
    lessons: int
    topics: tuple[Share, ...]
    provisions: tuple[Share, ...]
    days: tuple[Share, ...]
    courses: tuple[CourseProgress, ...]
    due: int
    next_due: datetime | None
    again: tuple[AnsweredItem, ...]


def progress(
    answered: Sequence[AnsweredItem],
    attempts: Sequence[AttemptRow],
    cards: Sequence[ItemCard],
    courses: Sequence[Course],
    now: datetime,
) -> Progress:
    """The figures of a record. `now` says what is due, and in whose time zone days are."""
    last: dict[str, AnsweredItem] = {}
    days: dict[date, list[int]] = {}
    right = 0
    for one in answered:
        last.pop(one.item, None)  # so that the latest stands last
        last[one.item] = one
        right += one.right
        day = days.setdefault(one.moment.astimezone(now.tzinfo).date(), [0, 0])
        day[0] += one.right
        day[1] += 1
    finished = [row for row in attempts if row.finished is not None]
    later = [card.due for card in cards if card.due > now]
    return Progress(
        *(len(answered), right, sum(row.seconds for row in attempts)),
        len({row.lesson for row in finished if row.lesson}),
        weakest((one.topic, one.right) for one in last.values()),
        weakest((cite, one.right) for one in last.values() for cite in one.cites),
        tuple(Share(day.isoformat(), *counts) for day, counts in sorted(days.items())),
        tuple(_course(course, finished) for course in courses),
        len(cards) - len(later),
        min(later, default=None),
        tuple(one for one in reversed(last.values()) if not one.right),
    )


def weakest(answers: Iterable[tuple[str, bool]]) -> tuple[Share, ...]:
    """Shares of what answers are about: most wrong by share first, then by number."""
    counts: dict[str, list[int]] = {}
    for id_, right in answers:
        count = counts.setdefault(id_, [0, 0])
        count[0] += right
        count[1] += 1
    shares = [Share(id_, right, total) for id_, (right, total) in counts.items()]
    return tuple(sorted(shares, key=lambda one: (one.right / one.total, -one.wrong, one.id)))


def topic_titles(forms: Mapping[str, Form]) -> dict[str, str]:
    """The title of every topic by id."""
    return {topic.id: topic.title for form in forms.values() for topic in form.topics}


def _course(course: Course, finished: Sequence[AttemptRow]) -> CourseProgress:
    best: dict[str, int] = {}
    for row in finished:
        if row.lesson in course.lessons:
            best[row.lesson] = max(best.get(row.lesson, 0), row.points or 0)
    return CourseProgress(course, len(best), best)
