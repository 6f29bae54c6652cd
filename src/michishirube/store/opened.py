"""An open database: what everything that is kept in it shares."""

from __future__ import annotations

import sqlite3
import zlib
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path

from michishirube.store.database import FILE, open_database, transaction
from michishirube.store.errors import told


class OpenedStore:
    """What one person keeps on this machine.

    Mutable: it holds the connection. Each method is one transaction. Times are given as UTC.
    """

    def __init__(self, folder: Path, clock: Callable[[], datetime]) -> None:
        """
        Raises:
            DamagedStoreError, NewerStoreError, StoreError: see `database.open_database`.
        """
        self.folder = folder
        self._clock = clock
        self._connection = open_database(folder, clock())

    def close(self) -> None:
        self._connection.close()

    def _now(self) -> str:
        return as_stored(self._clock())

    @contextmanager
    def _reading(self) -> Iterator[None]:
        try:
            yield
        except sqlite3.Error as error:
            raise told(error, self.folder) from error

    @contextmanager
    def _writing(self) -> Iterator[None]:
        if not (self.folder / FILE).exists():  # some systems go on writing into a deleted file
            raise told(FileNotFoundError(), self.folder / FILE)
        with self._reading(), transaction(self._connection):
            yield


def as_stored(moment: datetime) -> str:
    """A moment as text that sorts by time."""
    return moment.astimezone(UTC).isoformat(timespec="microseconds")


def packed(text: str) -> bytes:
    return zlib.compress(text.encode("utf-8"), 1)


def unpacked(data: bytes) -> str:
    return zlib.decompress(data).decode("utf-8")
