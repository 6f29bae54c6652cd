"""A form's wording as Qt rich text: `*emphasis*` and `[terms]`, everything else escaped.

Only wording of a form comes here. What a user typed is always shown as plain text.
"""

from __future__ import annotations

import re
from collections.abc import Container

from michishirube.ui.words import shown

_STRONG = re.compile(r"(\*\*|\*)(?=\S)(.+?)(?<=\S)\1")
_TERM = re.compile(r"\[([^\[\]]+)\]")


def rich(wording: str, explained: Container[str] = ()) -> str:
    """Rich text for a label; a term that is `explained` there is a link to itself."""
    import html  # noqa: PLC0415 - its table is slow to load, and the first window needs none

    def term(found: re.Match[str]) -> str:
        word = found[1]
        return (
            f'<a href="{shown(word)}">{shown(word)}</a>'
            if html.unescape(word) in explained
            else f"<u>{shown(word)}</u>"
        )

    strong = _STRONG.sub(r"<b>\2</b>", html.escape(wording))
    words = _TERM.sub(term, strong).replace("\n", "<br>")
    return f'<div style="line-height: 125%">{words}</div>'


def plain(wording: str) -> str:
    """The same words without marks, as `wording.plain`; the first window need not load that."""
    return _TERM.sub(r"\1", _STRONG.sub(r"\2", wording))


def terms_in(wording: str) -> tuple[str, ...]:
    """The glossary terms a wording marks, each once."""
    return tuple(dict.fromkeys(_TERM.findall(wording)))
