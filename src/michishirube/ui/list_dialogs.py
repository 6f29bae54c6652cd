"""What the list of cases asks and tells: tags, retention, erasing, files in and out."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from datetime import date
from functools import partial
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QDialogButtonBox,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from michishirube.cabinet import CaseRow
from michishirube.phrase import joined, phrase
from michishirube.ui.date_field import DateField
from michishirube.ui.desk import Desk
from michishirube.ui.labels import data_label, set_data
from michishirube.ui.look import scaled
from michishirube.ui.reading import UnreadableError
from michishirube.ui.words import tr

TO_TAKE_IN = phrase("案件ファイルとメモ (*.yaml *.yml *.json *.zip *.pdf)")
_BETWEEN_TAGS = re.compile("[、，,]")
ARCHIVES = phrase("まとめた案件ファイル (*.zip)")
SHOWN_PROBLEMS = 12
_Made = TypeVar("_Made")


@dataclass(frozen=True, slots=True)
class Retention:
    """The last day a case is to be kept; None: no such day."""

    until: date | None


class _Form(QDialog):
    """A small form with an accepting button and 戻る."""

    def __init__(self, title: str, accept: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.setMinimumWidth(scaled(480))
        self.column = QVBoxLayout(self)
        self.column.setSpacing(10)
        self._problem = data_label("", "problem", self)
        self._problem.hide()
        self.buttons = QDialogButtonBox(self)
        self.accepting = QPushButton(accept)
        self.buttons.addButton(self.accepting, QDialogButtonBox.ButtonRole.AcceptRole)
        self.buttons.addButton(tr("戻る"), QDialogButtonBox.ButtonRole.RejectRole)
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)

    def finish(self) -> None:
        """Lay out what comes last."""
        self.column.addWidget(self._problem)
        self.column.addWidget(self.buttons)

    def say(self, problem: str) -> None:
        set_data(self._problem, problem)
        self._problem.setVisible(bool(problem))


class TagsDialog(_Form):
    """Tags as one types them, and those in use to choose from."""

    def __init__(
        self, tags: Sequence[str], used: Sequence[str], count: int, parent: QWidget
    ) -> None:
        super().__init__(tr("タグ"), tr("このタグにする"), parent)
        about = tr("選んだ案件に共通のタグ") if count > 1 else tr("タグ")
        self.column.addWidget(
            data_label(tr("{about}（「、」で区切ります）", about=about), "heading", self)
        )
        self._line = QLineEdit(tr(joined("、", tags)), self)
        self._line.setAccessibleName(tr("タグ"))
        self._line.setPlaceholderText(tr("例：広告、至急"))
        self.column.addWidget(self._line)
        self._boxes = [QCheckBox(tag, self) for tag in used[:12]]
        if self._boxes:
            self.column.addWidget(data_label(tr("使っているタグ"), "muted", self))
        for box in self._boxes:
            box.setChecked(box.text() in tags)
            box.toggled.connect(partial(self._toggle, box.text()))
            self.column.addWidget(box)
        self.finish()

    def tags(self) -> list[str]:
        parts = _BETWEEN_TAGS.split(self._line.text())
        return list(dict.fromkeys(tag.strip() for tag in parts if tag.strip()))

    def _toggle(self, tag: str, on: bool) -> None:
        others = [one for one in self.tags() if one != tag]
        self._line.setText(tr(joined("、", [*others, tag] if on else others)))


class RetentionDialog(_Form):
    """The last day of keeping, or none."""

    def __init__(self, until: date | None, today: date, count: int, parent: QWidget) -> None:
        super().__init__(tr("保存期限"), tr("この期限にする"), parent)
        about = (
            tr("選んだ{n}件をいつまで保存しますか", n=count)
            if count > 1
            else tr("いつまで保存しますか")
        )
        self.column.addWidget(data_label(about, "heading", self))
        self._field = DateField(tr("保存期限"), today, self)
        self._field.show_day(until)
        self.column.addWidget(self._field)
        note = tr(
            "期限を過ぎると案件一覧でお知らせします。自動では消去しません。空欄は期限なしです。"
        )
        self.column.addWidget(data_label(note, "muted", self))
        self.finish()

    def retention(self) -> Retention:
        """Raises UnreadableError where the date is none."""
        return Retention(self._field.day())

    def accept(self) -> None:
        try:
            self.retention()
        except UnreadableError as unreadable:
            self.say(str(unreadable))
            return
        super().accept()


class EraseDialog(_Form):
    """Erasing has to be confirmed twice: it cannot be taken back."""

    def __init__(self, row: CaseRow, parent: QWidget) -> None:
        super().__init__(tr("案件を完全に消去"), tr("完全に消去する"), parent)
        self.column.addWidget(
            data_label(tr("「{title}」を消去します。", title=row.title), "heading", self)
        )
        warning = tr(
            "回答、固定した版、検索の索引、バックアップのすべてから消えます。元に戻すことはできません。"
            "控えが要るときは、先に「書き出す…」で保存してください。"
        )
        self.column.addWidget(data_label(warning, parent=self))
        self.sure = QCheckBox(tr("元に戻せないことを確かめました"), self)
        self.sure.toggled.connect(self.accepting.setEnabled)
        self.column.addWidget(self.sure)
        self.accepting.setEnabled(False)
        self.accepting.setAutoDefault(False)
        self.finish()


class ListDesk:
    """The dialogs around the list."""

    def __init__(self, window: QWidget, desk: Desk) -> None:
        self._window, self._desk = window, desk

    def tags(self, tags: Sequence[str], used: Sequence[str], count: int) -> list[str] | None:
        dialog = TagsDialog(tags, used, count, self._window)
        return dialog.tags() if dialog.exec() == QDialog.DialogCode.Accepted else None

    def retention(self, until: date | None, today: date, count: int) -> Retention | None:
        dialog = RetentionDialog(until, today, count, self._window)
        return dialog.retention() if dialog.exec() == QDialog.DialogCode.Accepted else None

    def sure_to_erase(self, row: CaseRow) -> bool:
        return EraseDialog(row, self._window).exec() == QDialog.DialogCode.Accepted

    def files_to_take_in(self) -> list[Path]:
        return self._desk.to_open(tr("案件を取り込む"), tr(TO_TAKE_IN))

    def archive_to_write(self, suggested: Path) -> Path | None:
        return self._desk.to_save(tr("案件をまとめて書き出す"), suggested, tr(ARCHIVES))

    def taken_in(self, new: int, known: int, problems: Sequence[str]) -> None:
        """Say what has become of the files."""
        said = [tr("{n}件の案件を取り込みました。", n=new)] if new else []
        said += [tr("{n}件は、同じ内容の案件がすでに一覧にあります。", n=known)] if known else []
        said = said or [tr("取り込んだ案件はありません。")]
        if not problems:
            self._desk.tell("".join(said), "")
            return
        shown = list(problems[:SHOWN_PROBLEMS])
        if len(problems) > SHOWN_PROBLEMS:
            shown.append(tr("ほか{n}件は「詳細」にあります。", n=len(problems) - SHOWN_PROBLEMS))
        head = "".join(said) + tr("取り込めないものが{n}件あります。", n=len(problems))
        more = "\n".join(problems) if len(problems) > SHOWN_PROBLEMS else ""
        self._desk.warn("\n\n".join([head, "\n".join(shown)]), more)

    def written_out(self, count: int, path: Path) -> None:
        self._desk.tell(tr("{n}件の案件を書き出しました。", n=count), str(path))

    def while_busy(self, text: str, work: Callable[[], _Made]) -> _Made:
        """Do something beside the window, which shows that it is being done."""
        box = QDialog(self._window)
        box.setWindowTitle(tr("道しるべ"))
        box.setModal(True)
        box.setMinimumWidth(scaled(320))
        QVBoxLayout(box).addWidget(data_label(text, "heading", box))
        box.show()
        loop, timer = QEventLoop(), QTimer()
        with ThreadPoolExecutor(1) as beside:
            made = beside.submit(work)
            timer.timeout.connect(lambda: loop.quit() if made.done() else None)
            timer.start(20)
            loop.exec()
        box.hide()
        box.deleteLater()
        return made.result()
