"""Finds words in the text of pages: across line ends, whatever the width or case of letters."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Hit:
    """A passage: its page, its first character there and how many they are."""

    page: int
    start: int
    length: int


def found(texts: Sequence[str], wanted: str) -> list[Hit]:
    """Every place where the words stand, page by page; none overlaps another."""
    needle = _folded(wanted)[0]
    if not needle:
        return []
    return [hit for page, text in enumerate(texts) for hit in _on_page(page, text, needle)]


def _on_page(page: int, text: str, needle: str) -> Iterator[Hit]:
    folded, places = _folded(text)
    at = folded.find(needle)
    while at >= 0:
        start, last = places[at], places[at + len(needle) - 1]
        yield Hit(page, start, last - start + 1)
        at = folded.find(needle, at + len(needle))


def _folded(text: str) -> tuple[str, list[int]]:
    """The text without white space, of one width and case, and where each character was."""
    letters: list[str] = []
    places: list[int] = []
    for place, char in enumerate(text):
        for letter in unicodedata.normalize("NFKC", char).casefold():
            if not letter.isspace():
                letters.append(letter)
                places.append(place)
    return "".join(letters), places


def next_hit(hits: Sequence[Hit], page: int, start: int, step: int) -> int:
    """The number of the hit after (+1) or before (-1) a place, round the end; there is one."""
    if step > 0:
        after = (number for number, hit in enumerate(hits) if (hit.page, hit.start) > (page, start))
        return next(after, 0)
    before = [number for number, hit in enumerate(hits) if (hit.page, hit.start) < (page, start)]
    return before[-1] if before else len(hits) - 1


def line_away(text: str, place: int, step: int) -> int:
    """The character one line below (+1) or above (-1), as far into it; within the text."""
    starts = [0, *(at + 1 for at, char in enumerate(text) if char == "\n")]
    here = max(number for number, start in enumerate(starts) if start <= place)
    there = here + step
    if not 0 <= there < len(starts):
        return 0 if step < 0 else len(text)
    end = starts[there + 1] - 1 if there + 1 < len(starts) else len(text)
    return min(starts[there] + place - starts[here], end)
