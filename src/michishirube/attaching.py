"""Files that show an answer, by reference: name, size and digest. The files stay where they are."""

from __future__ import annotations

import hashlib
from pathlib import Path

from michishirube.engine.case import Attachment
from michishirube.phrase import phrase


class AttachError(Exception):
    """A file cannot be read; the message (Japanese) says which and how to mend it."""


def attachment_of(path: Path) -> Attachment:
    """
    Raises:
        AttachError: the file cannot be read.
    """
    try:
        with path.open("rb") as file:
            digest = hashlib.file_digest(file, "sha256").hexdigest()
            return Attachment(path.name, file.tell(), digest)
    except OSError as error:
        raise AttachError(
            phrase(
                "資料を読めません：{path}（{strerror}）。場所と権限を確かめてください。",
                path=path,
                strerror=error.strerror,
            )
        ) from error


def joined(before: tuple[Attachment, ...], new: tuple[Attachment, ...]) -> tuple[Attachment, ...]:
    """Both, each file once; another version of a file of the same name stands beside it."""
    return tuple(dict.fromkeys((*before, *new)))
