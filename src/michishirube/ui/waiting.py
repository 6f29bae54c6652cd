"""Waits for work done off the thread of the screen, with a progress bar if it takes long."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar, cast

from PySide6.QtCore import QEventLoop, QObject, Qt, QTimer
from PySide6.QtWidgets import QProgressDialog, QWidget

from michishirube.ui.background import Task, Watch
from michishirube.ui.words import tr

T = TypeVar("T")
SOON = 500
"""Milliseconds after which the bar is shown."""
_STEPS = 100


class _Wait(QObject):
    """One piece of work that is waited for."""

    def __init__(self, task: Task, loop: QEventLoop) -> None:
        super().__init__()
        self._loop = loop
        self.ended = False
        self.result: object = None
        self.error: Exception | None = None
        task.done.connect(self._done)
        task.failed.connect(self._failed)

    def _done(self, result: object) -> None:
        self.result = result
        self._end()

    def _failed(self, error: Exception) -> None:
        self.error = error
        self._end()

    def _end(self) -> None:
        self.ended = True
        self._loop.quit()


def waited(work: Callable[[Watch], T], title: str, parent: QWidget | None) -> T | None:
    """The result of some work; None where the person has stopped it.

    Nothing can be pressed meanwhile but the bar's 中止. What the work raises is raised here.
    """
    task, loop = Task(work), QEventLoop()
    wait = _Wait(task, loop)
    task.start()
    QTimer.singleShot(SOON, loop.quit)
    loop.exec(QEventLoop.ProcessEventsFlag.ExcludeUserInputEvents)
    if not wait.ended:
        bar = QProgressDialog(title, tr("中止"), 0, _STEPS, parent)
        bar.setWindowModality(Qt.WindowModality.ApplicationModal)
        bar.setMinimumDuration(0)
        bar.setAutoReset(False)
        bar.setAutoClose(False)
        task.progressed.connect(lambda done: bar.setValue(int(done * _STEPS)))
        bar.canceled.connect(task.stop)
        bar.canceled.connect(loop.quit)
        bar.show()
        loop.exec()
        bar.close()
        bar.deleteLater()
    if not wait.ended:
        return None
    if wait.error is not None:
        raise wait.error
    return cast(T, wait.result)
