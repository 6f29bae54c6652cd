"""What was filled in on a PDF's form. Nothing of it is run."""

from __future__ import annotations

import io
from collections.abc import Iterator
from typing import Final

import pikepdf
from pikepdf import Array, Dictionary, Name, Object, Pdf, String

from michishirube.memo.errors import MemoUnreadableError, PasswordError
from michishirube.memo.reading_back import MAX_FILE
from michishirube.phrase import phrase

_MOST_FIELDS: Final = 5_000
_DEEPEST: Final = 8
_LONGEST: Final = 20_000  # characters of one entry


def read_fields(data: bytes, shown: str, password: str = "") -> dict[str, str]:
    """The entries of a PDF form by their names; a ticked box has the name of its look, mostly Yes.

    Raises:
        PasswordError: it is encrypted, and the password is missing or another one.
        MemoUnreadableError: it is no PDF, is damaged, or hostile.
    """
    if len(data) > MAX_FILE:
        raise MemoUnreadableError(phrase("{shown}：PDFが大きすぎます。", shown=shown))
    try:
        with pikepdf.open(io.BytesIO(data), password=password, attempt_recovery=False) as pdf:
            return dict(_fields(pdf))
    except pikepdf.PasswordError as error:
        raise PasswordError(
            phrase(
                "{shown}：パスワードで保護されています。外してから取り込んでください。", shown=shown
            )
        ) from error
    except (pikepdf.PdfError, pikepdf.DataDecodingError, RuntimeError, ValueError) as error:
        raise MemoUnreadableError(
            phrase(
                "{shown}：PDFとして読めません。記入して保存したPDFを受け取り直してください。",
                shown=shown,
            )
        ) from error


def _fields(pdf: Pdf) -> Iterator[tuple[str, str]]:
    form = pdf.Root.get("/AcroForm")
    roots = form.get("/Fields") if isinstance(form, Dictionary) else None
    waiting = [("", one, 0) for one in roots] if isinstance(roots, Array) else []
    seen = 0
    while waiting:
        above, one, depth = waiting.pop()
        seen += 1
        if seen > _MOST_FIELDS or depth > _DEEPEST:
            raise ValueError("more fields than any sheet of ours has")
        if not isinstance(one, Dictionary):
            continue
        own = one.get("/T")
        name = ".".join(filter(None, (above, _text(own)))) if own is not None else above
        kids = one.get("/Kids")
        if isinstance(kids, Array):
            waiting += [(name, kid, depth + 1) for kid in kids]
        elif name:
            value = one.get("/V")
            yield name, "" if value is None else _text(value)


def _text(value: Object) -> str:
    if isinstance(value, Name):
        return str(value).removeprefix("/")
    return str(value)[:_LONGEST] if isinstance(value, String) else ""
