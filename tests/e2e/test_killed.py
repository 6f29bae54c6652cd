"""The program itself: killed, it opens where it was; a second start finds the first."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from contextlib import contextmanager

import pytest

from michishirube.cabinet import Filter, open_cabinet
from michishirube.paths import forms_dir

CASE = forms_dir() / "appi" / "examples" / "ppc-3-model.yaml"
DRIVEN = """
import json, sys
from datetime import date
from pathlib import Path
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from michishirube.engine.form import Ref
from michishirube.ui.app import Instance, first_window, start
from michishirube.ui.entrance import Entrance

app = QApplication([])
folder, keys = Path(sys.argv[1]), json.loads(sys.argv[2])
instance = Instance(folder)
window = first_window(app, date(2026, 11, 22))

def state(program):
    session, place = program.guide.session, program.guide.place
    at = [place.id, place.party] if isinstance(place, Ref) else place.value
    said = {} if session is None else {id_: str(a.value) for id_, a in session.case.answers.items()}
    focus = QApplication.focusWidget()
    text = focus.text() if hasattr(focus, "text") else ""
    if hasattr(focus, "toPlainText"):
        text = focus.toPlainText()
    return {"at": at, "answers": said, "undo": session is not None and session.can_undo,
            "text": text, "lesson": lesson(program.training)}

def lesson(training):
    if training is None or training.flow is None:
        return None
    sitting, page = training.flow.sitting, training.page.frame.body
    kept = {id_: str(a.value) for id_, a in sitting.attempt.case.answers.items()}
    return [sitting.lesson.id, sitting.mode.value, page.ref.id, kept]

def drive():
    entrance = window.findChild(Entrance)
    if entrance is None:
        QTimer.singleShot(20, drive)
        return
    for key in keys:
        target = QApplication.focusWidget() or window
        if key.startswith("type:"):
            QTest.keyClicks(target, key[5:])
        else:
            *held, last = key.split("+")
            modifier = Qt.KeyboardModifier.NoModifier
            for one in held:
                modifier |= getattr(Qt.KeyboardModifier, one + "Modifier")
            QTest.keyClick(target, getattr(Qt.Key, "Key_" + last), modifier)
        app.processEvents()
    QTimer.singleShot(600, lambda: print(json.dumps(state(entrance.program)), flush=True))

QTimer.singleShot(0, lambda: start(window, folder, None, date(2026, 11, 22), instance))
QTimer.singleShot(20, drive)
QTimer.singleShot(60_000, app.quit)
app.exec()
"""
BEGIN = ["Control+N", "Return"]
WAIT = 60_000


def driven(folder, keys):
    """Start the program, press keys, take down what it shows, kill it."""
    running = subprocess.Popen(
        [sys.executable, "-c", DRIVEN, str(folder), json.dumps(keys)],
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        stdout=subprocess.PIPE,
        text=True,
    )
    with running:
        line = running.stdout.readline()
        running.kill()
    assert line, "it did not start"
    return json.loads(line)


@pytest.mark.parametrize(
    "keys",
    [
        [*BEGIN, "1", "Return"],
        [*BEGIN, "1", "Return", "1", "Return", "2", "Return", "Alt+Left"],
        [*BEGIN, "1", "Tab", "type:Yamada"],
    ],
    ids=["after an answer", "after going back", "while typing"],
)
def test_killed_it_opens_at_the_same_question(tmp_path, keys):
    before = driven(tmp_path, keys)
    assert before["answers"]
    after = driven(tmp_path, ["Return"])
    assert (after["at"], after["answers"]) == (before["at"], before["answers"])
    assert after["undo"]


def test_the_letters_typed_are_there(tmp_path):
    typed = driven(tmp_path, [*BEGIN, "1", "Tab", "type:Yamada"])
    undone = driven(tmp_path, ["Return", "Control+Z"])  # the name, then the answer
    assert undone["answers"] == typed["answers"]
    assert driven(tmp_path, ["Return", "Control+Y"])["answers"] == typed["answers"]
    store = open_cabinet(tmp_path)
    assert [row.title for row in store.rows(Filter(words="Yamada"))]
    store.close()


@pytest.mark.parametrize(
    ("begin", "mode"), [(["Return"], "guided"), (["Tab", "Tab", "Space"], "exam")]
)
def test_killed_in_a_lesson_it_goes_on_there(tmp_path, begin, mode):
    learn = ["Control+Shift+K", "type:A", "Return", *begin, "3", "Return", "Return"]
    before = driven(tmp_path, learn)["lesson"]
    assert before[1:3] == [mode, "rules_besides"]
    assert before[3]["subject"]
    assert driven(tmp_path, ["Control+Shift+K", "Control+Shift+C"])["lesson"] == before


@contextmanager
def started(folder, *arguments):
    """The program, killed in the end whatever happens."""
    program = subprocess.Popen(
        [sys.executable, "-m", "michishirube", "--data", str(folder), *arguments],
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    try:
        yield program
    finally:
        program.kill()
        program.wait()


def is_up(folder):
    """Its last act at the start is today's backup."""
    return any((folder / "backups").glob("*.sqlite3"))


def cases(folder):
    store = open_cabinet(folder)
    found = store.count(Filter())
    store.close()
    return found


def test_a_second_start_hands_its_case_over_and_goes(qtbot, tmp_path):
    with started(tmp_path) as first:
        qtbot.waitUntil(lambda: is_up(tmp_path), timeout=WAIT)
        with started(tmp_path, str(CASE)) as second:
            assert second.wait(60) == 0
        qtbot.waitUntil(lambda: cases(tmp_path) == 1, timeout=WAIT)
        assert first.poll() is None
    shutil.rmtree(tmp_path / "backups")
    with started(tmp_path) as third:  # the lock of one that was killed holds nobody up
        qtbot.waitUntil(lambda: is_up(tmp_path), timeout=WAIT)
        assert third.poll() is None
    assert cases(tmp_path) == 1


def test_another_folder_is_another_program(qtbot, tmp_path):
    with started(tmp_path / "a") as first, started(tmp_path / "b", str(CASE)) as second:
        for name in "ab":
            qtbot.waitUntil(lambda name=name: is_up(tmp_path / name), timeout=WAIT)
        assert (first.poll(), second.poll()) == (None, None)
        assert [cases(tmp_path / name) for name in "ab"] == [0, 1]
