"""The look of a memo: sizes, colours, spaces. Calm, like good paper; one accent, deep indigo.

Lengths are points unless a name says millimetres.
"""

from dataclasses import dataclass, replace
from typing import Final, Literal

from michishirube.memo.blocks import CellKind, ParagraphKind, RowKind, TableKind
from michishirube.memo.fonts import FaceName

Colour = tuple[float, float, float]
Alignment = Literal["justify", "left", "center", "right"]

MM: Final = 72 / 25.4
PAGE: Final = (210 * MM, 297 * MM)
LEFT, RIGHT, TOP, BOTTOM = 25 * MM, 20 * MM, 20 * MM, 25 * MM  # the left margin is for filing
COLUMN: Final = PAGE[0] - LEFT - RIGHT
FRAME: Final = PAGE[1] - TOP - BOTTOM


def _colour(code: str) -> Colour:
    red, green, blue = (int(code[at : at + 2], 16) / 255 for at in (0, 2, 4))
    return round(red, 4), round(green, 4), round(blue, 4)


INK: Final = _colour("1c1c22")
MUTED: Final = _colour("5a5d6b")
RULE: Final = _colour("a9adbb")
HAIR: Final = _colour("d3d6df")
ACCENT: Final = _colour("2b3467")
TINT: Final = _colour("f1f2f7")
PALE: Final = _colour("f8f8fb")
WARNING: Final = _colour("8a5a00")
WARNING_TINT: Final = _colour("fbf5e6")
SECRET: Final = _colour("8e1b2c")
WHITE: Final = (1.0, 1.0, 1.0)

VERDICTS: Final[dict[str, tuple[Colour, Colour]]] = {  # kind → sign and rule, ground
    "permitted": (_colour("1d6b45"), _colour("eff6f2")),
    "conditional": (_colour("8a5a00"), _colour("fbf6ea")),
    "not_permitted": (_colour("9b1c31"), _colour("faf0f1")),
    "undetermined": (_colour("4b5468"), _colour("f2f3f6")),
    "answered": (ACCENT, TINT),
}


@dataclass(frozen=True, slots=True)
class TextStyle:
    """Type and spacing of a paragraph; `first` is the first line's indent in ems."""

    face: FaceName = "mincho"
    size: float = 10.5
    leading: float = 17.5
    colour: Colour = INK
    alignment: Alignment = "justify"
    first: float = 0
    before: float = 0
    after: float = 0
    with_next: bool = False


BODY: Final = TextStyle(first=1, after=3)
PLAIN: Final = TextStyle(leading=16.5, after=3)
LEAD: Final = TextStyle("gothic-bold", 11.5, 17.5, INK, "left", before=3, after=2)
NOTE: Final = TextStyle(face="gothic", size=8, leading=12, colour=MUTED, after=2)
KIND: Final = TextStyle(face="gothic", size=9, leading=14, colour=ACCENT, alignment="left", after=1)
TITLE: Final = TextStyle(face="gothic-bold", size=16, leading=23, alignment="left", after=6)
HEADINGS: Final = {
    1: TextStyle("gothic-bold", 12.5, 18, ACCENT, "left", before=12, after=3, with_next=True),
    2: TextStyle("gothic-bold", 10.5, 16, INK, "left", before=7, after=0, with_next=True),
    3: TextStyle("gothic-bold", 9.5, 15, MUTED, "left", before=5, after=1, with_next=True),
}
CELL: Final = TextStyle(size=9.5, leading=14.5, alignment="left")
CELL_COMPACT: Final = TextStyle(size=9, leading=13, alignment="left")
CELL_DENSE: Final = TextStyle(size=8.5, leading=12, alignment="left")
CELL_FINE: Final = TextStyle("gothic", 7.5, 11, INK, "left")
CELL_HEAD: Final = TextStyle("gothic-bold", 8.5, 13, ACCENT, "left")
CELL_GROUP: Final = TextStyle("gothic-bold", 8.5, 12.5, INK, "left", with_next=True)
CELL_LABEL: Final = TextStyle("gothic", 8.5, 13, MUTED, "left")
CELL_NOTE: Final = TextStyle("gothic", 7.5, 11, MUTED, "left")
VERDICT_WORD: Final = TextStyle("gothic-bold", 19, 25, INK, "left")
BOX_TITLE: Final = TextStyle("gothic", 7, 9, MUTED, "center")
BOX_DATE: Final = replace(BOX_TITLE, size=6)
RUNNING: Final = TextStyle("gothic", 7.5, 11, MUTED, "left")
RUNNING_BOLD: Final = replace(RUNNING, face="gothic-bold")

PARAGRAPHS: Final[dict[ParagraphKind, TextStyle]] = {
    "body": BODY,
    "lead": LEAD,
    "plain": PLAIN,
    "note": NOTE,
    "title": TITLE,
    "kind": KIND,
}
_CELLS: Final[dict[TableKind, TextStyle]] = {
    "grid": CELL,
    "compact": CELL_COMPACT,
    "dense": CELL_DENSE,
    "fine": CELL_FINE,
    "plain": PLAIN,
}


def cell_style(kind: CellKind, row: RowKind, table: TableKind) -> TextStyle:
    """The type of a cell: its row's if that is a head or group, else its own or the table's."""
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
