"""A comparison as JSON, for scripts: ids and values beside the words."""

from __future__ import annotations

from datetime import date

from michishirube.as_json import Json, conclusion_json, duty_json
from michishirube.comparing.comparison import Comparison, PartyPair, Place, Side
from michishirube.comparing.view import Named
from michishirube.engine.assess import ConclusionResult, DutyResult
from michishirube.engine.case import Answer, Opinion, Party
from michishirube.engine.form import Question
from michishirube.formfile.casewriter import value_plain
from michishirube.wording import answer_text, headline, plain


def comparison_json(found: Comparison, before: Named, after: Named) -> Json:
    """Everything that differs: first what was entered, then what came out."""
    return {
        "consultation": found.after.case.consultation,
        "before": _side(before, found.before),
        "after": _side(after, found.after),
        "same": found.empty,
        **_entered(found),
        **_derived(found),
    }


def _entered(found: Comparison) -> dict[str, Json]:
    days, packs = found.as_of, found.version
    return {
        "as_of": _pair(days.before.isoformat(), days.after.isoformat()) if days else None,
        "pack": _pair(packs.before, packs.after) if packs else None,
        "document": [
            {"field": one.field, **_pair(_field(one.before), _field(one.after))}
            for one in found.document
        ],
        "parties": [_parties(pair) for pair in found.parties],
        "lists": [{"group": one.group, **_pair(one.before, one.after)} for one in found.lists],
        "answers": [
            {
                **_place(one.place),
                "text": plain(one.question.ask),
                "value_changed": one.value_changed,
                "basis_changed": one.basis_changed,
                "attachments_changed": one.files_changed,
                **_pair(_answer(one.question, one.before), _answer(one.question, one.after)),
            }
            for one in found.answers
        ],
        "opinions": [
            {**_place(one.place), **_pair(_opinion(one.before), _opinion(one.after))}
            for one in found.opinions
        ],
    }


def _derived(found: Comparison) -> dict[str, Json]:
    old, new = found.before, found.after
    return {
        "verdict_changed": found.verdict is not None,
        "conclusions": [
            {
                **_place(one.place),
                **_pair(_conclusion(old, one.before), _conclusion(new, one.after)),
            }
            for one in found.conclusions
        ],
        "duties": [
            {**_place(one.place), **_pair(_duty(old, one.before), _duty(new, one.after))}
            for one in found.duties
        ],
        "unchanged_answers": [
            {**_place(one.place), "text": plain(one.question.ask), "counts": one.counts}
            for one in found.in_use
        ],
    }


def _conclusion(side: Side, result: ConclusionResult | None) -> Json:
    return conclusion_json(side.assessment, side.case, result) if result else None


def _duty(side: Side, result: DutyResult | None) -> Json:
    if result is None:
        return None
    return {**duty_json(side.case, result), "applies": str(result.applies.value)}


def _side(named: Named, side: Side) -> dict[str, Json]:
    verdict = side.assessment.verdict
    return {
        "name": named.name,
        "note": named.note,
        "as_of": side.case.as_of.isoformat(),
        "verdict": verdict.value.value,
        "verdict_possible": [value.value for value in verdict.possible],
        "headline": headline(side.assessment),
    }


def _pair(before: Json, after: Json) -> dict[str, Json]:
    return {"before": before, "after": after}


def _place(place: Place) -> dict[str, Json]:
    known = place.after or place.before
    assert known is not None
    return {"id": known.id, "party": _parties(place.party) if place.party else None}


def _parties(pair: PartyPair) -> dict[str, Json]:
    return {"group": pair.group, **_pair(_party(pair.before), _party(pair.after))}


def _party(party: Party | None) -> Json:
    return {"id": party.id, "name": party.name} if party else None


def _answer(question: Question, answer: Answer | None) -> Json:
    if answer is None:
        return None
    basis, value = answer.basis, value_plain(answer.value)
    when = basis.when.isoformat() if basis.when else None
    return {
        "value": [str(one) for one in value] if isinstance(value, list) else str(value),
        "text": answer_text(question, answer),
        "basis": {"who": basis.who, "when": when, "what": basis.what},
        "attachments": [
            {"name": one.name, "size": one.size, "sha256": one.sha256} for one in answer.attachments
        ],
    }


def _opinion(opinion: Opinion | None) -> Json:
    if opinion is None:
        return None
    return {"text": opinion.text, "who": opinion.who, "when": opinion.when.isoformat()}


def _field(value: object) -> Json:
    if isinstance(value, date):
        return value.isoformat()
    return [str(one) for one in value] if isinstance(value, tuple) else str(value or "")
