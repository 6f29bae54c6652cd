"""Files that show an answer, by reference: name, size and digest. The files stay where they are."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Sequence
from pathlib import Path

from michishirube.engine.case import Attachment
from michishirube.phrase import phrase

Watch = Callable[[float], None]
PIECE = 1 << 20


class AttachError(Exception):
    """A file cannot be read; the message (Japanese) says which and how to mend it."""


def attachment_of(path: Path, watch: Watch | None = None) -> Attachment:
    """
    Args:
        watch: is told which part is read, 0 to 1; may raise to end it.

    Raises:
        AttachError: the file cannot be read.
    """
    digest, read = hashlib.sha256(), 0
    try:
        with path.open("rb") as file:
            whole = max(path.stat().st_size, 1)
            while piece := file.read(PIECE):
                digest.update(piece)
                read += len(piece)
                if watch is not None:
                    watch(min(read / whole, 1.0))
            return Attachment(path.name, read, digest.hexdigest())
    except OSError as error:
        raise AttachError(
            phrase(
                "資料を読めません：{path}（{strerror}）。場所と権限を確かめてください。",
                path=path,
                strerror=error.strerror,
            )
        ) from error


def attachments_of(paths: Sequence[Path], watch: Watch) -> tuple[Attachment, ...]:
    """Several files, one after the other.

    Raises:
        AttachError: one cannot be read.
    """
    return tuple(
        attachment_of(path, _part(watch, number, len(paths))) for number, path in enumerate(paths)
    )


def _part(watch: Watch, number: int, count: int) -> Watch:
    """Tells what a part of the whole tells of itself."""
    return lambda done: watch((number + done) / count)


def joined(before: tuple[Attachment, ...], new: tuple[Attachment, ...]) -> tuple[Attachment, ...]:
    """Both, each file once; another version of a file of the same name stands beside it."""
    return tuple(dict.fromkeys((*before, *new)))
