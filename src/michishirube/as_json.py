"""Assessments, forms and questions as JSON: the contract of design section 4."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from michishirube.drafted import Drafted, drafted
from michishirube.engine.assess import Assessment, ConclusionResult, DutyResult
from michishirube.engine.case import Case, Value
from michishirube.engine.condition import AsOf, Compare, Test
from michishirube.engine.evaluate import VERDICT
from michishirube.engine.form import Form, Question, Ref
from michishirube.engine.pivots import Pivots, pivots
from michishirube.engine.trace import CaseStep, Finding, Step
from michishirube.engine.truth import Truth
from michishirube.engine.turning import TurningPoint
from michishirube.turned import turned
from michishirube.wording import (
    OPENNESS_WORDS,
    headline,
    label_of,
    notice_text,
    party_name,
    plain,
    reason_of,
)

Json = str | int | bool | None | list["Json"] | dict[str, "Json"]


def form_json(form: Form) -> Json:
    return {
        "id": form.id,
        "title": plain(form.title),
        "purpose": plain(form.purpose),
        "area": plain(form.area),
    }


def question_json(question: Question) -> dict[str, Json]:
    """What a question asks and how it can be answered."""
    return {
        "id": question.id,
        "topic": question.topic,
        "group": question.group,
        "text": plain(question.ask),
        "kind": question.kind.value,
        "options": [
            {"value": option.value, "label": plain(option.label)} for option in question.options
        ],
        "record": question.record,
        "ask_whom": plain(question.ask_whom),
        "citations": list(question.cite),
    }


def assessment_json(assessment: Assessment, case: Case, known: Pivots | None = None) -> Json:
    """Everything derived from a case. `trace` follows references down to the answers.

    Args:
        known: what decides the case, where it has been worked out already.
    """
    verdict = assessment.verdict
    pack = assessment.book.form.pack
    found = known or pivots(assessment, case)

    def refs(result: Ref) -> list[Json]:
        return [_ref(case, assessment, ref) for ref in found.decisive.get(result, ())]

    def asked(refs: Iterable[Ref]) -> list[Json]:
        return [_asked(assessment, case, ref) for ref in refs]

    return {
        "consultation": case.consultation,
        "as_of": assessment.book.as_of.isoformat(),
        "verdict": verdict.value.value,
        "headline": headline(assessment),
        "verdict_possible": [value.value for value in verdict.possible],
        "verdict_held_open_by": verdict.held_open_by.value if verdict.held_open_by else None,
        "verdict_citations": list(verdict.cite),
        "provisional": assessment.provisional,
        "decisive": refs(VERDICT),
        "turning_points": [_turning(assessment, case, one) for one in found.turning_points],
        "conclusions": [
            conclusion_json(assessment, case, one) | {"decisive": refs(one.ref)}
            for one in assessment.conclusions
        ],
        "duties": [duty_json(case, one) for one in assessment.duties],
        "possible_duties": [duty_json(case, one) for one in assessment.possible_duties],
        "drafts": [_draft(draft) for draft in drafted(assessment, case)],
        "next_questions": asked(assessment.next_questions),
        "open_questions": asked(assessment.open_questions),
        "set_aside": [_ref(case, assessment, ref) for ref in assessment.set_aside],
        "notices": [
            {
                "kind": notice.kind.value,
                "text": notice_text(notice, assessment, case),
                "about": [_ref(case, assessment, ref) for ref in notice.about],
                "amendment": notice.amendment.id if notice.amendment else None,
            }
            for notice in assessment.notices
        ],
        "trace": _trace(assessment),
        "pack": {
            "id": pack.id,
            "version": pack.version,
            "law_as_of": pack.law_as_of.isoformat(),
            "digest": pack.digest,
        },
    }


def _ref(case: Case, assessment: Assessment, ref: Ref) -> dict[str, Json]:
    group = assessment.book.group_of(ref.id)
    name = party_name(case, group, ref.party) or None
    return {"id": ref.id, "party": ref.party, "party_name": name}


def _turning(assessment: Assessment, case: Case, point: TurningPoint) -> Json:
    """A turning point: all its changes together lead to the verdict named."""
    words = turned(assessment, case, point)
    return {
        "verdict": point.fired[0].value.value,
        "headline": words.ending,
        "changes": [
            _ref(case, assessment, change.ref)
            | {"values": [_value(one) for one in change.values], "fact": fact}
            for change, fact in zip(point.changes, words.facts, strict=True)
        ],
        "text": words.sentence,
    }


def _value(value: Value) -> Json:
    return list(value) if isinstance(value, tuple) else str(value)


def conclusion_json(
    assessment: Assessment, case: Case, result: ConclusionResult
) -> dict[str, Json]:
    """A conclusion with its value, reason and citations."""
    conclusion = result.conclusion
    entry = _ref(case, assessment, result.ref)
    entry |= {
        "value": result.value,
        "label": label_of(result),
        "title": plain(conclusion.title),
        "reason": reason_of(result),
        "citations": list(result.cite),
        "not_applicable": result.not_applicable,
        "rests_on_judgement": result.judged,
        "rests_on": [_ref(case, assessment, ref) for ref in result.rests_on],
        "touched_by": list(conclusion.touched_by),
    }
    if not result.decided:
        labels = conclusion.labels()
        possible = result.finding.possible
        entry["possible"] = [{"value": v, "label": plain(labels[v])} for v in possible]
    if result.opinion is not None:
        opinion = result.opinion
        when = opinion.when.isoformat()
        entry["opinion"] = {"text": opinion.text, "who": opinion.who, "when": when}
    return entry


def duty_json(case: Case, result: DutyResult) -> dict[str, Json]:
    """A duty with its last day."""
    duty = result.duty
    return {
        "id": result.ref.id,
        "party": result.ref.party,
        "party_name": party_name(case, duty.group, result.ref.party) or None,
        "weight": duty.weight.value,
        "when": duty.when.value,
        "who": plain(duty.who),
        "text": plain(duty.say),
        "due": result.due.isoformat() if result.due else None,
        "due_from": result.due_from.isoformat() if result.due_from else None,
        "citations": list(duty.cite),
    }


def _draft(draft: Drafted) -> Json:
    return {
        "id": draft.id,
        "title": draft.title,
        "to": draft.to,
        "applies": _applies(draft.open),
        "parts": [
            {
                "id": part.id,
                "heading": part.heading,
                "text": "\n".join(part.paragraphs),
                "applies": _applies(part.open or draft.open),
            }
            for part in draft.parts
        ],
    }


def _applies(is_open: bool) -> str:
    truth = Truth.UNKNOWN if is_open else Truth.YES
    return str(truth.value)


def _asked(assessment: Assessment, case: Case, ref: Ref) -> Json:
    question = assessment.book.questions[ref.id]
    entry = _ref(case, assessment, ref) | question_json(question)
    state = assessment.open_questions.get(ref)
    if state is not None:
        entry["open_because"] = OPENNESS_WORDS[state]
    return entry


def _trace(assessment: Assessment) -> Json:
    duties = (*assessment.duties, *assessment.possible_duties)
    return {
        "verdict": _finding(assessment.verdict.finding),
        "conclusions": [_finding(finding) for finding in assessment.findings.values()],
        "duties": [
            {"id": duty.ref.id, "party": duty.ref.party, "condition": _step(duty.step.step)}
            for duty in duties
        ],
    }


def _finding(finding: Finding) -> Json:
    return {
        "id": finding.ref.id,
        "party": finding.ref.party,
        "possible": list(finding.possible),
        "cases": [_case_step(step) for step in finding.looked_at],
    }


def _case_step(step: CaseStep) -> Json:
    return {
        "value": step.value,
        "truth": step.truth.value,
        "condition": _step(step.step) if step.step else None,
    }


def _step(step: Step) -> Json:
    entry: dict[str, Json] = {"kind": step.kind, "truth": step.truth.value}
    if step.ref is not None:
        entry |= {"id": step.ref.id, "party": step.ref.party}
    if step.test is not None:
        entry["test"] = _test(step.test)
    if step.steps:
        entry["of"] = [_step(part) for part in step.steps]
    return entry


def _test(test: Test) -> Json:
    if isinstance(test, Compare):
        constant = "as_of" if isinstance(test.constant, AsOf) else str(test.constant)
        return {"is": test.op, "value": constant}
    value: Mapping[str, Json] = {"value": getattr(test, "value", None)}
    kinds = {"IsYes": "yes", "Is": "is", "Includes": "includes", "IsGiven": "given"}
    return {"is": kinds[type(test).__name__], **value}
