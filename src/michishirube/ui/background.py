"""Work off the thread of the screen: one function, told how far it is, stopped when not wanted."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QObject, Qt, QThreadPool, Signal

from michishirube.memo.errors import MemoStoppedError

Watch = Callable[[float], None]
Work = Callable[[Watch], object]
_LEAST = 0.01  # of the whole, between two tellings


class Task(QObject):
    """One run of a function in the pool. Its signals are emitted on the thread that made it.

    What is stopped ends at the next `watch`; whatever it still brings is dropped. It holds itself
    until it has ended, so it needs no parent and must have none.

    Signals:
        progressed(float): the part done, 0 to 1.
        part(object): whatever the work gives out on the way, through `give`.
        done(object): what the function returned.
        failed(object): the exception that left it.
    """

    progressed = Signal(float)
    part = Signal(object)
    done = Signal(object)
    failed = Signal(object)
    _brought = Signal(str, object)  # from the other thread to this one

    def __init__(self, work: Work) -> None:
        super().__init__()
        self._work = work
        self._told = 0.0
        self.stopped = False

    def start(self) -> None:
        """Begin, as soon as a thread is free."""
        _running.add(self)
        self._brought.connect(self._deliver, Qt.ConnectionType.QueuedConnection)
        _pool().start(self._run)

    def stop(self) -> None:
        """It is not wanted any more; nothing is signalled from now on."""
        self.stopped = True

    def give(self, what: object) -> None:
        """From within the work: hand out a part of the result."""
        self._brought.emit("part", what)

    def _watch(self, done: float) -> None:
        if self.stopped:
            raise MemoStoppedError
        if done >= 1 or done - self._told >= _LEAST:
            self._told = done
            self._brought.emit("progressed", done)

    def _run(self) -> None:
        try:
            result = self._work(self._watch)
        except Exception as error:  # noqa: BLE001 - it is handed over, to be told or raised there
            self._brought.emit("failed", error)
        else:
            self._brought.emit("done", result)

    def _deliver(self, name: str, what: object) -> None:
        if name in ("done", "failed"):
            _running.discard(self)
        if not self.stopped:
            getattr(self, name).emit(what)


_running: set[Task] = set()


def _pool() -> QThreadPool:
    """The threads for all of it; the program does not end under them."""
    pool = QThreadPool.globalInstance()
    app = QCoreApplication.instance()
    if app is not None and not pool.property("awaited"):
        pool.setProperty("awaited", True)
        app.aboutToQuit.connect(_end_all)
    return pool


def _end_all() -> None:
    for task in tuple(_running):
        task.stop()
    QThreadPool.globalInstance().waitForDone()
