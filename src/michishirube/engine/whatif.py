"""What an open question would decide: the assessment under each answer it can have."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date

from michishirube.engine.assess import Assessment, assess_replay
from michishirube.engine.case import Answer, Basis, Case, PartyList, Value
from michishirube.engine.form import Kind, Ref, Verdict
from michishirube.engine.interview import Interview
from michishirube.engine.rulebook import Rulebook

SUPPOSED = Basis("-", date.min, "-")
"""A basis for an answer that is only supposed, so that a judgement counts."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """What follows if a question is answered so.

    Attributes:
        value: the supposed answer; `complete` for a list of parties with nobody to add.
        narrowed: conclusions of which fewer values stay possible than now, with these values.
    """

    value: str
    verdict_possible: tuple[Verdict, ...]
    narrowed: tuple[tuple[Ref, tuple[str, ...]], ...]


def outcomes(book: Rulebook, case: Case, now: Assessment, ref: Ref) -> tuple[Outcome, ...]:
    """What each answer to a question would leave possible.

    Empty for a number, a date and a text: their answers cannot be listed.
    """
    before = {result.ref: result.finding.possible for result in now.conclusions}
    interview = Interview(book)
    found = []
    for name, supposed in _suppositions(book, case, ref):
        then = assess_replay(book, supposed, interview.update(supposed))
        narrowed = tuple(
            (result.ref, result.finding.possible)
            for result in then.conclusions
            if len(result.finding.possible) < len(before.get(result.ref, ()))
        )
        found.append(Outcome(name, then.verdict.possible, narrowed))
    return tuple(found)


def _suppositions(book: Rulebook, case: Case, ref: Ref) -> list[tuple[str, Case]]:
    question = book.questions[ref.id]
    if question.kind is Kind.PARTIES:
        listed = replace(case.listed(ref.id), complete=True)
        return [("complete", _with_list(case, ref.id, listed))]
    values: list[tuple[str, Value]]
    if question.kind is Kind.MANY:
        values = [(option.value, (option.value,)) for option in question.options]
        values.append(("none", ()))
    else:
        values = [(option.value, option.value) for option in question.options]
    return [
        (name, case.with_answer(ref, question.group, Answer(value, SUPPOSED)))
        for name, value in values
    ]


def _with_list(case: Case, group: str, listed: PartyList) -> Case:
    return replace(case, parties={**case.parties, group: listed})
