"""What `michishirube import` does: a filled-in question sheet becomes answers of its case."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from michishirube.filled import Filled
from michishirube.formfile.casefile import consultation_of
from michishirube.library import Library
from michishirube.memo.reading_back import read_memo_file
from michishirube.memo.reading_fields import read_fields
from michishirube.phrase import phrase
from michishirube.session import Session
from michishirube.wording import ask_text, party_name


class Imported:
    """A sheet read and taken into its case; nothing is written yet."""

    def __init__(
        self, load: Callable[[str], Library], sheet: Path, into: Path, *, any_case: bool = False
    ) -> None:
        """
        Args:
            load: gives the installed pack, at least with one consultation.
            into: the case file that gets the answers.
            any_case: also if number or title of the case are no longer the sheet's.

        Raises:
            MemoUnreadableError, SheetError: it is no sheet, or cannot be taken in.
            FormFileError, AssessError: the case cannot be read or decided.
        """
        fields = read_fields(read_memo_file(sheet), str(sheet))
        library = load(consultation_of(into))
        session = Session.open(library, into)
        self.filled: Filled = session.take_answers(fields, any_case=any_case)
        self._session = session

    def save(self, out: Path) -> None:
        """Write the case file, whole or not at all. Raises SaveError."""
        self._session.save(out)

    def text(self) -> str:
        """What was taken, question by question."""
        assessment, case = self._session.assessment, self.filled.case
        lines = [phrase("取り込んだ回答 {n} 件", n=len(self.filled.taken))]
        for ref in self.filled.taken:
            name = party_name(case, assessment.book.group_of(ref.id), ref.party)
            said = self._session.answer_text(ref)
            head = f"［{name}］" if name else ""
            lines.append(f"  {head}{ask_text(assessment, ref)}：{said}")
        return "\n".join(lines)
