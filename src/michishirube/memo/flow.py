"""Blocks → Platypus flowables: the one place where a block gets its look."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Literal

from michishirube.language import JAPANESE, Language
from michishirube.memo.bars import NAME as BARS
from michishirube.memo.bars import bars_drawing
from michishirube.memo.blocks import (
    Approval,
    Bars,
    Block,
    Box,
    CellKind,
    CheckBox,
    Heading,
    Inline,
    Listing,
    PageBreak,
    Paragraph,
    Relations,
    Row,
    RowKind,
    Rule,
    Table,
    Text,
    Together,
    Verdict,
)
from michishirube.memo.drawing import FigureFlowable, Setter
from michishirube.memo.layout import (
    ApprovalBoxes,
    BoxLook,
    Item,
    Stack,
    ThinRule,
)
from michishirube.memo.layout import Box as BoxFlowable
from michishirube.memo.paragraph import JapaneseParagraph, drop_of
from michishirube.memo.part import Part
from michishirube.memo.relations import NAME, relations_drawing
from michishirube.memo.shaping import Shaper
from michishirube.memo.signs import SIZE, sign_for
from michishirube.memo.structure import Element, Role, cell, figure
from michishirube.memo.style import (
    ACCENT,
    BOX_DATE,
    BOX_TITLE,
    CELL_COMPACT,
    HEADINGS,
    MM,
    PARAGRAPHS,
    PLAIN,
    TINT,
    VERDICT_WORD,
    VERDICTS,
    WARNING,
    WARNING_TINT,
    TextStyle,
    cell_style,
)
from michishirube.memo.table import LaidCell, LaidRow, SplittingTable, TableLook
from michishirube.phrase import joined, phrase

_BOXES = {
    "plain": BoxLook(),
    "note": BoxLook(ground=TINT, frame=None, bar=ACCENT),
    "warning": BoxLook(ground=WARNING_TINT, frame=None, bar=WARNING),
}
_TABLES = {
    "grid": TableLook(),
    "compact": TableLook(down=1.4),
    "dense": TableLook(down=1.0),
    "fine": TableLook(down=0.9),
    "plain": TableLook(across=0, down=0, rules=False, space=8),
}
_HEADING_ROLES: tuple[Role, ...] = ("H1", "H2", "H3", "H4")
_DATE = phrase("年　　月　　日")  # the year, month and day are written by hand


class PageBreakFlowable(Part):
    """Asks the page maker for a new page."""


class Flow:
    """Turns blocks into flowables; its shaper learns what cannot be printed."""

    def __init__(self, shaper: Shaper, language: Language = JAPANESE) -> None:
        self._shaper, self._language = shaper, language
        self._headings = _Headings()

    def flow(self, blocks: Sequence[Block], within: Element, base: TextStyle = PLAIN) -> list[Part]:
        """Flowables of blocks, whose elements are put `within` another.

        `base` is the type of plain paragraphs here: smaller in cells.
        """
        return [self._one(block, within, base) for block in blocks]

    def _one(self, block: Block, within: Element, base: TextStyle) -> Part:
        match block:
            case Heading():
                return self._heading(block, within)
            case Paragraph(content, kind):
                style = self._set(base if kind == "plain" else PARAGRAPHS[kind])
                element = within.add(self._headings.title() if kind == "title" else "P")
                return JapaneseParagraph(self._shaper.shape(content, style), style, element)
            case Listing():
                return self._listing(block, within, base)
            case Table():
                return self._table(block, within)
            case Box(content, box_kind):
                return BoxFlowable(self.flow(content, within.add("Div"), base), _BOXES[box_kind])
            case Verdict():
                return self._verdict(block, within.add("Div"))
            case Approval(titles):
                date = self._shaper.line(self._language.said(_DATE), BOX_DATE)
                words = [self._shaper.line(title, BOX_TITLE) for title in titles]
                alt = phrase("承認欄：{titles}。押印と日付は空欄。", titles=joined("、", titles))
                return ApprovalBoxes(words, date, figure(within, self._language.said(alt)))
            case Relations(view):
                setter = Setter(self._shaper)
                element = figure(within, self._told(NAME, view.text))
                return FigureFlowable(relations_drawing(view, setter), setter, element)
            case Bars():
                setter = Setter(self._shaper)
                element = figure(within, self._told(BARS, block.text))
                return FigureFlowable(bars_drawing(block, setter), setter, element)
            case Together(content):
                return Stack(self.flow(content, within, base), together=True)
            case PageBreak():
                return PageBreakFlowable()
            case Rule():
                return ThinRule()

    def _told(self, name: str, text: str) -> str:
        """What is said in the place of a picture."""
        return self._language.said(phrase("{name}：{text}", name=name, text=text))

    def _set(self, style: TextStyle) -> TextStyle:
        """Running text: other languages than Japanese are set ragged, without the indent."""
        if self._language.code == "ja" or style.alignment != "justify":
            return style
        return replace(style, alignment="left", first=0)

    def _heading(self, block: Heading, within: Element) -> Part:
        style = HEADINGS[block.level]
        words = "".join(inline.text for inline in block.content if isinstance(inline, Text))
        mark = (words, block.level - 1) if block.level < 3 else None
        element = within.add(self._headings.heading(block.level))
        return JapaneseParagraph(self._shaper.shape(block.content, style), style, element, mark)

    def _listing(self, block: Listing, within: Element, base: TextStyle) -> Part:
        if block.kind == "dense":
            base = CELL_COMPACT
        indent = base.size * (1.9 if block.kind == "number" else 1.2)
        style = replace(base, after=1)
        numbering = "Decimal" if block.kind == "number" else "Disc"
        listing = within.add("L", f"/A<</O/List/ListNumbering/{numbering}>>")
        items: list[Part] = []
        for number, content in enumerate(block.items, 1):
            marks: dict[str, Inline] = {
                "bullet": Text("・"),
                "dense": Text("・"),
                "number": Text(f"({number})"),
                "check": CheckBox(),
            }
            mark = self._shaper.shape([marks[block.kind]], style)
            item = listing.add("LI")
            label, body = item.add("Lbl"), item.add("LBody")
            children = self._held(content, body, style)
            items.append(Item(mark, label, children, indent, drop_of(style)))
        return Stack(items)

    def _held(self, content: Sequence[Block], holder: Element, base: TextStyle) -> list[Part]:
        """The flowables of a cell or an item: a lone plain paragraph is the holder's own text."""
        match content:
            case (Paragraph(text, "plain"),):
                style = self._set(base)
                return [JapaneseParagraph(self._shaper.shape(text, style), style, holder)]
            case _:
                return self.flow(content, holder, base)

    def _table(self, block: Table, within: Element) -> Part:
        """A plain table only sets things side by side: to a reader it is no table."""
        element = None if block.kind == "plain" else within.add("Table")
        ordered = sorted(block.rows, key=lambda row: row.kind != "head")
        laid = [(row.kind, self._row(row, block, element, within)) for row in ordered]
        head = [row for kind, row in laid if kind == "head"]
        rows = [row for kind, row in laid if kind != "head"]
        columns = [width * MM for width in block.columns]
        return SplittingTable(columns, head, rows, _TABLES[block.kind])

    def _row(self, row: Row, table: Table, element: Element | None, within: Element) -> LaidRow:
        cells = []
        line = element.add("TR") if element else None
        for one in row.cells:
            style = cell_style(one.kind, row.kind, table.kind)
            if line:
                holder = cell(line, _scope(one.kind, row.kind), one.span)
                content = self._held(one.content, holder, style)
            else:
                content = self.flow(one.content, within, style)
            cells.append(LaidCell(tuple(content), one.span, drop_of(style)))
        return LaidRow(tuple(cells), group=row.kind == "group")

    def _verdict(self, block: Verdict, element: Element) -> Part:
        colour, ground = VERDICTS[block.kind]
        style = replace(VERDICT_WORD, colour=colour)
        shaped = self._shaper.shape([Text(block.word)], style)
        word = JapaneseParagraph(shaped, style, element.add("P"))
        look = BoxLook(
            ground=ground,
            frame=colour,
            bar=colour,
            padding=10,
            left=SIZE + 12,
            sign=sign_for(block.kind),
        )
        return BoxFlowable([word, *self.flow(block.content, element, PLAIN)], look)


class _Headings:
    """Levels as a reader meets them: the title first, and none left out on the way down."""

    def __init__(self) -> None:
        self._deepest = 0
        self._below = 0  # headings stand below a title

    def title(self) -> Role:
        self._deepest = self._below = 1
        return _HEADING_ROLES[0]

    def heading(self, level: int) -> Role:
        self._deepest = min(level + self._below, self._deepest + 1)
        return _HEADING_ROLES[self._deepest - 1]


def _scope(kind: CellKind, row: RowKind) -> Literal["", "Column", "Row"]:
    """What a cell is the header of."""
    if row != "text":
        return "Column"
    return "Row" if kind == "label" else ""
