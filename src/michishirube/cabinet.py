"""The cabinet: where this person's cases are kept, and what the list of them needs.

As light as the first window has to be: no engine, no forms, and SQLite only when it is opened.
"""

from __future__ import annotations

from datetime import UTC, date, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from michishirube.phrase import phrase
from michishirube.store.errors import DamagedStoreError, GoneError, NewerStoreError, StoreError
from michishirube.store.rows import CaseRow, Filter, Sort

if TYPE_CHECKING:
    from michishirube.store.cases import Store
    from michishirube.store.learning import AttemptRow, ItemCard, Learner, Learning


def data_folder() -> Path:
    """Where the system keeps what programs keep for this person."""
    import platformdirs  # noqa: PLC0415 - not where a folder is named

    return Path(platformdirs.user_data_dir("michishirube", appauthor=False))


def open_cabinet(folder: Path) -> Store:
    """
    Raises:
        DamagedStoreError, NewerStoreError, StoreError: see `store.database.open_database`.
    """
    from michishirube.store.cases import Store  # noqa: PLC0415 - see above

    return Store(folder, now)


def open_learning(folder: Path) -> Learning:
    """The records of those who learn, which lie with the cases.

    Raises:
        DamagedStoreError, NewerStoreError, StoreError: as `open_cabinet`.
    """
    from michishirube.store.learning import Learning  # noqa: PLC0415 - see above

    return Learning(folder, now)


def now() -> datetime:
    return datetime.now(UTC)


def recovered(folder: Path, backup: Path | None) -> Path:
    """Set a damaged database aside and go on from a backup, or from nothing; where it is now.

    Raises:
        StoreError: the files cannot be moved; nothing is lost.
    """
    from michishirube.store.database import recover  # noqa: PLC0415 - see above

    return recover(folder, backup, now())


def looked_after(folder: Path, today: date) -> str:
    """Look through the database and back it up once a day; what is wrong, or nothing.

    Takes connections of its own: it runs beside the work.
    """
    from michishirube.store.database import (  # noqa: PLC0415 - see above
        back_up,
        backup_due,
        sound,
    )

    if not sound(folder):
        return phrase(
            "案件の保存先に傷みが見つかりました。今開いている案件を案件ファイルに書き出し、"
            "プログラムを開き直してください。バックアップからの復元を案内します。"
        )
    try:
        if backup_due(folder, today):
            back_up(folder, today)
    except StoreError as error:
        return phrase("今日のバックアップを作れませんでした。{error}", error=error)
    return ""


__all__ = [
    "AttemptRow",
    "CaseRow",
    "DamagedStoreError",
    "Filter",
    "GoneError",
    "ItemCard",
    "Learner",
    "Learning",
    "NewerStoreError",
    "Sort",
    "Store",
    "StoreError",
    "data_folder",
    "looked_after",
    "now",
    "open_cabinet",
    "open_learning",
    "recovered",
]
