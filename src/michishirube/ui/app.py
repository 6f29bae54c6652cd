"""Starts the desktop program."""

from __future__ import annotations

import sys
import traceback
from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QMessageBox

from michishirube.library import load_library
from michishirube.paths import InstallationError, resources_dir
from michishirube.ui.desk import Desk
from michishirube.ui.frame import PROGRAM
from michishirube.ui.look import apply_look
from michishirube.ui.wizard import CaseWizard

UNEXPECTED = (
    "予期しない問題が起きました。入力した内容は残っています。"
    "念のため案件を保存し、くり返すときは「詳細」の内容を開発者に知らせてください。"
)


def run(arguments: Sequence[str], case: Path | None, today: date) -> int:
    """Open the window, on a case where one is named; the exit code."""
    app = QApplication([PROGRAM, *arguments])
    app.setApplicationDisplayName(PROGRAM)
    try:
        apply_look(app, resources_dir())
    except InstallationError as error:
        QMessageBox.critical(None, PROGRAM, str(error))
        return 2
    window = CaseWizard(load_library, today)
    sys.excepthook = unexpected(window.desk)
    window.show()
    QTimer.singleShot(0, lambda: take_up(window, case))
    return app.exec()


def take_up(window: CaseWizard, case: Path | None) -> None:
    """What can wait until the window is there: the forms, and the case to open."""
    window.load()
    if case is not None:
        window.open_case(case)


Hook = Callable[[type[BaseException], BaseException, TracebackType | None], None]


def unexpected(desk: Desk) -> Hook:
    """The handler of last resort: says what happened and leaves the window open."""

    def hook(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        details = "".join(traceback.format_exception(kind, error, trace))
        print(details, file=sys.stderr)
        if issubclass(kind, KeyboardInterrupt):
            QApplication.exit(1)
            return
        desk.warn(UNEXPECTED, details)

    return hook
