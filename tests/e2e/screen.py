"""A screen of its own for a program under test: Xvfb, a window manager, keys and pictures.

Nothing of the person's own is touched: the program gets a home of its own, and this screen.
"""

from __future__ import annotations

import os
import shutil
import struct
import subprocess
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from PIL import Image

NEEDED = {"Xvfb": "xvfb", "openbox": "openbox", "xdotool": "xdotool"}
WIDTH, HEIGHT = 1280, 800
OUT = Path(__file__).resolve().parents[2] / "out"
START, PATIENCE = 20_000, 1_500
"""Milliseconds: in which a screen must be there, and before a key is pressed once more."""


class Screen:
    """A running X server with a window manager on it.

    Attributes:
        home: the home of what runs here.
    """

    def __init__(self, qtbot, number: str, folder: Path, home: Path) -> None:
        self.number, self.home = f":{number}", home
        self._qtbot, self._folder = qtbot, folder

    def until(self, holds: Callable[[], bool], milliseconds: int) -> None:
        """Wait for something; if it does not come, the error names a picture of the screen."""
        try:
            self._qtbot.waitUntil(holds, timeout=milliseconds)
        except self._qtbot.TimeoutError as late:
            OUT.mkdir(exist_ok=True)
            shown = OUT / "e2e.png"
            self.picture().save(shown)
            raise AssertionError(f"{late}; the screen: {shown}; {self.title()}") from late

    def environment(self, **more: str) -> dict[str, str]:
        """For a program on this screen: nothing of the person's but the PATH."""
        return {
            "PATH": os.environ["PATH"],
            "DISPLAY": self.number,
            "QT_QPA_PLATFORM": "xcb",
            "LANG": "C.UTF-8",
            "HOME": str(self.home),
            "XDG_DATA_HOME": str(self.home / "data"),
            "XDG_CONFIG_HOME": str(self.home / "config"),
            "XDG_CACHE_HOME": str(self.home / "cache"),
            "XDG_RUNTIME_DIR": str(self.home),
            **more,
        }

    def ask(self, *words: str) -> str:
        """What xdotool says; empty where there is nothing of the kind."""
        asked = subprocess.run(
            ["xdotool", *words],
            env=self.environment(),
            capture_output=True,
            text=True,
            check=False,
            timeout=30,
        )
        return asked.stdout.strip() if asked.returncode == 0 else ""

    def press(self, *keys: str) -> None:
        """Press keys, as `Return` or `ctrl+n`, where the focus is."""
        self.ask("key", "--delay", "8", *keys)

    def press_until(self, key: str, holds: Callable[[], bool], times: int = 20) -> None:
        """Press a key again and again, with patience in between, until something holds."""
        for _ in range(times - 1):
            self.press(key)
            try:
                self._qtbot.waitUntil(holds, timeout=PATIENCE)
            except self._qtbot.TimeoutError:
                continue
            return
        self.press(key)
        self.until(holds, PATIENCE)

    def type(self, text: str) -> None:
        """Type Latin letters where the focus is."""
        assert text.isascii()
        self.ask("type", "--delay", "8", text)

    def title(self) -> str:
        """The title of the window that has the focus."""
        return self.ask("getactivewindow", "getwindowname")

    def picture(self) -> Image.Image:
        """What the screen shows: the X server keeps it in a file, in the format of xwd."""
        data = (self._folder / "Xvfb_screen0").read_bytes()
        head = struct.unpack(">25I", data[:100])
        size, width, height, line, colours = head[0], head[4], head[5], head[12], head[19]
        pixels = data[size + 12 * colours :]
        return Image.frombytes("RGB", (width, height), pixels, "raw", "BGRX", line)


def missing() -> list[str]:
    """The Debian packages of the programs that a screen needs and that are not here."""
    return [package for program, package in NEEDED.items() if shutil.which(program) is None]


@contextmanager
def screen(qtbot, folder: Path) -> Iterator[Screen]:
    """A screen that is gone in the end, whatever happens."""
    assert not missing(), f"This needs a screen: apt-get install {' '.join(missing())}"
    home, frames = folder / "home", folder / "frames"
    for made in (home, frames):
        made.mkdir(mode=0o700)
    reader, writer = os.pipe()
    size = f"{WIDTH}x{HEIGHT}x24"
    server = ["Xvfb", "-displayfd", str(writer), "-screen", "0", size, "-fbdir", str(frames)]
    with running([*server, "-nolisten", "tcp"], pass_fds=[writer]):
        os.close(writer)
        with os.fdopen(reader) as told:
            number = told.readline().strip()  # written when the server is ready
        assert number, "Xvfb did not start"
        made = Screen(qtbot, number, frames, home)
        with running(["openbox", "--sm-disable"], env=made.environment()):
            made.until(lambda: made.ask("get_num_desktops") != "", START)
            yield made


@contextmanager
def running(
    command: Sequence[str | Path],
    env: dict[str, str] | None = None,
    pass_fds: Sequence[int] = (),
    cwd: Path | None = None,
) -> Iterator[subprocess.Popen[bytes]]:
    """A program, killed in the end if it still runs."""
    program = subprocess.Popen(
        command,
        env=env,
        cwd=cwd,
        pass_fds=pass_fds,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    try:
        yield program
    finally:
        program.kill()
        program.wait(30)
