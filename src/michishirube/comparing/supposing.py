"""What another answer to one question would change, as a comparison with the case as it is."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from michishirube.comparing.compare import compare
from michishirube.comparing.comparison import Comparison, ConclusionChange, Side
from michishirube.engine.assess import assess_replay
from michishirube.engine.case import Answer
from michishirube.engine.evaluate import definite
from michishirube.engine.form import Kind, Option, Ref
from michishirube.engine.interview import Interview
from michishirube.engine.replay import answer_at
from michishirube.engine.whatif import SUPPOSED
from michishirube.phrase import phrase
from michishirube.wording import label_of, plain, verdict_word

SUPPOSABLE = (Kind.YES_NO, Kind.CHOICE, Kind.JUDGEMENT)
MOST = 3  # conclusions named of one answer
NO_CHANGE = phrase("結論も判断も変わりません")


@dataclass(frozen=True, slots=True)
class Supposed:
    """What one answer would change, in words.

    Attributes:
        kind, verdict: of the verdict it would bring, where that is another one; else empty.
    """

    answer: str
    kind: str
    verdict: str
    lines: tuple[str, ...]


def suppositions(now: Side, ref: Ref) -> Iterator[tuple[Option, Comparison]]:
    """The case as it is beside the case with each other answer; one after the other.

    None where the answers cannot be listed, and where the question does not count.
    """
    book = now.assessment.book
    question = book.questions[ref.id]
    if question.kind not in SUPPOSABLE or ref not in now.assessment.visited:
        return
    answered = definite(question, answer_at(book, now.case, ref))
    for option in question.options:
        if option.value == answered:
            continue
        answer = Answer(option.value, SUPPOSED)
        case = now.case.with_answer(ref, question.group, answer)
        replayed = Interview(book).update(case)
        yield option, compare(now, Side(case, assess_replay(book, case, replayed)))


def supposed(option: Option, found: Comparison) -> Supposed:
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
    if not lines and not another:
        lines.append(NO_CHANGE)
    before, after = (len(side.assessment.next_questions) for side in (found.before, found.after))
    if after > max(before - 1, 0):
        lines.append(phrase("続けて答える質問は{n}問です", n=after))
    return Supposed(
        plain(option.label),
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
    title = plain(known.conclusion.title) + (phrase("（{name}）", name=name) if name else "")
    if change.after is None or change.after.not_applicable:
        return phrase("{title}：論点となりません", title=title)
    return phrase("{title}：{after}", title=title, after=label_of(change.after))
