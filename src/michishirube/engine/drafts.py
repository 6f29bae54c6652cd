"""Which ready texts a case calls for, and which of their parts."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from michishirube.engine.form import Draft, DraftPart
from michishirube.engine.rulebook import Rulebook
from michishirube.engine.truth import Truth


@dataclass(frozen=True, slots=True)
class DraftResult:
    """A draft that is printed, or (`applies` UNKNOWN) may be, with the parts that may be.

    Attributes:
        parts: each with whether it belongs to this case.
    """

    draft: Draft
    applies: Truth
    parts: tuple[tuple[DraftPart, Truth], ...]


def draft_results(book: Rulebook, truths: Mapping[str, Truth]) -> Iterator[DraftResult]:
    """The drafts that are printed or may be. `truths`: of drafts and parts with a condition."""
    for draft in book.drafts:
        applies = truths.get(draft.id, Truth.YES)
        if applies is Truth.NO:
            continue
        parts = ((part, truths.get(draft.place(part), applies)) for part in draft.parts)
        yield DraftResult(draft, applies, tuple(one for one in parts if one[1] is not Truth.NO))
