"""What a person types into a one-line field, read: numbers and dates, Western or Japanese era.

Reading says only whether the text is a number or a date at all; what it means for the case is
the session's.
"""

from __future__ import annotations

import re
import unicodedata
from datetime import date
from decimal import Decimal, InvalidOperation

from michishirube.phrase import phrase
from michishirube.ui.words import tr

_NUMBER = re.compile(r"[+-]?\d{1,15}(\.\d{1,6})?")
_WESTERN = re.compile(r"(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?")
_ERA = re.compile(
    r"(明治|大正|昭和|平成|令和|[MTSHR])(\d{1,2}|元)[-/.年](\d{1,2})[-/.月](\d{1,2})日?"
)
_FIRST_YEAR = {"明治": 1868, "大正": 1912, "昭和": 1926, "平成": 1989, "令和": 2019}
_LETTER = {"M": "明治", "T": "大正", "S": "昭和", "H": "平成", "R": "令和"}

NUMBER_HELP = phrase("数字で入力してください（例：1000）。")
DATE_HELP = phrase("日付として読めません。2026-11-22 や 令和8年11月22日 のように入力してください。")


class UnreadableError(ValueError):
    """The text is no number or date; the message (Japanese) says how to write one."""


def read_number(text: str) -> Decimal:
    """A number; full-width digits and thousands separators are fine."""
    cleaned = unicodedata.normalize("NFKC", text).strip().replace(",", "")
    if not _NUMBER.fullmatch(cleaned):
        raise UnreadableError(tr(NUMBER_HELP))
    try:
        return Decimal(cleaned)
    except InvalidOperation as error:
        raise UnreadableError(tr(NUMBER_HELP)) from error


def read_date(text: str) -> date:
    """A date: 2026-11-22, 2026/11/22, 2026年11月22日, 令和8年11月22日, R8.11.22."""
    cleaned = re.sub(r"\s", "", unicodedata.normalize("NFKC", text))
    try:
        if found := _WESTERN.fullmatch(cleaned):
            return date(int(found[1]), int(found[2]), int(found[3]))
        if found := _ERA.fullmatch(cleaned):
            era = _LETTER.get(found[1], found[1])
            year = _FIRST_YEAR[era] + (1 if found[2] == "元" else int(found[2])) - 1
            return date(year, int(found[3]), int(found[4]))
    except ValueError as error:
        raise UnreadableError(
            tr("{text} という日はありません。月と日を確かめてください。", text=text.strip())
        ) from error
    raise UnreadableError(tr(DATE_HELP))
