"""The list of consultations on the first page, under the headings of their areas."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QWidget

from michishirube.ui.markup import plain
from michishirube.ui.words import tr

_ID = Qt.ItemDataRole.UserRole


@dataclass(frozen=True, slots=True)
class Consultation:
    """One line of the list, and what stands beside it.

    Attributes:
        area: the heading it stands under.
        topics: the titles of what it examines.
        scope: what it does not examine: (title, words).
        about: the pack it comes from.
    """

    id: str
    title: str
    purpose: str
    area: str
    topics: tuple[str, ...]
    scope: tuple[tuple[str, str], ...]
    about: str


def folded(text: str) -> str:
    """Text to compare by: widths and letter case don't count."""
    return unicodedata.normalize("NFKC", text).casefold()


def searched(one: Consultation) -> str:
    """What is looked through for a word."""
    return folded(plain("\n".join((one.title, one.purpose, one.area, *one.topics))))


class ConsultationList(QListWidget):
    """Consultations to choose from; digits choose, Enter is left to the wizard's 次へ.

    Signals:
        moved: the id of the consultation chosen, or None.
    """

    moved = Signal(object)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAccessibleName(tr("相談の一覧"))
        self.setProperty("role", "choices")
        self.setWordWrap(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setResizeMode(QListWidget.ResizeMode.Adjust)
        self.setSpacing(2)
        self.currentItemChanged.connect(lambda item, _: self.moved.emit(_id_of(item)))

    def show_all(self, offered: Sequence[Consultation]) -> None:
        """List these; the one chosen before stays so if it is among them, else the first is."""
        before = self.chosen()
        self.clear()
        area = ""
        for number, one in enumerate(offered, 1):
            if one.area and one.area != area:
                self._heading(one.area)
            area = one.area
            title = plain(one.title)
            item = QListWidgetItem(tr("{number}　{title}", number=number, title=title), self)
            item.setData(Qt.ItemDataRole.AccessibleTextRole, title)
            item.setData(_ID, one.id)
        if not (before and self.choose(before)):
            self.choose_shown(1)

    def chosen(self) -> str | None:
        return _id_of(self.currentItem())

    def choose(self, id_: str) -> bool:
        """Choose by id; False if it is not shown."""
        for item in self._consultations():
            if item.data(_ID) == id_:
                self.setCurrentItem(item)
                return True
        return False

    def choose_shown(self, number: int) -> bool:
        """Choose by the number shown; False if there is none."""
        items = self._consultations()
        if not 1 <= number <= len(items):
            return False
        self.setCurrentItem(items[number - 1])
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.text().isdigit() or event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            event.ignore()
        else:
            super().keyPressEvent(event)

    def _consultations(self) -> list[QListWidgetItem]:
        items = (self.item(row) for row in range(self.count()))
        return [item for item in items if item.data(_ID)]

    def _heading(self, area: str) -> None:
        item = QListWidgetItem(plain(area), self)
        item.setFlags(Qt.ItemFlag.NoItemFlags)
        font = item.font()
        font.setBold(True)
        item.setFont(font)


def _id_of(item: QListWidgetItem | None) -> str | None:
    found = item.data(_ID) if item is not None else None
    return found if isinstance(found, str) else None
