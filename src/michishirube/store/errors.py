"""What can go wrong with the kept cases, in words for the person at the screen."""

from __future__ import annotations

import errno
from pathlib import Path
from typing import TYPE_CHECKING

from michishirube.phrase import phrase

if TYPE_CHECKING:
    import sqlite3


class StoreError(Exception):
    """The message (Japanese) says what happened and how to mend it. Nothing was half-written."""


class NewerStoreError(StoreError):
    """A newer program wrote this: it is left alone."""

    def __init__(self, path: Path) -> None:
        super().__init__(
            phrase(
                "案件の保存先は、より新しい版のプログラムで作られています：{path}。"
                "新しい版のプログラムで開いてください。",
                path=path,
            )
        )


class DamagedStoreError(StoreError):
    """The file cannot be trusted. It has not been touched.

    Attributes:
        path: the damaged file.
        backup: the newest backup that is sound, if there is one.
    """

    def __init__(self, path: Path, backup: Path | None) -> None:
        super().__init__(phrase("案件の保存先が壊れています：{path}。", path=path))
        self.path = path
        self.backup = backup


class ChangedElsewhereError(StoreError):
    """Another program has changed the case since it was read."""

    def __init__(self) -> None:
        super().__init__(
            phrase(
                "この案件は、別に開いているプログラムで変更されています。"
                "案件を開き直してから、もう一度行ってください。"
            )
        )


class GoneError(StoreError):
    """There is no such case (or other record) any more."""

    def __init__(self, message: str = "") -> None:
        super().__init__(
            message or phrase("この案件はもうありません。案件一覧を確かめてください。")
        )


_HINTS = {
    "full": phrase("ディスクの空き容量が足りません。空きを作ってから、もう一度行ってください。"),
    "readonly": phrase("保存先に書き込めません。フォルダーの権限を確かめてください。"),
    "unable to open": phrase("保存先を開けません。フォルダーの場所と権限を確かめてください。"),
    "locked": phrase(
        "別のプログラムが保存先を使っています。それを閉じてから、もう一度行ってください。"
    ),
    "too big": phrase(
        "入力が大きすぎます。長い資料は、案件に貼り付けずに添付として示してください。"
    ),
}


def told(error: sqlite3.Error | OSError, path: Path) -> StoreError:
    """An error of the database or the disk, in words that say how to mend it."""
    if isinstance(error, OSError):
        full = error.errno in (errno.ENOSPC, errno.EDQUOT)
        hint = _HINTS["full" if full else "readonly"]
        return StoreError(phrase("案件を保存できません：{path}。{hint}", path=path, hint=hint))
    text = str(error)
    for sign, hint in _HINTS.items():
        if sign in text:
            return StoreError(phrase("案件を保存できません：{path}。{hint}", path=path, hint=hint))
    return StoreError(
        phrase("案件の保存先で問題が起きました：{path}（{text}）。", path=path, text=text)
    )
