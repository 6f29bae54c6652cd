"""The outcome tables as an A4 PDF that a lawyer can check and sign."""

from __future__ import annotations

from michishirube.memo.fonts import load_fonts
from michishirube.memo.pdf import build_pdf
from michishirube.memo.template import MemoTemplate
from michishirube.paths import fonts_dir, templates_dir
from michishirube.paths_report import PathsView

TEMPLATE, ENTRY = "paths", "paths.xml.j2"


def paths_pdf(view: PathsView) -> bytes:
    """The same tables, template and fonts give the same bytes.

    Raises:
        MemoTemplateError: the template is missing or broken.
        FontError: a bundled font is.
    """
    blocks = MemoTemplate(templates_dir() / TEMPLATE, ENTRY).render({"paths": view})
    return build_pdf(blocks, load_fonts(fonts_dir()))
