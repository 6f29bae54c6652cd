"""A figure in PDF: measured and set in the bundled fonts, in a memo or on a page of its own."""

from __future__ import annotations

from dataclasses import dataclass
from io import BytesIO
from pathlib import Path

from michishirube.memo.archival import Record, tidy
from michishirube.memo.canvas import MemoCanvas
from michishirube.memo.errors import FontError
from michishirube.memo.figure import Box, Drawing, Point, Stroke, Words
from michishirube.memo.fonts import MEND, FaceName, load_fonts
from michishirube.memo.kinsoku import break_lines
from michishirube.memo.part import Part
from michishirube.memo.shaping import ShapedText, Shaper
from michishirube.memo.structure import Element
from michishirube.memo.style import FRAME, INK, MM, Colour, TextStyle
from michishirube.memo.truetype import BrokenFontError
from michishirube.phrase import phrase

_LEAST = 0.78  # of its size, to which a drawing is reduced before it gets larger paper
_TALLEST = 0.8 * FRAME  # a figure in the text
_PAPERS = tuple((width * MM, height * MM) for width, height in ((297, 210), (297, 420)))
_LARGER = tuple(
    (width * MM, height * MM) for width, height in ((420, 594), (594, 841), (841, 1189))
)


@dataclass(slots=True)
class Setter:
    """Measures and breaks words as they will be set."""

    shaper: Shaper

    @classmethod
    def of(cls, folder: Path) -> Setter:
        """
        Raises:
            FontError: a bundled font is missing or broken.
        """
        return cls(Shaper(load_fonts(folder)))

    def shape(self, text: str, size: float, bold: bool, colour: Colour = INK) -> ShapedText:
        face: FaceName = "gothic-bold" if bold else "gothic"
        return self.shaper.line(text, TextStyle(face, size, size, colour, "left"))

    def width(self, text: str, size: float, bold: bool = False) -> float:
        return self.shape(text, size, bold).width

    def lines(self, text: str, size: float, width: float, bold: bool = False) -> list[str]:
        """The text in lines of at most `width`, broken after kinsoku."""
        shaped = self.shape(text, size, bold)
        return [
            "".join(glyph.text for glyph in shaped.glyphs[line.start : line.end])
            for line in break_lines(shaped.measured, width, width)
        ]


class FigureFlowable(Part):
    """A figure in the text, made smaller where it is too wide or too tall."""

    canv: MemoCanvas

    def __init__(self, figure: Drawing, setter: Setter, element: Element | None = None) -> None:
        """`element`: what it is to a screen reader, with the words that say the same."""
        super().__init__()
        self._figure, self._setter, self._element = figure, setter, element

    def getSpaceBefore(self) -> float:  # noqa: N802 (ReportLab's name)
        return 6.0

    def getSpaceAfter(self) -> float:  # noqa: N802 (ReportLab's name)
        return 8.0

    def wrap(self, aW: float, aH: float) -> tuple[float, float]:  # noqa: N803 (ReportLab's names)
        figure = self._figure
        self._scale = min(1.0, aW / figure.width, _TALLEST / max(figure.height, 1))
        self.width, self.height = aW, figure.height * self._scale
        return self.width, self.height

    def draw(self) -> None:
        with self.canv.picture(self._element):
            self.canv.saveState()
            self.canv.translate(0, self.height)
            self.canv.scale(self._scale, self._scale)
            paint(self.canv, self._figure, self._setter)
            self.canv.restoreState()


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
    canvas = MemoCanvas(target, setter.shaper.fonts, record, lambda canvas, page, pages: None)
    canvas.setPageSize((width, height))
    canvas.translate((width - drawing.width * scale) / 2, height)
    canvas.scale(scale, scale)
    paint(canvas, drawing, setter)
    canvas.showPage()
    try:
        canvas.save()
    except BrokenFontError as error:
        raise FontError(
            phrase("書体ファイルが壊れています（{error}）。{mend}。", error=str(error), mend=MEND)
        ) from error
    return target.getvalue()


def paint(canvas: MemoCanvas, drawing: Drawing, setter: Setter) -> None:
    """Draw a figure from the canvas's origin down."""
    for thing in drawing.things:
        match thing:
            case Box():
                _draw_box(canvas, thing)
            case Words():
                shaped = setter.shape(thing.text, thing.size, thing.bold, thing.colour)
                canvas.draw_line(shaped, (thing.x, -thing.y))
            case Stroke():
                _draw_stroke(canvas, thing)


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
        canvas.setDash(list(box.dash))
    canvas.rect(
        box.x,
        -box.y - box.height,
        box.width,
        box.height,
        stroke=int(box.frame is not None),
        fill=int(box.ground is not None),
    )
    canvas.setDash()


def _draw_stroke(canvas: MemoCanvas, stroke: Stroke) -> None:
    canvas.ink(stroke.colour)
    canvas.setLineWidth(stroke.line)
    canvas.setDash(list(stroke.dash))
    path = canvas.beginPath()
    points = [(x, -y) for x, y in stroke.points]
    path.moveTo(*points[0])
    if stroke.curved:
        path.curveTo(*points[1], *points[2], *points[3])
    else:
        for point in points[1:]:
            path.lineTo(*point)
    canvas.drawPath(path)
    canvas.setDash()
    if stroke.arrow:
        canvas.ground(stroke.colour)
        head = canvas.beginPath()
        tip, *back = [(x, -y) for x, y in stroke.head()]
        head.moveTo(*tip)
        for point in back:
            head.lineTo(*point)
        head.close()
        canvas.drawPath(head, stroke=0, fill=1)
