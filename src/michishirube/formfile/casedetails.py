"""The small parts of a case file: bases, attachments, the memo's header."""

from __future__ import annotations

import re

from michishirube.engine.case import NO_BASIS, Attachment, Basis, Document
from michishirube.formfile.record import Record
from michishirube.phrase import joined, phrase


def read_complete(record: Record) -> bool | None:
    """Whether a list of parties is complete; None: not said."""
    if not record.has("complete"):
        return None
    value = record.text("complete")
    if value not in ("yes", "no"):
        record.problems.add(
            record.spot_of("complete"),
            phrase("「complete」に「{value}」という値はありません", value=value),
            phrase("使えるのは {names}", names=joined("、", ("yes", "no"))),
        )
    return value == "yes"


def read_basis(record: Record | None) -> Basis:
    """Who confirmed an answer, when, by what."""
    if record is None:
        return NO_BASIS
    return Basis(record.text("who"), record.day("when"), record.text("what"))


def read_attachment(record: Record) -> Attachment:
    """A file that shows an answer, by name, size and digest."""
    size, sha256 = record.text("size"), record.text("sha256")
    for key, text, pattern, mend in (
        ("size", size, r"[0-9]{1,15}", phrase("ファイルの大きさをバイト数で書いてください")),
        (
            "sha256",
            sha256,
            r"[0-9a-f]{64}",
            phrase("SHA-256 を 64 桁の小文字の十六進数で書いてください"),
        ),
    ):
        if record.has(key) and not re.fullmatch(pattern, text):
            record.problems.add(
                record.spot_of(key),
                phrase("「{key}」の「{text}」は読めません", key=key, text=text),
                mend,
            )
            return Attachment(record.text("name"), 0, sha256)
    return Attachment(record.text("name"), int(size or 0), sha256)


def read_document(record: Record | None) -> Document:
    """The fields of the memo's header."""
    if record is None:
        return Document()
    return Document(
        number=record.text("number"),
        issued=record.day("date"),
        title=record.text("title"),
        organization=record.text("organization"),
        department=record.text("department"),
        author=record.text("author"),
        legal=record.text("legal"),
        to=record.text("to"),
        approvers=record.texts("approvers"),
        ringi=record.text("ringi"),
        planned=record.day("planned"),
        handling=record.text("handling"),
        edition=record.text("edition"),
        retention=record.text("retention"),
    )
