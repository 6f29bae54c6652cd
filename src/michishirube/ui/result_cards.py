"""The sheets of the result page: the verdict, a conclusion, a duty, an open point."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from michishirube.engine.form import Ref
from michishirube.memo.view import Draft, RelationsView
from michishirube.phrase import joined
from michishirube.ui.labels import data_label, shortened, wording_label
from michishirube.ui.layouts import button, card
from michishirube.ui.look import fix_width
from michishirube.ui.relations_picture import RelationsPicture
from michishirube.ui.result_view import ConclusionView, DutyView, OpenView, VerdictWords
from michishirube.ui.why_tree import WhyTree
from michishirube.ui.words import shown, tr
from michishirube.why import WhyLine

Explain = Callable[[], tuple[WhyLine, ...]]
"""Gives an explanation when it is asked for, not before."""


class Sheet(QFrame):
    """A sheet with なぜ: the explanation opens below on demand.

    Signals:
        change_wanted(object): the Ref of an answer to look at again.
        opinion_wanted(object): the Ref of a conclusion to have an opinion on.
        provision_wanted(object, int): citations to look at, and which of them first.
    """

    change_wanted = Signal(object)
    opinion_wanted = Signal(object)
    provision_wanted = Signal(object, int)

    def __init__(self, role: str, explain: Explain | None, about: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setProperty("role", role)
        self._explain = explain
        self._tree: WhyTree | None = None
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(16, 12, 14, 12)
        self.column.setSpacing(5)
        self.head = QHBoxLayout()
        self.column.addLayout(self.head)
        self._why = QPushButton(tr("なぜ"), self)
        self._why.setProperty("role", "link")
        self._why.setCheckable(True)
        self._why.setAccessibleName(tr("なぜ：{about}", about=about))
        self._why.toggled.connect(self._toggle)
        self._why.setVisible(explain is not None)

    def set_head(self, text: str, role: str, *links: QPushButton) -> None:
        """The first line, with the links at its end."""
        self.head.addWidget(data_label(text, role, self), stretch=1)
        for link in (*links, self._why):
            self.head.addWidget(link, alignment=Qt.AlignmentFlag.AlignTop)

    def why_button(self) -> QPushButton:
        return self._why

    def _toggle(self, opened: bool) -> None:
        self._why.setText(tr("なぜ を閉じる") if opened else tr("なぜ"))
        if opened and self._tree is None and self._explain is not None:
            self._tree = WhyTree(self._explain(), self)
            self._tree.change_wanted.connect(self.change_wanted)
            self.column.addWidget(self._tree)
        if self._tree is not None:
            self._tree.setVisible(opened)


def verdict_sheet(verdict: VerdictWords, explain: Explain, parent: QWidget) -> Sheet:
    """The one box: colour, sign, word and one sentence."""
    sheet = Sheet("verdict", explain, tr("結論"), parent)
    sheet.setProperty("verdict", verdict.kind)
    sheet.head.setSpacing(14)
    for text, role in ((verdict.sign, "sign"), (verdict.word, "verdictword")):
        label = QLabel(shown(text), sheet)
        label.setProperty("role", role)
        label.setProperty("verdict", verdict.kind)
        sheet.head.addWidget(label, alignment=Qt.AlignmentFlag.AlignVCenter)
    words = QVBoxLayout()
    words.addWidget(data_label(verdict.headline, "value", sheet))
    for note in verdict.notes:
        words.addWidget(data_label(note, "small", sheet))
    sheet.head.addLayout(words, stretch=1)
    sheet.head.addWidget(sheet.why_button())
    return sheet


def conclusion_sheet(shown: ConclusionView, explain: Explain, parent: QWidget) -> Sheet:
    """問い, 規範, 当てはめ, 結論 as printed; the opinion beside it."""
    issue = shown.issue
    sheet = Sheet("card", explain, issue.title, parent)
    word = tr("意見を直す") if shown.opinion else tr("意見を書く")
    give = partial(sheet.opinion_wanted.emit, shown.ref)
    opinion = button(word, give, sheet, "link", tr("{word}：{title}", word=word, title=issue.title))
    sheet.set_head(
        tr("{number}　{title}", number=shown.number, title=issue.title), "heading", opinion
    )
    sheet.column.addWidget(data_label(issue.conclusion, "value", sheet))
    for name, text in ((tr("問い"), issue.question), (tr("規範"), issue.norm)):
        if text:
            sheet.column.addLayout(_named(name, text, sheet))
    if issue.application:
        sheet.column.addLayout(_named(tr("当てはめ"), shortened(issue.application, 1200), sheet))
    if issue.citations:
        row = _named(tr("根拠条文"), issue.citations, sheet)
        row.addWidget(_provisions(sheet, shown.cite, issue.title))
        sheet.column.addLayout(row)
    for notice in issue.notices:
        sheet.column.addLayout(_named(tr("改正の予定"), notice, sheet))
    sheet.column.addWidget(data_label(issue.review, "cite", sheet))
    if shown.opinion is not None:
        frame, inside = card(sheet, "opinion")
        by = tr(
            "担当者意見　{who}（{when}）",
            who=shown.opinion.who,
            when=shown.opinion.when.isoformat(),
        )
        inside.addWidget(data_label(by, "strong", frame))
        inside.addWidget(data_label(shown.opinion.text, parent=frame))
        sheet.column.addWidget(frame)
    return sheet


def duty_sheet(shown: DutyView, explain: Explain, parent: QWidget) -> Sheet:
    """What has to be done, by whom, by when, with what weight."""
    action = shown.action
    sheet = Sheet("card", explain, action.text, parent)
    links = (_provisions(sheet, shown.cite, action.text),) if shown.cite else ()
    sheet.set_head(action.text, "strong", *links)
    parts = (
        action.weight,
        tr("担当：{who}", who=action.who),
        tr("時期：{due}", due=action.due),
        action.citations,
    )
    sheet.column.addWidget(
        data_label(tr(joined("　", (part for part in parts if part))), "cite", sheet)
    )
    return sheet


def open_sheet(shown: OpenView, answer: Callable[[Ref], None], parent: QWidget) -> Sheet:
    """What is not known, what it would decide, whom to ask, and a way to answer it."""
    matter = shown.matter
    sheet = Sheet("card", None, matter.text, parent)
    go = button(
        tr("回答する"),
        partial(answer, shown.ref),
        sheet,
        "link",
        tr("回答する：{text}", text=matter.text),
    )
    sheet.set_head(matter.text, "strong", go)
    for number, effect in enumerate(matter.effects):
        sheet.column.addLayout(_named("" if number else tr("決まること"), effect, sheet))
    if matter.ask_whom:
        sheet.column.addLayout(_named(tr("確認先"), matter.ask_whom, sheet))
    return sheet


def draft_sheet(draft: Draft, parent: QWidget) -> QFrame:
    """A ready text to read and copy; the memo prints it as an annex."""
    frame, layout = card(parent)
    head = QHBoxLayout()
    head.addWidget(
        data_label(f"{shown(draft.title)}{shown(draft.note)}", "heading", frame), stretch=1
    )
    lines = _lines(draft)

    def copy() -> None:
        QGuiApplication.clipboard().setText("\n".join(text for text, _ in lines))

    head.addWidget(
        button(
            tr("文案を写し取る"),
            copy,
            frame,
            "link",
            tr("文案を写し取る：{title}", title=draft.title),
        )
    )
    layout.addLayout(head)
    for text, role in lines:
        label = data_label(text, role, frame)
        label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        layout.addWidget(label)
    return frame


def _lines(draft: Draft) -> list[tuple[str, str]]:
    """The text line by line, each with the role of its label."""
    lines = [(draft.to, "strong")]
    for part in draft.parts:
        lines += [(part.note, "hint"), (part.heading, "strong")]
        lines += [(paragraph, "small") for paragraph in part.paragraphs]
    return [line for line in lines if line[0]]


def relations_sheet(relations: RelationsView, parent: QWidget) -> QFrame:
    """Who gives to whom, as a picture; in words, too, where the picture has too little room."""
    frame, layout = card(parent)
    picture = RelationsPicture(relations, frame)
    words = data_label(relations.text, "small", frame)
    words.hide()
    picture.too_small.connect(words.setVisible)
    layout.addWidget(picture)
    layout.addWidget(words)
    return frame


def paragraph_sheet(texts: tuple[str, ...], parent: QWidget) -> QFrame:
    """A sheet of plain paragraphs."""
    frame, layout = card(parent)
    for text in texts:
        layout.addWidget(wording_label(text, "small", frame))
    return frame


def _provisions(sheet: Sheet, cite: tuple[str, ...], about: str) -> QPushButton:
    """The way to what is known of the provisions cited."""
    show = partial(sheet.provision_wanted.emit, cite, 0)
    return button(
        tr("根拠条文を見る"), show, sheet, "link", tr("根拠条文を見る：{about}", about=about)
    )


def _named(name: str, text: str, parent: QWidget) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(10)
    label = QLabel(name, parent)
    label.setProperty("role", "cite")
    fix_width(label, 92)
    row.addWidget(label, alignment=Qt.AlignmentFlag.AlignTop)
    row.addWidget(data_label(text, "small", parent), stretch=1)
    return row
