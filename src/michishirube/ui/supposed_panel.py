"""「はい」なら…: below the question, what each other answer would change.

Worked out when the page stands still, one answer at a time, so that no key waits for it.
"""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from michishirube.comparing.supposing import How, Supposed
from michishirube.phrase import phrase
from michishirube.ui.labels import data_label, shortened
from michishirube.ui.layouts import clear
from michishirube.ui.words import tr

PAUSE = 150
"""Milliseconds without a change after which it is worked out."""
TITLE = phrase("答えによって変わること")
MOST = 8
ANSWER_SHOWN = 40
IF = {
    How.GIVEN: phrase("「{answer}」なら"),
    How.ADDED: phrase("「{answer}」も選ぶと"),
    How.REMOVED: phrase("「{answer}」を外すと"),
    How.SPAN: phrase("{answer}なら"),
}
OTHERS = phrase("そのほかの答えなら")
_TOP = Qt.AlignmentFlag.AlignTop


class SupposedPanel(QWidget):
    """Shows what other answers would change; decides nothing."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._coming: Iterator[Supposed] = iter(())
        self._shown: list[Supposed] = []
        self._same: list[Supposed] = []
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._next)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(4)
        self.hide()

    def suppose(self, coming: Iterator[Supposed]) -> None:
        """Show these, once nothing else is to be done; what was shown is out of date."""
        self._coming, self._shown, self._same = coming, [], []
        self._timer.start(PAUSE)

    def _next(self) -> None:
        one = next(self._coming, None)
        if one is not None:
            self._take(one)
        if one is not None and len(self._shown) < MOST:
            self._timer.start(0)
        else:
            self._show()

    def _take(self, one: Supposed) -> None:
        if one.nothing:
            self._same.append(one)
        else:
            self._shown.append(one)

    def _rows(self) -> list[tuple[str, Supposed]]:
        """What is shown, those that would change nothing last and, if several, as one."""
        rows = [(tr(IF[one.how]).format(answer=_brief(one)), one) for one in self._shown]
        if len(self._same) > 1 and rows:
            return [*rows, (tr(OTHERS), self._same[0])]
        same = [(tr(IF[one.how]).format(answer=_brief(one)), one) for one in self._same]
        return [*rows, *same][:MOST]

    def _show(self) -> None:
        clear(self._column)
        rows = self._rows()
        self.setVisible(bool(rows))
        self._column.addWidget(data_label(tr(TITLE), "heading", self))
        grid = QGridLayout()
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(6)
        grid.setColumnStretch(0, 2)
        grid.setColumnStretch(1, 5)
        for number, (answer, one) in enumerate(rows):
            grid.addWidget(data_label(answer, "small", self), number, 0, _TOP)
            grid.addLayout(self._said(one), number, 1)
        self._column.addLayout(grid)
        self._column.addStretch()

    def _said(self, one: Supposed) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(1)
        if one.verdict:
            verdict = data_label(tr("結論：{verdict}", verdict=one.verdict), "strong", self)
            verdict.setProperty("verdict", one.kind)
            column.addWidget(verdict)
        for line in one.lines:
            column.addWidget(data_label(line, "small", self))
        return column


def _brief(one: Supposed) -> str:
    return shortened(one.answer, ANSWER_SHOWN)
