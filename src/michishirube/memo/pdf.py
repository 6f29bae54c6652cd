"""Blocks → the bytes of an A4 PDF: pages, what stands on every page, bookmarks, properties.

The same blocks and fonts give the same bytes: no clock, no random number, no system font.
"""

from collections.abc import Callable, Sequence
from dataclasses import replace
from io import BytesIO

from michishirube.language import JAPANESE, Language
from michishirube.memo.archival import Enclose, Record, nothing_enclosed, tidy
from michishirube.memo.blocks import Block, Box, Heading, Listing, MemoDocument, Paragraph, Text
from michishirube.memo.canvas import MemoCanvas
from michishirube.memo.errors import FontError
from michishirube.memo.flow import Flow, PageBreakFlowable
from michishirube.memo.fonts import GETA, MEND, Fonts, Glyph
from michishirube.memo.layout import draw_down, split_at
from michishirube.memo.paragraph import JapaneseParagraph
from michishirube.memo.part import Part
from michishirube.memo.qr import PREFIX, qr_path
from michishirube.memo.shaping import EMPTY, ShapedText, Shaper
from michishirube.memo.structure import Element
from michishirube.memo.style import (
    BOTTOM,
    COLUMN,
    FRAME,
    HAIR,
    LEFT,
    MM,
    PAGE,
    RULE,
    RUNNING,
    RUNNING_BOLD,
    SECRET,
    TOP,
    WARNING,
    WHITE,
    Colour,
)
from michishirube.memo.truetype import BrokenFontError
from michishirube.phrase import joined, phrase

_CREATOR = "Michishirube"
_HEADER = PAGE[1] - 13 * MM  # base line of the running head
_FOOTER = BOTTOM - 7 * MM  # the rule above the footer
_CODE, _AROUND_CODE = 11 * MM, 7  # the QR code at the foot, and the white beside it


Watch = Callable[[float], None]
"""Is told which part of the work is done, from 0 to 1; may raise MemoStoppedError to end it."""


def unwatched(_done: float) -> None:
    """For whoever only waits."""


def build_pdf(
    memo: MemoDocument,
    fonts: Fonts,
    watch: Watch = unwatched,
    enclose: Enclose = nothing_enclosed,
) -> bytes:
    """The memo as a PDF. Characters no font has are drawn as 〓 and listed at the end.

    Args:
        enclose: is told the words of each finished page and gives the files to put inside.

    Raises FontError if an outline in a font file cannot be read, and what `watch` raises.
    """
    shaper = Shaper(fonts)
    root = Element("Document")
    language = memo.language
    flow = Flow(shaper, language)
    story = flow.flow(memo.content, root)
    running = _Running(memo, shaper)
    story += flow.flow(fault_note(list(shaper.faults.values()), language), root)
    target = BytesIO()
    record = Record(
        tidy(memo.title), tidy(memo.author), _CREATOR, number=tidy(memo.number), date=memo.date
    )
    record = replace(record, language=language)
    canvas = MemoCanvas(target, fonts, record, running.draw, enclose=enclose, root=root)
    _make_pages(canvas, story, watch)
    try:
        canvas.save()
    except BrokenFontError as error:
        raise FontError(
            phrase("書体ファイルが壊れています（{error}）。{mend}。", error=str(error), mend=MEND)
        ) from error
    return target.getvalue()


def missing_characters(memo: MemoDocument, fonts: Fonts) -> tuple[str, ...]:
    """The characters of a memo that no bundled font has."""
    shaper = Shaper(fonts)
    Flow(shaper).flow(memo.content, Element("Document"))
    return tuple(glyph.text for glyph in shaper.faults.values() if glyph.fault == "missing")


def _make_pages(canvas: MemoCanvas, story: list[Part], watch: Watch) -> None:
    parts, done = _parts(story), 0
    whole = sum(len(part) for part in parts)
    for part in parts:
        rest = part
        while rest:
            page, remaining = split_at(rest, COLUMN, FRAME)
            if not page:
                raise RuntimeError(f"{type(rest[0]).__name__} does not split on an empty page")
            draw_down(page, canvas, LEFT, PAGE[1] - TOP, COLUMN)
            canvas.showPage()
            watch((done + len(part) - len(remaining)) / whole)
            rest = remaining
        done += len(part)


def _parts(story: list[Part]) -> list[list[Part]]:
    """The story between page breaks; a memo has at least one page."""
    parts: list[list[Part]] = [[]]
    for flowable in story:
        if isinstance(flowable, PageBreakFlowable):
            parts.append([])
        else:
            parts[-1].append(flowable)
    return [part for part in parts if part] or [[_nothing()]]


def _nothing() -> Part:
    return JapaneseParagraph(EMPTY, RUNNING)


def fault_note(faults: Sequence[Glyph], language: Language = JAPANESE) -> list[Block]:
    """The note that lists what could not be printed; [] if everything was."""
    items = []
    missing = [glyph.text for glyph in faults if glyph.fault == "missing"]
    dropped = [glyph.text for glyph in faults if glyph.fault == "dropped"]
    if missing:
        items.append(
            phrase(
                "次の文字は収録書体に字形がなく、{geta}で示した：{codes}",
                geta=GETA,
                codes=joined("、", map(_codes, missing)),
            )
        )
    if dropped:
        items.append(
            phrase(
                "次の符号（字形の指定、制御など）は字形を持たず、除いて印字した：{codes}",
                codes=joined("、", map(_codes, dropped)),
            )
        )
    if not items:
        return []
    texts = (Text(language.said(item)) for item in items)
    listing = Listing(tuple((Paragraph((text,), "plain"),) for text in texts))
    heading = Text(language.said(phrase("印字できない文字")))
    return [Heading(2, (heading,)), Box((listing,), "note")]


def _codes(text: str) -> str:
    return " ".join(f"U+{ord(char):04X}" for char in text)


class _Running:
    """What stands on every page: marks and title above, pack, digest and page number below."""

    def __init__(self, memo: MemoDocument, shaper: Shaper) -> None:
        self._shaper = shaper
        self._dots = shaper.line("…", RUNNING)
        marks = ((memo.classification, SECRET, False), (memo.provisional, WARNING, True))
        self._marks = [
            (self._mark(word, WHITE if full else colour), colour, full)
            for word, colour, full in marks
            if word
        ]
        self._number = self._cut(shaper.line(memo.number, RUNNING), COLUMN * 0.3)
        self._title = shaper.line(memo.title, RUNNING)
        small = replace(RUNNING, size=6.8, leading=9.5)
        number = memo.check_number and phrase("照合番号 {number}", number=memo.check_number)
        self._check = shaper.line(memo.language.said(number), small)
        self._code = qr_path(f"{PREFIX}{memo.check_number}", _CODE) if number else ""
        self._right = LEFT + COLUMN - (_CODE + _AROUND_CODE if number else 0)
        self._footer = self._cut(shaper.line(memo.footer, RUNNING), self._right - LEFT - 20 * MM)
        self._reservation = JapaneseParagraph(
            shaper.shape([Text(" ".join(memo.reservation.split("\n")))], small), small
        )

    def _mark(self, word: str, colour: Colour) -> ShapedText:
        return self._cut(
            self._shaper.line(word, replace(RUNNING_BOLD, colour=colour)), COLUMN * 0.2
        )

    def draw(self, canvas: MemoCanvas, page: int, pages: int) -> None:
        x = LEFT
        for word, colour, full in self._marks:
            x += self._draw_mark(canvas, word, colour, x, full=full)
        if page > 1:
            self._draw_head(canvas, x)
        self._draw_foot(canvas, page, pages)

    def _draw_mark(
        self, canvas: MemoCanvas, word: ShapedText, colour: Colour, x: float, *, full: bool
    ) -> float:
        width = word.width + 12
        canvas.ink(colour)
        canvas.ground(colour)
        canvas.setLineWidth(0.8)
        canvas.rect(x, _HEADER - 4.2, width, 14, fill=int(full))
        canvas.draw_line(word, (x + 6, _HEADER))
        return width + 6

    def _draw_head(self, canvas: MemoCanvas, left: float) -> None:
        right = LEFT + COLUMN
        gap = 10 if self._number.width else 0
        title = self._cut(self._title, right - left - self._number.width - gap - 8)
        canvas.draw_line(title, (right - title.width, _HEADER))
        canvas.draw_line(self._number, (right - title.width - gap - self._number.width, _HEADER))
        canvas.hairline(LEFT, _HEADER - 7.5, COLUMN, HAIR, 0.5)

    def _draw_foot(self, canvas: MemoCanvas, page: int, pages: int) -> None:
        canvas.hairline(LEFT, _FOOTER, COLUMN, RULE, 0.5)
        base = _FOOTER - 11
        canvas.draw_line(self._footer, (LEFT, base))
        total = self._shaper.line(f"{page} / {pages}", RUNNING_BOLD)
        canvas.draw_line(total, (self._right - total.width, base))
        left = self._right - LEFT
        if self._code:
            canvas.draw_line(self._check, (self._right - self._check.width, base - 11))
            left -= self._check.width + 12
            x, y = LEFT + COLUMN - _CODE, _FOOTER - 6 - _CODE
            canvas.addLiteral(f"q 1 0 0 1 {x:.3f} {y:.3f} cm {self._code} Q")
        _, height = self._reservation.wrap(left, FRAME)
        self._reservation.drawOn(canvas, LEFT, base - 4 - height)

    def _cut(self, text: ShapedText, width: float) -> ShapedText:
        """A line that fits into `width`: where it is cut, dots say so."""
        if text.width <= width:
            return text
        used, count = self._dots.width, 0
        while used + text.widths[count] <= width:
            used += text.widths[count]
            count += 1
        return text.upto(count).then(self._dots)
