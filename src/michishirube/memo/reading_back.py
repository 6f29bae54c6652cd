"""Open a PDF that may be a memo: what it carries, how its pages look now. Nothing of it is run,
shown or written; sizes are limited before anything is unpacked.
"""

from __future__ import annotations

import io
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import pikepdf
from pikepdf import Array, Dictionary, Name, NameTree, Pdf, Stream
from pikepdf.settings import set_qpdf_limits

from michishirube.memo.errors import MemoUnreadableError, PasswordError
from michishirube.memo.looks import Look, frame_digest, looks
from michishirube.memo.manifest import MAX_PAGES, Manifest, read_manifest
from michishirube.memo.provenance import MANIFEST
from michishirube.phrase import phrase

MAX_FILE: Final = 100_000_000
MAX_STREAM: Final = 40_000_000
MAX_CARRIED: Final = 80_000_000
_MOST_FILES = 100
_ODD = phrase("添付されたファイルの形が違います。安全のため開きません。")

# For the whole process: a few bytes of a PDF must not become gigabytes, wherever they stand.
set_qpdf_limits(
    flate_max_memory=MAX_STREAM,
    png_max_memory=MAX_STREAM,
    tiff_max_memory=MAX_STREAM,
    run_length_max_memory=MAX_STREAM,
    dct_max_memory=MAX_STREAM,
    max_stream_filters=4,
    parser_max_nesting=200,
)


@dataclass(frozen=True, slots=True)
class OpenedMemo:
    """A memo as it is now.

    Attributes:
        files: what it carries, the manifest apart; also what somebody added.
        pages: how its pages look, in order.
        frame: the digest of what stands around them.
        encrypted: it opens with a password; `signed`: so many signatures are on it.
    """

    manifest: Manifest
    files: Mapping[str, bytes]
    pages: tuple[Look, ...]
    frame: str
    encrypted: bool = False
    signed: int = 0


def is_pdf(path: Path) -> bool:
    """By its name; what is in it is looked at when it is opened."""
    return path.suffix.lower() == ".pdf"


def read_memo_file(path: Path) -> bytes:
    """The bytes of a file.

    Raises:
        MemoUnreadableError: it cannot be read, or is too large.
    """
    try:
        with path.open("rb") as file:
            data = file.read(MAX_FILE + 1)
    except OSError as error:
        raise MemoUnreadableError(
            phrase(
                "{path}：読めません（{strerror}）。名前、場所、権限を確かめてください。",
                path=path,
                strerror=error.strerror,
            )
        ) from error
    if len(data) > MAX_FILE:
        raise MemoUnreadableError(
            phrase(
                "{path}：大きすぎます（上限は {max_file} MB）。"
                "メモのPDFかどうかを確かめてください。",
                path=path,
                max_file=MAX_FILE // 1000000,
            )
        )
    return data


def open_memo(data: bytes, shown: str, password: str = "") -> OpenedMemo:
    """Everything of a memo that is checked.

    Raises:
        PasswordError: it is encrypted, and the password is missing or another one.
        MemoUnreadableError: it is no memo, is damaged, from a newer program, or hostile.
    """
    try:
        with pikepdf.open(io.BytesIO(data), password=password, attempt_recovery=False) as pdf:
            return _opened(pdf)
    except pikepdf.PasswordError as error:
        what = (
            phrase("パスワードが違います") if password else phrase("パスワードで保護されています")
        )
        raise PasswordError(
            phrase(
                "{shown}：{what}。作った人にパスワードを確かめてください。", shown=shown, what=what
            )
        ) from error
    except MemoUnreadableError as error:
        raise MemoUnreadableError(phrase("{shown}：{error}", shown=shown, error=error)) from error
    except (pikepdf.PdfError, pikepdf.DataDecodingError, RuntimeError, ValueError) as error:
        what = (
            phrase("PDFではありません")
            if data[:5] != b"%PDF-"
            else phrase("PDFが壊れているか、途中で切れています")
        )
        raise MemoUnreadableError(
            phrase("{shown}：{what}。ファイルを受け取り直してください。", shown=shown, what=what)
        ) from error


def _opened(pdf: Pdf) -> OpenedMemo:
    files = _carried(pdf)
    manifest = files.pop(MANIFEST, None)
    if manifest is None:
        raise MemoUnreadableError(
            phrase(
                "道しるべのメモではありません（照合の目録がありません）。"
                "道しるべで作ったメモのPDFを選んでください。印刷し直したPDFは確かめられません。"
            )
        )
    read = read_manifest(manifest)
    if len(pdf.pages) > MAX_PAGES:
        raise MemoUnreadableError(
            phrase("ページが多すぎます。メモのPDFかどうかを確かめてください。")
        )
    return OpenedMemo(read, files, looks(pdf), frame_digest(pdf), pdf.is_encrypted, _signed(pdf))


def _signed(pdf: Pdf) -> int:
    """How many of its fields are signatures that somebody has given."""
    form = pdf.Root.get("/AcroForm")
    fields = form.get("/Fields") if isinstance(form, Dictionary) else None
    listed = tuple(fields)[:_MOST_FILES] if isinstance(fields, Array) else ()
    return sum(
        isinstance(one, Dictionary) and one.get("/FT") == Name.Sig and "/V" in one for one in listed
    )


def _carried(pdf: Pdf) -> dict[str, bytes]:
    """The files embedded in a PDF, by name."""
    names = pdf.Root.get("/Names")
    tree = names.get("/EmbeddedFiles") if isinstance(names, Dictionary) else None
    if not isinstance(tree, Dictionary):
        return {}
    found: dict[str, bytes] = {}
    left = MAX_CARRIED
    for number, spec in enumerate(NameTree(tree).values()):
        if number >= _MOST_FILES:
            raise MemoUnreadableError(
                phrase("添付されたファイルが多すぎます。安全のため開きません。")
            )
        name, data = _embedded(spec)
        left -= len(data)
        if left < 0:
            raise _too_large(name)
        if name in found:
            raise MemoUnreadableError(
                phrase("同じ名前の添付ファイルが二つあります（{name}）。", name=name[:60])
            )
        found[name] = data
    return found


def _embedded(spec: object) -> tuple[str, bytes]:
    kept = spec.get("/EF") if isinstance(spec, Dictionary) else None
    stream = kept.get("/F") if isinstance(kept, Dictionary) else None
    if not isinstance(spec, Dictionary) or not isinstance(kept, Dictionary):
        raise MemoUnreadableError(_ODD)
    # a viewer may take another entry (UF) than this program: then they have to be the same
    same = {one.objgen for one in kept.values()}
    names = {str(spec[key]) for key in ("/F", "/UF") if key in spec}
    if not isinstance(stream, Stream) or len(same) != 1 or len(names) != 1:
        raise MemoUnreadableError(_ODD)
    (name,) = names
    if stream.get("/Filter") not in (None, Name.FlateDecode) or "/DecodeParms" in stream:
        raise MemoUnreadableError(
            phrase(
                "添付ファイル「{name}」の圧縮のしかたが違います。安全のため開きません。",
                name=name[:60],
            )
        )
    try:
        return name, stream.read_bytes()
    except (pikepdf.PdfError, RuntimeError) as error:
        raise _too_large(name) from error


def _too_large(name: str) -> MemoUnreadableError:
    return MemoUnreadableError(
        phrase(
            "添付ファイル「{name}」が大きすぎるか、壊れています。安全のため開きません。",
            name=name[:60],
        )
    )
