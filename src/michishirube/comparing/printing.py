"""A comparison as an A4 page to hand round."""

from __future__ import annotations

from michishirube.comparing.view import ComparedView
from michishirube.memo.fonts import load_fonts
from michishirube.memo.pdf import Watch, build_pdf, unwatched
from michishirube.memo.template import MemoTemplate
from michishirube.paths import fonts_dir, templates_dir

TEMPLATE, ENTRY = "compare", "compare.xml.j2"


def compared_pdf(view: ComparedView, watch: Watch = unwatched) -> bytes:
    """The same comparison, template and fonts give the same bytes.

    Args:
        watch: is told which part is done, 0 to 1; may raise MemoStoppedError to end it.

    Raises:
        MemoTemplateError: the template is missing or broken.
        FontError: a bundled font is.
    """
    blocks = MemoTemplate(templates_dir() / TEMPLATE, ENTRY).render({"compared": view})
    return build_pdf(blocks, load_fonts(fonts_dir()), watch)
