"""Inline content → glyphs with sizes and colours, ready to be broken into lines.

`Shaper` also keeps what could not be printed, in the order it came up.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from michishirube.memo import kinsoku
from michishirube.memo.blocks import Blank, CheckBox, Inline, Look, Text
from michishirube.memo.fonts import CHECK_BOX, CHECKED_BOX, FaceName, Fonts, Glyph
from michishirube.memo.kinsoku import Measured
from michishirube.memo.style import ACCENT, INK, MM, MUTED, Colour, TextStyle


@dataclass(frozen=True, slots=True, eq=False)
class Fillable(Glyph):
    """A place in a line that can be filled in on screen, by its name in the PDF's form.

    Attributes:
        line: a line to write on; else a box to tick.
    """

    name: str = ""
    tip: str = ""
    line: bool = False


_BOLD: dict[FaceName, FaceName] = {"mincho": "mincho-bold", "gothic": "gothic-bold"}


@dataclass(frozen=True, slots=True, eq=False)
class Ink:
    """Size and colour of a run of glyphs; one object a run."""

    size: float
    colour: Colour


@dataclass(frozen=True, slots=True)
class ShapedText:
    """Glyphs of a paragraph with, for each, its ink and its width in points.

    Attributes:
        measured: the same for the line breaker; `leads` are the spaces that widths hold already.
    """

    glyphs: list[Glyph]
    inks: list[Ink]
    measured: Measured

    @property
    def widths(self) -> Sequence[float]:
        return self.measured.widths

    @property
    def width(self) -> float:
        return sum(self.measured.widths)

    def then(self, other: "ShapedText") -> "ShapedText":
        """Both, one after the other."""
        glyphs, inks = self.glyphs + other.glyphs, self.inks + other.inks
        return ShapedText(glyphs, inks, _measure(glyphs, inks))

    def upto(self, count: int) -> "ShapedText":
        """Its first glyphs."""
        return ShapedText(self.glyphs[:count], self.inks[:count], self.measured.part(0, count))


@dataclass(slots=True)
class Shaper:
    """Shapes text with one set of fonts and remembers every fault."""

    fonts: Fonts
    faults: dict[str, Glyph] = field(default_factory=dict)

    def shape(self, content: Iterable[Inline], style: TextStyle) -> ShapedText:
        found: list[Glyph] = []
        inks: list[Ink] = []
        for inline in content:
            match inline:
                case Text(text, look):
                    face, ink = _dress(look, style)
                    glyphs = self.fonts.glyphs(face, text)
                    self._note_faults(glyphs)
                case CheckBox(checked, name, tip):
                    ink = Ink(style.size, style.colour)
                    glyphs = [_box(checked, name, tip)]
                case Blank(name, tip, width):
                    ink = Ink(style.size, style.colour)
                    ems = width * MM / style.size
                    glyphs = [_fillable(ems, name, tip, line=True)]
            found.extend(glyphs)
            inks.extend([ink] * len(glyphs))
        return ShapedText(found, inks, _measure(found, inks))

    def line(self, text: str, style: TextStyle) -> ShapedText:
        """One line of plain text: newlines become spaces."""
        return self.shape([Text(" ".join(text.split("\n")))], style)

    def _note_faults(self, glyphs: list[Glyph]) -> None:
        for glyph in glyphs:
            if glyph.fault:
                self.faults.setdefault(glyph.text, glyph)


def _measure(glyphs: list[Glyph], inks: list[Ink]) -> Measured:
    kinds = bytes([glyph.kind for glyph in glyphs])
    widths = [glyph.width * ink.size for glyph, ink in zip(glyphs, inks, strict=True)]
    leads = {}
    for at in kinsoku.edges(kinds):
        leads[at] = kinsoku.GAP * min(inks[at - 1].size, inks[at].size)
        widths[at] += leads[at]
    return Measured(kinds, widths, leads)


EMPTY = ShapedText([], [], _measure([], []))


def _box(checked: bool, name: str, tip: str) -> Glyph:
    if name:
        return _fillable(CHECK_BOX.width, name, tip, line=False)
    return CHECKED_BOX if checked else CHECK_BOX


def _fillable(width: float, name: str, tip: str, *, line: bool) -> Fillable:
    return Fillable(
        *("", "", 0, width, kinsoku.OTHER),
        drawn=False,
        box="empty",
        name=name,
        tip=tip or name,
        line=line,
    )


def _dress(look: Look, style: TextStyle) -> tuple[FaceName, Ink]:
    bold = _BOLD.get(style.face, style.face)
    match look:
        case "plain":
            return style.face, Ink(style.size, style.colour)
        case "strong":
            return bold, Ink(style.size, INK)
        case "ref":
            return "gothic", Ink(style.size * 0.86, MUTED)
        case "small":
            return style.face, Ink(style.size * 0.86, style.colour)
        case "accent":
            return bold, Ink(style.size, ACCENT)
