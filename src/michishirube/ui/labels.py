"""Labels that wrap: plain text for data, rich text for a form's wording.

A label never asks for more width than it is given, however long a word is, so that no page
scrolls sideways.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from PySide6.QtCore import Qt
from PySide6.QtGui import QCursor
from PySide6.QtWidgets import QLabel, QSizePolicy, QToolTip, QWidget

from michishirube.ui.markup import plain, rich
from michishirube.ui.words import shown, tr

_LONG_WORD = re.compile(r"[!-~｡-ﾟ]{24}")
_BREAK = "\N{ZERO WIDTH SPACE}"
SHOWN = 400
"""So many characters of an answer are shown where it is only repeated."""


def shortened(text: str, limit: int = SHOWN) -> str:
    """A text to repeat on screen; the whole of it stays where it was typed."""
    text = shown(text)
    if len(text) <= limit:
        return text
    return tr("{text}…（全{n:,}字）", text=text[:limit], n=len(text))


def breakable(text: str) -> str:
    """The same text with places to break words of more than 24 Latin letters."""
    return _LONG_WORD.sub(lambda found: found[0] + _BREAK, text)


def data_label(text: str, role: str = "", parent: QWidget | None = None) -> QLabel:
    """A label for anything a person typed, or a program's own words: never markup."""
    label, text = _wrapping(role, parent), shown(text)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setText(breakable(text))
    label.setAccessibleName(text)
    return label


def wording_label(wording: str, role: str = "", parent: QWidget | None = None) -> QLabel:
    """A label for a form's wording, with its emphasis and terms."""
    label, wording = _wrapping(role, parent), shown(wording)
    label.setTextFormat(Qt.TextFormat.RichText)
    label.setText(rich(wording))
    label.setAccessibleName(plain(wording))
    return label


def explained_label(
    wording: str, terms: Mapping[str, str], role: str = "", parent: QWidget | None = None
) -> QLabel:
    """A label for wording whose terms say what they mean when the mouse is on them.

    The same stands in the help beside it, for those who use no mouse.
    """
    label = wording_label(wording, role, parent)
    label.setText(rich(wording, terms))

    def explain(term: str) -> None:
        says = plain(terms.get(term, ""))
        QToolTip.showText(
            QCursor.pos(),
            breakable(tr("{term}：{says}", term=term, says=says)) if says else "",
            label,
        )

    label.linkHovered.connect(explain)
    label.linkActivated.connect(explain)
    return label


def set_data(label: QLabel, text: str) -> None:
    """Give a data label another text."""
    text = shown(text)
    label.setText(breakable(text))
    label.setAccessibleName(text)


def _wrapping(role: str, parent: QWidget | None) -> QLabel:
    label = QLabel(parent)
    label.setWordWrap(True)
    label.setIndent(0)
    policy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
    policy.setHeightForWidth(True)
    label.setSizePolicy(policy)
    if role:
        label.setProperty("role", role)
    return label
