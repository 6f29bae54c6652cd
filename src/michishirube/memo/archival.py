"""What makes a memo a file for the archive: PDF/A-3 (ISO 19005-3) with files inside it.

A memo is pulled out years later: it says in XMP what it is, which colours it means, and carries
the files it rests on. There is no clock here; the one date is the case's.
"""

import hashlib
import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from html import escape
from typing import Literal

from reportlab.pdfbase.pdfdoc import PDFDocument, PDFInfo

from michishirube.language import JAPANESE, Language
from michishirube.memo.colour import NAME, srgb_profile
from michishirube.memo.fonts import GETA
from michishirube.memo.objects import place, stream, text_string

Relationship = Literal["Source", "Data", "Alternative", "Supplement", "Unspecified"]


@dataclass(frozen=True, slots=True)
class Enclosure:
    """A file inside the PDF. Names are told apart; `relationship` is what it is to the memo."""

    name: str
    mime: str
    relationship: Relationship
    data: bytes
    description: str


Enclose = Callable[[tuple[str, ...]], Sequence[Enclosure]]
"""Is told the words of each page, as `words_of` reads them, and gives the files to enclose."""

_UNFIT = re.compile("[\x00-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")
_SHOWN = re.compile(rb"/(M\d+) \S+ Tf|(<[0-9A-F]*> Tj|\[[^\]]*\] TJ)")
_CODES = re.compile(rb"<([0-9A-F]*)>")


def nothing_enclosed(_pages: tuple[str, ...]) -> Sequence[Enclosure]:
    """For a memo without files inside."""
    return ()


@dataclass(frozen=True, slots=True)
class Record:
    """What a memo says about itself. `date` is the day it was issued, as 2026-11-22, or empty."""

    title: str
    author: str
    creator: str
    number: str = ""
    date: str = ""
    language: Language = JAPANESE

    @property
    def locale(self) -> str:
        """As PDF names the language of its text."""
        return "ja-JP" if self.language.code == "ja" else self.language.code


def tidy(text: str) -> str:
    """Text for properties and bookmarks: one line, no character a reader would stumble over."""
    return _UNFIT.sub(GETA, re.sub(r"[ \t\r\n]+", " ", text)).strip(" ")


def words_of(code: bytes, texts: Mapping[str, Mapping[int, str]]) -> str:
    """What a page of ours says: the text behind every number drawn, in the order drawn.

    Args:
        code: the page's content, unpacked.
        texts: for each font resource, what its numbers stand for: its ToUnicode.
    """
    found: list[str] = []
    font: Mapping[int, str] = {}
    for name, shown in _SHOWN.findall(code):
        if name:
            font = texts[name.decode("ascii")]
        else:
            codes = b"".join(_CODES.findall(shown))
            found += [font[int(codes[at : at + 4], 16)] for at in range(0, len(codes), 4)]
    return "".join(found)


class _Info(PDFInfo):
    """The document's older properties: those of the record, and no clock."""

    def __init__(self, record: Record) -> None:
        super().__init__()
        self._written = info(record).encode("ascii")

    def digest(self, md5object: "hashlib._Hash") -> None:
        md5object.update(self._written)

    def format(self, _document: PDFDocument) -> bytes:
        return self._written


def archive(
    document: PDFDocument, record: Record, enclosures: Sequence[Enclosure], *, tagged: bool
) -> None:
    """Put metadata, colour space and files into a document whose pages are finished.

    Args:
        tagged: it has a structure too, and says that it keeps to PDF/A-3a and PDF/UA-1.
    """
    document._pdfVersion = (1, 7)  # type: ignore[attr-defined]  # these three: not in the stubs
    # ReportLab begins the file's id with its clock
    document.signature = hashlib.md5(usedforsecurity=False)  # type: ignore[attr-defined]
    document.info = _Info(record)
    catalog = document.Catalog  # type: ignore[attr-defined]
    catalog.__NoDefault__ = [*catalog.__NoDefault__, "OutputIntents", "AF"]
    catalog.Metadata = stream(
        xmp(record, tagged=tagged).encode("utf-8"), "/Type/Metadata/Subtype/XML"
    )
    profile = place(document, stream(srgb_profile(), "/N 3"))
    catalog.OutputIntents = (
        f"[<</Type/OutputIntent/S/GTS_PDFA1/OutputConditionIdentifier({NAME})"
        f"/Info({NAME})/DestOutputProfile {profile}>>]"
    )
    if not enclosures:
        return
    files = {one.name: _file(document, one) for one in enclosures}
    if len(files) != len(enclosures):
        raise ValueError("two enclosures have one name")
    ordered = sorted(files, key=lambda name: name.encode("utf-16-be"))
    tree = " ".join(f"{text_string(name)} {files[name]}" for name in ordered)
    catalog.Names = f"<</EmbeddedFiles<</Names[{tree}]>>>>"
    catalog.AF = f"[{' '.join(files.values())}]"


def _file(document: PDFDocument, one: Enclosure) -> str:
    kind = one.mime.replace("/", "#2F").replace("+", "#2B")
    data = place(
        document,
        stream(one.data, f"/Type/EmbeddedFile/Subtype/{kind}/Params<</Size {len(one.data)}>>"),
    )
    name = text_string(one.name)
    return place(
        document,
        f"<</Type/Filespec/F {name}/UF {name}/Desc {text_string(one.description)}"
        f"/AFRelationship/{one.relationship}/EF<</F {data}/UF {data}>>>>",
    )


_XMP = """<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/"
 xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/"
 xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/"
 xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"
 xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#"
 xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
<dc:format>application/pdf</dc:format>
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">{title}</rdf:li></rdf:Alt></dc:title>
<dc:language><rdf:Bag><rdf:li>{locale}</rdf:li></rdf:Bag></dc:language>
{more}
<xmp:CreatorTool>{creator}</xmp:CreatorTool>
<pdf:Producer>{creator}</pdf:Producer>
<pdfaid:part>3</pdfaid:part><pdfaid:conformance>{level}</pdfaid:conformance>
{tagged}</rdf:Description></rdf:RDF></x:xmpmeta>
<?xpacket end="r"?>"""


_ACCESSIBLE = """<pdfuaid:part>1</pdfuaid:part>
<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
<pdfaSchema:schema>PDF/UA identification schema</pdfaSchema:schema>
<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
<pdfaProperty:name>part</pdfaProperty:name><pdfaProperty:valueType>Integer</pdfaProperty:valueType>
<pdfaProperty:category>internal</pdfaProperty:category>
<pdfaProperty:description>PDF/UA version</pdfaProperty:description>
</rdf:li></rdf:Seq></pdfaSchema:property></rdf:li></rdf:Bag></pdfaExtension:schemas>
"""


def xmp(record: Record, *, tagged: bool) -> str:
    """The metadata packet. Its texts must be free of control characters."""
    more = []
    if record.author:
        author = escape(record.author, quote=False)
        more.append(f"<dc:creator><rdf:Seq><rdf:li>{author}</rdf:li></rdf:Seq></dc:creator>")
    if record.number:
        more.append(f"<dc:identifier>{escape(record.number, quote=False)}</dc:identifier>")
    if record.date:
        moment = f"{record.date}T00:00:00+09:00"
        more += [f"<xmp:{which}Date>{moment}</xmp:{which}Date>" for which in ("Create", "Modify")]
    creator = escape(record.creator, quote=False)
    return _XMP.format(
        title=escape(record.title, quote=False),
        locale=record.locale,
        creator=creator,
        more="\n".join(more),
        level="A" if tagged else "B",
        tagged=_ACCESSIBLE if tagged else "",
    )


def info(record: Record) -> str:
    """The older dictionary with the same contents."""
    entries = {"Title": record.title, "Author": record.author}
    entries |= {"Creator": record.creator, "Producer": record.creator}
    written = "".join(f"/{key} {text_string(text)}" for key, text in entries.items() if text)
    if record.date:
        moment = f"(D:{record.date.replace('-', '')}000000+09'00')"
        written += f"/CreationDate {moment}/ModDate {moment}"
    return f"<<{written}>>"
