"""For everybody: names and roles, a way by Tab to everything, and seeing where one is.

On every window, page and dialog, also for what Tab does not go to.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface, QImage
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSpinBox,
    QApplication,
    QCheckBox,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QRadioButton,
    QScrollArea,
    QWidget,
)
from tests.ui.everywhere import everywhere
from tests.ui.programs import run

from michishirube.paths import resources_dir
from michishirube.ui.look import apply_look

CONTAINERS = {
    role.value
    for role in (
        QAccessible.Role.Client,
        QAccessible.Role.LayeredPane,
        QAccessible.Role.Pane,
        QAccessible.Role.Border,
        QAccessible.Role.Grouping,
        QAccessible.Role.ScrollBar,
    )
}
"""What only holds other things, and bars that come and go with the room there is."""
CONTROLS = (QAbstractButton, QLineEdit, QPlainTextEdit, QComboBox, QAbstractSpinBox)
CONTROLS += (QAbstractItemView,)
MARKS = (QRadioButton, QCheckBox)
"""The sheet around them shows the focus."""
WHERE = 9
"""Changed pixels by which the eye finds the focus: a ring or a frame changes many more."""


@pytest.fixture
def running(qtbot, tmp_path):
    made = run(qtbot, tmp_path, "conditional", "not-permitted", "open")
    yield made
    made.window.close()


def told(above: QAccessibleInterface) -> Iterator[QAccessibleInterface]:
    """What assistive technology is told of, down the tree."""
    yield above
    for number in range(above.childCount()):
        below = above.child(number)
        if below is not None and below.isValid() and not below.state().invisible:
            yield from told(below)


def shown_controls(window: QWidget) -> list[QWidget]:
    return [
        one
        for kind in CONTROLS
        for one in window.findChildren(kind)
        if one.isVisible() and one.isEnabled() and one.focusPolicy() & Qt.FocusPolicy.TabFocus
    ]


def nameless_with_focus(window: QWidget) -> Iterator[str]:
    """A list, or an area that Tab goes to, is no mere container."""
    for one in window.findChildren(QWidget):
        if one.isVisible() and one.focusPolicy() & Qt.FocusPolicy.TabFocus:
            name = QAccessible.queryAccessibleInterface(one).text(QAccessible.Text.Name)
            inside = isinstance(one.parentWidget(), QComboBox | QAbstractSpinBox)
            if not name.strip() and not inside:
                yield f"{type(one).__name__} {one.objectName()}"


def test_everything_has_a_name_and_a_role(qtbot, running):
    nameless, seen = [], set()
    for where, window in everywhere(qtbot, running):
        for one in told(QAccessible.queryAccessibleInterface(window)):
            role, name = one.role(), one.text(QAccessible.Text.Name)
            seen.add(role)
            empty = role == QAccessible.Role.StaticText and not name
            if role is QAccessible.Role.NoRole or (
                not name.strip() and role.value not in CONTAINERS and not empty
            ):
                nameless.append((where, role.name, type(one.object()).__name__))
        nameless += [(where, "with focus", one) for one in nameless_with_focus(window)]
    assert nameless == []
    assert {QAccessible.Role.Button, QAccessible.Role.RadioButton, QAccessible.Role.Cell} <= seen


def round_by_tab(qtbot, window: QWidget) -> list[QWidget]:
    """Where Tab goes from here until it is where it was."""
    way: list[QWidget] = []
    for _ in range(150):
        here = window.focusWidget()
        if here is None or here in way:
            break
        way.append(here)
        qtbot.keyClick(here, Qt.Key.Key_Tab)
        QApplication.processEvents()
    return way


def reachable(control: QWidget, way: list[QWidget]) -> bool:
    """By Tab, or by arrows from one of its group that Tab goes to; a field inside by its whole."""
    if isinstance(control, QRadioButton):
        return any(
            isinstance(one, QRadioButton) and one.window() is control.window() for one in way
        )
    whole = control.parentWidget()
    return control in way or (isinstance(whole, QComboBox | QAbstractSpinBox) and whole in way)


def test_tab_reaches_everything_and_comes_round(qtbot, running):
    for where, window in everywhere(qtbot, running):
        if window.focusWidget() is None:
            window.focusNextPrevChild(True)
        way = round_by_tab(qtbot, window)
        assert len(way) < 150, where
        missed = [
            (type(one).__name__, one.accessibleName() or getattr(one, "text", str)())
            for one in shown_controls(window)
            if not reachable(one, way)
        ]
        assert missed == [], where
        assert [pair for pair in pairwise(way) if goes_up(*pair, way)] == [], where


def place(control: QWidget, window: QWidget) -> QPoint:
    return control.mapTo(window, QPoint(0, 0))


def area_of(control: QWidget) -> QWidget | None:
    above = control.parentWidget()
    while above is not None and not isinstance(above, QScrollArea):
        above = above.parentWidget()
    return above


def goes_up(one: QWidget, following: QWidget, way: list[QWidget]) -> bool:
    """Inside one scrolling area Tab goes down, as one reads; but for its way round."""
    area = area_of(one)
    if area is None or area is not area_of(following):
        return False
    if following is next(there for there in way if area_of(there) is area):
        return False
    inner = area.widget()
    above, below = (there.mapTo(inner, there.rect().center()).y() for there in (one, following))
    return below < above - max(one.height(), following.height())


def picture(window: QWidget, of: QWidget) -> QImage:
    QApplication.processEvents()
    around = QRect(place(of, window), of.size()).adjusted(-3, -3, 3, 3)
    shown = window.grab(around.intersected(window.rect())).toImage()
    return shown.convertToFormat(QImage.Format.Format_Grayscale8)


def changed(before: QImage, after: QImage) -> int:
    """How many pixels differ so much that one sees it."""
    pairs = zip(before.constBits(), after.constBits(), strict=True)
    return sum(abs(one - other) > 24 for one, other in pairs)


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_one_sees_where_one_is(qtbot, qapp, running, scheme):
    apply_look(qapp, resources_dir(), scheme)
    unseen = []
    try:
        for where, window in everywhere(qtbot, running):
            for control in shown_controls(window):
                if control.visibleRegion().isEmpty():
                    continue
                sheet = control.parentWidget() if isinstance(control, MARKS) else control
                for area in window.findChildren(QScrollArea):
                    if area.isAncestorOf(control):
                        area.ensureWidgetVisible(control)
                control.setFocus(Qt.FocusReason.TabFocusReason)
                with_focus = picture(window, sheet)
                control.clearFocus()
                if changed(picture(window, sheet), with_focus) < WHERE:
                    unseen.append((where, type(control).__name__, control.accessibleName()))
    finally:
        apply_look(qapp, resources_dir())
    assert unseen == [], "\n".join(map(str, unseen))
