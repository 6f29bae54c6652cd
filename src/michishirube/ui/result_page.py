"""The result: verdict, conclusions as they will be printed, duties, ready texts, limits."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget, QWizardPage

from michishirube.engine.form import Ref
from michishirube.phrase import phrase
from michishirube.ui.labels import data_label
from michishirube.ui.layouts import WIDEST_SHEET, button, card, clear, scrolled
from michishirube.ui.narrow import Folding
from michishirube.ui.result_cards import (
    Sheet,
    conclusion_sheet,
    draft_sheet,
    duty_sheet,
    open_sheet,
    paragraph_sheet,
    relations_sheet,
    verdict_sheet,
)
from michishirube.ui.result_view import ResultView
from michishirube.ui.words import tr
from michishirube.why import WhyLine

CHANGED = phrase("この案件を開いてから変わったこと")
PROVISIONAL = phrase(
    "暫定の結果です。確認の済んでいない事項があり、メモには「暫定版」と表示します。"
)


@dataclass(frozen=True, slots=True)
class Reasons:
    """Where explanations come from: the open session."""

    verdict: Callable[[], tuple[WhyLine, ...]]
    conclusion: Callable[[Ref], tuple[WhyLine, ...]]
    duty: Callable[[Ref], tuple[WhyLine, ...]]


class ResultPage(QWizardPage):
    """Shows a ResultView; decides nothing.

    Signals:
        change_wanted(object): a Ref to answer or look at again.
        opinion_wanted(object): the Ref of a conclusion to have an opinion on.
        provision_wanted(object, int): citations to look at, and which of them first.
        preview_wanted, header_wanted, fix_wanted, compare_wanted: the buttons at the top.
        compare_opened_wanted: compare with the case as it was opened.
    """

    change_wanted = Signal(object)
    opinion_wanted = Signal(object)
    preview_wanted = Signal()
    header_wanted = Signal()
    fix_wanted = Signal()
    compare_wanted = Signal()
    compare_opened_wanted = Signal()
    provision_wanted = Signal(object, int)

    def __init__(self, reasons: Reasons) -> None:
        super().__init__()
        self._reasons = reasons
        inner = QWidget()
        self._column = QVBoxLayout(inner)
        self._column.setContentsMargins(0, 0, 16, 0)
        self._column.setSpacing(8)
        self._area = scrolled(inner, WIDEST_SHEET)
        self._memo = button(tr("メモを見る・印刷する…"), self.preview_wanted.emit, self, "main")
        self._memo.setToolTip(tr("Ctrl＋P"))
        actions = QHBoxLayout()
        actions.addWidget(data_label(tr("検討結果"), "title", self), stretch=1)
        buttons, case, memo = QHBoxLayout(), QHBoxLayout(), QHBoxLayout()
        case.addWidget(button(tr("比べる…"), self.compare_wanted.emit, self))
        case.addWidget(button(tr("承認に回す…"), self.fix_wanted.emit, self))
        memo.addWidget(button(tr("メモの見出し…"), self.header_wanted.emit, self))
        memo.addWidget(self._memo)
        buttons.addLayout(case)
        buttons.addLayout(memo)
        actions.addLayout(buttons)
        Folding(self, actions, 700)
        Folding(self, buttons, 560)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 14, 8, 8)
        layout.setSpacing(10)
        layout.addLayout(actions)
        layout.addWidget(self._area, stretch=1)

    def show_result(self, view: ResultView, changes: Sequence[str] = ()) -> None:
        """
        Args:
            changes: what has become of the case since it was opened.
        """
        position = self._area.verticalScrollBar().value()
        clear(self._column)
        if changes:
            self._column.addWidget(self._changes(changes))
        if view.provisional:
            self._column.addWidget(data_label(tr(PROVISIONAL), "banner", self))
        self._add(verdict_sheet(view.verdict, self._reasons.verdict, self))
        if view.relations:
            self._section(tr("関係図"), True)
            self._column.addWidget(relations_sheet(view.relations, self))
        self._section(tr("判断"), bool(view.conclusions))
        for shown in view.conclusions:
            self._add(conclusion_sheet(shown, partial(self._reasons.conclusion, shown.ref), self))
        self._section(tr("対応事項"), bool(view.duties))
        for when, duties in view.duties:
            self._column.addWidget(data_label(when, "heading", self))
            for duty in duties:
                self._add(duty_sheet(duty, partial(self._reasons.duty, duty.ref), self))
        self._section(tr("未確認の事項"), bool(view.opened))
        for opened in view.opened:
            self._add(open_sheet(opened, self.change_wanted.emit, self))
        self._section(tr("文案"), bool(view.drafts))
        for draft in view.drafts:
            self._column.addWidget(draft_sheet(draft, self))
        for title, texts in (
            (tr("分かれ目（事実がこう変われば、結論が変わります）"), view.turnings),
            (tr("残るリスク"), view.risks),
            (tr("お知らせ"), view.notices),
            (tr("検討していないこと"), (*view.limits, view.reservation)),
        ):
            self._section(title, bool(texts))
            if texts:
                self._column.addWidget(paragraph_sheet(texts, self))
        self._column.addStretch()
        self._area.verticalScrollBar().setValue(position)

    def _changes(self, lines: Sequence[str]) -> QFrame:
        frame, column = card(self)
        head = QHBoxLayout()
        head.addWidget(data_label(tr(CHANGED), "strong", frame), stretch=1)
        more = button(tr("開いた時点と比べる…"), self.compare_opened_wanted.emit, frame, "link")
        head.addWidget(more)
        column.addLayout(head)
        for line in lines:
            column.addWidget(data_label(line, "small", frame))
        return frame

    def commit(self) -> None:
        """Nothing is entered here."""

    def ready(self) -> bool:
        return True

    def choose(self, _key: int) -> bool:
        return False

    def focus_first(self) -> None:
        self._memo.setFocus()

    def _section(self, title: str, wanted: bool) -> None:
        if wanted:
            self._column.addSpacing(8)
            self._column.addWidget(data_label(title, "section", self))

    def _add(self, sheet: Sheet) -> None:
        sheet.change_wanted.connect(self.change_wanted)
        sheet.opinion_wanted.connect(self.opinion_wanted)
        sheet.provision_wanted.connect(self.provision_wanted)
        self._column.addWidget(sheet)
