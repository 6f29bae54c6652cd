"""The result in words, for the screen: the conclusions just as the memo prints them."""

from __future__ import annotations

from dataclasses import dataclass, replace

from michishirube.engine.assess import DutyResult
from michishirube.engine.case import Opinion
from michishirube.engine.form import Ref, When
from michishirube.memo.issues import examined
from michishirube.memo.view import Action, Draft, Issue, OpenMatter, RelationsView
from michishirube.memo.wording import Matter, memo_view
from michishirube.phrase import Phrase, phrase
from michishirube.session import Session
from michishirube.ui.words import shown, tr
from michishirube.wording import (
    notice_text,
    plain,
    verdict_left,
    verdict_said,
    when_words,
)


@dataclass(frozen=True, slots=True)
class VerdictWords:
    kind: str
    sign: str
    word: str
    headline: str
    notes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ConclusionView:
    """A conclusion as the memo prints it, with the opinion that stands beside it.

    Where the same holds for several parties it is said once; `ref` is the first of them.
    """

    ref: Ref
    number: int
    issue: Issue
    opinion: Opinion | None
    cite: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class DutyView:
    ref: Ref
    action: Action
    cite: tuple[str, ...] = ()


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
    drafts: tuple[Draft, ...]
    relations: RelationsView | None
    turnings: tuple[str, ...]
    risks: tuple[str, ...]
    notices: tuple[str, ...]
    limits: tuple[str, ...]
    reservation: str


def result_view(session: Session) -> ResultView:
    """Word the assessment of a session as it is now."""
    assessment, case = session.assessment, session.case
    matter = Matter(case, assessment, session.library.law, "")
    memo, groups = memo_view(matter), examined(matter).groups
    opened = (*assessment.next_questions, *assessment.open_questions)
    words = when_words(session.form)
    return ResultView(
        verdict=_verdict(session),
        provisional=assessment.provisional,
        conclusions=tuple(
            ConclusionView(
                *(group[0].ref, number, _on_screen(issue), group[0].opinion),
                session.library.in_order(group[0].cite),
            )
            for number, (group, issue) in enumerate(zip(groups, memo.issues, strict=True), 1)
        ),
        duties=tuple(
            (words[when], _duties(session, when, actions))
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
        drafts=memo.drafts,
        relations=memo.relations,
        turnings=tuple(
            f"{shown(fact)} → {shown(turning.ending)}"
            for turning in memo.turnings
            for fact in turning.facts
        ),
        risks=memo.risks,
        notices=tuple(notice_text(notice, assessment, case) for notice in assessment.notices),
        limits=tuple(
            tr("{title}：{say}", title=item.title, say=item.say) for item in session.form.scope
        ),
        reservation=memo.reservation,
    )


def _on_screen(issue: Issue) -> Issue:
    """References to a section of the memo lead to the notices of this page."""
    here = phrase("お知らせを参照")
    notices = (one.but(where=here) if isinstance(one, Phrase) else one for one in issue.notices)
    return replace(issue, notices=tuple(notices))


def _verdict(session: Session) -> VerdictWords:
    assessment = session.assessment
    sign, word, said = verdict_said(assessment)
    notes = tuple(verdict_left(assessment))
    return VerdictWords(assessment.verdict.value.value, sign, word, said, notes)


def _duties(session: Session, when: When, actions: tuple[Action, ...]) -> tuple[DutyView, ...]:
    """Each action of the memo with its duty; the first, where it is said of several parties."""
    first: dict[str, DutyResult] = {}
    for duty in session.assessment.duties:
        if duty.duty.when is when:
            first.setdefault(plain(duty.duty.say), duty)
    found = (
        (action, first[max((say for say in first if action.text.endswith(say)), key=len)])
        for action in actions
    )
    in_order = session.library.in_order
    return tuple(DutyView(duty.ref, action, in_order(duty.duty.cite)) for action, duty in found)
