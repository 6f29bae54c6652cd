"""What a marked lesson says, in finished words, for screen and print. Nothing is decided here."""

from __future__ import annotations

from dataclasses import dataclass

from michishirube.comparing.supposing import Other, supposed
from michishirube.engine.assess import Assessment
from michishirube.engine.case import Answer, Case
from michishirube.engine.form import Kind, Ref
from michishirube.library import Library
from michishirube.phrase import phrase
from michishirube.training.catalogue import Drill, Lesson
from michishirube.training.items import provisions
from michishirube.training.marking import Mark, Marking, Size, Standing
from michishirube.wording import (
    answer_text,
    headline,
    list_text,
    party_name,
    plain,
    reason_of,
    verdict_word,
)

NOT_ANSWERED = phrase("（未回答）")
STANDINGS = {
    Standing.RIGHT: ("○", phrase("手本と同じ")),
    Standing.WEIGHED: ("◇", phrase("評価（理由を見比べる）")),
    Standing.SHOWN: ("・", phrase("記録のための事実")),
    Standing.NOT_MET: ("－", phrase("手本だけがたどった質問")),
    Standing.EXTRA: ("＋", phrase("手本では尋ねられない質問")),
}
SIZES = {
    Size.NOTHING: ("△", phrase("違うが、結果は変わらない")),
    Size.DUTIES: ("△", phrase("違い、対応事項が変わる")),
    Size.CONCLUSIONS: ("×", phrase("違い、判断が変わる")),
    Size.VERDICT: ("×", phrase("違い、結論が変わる")),
}
ALONE = phrase("手本の回答のうち、この一つだけをあなたの回答に替えると")
BACK = phrase("あなたの回答のうち、この一つだけを手本に替えると")


@dataclass(frozen=True, slots=True)
class Provision:
    """A provision to read: its typed reference, how it is printed, what it is about."""

    cite: str
    printed: str
    caption: str


@dataclass(frozen=True, slots=True)
class MarkView:
    """One question of a marked lesson.

    Attributes:
        party: the name of the party it is about; empty for the case's own.
        learner_reason, model_reason: on what each answer rests.
        because: why it is asked, and, where the answer differs, why the model's result follows.
        tried: which answer was replaced to see the change; empty where nothing differs.
        verdict_kind, verdict: the verdict that the replaced answer brings, where it is another.
        changes: what else it changes.
    """

    ref: Ref
    question: str
    topic: str
    party: str
    sign: str
    word: str
    learner: str
    model: str
    learner_reason: str
    model_reason: str
    factors: tuple[str, ...]
    because: tuple[str, ...]
    tried: str
    verdict_kind: str
    verdict: str
    changes: tuple[str, ...]
    read: tuple[Provision, ...]


@dataclass(frozen=True, slots=True)
class SideWords:
    """A verdict: its kind for the colour, sign, word and headline."""

    kind: str
    sign: str
    word: str
    headline: str


@dataclass(frozen=True, slots=True)
class MarkingView:
    """A whole lesson as it was answered.

    Attributes:
        points: of 100; None where nothing was scored.
        right, wrong: how many answers; `turned` of the wrong ones turn the verdict.
        point: what to take from the lesson.
    """

    title: str
    points: int | None
    right: int
    wrong: int
    turned: int
    learner: SideWords
    model: SideWords
    same_verdict: bool
    marks: tuple[MarkView, ...]
    point: str
    source: str
    read: tuple[Provision, ...]


@dataclass(frozen=True, slots=True)
class DrillView:
    """A drill item after it was answered."""

    right: bool
    chosen: str
    answer: str
    because: str
    point: str
    source: str
    read: tuple[Provision, ...]


def marking_view(library: Library, marking: Marking) -> MarkingView:
    """Say a marked lesson: what differs first, by how much it changes, then the rest as asked."""
    lesson = marking.lesson
    views = [mark_view(library, lesson, mark, marking.learner.case) for mark in marking.marks]
    wrong = [mark for mark in marking.marks if mark.standing is Standing.WRONG]
    cites = [cite for mark in marking.marks if mark.differs for cite in provisions(mark)]
    score = marking.score
    return MarkingView(
        *(plain(lesson.title), score.points, score.right, len(wrong)),
        sum(mark.size is Size.VERDICT for mark in wrong),
        _side(marking.learner.assessment),
        _side(lesson.model.assessment),
        marking.same_verdict,
        tuple(views),
        *(plain(lesson.point), plain(lesson.source), to_read(library, cites)),
    )


def mark_view(library: Library, lesson: Lesson, mark: Mark, learner: Case) -> MarkView:
    """Say one question. `learner`: the learner's case, with the model's ids of parties."""
    question, case = mark.question, lesson.model.case
    sign, word = _standing(mark)
    topic = next(one.title for one in lesson.form.topics if one.id == question.topic)
    party = party_name(case, question.group, mark.ref.party) or party_name(
        learner, question.group, mark.ref.party
    )
    kind, verdict, changes = _changes(mark)
    return MarkView(
        *(mark.ref, plain(question.ask), plain(topic), party, sign, word),
        *(_said(mark, learner, mark.learner), _said(mark, case, mark.model)),
        *(_reason(mark.learner), _reason(mark.model)),
        tuple(plain(factor) for factor in question.factors),
        _because(mark),
        "" if mark.tells is None else (ALONE if mark.tells is mark.alone else BACK),
        kind,
        verdict,
        changes,
        to_read(library, provisions(mark)),
    )


def drill_view(library: Library, drill: Drill, value: str) -> DrillView:
    """Say a drill item that was answered with a value; empty: not known."""
    labels = {choice.value: plain(choice.label) for choice in drill.choices}
    return DrillView(
        *(value == drill.right, labels.get(value, ""), labels[drill.right]),
        *(plain(drill.because), plain(drill.point), plain(drill.source)),
        to_read(library, drill.cite),
    )


def to_read(library: Library, cites: list[str] | tuple[str, ...]) -> tuple[Provision, ...]:
    """Provisions in the order of the statutes, each once."""
    return tuple(
        Provision(cite, library.printed(cite), library.caption(cite))
        for cite in library.in_order(tuple(cites))
    )


def time_text(seconds: int) -> str:
    """3分05秒"""
    minutes, rest = divmod(seconds, 60)
    if minutes >= 60:
        hours, minutes = divmod(minutes, 60)
        return phrase("{hours}時間{minutes}分", hours=hours, minutes=f"{minutes:02d}")
    return phrase("{minutes}分{seconds}秒", minutes=minutes, seconds=f"{rest:02d}")


def _standing(mark: Mark) -> tuple[str, str]:
    if mark.standing is Standing.WRONG:
        return SIZES[mark.size]
    return STANDINGS[mark.standing]


def _side(assessment: Assessment) -> SideWords:
    sign, word = verdict_word(assessment.verdict.value)
    return SideWords(assessment.verdict.value.value, sign, word, headline(assessment))


def _said(mark: Mark, case: Case, answer: Answer | None) -> str:
    one_sided = mark.standing in (Standing.NOT_MET, Standing.EXTRA)
    if mark.question.kind is Kind.PARTIES and not one_sided:
        return list_text(case, mark.ref.id)
    return answer_text(mark.question, answer) or ("" if one_sided else NOT_ANSWERED)


def _reason(answer: Answer | None) -> str:
    return answer.basis.what if answer else ""


def _because(mark: Mark) -> tuple[str, ...]:
    """Why the question is asked, and why the model's results follow where they differ."""
    found = [plain(mark.question.why)] if mark.question.why else []
    if mark.alone is not None:
        for change in mark.alone.conclusions:
            result = change.before
            if result is not None and result.decided and not result.not_applicable:
                found.append(
                    phrase(
                        "手本では「{value}」：{reason}",
                        value=plain(result.fired[0].label),
                        reason=reason_of(result),
                    )
                )
    return tuple(dict.fromkeys(found))


def _changes(mark: Mark) -> tuple[str, str, tuple[str, ...]]:
    """The verdict that the replaced answer brings, if another, and what else it changes."""
    if mark.tells is None:
        return "", "", ()
    told = supposed(Other("", ""), mark.tells)
    kind, verdict = told.kind, told.verdict
    if mark.size is Size.VERDICT and not verdict:  # another answer is another headline
        side = _side(mark.tells.after.assessment)
        kind, verdict = (
            side.kind,
            phrase("{sign} {headline}", sign=side.sign, headline=side.headline),
        )
    duties = [
        phrase("対応事項「{duty}」が{state}", duty=plain(known.duty.say), state=state)
        for change in mark.tells.duties
        for known, state in (
            (change.after, phrase("加わります"))
            if change.before is None
            else (change.before, phrase("なくなります"))
            if change.after is None
            else (change.after, phrase("変わります")),
        )
        if known is not None
    ]
    lines = list(told.lines)
    if told.nothing and duties:
        lines = duties
    return kind, verdict, tuple(lines)
