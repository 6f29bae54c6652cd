"""The manifest of a memo (manifest.json): what it carries and how its pages looked, as digests.

Versioned. Whatever a stranger wrote there is checked here; nothing raw travels further.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Final

from michishirube.memo.errors import MemoUnreadableError
from michishirube.memo.provenance import PackNamed, Provenance, sha256
from michishirube.phrase import phrase

FORMAT: Final = "michishirube-memo"
VERSION: Final = 1
MAX_PAGES: Final = 5_000
MAX_FILES: Final = 2_000
_SHA = re.compile(r"[0-9a-f]{64}")


@dataclass(frozen=True, slots=True)
class PageDigests:
    """`look`: of all that puts ink on the page; `words`: of its text."""

    look: str
    words: str


@dataclass(frozen=True, slots=True)
class Manifest:
    """What a memo says of itself.

    Attributes:
        number: the check number (照合番号) printed on every page.
        files: the digest of each carried file, by name.
        frame: the digest of what stands around the pages: bookmarks, fields, actions.
        sound: its own digest is right: nobody has changed it by hand.
    """

    program: str
    number: str
    consultation: str
    as_of: date
    pack: PackNamed
    files: Mapping[str, str]
    pages: tuple[PageDigests, ...]
    frame: str
    sound: bool = True


def manifest_of(
    origin: Provenance, files: Mapping[str, bytes], pages: tuple[PageDigests, ...], frame: str
) -> Manifest:
    """The manifest of a memo that carries `files`."""
    return Manifest(
        origin.program,
        origin.number,
        origin.consultation,
        origin.as_of,
        origin.pack,
        {name: sha256(data) for name, data in files.items()},
        pages,
        frame,
    )


def to_json(manifest: Manifest) -> bytes:
    """The text of a manifest, with its own digest at the end."""
    plain = _plain(manifest)
    return _text({**plain, "digest": _digest(plain)}, indent=1).encode()


def _plain(manifest: Manifest) -> dict[str, object]:
    pack = manifest.pack
    return {
        "format": FORMAT,
        "version": VERSION,
        "program": manifest.program,
        "number": manifest.number,
        "consultation": manifest.consultation,
        "as_of": manifest.as_of.isoformat(),
        "pack": {
            "id": pack.id,
            "version": pack.version,
            "law_as_of": pack.law_as_of.isoformat(),
            "digest": pack.digest,
            "files": dict(sorted(pack.files.items())),
        },
        "files": dict(sorted(manifest.files.items())),
        "pages": [{"look": page.look, "words": page.words} for page in manifest.pages],
        "frame": manifest.frame,
    }


def _digest(plain: Mapping[str, object]) -> str:
    return sha256(_text(plain, indent=None).encode())


def _text(plain: Mapping[str, object], indent: int | None) -> str:
    return json.dumps(plain, ensure_ascii=False, indent=indent, sort_keys=indent is None)


def read_manifest(data: bytes) -> Manifest:
    """
    Raises:
        MemoUnreadableError: it is none, or one of a newer program.
    """
    try:
        plain = json.loads(data)
    except (ValueError, RecursionError) as error:
        raise _broken(phrase("JSON として読めません")) from error
    if not isinstance(plain, dict) or plain.get("format") != FORMAT:
        raise _broken(phrase("目録の形が違います"))
    version = plain.get("version")
    if isinstance(version, int) and version > VERSION:
        program = plain.get("program")
        made = phrase("（{program}）", program=program[:20]) if isinstance(program, str) else ""
        raise MemoUnreadableError(
            phrase(
                "このメモは新しい版の道しるべ{made}で作られています。"
                "道しるべを新しくしてから確かめてください。",
                made=made,
            )
        )
    if version != VERSION:
        raise _broken(phrase("版が書かれていません"))
    return _read(plain)


def _read(plain: dict[str, object]) -> Manifest:
    digest = plain.pop("digest", None)
    pack = _keys(plain, "pack")
    pages = plain.get("pages")
    if not isinstance(pages, list) or not 0 < len(pages) <= MAX_PAGES:
        raise _broken(phrase("pages の書き方が違います"))
    read = Manifest(
        _line(plain, "program"),
        _line(plain, "number"),
        _line(plain, "consultation"),
        _day(plain, "as_of"),
        PackNamed(
            _line(pack, "id"),
            _line(pack, "version"),
            _day(pack, "law_as_of"),
            _sha(pack, "digest"),
            _shas(pack, "files"),
        ),
        _shas(plain, "files"),
        tuple(PageDigests(_sha(_whole(p), "look"), _sha(_whole(p), "words")) for p in pages),
        _sha(plain, "frame"),
        sound=_digest(plain) == digest,
    )
    if set(plain) != set(_plain(read)):
        raise _broken(phrase("知らない項目があります"))
    return read


def _whole(value: object) -> dict[str, object]:
    if not isinstance(value, dict):
        raise _broken(phrase("pages の書き方が違います"))
    return value


def _keys(plain: Mapping[str, object], key: str) -> dict[str, object]:
    value = plain.get(key)
    if not isinstance(value, dict):
        raise _broken(phrase("{key} がありません", key=key))
    return value


def _line(plain: Mapping[str, object], key: str) -> str:
    value = plain.get(key)
    if not isinstance(value, str) or not 0 < len(value) <= 200 or not value.isprintable():
        raise _broken(phrase("{key} の書き方が違います", key=key))
    return value


def _day(plain: Mapping[str, object], key: str) -> date:
    try:
        return date.fromisoformat(_line(plain, key))
    except ValueError as error:
        raise _broken(phrase("{key} が日付ではありません", key=key)) from error


def _sha(plain: Mapping[str, object], key: str) -> str:
    value = plain.get(key)
    if not isinstance(value, str) or not _SHA.fullmatch(value):
        raise _broken(phrase("{key} の書き方が違います", key=key))
    return value


def _shas(plain: Mapping[str, object], key: str) -> dict[str, str]:
    value = _keys(plain, key)
    if len(value) > MAX_FILES:
        raise _broken(phrase("{key} が多すぎます", key=key))
    return {name: _sha(value, name) for name in value}


def _broken(what: str) -> MemoUnreadableError:
    return MemoUnreadableError(
        phrase(
            "メモの目録（manifest.json）が壊れています：{what}。メモを受け取り直すか、"
            "作った人に確かめてください。",
            what=what,
        )
    )
