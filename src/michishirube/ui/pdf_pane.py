"""A PDF in Qt's own view, with what that lacks: text to select and copy, and marks on hits."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QBuffer, QPoint, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QGuiApplication,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QWheelEvent,
)
from PySide6.QtPdf import QPdfDocument, QPdfSelection
from PySide6.QtPdfWidgets import QPdfView
from PySide6.QtWidgets import QWidget

from michishirube.ui.finding import Hit, line_away
from michishirube.ui.page_places import Sheet, nearest, sheet_at, sheets

SMALLEST, LARGEST, STEP = 0.25, 4.0, 1.2
MARK, CHOSEN = QColor(245, 197, 66, 90), QColor(43, 58, 120, 80)
_AROUND = 24  # pixels kept free around what is scrolled to


@dataclass(frozen=True, slots=True)
class Spot:
    """A character of the document."""

    page: int
    char: int

    def __lt__(self, other: Spot) -> bool:
        return (self.page, self.char) < (other.page, other.char)


class PdfPane(QPdfView):
    """Shows pages one below another.

    Signals:
        zoomed(): the zoom is another.
        selected(bool): there is, or is no, text to copy.
    """

    zoomed = Signal()
    selected = Signal(bool)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        # Not the view's own children: a document that ends with its view crashes the process.
        self._owner = parent
        self._pages, self._buffer = QPdfDocument(parent), QBuffer(parent)
        self._texts: dict[int, str] = {}
        self._runs: dict[int, list[QRectF]] = {}
        self._hits: Sequence[Hit] = ()
        self._marks: dict[int, list[QRectF]] = {}
        self._selection: list[tuple[int, QPdfSelection]] = []
        self._anchor: Spot | None = None
        self._end: Spot | None = None
        self.setPageMode(QPdfView.PageMode.MultiPage)
        self.setZoomMode(QPdfView.ZoomMode.FitToWidth)
        self.setDocument(self._pages)
        self.viewport().setCursor(Qt.CursorShape.IBeamCursor)
        self.zoomModeChanged.connect(self.zoomed)
        self.zoomFactorChanged.connect(self.zoomed)

    # The document

    @property
    def pages(self) -> QPdfDocument:
        return self._pages

    def show_pdf(self, pdf: bytes) -> None:
        """Show another document; the place in it stays, where it has one."""
        place = self.verticalScrollBar().value()
        old, old_buffer = self._pages, self._buffer
        self._pages, self._buffer = QPdfDocument(self._owner), QBuffer(self._owner)
        self._buffer.setData(pdf)
        self._buffer.open(QBuffer.OpenModeFlag.ReadOnly)
        self._pages.load(self._buffer)
        self._texts, self._runs, self._hits, self._marks = {}, {}, (), {}
        self._selection, self._anchor, self._end = [], None, None
        self.setDocument(self._pages)
        self.verticalScrollBar().setValue(place)
        old.deleteLater()
        old_buffer.deleteLater()
        self.selected.emit(False)

    @property
    def page(self) -> int:
        """The page that is looked at, from 0."""
        return self.pageNavigator().currentPage()

    def go_to_page(self, page: int) -> None:
        if 0 <= page < self._pages.pageCount():
            self.verticalScrollBar().setValue(int(self.sheets()[page].rect.top()) - _AROUND // 4)

    def text(self, page: int) -> str:
        """The text of a page, as it is copied."""
        if page not in self._texts:
            self._texts[page] = self._pages.getAllText(page).text()
        return self._texts[page]

    def sheets(self) -> list[Sheet]:
        """Where the pages are."""
        pixels = _pixels() * self.zoom()
        points = [self._pages.pagePointSize(page) for page in range(self._pages.pageCount())]
        width = self.viewport().width()
        return sheets(points, pixels, width, self.documentMargins(), self.pageSpacing())

    # Zoom

    def zoom(self) -> float:
        """How large a page is shown, 1 for 100 %; of the first page where pages are fitted."""
        if self.zoomMode() is QPdfView.ZoomMode.Custom or not self._pages.pageCount():
            return self.zoomFactor()
        size = (self._pages.pagePointSize(0) * _pixels()).toSize()
        margins, view = self.documentMargins(), self.viewport().size()
        wide = (view.width() - margins.left() - margins.right()) / size.width()
        if self.zoomMode() is QPdfView.ZoomMode.FitToWidth:
            return wide
        return min(wide, (view.height() - self.pageSpacing()) / size.height())

    def zoom_to(self, zoom: float) -> None:
        """Show pages at a zoom; the line in the middle stays there."""
        zoom = min(max(zoom, SMALLEST), LARGEST)
        bar, half = self.verticalScrollBar(), self.viewport().height() / 2
        share = (bar.value() + half) / max(1, bar.maximum() + 2 * half)
        self.setZoomFactor(zoom)
        self.setZoomMode(QPdfView.ZoomMode.Custom)
        bar.setValue(round(share * (bar.maximum() + 2 * half) - half))
        self.zoomed.emit()

    def zoom_in(self) -> None:
        self.zoom_to(self.zoom() * STEP)

    def zoom_out(self) -> None:
        self.zoom_to(self.zoom() / STEP)

    def wheelEvent(self, event: QWheelEvent) -> None:
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            turned = event.angleDelta().y()
            if turned:
                (self.zoom_in if turned > 0 else self.zoom_out)()
            event.accept()
            return
        super().wheelEvent(event)

    # Selecting

    def place(self) -> tuple[int, int]:
        """Page and character where the selection begins, or where the page does that is seen."""
        if not self._selection or self._anchor is None or self._end is None:
            return self.page, -1
        first = min(self._anchor, self._end)
        return first.page, first.char

    def selected_text(self) -> str:
        """The text that is selected, with one line end for each line."""
        texts = [part.text().replace("\r\n", "\n") for _page, part in self._selection]
        return "\n".join(text for text in texts if text)

    def copy(self) -> None:
        """Put the selected text on the clipboard."""
        if self._selection:
            QGuiApplication.clipboard().setText(self.selected_text())

    def select_page(self) -> None:
        """Select all the text of the page that is looked at."""
        page = self.page
        self.select(Spot(page, 0), Spot(page, len(self.text(page))))

    def select_hit(self, hit: Hit) -> None:
        """Select a passage and show where it is."""
        self.select(Spot(hit.page, hit.start), Spot(hit.page, hit.start + hit.length))
        for page, part in self._selection:
            self._bring_to_view(self.sheets()[page].to_view(part.boundingRectangle()))

    def select(self, start: Spot, end: Spot) -> None:
        """Select from one character to before another; either may come first."""
        self._anchor, self._end = start, end
        first, last = (end, start) if end < start else (start, end)
        parts = []
        for page in range(first.page, last.page + 1):
            begin = first.char if page == first.page else 0
            stop = last.char if page == last.page else len(self.text(page))
            if stop > begin:
                parts.append((page, self._pages.getSelectionAtIndex(page, begin, stop - begin)))
        self._selection = parts
        self.selected.emit(bool(parts))
        self.viewport().update()

    def mark(self, hits: Sequence[Hit]) -> None:
        """Mark the passages that a search has found."""
        self._hits, self._marks = hits, {}
        self.viewport().update()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() is Qt.MouseButton.LeftButton:
            self._anchor = self._spot(event.position())
            self._selection = []
            self.selected.emit(False)
            self.viewport().update()
        super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if event.buttons() & Qt.MouseButton.LeftButton and self._anchor is not None:
            end = self._spot(event.position())
            if end is not None:
                self.select(self._anchor, end)
        super().mouseMoveEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy()
        elif event.matches(QKeySequence.StandardKey.SelectAll):
            self.select_page()
        elif event.key() in _KEYS and event.modifiers() == Qt.KeyboardModifier.ShiftModifier:
            self._extend(event.key())
        else:
            super().keyPressEvent(event)

    def _extend(self, key: int) -> None:
        """Shift and an arrow: move the end of the selection; it begins where the page does."""
        end = self._end or Spot(self.page, 0)
        text = self.text(end.page)
        across, down = _KEYS[key]
        place = line_away(text, end.char, down) if down else end.char + across
        self.select(self._anchor or end, Spot(end.page, min(max(place, 0), len(text))))

    def _spot(self, at: QPointF) -> Spot | None:
        """The character nearest to a place in the window."""
        placed = self.sheets()
        if not placed:
            return None
        point = at + self._scrolled()
        page = sheet_at(placed, point)
        if page not in self._runs:
            whole = self._pages.getAllText(page).bounds()
            self._runs[page] = [run.boundingRect() for run in whole]
        on_text = nearest(self._runs[page], placed[page].to_page(point))
        if on_text is None:
            return None
        runs = self._runs[page]
        head = QPointF(runs[0].left() + _INSIDE, runs[0].center().y())
        up_to_there = self._pages.getSelection(page, head, on_text)
        return Spot(page, up_to_there.endIndex() if up_to_there.isValid() else 0)

    # Painting

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        try:
            self._paint_marks()
        except Exception:  # noqa: BLE001 - it must not leave a method that Qt calls
            sys.excepthook(*sys.exc_info())

    def _paint_marks(self) -> None:
        placed = self.sheets()
        window = QRectF(self.viewport().rect()).translated(self._scrolled())
        painter = QPainter(self.viewport())
        painter.translate(-self._scrolled())
        painter.setPen(Qt.PenStyle.NoPen)
        for page, sheet in enumerate(placed):
            if not sheet.rect.intersects(window):
                continue
            painter.setBrush(MARK)
            for rect in self._marks_on(page):
                painter.drawRect(sheet.to_view(rect))
            painter.setBrush(CHOSEN)
            for number, part in self._selection:
                if number == page:
                    for rect in _bounds(part):
                        painter.drawRect(sheet.to_view(rect))
        painter.end()

    def _marks_on(self, page: int) -> Iterable[QRectF]:
        if page not in self._marks:
            here = (hit for hit in self._hits if hit.page == page)
            self._marks[page] = [
                rect
                for hit in here
                for rect in _bounds(self._pages.getSelectionAtIndex(page, hit.start, hit.length))
            ]
        return self._marks[page]

    def _scrolled(self) -> QPointF:
        return QPointF(QPoint(self.horizontalScrollBar().value(), self.verticalScrollBar().value()))

    def _bring_to_view(self, rect: QRectF) -> None:
        for bar, low, high, size in (
            (self.verticalScrollBar(), rect.top(), rect.bottom(), self.viewport().height()),
            (self.horizontalScrollBar(), rect.left(), rect.right(), self.viewport().width()),
        ):
            if low < bar.value() or high > bar.value() + size:
                bar.setValue(int(low - size / 3))


def _pixels() -> float:
    """How many pixels a point has at 100 %."""
    return QGuiApplication.primaryScreen().logicalDotsPerInch() / 72


def _bounds(part: QPdfSelection) -> list[QRectF]:
    return [run.boundingRect().adjusted(-0.5, -1, 0.5, 1) for run in part.bounds()]


_INSIDE = 0.5  # points
_KEYS = {
    int(Qt.Key.Key_Left): (-1, 0),
    int(Qt.Key.Key_Right): (1, 0),
    int(Qt.Key.Key_Up): (0, -1),
    int(Qt.Key.Key_Down): (0, 1),
}
