"""What a person does with revisions: send a case for approval, compare."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QDialog, QWidget

from michishirube.library import Library
from michishirube.phrase import phrase
from michishirube.revising import (
    Choice,
    choice_of_kept,
    choices,
    choices_of_kept,
    fix_revision,
    revisions,
)
from michishirube.session import Session
from michishirube.ui.compare_dialog import CompareDialog, RevisionDialog
from michishirube.ui.desk import Desk
from michishirube.ui.desk_work import tried
from michishirube.ui.preferences import WindowPlace
from michishirube.ui.words import tr

if TYPE_CHECKING:
    from michishirube.cabinet import Store

FIXED = phrase("改訂{number}として固定しました。")
GO_ON = phrase("続けて直した内容は、「比べる」で改訂と比べられます。")


class RevisionWork:
    """Acts on cases with the dialogs of a desk."""

    def __init__(self, desk: Desk, window: QWidget) -> None:
        self._desk, self._window = desk, window

    def fix(self, session: Session) -> bool:
        """Fix the open case for approval; whether it was."""
        with tried(self._desk):
            number = len(revisions(session)) + 1
            result = session.assessment
            open_facts = len({*result.next_questions, *result.open_questions})
            author = session.case.document.author
            dialog = RevisionDialog(number, author, open_facts, self._window)
            if dialog.exec() != QDialog.DialogCode.Accepted:
                return False
            fixed = fix_revision(session, dialog.who(), dialog.note())
            self._desk.tell(tr(FIXED, number=fixed.number), tr(GO_ON))
            return True
        return False

    def compare(self, session: Session) -> None:
        """Compare the open case with its revisions."""
        with tried(self._desk):
            self._show(session.library, choices(session))

    def compare_opened(self, session: Session) -> None:
        """Compare the open case with what it was when it was opened."""
        with tried(self._desk):
            self._show(session.library, choices(session), before=0)

    def compare_kept(self, library: Library, store: Store, uids: Sequence[str]) -> None:
        """Compare two cases of the list, or the revisions of one."""
        with tried(self._desk):
            if len(uids) == 1:
                found = choices_of_kept(library, store, uids[0])
            else:
                found = [choice_of_kept(library, store, uid) for uid in uids]
            self._show(library, found)

    def _show(self, library: Library, found: Sequence[Choice], before: int | None = None) -> None:
        last = len(found) - 1
        dialog = CompareDialog(
            library,
            found,
            before=max(last - 1, 0) if before is None else before,
            after=last,
            ask_where=self._where,
            parent=self._window,
        )
        WindowPlace(dialog, "compare", self._desk.preferences)
        dialog.exec()
        dialog.deleteLater()

    def _where(self, suggested: Path) -> Path | None:
        return self._desk.to_save(tr("比較表を保存"), suggested, "PDF (*.pdf)")
