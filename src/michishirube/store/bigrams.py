"""Text as pairs of neighbouring characters: what is looked up finds any two characters or more.

Japanese has no spaces between words, and a search for 委託 must find 再委託先. SQLite's trigram
tokenizer does not find words of two characters.
"""

from __future__ import annotations

import re
import unicodedata

_RUN = re.compile(r"[^\W_]+")


def indexed(text: str) -> str:
    """The tokens of a text, for the index: each pair, and the last character of each run."""
    return " ".join(token for run in _runs(text) for token in (*_pairs(run), run[-1]))


def asked(words: str) -> str:
    """A query for all of some words (by spaces), each anywhere; empty if there are none."""
    return " AND ".join(
        f'"{" ".join(_pairs(run))}"' if len(run) > 1 else f'"{run}" *' for run in _runs(words)
    )


def _runs(text: str) -> list[str]:
    """Letters and digits that stand together; widths and letter case don't count."""
    return _RUN.findall(unicodedata.normalize("NFKC", text).casefold())


def _pairs(run: str) -> list[str]:
    return [run[start : start + 2] for start in range(len(run) - 1)]
