"""The database file: opened with care, checked, migrated, backed up, recovered, wiped.

A file that cannot be trusted is never written to and never overwritten: it is set aside under
another name, and the person chooses the backup to go on with.
"""

from __future__ import annotations

import contextlib
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from datetime import date, datetime
from pathlib import Path

from michishirube.store.errors import (
    DamagedStoreError,
    GoneError,
    NewerStoreError,
    StoreError,
    told,
)
from michishirube.store.schema import LEARNERS_SINCE, MIGRATIONS, NEWEST

FILE = "cases.sqlite3"
BACKUPS = "backups"
KEPT_BACKUPS = 30
SMALL = 20_000_000
"""Bytes that are looked through in a few hundredths of a second."""
WAIT = 2.0
"""Seconds to wait for another program to finish writing."""


def connect(path: Path) -> sqlite3.Connection:
    """A connection with everything on that keeps data safe.

    Raises:
        sqlite3.Error: the file cannot be opened or is no database.
    """
    connection = sqlite3.connect(path, timeout=WAIT, isolation_level=None)
    try:
        connection.execute("PRAGMA journal_mode = WAL")
        connection.execute("PRAGMA synchronous = FULL")  # an answer survives a power cut, too
        connection.execute("PRAGMA foreign_keys = ON")
        connection.execute("PRAGMA secure_delete = ON")  # what is erased is overwritten
    except sqlite3.Error:
        connection.close()
        raise
    return connection


def open_database(folder: Path, now: datetime) -> sqlite3.Connection:
    """The database in a folder; made if there is none, checked and migrated if there is.

    Raises:
        DamagedStoreError: the file is damaged; nothing has been changed.
        NewerStoreError: a newer program wrote it.
        StoreError: the folder or the file cannot be used.
    """
    path = folder / FILE
    try:
        folder.mkdir(parents=True, exist_ok=True)
        check = _to_be_checked(path)
        connection = connect(path)
    except OSError as error:
        raise told(error, folder) from error
    except sqlite3.DatabaseError as error:
        raise _unusable(error, path) from error
    try:
        version = _version(connection)
        if version > NEWEST:
            raise NewerStoreError(path)
        if check and not _sound(connection):
            raise DamagedStoreError(path, newest_sound_backup(folder))
        if 0 < version < NEWEST:
            name = f"before-version-{NEWEST}-{now:%Y%m%d}.sqlite3"
            _back_up_to(connection, folder / BACKUPS / name)
        _migrate(connection, version)
    except sqlite3.DatabaseError as error:
        connection.close()
        raise _unusable(error, path) from error
    except StoreError:
        connection.close()
        raise
    return connection


def _to_be_checked(path: Path) -> bool:
    """Before use: a file that was not closed, or small enough that nobody waits for it.

    A large one that was closed well is looked through beside the work (`sound`).
    """
    if not path.exists():
        return False
    log = path.with_name(path.name + "-wal")
    return log.exists() or path.stat().st_size <= SMALL


def sound(folder: Path) -> bool:
    """Whether the database is whole; by a connection of its own, for a thread of its own."""
    return _sound_file(folder / FILE)


def _unusable(error: sqlite3.DatabaseError, path: Path) -> StoreError:
    """Damage, or something that stands in the way of a sound file."""
    if isinstance(error, sqlite3.OperationalError) and "malformed" not in str(error):
        return told(error, path)
    return DamagedStoreError(path, newest_sound_backup(path.parent))


def _version(connection: sqlite3.Connection) -> int:
    (version,) = connection.execute("PRAGMA user_version").fetchone()
    return int(version)


def _sound(connection: sqlite3.Connection) -> bool:
    return [row[0] for row in connection.execute("PRAGMA quick_check(1)")] == ["ok"]


def _migrate(connection: sqlite3.Connection, version: int) -> None:
    for number, statements in enumerate(MIGRATIONS[version:], version + 1):
        with transaction(connection):
            if _version(connection) >= number:
                continue  # another program was faster
            for statement in _statements(statements):
                connection.execute(statement)
            connection.execute(f"PRAGMA user_version = {number:d}")


def _statements(text: str) -> Iterator[str]:
    """One by one: `executescript` would end the transaction."""
    statement = ""
    for line in text.splitlines():
        statement += line + "\n"
        if sqlite3.complete_statement(statement):
            yield statement
            statement = ""


@contextmanager
def transaction(connection: sqlite3.Connection) -> Iterator[None]:
    """All of it or nothing."""
    connection.execute("BEGIN IMMEDIATE")
    try:
        yield
    except BaseException:
        with contextlib.suppress(sqlite3.Error):  # a full disk has rolled it back already
            connection.execute("ROLLBACK")
        raise
    connection.execute("COMMIT")


# Backups


def backup_due(folder: Path, today: date) -> bool:
    return not (folder / BACKUPS / f"{today:%Y-%m-%d}.sqlite3").exists()


def back_up(folder: Path, today: date) -> Path:
    """Today's backup, by a connection of its own: nobody has to wait for it. Keeps the newest 30.

    Raises:
        StoreError: it cannot be written; what was there stays.
    """
    target = folder / BACKUPS / f"{today:%Y-%m-%d}.sqlite3"
    try:
        with closing(connect(folder / FILE)) as connection:
            _back_up_to(connection, target)
        daily = sorted((folder / BACKUPS).glob("[0-9]*.sqlite3"))
        for old in daily[:-KEPT_BACKUPS]:
            old.unlink()
    except (sqlite3.Error, OSError) as error:
        raise told(error, target) from error
    return target


def _back_up_to(connection: sqlite3.Connection, target: Path) -> None:
    target.parent.mkdir(exist_ok=True)
    partial = target.with_suffix(".partial")
    partial.unlink(missing_ok=True)
    try:
        with closing(sqlite3.connect(partial)) as copy:
            connection.backup(copy)
            copy.execute("PRAGMA journal_mode = DELETE")  # one file, to be read from anywhere
        partial.replace(target)
    finally:
        partial.unlink(missing_ok=True)


def backups(folder: Path) -> list[Path]:
    """Newest first."""
    found = (folder / BACKUPS).glob("*.sqlite3")
    return sorted(found, key=lambda path: (path.stat().st_mtime, path.name), reverse=True)


def newest_sound_backup(folder: Path) -> Path | None:
    return next((path for path in backups(folder) if _sound_file(path)), None)


def _sound_file(path: Path) -> bool:
    try:
        with closing(
            sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro", uri=True)
        ) as connection:
            return _sound(connection) and 0 < _version(connection) <= NEWEST
    except sqlite3.Error:
        return False


def recover(folder: Path, backup: Path | None, now: datetime) -> Path:
    """Set a damaged database aside and go on from a backup, or from nothing.

    Returns:
        Where the damaged file is now.

    Raises:
        StoreError: the files cannot be moved; nothing is lost.
    """
    aside = folder / f"damaged-{now:%Y%m%d-%H%M%S}.sqlite3"
    path = folder / FILE
    try:
        for suffix in ("-wal", "-shm", ""):
            part = path.with_name(path.name + suffix)
            if part.exists():
                part.rename(aside.with_name(aside.name + suffix))
        if backup is not None:
            with closing(sqlite3.connect(backup)) as source, closing(connect(path)) as target:
                source.backup(target)
    except (sqlite3.Error, OSError) as error:
        raise told(error, path) from error
    return aside


def other_copies(folder: Path) -> list[Path]:
    """Every other file that may hold a case: the backups, and what was set aside."""
    return [*backups(folder), *sorted(folder.glob("damaged-*.sqlite3"))]


Delete = Callable[[sqlite3.Connection], bool]
"""Deletes something from the tables; False if it is not there."""


def erase(connection: sqlite3.Connection, folder: Path, delete: Delete) -> list[Path]:
    """Erase something for good: from tables, index, free pages, log and every backup.

    Returns:
        The copies it could not be erased from, if any: somebody has to delete them.

    Raises:
        GoneError: it is not there.
        sqlite3.Error: the database cannot be written.
    """
    if not delete(connection):
        raise GoneError
    connection.execute("VACUUM")
    connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    left = []
    for copy in other_copies(folder):
        try:
            wipe_from(copy, delete)
        except sqlite3.Error:
            left.append(copy)
    return left


def wipe_from(path: Path, delete: Delete) -> None:
    """Erase something from a copy, its free pages, too.

    Raises:
        sqlite3.Error: the copy cannot be read or written.
    """
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.execute("PRAGMA foreign_keys = ON")
        connection.execute("PRAGMA secure_delete = ON")
        delete(connection)
        connection.execute("VACUUM")
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")


def delete_case(connection: sqlite3.Connection, uid: str) -> bool:
    """A case out of the tables and the index; False if it is not there."""
    row = connection.execute("SELECT id FROM cases WHERE uid = ?", (uid,)).fetchone()
    if row is None:
        return False
    with transaction(connection):
        connection.execute("DELETE FROM found WHERE rowid = ?", row)
        connection.execute("DELETE FROM cases WHERE id = ?", row)
        # deleted words stay in the index's segments until they are merged
        connection.execute("INSERT INTO found (found) VALUES ('optimize')")
    return True


def delete_learner(connection: sqlite3.Connection, uid: str) -> bool:
    """A learner with the whole record; False if there is none (an old copy has none at all)."""
    if _version(connection) < LEARNERS_SINCE:
        return False
    with transaction(connection):
        return connection.execute("DELETE FROM learners WHERE uid = ?", (uid,)).rowcount > 0
