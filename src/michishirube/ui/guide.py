"""Leads through a case: which page comes next, what becomes of answers, undo, the open case.

The order, 次へ and 戻る are the session's; the `turner` shows the pages.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QWizardPage

from michishirube.engine.form import Ref
from michishirube.library import Library
from michishirube.session import Session
from michishirube.ui.answering import answered_page
from michishirube.ui.check_page import CheckPage
from michishirube.ui.desk import Desk
from michishirube.ui.desk_work import DeskWork, tried
from michishirube.ui.drafts import NO_DRAFT, Draft
from michishirube.ui.filing import (
    Autosave,
    Trouble,
    entitled,
    new_case,
    open_file,
    open_kept,
    place_text,
    read_place,
)
from michishirube.ui.memo_work import looked_at
from michishirube.ui.pages import (
    Page,
    fill_asking,
    fill_check,
    fill_result,
    offer,
    refresh_asking,
    served_result,
)
from michishirube.ui.parties_page import PartiesPage
from michishirube.ui.previews import Previews
from michishirube.ui.question_page import QuestionPage
from michishirube.ui.result_page import ResultPage
from michishirube.ui.revision_work import RevisionWork
from michishirube.ui.sheet_work import is_sheet, take_sheet
from michishirube.ui.trail_panel import Place, Station, TrailPanel
from michishirube.ui.turner import Turner
from michishirube.ui.wizard import PROGRAM, CaseWizard
from michishirube.ui.words import tr
from michishirube.wording import plain

if TYPE_CHECKING:
    from michishirube.cabinet import Store


class Guide(QObject):
    """Leads through one open case, or waits on the start page."""

    def __init__(
        self,
        window: CaseWizard,
        load: Callable[[], Library],
        today: date,
        desk: Desk,
    ) -> None:
        super().__init__(window)
        self._window, self._load, self._today, self.desk = window, load, today, desk
        self.library: Library | None = None
        self.session: Session | None = None
        self._turner = Turner(window, self._page_of)
        self._drafts: dict[Ref, Draft] = {}
        self._store: Store | None = None
        self._trouble = Trouble(desk)
        self._autosave = Autosave(self.save_typed, self)
        self._work = DeskWork(desk, today, window)
        self.previews = Previews(desk, window)
        self.trail = TrailPanel(window)
        self.trail.chosen.connect(self.go_to, Qt.ConnectionType.QueuedConnection)
        self.trail.undo_wanted.connect(self.undo)
        self.trail.redo_wanted.connect(self.redo)
        self._turner.arrived.connect(self._arrived)
        window.follow(self, self.trail)

    @property
    def place(self) -> Place:
        """Where the person is."""
        return self._turner.place

    @property
    def free_id(self) -> int:
        """The id of the page that follows."""
        return self._turner.free_id

    def keep_in(self, store: Store | None) -> None:
        """Cases opened from now on are kept there, change by change."""
        self._store = store

    # The library and the open case

    def load(self) -> None:
        """Read what is installed and list the consultations."""
        with tried(self.desk):
            self.library = self._load()
            pack, outlines = self.library.pack.pack, self.library.outlines
            self._window.start.show_offered([offer(outline, pack) for outline in outlines])

    def open_case(self, path: Path) -> None:
        """Open a case file, or a memo's case: into the kept cases, where there are such.

        A filled-in question sheet becomes answers of the open case.
        """
        if self.session is not None and is_sheet(path):
            self._step(lambda session: take_sheet(path, session, self.desk))
            return
        found = looked_at(path, self.library, self._today, self.desk, self._window)
        if found is not None:
            self._open(lambda library: open_file(library, self._store, found))

    def open_kept(self, uid: str) -> None:
        """Open a kept case where it was left."""
        self._open(lambda library: open_kept(library, self._store, uid))

    def _open(self, opened: Callable[[Library], Session]) -> None:
        if self.library is not None and self.may_leave():
            with tried(self.desk):
                self._take_up(opened(self.library))

    def ask_for_case(self) -> None:
        """Ask for a case file and open it."""
        if path := self.desk.case_to_open():
            self.open_case(path)

    def begin_new(self) -> None:
        """Choose a consultation for a new case."""
        if self.may_leave():
            self.let_go()

    def let_go(self) -> None:
        """No case is open any more."""
        self._autosave.stop()
        self.session = None
        self._drafts.clear()
        self._window.start.show_no_case()
        self._turner.show(Station.START)
        self._refresh()

    def _take_up(self, session: Session) -> None:
        stood = read_place(session.history.place)
        self.session, self._drafts = session, dict(stood.drafts)
        session.put_off = stood.put_off
        self._window.start.choose_one(
            session.form.id, session.case.as_of, session.case.document.title
        )
        here = stood.place if stood.place is not Station.START else None
        self._turner.show(self._still_there(here or session.first() or Station.CHECK))

    def _begin(self) -> bool:
        """次へ on the start page: begin a case, or go on with the open one."""
        form, day = self._window.start.chosen(), self._window.start.day()
        if self.library is None or form is None or day is None:
            return False
        if self.session is not None and self.session.form.id == form:
            with tried(self.desk):
                self.session.decide_as_of(day)
                self.session.entitle(self._window.start.title())
                return True
            return False
        if not self.may_leave():
            return False
        with tried(self.desk):
            header = entitled(self.desk.begin_with, self._window.start.title())
            self.session = new_case(self.library, form, day, header)
            self._drafts.clear()
            if self._store is not None:
                self.session.keep_in(self._store)
            return True
        return False

    # The way

    def go_to(self, place: Place) -> None:
        """Show another place; what is typed here is kept."""
        self._leave_page()
        if place == self.place:
            self._refill()
        else:
            self._turner.show(self._still_there(place))

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

    def ready(self) -> bool:
        """Before 次へ: hand over what is entered, ask the session for the next place."""
        if self._turner.jumping:
            return True
        if not self.page_here().ready() or (self.place is Station.START and not self._begin()):
            return False
        if (session := self.session) is None:
            return False
        if self.place is Station.CHECK:
            self._turner.prepare(Station.RESULT)
            return True
        here = self.place if isinstance(self.place, Ref) else None
        self._keep_draft()
        self._turner.prepare(session.following(here) or Station.CHECK)
        return True

    def put_off(self) -> None:
        """あとで答える: ask on, and this question again before the result."""
        session, here = self.session, self.place
        if session is None or not isinstance(here, Ref):
            return
        self._leave_page()
        if session.put_off_question(here):
            self._turner.show(session.following(here) or Station.CHECK)

    @property
    def at_the_end(self) -> bool:
        """Nothing follows this page."""
        return self.place is Station.RESULT

    def page_here(self) -> Page:
        """The page that is shown."""
        return self._turner.page_here()

    def _still_there(self, place: Place) -> Place:
        """The place, or the next one to do where its party is no longer listed."""
        session = self.session
        if session is None or not isinstance(place, Ref) or place in session.assessment.places:
            return place
        return session.first() or Station.CHECK

    def _arrived(self) -> None:
        self._refresh()
        self._note_place()

    # Pages

    def _page_of(self, place: Place) -> QWizardPage:
        session = self.session
        assert session is not None, "there is a case where there are questions"
        if isinstance(place, Ref):
            draft = self._drafts.get(place, NO_DRAFT)
            return answered_page(
                session, place, self._today, self.desk, draft, changed=self._changed
            )
        if place is Station.CHECK:
            check = CheckPage()
            check.change_wanted.connect(self.go_to)
            fill_check(check, session)
            return check
        acts = (self.go_to, self._give_opinion, self.preview, self.describe)
        return served_result(session, RevisionWork(self.desk, self._window), acts)

    def _changed(self) -> None:
        self._refresh()
        self._trouble.tell(self.session)

    def save_typed(self) -> None:
        """What is typed here, finished or not, is on disk after this."""
        self._autosave.stop()
        self._leave_page()
        self._note_place()

    def _note_place(self) -> None:
        page = self._window.currentPage()
        if (session := self.session) is None:
            return
        if isinstance(page, PartiesPage | QuestionPage):
            self._autosave.watch(page)
        if self.place is Station.START:
            return
        session.history.stand_at(place_text(self.place, self._drafts, session.put_off))
        typed = any(draft != NO_DRAFT for draft in self._drafts.values())
        if session.history.uid is None and (typed or session.put_off):
            session.keep()

    def _refresh(self) -> None:
        """Show everywhere what has changed in the session."""
        session = self.session
        self.previews.follow(session)
        if session is None:
            self._window.offer_to_put_off(False)
            self.trail.show_nothing()
            self._window.setWindowTitle(tr(PROGRAM))
            return
        page = self._window.currentPage()
        if isinstance(page, PartiesPage):
            page.show_list(session.case.listed(page.ref.id))
            self._autosave.watch(page)
        if isinstance(page, PartiesPage | QuestionPage):
            refresh_asking(page, session)
        self._window.offer_to_put_off(self.place in session.assessment.next_questions)
        self.trail.show_session(session, self.place)
        name = session.case.document.title or plain(session.form.title)
        self._window.setWindowTitle(f"{name}[*] — {tr(PROGRAM)}")
        self._window.setWindowModified(session.changed)

    def _refill(self) -> None:
        """Show this page anew from the session, after undo or a dialog."""
        page, session = self._window.currentPage(), self.session
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
        page = self._window.currentPage()
        if isinstance(page, PartiesPage | QuestionPage):
            page.commit()
            self._keep_draft()

    def _keep_draft(self) -> None:
        page = self._window.currentPage()
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
        there = self._still_there(self.place)
        if there == self.place:
            self._refill()
        else:
            self._turner.show(there)

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
        self.save_typed()
        saved = self.session.keep() or self._work.save(self.session)
        self._refresh()
        return saved

    def save_as_file(self) -> None:
        """Write the case to a case file, wherever it is kept."""
        if self.session is not None:
            self.save_typed()
            self._work.save_as_file(self.session)

    def preview(self) -> None:
        """Show the memo as it will be printed."""
        if self.session is not None:
            self._leave_page()
            self.previews.show(self.session)

    def may_leave(self) -> bool:
        """Whether the open case may be let go of: saved, unchanged, or given up knowingly."""
        if self.session is None:
            return True
        self.save_typed()
        return self._work.may_leave(self.session)

    def show_keys(self) -> None:
        """F1."""
        self.desk.show_keys()
