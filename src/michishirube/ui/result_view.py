"""The result in words, for the screen: the conclusions just as the memo prints them."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from michishirube.engine.assess import DutyResult
from michishirube.engine.case import Opinion
from michishirube.engine.form import Ref, When
from michishirube.memo.view import Action, Issue, OpenMatter
from michishirube.memo.wording import Matter, memo_view
from michishirube.session import Session
from michishirube.wording import (
    VERDICT_WORDS,
    WHEN_WORDS,
    headline,
    held_open_text,
    notice_text,
    verdict_word,
)

_SECTION = re.compile(r"（\d+参照）")


@dataclass(frozen=True, slots=True)
class VerdictWords:
    kind: str
    sign: str
    word: str
    headline: str
    notes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ConclusionView:
    """A conclusion as the memo prints it, with the opinion that stands beside it."""

    ref: Ref
    number: int
    issue: Issue
    opinion: Opinion | None


@dataclass(frozen=True, slots=True)
class DutyView:
    ref: Ref
    action: Action


@dataclass(frozen=True, slots=True)
class OpenView:
    ref: Ref
    matter: OpenMatter


@dataclass(frozen=True, slots=True)
class ResultView:
    """Everything the result page shows."""

    verdict: VerdictWords
    provisional: bool
    conclusions: tuple[ConclusionView, ...]
    duties: tuple[tuple[str, tuple[DutyView, ...]], ...]
    opened: tuple[OpenView, ...]
    risks: tuple[str, ...]
    notices: tuple[str, ...]
    limits: tuple[str, ...]
    reservation: str


def result_view(session: Session) -> ResultView:
    """Word the assessment of a session as it is now."""
    assessment, case = session.assessment, session.case
    memo = memo_view(Matter(case, assessment, session.library.law, ""))
    arising = [result for result in assessment.conclusions if not result.not_applicable]
    opened = (*assessment.next_questions, *assessment.open_questions)
    return ResultView(
        verdict=_verdict(session),
        provisional=assessment.provisional,
        conclusions=tuple(
            ConclusionView(result.ref, number, _on_screen(issue), result.opinion)
            for number, (result, issue) in enumerate(zip(arising, memo.issues, strict=True), 1)
        ),
        duties=tuple(
            (WHEN_WORDS[when], _duties(assessment.duties, when, actions))
            for when, actions in (
                (When.BEFORE, memo.before),
                (When.DURING, memo.during),
                (When.AFTER, memo.after),
            )
            if actions
        ),
        opened=tuple(
            OpenView(ref, matter) for ref, matter in zip(opened, memo.open_matters, strict=True)
        ),
        risks=memo.risks,
        notices=tuple(notice_text(notice, assessment, case) for notice in assessment.notices),
        limits=tuple(f"{item.title}：{item.say}" for item in session.form.scope),
        reservation=memo.reservation,
    )


def _on_screen(issue: Issue) -> Issue:
    """References to a section of the memo lead to the notices of this page."""
    notices = tuple(_SECTION.sub("（お知らせを参照）", notice) for notice in issue.notices)
    return replace(issue, notices=notices)


def _verdict(session: Session) -> VerdictWords:
    assessment = session.assessment
    verdict = assessment.verdict
    notes = []
    if not verdict.decided:
        words = "、".join(VERDICT_WORDS[value][1] for value in verdict.possible)
        notes.append(f"なおあり得る結論：{words}")
    if held := held_open_text(assessment):
        notes.append(held)
    sign, word = verdict_word(verdict.value)
    said = headline(assessment).removeprefix(f"{word}：")  # the word stands beside it in large
    return VerdictWords(verdict.value.value, sign, word, said, tuple(notes))


def _duties(
    duties: tuple[DutyResult, ...], when: When, actions: tuple[Action, ...]
) -> tuple[DutyView, ...]:
    refs = [duty.ref for duty in duties if duty.duty.when is when]
    return tuple(DutyView(ref, action) for ref, action in zip(refs, actions, strict=True))
