"""Words typed on a page that are no answer yet: kept while other pages are shown."""

from __future__ import annotations

from dataclasses import dataclass

from michishirube.engine.case import NO_BASIS, Basis


@dataclass(frozen=True, slots=True)
class Draft:
    """Attributes:
    text: in the answer's field: a half-typed date, a text beside 不明.
    basis: entered before there was an answer to carry it.
    when: the basis's date as typed, where it cannot be read.
    """

    text: str = ""
    basis: Basis = NO_BASIS
    when: str = ""


NO_DRAFT = Draft()
