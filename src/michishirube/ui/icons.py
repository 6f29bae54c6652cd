"""The trail's signs, drawn: no font has to have them; they differ in shape, not colour alone."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPen, QPixmap, QPolygonF

from michishirube.session import TrailState
from michishirube.ui.colours import Colours
from michishirube.ui.look import colours

_SIZE = 16
_SHARP = 4
"""Drawn so many times larger, for letters of 200 % on a fine screen."""


def sign(state: TrailState) -> QIcon:
    """The sign of a step of the trail, in the colours that are shown."""
    return _sign(state, colours())


@cache
def _sign(state: TrailState, shown: Colours) -> QIcon:
    pixmap = QPixmap(_SIZE * _SHARP, _SIZE * _SHARP)
    pixmap.setDevicePixelRatio(_SHARP)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    _DRAWN[state](painter, shown)
    painter.end()
    return QIcon(pixmap)


def _answered(painter: QPainter, shown: Colours) -> None:
    _disc(painter, shown.accent, filled=True)
    painter.setPen(_pen(shown.card, 1.8))
    painter.drawPolyline(QPolygonF([QPointF(4.8, 8.3), QPointF(7.2, 10.6), QPointF(11.3, 5.8)]))


def _dont_know(painter: QPainter, shown: Colours) -> None:
    _disc(painter, shown.conditional, filled=False)
    painter.setPen(_pen(shown.conditional, 1.8))
    painter.drawLine(QPointF(5.4, 8), QPointF(10.6, 8))


def _no_basis(painter: QPainter, shown: Colours) -> None:
    _disc(painter, shown.conditional, filled=False)
    painter.setBrush(QColor(shown.conditional))
    painter.drawPie(QRectF(2.5, 2.5, 11, 11), 90 * 16, 180 * 16)


def _next(painter: QPainter, shown: Colours) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(shown.accent))
    painter.drawPolygon(QPolygonF([QPointF(5, 3), QPointF(12.5, 8), QPointF(5, 13)]))


def _to_come(painter: QPainter, shown: Colours) -> None:
    painter.setPen(_pen(shown.to_come, 1.4))
    painter.drawEllipse(QRectF(4, 4, 8, 8))


def _later(painter: QPainter, shown: Colours) -> None:
    _disc(painter, shown.accent, filled=False)
    painter.setPen(_pen(shown.accent, 1.5))
    painter.drawPolyline(QPolygonF([QPointF(8, 4.8), QPointF(8, 8.2), QPointF(10.4, 9.8)]))


def _set_aside(painter: QPainter, shown: Colours) -> None:
    pen = _pen(shown.muted, 1.4)
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


_DRAWN: dict[TrailState, Callable[[QPainter, Colours], None]] = {
    TrailState.ANSWERED: _answered,
    TrailState.DONT_KNOW: _dont_know,
    TrailState.NO_BASIS: _no_basis,
    TrailState.NEXT: _next,
    TrailState.TO_COME: _to_come,
    TrailState.LATER: _later,
    TrailState.SET_ASIDE: _set_aside,
}
