"""A ReportLab canvas that draws shaped text, and finishes pages once their number is known.

Text goes into the page as numbers of `EmbeddedFont`s, so no font is registered globally and
nothing is drawn in a font that is not embedded.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from io import BytesIO

from reportlab.pdfgen.canvas import Canvas

from michishirube.memo.archival import Enclose, Record, archive, nothing_enclosed, tidy, words_of
from michishirube.memo.embedding import EmbeddedFont
from michishirube.memo.fields import Field, Fields
from michishirube.memo.fonts import GETA, Fonts, Glyph
from michishirube.memo.kinsoku import Line, Measured, may_stretch, stretches
from michishirube.memo.objects import stream
from michishirube.memo.shaping import Fillable, Ink, ShapedText
from michishirube.memo.structure import Element, Mark, figure, write_structure
from michishirube.memo.style import PAGE, Colour
from michishirube.phrase import phrase

_BOX = 0.78  # side of a check box in ems
_THICKER = 0.03  # ems: the stroke around a glyph that has no bold form
_State = tuple[str, Ink, bool]  # face, ink, heavy


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
        super().__init__(target, pagesize=PAGE, invariant=1, pageCompression=0, lang=record.locale)
        self._document = self._doc  # type: ignore[attr-defined]  # not in the stubs
        self.setViewerPreference("DisplayDocTitle", "true")
        self._record = record
        self._finish_page, self._enclose, self._root = finish_page, enclose, root
        self._element: Element | None = None  # what is being drawn
        self._open = False  # a marked piece of it has begun
        self._decoration = 0  # inside so many parts that say nothing
        self._marks = 0  # pieces marked on this page
        self._bookmarks: list[Bookmark] = []
        self._fields = Fields(self._document)
        self._kept_pages: list[dict[str, object]] = []
        self._embedded = {
            face: EmbeddedFont(font, f"M{number}")
            for number, (face, font) in enumerate(fonts.fonts.items(), 1)
        }
        self._codes = _Codes(self._embedded)

    def _make_preamble(self) -> None:
        """ReportLab's own would name Helvetica, which is not embedded, on every page."""
        self._preamble = "1 0 0 1 0 0 cm"

    def translate(self, dx: float, dy: float) -> None:
        """ReportLab's, without its way of writing numbers: each paragraph moves the origin."""
        a, b, c, d, e, f = self._currentMatrix  # type: ignore[has-type]  # not in the stubs
        self._currentMatrix = a, b, c, d, a * dx + c * dy + e, b * dx + d * dy + f
        self.addLiteral(f"1 0 0 1 {dx:.4f} {dy:.4f} cm")

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
        self._fields.finish(len(pages))
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
        self, text: ShapedText, line: Line, place: tuple[float, float], gap: float = 0
    ) -> None:
        """Draw a line of `text` from `place` on; its gaps grow by `gap` points."""
        left, base = place
        boxes = [at for at in range(line.start, line.tail) if text.glyphs[at].box]
        first = line.start
        for at in (*boxes, line.tail):
            if first < at:
                x = left + self._advance(text, line, first, gap)
                self._begin()
                shown = self._show(text, (first, at), line.end, gap)
                self.addLiteral(f"BT 1 0 0 1 {x:.3f} {base:.3f} Tm {shown} ET")
            if at < line.tail:
                self._draw_box(text, at, left + self._advance(text, line, at, gap), base)
            first = at + 1

    def draw_line(self, text: ShapedText, place: tuple[float, float]) -> None:
        """Draw a whole text on one line."""
        count = len(text.glyphs)
        self.draw_shaped(text, Line(0, count, 0.0, last=True, tail=count), place)

    def _show(self, text: ShapedText, span: tuple[int, int], end: int, gap: float) -> str:
        """The operators for glyphs that follow each other, one array a change of state.

        The gap is set for all; where a pair does not stretch, as in a word, it is taken back.
        So a line in one face is one array, in which no reader looks for spaces. What stands after
        `end` hangs: it is not spread.
        """
        code = [f"{gap:.4g} Tc"]
        state: _State | None = None
        codes: list[str] = []
        glyphs, inks = text.glyphs, text.inks
        moves = _moves(text.measured, span, end, gap)
        for at in range(*span):
            glyph = glyphs[at]
            if not glyph.drawn:
                continue
            now = (glyph.face, inks[at], glyph.heavy)
            if now != state:
                if codes:
                    code.append(f"[<{''.join(codes)}>] TJ")
                    codes = []
                self._change_state(code, state, now)
                state = now
            if at in moves:
                codes.append(f">{-1000 * moves[at] / inks[at].size:.4g}<")
            codes.append(self._codes[glyph])
        if codes:
            code.append(f"[<{''.join(codes)}>] TJ")
        if state and state[2]:
            code.append("0 Tr")
        return " ".join(code)

    def _change_state(self, code: list[str], before: _State | None, now: _State) -> None:
        face, ink, heavy = now
        if before is None or before[0] != face or before[1].size != ink.size:
            code.append(f"/{self._embedded[face].name} {ink.size:g} Tf")
        if before is None or before[1].colour != ink.colour:
            code.append("{:g} {:g} {:g} rg".format(*ink.colour))
        if heavy:
            code.append("{:g} {:g} {:g} RG".format(*ink.colour))
            code.append(f"2 Tr {ink.size * _THICKER:.3g} w")
        elif before and before[2]:
            code.append("0 Tr")

    def _advance(self, text: ShapedText, line: Line, stop: int, gap: float) -> float:
        """From the start of a line to where glyph `stop` is drawn."""
        start, measured = line.start, text.measured
        if stop == start:
            return 0.0
        width = sum(measured.widths[start:stop]) - measured.leads.get(start, 0.0)
        width += measured.leads.get(stop, 0.0)
        return width + gap * stretches(measured.kinds[start : min(stop + 1, line.end)])

    def _draw_box(self, text: ShapedText, at: int, x: float, base: float) -> None:
        """A check box: a picture within what is being drawn, which copies as its character."""
        around = self._element
        self._close()
        glyph = text.glyphs[at]
        if isinstance(glyph, Fillable):
            self._draw_field(glyph, text.inks[at], x, base)
            return
        ticked = glyph.box == "ticked"
        said = self._record.language.said(
            phrase("チェック欄（印あり）") if ticked else phrase("チェック欄（空欄）")
        )
        with self.picture(figure(around, said) if around else None):
            self._stroke_box(text, at, x, base)
        self._element = around

    def _draw_field(self, glyph: Fillable, ink: Ink, x: float, base: float) -> None:
        """A place to fill in: its line or box on the page, and the field above it."""
        size = ink.size
        with self.artifact():
            self.ink(ink.colour)
            self.setLineWidth(0.5 if glyph.line else 0.7)
            if glyph.line:
                width = glyph.width * size
                self.line(x + 2, base - size * 0.2, x + width - 2, base - size * 0.2)
                area = (x + 2, base - size * 0.2, width - 4, size * 1.25)
            else:
                side = size * _BOX
                area = (x + size * 0.1, base - size * 0.06, side, side)
                self.rect(*area)
        left, low = self.absolutePosition(*area[:2])
        field = Field(glyph.name, glyph.tip, (left, low, *area[2:]), size, glyph.line)
        page = self.getPageNumber() - 1
        holder = self._element.add("Form") if self._element and not self._decoration else None
        self._annotationrefs.append(self._fields.add(field, page, holder))  # type: ignore[attr-defined]

    def _stroke_box(self, text: ShapedText, at: int, x: float, base: float) -> None:
        size, colour = text.inks[at].size, text.inks[at].colour
        font = self._embedded["gothic"]
        unseen = font.number(font.font.glyph(ord("□")), text.glyphs[at].text)
        self.addLiteral(
            f"BT 3 Tr 1 0 0 1 {x:.3f} {base:.3f} Tm /{font.name} {size:g} Tf "
            f"<{unseen:04X}> Tj 0 Tr ET"
        )
        side, low = size * _BOX, base - size * 0.06
        self.ink(colour)
        self.setLineWidth(0.7)
        self.rect(x + size * 0.1, low, side, side)
        if text.glyphs[at].box == "ticked":
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


def _moves(text: Measured, span: tuple[int, int], end: int, gap: float) -> dict[int, float]:
    """Before which characters the pen moves, and how far: spaces, and gaps taken back."""
    start, stop = span
    moves = {at: lead for at, lead in text.leads.items() if start < at < stop}
    if gap:
        kinds = text.kinds
        for at in range(start + 1, stop):
            if at >= end or not may_stretch(kinds[at - 1], kinds[at]):
                moves[at] = moves.get(at, 0.0) - gap
    return moves
