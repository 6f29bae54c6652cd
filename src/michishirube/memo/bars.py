"""A bar chart laid out: one bar a line, its share of 100 drawn and said. Nothing is decided here.

The same layout goes to paper and to the screen, each with its own measure.
"""

from __future__ import annotations

from collections.abc import Iterator

from michishirube.memo.blocks import Bar, Bars
from michishirube.memo.figure import Box, Drawing, Measure, Stroke, Words
from michishirube.memo.style import ACCENT, MUTED, TINT

NAME = "棒グラフ"
WIDTH = 467.0
_SIZE, _LINE = 8.0, 10.5
_LABEL, _SAID, _AIR = 165.0, 78.0, 8.0
_BAR, _STEP = 7.0, 5.0
_LINES = 2


def bars_drawing(chart: Bars, measure: Measure) -> Drawing:
    """Everything in its place, `WIDTH` wide and as tall as it has to be."""
    things: list[Box | Words | Stroke] = []
    top = 0.0
    for bar in chart.bars:
        lines = _cut(bar.label, measure)
        height = max(len(lines) * _LINE, _BAR)
        things += _bar(bar, lines, top, height, measure)
        top += height + _STEP
    return Drawing(NAME, WIDTH, max(top - _STEP, 1.0), tuple(things))


def _bar(
    bar: Bar, lines: list[str], top: float, height: float, measure: Measure
) -> Iterator[Box | Words]:
    for number, line in enumerate(lines):
        y = top + number * _LINE + _SIZE
        yield Words(0, y, line, measure.width(line, _SIZE), _SIZE)
    room = WIDTH - _LABEL - _SAID - 2 * _AIR
    y = top + (_LINE - _BAR) / 2
    yield Box(_LABEL + _AIR, y, room, _BAR, TINT)
    share = min(max(bar.share, 0), 100)
    if share:
        yield Box(_LABEL + _AIR, y, room * share / 100, _BAR, ACCENT)
    width = measure.width(bar.said, _SIZE)
    yield Words(WIDTH - width, top + _SIZE, bar.said, width, _SIZE, colour=MUTED)


def _cut(label: str, measure: Measure) -> list[str]:
    """At most two lines; the last says that there was more."""
    lines = measure.lines(label, _SIZE, _LABEL) or [""]
    if len(lines) <= _LINES:
        return lines
    last = lines[_LINES - 1]
    while last and measure.width(f"{last}…", _SIZE) > _LABEL:
        last = last[:-1]
    return [*lines[: _LINES - 1], f"{last}…"]
