"""What pages look like and what they say, taken out of a PDF: digests and words.

A page's *look* is everything that puts ink on it: size, decoded content, fonts, drawings and
annotations, followed through all references. It does not depend on how a PDF numbers, packs or
compresses its objects, so that another program may store the file anew without changing it; what
the page itself shows cannot change without it. Its *words* are read from the content by the fonts'
own tables; they say what differs.
"""

from __future__ import annotations

import hashlib
import re
import struct
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from decimal import Decimal

from pikepdf import Array, Dictionary, Name, Object, Pdf, Stream, String

from michishirube.memo.errors import MemoUnreadableError

_DECODED = {"/FlateDecode", "/ASCII85Decode", "/ASCIIHexDecode"}
_PACKING = {"/Length", "/Filter", "/DecodeParms"}
_ELSEWHERE = {
    "page": {"/Parent", "/StructParents", "/Tabs", "/Metadata", "/PieceInfo", "/LastModified"},
    "catalog": {
        "/Pages",
        "/Metadata",
        "/AF",
        "/StructTreeRoot",
        "/DSS",
        "/Perms",
        "/Extensions",
        "/Version",
    },
}
"""Keys that put nothing on a page, or that something else here answers for."""
_INHERITED = ("/Resources", "/MediaBox", "/CropBox", "/Rotate")
_DEEPEST = 60
_TOO_DEEP = "PDFの構造が複雑すぎるため、確かめられません。メモのPDFかどうかを確かめてください。"


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
    return tuple(Look(reader.page_look(page), reader.words(page)) for page in reader.pages)


def frame_digest(pdf: Pdf) -> str:
    """The digest of what stands around the pages: bookmarks, form fields, actions, layers.

    Files, signatures and properties are not in it: they are looked at by themselves.
    """
    reader = _Reader(pdf)
    return reader.frame_digest()


@dataclass(slots=True)
class _Reader:
    pdf: Pdf
    pages: list[Dictionary] = field(init=False)
    _numbers: dict[tuple[int, int], int] = field(init=False)
    _known: dict[tuple[int, int], bytes] = field(default_factory=dict)
    _open: set[tuple[int, int]] = field(default_factory=set)
    _maps: dict[tuple[int, int], _Unicode] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.pages = [page.obj for page in self.pdf.pages]
        self._numbers = {page.objgen: number for number, page in enumerate(self.pages, 1)}

    # Digests

    def page_look(self, page: Dictionary) -> str:
        own = _entries(page, _ELSEWHERE["page"])
        for key in _INHERITED:
            if key not in own and (found := _inherited(page, key)) is not None:
                own[key] = found
        own.pop("/Contents", None)
        content, resources = _content(page), own.pop("/Resources", None)
        shown = [one for one in _items(own.pop("/Annots", None)) if not _is_bare_signature(one)]
        whole = hashlib.sha256(b"page\0")
        whole.update(self._keyed(own, 0))
        whole.update(hashlib.sha256(content).digest())
        whole.update(self._resources(resources, content))
        for annotation in shown:
            whole.update(self._digest(annotation, 1))
        return whole.hexdigest()

    def _resources(self, resources: Object | None, content: bytes) -> bytes:
        """Of what a page may draw with, all that it names; pages share their lists of fonts."""
        if not isinstance(resources, Dictionary):
            return b""
        # a drawing of its own may use what the page does not name; # writes a name otherwise
        every = "/XObject" in resources or b"#" in content
        whole = b""
        for kind, listed in sorted(resources.items()):
            if every or not isinstance(listed, Dictionary):
                whole += self._keyed({kind: listed}, 1)
                continue
            named = {name: one for name, one in listed.items() if name.encode() in content}
            whole += self._keyed(named, 1)
        return whole

    def frame_digest(self) -> str:
        own = _entries(self.pdf.Root, _ELSEWHERE["catalog"])
        names, form = own.pop("/Names", None), own.pop("/AcroForm", None)
        whole = hashlib.sha256(b"frame\0")
        whole.update(self._keyed(own, 0))
        if isinstance(names, Dictionary):
            whole.update(self._keyed(_entries(names, {"/EmbeddedFiles"}), 1))
        if isinstance(form, Dictionary):
            fields = [one for one in _items(form.get("/Fields")) if not _is_signature(one)]
            for one in (*fields, *(form[key] for key in ("/XFA",) if key in form)):
                whole.update(self._digest(one, 1))
        return whole.hexdigest()

    def _digest(self, value: object, depth: int) -> bytes:
        """The digest of a value, of what an indirect one stands for."""
        if depth > _DEEPEST:
            raise MemoUnreadableError(_TOO_DEEP)
        if not isinstance(value, Object):
            return _sha(f"{type(value).__name__}\0{_number(value)}".encode())
        key = value.objgen if value.is_indirect else (0, 0)
        if key in self._numbers:
            return _sha(f"page {self._numbers[key]}".encode())
        if key in self._known:
            return self._known[key]
        if key in self._open:
            return _sha(b"again")
        self._open.add(key)
        found = self._whole(value, depth)
        self._open.discard(key)
        if key != (0, 0):
            self._known[key] = found
        return found

    def _whole(self, value: Object, depth: int) -> bytes:
        if isinstance(value, Stream):
            return _sha(b"stream\0" + self._stream(value, depth))
        if isinstance(value, Dictionary):
            return _sha(b"keys\0" + self._keyed(_entries(value, set()), depth))
        if isinstance(value, Array):
            return _sha(b"items\0" + b"".join(self._digest(one, depth + 1) for one in value))
        if isinstance(value, String):
            return _sha(b"text\0" + bytes(value))
        return _sha(f"{type(value).__name__}\0{value}".encode())

    def _stream(self, stream: Stream, depth: int) -> bytes:
        plain = _is_plain(stream)
        kept = _entries(stream, _PACKING if plain else {"/Length"})
        data = stream.read_bytes() if plain else stream.read_raw_bytes()
        return self._keyed(kept, depth) + hashlib.sha256(data).digest()

    def _keyed(self, entries: dict[str, Object], depth: int) -> bytes:
        return b"".join(
            key.encode("utf-8", "surrogateescape") + b"\0" + self._digest(value, depth + 1)
            for key, value in sorted(entries.items())
            if key not in ("/Parent", "/P", "/StructParent")
        )

    # Words

    def words(self, page: Dictionary) -> str:
        """The words of a page as its content draws them, a line for each text object."""
        fonts = {}
        resources = _inherited(page, "/Resources")
        listed = resources.get("/Font") if isinstance(resources, Dictionary) else None
        for name, font in listed.items() if isinstance(listed, Dictionary) else ():
            fonts[name[1:].encode()] = self._map(font)
        return "\n".join(line for line in _lines(_content(page), fonts) if line.strip())

    def _map(self, font: Object) -> _Unicode:
        table = font.get("/ToUnicode") if isinstance(font, Dictionary) else None
        if not isinstance(table, Stream) or not _is_plain(table):
            return _Unicode()
        if table.objgen not in self._maps:
            self._maps[table.objgen] = _Unicode(_unicode(table.read_bytes()))
        return self._maps[table.objgen]


class _Unicode(dict[int, str]):
    """What a font's numbers stand for; a mark for those it does not say."""

    def __missing__(self, number: int) -> str:
        return "\ufffd"


_PAIR = re.compile(rb"<([0-9A-Fa-f]{4})>\s*<((?:[0-9A-Fa-f]{4})+)>")
_DRAWN = re.compile(
    rb"\bBT\b|/(\S+)\s+[-\d.]+\s+Tf\b|<((?:[0-9A-Fa-f]{2})*)>\s*(?=Tj\b|[^\[\]]*\]\s*TJ\b)"
    rb"|\(((?:[^()\\]|\\.)*)\)\s*Tj\b"  # only other programs write so
)


def _unicode(table: bytes) -> Iterator[tuple[int, str]]:
    """Number and text, out of the lines of a ToUnicode map that name one character each."""
    for code, text in _PAIR.findall(table):
        yield int(code, 16), bytes.fromhex(text.decode()).decode("utf-16-be", "replace")


def _lines(content: bytes, fonts: Mapping[bytes, _Unicode]) -> Iterator[str]:
    line: list[str] = []
    table = _Unicode()
    for found in _DRAWN.finditer(content):
        name, codes, letters = found.groups()
        if name is not None:
            table = fonts.get(name) or _Unicode()
        elif codes is not None:
            drawn = bytes.fromhex(codes.decode())
            numbers = struct.unpack(f">{len(drawn) // 2}H", drawn[: len(drawn) // 2 * 2])
            line += map(table.__getitem__, numbers)
        elif letters is not None:
            line.append(letters.decode("latin-1"))
        else:
            yield "".join(line)
            line = []
    yield "".join(line)


def _entries(value: Object, without: set[str]) -> dict[str, Object]:
    return {key: one for key, one in value.items() if key not in without}


def _content(page: Dictionary) -> bytes:
    """The decoded content of a page; of streams that only another program writes, as they are."""
    parts = _items(page.get("/Contents")) if not isinstance(page.get("/Contents"), Stream) else ()
    streams = parts or (page.get("/Contents"),)
    return b"\n".join(
        one.read_bytes() if _is_plain(one) else one.read_raw_bytes()
        for one in streams
        if isinstance(one, Stream)
    )


def _is_plain(stream: Stream) -> bool:
    """Packed as programs pack text, without a predictor: its bytes are what it says."""
    filters = stream.get("/Filter")
    names = {str(one) for one in _items(filters)} if isinstance(filters, Array) else {str(filters)}
    return (filters is None or names <= _DECODED) and "/DecodeParms" not in stream


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
    box = [_number(edge) for edge in _items(one.get("/Rect"))]
    return len(box) == 4 and box[0] == box[2] and box[1] == box[3]


def _number(value: object) -> object:
    """Numbers the same however many digits a program writes."""
    return f"{float(value):.3f}" if isinstance(value, int | Decimal | float) else value


def _sha(data: bytes) -> bytes:
    return hashlib.sha256(data).digest()
