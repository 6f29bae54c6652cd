"""A form's wording as Qt rich text: `*emphasis*` and `[terms]`, everything else escaped.

Only wording of a form comes here. What a user typed is always shown as plain text.
"""

from __future__ import annotations

import html
import re

_STRONG = re.compile(r"\*\*(.+?)\*\*|\*(.+?)\*")
_TERM = re.compile(r"\[([^\[\]]+)\]")


def rich(wording: str) -> str:
    """Rich text for a label."""
    escaped = html.escape(wording)
    strong = _STRONG.sub(lambda found: f"<b>{found[1] or found[2]}</b>", escaped)
    return _TERM.sub(r"<u>\1</u>", strong).replace("\n", "<br>")


def plain(wording: str) -> str:
    """The same words without marks: for buttons, lists and assistive technology."""
    return _TERM.sub(r"\1", _STRONG.sub(lambda found: found[1] or found[2], wording))


def terms_in(wording: str) -> tuple[str, ...]:
    """The glossary terms a wording marks, each once."""
    return tuple(dict.fromkeys(_TERM.findall(wording)))
