"""A drawing on one page: boxes, lines and words at places, measured and set in the bundled fonts.

Lengths are points, measured from the upper left corner down. The drawing decides nothing about
what it shows; `flowchart` makes them.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from io import BytesIO
from pathlib import Path

from michishirube.memo.archival import Record, tidy
from michishirube.memo.canvas import MemoCanvas
from michishirube.memo.errors import FontError
from michishirube.memo.fonts import MEND, FaceName, Fonts, load_fonts
from michishirube.memo.kinsoku import break_lines
from michishirube.memo.shaping import ShapedText, Shaper
from michishirube.memo.style import INK, MM, Colour, TextStyle
from michishirube.memo.truetype import BrokenFontError

Point = tuple[float, float]
ARROW = 4.2  # length of an arrow's head
_LEAST = 0.78  # of its size, to which a drawing is reduced before it gets larger paper
_PAPERS = tuple((width * MM, height * MM) for width, height in ((297, 210), (297, 420)))
_LARGER = tuple(
    (width * MM, height * MM) for width, height in ((420, 594), (594, 841), (841, 1189))
)


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle; None draws no ground or no frame."""

    x: float
    y: float
    width: float
    height: float
    ground: Colour | None = None
    frame: Colour | None = None
    line: float = 0.6


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


@dataclass(slots=True)
class Setter:
    """Measures and breaks words as they will be set."""

    fonts: Fonts
    _shaper: Shaper = field(init=False)

    def __post_init__(self) -> None:
        self._shaper = Shaper(self.fonts)

    @classmethod
    def of(cls, folder: Path) -> Setter:
        """
        Raises:
            FontError: a bundled font is missing or broken.
        """
        return cls(load_fonts(folder))

    def shape(self, text: str, size: float, bold: bool, colour: Colour = INK) -> ShapedText:
        face: FaceName = "gothic-bold" if bold else "gothic"
        return self._shaper.line(text, TextStyle(face, size, size, colour, "left"))

    def width(self, text: str, size: float, bold: bool = False) -> float:
        return self.shape(text, size, bold).width

    def lines(self, text: str, size: float, width: float, bold: bool = False) -> list[str]:
        """The text in lines of at most `width`, broken after kinsoku."""
        shaped = self.shape(text, size, bold)
        kinds = [glyph.kind for glyph in shaped.glyphs]
        return [
            "".join(glyph.text for glyph in shaped.glyphs[line.start : line.end])
            for line in break_lines(kinds, shaped.widths, width, width)
        ]


def drawing_pdf(drawing: Drawing, setter: Setter) -> bytes:
    """The drawing on one sheet: A4 across or A3 upright, larger if it is too tall for that.

    The same drawing and fonts give the same bytes.

    Raises:
        FontError: an outline in a font file cannot be read.
    """
    width, height = _paper(drawing)
    scale = min(1.0, width / drawing.width, height / drawing.height)
    target = BytesIO()
    record = Record(tidy(drawing.title), "", "Michishirube")
    canvas = MemoCanvas(target, setter.fonts, record, lambda canvas, page, pages: None)
    canvas.setPageSize((width, height))
    canvas.translate((width - drawing.width * scale) / 2, height)
    canvas.scale(scale, scale)
    for thing in drawing.things:
        match thing:
            case Box():
                _draw_box(canvas, thing)
            case Words():
                shaped = setter.shape(thing.text, thing.size, thing.bold, thing.colour)
                canvas.draw_line(shaped, (thing.x, -thing.y))
            case Stroke():
                _draw_stroke(canvas, thing)
    canvas.showPage()
    try:
        canvas.save()
    except BrokenFontError as error:
        raise FontError(f"書体ファイルが壊れています（{error}）。{MEND}。") from error
    return target.getvalue()


def _paper(drawing: Drawing) -> Point:
    """The smallest paper on which the drawing is still large enough to read."""
    papers = (*_PAPERS, *_LARGER)
    for width, height in papers:
        if min(width / drawing.width, height / drawing.height) >= _LEAST:
            return width, height
    return papers[-1]


def _draw_box(canvas: MemoCanvas, box: Box) -> None:
    if box.ground:
        canvas.ground(box.ground)
    if box.frame:
        canvas.ink(box.frame)
        canvas.setLineWidth(box.line)
    canvas.rect(
        box.x,
        -box.y - box.height,
        box.width,
        box.height,
        stroke=int(box.frame is not None),
        fill=int(box.ground is not None),
    )


def _draw_stroke(canvas: MemoCanvas, stroke: Stroke) -> None:
    canvas.ink(stroke.colour)
    canvas.setLineWidth(stroke.line)
    path = canvas.beginPath()
    points = [(x, -y) for x, y in stroke.points]
    path.moveTo(*points[0])
    if stroke.curved:
        path.curveTo(*points[1], *points[2], *points[3])
    else:
        for point in points[1:]:
            path.lineTo(*point)
    canvas.drawPath(path)
    if stroke.arrow:
        canvas.ground(stroke.colour)
        head = canvas.beginPath()
        tip, *back = [(x, -y) for x, y in stroke.head()]
        head.moveTo(*tip)
        for point in back:
            head.lineTo(*point)
        head.close()
        canvas.drawPath(head, stroke=0, fill=1)
