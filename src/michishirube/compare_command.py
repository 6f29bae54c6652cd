"""What `michishirube compare` does: two case files side by side, as text, JSON or PDF."""

from __future__ import annotations

from pathlib import Path

from michishirube.as_json import Json
from michishirube.comparing.as_json import comparison_json
from michishirube.comparing.as_text import compared_text
from michishirube.comparing.compare import NotComparableError, compare, different_consultations
from michishirube.comparing.comparison import Side
from michishirube.comparing.view import Named
from michishirube.comparing.words import compared_view
from michishirube.formfile.casefile import consultation_of
from michishirube.library import Library
from michishirube.memo.saving import save_atomically
from michishirube.session import Session
from michishirube.wording import long_date

ERRORS = (NotComparableError,)


class Compared:
    """Two case files read and decided."""

    def __init__(self, library: Library, case: Path, other: Path) -> None:
        """
        Raises:
            FormFileError, AssessError: a file cannot be read or decided.
            NotComparableError: they are of different consultations.
        """
        self._library = library
        self._before = _taken(library, case)
        there = consultation_of(other)
        if there not in ("", self._before[1].case.consultation):
            raise different_consultations(self._before[1].case.consultation, there)
        self._after = _taken(library, other)

    def text(self) -> str:
        return compared_text(compared_view(self._library, self._before, self._after))

    def json(self) -> Json:
        found = compare(self._before[1], self._after[1])
        return comparison_json(found, self._before[0], self._after[0])

    def pdf(self) -> bytes:
        """
        Raises:
            MemoError: template or fonts cannot be used.
        """
        # Loaded here: setting type takes longer to load than all the rest.
        from michishirube.comparing.printing import compared_pdf  # noqa: PLC0415

        return compared_pdf(compared_view(self._library, self._before, self._after))

    def print_to(self, out: Path) -> None:
        """Write it as PDF, whole or not at all. Raises MemoError, also for the folder."""
        save_atomically(out, self.pdf())


def _taken(library: Library, path: Path) -> tuple[Named, Side]:
    session = Session.open(library, path)
    named = Named(path.name, f"基準日 {long_date(session.case.as_of)}")
    return named, Side(session.case, session.assessment)
