"""The cases opened last: by keyboard alone, by their names of now, without those erased."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from tests.ui.programs import run

from michishirube.settings import MOST_RECENT, read_settings
from michishirube.ui.preferences import Preferences
from michishirube.ui.recent import NONE_YET


@pytest.fixture
def running(qtbot, tmp_path):
    made = run(qtbot, tmp_path, "conditional", "not-permitted")
    yield made
    made.window.close()


def offered(running) -> list[str]:
    menu = running.cases.recent_menu
    menu.aboutToShow.emit()
    return [one.text() for one in menu.actions() if one.isEnabled()]


def open_and_leave(running, title: str) -> None:
    """Open a case of this title, or the last one under this title from now on."""
    titles = running.titles()
    running.choose(titles.index(title) if title in titles else -1 + len(titles))
    running.program.open_kept(running.cases.chosen()[0])
    session = running.guide.session
    session.describe(replace(session.case.document, title=title), session.case.summary)
    running.program.show_list()


def test_the_last_one_is_first_and_nothing_twice(running):
    assert offered(running) == []
    assert [one.text() for one in running.cases.recent_menu.actions()] == [NONE_YET]
    open_and_leave(running, "広告")
    open_and_leave(running, "R&D")
    assert offered(running) == ["&1　R&&D", "&2　広告"]
    open_and_leave(running, "広告")
    assert offered(running) == ["&1　広告", "&2　R&&D"]


@pytest.mark.qt_log_ignore("does not support")  # of the offscreen platform: raising, grabbing
def test_by_keys_alone(qtbot, running):
    open_and_leave(running, "広告")
    bar = running.cases.layout().menuBar()
    bar.setActiveAction(running.cases.menu.menuAction())
    qtbot.keyClick(running.cases.menu, Qt.Key.Key_R)
    assert running.cases.recent_menu.isVisible()
    qtbot.keyClick(running.cases.recent_menu, Qt.Key.Key_1)
    assert running.guide.session.case.document.title == "広告"


def test_an_erased_case_is_gone_at_once(running):
    open_and_leave(running, "広告")
    open_and_leave(running, "名簿")
    running.choose(running.titles().index("名簿"))
    running.do("erase")
    assert len(running.window.preferences.recent) == 1
    assert offered(running) == ["&1　広告"]


def test_a_case_erased_by_another_program_is_not_offered(running):
    open_and_leave(running, "広告")
    running.window.preferences.note_opened("gone")
    assert len(offered(running)) == 1
    assert "gone" not in running.window.preferences.recent


def test_a_new_case_counts_when_it_is_left(running):
    running.program.begin_new()
    assert running.guide.ready()
    session = running.guide.session
    session.describe(session.case.document, "あらまし")
    running.program.show_list()
    assert len(offered(running)) == 1


def test_remembered_from_start_to_start(tmp_path):
    file = tmp_path / "settings.json"
    preferences = Preferences(file)
    for number in range(MOST_RECENT + 2):
        preferences.note_opened(f"case {number}")
    again = read_settings(file).kept.recent
    assert len(again) == MOST_RECENT
    assert again == Preferences(file).recent
    assert again[0] == f"case {MOST_RECENT + 1}"


def test_a_store_that_fails_is_one_message(running):
    open_and_leave(running, "広告")
    running.store.close()
    assert offered(running) == []
    assert len(running.answers.told) == 1
    running.entrance.store = None
