"""Looking something up beside the questions: a provision cited, a word in the consultation."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog

from michishirube.ui.case_search import SearchDialog
from michishirube.ui.guide import Guide
from michishirube.ui.parties_page import PartiesPage
from michishirube.ui.preferences import WindowPlace
from michishirube.ui.provision_dialog import ProvisionDialog
from michishirube.ui.question_page import QuestionPage
from michishirube.ui.result_page import ResultPage
from michishirube.ui.wizard import CaseWizard


class Lookups(QObject):
    """Opens the reading pane and the search on the open case of a guide."""

    def __init__(self, guide: Guide, window: CaseWizard) -> None:
        super().__init__(window)
        self._guide, self._window = guide, window
        window.currentIdChanged.connect(lambda _number: self._serve())
        QShortcut(QKeySequence("Ctrl+F"), window).activated.connect(self.search)

    def _serve(self) -> None:
        """Follow the citations of the page that has come."""
        page = self._window.currentPage()
        if isinstance(page, QuestionPage | PartiesPage):
            page.help.provision_wanted.connect(self.read)
        elif isinstance(page, ResultPage):
            page.provision_wanted.connect(self.read)

    def read(self, cited: Sequence[str], first: int) -> None:
        """Open the reading pane on some provisions."""
        if self._guide.session is not None:
            dialog = ProvisionDialog(self._guide.session, cited, first, self._window)
            dialog.question_wanted.connect(self._guide.go_to, Qt.ConnectionType.QueuedConnection)
            self._show(dialog, "provisions")

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
