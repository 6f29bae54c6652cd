"""対応事項: duties as a memo lists them, one that several parties call for once."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from typing import TypeVar

from michishirube.engine.assess import DutyResult
from michishirube.engine.form import Verdict, Weight, When
from michishirube.memo.matter import Matter, citations_text
from michishirube.memo.view import Action, Deadline
from michishirube.phrase import in_each, joined, phrase
from michishirube.wording import (
    WEIGHT_WORDS,
    long_date,
    party_name,
    period_text,
    plain,
    weekday_date,
    when_words,
)

Row = TypeVar("Row", Action, Deadline)
_SEVERAL = 2


def actions(matter: Matter, when: When) -> tuple[Action, ...]:
    """The duties that apply, of one time."""
    return _listed(matter, (duty for duty in matter.assessment.duties if duty.duty.when is when))


def conditions(matter: Matter) -> tuple[Action, ...]:
    """What must be done before: the conditions that a conditional verdict names.

    An answer has none: what it names stands beside what it follows from (`overview`).
    """
    duties = matter.assessment.duties
    if matter.assessment.verdict.value is Verdict.ANSWERED:
        return ()
    before = (duty for duty in duties if duty.duty.when is When.BEFORE)
    return _listed(matter, (duty for duty in before if duty.duty.weight is Weight.MUST))


def possible_actions(matter: Matter) -> tuple[Action, ...]:
    """The duties that open facts may yet call for."""
    return _listed(matter, matter.assessment.possible_duties)


def deadlines(matter: Matter) -> tuple[Deadline, ...]:
    """The days by which something has to be done, in their order; one alone needs no table."""
    found: dict[tuple[date, Deadline], list[str]] = {}
    for result in matter.assessment.duties:
        due, duty = result.duty.due, result.duty
        if due is None or result.due is None or result.due_from is None:
            continue
        begins, period = long_date(result.due_from), period_text(due)
        counted = phrase("{day}{period}", day=begins, period=period)
        what = in_each(plain(duty.say), _first_sentence)
        row = Deadline(weekday_date(result.due), what, plain(duty.who), counted)
        name = party_name(matter.case, duty.group, result.ref.party)
        found.setdefault((result.due, row), []).append(name)
    if len(found) < _SEVERAL:
        return ()
    by_day = sorted(found.items(), key=lambda entry: entry[0][0])
    return tuple(_about(row, names) for (_, row), names in by_day)


def _first_sentence(said: str) -> str:
    """The whole of it stands among the actions."""
    return said.partition("。")[0].partition(". ")[0]


def _listed(matter: Matter, duties: Iterable[DutyResult]) -> tuple[Action, ...]:
    names: dict[Action, list[str]] = {}
    for result in duties:
        name = party_name(matter.case, result.duty.group, result.ref.party)
        names.setdefault(_action(matter, result), []).append(name)
    return tuple(_about(action, parties) for action, parties in names.items())


def _about(row: Row, parties: Iterable[str]) -> Row:
    named = joined("、", (name for name in parties if name))
    return (
        replace(row, text=phrase("（{name}）{text}", name=named, text=row.text)) if named else row
    )


def _action(matter: Matter, result: DutyResult) -> Action:
    duty = result.duty
    planned = matter.case.document.planned
    due = when_words(matter.assessment.book.form)[duty.when]
    if duty.when is When.BEFORE and planned:
        due = phrase("{planned}まで", planned=long_date(planned))
    if result.due:
        due = phrase("{due}まで", due=long_date(result.due))
    elif duty.due is not None:
        due = phrase("起算日（未確認）{period}", period=period_text(duty.due))
    return Action(
        plain(duty.say),
        WEIGHT_WORDS[duty.weight],
        plain(duty.who),
        due,
        citations_text(matter, duty.cite),
    )
