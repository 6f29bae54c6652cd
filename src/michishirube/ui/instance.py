"""One running program for each data folder: a second one hands its case over and goes."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QLockFile, QObject, Signal

if TYPE_CHECKING:
    from PySide6.QtNetwork import QLocalServer

LOCK = "running.lock"
TRIES, WAIT = 10, 500
"""The first one may be about to start: so many tries, so many milliseconds each."""
LONGEST = 100_000
_TAKEN = b"taken\n"


class Instance(QObject):
    """This start of the program among others on the same data.

    Signals:
        called(str): another one was started, with this case file or with none.
    """

    called = Signal(str)

    def __init__(self, folder: Path) -> None:
        super().__init__()
        self._folder = folder
        self._server: QLocalServer | None = None
        self._lock: QLockFile | None = None
        try:
            folder.mkdir(parents=True, exist_ok=True)
        except OSError:
            return  # opening the cases says why
        self._lock = QLockFile(str(folder / LOCK))
        self._lock.setStaleLockTime(0)  # stale only when its process is gone
        self._lock.tryLock(0)

    @property
    def _name(self) -> str:
        import hashlib  # noqa: PLC0415 - not for the first window

        digest = hashlib.sha256(str(self._folder.resolve()).encode()).hexdigest()
        return f"michishirube-{digest[:20]}"

    @property
    def another_runs(self) -> bool:
        return self._lock is not None and (
            self._lock.error() is QLockFile.LockError.LockFailedError
        )

    def hand_over(self, case: Path | None) -> bool:
        """Bring the running program to the front, on a case file if there is one; False if it
        does not answer."""
        from PySide6.QtNetwork import QLocalSocket  # noqa: PLC0415 - not for the first window

        for _ in range(TRIES):
            socket = QLocalSocket()
            socket.connectToServer(self._name)
            if socket.waitForConnected(WAIT):
                socket.write(f"{case.resolve() if case else ''}\n".encode())
                if socket.waitForReadyRead(WAIT * TRIES):
                    return bytes(socket.readAll().data()) == _TAKEN
            self.thread().msleep(WAIT // 5)
        return False

    def listen(self) -> None:
        """Answer those who are started later."""
        from PySide6.QtNetwork import QLocalServer  # noqa: PLC0415 - not for the first window

        if self._lock is None or not self._lock.isLocked():
            return
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        QLocalServer.removeServer(self._name)  # left by one that was killed: we have the lock
        self._server.newConnection.connect(self._greet)
        self._server.listen(self._name)

    def leave(self) -> None:
        """This program is about to end."""
        if self._server is not None:
            self._server.close()
        if self._lock is not None:
            self._lock.unlock()

    def _greet(self) -> None:
        assert self._server is not None
        socket = self._server.nextPendingConnection()

        def read() -> None:
            if not socket.canReadLine():
                if socket.bytesAvailable() > LONGEST:
                    socket.abort()
                return
            path = bytes(socket.readLine(LONGEST).data()).decode("utf-8", "replace").strip()
            socket.write(_TAKEN)
            socket.flush()
            self.called.emit(path)

        socket.readyRead.connect(read)
        socket.disconnected.connect(socket.deleteLater)
