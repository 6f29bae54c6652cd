"""The page of a comparison: both cases at its head, below them what differs, before and after."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from michishirube.comparing.view import NOTHING, Cell, ComparedView, RowView, SectionView, SideView
from michishirube.phrase import phrase
from michishirube.ui.labels import data_label, shortened
from michishirube.ui.layouts import card, clear, rule, scrolled
from michishirube.ui.look import scaled
from michishirube.ui.words import shown, tr

SAME = phrase("二つの内容に違いはありません。")
NO_ENTRIES = phrase("変わった入力はありません。")
NO_RESULTS = phrase("結論、判断、対応事項は変わりません。")
SIGN_WIDTH = 64


class CompareView(QWidget):
    """Shows a ComparedView; decides nothing."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        inner = QWidget()
        self._column = QVBoxLayout(inner)
        self._column.setContentsMargins(0, 0, 14, 0)
        self._column.setSpacing(8)
        self._area = scrolled(inner)
        self._area.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._area.setAccessibleName(tr("比較の内容"))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._area)

    def show_words(self, text: str) -> None:
        """Show a message in place of a comparison."""
        clear(self._column)
        self._column.addWidget(data_label(text, "banner", self))
        self._column.addStretch()

    def show_compared(self, view: ComparedView) -> None:
        clear(self._column)
        heads = QHBoxLayout()
        heads.setSpacing(12)
        for word, side in ((tr("前"), view.before), (tr("後"), view.after)):
            heads.addWidget(_head(word, side, self), stretch=1)
        self._column.addLayout(heads)
        if view.empty:
            self._column.addWidget(data_label(tr(SAME), "banner", self))
        else:
            entered, derived = view.counts
            self._part(tr("変わった入力（{n}件）", n=entered), view.entered, tr(NO_ENTRIES))
            self._part(
                tr("そのために変わったこと（{n}件）", n=derived), view.derived, tr(NO_RESULTS)
            )
        self._column.addStretch()
        self._area.verticalScrollBar().setValue(0)

    def _part(self, title: str, sections: tuple[SectionView, ...], none: str) -> None:
        self._column.addSpacing(6)
        self._column.addWidget(data_label(title, "section", self))
        if not sections:
            self._column.addWidget(data_label(none, "muted", self))
        for section in sections:
            self._column.addWidget(_section(section, self))


def _head(word: str, side: SideView, parent: QWidget) -> QFrame:
    """One of the two: what it is called, and its verdict in colour, sign and word."""
    frame = QFrame(parent)
    frame.setProperty("role", "verdict")
    frame.setProperty("verdict", side.kind)
    column = QVBoxLayout(frame)
    column.setContentsMargins(14, 8, 14, 10)
    column.setSpacing(3)
    column.addWidget(
        data_label(tr("{word}　{name}", word=word, name=shortened(side.name, 80)), "strong", frame)
    )
    if side.note:
        column.addWidget(data_label(shortened(side.note), "cite", frame))
    verdict = data_label(f"{side.sign} {shown(side.word)}", "verdictword", frame)
    verdict.setProperty("verdict", side.kind)
    column.addWidget(verdict)
    column.addWidget(data_label(side.headline, "small", frame))
    column.addStretch()
    return frame


def _section(section: SectionView, parent: QWidget) -> QFrame:
    frame, column = card(parent)
    grid = QGridLayout()
    grid.setHorizontalSpacing(14)
    grid.setVerticalSpacing(7)
    for number, stretch in enumerate((0, 5, 4, 4)):
        grid.setColumnStretch(number, stretch)
    for number, word in enumerate((tr("変更"), section.title, tr("前"), tr("後"))):
        grid.addWidget(data_label(word, "heading", frame), 0, number)
    for number, row in enumerate(section.rows):
        grid.addWidget(rule(frame), 2 * number + 1, 0, 1, 4)
        _row(grid, 2 * number + 2, row, frame)
    column.addLayout(grid)
    return frame


def _row(grid: QGridLayout, number: int, row: RowView, parent: QWidget) -> None:
    sign = QLabel(f"{row.sign} {shown(row.word)}", parent)
    sign.setProperty("role", "difference")
    sign.setProperty("kind", row.kind)
    sign.setMinimumWidth(scaled(SIGN_WIDTH))
    top = Qt.AlignmentFlag.AlignTop
    grid.addWidget(sign, number, 0, top)
    what = QVBoxLayout()
    what.setSpacing(1)
    if row.about:
        what.addWidget(data_label(row.about, "cite", parent))
    what.addWidget(data_label(row.title, "", parent))
    if row.note:
        what.addWidget(data_label(row.note, "hint", parent))
    what.addStretch()
    grid.addLayout(what, number, 1)
    grid.addWidget(_cell(row, row.before, "before", parent), number, 2)
    grid.addWidget(_cell(row, row.after, "after", parent), number, 3)


def _cell(row: RowView, cell: Cell, side: str, parent: QWidget) -> QFrame:
    """What stands on one side; tinted where there is something, so that the eye finds it."""
    frame = QFrame(parent)
    frame.setProperty("role", "side-of-difference")
    frame.setProperty("side", side if cell.text != NOTHING else "nothing")
    column = QVBoxLayout(frame)
    column.setContentsMargins(8, 4, 8, 4)
    column.setSpacing(1)
    label = data_label(shortened(cell.text), "strong" if side == "after" else "", frame)
    word = tr("前") if side == "before" else tr("後")
    label.setAccessibleName(
        tr("{title}、{word}：{text}", title=row.title, word=word, text=cell.text)
    )
    column.addWidget(label)
    for detail in cell.details:
        column.addWidget(data_label(shortened(detail), "cite", frame))
    column.addStretch()
    return frame
