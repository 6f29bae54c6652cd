"""The program's window: the list of cases first, the questions of one case in its place."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from michishirube.phrase import phrase
from michishirube.ui.case_list import CaseList
from michishirube.ui.preferences import Preferences, WindowPlace
from michishirube.ui.words import tr

PROGRAM = phrase("道しるべ")


def _always() -> bool:
    return True


class MainWindow(QWidget):
    """Shows one page or the other; decides nothing.

    Signals:
        dropped(list): paths of files dropped on the window.
        closing: the window is going to close.
    """

    dropped = Signal(list)
    closing = Signal()

    def __init__(self, today: date, preferences: Preferences | None = None) -> None:
        super().__init__()
        self.preferences = preferences or Preferences(parent=self)
        self.setProperty("role", "program")
        self.setWindowTitle(tr(PROGRAM))
        self.resize(1280, 720)
        self.setAcceptDrops(True)
        self.may_close: Callable[[], bool] = _always
        self.cases = CaseList(today)
        self._pages = QStackedWidget(self)
        self._pages.addWidget(self.cases)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._pages)
        columns = self.cases.table.horizontalHeader()
        WindowPlace(self, "main", self.preferences, [columns])

    def take_in_page(self, page: QWidget) -> None:
        """A page beside the list; the window is called as it is while it is shown."""
        self._pages.addWidget(page)
        page.windowTitleChanged.connect(lambda _title: self._take_name())
        page.installEventFilter(self)

    def show_page(self, page: QWidget) -> None:
        """Show the list, or a page taken in."""
        self._pages.setCurrentWidget(page)
        self._take_name()

    @property
    def shows_list(self) -> bool:
        return self._pages.currentWidget() is self.cases

    def come_to_front(self) -> None:
        """Somebody has started the program again."""
        if self.isMinimized():
            self.showNormal()
        self.raise_()
        self.activateWindow()

    def closeEvent(self, event: QCloseEvent) -> None:
        event.setAccepted(self.may_close())
        if event.isAccepted():
            self.closing.emit()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if event.mimeData().hasUrls():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        paths = [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
        if paths:
            event.acceptProposedAction()
            self.dropped.emit(paths)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ModifiedChange:
            self._take_name()
        return super().eventFilter(watched, event)

    def _take_name(self) -> None:
        page = self._pages.currentWidget() or self.cases
        of_list = page is self.cases
        self.setWindowTitle(tr(PROGRAM) if of_list else page.windowTitle())
        self.setWindowModified(not of_list and page.isWindowModified())
