"""The relations picture laid out: words and a measure in, a figure out. Nothing is decided here.

Data runs from left to right, from 本人 to the organization and on to the parties, or from 本人
through the parties to the organization; each party stands at its own arrow. What is the case
stands in words on arrow and box; line and colour only repeat it. The same layout goes to paper
and to the screen, each with its own measure.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from michishirube.memo.figure import ARROW, Box, Drawing, Measure, Stroke, Words
from michishirube.memo.style import ACCENT, INK, MUTED, RULE, TINT, WARNING, WHITE, Colour
from michishirube.memo.view import RelatedParty, RelationLine, RelationsView
from michishirube.phrase import phrase

NAME = phrase("関係図")
WIDTH = 467.0
_BARRED = "×　"
_SIZE, _LEADING = 8.5, 11.5
_SMALL, _TIGHT = 7.0, 9.2
_PAD, _GAP, _AIR = 5.0, 9.0, 4.0
_PERSON_WIDTH, _OWN_WIDTH, _PARTY_WIDTH = 40.0, 92.0, 124.0
_STEP = 12.0  # from a box to where arrows part or meet
_CROSS = 3.2  # half of the cross on an arrow that must not be taken
_NAME_LINES, _SAID_LINES, _PERSON_LINES = 4, 4, 5


@dataclass(frozen=True, slots=True)
class _Look:
    colour: Colour
    line: float
    dash: tuple[float, ...] = ()


_LOOKS: dict[RelationLine, _Look] = {
    "own": _Look(ACCENT, 1.6),
    "other": _Look(INK, 0.7),
    "open": _Look(MUTED, 0.8, (3.0, 2.0)),
    "barred": _Look(WARNING, 0.8, (1.0, 1.6)),
}


@dataclass(frozen=True, slots=True)
class _Columns:
    """Where the boxes begin; `words` is where the words on a party's arrow do, `room` for them."""

    own: float
    party: float
    words: float
    room: float
    gets: bool


_TO = _Columns(126.0, WIDTH - _PARTY_WIDTH, 126.0 + _OWN_WIDTH + _STEP + 4, 101.0, gets=False)
_FROM = _Columns(WIDTH - _OWN_WIDTH, 110.0, 110.0 + _PARTY_WIDTH + 6, 104.0, gets=True)


@dataclass(frozen=True, slots=True)
class _Row:
    """A party with its lines; `middle` is where its arrow runs."""

    party: RelatedParty
    name: list[str]
    said: list[str]
    also: list[str]
    middle: float
    height: float

    @property
    def box(self) -> float:
        return len(self.name) * _LEADING + (_TIGHT if self.party.place else 0) + 2 * _PAD


@dataclass(frozen=True, slots=True)
class _Layout:
    measure: Measure
    columns: _Columns
    person: float
    """How wide the box of 本人 is."""

    def drawing(self, view: RelationsView) -> Drawing:
        caption = self._cut(view.what, _SMALL, WIDTH, 2)
        top = len(caption) * _TIGHT + (_GAP if caption else 0)
        rows = list(self._rows(view.parties))
        below = rows[-1].middle + rows[-1].height / 2 if rows else 0.0
        person = self._cut(view.person, _SMALL, self._before_own, _PERSON_LINES)
        own = self._cut(view.organization, _SIZE, _OWN_WIDTH - 2 * _PAD, _NAME_LINES, bold=True)
        subject = self._cut(view.subject, _SIZE, self.person - 2 * _PAD, 2, bold=True)
        high = 2 * (len(person) * _TIGHT + _AIR)
        height = max(high, below, len(own) * _LEADING + 2 * _PAD)
        middle, down = top + height / 2, top + (height - below) / 2
        things: list[Box | Words | Stroke] = [
            *self._words(caption, 0, 0, _SMALL),
            *self._box(subject, 0, self.person, middle, WHITE),
            *self._box(own, self.columns.own, _OWN_WIDTH, middle, TINT),
        ]
        if not self.columns.gets:
            things.append(
                Stroke(((self.person, middle), (self.columns.own, middle)), INK, arrow=True)
            )
            at = middle - _AIR - len(person) * _TIGHT
            things += self._words(person, self.person + 5, at, _SMALL)
        for row in rows:
            things += self._party(row, row.middle + down, middle)
        return Drawing(NAME, WIDTH, top + height, tuple(things))

    @property
    def _before_own(self) -> float:
        return self.columns.own - self.person - 5 - ARROW - 3

    def _rows(self, parties: tuple[RelatedParty, ...]) -> Iterator[_Row]:
        top, room = 0.0, self.columns.room
        for party in parties:
            name = self._cut(party.name, _SIZE, _PARTY_WIDTH - 2 * _PAD, _NAME_LINES, bold=True)
            barred = party.line == "barred"
            said = self._cut(f"{_BARRED if barred else ''}{party.said}", _SMALL, room, _SAID_LINES)
            also = self._cut(party.also, _SMALL, room, _SAID_LINES)
            row = _Row(party, name, said, also, 0, 0)
            height = max(row.box, 2 * (max(len(said), len(also)) * _TIGHT + _AIR))
            yield _Row(party, name, said, also, top + height / 2, height)
            top += height + _GAP

    def _party(self, row: _Row, y: float, middle: float) -> Iterator[Box | Words | Stroke]:
        look, x, top = _LOOKS[row.party.line], self.columns.party, y - row.box / 2
        yield Box(x, top, _PARTY_WIDTH, row.box, WHITE, look.colour, look.line, look.dash)
        yield from self._words(row.name, x + _PAD, top + _PAD, _SIZE, bold=True)
        place = [row.party.place] if row.party.place else []
        below = top + _PAD + len(row.name) * _LEADING
        yield from self._words(place, x + _PAD, below, _SMALL)
        yield from self._ways(look, y, middle)
        if row.party.line == "barred":
            yield from self._cross(y, look)
        at = y - _AIR - len(row.said) * _TIGHT
        yield from self._words(row.said, self.columns.words, at, _SMALL)
        yield from self._words(row.also, self.columns.words, y + _AIR - 1, _SMALL)

    def _ways(self, look: _Look, y: float, middle: float) -> Iterator[Stroke]:
        """The arrows to and from a party's box, round a corner where it stands aside."""
        columns, plain = self.columns, _LOOKS["other"]
        ways = [
            (
                look,
                columns.own + _OWN_WIDTH,
                middle,
                columns.own + _OWN_WIDTH + _STEP,
                y,
                columns.party,
            )
        ]
        if columns.gets:
            after = columns.party + _PARTY_WIDTH
            ways = [
                (plain, self.person, middle, self.person + _STEP, y, columns.party),
                (look, after, y, columns.own - _STEP, middle, columns.own),
            ]
        for one, x, start, corner, end, to in ways:
            points = ((x, start), (corner, start), (corner, end), (to, end))
            yield Stroke(points, one.colour, one.line, arrow=True, dash=one.dash)

    def _cross(self, y: float, look: _Look) -> Iterator[Stroke]:
        columns = self.columns
        x = columns.own - _STEP - 9 if columns.gets else columns.party - ARROW - 9
        for rise in (_CROSS, -_CROSS):
            yield Stroke(((x - _CROSS, y - rise), (x + _CROSS, y + rise)), look.colour, 1.4)

    def _box(
        self, lines: list[str], x: float, width: float, middle: float, ground: Colour
    ) -> Iterator[Box | Words]:
        height = len(lines) * _LEADING + 2 * _PAD
        yield Box(x, middle - height / 2, width, height, ground, RULE, 0.8)
        yield from self._words(lines, x + _PAD, middle - height / 2 + _PAD, _SIZE, bold=True)

    def _words(
        self, lines: list[str], x: float, top: float, size: float, bold: bool = False
    ) -> Iterator[Words]:
        leading = _LEADING if size == _SIZE else _TIGHT
        for number, line in enumerate(lines):
            width = self.measure.width(line, size, bold)
            yield Words(x, top + number * leading + size, line, width, size, bold)

    def _cut(
        self, text: str, size: float, width: float, most: int, bold: bool = False
    ) -> list[str]:
        """At most so many lines; the last says that there was more."""
        if not text:
            return []
        lines = self.measure.lines(text, size, width, bold)
        if len(lines) <= most:
            return lines
        last = lines[most - 1]
        while last and self.measure.width(f"{last}…", size, bold) > width:
            last = last[:-1]
        return [*lines[: most - 1], f"{last}…"]


def relations_drawing(view: RelationsView, measure: Measure) -> Drawing:
    """Everything in its place, `WIDTH` wide and as tall as it has to be."""
    person = max(_PERSON_WIDTH, measure.width(view.subject, _SIZE, bold=True) + 2 * _PAD + 1)
    return _Layout(measure, _FROM if view.direction == "from" else _TO, person).drawing(view)
