"""What there is to learn from a pack: courses, lessons, drill items. Read when asked for.

Nothing here is typed twice: the model's answers are the worked case's, and what is right follows
from them by the engine.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from michishirube.comparing.comparison import Side
from michishirube.engine.assess import AssessError, assess_replay, rules_for
from michishirube.engine.form import Form, Option, Ref
from michishirube.engine.interview import Interview
from michishirube.engine.rulebook import Rulebook
from michishirube.formfile.casefile import Example, read_example
from michishirube.formfile.lessons import LessonText, read_courses
from michishirube.formfile.problems import FormFileError, Problem, Spot, did_you_mean
from michishirube.formfile.record import ID
from michishirube.wording import plain

EXAMPLES = "examples"


@dataclass(frozen=True, slots=True)
class Course:
    """Lessons and drill items in order, by the paths of their worked cases."""

    id: str
    title: str
    aim: str
    lessons: tuple[str, ...]
    drills: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Lesson:
    """A matter as a colleague tells it, with the worked case as the model.

    Attributes:
        id: the worked case's path below `examples/`.
        hints: by question id.
        model: the case as it should be answered, decided.
        point: what to take from it; may be empty.
        source: where the model comes from.
    """

    id: str
    title: str
    aim: str
    scenario: str
    hints: Mapping[str, str]
    form: Form
    model: Side
    point: str
    source: str

    @property
    def book(self) -> Rulebook:
        return self.model.assessment.book


@dataclass(frozen=True, slots=True)
class Drill:
    """A short fact, and the conclusion to choose.

    Attributes:
        asked: the question of law, or the conclusion's title.
        ref: the conclusion asked of; `right` the value that the worked case comes to.
        choices: its values, each with its label (of the right one, that of the case that fired).
        because, cite: why it is so.
    """

    id: str
    say: str
    asked: str
    form: Form
    ref: Ref
    choices: tuple[Option, ...]
    right: str
    because: str
    cite: tuple[str, ...]
    topic: str
    point: str
    source: str


class Catalogue:
    """Everything for learners in a pack.

    Mutable: it remembers what it has read.

    Raises:
        FormFileError: a course file has problems; of a lesson or drill item, its worked case.
    """

    def __init__(self, folder: Path, forms: Mapping[str, Form]) -> None:
        self.folder = folder
        self.forms = forms
        self.courses = tuple(
            Course(
                text.id,
                text.title,
                text.aim,
                tuple(id_ for id_, _ in text.lessons),
                tuple(id_ for id_, _ in text.drills),
            )
            for text in read_courses(folder)
        )
        self._examples: dict[str, Example] = {}
        self._books: dict[tuple[str, date], Rulebook] = {}
        self._lessons: dict[str, Lesson] = {}
        self._drills: dict[str, Drill] = {}

    @property
    def lesson_ids(self) -> tuple[str, ...]:
        """Every lesson of every course, each once."""
        return tuple(dict.fromkeys(id_ for course in self.courses for id_ in course.lessons))

    @property
    def drill_ids(self) -> tuple[str, ...]:
        """Every drill item of every course, each once."""
        return tuple(dict.fromkeys(id_ for course in self.courses for id_ in course.drills))

    def course(self, id_: str) -> Course:
        """
        Raises:
            FormFileError: there is no such course.
        """
        found = next((course for course in self.courses if course.id == id_), None)
        if found is None:
            spot = Spot(str(self.folder / "courses"))
            mend = did_you_mean(id_, [course.id for course in self.courses])
            raise FormFileError([Problem(spot, f"コース「{id_}」がありません", mend)])
        return found

    def text(self, id_: str) -> LessonText:
        """Title, aim and scenario of a lesson, for a list: nothing is decided.

        Raises:
            FormFileError: there is no such worked case, it is no lesson, or it has problems.
        """
        example = self._example(id_)
        if example.lesson is None:
            raise _no("lesson", example, id_)
        return example.lesson

    def named(self, item: str) -> str:
        """What an item is called by its id: its lesson's title, or a drill item's fact; the id
        where it is gone."""
        case, is_question, _ = item.partition("#")
        try:
            example = self._example(case)
        except FormFileError:
            return item
        if is_question:
            return plain(example.lesson.title) if example.lesson else item
        return plain(example.drill.say) if example.drill else item

    def lesson(self, id_: str) -> Lesson:
        """
        Raises:
            FormFileError: as `text`.
        """
        if id_ not in self._lessons:
            self.text(id_)
            example = self._example(id_)
            self._lessons[id_] = lesson_of(id_, example, *self._decided(example))
        return self._lessons[id_]

    def drill(self, id_: str) -> Drill:
        """
        Raises:
            FormFileError: there is no such worked case, it is no drill item, or it has problems.
        """
        if id_ not in self._drills:
            example = self._example(id_)
            drill = drill_of(id_, example, *self._decided(example))
            if drill is None:
                raise _no("drill", example, id_)
            self._drills[id_] = drill
        return self._drills[id_]

    def _example(self, id_: str) -> Example:
        if id_ not in self._examples:
            path = self.folder / EXAMPLES / f"{id_}.yaml"
            inside = all(part[:1] != "." and ID.fullmatch(f"_{part}") for part in id_.split("/"))
            if not inside or not path.is_file():
                spot = Spot(f"{self.folder}/{EXAMPLES}/{id_}.yaml")
                mend = "examples/ より下の道筋を、.yaml を除いて書いてください"
                raise FormFileError([Problem(spot, "検算例がありません", mend)])
            shown = f"{self.folder}/{EXAMPLES}/{id_}.yaml"
            self._examples[id_] = read_example(path, self.forms, shown)
        return self._examples[id_]

    def _decided(self, example: Example) -> tuple[Form, Side]:
        case = example.case
        form = self.forms[case.consultation]
        key = form.id, case.as_of
        if key not in self._books:
            try:
                self._books[key] = rules_for(form, case.as_of)
            except AssessError as error:
                what = f"基準日 {error.as_of} は {error.covers_from} より前です"
                raise FormFileError([Problem(example.spot, what)]) from error
        book = self._books[key]
        return form, Side(case, assess_replay(book, case, Interview(book).update(case)))


def lesson_of(id_: str, example: Example, form: Form, model: Side) -> Lesson:
    """The lesson of a worked case that is one."""
    text = example.lesson
    assert text is not None
    return Lesson(
        *(id_, text.title, text.aim, text.scenario, text.hints),
        *(form, model, example.point, example.source),
    )


def drill_of(id_: str, example: Example, form: Form, model: Side) -> Drill | None:
    """The drill item of a worked case; None if it is none, or the conclusion is not decided."""
    text = example.drill
    result = model.assessment.conclusion(Ref(text.asks, text.party)) if text else None
    if text is None or result is None or result.value is None:
        return None
    labels = result.conclusion.labels()
    labels[result.value] = result.fired[0].label
    passing = {case.value for case in result.conclusion.cases if case.not_applicable}
    kept = [value for value in labels if value not in passing or value == result.value]
    values = kept if len(kept) > 1 else labels  # 漏えいか、そうでないか: here "not" is a choice
    choices = tuple(Option(value, labels[value]) for value in values)
    asked = result.conclusion.issue or result.conclusion.title
    return Drill(
        *(id_, text.say, asked, form, result.ref, choices, result.value),
        *(result.fired[0].because, result.cite, result.conclusion.topic),
        *(example.point, example.source),
    )


def _no(key: str, example: Example, id_: str) -> FormFileError:
    what = f"検算例「{id_}」に {key} がありません"
    mend = f"検算例に {key}: を書くか、コースから消してください"
    return FormFileError([Problem(example.spot, what, mend)])
