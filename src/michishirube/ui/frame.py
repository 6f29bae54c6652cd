"""The window around the pages: its buttons, what they say, and the keys."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget, QWizard

PROGRAM = "道しるべ"
KEYS = (
    "1・2・3…　上から順に回答を選ぶ\n"
    "Enter　次へ（文章を入力する欄では Ctrl＋Enter）\n"
    "Alt＋←　戻る　　Alt＋→　次へ\n"
    "Ctrl＋Z　元に戻す　　Ctrl＋Y　やり直す\n"
    "Ctrl＋S　案件を保存　　Ctrl＋O　案件を開く\n"
    "Tab　次の欄へ　　F1　この説明\n\n"
    "左の一覧から、いつでも前の質問へ移れます。回答を変えると、影響する質問だけをもう一度お尋ねします。"
)


class WizardFrame(QWizard):
    """A QWizard in this program's dress. What the buttons and keys do is for `CaseWizard`."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._set_up_window()
        self._set_up_buttons()
        self._set_up_keys()

    def go_back(self) -> None:
        raise NotImplementedError

    def undo(self) -> None:
        raise NotImplementedError

    def redo(self) -> None:
        raise NotImplementedError

    def save(self) -> bool:
        raise NotImplementedError

    def ask_for_case(self) -> None:
        raise NotImplementedError

    def show_keys(self) -> None:
        raise NotImplementedError

    def _set_up_window(self) -> None:
        self.setWizardStyle(QWizard.WizardStyle.ModernStyle)
        self.setWindowTitle(PROGRAM)
        flags = self.windowFlags() | Qt.WindowType.WindowMinMaxButtonsHint
        self.setWindowFlags(flags & ~Qt.WindowType.WindowContextHelpButtonHint)
        self.resize(1280, 720)

    def _set_up_buttons(self) -> None:
        which = QWizard.WizardButton
        for button, text in (
            (which.BackButton, "戻る"),
            (which.NextButton, "次へ"),
            (which.FinishButton, "終了する"),
            (which.CancelButton, "閉じる"),
            (which.HelpButton, "使い方（F1）"),
            (which.CustomButton1, "案件を保存…"),
        ):
            self.setButtonText(button, text)
        self.setOption(QWizard.WizardOption.HaveHelpButton)
        self.setOption(QWizard.WizardOption.HaveCustomButton1)
        self.setOption(QWizard.WizardOption.NoBackButtonOnStartPage)
        self.setOption(QWizard.WizardOption.NoCancelButtonOnLastPage)
        self.setButtonLayout(
            [
                which.HelpButton,
                which.CustomButton1,
                which.Stretch,
                which.CancelButton,
                which.BackButton,
                which.NextButton,
                which.FinishButton,
            ]
        )
        for main in (which.NextButton, which.FinishButton):
            self.button(main).setProperty("role", "main")
            self.button(main).style().polish(self.button(main))
        back = self.button(which.BackButton)
        back.disconnect(self)  # QWizard's own Back goes through its history
        back.clicked.connect(self.go_back)
        self.helpRequested.connect(self.show_keys)
        self.customButtonClicked.connect(lambda _which: self.save())

    def _set_up_keys(self) -> None:
        following = self.button(QWizard.WizardButton.NextButton)
        for keys, act in (
            ("Alt+Left", self.go_back),
            ("Alt+Right", following.click),
            ("Ctrl+Return", following.click),
            ("Ctrl+Enter", following.click),
            ("Ctrl+Z", self.undo),
            ("Ctrl+Y", self.redo),
            ("Ctrl+Shift+Z", self.redo),
            ("Ctrl+S", self.save),
            ("Ctrl+O", self.ask_for_case),
            ("F1", self.show_keys),
        ):
            QShortcut(QKeySequence(keys), self).activated.connect(act)
