"""Blocks → a Word document (.docx), for those who must go on editing.

The same words and tables as the PDF, in Word's own styles, so that headings, fonts and spacing can
be changed at once. Whoever can edit can alter: each page says that this copy cannot be verified.
The same blocks give the same bytes.
"""

from __future__ import annotations

import re
import zipfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from io import BytesIO

from docx import Document
from docx.document import Document as Word
from docx.enum.table import WD_TABLE_ALIGNMENT
from docx.enum.text import WD_BREAK, WD_TAB_ALIGNMENT
from docx.shared import Mm, Pt
from docx.table import Table as WordTable
from docx.table import _Cell as WordCell
from docx.text.paragraph import Paragraph as WordParagraph

from michishirube.engine.form import Verdict as VerdictValue
from michishirube.language import Language
from michishirube.memo.blocks import (
    Approval,
    Bars,
    Blank,
    Block,
    Box,
    CheckBox,
    Heading,
    Inline,
    Listing,
    MemoDocument,
    PageBreak,
    Paragraph,
    Relations,
    Rule,
    Table,
    Text,
    Together,
    Verdict,
)
from michishirube.memo.fonts import GETA
from michishirube.memo.style import (
    ACCENT,
    BOTTOM,
    BOX_DATE,
    BOX_TITLE,
    COLUMN,
    HAIR,
    HEADINGS,
    LEFT,
    MM,
    NOTE,
    PAGE,
    PARAGRAPHS,
    PLAIN,
    RIGHT,
    RULE,
    RUNNING,
    SECRET,
    TINT,
    TOP,
    VERDICT_WORD,
    VERDICTS,
    WARNING,
    WARNING_TINT,
    Colour,
    TextStyle,
    cell_style,
)
from michishirube.memo.view import RelationsView
from michishirube.memo.word_marks import (
    Styles,
    edge,
    field,
    look,
    prefix,
    rgb,
    row_property,
    rules,
    shade,
)
from michishirube.phrase import phrase
from michishirube.wording import VERDICT_WORDS

NOT_VERIFIABLE = phrase("編集用の写し（Word）。改変の有無は確かめられない。正本はPDFのメモである。")
_CHECKS = {False: "□", True: "☑"}
_DATE = phrase("年　　月　　日")
_EPOCH = (1980, 1, 1, 0, 0, 0)  # the first moment a zip knows: no clock in the file
_UNFIT = re.compile("[^\t\n\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")  # not for XML


@dataclass(frozen=True, slots=True)
class _Frame:
    """Around a box: a bar at its left on a tinted ground; without a ground, a line."""

    ground: Colour | None
    bar: Colour


_INSIDE = 3.8  # millimetres Word keeps free at the sides of a cell
_BOXES = {
    "plain": _Frame(None, RULE),
    "note": _Frame(TINT, ACCENT),
    "warning": _Frame(WARNING_TINT, WARNING),
}
Place = Word | WordCell
"""Where blocks go: the document, or a cell of a table."""


def word_document(memo: MemoDocument) -> bytes:
    """The memo as a Word document."""
    word = Document()
    styles = Styles(word)
    styles.settle()
    writer = _Writer(styles, word, memo.language)
    writer.page_setup(memo)
    writer.blocks(word, memo.content, COLUMN / MM, PLAIN)
    _properties(word, memo)
    made = BytesIO()
    word.save(made)
    return _without_clock(made.getvalue())


def _properties(word: Word, memo: MemoDocument) -> None:
    about = word.core_properties
    about.title, about.author = _fit(memo.title)[:255], _fit(memo.author)[:255]
    about.language = "ja-JP" if memo.language.code == "ja" else memo.language.code
    about.comments = memo.language.said(NOT_VERIFIABLE)
    about.last_modified_by, about.revision = "Michishirube", 1
    about.created = about.modified = (
        datetime.fromisoformat(memo.date) if memo.date else datetime(*_EPOCH)
    )


def _without_clock(data: bytes) -> bytes:
    made = BytesIO()
    with zipfile.ZipFile(BytesIO(data)) as given, zipfile.ZipFile(made, "w") as target:
        for name in given.namelist():
            entry = zipfile.ZipInfo(name, _EPOCH)
            entry.compress_type = zipfile.ZIP_DEFLATED
            target.writestr(entry, given.read(name))
    return made.getvalue()


def _fit(text: str) -> str:
    """Text that XML can hold; what it cannot shows as a gap."""
    return _UNFIT.sub(GETA, text)


@dataclass(frozen=True, slots=True)
class _Writer:
    """Writes blocks one after another. Widths are millimetres."""

    styles: Styles
    word: Word
    language: Language

    def page_setup(self, memo: MemoDocument) -> None:
        """A4 with the memo's margins, and what stands on every page."""
        section = self.word.sections[0]
        section.page_width, section.page_height = Pt(PAGE[0]), Pt(PAGE[1])
        section.left_margin, section.right_margin = Pt(LEFT), Pt(RIGHT)
        section.top_margin, section.bottom_margin = Pt(TOP + 6 * MM), Pt(BOTTOM)
        section.header_distance = section.footer_distance = Mm(10)
        head = section.header.paragraphs[0]
        self._running(head)
        for mark, colour in ((memo.classification, SECRET), (memo.provisional, WARNING)):
            if mark:
                run = head.add_run(f"［{_fit(mark)}］")
                run.bold, run.font.color.rgb = True, rgb(colour)
        head.add_run("\t" + _fit("　".join(filter(None, (memo.number, memo.title)))))
        foot = section.footer.paragraphs[0]
        self._running(foot)
        edge(foot, "top", RULE)
        foot.add_run(f"{_fit(memo.footer)}\t")
        field(foot, "PAGE")
        foot.add_run(" / ")
        field(foot, "NUMPAGES")
        for line in (memo.reservation, self.language.said(NOT_VERIFIABLE)):
            if line:
                paragraph = section.footer.add_paragraph(_fit(line).replace("\n", " "))
                self._running(paragraph)

    def _running(self, paragraph: WordParagraph) -> None:
        paragraph.style = self.styles.name(RUNNING)
        stops = paragraph.paragraph_format.tab_stops
        stops.add_tab_stop(Pt(COLUMN), WD_TAB_ALIGNMENT.RIGHT)

    def blocks(
        self, place: Place, blocks: Sequence[Block], width: float, base: TextStyle
    ) -> list[WordParagraph]:
        """Write blocks; the paragraphs among them. `base`: the type of plain paragraphs here."""
        written: list[WordParagraph] = []
        for block in blocks:
            written += self._one(place, block, width, base)
        return written

    def _one(
        self, place: Place, block: Block, width: float, base: TextStyle
    ) -> list[WordParagraph]:
        match block:
            case Heading(level, content):
                heading = self._paragraph(place, f"Heading {level}")
                self._inline(heading, content, HEADINGS[level])
                return [heading]
            case Paragraph(content, kind):
                style = base if kind == "plain" else PARAGRAPHS[kind]
                paragraph = self._paragraph(place, self.styles.name(style))
                self._inline(paragraph, content, style)
                return [paragraph]
            case Listing():
                return list(self._listing(place, block, width, base))
            case Table():
                self._table(place, block, width)
            case Box(content, box_kind):
                cell = self._framed(place, width, _BOXES[box_kind])
                self.blocks(cell, content, width - _INSIDE, base)
                self._after(place)
            case Verdict():
                self._verdict(place, block, width)
            case Approval(titles):
                self._approval(place, titles, width)
            case Relations() | Bars():
                words = block.text if isinstance(block, Bars) else self._picture(block.view)
                told = self._paragraph(place, self.styles.name(NOTE))
                self._inline(told, [Text(words)], NOTE)
                return [told]
            case Together(content):
                written = self.blocks(place, content, width, base)
                for paragraph in written[:-1]:
                    paragraph.paragraph_format.keep_with_next = True
                return written
            case PageBreak():
                self._paragraph(place, "Normal").add_run().add_break(WD_BREAK.PAGE)
            case Rule():
                edge(self._paragraph(place, "Normal"), "bottom", RULE)
        return []

    def _picture(self, view: RelationsView) -> str:
        """What is said in the place of the relations picture."""
        return self.language.said(phrase("関係（図はPDFのメモにある）：{text}", text=view.text))

    def _paragraph(self, place: Place, style: str) -> WordParagraph:
        """A new paragraph; in a cell the empty one that Word puts there itself."""
        if isinstance(place, WordCell):
            last = place.paragraphs[-1]
            if not last.runs and last._p.getnext() is None:
                last.style = style
                empty: WordParagraph = last
                return empty
        made: WordParagraph = place.add_paragraph(style=style)
        return made

    def _inline(
        self, paragraph: WordParagraph, content: Sequence[Inline], style: TextStyle
    ) -> None:
        for part in content:
            if isinstance(part, CheckBox):
                paragraph.add_run(_CHECKS[part.checked])
                continue
            if isinstance(part, Blank):
                paragraph.add_run("＿" * round(part.width * MM / style.size))
                continue
            run = paragraph.add_run()
            for at, line in enumerate(_fit(part.text).split("\n")):
                if at:
                    run.add_break()
                run.add_text(line)
            look(run, part, style)

    def _listing(
        self, place: Place, block: Listing, width: float, base: TextStyle
    ) -> Iterator[WordParagraph]:
        style = cell_style("text", "text", "compact") if block.kind == "dense" else base
        indent = Pt(style.size * (2.4 if block.kind == "number" else 1.3))
        for number, content in enumerate(block.items, 1):
            marks = {"number": f"({number})", "check": _CHECKS[False]}
            written = self.blocks(place, content, width, style)
            for at, paragraph in enumerate(written):
                paragraph.paragraph_format.left_indent = indent
                if at == 0:
                    paragraph.paragraph_format.first_line_indent = -indent
                    paragraph.paragraph_format.tab_stops.add_tab_stop(indent)
                    prefix(paragraph, f"{marks.get(block.kind, '・')}\t")
            yield from written

    def _table(self, place: Place, block: Table, width: float) -> None:
        widths = _shared(block.columns, width)
        table = self._new_table(place, len(block.rows), widths)
        if block.kind != "plain":
            rules(table, top=RULE, bottom=RULE, insideH=HAIR)
        for row, laid in zip(block.rows, table.rows, strict=True):
            row_property(laid._tr, "cantSplit")
            if row.kind == "head":
                row_property(laid._tr, "tblHeader")
            at = 0
            for cell in row.cells:
                end = min(at + cell.span, len(widths))
                made = laid.cells[at]
                if end - 1 > at:
                    made = made.merge(laid.cells[end - 1])
                made.width = Mm(sum(widths[at:end]))
                style = cell_style(cell.kind, row.kind, block.kind)
                self.blocks(made, cell.content, sum(widths[at:end]) - _INSIDE, style)
                if row.kind != "text":
                    shade(made, TINT)
                at = end
        self._after(place)

    def _framed(self, place: Place, width: float, frame: _Frame) -> WordCell:
        """A table of one cell. What follows it is set apart by `_after`."""
        table = self._new_table(place, 1, [width])
        cell = table.rows[0].cells[0]
        if frame.ground is None:
            rules(table, top=frame.bar, bottom=frame.bar, left=frame.bar, right=frame.bar)
        else:
            shade(cell, frame.ground)
            rules(table, thick=24, left=frame.bar)
        return cell

    def _verdict(self, place: Place, block: Verdict, width: float) -> None:
        colour, ground = VERDICTS[block.kind]
        sign = VERDICT_WORDS[VerdictValue(block.kind)][0]
        cell = self._framed(place, width, _Frame(ground, colour))
        style = replace(VERDICT_WORD, colour=colour)
        word = self._paragraph(cell, self.styles.name(style))
        self._inline(word, [Text(f"{sign}　{block.word}")], style)
        self.blocks(cell, block.content, width - _INSIDE, PLAIN)
        self._after(place)

    def _approval(self, place: Place, titles: Sequence[str], width: float) -> None:
        if not titles:
            return
        each = min(width / len(titles), 24.0)
        table = self._new_table(place, 3, [each] * len(titles))
        table.alignment = WD_TABLE_ALIGNMENT.RIGHT
        rules(table, top=RULE, bottom=RULE, left=RULE, right=RULE, insideH=HAIR, insideV=RULE)
        table.rows[1].height = Mm(20)
        for at, title in enumerate(titles):
            date = self.language.said(_DATE)
            for row, words, style in ((0, title, BOX_TITLE), (2, date, BOX_DATE)):
                paragraph = self._paragraph(table.rows[row].cells[at], self.styles.name(style))
                self._inline(paragraph, [Text(words)], style)
        self._after(place)

    def _new_table(self, place: Place, rows: int, widths: Sequence[float]) -> WordTable:
        table = place.add_table(rows, len(widths))
        table.autofit = False
        for column, width in zip(table.columns, widths, strict=True):
            column.width = Mm(width)
        for row in table.rows:
            for cell, width in zip(row.cells, widths, strict=True):
                cell.width = Mm(width)
        return table

    def _after(self, place: Place) -> None:
        """A small space: without a paragraph between them Word makes two tables one."""
        space = self._paragraph(place, "Normal")
        space.paragraph_format.space_after = Pt(0)
        space.paragraph_format.line_spacing = Pt(6)


def _shared(columns: Sequence[float], width: float) -> list[float]:
    """Widths in millimetres; 0 is a share of what is left."""
    open_ = sum(1 for column in columns if not column)
    share = max(width - sum(columns), 10.0 * open_) / open_ if open_ else 0.0
    return [column or share for column in columns]
