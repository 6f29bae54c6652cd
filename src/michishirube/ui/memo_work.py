"""What becomes of a memo that is opened or dropped: it is checked, and its case can be opened.

Reading a PDF back is loaded here, when there is one to read.
"""

from __future__ import annotations

from datetime import date
from pathlib import Path

from PySide6.QtWidgets import QDialog, QWidget

from michishirube.exchange import Found, is_memo
from michishirube.library import Library
from michishirube.ui.desk import Desk
from michishirube.ui.desk_work import tried
from michishirube.ui.preferences import WindowPlace
from michishirube.ui.sheet_work import is_sheet
from michishirube.ui.words import told, tr


def looked_at(
    path: Path, library: Library | None, today: date, desk: Desk, window: QWidget
) -> Found | None:
    """A file to be opened. Of a memo the report is shown first: None if that was all."""
    if not is_memo(path):
        return Found(path, str(path))
    if is_sheet(path):
        desk.tell(
            tr("記入された質問票です。"),
            tr("その案件を開いてから、もう一度この PDF を開くか、窓に落としてください。"),
        )
        return None
    return None if library is None else _checked(path, library, today, desk, window.window())


def _checked(
    path: Path, library: Library, today: date, desk: Desk, window: QWidget
) -> Found | None:
    """Check a memo and show the report: its case, if the person wants to open it."""
    from michishirube.memo.errors import PasswordError  # noqa: PLC0415 - see above
    from michishirube.memo.reading_back import read_memo_file  # noqa: PLC0415
    from michishirube.ui.verify_dialog import VerifyDialog  # noqa: PLC0415
    from michishirube.verifying.verify import verified_file  # noqa: PLC0415

    with tried(desk):
        data, password = read_memo_file(path), ""
        while True:
            try:
                found = verified_file(lambda _id: library, data, path.name, today, password)
                break
            except PasswordError as error:
                asked = desk.password(told(error))
                if not asked:
                    return None
                password = asked
        dialog = VerifyDialog(found, window)
        WindowPlace(dialog, "verify", desk.preferences)
        wanted = dialog.exec() == QDialog.DialogCode.Accepted
        dialog.deleteLater()
        if wanted:
            return Found(path, path.name, found.case_text)
    return None
