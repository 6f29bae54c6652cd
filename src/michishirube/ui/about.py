"""このプログラムについて: versions, the rules and their date, licences. All from this machine."""

from __future__ import annotations

import platform
from collections.abc import Sequence

from PySide6.QtCore import Qt, qVersion
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from michishirube import __version__
from michishirube.library import Library
from michishirube.phrase import phrase
from michishirube.ui.components import Component
from michishirube.ui.labels import data_label
from michishirube.ui.layouts import button
from michishirube.ui.look import give_size
from michishirube.ui.words import shown, tr
from michishirube.wording import long_date, plain

PURPOSE = phrase(
    "個人情報保護法に関する社内の相談を、質問に答えながら検討し、検討メモにまとめるプログラムです。"
    "ネットワークには接続しません。"
)
NO_TEXT = phrase("許諾条件の全文は、この部品に同梱されていません。名称：{licence}")


def versions(library: Library | None) -> list[tuple[str, str]]:
    """What is running here, as name and version."""
    found = [(tr("プログラム"), tr("道しるべ（Michishirube） {version}", version=__version__))]
    if library is not None:
        pack = library.pack.pack
        day = long_date(pack.law_as_of)
        found.append(
            (
                tr("収録した規定"),
                tr(
                    "{title} {version}（法令基準日 {day}）",
                    title=plain(pack.title),
                    version=pack.version,
                    day=day,
                ),
            )
        )
    found += [
        ("Python", platform.python_version()),
        ("Qt", qVersion()),
        (tr("動作環境"), f"{platform.system()} {platform.machine()}"),
    ]
    return found


class AboutDialog(QDialog):
    """Versions above, parts and their licences below."""

    def __init__(
        self,
        said: Sequence[tuple[str, str]],
        parts: Sequence[Component],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("このプログラムについて"))
        self._parts = list(parts)
        grid = QGridLayout()
        grid.setHorizontalSpacing(18)
        grid.setColumnStretch(1, 1)
        for number, (name, text) in enumerate(said):
            label = QLabel(name, self)
            label.setProperty("role", "cite")
            grid.addWidget(label, number, 0)
            grid.addWidget(data_label(text, parent=self), number, 1)
        self.list = QListWidget(self)
        self.list.setAccessibleName(tr("部品とフォントの一覧"))
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        for part in self._parts:
            self.list.addItem(f"{shown(part.name)} {part.version}".strip())
        self.text = QPlainTextEdit(self)
        self.text.setAccessibleName(tr("許諾条件"))
        self.text.setReadOnly(True)
        self.text.setTabChangesFocus(True)
        self.list.currentRowChanged.connect(self._show)
        row = QHBoxLayout()
        row.addWidget(self.list, stretch=3)
        row.addWidget(self.text, stretch=7)
        close = QDialogButtonBox(self)
        close.addButton(tr("閉じる"), QDialogButtonBox.ButtonRole.RejectRole)
        close.rejected.connect(self.reject)
        copy = button(tr("版の一覧を写し取る"), lambda: self._copy(said), self)
        close.addButton(copy, QDialogButtonBox.ButtonRole.ActionRole)
        layout = QVBoxLayout(self)
        layout.setSpacing(8)
        layout.addWidget(data_label(tr("道しるべ"), "title", self))
        layout.addWidget(data_label(tr(PURPOSE), "muted", self))
        layout.addLayout(grid)
        layout.addSpacing(6)
        layout.addWidget(data_label(tr("同梱している部品とフォントの許諾条件"), "section", self))
        layout.addLayout(row, stretch=1)
        layout.addWidget(close)
        self.list.setCurrentRow(0)
        give_size(self, 860, 600)

    def as_text(self, said: Sequence[tuple[str, str]]) -> str:
        """The versions, to put into a question about the program."""
        lines = [tr("{name}：{text}", name=name, text=text) for name, text in said]
        lines += [
            tr(
                "{name} {version}（{licence}）",
                name=one.name,
                version=one.version,
                licence=one.licence,
            )
            for one in self._parts
        ]
        return "\n".join(lines)

    def _copy(self, said: Sequence[tuple[str, str]]) -> None:
        QGuiApplication.clipboard().setText(self.as_text(said))

    def _show(self, row: int) -> None:
        if 0 <= row < len(self._parts):
            part = self._parts[row]
            text = part.text or tr(NO_TEXT, licence=part.licence)
            self.text.setPlainText(f"{shown(part.licence)}\n\n{text}")
