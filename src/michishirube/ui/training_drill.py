"""One drill item: a short fact, a question, big buttons; the result stands there at once."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from michishirube.phrase import phrase
from michishirube.training.catalogue import Drill
from michishirube.training.words import DrillView
from michishirube.ui.labels import data_label, wording_label
from michishirube.ui.layouts import card, scrolled
from michishirube.ui.look import scaled
from michishirube.ui.narrow import Folding
from michishirube.ui.training_marks import Read, marked, provision_links
from michishirube.ui.words import shown, tr
from michishirube.wording import plain

WIDEST = 1200
FOLDED = 860
"""Pixels, at usual letters, below which the result stands under the choices."""
NOT_KNOWN = phrase("分からない")


class BigButton(QPushButton):
    """A button with its digit and a label that wraps."""

    def __init__(self, number: int, text: str, parent: QWidget) -> None:
        super().__init__(parent)
        text = shown(text)
        self.setProperty("role", "big")
        self.setAccessibleName(plain(text))
        self.setAccessibleDescription(tr("{number} キーで選べます", number=number))
        self.key = QLabel(str(number), self)
        self.key.setProperty("role", "key")
        self.key.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.key.setFixedSize(scaled(24), scaled(24))
        label = wording_label(text, "value", self)
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 12, 14, 12)
        row.setSpacing(12)
        row.addWidget(self.key)
        row.addWidget(label, stretch=1)
        for inside in (self.key, label):
            inside.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def sizeHint(self) -> QSize:
        layout = self.layout()
        return layout.sizeHint() if layout else super().sizeHint()


class DrillPage(QWidget):
    """Shows an item and, once it is answered, how it stands; decides nothing.

    Signals:
        chosen(str): a value; empty for a don't-know.
    """

    chosen = Signal(str)

    def __init__(self, drill: Drill) -> None:
        super().__init__()
        inner = QWidget()
        column, choices = QVBoxLayout(inner), QVBoxLayout()
        column.setContentsMargins(0, 0, 16, 0)
        for lines in (column, choices):
            lines.setSpacing(8)
        column.addWidget(data_label(plain(drill.say), "question", inner))
        column.addWidget(data_label(plain(drill.asked), "section", inner))
        column.addSpacing(4)
        self._values = [*(choice.value for choice in drill.choices), ""]
        labels = [*(choice.label for choice in drill.choices), tr(NOT_KNOWN)]
        self.buttons = [BigButton(n, label, inner) for n, label in enumerate(labels, 1)]
        for one, value in zip(self.buttons, self._values, strict=True):
            one.clicked.connect(partial(self.chosen.emit, value))
            choices.addWidget(one)
        choices.addStretch()
        self._result = QVBoxLayout()
        row = QHBoxLayout()
        row.setSpacing(18)
        row.addLayout(choices, stretch=1)
        row.addLayout(self._result, stretch=1)
        Folding(self, row, FOLDED)
        column.addLayout(row)
        column.addStretch()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 10, 8, 8)
        self._area = scrolled(inner, WIDEST)
        layout.addWidget(self._area)
        self.answered = False

    def choose(self, key: int) -> bool:
        """A digit was pressed."""
        if self.answered or not 1 <= key <= len(self.buttons):
            return False
        self.buttons[key - 1].click()
        return True

    def show_result(self, view: DrillView, drill: Drill, value: str, read: Read) -> None:
        """How the answer stands: the choices keep their places."""
        self.answered = True
        for one, named in zip(self.buttons, self._values, strict=True):
            right, taken = named == drill.right, named == value
            one.setEnabled(False)
            one.setProperty("state", "right" if right else "wrong" if taken else "")
            one.key.setText("○" if right else "×" if taken else one.key.text())
            one.style().unpolish(one)
            one.style().polish(one)
        frame, column = card(self)
        said = (
            ("○", tr("正解です"))
            if view.right
            else ("×", tr("手本は「{answer}」です", answer=view.answer))
        )
        column.addWidget(marked(*said, "section", frame))
        for text, role in _lines(view):
            column.addWidget(data_label(text, role, frame))
        if view.read:
            column.addWidget(data_label(tr("読む規定"), "heading", frame))
            column.addLayout(provision_links(view.read, read, frame))
        column.addStretch(1)
        self._result.addWidget(frame)
        self._result.addStretch()
        self._area.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._area.setAccessibleName(tr("小問の答え"))
        self._area.setFocus()
        frame.show()
        self._area.ensureWidgetVisible(frame)

    def focus_first(self) -> None:
        self.buttons[0].setFocus()


def _lines(view: DrillView) -> Sequence[tuple[str, str]]:
    lines = [
        (tr("理由：{because}", because=view.because), ""),
        (view.point, ""),
        (tr("出典：{source}", source=view.source), "cite"),
    ]
    kept = (bool(view.because), bool(view.point), bool(view.source))
    return [line for line, there in zip(lines, kept, strict=True) if there]
