"""A person's own: settings reach new cases only, about, keys, names for assistive technology."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QAction, QShortcut
from PySide6.QtWidgets import QLabel, QLineEdit
from tests.packs.opened import DAY
from tests.ui.programs import run

from michishirube.engine.case import Document
from michishirube.paths import resources_dir
from michishirube.settings import Settings, read_settings
from michishirube.ui.components import components
from michishirube.ui.keys import KEYS
from michishirube.ui.main_window import MainWindow
from michishirube.ui.preferences import Preferences


@pytest.fixture
def program(qtbot, tmp_path):
    return run(qtbot, tmp_path, "conditional")


def test_a_new_case_begins_with_what_is_set_and_an_old_one_stays(program):
    program.do("open")
    before = program.guide.session.case.document
    program.program.personal.preferences.change(Settings(organization="Z社", approvers=("部長",)))
    assert program.guide.session.case.document == before
    program.program.show_list()
    program.program.begin_new()
    program.guide.ready()
    session = program.guide.session
    assert session.case.document == Document(
        title=f"名簿の利用（{DAY}）", organization="Z社", approvers=("部長",)
    )
    assert not session.can_undo


def test_settings_are_saved_only_when_they_can_be_used(qtbot, program, tmp_path):
    dialog = program.program.personal.settings_dialog()
    qtbot.addWidget(dialog)
    line = next(
        one for one in dialog.findChildren(QLineEdit) if "フォルダー" in one.accessibleName()
    )
    dialog.show()
    line.setText(str(tmp_path / "gone"))
    dialog.accept()
    assert dialog.isVisible()
    assert any("ありません" in label.text() for label in dialog.findChildren(QLabel))
    line.setText(str(tmp_path))
    dialog.accept()
    assert not dialog.isVisible()
    assert program.program.personal.preferences.settings.memo_folder == str(tmp_path)


def test_the_page_about_names_versions_and_every_licence(qtbot, program):
    dialog = program.program.personal.about_dialog()
    qtbot.addWidget(dialog)
    parts = components(resources_dir())
    names = {part.name.lower() for part in parts}
    assert {"pyside6_essentials", "reportlab", "jinja2", "pyyaml", "markupsafe"} <= names
    assert [part.name for part in parts if not part.licence or not part.text] == []
    assert dialog.list.count() == len(parts)
    dialog.list.setCurrentRow(0)
    assert "SIL OPEN FONT LICENSE" in dialog.text.toPlainText()


def shown(keys: str) -> str:
    """A shortcut as the page of keys writes it."""
    words = {"Left": "←", "Right": "→", "Down": "↓", "Del": "Delete", "Return": "Enter"}
    return "＋".join(words.get(part, part) for part in keys.split("+"))


def test_every_shortcut_stands_under_f1(program):
    program.program.begin_new()
    keys = {one.key().toString() for one in program.window.findChildren(QShortcut)}
    for action in program.window.findChildren(QAction):
        keys |= {one.toString() for one in action.shortcuts()}
    assert len(keys) > 15
    listed = "\n".join(word for _, page in KEYS for line in page for word in line)
    assert [one for one in sorted(keys) if one and shown(one) not in listed] == []


def test_the_window_opens_as_it_was_closed(qtbot, tmp_path):
    file = tmp_path / "settings.json"
    window = MainWindow(DAY, Preferences(file))
    qtbot.addWidget(window)
    window.show()
    window.resize(800, 640)
    size = window.size()
    window.close()
    assert "main" in read_settings(file).kept.windows
    again = MainWindow(DAY, Preferences(file))
    qtbot.addWidget(again)
    room = again.screen().availableGeometry()  # a window is never larger than its screen
    assert again.height() == 640
    assert again.width() >= min(size.width(), room.width()) - 2


def test_a_damaged_place_is_no_reason_to_fail(qtbot, tmp_path):
    file = tmp_path / "settings.json"
    file.write_text('{"windows": {"main": "not base64!"}}', encoding="utf-8")
    window = MainWindow(DAY, Preferences(file))
    qtbot.addWidget(window)
    assert window.width() == 1280
