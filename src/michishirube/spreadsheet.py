"""Rows as CSV for a spreadsheet, which must take no text of a person's for a formula."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable

_FORMULA = ("=", "+", "-", "@", "\t", "\r")
MARK = "\ufeff"
"""Begins a file, so that Excel reads it as UTF-8."""


def csv_rows(rows: Iterable[Iterable[object]]) -> str:
    """One line a row. A cell that could be a formula is kept a text by an apostrophe."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerows([_harmless(str(cell)) for cell in row] for row in rows)
    return out.getvalue()


def _harmless(cell: str) -> str:
    return f"'{cell}" if cell.startswith(_FORMULA) else cell
