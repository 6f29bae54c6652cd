"""What is for learners: the `lesson` and `drill` of a worked case, and the courses of a pack."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from michishirube.engine.case import Case
from michishirube.engine.form import Form
from michishirube.formfile.problems import FormFileError, Problems, Spot, did_you_mean
from michishirube.formfile.record import Record
from michishirube.formfile.tree import read_tree

COURSES = "courses"
"""The folder of a pack that holds them. They decide nothing."""


@dataclass(frozen=True, slots=True)
class LessonText:
    """How a colleague would tell a worked case, for somebody who decides it alone.

    Attributes:
        aim: what it is there to practise.
        hints: by question id.
    """

    title: str
    aim: str
    scenario: str
    hints: Mapping[str, str]
    spot: Spot


@dataclass(frozen=True, slots=True)
class DrillText:
    """A short fact, and the conclusion that is asked of it (of a party, where there is one)."""

    say: str
    asks: str
    party: str | None
    spot: Spot


@dataclass(frozen=True, slots=True)
class CourseText:
    """Worked cases in order, by their path below `examples/`, each with its place in the file."""

    id: str
    title: str
    aim: str
    lessons: tuple[tuple[str, Spot], ...]
    drills: tuple[tuple[str, Spot], ...]
    spot: Spot


def read_lesson(record: Record, form: Form) -> LessonText | None:
    """The lesson of a worked case, if it is one; a hint to no question is a problem."""
    item = record.record("lesson", "lesson")
    if item is None:
        return None
    known = {question.id for topic in form.topics for question in topic.questions} | {*form.groups}
    hints = {}
    for id_, spot, node in item.mapping("hints"):
        if id_ not in known:
            mend = did_you_mean(id_, known)
            item.problems.add(spot, f"質問「{id_}」がありません", mend)
        hints[id_] = item.wording_of(node, "hints")
    title, aim, scenario = (item.wording(key) for key in ("title", "aim", "scenario"))
    return LessonText(title, aim, scenario, hints, item.spot)


def read_drill(record: Record, form: Form, case: Case) -> DrillText | None:
    """The drill item of a worked case, if it is one; it has to ask what the consultation wants."""
    item = record.record("drill", "drill")
    if item is None:
        return None
    asks, party = item.id("asks"), item.id("party") or None
    groups = {rule.id: topic.for_each for topic in form.topics for rule in topic.conclusions}
    if asks and asks not in form.wants:
        what = f"判断「{asks}」は、この相談の結果にありません"
        item.problems.add(item.spot_of("asks"), what, did_you_mean(asks, form.wants))
    elif asks:
        group = groups[asks]
        listed = [one.id for one in case.listed(group).parties] if group else []
        if group and party not in listed:
            what = f"「{asks}」は当事者（{group}）ごとに決まります"
            mend = "party に当事者の id を書いてください：" + "、".join(listed)
            item.problems.add(item.spot_of("party"), what, mend)
        elif party and not group:
            what = f"「{asks}」は当事者ごとではなく案件について決まります"
            item.problems.add(item.spot_of("party"), what, "party を消してください")
    return DrillText(item.wording("say"), asks, party, item.spot)


def read_courses(folder: Path) -> tuple[CourseText, ...]:
    """The courses of a pack's folder, in the order of their file names.

    Raises:
        FormFileError: with every problem of every file.
    """
    problems = Problems()
    courses: dict[str, CourseText] = {}
    for path in sorted((folder / COURSES).glob("*.yaml")):
        shown = f"{folder}/{path.relative_to(folder).as_posix()}"
        try:
            record = Record(read_tree(path, shown), "course", problems)
        except FormFileError as error:
            problems.found += error.problems
            continue
        course = CourseText(
            record.id("course"),
            record.wording("title"),
            record.wording("aim"),
            _cases(record, "lessons"),
            _cases(record, "drills"),
            record.spot_of("course"),
        )
        if course.id in courses:
            what, mend = f"コース「{course.id}」が二度あります", "どちらかの名前を変えてください"
            problems.add(course.spot, what, mend)
        courses.setdefault(course.id, course)
    problems.raise_any()
    return tuple(courses.values())


def _cases(record: Record, key: str) -> tuple[tuple[str, Spot], ...]:
    """Worked cases by path; the same one twice is a problem."""
    found = record.ids(key)
    seen: set[str] = set()
    for id_, spot in found:
        if id_ in seen:
            record.problems.add(spot, f"「{id_}」が二度あります", "一つにしてください")
        seen.add(id_)
    return found
