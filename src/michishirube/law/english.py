"""How a citation prints in English: APPI art. 27(5)(i), General Guidelines 3-6-3, Q&A 7-43.

Articles, paragraphs and items are called as in the translations of the Ministry of Justice's
Japanese Law Translation: items have small roman numerals, what stands below them letters.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from michishirube.law.citation import IROHA, Citation, Source
from michishirube.law.index import LawIndex

_NAMES: Final[Mapping[Source, str]] = {
    Source.ACT: "APPI",
    Source.ORDER: "Enforcement Order",
    Source.RULES: "Enforcement Rules",
    Source.GL_GENERAL: "General Guidelines",
    Source.GL_FOREIGN: "Guidelines on Provision Abroad",
    Source.GL_RECORDS: "Guidelines on Confirmation and Records",
    Source.GL_PROCESSED: "Guidelines on Processed Information",
    Source.QA: "Q&A",
}
_ROMAN = ((10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"))


def in_english(citation: Citation, law: LawIndex, *, named: bool = True) -> str:
    """A citation, with its source's short name or without it."""
    name = _NAMES[citation.source] if named else ""
    number = _provision(citation, law) if citation.source.is_statute else citation.number
    return f"{name} {number}" if name else number


def _provision(citation: Citation, law: LawIndex) -> str:
    article, *rest = citation.parts
    entry = law.articles[citation.source].get(article)
    below = []
    if rest and (entry is None or len(entry.paragraphs) != 1):
        below.append(rest[0])
    below += map(_item, rest[1:2])
    below += (chr(ord("a") + IROHA.index(letter)) for letter in rest[2:])
    return f"art. {_branched(article)}{''.join(f'({one})' for one in below)}"


def _item(number: str) -> str:
    """An item in roman numerals: 4の2 is (iv-2)."""
    first, *branches = number.split("の")
    return "-".join((_roman(int(first)), *branches))


def _branched(number: str) -> str:
    return number.replace("の", "-")


def _roman(number: int) -> str:
    said = ""
    for value, letters in _ROMAN:
        while number >= value:
            said += letters
            number -= value
    return said
