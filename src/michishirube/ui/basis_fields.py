"""Who confirmed an answer, when and in what: the basis beside every answer."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QLabel, QLineEdit, QWidget

from michishirube.engine.case import Basis
from michishirube.phrase import phrase
from michishirube.ui.date_field import DateField
from michishirube.ui.labels import data_label, set_data
from michishirube.ui.look import scaled
from michishirube.ui.reading import UnreadableError
from michishirube.ui.words import tr

FACT_NAMES = (phrase("確認した人"), phrase("確認日"), phrase("確認した資料・方法"))
JUDGEMENT_NAMES = (phrase("判断した人"), phrase("判断日"), phrase("判断の根拠"))
NARROW = 400
"""Pixels, at usual letters, below which the three fields do not fit beside each other."""
OPTIONAL_NOTE = phrase("だれが、いつ、何で確認したか。空欄でも進めます。")
NEEDED_NOTE = phrase("三つがそろうまでは「未確定」として扱います。")


class BasisFields(QWidget):
    """Three fields. For a judgement they are needed, and look so while they are empty.

    Signals:
        changed: the person finished with a field; `basis()` has what stands there.
    """

    changed = Signal()

    def __init__(self, needed: bool, today: date, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._needed = needed
        who, when, what = map(tr, JUDGEMENT_NAMES if needed else FACT_NAMES)
        self._who = QLineEdit(self)  # made in the order in which Tab goes through them
        self._when = DateField(when, today, self)
        self._what = QLineEdit(self)
        self._who.setAccessibleName(who)
        self._what.setAccessibleName(what)
        self._note = data_label(tr(NEEDED_NOTE) if needed else tr(OPTIONAL_NOTE), "muted", self)
        self._when_read: date | None = None
        self._narrow: bool | None = None
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(10)
        grid.setVerticalSpacing(3)
        heading = QLabel(tr("判断者と根拠（必要）") if needed else tr("根拠"), self)
        heading.setProperty("role", "heading")
        grid.addWidget(heading, 0, 0)
        grid.addWidget(self._note, 0, 1, 1, 2)
        self._grid = grid
        self._fields: tuple[tuple[QWidget, QWidget], ...] = tuple(
            (QLabel(name, self), field)
            for name, field in ((who, self._who), (when, self._when), (what, self._what))
        )
        self._lay_out(narrow=False)
        self._when.line.setMinimumWidth(scaled(92))
        for line in (self._who, self._what):
            line.editingFinished.connect(self._finished)
            line.textChanged.connect(lambda _text: self._mark())
        self._when.line.textChanged.connect(lambda _text: self._mark())
        self._when.edited.connect(self._finished)
        self._mark()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._lay_out(narrow=event.size().width() < scaled(NARROW))

    def _lay_out(self, narrow: bool) -> None:
        """Three fields beside each other; in a narrow window the last one below."""
        if narrow is self._narrow:
            return
        self._narrow = narrow
        for column, (label, field) in enumerate(self._fields):
            below = narrow and column == 2
            at, span = (3, 3) if below else (1, 1)
            start = 0 if below else column
            self._grid.addWidget(label, at, start, 1, span)
            self._grid.addWidget(field, at + 1, start, 1, span)
        for column, stretch in enumerate((3, 4, 1 if narrow else 6)):
            self._grid.setColumnStretch(column, stretch)

    def basis(self) -> Basis:
        """What stands there; a date that cannot be read counts as the last one that could."""
        return Basis(self._who.text().strip(), self._day(), self._what.text().strip())

    def show_basis(self, basis: Basis) -> None:
        self._who.setText(basis.who)
        self._when.show_day(basis.when)
        self._when_read = basis.when
        self._what.setText(basis.what)
        for line in (self._who, self._what):
            line.setCursorPosition(0)

    def draft(self) -> str:
        """A date as typed that cannot be read; empty when all is well."""
        return self._when.line.text() if self.problem() else ""

    def show_draft(self, text: str) -> None:
        self._when.line.setText(text)

    def problem(self) -> str:
        """Why the date cannot be read; empty when it can, or is empty."""
        try:
            self._when.day()
        except UnreadableError as unreadable:
            return str(unreadable)
        return ""

    def _day(self) -> date | None:
        try:
            self._when_read = self._when.day()
        except UnreadableError:
            return self._when_read
        return self._when_read

    def _finished(self) -> None:
        self._mark()
        self.changed.emit()

    def _mark(self) -> None:
        problem = self.problem()
        note = tr(NEEDED_NOTE) if self._needed else tr(OPTIONAL_NOTE)
        set_data(self._note, problem or note)
        self._note.setProperty("role", "problem" if problem else "muted")
        lines = (self._who, self._when.line, self._what)
        for line in lines:
            line.setProperty("needed", self._needed and not line.text().strip())
            line.setProperty("problem", line is self._when.line and bool(problem))
        for widget in (*lines, self._note):
            widget.style().unpolish(widget)
            widget.style().polish(widget)
