"""Where the pages of a document lie in a view that has them one below another, and what is where.

Qt's PDF view does not say; this reckons as it does (QPdfView's layout for many pages). Lengths are
pixels of the whole document, from its upper left corner; those on a page are points.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QMargins, QPointF, QRectF, QSizeF


@dataclass(frozen=True, slots=True)
class Sheet:
    """A page in the view: its rectangle, and how many pixels a point has."""

    rect: QRectF
    scale: float

    def to_view(self, rect: QRectF) -> QRectF:
        """A rectangle on the page, in the view."""
        at = QPointF(rect.x() * self.scale, rect.y() * self.scale) + self.rect.topLeft()
        return QRectF(at, QSizeF(rect.width() * self.scale, rect.height() * self.scale))

    def to_page(self, point: QPointF) -> QPointF:
        """A point of the view, on the page."""
        return (point - self.rect.topLeft()) / self.scale


def sheets(
    points: Sequence[QSizeF], pixels: float, width: int, margins: QMargins, gap: int
) -> list[Sheet]:
    """The places of pages.

    Args:
        points: the size of each page.
        pixels: how many pixels a point has.
        width: of the view's window onto the document.
        margins: around all pages.
        gap: between two pages.
    """
    sizes = [(size * pixels).toSize() for size in points]
    beside = margins.left() + margins.right()
    across = max([width, *(size.width() + beside for size in sizes)])
    placed, y = [], float(margins.top())
    for point, size in zip(points, sizes, strict=True):
        x = (across - size.width()) // 2
        placed.append(
            Sheet(QRectF(x, y, size.width(), size.height()), size.width() / point.width())
        )
        y += size.height() + gap
    return placed


def sheet_at(placed: Sequence[Sheet], point: QPointF) -> int:
    """The page at a height, or the nearest one; there is at least one."""
    return min(range(len(placed)), key=lambda page: _off(placed[page].rect, point.y()))


def _off(rect: QRectF, y: float) -> float:
    return max(rect.top() - y, y - rect.bottom(), 0.0)


def nearest(runs: Sequence[QRectF], point: QPointF) -> QPointF | None:
    """The point inside one of the runs of text that is nearest to a point; None without text.

    Lines count before columns: what is level with the point is nearer than what is above it.
    """
    best, least = None, float("inf")
    for run in runs:
        x = min(max(point.x(), run.left() + _IN), run.right() - _IN)
        y = min(max(point.y(), run.top()), run.bottom())
        far = abs(y - point.y()) * 4 + abs(x - point.x())
        if far < least:
            best, least = QPointF(x, run.center().y()), far
    return best


_IN = 0.5  # points: so far inside a run, that a character is hit
