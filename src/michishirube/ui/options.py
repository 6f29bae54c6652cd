"""One answer to choose: a card with a button, its key, its label and examples."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QFrame,
    QHBoxLayout,
    QLabel,
    QWidget,
)

from michishirube.ui.labels import wording_label
from michishirube.ui.look import scaled
from michishirube.ui.words import shown, tr
from michishirube.wording import plain


class OptionCard(QFrame):
    """A radio button or check box whose label wraps; the whole card can be clicked.

    It shows focus and choice on its frame. `key` is the digit that chooses it, 0 for none.
    """

    def __init__(
        self, button: QAbstractButton, label: str, key: int = 0, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        label = shown(label)
        self.button = button
        self.setProperty("role", "option")
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        button.setParent(self)
        button.setAccessibleName(plain(label))
        if key:
            button.setAccessibleDescription(tr("{key} キーで選べます", key=key))
        button.installEventFilter(self)
        button.toggled.connect(self._restyle)
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 8, 10, 8)
        row.setSpacing(10)
        row.addWidget(button)
        row.addWidget(wording_label(label, parent=self), stretch=1)
        if key:
            row.addWidget(_key_hint(key, self))
        self._restyle()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.FocusIn, QEvent.Type.FocusOut):
            self._restyle(focused=event.type() is QEvent.Type.FocusIn)
        return super().eventFilter(watched, event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() is Qt.MouseButton.LeftButton and self.rect().contains(
            event.position().toPoint()
        ):
            self.button.setFocus(Qt.FocusReason.MouseFocusReason)
            self.button.click()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        event.accept()

    def _restyle(self, _checked: bool = False, focused: bool | None = None) -> None:
        now = self.button.hasFocus() if focused is None else focused
        self.setProperty("focused", now)
        self.setProperty("checked", self.button.isChecked())
        self.style().unpolish(self)
        self.style().polish(self)


def _key_hint(key: int, parent: QWidget) -> QLabel:
    hint = QLabel(str(key), parent)
    hint.setProperty("role", "key")
    hint.setAlignment(Qt.AlignmentFlag.AlignCenter)
    hint.setFixedSize(scaled(20), scaled(20))
    hint.setToolTip(tr("{key} キーで選べます", key=key))
    return hint
