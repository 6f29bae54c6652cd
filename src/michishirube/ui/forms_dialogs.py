"""Two small forms: the header of the memo, and a person's opinion on a conclusion."""

from __future__ import annotations

from datetime import date

from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from michishirube.engine.case import Document, Opinion
from michishirube.phrase import phrase
from michishirube.ui.date_field import DateField
from michishirube.ui.entries import TextField, not_pasted
from michishirube.ui.labels import data_label, set_data
from michishirube.ui.layouts import button, scrolled
from michishirube.ui.look import give_size, scaled
from michishirube.ui.reading import UnreadableError
from michishirube.ui.words import tr

FIELDS = (
    ("number", phrase("文書番号")),
    ("title", phrase("件名")),
    ("issued", phrase("作成日")),
    ("planned", phrase("実施予定日")),
    ("organization", phrase("会社名")),
    ("department", phrase("起案部署")),
    ("author", phrase("起案者")),
    ("legal", phrase("法務担当")),
    ("to", phrase("宛先（決裁者）")),
    ("ringi", phrase("関連稟議番号")),
    ("handling", phrase("取扱区分")),
    ("edition", phrase("版")),
    ("retention", phrase("保存期間")),
)
DATES = ("issued", "planned")


class DocumentDialog(QDialog):
    """What the memo's header and 相談の概要 say. All of it may stay empty."""

    def __init__(
        self, document: Document, summary: str, today: date, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("メモの見出しと概要"))
        inner = QWidget()
        form = QFormLayout(inner)
        form.setContentsMargins(4, 4, 14, 4)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.ExpandingFieldsGrow)
        self._lines: dict[str, QLineEdit] = {}
        self._dates: dict[str, DateField] = {}
        for key, word in FIELDS:  # made in the order in which Tab goes through them
            name = tr(word)
            if key in DATES:
                self._dates[key] = DateField(name, today, inner)
                self._dates[key].show_day(getattr(document, key))
                form.addRow(name, self._dates[key])
            else:
                self._lines[key] = QLineEdit(getattr(document, key), inner)
                self._lines[key].setAccessibleName(name)
                self._lines[key].setCursorPosition(0)
                form.addRow(name, self._lines[key])
        self._approvers = TextField("\n".join(document.approvers), inner)
        self._summary = TextField(summary, inner)
        for field, name, height in (
            (self._approvers, tr("決裁欄（1行に1つ）"), 84),
            (self._summary, tr("相談の概要"), 120),
        ):
            field.setAccessibleName(name)
            field.setTabChangesFocus(True)
            field.setMinimumHeight(scaled(height))
            form.addRow(name, field)
        self._problem = data_label("", "problem", self)
        for text in (self._approvers, self._summary):
            text.refused.connect(lambda over: set_data(self._problem, not_pasted(over)))
        layout = QVBoxLayout(self)
        layout.addWidget(data_label(tr("空欄の項目は、メモに表示しません。"), "muted", self))
        layout.addWidget(scrolled(inner), stretch=1)
        layout.addWidget(self._problem)
        layout.addWidget(_accept_or_go_back(self, tr("この内容にする")))
        give_size(self, 640, 600)

    def document(self) -> Document:
        """The header as entered. Raises UnreadableError where a date is none."""
        texts = {key: line.text().strip() for key, line in self._lines.items()}
        approvers = [line.strip() for line in self._approvers.toPlainText().splitlines()]
        return Document(
            number=texts["number"],
            issued=self._dates["issued"].day(),
            title=texts["title"],
            organization=texts["organization"],
            department=texts["department"],
            author=texts["author"],
            legal=texts["legal"],
            to=texts["to"],
            approvers=tuple(dict.fromkeys(line for line in approvers if line)),
            ringi=texts["ringi"],
            planned=self._dates["planned"].day(),
            handling=texts["handling"],
            edition=texts["edition"],
            retention=texts["retention"],
        )

    def summary(self) -> str:
        return self._summary.toPlainText().strip()

    def accept(self) -> None:
        try:
            self.document()
        except UnreadableError as unreadable:
            set_data(self._problem, str(unreadable))
            return
        super().accept()


class OpinionDialog(QDialog):
    """A person's own view: text, who and when, all three needed. It replaces nothing."""

    def __init__(
        self, about: str, opinion: Opinion | None, today: date, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("担当者意見"))
        self.withdrawn = False
        self._text = TextField(opinion.text if opinion else "", self)
        self._text.setAccessibleName(tr("意見と理由"))
        self._text.setTabChangesFocus(True)
        self._who = QLineEdit(opinion.who if opinion else "", self)
        self._who.setAccessibleName(tr("意見を述べた人"))
        self._when = DateField(tr("日付"), today, self)
        self._when.show_day(opinion.when if opinion else today)
        self._problem = data_label("", "problem", self)
        self._text.refused.connect(lambda over: set_data(self._problem, not_pasted(over)))
        form = QFormLayout()
        form.addRow(tr("意見と理由"), self._text)
        form.addRow(tr("氏名"), self._who)
        form.addRow(tr("日付"), self._when)
        buttons = _accept_or_go_back(self, tr("意見を残す"))
        if opinion is not None:
            withdraw = button(tr("意見を取り下げる"), self._withdraw, self)
            buttons.addButton(withdraw, QDialogButtonBox.ButtonRole.DestructiveRole)
        layout = QVBoxLayout(self)
        layout.addWidget(data_label(about, "heading", self))
        note = tr("導いた判断は変わりません。意見は判断のそばに並べて表示し、メモにも印刷します。")
        layout.addWidget(data_label(note, "muted", self))
        layout.addLayout(form, stretch=1)
        layout.addWidget(self._problem)
        layout.addWidget(buttons)
        give_size(self, 560, 400)

    def opinion(self) -> Opinion:
        """The opinion as entered. Raises UnreadableError where something is missing."""
        text, who = self._text.toPlainText().strip(), self._who.text().strip()
        when = self._when.day()
        if not text or not who or when is None:
            raise UnreadableError(tr("意見、氏名、日付をすべて入力してください。"))
        return Opinion(text, who, when)

    def accept(self) -> None:
        try:
            self.opinion()
        except UnreadableError as unreadable:
            set_data(self._problem, str(unreadable))
            return
        super().accept()

    def _withdraw(self) -> None:
        self.withdrawn = True
        super().accept()


def _accept_or_go_back(dialog: QDialog, word: str) -> QDialogButtonBox:
    buttons = QDialogButtonBox(dialog)
    buttons.addButton(word, QDialogButtonBox.ButtonRole.AcceptRole)
    buttons.addButton(tr("戻る"), QDialogButtonBox.ButtonRole.RejectRole)
    buttons.accepted.connect(dialog.accept)
    buttons.rejected.connect(dialog.reject)
    return buttons
