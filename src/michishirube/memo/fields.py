"""The fields of a PDF that can be filled in on screen: boxes to tick, lines to write on.

Boxes and lines are drawn on the page itself, so that paper shows them, too; a field only adds what
is entered. AcroForm: ISO 32000-1, 12.7; what PDF/A-3 and PDF/UA ask of it: ISO 19005-3, 6.4, and
ISO 14289-1, 7.18.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from reportlab.pdfbase.pdfdoc import PDFDocument, PDFObjectReference

from michishirube.memo.objects import Written, place, refer, stream, text_string
from michishirube.memo.structure import Element, Widget

_PRINTED: Final = 4  # annotation flag: shown on paper
_TICK = "1.3 w {0:.2f} {1:.2f} m {2:.2f} {3:.2f} l {4:.2f} {5:.2f} l S"
# A reader sets what is typed in a font of its own where this one is not installed.
_FONT = (
    "<</Type/Font/Subtype/Type0/BaseFont/HeiseiKakuGo-W5/Encoding/UniJIS-UTF16-H/DescendantFonts["
    "<</Type/Font/Subtype/CIDFontType0/BaseFont/HeiseiKakuGo-W5/CIDSystemInfo"
    "<</Registry(Adobe)/Ordering(Japan1)/Supplement 5>>/FontDescriptor"
    "<</Type/FontDescriptor/FontName/HeiseiKakuGo-W5/Flags 4/FontBBox[-92 -250 1010 922]"
    "/ItalicAngle 0/Ascent 752/Descent -221/CapHeight 737/StemV 114>>>>]>>"
)


@dataclass(frozen=True, slots=True)
class Field:
    """Where a field lies on its page: left, low, width and height in points.

    Attributes:
        line: a line to write on; else a box to tick.
    """

    name: str
    tip: str
    area: tuple[float, float, float, float]
    size: float
    line: bool


@dataclass(frozen=True, slots=True)
class _Made:
    field: Field
    page: int
    written: Written
    reference: PDFObjectReference
    holder: Element | None


class Fields:
    """The fields of one document."""

    def __init__(self, document: PDFDocument) -> None:
        self._document = document
        self._made: list[_Made] = []

    def add(self, field: Field, page: int, holder: Element | None) -> PDFObjectReference:
        """A field on a page, counted from 0; gives the page's reference to it."""
        written = Written(b"")
        reference: PDFObjectReference = self._document.Reference(written)
        self._made.append(_Made(field, page, written, reference, holder))
        return reference

    def finish(self, pages: int) -> None:
        """Write the fields, once the number of pages is known."""
        if not self._made:
            return
        for number, made in enumerate(self._made, pages):
            reference = refer(self._document, made.reference)
            if made.holder is not None:
                made.holder.kids.append(Widget(made.page, reference, number))
            made.written.content = self._field(made.field, number).encode("ascii")
        font = place(self._document, _FONT)
        listed = " ".join(refer(self._document, made.reference) for made in self._made)
        catalog = self._document.Catalog  # type: ignore[attr-defined]  # not in the stubs
        catalog.__NoDefault__ = [*catalog.__NoDefault__, "AcroForm"]
        catalog.AcroForm = place(
            self._document, f"<</Fields[{listed}]/DR<</Font<</JP {font}>>>>/DA(/JP 9 Tf 0 g)>>"
        )

    def _field(self, field: Field, number: int) -> str:
        left, low, width, height = field.area
        place_ = f"{left:.2f} {low:.2f} {left + width:.2f} {low + height:.2f}"
        head = (
            f"<</Type/Annot/Subtype/Widget/F {_PRINTED}/Rect[{place_}]/StructParent {number}"
            f"/T {text_string(field.name)}/TU {text_string(field.tip)}"
        )
        if field.line:
            empty = self._look("/Tx BMC EMC", width, height)
            return f"{head}/FT/Tx/DA(/JP {field.size:g} Tf 0 g)/AP<</N {empty}>>>>"
        corners = ((0.2, 0.5), (0.42, 0.2), (0.84, 0.86))
        tick = _TICK.format(*(part for x, y in corners for part in (x * width, y * height)))
        on, off = self._look(tick, width, height), self._look("", width, height)
        return f"{head}/FT/Btn/V/Off/AS/Off/AP<</N<</Yes {on}/Off {off}>>>>>>"

    def _look(self, code: str, width: float, height: float) -> str:
        entries = f"/Type/XObject/Subtype/Form/BBox[0 0 {width:.2f} {height:.2f}]/Resources<<>>"
        return place(self._document, stream(code.encode("ascii"), entries))
