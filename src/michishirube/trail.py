"""The way through the questions of a case: which comes next, which before, where each stands."""

from __future__ import annotations

from collections.abc import Collection
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
    LATER = "later"
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


def following(assessment: Assessment, ref: Ref | None, put_off: Collection[Ref] = ()) -> Ref | None:
    """The question after this one: the next unanswered one, else the first unanswered.

    None when it is time to check the answers: all live questions are answered, or `put_off`.
    Those put off come in a row once somebody is at one of them and nothing else is left to ask;
    one that is put off again ends the row where it is the last.
    """
    unanswered = [other for other in assessment.next_questions if other not in put_off]
    if ref is None:
        return next(iter(unanswered), None)
    waiting = [other for other in assessment.next_questions if other in put_off and other != ref]
    round_again = True
    if not unanswered and ref in put_off:
        unanswered, round_again = waiting, ref not in assessment.next_questions
    places = assessment.places
    later = set(places[places.index(ref) + 1 :] if ref in places else places)
    after = (other for other in unanswered if other in later)
    first = (other for other in unanswered if round_again and other != ref)
    return next(after, next(first, None))


def preceding(assessment: Assessment, ref: Ref | None) -> Ref | None:
    """The live question before this one in the order asked; from the end, the last."""
    places, live = assessment.places, set(assessment.visited)
    end = len(places) if ref is None else places.index(ref) if ref in places else 0
    return next((other for other in reversed(places[:end]) if other in live), None)


def trail(assessment: Assessment, case: Case, put_off: Collection[Ref] = ()) -> list[TrailItem]:
    """Every question that was or will be asked, and the answers set aside."""
    live, aside = set(assessment.visited), set(assessment.set_aside)
    waiting = {ref for ref in assessment.next_questions if ref in put_off}
    first = following(assessment, None, put_off)
    items = []
    for ref in assessment.places:
        if ref == first:
            state = TrailState.NEXT
        elif ref in waiting:
            state = TrailState.LATER
        elif ref in live:
            state = _STATES[openness(assessment.book, case, ref)]
        elif ref in aside:
            state = TrailState.SET_ASIDE
        else:
            continue
        items.append(TrailItem(ref, state, said_at(assessment, case, ref)))
    return items
