"""Answers as a memo states them: facts with their basis, and the record of what was asked."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from michishirube.engine.assess import Assessment, is_answered
from michishirube.engine.case import NO_BASIS, Answer, Basis, Case, DontKnow
from michishirube.engine.form import Kind, Question, Ref
from michishirube.engine.replay import answer_at
from michishirube.memo.view import AnswerGroup, AnswerRow, Fact, FactGroup
from michishirube.wording import (
    answer_text,
    list_text,
    long_date,
    party_name,
    plain,
    value_text,
)

JUDGED = "評価"


@dataclass(frozen=True, slots=True)
class Told:
    """A live question with its answer. `answer` None for the list of a group's parties."""

    ref: Ref
    question: Question
    answer: Answer | None


def told(assessment: Assessment, case: Case) -> tuple[Told, ...]:
    """What has been answered among the live questions, in the order of the form.

    Answers set aside are in no result, so the memo does not know them.
    """
    live = set(assessment.visited)
    return tuple(
        Told(ref, assessment.book.questions[ref.id], answer_at(assessment.book, case, ref))
        for ref in assessment.places
        if ref in live and is_answered(assessment.book, case, ref)
    )


def fact_text(assessment: Assessment, case: Case, item: Told) -> str:
    """An answer as a statement of fact (である)."""
    question, answer = item.question, item.answer
    if question.kind is Kind.PARTIES:
        title = assessment.book.form.groups[question.id].title
        return f"{plain(title)}：{list_text(case, question.id)}"
    assert answer is not None
    if isinstance(answer.value, DontKnow):
        return unknown_text(question)
    said = value_text(question, answer.value)
    open_kind = question.kind in (Kind.TEXT, Kind.MANY, Kind.NUMBER, Kind.DATE)
    words = question.fact.get("given" if open_kind else str(answer.value))
    if words is None:
        return f"「{plain(question.ask)}」の回答：{said}"
    if not open_kind:
        return plain(words)
    if answer.value == ():
        said = "該当なし"
    elif question.kind is Kind.TEXT and answer.value:
        said = f"「{said}」"
    return f"{plain(words).rstrip('：:')}：{said}"


def unknown_text(question: Question) -> str:
    """A don't-know as a statement (である)."""
    return plain(question.fact.get("dont_know", "")) or f"「{plain(question.ask)}」は不明である"


def fact_groups(assessment: Assessment, case: Case) -> tuple[FactGroup, ...]:
    """前提事実, by topic and party."""
    groups = []
    for title, items in _by_topic(assessment, case):
        facts = tuple(_fact(assessment, case, item) for item in items)
        groups.append(FactGroup(title, facts))
    return tuple(groups)


def _fact(assessment: Assessment, case: Case, item: Told) -> Fact:
    basis = item.answer.basis if item.answer else NO_BASIS
    text, means = fact_text(assessment, case, item), _means(item, basis)
    if means == JUDGED:
        text = f"{text}（{basis.who}が「{basis.what}」から判断した）"
    return Fact(text, means, basis.what, basis.who, _when(basis))


def _means(item: Told, basis: Basis) -> str:
    if item.answer is None:
        return ""
    if isinstance(item.answer.value, DontKnow):
        return "未確認"
    if item.question.kind is Kind.JUDGEMENT:
        return JUDGED if basis.complete else "評価（根拠未記入）"
    if basis.what:
        return "確認済"
    return "ヒアリング" if basis.who else "根拠の記載なし"


def _when(basis: Basis) -> str:
    return long_date(basis.when) if basis.when else ""


def answer_groups(assessment: Assessment, case: Case) -> tuple[AnswerGroup, ...]:
    """回答経過: what was asked and answered, numbered through."""
    groups, number = [], 0
    for title, items in _by_topic(assessment, case):
        rows = []
        for item in items:
            number += 1
            rows.append(
                AnswerRow(str(number), plain(item.question.ask), _said(case, item), _basis(item))
            )
        groups.append(AnswerGroup(title, tuple(rows)))
    return tuple(groups)


def _said(case: Case, item: Told) -> str:
    if item.question.kind is Kind.PARTIES:
        return list_text(case, item.question.id)
    return answer_text(item.question, item.answer)


def _basis(item: Told) -> str:
    if item.answer is None:
        return ""
    basis = item.answer.basis
    return "、".join(part for part in (basis.what, basis.who, _when(basis)) if part)


def attachments(assessment: Assessment, case: Case) -> tuple[str, ...]:
    """The documents the answers rest on, each once."""
    items = told(assessment, case)
    return tuple(
        dict.fromkeys(i.answer.basis.what for i in items if i.answer and i.answer.basis.what)
    )


def _by_topic(assessment: Assessment, case: Case) -> Iterable[tuple[str, list[Told]]]:
    """The answers under the title of their topic, with the party's name where there is one."""
    grouped: dict[tuple[str, str | None], list[Told]] = {}
    for item in told(assessment, case):
        grouped.setdefault((item.question.topic, item.ref.party), []).append(item)
    titles = {topic.id: topic for topic in assessment.book.form.topics}
    for (topic_id, party), items in grouped.items():
        topic = titles[topic_id]
        name = party_name(case, topic.for_each, party)
        yield plain(topic.title) + (f"（{name}）" if name else ""), items
