"""What the program asks and tells in dialogs of its own: files, unsaved changes, errors."""

from __future__ import annotations

from datetime import datetime
from enum import Enum
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import (
    QApplication,
    QFileDialog,
    QInputDialog,
    QLineEdit,
    QMessageBox,
    QWidget,
)

from michishirube.phrase import phrase
from michishirube.ui.preferences import Preferences
from michishirube.ui.words import shown, tr

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter

    from michishirube.engine.case import Document

CASES = phrase("案件ファイル (*.yaml *.yml *.json)")
TO_OPEN = phrase("案件ファイルとメモ (*.yaml *.yml *.json *.pdf)")
MEMOS = phrase("PDF (*.pdf);;Word：編集用、照合はできません (*.docx)")


class Leave(Enum):
    """What to do with unsaved changes."""

    SAVE = "save"
    DISCARD = "discard"
    STAY = "stay"


class Desk:
    """The dialogs around one window, and what the person has set for them.

    Attributes:
        begin_with: the document of a new case.
        memo_template: the template that previews begin with; empty for the consultation's own.
        preferences: where its windows stood.
        memo_folder: where memos are saved; None where the case's own place suggests it.
        data: where what is kept for this person is; None where nothing is.
        own_templates: where the person's own templates are; None where they cannot have any.
    """

    def __init__(self, window: QWidget) -> None:
        self._window = window
        self.begin_with: Document | None = None
        self.memo_template = ""
        self.memo_folder: Path | None = None
        self.data: Path | None = None
        self.own_templates: Path | None = None
        self.preferences = Preferences()

    def case_to_open(self) -> Path | None:
        found = self.to_open(
            tr("保存した案件を開く"), tr(TO_OPEN), QFileDialog.FileMode.ExistingFile
        )
        return found[0] if found else None

    def files_to_attach(self) -> list[Path]:
        return self.to_open(tr("回答を示す資料を選ぶ"))

    def case_to_save(self, suggested: Path) -> Path | None:
        return self.to_save(tr("案件を保存"), suggested, tr(CASES))

    def memo_to_save(self, suggested: Path) -> Path | None:
        if self.memo_folder is not None and self.memo_folder.is_dir():
            suggested = self.memo_folder / suggested.name
        return self.to_save(tr("メモを保存"), suggested, tr(MEMOS))

    def unsaved(self) -> Leave:
        """Ask what becomes of changes that are not saved."""
        box = self._box(QMessageBox.Icon.Question, tr("保存していない変更があります。"))
        box.setInformativeText(tr("保存しますか。"))
        save = box.addButton(tr("保存"), QMessageBox.ButtonRole.AcceptRole)
        discard = box.addButton(tr("破棄"), QMessageBox.ButtonRole.DestructiveRole)
        stay = box.addButton(tr("戻る"), QMessageBox.ButtonRole.RejectRole)
        box.setDefaultButton(save)
        box.setEscapeButton(stay)
        box.exec()
        chosen = box.clickedButton()
        if chosen is save:
            return Leave.SAVE
        return Leave.DISCARD if chosen is discard else Leave.STAY

    def sure_to_remove(self, name: str) -> bool:
        """Ask before a party with answers is taken off its list."""
        box = self._box(QMessageBox.Icon.Question, tr("{name}を一覧から外しますか。", name=name))
        box.setInformativeText(tr("この当事者についての回答も外れます。「元に戻す」で戻せます。"))
        remove = box.addButton(tr("外す"), QMessageBox.ButtonRole.AcceptRole)
        stay = box.addButton(tr("戻る"), QMessageBox.ButtonRole.RejectRole)
        box.setDefaultButton(stay)
        box.setEscapeButton(stay)
        box.exec()
        return box.clickedButton() is remove

    def tell(self, text: str, more: str) -> None:
        """One clear message."""
        box = self._box(QMessageBox.Icon.NoIcon, text)
        box.setInformativeText(shown(more))
        box.addButton(tr("閉じる"), QMessageBox.ButtonRole.AcceptRole)
        box.exec()

    def go_on_with_backup(self, damaged: Path, backup: Path | None) -> bool | None:
        """The cases cannot be read: go on with the newest good backup (True), with an empty list
        (False), or leave all as it is (None)."""
        box = self._box(QMessageBox.Icon.Warning, tr("案件の保存先が壊れていて、読み取れません。"))
        said = [
            f"{damaged}",
            tr(
                "続ける場合、壊れたファイルは消さずに、同じフォルダーに"
                "「damaged-日時.sqlite3」という名前で残します。"
            ),
        ]
        restore = None
        if backup is not None:
            when = datetime.fromtimestamp(backup.stat().st_mtime)
            said.append(
                tr("いちばん新しいバックアップは、{when:%Y-%m-%d %H:%M}のものです。", when=when)
            )
            word = tr("バックアップから続ける")
            restore = box.addButton(word, QMessageBox.ButtonRole.AcceptRole)
        box.setInformativeText("\n\n".join(said))
        empty = box.addButton(tr("空の一覧で始める"), QMessageBox.ButtonRole.DestructiveRole)
        stay = box.addButton(tr("何もしない"), QMessageBox.ButtonRole.RejectRole)
        box.setDefaultButton(restore or stay)
        box.setEscapeButton(stay)
        box.exec()
        if restore is not None and box.clickedButton() is restore:
            return True
        return False if box.clickedButton() is empty else None

    def open_file(self, path: Path) -> None:
        """Open a file of this machine in the program that the system has for it."""
        if not QDesktopServices.openUrl(QUrl.fromLocalFile(str(path))):
            self.warn(
                tr("PDFを開くプログラムが見つかりません。ファイルは残っています：{path}", path=path)
            )

    def open_folder(self, path: Path) -> None:
        """Show a folder of this machine in the system's file manager."""
        if not QDesktopServices.openUrl(QUrl.fromLocalFile(str(path))):
            self.warn(tr("フォルダーを開けません。場所はここです：{path}", path=path))

    def template_name(self, suggested: str, problem: str) -> str | None:
        """Ask what the copy of a template is to be called; None where none is wanted."""
        dialog = QInputDialog(self._window)
        dialog.setWindowTitle(tr("ひな形を写して直す"))
        words = tr("新しいひな形の名前（フォルダーの名前にもなります）")
        dialog.setLabelText(f"{problem}\n\n{words}" if problem else words)
        dialog.setTextValue(suggested)
        dialog.setOkButtonText(tr("写す"))
        dialog.setCancelButtonText(tr("戻る"))
        done = dialog.exec() == QInputDialog.DialogCode.Accepted
        typed = dialog.textValue()
        dialog.deleteLater()
        return typed if done else None

    def printer_for(self, title: str, pages: int, parent: QWidget) -> QPrinter | None:
        """Ask for a printer, with pages and copies as they are wanted."""
        from PySide6.QtPrintSupport import QPrintDialog  # noqa: PLC0415 - only to print

        from michishirube.ui.paper import new_printer  # noqa: PLC0415

        printer = new_printer()
        # the name of a PDF to print into: never in place of the memo that was saved
        printer.setDocName(tr("{title}（印刷）", title=title))
        dialog = QPrintDialog(printer, parent)
        dialog.setWindowTitle(tr("メモを印刷"))
        dialog.setMinMax(1, pages)
        dialog.setOption(QPrintDialog.PrintDialogOption.PrintCurrentPage)
        return printer if dialog.exec() == QPrintDialog.DialogCode.Accepted else None

    def show_keys(self) -> None:
        """F1."""
        from michishirube.ui.keys import KeysDialog  # noqa: PLC0415 - only when it is asked for

        KeysDialog(self._window).exec()

    def password(self, why: str) -> str | None:
        """Ask for the password of a file; None where the person has thought better of it."""
        dialog = QInputDialog(self._window)
        dialog.setWindowTitle(tr("パスワード"))
        dialog.setLabelText(why)
        dialog.setTextEchoMode(QLineEdit.EchoMode.Password)
        dialog.setOkButtonText(tr("開く"))
        dialog.setCancelButtonText(tr("戻る"))
        done = dialog.exec() == QInputDialog.DialogCode.Accepted
        typed = dialog.textValue()
        dialog.deleteLater()
        return typed if done else None

    def warn(self, text: str, details: str = "") -> None:
        """Something did not work; nothing is lost."""
        box = self._box(QMessageBox.Icon.Warning, text)
        if details:
            box.setDetailedText(shown(details))
        box.addButton(tr("閉じる"), QMessageBox.ButtonRole.AcceptRole)
        box.exec()

    def _box(self, icon: QMessageBox.Icon, text: str) -> QMessageBox:
        box = QMessageBox(self._in_front())
        box.setWindowTitle(tr("道しるべ"))
        box.setIcon(icon)
        box.setTextFormat(Qt.TextFormat.PlainText)
        box.setText(shown(text))
        return box

    def _in_front(self) -> QWidget:
        """The window one works in, as the preview: a dialog of another would hide it."""
        return QApplication.activeWindow() or self._window

    def to_open(
        self,
        title: str,
        kinds: str = "",
        mode: QFileDialog.FileMode = QFileDialog.FileMode.ExistingFiles,
    ) -> list[Path]:
        """Ask for files that are there."""
        dialog = file_dialog(self._in_front(), title, kinds=kinds)
        dialog.setFileMode(mode)
        accepted = dialog.exec() == QFileDialog.DialogCode.Accepted
        return [Path(name) for name in dialog.selectedFiles()] if accepted else []

    def to_save(self, title: str, suggested: Path, kinds: str) -> Path | None:
        """Ask for the name of a file to write."""
        dialog = file_dialog(self._in_front(), title, str(suggested.parent), kinds)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix(suggested.suffix.lstrip("."))
        dialog.filterSelected.connect(
            lambda kind: dialog.setDefaultSuffix(kind.rpartition("*.")[2].rstrip(")"))
        )
        dialog.selectFile(suggested.name)
        if dialog.exec() != QFileDialog.DialogCode.Accepted:
            return None
        return Path(dialog.selectedFiles()[0])


def folder_chosen(parent: QWidget, title: str, here: str = "") -> Path | None:
    """Ask for a folder."""
    dialog = file_dialog(parent, title, here)
    dialog.setFileMode(QFileDialog.FileMode.Directory)
    dialog.setOption(QFileDialog.Option.ShowDirsOnly)
    accepted = dialog.exec() == QFileDialog.DialogCode.Accepted
    return Path(dialog.selectedFiles()[0]) if accepted else None


def file_dialog(parent: QWidget, title: str, here: str = "", kinds: str = "") -> QFileDialog:
    """A dialog for files whose labels are the program's: Qt's own have no Japanese."""
    dialog = QFileDialog(parent, title, here, kinds)
    dialog.setLabelText(QFileDialog.DialogLabel.LookIn, tr("場所:"))
    dialog.setLabelText(QFileDialog.DialogLabel.FileType, tr("種類:"))
    return dialog
