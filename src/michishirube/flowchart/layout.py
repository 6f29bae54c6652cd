"""Where everything in a flowchart stands.

Three columns: questions in the order of the form, conclusions beside the questions they rest
on, and at the right tracks that carry each conclusion to the conclusions and the verdict that
rest on it. Heights are found by a constraint solver (kiwisolver): nothing overlaps, the order
is kept, each conclusion stands as near to its questions as that allows.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import groupby

from kiwisolver import Solver, Variable

from michishirube.flowchart.chart import VERDICT_ID, Asked, Chart, Decided, Lane, Outcome
from michishirube.memo.drawing import Setter
from michishirube.memo.figure import Box, Drawing, Point, Stroke, Words
from michishirube.memo.style import (
    ACCENT,
    INK,
    MM,
    MUTED,
    RULE,
    TINT,
    VERDICTS,
    WHITE,
    Colour,
)

WIDTH = 297 * MM
MARGIN = 14 * MM
ASKED_X, ASKED_WIDTH = MARGIN, 140 * MM
DECIDED_X, DECIDED_WIDTH = 184 * MM, 62 * MM
TRACKS_X, TRACK = 252 * MM, 2.6 * MM
SIZE, LEADING = 7.4, 9.8
SMALL = 6.4
LANE_HEAD = 15.0
PAD, GAP = 3.2, 4.0
PORT = 4.6
"""Points between two arrows at one side of a box."""
BUSY = (ACCENT, (0.48, 0.24, 0.09), (0.09, 0.4, 0.36), (0.42, 0.15, 0.36), (0.27, 0.33, 0.12))
"""Colours of the tracks in turn, so that neighbours are told apart; all dark enough for print."""
LEGEND = (
    "質問は尋ねる順に並ぶ。細い矢印は、その質問で決まる判断を示す。"
    "太い枠は表にまとめる判断、細い枠は途中の判断、右側の線はその判断が働く先を示す。"
)


@dataclass(slots=True)
class _Place:
    """Something with a height, and where it comes to stand. `y` is its upper edge."""

    height: float
    y: Variable = field(default_factory=Variable)

    @property
    def top(self) -> float:
        return self.y.value()

    @property
    def middle(self) -> float:
        return self.top + self.height / 2


@dataclass(frozen=True, slots=True)
class _Row:
    asked: Asked
    lines: tuple[str, ...]
    place: _Place


@dataclass(frozen=True, slots=True)
class _Node:
    decided: Decided
    lines: tuple[str, ...]
    by: tuple[str, ...]
    place: _Place


@dataclass(frozen=True, slots=True)
class _Band:
    lane: Lane
    rows: tuple[_Row, ...]
    nodes: tuple[_Node, ...]
    place: _Place


@dataclass(frozen=True, slots=True)
class _Last:
    """The verdict."""

    lines: tuple[tuple[Outcome, tuple[str, ...]], ...]
    place: _Place


def draw(chart: Chart, setter: Setter) -> Drawing:
    """The chart as a drawing as wide as A3, as tall as it takes."""
    head = list(_head(chart, setter))
    top = max(words.y for words in head) + 14
    bands = [_band(chart, lane, setter) for lane in chart.lanes]
    last = _last(chart, setter)
    _solve(bands, last, top)
    things: list[Box | Words | Stroke] = [*head]
    for band in bands:
        things += _draw_band(band, setter)
    things += _draw_verdict(chart, last, setter)
    things += _question_arrows(bands, last)
    things += _tracks(bands, last)
    height = last.place.top + last.place.height + MARGIN
    return Drawing(f"{chart.title}：相談の流れ", WIDTH, height, tuple(things))


# What there is, and how tall it is


def _head(chart: Chart, setter: Setter) -> Iterator[Words]:
    yield _words(setter, MARGIN, MARGIN + 6, "相談の流れ", 9, colour=ACCENT)
    y = MARGIN + 26
    yield _words(setter, MARGIN, y, chart.title, 16, bold=True)
    for line in (*chart.under, LEGEND):
        for part in setter.lines(line, SIZE, WIDTH - 2 * MARGIN):
            y += LEADING + 2
            yield _words(setter, MARGIN, y, part, SIZE, colour=MUTED)


def _band(chart: Chart, lane: Lane, setter: Setter) -> _Band:
    rows = []
    for asked in lane.asked:
        lines = setter.lines(asked.text, SIZE, ASKED_WIDTH - 32 - (28 if asked.mark else 0))
        rows.append(_Row(asked, tuple(lines), _Place(len(lines) * LEADING + 2)))
    return _Band(lane, tuple(rows), tuple(_node(chart, d, setter) for d in lane.decided), _Place(0))


def _node(chart: Chart, decided: Decided, setter: Setter) -> _Node:
    inner = DECIDED_WIDTH - 2 * PAD
    lines = tuple(setter.lines(f"判{decided.number}　{decided.title}", SIZE, inner, bold=True))
    by = tuple(setter.lines(decided.by, SMALL, inner)) if decided.by else ()
    words = len(lines) * LEADING + len(by) * (SMALL + 2) + 2 * PAD
    arrows = max(_from_questions(chart, decided.id), _from_conclusions(chart, decided.id) + 1)
    return _Node(decided, lines, by, _Place(max(words, (arrows + 1) * PORT)))


def _from_questions(chart: Chart, id_: str) -> int:
    return sum(1 for lane in chart.lanes for run in _runs(lane.asked) if id_ in run[0].leads_to)


def _from_conclusions(chart: Chart, id_: str) -> int:
    return sum(id_ in one.leads_to for lane in chart.lanes for one in lane.decided)


def _last(chart: Chart, setter: Setter) -> _Last:
    width = TRACKS_X - ASKED_X - 3 * MM - 2 * PAD
    lines = tuple(
        (outcome, tuple(setter.lines(outcome.text, SIZE, width))) for outcome in chart.outcomes
    )
    count = sum(len(parts) for _, parts in lines)
    height = LANE_HEAD + count * LEADING + 2 * PAD
    arrows = _from_conclusions(chart, VERDICT_ID)
    return _Last(lines, _Place(max(height, (arrows + 2) * PORT)))


def _solve(bands: Sequence[_Band], last: _Last, top: float) -> None:
    """Find where everything stands."""
    solver = Solver()
    above: Variable | float = top
    for band in bands:
        edge = band.place.y
        bottom = Variable()
        solver.addConstraint(edge == above)
        below = edge + LANE_HEAD
        for row in band.rows:
            solver.addConstraint(row.place.y == below)
            below = row.place.y + row.place.height
        solver.addConstraint(bottom >= below + GAP)
        free = edge + LANE_HEAD
        for node in band.nodes:
            solver.addConstraint(node.place.y >= free)
            free = node.place.y + node.place.height + GAP
            feeding = [row for row in band.rows if node.decided.id in row.asked.leads_to]
            for row in feeding:
                wish = row.place.y + row.place.height / 2 == node.place.y + node.place.height / 2
                solver.addConstraint(wish | "weak")
        solver.addConstraint(bottom >= free)
        solver.addConstraint((bottom == edge) | "strong")
        band.place.y, above = edge, bottom
    solver.addConstraint(last.place.y == above + GAP)
    solver.updateVariables()
    for band, after in zip(bands, [*(b.place for b in bands[1:]), last.place], strict=True):
        band.place.height = after.top - band.place.top


# Boxes and words


def _words(
    setter: Setter,
    x: float,
    y: float,
    text: str,
    size: float,
    *,
    bold: bool = False,
    colour: Colour = INK,
) -> Words:
    return Words(x, y, text, setter.width(text, size, bold), size, bold, colour)


def _draw_band(band: _Band, setter: Setter) -> Iterator[Box | Words]:
    place = band.place
    yield Box(ASKED_X, place.top, ASKED_WIDTH, LANE_HEAD - 4, ground=TINT)
    title = band.lane.title
    yield _words(
        setter, ASKED_X + PAD, place.top + 9.6, title, SIZE + 0.6, bold=True, colour=ACCENT
    )
    for row in band.rows:
        yield from _draw_row(row, setter)
    for node in band.nodes:
        yield from _draw_node(node, setter)


def _draw_row(row: _Row, setter: Setter) -> Iterator[Words]:
    y = row.place.top + SIZE + 1
    yield _words(setter, ASKED_X + PAD, y, f"問{row.asked.number}", SIZE, bold=True, colour=MUTED)
    if row.asked.mark:
        x = ASKED_X + ASKED_WIDTH - 30
        yield _words(setter, x, y, row.asked.mark, SMALL, colour=MUTED)
    for line in row.lines:
        yield _words(setter, ASKED_X + 28, y, line, SIZE)
        y += LEADING


def _draw_node(node: _Node, setter: Setter) -> Iterator[Box | Words]:
    place, wanted = node.place, node.decided.wanted
    yield Box(
        DECIDED_X,
        place.top,
        DECIDED_WIDTH,
        place.height,
        WHITE,
        ACCENT if wanted else RULE,
        1.1 if wanted else 0.6,
    )
    y = place.top + PAD + SIZE
    for line in node.lines:
        yield _words(
            setter, DECIDED_X + PAD, y, line, SIZE, bold=True, colour=INK if wanted else MUTED
        )
        y += LEADING
    for line in node.by:
        yield _words(setter, DECIDED_X + PAD, y - 1, line, SMALL, colour=MUTED)
        y += SMALL + 2


def _draw_verdict(chart: Chart, last: _Last, setter: Setter) -> Iterator[Box | Words]:
    place = last.place
    width = TRACKS_X - ASKED_X - 3 * MM
    yield Box(ASKED_X, place.top, width, place.height, WHITE, ACCENT, 1.6)
    head = f"結論（上から順に当てはめる。{chart.verdict_by}による）"
    y = place.top + PAD + SIZE + 1
    yield _words(setter, ASKED_X + PAD, y, head, SIZE, bold=True, colour=ACCENT)
    y += LEADING + 3
    for outcome, lines in last.lines:
        colour = VERDICTS[outcome.kind][0]
        for line in lines:
            yield _words(setter, ASKED_X + PAD, y, line, SIZE, colour=colour)
            y += LEADING


# Arrows


def _runs(asked: Sequence[Asked]) -> list[list[Asked]]:
    """Questions that follow each other and lead to the same: one arrow does for them all."""
    runs = [list(run) for _, run in groupby(asked, key=lambda one: one.leads_to)]
    return [run for run in runs if run[0].leads_to]


def _question_arrows(bands: Sequence[_Band], last: _Last) -> Iterator[Stroke]:
    ends: dict[str, list[float]] = {}
    starts: list[tuple[float, str]] = []
    x = ASKED_X + ASKED_WIDTH
    for band in bands:
        for leads_to, group in groupby(band.rows, key=lambda row: row.asked.leads_to):
            if leads_to:
                run = list(group)
                top = run[0].place.top + 2
                bottom = run[-1].place.top + run[-1].place.height - 2
                yield Stroke(((x, top), (x + 3, top), (x + 3, bottom), (x, bottom)), RULE)
                for id_ in leads_to:
                    starts.append(((top + bottom) / 2, id_))
                    ends.setdefault(id_, []).append((top + bottom) / 2)
    places = {node.decided.id: node.place for band in bands for node in band.nodes}
    for y, id_ in starts:
        if id_ == VERDICT_ID:
            yield _down_to_verdict((x + 3, y), ends[id_].index(y), last)
        else:
            order = sorted(ends[id_])
            share = (order.index(y) + 1) / (len(order) + 1)
            end = places[id_].top + places[id_].height * share
            middle = (x + DECIDED_X) / 2
            points = ((x + 3, y), (middle, y), (middle, end), (DECIDED_X, end))
            yield Stroke(points, MUTED, 0.6, curved=True, arrow=True)


def _down_to_verdict(start: Point, number: int, last: _Last) -> Stroke:
    """A question the verdict itself asks: round the corner and down, left of all conclusions."""
    x, y = start[0] + 8 + number * PORT, start[1]
    points = (start, (x, y), (x, y), (x, last.place.top))
    return Stroke(points, MUTED, 0.6, curved=True, arrow=True)


@dataclass(frozen=True, slots=True)
class _Wire:
    """From one conclusion to all that rest on it. `ends` are ids with their place."""

    id: str
    start: float
    ends: tuple[float, ...]

    @property
    def span(self) -> tuple[float, float]:
        return min(self.start, *self.ends), max(self.start, *self.ends)


def _tracks(bands: Sequence[_Band], last: _Last) -> Iterator[Stroke]:
    edge = DECIDED_X + DECIDED_WIDTH
    used: list[list[tuple[float, float]]] = []
    for number, wire in enumerate(_wires(bands, last)):
        low, high = wire.span
        lane = next(
            (
                n
                for n, taken in enumerate(used)
                if all(high + 2 < a or b + 2 < low for a, b in taken)
            ),
            len(used),
        )
        if lane == len(used):
            used.append([])
        used[lane].append((low, high))
        x, colour = TRACKS_X + lane * TRACK, BUSY[number % len(BUSY)]
        yield Stroke(((edge, wire.start), (x, wire.start)), colour, 0.8)
        yield Stroke(((x, low), (x, high)), colour, 0.8)
        for end in wire.ends:
            right = TRACKS_X - 3 * MM if end >= last.place.top else edge
            yield Stroke(((x, end), (right, end)), colour, 0.8, arrow=True)


def _wires(bands: Sequence[_Band], last: _Last) -> list[_Wire]:
    """The short ones first: they get the tracks nearest to the boxes."""
    places = {node.decided.id: node.place for band in bands for node in band.nodes}
    places[VERDICT_ID] = last.place
    nodes = [node for band in bands for node in band.nodes if node.decided.leads_to]
    coming: dict[str, list[str]] = {id_: [] for id_ in places}
    for node in nodes:
        for id_ in node.decided.leads_to:
            coming[id_].append(node.decided.id)

    def port(id_: str, number: int) -> float:
        """The first port at a box's right side is for what leaves it."""
        ports = len(coming[id_]) + (id_ != VERDICT_ID)
        return places[id_].top + places[id_].height * (number + 1) / (ports + 1)

    wires = [
        _Wire(
            node.decided.id,
            port(node.decided.id, 0),
            tuple(
                port(id_, coming[id_].index(node.decided.id) + (id_ != VERDICT_ID))
                for id_ in node.decided.leads_to
            ),
        )
        for node in nodes
    ]
    return sorted(wires, key=lambda wire: wire.span[1] - wire.span[0])
