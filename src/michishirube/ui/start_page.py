"""The first page: which consultation, as of which date, or a case file to go on with."""

from __future__ import annotations

from collections.abc import Mapping
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

from michishirube.engine.form import Form
from michishirube.ui.entries import DateField
from michishirube.ui.labels import data_label, set_data, wording_label
from michishirube.ui.layouts import button, clear, scrolled
from michishirube.ui.reading import UnreadableError
from michishirube.wording import long_date, plain

CHOOSE = "相談を一つ選んでください。"


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
        self._forms: list[Form] = []
        self._list = ConsultationList(self)
        self._list.setAccessibleName("相談の一覧")
        self._list.setProperty("role", "choices")
        self._list.setWordWrap(True)
        self._list.setSpacing(2)
        self._list.currentRowChanged.connect(self._show_form)
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

    def show_forms(self, forms: Mapping[str, Form]) -> None:
        """List the consultations, the first one chosen."""
        self._forms = list(forms.values())
        self._list.clear()
        for number, form in enumerate(self._forms, 1):
            item = QListWidgetItem(f"{number}　{plain(form.title)}", self._list)
            item.setData(Qt.ItemDataRole.AccessibleTextRole, plain(form.title))
        if self._forms:
            self._list.setCurrentRow(0)

    def choose_form(self, id_: str, day: date) -> None:
        """Show the consultation of the case that is open."""
        for row, form in enumerate(self._forms):
            if form.id == id_:
                self._list.setCurrentRow(row)
        self._date.show_day(day)

    def form(self) -> Form | None:
        """The consultation chosen."""
        row = self._list.currentRow()
        return self._forms[row] if 0 <= row < len(self._forms) else None

    def day(self) -> date | None:
        """The as-of date; None when it cannot be read."""
        try:
            return self._date.day()
        except UnreadableError:
            return None

    def ready(self) -> bool:
        """Whether one can go on from here; says what is missing if not."""
        problem = "" if self.form() else CHOOSE
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
        if not 1 <= key <= len(self._forms):
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

    def _show_form(self, _row: int) -> None:
        clear(self._detail)
        form = self.form()
        if form is None:
            return
        self._detail.addWidget(wording_label(form.title, "section", self))
        self._detail.addWidget(wording_label(form.purpose, parent=self))
        if form.scope:
            self._detail.addSpacing(10)
            self._detail.addWidget(data_label("この相談では検討しないこと", "heading", self))
            for item in form.scope:
                self._detail.addWidget(wording_label(item.title, "strong", self))
                self._detail.addWidget(wording_label(item.say, "small", self))
        self._detail.addSpacing(10)
        pack = form.pack
        about = f"{plain(pack.title)} {pack.version}（法令基準日 {long_date(pack.law_as_of)}）"
        self._detail.addWidget(data_label(about, "cite", self))
        self._detail.addStretch()
