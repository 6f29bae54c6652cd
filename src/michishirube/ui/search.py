"""Reads the pages of a memo, for the list of pages and the search, and leads from hit to hit."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QObject
from PySide6.QtGui import QColor, QImage, QPainter

from michishirube.ui.background import Task, Watch
from michishirube.ui.colours import LIGHT
from michishirube.ui.finding import Hit, found, next_hit
from michishirube.ui.page_list import SMALL, PageList
from michishirube.ui.paper import opened
from michishirube.ui.pdf_pane import PdfPane
from michishirube.ui.preview_bars import ViewBar


class Search(QObject):
    """What the search of a preview knows."""

    def __init__(self, pane: PdfPane, bar: ViewBar, pages: PageList) -> None:
        super().__init__(pane)
        self._pane, self._bar, self._pages = pane, bar, pages
        self._reader: Task | None = None
        self._texts: list[str] = []
        self._hits: list[Hit] = []
        bar.words.textChanged.connect(lambda _words: self._search())
        bar.words.step.connect(self.go)
        bar.show_hits(None, 0)

    @property
    def read_all(self) -> bool:
        """Every page has been read."""
        return len(self._texts) == self._pane.pages.pageCount() > 0

    def read(self, pdf: bytes) -> None:
        """Read the pages of a memo, on another thread."""
        self.stop()
        self._texts, self._hits = [], []
        count = self._pane.pages.pageCount()
        reader = self._reader = Task(lambda watch: _read_pages(reader, pdf, count, watch))
        reader.part.connect(self._take)
        reader.start()

    def stop(self) -> None:
        if self._reader is not None:
            self._reader.stop()

    def go(self, step: int) -> None:
        """Show the next hit, or the one before."""
        if self._hits:
            page, start = self._pane.place()
            self._show(next_hit(self._hits, page, start, step))

    def _take(self, part: object) -> None:
        assert isinstance(part, PageRead)
        self._texts.append(part.text)
        self._pages.show_picture(part.page, part.picture)
        if self.read_all:
            self._search(move=False)

    def _search(self, move: bool = True) -> None:
        """Find what is typed, from the page that is looked at on."""
        words = self._bar.words.text()
        self._hits = found(self._texts, words)
        self._pane.mark(self._hits)
        self._bar.show_hits(0 if words.strip() else None, len(self._hits))
        if self._hits and move:
            self._show(next_hit(self._hits, self._pane.page, -1, +1))

    def _show(self, number: int) -> None:
        self._pane.select_hit(self._hits[number])
        self._bar.show_hits(number + 1, len(self._hits))


@dataclass(frozen=True, slots=True)
class PageRead:
    page: int
    text: str
    picture: QImage


def _read_pages(task: Task, pdf: bytes, count: int, watch: Watch) -> None:
    """Read text and small picture of each page; on another thread."""
    document, buffer = opened(pdf)
    for page in range(count):
        watch(page / count)
        task.give(
            PageRead(page, document.getAllText(page).text(), _small(document.render(page, SMALL)))
        )
    document.close()
    buffer.close()


def _small(drawn: QImage) -> QImage:
    """On white paper, with a thin edge."""
    picture = QImage(drawn.size(), QImage.Format.Format_RGB32)
    picture.fill(QColor("white"))
    painter = QPainter(picture)
    painter.drawImage(0, 0, drawn)
    painter.setPen(QColor(LIGHT.edge))
    painter.drawRect(0, 0, picture.width() - 1, picture.height() - 1)
    painter.end()
    return picture
