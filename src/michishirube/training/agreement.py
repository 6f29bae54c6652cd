"""Whether a lesson still agrees with its pack: what `check` says of worked cases made to learn by.

That the case comes to what it expects is checked as of every worked case.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from decimal import Decimal

from michishirube.comparing.comparison import Side
from michishirube.engine.assess import Assessment
from michishirube.engine.form import Form, Kind, Ref
from michishirube.engine.replay import answer_at
from michishirube.formfile.casefile import Example
from michishirube.formfile.lessons import COURSES, CourseText
from michishirube.formfile.problems import Problem, Spot
from michishirube.training.catalogue import drill_of
from michishirube.wording import ask_text, label_of, long_date, number_text

LONG = 8
"""Characters from which on a label that stands in a scenario gives the result away."""


def lesson_problems(form: Form, example: Example, assessment: Assessment) -> Iterator[Problem]:
    """What a learner could not answer from the scenario, or would be told too early."""
    text = example.lesson
    if text is not None:
        for what, mend in _scenario(text.scenario, example, assessment):
            yield Problem(text.spot, what, mend)
    if example.drill is not None:
        drill = drill_of("", example, form, Side(example.case, assessment))
        if drill is None:
            what = f"小問の問う判断「{example.drill.asks}」が決まっていません"
            yield Problem(example.drill.spot, what, "回答を補うか、問う判断を替えてください")


def _scenario(scenario: str, example: Example, assessment: Assessment) -> Iterator[tuple[str, str]]:
    case, book = example.case, assessment.book
    for ref in assessment.next_questions:
        if not assessment.for_the_record(ref):
            what = f"課題の手本が答えていない質問があります：{ask_text(assessment, ref)}"
            yield what, "answers に答えを書いてください"
    for ref in assessment.visited:
        question, answer = book.questions[ref.id], answer_at(book, case, ref)
        if question.kind is Kind.JUDGEMENT and (answer is None or not answer.basis.complete):
            what = f"課題の手本に、評価の理由がありません：{ask_text(assessment, ref)}"
            yield what, "basis に who、when、what を書いてください"
        told = _as_told(answer.value) if answer and not question.record else ()
        if told and not any(words in scenario for words in told):
            what = f"課題の話に「{told[0]}」がありません：{ask_text(assessment, ref)}"
            yield what, "scenario に書いてください"
    for group, listed in case.parties.items():
        for party in listed.parties if Ref(group) in assessment.visited else ():
            if party.name not in scenario:
                what = f"課題の話に、当事者「{party.name}」が出てきません"
                yield what, "scenario に名前を書いてください"
    for result in assessment.conclusions:
        label = label_of(result)
        if len(label) >= LONG and not result.not_applicable and label in scenario:
            what = f"課題の話が、判断を先に言っています：{label}"
            yield what, "scenario には事実だけを書いてください"


def _as_told(value: object) -> tuple[str, ...]:
    """A day or a number as a scenario can tell it."""
    if isinstance(value, date):
        return long_date(value), f"{value.month}月{value.day}日"
    if isinstance(value, Decimal):
        return number_text(value), f"{value:f}"
    return ()


def course_problems(
    courses: tuple[CourseText, ...],
    lessons: Mapping[str, Spot],
    drills: Mapping[str, Spot],
) -> Iterator[Problem]:
    """What courses name that is not there, and what is there and in no course.

    Args:
        lessons, drills: the worked cases that are one, by id, with their places.
    """
    for key, there in (("lessons", lessons), ("drills", drills)):
        word = key.removesuffix("s")
        named = [one for course in courses for one in getattr(course, key)]
        for id_, spot in named:
            if id_ not in there:
                what = f"検算例「{id_}」に {word} がありません"
                yield Problem(spot, what, "検算例に書くか、コースから消してください")
        for id_ in there.keys() - {id_ for id_, _ in named}:
            what = f"{word} のある検算例「{id_}」が、どのコースにもありません"
            yield Problem(there[id_], what, f"{COURSES}/ のコースに入れてください")
