"""The steps of an examination's case: undone in memory, and every change kept in the record."""

from __future__ import annotations

from collections.abc import Callable

from michishirube.engine.case import Case
from michishirube.keeping import Unkept
from michishirube.store.errors import StoreError
from michishirube.training.desk import Sitting


class SittingHistory(Unkept):
    """A session's history while an examination is answered in it.

    Set it as the session's `history`; `case` gives what the session's case is then.
    """

    keeps = True

    def __init__(self, sitting: Sitting, case: Callable[[], Case]) -> None:
        super().__init__()
        self._sitting = sitting
        self._case = case
        self.place = sitting.attempt.place

    def record(self, before: Case, amend: bool) -> None:
        """A change has been made; where it cannot be kept, `trouble` says why."""
        super().record(before, amend)
        self.write()

    def write(self, amend: bool = False) -> bool:
        """Keep the case as it is now; False if it cannot be."""
        try:
            self._sitting.keep(self._case(), self.place)
        except StoreError as error:
            self.trouble = error
            return False
        self.trouble = None
        return True

    def step(self, by: int, before: Case) -> bool:
        """The case is what `stepped` said now; False if that cannot be kept."""
        return super().step(by, before) and self.write()

    def stand_at(self, place: str) -> None:
        """Where the person is, to come back to."""
        if place != self.place:
            self.place = place
            self.write()
