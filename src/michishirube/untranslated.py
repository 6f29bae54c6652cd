"""Which wordings of a pack lack a language: counted for each language, listed on demand.

A missing translation is no mistake: a memo in that language prints the Japanese and marks it.
"""

from __future__ import annotations

from collections.abc import Iterator

from michishirube.formfile.drafts import LoadedPack
from michishirube.formfile.problems import Spot

_MOST = 20  # places listed of one file


def translation_lines(pack: LoadedPack, listed: str = "") -> Iterator[str]:
    """One line for each language that the pack uses.

    Args:
        listed: a language; for it, the places that lack it follow, file by file.
    """
    used = {language for _, languages in pack.worded for language in languages}
    for language in sorted(used | {listed} if listed else used):
        yield from _of_one(pack, language, details=language == listed)


def _of_one(pack: LoadedPack, language: str, *, details: bool) -> Iterator[str]:
    by_file: dict[str, list[Spot]] = {}
    for spot, languages in pack.worded:
        lacking = by_file.setdefault(spot.file, [])
        if language not in languages:
            lacking.append(spot)
    whole, missing = len(pack.worded), sum(map(len, by_file.values()))
    done = sum(not spots for spots in by_file.values())
    yield (
        f"翻訳（{language}）：語句 {whole:,} 件のうち {whole - missing:,} 件"
        f"　すべて訳のあるファイル {done}／{len(by_file)}"
    )
    if details:
        for file, spots in sorted(by_file.items()):
            if spots:
                yield f"  {file}：訳のない語句 {len(spots)} 件（{_places(spots)}）"


def _places(spots: list[Spot]) -> str:
    """Their lines, the first ones where there are many."""
    shown = "、".join(f"{spot.line}行" for spot in spots[:_MOST])
    return f"{shown}…" if len(spots) > _MOST else shown
