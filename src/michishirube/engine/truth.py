"""Three-valued truth, after Kleene.

UNKNOWN stands for "not answered" and for "don't know". It is never read as NO.
"""

from __future__ import annotations

from collections.abc import Iterable
from enum import Enum
from typing import Never


class Truth(Enum):
    """What is known of a statement. Has no truth value in Python: compare with `is`."""

    YES = "yes"
    NO = "no"
    UNKNOWN = "unknown"

    def __bool__(self) -> Never:
        raise TypeError("a Truth has three values: write `is Truth.YES`")


_OPPOSITE = {Truth.YES: Truth.NO, Truth.NO: Truth.YES, Truth.UNKNOWN: Truth.UNKNOWN}


def known(holds: bool) -> Truth:
    """A fact that was looked up: YES or NO."""
    return Truth.YES if holds else Truth.NO


def opposite(truth: Truth) -> Truth:
    """Kleene's negation: unknown stays unknown."""
    return _OPPOSITE[truth]


def all_of(truths: Iterable[Truth]) -> Truth:
    """One NO decides; otherwise one UNKNOWN leaves it open. YES for none at all."""
    seen = set(truths)
    if Truth.NO in seen:
        return Truth.NO
    return Truth.UNKNOWN if Truth.UNKNOWN in seen else Truth.YES


def any_of(truths: Iterable[Truth]) -> Truth:
    """One YES decides; otherwise one UNKNOWN leaves it open. NO for none at all."""
    seen = set(truths)
    if Truth.YES in seen:
        return Truth.YES
    return Truth.UNKNOWN if Truth.UNKNOWN in seen else Truth.NO
