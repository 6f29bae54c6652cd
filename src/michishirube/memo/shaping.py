"""Inline content → glyphs with sizes and colours, ready to be broken into lines.

`Shaper` also keeps what could not be printed, in the order it came up.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field

from michishirube.memo import kinsoku
from michishirube.memo.blocks import CheckBox, Inline, Look, Text
from michishirube.memo.fonts import FaceName, Fonts, Glyph
from michishirube.memo.style import ACCENT, INK, MUTED, Colour, TextStyle

CHECK_BOX = Glyph("", "", 0, 1.15, kinsoku.OTHER, drawn=False)
CHECKED_BOX = Glyph("", "", 0, 1.15, kinsoku.OTHER, drawn=False)

_BOLD: dict[FaceName, FaceName] = {"mincho": "mincho-bold", "gothic": "gothic-bold"}


@dataclass(frozen=True, slots=True, eq=False)
class Ink:
    """Size and colour of a run of glyphs; one object a run."""

    size: float
    colour: Colour


@dataclass(frozen=True, slots=True)
class ShapedText:
    """Glyphs of a paragraph with, for each, its ink and its width in points."""

    glyphs: list[Glyph]
    inks: list[Ink]
    widths: list[float]

    @property
    def width(self) -> float:
        return sum(self.widths)


@dataclass(slots=True)
class Shaper:
    """Shapes text with one set of fonts and remembers every fault."""

    fonts: Fonts
    faults: dict[str, Glyph] = field(default_factory=dict)

    def shape(self, content: Iterable[Inline], style: TextStyle) -> ShapedText:
        shaped = ShapedText([], [], [])
        for inline in content:
            match inline:
                case Text(text, look):
                    face, ink = _dress(look, style)
                    glyphs = self.fonts.glyphs(face, text)
                    self._note_faults(glyphs)
                case CheckBox(checked):
                    ink = Ink(style.size, style.colour)
                    glyphs = [CHECKED_BOX if checked else CHECK_BOX]
            shaped.glyphs.extend(glyphs)
            shaped.inks.extend([ink] * len(glyphs))
            shaped.widths.extend([glyph.width * ink.size for glyph in glyphs])
        return shaped

    def line(self, text: str, style: TextStyle) -> ShapedText:
        """One line of plain text: newlines become spaces."""
        return self.shape([Text(" ".join(text.split("\n")))], style)

    def _note_faults(self, glyphs: list[Glyph]) -> None:
        for glyph in glyphs:
            if glyph.fault:
                self.faults.setdefault(glyph.text, glyph)


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
