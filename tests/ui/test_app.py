"""Starting on the kept cases: damaged, newer, unwritable; one program for each folder."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget
from tests.packs.opened import DAY, EXAMPLES, small
from tests.store.keeping import backed_up, store_in
from tests.ui.window import AnsweringDesk, Answers

from michishirube.__main__ import main
from michishirube.cabinet import Filter, looked_after
from michishirube.session import Session
from michishirube.ui.app import show_cases, show_whole
from michishirube.ui.desk import Desk
from michishirube.ui.instance import Instance
from michishirube.ui.main_window import MainWindow


class DecidingDesk(AnsweringDesk):
    """A desk at which it is known what becomes of a damaged file."""

    def __init__(self, window, answers, restore):
        super().__init__(window, answers)
        self.restore = restore
        self.asked: list[tuple[Path, Path | None]] = []

    def go_on_with_backup(self, damaged, backup):
        self.asked.append((damaged, backup))
        return self.restore


@pytest.fixture
def window(qtbot):
    made = MainWindow(DAY)
    qtbot.addWidget(made)
    made.show()
    return made


def filled(folder, with_backup=True):
    store = store_in(folder)
    Session.open(small(), EXAMPLES / "conditional.yaml").keep_in(store, at_once=True)
    if with_backup:
        backed_up(store)
    store.close()


def damaged(folder, with_backup=True):
    filled(folder, with_backup)
    (folder / "cases.sqlite3").write_bytes(b"no database at all" * 500)


def words(window) -> str:
    return "\n".join(one.text() for one in window.findChildren(QLabel) if one.isVisible())


@pytest.mark.parametrize(("restore", "count"), [(True, 1), (False, 0)])
def test_a_damaged_database_is_set_aside(window, tmp_path, restore, count):
    damaged(tmp_path)
    desk = DecidingDesk(window, Answers(), restore)
    store = show_cases(window, tmp_path, desk)
    assert store.count(Filter()) == count == window.cases.model.total
    ((path, backup),) = desk.asked
    assert path == tmp_path / "cases.sqlite3"
    assert backup is not None
    (aside,) = tmp_path.glob("damaged-*.sqlite3")
    assert aside.read_bytes().startswith(b"no database")
    assert desk.answers.told
    store.close()


def test_a_damaged_database_left_alone_is_left_alone(window, tmp_path):
    damaged(tmp_path, with_backup=False)
    before = (tmp_path / "cases.sqlite3").read_bytes()
    desk = DecidingDesk(window, Answers(), None)
    assert show_cases(window, tmp_path, desk) is None
    assert desk.asked == [(tmp_path / "cases.sqlite3", None)]
    assert (tmp_path / "cases.sqlite3").read_bytes() == before
    assert "壊れています" in words(window)
    assert "自動では保存されません" in words(window)


def test_a_newer_database_is_refused_politely(window, tmp_path):
    filled(tmp_path)
    connection = sqlite3.connect(tmp_path / "cases.sqlite3")
    connection.execute("PRAGMA user_version = 99")
    connection.close()
    assert show_cases(window, tmp_path, DecidingDesk(window, Answers(), None)) is None
    assert "より新しい版" in words(window)


def test_a_folder_that_is_a_file_is_one_message(window, tmp_path):
    (tmp_path / "data").write_text("x")
    assert show_cases(window, tmp_path / "data", DecidingDesk(window, Answers(), None)) is None
    assert "保存" in words(window)


@pytest.mark.parametrize(
    ("button", "answer"),
    [("バックアップから続ける", True), ("空の一覧で始める", False), ("何もしない", None)],
)
def test_the_real_question_about_damage(qtbot, tmp_path, button, answer):
    owner = QWidget()
    qtbot.addWidget(owner)
    filled(tmp_path)

    def press():
        dialog = QApplication.activeModalWidget()
        next(b for b in dialog.findChildren(QPushButton) if button in b.text()).click()

    QTimer.singleShot(0, press)
    (backup,) = (tmp_path / "backups").glob("*")
    assert Desk(owner).go_on_with_backup(tmp_path / "cases.sqlite3", backup) is answer


def test_without_a_backup_none_is_offered(qtbot, tmp_path):
    owner = QWidget()
    qtbot.addWidget(owner)
    seen = []

    def press():
        dialog = QApplication.activeModalWidget()
        seen.extend(b.text() for b in dialog.findChildren(QPushButton))
        dialog.reject()

    QTimer.singleShot(0, press)
    assert Desk(owner).go_on_with_backup(tmp_path / "cases.sqlite3", None) is None
    assert not [text for text in seen if "バックアップ" in text]


def test_looking_after_backs_up_once_a_day_and_tells_of_damage(tmp_path):
    filled(tmp_path, with_backup=False)
    assert looked_after(tmp_path, DAY) == ""
    assert looked_after(tmp_path, DAY) == ""
    assert len(list((tmp_path / "backups").glob("*.sqlite3"))) == 1
    (tmp_path / "cases.sqlite3").write_bytes(b"no database at all" * 500)
    assert "傷み" in looked_after(tmp_path, DAY)


def test_one_program_for_each_folder(qtbot, tmp_path):
    first = Instance(tmp_path)
    assert not first.another_runs
    first.listen()
    second = Instance(tmp_path)
    assert second.another_runs
    assert not Instance(tmp_path / "elsewhere").another_runs
    first.leave()
    third = Instance(tmp_path)
    assert not third.another_runs
    third.leave()


@pytest.mark.parametrize(
    ("arguments", "says"),
    [(["--data"], "--data"), (["--data", "x", "nonsense"], "nonsense"), (["--help"], "--data")],
)
def test_the_data_option_is_explained(capsys, arguments, says):
    try:
        code = main(arguments)
    except SystemExit as done:
        code = done.code
    assert (code == 0) is (arguments == ["--help"])
    told = capsys.readouterr()
    assert says in told.out + told.err


@pytest.mark.parametrize(("beyond", "fills"), [(-100, False), (0, True), (100, True)])
def test_a_window_with_no_room_for_its_frame_fills_the_screen(qtbot, beyond, fills):
    window = QWidget()
    qtbot.addWidget(window)
    room = window.screen().availableSize()
    window.resize(room.width() + beyond, room.height() + beyond)
    show_whole(window)
    assert window.isMaximized() is fills
