"""The window: a QWizard with its buttons, keys and first page.

It is light on purpose, so that it is there at once. What lies behind 次へ and 戻る comes with the
`guide`, which is loaded when the window is already shown.
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from datetime import date
from typing import Protocol, cast

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QCloseEvent, QKeyEvent, QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget, QWizard

from michishirube.phrase import phrase
from michishirube.ui.labels import data_label
from michishirube.ui.look import NARROW, fix_width
from michishirube.ui.start_page import StartPage
from michishirube.ui.words import tr

PROGRAM = phrase("道しるべ")
START_ID = 0
SAVE_AS = QWizard.WizardButton.CustomButton1
PUT_OFF = QWizard.WizardButton.CustomButton2
SIDE_WIDTH = 252


class Steps(Protocol):
    """What the window asks of its guide."""

    @property
    def free_id(self) -> int: ...
    @property
    def at_the_end(self) -> bool: ...
    def ready(self) -> bool: ...
    def go_back(self) -> None: ...
    def put_off(self) -> None: ...
    def undo(self) -> None: ...
    def redo(self) -> None: ...
    def save(self) -> bool: ...
    def save_as_file(self) -> None: ...
    def preview(self) -> None: ...
    def ask_for_case(self) -> None: ...
    def show_keys(self) -> None: ...
    def may_leave(self) -> bool: ...


class Choosing(Protocol):
    """A page at which digits choose."""

    def choose(self, key: int, /) -> bool: ...


def shielded(act: Callable[[], bool]) -> bool:
    """Do something that Qt asks for; False where it fails, and the failure goes to the top handler.

    An exception that leaves a method Qt calls while it answers a click ends the whole process
    (seen in PySide6 6.12), so it must not leave.
    """
    try:
        return act()
    except Exception:  # noqa: BLE001 - part of the top handler, see above
        sys.excepthook(*sys.exc_info())
        return False


class CaseWizard(QWizard):
    """The questions of one case, in a window of its own or inside the program's.

    Until a guide has come, it only waits.

    Signals:
        left: the person is done here, and the case may be let go of.
    """

    left = Signal()

    def __init__(self, today: date, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.guide: Steps | None = None
        self.start = StartPage(today)
        self._set_up_window()
        self._set_up_buttons()
        self.setPage(START_ID, self.start)
        self.setStartId(START_ID)
        self._side = QWidget(self)
        self._brand = data_label(tr(PROGRAM), "brand", self._side)
        self._side_layout = QVBoxLayout(self._side)
        self._set_up_side()

    def follow(self, guide: Steps, side: QWidget) -> None:
        """Be led by a guide, with its panel at the side."""
        self.guide = guide
        self._brand.hide()
        self._side_layout.addWidget(side)
        self.start.open_wanted.connect(guide.ask_for_case)
        self.button(QWizard.WizardButton.BackButton).clicked.connect(guide.go_back)
        self.helpRequested.connect(guide.show_keys)
        for which, act in ((SAVE_AS, guide.save_as_file), (PUT_OFF, guide.put_off)):
            self.button(which).clicked.connect(act)
        self._set_up_keys(guide)

    def offer_to_put_off(self, offered: bool) -> None:
        """Whether the question shown can be left for later."""
        self.button(PUT_OFF).setVisible(offered)

    def validateCurrentPage(self) -> bool:
        return self.guide is not None and shielded(self.guide.ready)

    def nextId(self) -> int:
        if self.guide is None:
            return START_ID + 1
        return -1 if self.guide.at_the_end else self.guide.free_id

    def reject(self) -> None:
        """閉じる, 案件一覧へ, or the window's cross."""
        if self._may_leave():
            self._leave(super().reject)

    def accept(self) -> None:
        """終了する on the last page."""
        if self._may_leave():
            self._leave(super().accept)

    def dwell_in(self, window: QWidget) -> None:
        """Be a part of the program's window: closing leads back to the list of cases."""
        self.setParent(window, Qt.WindowType.Widget)
        self.setAttribute(Qt.WidgetAttribute.WA_Moved)  # QDialog would move it to the middle
        for which in (QWizard.WizardButton.CancelButton, QWizard.WizardButton.FinishButton):
            self.setButtonText(which, tr("案件一覧へ"))
        QShortcut(QKeySequence("Ctrl+L"), self).activated.connect(self.reject)
        self.restart()  # else it has no page to leave before it is shown

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        for which in (QWizard.WizardButton.NextButton, QWizard.WizardButton.FinishButton):
            main = self.button(which)
            if isinstance(main, QPushButton) and main.isVisible():
                main.setDefault(True)  # Enter goes on, also where QDialog is a part of a window

    def closeEvent(self, event: QCloseEvent) -> None:
        event.setAccepted(self._may_leave())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            return
        text = event.text()
        if (
            text.isascii()
            and text.isdigit()
            and not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
            and cast(Choosing, self.currentPage()).choose(int(text))
        ):
            return
        super().keyPressEvent(event)

    def _may_leave(self) -> bool:
        return self.guide is None or shielded(self.guide.may_leave)

    def _leave(self, close: Callable[[], None]) -> None:
        if self.isWindow():
            close()
        self.left.emit()

    def _set_up_side(self) -> None:
        """What stands at the side until the guide has come with its trail."""
        self._side.setProperty("role", "side")
        self._side.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        fix_width(self._side, SIDE_WIDTH, NARROW)
        self._brand.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._brand.setContentsMargins(12, 14, 8, 10)
        self._side_layout.setContentsMargins(0, 0, 0, 0)
        self._side_layout.addWidget(self._brand)
        self.setSideWidget(self._side)

    def _set_up_window(self) -> None:
        self.setWizardStyle(QWizard.WizardStyle.ModernStyle)
        self.setWindowTitle(tr(PROGRAM))
        self.setAccessibleName(tr("相談"))
        flags = self.windowFlags() | Qt.WindowType.WindowMinMaxButtonsHint
        self.setWindowFlags(flags & ~Qt.WindowType.WindowContextHelpButtonHint)
        self.resize(1280, 720)

    def _set_up_buttons(self) -> None:
        which = QWizard.WizardButton
        for button, text in (
            (which.BackButton, tr("戻る")),
            (which.NextButton, tr("次へ")),
            (which.FinishButton, tr("終了する")),
            (which.CancelButton, tr("閉じる")),
            (which.HelpButton, tr("使い方（F1）")),
            (SAVE_AS, tr("案件ファイルに保存…")),
            (PUT_OFF, tr("あとで答える")),
        ):
            self.setButtonText(button, text)
        self.setOption(QWizard.WizardOption.HaveHelpButton)
        self.setOption(QWizard.WizardOption.HaveCustomButton1)
        self.setOption(QWizard.WizardOption.HaveCustomButton2)
        self.setOption(QWizard.WizardOption.NoBackButtonOnStartPage)
        self.setOption(QWizard.WizardOption.NoCancelButtonOnLastPage)
        self.setButtonLayout(
            [
                which.HelpButton,
                SAVE_AS,
                which.Stretch,
                which.CancelButton,
                PUT_OFF,
                which.BackButton,
                which.NextButton,
                which.FinishButton,
            ]
        )
        for main in (which.NextButton, which.FinishButton):
            self.button(main).setProperty("role", "main")
            self.button(main).style().polish(self.button(main))
        later = self.button(PUT_OFF)
        later.setToolTip(tr("Alt＋↓　ほかの質問に先に答え、結果の前にもう一度お尋ねします"))
        later.hide()
        back = self.button(which.BackButton)
        back.disconnect(self)  # QWizard's own Back goes through its history

    def _set_up_keys(self, guide: Steps) -> None:
        following = self.button(QWizard.WizardButton.NextButton)
        for keys, act in (
            ("Alt+Left", guide.go_back),
            ("Alt+Right", following.click),
            ("Alt+Down", guide.put_off),
            ("Ctrl+Return", following.click),
            ("Ctrl+Enter", following.click),
            ("Ctrl+Z", guide.undo),
            ("Ctrl+Y", guide.redo),
            ("Ctrl+Shift+Z", guide.redo),
            ("Ctrl+S", guide.save),
            ("Ctrl+O", guide.ask_for_case),
            ("Ctrl+P", guide.preview),
            ("F1", guide.show_keys),
        ):
            QShortcut(QKeySequence(keys), self).activated.connect(act)
