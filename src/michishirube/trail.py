"""The way through the questions of a case: which comes next, which before, where each stands."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from michishirube.engine.assess import Assessment, Openness, is_answered, openness
from michishirube.engine.case import Case
from michishirube.engine.form import Kind, Ref
from michishirube.engine.replay import answer_at
from michishirube.wording import answer_text, list_text


class TrailState(Enum):
    """Where a question stands in the interview."""

    ANSWERED = "answered"
    DONT_KNOW = "dont_know"
    NO_BASIS = "no_basis"
    NEXT = "next"
    TO_COME = "to_come"
    SET_ASIDE = "set_aside"


@dataclass(frozen=True, slots=True)
class TrailItem:
    ref: Ref
    state: TrailState
    answer_text: str


_STATES = {
    None: TrailState.ANSWERED,
    Openness.DONT_KNOW: TrailState.DONT_KNOW,
    Openness.MORE_PARTIES: TrailState.DONT_KNOW,
    Openness.NO_BASIS: TrailState.NO_BASIS,
    Openness.UNANSWERED: TrailState.TO_COME,
}


def said_at(assessment: Assessment, case: Case, ref: Ref) -> str:
    """The answer to a question as people read it; empty if there is none."""
    question = assessment.book.questions[ref.id]
    if question.kind is not Kind.PARTIES:
        return answer_text(question, answer_at(assessment.book, case, ref))
    return list_text(case, ref.id) if is_answered(assessment.book, case, ref) else ""


def following(assessment: Assessment, ref: Ref | None) -> Ref | None:
    """The question after this one: the next unanswered one, else the first unanswered.

    None when all live questions are answered: time to check the answers.
    """
    unanswered = assessment.next_questions
    if ref is None:
        return next(iter(unanswered), None)
    places = assessment.places
    later = set(places[places.index(ref) + 1 :] if ref in places else places)
    after = (other for other in unanswered if other in later)
    return next(after, next((other for other in unanswered if other != ref), None))


def preceding(assessment: Assessment, ref: Ref | None) -> Ref | None:
    """The live question before this one in the order asked; from the end, the last."""
    places, live = assessment.places, set(assessment.visited)
    end = len(places) if ref is None else places.index(ref) if ref in places else 0
    return next((other for other in reversed(places[:end]) if other in live), None)


def trail(assessment: Assessment, case: Case) -> list[TrailItem]:
    """Every question that was or will be asked, and the answers set aside."""
    live, aside = set(assessment.visited), set(assessment.set_aside)
    first = following(assessment, None)
    items = []
    for ref in assessment.places:
        if ref == first:
            state = TrailState.NEXT
        elif ref in live:
            state = _STATES[openness(assessment.book, case, ref)]
        elif ref in aside:
            state = TrailState.SET_ASIDE
        else:
            continue
        items.append(TrailItem(ref, state, said_at(assessment, case, ref)))
    return items
