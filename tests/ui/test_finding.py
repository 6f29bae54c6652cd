"""Finding words in pages of text."""

from __future__ import annotations

import pytest

from michishirube.ui.finding import Hit, found, line_away, next_hit

PAGES = ["個人\r\n情報の委託、ＡＢＣ社", "委託先\r\n再委託", ""]


@pytest.mark.parametrize(
    ("words", "hits"),
    [
        ("委託", [Hit(0, 7, 2), Hit(1, 0, 2), Hit(1, 6, 2)]),
        ("個人情報", [Hit(0, 0, 6)]),  # over the end of a line
        ("abc 社", [Hit(0, 10, 4)]),  # whatever the width and case
        ("㈱", []),
        ("　 ", []),
        ("", []),
    ],
)
def test_found(words, hits):
    assert found(PAGES, words) == hits


@pytest.mark.parametrize(
    ("place", "step", "number"),
    [((0, -1), 1, 0), ((0, 7), 1, 1), ((1, 6), 1, 0), ((0, 7), -1, 2), ((1, 6), -1, 1)],
)
def test_the_next_hit_goes_round_the_end(place, step, number):
    assert next_hit(found(PAGES, "委託"), *place, step) == number


@pytest.mark.parametrize(
    ("place", "step", "there"), [(1, 1, 6), (6, -1, 1), (1, -1, 0), (6, 1, 8), (4, 1, 8), (2, 1, 7)]
)
def test_a_line_away(place, step, there):
    assert line_away("abcd\nefg", place, step) == there
