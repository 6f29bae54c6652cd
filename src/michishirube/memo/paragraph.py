"""A Platypus paragraph of shaped Japanese text: broken after kinsoku, justified, splittable.

It has no markup of its own and never parses text. Lines are broken once a width; a split hands
them on, so that a text over a hundred pages stays cheap.
"""

from michishirube.memo.canvas import MemoCanvas
from michishirube.memo.kinsoku import Line, break_lines, stretches
from michishirube.memo.part import Part
from michishirube.memo.shaping import ShapedText
from michishirube.memo.structure import Element
from michishirube.memo.style import TextStyle

WIDEST_GAP = 0.16  # ems a gap may grow by, or it is copied as a space; the line stays ragged
_MIN_LINES = 2  # neither part of a split has fewer: up to three lines move on whole
_BASELINE = 0.36  # of the size, from the middle of a line down to its base


def drop_of(style: TextStyle) -> float:
    """From the top of a paragraph down to the base of its first line."""
    return style.leading / 2 + style.size * _BASELINE


class JapaneseParagraph(Part):
    """Shaped text in a style. `canv` must be a MemoCanvas when it is drawn."""

    canv: MemoCanvas

    def __init__(
        self,
        text: ShapedText,
        style: TextStyle,
        element: Element | None = None,
        bookmark: tuple[str, int] | None = None,
    ) -> None:
        """`bookmark`: text and level under which this paragraph stands in the outline."""
        super().__init__()
        self.text = text
        self.style = style
        self.keepWithNext = style.with_next
        self._element, self._bookmark = element, bookmark
        self._lines: list[Line] = []
        self._broken_at = -1.0
        self._continued = False
        self._start, self._stop = 0, len(text.glyphs)

    def getSpaceBefore(self) -> float:  # noqa: N802 (ReportLab's name)
        return 0 if self._continued else self.style.before

    def getSpaceAfter(self) -> float:  # noqa: N802 (ReportLab's name)
        return self.style.after

    def wrap(self, aW: float, aH: float) -> tuple[float, float]:  # noqa: N803
        if self._broken_at != aW:
            self._lines = self._break(aW)
            self._broken_at = aW
        self.width = aW
        self.height = len(self._lines) * self.style.leading
        return self.width, self.height

    def _break(self, width: float) -> list[Line]:
        first = 0 if self._continued else self.style.first * self.style.size
        hang = self.style.alignment == "justify"
        if not self._start:
            return break_lines(self.text.measured, width - first, width, hang=hang)
        start, part = self._start, self.text.measured.part(self._start, self._stop)
        return [
            line._replace(start=line.start + start, end=line.end + start, tail=line.tail + start)
            for line in break_lines(part, width, width, hang=hang)
        ]

    def split(self, aW: float, aH: float) -> list[Part]:  # noqa: N803 (ReportLab's names)
        """[] if not even the first lines fit; two paragraphs otherwise."""
        self.wrap(aW, aH)
        count = len(self._lines)
        fitting = int((aH + 1e-6) // self.style.leading)
        if fitting >= count:
            return [self]
        fitting = min(fitting, count - _MIN_LINES)
        if fitting < _MIN_LINES:
            return []
        return [
            self._part(self._lines[:fitting], aW, self._continued),
            self._part(self._lines[fitting:], aW, True),
        ]

    def _part(self, lines: list[Line], width: float, continued: bool) -> "JapaneseParagraph":
        bookmark = None if continued else self._bookmark
        part = JapaneseParagraph(self.text, self.style, self._element, bookmark)
        part._start, part._stop = lines[0].start, lines[-1].tail
        part._lines, part._broken_at, part._continued = lines, width, continued
        return part

    def draw(self) -> None:
        style, canvas = self.style, self.canv
        if self._bookmark:
            canvas.bookmark(*self._bookmark, top=self.height)
        with canvas.tagged(self._element):
            self._draw_lines(canvas, self.height - drop_of(style))

    def _draw_lines(self, canvas: MemoCanvas, base: float) -> None:
        style = self.style
        for number, line in enumerate(self._lines):
            indent = style.first * style.size if number == 0 and not self._continued else 0
            slack = self.width - indent - line.width
            gap = self._gap(line, slack)
            x = indent + {"center": slack / 2, "right": slack}.get(style.alignment, 0)
            if line.tail > line.start:
                canvas.draw_shaped(self.text, line, (x, base), gap)
            base -= style.leading

    def _gap(self, line: Line, slack: float) -> float:
        """How much every gap of a justified line grows."""
        if self.style.alignment != "justify" or line.last or slack <= 0:
            return 0
        gaps = stretches(self.text.measured.kinds[line.start : line.end])
        if not gaps or slack / gaps > WIDEST_GAP * self.style.size:
            return 0
        return slack / gaps
