"""指導者の報告: what several learners' exported records say, with PDF and tables."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QGridLayout,
    QVBoxLayout,
    QWidget,
)

from michishirube.phrase import joined, phrase
from michishirube.training.report import ReportView
from michishirube.training.words import Provision
from michishirube.ui.labels import data_label
from michishirube.ui.layouts import WIDEST_SHEET, button, card, scrolled
from michishirube.ui.look import give_size
from michishirube.ui.plots import Bar, BarPlot
from michishirube.ui.words import tr

LEARNERS = (
    phrase("受講者"),
    phrase("終えた課題"),
    phrase("問い"),
    phrase("正答"),
    phrase("平均点"),
    phrase("時間"),
    phrase("弱い論点"),
)
MISREAD = (
    phrase("問い"),
    phrase("論点"),
    phrase("誤答"),
    phrase("人数"),
    phrase("多い誤答"),
    phrase("根拠"),
)
NOT_TO_JUDGE = phrase("研修を改めるための表です。人事の評価には使わないでください。")
NO_MISTAKES = phrase("誤答はありません。")
TOPICS_SHOWN = 15
CITED_SHOWN = 4
_TOP = Qt.AlignmentFlag.AlignTop


class ReportDialog(QDialog):
    """Shows a report; decides nothing.

    Args:
        print_it, tables: what the buttons do.
    """

    def __init__(
        self,
        view: ReportView,
        print_it: Callable[[], None],
        tables: Callable[[], None],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("研修の報告"))
        area = scrolled(_sheet(view), WIDEST_SHEET)
        area.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        area.setAccessibleName(tr("研修の報告"))
        buttons = QDialogButtonBox(self)
        for text, act in ((tr("印刷・PDF…"), print_it), (tr("表（CSV）を保存…"), tables)):
            made = button(text, act, self)
            made.setAutoDefault(False)
            buttons.addButton(made, QDialogButtonBox.ButtonRole.ActionRole)
        buttons.addButton(tr("閉じる"), QDialogButtonBox.ButtonRole.RejectRole)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(18, 14, 18, 12)
        layout.addWidget(area, stretch=1)
        layout.addWidget(buttons)
        give_size(self, 1080, 660)


def _sheet(view: ReportView) -> QWidget:
    """All of the report, from the learners to what is misread most."""
    inner = QWidget()
    column = QVBoxLayout(inner)
    column.setContentsMargins(0, 0, 14, 0)
    column.setSpacing(10)
    column.addWidget(
        data_label(
            tr("受講者 {learners}名（{day}現在）", learners=len(view.learners), day=view.day),
            "title",
            inner,
        )
    )
    column.addWidget(data_label(tr(NOT_TO_JUDGE), "muted", inner))
    rows = [
        [one.name, one.lessons, f"{one.answered}", one.right, one.mean, one.time, one.weakest]
        for one in view.learners
    ]
    column.addWidget(_table(tr("受講者"), LEARNERS, (3, 2, 1, 1, 1, 2, 5), rows, inner))
    if view.topics:
        bars = [Bar(one.bar.label, one.bar.share, one.bar.said) for one in view.topics]
        frame, inside = card(inner)
        title = tr("論点ごとの正答（弱いものから）")
        inside.addWidget(data_label(title, "heading", frame))
        inside.addWidget(BarPlot(title, bars[:TOPICS_SHOWN], frame))
        column.addWidget(frame)
    wrong = [
        [
            tr("{asked}［{consultation}］", asked=one.asked, consultation=one.consultation),
            *(
                one.topic,
                tr("{wrong}／{total}", wrong=one.wrong, total=one.total),
                tr("{people}名", people=one.people),
                one.instead,
            ),
            _cited(one.read),
        ]
        for one in view.misread
    ]
    column.addWidget(_table(tr("多く誤られた問い"), MISREAD, (6, 2, 1, 1, 3, 3), wrong, inner))
    column.addStretch()
    return inner


def _cited(read: Sequence[Provision]) -> str:
    """Some of the provisions; the printed report has all."""
    more = len(read) - CITED_SHOWN
    words = tr(joined("、", (one.printed for one in read[:CITED_SHOWN])))
    return tr("{words} ほか{n}件", words=words, n=more) if more > 0 else words


def _table(
    title: str,
    head: tuple[str, ...],
    stretches: tuple[int, ...],
    rows: list[list[str]],
    parent: QWidget,
) -> QWidget:
    """A table of labels: every cell can be read by assistive technology, and wraps."""
    frame, inside = card(parent)
    inside.addWidget(data_label(title, "heading", frame))
    if not rows:
        inside.addWidget(data_label(tr(NO_MISTAKES), "muted", frame))
        return frame
    grid = QGridLayout()
    grid.setHorizontalSpacing(12)
    grid.setVerticalSpacing(6)
    for at, (name, stretch) in enumerate(zip(head, stretches, strict=True)):
        grid.addWidget(data_label(tr(name), "cite", frame), 0, at)
        grid.setColumnStretch(at, stretch)
    for number, row in enumerate(rows, 1):
        for at, text in enumerate(row):
            grid.addWidget(data_label(text, "small", frame), number, at, _TOP)
    inside.addLayout(grid)
    return frame
