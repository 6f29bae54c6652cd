"""A lesson or a round at work: the story at the left, always in sight, the work beside it.

The frame has the keys, the clock and the buttons; a flow says what they do.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from michishirube.training.words import time_text
from michishirube.ui.labels import data_label, set_data
from michishirube.ui.layouts import button, clear, scrolled
from michishirube.ui.look import NARROW, fix_width
from michishirube.ui.wizard import shielded
from michishirube.ui.words import tr

STORY_WIDTH = 300
SECOND = 1000  # milliseconds


class Flow(Protocol):
    """What the frame asks of what is at work in it."""

    @property
    def seconds(self) -> int: ...
    def go_on(self) -> None: ...
    def go_back(self) -> None: ...
    def undo(self) -> None: ...
    def redo(self) -> None: ...
    def choose(self, key: int, /) -> bool: ...


class TrainingFrame(QWidget):
    """Shows a story, a page and the way on; decides nothing.

    Signals:
        left: the person goes back to the courses; what was answered stays.
    """

    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.flow: Flow | None = None
        self.body: QWidget | None = None
        self._title = data_label("", "heading", self)
        self._where = data_label("", "muted", self)
        self._time = data_label("", "muted", self)
        self._time.setAlignment(Qt.AlignmentFlag.AlignRight)
        self._make_story()
        self._place = QVBoxLayout()
        self._place.setContentsMargins(0, 0, 0, 0)
        self.hint = button(tr("手がかりを見る"), self._show_hint, self)
        self.back = button(tr("戻る"), lambda: self._do(lambda flow: flow.go_back()), self)
        self.onward = button(
            tr("答える"), lambda: self._do(lambda flow: flow.go_on()), self, "main"
        )
        self._lay_out()
        self._tick = QTimer(self)
        self._tick.setInterval(SECOND)
        self._tick.timeout.connect(self._show_time)
        self._set_keys()

    def _make_story(self) -> None:
        self._side = QWidget(self)
        self._side.setProperty("role", "side")
        self._side.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        fix_width(self._side, STORY_WIDTH, NARROW)
        inner = QWidget()
        column = QVBoxLayout(inner)
        column.setContentsMargins(16, 14, 12, 12)
        column.setSpacing(8)
        self._name = data_label("", "section", inner)
        self._story = QVBoxLayout()
        self._story.setSpacing(8)
        self._hint_head = data_label(tr("手がかり"), "sidehead", inner)
        self._hint_text = data_label("", "hint", inner)
        column.addWidget(self._name)
        column.addLayout(self._story)
        for label in (self._hint_head, self._hint_text):
            column.addWidget(label)
        column.addStretch()
        area = scrolled(inner)
        area.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        area.setObjectName("help")
        area.setAccessibleName(tr("課題の話"))
        layout = QVBoxLayout(self._side)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(area)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setContentsMargins(20, 8, 16, 4)
        head.addWidget(self._title, stretch=4)
        head.addWidget(self._where, stretch=2)
        head.addWidget(self._time, stretch=2)
        foot = QHBoxLayout()
        foot.setContentsMargins(16, 6, 16, 10)
        foot.setSpacing(8)
        foot.addWidget(button(tr("中断して研修の一覧へ"), self.left.emit, self))
        foot.addStretch()
        for one in (self.hint, self.back, self.onward):
            foot.addWidget(one)
        row = QHBoxLayout()
        row.setSpacing(0)
        row.addWidget(self._side)
        row.addLayout(self._place, stretch=1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addLayout(row, stretch=1)
        column.addLayout(foot)

    def _set_keys(self) -> None:
        for keys, act in (
            ("Alt+Left", self.back.click),
            ("Alt+Right", self.onward.click),
            ("Ctrl+Return", self.onward.click),
            ("Ctrl+Enter", self.onward.click),
            ("Ctrl+H", self.hint.click),
            ("Ctrl+Z", lambda: self._do(lambda flow: flow.undo())),
            ("Ctrl+Y", lambda: self._do(lambda flow: flow.redo())),
            ("Ctrl+Shift+Z", lambda: self._do(lambda flow: flow.redo())),
            ("Ctrl+L", self.left.emit),
        ):
            QShortcut(QKeySequence(keys), self).activated.connect(act)

    # What is shown

    def begin(self, flow: Flow, title: str) -> None:
        """Another flow is at work here."""
        self.flow = flow
        set_data(self._title, title)
        self._show_time()
        self._tick.start()

    def end(self) -> None:
        """Nothing is at work any more."""
        self.flow = None
        self._tick.stop()

    def tell(self, name: str, story: str, hint: str = "") -> None:
        """The story at the left; without one there is the more room."""
        self._side.setVisible(bool(story))
        set_data(self._name, name)
        clear(self._story)
        for paragraph in filter(None, story.splitlines()):
            self._story.addWidget(data_label(paragraph, "", self._side))
        set_data(self._hint_text, hint)
        self._hint_head.hide()
        self._hint_text.hide()
        self.hint.setVisible(bool(hint))

    def show_body(self, body: QWidget, where: str, onward: str, back: bool = False) -> None:
        """Another page in the place of the last one.

        Args:
            where: how far one is.
            onward: what the main button does.
        """
        if self.body is not None:
            self._place.removeWidget(self.body)
            self.body.hide()
            self.body.deleteLater()
        self.body = body
        self._place.addWidget(body)
        body.show()
        self.show_where(where, onward)
        self.back.setVisible(back)
        self._show_time()

    def show_where(self, where: str, onward: str, allowed: bool = True) -> None:
        """How far one is, and what the main button does, if it can be pressed."""
        set_data(self._where, where)
        self.onward.setText(onward)
        self.onward.setEnabled(allowed)

    def _show_hint(self) -> None:
        self._hint_head.show()
        self._hint_text.show()
        self.hint.hide()

    def _show_time(self) -> None:
        if self.flow is not None:
            set_data(self._time, tr("時間 {time_text}", time_text=time_text(self.flow.seconds)))

    # Keys

    def keyPressEvent(self, event: QKeyEvent) -> None:
        text = event.text()
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            here = self.focusWidget()
            pressed = here if isinstance(here, QPushButton) else self.onward
            pressed.click()
        elif (
            text.isascii()
            and text.isdigit()
            and not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        ):
            shielded(lambda: self.flow is not None and self.flow.choose(int(text)))
        else:
            super().keyPressEvent(event)

    def _do(self, act: Callable[[Flow], None]) -> None:
        if self.flow is not None:
            act(self.flow)
