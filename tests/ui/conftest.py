"""Fixtures of the screen's tests: the application as users see it, and a window."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication
from tests.ui.window import Answers, OpenWindow, make_window

from michishirube.paths import resources_dir
from michishirube.ui.look import apply_look


@pytest.fixture(scope="session")
def qapp(qapp: QApplication) -> QApplication:
    """The application with the bundled fonts and the stylesheet."""
    apply_look(qapp, resources_dir())
    return qapp


@pytest.fixture
def answers() -> Answers:
    """What the person at the desk will say."""
    return Answers()


@pytest.fixture
def open_window(qtbot, answers: Answers) -> OpenWindow:
    """Opens a window; takes a loader and a size."""

    def made(*arguments, **options):
        return make_window(qtbot, answers, *arguments, **options)

    return made
