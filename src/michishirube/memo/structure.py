"""The structure of a memo: headings, paragraphs, tables as a screen reader walks through them.

Elements are made with the flowables, in reading order; where text is drawn, the canvas notes
under which number it stands on its page. Roles and attributes: ISO 32000-1, 14.7 and 14.8;
what has to be there: ISO 14289-1 (PDF/UA-1).
"""

from dataclasses import dataclass, field
from typing import Final, Literal, NamedTuple

from reportlab.pdfbase.pdfdoc import PDFDocument

from michishirube.memo.objects import Written, place, refer, text_string

Role = Literal[
    "Document", "Div", "P", "H1", "H2", "H3", "H4", "L", "LI", "Lbl", "LBody",
    "Table", "TR", "TH", "TD", "Figure", "Form",
]  # fmt: skip
_KEPT_EMPTY: Final = ("TH", "TD")  # a row has a cell for each column, with words or without


class Mark(NamedTuple):
    """A piece of drawn content: the number it has on its page, counted from 0 both."""

    page: int
    number: int


class Widget(NamedTuple):
    """A field of the form: its page counted from 0, what refers to it, its number among all."""

    page: int
    object: str
    number: int


@dataclass(slots=True, eq=False)
class Element:
    """A node of the tree: other nodes and pieces of content, in reading order."""

    role: Role
    entries: str = ""  # more entries of its dictionary, as they are written
    kids: "list[Element | Mark | Widget]" = field(default_factory=list)

    def add(self, role: Role, entries: str = "") -> "Element":
        """A new node at the end."""
        kid = Element(role, entries)
        self.kids.append(kid)
        return kid

    def drop_empty(self) -> bool:
        """Leave out nodes that nothing was drawn for; is this one of them?"""
        kids = [kid for kid in self.kids if not isinstance(kid, Element) or not kid.drop_empty()]
        self.kids = kids
        return not kids and self.role not in _KEPT_EMPTY


def figure(within: Element, alt: str) -> Element:
    """A picture and what is said in its place."""
    return within.add("Figure", f"/Alt {text_string(alt)}")


def cell(within: Element, scope: Literal["", "Column", "Row"], span: int) -> Element:
    """A cell of a table row: with a scope it is a header."""
    told = f"/Scope/{scope}" * bool(scope) + f"/ColSpan {span}" * (span > 1)
    return within.add("TH" if scope else "TD", f"/A<</O/Table{told}>>" if told else "")


def write_structure(document: PDFDocument, root: Element) -> None:
    """Put the tree into a document whose pages are finished."""
    catalog = document.Catalog  # type: ignore[attr-defined]  # not in the stubs
    pages = [refer(document, document.Reference(page)) for page in document.Pages.pages]  # type: ignore[attr-defined]
    writer = _Writer(document, pages)
    top = Written(b"")
    tree = place(document, top)
    root.drop_empty()
    kid = writer.write(root, tree)
    owners = ([refs[number] for number in sorted(refs)] for refs in writer.owners)
    numbers = " ".join(f"{page} [{' '.join(refs)}]" for page, refs in enumerate(owners))
    # A field's own number follows those of the pages.
    numbers += "".join(f" {number} {writer.holders[number]}" for number in sorted(writer.holders))
    parents = place(document, f"<</Nums[{numbers}]>>")
    after = len(pages) + len(writer.holders)
    top.content = (
        f"<</Type/StructTreeRoot/K {kid}/ParentTree {parents}/ParentTreeNextKey {after}>>"
    ).encode("ascii")
    catalog.StructTreeRoot = tree
    catalog.MarkInfo = "<</Marked true>>"


class _Writer:
    """Writes elements.

    Attributes:
        owners: for each page, the elements of its pieces by number.
        holders: the elements of the form's fields, by the fields' numbers.
    """

    def __init__(self, document: PDFDocument, pages: list[str]) -> None:
        self._document, self._pages = document, pages
        self.owners: list[dict[int, str]] = [{} for _ in pages]
        self.holders: dict[int, str] = {}

    def write(self, element: Element, parent: str) -> str:
        """Gives what refers to it."""
        written = Written(b"")
        own = place(self._document, written)
        home, kids = "", []
        for kid in element.kids:
            if isinstance(kid, Element):
                kids.append(self.write(kid, own))
                continue
            if isinstance(kid, Widget):
                self.holders[kid.number] = own
                kids.append(f"<</Type/OBJR/Pg {self._pages[kid.page]}/Obj {kid.object}>>")
                continue
            self.owners[kid.page][kid.number] = own
            page = self._pages[kid.page]
            home = home or page
            told = str(kid.number)
            kids.append(told if page == home else f"<</Type/MCR/Pg {page}/MCID {told}>>")
        entries = element.entries + (f"/Pg {home}" if home else "")
        held = kids[0] if len(kids) == 1 else f"[{' '.join(kids)}]"
        written.content = (
            f"<</Type/StructElem/S/{element.role}/P {parent}{entries}/K {held}>>".encode("ascii")
        )
        return own
