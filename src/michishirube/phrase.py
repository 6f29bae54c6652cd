"""Words that remember how they were put together, so that they can be said in another language.

The program's own words are written in Japanese. To memo, command line and JSON a phrase is the
Japanese text and nothing else. The screen may ask it for its pattern and values, look the pattern
up in the language that is shown, and put the same values in (`ui.words.tr`). A value is put in as
it is: braces or markup in what a person typed mean nothing.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import Self


class Phrase(str):
    """A Japanese text with the pattern and the values it was made of.

    Joining, cutting or formatting it gives a plain text again.
    """

    __slots__ = ("pattern", "values")

    pattern: str
    values: Mapping[str, object]

    def __new__(cls, text: str, pattern: str, values: Mapping[str, object]) -> Self:
        made = super().__new__(cls, text)
        made.pattern, made.values = pattern, values
        return made

    def __reduce__(self) -> tuple[object, ...]:
        """To be handed from one process to another."""
        return type(self), (str(self), self.pattern, self.values)

    def but(self, **values: object) -> str:
        """The same phrase with some other values."""
        return phrase(self.pattern, **{**self.values, **values})


class Listed(Phrase):
    """Phrases or texts in a row, with a separator between them; `pattern` is the separator."""

    __slots__ = ("parts",)

    parts: tuple[str, ...]

    def __reduce__(self) -> tuple[object, ...]:
        return joined, (self.pattern, self.parts)


def phrase(pattern: str, /, **values: object) -> str:
    """`pattern` with the values in its places, as `str.format` puts them.

    The pattern must be a literal: the catalogue of translations is collected from the source.
    `n` is the value that singular and plural go by.
    """
    text = pattern.format(**values) if values else pattern
    return Phrase(text, pattern, values)


def joined(separator: str, parts: Iterable[str]) -> str:
    """`separator.join(parts)`, where each part can still be translated."""
    kept = tuple(parts)
    made = Listed(separator.join(kept), separator, {})
    made.parts = kept
    return made


NO_OTHERS: Mapping[str, str] = {}


class Wording(str):
    """A form's Japanese text; `others`: the same in other languages, by language.

    To everything that does not ask for another language it is the Japanese text.
    """

    __slots__ = ("others",)

    others: Mapping[str, str]

    def __new__(cls, text: str, others: Mapping[str, str]) -> Self:
        made = super().__new__(cls, text)
        made.others = others
        return made

    def __reduce__(self) -> tuple[object, ...]:
        return type(self), (str(self), self.others)


def in_each(words: str, change: Callable[[str], str]) -> str:
    """A form's text after `change`, in each language it is there in."""
    if isinstance(words, Wording):
        if not words.others:
            return Wording(change(str(words)), NO_OTHERS)
        others = {language: change(text) for language, text in words.others.items()}
        return Wording(change(str(words)), others)
    return change(words)
