"""Blocks → Platypus flowables: the one place where a block gets its look."""

from collections.abc import Sequence
from dataclasses import replace

from reportlab.platypus.flowables import Flowable

from michishirube.memo.blocks import (
    Approval,
    Block,
    Box,
    CellKind,
    CheckBox,
    Heading,
    Inline,
    Listing,
    PageBreak,
    Paragraph,
    ParagraphKind,
    Row,
    RowKind,
    Rule,
    Table,
    TableKind,
    Text,
    Together,
    Verdict,
)
from michishirube.memo.layout import (
    ApprovalBoxes,
    BoxLook,
    Item,
    Stack,
    ThinRule,
)
from michishirube.memo.layout import Box as BoxFlowable
from michishirube.memo.paragraph import JapaneseParagraph, drop_of
from michishirube.memo.shaping import Shaper
from michishirube.memo.signs import SIZE, sign_for
from michishirube.memo.style import (
    ACCENT,
    BODY,
    BOX_DATE,
    BOX_TITLE,
    CELL,
    CELL_COMPACT,
    CELL_DENSE,
    CELL_FINE,
    CELL_GROUP,
    CELL_HEAD,
    CELL_LABEL,
    CELL_NOTE,
    HEADINGS,
    KIND,
    LEAD,
    MM,
    NOTE,
    PLAIN,
    TINT,
    TITLE,
    VERDICT_WORD,
    VERDICTS,
    WARNING,
    WARNING_TINT,
    TextStyle,
)
from michishirube.memo.table import LaidCell, LaidRow, SplittingTable, TableLook

_PARAGRAPHS: dict[ParagraphKind, TextStyle] = {
    "body": BODY,
    "lead": LEAD,
    "plain": PLAIN,
    "note": NOTE,
    "title": TITLE,
    "kind": KIND,
}
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
_CELLS: dict[TableKind, TextStyle] = {
    "grid": CELL,
    "compact": CELL_COMPACT,
    "dense": CELL_DENSE,
    "fine": CELL_FINE,
    "plain": PLAIN,
}
_DATE = "年　　月　　日"  # the year, month and day are written by hand


class PageBreakFlowable(Flowable):
    """Asks the page maker for a new page."""


class Flow:
    """Turns blocks into flowables; its shaper learns what cannot be printed."""

    def __init__(self, shaper: Shaper) -> None:
        self._shaper = shaper

    def flow(self, blocks: Sequence[Block], base: TextStyle = PLAIN) -> list[Flowable]:
        """Flowables of blocks. `base` is the type of plain paragraphs here: smaller in cells."""
        return [self._one(block, base) for block in blocks]

    def _one(self, block: Block, base: TextStyle) -> Flowable:
        match block:
            case Heading():
                return self._heading(block)
            case Paragraph(content, kind):
                style = base if kind == "plain" else _PARAGRAPHS[kind]
                return JapaneseParagraph(self._shaper.shape(content, style), style)
            case Listing():
                return self._listing(block, base)
            case Table():
                return self._table(block)
            case Box(content, box_kind):
                return BoxFlowable(self.flow(content, base), _BOXES[box_kind])
            case Verdict():
                return self._verdict(block)
            case Approval(titles):
                date = self._shaper.line(_DATE, BOX_DATE)
                return ApprovalBoxes([self._shaper.line(t, BOX_TITLE) for t in titles], date)
            case Together(content):
                return Stack(self.flow(content, base), together=True)
            case PageBreak():
                return PageBreakFlowable()
            case Rule():
                return ThinRule()

    def _heading(self, block: Heading) -> Flowable:
        style = HEADINGS[block.level]
        words = "".join(inline.text for inline in block.content if isinstance(inline, Text))
        mark = (words, block.level - 1) if block.level < 3 else None
        return JapaneseParagraph(self._shaper.shape(block.content, style), style, mark)

    def _listing(self, block: Listing, base: TextStyle) -> Flowable:
        if block.kind == "dense":
            base = CELL_COMPACT
        indent = base.size * (1.9 if block.kind == "number" else 1.2)
        style = replace(base, after=1)
        items: list[Flowable] = []
        for number, content in enumerate(block.items, 1):
            marks: dict[str, Inline] = {
                "bullet": Text("・"),
                "dense": Text("・"),
                "number": Text(f"({number})"),
                "check": CheckBox(),
            }
            mark = self._shaper.shape([marks[block.kind]], style)
            items.append(Item(mark, self.flow(content, style), indent, drop_of(style)))
        return Stack(items)

    def _table(self, block: Table) -> Flowable:
        head = [self._row(row, block) for row in block.rows if row.kind == "head"]
        rows = [self._row(row, block) for row in block.rows if row.kind != "head"]
        columns = [width * MM for width in block.columns]
        return SplittingTable(columns, head, rows, _TABLES[block.kind])

    def _row(self, row: Row, table: Table) -> LaidRow:
        cells = []
        for cell in row.cells:
            style = _cell_style(cell.kind, row.kind, table.kind)
            content = tuple(self.flow(cell.content, style))
            cells.append(LaidCell(content, cell.span, drop_of(style)))
        return LaidRow(tuple(cells), group=row.kind == "group")

    def _verdict(self, block: Verdict) -> Flowable:
        colour, ground = VERDICTS[block.kind]
        style = replace(VERDICT_WORD, colour=colour)
        word = JapaneseParagraph(self._shaper.shape([Text(block.word)], style), style)
        look = BoxLook(
            ground=ground,
            frame=colour,
            bar=colour,
            padding=10,
            left=SIZE + 12,
            sign=sign_for(block.kind),
        )
        return BoxFlowable([word, *self.flow(block.content, PLAIN)], look)


def _cell_style(kind: CellKind, row: RowKind, table: TableKind) -> TextStyle:
    if row != "text":
        return CELL_HEAD if row == "head" else CELL_GROUP
    match kind:
        case "label":
            return CELL_LABEL
        case "note":
            return CELL_NOTE
        case "center":
            return replace(_CELLS[table], alignment="center")
        case "text":
            return _CELLS[table]
