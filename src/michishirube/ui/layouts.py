"""Small pieces that pages are laid out with: scrolling areas, cards, rules, link buttons."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QFrame,
    QLayout,
    QLineEdit,
    QPushButton,
    QScrollArea,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from michishirube.ui.look import scaled
from michishirube.ui.words import shown, tr


def scrolled(inner: QWidget, widest: int = 0) -> QScrollArea:
    """`inner` in an area that scrolls up and down; sideways it fits.

    Args:
        widest: in pixels at usual letters, lines no longer than one can read; 0: as wide as it is.
    """
    if widest:
        inner.setMaximumWidth(scaled(widest))
    area = QScrollArea()
    area.setWidget(inner)
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    return area


def clear(layout: QLayout) -> None:
    """Take everything out of a layout and throw it away."""
    while (item := layout.takeAt(0)) is not None:
        widget = item.widget()
        if widget is not None:
            widget.hide()
            widget.deleteLater()
        elif (inner := item.layout()) is not None:
            clear(inner)


def card(parent: QWidget, role: str = "card") -> tuple[QFrame, QVBoxLayout]:
    """A sheet with a thin frame, and the layout inside."""
    frame = QFrame(parent)
    frame.setProperty("role", role)
    layout = QVBoxLayout(frame)
    layout.setContentsMargins(14, 10, 14, 10)
    layout.setSpacing(4)
    return frame, layout


def rule(parent: QWidget) -> QFrame:
    """A thin line."""
    line = QFrame(parent)
    line.setProperty("role", "rule")
    return line


WIDEST_SHEET = 1200
"""Of pages with results: what stands at both ends of a line belongs together."""


def clearable(line: QLineEdit) -> QLineEdit:
    """A line with a button that empties it; Qt gives that one no name."""
    line.setClearButtonEnabled(True)
    for clear_it in line.findChildren(QToolButton):
        clear_it.setAccessibleName(tr("入力を消す"))
    return line


def button(
    text: str, pressed: Callable[[], object], parent: QWidget, role: str = "", name: str = ""
) -> QPushButton:
    """A button; `name` is what assistive technology says where the text alone says too little."""
    made = QPushButton(shown(text), parent)
    if role:
        made.setProperty("role", role)
    if name:
        made.setAccessibleName(shown(name))
    made.clicked.connect(lambda _checked=False: pressed())
    return made
