"""The pages of a document as small pictures, to go to one of them."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QIcon, QImage, QPixmap
from PySide6.QtWidgets import QListView, QListWidget, QListWidgetItem, QWidget

from michishirube.ui.words import tr

SMALL = QSize(96, 136)
"""Pixels of a page's picture; A4 upright."""


class PageList(QListWidget):
    """Small pictures, one below another, each with its number.

    Signals:
        wanted(int): a page somebody wants to see, from 0.
    """

    wanted = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(tr("ページの一覧"))
        self.setProperty("role", "pages")
        self.setViewMode(QListView.ViewMode.IconMode)
        self.setFlow(QListView.Flow.TopToBottom)
        self.setWrapping(False)
        self.setMovement(QListView.Movement.Static)
        self.setIconSize(SMALL)
        self.setSpacing(6)
        self.setMinimumWidth(SMALL.width() + 56)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.currentRowChanged.connect(self._chosen)

    def show_pages(self, count: int) -> None:
        """As many pages, without pictures yet; the current one stays where it can."""
        row = self.currentRow()
        self.blockSignals(True)
        self.clear()
        blank = QPixmap(SMALL)
        blank.fill(Qt.GlobalColor.white)
        for number in range(1, count + 1):
            item = QListWidgetItem(_icon(blank), str(number))
            item.setData(
                Qt.ItemDataRole.AccessibleTextRole,
                tr("{number}ページ（全{count}ページ）", number=number, count=count),
            )
            item.setTextAlignment(Qt.AlignmentFlag.AlignHCenter)
            self.addItem(item)
        self.setCurrentRow(min(max(row, 0), count - 1))
        self.blockSignals(False)

    def show_picture(self, page: int, picture: QImage) -> None:
        item = self.item(page)
        if item is not None:
            item.setIcon(_icon(QPixmap.fromImage(picture)))

    def show_current(self, page: int) -> None:
        """Mark the page that is looked at; it was not chosen here."""
        if page != self.currentRow():
            self.blockSignals(True)
            self.setCurrentRow(page)
            self.blockSignals(False)

    def _chosen(self, row: int) -> None:
        if row >= 0:
            self.wanted.emit(row)


def _icon(picture: QPixmap) -> QIcon:
    """The picture as it is, also where it is chosen: Qt would tint it."""
    icon = QIcon(picture)
    icon.addPixmap(picture, QIcon.Mode.Selected)
    return icon
