"""The table of kept cases: rows are fetched as they come into sight."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QColor, QFont

from michishirube.cabinet import CaseRow, Filter, Sort
from michishirube.phrase import joined, phrase
from michishirube.ui.look import colours
from michishirube.ui.words import tr

if TYPE_CHECKING:
    from michishirube.cabinet import Store

PAGE = 200
VERDICTS = {
    "permitted": ("○", phrase("可")),
    "conditional": ("△", phrase("条件付き可")),
    "not_permitted": ("×", phrase("不可")),
    "undetermined": ("？", phrase("未確定")),
    "answered": ("●", phrase("回答")),
}
"""Sign and word: the words of `wording`, which the first window need not wait for."""
COLUMNS = (
    (phrase("件名"), Sort.TITLE),
    (phrase("会社名"), Sort.ORGANIZATION),
    (phrase("相談"), Sort.CONSULTATION),
    (phrase("結論"), Sort.VERDICT),
    (phrase("未確認"), Sort.OPEN_FACTS),
    (phrase("最終更新"), Sort.CHANGED),
    (phrase("タグ"), None),
)
TITLE, ORGANIZATION, CONSULTATION, VERDICT, OPEN_FACTS, CHANGED, TAGS = range(7)
Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()


class CaseModel(QAbstractTableModel):
    """What a filter lets through, in its order."""

    def __init__(self, today: date, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._today = today
        self._store: Store | None = None
        self._rows: list[CaseRow] = []
        self.wanted = Filter()
        self.total = 0

    def show_store(self, store: Store | None) -> None:
        """List the cases of a store."""
        self._store = store
        self.refresh()

    def show_filtered(self, wanted: Filter) -> None:
        """List what another filter lets through."""
        self.wanted = wanted
        self.refresh()

    def refresh(self) -> None:
        """Read again what is there now.

        Raises:
            StoreError: it cannot be read.
        """
        total = self._store.count(self.wanted) if self._store else 0
        rows = self._store.rows(self.wanted, PAGE) if self._store else []
        self.beginResetModel()
        self.total, self._rows = total, rows
        self.endResetModel()

    def row(self, number: int) -> CaseRow:
        return self._rows[number]

    def number_of(self, uid: str) -> int | None:
        """The line of a case among those fetched."""
        found = (number for number, row in enumerate(self._rows) if row.uid == uid)
        return next(found, None)

    # What Qt asks

    def rowCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(COLUMNS)

    def canFetchMore(self, parent: Index = _ROOT) -> bool:
        return not parent.isValid() and len(self._rows) < self.total

    def fetchMore(self, parent: Index = _ROOT) -> None:
        if self._store is None or parent.isValid():
            return
        more = self._store.rows(self.wanted, PAGE, len(self._rows))
        if not more:
            self.total = len(self._rows)
            return
        self.beginInsertRows(QModelIndex(), len(self._rows), len(self._rows) + len(more) - 1)
        self._rows += more
        self.endInsertRows()

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return tr(COLUMNS[section][0])
        return None

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        sort = COLUMNS[column][1] if 0 <= column < len(COLUMNS) else None
        if sort is not None:
            usual = Qt.SortOrder.AscendingOrder
            if sort.value[1] == "DESC":
                usual = Qt.SortOrder.DescendingOrder
            self.show_filtered(replace(self.wanted, sort=sort, reverse=order != usual))

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        row, column = self._rows[index.row()], index.column()
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return self._text(row, column)
            case Qt.ItemDataRole.AccessibleTextRole:
                name, text = COLUMNS[column][0], self._text(row, column)
                return tr("{name}：{text}", name=name, text=text or tr("なし"))
            case Qt.ItemDataRole.ToolTipRole:
                return self._tip(row, column)
            case Qt.ItemDataRole.ForegroundRole if column == VERDICT:
                return QColor(colours().verdict(row.verdict))
            case Qt.ItemDataRole.FontRole if column in (TITLE, VERDICT):
                font = QFont()
                font.setBold(True)
                return font
            case Qt.ItemDataRole.TextAlignmentRole if column == OPEN_FACTS:
                return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        return None

    def _text(self, row: CaseRow, column: int) -> str:
        sign, word = VERDICTS[row.verdict]
        changed = row.changed.astimezone()
        open_facts = tr("{n}件", n=row.open_facts) if row.open_facts else ""
        texts = (
            row.title,
            row.organization,
            row.consultation_title,
            f"{sign} {tr(word)}",
            open_facts,
        )
        when = f"{changed:%H:%M}" if changed.date() == self._today else f"{changed:%Y-%m-%d}"
        tags = ([tr("期限切れ")] if row.overdue(self._today) else []) + [*row.tags]
        return (
            *texts,
            tr("今日 {when}", when=when) if ":" in when else when,
            tr(joined("、", tags)),
        )[column]

    def _tip(self, row: CaseRow, column: int) -> str | None:
        if column == VERDICT:
            return row.headline
        if column == CHANGED:
            return tr(
                "{changed:%Y-%m-%d %H:%M}　基準日 {as_of}",
                changed=row.changed.astimezone(),
                as_of=row.as_of,
            )
        if column == TAGS and row.retain_until:
            return tr("保存期限 {retain_until}", retain_until=row.retain_until)
        return self._text(row, column) if column < VERDICT else None
