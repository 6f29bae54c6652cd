"""Write a finished file in one step: either the whole file is there, or the old one still is.

No ReportLab here, so that saving can be tried, or fail, before anything heavy is loaded.
"""

import errno
import os
import tempfile
from pathlib import Path

from michishirube.memo.errors import SaveError
from michishirube.phrase import phrase

_HINTS = {
    errno.ENOSPC: phrase(
        "ディスクの空き容量が足りません。空きを作るか、別の場所を指定してください"
    ),
    errno.EFBIG: phrase(
        "この場所に置けるファイルの大きさを超えています。別の場所を指定してください"
    ),
    errno.EDQUOT: phrase("割り当てられた容量を使い切っています。別の場所を指定してください"),
    errno.EACCES: phrase(
        "書き込みが許可されていません。別の場所を指定するか、権限を確認してください"
    ),
    errno.EPERM: phrase(
        "書き込みが許可されていません。別の場所を指定するか、権限を確認してください"
    ),
    errno.EROFS: phrase("読み取り専用の場所です。別の場所を指定してください"),
    errno.ENAMETOOLONG: phrase("ファイル名が長すぎます。短い名前にしてください"),
}


def save_atomically(path: Path, data: bytes) -> None:
    """Write `data` to `path`, replacing what is there. Raises SaveError; leaves no partial file."""
    try:
        _check_place(path)
        _write_and_replace(path.parent, path, data)
    except OSError as error:
        hint = _HINTS.get(
            error.errno or 0, phrase("書き込めませんでした（{strerror}）", strerror=error.strerror)
        )
        raise SaveError(phrase("保存できません：{path}。{hint}。", path=path, hint=hint)) from error


def _check_place(path: Path) -> None:
    folder = path.parent
    if not folder.is_dir():
        raise SaveError(
            phrase(
                "保存先のフォルダーがありません：{folder}。フォルダーを作るか、"
                "別の場所を指定してください。",
                folder=folder,
            )
        )
    if path.is_dir():
        raise SaveError(
            phrase(
                "保存先がフォルダーになっています：{path}。ファイル名まで指定してください。",
                path=path,
            )
        )


def _write_and_replace(folder: Path, path: Path, data: bytes) -> None:
    handle, name = tempfile.mkstemp(prefix=".michishirube-", suffix=".tmp", dir=folder)
    try:
        with os.fdopen(handle, "wb") as stream:
            stream.write(data)
            stream.flush()
            os.fsync(stream.fileno())
        _give_usual_permissions(Path(name))
        Path(name).replace(path)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise


def _give_usual_permissions(path: Path) -> None:
    """mkstemp makes files for the owner only; a memo is handed on, so the umask decides."""
    mask = os.umask(0)
    os.umask(mask)
    path.chmod(0o666 & ~mask)
