"""A comparison in a few lines: what was changed, and what that changed in the result."""

from __future__ import annotations

from collections.abc import Iterator

from michishirube.comparing.comparison import Comparison, ConclusionChange
from michishirube.engine.assess import ConclusionResult, VerdictResult
from michishirube.phrase import joined, phrase
from michishirube.wording import labels_of, plain, verdict_word

MOST = 4  # conclusions named


def brief(found: Comparison) -> tuple[str, ...]:
    """The verdict and the conclusions before and after; nothing where no fact was changed."""
    entered = len(found.answers) + len(found.parties) + len(found.lists) + bool(found.as_of)
    if not entered:
        return ()
    lines = [phrase("変えた入力：{n}件", n=entered), _verdict(found)]
    lines += [_conclusion(change) for change in found.conclusions[:MOST]]
    if len(found.conclusions) > MOST:
        lines.append(phrase("ほかに変わった判断：{n}件", n=len(found.conclusions) - MOST))
    return (*lines, *_duties(found))


def _verdict(found: Comparison) -> str:
    before, after = (_word(side.assessment.verdict) for side in (found.before, found.after))
    if before == after:
        return phrase("結論：{after}のまま", after=after)
    return phrase("結論：{before} → {after}", before=before, after=after)


def _word(verdict: VerdictResult) -> str:
    sign, word = verdict_word(verdict.value)
    return phrase("{sign} {word}", sign=sign, word=word)


def _conclusion(change: ConclusionChange) -> str:
    known = change.after or change.before
    assert known is not None, "a change has one side at least"
    pair = change.place.party
    name = next((name for name in reversed(pair.names) if name), "") if pair else ""
    title = plain(known.conclusion.title)
    about = phrase("{title}（{name}）", title=title, name=name) if name else title
    before, after = _value(change.before), _value(change.after)
    return phrase("{about}：{before} → {after}", about=about, before=before, after=after)


def _value(result: ConclusionResult | None) -> str:
    if result is None or result.not_applicable:
        return phrase("論点とならない")
    if not result.decided:
        return phrase("未確定")
    return joined("、", labels_of(result))


def _duties(found: Comparison) -> Iterator[str]:
    sure = [change for change in found.duties if change.sure]
    new = sum(change.before is None for change in sure)
    gone = sum(change.after is None for change in sure)
    if new:
        yield phrase("加わった対応事項：{n}件", n=new)
    if gone:
        yield phrase("なくなった対応事項：{n}件", n=gone)
    if other := len(sure) - new - gone:
        yield phrase("内容や期限が変わった対応事項：{n}件", n=other)
