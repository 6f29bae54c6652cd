"""Answers as a memo states them: facts with their basis, and the record of what was asked."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable
from dataclasses import dataclass
from itertools import count, groupby
from typing import TypeVar

from michishirube.engine.assess import Assessment, is_answered
from michishirube.engine.case import Answer, Basis, Case, DontKnow
from michishirube.engine.form import Kind, Question, Ref
from michishirube.engine.replay import answer_at
from michishirube.memo.matter import with_names
from michishirube.memo.view import AnswerGroup, AnswerRow, Fact, FactGroup
from michishirube.wording import (
    answer_text,
    attachment_text,
    list_text,
    long_date,
    party_name,
    plain,
    value_text,
)

_Stated = tuple[str, str, str]  # a fact, its basis, what is doubtful about it
_Said = TypeVar("_Said", bound=Hashable)


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
    if answer.value == () and "none" in question.fact:
        return plain(question.fact["none"])
    if answer.value == ():
        said = "該当なし"
    elif question.kind is Kind.TEXT and answer.value:
        said = f"「{said}」"
    return f"{plain(words).rstrip('：:')}：{said}"


def unknown_text(question: Question) -> str:
    """A don't-know as a statement (である)."""
    return plain(question.fact.get("dont_know", "")) or f"「{plain(question.ask)}」は不明である"


def fact_groups(assessment: Assessment, case: Case) -> tuple[FactGroup, ...]:
    """前提事実, by topic and by the parties of whom the same was found."""

    def stated(item: Told) -> _Stated:
        return fact_text(assessment, case, item), *_basis(item)

    groups = _by_topic(assessment, case, stated)
    return tuple(FactGroup(title, tuple(_facts(found))) for title, found in groups)


def _facts(stated: Iterable[_Stated]) -> Iterable[Fact]:
    """Facts with their basis; those that follow each other on the same one in one entry."""
    for (basis, doubt), run in groupby(stated, key=lambda fact: fact[1:]):
        yield Fact(tuple(text for text, *_ in run), basis, doubt)


def _basis(item: Told) -> tuple[str, str]:
    """Who established a fact, from what and when; and what is doubtful about it."""
    if item.answer is None:  # the list of a group's parties: its entries carry the bases
        return "", ""
    basis = item.answer.basis
    if isinstance(item.answer.value, DontKnow):
        return _source(basis), "未確認"
    if item.question.kind is Kind.JUDGEMENT:
        if not basis.complete:
            return _source(basis), "評価（根拠未記入）"
        return f"{basis.who}が「{basis.what}」から判断した（{_when(basis)}）", ""
    if basis.what:
        return _source(basis), ""
    return _source(basis), "ヒアリング" if basis.who else "根拠の記載なし"


def _source(basis: Basis) -> str:
    """業務仕様書（山田、2026年11月17日）; what is missing is left out."""
    by = "、".join(part for part in (basis.who, _when(basis)) if part)
    if not basis.what:
        return by
    return f"{basis.what}（{by}）" if by else basis.what


def _when(basis: Basis) -> str:
    return long_date(basis.when) if basis.when else ""


def answer_groups(assessment: Assessment, case: Case) -> tuple[AnswerGroup, ...]:
    """回答経過: what was asked and answered, numbered through."""

    def said(item: Told) -> tuple[str, str]:
        return plain(item.question.ask), _said(case, item)

    groups, number = [], count(1)
    for title, pairs in _by_topic(assessment, case, said):
        rows = tuple(AnswerRow(str(next(number)), *pair) for pair in pairs)
        groups.append(AnswerGroup(title, rows))
    return tuple(groups)


def _said(case: Case, item: Told) -> str:
    if item.question.kind is Kind.PARTIES:
        return list_text(case, item.question.id)
    return answer_text(item.question, item.answer)


def attachments(assessment: Assessment, case: Case) -> tuple[str, ...]:
    """The documents the answers rest on, then the files that show them; each once."""
    answers = [item.answer for item in told(assessment, case) if item.answer]
    documents = (answer.basis.what for answer in answers if answer.basis.what)
    files = (attachment_text(one) for answer in answers for one in answer.attachments)
    return tuple(dict.fromkeys((*documents, *files)))


def _by_topic(
    assessment: Assessment, case: Case, say: Callable[[Told], _Said]
) -> Iterable[tuple[str, list[_Said]]]:
    """What `say` says of the answers, topic by topic; the same of several parties once.

    The title is the topic's, with the names of the parties of whom all under it is said.
    """
    topics = {topic.id: topic for topic in assessment.book.form.topics}
    said: dict[str, dict[_Said, list[str]]] = {}
    for item in told(assessment, case):
        name = party_name(case, topics[item.question.topic].for_each, item.ref.party)
        said.setdefault(item.question.topic, {}).setdefault(say(item), []).append(name)
    for topic, found in said.items():
        shared: dict[tuple[str, ...], list[_Said]] = {}
        for words, names in found.items():
            shared.setdefault(tuple(names), []).append(words)
        for parties, words_of_all in shared.items():
            yield with_names(plain(topics[topic].title), parties), words_of_all
