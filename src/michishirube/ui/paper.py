"""Prints a PDF on a printer, page by page in its own resolution, in bands that fit into memory."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from PySide6.QtCore import QBuffer, QMarginsF, QRect, QSize
from PySide6.QtGui import QImage, QPageLayout, QPageSize, QPainter
from PySide6.QtPdf import QPdfDocument, QPdfDocumentRenderOptions
from PySide6.QtPrintSupport import QPrinter

from michishirube.memo.errors import MemoError, MemoStoppedError
from michishirube.ui.words import tr

BAND = 4_000_000
"""Pixels of one band: 16 MB."""
FINEST = 600
"""Dots an inch; nothing in a memo gains by more, and it only takes longer."""
FINEST_IN_FILE = 300
"""The same in a file, which is read on a screen or printed once more: a quarter of the size."""


class PrintingError(MemoError):
    """The printer does not take the pages."""


def opened(pdf: bytes) -> tuple[QPdfDocument, QBuffer]:
    """The document, of the thread that asks; the buffer has to live as long as it."""
    buffer = QBuffer()
    buffer.setData(pdf)
    buffer.open(QBuffer.OpenModeFlag.ReadOnly)
    document = QPdfDocument()
    document.load(buffer)
    return document, buffer


def new_printer() -> QPrinter:
    """A printer for upright A4 paper, pages to its edges: the memo has margins of its own."""
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setPageLayout(
        QPageLayout(
            QPageSize(QPageSize.PageSizeId.A4),
            QPageLayout.Orientation.Portrait,
            QMarginsF(0, 0, 0, 0),
        )
    )
    printer.setFullPage(True)
    return printer


def print_pages(
    pdf: bytes, printer: QPrinter, pages: Sequence[int], watch: Callable[[float], None]
) -> int:
    """Print pages (counted from 0) in this order, as often as is asked of the printer.

    Returns: how many sheets were printed.

    Raises:
        PrintingError: the printer does not take them.
        MemoStoppedError: `watch` has stopped it; the printer is told to forget it.
    """
    document, buffer = opened(pdf)
    in_file = printer.outputFormat() == QPrinter.OutputFormat.PdfFormat
    printer.setResolution(min(printer.resolution(), FINEST_IN_FILE if in_file else FINEST))
    painter = QPainter()
    if not painter.begin(printer):
        name = printer.printerName() or printer.outputFileName()
        raise PrintingError(
            tr(
                "プリンター「{name}」で印刷を始められません。"
                "プリンターの状態や保存先を確かめて、もう一度印刷してください。",
                name=name,
            )
        )
    runs = list(pages) * (1 if printer.supportsMultipleCopies() else max(1, printer.copyCount()))
    try:
        for number, page in enumerate(runs):
            if number and not printer.newPage():
                raise PrintingError(
                    tr(
                        "{number}枚目で印刷が止まりました。プリンターを確かめてください。",
                        number=number + 1,
                    )
                )
            for part in _draw_page(document, page, painter, printer):
                watch((number + part) / len(runs))
    except MemoStoppedError:
        printer.abort()
        raise
    finally:
        painter.end()
        document.close()
        buffer.close()
    return len(runs)


def _draw_page(
    document: QPdfDocument, page: int, painter: QPainter, printer: QPrinter
) -> Iterator[float]:
    """Draw a page band by band; the part of it that is drawn."""
    paper = printer.paperRect(QPrinter.Unit.DevicePixel)
    size = document.pagePointSize(page)
    scale = min(paper.width() / size.width(), paper.height() / size.height())
    whole = QSize(round(size.width() * scale), round(size.height() * scale))
    left = round((paper.width() - whole.width()) / 2)
    top = round((paper.height() - whole.height()) / 2)
    height = max(1, BAND // whole.width())
    for y in range(0, whole.height(), height):
        rows = min(height, whole.height() - y)
        painter.drawImage(left, top + y, band(document, page, whole, y, rows))
        yield (y + rows) / whole.height()


def band(document: QPdfDocument, page: int, whole: QSize, y: int, rows: int) -> QImage:
    """The rows from `y` on of a page that is drawn as large as `whole`."""
    options = QPdfDocumentRenderOptions()
    options.setScaledSize(whole)
    # Qt takes the last row and column of this rectangle for its size: one more of each
    options.setScaledClipRect(QRect(0, y, whole.width() + 1, rows + 1))
    return document.render(page, QSize(whole.width(), rows), options)


def pages_wanted(printer: QPrinter, count: int, current: int) -> list[int]:
    """The pages the print dialog asks for, in its order."""
    match printer.printRange():
        case QPrinter.PrintRange.CurrentPage:
            wanted = [current]
        case QPrinter.PrintRange.PageRange:
            ranges = printer.pageRanges()
            wanted = [page for page in range(count) if ranges.contains(page + 1)]
        case _:
            wanted = list(range(count))
    if printer.pageOrder() is QPrinter.PageOrder.LastPageFirst:
        wanted.reverse()
    return wanted
