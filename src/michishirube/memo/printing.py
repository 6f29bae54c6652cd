"""The last step of the pipeline: words, template and fonts to the bytes of a PDF."""

from pathlib import Path

from michishirube.memo.errors import MemoTemplateError
from michishirube.memo.fonts import load_fonts
from michishirube.memo.pdf import build_pdf
from michishirube.memo.template import render_blocks
from michishirube.memo.view import MemoView


def memo_pdf(view: MemoView, template: Path, fonts: Path) -> bytes:
    """The memo as PDF. The same view, template and fonts give the same bytes.

    Raises:
        MemoTemplateError: there is no such template, or it is broken.
        FontError: a bundled font is missing or broken.
    """
    if not template.is_dir():
        known = "、".join(sorted(path.name for path in template.parent.glob("*/")))
        raise MemoTemplateError(
            f"メモのひな形「{template.name}」がありません。使えるのは {known} です。"
        )
    return build_pdf(render_blocks(template, {"memo": view}), load_fonts(fonts))
