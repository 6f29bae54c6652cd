"""The program while it only shows the list: its menu, what happens in the background, and the way
in. Engine, rules and the pages of a case are loaded when the person first does something.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QThread, QTimer
from PySide6.QtWidgets import QApplication

from michishirube.cabinet import looked_after
from michishirube.ui.case_menu import CaseMenu
from michishirube.ui.desk import Desk
from michishirube.ui.main_window import MainWindow
from michishirube.ui.recent import RecentCases

if TYPE_CHECKING:
    from michishirube.cabinet import Store
    from michishirube.library import Library
    from michishirube.ui.list_dialogs import ListDesk
    from michishirube.ui.program import Program

HOUR = 3_600_000


class Look(QThread):
    """Looks through the database and backs it up, beside the window."""

    def __init__(self, folder: Path, today: date, parent: QObject) -> None:
        super().__init__(parent)
        self._folder, self._today = folder, today
        self.problem = ""

    def run(self) -> None:
        self.problem = looked_after(self._folder, self._today)


class Entrance(QObject):
    """Hands what is wanted at the list to the program, which it makes at first use."""

    def __init__(
        self,
        window: MainWindow,
        store: Store | None,
        today: date,
        desk: Desk,
        ask: ListDesk | None = None,
        *,
        load: Callable[[], Library] | None = None,
    ) -> None:
        """`load` reads what is installed; the forms at first use, by default."""
        super().__init__(window)
        self.window, self.store, self._desk = window, store, desk
        self._today, self._ask, self._load = today, ask, load
        self._program: Program | None = None
        self._looks: list[Look] = []
        self._told = ""
        desk.preferences = preferences = window.preferences
        self.menu = CaseMenu(window.cases, store is not None)
        self.recent = RecentCases(window.cases.recent_menu, store, preferences, desk)
        self.menu.wanted.connect(self.do)
        self.recent.open_wanted.connect(self.open_kept)
        window.cases.open_wanted.connect(self.open_kept)
        window.dropped.connect(self.take_in)
        window.closing.connect(self.end)
        preferences.changed.connect(window.cases.refresh)
        if preferences.trouble:
            desk.warn(preferences.trouble)

    @property
    def program(self) -> Program:
        """Made when it is wanted; where the rules could not be read, they are tried again."""
        if self._program is None:
            before = self.window.focusWidget()
            QApplication.setOverrideCursor(Qt.CursorShape.WaitCursor)
            try:
                self._program = self._made()
            finally:
                QApplication.restoreOverrideCursor()
            if before is not None:
                before.setFocus()  # the pages of a case have been asking for it
        self._program.load()
        return self._program

    def _made(self) -> Program:
        from michishirube.library import open_library  # noqa: PLC0415 - see above
        from michishirube.ui.list_dialogs import ListDesk  # noqa: PLC0415 - likewise
        from michishirube.ui.program import Program  # noqa: PLC0415 - likewise

        ask = self._ask or ListDesk(self.window, self._desk)
        load = self._load or open_library
        return Program(self.window, self.store, self._today, self._desk, ask, load=load)

    def do(self, name: str) -> None:
        """Something out of the menu."""
        match name:
            case "quit":
                self.window.close()
            case "keys":
                self._desk.show_keys()
            case "find":
                self.window.cases.search.setFocus()
                self.window.cases.search.selectAll()
            case _:
                self.program.do(name)

    def open_kept(self, uid: str) -> None:
        """A case of the list."""
        self.program.open_kept(uid)

    def take_in(self, paths: list[Path]) -> None:
        """Files dropped."""
        self.program.take_in(paths)

    def called(self, path: str) -> None:
        """Another start of the program on the same cases."""
        self.window.come_to_front()
        if path:
            self.program.open_file(Path(path))

    def look_after(self) -> None:
        """Look through the database and back it up, now and once a day."""
        if self.store is None:
            return
        timer = QTimer(self)
        timer.setInterval(HOUR)
        timer.timeout.connect(self._look)
        timer.start()
        self._look()

    def end(self) -> None:
        """The window is closing."""
        if self._program is not None:
            self._program.end()
        for look in self._looks:
            look.wait()
        if self.store is not None:
            self.store.close()

    def _look(self) -> None:
        assert self.store is not None
        look = Look(self.store.folder, date.today(), self)
        look.finished.connect(lambda: self._looked(look))
        self._looks.append(look)
        look.start()

    def _looked(self, look: Look) -> None:
        self._looks.remove(look)
        if look.problem and look.problem != self._told:
            self._desk.warn(look.problem)
        self._told = look.problem
        look.deleteLater()
