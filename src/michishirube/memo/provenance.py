"""What a memo carries with it, so that it can be checked and its case reopened years later.

Pure: bytes in, bytes out. Files of a pack are packed into a zip without compression (the PDF
compresses it), so that nothing in it can be larger than it looks, and the bytes are the same on
every machine.
"""

from __future__ import annotations

import hashlib
import io
import re
import struct
import zipfile
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Final

from michishirube.memo.errors import MemoUnreadableError
from michishirube.phrase import phrase

CASE: Final = "case.yaml"
PACK: Final = "pack.zip"
ASSESSMENT: Final = "assessment.json"
WORDS: Final = "pages.txt"
MANIFEST: Final = "manifest.json"
CARRIED: Final = (CASE, PACK, ASSESSMENT)
"""What decides, and what was decided: the check number is made of these."""
MAX_PACK_FILES: Final = 1_000
MAX_PACK_BYTES: Final = 16_000_000
_LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"  # Crockford's: no I, L, O, U
_NAME = re.compile(r"([a-z0-9][a-z0-9_-]{0,80}/){0,3}[a-z0-9][a-z0-9_-]{0,80}\.yaml")
_EPOCH = (1980, 1, 1, 0, 0, 0)


@dataclass(frozen=True, slots=True)
class PackNamed:
    """The pack that decided. `files`: the digest of every file that decides, by its name."""

    id: str
    version: str
    law_as_of: date
    digest: str
    files: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Provenance:
    """The files of CARRIED, and what the manifest says of their origin."""

    files: Mapping[str, bytes]
    program: str
    consultation: str
    as_of: date
    pack: PackNamed

    @property
    def number(self) -> str:
        return check_number({name: sha256(data) for name, data in self.files.items()})


def sha256(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()


def check_number(digests: Mapping[str, str]) -> str:
    """照合番号: 80 bits of the digests of case, pack and assessment, as K7QF-2M9X-TR4W-8HCD.

    It stands on every page: who changes a carried file has to draw every page anew.
    """
    listed = "".join(f"{name} {digests[name]}\n" for name in CARRIED if name in digests)
    whole = hashlib.sha256(b"michishirube-memo\n" + listed.encode()).digest()
    bits = int.from_bytes(whole[:10], "big")
    letters = "".join(_LETTERS[bits >> shift & 31] for shift in range(75, -1, -5))
    return "-".join(letters[at : at + 4] for at in range(0, 16, 4))


def packed(files: Mapping[str, bytes]) -> bytes:
    """Files of a pack as a zip: the same files, the same bytes."""
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_STORED) as archive:
        for name, data in sorted(files.items()):
            member = zipfile.ZipInfo(name, _EPOCH)
            member.create_system = 3  # as on Unix, wherever it is made
            member.external_attr = 0o644 << 16
            archive.writestr(member, data)
    return target.getvalue()


def unpacked(data: bytes) -> dict[str, bytes]:
    """The files in such a zip.

    Raises:
        MemoUnreadableError: it is no zip, or holds something that a pack does not.
    """
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            members = archive.infolist()
            _refuse_odd(members)
            return {member.filename: archive.read(member) for member in members}
    except (zipfile.BadZipFile, RuntimeError, OSError, ValueError, EOFError, struct.error) as error:
        raise MemoUnreadableError(
            phrase(
                "収録されている法令パックを zip として読めません。"
                "メモを受け取り直すか、作った人に確かめてください。"
            )
        ) from error


def _refuse_odd(members: list[zipfile.ZipInfo]) -> None:
    names = [member.filename for member in members]
    odd = next((name for name in names if not _NAME.fullmatch(name)), None)
    if odd is not None:
        raise _refused(
            phrase("法令パックのファイルではない名前（{odd!r}）が含まれています", odd=odd[:60])
        )
    if len(set(names)) < len(names):
        raise _refused(phrase("同じ名前のファイルが二つあります"))
    if len(names) > MAX_PACK_FILES or sum(one.file_size for one in members) > MAX_PACK_BYTES:
        raise _refused(phrase("大きすぎます"))
    if any(one.compress_type != zipfile.ZIP_STORED or one.flag_bits & 1 for one in members):
        raise _refused(phrase("圧縮や暗号化をしたファイルが含まれています"))


def _refused(what: str) -> MemoUnreadableError:
    return MemoUnreadableError(
        phrase(
            "収録されている法令パックは、{what}。安全のため開きません。"
            "作った人に確かめてください。",
            what=what,
        )
    )
