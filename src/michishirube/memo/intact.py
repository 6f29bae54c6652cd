"""Whether a memo is as it was made: what it carries and how its pages look, against its manifest.

Pure: an opened memo in, what was altered out, in words. Digests show alteration. Who alters
everything, the manifest included, is not found out by them; a signature is for that.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Literal

from michishirube.memo.carrying import encoded, pages_said
from michishirube.memo.errors import MemoUnreadableError
from michishirube.memo.provenance import CARRIED, PACK, WORDS, check_number, sha256, unpacked
from michishirube.memo.reading_back import OpenedMemo
from michishirube.phrase import joined, phrase

Kind = Literal[
    "manifest",
    "number",
    "file_changed",
    "file_missing",
    "file_added",
    "words",
    "look",
    "page_moved",
    "page_missing",
    "page_added",
    "frame",
]
FILE_WORDS = {
    "case.yaml": phrase("案件ファイル"),
    "pack.zip": phrase("法令パック"),
    "assessment.json": phrase("検討結果"),
    "pages.txt": phrase("ページの文字の控え"),
}
_SHOWN = 3  # differing passages of a page
_AROUND, _LONGEST = 8, 40  # characters


@dataclass(frozen=True, slots=True)
class Alteration:
    """One thing that is not as it was. `where`: a page's number or a file's name."""

    kind: Kind
    where: str
    text: str
    details: tuple[str, ...] = ()


def alterations(memo: OpenedMemo) -> tuple[Alteration, ...]:
    """Everything that is not as the manifest says; () if the memo is intact."""
    return (*_of_manifest(memo), *_of_files(memo), *_of_pages(memo), *_of_frame(memo))


def _of_manifest(memo: OpenedMemo) -> Iterator[Alteration]:
    manifest = memo.manifest
    if not manifest.sound:
        yield Alteration("manifest", "manifest.json", phrase("照合の目録が書き換えられています"))
    listed = set(manifest.files)
    if not set(CARRIED) <= listed or check_number(manifest.files) != manifest.number:
        said = phrase("照合番号が、収録したファイルの照合値から計算したものと違います")
        yield Alteration("number", "manifest.json", said)
    without = [str(n) for n, page in enumerate(memo.pages, 1) if manifest.number not in page.words]
    if without:
        said = phrase(
            "照合番号 {number} が印字されていないページがあります（{without}）",
            number=manifest.number,
            without=joined("、", without),
        )
        yield Alteration("number", joined("、", without), said)


def _of_files(memo: OpenedMemo) -> Iterator[Alteration]:
    listed = memo.manifest.files
    for name, digest in listed.items():
        called = phrase(
            "{called}（{name}）", called=FILE_WORDS.get(name, phrase("収録ファイル")), name=name
        )
        if name not in memo.files:
            yield Alteration(
                "file_missing", name, phrase("{called}が取り除かれています", called=called)
            )
        elif sha256(memo.files[name]) != digest:
            said = phrase("{called}が書き換えられています", called=called)
            yield Alteration("file_changed", name, said, _inside(memo, name))
    for name in memo.files.keys() - listed.keys():
        yield Alteration(
            "file_added",
            name,
            phrase("後から加えられた添付ファイルがあります（{name}）", name=name[:60]),
        )


def _inside(memo: OpenedMemo, name: str) -> tuple[str, ...]:
    """Which files of the pack differ, where that can be said."""
    if name != PACK:
        return ()
    try:
        found = {inner: sha256(data) for inner, data in unpacked(memo.files[PACK]).items()}
    except MemoUnreadableError as error:
        return (str(error),)
    known = memo.manifest.pack.files
    return tuple(inner for inner, digest in sorted(found.items()) if known.get(inner) != digest)


def _of_pages(memo: OpenedMemo) -> Iterator[Alteration]:
    before = [page.look for page in memo.manifest.pages]
    after = [page.look for page in memo.pages]
    if before == after:
        return
    if sorted(before) == sorted(after):
        yield from _moved(before, after)
        return
    matcher = SequenceMatcher(None, before, after, autojunk=False)
    for what, start, stop, first, last in matcher.get_opcodes():
        if what == "equal":
            continue
        shared = min(stop - start, last - first)
        for step in range(shared):
            yield _changed(memo, start + step, first + step)
        for number in range(start + shared + 1, stop + 1):
            yield Alteration(
                "page_missing", str(number), phrase("{page}ページが取り除かれています", page=number)
            )
        for number in range(first + shared + 1, last + 1):
            yield Alteration(
                "page_added",
                str(number),
                phrase("今の{page}ページは、後から加えられたものです", page=number),
            )


def _moved(before: Sequence[str], after: Sequence[str]) -> Iterator[Alteration]:
    numbered = enumerate(zip(before, after, strict=True), 1)
    moved = [(number, look) for number, (look, now) in numbered if look != now]
    for number, look in enumerate(after, 1):
        if before[number - 1] == look:
            continue
        own = next(one for one in moved if one[1] == look)
        moved.remove(own)
        said = phrase(
            "元の{own}ページが、今は{number}ページにあります（順序の入れ替え）",
            own=own[0],
            number=number,
        )
        yield Alteration("page_moved", str(number), said)


def _changed(memo: OpenedMemo, before: int, after: int) -> Alteration:
    """A page that is not as it was: by its words, or only by how it looks."""
    said, now = memo.manifest.pages[before], memo.pages[after]
    where = str(before + 1)
    if said.words == sha256(encoded(now.words)):
        text = phrase(
            "{page}ページの見え方（書体、図形、注釈など）が変えられています。文字は同じです",
            page=where,
        )
        return Alteration("look", where, text)
    text = phrase("{page}ページの文字が書き換えられています", page=where)
    return Alteration("words", where, text, _passages(memo, before, now.words))


def _passages(memo: OpenedMemo, page: int, now: str) -> tuple[str, ...]:
    """The first passages that differ, out of the words the memo keeps of its pages."""
    kept = memo.files.get(WORDS, b"")
    if sha256(kept) != memo.manifest.files.get(WORDS):
        return ()
    said = pages_said(kept)
    if page >= len(said):
        return ()
    old, new = said[page].replace("\n", ""), now.replace("\n", "")
    matcher = SequenceMatcher(None, old, new, autojunk=False)
    differing: list[tuple[int, int, int, int]] = []
    for what, start, stop, first, last in matcher.get_opcodes():
        if what == "equal":
            continue
        near = bool(differing) and start - differing[-1][1] < _AROUND
        begun = differing.pop() if near else (start, stop, first, last)
        differing.append((begun[0], stop, begun[2], last))
    shown = [
        phrase("「{old}」→「{new}」", old=_cut(old, start, stop), new=_cut(new, first, last))
        for start, stop, first, last in differing[:_SHOWN]
    ]
    more = [phrase("ほか{n}か所", n=len(differing) - _SHOWN)] if len(differing) > _SHOWN else []
    return (*shown, *more)


def _cut(text: str, start: int, stop: int) -> str:
    """A passage with a few characters around it."""
    left, right = max(start - _AROUND, 0), min(stop + _AROUND, start + _LONGEST)
    return f"{'…' if left else ''}{text[left:right]}{'…' if right < len(text) else ''}"


def _of_frame(memo: OpenedMemo) -> Iterator[Alteration]:
    same_pages = [page.look for page in memo.pages] == [page.look for page in memo.manifest.pages]
    # bookmarks point to pages: where these are others, it has been said
    if same_pages and memo.frame != memo.manifest.frame:
        said = phrase(
            "ページの外（題名、しおり、読み上げの言葉、入力欄、動作など）が変えられています"
        )
        yield Alteration("frame", "", said)
