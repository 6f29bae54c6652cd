"""The wizard: a QWizard whose order, Next and Back are the session's.

Every page shown is made anew and gets the next free id; the page before it is taken out. So
QWizard's own history is always [start page, this page] and can contradict nobody: 次へ and 戻る
both ask the session. The files of a case are `desk_work`'s.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import cast

from PySide6.QtCore import Qt
from PySide6.QtGui import QCloseEvent, QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QPushButton, QWidget, QWizard, QWizardPage

from michishirube.engine.form import Ref
from michishirube.library import Library
from michishirube.session import Session
from michishirube.ui.check_page import CheckPage
from michishirube.ui.desk import Desk
from michishirube.ui.desk_work import DeskWork, tried
from michishirube.ui.drafts import NO_DRAFT, Draft
from michishirube.ui.pages import (
    AskingPage,
    Page,
    asking_page,
    fill_asking,
    fill_check,
    fill_result,
    refresh_asking,
    result_page,
)
from michishirube.ui.parties_page import PartiesPage
from michishirube.ui.question_page import QuestionPage
from michishirube.ui.result_page import ResultPage
from michishirube.ui.start_page import StartPage
from michishirube.ui.trail_panel import Place, Station, TrailPanel
from michishirube.wording import plain

START_ID = 0
PROGRAM = "道しるべ"
KEYS = (
    "1・2・3…　上から順に回答を選ぶ\n"
    "Enter　次へ（文章を入力する欄では Ctrl＋Enter）\n"
    "Alt＋←　戻る　　Alt＋→　次へ\n"
    "Ctrl＋Z　元に戻す　　Ctrl＋Y　やり直す\n"
    "Ctrl＋S　案件を保存　　Ctrl＋O　案件を開く\n"
    "Tab　次の欄へ　　F1　この説明\n\n"
    "左の一覧から、いつでも前の質問へ移れます。回答を変えると、影響する質問だけをもう一度お尋ねします。"
)


class CaseWizard(QWizard):
    """The program's window. One case is open in it, or none on the start page."""

    def __init__(
        self,
        load: Callable[[], Library],
        today: date,
        desk: Desk | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._load, self._today = load, today
        self.desk = desk or Desk(self)
        self._library: Library | None = None
        self.session: Session | None = None
        self.place: Place = Station.START
        self._drafts: dict[Ref, Draft] = {}
        self._next = (START_ID + 1, cast(Place, Station.CHECK))
        self._work = DeskWork(self.desk, self._today, self)
        self._start = StartPage(today)
        self.trail = TrailPanel(self)
        self._set_up_window()
        self._set_up_buttons()
        self._set_up_keys()
        self.setPage(START_ID, self._start)
        self.setStartId(START_ID)
        self.setSideWidget(self.trail)
        self._start.open_wanted.connect(self.open_case)
        self.trail.chosen.connect(self.go_to, Qt.ConnectionType.QueuedConnection)
        self.trail.undo_wanted.connect(self.undo)
        self.trail.redo_wanted.connect(self.redo)
        self.currentIdChanged.connect(self._arrived)

    # The library and the open case

    def load(self) -> None:
        """Read what is installed and list the consultations."""
        with tried(self.desk):
            self._library = self._load()
            self._start.show_forms(self._library.forms)

    def open_case(self, path: Path | None = None) -> None:
        """Open a case file, asking which where none is named."""
        if self._library is None or not self._may_leave():
            return
        chosen = path or self.desk.case_to_open()
        if chosen is None:
            return
        with tried(self.desk):
            self._take_up(Session.open(self._library, chosen))

    def _take_up(self, session: Session) -> None:
        self.session = session
        self._drafts.clear()
        self._start.choose_form(session.form.id, session.case.as_of)
        self._show(session.first() or Station.CHECK)

    def _begin(self) -> bool:
        """次へ on the start page: begin a case, or go on with the open one."""
        form, day = self._start.form(), self._start.day()
        if self._library is None or form is None or day is None:
            return False
        if self.session is not None and self.session.form.id == form.id:
            with tried(self.desk):
                self.session.decide_as_of(day)
                return True
            return False
        if not self._may_leave():
            return False
        with tried(self.desk):
            self.session = Session.start(self._library, form.id, day)
            self._drafts.clear()
            return True
        return False

    # The way

    def go_to(self, place: Place) -> None:
        """Show another place; what is typed here is kept."""
        self._leave_page()
        if place == self.place:
            self._refill()
        elif self.session is None or place is Station.START:
            self.setCurrentId(START_ID)
        elif isinstance(place, Ref) and place not in self.session.assessment.places:
            self._show(self.session.first() or Station.CHECK)
        else:
            self._show(place)

    def go_back(self) -> None:
        """戻る: where the session says, not where QWizard has been."""
        if self.session is None or self.place is Station.START:
            return
        self._leave_page()
        if self.place is Station.RESULT:
            self.go_to(Station.CHECK)
            return
        here = self.place if isinstance(self.place, Ref) else None
        self.go_to(self.session.preceding(here) or Station.START)

    def validateCurrentPage(self) -> bool:
        """Before 次へ: hand over what is entered, ask the session for the next place."""
        if not self.page_here().ready() or (self.place is Station.START and not self._begin()):
            return False
        session = self.session
        if session is None:
            return False
        if self.place is Station.CHECK:
            self._prepare(Station.RESULT)
            return True
        here = self.place if isinstance(self.place, Ref) else None
        self._keep_draft()
        self._prepare(session.following(here) or Station.CHECK)
        return True

    def nextId(self) -> int:
        return -1 if self.place is Station.RESULT else self._next[0]

    def page_here(self) -> Page:
        """The page that is shown."""
        return cast(Page, self.currentPage())

    def _show(self, place: Place) -> None:
        self._prepare(place)
        self.setCurrentId(self._next[0])

    def _prepare(self, place: Place) -> None:
        """Make the page of a place under the next free id."""
        assert self.session is not None
        number = self._next[0]
        if number in self.pageIds():
            self._drop(number)
        self._next = (number, place)
        self.setPage(number, self._page_of(place, self.session))

    def _arrived(self, number: int) -> None:
        if number == START_ID:
            self.place = Station.START
        elif number == self._next[0]:
            self.place = self._next[1]
            self._next = (number + 1, self.place)
        for other in self.pageIds():
            if other not in (START_ID, number):
                self._drop(other)
        self._refresh()
        # Button states were worked out before the place was known.
        self.button(QWizard.WizardButton.NextButton).setVisible(self.nextId() != -1)
        if self.currentPage() is not None:
            self.page_here().focus_first()

    def _drop(self, number: int) -> None:
        page = self.page(number)
        self.removePage(number)
        page.deleteLater()

    # Pages

    def _page_of(self, place: Place, session: Session) -> QWizardPage:
        if isinstance(place, Ref):
            return self._asking(place, session)
        if place is Station.CHECK:
            check = CheckPage()
            check.change_wanted.connect(self.go_to)
            fill_check(check, session)
            return check
        result = result_page(session)
        result.change_wanted.connect(self.go_to)
        result.opinion_wanted.connect(self._give_opinion)
        result.memo_wanted.connect(self.print_memo)
        result.header_wanted.connect(self.describe)
        result.save_wanted.connect(self.save)
        fill_result(result, session)
        return result

    def _asking(self, ref: Ref, session: Session) -> AskingPage:
        page = asking_page(session, ref, self._today)
        fill_asking(page, session, self._drafts.get(ref, NO_DRAFT))
        if isinstance(page, QuestionPage):
            page.answered.connect(lambda value, basis: self._answered(ref, value, basis))
            page.basis_given.connect(lambda basis: self._changed(session.set_basis, ref, basis))
        else:
            page.added.connect(lambda name: self._changed(session.add_party, ref.id, name))
            page.renamed.connect(
                lambda id_, name: self._changed(session.rename_party, ref.id, id_, name)
            )
            page.removed.connect(lambda id_: self._remove_party(ref.id, id_))
            page.completed.connect(
                lambda complete: self._changed(session.say_complete, ref.id, complete)
            )
        return page

    def _answered(self, ref: Ref, value: object, basis: object) -> None:
        assert self.session is not None
        if value is None:
            self._changed(self.session.take_back, ref)
        else:
            self._changed(self.session.give, ref, value, basis)

    def _changed(self, change: Callable[..., object], *arguments: object) -> None:
        change(*arguments)
        self._refresh()

    def _remove_party(self, group: str, id_: str) -> None:
        assert self.session is not None
        party = next(one for one in self.session.case.listed(group).parties if one.id == id_)
        if not party.answers or self.desk.sure_to_remove(party.name):
            self._changed(self.session.remove_party, group, id_)

    def _refresh(self) -> None:
        """Show everywhere what has changed in the session."""
        session = self.session
        if session is None:
            self.trail.show_nothing()
            self.setWindowTitle(PROGRAM)
            return
        page = self.currentPage()
        if isinstance(page, PartiesPage):
            page.show_list(session.case.listed(page.ref.id))
        if isinstance(page, PartiesPage | QuestionPage):
            refresh_asking(page, session)
        self.trail.show_session(session, self.place)
        name = session.case.document.title or plain(session.form.title)
        self.setWindowTitle(f"{name}[*] — {PROGRAM}")
        self.setWindowModified(session.changed)

    def _refill(self) -> None:
        """Show this page anew from the session, after undo or a dialog."""
        page, session = self.currentPage(), self.session
        if session is None:
            return
        if isinstance(page, PartiesPage | QuestionPage):
            fill_asking(page, session, self._drafts.get(page.ref, NO_DRAFT))
        elif isinstance(page, CheckPage):
            fill_check(page, session)
        elif isinstance(page, ResultPage):
            fill_result(page, session)
        self._refresh()

    def _leave_page(self) -> None:
        """Nothing typed is lost: it is handed over, or kept as a draft."""
        page = self.currentPage()
        if isinstance(page, PartiesPage | QuestionPage):
            page.commit()
            self._keep_draft()

    def _keep_draft(self) -> None:
        page = self.currentPage()
        if isinstance(page, PartiesPage | QuestionPage):
            self._drafts[page.ref] = page.draft()

    # Changing the case as a whole

    def undo(self) -> None:
        """Take the last change back."""
        self._step(lambda session: session.undo())

    def redo(self) -> None:
        """Bring back what was undone."""
        self._step(lambda session: session.redo())

    def _step(self, step: Callable[[Session], bool]) -> None:
        if self.session is None or self.place is Station.START:
            return
        self._leave_page()
        if not step(self.session):
            return
        here = self.place
        if isinstance(here, Ref) and here not in self.session.assessment.places:
            self._show(self.session.first() or Station.CHECK)
        else:
            self._refill()

    def describe(self) -> None:
        """The memo's header."""
        if self.session is not None and self._work.describe(self.session):
            self._refill()

    def _give_opinion(self, ref: Ref) -> None:
        if self.session is not None and self._work.give_opinion(self.session, ref):
            self._refill()

    def save(self) -> bool:
        """Save the case, asking where it has no file yet; False if it is not saved."""
        if self.session is None:
            return False
        self._leave_page()
        saved = self._work.save(self.session)
        self._refresh()
        return saved

    def print_memo(self) -> None:
        """Make the memo."""
        if self.session is not None:
            self._leave_page()
            self._work.print_memo(self.session)

    def _may_leave(self) -> bool:
        """Whether the open case may be let go of: saved, unchanged, or given up knowingly."""
        if self.session is None:
            return True
        self._leave_page()
        return self._work.may_leave(self.session)

    # The window

    def reject(self) -> None:
        """閉じる, or the window's cross."""
        if self._may_leave():
            super().reject()

    def accept(self) -> None:
        """終了する on the last page."""
        if self._may_leave():
            super().accept()

    def closeEvent(self, event: QCloseEvent) -> None:
        if self.isVisible() and self._may_leave():
            super().accept()
        event.setAccepted(not self.isVisible())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            return
        text = event.text()
        if (
            text.isascii()
            and text.isdigit()
            and not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
            and self.page_here().choose(int(text))
        ):
            return
        super().keyPressEvent(event)

    def show_keys(self) -> None:
        """F1."""
        self.desk.tell("使い方", KEYS)

    def _set_up_window(self) -> None:
        self.setWizardStyle(QWizard.WizardStyle.ModernStyle)
        self.setWindowTitle(PROGRAM)
        flags = self.windowFlags() | Qt.WindowType.WindowMinMaxButtonsHint
        self.setWindowFlags(flags & ~Qt.WindowType.WindowContextHelpButtonHint)
        self.resize(1280, 720)

    def _set_up_buttons(self) -> None:
        which = QWizard.WizardButton
        for button, text in (
            (which.BackButton, "戻る"),
            (which.NextButton, "次へ"),
            (which.FinishButton, "終了する"),
            (which.CancelButton, "閉じる"),
            (which.HelpButton, "使い方（F1）"),
            (which.CustomButton1, "案件を保存…"),
        ):
            self.setButtonText(button, text)
        self.setOption(QWizard.WizardOption.HaveHelpButton)
        self.setOption(QWizard.WizardOption.HaveCustomButton1)
        self.setOption(QWizard.WizardOption.NoBackButtonOnStartPage)
        self.setButtonLayout(
            [
                which.HelpButton,
                which.CustomButton1,
                which.Stretch,
                which.CancelButton,
                which.BackButton,
                which.NextButton,
                which.FinishButton,
            ]
        )
        for main in (which.NextButton, which.FinishButton):
            cast(QPushButton, self.button(main)).setProperty("role", "main")
        back = self.button(which.BackButton)
        back.disconnect(self)  # QWizard's own Back goes through its history
        back.clicked.connect(self.go_back)
        self.helpRequested.connect(self.show_keys)
        self.customButtonClicked.connect(lambda _which: self.save())

    def _set_up_keys(self) -> None:
        following = self.button(QWizard.WizardButton.NextButton)
        for keys, act in (
            ("Alt+Left", self.go_back),
            ("Alt+Right", following.click),
            ("Ctrl+Return", following.click),
            ("Ctrl+Enter", following.click),
            ("Ctrl+Z", self.undo),
            ("Ctrl+Y", self.redo),
            ("Ctrl+Shift+Z", self.redo),
            ("Ctrl+S", self.save),
            ("Ctrl+O", self.open_case),
            ("F1", self.show_keys),
        ):
            QShortcut(QKeySequence(keys), self).activated.connect(act)
