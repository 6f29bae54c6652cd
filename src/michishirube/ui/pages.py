"""Makes the page of a place: pages are made when they are shown and thrown away after."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from itertools import starmap
from typing import Protocol

from michishirube.comparing.comparison import Side
from michishirube.comparing.supposing import supposed, suppositions
from michishirube.engine.form import Kind, Pack, Ref
from michishirube.formfile.drafts import Outline
from michishirube.revising import since_opened
from michishirube.session import Session
from michishirube.ui.check_page import READY, CheckPage, check_groups
from michishirube.ui.consultation_list import Consultation
from michishirube.ui.drafts import NO_DRAFT, Draft
from michishirube.ui.help_panel import follows, help_for
from michishirube.ui.parties_page import PartiesPage
from michishirube.ui.question_page import QuestionPage
from michishirube.ui.result_page import Reasons, ResultPage
from michishirube.ui.result_view import result_view
from michishirube.ui.revision_work import RevisionWork
from michishirube.ui.words import tr
from michishirube.wording import long_date, plain


class Page(Protocol):
    """What the wizard asks of every page."""

    def commit(self) -> None: ...
    def ready(self) -> bool: ...
    def choose(self, key: int, /) -> bool: ...
    def focus_first(self) -> None: ...


AskingPage = QuestionPage | PartiesPage


def asking_page(session: Session, ref: Ref, today: date) -> AskingPage:
    """The page of one question, still empty."""
    question = session.question(ref)
    help_ = help_for(session, question)
    if question.kind is Kind.PARTIES:
        group = session.form.groups[ref.id]
        return PartiesPage(ref, question, group, crumb(session, ref), help_)
    return QuestionPage(ref, question, crumb(session, ref), help_, today)


def fill_asking(page: AskingPage, session: Session, draft: Draft = NO_DRAFT) -> None:
    """Show what the session has at a page's question."""
    if isinstance(page, PartiesPage):
        page.show_list(session.case.listed(page.ref.id), draft)
    else:
        page.show_answer(session.answer(page.ref), draft)
    refresh_asking(page, session)


def refresh_asking(page: AskingPage, session: Session) -> None:
    """Show what follows now, beside an answer that stays as it is."""
    page.show_set_aside(page.ref not in session.assessment.visited)
    page.show_follows(follows(session))
    if isinstance(page, QuestionPage):
        answer = session.answer(page.ref)
        page.files.show_files(answer.attachments if answer else (), answer is not None)
        now = Side(session.case, session.assessment)
        page.supposed.suppose(starmap(supposed, suppositions(now, page.ref)))


def fill_check(page: CheckPage, session: Session, ready: str = READY) -> None:
    page.show_answers(*check_groups(session), ready)


def served_result(
    session: Session, revisions: RevisionWork, acts: Sequence[Callable[..., object]]
) -> ResultPage:
    """The result page, filled, with its signals served.

    Args:
        acts: what changing an answer, an opinion, the memo and its header do.
    """
    page = ResultPage(Reasons(session.why_verdict, session.why, session.why_duty))
    wanted = (page.change_wanted, page.opinion_wanted, page.preview_wanted, page.header_wanted)
    for signal, act in zip(wanted, acts, strict=True):
        signal.connect(act)
    page.compare_wanted.connect(lambda: revisions.compare(session))
    page.compare_opened_wanted.connect(lambda: revisions.compare_opened(session))
    page.fix_wanted.connect(lambda: revisions.fix(session))
    fill_result(page, session)
    return page


def fill_result(page: ResultPage, session: Session) -> None:
    page.show_result(result_view(session), since_opened(session))


def crumb(session: Session, ref: Ref) -> str:
    """Topic and party, above the question."""
    question = session.question(ref)
    title = next(topic.title for topic in session.form.topics if topic.id == question.topic)
    name = session.party_name(ref)
    return tr("{title}　›　{name}", title=plain(title), name=name) if name else plain(title)


def offer(outline: Outline, pack: Pack) -> Consultation:
    """A consultation as the start page lists it."""
    return Consultation(
        outline.id,
        outline.title,
        outline.purpose,
        outline.area,
        outline.topics,
        tuple((item.title, item.say) for item in outline.scope),
        tr(
            "{title} {version}（法令基準日 {law_as_of}）",
            title=plain(pack.title),
            version=pack.version,
            law_as_of=long_date(pack.law_as_of),
        ),
    )
