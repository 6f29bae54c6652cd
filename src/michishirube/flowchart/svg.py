"""A drawing as SVG: one text file that shows itself in any browser.

Words are text, not outlines: they can be searched and copied. Where the fonts named are not
installed, `textLength` keeps each line to its place.
"""

from __future__ import annotations

from collections.abc import Iterator
from xml.sax.saxutils import escape, quoteattr

from michishirube.memo.figure import Box, Drawing, Stroke, Words
from michishirube.memo.style import Colour

FONTS = (
    "'BIZ UDPGothic', 'BIZ UDPゴシック', 'BIZ UDGothic', 'Noto Sans JP', 'Noto Sans CJK JP', "
    "'Hiragino Sans', 'Yu Gothic UI', 'Yu Gothic', Meiryo, sans-serif"
)
_UNFIT = dict.fromkeys((*range(32), *range(127, 160), *range(55296, 57344), 65534, 65535), "〓")


def drawing_svg(drawing: Drawing) -> bytes:
    """The drawing in UTF-8; the same drawing gives the same bytes."""
    return ("\n".join(_lines(drawing)) + "\n").encode("utf-8")


def _lines(drawing: Drawing) -> Iterator[str]:
    width, height = _n(drawing.width), _n(drawing.height)
    yield '<?xml version="1.0" encoding="UTF-8"?>'
    yield (
        f'<svg xmlns="http://www.w3.org/2000/svg" xml:lang="ja" width="{width}pt" '
        f'height="{height}pt" viewBox="0 0 {width} {height}" role="img" '
        f"font-family={quoteattr(FONTS)}>"
    )
    yield f"<title>{_text(drawing.title)}</title>"
    yield f'<rect width="{width}" height="{height}" fill="#ffffff"/>'
    for thing in drawing.things:
        match thing:
            case Box():
                yield _box(thing)
            case Words():
                yield _words(thing)
            case Stroke():
                yield from _stroke(thing)
    yield "</svg>"


def _box(box: Box) -> str:
    frame = f'stroke="{_c(box.frame)}" stroke-width="{_n(box.line)}"' if box.frame else ""
    ground = _c(box.ground) if box.ground else "none"
    return (
        f'<rect x="{_n(box.x)}" y="{_n(box.y)}" width="{_n(box.width)}" '
        f'height="{_n(box.height)}" fill="{ground}" {frame}/>'
    )


def _words(words: Words) -> str:
    if not words.text.strip():
        return ""
    bold = ' font-weight="700"' if words.bold else ""
    return (
        f'<text x="{_n(words.x)}" y="{_n(words.y)}" font-size="{_n(words.size)}"{bold} '
        f'fill="{_c(words.colour)}" textLength="{_n(words.width)}" '
        f'lengthAdjust="spacingAndGlyphs">{_text(words.text)}</text>'
    )


def _stroke(stroke: Stroke) -> Iterator[str]:
    points = [f"{_n(x)} {_n(y)}" for x, y in stroke.points]
    bends = " C " if stroke.curved else " L "
    yield (
        f'<path d="M {points[0]}{bends}{" ".join(points[1:])}" fill="none" '
        f'stroke="{_c(stroke.colour)}" stroke-width="{_n(stroke.line)}"/>'
    )
    if stroke.arrow:
        head = " ".join(f"{_n(x)},{_n(y)}" for x, y in stroke.head())
        yield f'<polygon points="{head}" fill="{_c(stroke.colour)}"/>'


def _text(text: str) -> str:
    return escape(text.translate(_UNFIT))


def _n(number: float) -> str:
    return f"{number:.2f}".rstrip("0").rstrip(".")


def _c(colour: Colour) -> str:
    return "#" + "".join(f"{round(part * 255):02x}" for part in colour)
