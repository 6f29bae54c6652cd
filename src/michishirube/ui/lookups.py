"""Looking something up beside the questions: a provision cited, a word in the consultation."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog

from michishirube.engine.form import Ref
from michishirube.ui.case_search import SearchDialog
from michishirube.ui.guide import Guide
from michishirube.ui.parties_page import PartiesPage
from michishirube.ui.preferences import WindowPlace
from michishirube.ui.provision_dialog import ProvisionDialog
from michishirube.ui.question_page import QuestionPage
from michishirube.ui.result_page import ResultPage
from michishirube.ui.wizard import CaseWizard

PANE = "reading"
MARGIN = 24


class Lookups(QObject):
    """Opens the reading pane and the search on the open case of a guide.

    Attributes:
        pane: the reading pane, once it has been wanted. There is one.
    """

    def __init__(self, guide: Guide, window: CaseWizard) -> None:
        super().__init__(window)
        self._guide, self._window = guide, window
        window.currentIdChanged.connect(lambda _number: self._serve())
        self.pane: ProvisionDialog | None = None
        QShortcut(QKeySequence("F6"), window).activated.connect(self._to_pane)
        QShortcut(QKeySequence("Ctrl+F"), window).activated.connect(self.search)

    def _serve(self) -> None:
        """Follow the citations of the page that has come."""
        if self.pane is not None and self.pane.isVisible():
            if self.pane.session is self._guide.session:
                self.pane.refresh()
            else:
                self.pane.hide()
        page = self._window.currentPage()
        if isinstance(page, QuestionPage | PartiesPage):
            page.help.provision_wanted.connect(self.read)
        elif isinstance(page, ResultPage):
            page.provision_wanted.connect(self.read)

    def read(self, cited: Sequence[str], first: int) -> None:
        """Open the reading pane on some provisions, or turn the one that is open to them."""
        session = self._guide.session
        if session is None:
            return
        if self.pane is None:
            self.pane = ProvisionDialog(session, cited, first, self._window)
            self.pane.question_wanted.connect(self._go, Qt.ConnectionType.QueuedConnection)
            self.pane.left.connect(self._window.activateWindow)
            preferences = self._guide.desk.preferences
            if preferences.state(PANE).isEmpty():
                self._place(self.pane)
            WindowPlace(self.pane, PANE, preferences)
        else:
            self.pane.read(session, cited, first)
        self.pane.show()
        self._to_pane()

    def _place(self, pane: ProvisionDialog) -> None:
        """Beside the question: at the right of the window, over the examples."""
        window = self._window.window().frameGeometry()
        pane.move(window.right() - pane.width() - MARGIN, window.top() + 3 * MARGIN)

    def _to_pane(self) -> None:
        """F6: to the reading pane, if it is open."""
        if self.pane is not None and self.pane.isVisible():
            self.pane.raise_()
            self.pane.activateWindow()

    def _go(self, ref: Ref) -> None:
        self._window.activateWindow()
        self._guide.go_to(ref)

    def search(self) -> None:
        """Ctrl+F: look for words in the open case, and go where they stand."""
        if self._guide.session is not None:
            self._guide.save_typed()
            dialog = SearchDialog(self._guide.session, self._window)
            dialog.place_wanted.connect(self._guide.go_to, Qt.ConnectionType.QueuedConnection)
            self._show(dialog, "search")

    def _show(self, dialog: QDialog, name: str) -> None:
        WindowPlace(dialog, name, self._guide.desk.preferences)
        dialog.exec()
        dialog.deleteLater()
