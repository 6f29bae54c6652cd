"""The trail's signs, drawn: no font has to have them; they differ in shape, not colour alone."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPen, QPixmap, QPolygonF

from michishirube.session import TrailState
from michishirube.ui.look import ACCENT, CARD, MUTED

AMBER = "#8a5a00"
_SIZE = 16


@cache
def sign(state: TrailState) -> QIcon:
    """The sign of a step of the trail."""
    pixmap = QPixmap(_SIZE * 2, _SIZE * 2)
    pixmap.setDevicePixelRatio(2)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    _DRAWN[state](painter)
    painter.end()
    return QIcon(pixmap)


def _answered(painter: QPainter) -> None:
    _disc(painter, ACCENT, filled=True)
    painter.setPen(_pen(CARD, 1.8))
    painter.drawPolyline(QPolygonF([QPointF(4.8, 8.3), QPointF(7.2, 10.6), QPointF(11.3, 5.8)]))


def _dont_know(painter: QPainter) -> None:
    _disc(painter, AMBER, filled=False)
    painter.setPen(_pen(AMBER, 1.8))
    painter.drawLine(QPointF(5.4, 8), QPointF(10.6, 8))


def _no_basis(painter: QPainter) -> None:
    _disc(painter, AMBER, filled=False)
    painter.setBrush(QColor(AMBER))
    painter.drawPie(QRectF(2.5, 2.5, 11, 11), 90 * 16, 180 * 16)


def _next(painter: QPainter) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(ACCENT))
    painter.drawPolygon(QPolygonF([QPointF(5, 3), QPointF(12.5, 8), QPointF(5, 13)]))


def _to_come(painter: QPainter) -> None:
    painter.setPen(_pen("#a5a197", 1.4))
    painter.drawEllipse(QRectF(4, 4, 8, 8))


def _set_aside(painter: QPainter) -> None:
    pen = _pen(MUTED, 1.4)
    pen.setStyle(Qt.PenStyle.DotLine)
    painter.setPen(pen)
    painter.drawEllipse(QRectF(3, 3, 10, 10))


def _disc(painter: QPainter, colour: str, filled: bool) -> None:
    painter.setPen(_pen(colour, 1.5))
    painter.setBrush(QColor(colour) if filled else Qt.BrushStyle.NoBrush)
    painter.drawEllipse(QRectF(2.5, 2.5, 11, 11))


def _pen(colour: str, width: float) -> QPen:
    pen = QPen(QColor(colour), width)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    return pen


_DRAWN: dict[TrailState, Callable[[QPainter], None]] = {
    TrailState.ANSWERED: _answered,
    TrailState.DONT_KNOW: _dont_know,
    TrailState.NO_BASIS: _no_basis,
    TrailState.NEXT: _next,
    TrailState.TO_COME: _to_come,
    TrailState.SET_ASIDE: _set_aside,
}
