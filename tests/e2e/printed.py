"""The text of a printed memo, with fonts and template loaded once for all tests."""

import re
from pathlib import Path

import pypdfium2

from michishirube.memo.printing import Printer
from michishirube.paths import fonts_dir, templates_dir
from michishirube.session import Session

PRINTER = Printer(templates_dir(), fonts_dir())


def memo_pdf(session: Session) -> bytes:
    """The memo as `Session.print_memo` writes it."""
    job = session.memo_job()
    return PRINTER.pdf(job.view, job.template, origin=job.origin)


def text_of(pdf: bytes | Path) -> str:
    """What a reader copies from the PDF, without spaces and line ends: cells wrap anywhere."""
    return re.sub(r"\s", "", raw_text_of(pdf))


def raw_text_of(pdf: bytes | Path) -> str:
    """The same, page by page, as it comes."""
    reader = pypdfium2.PdfDocument(pdf)
    try:
        return "\n".join(page.get_textpage().get_text_range() for page in reader)
    finally:
        reader.close()
