"""The program as one: from the list to a case and back, everything kept."""

from __future__ import annotations

import os
import subprocess
import sys
import zipfile
from dataclasses import replace

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPlainTextEdit, QPushButton, QWizard
from tests.packs.opened import DAY, EXAMPLES, small
from tests.ui.hands import Keyboard, enter_text
from tests.ui.programs import run
from tests.ui.test_waiting import with_bar

from michishirube.cabinet import Filter
from michishirube.engine.case import Basis
from michishirube.engine.form import Ref
from michishirube.paths import forms_dir
from michishirube.session import Session
from michishirube.ui.trail_panel import Station
from michishirube.ui.welcome import OPENED, TAG, WORKED, worked_case

STORAGE, PEOPLE, PURPOSE = Ref("storage"), Ref("people"), Ref("stated_purpose")
MANY = 200
CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def data(tmp_path):
    return tmp_path / "data"


def press(qtbot, window, key, modifier=Qt.KeyboardModifier.NoModifier):
    qtbot.keyClick(window.focusWidget() or window, key, modifier)
    QApplication.processEvents()


def close(running):
    running.window.close()
    assert not running.window.isVisible()


def begin(qtbot, running) -> Keyboard:
    """A new case at its first question, by keys alone."""
    press(qtbot, running.window, Qt.Key.Key_N, CONTROL)
    keyboard = Keyboard(qtbot, running.window)
    keyboard.type("2")
    keyboard.go_on()
    assert running.guide.place == STORAGE
    return keyboard


def test_at_the_list_nothing_is_loaded_that_only_a_case_needs(tmp_path):
    """In a process of its own; what is loaded takes time and memory."""
    done = subprocess.run(
        [sys.executable, "-c", IDLE, str(tmp_path)],
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        text=True,
        check=True,
    )
    before, after = done.stdout.splitlines()
    assert before == ""
    assert after == "formfile.packs memo.view session ui.wizard"


IDLE = """
import sys
from datetime import date
from pathlib import Path
from PySide6.QtWidgets import QApplication
from michishirube.ui.app import first_window, show_cases, take_up
from michishirube.ui.desk import Desk

def loaded():
    heavy = ("formfile.packs", "memo.view", "session", "ui.wizard")
    return " ".join(one for one in heavy if f"michishirube.{one}" in sys.modules)

app = QApplication([])
window = first_window(app, date(2026, 11, 22))
desk = Desk(window)
store = show_cases(window, Path(sys.argv[1]), desk)
entrance = take_up(window, store, date(2026, 11, 22), desk)
app.processEvents()
print(loaded())
entrance.do("new")
print(loaded())
assert not window.shows_list
window.close()
"""


def test_an_empty_list_says_what_to_do(qtbot, data):
    running = run(qtbot, data)
    said = " ".join(one.text() for one in running.cases.findChildren(QLabel) if one.isVisible())
    assert "まだ案件がありません" in said and "Ctrl＋N" in said
    assert [one.text() for one in running.cases.findChildren(QPushButton) if one.isVisible()][2:]


def test_the_welcome_opens_a_worked_case_at_its_result(qtbot, data):
    running = run(qtbot, data)
    example = next(
        one for one in running.cases.findChildren(QPushButton) if one.text().startswith("例を")
    )
    for times in (1, 2):
        example.click()
        assert running.guide.place is Station.RESULT
        assert running.answers.told == [OPENED] * times
        running.program.show_list()
    (row,) = running.store.rows(Filter())
    assert row.tags == (TAG,)
    assert not example.isVisible()


def test_a_pack_without_examples_says_so(qtbot, data):
    running = run(qtbot, data)
    without = replace(small(), pack=replace(small().pack, examples=()))
    running.program.work.work_on(running.store, without)
    running.cases.example_wanted.emit()
    assert "例の案件がありません" in running.answers.told[0]
    assert running.window.shows_list


def test_the_real_pack_has_the_case_to_begin_with():
    examples = [EXAMPLES / "open.yaml", EXAMPLES / f"{WORKED}.yaml"]
    assert worked_case(examples) == examples[1]
    assert worked_case(examples[:1]) == examples[0]
    assert (forms_dir() / "appi/examples" / f"{WORKED}.yaml").is_file()


def test_a_case_is_worked_and_found_again_where_it_was(qtbot, data):
    running = run(qtbot, data)
    keyboard = begin(qtbot, running)
    assert running.store.count(Filter()) == 0
    keyboard.type("1")
    assert running.store.count(Filter()) == 1
    keyboard.go_on()
    there = running.guide.place
    assert there != STORAGE
    close(running)
    again = run(qtbot, data)
    press(qtbot, again.window, Qt.Key.Key_Return)
    assert again.guide.place == there
    assert again.guide.session.answer(STORAGE) is not None
    assert again.guide.session.can_undo


def test_a_case_is_called_what_its_first_page_says(qtbot, data):
    running = run(qtbot, data)
    begin(qtbot, running).type("1")
    assert running.guide.session.case.document.title == f"名簿の利用（{DAY}）"
    running.guide.go_to(Station.START)
    line = next(
        one
        for one in running.program.wizard.start.findChildren(QLineEdit)
        if one.accessibleName() == "件名"
    )
    line.setText("春の名簿")
    running.program.wizard.next()
    close(running)
    assert run(qtbot, data).titles() == ["春の名簿"]


def test_what_is_left_for_later_is_so_when_the_case_is_opened_again(qtbot, data):
    running = run(qtbot, data)
    keyboard = begin(qtbot, running)
    keyboard.press(Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    there = running.guide.place
    close(running)
    again = run(qtbot, data)
    press(qtbot, again.window, Qt.Key.Key_Return)
    assert (again.guide.place, again.guide.session.waiting) == (there, (STORAGE,))


def test_the_way_back_to_the_list(qtbot, data):
    running = run(qtbot, data, "conditional", "not-permitted")
    running.choose(1)
    press(qtbot, running.window, Qt.Key.Key_Return)
    uid = running.guide.session.history.uid
    assert not running.window.shows_list
    assert (
        running.window.windowTitle().startswith(running.guide.session.case.document.title or "名簿")
        or "道しるべ" in running.window.windowTitle()
    )
    press(qtbot, running.window, Qt.Key.Key_L, CONTROL)
    assert running.window.shows_list
    assert running.cases.chosen() == [uid]
    assert running.guide.session is None
    assert running.window.windowTitle() == "道しるべ"
    assert running.answers.asked_to_leave == 0


def test_the_last_page_leads_back_to_the_list(qtbot, data):
    running = run(qtbot, data, "conditional")
    press(qtbot, running.window, Qt.Key.Key_Return)
    running.guide.go_to(Station.RESULT)
    running.program.wizard.button(QWizard.WizardButton.FinishButton).click()
    assert running.window.shows_list


def test_typing_is_on_disk_after_a_pause(qtbot, data):
    running = run(qtbot, data, "conditional")
    press(qtbot, running.window, Qt.Key.Key_Return)
    running.guide.go_to(PURPOSE)
    enter_text(qtbot, running.window.focusWidget(), "広告のため")
    uid = running.guide.session.history.uid
    qtbot.waitUntil(lambda: "広告のため" in running.store.read(uid).content, timeout=2000)
    enter_text(qtbot, running.window.focusWidget(), "と分析のため")
    qtbot.waitUntil(lambda: "と分析のため" in running.store.read(uid).content, timeout=2000)
    assert isinstance(running.window.focusWidget(), QPlainTextEdit)
    running.guide.undo()
    assert "広告のため" not in running.store.read(uid).content


@pytest.mark.parametrize("leave", ["kill", "close"])
def test_half_typed_words_are_on_disk(qtbot, data, leave):
    running = run(qtbot, data, "conditional")
    press(qtbot, running.window, Qt.Key.Key_Return)
    running.guide.go_to(PEOPLE)
    line = running.window.focusWidget()
    assert isinstance(line, QLineEdit)
    line.clear()
    enter_text(qtbot, line, "千人くらい")
    uid = running.guide.session.history.uid
    if leave == "kill":
        qtbot.waitUntil(lambda: "千人くらい" in running.store.read(uid).place, timeout=2000)
    close(running)
    again = run(qtbot, data)
    press(qtbot, again.window, Qt.Key.Key_Return)
    assert again.guide.place == PEOPLE
    assert again.window.focusWidget().text() == "千人くらい"
    assert again.guide.session.answer_text(PEOPLE) == "10人"


def test_a_basis_typed_before_its_answer_is_on_disk(qtbot, data):
    running = run(qtbot, data)
    keyboard = begin(qtbot, running)
    keyboard.basis(False, Basis("山田", DAY, "台帳"))
    qtbot.waitUntil(lambda: running.store.count(Filter()) == 1, timeout=2000)
    qtbot.waitUntil(
        lambda: "台帳" in running.store.read(running.store.rows(Filter())[0].uid).place,
        timeout=2000,
    )
    close(running)
    again = run(qtbot, data)
    press(qtbot, again.window, Qt.Key.Key_Return)
    keyboard = Keyboard(qtbot, again.window)
    keyboard.type("1")
    assert again.guide.session.answer(STORAGE).basis == Basis("山田", DAY, "台帳")


def test_a_party_renamed_letter_by_letter_keeps_the_cursor(qtbot, data):
    running = run(qtbot, data, "conditional")
    press(qtbot, running.window, Qt.Key.Key_Return)
    running.guide.go_to(Ref("recipients"))
    keyboard = Keyboard(qtbot, running.window)
    keyboard.type("AB")
    keyboard.press(Qt.Key.Key_Return)
    keyboard.tab_to("提供先1の名前")
    line = running.window.focusWidget()
    line.setCursorPosition(1)
    keyboard.type("x ")
    running.guide.save_typed()
    assert (line.text(), line.cursorPosition()) == ("Ax B", 3)
    assert running.guide.session.case.listed("recipients").parties[0].name == "Ax B"


def test_trouble_is_told_once_and_nothing_is_lost(qtbot, data, tmp_path):
    running = run(qtbot, data, "conditional")
    press(qtbot, running.window, Qt.Key.Key_Return)
    running.guide.go_to(STORAGE)
    running.store._connection.execute("PRAGMA query_only = ON")
    keyboard = Keyboard(qtbot, running.window)
    for key in "12":
        keyboard.type(key)
    assert len(running.answers.told) == 1
    assert "まだ保存されていません" in running.answers.told[0]
    assert running.window.isWindowModified()
    running.answers.save = [tmp_path / "case.yaml"]
    running.guide.save_as_file()
    assert Session.open(small(), tmp_path / "case.yaml").case == running.guide.session.case
    running.store._connection.execute("PRAGMA query_only = OFF")
    keyboard.type("1")
    assert not running.window.isWindowModified()


def test_a_case_file_becomes_a_kept_case_once(qtbot, data):
    running = run(qtbot, data)
    for _ in range(2):
        running.program.open_file(EXAMPLES / "conditional.yaml")
        assert not running.window.shows_list
        running.program.show_list()
    assert running.store.count(Filter()) == 1
    assert len(running.titles()) == 1


def test_another_start_comes_to_the_front(qtbot, data):
    running = run(qtbot, data, "not-permitted")
    running.entrance.called("")
    assert running.window.shows_list
    running.entrance.called(str(EXAMPLES / "conditional.yaml"))
    assert not running.window.shows_list
    assert running.store.count(Filter()) == 2


def drop(window, *paths):
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    event = QDropEvent(
        QPointF(100, 100),
        Qt.DropAction.CopyAction,
        data,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    window.dropEvent(event)


@pytest.mark.parametrize("in_case", [False, True])
def test_files_dropped_are_taken_in(qtbot, data, tmp_path, in_case):
    running = run(qtbot, data, "not-permitted")
    if in_case:
        press(qtbot, running.window, Qt.Key.Key_Return)
    note = tmp_path / "note.txt"
    note.write_text("これは案件ではない", "utf-8")
    drop(running.window, EXAMPLES / "conditional.yaml", note)
    ((new, known, problems),) = running.listed.taken_in
    assert (new, known) == (1, 0)
    assert len(problems) == 1 and "note.txt" in problems[0]
    assert running.window.shows_list
    assert len(running.titles()) == 2


def test_taking_in_many_can_be_stopped(qtbot, data, tmp_path):
    """What is taken in by then stays; how many are left is said."""
    running = run(qtbot, data)
    text = (EXAMPLES / "conditional.yaml").read_text("utf-8")
    assert text.count("as_of:") == 1
    path = tmp_path / "many.zip"
    with zipfile.ZipFile(path, "w") as made:
        for number in range(MANY):
            made.writestr(f"{number}.yaml", f"{text}\nsummary: {number}\n")
    with_bar(lambda bar: bar.findChild(QPushButton).click())
    drop(running.window, path)
    ((new, known, problems),) = running.listed.taken_in
    assert (known, len(problems)) == (0, 1)
    assert 0 < new == running.store.count(Filter()) < MANY
    assert f"残り{MANY - new}件" in problems[0]
    assert len(running.titles()) == new


def test_without_a_store_cases_live_in_files(qtbot, data, tmp_path):
    running = run(qtbot, data, with_store=False)
    drop(running.window, EXAMPLES / "conditional.yaml")
    running.guide.session.give(STORAGE, "paper")
    running.answers.save = [tmp_path / "case.yaml"]
    running.guide.session.path = None
    assert running.guide.save()
    assert (tmp_path / "case.yaml").exists()
    running.entrance.look_after()
    close(running)


def test_closing_backs_up_what_was_kept(qtbot, data):
    running = run(qtbot, data, "conditional")
    running.entrance.look_after()
    close(running)
    assert len(list((data / "backups").glob("*.sqlite3"))) == 1
