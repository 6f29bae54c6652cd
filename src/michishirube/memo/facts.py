"""Answers as a memo states them: facts with their basis, and the record of what was asked."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Mapping
from dataclasses import dataclass
from itertools import count, groupby
from typing import TypeVar

from michishirube.engine.assess import Assessment, is_answered
from michishirube.engine.case import Answer, Basis, Case, DontKnow
from michishirube.engine.form import Kind, Question, Ref
from michishirube.engine.replay import answer_at
from michishirube.memo.matter import with_names
from michishirube.memo.view import AnswerGroup, AnswerRow, Fact, FactGroup
from michishirube.phrase import joined, phrase
from michishirube.wording import (
    answer_text,
    attachment_text,
    fact_text,
    list_text,
    long_date,
    party_name,
    plain,
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


def stated(assessment: Assessment, case: Case, item: Told) -> str:
    """An answer as a statement of fact (である)."""
    if item.question.kind is Kind.PARTIES:
        title = assessment.book.form.groups[item.question.id].title
        listed = list_text(case, item.question.id)
        return phrase("{title}：{listed}", title=plain(title), listed=listed)
    assert item.answer is not None
    return fact_text(item.question, item.answer.value)


def fact_groups(assessment: Assessment, case: Case) -> tuple[FactGroup, ...]:
    """前提事実, by topic and by the parties of whom the same was found."""

    def with_basis(item: Told) -> _Stated:
        return stated(assessment, case, item), *_basis(item)

    groups = _by_topic(assessment, case, with_basis)
    return tuple(FactGroup(title, tuple(_facts(found))) for title, found in groups)


def _facts(said: Iterable[_Stated]) -> Iterable[Fact]:
    """Facts with their basis; those that follow each other on the same one in one entry."""
    for (basis, doubt), run in groupby(said, key=lambda fact: fact[1:]):
        yield Fact(tuple(text for text, *_ in run), basis, doubt)


def _basis(item: Told) -> tuple[str, str]:
    """Who established a fact, from what and when; and what is doubtful about it."""
    if item.answer is None:  # the list of a group's parties: its entries carry the bases
        return "", ""
    basis = item.answer.basis
    if isinstance(item.answer.value, DontKnow):
        return _source(basis), phrase("未確認")
    if item.question.kind is Kind.JUDGEMENT:
        if not basis.complete:
            return _source(basis), phrase("評価（根拠未記入）")
        judged = phrase(
            "{who}が「{what}」から判断した（{when}）",
            who=basis.who,
            what=basis.what,
            when=_when(basis),
        )
        return judged, ""
    if basis.what:
        return _source(basis), ""
    return _source(basis), phrase("ヒアリング") if basis.who else phrase("根拠の記載なし")


def _source(basis: Basis) -> str:
    """業務仕様書（山田、2026年11月17日）; what is missing is left out."""
    by = joined("、", (part for part in (basis.who, _when(basis)) if part))
    if not basis.what:
        return by
    return phrase("{what}（{by}）", what=basis.what, by=by) if by else basis.what


def _when(basis: Basis) -> str:
    return long_date(basis.when) if basis.when else ""


def answer_groups(assessment: Assessment, case: Case) -> tuple[AnswerGroup, ...]:
    """回答経過: what was asked and answered, numbered through."""
    groups, number = [], count(1)
    for title, found in _asked(assessment, case):
        rows = tuple(AnswerRow(str(next(number)), *pair) for pair in found)
        groups.append(AnswerGroup(title, rows))
    return tuple(groups)


def answer_numbers(assessment: Assessment, case: Case) -> Mapping[Ref, int]:
    """By question, its number in `answer_groups`; what several parties say alike has one."""
    rows = (items for _, found in _asked(assessment, case) for items in found.values())
    return {item.ref: number for number, items in enumerate(rows, 1) for item in items}


def _asked(
    assessment: Assessment, case: Case
) -> Iterable[tuple[str, Mapping[tuple[str, str], list[Told]]]]:
    def said(item: Told) -> tuple[str, str]:
        return plain(item.question.ask), _said(case, item)

    return _by_topic(assessment, case, said)


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
) -> Iterable[tuple[str, Mapping[_Said, list[Told]]]]:
    """What `say` says of the answers, topic by topic; the same of several parties once.

    The title is the topic's, with the names of the parties of whom all under it is said.
    """
    topics = {topic.id: topic for topic in assessment.book.form.topics}
    said: dict[str, dict[_Said, list[Told]]] = {}
    for item in told(assessment, case):
        said.setdefault(item.question.topic, {}).setdefault(say(item), []).append(item)
    for topic, found in said.items():
        group = topics[topic].for_each
        shared: dict[tuple[str, ...], dict[_Said, list[Told]]] = {}
        for words, items in found.items():
            names = tuple(party_name(case, group, item.ref.party) for item in items)
            shared.setdefault(names, {})[words] = items
        for names, of_all in shared.items():
            yield with_names(plain(topics[topic].title), names), of_all
