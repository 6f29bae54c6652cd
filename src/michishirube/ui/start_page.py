"""The first page: which consultation, as of which date, or a case file to go on with."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
    QWizardPage,
)

from michishirube.ui.date_field import DateField
from michishirube.ui.labels import data_label, set_data, wording_label
from michishirube.ui.layouts import button, clear, scrolled
from michishirube.ui.markup import plain
from michishirube.ui.reading import UnreadableError

CHOOSE = "相談を一つ選んでください。"


@dataclass(frozen=True, slots=True)
class Consultation:
    """One line of the list, and what stands beside it.

    Attributes:
        scope: what it does not examine: (title, words).
        about: the pack it comes from.
    """

    id: str
    title: str
    purpose: str
    scope: tuple[tuple[str, str], ...]
    about: str


class ConsultationList(QListWidget):
    """The consultations; digits choose, Enter is left to the wizard's 次へ."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.text().isdigit() or event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            event.ignore()
        else:
            super().keyPressEvent(event)


class StartPage(QWizardPage):
    """Shows the consultations; decides nothing.

    Signals:
        open_wanted: 案件ファイルを開く was pressed.
    """

    open_wanted = Signal()

    def __init__(self, today: date) -> None:
        super().__init__()
        self._offered: list[Consultation] = []
        self._list = ConsultationList(self)
        self._list.setAccessibleName("相談の一覧")
        self._list.setProperty("role", "choices")
        self._list.setWordWrap(True)
        self._list.setSpacing(2)
        self._list.currentRowChanged.connect(self._show_detail)
        self._date = DateField("基準日", today, self)
        self._date.show_day(today)
        self._date.setMaximumWidth(230)
        self._problem = data_label("", "problem", self)
        self._problem.hide()
        detail = QWidget()
        self._detail = QVBoxLayout(detail)
        self._detail.setContentsMargins(4, 0, 10, 0)
        self._detail.setSpacing(6)
        left = QVBoxLayout()
        left.setSpacing(8)
        left.addWidget(data_label("どの相談をしますか", "title", self))
        left.addWidget(self._list, stretch=1)
        left.addLayout(self._date_row())
        left.addWidget(self._problem)
        left.addLayout(self._open_row())
        row = QHBoxLayout(self)
        row.setContentsMargins(20, 14, 12, 8)
        row.setSpacing(22)
        row.addLayout(left, stretch=5)
        row.addWidget(scrolled(detail), stretch=6)

    def show_offered(self, offered: Sequence[Consultation]) -> None:
        """List the consultations, the first one chosen."""
        self._offered = list(offered)
        self._list.clear()
        for number, consultation in enumerate(self._offered, 1):
            title = plain(consultation.title)
            item = QListWidgetItem(f"{number}　{title}", self._list)
            item.setData(Qt.ItemDataRole.AccessibleTextRole, title)
        if self._offered:
            self._list.setCurrentRow(0)

    def choose_one(self, id_: str, day: date) -> None:
        """Show the consultation and date of the case that is open."""
        for row, consultation in enumerate(self._offered):
            if consultation.id == id_:
                self._list.setCurrentRow(row)
        self._date.show_day(day)

    def chosen(self) -> str | None:
        """The id of the consultation chosen."""
        row = self._list.currentRow()
        return self._offered[row].id if 0 <= row < len(self._offered) else None

    def day(self) -> date | None:
        """The as-of date; None when it cannot be read."""
        try:
            return self._date.day()
        except UnreadableError:
            return None

    def ready(self) -> bool:
        """Whether one can go on from here; says what is missing if not."""
        problem = "" if self.chosen() else CHOOSE
        try:
            if self._date.day() is None:
                problem = problem or "基準日を入力してください。"
        except UnreadableError as unreadable:
            problem = problem or str(unreadable)
        self.say(problem)
        return not problem

    def say(self, problem: str) -> None:
        """Show what stands in the way; nothing when empty."""
        set_data(self._problem, problem)
        self._problem.setVisible(bool(problem))

    def choose(self, key: int) -> bool:
        if not 1 <= key <= len(self._offered):
            return False
        self._list.setCurrentRow(key - 1)
        return True

    def focus_first(self) -> None:
        self._list.setFocus()

    def _date_row(self) -> QHBoxLayout:
        row = QHBoxLayout()
        label = QLabel("基準日", self)
        label.setBuddy(self._date.line)
        row.addWidget(label)
        row.addWidget(self._date)
        row.addWidget(data_label("この日の規定で検討します。", "muted", self), stretch=1)
        return row

    def _open_row(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.addWidget(button("保存した案件を開く…", self.open_wanted.emit, self))
        row.addStretch()
        return row

    def _show_detail(self, row: int) -> None:
        clear(self._detail)
        if not 0 <= row < len(self._offered):
            return
        shown = self._offered[row]
        self._detail.addWidget(wording_label(shown.title, "section", self))
        self._detail.addWidget(wording_label(shown.purpose, parent=self))
        if shown.scope:
            self._detail.addSpacing(10)
            self._detail.addWidget(data_label("この相談では検討しないこと", "heading", self))
            for title, say in shown.scope:
                self._detail.addWidget(wording_label(title, "strong", self))
                self._detail.addWidget(wording_label(say, "small", self))
        self._detail.addSpacing(10)
        self._detail.addWidget(data_label(shown.about, "cite", self))
        self._detail.addStretch()
