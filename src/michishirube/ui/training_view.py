"""What the courses' page shows, in finished words: each lesson with how far the learner is."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING

from michishirube.formfile.problems import FormFileError
from michishirube.phrase import phrase
from michishirube.training.attempt import Mode
from michishirube.training.catalogue import Course
from michishirube.training.desk import Desk
from michishirube.ui.words import tr
from michishirube.wording import plain

if TYPE_CHECKING:
    from collections.abc import Sequence

    from michishirube.cabinet import AttemptRow

MODE_WORDS = {Mode.GUIDED: phrase("一問ずつ確かめる"), Mode.EXAM: phrase("試験")}


class Done(Enum):
    """How far a lesson is."""

    NOT_BEGUN = "not_begun"
    UNDER_WAY = "under_way"
    DONE = "done"
    UNREADABLE = "unreadable"


@dataclass(frozen=True, slots=True)
class LessonLine:
    """A lesson of a course. `said`: its state in words; `aim` empty where it cannot be read."""

    id: str
    title: str
    aim: str
    done: Done
    said: str


@dataclass(frozen=True, slots=True)
class CourseView:
    """A course with its lessons."""

    id: str
    title: str
    aim: str
    lessons: tuple[LessonLine, ...]
    drills: int


@dataclass(frozen=True, slots=True)
class Unfinished:
    """What was left last: a lesson or a round, and what it is called."""

    uid: str
    title: str


def course_view(desk: Desk, course: Course, attempts: Sequence[AttemptRow]) -> CourseView:
    """A course as the learner of a desk has it."""
    lessons = tuple(_line(desk, id_, attempts) for id_ in course.lessons)
    title, aim = plain(course.title), plain(course.aim)
    return CourseView(course.id, title, aim, lessons, len(course.drills))


def _line(desk: Desk, id_: str, attempts: Sequence[AttemptRow]) -> LessonLine:
    try:
        text = desk.catalogue.text(id_)
    except FormFileError as error:
        return LessonLine(id_, id_, "", Done.UNREADABLE, tr("読めません：{error}", error=error))
    own = [row for row in attempts if row.lesson == id_]
    done, said = _state(own)
    return LessonLine(id_, plain(text.title), plain(text.aim), done, said)


def _state(attempts: Sequence[AttemptRow]) -> tuple[Done, str]:
    points = [row.points for row in attempts if row.points is not None]
    best = tr("最高{best}点", best=max(points)) if points else ""
    if any(row.finished is None for row in attempts):
        return Done.UNDER_WAY, tr("途中・{best}", best=best) if best else tr("途中")
    if not attempts:
        return Done.NOT_BEGUN, tr("まだ")
    return Done.DONE, tr("終了・{best}", best=best) if best else tr("終了")


def unfinished(desk: Desk) -> Unfinished | None:
    """What can be gone on with, if anything."""
    row = desk.unfinished()
    if row is None:
        return None
    if not row.lesson:
        title = tr("小問") if Mode(row.mode) is Mode.DRILLS else tr("復習")
        return Unfinished(row.uid, title)
    try:
        title = plain(desk.catalogue.text(row.lesson).title)
    except FormFileError:
        return None
    return Unfinished(
        row.uid,
        tr("{title}（{mode_words}）", title=title, mode_words=tr(MODE_WORDS[Mode(row.mode)])),
    )


def row_under_way(attempts: Sequence[AttemptRow], lesson: str) -> AttemptRow | None:
    """The attempt at a lesson that is not finished, the latest."""
    found = [row for row in attempts if row.lesson == lesson and row.finished is None]
    return max(found, key=lambda row: row.changed, default=None)
