"""What pages look like and what they say, taken out of a PDF: digests and words.

A page's *look* is everything that puts ink on it: size, decoded content, fonts, drawings and
annotations, followed through all references. It does not depend on how a PDF numbers, packs or
compresses its objects, so that another program may store the file anew without changing it; what
the page itself shows cannot change without it. Its *words* are read from the content by the fonts'
own tables; they say what differs.
"""

from __future__ import annotations

import re
import struct
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from pikepdf import Array, Dictionary, Name, Object, Pdf, Stream

from michishirube.memo.errors import MemoUnreadableError
from michishirube.memo.graph import Graph, is_plain

_ON_PAGE = {"/Contents", "/Resources", "/Annots"}  # each is looked at by itself
_BESIDE_PAGE = {"/Parent", "/StructParents", "/Tabs", "/Metadata", "/PieceInfo", "/LastModified"}
_BESIDE_FRAME = {
    *("/Pages", "/Names", "/AcroForm", "/AF", "/Metadata"),
    *("/DSS", "/Perms", "/Extensions", "/Version"),  # what signing adds
}
_PROPERTIES = ("/Title", "/Author", "/Subject", "/Keywords")
_INHERITED = ("/Resources", "/MediaBox", "/CropBox", "/Rotate")
_DEEPEST = 60
MAX_DRAWN = 40_000_000
"""Bytes that all pages together may draw."""
_TOO_LARGE = "ページの内容が大きすぎます。メモのPDFかどうかを確かめてください。"


@dataclass(frozen=True, slots=True)
class Look:
    """One page: the digest of its look, and its words, line by line."""

    look: str
    words: str


def looks(pdf: Pdf) -> tuple[Look, ...]:
    """Every page, in order.

    Raises:
        MemoUnreadableError: a page is beyond what can be followed.
        pikepdf.PdfError: a stream cannot be decoded.
    """
    reader = _Reader(pdf)
    return tuple(reader.page(page) for page in reader.pages)


def frame_digest(pdf: Pdf) -> str:
    """The digest of what stands around the pages: bookmarks, form fields, actions, layers, what
    a screen reader is told, title and author.

    Files and signatures are not in it: they are looked at by themselves.
    """
    root, about = pdf.Root, pdf.trailer.get("/Info")
    around: list[object] = [_entries(root, _BESIDE_FRAME)]
    names, form = root.get("/Names"), root.get("/AcroForm")
    if isinstance(names, Dictionary) and (others := _entries(names, {"/EmbeddedFiles"})):
        around.append(others)
    if isinstance(form, Dictionary):
        around += [one for one in _items(form.get("/Fields")) if not _is_signature(one)]
        around += [form[key] for key in ("/XFA",) if key in form]
    if isinstance(about, Dictionary):
        around.append({key: about[key] for key in _PROPERTIES if key in about})
    return Graph(pdf).digest(around)


@dataclass(slots=True)
class _Reader:
    pdf: Pdf
    pages: list[Dictionary] = field(init=False)
    _graph: Graph = field(init=False)
    _maps: dict[tuple[int, int], _Unicode] = field(default_factory=dict)
    _left: int = MAX_DRAWN

    def __post_init__(self) -> None:
        self.pages = [page.obj for page in self.pdf.pages]
        self._graph = Graph(self.pdf)

    def page(self, page: Dictionary) -> Look:
        content = _content(page)
        self._left -= len(content)
        if self._left < 0:
            raise MemoUnreadableError(_TOO_LARGE)
        resources = _inherited(page, "/Resources")
        sizes = {key: _inherited(page, key) for key in _INHERITED[1:]}
        own = _entries(page, _ON_PAGE | _BESIDE_PAGE | set(_INHERITED))
        notes = tuple(one for one in _items(page.get("/Annots")) if not _is_bare_signature(one))
        look = self._graph.digest([own, sizes, content, _used(resources, content), notes])
        return Look(look, self._words(resources, content))

    def _words(self, resources: Object | None, content: bytes) -> str:
        """The words of a page as its content draws them, a line for each text object."""
        fonts = {}
        listed = resources.get("/Font") if isinstance(resources, Dictionary) else None
        for name, font in listed.items() if isinstance(listed, Dictionary) else ():
            fonts[name[1:].encode()] = self._map(font)
        return "\n".join(line for line in _lines(content, fonts) if line.strip())

    def _map(self, font: Object) -> _Unicode:
        table = font.get("/ToUnicode") if isinstance(font, Dictionary) else None
        if not isinstance(table, Stream) or not is_plain(table):
            return _Unicode()
        if table.objgen not in self._maps:
            self._maps[table.objgen] = _Unicode(_unicode(table.read_bytes()))
        return self._maps[table.objgen]


class _Unicode(dict[int, str]):
    """What a font's numbers stand for; a mark for those it does not say."""

    def __missing__(self, number: int) -> str:
        return "\ufffd"


# Nothing is looked at twice (++ gives nothing back): what a stranger wrote must not keep it busy.
_PAIR = re.compile(rb"<([0-9A-Fa-f]{4})>\s{0,9}<((?:[0-9A-Fa-f]{4}){1,99}+)>")
_DRAWN = re.compile(
    rb"\bBT\b"
    rb"|/([^\s/<>()\[\]{}%]{1,80}+)\s{1,9}[-\d.]{1,20}\s{1,9}Tf\b"
    rb"|<((?:[0-9A-Fa-f]{2})*+)>\s{0,9}Tj\b"
    rb"|\[([^\[\]]*+)(?:\]\s{0,9}(TJ)\b)?"  # codes with gaps between them
    rb"|\(((?:[^()\\]++|\\[\s\S])*+)(?:\)\s{0,9}(Tj)\b)?"  # only other programs write so
)
_CODES = re.compile(rb"<((?:[0-9A-Fa-f]{2})*+)>")


def _unicode(table: bytes) -> Iterator[tuple[int, str]]:
    """Number and text, out of the lines of a ToUnicode map that name one character each."""
    for code, text in _PAIR.findall(table):
        yield int(code, 16), bytes.fromhex(text.decode()).decode("utf-16-be", "replace")


def _lines(content: bytes, fonts: Mapping[bytes, _Unicode]) -> Iterator[str]:
    line: list[str] = []
    table = _Unicode()
    for found in _DRAWN.finditer(content):
        name, codes, row, shown_row, letters, shown = found.groups()
        if name is not None:
            table = fonts.get(name) or _Unicode()
        elif codes is not None:
            line.append(_text(codes, table))
        elif row is not None:
            line += [_text(one, table) for one in _CODES.findall(row)] if shown_row else []
        elif letters is not None:
            line.append(letters.decode("latin-1") if shown else "")
        else:
            yield "".join(line)
            line = []
    yield "".join(line)


def _text(codes: bytes, table: _Unicode) -> str:
    """What two-byte codes stand for."""
    drawn = bytes.fromhex(codes.decode())
    numbers = struct.unpack(f">{len(drawn) // 2}H", drawn[: len(drawn) // 2 * 2])
    return "".join(map(table.__getitem__, numbers))


def _entries(value: Object, without: set[str]) -> dict[str, Object]:
    return {key: one for key, one in value.items() if key not in without}


def _content(page: Dictionary) -> bytes:
    """The decoded content of a page; of streams that only another program writes, as they are."""
    parts = _items(page.get("/Contents")) if not isinstance(page.get("/Contents"), Stream) else ()
    streams = parts or (page.get("/Contents"),)
    return b"\n".join(
        one.read_bytes() if is_plain(one) else one.read_raw_bytes()
        for one in streams
        if isinstance(one, Stream)
    )


def _used(resources: Object | None, content: bytes) -> dict[str, object]:
    """Of what a page may draw with, all that it names; pages share their lists of fonts."""
    if not isinstance(resources, Dictionary):
        return {}
    # a drawing of its own may use what the page does not name; # writes a name otherwise
    if "/XObject" in resources or b"#" in content:
        return dict(resources.items())
    return {
        kind: {name: one for name, one in listed.items() if name.encode() in content}
        if isinstance(listed, Dictionary)
        else listed
        for kind, listed in resources.items()
    }


def _items(value: object) -> tuple[Object, ...]:
    return tuple(value) if isinstance(value, Array) else ()


def _inherited(page: Dictionary, key: str) -> Object | None:
    node = page
    for _ in range(_DEEPEST):
        if key in node:
            return node[key]
        parent = node.get("/Parent")
        if not isinstance(parent, Dictionary):
            break
        node = parent
    return None


def _is_signature(one: Object) -> bool:
    return isinstance(one, Dictionary) and bool(one.get("/FT") == Name.Sig)


def _is_bare_signature(one: Object) -> bool:
    """The field of a signature that draws nothing: signing puts it on the first page."""
    if not _is_signature(one):
        return False
    box = _items(one.get("/Rect"))
    return len(box) == 4 and box[0] == box[2] and box[1] == box[3]
