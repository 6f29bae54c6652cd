"""A figure as data: boxes, lines and words at places. It decides nothing about what it shows.

Lengths are points, measured from the upper left corner down. `drawing` sets figures in PDF; a
screen paints them as it likes.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol

from michishirube.memo.style import INK, Colour

Point = tuple[float, float]
ARROW = 4.2  # length of an arrow's head


class Measure(Protocol):
    """Measures and breaks words as they will be set."""

    def width(self, text: str, size: float, bold: bool = False) -> float: ...

    def lines(self, text: str, size: float, width: float, bold: bool = False) -> list[str]:
        """The text in lines of at most `width`."""
        ...


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle; None draws no ground or no frame. `dash`: lengths on and off."""

    x: float
    y: float
    width: float
    height: float
    ground: Colour | None = None
    frame: Colour | None = None
    line: float = 0.6
    dash: tuple[float, ...] = ()


@dataclass(frozen=True, slots=True)
class Words:
    """One line of words from `x`, on the base line `y`; `width` is what they measure."""

    x: float
    y: float
    text: str
    width: float
    size: float
    bold: bool = False
    colour: Colour = INK


@dataclass(frozen=True, slots=True)
class Stroke:
    """A line through points; `curved` takes four points for a Bézier curve. It may be an arrow."""

    points: tuple[Point, ...]
    colour: Colour
    line: float = 0.7
    curved: bool = False
    arrow: bool = False
    dash: tuple[float, ...] = ()

    def head(self) -> tuple[Point, Point, Point]:
        """The arrow's head: a triangle that ends at the last point. Arrows end level or down."""
        (x, y), before = self.points[-1], self.points[-2]
        half = ARROW * 0.42
        if before[0] == x:
            return (x, y), (x - half, y - ARROW), (x + half, y - ARROW)
        back = -ARROW if before[0] < x else ARROW
        return (x, y), (x + back, y - half), (x + back, y + half)


@dataclass(frozen=True, slots=True)
class Drawing:
    """Things in the order in which they are drawn."""

    title: str
    width: float
    height: float
    things: tuple[Box | Words | Stroke, ...]
