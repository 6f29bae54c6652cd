"""A pack without a Japanese letter, and every word that a window says: what is Japanese there is
the program's own and has not been translated."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from PySide6.QtCore import QAbstractItemModel, QAbstractListModel, QModelIndex, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QAbstractItemView, QComboBox, QHeaderView, QWidget
from tests.packs.opened import SMALL

from michishirube.library import Library, load_library
from michishirube.ui.pdf_pane import PdfPane

JAPANESE = re.compile("[、。〈-】぀-ヿ㐀-鿿！-＞＠-､]")
"""But for ？, the sign of an undetermined verdict, which is drawn alike in both languages."""
_RUN = re.compile("[　-ヿ㐀-鿿！-￯]+")
ROLE = Qt.ItemDataRole
ROLES = (ROLE.DisplayRole, ROLE.ToolTipRole, ROLE.AccessibleTextRole)


def latin(text: str) -> str:
    """The same text with Latin words in place of Japanese ones, the same for the same."""

    def word(found: re.Match[str]) -> str:
        return "w" + hashlib.sha256(found[0].encode()).hexdigest()[:5]

    return _RUN.sub(word, text)


def write_latin(folder: Path) -> Path:
    """The small pack and its worked cases, in Latin letters."""
    for path in sorted(SMALL.rglob("*.yaml")):
        target = folder / path.relative_to(SMALL)
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(latin(path.read_text("utf-8")), "utf-8")
    return folder


@cache
def opened(folder: Path) -> Library:
    return load_library(folder)


def said(window: QWidget) -> Iterator[str]:
    """Every text in a window: of its widgets, its actions, and what lists and tables hold."""
    for widget in (window, *window.findChildren(QWidget)):
        if not isinstance(widget, PdfPane):  # it tells what stands on the page of the memo
            yield from _texts(widget)
        for action in widget.actions():
            yield from _texts(action)
        if isinstance(widget, QAbstractItemView | QComboBox) and not isinstance(
            widget, QHeaderView
        ):
            yield from _held(widget.model(), QModelIndex())


def _texts(thing: QWidget | QAction) -> Iterator[str]:
    known = thing.metaObject()
    for number in range(known.propertyCount()):
        name = known.property(number).name()
        value = thing.property(name) if name not in ("styleSheet", "objectName") else None
        if isinstance(value, str):
            yield value


def _held(model: QAbstractItemModel, parent: QModelIndex) -> Iterator[str]:
    columns = 1 if isinstance(model, QAbstractListModel) else model.columnCount(parent)
    for column in range(columns):
        yield str(model.headerData(column, Qt.Orientation.Horizontal) or "")
        for row in range(model.rowCount(parent)):
            index = model.index(row, column, parent)
            yield from (str(model.data(index, role) or "") for role in ROLES)


def japanese(window: QWidget, library: Library, *legal: str) -> set[str]:
    """What a window says in Japanese, but for the names of the provisions it cites and `legal`."""
    law = sorted({*_cited(library), *legal}, key=len, reverse=True)
    provisions = re.compile("|".join(map(re.escape, law)))
    return {text for text in said(window) if JAPANESE.search(provisions.sub("", text))}


def _cited(library: Library) -> Iterator[str]:
    for edition in library.law.editions():
        yield from filter(None, (edition.title, edition.number, edition.note))
    for form in library.forms.values():
        for topic in form.topics:
            cases = (case for conclusion in topic.conclusions for case in conclusion.cases)
            for citing in (*topic.questions, *topic.duties, *cases, *form.verdict):
                for id_ in citing.cite:
                    yield from filter(None, (library.printed(id_), library.caption(id_)))
