"""Typed citations: what a form writes as `act:27-5-1`, and the order they are listed in.

A statute is always cited article-paragraph-item(-sub-item): `act:27-5-1`, `order:1-1-1-ロ`,
`rules:7-1-3`. A number with a branch (第45条の2) is written as in Japanese: `rules:45の2-1`.
A guideline is cited by its section number (`gl-general:3-6-3`), the Commission's questions and
answers by theirs (`qa:7-43`). Whether the provision exists, and how it prints, is known only
to the index (`michishirube.law.index`).
"""

import difflib
import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum

IROHA = "イロハニホヘトチリヌルヲワカヨタレソツネナラムウヰノオクヤマ"

_NUMBER = re.compile(r"[1-9][0-9]*(の[1-9][0-9]*)*")
_PLAIN = re.compile(r"[1-9][0-9]*")
_DASHES = str.maketrans(dict.fromkeys("‐‑‒–—―−ー－", "-"))


class CitationError(ValueError):
    """A citation that cannot be read; the message (Japanese) says how to mend it."""


class Source(Enum):
    """A body of text that can be cited: its prefix in forms and its short printed name.

    The order of the members is the order in which citations are listed.
    """

    ACT = ("act", "法")
    ORDER = ("order", "施行令")
    RULES = ("rules", "規則")
    GL_GENERAL = ("gl-general", "ガイドライン通則編")
    GL_FOREIGN = ("gl-foreign", "ガイドライン外国にある第三者への提供編")
    GL_RECORDS = ("gl-records", "ガイドライン第三者提供時の確認・記録義務編")
    GL_PROCESSED = ("gl-processed", "ガイドライン仮名加工情報・匿名加工情報編")
    QA = ("qa", "Ｑ＆Ａ")

    @property
    def prefix(self) -> str:
        """As written in forms: `act`."""
        return self.value[0]

    @property
    def printed(self) -> str:
        """As printed in a memo: 法."""
        return self.value[1]

    @property
    def is_statute(self) -> bool:
        """Cited by article, paragraph and item."""
        return self in (Source.ACT, Source.ORDER, Source.RULES)


_SOURCES = {source.prefix: source for source in Source}
_RANK = {source: rank for rank, source in enumerate(Source)}


@dataclass(frozen=True, slots=True)
class Citation:
    """One provision, section or Q&A number; `parts` are its numbers from the outermost in.

    For a statute: article, paragraph, item, sub-item (as many as are cited). Make one with
    `parse_citation`, which refuses what cannot be a number of its source.
    """

    source: Source
    parts: tuple[str, ...]

    @property
    def text(self) -> str:
        """As a form writes it: `act:27-5-1`."""
        return f"{self.source.prefix}:{'-'.join(self.parts)}"

    @property
    def number(self) -> str:
        """The part after the colon: `27-5-1`."""
        return "-".join(self.parts)

    @property
    def sort_key(self) -> tuple[int, tuple[tuple[int, ...], ...]]:
        """Lists in the order act, order, rules, guidelines, Q&A; inside each by number."""
        return (_RANK[self.source], tuple(_part_key(part) for part in self.parts))

    def __str__(self) -> str:
        return self.text


def source_of(prefix: str) -> Source:
    """The source with this prefix. Raises KeyError when there is none."""
    return _SOURCES[prefix]


def parse_citation(text: str) -> Citation:
    """Read one citation as a form writes it.

    Raises CitationError with a Japanese message: what is wrong, how to write it, and what may
    have been meant.
    """
    prefix, colon, number = text.partition(":")
    if not colon:
        raise CitationError(
            f"根拠条文「{text}」を読めません。「act:27-5-1」のように、"
            f"出典と番号を半角のコロンでつないで書いてください{_meant(text)}"
        )
    source = _SOURCES.get(prefix)
    if source is None:
        raise CitationError(_unknown_source(text, prefix))
    parts = tuple(number.split("-"))
    if not _well_formed(source, parts):
        raise CitationError(
            f"根拠条文「{text}」の番号を読めません。{_HOW_TO_WRITE[_kind(source)]}{_meant(text)}"
        )
    return Citation(source, parts)


_HOW_TO_WRITE = {
    "statute": (
        "条-項-号の順に、半角の数字をハイフンでつないで書いてください"
        "（例：act:27-5-1、枝番号は rules:45の2-1、イロハは order:1-1-1-ロ）"
    ),
    "guideline": "節の番号を半角の数字とハイフンで書いてください（例：gl-general:3-6-3）",
    "qa": "Ｑ＆Ａの番号を半角の数字2つで書いてください（例：qa:7-43）",
}


def _kind(source: Source) -> str:
    if source.is_statute:
        return "statute"
    return "qa" if source is Source.QA else "guideline"


def _well_formed(source: Source, parts: Sequence[str]) -> bool:
    if source.is_statute:
        numbers, sub_items = parts[:3], parts[3:]
        return (
            all(_NUMBER.fullmatch(number) for number in numbers)
            and len(sub_items) <= 1
            and all(len(sub) == 1 and sub in IROHA for sub in sub_items)
        )
    if source is Source.QA and len(parts) != 2:
        return False
    return all(_PLAIN.fullmatch(part) for part in parts)


def _unknown_source(text: str, prefix: str) -> str:
    known = "、".join(_SOURCES)
    message = f"根拠条文「{text}」の出典「{prefix}」はありません。使えるのは {known} です"
    close = difflib.get_close_matches(prefix.lower(), _SOURCES, n=1, cutoff=0.5)
    if close:
        number = text.partition(":")[2]
        return f"{message}。{close[0]}:{number} ではありませんか"
    return message


def _meant(text: str) -> str:
    """A suggestion, where full-width letters, other dashes or `_` are all that is wrong."""
    mended = unicodedata.normalize("NFKC", text.translate(_DASHES)).replace(" ", "")
    mended = mended.translate(_DASHES).replace("_", "の")
    prefix, _, number = mended.partition(":")
    source = _SOURCES.get(prefix)
    if mended != text and source is not None and _well_formed(source, number.split("-")):
        return f"。{mended} ではありませんか"
    return ""


def _part_key(part: str) -> tuple[int, ...]:
    if part in IROHA:
        return (IROHA.index(part),)
    return tuple(int(number) for number in part.split("の"))
