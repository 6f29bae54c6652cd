"""最近の案件: the cases opened last, in the menu of the list, each on a digit."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QMenu

from michishirube.cabinet import CaseRow, GoneError, StoreError
from michishirube.phrase import phrase
from michishirube.ui.desk import Desk
from michishirube.ui.labels import shortened
from michishirube.ui.preferences import Preferences
from michishirube.ui.words import told, tr

if TYPE_CHECKING:
    from michishirube.cabinet import Store

NONE_YET = phrase("まだありません")
SHOWN = 40


class RecentCases(QObject):
    """Fills the menu when it opens, so that names are those of now and erased cases are gone.

    Signals:
        open_wanted(str): a case's id.
    """

    open_wanted = Signal(str)

    def __init__(
        self, menu: QMenu, store: Store | None, preferences: Preferences, desk: Desk
    ) -> None:
        super().__init__(menu)
        self._menu, self._store, self._preferences, self._desk = menu, store, preferences, desk
        menu.aboutToShow.connect(self._fill)
        menu.setEnabled(store is not None)

    def _fill(self) -> None:
        self._menu.clear()
        for number, row in enumerate(self._rows(), start=1):
            title = shortened(" ".join(row.title.split()), SHOWN).replace("&", "&&")
            action = self._menu.addAction(tr("&{number}　{title}", number=number, title=title))
            action.triggered.connect(partial(self._open, row.uid))
        if self._menu.isEmpty():
            self._menu.addAction(tr(NONE_YET)).setEnabled(False)

    def _open(self, uid: str, _checked: bool = False) -> None:
        self.open_wanted.emit(uid)

    def _rows(self) -> Iterator[CaseRow]:
        """Those that are still there."""
        if self._store is None:
            return
        for uid in self._preferences.recent:
            try:
                yield self._store.row(uid)
            except GoneError:
                self._preferences.forget(uid)
            except StoreError as error:
                self._desk.warn(told(error))
                return
