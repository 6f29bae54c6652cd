"""Work that is waited for: its result, its errors, and stopping it."""

from threading import Event, current_thread

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QProgressDialog, QWidget

from michishirube.attaching import AttachError
from michishirube.ui.waiting import waited


@pytest.fixture
def window(qtbot):
    made = QWidget()
    qtbot.addWidget(made)
    made.show()
    return made


def with_bar(act):
    """Do something to the progress bar, once it is there."""

    def look():
        for bar in QApplication.topLevelWidgets():
            if isinstance(bar, QProgressDialog) and bar.isVisible():
                act(bar)
                return
        QTimer.singleShot(20, look)

    look()


def test_done_on_another_thread_and_given_back(window):
    thread = waited(lambda watch: current_thread(), "…", window)
    assert thread is not current_thread()


def test_what_is_raised_there_is_raised_here(window):
    def fails(watch):
        raise AttachError("読めません")

    with pytest.raises(AttachError, match="読めません"):
        waited(fails, "…", window)


def test_what_takes_long_shows_how_far_it_is(window):
    go_on, seen = Event(), []

    def works(watch):
        watch(0.25)
        assert go_on.wait(10)
        return "done"

    def look(bar):
        seen.append((bar.isModal(), bar.labelText()))
        go_on.set()

    with_bar(look)
    assert waited(works, "計算しています…", window) == "done"
    assert seen == [(True, "計算しています…")]


def test_stopped_it_gives_nothing(window):
    stopped, ended = Event(), Event()

    def works(watch):
        assert stopped.wait(10)
        try:
            watch(0.5)
        finally:
            ended.set()

    def stop(bar):
        bar.cancel()
        stopped.set()

    with_bar(stop)
    assert waited(works, "…", window) is None
    assert ended.wait(10)
