"""対応事項: duties as a memo lists them, one that several parties call for once."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from michishirube.engine.assess import DutyResult
from michishirube.engine.form import Weight, When
from michishirube.memo.matter import Matter, citations_text
from michishirube.memo.view import Action
from michishirube.wording import WEIGHT_WORDS, WHEN_WORDS, long_date, party_name, plain


def actions(matter: Matter, when: When) -> tuple[Action, ...]:
    """The duties that apply, of one time."""
    return _listed(matter, (duty for duty in matter.assessment.duties if duty.duty.when is when))


def conditions(matter: Matter) -> tuple[Action, ...]:
    """What must be done before: the conditions that a conditional verdict names."""
    duties = matter.assessment.duties
    before = (duty for duty in duties if duty.duty.when is When.BEFORE)
    return _listed(matter, (duty for duty in before if duty.duty.weight is Weight.MUST))


def possible_actions(matter: Matter) -> tuple[Action, ...]:
    """The duties that open facts may yet call for."""
    return _listed(matter, matter.assessment.possible_duties)


def _listed(matter: Matter, duties: Iterable[DutyResult]) -> tuple[Action, ...]:
    names: dict[Action, list[str]] = {}
    for result in duties:
        name = party_name(matter.case, result.duty.group, result.ref.party)
        names.setdefault(_action(matter, result), []).append(name)
    return tuple(_about(action, parties) for action, parties in names.items())


def _about(action: Action, parties: Iterable[str]) -> Action:
    named = "、".join(name for name in parties if name)
    return replace(action, text=f"（{named}）{action.text}") if named else action


def _action(matter: Matter, result: DutyResult) -> Action:
    duty = result.duty
    planned = matter.case.document.planned
    due = WHEN_WORDS[duty.when]
    if duty.when is When.BEFORE and planned:
        due = f"{long_date(planned)}まで"
    if result.due:
        due = f"{long_date(result.due)}まで"
    return Action(
        plain(duty.say),
        WEIGHT_WORDS[duty.weight],
        plain(duty.who),
        due,
        citations_text(matter, duty.cite),
    )
