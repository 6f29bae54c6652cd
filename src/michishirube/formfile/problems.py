"""Mistakes in a file: where, what, how to mend it. Collected, so that all are shown at once."""

from __future__ import annotations

import difflib
from collections.abc import Collection, Iterable
from dataclasses import dataclass, field
from typing import NamedTuple

from michishirube.phrase import joined, phrase

LONGEST = 400
"""Characters of a file's own words that a message repeats."""
MOST = 200
"""Problems that a message lists."""
ENOUGH = 5_000
"""Problems after which a reading gives up: such a file is noise."""


class Spot(NamedTuple):  # not a dataclass: a pack has tens of thousands, and these are made faster
    """A place in a file; line and column count from 1, 0 where the format gives none."""

    file: str
    line: int = 0
    column: int = 0
    path: str = ""

    def __str__(self) -> str:
        if self.line:
            return f"{self.file}:{self.line}:{self.column}"
        return f"{self.file}: {self.path}" if self.path else self.file

    def shifted(self, columns: int) -> Spot:
        """A place further along the same line."""
        return Spot(self.file, self.line, self.column + columns if self.line else 0, self.path)


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """One mistake: where it stands, what is wrong, how to mend it (Japanese)."""

    spot: Spot
    what: str
    mend: str = ""

    def __str__(self) -> str:
        return self.sentence

    @property
    def sentence(self) -> str:
        """All of it in one line."""
        spot, what = _short(str(self.spot)), _short(self.what)
        if not self.mend:
            return phrase("{spot}: {what}", spot=spot, what=what)
        return phrase("{spot}: {what}（{mend}）", spot=spot, what=what, mend=self.mend)


def _short(text: str) -> str:
    return text if len(text) <= LONGEST else f"{text[:LONGEST]}…"


class FormFileError(Exception):
    """A file, or a folder of them, that cannot be used. Carries every problem found."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = tuple(sorted(set(problems)))
        lines = [problem.sentence for problem in self.problems[:MOST]]
        if len(self.problems) > MOST:
            more = len(self.problems) - MOST
            lines.append(phrase("ほかに {n:,} 件の問題があります", n=more))
        super().__init__(joined("\n", lines))


@dataclass(slots=True)
class Problems:
    """Where a reading collects what it finds wrong.

    Attributes:
        worded: every wording, with the languages besides Japanese it is there in. That one is
            missing is no problem, and still wanted to be known.
    """

    found: list[Problem] = field(default_factory=list)
    worded: list[tuple[Spot, Collection[str]]] = field(default_factory=list)

    def add(self, spot: Spot, what: str, mend: str = "") -> None:
        """
        Raises:
            FormFileError: there are too many to go on.
        """
        if len(self.found) >= ENOUGH:
            raise FormFileError(self.found)
        self.found.append(Problem(spot, what, mend))

    def raise_any(self) -> None:
        """
        Raises:
            FormFileError: if anything was found.
        """
        if self.found:
            raise FormFileError(self.found)


def did_you_mean(word: str, known: Iterable[str]) -> str:
    """How to mend a misspelt word: the nearest known one, or the list if it is short."""
    names = sorted({name for name in known if name})
    near = difflib.get_close_matches(word, names, n=1, cutoff=0.6)
    if near:
        return phrase("「{near}」ではありませんか", near=near[0])
    if 0 < len(names) <= 12:
        return phrase("使えるのは {names}", names=joined("、", names))
    return ""
