"""設定: what a new case begins with, where memos go, how the screen looks."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TypeVar

from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QHBoxLayout,
    QLineEdit,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from michishirube.memo.errors import SaveError
from michishirube.phrase import phrase
from michishirube.settings import LANGUAGES, SIZES, TEXTS, Settings, SettingsError, checked
from michishirube.ui.desk import folder_chosen
from michishirube.ui.labels import data_label, set_data
from michishirube.ui.layouts import button, scrolled
from michishirube.ui.look import give_size, scaled
from michishirube.ui.words import titled, told, tr

_V = TypeVar("_V", str, int)
IN_CASE = ("organization", "department", "author", "legal", "to")
SCHEME_WORDS = {
    "system": phrase("システムに合わせる"),
    "light": phrase("明るい配色"),
    "dark": phrase("暗い配色"),
}
CASE_NOTE = phrase(
    "新しく始める案件のメモに、はじめから入れておく内容です。すでにある案件は変わりません。"
)
LANGUAGE_NOTE = phrase(
    "言葉は、次にプログラムを開いたときから変わります。相談の内容とメモは日本語です。"
)
FOLDERS = ("memo_folder", "template_folder")
NO_FOLDER = phrase("{word}がありません：{folder}。空欄にするか、選び直してください。")


class SettingsDialog(QDialog):
    """Everything there is to set, on one page. Nothing holds before 保存, which calls `save`."""

    def __init__(
        self,
        settings: Settings,
        templates: Mapping[str, str],
        save: Callable[[Settings], None],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._settings, self._save = settings, save
        self.setWindowTitle(tr("設定"))
        inner = QWidget()
        self._column = QVBoxLayout(inner)
        self._column.setContentsMargins(4, 4, 14, 4)
        self._column.setSpacing(8)
        self._lines: dict[str, QLineEdit] = {}
        self._forms: list[QFormLayout] = []
        self._case_part()
        self._memo_part(templates)
        self._screen_part()
        self._column.addStretch()
        self._problem = data_label("", "problem", self)
        self._problem.hide()
        buttons = QDialogButtonBox(self)
        keep = buttons.addButton(tr("保存"), QDialogButtonBox.ButtonRole.AcceptRole)
        keep.setProperty("role", "main")
        buttons.addButton(tr("取消"), QDialogButtonBox.ButtonRole.RejectRole)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        keep.style().polish(keep)
        self._align()
        layout = QVBoxLayout(self)
        layout.addWidget(scrolled(inner), stretch=1)
        layout.addWidget(self._problem)
        layout.addWidget(buttons)
        give_size(self, 640, 620)

    def settings(self) -> Settings:
        """The settings as entered.

        Raises:
            SettingsError: one is not what it must be.
        """
        texts = {name: line.text() for name, line in self._lines.items()}
        for name in FOLDERS:
            folder = texts[name].strip()
            if folder and not Path(folder).is_dir():
                raise SettingsError(tr(NO_FOLDER, word=TEXTS[name], folder=folder))
        return checked(
            Settings(
                **texts,
                approvers=tuple(self._approvers.toPlainText().splitlines()),
                template=self._template.currentData(),
                scheme=self._scheme.currentData(),
                text_size=self._size.currentData(),
                language=self._language.currentData(),
            )
        )

    def accept(self) -> None:
        """保存: hand the settings over; the dialog stays where they cannot be used."""
        try:
            self._save(self.settings())
        except (SettingsError, SaveError) as error:
            self.say(told(error))
            return
        super().accept()

    def say(self, problem: str) -> None:
        """Show what stands in the way; nothing when empty."""
        set_data(self._problem, problem)
        self._problem.setVisible(bool(problem))

    def _part(self, title: str, note: str = "") -> QFormLayout:
        self._column.addWidget(data_label(title, "section", self))
        if note:
            self._column.addWidget(data_label(note, "muted", self))
        form = QFormLayout()
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.ExpandingFieldsGrow)
        self._column.addLayout(form)
        self._forms.append(form)
        self._column.addSpacing(8)
        return form

    def _align(self) -> None:
        """The fields of all parts begin at one line."""
        role = QFormLayout.ItemRole.LabelRole
        rows = ((form, row) for form in self._forms for row in range(form.rowCount()))
        items = (form.itemAt(row, role) for form, row in rows)
        found = [label for item in items if item and (label := item.widget()) is not None]
        width = max(label.sizeHint().width() for label in found)
        for label in found:
            label.setMinimumWidth(width)

    def _case_part(self) -> None:
        form = self._part(tr("新しい案件"), tr(CASE_NOTE))
        for name in IN_CASE:
            form.addRow(tr(TEXTS[name]), self._line(name))
        self._approvers = QPlainTextEdit("\n".join(self._settings.approvers), self)
        self._approvers.setAccessibleName(tr("決裁欄（1行に1つ）"))
        self._approvers.setPlaceholderText(tr("例：法務部長"))
        self._approvers.setTabChangesFocus(True)
        self._approvers.setFixedHeight(scaled(84))
        form.addRow(tr("決裁欄（1行に1つ）"), self._approvers)
        form.addRow(tr(TEXTS["retention"]), self._line("retention"))

    def _memo_part(self, templates: Mapping[str, str]) -> None:
        form = self._part(tr("メモ"))
        titles = {name: titled(title) for name, title in templates.items()}
        offered = {"": tr("相談ごとの標準のひな形"), **titles}
        self._template = self._box("template", tr(TEXTS["template"]), offered)
        form.addRow(tr(TEXTS["template"]), self._template)
        usual = tr("空欄のときは、案件ファイルの場所から始めます")
        self._folder_row(form, "memo_folder", usual, tr("メモを保存するフォルダーを選ぶ"))
        usual = tr("空欄のときは、案件の保存先の中です")
        self._folder_row(form, "template_folder", usual, tr("自分のひな形のフォルダーを選ぶ"))

    def _folder_row(self, form: QFormLayout, name: str, usual: str, choose: str) -> None:
        row = QHBoxLayout()
        line = self._line(name)
        line.setPlaceholderText(usual)
        row.addWidget(line, stretch=1)
        row.addWidget(button(tr("選ぶ…"), lambda: self._choose(name), self, name=choose))
        form.addRow(tr(TEXTS[name]), row)

    def _screen_part(self) -> None:
        form = self._part(tr("画面"))
        self._scheme = self._box(
            "scheme", tr("配色"), {key: tr(word) for key, word in SCHEME_WORDS.items()}
        )
        form.addRow(tr("配色"), self._scheme)
        sizes = {size: f"{size} %" if size else tr("システムに合わせる") for size in SIZES}
        self._size = self._box("text_size", tr("文字の大きさ"), sizes)
        form.addRow(tr("文字の大きさ"), self._size)
        self._language = self._box("language", tr("画面の言葉"), LANGUAGES)
        form.addRow(tr("画面の言葉"), self._language)
        form.addRow("", data_label(tr(LANGUAGE_NOTE), "muted", self))

    def _line(self, name: str) -> QLineEdit:
        line = QLineEdit(getattr(self._settings, name), self)
        line.setAccessibleName(tr(TEXTS[name]))
        line.textChanged.connect(lambda _text: self.say(""))
        self._lines[name] = line
        return line

    def _box(self, name: str, word: str, offered: Mapping[_V, str]) -> QComboBox:
        box = QComboBox(self)
        box.setAccessibleName(word)
        for value, text in offered.items():
            box.addItem(text, value)
        box.setCurrentIndex(max(box.findData(getattr(self._settings, name)), 0))
        return box

    def _choose(self, name: str) -> None:
        here = self._lines[name].text()
        folder = folder_chosen(self, tr(TEXTS[name]), here)
        if folder is not None:
            self._lines[name].setText(str(folder))
