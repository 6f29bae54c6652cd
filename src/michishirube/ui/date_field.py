"""A line for a date, typed in any usual way or picked from a calendar."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QDate, Signal
from PySide6.QtWidgets import (
    QCalendarWidget,
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from michishirube.ui.reading import UnreadableError, read_date
from michishirube.ui.words import tr


class DateField(QWidget):
    """A line for a date that may stay empty, with a calendar to pick one from.

    Signals:
        edited: the person finished typing or picked a day.
        typing: the text changed under the person's hands.
    """

    edited = Signal()
    typing = Signal()

    def __init__(self, name: str, today: date, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._today = today
        self.line = QLineEdit(self)
        self.line.setPlaceholderText(tr("例：2026-11-22"))
        self.line.setAccessibleName(name)
        pick = QPushButton(tr("暦"), self)
        pick.setProperty("role", "small")
        pick.setAccessibleName(tr("{name}を暦から選ぶ", name=name))
        pick.setToolTip(tr("暦から選ぶ"))
        pick.setAutoDefault(False)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        row.addWidget(self.line, stretch=1)
        row.addWidget(pick)
        self.line.editingFinished.connect(self.edited)
        self.line.textEdited.connect(lambda _text: self.typing.emit())
        pick.clicked.connect(self._pick)

    def day(self) -> date | None:
        """The day, None when the line is empty. Raises UnreadableError."""
        text = self.line.text()
        return read_date(text) if text.strip() else None

    def show_day(self, day: date | None) -> None:
        self.line.setText(day.isoformat() if day else "")

    def _pick(self) -> None:
        try:
            start = self.day() or self._today
        except UnreadableError:
            start = self._today
        picked = pick_day(start, self)
        if picked is not None:
            self.show_day(picked)
            self.typing.emit()
            self.edited.emit()


def pick_day(start: date, parent: QWidget) -> date | None:
    """Ask for a day in a calendar; None when the person goes back."""
    dialog = QDialog(parent)
    dialog.setWindowTitle(tr("日付を選ぶ"))
    calendar = QCalendarWidget(dialog)
    calendar.setSelectedDate(QDate(start.year, start.month, start.day))
    calendar.activated.connect(dialog.accept)
    buttons = QDialogButtonBox(
        QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel, dialog
    )
    buttons.accepted.connect(dialog.accept)
    buttons.rejected.connect(dialog.reject)
    layout = QVBoxLayout(dialog)
    layout.addWidget(calendar)
    layout.addWidget(buttons)
    if dialog.exec() != QDialog.DialogCode.Accepted:
        return None
    chosen = calendar.selectedDate()
    return date(chosen.year(), chosen.month(), chosen.day())
