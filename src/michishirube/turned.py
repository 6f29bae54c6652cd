"""Turning points in words: what would have to be otherwise, and what the verdict then is."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from functools import partial

from michishirube.engine.assess import Assessment
from michishirube.engine.case import Case, Value
from michishirube.engine.form import Kind, Question, Verdict
from michishirube.engine.turning import Change, TurningPoint
from michishirube.phrase import in_each, joined, phrase
from michishirube.wording import (
    VERDICT_WORDS,
    fact_text,
    long_date,
    party_name,
    plain,
    value_text,
    verdict_headline,
    without_advice,
    without_word,
)

OR = phrase("、又は、")
AND = phrase("、かつ、")
_MARKS = "①②"
_LISTING = re.compile(r"は次のとおりである$| (is|are) as follows$")


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
        return joined(
            AND,
            (
                phrase("{mark}{fact}", mark=mark, fact=fact)
                for mark, fact in zip(_MARKS, self.facts, strict=True)
            ),
        )

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
    if value in (Verdict.ANSWERED, Verdict.UNDETERMINED):
        return Turned(facts, said)
    return Turned(facts, phrase("{word}：{said}", word=word, said=without_word(said, word)))


def _fact(assessment: Assessment, case: Case, change: Change) -> str:
    question = assessment.book.questions[change.ref.id]
    name = party_name(case, question.group, change.ref.party)
    said = _either(changed_facts(question, change))
    return phrase("{name}について、{said}", name=name, said=said) if name else said


def changed_facts(question: Question, change: Change) -> list[str]:
    """The other answers as statements (である)."""
    match question.kind:
        case Kind.MANY:
            return list(_options(question, change))
        case Kind.NUMBER | Kind.DATE:
            about = _about(question)
            spans = _spans(question, change)
            return [phrase("{about}が{words}", about=about, words=words) for words in spans]
        case _:
            return [fact_text(question, value) for value in change.values]


def _either(said: list[str]) -> str:
    return said[0] if len(said) == 1 else joined(OR, said)


def _about(question: Question) -> str:
    """対象の項目: what a list is of, from 対象の項目は次のとおりである."""
    words = plain(question.fact.get("given", ""))
    if _LISTING.search(words):
        return in_each(words, partial(_LISTING.sub, ""))
    return phrase("「{words}」", words=words or plain(question.ask))


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
    about = _about(question)
    if added:
        yield phrase("{about}に{labels}が加わる", about=about, labels=_any_of(question, added))
    if gone:
        yield phrase("{about}から{labels}が外れる", about=about, labels=_any_of(question, gone))


def _any_of(question: Question, options: list[str]) -> str:
    labels = joined(
        "、",
        (
            phrase("「{words}」", words=without_advice(value_text(question, (one,))))
            for one in options
        ),
    )
    return phrase("{labels}のどれか", labels=labels) if len(options) > 1 else labels


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
        words, noun = span_words(question, change.classes, run[0], run[-1])
        yield phrase("{words}である", words=words) if noun else words


def span_words(
    question: Question, classes: tuple[Value, ...], first: int, last: int
) -> tuple[str, bool]:
    """Classes that follow on each other as a span, 1,000人以上; whether it is a noun.

    Empty where they are all there are.
    """
    if len(classes) == last + 1 and not first:
        return "", True
    if question.kind is Kind.DATE:
        return _days(classes, first, last), True
    return _numbers(question, classes, first, last)


def _days(classes: tuple[Value, ...], first: int, last: int) -> str:
    """Each class goes from its day to the day before the next class's."""
    begins, ends = classes[first], classes[last + 1] if last + 1 < len(classes) else None
    words = []
    if first and isinstance(begins, date):
        words.append(phrase("{begins}以降", begins=long_date(begins)))
    if isinstance(ends, date):
        words.append(phrase("{ends}以前", ends=long_date(ends - timedelta(days=1))))
    return joined("、", words)


def _numbers(
    question: Question, classes: tuple[Value, ...], first: int, last: int
) -> tuple[str, bool]:
    """At odd places stand the constants, between them what lies between."""

    def at(place: int) -> str:
        return value_text(question, classes[place])

    if first == last and first % 2:
        return at(first), True
    bounds = []
    if first % 2:
        bounds.append(phrase("{value}以上", value=at(first)))
    elif first:
        bounds.append(phrase("{value}を超え", value=at(first - 1)))
    if last + 1 == len(classes):
        low = joined("、", bounds)
        return (low, True) if first % 2 else (phrase("{words}る", words=low), False)
    bounds.append(
        phrase("{value}以下", value=at(last))
        if last % 2
        else phrase("{value}未満", value=at(last + 1))
    )
    return joined("、", bounds), True
