"""進みと弱点: how far a learner is, what is weak, what to answer and to read again."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QBoxLayout, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from michishirube.phrase import joined, phrase
from michishirube.training.report import AgainLine
from michishirube.training.words import Provision
from michishirube.ui.labels import data_label, shortened
from michishirube.ui.layouts import WIDEST_SHEET, button, card, scrolled
from michishirube.ui.narrow import Folding
from michishirube.ui.plots import BarPlot, Column, ColumnPlot
from michishirube.ui.training_figures import Figures, WeakProvision
from michishirube.ui.training_marks import NO_ANSWER, Read, provision_links
from michishirube.ui.words import tr

NOTHING_YET = phrase("まだ答えた問いがありません。課題か小問に答えると、ここに進みが出ます。")
NO_WEAK = phrase("弱いところは、まだありません。")
FOLDED = 900
HEAD = (
    (phrase("課題・小問"), 3),
    (phrase("問い"), 4),
    (phrase("自分の回答"), 2),
    (phrase("読む規定"), 4),
)
READ_SHOWN = 3


class ProgressPage(QWidget):
    """Shows figures; decides nothing.

    Signals:
        print_wanted, export_wanted, left: the buttons.
    """

    print_wanted = Signal()
    export_wanted = Signal()
    left = Signal()

    def __init__(self, figures: Figures, read: Read) -> None:
        super().__init__()
        inner = QWidget()
        column = QVBoxLayout(inner)
        column.setContentsMargins(0, 0, 16, 0)
        column.setSpacing(10)
        column.addWidget(self._counts(figures, inner))
        if not figures.record.answered:
            column.addWidget(data_label(tr(NOTHING_YET), "muted", inner))
        both = QHBoxLayout()
        both.setSpacing(14)
        both.addLayout(self._left(figures, inner), stretch=1)
        both.addLayout(self._right(figures, inner, read), stretch=1)
        Folding(inner, both, FOLDED)
        column.addLayout(both)
        self._again(figures.summary.again, read, column, inner)
        column.addStretch()
        self._area = scrolled(inner, WIDEST_SHEET)
        self._area.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._area.setAccessibleName(tr("進みと弱点"))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 14, 8, 12)
        layout.setSpacing(10)
        layout.addLayout(self._head(figures.record.name))
        layout.addWidget(self._area, stretch=1)
        for keys, act in (("Ctrl+P", self.print_wanted.emit), ("Ctrl+L", self.left.emit)):
            QShortcut(QKeySequence(keys), self).activated.connect(act)

    def _head(self, name: str) -> QHBoxLayout:
        head = QHBoxLayout()
        head.setContentsMargins(0, 0, 12, 0)
        head.addWidget(data_label(tr("進みと弱点：{name}", name=name), "title", self), stretch=1)
        head.addWidget(button(tr("まとめを印刷・PDF…"), self.print_wanted.emit, self, "main"))
        head.addWidget(button(tr("記録を書き出す…"), self.export_wanted.emit, self))
        head.addWidget(button(tr("研修の一覧へ"), self.left.emit, self))
        return head

    def _counts(self, figures: Figures, parent: QWidget) -> QWidget:
        frame, column = card(parent)
        row = QHBoxLayout()
        for line in figures.summary.figures:
            one = QVBoxLayout()
            one.addWidget(data_label(line.label, "cite", frame))
            one.addWidget(data_label(line.said, "value", frame))
            row.addLayout(one, stretch=1)
        Folding(frame, row, 640)
        column.addLayout(row)
        return frame

    def _left(self, figures: Figures, parent: QWidget) -> QBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(10)
        for title, bars in (
            (tr("コースの進み（終えた課題）"), figures.courses),
            (tr("論点ごとの正答（弱いものから）"), figures.topics),
        ):
            if bars:
                frame, inside = card(parent)
                inside.addWidget(data_label(title, "heading", frame))
                inside.addWidget(BarPlot(title, bars, frame))
                column.addWidget(frame)
        column.addStretch()
        return column

    def _right(self, figures: Figures, parent: QWidget, read: Read) -> QBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(10)
        for title, note, columns in (
            (tr("日ごとの回答"), tr("塗った部分が正答"), figures.days),
            (
                tr("これから2週間の復習"),
                tr("今日の分には、過ぎた分と、このあと戻る分を含みます"),
                figures.load,
            ),
        ):
            if any(one.total for one in columns):
                frame, inside = card(parent)
                inside.addWidget(data_label(title, "heading", frame))
                inside.addWidget(data_label(note, "cite", frame))
                inside.addWidget(ColumnPlot(title, columns, _in_words(columns), frame))
                column.addWidget(frame)
        if figures.record.answered:
            column.addWidget(self._provisions(figures.provisions, parent, read))
        column.addStretch()
        return column

    def _provisions(self, weak: Sequence[WeakProvision], parent: QWidget, read: Read) -> QWidget:
        frame, inside = card(parent)
        inside.addWidget(data_label(tr("読み返す規定（弱いものから）"), "heading", frame))
        if not weak:
            inside.addWidget(data_label(tr(NO_WEAK), "muted", frame))
        shown = [
            Provision(
                one.cite,
                one.printed,
                tr(
                    "{right}／{total}　{caption}",
                    right=one.right,
                    total=one.total,
                    caption=one.caption,
                ),
            )
            for one in weak
        ]
        inside.addLayout(provision_links(shown, read, frame))
        return frame

    def _again(
        self, again: Sequence[AgainLine], read: Read, column: QVBoxLayout, parent: QWidget
    ) -> None:
        """What is still answered wrong."""
        if not again:
            return
        frame, inside = card(parent)
        inside.addWidget(
            data_label(tr("もう一度答える問い（{n}問）", n=len(again)), "heading", frame)
        )
        grid = QGridLayout()
        grid.setHorizontalSpacing(14)
        grid.setVerticalSpacing(6)
        for at, (name, stretch) in enumerate(HEAD):
            grid.addWidget(data_label(tr(name), "cite", frame), 0, at)
            grid.setColumnStretch(at, stretch)
        for row, one in enumerate(again, 1):
            words = (one.where, one.asked, shortened(one.given or tr(NO_ANSWER), 80))
            for at, text in enumerate(words):
                label = data_label(text, "small", frame)
                grid.addWidget(label, row, at, Qt.AlignmentFlag.AlignTop)
            grid.addLayout(provision_links(one.read[:READ_SHOWN], read, frame), row, len(words))
        inside.addLayout(grid)
        column.addWidget(frame)

    def focus_first(self) -> None:
        self._area.setFocus()


def _in_words(columns: Sequence[Column]) -> str:
    return tr(joined("、", [_said(one) for one in columns if one.total]))


def _said(one: Column) -> str:
    if one.filled == one.total:
        return tr("{label} {n}問", label=one.label, n=one.total)
    return tr("{label} {n}問のうち正答{right}問", label=one.label, n=one.total, right=one.filled)
