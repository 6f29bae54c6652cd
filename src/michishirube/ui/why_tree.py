"""Why a result is what it is, as nested lines down to the answers."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from michishirube.engine.truth import Truth
from michishirube.ui.labels import data_label, shortened
from michishirube.ui.layouts import button
from michishirube.ui.look import fix_width
from michishirube.ui.words import tr
from michishirube.why import WhyLine
from michishirube.wording import TRUTH_WORDS

INDENT = 20
_SIGNS = {Truth.YES: "○", Truth.NO: "×", Truth.UNKNOWN: "？"}


class WhyTree(QWidget):
    """Shows an explanation; decides nothing.

    Signals:
        change_wanted(object): the Ref of an answer to look at again.
    """

    change_wanted = Signal(object)

    def __init__(self, lines: tuple[WhyLine, ...], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(tr("判断の過程"))
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 4, 0, 4)
        self._column.setSpacing(3)
        for line in lines:
            self._add(line, 0)

    def _add(self, line: WhyLine, depth: int) -> None:
        row = QHBoxLayout()
        row.setContentsMargins(min(depth, 8) * INDENT, 0, 0, 0)
        row.setSpacing(8)
        sign = QLabel(f"{_SIGNS[line.truth]} {tr(TRUTH_WORDS[line.truth])}", self)
        sign.setProperty("role", "cite")
        fix_width(sign, 78)
        row.addWidget(sign)
        row.addWidget(data_label(shortened(line.text, 300), "small", self), stretch=1)
        if (ref := line.ref) is not None:
            change = button(
                tr("変更"),
                lambda: self.change_wanted.emit(ref),
                self,
                "link",
                tr("変更：{text}", text=shortened(line.text, 80)),
            )
            row.addWidget(change)
        self._column.addLayout(row)
        for child in line.children:
            self._add(child, depth + 1)
