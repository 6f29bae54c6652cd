"""Turns the pages of the wizard: every page shown is made anew, and thrown away when it is left.

A page gets the next free id; the page before it is taken out. So QWizard's own history is always
[start page, this page] and can contradict nobody.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import cast

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QWizardPage

from michishirube.ui.pages import Page
from michishirube.ui.trail_panel import Place, Station
from michishirube.ui.wizard import START_ID, CaseWizard


class Turner(QObject):
    """Shows the page of a place.

    Signals:
        arrived: another page is shown.

    Attributes:
        free_id: the id of the next page.
        jumping: a page is shown because it was asked for, and not by 次へ.
    """

    arrived = Signal()

    def __init__(self, window: CaseWizard, make: Callable[[Place], QWizardPage]) -> None:
        super().__init__(window)
        self._window, self._make = window, make
        self._places: dict[int, Place] = {START_ID: Station.START}
        self.free_id = START_ID + 1
        self.jumping = False
        window.currentIdChanged.connect(self._arrived)

    @property
    def place(self) -> Place:
        """Where the person is."""
        return self._places.get(self._window.currentId(), Station.START)

    def page_here(self) -> Page:
        """The page that is shown."""
        return cast(Page, self._window.currentPage())

    def show(self, place: Place) -> None:
        """Go to a place."""
        if place is Station.START:
            self._jump(START_ID)
        else:
            self.prepare(place)
            self._jump(self.free_id)

    def prepare(self, place: Place) -> None:
        """Make the page of a place under the next free id, where 次へ and `show` find it."""
        if self.free_id in self._window.pageIds():
            self._drop(self.free_id)
        self._places[self.free_id] = place
        self._window.setPage(self.free_id, self._make(place))

    def _jump(self, number: int) -> None:
        """Go to a page that is ready; `setCurrentId` validates as 次へ does, which is not meant."""
        self.jumping = True
        self._window.setCurrentId(number)
        self.jumping = False

    def _arrived(self, number: int) -> None:
        for other in self._window.pageIds():
            if other not in (START_ID, number):
                self._drop(other)
        self.free_id = max(self.free_id, number + 1)
        self.arrived.emit()
        if self._window.currentPage() is not None:
            self.page_here().focus_first()

    def _drop(self, number: int) -> None:
        page = self._window.page(number)
        self._window.removePage(number)
        self._places.pop(number, None)
        page.hide()
        # The key or click that led away may still be on its way through the page: removed, it is
        # Python's, so something has to hold it until the event is over.
        QTimer.singleShot(0, partial(QWizardPage.deleteLater, page))
