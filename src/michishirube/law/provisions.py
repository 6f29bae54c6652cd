"""What the readers of legal texts have in common: articles, paragraphs, sections, digests."""

import hashlib
from dataclasses import dataclass


class LawTextError(Exception):
    """A legal text is not laid out as its reader expects; the message says where."""


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One paragraph (項): its whole text with its items, and the items' numbers.

    `items` holds `1`, `2`, `2-イ` … in the order of the text.
    """

    text: str
    items: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Article:
    """One article (条). `caption` is as printed, with brackets, or empty.

    A repealed article (削除) has no paragraphs.
    """

    number: str
    caption: str
    paragraphs: tuple[Paragraph, ...]


@dataclass(frozen=True, slots=True)
class Section:
    """One section of a guideline; `text` is its own and that of the sections below it."""

    number: str
    title: str
    text: str


@dataclass(frozen=True, slots=True)
class Statute:
    """A statute's main provisions (本則), with what identifies it.

    `number` is the law number (平成15年法律第57号), `as_of` the ISO date from which this
    revision has been in force.
    """

    title: str
    number: str
    as_of: str
    articles: tuple[Article, ...]


def digest(text: str) -> str:
    """SHA-256 of the text without any white space, so that a new line break changes nothing."""
    return hashlib.sha256("".join(text.split()).encode("utf-8")).hexdigest()
