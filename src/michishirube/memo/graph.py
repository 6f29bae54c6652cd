"""A digest of PDF objects that does not depend on how a program numbers, packs or orders them.

Objects that are referred to are numbered anew, in the order in which they are met when keys are
followed in order; so two files that say the same have one digest, and everything that can be
reached counts.
"""

from __future__ import annotations

import hashlib
import re
from collections import deque
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from pikepdf import Array, Object, Pdf, Stream

from michishirube.memo.errors import MemoUnreadableError

_DECODED = {"/FlateDecode", "/ASCII85Decode", "/ASCIIHexDecode"}
_PACKING = {"/Length", "/Filter", "/DecodeParms"}
_MOST = 300_000
_TOO_COMPLEX = "PDFの構造が複雑すぎるため、確かめられません。メモのPDFかどうかを確かめてください。"
_TOKEN = re.compile(rb"\((?:[^()\\]++|\\[\s\S])*+\)|(?<![^\s\[<])(\d{1,9}+) (\d{1,5}+) R\b")
_Key = tuple[int, int]


@dataclass(frozen=True, slots=True)
class _Shape:
    """What one object says: a digest, and in order the objects it refers to."""

    digest: bytes
    refers_to: tuple[Object, ...]


@dataclass(slots=True)
class Graph:
    """The objects of one PDF; each is looked at once. A page stands for its number."""

    pdf: Pdf
    _pages: dict[_Key, int] = field(init=False)
    _shapes: dict[_Key, _Shape] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self._pages = {page.obj.objgen: number for number, page in enumerate(self.pdf.pages, 1)}

    def digest(self, values: Iterable[object]) -> str:
        """Of some values, with everything that can be reached from them.

        Raises:
            MemoUnreadableError: it is more than a memo has.
            pikepdf.PdfError: a stream cannot be decoded.
        """
        whole = hashlib.sha256()
        numbers: dict[_Key, int] = {}
        waiting: deque[_Shape] = deque(self._direct(value) for value in values)
        while waiting:
            shape = waiting.popleft()
            whole.update(shape.digest)
            for one in shape.refers_to:
                key = one.objgen
                if key in self._pages:
                    whole.update(f"page {self._pages[key]};".encode())
                    continue
                if key not in numbers:
                    numbers[key] = len(numbers)
                    waiting.append(self._shape(one))
                whole.update(f"object {numbers[key]};".encode())
            if len(numbers) > _MOST:
                raise MemoUnreadableError(_TOO_COMPLEX)
        return whole.hexdigest()

    def _shape(self, value: Object) -> _Shape:
        """Of an object that is referred to."""
        if value.objgen not in self._shapes:
            self._shapes[value.objgen] = self._direct(value)
        return self._shapes[value.objgen]

    def _direct(self, value: object) -> _Shape:
        """Of a value itself; what it refers to is left to be followed."""
        refers_to: list[Object] = []
        written = hashlib.sha256()
        for part in self._parts(value, refers_to):
            written.update(part)
        return _Shape(written.digest(), tuple(refers_to))

    def _parts(self, value: object, refers_to: list[Object]) -> Iterator[bytes]:
        match value:
            case Stream():
                plain = is_plain(value)
                left_out = _PACKING if plain else {"/Length"}
                data = value.read_bytes() if plain else value.read_raw_bytes()
                yield b"stream" + hashlib.sha256(data).digest()
                kept = {key: one for key, one in value.items() if key not in left_out}
                yield from self._parts(kept, refers_to)
            case Object():
                yield self._unparsed(value.unparse(resolved=True), refers_to)
            case dict():
                for key, one in sorted(value.items()):
                    yield b"key " + key.encode("utf-8", "surrogateescape") + b" "
                    yield from self._inner(one, refers_to)
                yield b">>"
            case tuple():
                for one in value:
                    yield from self._inner(one, refers_to)
                yield b"]"
            case bytes():
                yield b"bytes" + hashlib.sha256(value).digest()
            case _:
                yield f"{type(value).__name__} {value} ".encode()

    def _inner(self, value: object, refers_to: list[Object]) -> Iterator[bytes]:
        """Of something inside another value."""
        if isinstance(value, Object) and value.is_indirect:
            refers_to.append(value)
            yield b"R "
        else:
            yield from self._parts(value, refers_to)

    def _unparsed(self, text: bytes, refers_to: list[Object]) -> bytes:
        """The text that qpdf writes, keys in order, without the numbers of what it refers to."""

        def token(found: re.Match[bytes]) -> bytes:
            number, generation = found.groups()
            if number is None:
                return found.group()  # a string: what looks like a reference in it is none
            refers_to.append(self.pdf.get_object(int(number), int(generation)))
            return b"R"

        return _TOKEN.sub(token, text)


def is_plain(stream: Stream) -> bool:
    """Packed as programs pack text, without a predictor: its bytes are what it says."""
    filters = stream.get("/Filter")
    names = {str(one) for one in filters} if isinstance(filters, Array) else {str(filters)}
    return (filters is None or names <= _DECODED) and "/DecodeParms" not in stream
