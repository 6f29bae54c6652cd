"""One attempt at a lesson, as data: what was answered, and what comes next. No screen, no clock.

Guided: the model's questions one by one; after each the learner sees the model's answer and goes
on from there, so that one mistake does not spoil the way. Examination: the learner answers alone,
as a consultation is answered, and sees everything at the end.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from enum import Enum

from michishirube.engine.case import Answer, Case, Party, PartyList
from michishirube.engine.form import Form, Kind, Ref
from michishirube.engine.replay import answer_at
from michishirube.formfile.casefile import read_case_text
from michishirube.formfile.casewriter import to_json
from michishirube.formfile.problems import FormFileError, Problem, Spot
from michishirube.phrase import phrase
from michishirube.training.catalogue import Lesson
from michishirube.training.marking import Mark, Marking, mark_alone, mark_led

SHOWN = phrase("研修の記録")


class Mode(Enum):
    GUIDED = "guided"
    EXAM = "exam"
    DRILLS = "drills"
    REVIEW = "review"


@dataclass(frozen=True, slots=True)
class Attempt:
    """A lesson under way.

    Attributes:
        case: what the learner answered; when guided, to parties by the model's ids.
        lists: when guided, the parties as the learner listed them, by group.
        place: where the person stands, opaque (for the screen to come back to).
    """

    mode: Mode
    case: Case
    lists: Mapping[str, PartyList] = field(default_factory=dict)
    place: str = ""


def begun(lesson: Lesson, mode: Mode) -> Attempt:
    """Nothing answered yet. The date, and nothing else, is the model's."""
    model = lesson.model.case
    case = Case(model.consultation, model.pack_id, model.pack_version, model.as_of)
    if mode is Mode.GUIDED:
        case = replace(case, parties={group: _bare(model, group) for group in model.parties})
    return Attempt(mode, case)


def _bare(case: Case, group: str) -> PartyList:
    """The parties of a list by name, nothing said of them."""
    parties = tuple(Party(party.id, party.name) for party in case.listed(group).parties)
    return PartyList(parties)


# Guided


def asked(lesson: Lesson) -> tuple[Ref, ...]:
    """The questions of a guided lesson, in order; facts for the record are left out."""
    assessment = lesson.model.assessment
    return tuple(ref for ref in assessment.visited if not assessment.for_the_record(ref))


def is_answered(lesson: Lesson, attempt: Attempt, ref: Ref) -> bool:
    """Whether a guided question has been answered: once is for good."""
    if lesson.book.questions[ref.id].kind is Kind.PARTIES:
        return ref.id in attempt.lists
    return answer_at(lesson.book, attempt.case, ref) is not None


def upcoming(lesson: Lesson, attempt: Attempt) -> Ref | None:
    """The guided question to answer now; None at the end."""
    return next((ref for ref in asked(lesson) if not is_answered(lesson, attempt, ref)), None)


def with_answer(lesson: Lesson, attempt: Attempt, ref: Ref, answer: Answer) -> Attempt:
    group = lesson.book.questions[ref.id].group
    return replace(attempt, case=attempt.case.with_answer(ref, group, answer))


def with_list(attempt: Attempt, group: str, listed: PartyList) -> Attempt:
    return replace(attempt, lists={**attempt.lists, group: listed})


def feedback(lesson: Lesson, attempt: Attempt, ref: Ref) -> Mark:
    """The mark of one guided question that has been answered."""
    answer = answer_at(lesson.book, attempt.case, ref)
    lists = {ref.id: attempt.lists[ref.id]} if ref.id in attempt.lists else {}
    (mark,) = mark_led(lesson, {ref: answer} if answer else {}, lists).marks
    return mark


def way(lesson: Lesson, attempt: Attempt) -> Case:
    """The case as it stands on the guided way: the model's answers to what has been answered."""
    case = begun(lesson, Mode.GUIDED).case
    model = lesson.model.case
    for ref in asked(lesson):
        question = lesson.book.questions[ref.id]
        if not is_answered(lesson, attempt, ref):
            continue
        if question.kind is Kind.PARTIES:
            listed = replace(case.listed(ref.id), complete=model.listed(ref.id).complete)
            case = replace(case, parties={**case.parties, ref.id: listed})
        else:
            answer = answer_at(lesson.book, model, ref)
            case = case.with_answer(ref, question.group, answer)
    return case


# The end


def marked(lesson: Lesson, attempt: Attempt) -> Marking:
    """All that was answered, beside the model."""
    if attempt.mode is not Mode.GUIDED:
        return mark_alone(lesson, attempt.case)
    given = {}
    for ref in asked(lesson):
        answer = answer_at(lesson.book, attempt.case, ref)
        if answer is not None:
            given[ref] = answer
    return mark_led(lesson, given, attempt.lists)


# As text, for the record


def to_text(attempt: Attempt) -> str:
    """All of an attempt but its lesson, to be kept."""
    lists = {
        group: {
            "complete": listed.complete,
            "parties": [[party.id, party.name] for party in listed.parties],
        }
        for group, listed in attempt.lists.items()
    }
    kept = {
        "mode": attempt.mode.value,
        "case": to_json(attempt.case),
        "lists": lists,
        "place": attempt.place,
    }
    return json.dumps(kept, ensure_ascii=False)


def from_text(text: str, forms: Mapping[str, Form]) -> Attempt:
    """
    Raises:
        FormFileError: it was kept with other forms, or is damaged.
    """
    try:
        kept = json.loads(text)
        lists = {
            str(group): PartyList(
                tuple(Party(str(id_), str(name)) for id_, name in listed["parties"]),
                listed["complete"],
            )
            for group, listed in kept["lists"].items()
        }
        mode, case, place = Mode(kept["mode"]), str(kept["case"]), str(kept["place"])
    except (ValueError, TypeError, KeyError, AttributeError) as error:
        mend = phrase("この課題を初めからやり直してください")
        raise FormFileError(
            [Problem(Spot(SHOWN), phrase("途中の課題が読めません"), mend)]
        ) from error
    return Attempt(mode, read_case_text(case, forms, SHOWN), lists, place)
