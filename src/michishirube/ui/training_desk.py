"""What 研修 asks and tells in dialogs of its own: names, erasing, files."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QDialogButtonBox,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from michishirube.exchange import safe_name
from michishirube.phrase import phrase
from michishirube.ui.desk import Desk, folder_chosen
from michishirube.ui.labels import data_label, set_data
from michishirube.ui.list_dialogs import ListDesk
from michishirube.ui.look import give_size
from michishirube.ui.training_home import NAME, NAME_FIRST, WHERE_KEPT
from michishirube.ui.words import tr

RECORDS = phrase("研修の記録 (*.json)")
_Made = TypeVar("_Made")


class NameDialog(QDialog):
    """The name of somebody new."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("受講者を加える"))
        self._line = QLineEdit(self)
        self._line.setAccessibleName(tr(NAME))
        self._problem = data_label("", "problem", self)
        self._problem.hide()
        buttons = QDialogButtonBox(self)
        buttons.addButton(tr("加える"), QDialogButtonBox.ButtonRole.AcceptRole)
        buttons.addButton(tr("戻る"), QDialogButtonBox.ButtonRole.RejectRole)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.addWidget(data_label(tr(NAME), "heading", self))
        column.addWidget(self._line)
        column.addWidget(data_label(tr(WHERE_KEPT), "muted", self))
        column.addWidget(self._problem)
        column.addWidget(buttons)
        give_size(self, 460, 200)

    @property
    def name(self) -> str:
        return self._line.text().strip()

    def accept(self) -> None:
        set_data(self._problem, "" if self.name else tr(NAME_FIRST))
        self._problem.setVisible(not self.name)
        if self.name:
            super().accept()


class EraseLearnerDialog(QDialog):
    """Erasing has to be confirmed twice: it cannot be taken back."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("研修の記録を完全に消去"))
        buttons = QDialogButtonBox(self)
        erase = buttons.addButton(tr("完全に消去する"), QDialogButtonBox.ButtonRole.AcceptRole)
        buttons.addButton(tr("戻る"), QDialogButtonBox.ButtonRole.RejectRole)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        erase.setEnabled(False)
        erase.setAutoDefault(False)
        warning = tr(
            "回答、点数、復習の予定が、バックアップも含めてすべて消えます。元に戻すことはできません。"
            "控えが要るときは、先に「進みと弱点を見る」から記録を書き出してください。"
        )
        self.sure = QCheckBox(tr("元に戻せないことを確かめました"), self)
        self.sure.toggled.connect(erase.setEnabled)
        column = QVBoxLayout(self)
        column.setSpacing(10)
        column.addWidget(
            data_label(tr("「{name}」さんの研修の記録を消去します。", name=name), "heading", self)
        )
        column.addWidget(data_label(warning, "", self))
        column.addWidget(self.sure)
        column.addWidget(buttons)
        give_size(self, 480, 220)


class TrainingDesk:
    """The dialogs around 研修."""

    def __init__(self, window: QWidget, desk: Desk, listed: ListDesk) -> None:
        self._window, self._desk, self._listed = window, desk, listed

    def name(self) -> str | None:
        """What somebody new wants to be called."""
        dialog = NameDialog(self._window)
        done = dialog.exec() == QDialog.DialogCode.Accepted
        return dialog.name if done else None

    def sure_to_erase(self, name: str) -> bool:
        return EraseLearnerDialog(name, self._window).exec() == QDialog.DialogCode.Accepted

    def record_to_write(self, name: str) -> Path | None:
        """Where a learner's own record goes."""
        suggested = Path(tr("{safe_name}の研修の記録.json", safe_name=safe_name(name)))
        return self._desk.to_save(tr("研修の記録を書き出す"), suggested, tr(RECORDS))

    def records_to_read(self) -> list[Path]:
        """Several learners' records."""
        title = tr("受講者が書き出した記録を選ぶ（いくつでも）")
        return self._desk.to_open(title, tr(RECORDS))

    def folder_for_tables(self) -> Path | None:
        """Where the report's tables go."""
        return folder_chosen(self._window, tr("表（CSV）を入れるフォルダー"))

    def while_busy(self, text: str, work: Callable[[], _Made]) -> _Made:
        return self._listed.while_busy(text, work)
