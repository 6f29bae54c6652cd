"""What gives way where there is little room: a small window, or large letters."""

from __future__ import annotations

from collections.abc import Sequence
from typing import cast

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QTableView, QWidget

from michishirube.ui.look import scaled

BAR = 14
"""Pixels that the bar at the side of a long table takes."""


class Folding(QObject):
    """A row that becomes a column when the widget is narrower than `least`.

    Args:
        least: in pixels at usual letters; larger letters need more.
    """

    def __init__(self, widget: QWidget, row: QBoxLayout, least: int) -> None:
        super().__init__(widget)
        self._row, self._least = row, least
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize:
            way = QBoxLayout.Direction
            narrow = cast(QResizeEvent, event).size().width() < scaled(self._least)
            self._row.setDirection(way.TopToBottom if narrow else way.LeftToRight)
        return super().eventFilter(watched, event)


class ColumnsThatFit(QObject):
    """Widths of a table's columns; those first in `gives_way` are hidden while room is short.

    The person may make them wider, and put them in another order. The header's name says for
    which size of letters the widths are, so that they are remembered with it.

    Args:
        widths: in pixels at usual letters; 0 for the column that takes the rest.
        least: what that column has at least.
    """

    def __init__(
        self, table: QTableView, widths: Sequence[int], least: int, gives_way: Sequence[int]
    ) -> None:
        super().__init__(table)
        self._table, self._widths, self._least = table, widths, least
        self._gives_way = gives_way
        self._set_for = 0
        table.horizontalHeader().setSectionsMovable(True)
        self._set_widths()
        table.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize:
            # Not of the viewport itself: Python would look through all classes for what it is.
            self._fit(self._table.maximumViewportSize().width() - scaled(BAR))
        return super().eventFilter(watched, event)

    def _fit(self, room: int) -> None:
        wanted = {column: scaled(width or self._least) for column, width in enumerate(self._widths)}
        hidden: list[int] = []
        for column in self._gives_way:
            if sum(wanted.values()) <= room:
                break
            hidden.append(column)
            del wanted[column]
        for column in range(len(self._widths)):
            self._table.setColumnHidden(column, column in hidden)
        if self._set_for != scaled(100):  # not again: the person may have moved them
            self._set_widths()

    def _set_widths(self) -> None:
        for column, width in enumerate(self._widths):
            if width:
                self._table.setColumnWidth(column, scaled(width))
        self._set_for = scaled(100)
        self._table.horizontalHeader().setObjectName(f"columns{self._set_for}")
