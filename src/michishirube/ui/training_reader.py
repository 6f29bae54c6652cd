"""The reading pane beside a lesson: provisions, and where the lesson's consultation uses them."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from michishirube.library import Library
from michishirube.session import Session
from michishirube.training.catalogue import Drill, Lesson
from michishirube.ui.desk import Desk
from michishirube.ui.lookups import MARGIN, PANE
from michishirube.ui.preferences import WindowPlace
from michishirube.ui.provision_dialog import ProvisionDialog


class Reader(QObject):
    """Opens the one pane, or turns it.

    Attributes:
        pane: the pane, once it has been wanted.
    """

    def __init__(self, library: Library, desk: Desk, window: QWidget) -> None:
        super().__init__(window)
        self._library, self._desk, self._window = library, desk, window
        self.pane: ProvisionDialog | None = None
        QShortcut(QKeySequence("F6"), window).activated.connect(self._to_pane)

    def of_lesson(self, lesson: Lesson, cited: Sequence[str], first: int) -> None:
        """Provisions as the model's case uses them."""
        self.read(Session(self._library, lesson.form, lesson.model.case), cited, first)

    def of_drill(self, drill: Drill, cited: Sequence[str], first: int) -> None:
        """Provisions of a consultation of which nothing is answered."""
        day = self._library.pack.pack.law_as_of
        self.read(Session.start(self._library, drill.form.id, day), cited, first)

    def read(self, session: Session, cited: Sequence[str], first: int) -> None:
        """Open the pane on some provisions, or turn the one that is open to them."""
        if self.pane is None:
            self.pane = ProvisionDialog(session, cited, first, self._window, leads=False)
            self.pane.left.connect(self._window.activateWindow)
            preferences = self._desk.preferences
            if preferences.state(PANE).isEmpty():
                window = self._window.window().frameGeometry()
                right = window.right() - self.pane.width() - MARGIN
                self.pane.move(right, window.top() + 3 * MARGIN)
            WindowPlace(self.pane, PANE, preferences)
        self.pane.read(session, cited, first)
        self.pane.show()
        self._to_pane()

    def close(self) -> None:
        """Nothing is read any more."""
        if self.pane is not None:
            self.pane.hide()

    def _to_pane(self) -> None:
        if self.pane is not None and self.pane.isVisible():
            self.pane.raise_()
            self.pane.activateWindow()
