"""A ReportLab canvas that draws shaped text, and finishes pages once their number is known.

Text goes into the page as numbers of `EmbeddedFont`s, so no font is registered globally and
nothing is drawn in a font that is not embedded.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from io import BytesIO
from itertools import pairwise

from reportlab.pdfgen.canvas import Canvas

from michishirube.memo.archival import Enclose, Record, archive, nothing_enclosed, tidy, words_of
from michishirube.memo.embedding import EmbeddedFont
from michishirube.memo.fonts import GETA, Fonts, Glyph
from michishirube.memo.kinsoku import may_stretch
from michishirube.memo.objects import stream
from michishirube.memo.shaping import CHECK_BOX, CHECKED_BOX, Ink, ShapedText
from michishirube.memo.structure import Element, Mark, figure, write_structure
from michishirube.memo.style import PAGE, Colour

_BOX = 0.78  # side of a check box in ems
_THICKER = 0.03  # ems: the stroke around a glyph that has no bold form
_State = tuple[str, Ink, bool, bool]  # face, ink, wide gaps, heavy


@dataclass(frozen=True, slots=True)
class Bookmark:
    """A heading as the outline shows it."""

    text: str
    level: int
    page: int
    top: float  # above the page's lower edge


class _Codes(dict[Glyph, str]):
    """Glyph → its two bytes in this document, in hexadecimal."""

    def __init__(self, embedded: dict[str, EmbeddedFont]) -> None:
        super().__init__()
        self._embedded = embedded

    def __missing__(self, glyph: Glyph) -> str:
        text = GETA if glyph.fault else glyph.text  # PDF/A wants no control characters here
        number = self._embedded[glyph.face].number(glyph.number, text)
        code = self[glyph] = f"{number:04X}"
        return code


class MemoCanvas(Canvas):
    """The canvas of one memo. `finish_page(canvas, page, pages)` draws what knows the total."""

    def __init__(
        self,
        target: BytesIO,
        fonts: Fonts,
        record: Record,
        finish_page: Callable[["MemoCanvas", int, int], None],
        *,
        enclose: Enclose = nothing_enclosed,
        root: Element | None = None,
    ) -> None:
        """`root`: the structure whose elements are drawn; without one the PDF is not tagged."""
        super().__init__(target, pagesize=PAGE, invariant=1, pageCompression=0, lang="ja-JP")
        self._document = self._doc  # type: ignore[attr-defined]  # not in the stubs
        self.setViewerPreference("DisplayDocTitle", "true")
        self._record = record
        self._finish_page, self._enclose, self._root = finish_page, enclose, root
        self._element: Element | None = None  # what is being drawn
        self._open = False  # a marked piece of it has begun
        self._decoration = 0  # inside so many parts that say nothing
        self._marks = 0  # pieces marked on this page
        self._bookmarks: list[Bookmark] = []
        self._kept_pages: list[dict[str, object]] = []
        self._embedded = {
            face: EmbeddedFont(font, f"M{number}")
            for number, (face, font) in enumerate(fonts.fonts.items(), 1)
        }
        self._codes = _Codes(self._embedded)

    def _make_preamble(self) -> None:
        """ReportLab's own would name Helvetica, which is not embedded, on every page."""
        self._preamble = "1 0 0 1 0 0 cm"

    # --- pages ----------------------------------------------------------------------------

    def bookmark(self, text: str, level: int, top: float) -> None:
        """Remember a heading; `top` is measured in the coordinates now in force."""
        deepest = self._bookmarks[-1].level + 1 if self._bookmarks else 0
        _, height = self.absolutePosition(0, top)
        self._bookmarks.append(
            Bookmark(tidy(text), min(level, deepest), self.getPageNumber(), height)
        )

    def showPage(self) -> None:  # noqa: N802 (ReportLab's name)
        """Keep the page: it is finished when the number of pages is known."""
        self._kept_pages.append(dict(self.__dict__))
        self._marks = 0
        self._startPage()  # type: ignore[attr-defined]  # not in the stubs

    def save(self) -> None:
        pages = self._kept_pages
        for page, state in enumerate(pages, 1):
            self.__dict__.update(state)
            with self.artifact():
                self._finish_page(self, page, len(pages))
            for number, mark in enumerate(self._bookmarks):
                if mark.page == page:
                    self._add_bookmark(f"h{number}", mark)
            super().showPage()
        said = self._finish_streams()
        self._document.delayedFonts.extend(self._embedded.values())
        if self._root is not None:
            write_structure(self._document, self._root)
        archive(self._document, self._record, self._enclose(said), tagged=self._root is not None)
        super().save()

    def _finish_streams(self) -> tuple[str, ...]:
        """Give every page its stream, and the words that are drawn on each."""
        texts = {font.name: font.texts() for font in self._embedded.values()}
        said = []
        for number, page in enumerate(self._document.Pages.pages):
            code = page.stream.encode("ascii")
            page.Contents = stream(code)
            if self._root is not None:
                page.__NoDefault__ = [*page.__NoDefault__, "StructParents", "Tabs"]
                page.StructParents, page.Tabs = number, "/S"
            said.append(words_of(code, texts))
        return tuple(said)

    def _add_bookmark(self, key: str, mark: Bookmark) -> None:
        self.bookmarkHorizontal(key, 0, mark.top)
        self.addOutlineEntry(mark.text, key, mark.level)

    # --- structure ------------------------------------------------------------------------

    @contextmanager
    def artifact(self) -> Iterator[None]:
        """What is drawn inside is decoration, or repeats what stands elsewhere."""
        self.addLiteral("/Artifact BMC")
        self._decoration += 1
        yield
        self._decoration -= 1
        self.addLiteral("EMC")

    @contextmanager
    def tagged(self, element: Element | None) -> Iterator[None]:
        """The text drawn inside belongs to `element`; to none, if it is drawn for decoration."""
        self._element = None if self._decoration else element
        yield
        self._close()
        self._element = None

    @contextmanager
    def picture(self, element: Element | None) -> Iterator[None]:
        """All that is drawn inside, lines too, is one picture."""
        with self.tagged(element):
            self._begin()
            yield

    def _begin(self) -> None:
        """Begin a marked piece of the element at hand, unless one has begun."""
        if self._element is None or self._open:
            return
        self.addLiteral(f"/{self._element.role}<</MCID {self._marks}>>BDC")
        self._element.kids.append(Mark(self.getPageNumber() - 1, self._marks))
        self._marks += 1
        self._open = True

    def _close(self) -> None:
        if self._open:
            self.addLiteral("EMC")
            self._open = False

    # --- text -----------------------------------------------------------------------------

    def draw_shaped(
        self, text: ShapedText, span: tuple[int, int], place: tuple[float, float], gap: float = 0
    ) -> None:
        """Draw glyphs `span` of `text` from `place` on; `gap` points are added between them."""
        start, end = span
        left, base = place
        boxes = [i for i in range(start, end) if text.glyphs[i] in (CHECK_BOX, CHECKED_BOX)]
        first = start
        for at in (*boxes, end):
            if first < at:
                x = left + self._advance(text, start, first, gap)
                code = [f"BT 1 0 0 1 {x:.3f} {base:.3f} Tm"]
                self._show(code, text, first, at, gap)
                code.append("ET")
                self._begin()
                self.addLiteral(" ".join(code))
            if at < end:
                self._draw_box(text, at, left + self._advance(text, start, at, gap), base)
            first = at + 1

    def draw_line(self, text: ShapedText, place: tuple[float, float]) -> None:
        """Draw a whole text on one line."""
        self.draw_shaped(text, (0, len(text.glyphs)), place)

    def _show(self, code: list[str], text: ShapedText, start: int, stop: int, gap: float) -> None:
        """Append the operators for glyphs that follow each other, one string a change of state."""
        state: _State | None = None
        codes: list[str] = []
        glyphs, inks = text.glyphs, text.inks
        for at in range(start, stop):
            glyph = glyphs[at]
            if not glyph.drawn:
                continue
            wide = gap > 0 and at + 1 < stop and may_stretch(glyph.kind, glyphs[at + 1].kind)
            now = (glyph.face, inks[at], wide, glyph.heavy)
            if now != state:
                if codes:
                    code.append(f"<{''.join(codes)}> Tj")
                    codes = []
                self._change_state(code, state, now, gap)
                state = now
            codes.append(self._codes[glyph])
        if codes:
            code.append(f"<{''.join(codes)}> Tj")
        if state and state[3]:
            code.append("0 Tr")

    def _change_state(
        self, code: list[str], before: _State | None, now: _State, gap: float
    ) -> None:
        face, ink, wide, heavy = now
        if before is None or before[0] != face or before[1].size != ink.size:
            code.append(f"/{self._embedded[face].name} {ink.size:g} Tf")
        if before is None or before[1].colour != ink.colour:
            code.append("{:g} {:g} {:g} rg".format(*ink.colour))
        if before is None or before[2] != wide:
            code.append(f"{gap if wide else 0:.4g} Tc")
        if heavy:
            code.append("{:g} {:g} {:g} RG".format(*ink.colour))
            code.append(f"2 Tr {ink.size * _THICKER:.3g} w")
        elif before and before[3]:
            code.append("0 Tr")

    def _advance(self, text: ShapedText, start: int, stop: int, gap: float) -> float:
        if stop == start:
            return 0.0
        kinds = [glyph.kind for glyph in text.glyphs[start : stop + 1]]
        gaps = sum(may_stretch(a, b) for a, b in pairwise(kinds))
        return sum(text.widths[start:stop]) + gap * gaps

    def _draw_box(self, text: ShapedText, at: int, x: float, base: float) -> None:
        """A check box: a picture within what is being drawn."""
        around = self._element
        self._close()
        said = "チェック欄（印あり）" if text.glyphs[at] is CHECKED_BOX else "チェック欄（空欄）"
        with self.picture(figure(around, said) if around else None):
            self._stroke_box(text, at, x, base)
        self._element = around

    def _stroke_box(self, text: ShapedText, at: int, x: float, base: float) -> None:
        size, colour = text.inks[at].size, text.inks[at].colour
        side, low = size * _BOX, base - size * 0.06
        self.ink(colour)
        self.setLineWidth(0.7)
        self.rect(x + size * 0.1, low, side, side)
        if text.glyphs[at] is CHECKED_BOX:
            self.setLineWidth(1.3)
            tick = self.beginPath()
            tick.moveTo(x + size * 0.26, low + side * 0.5)
            tick.lineTo(x + size * 0.42, low + side * 0.22)
            tick.lineTo(x + size * 0.76, low + side * 0.8)
            self.drawPath(tick)

    # --- shapes ---------------------------------------------------------------------------

    def ink(self, colour: Colour) -> None:
        """Stroke in `colour` from now on."""
        self.setStrokeColorRGB(*colour)

    def ground(self, colour: Colour) -> None:
        """Fill in `colour` from now on."""
        self.setFillColorRGB(*colour)

    def hairline(self, x: float, y: float, length: float, colour: Colour, width: float) -> None:
        """A horizontal line. Written out, as `tint` is: a memo has hundreds of them."""
        red, green, blue = colour
        self.addLiteral(
            f"/Artifact BMC {red:g} {green:g} {blue:g} RG {width:g} w "
            f"{x:.2f} {y:.2f} m {x + length:.2f} {y:.2f} l S EMC"
        )

    def tint(self, x: float, y: float, width: float, height: float, colour: Colour) -> None:
        """A filled rectangle."""
        red, green, blue = colour
        self.addLiteral(
            f"/Artifact BMC {red:g} {green:g} {blue:g} rg "
            f"{x:.2f} {y:.2f} {width:.2f} {height:.2f} re f EMC"
        )
