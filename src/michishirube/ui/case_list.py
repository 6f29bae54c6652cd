"""案件一覧, the first window's page: the kept cases, filtered, sorted, searched as one types."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QItemSelectionModel, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPalette
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QHBoxLayout,
    QHeaderView,
    QLineEdit,
    QMenu,
    QMenuBar,
    QStackedWidget,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from michishirube.cabinet import CaseRow, Filter
from michishirube.phrase import phrase
from michishirube.ui.case_model import (
    CHANGED,
    COLUMNS,
    CONSULTATION,
    ORGANIZATION,
    TAGS,
    TITLE,
    VERDICTS,
    CaseModel,
    Index,
)
from michishirube.ui.labels import data_label, set_data
from michishirube.ui.layouts import button, clearable
from michishirube.ui.look import fix_width, scaled
from michishirube.ui.narrow import ColumnsThatFit, Folding
from michishirube.ui.words import tr

if TYPE_CHECKING:
    from michishirube.cabinet import Store

WIDTHS = (0, 130, 228, 156, 70, 125, 145)
NONE_FOUND = phrase(
    "この条件に当たる案件はありません。言葉や条件を変えるか、「条件を消す」を押してください。"
)
NO_ARCHIVED = phrase("アーカイブした案件はありません。")
WORKING, ARCHIVED, OVERDUE = range(3)
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class SameInk(QStyledItemDelegate):
    """Words keep their colour in the line that is chosen: the verdict's, too."""

    def initStyleOption(self, option: QStyleOptionViewItem, index: Index) -> None:
        super().initStyleOption(option, index)
        colour = index.data(Qt.ItemDataRole.ForegroundRole)
        colour = colour or option.palette.color(QPalette.ColorRole.Text)
        option.palette.setColor(QPalette.ColorRole.HighlightedText, colour)


class CaseList(QWidget):
    """Shows the cases and which of them are chosen; decides nothing.

    Signals:
        open_wanted(str): a case's id.
        new_wanted, take_in_wanted, example_wanted, training_wanted: the buttons of that name.
        chosen_changed: other lines are chosen.
    """

    open_wanted = Signal(str)
    new_wanted = Signal()
    take_in_wanted = Signal()
    example_wanted = Signal()
    training_wanted = Signal()
    chosen_changed = Signal()

    def __init__(self, today: date, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._today = today
        self.model = CaseModel(today, self)
        self._store: Store | None = None
        self._make_filters()
        self._banner = data_label("", "banner", self)
        self._banner.hide()
        self._reminder = data_label("", "banner", self)
        self._see = button(
            tr("期限切れの案件を見る"), lambda: self._shown.setCurrentIndex(OVERDUE), self
        )
        self._reminder_row = QWidget(self)
        row = QHBoxLayout(self._reminder_row)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._reminder, stretch=1)
        row.addWidget(self._see)
        self._reminder_row.hide()
        self.table = self._make_table()
        self._nothing = data_label("", "empty", self)
        self._nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._stack = QStackedWidget(self)
        self._stack.addWidget(self.table)
        self._stack.addWidget(self._nothing)
        self._welcome: QWidget | None = None
        self._count = data_label("", "muted", self)
        self._lay_out()
        self.setTabOrder(self._shown, self._clear)

    def _make_filters(self) -> None:
        self.search = QLineEdit(self)
        self.search.setPlaceholderText(tr("案件の中の言葉で探す（例：委託　会員）"))
        self.search.setAccessibleName(tr("案件の中の言葉で探す"))
        clearable(self.search)
        self.search.textChanged.connect(lambda _text: self._filter())
        self.search.installEventFilter(self)
        self._consultation = self._box(tr("相談で絞り込む"), 190)
        self._verdict = self._box(tr("結論で絞り込む"), 155)
        self._tag = self._box(tr("タグで絞り込む"), 150)
        self._shown = self._box(tr("表示する案件"), 155)
        self._clear = button(tr("条件を消す"), self.clear_filter, self)
        self._verdict.addItem(tr("すべての結論"), "")
        for value, (sign, word) in VERDICTS.items():
            self._verdict.addItem(f"{sign} {tr(word)}", value)
        for text in (tr("作業中の案件"), tr("アーカイブ"), tr("保存期限切れ")):
            self._shown.addItem(text)
        self._fill(self._consultation, tr("すべての相談"), [])
        self._fill(self._tag, tr("すべてのタグ"), [])
        for box in (self._consultation, self._verdict, self._tag, self._shown):
            box.currentIndexChanged.connect(lambda _index: self._filter())

    def _box(self, name: str, width: int) -> QComboBox:
        box = QComboBox(self)
        box.setAccessibleName(name)
        box.setToolTip(name)
        fix_width(box, width, at_most=1.45)
        return box

    def _make_table(self) -> QTableView:
        table = QTableView(self)
        table.setAccessibleName(tr("案件一覧"))
        table.setModel(self.model)
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        table.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)
        table.setShowGrid(False)
        table.setWordWrap(False)
        table.setTabKeyNavigation(False)
        table.setItemDelegate(SameInk(table))
        table.verticalHeader().hide()
        table.verticalHeader().setDefaultSectionSize(scaled(36))
        header = table.horizontalHeader()
        header.setHighlightSections(False)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setSectionResizeMode(TITLE, QHeaderView.ResizeMode.Stretch)
        ColumnsThatFit(table, WIDTHS, 220, (TAGS, ORGANIZATION, CONSULTATION, CHANGED))
        header.setSortIndicator(CHANGED, Qt.SortOrder.DescendingOrder)
        header.sortIndicatorChanged.connect(self._sort)
        header.setSortIndicatorShown(True)
        header.setSectionsClickable(True)
        table.doubleClicked.connect(lambda index: self._open(index.row()))
        table.selectionModel().selectionChanged.connect(lambda *_: self.chosen_changed.emit())
        table.installEventFilter(self)
        return table

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.addWidget(data_label(tr("案件一覧"), "title", self), stretch=1)
        head.addWidget(button(tr("研修"), self.training_wanted.emit, self))
        head.addWidget(button(tr("取り込む…"), self.take_in_wanted.emit, self))
        head.addWidget(button(tr("新しい相談を始める"), self.new_wanted.emit, self, "main"))
        filters, boxes = QHBoxLayout(), QHBoxLayout()
        for row in (filters, boxes):
            row.setSpacing(8)
        filters.addWidget(self.search, stretch=1)
        filters.addLayout(boxes)
        Folding(self, filters, 1050)
        for widget in (self._consultation, self._verdict, self._tag, self._shown, self._clear):
            boxes.addWidget(widget)
        bar = QMenuBar(self)
        bar.setAccessibleName(tr("メニュー"))
        self.menu, self.help_menu = bar.addMenu(tr("案件(&C)")), bar.addMenu(tr("ヘルプ(&H)"))
        self.recent_menu = QMenu(tr("最近の案件(&R)"), self)
        column = QVBoxLayout(self)
        column.setMenuBar(bar)
        column.setContentsMargins(20, 14, 20, 10)
        column.setSpacing(10)
        column.addLayout(head)
        column.addWidget(self._banner)
        column.addWidget(self._reminder_row)
        column.addLayout(filters)
        column.addWidget(self._stack, stretch=1)
        column.addWidget(self._count)

    # What is shown

    def show_store(self, store: Store | None, problem: str = "") -> None:
        """List the cases of a store; or say why there is none."""
        self._store = store
        set_data(self._banner, problem)
        self._banner.setVisible(bool(problem))
        self.model.show_store(store)
        self.refresh()

    def refresh(self, uid: str = "") -> None:
        """Read again what is there now, and stay at the case that was chosen, or go to `uid`."""
        there = uid or next(iter(self.chosen()), "")
        if self._store is not None:
            self._fill(self._consultation, tr("すべての相談"), self._store.consultations())
            self._fill(self._tag, tr("すべてのタグ"), [(tag, tag) for tag in self._store.tags()])
            overdue = self._store.count(Filter(overdue=self._today))
            set_data(
                self._reminder,
                tr(
                    "保存期限を過ぎた案件が{n}件あります。消去するか、期限を改めてください。",
                    n=overdue,
                ),
            )
            self._reminder_row.setVisible(bool(overdue))
        self.model.refresh()
        self._show_found(there)

    def chosen(self) -> list[str]:
        """The ids of the lines chosen, from the top."""
        numbers = {index.row() for index in self.table.selectionModel().selectedRows()}
        return [self.model.row(number).uid for number in sorted(numbers)]

    def chosen_rows(self) -> list[CaseRow]:
        numbers = {index.row() for index in self.table.selectionModel().selectedRows()}
        return [self.model.row(number) for number in sorted(numbers)]

    def clear_filter(self) -> None:
        """Show all cases one works on."""
        self.search.clear()
        for box in (self._consultation, self._verdict, self._tag, self._shown):
            box.setCurrentIndex(0)

    def focus_first(self) -> None:
        if self.model.rowCount():
            self.table.setFocus()
        else:
            welcome = self._welcome
            (welcome if welcome and welcome.isVisible() else self.search).setFocus()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            if (
                event.key() in _ENTER
                and not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
            ):
                self._open(max(self.table.currentIndex().row(), 0))
                return True
            if watched is self.search and event.key() == Qt.Key.Key_Down:
                self.table.setFocus()
                return True
        return super().eventFilter(watched, event)

    def _show_overdue(self) -> None:
        self._shown.setCurrentIndex(OVERDUE)

    def _open(self, number: int) -> None:
        if number < self.model.rowCount():
            self.open_wanted.emit(self.model.row(number).uid)

    def _sort(self, column: int, order: Qt.SortOrder) -> None:
        if COLUMNS[column][1] is not None:
            self.model.sort(column, order)
            self._show_found("")

    def _filter(self) -> None:
        there = next(iter(self.chosen()), "")
        shown = self._shown.currentIndex()
        self.model.show_filtered(
            replace(
                self.model.wanted,
                words=self.search.text(),
                consultation=self._consultation.currentData() or "",
                verdict=self._verdict.currentData() or "",
                tag=self._tag.currentData() or "",
                archived=shown == ARCHIVED,
                overdue=self._today if shown == OVERDUE else None,
            )
        )
        self._show_found(there)

    def _show_found(self, uid: str) -> None:
        """The count, the words for an empty list, and the line that is chosen."""
        total = self.model.total
        wanted = self.model.wanted
        narrowed = wanted != Filter(sort=wanted.sort, reverse=wanted.reverse)
        plainly = Filter(archived=True, sort=wanted.sort, reverse=wanted.reverse)
        set_data(self._nothing, tr(NO_ARCHIVED) if wanted == plainly else tr(NONE_FOUND))
        self._stack.setCurrentWidget(self.table if total else self._nothing)
        if not total and not narrowed:
            self._show_welcome()
        kept = tr("　回答は、答えるたびにこのパソコンに保存されます。") if self._store else ""
        set_data(self._count, tr("{n:,}件{kept}", n=total, kept=kept))
        self._clear.setEnabled(narrowed)
        number = self.model.number_of(uid)
        if total:
            index = self.model.index(number or 0, TITLE)
            flag = QItemSelectionModel.SelectionFlag
            self.table.selectionModel().setCurrentIndex(index, flag.ClearAndSelect | flag.Rows)
            self.table.scrollTo(index)
        self.chosen_changed.emit()

    def _show_welcome(self) -> None:
        """There are no cases yet. Made only then; without a store there is nothing to say."""
        if self._store is None:
            set_data(self._nothing, "")
            return
        if self._welcome is None:
            from michishirube.ui.welcome import Welcome  # noqa: PLC0415 - see above

            welcome = self._welcome = Welcome(self)
            welcome.new_wanted.connect(self.new_wanted)
            welcome.take_in_wanted.connect(self.take_in_wanted)
            welcome.example_wanted.connect(self.example_wanted)
            self._stack.addWidget(welcome)
        self._stack.setCurrentWidget(self._welcome)

    def _fill(self, box: QComboBox, every: str, items: Sequence[tuple[str, str]]) -> None:
        """Offer what there is to narrow down by; what was chosen stays."""
        chosen = box.currentData()
        box.blockSignals(True)
        box.clear()
        box.addItem(every, "")
        for value, text in items:
            box.addItem(text, value)
        box.setCurrentIndex(max(box.findData(chosen), 0))
        box.blockSignals(False)
