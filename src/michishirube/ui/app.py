"""Starts the desktop program."""

from __future__ import annotations

import gc
import sys
import traceback
from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QWidget

from michishirube.cabinet import DamagedStoreError, StoreError, data_folder, open_cabinet, recovered
from michishirube.paths import InstallationError, resources_dir
from michishirube.phrase import phrase
from michishirube.settings import settings_file
from michishirube.ui.instance import Instance
from michishirube.ui.look import FRAME
from michishirube.ui.main_window import PROGRAM, MainWindow
from michishirube.ui.preferences import Preferences
from michishirube.ui.words import told, tr

if TYPE_CHECKING:
    from michishirube.cabinet import Store
    from michishirube.ui.desk import Desk
    from michishirube.ui.entrance import Entrance

DESKTOP_ENTRY = "michishirube"
"""The name of `michishirube.desktop`, by which a Linux desktop finds the program's icon."""
UNEXPECTED = phrase(
    "予期しない問題が起きました。入力した内容は残っています。"
    "念のため案件を保存し、くり返すときは「詳細」の内容を開発者に知らせてください。"
)
WITHOUT_CASES = phrase(
    "案件一覧を使えません。新しい相談はできますが、自動では保存されません"
    "（「案件ファイルに保存…」で保存してください）。"
)


def run(
    arguments: Sequence[str], case: Path | None, today: date, folder: Path | None = None
) -> int:
    """Open the window, on a case where one is named; the exit code.

    Args:
        folder: where the cases are kept; the system's place for this person by default.
    """
    app = QApplication([DESKTOP_ENTRY, *arguments])
    app.setApplicationDisplayName(tr(PROGRAM))
    app.setDesktopFileName(DESKTOP_ENTRY)
    preferences = Preferences(settings_file() if folder is None else folder / "settings.json")
    folder = folder or data_folder()
    instance = Instance(folder)
    if instance.another_runs and instance.hand_over(case):
        return 0
    try:
        window = first_window(app, today, preferences)
    except InstallationError as error:
        from PySide6.QtWidgets import QMessageBox  # noqa: PLC0415 - only then

        QMessageBox.critical(None, tr(PROGRAM), told(error))
        return 2
    QTimer.singleShot(0, lambda: start(window, folder, case, today, instance))
    code = app.exec()
    instance.leave()
    return code


def first_window(
    app: QApplication, today: date, preferences: Preferences | None = None
) -> MainWindow:
    """The window, dressed and shown; cases and forms are read after it is there.

    Raises:
        InstallationError: a font or the stylesheet is missing.
    """
    preferences = preferences or Preferences()
    preferences.dress(app)
    window = MainWindow(today, preferences)
    show_whole(window)
    return window


def show_whole(window: QWidget) -> None:
    """Show a window; one that would reach beyond its screen, with its frame, fills the screen."""
    room = window.screen().availableSize()
    if window.size().boundedTo(room - FRAME) == window.size():
        window.show()
    else:
        window.showMaximized()


def start(
    window: MainWindow, folder: Path, case: Path | None, today: date, instance: Instance
) -> None:
    """The cases first; when they are painted, all the rest."""
    gc.enable()
    from michishirube.ui.desk import Desk  # noqa: PLC0415 - not needed for the first window
    from michishirube.ui.look import icon  # noqa: PLC0415 - likewise

    window.setWindowIcon(icon(resources_dir()))
    desk = Desk(window)
    desk.data = folder
    sys.excepthook = unexpected(desk)
    store = show_cases(window, folder, desk)

    def rest() -> None:
        entrance = take_up(window, store, today, desk)
        instance.called.connect(entrance.called)
        instance.listen()
        if case is not None:
            entrance.program.open_file(case)
        entrance.look_after()

    QTimer.singleShot(0, rest)


def show_cases(window: MainWindow, folder: Path, desk: Desk) -> Store | None:
    """List the kept cases; None if they cannot be had, which the window says then."""
    try:
        store = _opened(folder, desk)
        window.cases.show_store(store)
        window.cases.focus_first()
    except StoreError as error:
        window.cases.show_store(None, f"{told(error)}\n{tr(WITHOUT_CASES)}")
        return None
    return store


def _opened(folder: Path, desk: Desk) -> Store:
    """
    Raises:
        StoreError: the cases cannot be had.
    """
    try:
        return open_cabinet(folder)
    except DamagedStoreError as damaged:
        restore = desk.go_on_with_backup(damaged.path, damaged.backup)
        if restore is None:
            raise
        aside = recovered(folder, damaged.backup if restore else None)
        store = open_cabinet(folder)
        what = tr("バックアップから続けます。") if restore else tr("空の一覧で始めます。")
        desk.tell(what, tr("壊れたファイルはここに残してあります：{aside}", aside=aside))
        return store


def take_up(window: MainWindow, store: Store | None, today: date, desk: Desk) -> Entrance:
    """What can wait until the list is there: its menu and the way to all the rest."""
    from michishirube.ui.entrance import Entrance  # noqa: PLC0415 - see above

    return Entrance(window, store, today, desk)


Hook = Callable[[type[BaseException], BaseException, TracebackType | None], None]


def unexpected(desk: Desk) -> Hook:
    """The handler of last resort: says what happened and leaves the window open."""

    def hook(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        details = "".join(traceback.format_exception(kind, error, trace))
        print(details, file=sys.stderr)
        if issubclass(kind, KeyboardInterrupt):
            QApplication.exit(1)
            return
        desk.warn(tr(UNEXPECTED), details)

    return hook
