"""Puts the parts together when the person first does something: cases, forms, questions."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from michishirube.library import Library
from michishirube.phrase import phrase
from michishirube.ui.case_work import CaseWork
from michishirube.ui.desk import Desk
from michishirube.ui.desk_work import tried
from michishirube.ui.guide import Guide
from michishirube.ui.list_dialogs import ListDesk
from michishirube.ui.lookups import Lookups
from michishirube.ui.main_window import MainWindow
from michishirube.ui.personal import Personal
from michishirube.ui.sheet_work import is_sheet
from michishirube.ui.trail_panel import Station
from michishirube.ui.welcome import OPENED, TOUR
from michishirube.ui.wizard import CaseWizard
from michishirube.ui.words import tr

if TYPE_CHECKING:
    from michishirube.cabinet import Store
    from michishirube.ui.training_work import TrainingWork

NO_TRAINING = phrase("案件の保存先を使えないので、研修の記録を残せません。研修は始められません。")


class Program(QObject):
    """The list and the questions as one program."""

    def __init__(
        self,
        window: MainWindow,
        store: Store | None,
        today: date,
        desk: Desk,
        ask: ListDesk,
        *,
        load: Callable[[], Library],
    ) -> None:
        super().__init__(window)
        self.window, self.store, self._desk = window, store, desk
        self.wizard = CaseWizard(today)
        self.wizard.dwell_in(window)
        self.guide = Guide(self.wizard, load, today, desk)
        self.guide.keep_in(store)
        self.lookups = Lookups(self.guide, self.wizard)
        window.take_in_page(self.wizard)
        self.work = CaseWork(window.cases, desk, ask, today)
        self.personal = Personal(window, self.guide, desk)
        self._today, self._ask = today, ask
        self.training: TrainingWork | None = None
        self._connect()

    def _connect(self) -> None:
        self.work.open_wanted.connect(self.open_kept)
        self.work.memo_wanted.connect(self.open_file)
        self.work.erased.connect(self.window.preferences.forget)
        self.work.example_opened.connect(self.show_example)
        self.wizard.left.connect(self.show_list)
        self.window.may_close = self.guide.may_leave

    def load(self) -> None:
        """Read what is installed; from now on cases can be opened. Nothing where that is done."""
        if self.guide.library is None:
            self.guide.load()
            self.work.work_on(self.store, self.guide.library)

    def do(self, name: str) -> None:
        """Something out of the list's menu."""
        match name:
            case "new":
                self.begin_new()
            case "training":
                self.show_training()
            case "settings":
                self.personal.ask_for_settings()
            case "about":
                self.personal.show_about()
            case _:
                self.work.do(name)

    def open_kept(self, uid: str) -> None:
        """A case of the list, where it was left."""
        self.guide.open_kept(uid)
        self._show_open()

    def show_example(self, uid: str) -> None:
        """A worked case at its result, with what there is to try."""
        self.open_kept(uid)
        if self.guide.session is not None:
            self.guide.go_to(Station.RESULT)
            self._desk.tell(tr(OPENED), tr(TOUR))

    def open_file(self, path: Path) -> None:
        """A case file or a memo: named at the start, by another start, or dropped."""
        self.guide.open_case(path)
        self._show_open()

    def begin_new(self) -> None:
        """Choose a consultation."""
        self.guide.begin_new()
        self.window.show_page(self.wizard)
        self.guide.page_here().focus_first()

    def show_training(self) -> None:
        """研修, loaded when it is wanted first."""
        if self.store is None or self.guide.library is None:
            self._desk.warn(tr(NO_TRAINING))
            return
        if self.training is None:
            with tried(self._desk):
                self.training = self._new_training(self.guide.library, self.store.folder)
        if self.training is not None:
            self.window.show_page(self.training.page)
            self.training.open()

    def _new_training(self, library: Library, folder: Path) -> TrainingWork:
        from michishirube.ui.training_desk import TrainingDesk  # noqa: PLC0415 - see above
        from michishirube.ui.training_work import TrainingWork  # noqa: PLC0415 - see above

        ask = TrainingDesk(self.window, self._desk, self._ask)
        training = TrainingWork(library, folder, self._desk, ask, self._today)
        training.left.connect(self.show_list)
        self.window.take_in_page(training.page)
        return training

    def show_list(self) -> None:
        """Back to the list, at the case that was open."""
        uid = self._note_opened()
        self.guide.let_go()
        self.window.show_page(self.window.cases)
        self.window.cases.refresh(uid or "")
        self.window.cases.focus_first()

    def take_in(self, paths: list[Path]) -> None:
        """Files dropped: into the list; where there are no kept cases, the first one is opened.

        A question sheet dropped on a case is for that case.
        """
        if self.store is None:
            self.open_file(paths[0])
            return
        if not self.window.shows_list and is_sheet(paths[0]):
            self.open_file(paths[0])
            return
        if not self.window.shows_list:
            if not self.guide.may_leave():
                return
            self.show_list()
        self.work.take_in(paths)

    def end(self) -> None:
        """The window is closing."""
        self._note_opened()
        if self.training is not None:
            self.training.end()

    def _note_opened(self) -> str | None:
        """The open case is one of the recent ones; its id, if it is kept."""
        uid = self.guide.session.history.uid if self.guide.session else None
        if uid:
            self.window.preferences.note_opened(uid)
        return uid

    def _show_open(self) -> None:
        self._note_opened()
        if self.guide.session is not None:
            self.window.show_page(self.wizard)
            self.guide.page_here().focus_first()
