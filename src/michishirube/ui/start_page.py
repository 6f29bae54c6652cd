"""The first page: which consultation, as of which date, or a case file to go on with."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QVBoxLayout,
    QWidget,
    QWizardPage,
)

from michishirube.phrase import phrase
from michishirube.ui.consultation_list import Consultation, ConsultationList, folded, searched
from michishirube.ui.date_field import DateField
from michishirube.ui.labels import data_label, set_data, wording_label
from michishirube.ui.layouts import button, clear, clearable, scrolled
from michishirube.ui.look import scaled
from michishirube.ui.markup import plain
from michishirube.ui.narrow import Folding
from michishirube.ui.reading import UnreadableError
from michishirube.ui.words import tr

CHOOSE = phrase("相談を一つ選んでください。")
FEW = 6
"""So many consultations are seen at a glance: no need to narrow them down."""


class StartPage(QWizardPage):
    """Shows the consultations; decides nothing.

    Signals:
        open_wanted: 案件ファイルを開く was pressed.
    """

    open_wanted = Signal()

    def __init__(self, today: date) -> None:
        super().__init__()
        self._today = today
        self._offered: list[Consultation] = []
        self._list = ConsultationList(self)
        self._list.moved.connect(self._show_detail)
        self._filter = QLineEdit(self)
        self._filter.setPlaceholderText(tr("言葉で絞り込む（例：委託、漏えい、開示）"))
        self._filter.setAccessibleName(tr("相談を言葉で絞り込む"))
        clearable(self._filter)
        self._filter.textChanged.connect(self._narrow)
        self._date = DateField(tr("基準日"), today, self)
        self._date.show_day(today)
        self._date.setMaximumWidth(scaled(230))
        self._date.edited.connect(self._suggest)
        self._title = QLineEdit(self)
        self._title.setAccessibleName(tr("件名"))
        self._title.setToolTip(
            tr("案件一覧とメモに表示します。あとで「メモの見出し」でも直せます。")
        )
        self._suggested = ""
        self._open_one, self._open_title = "", ""
        self._problem = data_label("", "problem", self)
        self._problem.hide()
        detail = QWidget()
        self._detail = QVBoxLayout(detail)
        self._detail.setContentsMargins(4, 0, 10, 0)
        self._detail.setSpacing(6)
        left = QVBoxLayout()
        left.setSpacing(8)
        left.addWidget(data_label(tr("どの相談をしますか"), "title", self))
        left.addWidget(self._filter)
        left.addWidget(self._list, stretch=1)
        left.addLayout(self._title_row())
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
        self._filter.setVisible(len(self._offered) > FEW)
        self._list.show_all(self._offered)

    def choose_one(self, id_: str, day: date, title: str = "") -> None:
        """Show the consultation, date and title of the case that is open."""
        self._filter.clear()
        self._open_one, self._open_title = id_, title
        self._list.choose(id_)
        self._date.show_day(day)
        self._title.setText(title)
        self._suggested = title

    def show_no_case(self) -> None:
        """No case is open: what is chosen next begins one."""
        self._open_one = self._open_title = ""
        self._date.show_day(self._today)
        self._title.setText(self._suggested)
        self._suggest()

    def title(self) -> str:
        """What the case is to be called."""
        return " ".join(self._title.text().split())

    def chosen(self) -> str | None:
        """The id of the consultation chosen."""
        return self._list.chosen()

    def day(self) -> date | None:
        """The as-of date; None when it cannot be read."""
        try:
            return self._date.day()
        except UnreadableError:
            return None

    def ready(self) -> bool:
        """Whether one can go on from here; says what is missing if not."""
        problem = "" if self.chosen() else tr(CHOOSE)
        try:
            if self._date.day() is None:
                problem = problem or tr("基準日を入力してください。")
        except UnreadableError as unreadable:
            problem = problem or str(unreadable)
        self.say(problem)
        return not problem

    def say(self, problem: str) -> None:
        """Show what stands in the way; nothing when empty."""
        set_data(self._problem, problem)
        self._problem.setVisible(bool(problem))

    def choose(self, key: int) -> bool:
        return self._list.choose_shown(key)

    def focus_first(self) -> None:
        self._list.setFocus()

    def _date_row(self) -> QHBoxLayout:
        row, field = QHBoxLayout(), QHBoxLayout()
        label = QLabel(tr("基準日"), self)
        label.setBuddy(self._date.line)
        field.addWidget(label)
        field.addWidget(self._date)
        field.addStretch()
        row.addLayout(field)
        row.addWidget(data_label(tr("この日の規定で検討します。"), "muted", self), stretch=1)
        Folding(self, row, 950)
        return row

    def _title_row(self) -> QHBoxLayout:
        row = QHBoxLayout()
        label = QLabel(tr("件名"), self)
        label.setBuddy(self._title)
        row.addWidget(label)
        row.addWidget(self._title, stretch=1)
        return row

    def _suggest(self) -> None:
        """Propose a title that tells one case from another, unless somebody has typed one."""
        id_, day = self.chosen(), self.day()
        if id_ is not None and id_ == self._open_one:
            self._propose(self._open_title)
            return
        shown = next((one for one in self._offered if one.id == id_), None)
        if shown is not None and day is not None:
            self._propose(tr("{title}（{day}）", title=plain(shown.title), day=day.isoformat()))

    def _propose(self, title: str) -> None:
        if self._title.text() == self._suggested:
            self._title.setText(title)
        self._suggested = title

    def _open_row(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.addWidget(button(tr("保存した案件を開く…"), self.open_wanted.emit, self))
        row.addStretch()
        return row

    def _narrow(self, text: str) -> None:
        words = folded(text).split()
        self._list.show_all(
            [one for one in self._offered if all(word in searched(one) for word in words)]
        )
        if not self._list.chosen():
            self._show_detail(None)

    def _show_detail(self, id_: str | None) -> None:
        clear(self._detail)
        self._suggest()
        shown = next((one for one in self._offered if one.id == id_), None)
        if shown is None:
            if self._filter.text():
                none = tr("この言葉に当たる相談はありません。言葉を変えるか、消してください。")
                self._detail.addWidget(data_label(none, "muted", self))
                self._detail.addStretch()
            return
        self._detail.addWidget(wording_label(shown.title, "section", self))
        self._detail.addWidget(wording_label(shown.purpose, parent=self))
        if shown.scope:
            self._detail.addSpacing(10)
            self._detail.addWidget(data_label(tr("この相談では検討しないこと"), "heading", self))
            for title, say in shown.scope:
                self._detail.addWidget(wording_label(title, "strong", self))
                self._detail.addWidget(wording_label(say, "small", self))
        self._detail.addSpacing(10)
        self._detail.addWidget(data_label(shown.about, "cite", self))
        self._detail.addStretch()
