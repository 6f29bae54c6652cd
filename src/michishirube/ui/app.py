"""Starts the desktop program."""

from __future__ import annotations

import sys
import traceback
from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QMessageBox

from michishirube.paths import InstallationError, resources_dir
from michishirube.ui.look import apply_look
from michishirube.ui.wizard import PROGRAM, CaseWizard

if TYPE_CHECKING:
    from michishirube.ui.desk import Desk
    from michishirube.ui.guide import Guide

UNEXPECTED = (
    "予期しない問題が起きました。入力した内容は残っています。"
    "念のため案件を保存し、くり返すときは「詳細」の内容を開発者に知らせてください。"
)


def run(arguments: Sequence[str], case: Path | None, today: date) -> int:
    """Open the window, on a case where one is named; the exit code."""
    app = QApplication([PROGRAM, *arguments])
    app.setApplicationDisplayName(PROGRAM)
    try:
        window = first_window(app, today)
    except InstallationError as error:
        QMessageBox.critical(None, PROGRAM, str(error))
        return 2
    QTimer.singleShot(0, lambda: take_up(window, case, today))
    return app.exec()


def first_window(app: QApplication, today: date) -> CaseWizard:
    """The window, dressed and shown; forms are read after it is there.

    Raises:
        InstallationError: a font or the stylesheet is missing.
    """
    apply_look(app, resources_dir())
    window = CaseWizard(today)
    window.show()
    return window


def take_up(window: CaseWizard, case: Path | None, today: date) -> Guide:
    """What can wait until the window is there: engine, forms, and the case to open."""
    from michishirube.library import load_library  # noqa: PLC0415 - see above
    from michishirube.ui.desk import Desk  # noqa: PLC0415
    from michishirube.ui.guide import Guide  # noqa: PLC0415

    guide = Guide(window, load_library, today, Desk(window))
    sys.excepthook = unexpected(guide.desk)
    guide.load()
    if case is not None:
        guide.open_case(case)
    return guide


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
