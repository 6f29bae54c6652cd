"""What the program and its forms say, in the language of a paper.

Japanese is written in the source and in the forms. Another language brings a catalogue of the
program's own patterns; a form brings its own words (`Wording`). What is there in neither is said
in Japanese and marked; what a person typed stays as it is.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field, fields, is_dataclass, replace
from pathlib import Path
from typing import Final, TypeVar

from michishirube.phrase import Listed, Phrase, Wording

T = TypeVar("T")


class CatalogueError(Exception):
    """The words of a language cannot be read; the message names the file."""


@dataclass(frozen=True, slots=True)
class Language:
    """A language to say things in.

    Attributes:
        code: `ja`, `en`.
        patterns: what the program says, by its Japanese pattern.
        mark: how Japanese is printed that has no translation, `{text}` standing for it.
    """

    code: str = "ja"
    patterns: Mapping[str, str] = field(default_factory=dict)
    mark: str = "{text}"

    def said(self, text: str) -> str:
        """A phrase or a form's words in this language; any other text as it is.

        What a person typed is such a text, unless it is just a word of the program's: 社外秘.
        """
        if self.code == "ja":
            return text
        if isinstance(text, Wording):
            return text.others.get(self.code) or self.marked(text)
        if isinstance(text, Listed):
            separator = self.patterns.get(text.pattern, text.pattern)
            return separator.join(self.said(part) for part in text.parts)
        if not isinstance(text, Phrase):
            return self.patterns.get(text, text) if text else text
        pattern = self.patterns.get(text.pattern)
        if pattern is None:
            return self.marked(text)
        return pattern.format(**{name: self._value(value) for name, value in text.values.items()})

    def marked(self, text: str) -> str:
        """Japanese that has no translation."""
        return self.mark.format(text=text)

    def _value(self, value: object) -> object:
        return self.said(value) if isinstance(value, str) else value


JAPANESE: Final = Language()


def spoken(words: T, language: Language) -> T:
    """A view in a language: all the texts in it, however deep."""
    if language.code == "ja":
        return words
    return _spoken(words, language)


def _spoken(words: T, language: Language) -> T:
    said: object = words
    if isinstance(words, str):
        said = language.said(words)
    elif isinstance(words, tuple):
        said = tuple(_spoken(one, language) for one in words)
    elif is_dataclass(words) and not isinstance(words, type):
        told = {one.name: _spoken(getattr(words, one.name), language) for one in fields(words)}
        said = replace(words, **told)
    return said  # type: ignore[return-value]  # of the same type as what came in


def load_language(folder: Path, code: str) -> Language:
    """A language by its catalogue `CODE.json` in a folder.

    Raises:
        CatalogueError: it is not there, or cannot be read.
    """
    if code == "ja":
        return JAPANESE
    file = folder / f"{code}.json"
    try:
        content = json.loads(file.read_text("utf-8"))
        mark, patterns = content["mark"], content["patterns"]
        return Language(code, {str(one): str(patterns[one]) for one in patterns}, str(mark))
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise CatalogueError(str(file)) from error
