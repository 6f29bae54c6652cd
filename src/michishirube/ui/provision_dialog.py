"""The reading pane: what is known of the provisions cited at one place, and where they are used.

It stands beside the questions, which can be answered meanwhile.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QGridLayout,
    QListWidget,
    QVBoxLayout,
    QWidget,
)

from michishirube.phrase import phrase
from michishirube.session import Session
from michishirube.ui.labels import data_label
from michishirube.ui.layouts import button, clear, scrolled
from michishirube.ui.look import give_size, scaled
from michishirube.ui.provision_view import NO_TEXT, ProvisionView, Use, provision_view
from michishirube.ui.words import tr

LIST_HEIGHT = 130
NO_USES = phrase("この相談では使っていません。")


class ProvisionDialog(QDialog):
    """Shows provisions, one at a time; decides nothing.

    Signals:
        question_wanted(object): the Ref of a question to go to.
        left: F6 leads back to the questions; the pane stays.

    Attributes:
        session: the case in which the provisions are used.
    """

    question_wanted = Signal(object)
    left = Signal()

    def __init__(
        self,
        session: Session,
        cited: Sequence[str],
        first: int,
        parent: QWidget | None = None,
        *,
        leads: bool = True,
    ) -> None:
        """
        Args:
            leads: whether one can go to the questions from here.
        """
        super().__init__(parent)
        self._leads = leads
        self.setWindowTitle(tr("根拠条文"))
        self._list = QListWidget(self)
        self._list.setAccessibleName(tr("根拠条文の一覧"))
        self._list.setWordWrap(True)
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._list.setMaximumHeight(scaled(LIST_HEIGHT))
        inner = QWidget()
        self._column = QVBoxLayout(inner)
        self._column.setContentsMargins(4, 0, 14, 0)
        self._column.setSpacing(6)
        self._area = scrolled(inner)
        self._area.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._area.setAccessibleName(tr("根拠条文の情報"))
        buttons = QDialogButtonBox(self)
        buttons.addButton(tr("閉じる"), QDialogButtonBox.ButtonRole.RejectRole)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(18, 14, 18, 12)
        layout.setSpacing(10)
        layout.addWidget(self._list)
        layout.addWidget(self._area, stretch=1)
        layout.addWidget(data_label(tr(NO_TEXT), "muted", self))
        layout.addWidget(buttons)
        self._list.currentRowChanged.connect(self._show)
        QShortcut(QKeySequence("F6"), self).activated.connect(self.left.emit)
        give_size(self, 520, 620)
        self.read(session, cited, first)

    def read(self, session: Session, cited: Sequence[str], first: int) -> None:
        """Show provisions that are cited together, one of them first."""
        self.session, self._cited = session, list(cited)
        self._list.blockSignals(True)
        self._list.clear()
        self._list.addItems([session.library.printed(id_) for id_ in self._cited])
        self._list.setCurrentRow(first)
        self._list.blockSignals(False)
        self._list.setFocus()
        self._show(first)

    def refresh(self) -> None:
        """The case has changed: show again where the provision is used."""
        self._show(self._list.currentRow())

    def _show(self, number: int) -> None:
        if number < 0:
            return
        view = provision_view(self.session, self._cited[number])
        clear(self._column)
        self._column.addWidget(data_label(view.printed, "title", self))
        if view.caption:
            self._column.addWidget(data_label(view.caption, "strong", self))
        self._facts(view)
        for note in view.notes:
            self._column.addWidget(data_label(note, "hint", self))
        self._column.addSpacing(6)
        self._column.addWidget(data_label(tr("この相談で使うところ"), "section", self))
        if not view.uses:
            self._column.addWidget(data_label(tr(NO_USES), "muted", self))
        grid = QGridLayout()
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(6)
        grid.setColumnStretch(2, 1)
        for row, use in enumerate(view.uses):
            self._use(grid, row, use)
        self._column.addLayout(grid)
        self._column.addStretch()
        self._area.verticalScrollBar().setValue(0)

    def _facts(self, view: ProvisionView) -> None:
        grid = QGridLayout()
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(4)
        grid.setColumnMinimumWidth(0, scaled(140))
        grid.setColumnStretch(1, 1)
        for row, (name, text) in enumerate(view.facts):
            grid.addWidget(data_label(name, "cite", self), row, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(data_label(text, "", self), row, 1)
        self._column.addLayout(grid)

    def _use(self, grid: QGridLayout, row: int, use: Use) -> None:
        sign = data_label(tr("● 今回") if use.counts else tr("○ 場合により"), "cite", self)
        grid.addWidget(sign, row, 0, Qt.AlignmentFlag.AlignTop)
        grid.addWidget(data_label(use.kind, "cite", self), row, 1, Qt.AlignmentFlag.AlignTop)
        grid.addWidget(data_label(use.title, "" if use.counts else "muted", self), row, 2)
        grid.setColumnMinimumWidth(0, scaled(96))
        grid.setColumnMinimumWidth(1, scaled(62))
        if use.ref is not None and self._leads:
            go = partial(self._go, use)
            link = button(
                tr("この質問へ"), go, self, "link", tr("この質問へ：{title}", title=use.title)
            )
            grid.addWidget(link, row, 3, Qt.AlignmentFlag.AlignTop)

    def _go(self, use: Use) -> None:
        self.question_wanted.emit(use.ref)
