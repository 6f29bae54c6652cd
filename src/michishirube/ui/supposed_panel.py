"""「はい」なら…: below the question, what each other answer would change.

Worked out when the page stands still, one answer at a time, so that no key waits for it.
"""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from michishirube.comparing.supposing import Supposed
from michishirube.ui.labels import data_label, shortened
from michishirube.ui.layouts import clear

PAUSE = 150
"""Milliseconds without a change after which it is worked out."""
TITLE = "答えによって変わること"
MOST = 8
ANSWER_SHOWN = 40
_TOP = Qt.AlignmentFlag.AlignTop


class SupposedPanel(QWidget):
    """Shows what other answers would change; decides nothing."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._coming: Iterator[Supposed] = iter(())
        self._shown: list[Supposed] = []
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._next)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(4)
        self.hide()

    def suppose(self, coming: Iterator[Supposed]) -> None:
        """Show these, once nothing else is to be done; what was shown is out of date."""
        self._coming, self._shown = coming, []
        self._timer.start(PAUSE)

    def _next(self) -> None:
        one = next(self._coming, None)
        if one is not None:
            self._shown.append(one)
        if one is not None and len(self._shown) < MOST:
            self._timer.start(0)
        else:
            self._show()

    def _show(self) -> None:
        clear(self._column)
        self.setVisible(bool(self._shown))
        self._column.addWidget(data_label(TITLE, "heading", self))
        grid = QGridLayout()
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(6)
        grid.setColumnStretch(0, 2)
        grid.setColumnStretch(1, 5)
        for number, one in enumerate(self._shown):
            answer = f"「{shortened(one.answer, ANSWER_SHOWN)}」なら"
            grid.addWidget(data_label(answer, "small", self), number, 0, _TOP)
            grid.addLayout(self._said(one), number, 1)
        self._column.addLayout(grid)
        self._column.addStretch()

    def _said(self, one: Supposed) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(1)
        if one.verdict:
            verdict = data_label(f"結論：{one.verdict}", "strong", self)
            verdict.setProperty("verdict", one.kind)
            column.addWidget(verdict)
        for line in one.lines:
            column.addWidget(data_label(line, "small", self))
        return column
