"""Starting: commands run without Qt, the first window without engine, YAML or ReportLab."""

from __future__ import annotations

import os
import subprocess
import sys

import pytest
from tests.packs.opened import DAY

from michishirube.ui import markup
from michishirube.ui.wizard import CaseWizard
from michishirube.wording import plain

FIRST_WINDOW = """
from datetime import date
from PySide6.QtWidgets import QApplication
from michishirube.ui.app import first_window
app = QApplication([])
window = first_window(app, date(2026, 11, 22))
app.processEvents()
"""
COMMAND = """
from michishirube.__main__ import main
try:
    main({arguments!r})
except SystemExit as done:
    assert done.code == 0, done
"""


def loaded_by(program: str) -> set[str]:
    """The top names of the modules a program has loaded when it is done."""
    code = program + "\nimport sys\nprint('loaded:', *sys.modules)"
    done = subprocess.run(
        [sys.executable, "-c", code],
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        check=True,
        text=True,
        encoding="utf-8",
    )
    return set(done.stdout.rpartition("loaded:")[2].split())


@pytest.mark.parametrize("arguments", [["--help"], ["memo", "--help"], ["forms"]])
def test_commands_need_no_qt(arguments):
    assert "PySide6" not in loaded_by(COMMAND.format(arguments=arguments))


def test_the_first_window_is_light():
    heavy = {
        "sqlite3",
        "reportlab",
        "jinja2",
        "yaml",
        "michishirube.session",
        "michishirube.engine",
    }
    assert not heavy & loaded_by(FIRST_WINDOW)


@pytest.mark.parametrize("wording", ["*a*と**b**", "[個人データ]", "3 * 4 * 5", "素の文"])
def test_the_light_plain_is_the_same(wording):
    assert markup.plain(wording) == plain(wording)


def test_a_window_without_its_guide_waits_and_closes(qtbot):
    window = CaseWizard(DAY)
    qtbot.addWidget(window)
    window.show()
    window.next()
    assert window.currentId() == 0
    window.close()
    assert not window.isVisible()
