"""A memo as blocks: what a template's markup says, before anything is drawn.

The markup is described in docs/memo-templates.md; `markup` reads it into these types and
`flow` turns them into Platypus flowables. Text is plain: nothing in it is markup any more.
"""

from dataclasses import dataclass
from typing import Literal

from michishirube.language import JAPANESE, Language
from michishirube.memo.view import RelationsView

Look = Literal["plain", "strong", "ref", "small", "accent"]
ParagraphKind = Literal["body", "lead", "plain", "note", "title", "kind"]
ListKind = Literal["bullet", "dense", "number", "check"]
TableKind = Literal["grid", "compact", "dense", "fine", "plain"]
BoxKind = Literal["plain", "note", "warning"]
CellKind = Literal["text", "label", "note", "center"]
RowKind = Literal["text", "head", "group"]


@dataclass(frozen=True, slots=True)
class Text:
    """A run of text; a newline in it is a line break."""

    text: str
    look: Look = "plain"


@dataclass(frozen=True, slots=True)
class CheckBox:
    """A small square to tick by hand, drawn, not set in type.

    Attributes:
        field: what the PDF's form calls it; with a name it can be ticked on screen.
        tip: what it stands for, for a screen reader.
    """

    checked: bool = False
    field: str = ""
    tip: str = ""


@dataclass(frozen=True, slots=True)
class Blank:
    """A line to write on by hand, or on screen: a text field of the PDF's form.

    Attributes:
        width: millimetres.
    """

    field: str
    tip: str
    width: float


Inline = Text | CheckBox | Blank


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading of level 1 to 3. Levels 1 and 2 are bookmarks too."""

    level: int
    content: tuple[Inline, ...]


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph; its kind chooses type and spacing."""

    content: tuple[Inline, ...]
    kind: ParagraphKind = "body"


@dataclass(frozen=True, slots=True)
class Listing:
    """A list; each item holds blocks."""

    items: tuple[tuple["Block", ...], ...]
    kind: ListKind = "bullet"


@dataclass(frozen=True, slots=True)
class Cell:
    """A table cell over `span` columns."""

    content: tuple["Block", ...]
    span: int = 1
    kind: CellKind = "text"


@dataclass(frozen=True, slots=True)
class Row:
    """A table row. Heads are repeated on every page; a group row names the rows under it."""

    cells: tuple[Cell, ...]
    kind: RowKind = "text"


@dataclass(frozen=True, slots=True)
class Table:
    """A table. A column is its width in millimetres, or 0 for a share of what is left."""

    columns: tuple[float, ...]
    rows: tuple[Row, ...]
    kind: TableKind = "grid"


@dataclass(frozen=True, slots=True)
class Box:
    """A framed or tinted part of the text."""

    content: tuple["Block", ...]
    kind: BoxKind = "plain"


@dataclass(frozen=True, slots=True)
class Verdict:
    """The conclusion: sign, colour and word, then blocks. `kind` is a view's VerdictKind."""

    kind: str
    word: str
    content: tuple["Block", ...]


@dataclass(frozen=True, slots=True)
class Approval:
    """Blank boxes for seals or signatures, one for each title, with a line for the date."""

    titles: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Relations:
    """The relations picture."""

    view: RelationsView


@dataclass(frozen=True, slots=True)
class Bar:
    """One bar of a chart. `share` is of 100; `said` stands behind it in words."""

    label: str
    share: int
    said: str


@dataclass(frozen=True, slots=True)
class Bars:
    """A bar chart. `text` says the same in words, for who cannot see it."""

    bars: tuple[Bar, ...]
    text: str


@dataclass(frozen=True, slots=True)
class Together:
    """Blocks that stay on one page if a page can hold them."""

    content: tuple["Block", ...]


@dataclass(frozen=True, slots=True)
class PageBreak:
    """What follows begins a page."""


@dataclass(frozen=True, slots=True)
class Rule:
    """A thin line across the column."""


Block = (
    Heading
    | Paragraph
    | Listing
    | Table
    | Box
    | Verdict
    | Approval
    | Relations
    | Bars
    | Together
    | PageBreak
    | Rule
)


@dataclass(frozen=True, slots=True)
class MemoDocument:
    """A whole memo: its blocks, and what stands on every page and in the PDF's properties."""

    title: str
    author: str
    content: tuple[Block, ...]
    number: str = ""
    date: str = ""  # the day it is issued: 2026-11-22
    classification: str = ""  # 社外秘, a mark on every page
    provisional: str = ""  # 暫定版, a ribbon on every page
    footer: str = ""  # one line: the pack's version
    reservation: str = ""  # the closing reservation, under the footer line
    language: Language = JAPANESE  # of the program's own words on it
    carries: bool = False  # the PDF carries what it rests on, so that it can be verified
    check_number: str = ""  # 照合番号 of what it carries, with a QR code on every page
