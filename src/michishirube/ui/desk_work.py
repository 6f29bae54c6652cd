"""What a person does with the open case as a whole: save, print, describe, opine, let go.

Known errors become one message; the case stays as it is.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path

from PySide6.QtWidgets import QDialog, QWidget

from michishirube.attaching import AttachError
from michishirube.cabinet import StoreError
from michishirube.comparing.compare import NotComparableError
from michishirube.engine.assess import AssessError
from michishirube.engine.form import Ref
from michishirube.exchange import ExchangeError, safe_name
from michishirube.formfile.problems import FormFileError
from michishirube.law.citation import CitationError
from michishirube.law.index import LawIndexError
from michishirube.memo.errors import MemoError
from michishirube.paths import InstallationError
from michishirube.revising import NotKeptError
from michishirube.session import Session
from michishirube.ui.desk import Desk, Leave
from michishirube.ui.forms_dialogs import DocumentDialog, OpinionDialog
from michishirube.ui.words import told, tr
from michishirube.wording import plain

KNOWN_ERRORS = (
    FormFileError,
    AssessError,
    LawIndexError,
    CitationError,
    MemoError,
    InstallationError,
    ExchangeError,
    StoreError,
    NotKeptError,
    NotComparableError,
    AttachError,
)
SHOWN_LINES = 8


@contextmanager
def tried(desk: Desk) -> Iterator[None]:
    """Known errors inside become one message."""
    try:
        yield
    except KNOWN_ERRORS as error:
        desk.warn(*error_words(error))


def error_words(error: Exception) -> tuple[str, str]:
    """A known error as people read it, and the rest of it where it is long."""
    if isinstance(error, AssessError):
        return (
            tr(
                "基準日 {as_of} では検討できません。収録した規定は {covers_from} "
                "以後のものです。基準日を確かめてください。",
                as_of=error.as_of,
                covers_from=error.covers_from,
            ),
            "",
        )
    lines = told(error).splitlines()
    if len(lines) <= SHOWN_LINES:
        return told(error), ""
    more = tr("ほか{n}件は「詳細」にあります。", n=len(lines) - SHOWN_LINES)
    return "\n".join([*lines[:SHOWN_LINES], more]), told(error)


class DeskWork:
    """Acts on a session with the dialogs of a desk."""

    def __init__(self, desk: Desk, today: date, window: QWidget) -> None:
        self._desk, self._today, self._window = desk, today, window

    def save(self, session: Session) -> bool:
        """Save to the case's file, or ask for one; False if it is not saved."""
        path = session.path or self._desk.case_to_save(Path(f"{file_name(session)}.yaml"))
        if path is None:
            return False
        with tried(self._desk):
            session.save(path)
            return True
        # The place it came from cannot be written: let the person choose another one.
        other = self._desk.case_to_save(Path(path.name))
        if other is None:
            return False
        with tried(self._desk):
            session.save(other)
            return True
        return False

    def save_as_file(self, session: Session) -> None:
        """Write a case to a file that the person names."""
        path = self._desk.case_to_save(Path(f"{file_name(session)}.yaml"))
        if path is not None:
            with tried(self._desk):
                session.save(path)

    def may_leave(self, session: Session) -> bool:
        """Whether a case may be let go of: saved, unchanged, or given up knowingly."""
        if not session.changed:
            return True
        match self._desk.unsaved():
            case Leave.SAVE:
                return self.save(session)
            case Leave.DISCARD:
                return True
            case Leave.STAY:
                return False

    def describe(self, session: Session) -> bool:
        """Edit the memo's header; whether it was taken over."""
        case = session.case
        dialog = DocumentDialog(case.document, case.summary, self._today, self._window)
        if dialog.exec() != QDialog.DialogCode.Accepted:
            return False
        session.describe(dialog.document(), dialog.summary())
        return True

    def give_opinion(self, session: Session, ref: Ref) -> bool:
        """Write, change or withdraw an opinion on a conclusion."""
        result = session.assessment.conclusion(ref)
        if result is None:
            return False
        about = plain(result.conclusion.title)
        dialog = OpinionDialog(about, result.opinion, self._today, self._window)
        if dialog.exec() != QDialog.DialogCode.Accepted:
            return False
        if dialog.withdrawn:
            session.withdraw_opinion(ref)
        else:
            opinion = dialog.opinion()
            session.record_opinion(ref, opinion.text, opinion.who, opinion.when)
        return True


def file_name(session: Session) -> str:
    """A name for a new file: number and title of the document, or the consultation's."""
    document = session.case.document
    title = document.title or plain(session.form.title)
    joined = " ".join(part for part in (document.number, title) if part)
    return safe_name(joined)
