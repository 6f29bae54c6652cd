"""Put a subset of a TrueType font into a PDF as one Type 0 font (ISO 32000-1, 9.7).

Every drawn piece of text gets a number (CID) of its own, even where two characters share a
glyph, so that copied text is what was written: ToUnicode is exact, above U+FFFF and for
variation sequences too. One font object a face, two bytes a character.
"""

import hashlib
from dataclasses import dataclass, field

from reportlab.pdfbase.pdfdoc import PDFDictionary, PDFDocument

from michishirube.memo.objects import place, stream
from michishirube.memo.truetype import TrueType

_SYMBOLIC, _FORCE_BOLD = 4, 1 << 18
_BLOCK = 100  # entries a bfchar block may have


@dataclass(slots=True)
class EmbeddedFont:
    """One face in one document. It collects what is drawn, then writes itself when saved."""

    font: TrueType
    name: str  # resource name in the document: /M1
    _numbers: dict[tuple[int, str], int] = field(default_factory=dict)

    def number(self, glyph: int, text: str) -> int:
        """The CID under which `glyph`, standing for `text`, is drawn in this document."""
        return self._numbers.setdefault((glyph, text), len(self._numbers) + 1)

    def addObjects(self, document: PDFDocument) -> None:  # noqa: N802 (ReportLab calls it)
        """Add the font's objects to `document`; ReportLab asks for them when it saves."""
        if not self._numbers:
            return
        # A reader that knows how wide a space is does not take a narrower gap for one
        self.number(self.font.glyph(ord(" ")), " ")
        pairs = list(self._numbers)
        glyphs = list(dict.fromkeys(glyph for glyph, _ in pairs if glyph))
        places = {0: 0} | {glyph: place for place, glyph in enumerate(glyphs, 1)}
        base = f"{_tag(pairs)}+{self.font.metrics.name}"
        to_glyph = b"\0\0" + b"".join(places[glyph].to_bytes(2, "big") for glyph, _ in pairs)
        widths = " ".join(f"{self.font.width(glyph):.6g}" for glyph, _ in pairs)
        to_gid = place(document, stream(to_glyph))
        descendant = place(
            document,
            f"<</Type/Font/Subtype/CIDFontType2/BaseFont/{base}/CIDSystemInfo"
            "<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>"
            f"/DW 1000/W[1[{widths}]]/CIDToGIDMap {to_gid}"
            f"/FontDescriptor {self._descriptor(document, base, glyphs)}>>",
        )
        texts = place(document, stream(to_unicode([text for _, text in pairs])))
        fonts = document.idToObject["BasicFonts"]
        if not isinstance(fonts, PDFDictionary):
            raise TypeError("ReportLab keeps its fonts elsewhere")
        fonts[self.name] = place(
            document,
            f"<</Type/Font/Subtype/Type0/BaseFont/{base}/Encoding/Identity-H"
            f"/DescendantFonts[{descendant}]/ToUnicode {texts}>>",
        )

    def texts(self) -> dict[int, str]:
        """What each number drawn so far stands for."""
        return {number: text for (_, text), number in self._numbers.items()}

    def _descriptor(self, document: PDFDocument, base: str, glyphs: list[int]) -> str:
        metrics = self.font.metrics
        data = self.font.subset(glyphs)
        file = place(document, stream(data, f"/Length1 {len(data)}"))
        box = " ".join(str(round(edge)) for edge in metrics.box)
        flags = _SYMBOLIC | (_FORCE_BOLD if metrics.weight >= 600 else 0)
        return place(
            document,
            f"<</Type/FontDescriptor/FontName/{base}/Flags {flags}/FontBBox[{box}]"
            f"/ItalicAngle 0/Ascent {round(metrics.ascent)}/Descent {round(metrics.descent)}"
            f"/CapHeight {round(metrics.cap_height)}/StemV {50 + (metrics.weight // 65) ** 2}"
            f"/FontFile2 {file}>>",
        )


def to_unicode(texts: list[str]) -> bytes:
    """A ToUnicode CMap that maps CID 1, 2, … to `texts`, as UTF-16 with surrogate pairs."""
    rows = [
        f"<{number:04X}> <{text.encode('utf-16-be').hex().upper()}>"
        for number, text in enumerate(texts, 1)
    ]
    blocks = [rows[start : start + _BLOCK] for start in range(0, len(rows), _BLOCK)]
    lines = [
        "/CIDInit /ProcSet findresource begin",
        "12 dict begin",
        "begincmap",
        "/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def",
        "/CMapName /Adobe-Identity-UCS def",
        "/CMapType 2 def",
        "1 begincodespacerange",
        "<0000> <FFFF>",
        "endcodespacerange",
    ]
    for block in blocks:
        lines += [f"{len(block)} beginbfchar", *block, "endbfchar"]
    lines += ["endcmap", "CMapName currentdict /CMap defineresource pop", "end", "end"]
    return "\n".join(lines).encode("ascii")


def _tag(pairs: list[tuple[int, str]]) -> str:
    """Six capitals that differ where the subset differs, as the format asks."""
    digest = hashlib.sha256(repr(pairs).encode("utf-8", "surrogatepass")).digest()
    return "".join(chr(ord("A") + byte % 26) for byte in digest[:6])
