"""Small plots for the progress page, painted: shares as bars, days and loads as columns.

Colour never says anything alone: every bar and column carries its figures, and the plot's
description says the same in words.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from michishirube.phrase import joined
from michishirube.ui.look import colours, scaled
from michishirube.ui.words import shown, tr

LINE = 26
"""Pixels that a bar with its words takes, at usual letters."""
HIGH = 150
LABEL_SHARE = 0.44
MOST_LABELS = 7
"""So many days are written below columns; more would run into each other."""


@dataclass(frozen=True, slots=True)
class Bar:
    """One bar. `percent`: how far it goes; `said`: its figures."""

    label: str
    percent: int
    said: str


@dataclass(frozen=True, slots=True)
class Column:
    """One column. `filled`: the part of `total` that is painted full."""

    label: str
    filled: int
    total: int


class Plot(QWidget):
    """What both plots are: words for who cannot see them, and a height that goes with letters."""

    def __init__(self, name: str, words: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setAccessibleDescription(words)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)


class BarPlot(Plot):
    """Horizontal bars, a label before each and its figures after it."""

    def __init__(self, name: str, bars: Sequence[Bar], parent: QWidget) -> None:
        self._bars = tuple(Bar(shown(one.label), one.percent, shown(one.said)) for one in bars)
        words = tr(joined("、", (f"{bar.label} {bar.said}" for bar in self._bars)))
        super().__init__(name, words, parent)

    def sizeHint(self) -> QSize:
        return QSize(scaled(320), scaled(LINE) * len(self._bars))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, hues = QPainter(self), colours()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        high = self.height() / max(len(self._bars), 1)
        label = self.width() * LABEL_SHARE
        metrics = painter.fontMetrics()
        behind = max((metrics.horizontalAdvance(bar.said) for bar in self._bars), default=0) + 10
        room = self.width() - label - behind
        for number, bar in enumerate(self._bars):
            top = number * high
            words = metrics.elidedText(bar.label, Qt.TextElideMode.ElideRight, int(label) - 10)
            painter.setPen(QColor(hues.ink))
            painter.drawText(QRectF(0, top, label - 8, high), _LEFT, words)
            box = QRectF(label, top + high * 0.25, room, high * 0.5)
            painter.setPen(QPen(QColor(hues.edge), 1))
            painter.setBrush(QColor(hues.card))
            painter.drawRect(box)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(hues.accent))
            painter.drawRect(QRectF(box.left(), box.top(), room * bar.percent / 100, box.height()))
            painter.setPen(QColor(hues.ink))
            said = QRectF(box.right() + 6, top, behind - 6, high)
            painter.drawText(said, _LEFT, bar.said)
        painter.end()


class ColumnPlot(Plot):
    """Columns side by side, each with its figure above and, as far as there is room, its label."""

    def __init__(self, name: str, columns: Sequence[Column], words: str, parent: QWidget) -> None:
        super().__init__(name, words, parent)
        self._columns = tuple(columns)

    def sizeHint(self) -> QSize:
        return QSize(scaled(320), scaled(HIGH))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, hues = QPainter(self), colours()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        line = painter.fontMetrics().height()
        floor, roof = self.height() - line - 4.0, line + 2.0
        most = max((column.total for column in self._columns), default=0) or 1
        wide = self.width() / max(len(self._columns), 1)
        every = -(-len(self._columns) // MOST_LABELS)
        for number, column in enumerate(self._columns):
            left, across = number * wide + wide * 0.2, min(wide * 0.6, scaled(34))
            left += (wide * 0.6 - across) / 2
            high = (floor - roof) * column.total / most
            self._column(painter, QRectF(left, floor - high, across, high), column)
            painter.setPen(QColor(hues.ink))
            above = QRectF(number * wide, floor - high - line - 1, wide, line)
            if column.total:
                painter.drawText(above, _MIDDLE, str(column.total))
            if number % every == 0:
                need = painter.fontMetrics().horizontalAdvance(column.label)
                start = min(max((number + 0.5) * wide - need / 2, 0), self.width() - need)
                painter.drawText(QRectF(start, floor + 3, need, line), _MIDDLE, column.label)
        painter.setPen(QPen(QColor(hues.edge), 1))
        painter.drawLine(QPointF(0, floor), QPointF(self.width(), floor))
        painter.end()

    def _column(self, painter: QPainter, box: QRectF, column: Column) -> None:
        if not column.total:
            return
        hues = colours()
        painter.setPen(QPen(QColor(hues.accent), 1))
        painter.setBrush(QColor(hues.card))
        painter.drawRect(box)
        full = box.height() * column.filled / column.total
        painter.setBrush(QColor(hues.accent))
        painter.drawRect(QRectF(box.left(), box.bottom() - full, box.width(), full))


_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_MIDDLE = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignVCenter
