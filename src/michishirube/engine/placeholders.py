"""What a draft leaves to the case: `{question}` for an answer, `{organization}` for a field of
the document. Only finding them is here; `drafted` words them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from michishirube.engine.form import Draft, Kind

PLACEHOLDER = re.compile(r"\{([\w-]+)\}")
FROM_DOCUMENT = ("organization", "department", "author", "date")
FROM_ANSWERS = (Kind.TEXT, Kind.DATE, Kind.NUMBER, Kind.CHOICE, Kind.MANY)
"""The kinds of questions whose answers can stand in a sentence."""


def texts_of(draft: Draft) -> Iterator[str]:
    """Every text of a draft that may hold placeholders."""
    yield from (draft.title, draft.to)
    for part in draft.parts:
        yield from (part.heading, part.say)


def names_in(text: str) -> list[str]:
    """The names that stand in braces in a text."""
    return PLACEHOLDER.findall(text)


def without_names(text: str) -> str:
    """A text without its placeholders; a brace that is left stands for nothing."""
    return PLACEHOLDER.sub("", text)
