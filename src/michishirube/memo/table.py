"""A table that splits: between rows, inside a row where one is tall, heads repeated.

Only horizontal rules: the eye follows the rows. Heights are measured once a width; what is left
after a split takes them along, so a table over a hundred pages stays cheap.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from michishirube.memo.canvas import MemoCanvas
from michishirube.memo.layout import draw_down, height_of, split_at
from michishirube.memo.part import Part
from michishirube.memo.style import ACCENT, FRAME, HAIR, MM, PALE, RULE, TINT

_TALL = 120.0  # points: a row that does not fit is cut if it is taller and the room is fair
_ROOM = 60.0


@dataclass(frozen=True, slots=True)
class TableLook:
    """Padding inside cells, and whether rules are drawn."""

    across: float = 4.0
    down: float = 3.0
    rules: bool = True
    space: float = 6.0


@dataclass(frozen=True, slots=True)
class LaidCell:
    """A cell's flowables over `span` columns.

    Attributes:
        drop: from the top down to the base of its first line: a row's cells stand on one base.
    """

    children: tuple[Part, ...]
    span: int = 1
    drop: float = 0.0


@dataclass(frozen=True, slots=True)
class LaidRow:
    """A row of cells.

    Attributes:
        continued: it is the rest of one that was cut.
        group: it names the rows under it and stays with them.
    """

    cells: tuple[LaidCell, ...]
    continued: bool = False
    group: bool = False

    @property
    def drop(self) -> float:
        return max((cell.drop for cell in self.cells), default=0.0)


class SplittingTable(Part):
    """Rows of cells under head rows. A column is a width in points, or 0 for a share."""

    canv: MemoCanvas

    def __init__(
        self,
        columns: Sequence[float],
        head: Sequence[LaidRow],
        rows: Sequence[LaidRow],
        look: TableLook,
        *,
        continued: bool = False,
    ) -> None:
        """`continued`: it is the rest of a table whose head has been drawn."""
        super().__init__()
        self._continued = continued
        self._columns, self._look = tuple(columns), look
        self._head, self._rows = list(head), list(rows)
        self._measured_at = -1.0
        self._heights: list[float] = []

    def getSpaceBefore(self) -> float:  # noqa: N802 (ReportLab's name)
        return self._look.space

    def getSpaceAfter(self) -> float:  # noqa: N802 (ReportLab's name)
        return self._look.space

    def wrap(self, aW: float, aH: float) -> tuple[float, float]:  # noqa: N803 (ReportLab's names)
        if self._measured_at != aW:
            self._widths = _widths(self._columns, aW)
            self._head_heights = [self._row_height(row) for row in self._head]
            self._heights = [self._row_height(row) for row in self._rows]
            self._measured_at = aW
        self.width, self.height = aW, sum(self._head_heights) + sum(self._heights)
        return self.width, self.height

    def _spans(self, row: LaidRow) -> list[tuple[LaidCell, float, float]]:
        """Each cell with its left edge and width, padding taken off."""
        found, column, x = [], 0, 0.0
        for cell in row.cells:
            width = sum(self._widths[column : column + cell.span])
            found.append((cell, x + self._look.across, width - 2 * self._look.across))
            column, x = column + cell.span, x + width
        return found

    def _row_height(self, row: LaidRow) -> float:
        drop = row.drop
        tallest = max(
            (height_of(c.children, w) + drop - c.drop for c, _, w in self._spans(row)),
            default=0.0,
        )
        return tallest + 2 * self._look.down

    def split(self, aW: float, aH: float) -> list[Part]:  # noqa: N803 (ReportLab's names)
        self.wrap(aW, aH)
        repeated = sum(self._head_heights)
        if repeated > FRAME / 3:  # a head this tall would leave no room: it is a row like others
            return self._as_rows().split(aW, aH)
        used, number = repeated, 0
        while number < len(self._rows) and used + self._heights[number] <= aH + 1e-6:
            used += self._heights[number]
            number += 1
        if number == len(self._rows):
            return [self]
        row, rest = self._rows[number], self._rows[number + 1 :]
        room = aH - used - 2 * self._look.down
        cut = self._cut(row, room) if self._heights[number] > _TALL and room > _ROOM else None
        if cut:
            first = self._part([*self._rows[:number], cut[0]], None, self._continued)
            return [first, self._part([cut[1], *rest], self._heights[number + 1 :], True)]
        number = self._whole(number, aH)
        if not number:
            return []
        return [
            self._part(self._rows[:number], self._heights[:number], self._continued),
            self._part(self._rows[number:], self._heights[number:], True),
        ]

    def _whole(self, fitting: int, room: float) -> int:
        """After how many of the rows that fit to split: none stands alone on either side.

        On a page with much room something always fits: what is left over goes there anyway.
        """
        number = fitting
        if number == len(self._rows) - 1 and number > 1:
            number -= 1
        while number and self._rows[number - 1].group:
            number -= 1
        if number > 1:
            return number
        return fitting if room > FRAME / 2 else 0

    def _as_rows(self) -> "SplittingTable":
        return SplittingTable(self._columns, [], [*self._head, *self._rows], self._look)

    def _cut(self, row: LaidRow, room: float) -> tuple[LaidRow, LaidRow] | None:
        """A row cut in two at `room`, or None where no cell has anything to put there."""
        heads, tails = [], []
        for cell, _, width in self._spans(row):
            head, tail = split_at(cell.children, width, room - row.drop + cell.drop)
            heads.append(LaidCell(tuple(head), cell.span, cell.drop))
            tails.append(LaidCell(tuple(tail), cell.span, cell.drop))
        if not any(cell.children for cell in heads) or not any(cell.children for cell in tails):
            return None
        return LaidRow(tuple(heads), row.continued), LaidRow(tuple(tails), continued=True)

    def _part(
        self, rows: list[LaidRow], known: list[float] | None, continued: bool
    ) -> "SplittingTable":
        """The table with these rows; `known` heights are those of the last ones."""
        part = SplittingTable(self._columns, self._head, rows, self._look, continued=continued)
        if known is not None:
            part._measured_at, part._widths = self._measured_at, self._widths
            part._head_heights = self._head_heights
            fresh = [part._row_height(row) for row in rows[: len(rows) - len(known)]]
            part._heights = [*fresh, *known]
        return part

    def draw(self) -> None:
        canvas, top = self.canv, self.height
        for row, height in zip(self._head, self._head_heights, strict=True):
            canvas.tint(0, top - height, self.width, height, TINT)
            if self._continued:
                with canvas.artifact():
                    self._draw_row(row, top)
            else:
                self._draw_row(row, top)
            top -= height
            canvas.hairline(0, top, self.width, RULE, 0.6)
        for number, (row, height) in enumerate(zip(self._rows, self._heights, strict=True)):
            if row.group:
                canvas.tint(0, top - height, self.width, height, PALE)
            self._draw_row(row, top)
            top -= height
            if self._look.rules:
                last = number == len(self._rows) - 1
                canvas.hairline(0, top, self.width, RULE if last else HAIR, 0.8 if last else 0.5)
        if self._look.rules:
            canvas.hairline(0, self.height, self.width, ACCENT if self._head else RULE, 0.8)

    def _draw_row(self, row: LaidRow, top: float) -> None:
        base = top - self._look.down - row.drop
        for cell, x, width in self._spans(row):
            draw_down(cell.children, self.canv, x, base + cell.drop, width)


def _widths(columns: Sequence[float], width: float) -> list[float]:
    """Widths in points: what fixed columns leave is shared; too wide a table is shrunk."""
    fixed, shares = sum(columns), sum(1 for column in columns if not column)
    least = 15 * MM
    if fixed + shares * least > width and fixed:
        scale = max(width - shares * least, 0) / fixed
        columns = [column * scale for column in columns]
        fixed = sum(columns)
    share = (width - fixed) / shares if shares else 0.0
    return [column or share for column in columns]
