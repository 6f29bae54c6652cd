"""Read a TrueType font: its characters, their widths, and a subset of it to embed.

Only what a memo needs, read straight from the file's tables when asked for, so that opening a
font of 6 MB costs a few milliseconds and no parsed form has to be kept beside it. Table layouts:
ISO/IEC 14496-22 (OpenType), cmap formats 12 (characters) and 14 (variation sequences).
"""

import struct
from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import accumulate
from mmap import mmap

_COPIED_TABLES = ("cvt ", "fpgm", "prep")
_ARGUMENTS_ARE_WORDS, _MORE_COMPONENTS = 0x0001, 0x0020
_SCALES = {0x0008: 2, 0x0040: 4, 0x0080: 8}  # flag → bytes of transformation that follow


class BrokenFontError(ValueError):
    """The bytes are not a TrueType font this reader can use."""


@dataclass(frozen=True, slots=True)
class Metrics:
    """What a font descriptor needs, in thousandths of an em."""

    name: str
    ascent: float
    descent: float
    cap_height: float
    box: tuple[float, float, float, float]
    weight: int  # OS/2 usWeightClass: 400 regular, 700 bold


class TrueType:
    """A font file's bytes, read on demand. Never changes after it is made."""

    def __init__(self, data: bytes | mmap) -> None:
        """Raises BrokenFontError unless every table a memo needs is there and readable."""
        self._data = data
        try:
            self._tables = _directory(data)
            self._units = self._unpack(">H", "head", 18)[0]
            self._glyph_count = self._unpack(">H", "maxp", 4)[0]
            self._width_count = self._unpack(">H", "hhea", 34)[0]
            if self._unpack(">h", "head", 50)[0] != 1:
                raise BrokenFontError("short glyph offsets")
            self._read_cmap()
            self.metrics = self._read_metrics()
            for tag in ("glyf", "hmtx", "loca"):
                self._offset(tag)
        except (struct.error, KeyError, IndexError, ZeroDivisionError) as error:
            raise BrokenFontError(f"unreadable table: {error}") from error

    def glyph(self, code: int) -> int:
        """The glyph of a character, 0 if the font has none."""
        group = bisect_right(self._starts, code) - 1
        if group < 0 or code > self._ends[group]:
            return 0
        return self._glyphs[group] + code - self._starts[group]

    def variant(self, code: int, selector: int) -> int:
        """The glyph of a variation sequence, 0 if the font does not know the sequence."""
        record = self._selectors.get(selector)
        if record is None:
            return 0
        usual, special = record
        if usual and self._is_usual_form(usual, code):
            return self.glyph(code)
        return self._special_form(special, code) if special else 0

    def width(self, glyph: int) -> float:
        """Advance width in thousandths of an em."""
        row = min(glyph, self._width_count - 1)
        units: int = self._unpack(">H", "hmtx", 4 * row)[0]
        return units * 1000 / self._units

    def subset(self, glyphs: Iterable[int]) -> bytes:
        """A font file with glyph 0 and `glyphs` (distinct, not 0), renumbered 1, 2, … in order.

        Parts of composite glyphs are added behind them. It holds what PDF asks of a CIDFontType2.
        Raises BrokenFontError if an outline cannot be read.
        """
        try:
            return self._subset(glyphs)
        except (struct.error, IndexError) as error:
            raise BrokenFontError(f"unreadable outline: {error}") from error

    def _subset(self, glyphs: Iterable[int]) -> bytes:
        wanted = [0, *glyphs]
        numbers = {glyph: number for number, glyph in enumerate(wanted)}
        outlines = []
        for glyph in wanted:  # grows while composites name their parts
            outlines.append(self._outline(glyph, numbers, wanted))
        offsets = [0, *accumulate(len(outline) for outline in outlines)]
        head, hhea, maxp = (bytearray(self._table(t)) for t in ("head", "hhea", "maxp"))
        struct.pack_into(">I", head, 8, 0)  # checksum of the whole file: not used inside a PDF
        struct.pack_into(">H", hhea, 34, len(wanted))
        struct.pack_into(">H", maxp, 4, len(wanted))
        tables = {
            "head": bytes(head),
            "hhea": bytes(hhea),
            "maxp": bytes(maxp),
            "hmtx": b"".join(self._metric(glyph) for glyph in wanted),
            "loca": struct.pack(f">{len(offsets)}I", *offsets),
            "glyf": b"".join(outlines),
        }
        tables |= {tag: self._table(tag) for tag in _COPIED_TABLES if tag in self._tables}
        return _assemble(tables)

    # --- tables ---------------------------------------------------------------------------

    def _offset(self, tag: str) -> int:
        return self._tables[tag][0]

    def _table(self, tag: str) -> bytes:
        start, length = self._tables[tag]
        return self._data[start : start + length]

    def _unpack(self, form: str, tag: str, offset: int) -> tuple[int, ...]:
        return struct.unpack_from(form, self._data, self._offset(tag) + offset)

    def _read_cmap(self) -> None:
        start = self._offset("cmap")
        count = self._unpack(">H", "cmap", 2)[0]
        places: dict[tuple[int, int], int] = {}
        for row in range(count):
            platform, encoding, offset = self._unpack(">HHI", "cmap", 4 + 8 * row)
            places[platform, encoding] = start + offset
        full = places[3, 10]
        form, _, _, _, groups = struct.unpack_from(">HHIII", self._data, full)
        if form != 12:
            raise BrokenFontError(f"character table format {form}")
        flat: tuple[int, ...] = struct.unpack_from(f">{3 * groups}I", self._data, full + 16)
        self._starts, self._ends, self._glyphs = flat[0::3], flat[1::3], flat[2::3]
        self._selectors = self._read_selectors(places.get((0, 5)))

    def _read_selectors(self, place: int | None) -> dict[int, tuple[int, int]]:
        """Selector → where its tables of usual and of special forms begin (0: it has none)."""
        found: dict[int, tuple[int, int]] = {}
        if place is None:
            return found
        count = struct.unpack_from(">I", self._data, place + 6)[0]
        for row in range(count):
            at = place + 10 + 11 * row
            selector = int.from_bytes(self._data[at : at + 3], "big")
            usual, special = struct.unpack_from(">II", self._data, at + 3)
            found[selector] = (place + usual if usual else 0, place + special if special else 0)
        return found

    def _is_usual_form(self, place: int, code: int) -> bool:
        count = struct.unpack_from(">I", self._data, place)[0]
        for row in range(count):
            at = place + 4 + 4 * row
            first = int.from_bytes(self._data[at : at + 3], "big")
            if first <= code <= first + self._data[at + 3]:
                return True
        return False

    def _special_form(self, place: int, code: int) -> int:
        count = struct.unpack_from(">I", self._data, place)[0]
        for row in range(count):
            at = place + 4 + 5 * row
            if int.from_bytes(self._data[at : at + 3], "big") == code:
                return int.from_bytes(self._data[at + 3 : at + 5], "big")
        return 0

    def _read_metrics(self) -> Metrics:
        scale = 1000 / self._units
        x_min, y_min, x_max, y_max = self._unpack(">4h", "head", 36)
        ascent, descent = self._unpack(">2h", "OS/2", 68)
        return Metrics(
            name=self._postscript_name(),
            ascent=ascent * scale,
            descent=descent * scale,
            cap_height=self._unpack(">h", "OS/2", 88)[0] * scale,
            box=(x_min * scale, y_min * scale, x_max * scale, y_max * scale),
            weight=self._unpack(">H", "OS/2", 4)[0],
        )

    def _postscript_name(self) -> str:
        count, strings = self._unpack(">HH", "name", 2)
        for row in range(count):
            platform, _, _, name, length, offset = self._unpack(">6H", "name", 6 + 12 * row)
            if (platform, name) == (3, 6):
                start = self._offset("name") + strings + offset
                return self._data[start : start + length].decode("utf-16-be")
        raise BrokenFontError("no PostScript name")

    # --- outlines -------------------------------------------------------------------------

    def _metric(self, glyph: int) -> bytes:
        start, last = self._offset("hmtx"), self._width_count - 1
        if glyph <= last:
            return self._data[start + 4 * glyph : start + 4 * glyph + 4]
        bearing = start + 4 * self._width_count + 2 * (glyph - last - 1)
        return self._data[start + 4 * last :][:2] + self._data[bearing : bearing + 2]

    def _outline(self, glyph: int, numbers: dict[int, int], wanted: list[int]) -> bytes:
        """A glyph's outline, padded to 4 bytes; the parts of a composite are renumbered."""
        if glyph >= self._glyph_count:
            raise BrokenFontError(f"no glyph {glyph}")
        begin, end = self._unpack(">II", "loca", 4 * glyph)
        start = self._offset("glyf")
        outline = bytearray(self._data[start + begin : start + end])
        if outline and struct.unpack_from(">h", outline, 0)[0] < 0:
            _renumber_parts(outline, numbers, wanted)
        return bytes(outline) + bytes(-len(outline) % 4)


def _directory(data: bytes | mmap) -> dict[str, tuple[int, int]]:
    version, count = struct.unpack_from(">IH", data, 0)
    if version != 0x00010000:
        raise BrokenFontError("not a TrueType font")
    tables: dict[str, tuple[int, int]] = {}
    for row in range(count):
        tag, _, offset, length = struct.unpack_from(">4sIII", data, 12 + 16 * row)
        if offset + length > len(data):
            raise BrokenFontError("the file is cut off")
        tables[tag.decode("latin-1")] = (offset, length)
    return tables


def _renumber_parts(outline: bytearray, numbers: dict[int, int], wanted: list[int]) -> None:
    at, flags = 10, _MORE_COMPONENTS
    while flags & _MORE_COMPONENTS:
        flags, part = struct.unpack_from(">HH", outline, at)
        if part not in numbers:
            numbers[part] = len(wanted)
            wanted.append(part)
        struct.pack_into(">H", outline, at + 2, numbers[part])
        at += 8 if flags & _ARGUMENTS_ARE_WORDS else 6
        at += sum(size for flag, size in _SCALES.items() if flags & flag)


def _assemble(tables: dict[str, bytes]) -> bytes:
    """A font file of these tables, in the order of their tags as the format wants it."""
    count = len(tables)
    power = count.bit_length() - 1
    search = 16 << power
    directory = [struct.pack(">IHHHH", 0x00010000, count, search, power, 16 * count - search)]
    bodies: list[bytes] = []
    offset = 12 + 16 * count
    for tag, body in sorted(tables.items()):
        padded = body + bytes(-len(body) % 4)
        checksum = sum(struct.unpack(f">{len(padded) // 4}I", padded)) & 0xFFFFFFFF
        directory.append(struct.pack(">4sIII", tag.encode("latin-1"), checksum, offset, len(body)))
        bodies.append(padded)
        offset += len(padded)
    return b"".join(directory + bodies)
