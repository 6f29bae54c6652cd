"""What the memo's tests share: the bundled fonts, and a way from markup to a read PDF."""

from collections.abc import Callable
from pathlib import Path

import pypdfium2
import pytest

from michishirube.memo.blocks import MemoDocument
from michishirube.memo.fonts import Fonts, load_fonts
from michishirube.memo.markup import parse
from michishirube.memo.pdf import build_pdf
from michishirube.memo.reading import read_document

ROOT = Path(__file__).resolve().parents[2]
FONT_FOLDER = ROOT / "resources" / "fonts"
TEMPLATE_FOLDER = ROOT / "templates" / "memo"


@pytest.fixture(scope="session")
def fonts() -> Fonts:
    return load_fonts(FONT_FOLDER)


@pytest.fixture(scope="session")
def make_pdf(fonts: Fonts) -> Callable[[str], bytes]:
    """Markup inside <memo> → PDF."""

    def make(markup: str) -> bytes:
        return build_pdf(document(markup), fonts)

    return make


def document(markup: str) -> MemoDocument:
    return read_document(parse(f'<memo title="題名">{markup}</memo>', "memo.xml.j2"))


def pages_of(pdf: bytes) -> list[str]:
    """The text of each page, as copied from a viewer, without line ends."""
    reader = pypdfium2.PdfDocument(pdf)
    try:
        texts = [page.get_textpage().get_text_range() for page in reader]
    finally:
        reader.close()
    return [text.replace("\r", "").replace("\n", "") for text in texts]
