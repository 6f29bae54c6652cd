"""The end of a lesson: both verdicts, the score, and every question beside the model's answer."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from michishirube.phrase import phrase
from michishirube.training.words import MarkingView, MarkView, time_text
from michishirube.ui.labels import data_label
from michishirube.ui.layouts import WIDEST_SHEET, button, card, scrolled
from michishirube.ui.training_marks import (
    Read,
    mark_line,
    mark_sheet,
    provision_links,
    verdict_card,
)
from michishirube.ui.words import tr

DIFFERENT, WEIGHED, SAME, OTHER = "×△", "◇", "○", phrase("－＋・")
SAME_VERDICT = phrase("結論は手本と同じです。")
OTHER_VERDICT = phrase("結論が手本と違います。")
LAST = phrase(
    "このコースの最後の課題です。もう一度答える問いと読み返す規定は「進みと弱点」にあり、"
    "まとめを印刷できます。"
)
WEIGHED_NOTE = phrase("評価は採点しません。理由を手本と見比べてください。")
OTHER_NOTE = phrase("前の回答によって、尋ねられる質問が変わったものなどです。採点しません。")


class LessonResult(QWidget):
    """Shows a marked lesson; decides nothing.

    Signals:
        left, again_wanted, next_wanted, progress_wanted: the buttons.
    """

    left = Signal()
    again_wanted = Signal()
    next_wanted = Signal()
    progress_wanted = Signal()

    def __init__(self, view: MarkingView, seconds: int, read: Read, following: str) -> None:
        """
        Args:
            following: the title of the next lesson; empty where there is none.
        """
        super().__init__()
        inner = QWidget()
        column = QVBoxLayout(inner)
        column.setContentsMargins(0, 0, 16, 0)
        column.setSpacing(8)
        column.addWidget(data_label(tr("{title}：結果", title=view.title), "title", inner))
        column.addWidget(data_label(_score(view, seconds), "value", inner))
        both = QHBoxLayout()
        both.setSpacing(12)
        both.addWidget(verdict_card(tr("あなたの結論"), view.learner, inner))
        both.addWidget(verdict_card(tr("手本の結論"), view.model, inner))
        column.addLayout(both)
        said = tr(SAME_VERDICT) if view.same_verdict else tr(OTHER_VERDICT)
        column.addWidget(data_label(said, "strong" if view.same_verdict else "problem", inner))
        if not following:
            column.addWidget(data_label(tr(LAST), "hint", inner))
        if view.point:
            frame, lines = card(inner, "opinion")
            lines.addWidget(data_label(tr("この課題の要点"), "heading", frame))
            lines.addWidget(data_label(view.point, "", frame))
            column.addWidget(frame)
        self._marks(view, read, column, inner)
        if view.read:
            column.addWidget(data_label(tr("読み返す規定"), "section", inner))
            column.addLayout(provision_links(view.read, read, inner))
        column.addWidget(data_label(tr("手本の出典：{source}", source=view.source), "cite", inner))
        column.addStretch()
        self._area = scrolled(inner, WIDEST_SHEET)
        self._area.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._area.setAccessibleName(tr("課題の結果"))
        self._lay_out(following)

    def _lay_out(self, following: str) -> None:
        foot = QHBoxLayout()
        foot.setContentsMargins(0, 6, 8, 2)
        foot.addWidget(button(tr("研修の一覧へ"), self.left.emit, self))
        foot.addStretch()
        foot.addWidget(button(tr("もう一度解く"), self.again_wanted.emit, self))
        if following:
            name = tr("次の課題へ：{following}", following=following)
            self.onward = button(tr("次の課題へ"), self.next_wanted.emit, self, "main", name)
            self.onward.setToolTip(following)
        else:
            words = tr("進みと弱点を見る")
            self.onward = button(words, self.progress_wanted.emit, self, "main")
        foot.addWidget(self.onward)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 14, 8, 8)
        layout.addWidget(self._area)
        layout.addLayout(foot)

    def _marks(self, view: MarkingView, read: Read, column: QVBoxLayout, inner: QWidget) -> None:
        for title, signs, note in (
            (tr("手本と違ったところ"), tr(DIFFERENT), ""),
            (tr("評価"), tr(WEIGHED), tr(WEIGHED_NOTE)),
        ):
            found = [mark for mark in view.marks if mark.sign in signs]
            if found:
                column.addSpacing(6)
                column.addWidget(
                    data_label(tr("{title}（{n}問）", title=title, n=len(found)), "section", inner)
                )
                if note:
                    column.addWidget(data_label(note, "muted", inner))
            for mark in found:
                column.addWidget(mark_sheet(mark, read, inner))
        for title, signs, note in (
            (tr("手本と同じところ"), tr(SAME), ""),
            (tr("そのほかの質問"), tr(OTHER), tr(OTHER_NOTE)),
        ):
            found = [mark for mark in view.marks if mark.sign in signs]
            if found:
                column.addSpacing(6)
                column.addWidget(
                    data_label(tr("{title}（{n}問）", title=title, n=len(found)), "section", inner)
                )
                self._lines(found, note, column, inner)

    def _lines(self, found: list[MarkView], note: str, column: QVBoxLayout, inner: QWidget) -> None:
        frame, lines = card(inner)
        if note:
            lines.addWidget(data_label(note, "muted", frame))
        for mark in found:
            lines.addLayout(mark_line(mark, frame))
        column.addWidget(frame)

    def focus_first(self) -> None:
        """Enter goes on, the arrows read on."""
        self._area.setFocus()


def _score(view: MarkingView, seconds: int) -> str:
    points = (
        tr("採点する質問はありません")
        if view.points is None
        else tr("{points}点", points=view.points)
    )
    counts = tr("手本と同じ {right}問・違う {wrong}問", right=view.right, wrong=view.wrong)
    turned = tr("（うち結論が変わるもの {n}問）", n=view.turned) if view.turned else ""
    return tr(
        "{points}　{counts}{turned}　時間 {time_text}",
        points=points,
        counts=counts,
        turned=turned,
        time_text=time_text(seconds),
    )
