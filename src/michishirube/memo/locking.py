"""A password on a memo (AES-256). PDF/A allows none: such a memo is no file for the archive."""

from __future__ import annotations

import io
import secrets

from pikepdf import Encryption, Pdf

from michishirube.memo.errors import SigningError
from michishirube.phrase import phrase


def locked(pdf: bytes, password: str) -> bytes:
    """The memo, to be opened with the password only. Its bytes differ every time: the key is new.

    Raises:
        SigningError: there is no password.
    """
    if not password:
        raise SigningError(phrase("パスワードが空です。1文字以上のパスワードを用意してください。"))
    target = io.BytesIO()
    with Pdf.open(io.BytesIO(pdf)) as opened:
        # nobody has the owner's password: it would let its holder take the other one off
        key = Encryption(user=password, owner=secrets.token_hex(32), R=6)
        opened.save(target, encryption=key)
    return target.getvalue()
