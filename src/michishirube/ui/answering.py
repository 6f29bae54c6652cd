"""Hands what is entered on a page to the session, change by change."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import partial

from PySide6.QtCore import QObject

from michishirube.attaching import attachments_of, joined
from michishirube.engine.case import Basis, DontKnow
from michishirube.engine.form import Kind, Ref
from michishirube.phrase import phrase
from michishirube.session import Session
from michishirube.ui.desk import Desk
from michishirube.ui.desk_work import tried
from michishirube.ui.drafts import Draft
from michishirube.ui.pages import AskingPage, asking_page, fill_asking
from michishirube.ui.question_page import QuestionPage
from michishirube.ui.waiting import waited
from michishirube.ui.words import tr

READING = phrase("資料の照合値を計算しています…")
COPY = phrase("{name}の写し")
TYPED = (Kind.TEXT, Kind.NUMBER, Kind.DATE)


def answered_page(
    session: Session,
    ref: Ref,
    today: date,
    desk: Desk,
    draft: Draft,
    *,
    changed: Callable[[], None],
) -> AskingPage:
    """The page of a question whose answers go to the session.

    Args:
        changed: told after every change.
    """
    page = asking_page(session, ref, today)
    fill_asking(page, session, draft)
    take = _Taker(page, session, desk, changed)
    if isinstance(page, QuestionPage):
        page.answered.connect(take.answer)
        page.basis_given.connect(take.basis)
        page.files.add_wanted.connect(take.files)
        page.files.removed.connect(take.file_off)
    else:
        page.added.connect(take.party)
        page.renamed.connect(take.name)
        page.removed.connect(take.removal)
        page.duplicated.connect(lambda id_: page.ask_for_name(take.copy(id_)))
        page.completed.connect(take.completeness)
    return page


class _Taker(QObject):
    """Takes what one page hands over. Letters typed at one place are one step of undo."""

    def __init__(
        self, page: AskingPage, session: Session, desk: Desk, changed: Callable[[], None]
    ) -> None:
        super().__init__(page)
        self._page = page
        self._session, self._ref, self._desk, self._changed = session, page.ref, desk, changed

    def answer(self, value: object, basis: object) -> None:
        kind = self._session.question(self._ref).kind
        typed = kind in TYPED and not isinstance(value, DontKnow)
        with self._session.typing(f"{self._ref}" if typed else ""):
            if value is None:
                self._session.take_back(self._ref)
            else:
                self._session.give(self._ref, value, basis)  # type: ignore[arg-type]
        self._changed()

    def basis(self, basis: Basis) -> None:
        with self._session.typing(f"{self._ref} basis"):
            self._session.set_basis(self._ref, basis)
        self._changed()

    def files(self) -> None:
        """Ask for files that show the answer."""
        answer, paths = self._session.answer(self._ref), self._desk.files_to_attach()
        if answer is None or not paths:
            return
        with tried(self._desk):
            new = waited(partial(attachments_of, paths), tr(READING), self._page.window())
            if new is not None:
                self._session.attach(self._ref, joined(answer.attachments, new))
        self._changed()

    def file_off(self, number: int) -> None:
        answer = self._session.answer(self._ref)
        if answer is not None:
            files = answer.attachments
            self._session.attach(self._ref, (*files[:number], *files[number + 1 :]))
            self._changed()

    def party(self, name: str) -> None:
        self._session.add_party(self._ref.id, name)
        self._changed()

    def name(self, id_: str, name: str) -> None:
        with self._session.typing(f"{self._ref} {id_}"):
            self._session.rename_party(self._ref.id, id_, name)
        self._changed()

    def removal(self, id_: str) -> None:
        listed = self._session.case.listed(self._ref.id).parties
        party = next(one for one in listed if one.id == id_)
        if not party.answers or self._desk.sure_to_remove(party.name):
            self._session.remove_party(self._ref.id, id_)
            self._changed()

    def copy(self, id_: str) -> str:
        """Another party with the same answers; its id."""
        listed = self._session.case.listed(self._ref.id).parties
        name = next(one.name for one in listed if one.id == id_)
        new = self._session.duplicate_party(self._ref.id, id_, tr(COPY, name=name))
        self._changed()
        return new

    def completeness(self, complete: bool) -> None:
        self._session.say_complete(self._ref.id, complete)
        self._changed()
