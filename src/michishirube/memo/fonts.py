"""The bundled fonts, and which glyph draws which character.

Each face falls back, character by character, on one font with many more characters; what even
that lacks is drawn as 〓 and reported, never dropped silently. System fonts are not looked at:
the same memo must give the same bytes on every machine.
"""

import hashlib
import json
import mmap
import re
import unicodedata
from dataclasses import dataclass
from pathlib import Path
from typing import Final, Literal

from michishirube.memo import kinsoku
from michishirube.memo.errors import FontError
from michishirube.memo.truetype import BrokenFontError, TrueType
from michishirube.phrase import joined, phrase

FaceName = Literal["mincho", "mincho-bold", "gothic", "gothic-bold"]
Fault = Literal["", "missing", "dropped"]
Box = Literal["", "empty", "ticked"]

FALLBACK: Final = "fallback"
_FACES: tuple[FaceName, ...] = ("mincho", "mincho-bold", "gothic", "gothic-bold")
GETA: Final = "〓"
_LINE_BREAKS: Final = "\n\v\f\r\x85\u2028\u2029"
_SPACING_MARKS = {"\u3099": "\u309b", "\u309a": "\u309c"}  # dakuten, handakuten
_CLUSTER = re.compile(
    "(.)([\u0300-\u036f\u3099\u309a]*)([\ufe00-\ufe0f\U000e0100-\U000e01ef]?)", re.DOTALL
)
_NEEDS_CLUSTERS = re.compile("[\u0300-\u036f\u3099\u309a\ufe00-\ufe0f\U000e0100-\U000e01ef\r]")
MEND = phrase(
    "「python packaging/fetch_fonts.py」で書体を入れ直すか、プログラムを再インストールしてください"
)


@dataclass(frozen=True, slots=True, eq=False)
class Glyph:
    """How a piece of text is drawn. One object for one piece in one face: compare by identity."""

    text: str
    face: str  # a FaceName or FALLBACK
    number: int
    width: float  # in ems
    kind: int  # a kind of `kinsoku`
    drawn: bool = True
    heavy: bool = False  # the fallback font has no bold: its outline is drawn thicker
    fault: Fault = ""  # "missing": 〓 stands for it; "dropped": nothing does
    box: Box = ""  # it is drawn with lines: a check box, empty or ticked


CHECK_BOX: Final = Glyph("☐", "", 0, 1.15, kinsoku.OTHER, drawn=False, box="empty")
CHECKED_BOX: Final = Glyph("☑", "", 0, 1.15, kinsoku.OTHER, drawn=False, box="ticked")
_BOXES: Final = {box.text: box for box in (CHECK_BOX, CHECKED_BOX)}


class _Glyphs(dict[str, Glyph]):
    """The glyphs of one face by character, found once."""

    def __init__(self, face: FaceName, fonts: dict[str, TrueType]) -> None:
        super().__init__()
        self._face = face
        self._fonts = fonts

    def __missing__(self, char: str) -> Glyph:
        glyph = self[char] = self._find(char)
        return glyph

    def _find(self, char: str) -> Glyph:
        if char in _LINE_BREAKS:
            return Glyph(char, self._face, 0, 0.0, kinsoku.NEWLINE, drawn=False)
        if char in _BOXES:
            return _BOXES[char]
        kind = kinsoku.kind_of(char)
        category = unicodedata.category(char)
        if char == "\t":
            return self._drawn("\u3000", "\t", kinsoku.SPACE) or self.geta(char)
        if category == "Cf":
            return Glyph(char, self._face, 0, 0.0, kinsoku.MARK, drawn=False, fault="dropped")
        glyph = self._drawn(char, char, kind)
        if glyph is None and category == "Zs":
            glyph = self._drawn(" ", char, kinsoku.SPACE)
        return glyph or self.geta(char)

    def geta(self, text: str) -> Glyph:
        """〓 in place of `text`."""
        sign = self[GETA]
        return Glyph(
            text, sign.face, sign.number, sign.width, kinsoku.OTHER, drawn=True, fault="missing"
        )

    def _drawn(self, char: str, text: str, kind: int) -> Glyph | None:
        for face in (self._face, FALLBACK):
            number = self._fonts[face].glyph(ord(char))
            if number:
                width = self._fonts[face].width(number) / 1000
                return Glyph(text, face, number, width, kind, heavy=self._is_heavy(face))
        return None

    def cluster(self, base: str, marks: str, selector: str) -> tuple[Glyph, ...]:
        """Glyphs of a character with combining marks and a variation selector."""
        composed = unicodedata.normalize("NFC", base + marks) if marks else base
        if len(composed) == 1:
            base, marks = composed, ""
        glyphs = [self._variant(base, selector), *(self._mark(mark) for mark in marks)]
        if selector and glyphs[0].text == base:
            glyphs.append(
                Glyph(
                    base + selector, self._face, 0, 0.0, kinsoku.MARK, drawn=False, fault="dropped"
                )
            )
        return tuple(glyphs)

    def _variant(self, base: str, selector: str) -> Glyph:
        for face in (self._face, FALLBACK) if selector else ():
            number = self._fonts[face].variant(ord(base), ord(selector))
            if number:
                width = self._fonts[face].width(number) / 1000
                kind = kinsoku.kind_of(base)
                heavy = self._is_heavy(face)
                return Glyph(base + selector, face, number, width, kind, heavy=heavy)
        return self[base]

    def _is_heavy(self, face: str) -> bool:
        return face == FALLBACK and self._face.endswith("-bold")

    def _mark(self, mark: str) -> Glyph:
        if mark in _SPACING_MARKS:
            glyph = self._drawn(_SPACING_MARKS[mark], mark, kinsoku.MARK)
            return glyph or self.geta(mark)
        font = self._fonts[FALLBACK]
        number = font.glyph(ord(mark))
        if not number:
            return Glyph(mark, self._face, 0, 0.0, kinsoku.MARK, drawn=False, fault="dropped")
        return Glyph(mark, FALLBACK, number, font.width(number) / 1000, kinsoku.MARK)


class Fonts:
    """All faces of a memo. Safe to keep and to share: it only ever learns glyphs."""

    def __init__(self, fonts: dict[str, TrueType]) -> None:
        self.fonts = fonts
        self._single = {face: _Glyphs(face, fonts) for face in _FACES}
        self._clusters: dict[tuple[FaceName, str], tuple[Glyph, ...]] = {}

    def glyphs(self, face: FaceName, text: str) -> list[Glyph]:
        """The glyphs that draw `text`, in order. Every character is drawn or carries a fault."""
        single = self._single[face]
        if not _NEEDS_CLUSTERS.search(text):
            return list(map(single.__getitem__, text))
        found: list[Glyph] = []
        for match in _CLUSTER.finditer(text.replace("\r\n", "\n")):
            char, marks, selector = match.groups()
            if not marks and not selector:
                found.append(single[char])
                continue
            key = (face, match.group())
            if key not in self._clusters:
                self._clusters[key] = single.cluster(char, marks, selector)
            found += self._clusters[key]
        return found


@dataclass(frozen=True, slots=True)
class _Entry:
    """A file of the manifest; `role` is empty for a licence."""

    path: Path
    role: str
    size: int
    sha256: str


def load_fonts(folder: Path) -> Fonts:
    """The fonts in `folder`, as its manifest.json lists them.

    Sizes and tables are looked at, not digests: `verify_fonts` is for those. Raises FontError.
    """
    fonts = {entry.role: _open(entry) for entry in _read_manifest(folder) if entry.role}
    absent = [role for role in (*_FACES, FALLBACK) if role not in fonts]
    if absent:
        raise FontError(
            phrase(
                "書体の一覧に {absent} がありません：{folder}。{mend}。",
                absent=joined("、", absent),
                folder=folder,
                mend=MEND,
            )
        )
    return Fonts(fonts)


def verify_fonts(folder: Path) -> list[tuple[Path, str]]:
    """Each bundled file whose digest is not the manifest's, and what is wrong; [] if all are well.

    Raises FontError if there is no list to compare with.
    """
    problems: list[tuple[Path, str]] = []
    for entry in _read_manifest(folder):
        try:
            digest = hashlib.sha256(entry.path.read_bytes()).hexdigest()
        except OSError as error:
            what = phrase("書体ファイルが読めません（{reason}）", reason=error.strerror)
            problems.append((entry.path, what))
            continue
        if digest != entry.sha256:
            problems.append((entry.path, phrase("書体ファイルの内容が配布時のものと違います")))
    return problems


def _complaint(path: Path, what: str) -> str:
    return phrase("書体ファイル {path} が{what}。{mend}。", path=path, what=what, mend=MEND)


def _read_manifest(folder: Path) -> list[_Entry]:
    path = folder / "manifest.json"
    try:
        rows = json.loads(path.read_text("utf-8"))["files"]
        return [
            _Entry(folder / row["file"], row.get("role", ""), row["size"], row["sha256"])
            for row in rows
        ]
    except OSError as error:
        raise FontError(
            phrase(
                "書体の一覧 {path} が読めません（{reason}）。{mend}。",
                path=path,
                reason=error.strerror,
                mend=MEND,
            )
        ) from error
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise FontError(
            phrase("書体の一覧 {path} が壊れています。{mend}。", path=path, mend=MEND)
        ) from error


def _open(entry: _Entry) -> TrueType:
    try:
        with entry.path.open("rb") as stream:
            if entry.path.stat().st_size != entry.size:
                raise FontError(_complaint(entry.path, phrase("壊れています（大きさが違います）")))
            return TrueType(mmap.mmap(stream.fileno(), 0, access=mmap.ACCESS_READ))
    except OSError as error:
        what = phrase("読めません（{reason}）", reason=error.strerror)
        raise FontError(_complaint(entry.path, what)) from error
    except BrokenFontError as error:
        what = phrase("壊れています（書体として読めません）")
        raise FontError(_complaint(entry.path, what)) from error
