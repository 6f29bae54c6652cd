"""What another answer to one question would change, as a comparison with the case as it is."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from enum import Enum
from itertools import groupby

from michishirube.comparing.compare import compare
from michishirube.comparing.comparison import Comparison, ConclusionChange, Side
from michishirube.engine.assess import assess_replay
from michishirube.engine.case import Answer, Value
from michishirube.engine.condition import Test, holds_of
from michishirube.engine.domains import GIVEN_TEXT
from michishirube.engine.evaluate import definite
from michishirube.engine.form import Kind, Question, Ref
from michishirube.engine.interview import Interview
from michishirube.engine.replay import answer_at
from michishirube.engine.supposing import ground
from michishirube.engine.truth import Truth
from michishirube.engine.whatif import SUPPOSED
from michishirube.phrase import phrase
from michishirube.turned import span_words
from michishirube.wording import NONE_WORD, label_of, plain, verdict_word

MOST = 3  # conclusions named of one answer
WRITTEN, UNWRITTEN = phrase("記入あり"), phrase("記入なし")
NO_CHANGE = phrase("結論も判断も変わりません")


class How(Enum):
    """How another answer differs from the one that is."""

    GIVEN = "given"
    ADDED = "added"  # one more option of several
    REMOVED = "removed"  # one option less
    SPAN = "span"  # any number or day of a span


@dataclass(frozen=True, slots=True)
class Other:
    """Another answer: `value`, which stands for all that `answer` says."""

    answer: str
    value: Value
    how: How = How.GIVEN


@dataclass(frozen=True, slots=True)
class Supposed:
    """What one answer would change, in words.

    Attributes:
        nothing: it would change neither the verdict nor a conclusion.
        kind, verdict: of the verdict it would bring, where that is another one; else empty.
    """

    answer: str
    how: How
    nothing: bool
    kind: str
    verdict: str
    lines: tuple[str, ...]


def suppositions(now: Side, ref: Ref) -> Iterator[tuple[Other, Comparison]]:
    """The case as it is beside the case with each other answer; one after the other.

    Numbers and days are taken together as far as no rule tells them apart. None for a list of
    parties, for a question that no rule asks about, and for one that does not count.
    """
    book = now.assessment.book
    question = book.questions[ref.id]
    if question.kind is Kind.PARTIES or ref not in now.assessment.visited:
        return
    for other in _others(now, ref, question):
        answer = Answer(other.value, SUPPOSED)
        case = now.case.with_answer(ref, question.group, answer)
        replayed = Interview(book).update(case)
        yield other, compare(now, Side(case, assess_replay(book, case, replayed)))


def _others(now: Side, ref: Ref, question: Question) -> Iterator[Other]:
    """Every other answer to a question."""
    book = now.assessment.book
    answered = definite(question, answer_at(book, now.case, ref))
    match question.kind:
        case Kind.MANY:
            yield from _options(question, answered if isinstance(answered, tuple) else None)
        case Kind.NUMBER | Kind.DATE | Kind.TEXT:
            on = ground(book, now.case, now.assessment.visited)
            asked = [test for _, test in on.tests(ref)]
            if asked:
                yield from _spans(question, on.classes(ref), asked, answered, book.as_of)
        case _:
            for option in question.options:
                if option.value != answered:
                    yield Other(plain(option.label), option.value)


def _options(question: Question, chosen: tuple[str, ...] | None) -> Iterator[Other]:
    """One option more or less; none of them."""
    has = chosen or ()
    for changed in question.options:
        values = (one.value for one in question.options)
        value = tuple(one for one in values if (one in has) is not (one == changed.value))
        more = How.ADDED if has else How.GIVEN
        how = How.REMOVED if changed.value in has else more
        yield Other(plain(changed.label), value, how)
    if chosen is None or len(chosen) > 1:
        yield Other(NONE_WORD, ())


def _spans(
    question: Question,
    classes: tuple[Value, ...],
    asked: Sequence[Test],
    answered: Value | None,
    as_of: date,
) -> Iterator[Other]:
    """The spans of numbers or days that the rules tell apart; a text, there or not."""

    def seen(value: Value) -> list[Truth]:
        return [holds_of(test, value, as_of) for test in asked]

    for _, run in groupby(enumerate(classes), key=lambda one: seen(one[1])):
        places = [place for place, _ in run]
        value = classes[places[0]]
        if answered is not None and seen(answered) == seen(value):
            continue
        if question.kind is Kind.TEXT:
            yield Other(WRITTEN if value == GIVEN_TEXT else UNWRITTEN, value, How.SPAN)
        else:
            words, _ = span_words(question, classes, places[0], places[-1])
            yield Other(words or WRITTEN, value, How.SPAN)


def supposed(other: Other, found: Comparison) -> Supposed:
    """Say what an answer would change: the verdict, then the conclusions it decides."""
    verdict = found.after.assessment.verdict
    sign, word = verdict_word(verdict.value)
    another = verdict.value is not found.before.assessment.verdict.value
    decided = [_concluded(one) for one in found.conclusions if _decided(one)]
    opened = sum(not _decided(one) for one in found.conclusions)
    lines = decided[:MOST]
    if len(decided) > MOST:
        lines.append(phrase("ほか{n}件の判断が変わります", n=len(decided) - MOST))
    if opened:
        lines.append(phrase("{n}件の判断は、続く質問しだいになります", n=opened))
    nothing = not lines and not another
    if nothing:
        lines.append(NO_CHANGE)
    before, after = (len(side.assessment.next_questions) for side in (found.before, found.after))
    if after > max(before - 1, 0):
        lines.append(phrase("続けて答える質問は{n}問です", n=after))
    return Supposed(
        other.answer,
        other.how,
        nothing,
        verdict.value.value if another else "",
        phrase("{sign} {word}", sign=sign, word=word) if another else "",
        tuple(lines),
    )


def _decided(change: ConclusionChange) -> bool:
    return change.after is None or change.after.decided


def _concluded(change: ConclusionChange) -> str:
    known = change.after or change.before
    assert known is not None
    pair = change.place.party
    name = next((name for name in reversed(pair.names) if name), "") if pair else ""
    title = plain(known.conclusion.title)
    if name:
        title = phrase("{title}（{name}）", title=title, name=name)
    if change.after is None or change.after.not_applicable:
        return phrase("{title}：論点となりません", title=title)
    return phrase("{title}：{after}", title=title, after=label_of(change.after))
