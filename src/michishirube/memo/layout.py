"""Flowables that hold other flowables: a stack, a box around one, and parts of the look.

They split wherever their contents do, so no content is ever too tall for a page. Splitting is
refused only where little room is left: on an empty page it always succeeds.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from michishirube.memo.canvas import MemoCanvas
from michishirube.memo.part import Part
from michishirube.memo.shaping import ShapedText
from michishirube.memo.structure import Element
from michishirube.memo.style import FRAME, HAIR, MM, RULE, WHITE, Colour

_LITTLE = 60.0  # points: with less room left, a thing that does not fit moves on whole
_TOGETHER = 0.4 * FRAME  # what is taller may be cut even if it should stay together


def height_of(children: Sequence[Part], width: float) -> float:
    """Height of flowables one under another; the larger of two meeting spaces counts."""
    height, space = 0.0, 0.0
    for number, child in enumerate(children):
        if number:
            height += max(space, child.getSpaceBefore())
        height += child.wrap(width, FRAME)[1]
        space = child.getSpaceAfter()
    return height


def split_at(
    children: Sequence[Part], width: float, height: float
) -> tuple[list[Part], list[Part]]:
    """The flowables that fit into `height`, and the rest; one of them may be cut in two.

    A flowable with `keepWithNext` does not stay behind alone at the end of the first part.
    """
    used, space = 0.0, 0.0
    for number, child in enumerate(children):
        top = used + (max(space, child.getSpaceBefore()) if number else 0.0)
        needed = child.wrap(width, FRAME)[1]
        if top + needed <= height + 1e-6:
            used, space = top + needed, child.getSpaceAfter()
            continue
        parts = child.split(width, height - top) if height > top else []
        if len(parts) > 1:
            return [*children[:number], parts[0]], [*parts[1:], *children[number + 1 :]]
        kept = number
        while kept and children[kept - 1].getKeepWithNext():
            kept -= 1  # a heading goes with what follows it
        if not kept and height > FRAME / 2:
            kept = number  # but not where headings alone fill the page
        return list(children[:kept]), list(children[kept:])
    return list(children), []


def draw_down(
    children: Sequence[Part], canvas: MemoCanvas, x: float, top: float, width: float
) -> None:
    """Draw flowables one under another, from `top` down."""
    space = 0.0
    for number, child in enumerate(children):
        if number:
            top -= max(space, child.getSpaceBefore())
        top -= child.wrap(width, FRAME)[1]
        child.drawOn(canvas, x, top)
        space = child.getSpaceAfter()


class Stack(Part):
    """Flowables one under another. `together`: on one page, if they are not too tall for that."""

    canv: MemoCanvas

    def __init__(self, children: Sequence[Part], *, together: bool = False) -> None:
        super().__init__()
        self.children = list(children)
        self._together = together

    def getSpaceBefore(self) -> float:  # noqa: N802 (ReportLab's name)
        return self.children[0].getSpaceBefore() if self.children else 0

    def getSpaceAfter(self) -> float:  # noqa: N802 (ReportLab's name)
        return self.children[-1].getSpaceAfter() if self.children else 0

    def wrap(self, aW: float, aH: float) -> tuple[float, float]:  # noqa: N803 (ReportLab's names)
        self.width, self.height = aW, height_of(self.children, aW)
        return self.width, self.height

    def split(self, aW: float, aH: float) -> list[Part]:  # noqa: N803 (ReportLab's names)
        if self._together and height_of(self.children, aW) <= _TOGETHER:
            return []
        head, tail = split_at(self.children, aW, aH)
        return [Stack(head), Stack(tail)] if head and tail else []

    def draw(self) -> None:
        draw_down(self.children, self.canv, 0, self.height, self.width)


@dataclass(frozen=True, slots=True)
class BoxLook:
    """How a box is drawn: ground, frame, and a bar at its left edge."""

    ground: Colour = WHITE
    frame: Colour | None = RULE
    bar: Colour | None = None
    padding: float = 9.0
    left: float = 0.0  # more room at the left, for a sign
    sign: Callable[[MemoCanvas, float, float], None] | None = None  # draws at x, top


class Box(Part):
    """Flowables on a ground, in a frame. It splits; the sign stays with the first part."""

    canv: MemoCanvas

    def __init__(self, children: Sequence[Part], look: BoxLook) -> None:
        super().__init__()
        self.children = list(children)
        self.look = look

    def getSpaceBefore(self) -> float:  # noqa: N802 (ReportLab's name)
        return 6.0

    def getSpaceAfter(self) -> float:  # noqa: N802 (ReportLab's name)
        return 8.0

    def _inner(self, width: float) -> float:
        return width - 2 * self.look.padding - self.look.left

    def wrap(self, aW: float, aH: float) -> tuple[float, float]:  # noqa: N803 (ReportLab's names)
        inner = height_of(self.children, self._inner(aW))
        self.width, self.height = aW, inner + 2 * self.look.padding
        return self.width, self.height

    def split(self, aW: float, aH: float) -> list[Part]:  # noqa: N803 (ReportLab's names)
        if aH < _LITTLE:
            return []
        room = aH - 2 * self.look.padding
        head, tail = split_at(self.children, self._inner(aW), room)
        if not head or not tail:
            return []
        return [Box(head, self.look), Box(tail, _without_sign(self.look))]

    def draw(self) -> None:
        look, canvas = self.look, self.canv
        top = self.height - look.padding
        with canvas.artifact():
            self._draw_look(canvas, look, top)
        x = look.padding + look.left
        draw_down(self.children, canvas, x, top, self._inner(self.width))

    def _draw_look(self, canvas: MemoCanvas, look: BoxLook, top: float) -> None:
        canvas.ground(look.ground)
        canvas.rect(0, 0, self.width, self.height, stroke=0, fill=1)
        if look.frame:
            canvas.ink(look.frame)
            canvas.setLineWidth(0.6)
            canvas.rect(0, 0, self.width, self.height)
        if look.bar:
            canvas.ground(look.bar)
            canvas.rect(0, 0, 3, self.height, stroke=0, fill=1)
        if look.sign:
            look.sign(canvas, look.padding, top)


def _without_sign(look: BoxLook) -> BoxLook:
    return BoxLook(look.ground, look.frame, look.bar, look.padding, look.left)


class Item(Part):
    """A list item: a mark, and blocks indented beside it."""

    canv: MemoCanvas

    def __init__(
        self,
        mark: ShapedText | None,
        label: Element | None,
        children: Sequence[Part],
        indent: float,
        drop: float,
    ) -> None:
        """`label`: the mark's element; `drop`: from the item's top down to the mark's base line."""
        super().__init__()
        self._mark, self._label, self._indent, self._drop = mark, label, indent, drop
        self.children = list(children)

    def getSpaceAfter(self) -> float:  # noqa: N802 (ReportLab's name)
        return 2.0

    def wrap(self, aW: float, aH: float) -> tuple[float, float]:  # noqa: N803 (ReportLab's names)
        self.width, self.height = aW, height_of(self.children, aW - self._indent)
        return self.width, self.height

    def split(self, aW: float, aH: float) -> list[Part]:  # noqa: N803 (ReportLab's names)
        head, tail = split_at(self.children, aW - self._indent, aH)
        if not head or not tail:
            return []
        return [
            Item(self._mark, self._label, head, self._indent, self._drop),
            Item(None, None, tail, self._indent, self._drop),
        ]

    def draw(self) -> None:
        if self._mark:
            with self.canv.tagged(self._label):
                self.canv.draw_line(self._mark, (0, self.height - self._drop))
        draw_down(self.children, self.canv, self._indent, self.height, self.width - self._indent)


class ThinRule(Part):
    """A thin line across the column."""

    canv: MemoCanvas

    def wrap(self, aW: float, aH: float) -> tuple[float, float]:  # noqa: N803 (ReportLab's names)
        self.width, self.height = aW, 9.0
        return self.width, self.height

    def draw(self) -> None:
        self.canv.hairline(0, 4.5, self.width, HAIR, 0.6)


class ApprovalBoxes(Part):
    """Blank boxes at the right edge: a title, room for a seal, a line for the date.

    Nothing is ever stamped into them.
    """

    canv: MemoCanvas
    _SIDE, _TITLE, _ROOM, _DATE = 19 * MM, 5 * MM, 15 * MM, 5 * MM

    def __init__(
        self, titles: Sequence[ShapedText], date: ShapedText, element: Element | None = None
    ) -> None:
        super().__init__()
        self._titles, self._date, self._element = list(titles), date, element

    def wrap(self, aW: float, aH: float) -> tuple[float, float]:  # noqa: N803 (ReportLab's names)
        self._side = min(self._SIDE, aW / max(len(self._titles), 1))
        self.width, self.height = aW, self._TITLE + self._ROOM + self._DATE
        return self.width, self.height

    def draw(self) -> None:
        with self.canv.picture(self._element):
            self._draw_boxes(self.canv, self._side)

    def _draw_boxes(self, canvas: MemoCanvas, side: float) -> None:
        left = self.width - side * len(self._titles)
        canvas.ink(RULE)
        canvas.setLineWidth(0.6)
        for number, title in enumerate(self._titles):
            x = left + side * number
            canvas.rect(x, 0, side, self.height)
            canvas.line(x, self.height - self._TITLE, x + side, self.height - self._TITLE)
            canvas.line(x, self._DATE, x + side, self._DATE)
            canvas.saveState()
            shrink = min(1.0, (side - 3) / title.width) if title.width else 1.0
            canvas.translate(x + side / 2, self.height - self._TITLE / 2 - 2.5)
            canvas.scale(shrink, 1)
            canvas.draw_line(title, (-title.width / 2, 0))
            canvas.restoreState()
            canvas.draw_line(self._date, (x + side - self._date.width - 3, 3.6))
