"""The files that show an answer: named below its basis, added and taken off."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from michishirube.engine.case import Attachment
from michishirube.phrase import phrase
from michishirube.ui.labels import data_label, shortened
from michishirube.ui.layouts import button, clear
from michishirube.ui.words import tr

NOTE = phrase("ファイル名と照合値だけを控え、ファイルは複製しません。")
DIGEST_SHOWN = 16


class AttachmentFields(QWidget):
    """Shows the files; decides nothing.

    Signals:
        add_wanted: files are to be chosen.
        removed(int): the file at this place is to be taken off.
    """

    add_wanted = Signal()
    removed = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._files: tuple[Attachment, ...] = ()
        head = QHBoxLayout()
        head.setSpacing(10)
        head.addWidget(data_label(tr("添付資料"), "heading", self), stretch=2)
        head.addWidget(data_label(tr(NOTE), "muted", self), stretch=9)
        add = button(tr("資料を控える…"), self.add_wanted.emit, self, "small")
        head.addWidget(add, alignment=Qt.AlignmentFlag.AlignTop)
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(12)
        self._grid.setColumnStretch(0, 3)
        self._grid.setColumnStretch(1, 4)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(3)
        layout.addLayout(head)
        layout.addLayout(self._grid)

    def show_files(self, attachments: tuple[Attachment, ...], answered: bool) -> None:
        """Show them; there is nothing to show before there is an answer."""
        self.setVisible(answered)
        if attachments == self._files:
            return
        self._files = attachments
        clear(self._grid)
        for row, one in enumerate(attachments):
            about = tr(
                "{size:,}バイト　SHA-256 {sha256}…", size=one.size, sha256=one.sha256[:DIGEST_SHOWN]
            )
            label = data_label(shortened(one.name, 120), "", self)
            details = data_label(about, "cite", self)
            details.setToolTip(one.sha256)
            remove = partial(self.removed.emit, row)
            self._grid.addWidget(label, row, 0)
            self._grid.addWidget(details, row, 1)
            off = button(tr("外す"), remove, self, "link", tr("外す：{name}", name=one.name))
            self._grid.addWidget(off, row, 2)
