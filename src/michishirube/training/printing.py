"""A learner's sheet and an instructor's report as A4 PDF."""

from __future__ import annotations

from michishirube.memo.fonts import load_fonts
from michishirube.memo.pdf import build_pdf
from michishirube.memo.template import MemoTemplate
from michishirube.paths import fonts_dir, templates_dir
from michishirube.training.report import ReportView, SummaryView

TEMPLATE = "training"


def summary_pdf(view: SummaryView) -> bytes:
    """The same figures, template and fonts give the same bytes.

    Raises:
        MemoTemplateError: the template is missing or broken.
        FontError: a bundled font is.
    """
    return _pdf("summary.xml.j2", {"summary": view})


def report_pdf(view: ReportView) -> bytes:
    """
    Raises:
        MemoTemplateError, FontError: as `summary_pdf`.
    """
    return _pdf("report.xml.j2", {"report": view})


def _pdf(entry: str, context: dict[str, object]) -> bytes:
    blocks = MemoTemplate(templates_dir() / TEMPLATE, entry).render(context)
    return build_pdf(blocks, load_fonts(fonts_dir()))
