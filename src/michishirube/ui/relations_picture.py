"""The relations picture on the screen: the memo's own layout, painted in the screen's colours."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetricsF,
    QPainter,
    QPaintEvent,
    QPen,
    QPolygonF,
    QResizeEvent,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from michishirube.memo.figure import Box, Drawing, Stroke, Words
from michishirube.memo.kinsoku import Measured, break_lines, kind_of
from michishirube.memo.relations import NAME, WIDTH, relations_drawing
from michishirube.memo.style import ACCENT, INK, MUTED, RULE, TINT, WARNING, WHITE, Colour
from michishirube.memo.view import RelationsView
from michishirube.ui.look import colours, scaled
from michishirube.ui.words import shown, tr

_FINE = 100  # pixels of the letters that are measured: fine enough for every size
_LARGEST = 1.75  # of the size in print, with letters of the usual size
_SMALL = 0.7  # of that: here the letters are much smaller than the person wants them
_EDGE = 2  # pixels at each side, for the lines of boxes
_SCREEN = {
    INK: "ink",
    MUTED: "muted",
    RULE: "edge",
    ACCENT: "accent",
    WARNING: "hint",
    TINT: "pale",
    WHITE: "card",
}
"""The colour of the screen that stands for one of the memo's."""


class ScreenMeasure:
    """Measures words in the letters of the screen."""

    def __init__(self, font: QFont) -> None:
        self._metrics = {bold: QFontMetricsF(letters(font, bold)) for bold in (False, True)}

    def width(self, text: str, size: float, bold: bool = False) -> float:
        return self._metrics[bold].horizontalAdvance(text) * size / _FINE

    def lines(self, text: str, size: float, width: float, bold: bool = False) -> list[str]:
        text = " ".join(text.split("\n"))
        widths = [self.width(char, size, bold) for char in text]
        measured = Measured(bytes(map(kind_of, text)), widths, {})
        return [text[line.start : line.end] for line in break_lines(measured, width, width)]


def _in_words(view: RelationsView) -> RelationsView:
    """In the language of the screen."""
    parties = (
        replace(
            one,
            name=shown(one.name),
            place=shown(one.place),
            said=shown(one.said),
            also=shown(one.also),
        )
        for one in view.parties
    )
    return replace(
        view,
        organization=shown(view.organization),
        parties=tuple(parties),
        text=shown(view.text),
        what=shown(view.what),
        person=shown(view.person),
        subject=shown(view.subject),
    )


def letters(font: QFont, bold: bool) -> QFont:
    """The screen's letters, so large that they can be set at any size."""
    large = QFont(font)
    large.setPixelSize(_FINE)
    large.setBold(bold)
    large.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    return large


class RelationsPicture(QWidget):
    """Who gives to whom. As wide as there is room, up to a size at which it is easy to read.

    Signals:
        too_small(bool): there is, or is no longer, too little room for letters of the size set.
    """

    too_small = Signal(bool)

    def __init__(self, view: RelationsView, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._view = view = _in_words(view)
        self._drawing = self._laid_out()
        self.setAccessibleName(tr(NAME))
        self.setAccessibleDescription(view.text)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def _laid_out(self) -> Drawing:
        return relations_drawing(self._view, ScreenMeasure(self.font()))

    def sizeHint(self) -> QSize:
        width = round(WIDTH * self._largest()) + 2 * _EDGE
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        return QSize(1, 1)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return round(self._drawing.height * self._scale(width)) + 2 * _EDGE

    def _largest(self) -> float:
        return scaled(1000) / 1000 * _LARGEST

    def _scale(self, width: int) -> float:
        return min((width - 2 * _EDGE) / WIDTH, self._largest())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.too_small.emit(self._scale(self.width()) < _SMALL * self._largest())

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHints(
            QPainter.RenderHint.Antialiasing | QPainter.RenderHint.TextAntialiasing
        )
        scale = self._scale(self.width())
        painter.translate(_EDGE, _EDGE)
        painter.scale(scale, scale)
        paint(painter, self._drawing, self.font())
        painter.end()


def paint(painter: QPainter, drawing: Drawing, font: QFont) -> None:
    """Paint a figure from the painter's origin down."""
    for thing in drawing.things:
        match thing:
            case Box():
                painter.setPen(_pen(thing.frame, thing.line, thing.dash))
                painter.setBrush(_colour(thing.ground) if thing.ground else Qt.BrushStyle.NoBrush)
                painter.drawRect(QRectF(thing.x, thing.y, thing.width, thing.height))
            case Words():
                painter.save()
                painter.translate(thing.x, thing.y)
                painter.scale(thing.size / _FINE, thing.size / _FINE)
                painter.setFont(letters(font, thing.bold))
                painter.setPen(_colour(thing.colour))
                painter.drawText(QPointF(0, 0), thing.text)
                painter.restore()
            case Stroke():
                _paint_stroke(painter, thing)


def _paint_stroke(painter: QPainter, stroke: Stroke) -> None:
    painter.setPen(_pen(stroke.colour, stroke.line, stroke.dash))
    painter.drawPolyline(QPolygonF([QPointF(x, y) for x, y in stroke.points]))
    if stroke.arrow:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(_colour(stroke.colour))
        painter.drawPolygon(QPolygonF([QPointF(x, y) for x, y in stroke.head()]))


def _pen(colour: Colour | None, width: float, dash: tuple[float, ...]) -> QPen:
    if colour is None:
        return QPen(Qt.PenStyle.NoPen)
    pen = QPen(_colour(colour), width)
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    pen.setJoinStyle(Qt.PenJoinStyle.MiterJoin)
    if dash:
        pen.setDashPattern([length / width for length in dash])
    return pen


def _colour(colour: Colour) -> QColor:
    return QColor(getattr(colours(), _SCREEN[colour]))
