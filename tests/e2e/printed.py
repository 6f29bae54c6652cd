"""The text of a printed memo, with fonts and template loaded once for all tests."""

import re
from functools import cache
from pathlib import Path

import pypdfium2

from michishirube.formfile.casewriter import digest_of
from michishirube.memo.fonts import Fonts, load_fonts
from michishirube.memo.pdf import build_pdf
from michishirube.memo.template import MemoTemplate
from michishirube.memo.wording import Matter, memo_view
from michishirube.paths import fonts_dir, templates_dir
from michishirube.session import Session


@cache
def fonts() -> Fonts:
    return load_fonts(fonts_dir())


@cache
def template(name: str) -> MemoTemplate:
    return MemoTemplate(templates_dir() / name)


def memo_pdf(session: Session) -> bytes:
    """The memo as `Session.print_memo` writes it."""
    case = session.case
    matter = Matter(case, session.assessment, session.library.law, digest_of(case))
    blocks = template(session.form.template).render({"memo": memo_view(matter)})
    return build_pdf(blocks, fonts())


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
