"""Editors for what is typed: a number, a date, a text. 不明 stands beside each."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from decimal import Decimal

from PySide6.QtCore import QEvent, QMimeData, QObject, QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from michishirube.engine.case import DONT_KNOW, DontKnow, Value
from michishirube.formfile.casefile import MAX_TEXT
from michishirube.phrase import phrase
from michishirube.ui.date_field import DateField
from michishirube.ui.editors import AnswerEditor
from michishirube.ui.labels import data_label, set_data
from michishirube.ui.options import OptionCard
from michishirube.ui.reading import UnreadableError, read_date, read_number
from michishirube.ui.words import tr
from michishirube.wording import DONT_KNOW_WORD

NOTHING_THERE = phrase("ありません（記載するものがない）")


class LineEditor(AnswerEditor):
    """A number or a date: one line, and 不明. Text kept while 不明 stands is only a draft."""

    def __init__(
        self,
        field: QWidget,
        line: QLineEdit,
        read: Callable[[str], Decimal | date],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._line, self._read = line, read
        self._dont_know = QCheckBox()
        self._problem = data_label("", "problem", self)
        self._problem.hide()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(field)
        layout.addWidget(self._problem)
        layout.addWidget(OptionCard(self._dont_know, tr(DONT_KNOW_WORD), 0, self))
        line.textEdited.connect(self._typed)
        line.editingFinished.connect(self._finished)
        self._dont_know.clicked.connect(lambda _checked: self._toggled())

    def value(self) -> Value | None:
        if self._dont_know.isChecked():
            return DONT_KNOW
        try:
            return self._read(self._line.text()) if self._line.text().strip() else None
        except UnreadableError:
            return None

    def show_value(self, value: Value | None) -> None:
        self._dont_know.setChecked(isinstance(value, DontKnow))
        if isinstance(value, date):
            self._line.setText(value.isoformat())
        elif isinstance(value, Decimal):
            self._line.setText(f"{value:,f}")
        else:
            self._line.clear()
        self._show_problem()

    def draft(self) -> str:
        text = self._line.text()
        return text if text.strip() and (self.problem() or self._dont_know.isChecked()) else ""

    def show_draft(self, text: str) -> None:
        self._line.setText(text)
        self._show_problem()

    def problem(self) -> str:
        text = self._line.text()
        if self._dont_know.isChecked() or not text.strip():
            return ""
        try:
            self._read(text)
        except UnreadableError as unreadable:
            return str(unreadable)
        return ""

    def first_field(self) -> QWidget:
        return self._dont_know if self._dont_know.isChecked() else self._line

    def _typed(self, _text: str) -> None:
        self._dont_know.setChecked(False)
        if self._problem.isVisible():
            self._show_problem()

    def _finished(self) -> None:
        self._show_problem()
        if not self.problem():
            self.changed.emit()

    def _toggled(self) -> None:
        self._show_problem()
        self.changed.emit()

    def _show_problem(self) -> None:
        problem = self.problem()
        set_data(self._problem, problem)
        self._problem.setVisible(bool(problem))
        self._line.setProperty("problem", bool(problem))
        self._line.style().unpolish(self._line)
        self._line.style().polish(self._line)


def number_editor(name: str, unit: str, parent: QWidget | None = None) -> LineEditor:
    """A number with its unit."""
    field = QWidget()
    line = QLineEdit(field)
    line.setAccessibleName(tr("{name}（{unit}）", name=name, unit=unit) if unit else name)
    line.setMaximumWidth(220)
    line.setAlignment(Qt.AlignmentFlag.AlignRight)
    row = QHBoxLayout(field)
    row.setContentsMargins(0, 0, 0, 0)
    row.addWidget(line)
    row.addWidget(QLabel(unit, field))
    row.addStretch()
    return LineEditor(field, line, read_number, parent)


def date_editor(name: str, today: date, parent: QWidget | None = None) -> LineEditor:
    """A date, typed or picked."""
    field = DateField(name, today)
    field.setMaximumWidth(280)
    editor = LineEditor(field, field.line, read_date, parent)
    field.edited.connect(editor.changed)
    return editor


def too_long(over: int) -> str:
    """What is said of a text that is so many letters over the limit."""
    return tr(
        "長すぎます（{over:,} 字の超過。上限は {max_text:,} 字）。別の資料にして、"
        "その名前を書いてください。",
        over=over,
        max_text=MAX_TEXT,
    )


def not_pasted(over: int) -> str:
    """What is said where a `TextField` has refused something."""
    return tr("貼り付けていません。{why}", why=too_long(over))


class TextField(QPlainTextEdit):
    """A field that does not take in what is too long: to lay it out would hold up the window.

    Signals:
        refused(int): so many letters over the limit; the text stays as it was.
    """

    refused = Signal(int)

    def insertFromMimeData(self, source: QMimeData) -> None:
        kept = self.document().characterCount() - 1 - len(self.textCursor().selectedText())
        over = kept + len(source.text()) - MAX_TEXT
        if over > 0:
            self.refused.emit(over)
        else:
            super().insertFromMimeData(source)


class TextEditor(AnswerEditor):
    """Free text; "there is none" is the empty text; 不明. Enter makes a line, Tab goes on."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._text = TextField(self)
        self._text.setAccessibleName(name)
        self._text.setTabChangesFocus(True)
        self._text.setMinimumHeight(110)
        self._text.setPlaceholderText(tr("ここに入力してください（Ctrl＋Enter で次へ）"))
        self._text.installEventFilter(self)
        self._refused = data_label("", "problem", self)
        self._refused.hide()
        self._none, self._dont_know = QCheckBox(), QCheckBox()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(6)
        layout.addWidget(self._text, stretch=1)
        layout.addWidget(self._refused)
        layout.addWidget(OptionCard(self._none, tr(NOTHING_THERE), 0, self))
        layout.addWidget(OptionCard(self._dont_know, tr(DONT_KNOW_WORD), 0, self))
        self._text.textChanged.connect(self._typed)
        self._text.refused.connect(self._refuse)
        self._none.clicked.connect(lambda on: self._toggled(self._dont_know, on))
        self._dont_know.clicked.connect(lambda on: self._toggled(self._none, on))

    def value(self) -> Value | None:
        if self._dont_know.isChecked():
            return DONT_KNOW
        if self._none.isChecked():
            return ""
        text = self._text.toPlainText()
        return text if text.strip() and len(text) <= MAX_TEXT else None

    def problem(self) -> str:
        over = len(self._text.toPlainText()) - MAX_TEXT
        return too_long(over) if over > 0 else ""

    def show_value(self, value: Value | None) -> None:
        with QSignalBlocker(self._text):
            self._text.setPlainText(value if isinstance(value, str) else "")
        self._none.setChecked(value == "")
        self._dont_know.setChecked(isinstance(value, DontKnow))

    def draft(self) -> str:
        set_by = self._none.isChecked() or self._dont_know.isChecked()
        return self._text.toPlainText() if set_by or self.problem() else ""

    def show_draft(self, text: str) -> None:
        with QSignalBlocker(self._text):
            self._text.setPlainText(text)

    def first_field(self) -> QWidget:
        return self._text

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.FocusOut:
            self.changed.emit()
        return super().eventFilter(watched, event)

    def _typed(self) -> None:
        self._refused.hide()
        self._none.setChecked(False)
        self._dont_know.setChecked(False)

    def _refuse(self, over: int) -> None:
        set_data(self._refused, not_pasted(over))
        self._refused.show()

    def _toggled(self, other: QCheckBox, on: bool) -> None:
        if on:
            other.setChecked(False)
        self.changed.emit()
