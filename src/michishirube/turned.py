"""Turning points in words: what would have to be otherwise, and what the verdict then is."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from michishirube.engine.assess import Assessment
from michishirube.engine.case import Case, Value
from michishirube.engine.form import Kind, Question, Verdict
from michishirube.engine.turning import Change, TurningPoint
from michishirube.wording import (
    VERDICT_WORDS,
    fact_text,
    long_date,
    party_name,
    plain,
    value_text,
    verdict_headline,
    without_advice,
)

OR = "、又は、"
AND = "、かつ、"
_MARKS = "①②"
_LISTING = "は次のとおりである"


@dataclass(frozen=True, slots=True)
class Turned:
    """A turning point. `facts`: one for each change, all of which it takes.

    Attributes:
        ending: the verdict then, in one sentence.
    """

    facts: tuple[str, ...]
    ending: str

    @property
    def together(self) -> str:
        """①契約がある、かつ、②自社の目的には使わない: one fact alone without a mark."""
        if len(self.facts) == 1:
            return self.facts[0]
        return AND.join(f"{mark}{fact}" for mark, fact in zip(_MARKS, self.facts, strict=True))

    @property
    def sentence(self) -> str:
        """次の事実に変われば、「可：渡せる」となる：委託先は自社の目的には使わない。"""
        facts = "次の事実に" if len(self.facts) == 1 else "次の二つの事実にともに"
        ending = self.ending.removesuffix("。")
        return f"{facts}変われば、「{ending}」となる：{self.together}。"


def turned(assessment: Assessment, case: Case, point: TurningPoint) -> Turned:
    """Word a turning point."""
    facts = tuple(_fact(assessment, case, change) for change in point.changes)
    form = assessment.book.form
    value = point.fired[0].value
    said = verdict_headline(form, point.fired)
    word = VERDICT_WORDS[value][1]
    named = value in (Verdict.ANSWERED, Verdict.UNDETERMINED) or said.startswith(word)
    return Turned(facts, said if named else f"{word}：{said}")


def _fact(assessment: Assessment, case: Case, change: Change) -> str:
    question = assessment.book.questions[change.ref.id]
    name = party_name(case, question.group, change.ref.party)
    said = OR.join(changed_facts(question, change))
    return f"{name}について、{said}" if name else said


def changed_facts(question: Question, change: Change) -> list[str]:
    """The other answers as statements (である)."""
    match question.kind:
        case Kind.MANY:
            return list(_options(question, change))
        case Kind.NUMBER | Kind.DATE:
            about = _about(question, "が")
            return [f"{about}{words}" for words in _spans(question, change)]
        case _:
            return [fact_text(question, value) for value in change.values]


def _about(question: Question, particle: str) -> str:
    """対象の項目に: what a list is of, from 対象の項目は次のとおりである."""
    words = plain(question.fact.get("given", ""))
    subject = words.removesuffix(_LISTING)
    return (
        subject + particle if subject != words else f"「{words or plain(question.ask)}」{particle}"
    )


def _options(question: Question, change: Change) -> Iterator[str]:
    """What is added to a list, and what is taken from it."""
    now = change.now
    assert isinstance(now, tuple)
    added: list[str] = []
    gone: list[str] = []
    for value in change.values:
        assert isinstance(value, tuple)
        if value == () and "none" in question.fact:
            yield fact_text(question, value)
            continue
        added += (one for one in value if one not in now)
        gone += (one for one in now if one not in value)
    for options, particle, verb in ((added, "に", "加わる"), (gone, "から", "外れる")):
        if options:
            labels = "、".join(
                f"「{without_advice(value_text(question, (one,)))}」" for one in options
            )
            any_of = "のどれか" if len(options) > 1 else ""
            yield f"{_about(question, particle)}{labels}{any_of}が{verb}"


def _spans(question: Question, change: Change) -> Iterator[str]:
    """The classes as spans: 1,000人を超える; 2026年4月1日以降である."""
    numbered = [at for at, one in enumerate(change.classes) if one in change.values]
    runs: list[list[int]] = []
    for at in numbered:
        if runs and runs[-1][-1] == at - 1:
            runs[-1].append(at)
        else:
            runs.append([at])
    for run in runs:
        in_words = _days if question.kind is Kind.DATE else _numbers
        yield in_words(question, change.classes, run[0], run[-1])


def _days(question: Question, classes: tuple[Value, ...], first: int, last: int) -> str:
    """Each class goes from its day to the day before the next class's."""
    begins, ends = classes[first], classes[last + 1] if last + 1 < len(classes) else None
    words = []
    if first and isinstance(begins, date):
        words.append(f"{long_date(begins)}以降")
    if isinstance(ends, date):
        words.append(f"{long_date(ends - timedelta(days=1))}以前")
    return "、".join(words) + "である"


def _numbers(question: Question, classes: tuple[Value, ...], first: int, last: int) -> str:
    """At odd places stand the constants, between them what lies between."""

    def bound(at: int, at_it: str, beside: str) -> str:
        constant = at % 2 == 1
        nearest = at if constant else at - 1 if beside.startswith("を") else at + 1
        return value_text(question, classes[nearest]) + (at_it if constant else beside)

    if first == last and first % 2:
        return f"{value_text(question, classes[first])}である"
    low = bound(first, "以上", "を超え") if first else ""
    high = bound(last, "以下", "未満") if last + 1 < len(classes) else ""
    if not high:
        return f"{low}る" if low.endswith("超え") else f"{low}である"
    return "、".join(part for part in (low, high) if part) + "である"
