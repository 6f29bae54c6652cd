"""Makes `docs/screenshots/`: one picture of each main view, from worked cases (`make screenshots`).

Without a screen and with a clock of its own, so that the same program makes the same pictures. All
names in the cases are invented; the settings and cases lie in a folder that is gone afterwards.

    python packaging/screenshots.py [FOLDER]
"""

from __future__ import annotations

import json
import os
import sys
import tempfile
import time
from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtGui import QPixmap
    from PySide6.QtWidgets import QWidget

    from michishirube.engine.form import Ref

ROOT = Path(__file__).resolve().parent.parent
SCREEN = {"name": "", "x": 0, "y": 0, "width": 1320, "height": 800, "logicalDpi": 96, "dpr": 1}
WIDTH, HEIGHT = 1280, 720
SMALLEST, LARGEST = 8_000, 200_000
"""Bytes: an empty window is smaller, a picture that a page should load is not larger."""
TODAY = date(2026, 11, 22)
EXAMPLES = (
    "anonymised/act-43-4-sold-without-consent",
    "acquiring/list-bought-with-consent",
    "entrusting/delivery",
    "leak/gl-3-5-3-4-year-end",
    "requests/act-33-2-member-asks-for-file",
    "person-related/cookies-linked-no-consent",
    "inquiry/gl-3-1-5-police-inquiry-with-the-article",
    "ppc-3-model",
    "ppc-2-matched",
    "ppc-1-new-use",
)
"""As they were worked on, the last one last."""
TAGGED = {"ppc-1-new-use": ["販促"], "ppc-2-matched": ["委託", "統計"], "ppc-3-model": ["委託"]}
SHOWN = "ppc-1-new-use"
CHANGED = ("consent_status", "not_planned")
"""The answer that is another one in the variant of the case shown."""
WAIT = 60
"""Seconds in which the memo must be there."""
STEADY = 10
"""Tenths of a second without a change: then nothing more is painted."""


def stage(folder: Path) -> None:
    """Set the environment that pictures depend on; before Qt is loaded."""
    screens = folder / "screen.json"
    screens.write_text(json.dumps({"screens": [SCREEN]}), "utf-8")
    os.environ["QT_QPA_PLATFORM"] = f"offscreen:configfile={screens}"
    os.environ["TZ"] = "Asia/Tokyo"
    if hasattr(time, "tzset"):
        time.tzset()


class Clock:
    """The time at which things were done: some hours after each other."""

    def __init__(self) -> None:
        self._now = datetime(2026, 11, 17, 0, 12, tzinfo=UTC)

    def __call__(self) -> datetime:
        self._now += timedelta(hours=9, minutes=7)
        return self._now


class Pictures:
    """The program with some cases, and a folder for pictures of it."""

    def __init__(self, folder: Path, out: Path) -> None:
        from PySide6.QtWidgets import QApplication

        from michishirube.settings import Settings
        from michishirube.store.cases import Store
        from michishirube.ui.app import first_window, take_up
        from michishirube.ui.desk import Desk
        from michishirube.ui.preferences import Preferences

        self.out = out
        self.app = QApplication(["michishirube"])
        self.app.setCursorFlashTime(0)
        self.preferences = Preferences(folder / "settings.json")
        self.preferences.change(
            Settings(
                organization="X社",
                department="法務部",
                author="山田",
                legal="佐藤",
                to="個人情報管理責任者",
                approvers=("法務部長", "個人情報管理責任者"),
                retention="5年",
            )
        )
        self.window = first_window(self.app, TODAY, self.preferences)
        self.window.resize(WIDTH, HEIGHT)
        self.store = Store(folder / "cases", Clock())
        self.window.cases.show_store(self.store)
        self.program = take_up(self.window, self.store, TODAY, Desk(self.window)).program
        self.guide = self.program.guide
        self.shown = self.variant = ""

    def settle(self) -> None:
        """Everything that is due has been done and painted."""
        for _ in range(6):
            self.app.processEvents()

    def wait_for(self, holds: Callable[[], bool]) -> None:
        """Let the program go on until something holds."""
        from PySide6.QtTest import QTest

        end = time.monotonic() + WAIT
        while not holds():
            if time.monotonic() > end:
                raise SystemExit("The program did not get there; no picture was taken.")
            QTest.qWait(20)

    def steady(self, widget: QWidget) -> QPixmap:
        """A picture of a widget when all its parts are there: pages of the memo and what other
        answers would change are worked out beside the window."""
        from PySide6.QtTest import QTest

        before, same = None, 0
        while same < STEADY:
            QTest.qWait(100)
            now = widget.grab().toImage()
            same = same + 1 if now == before else 0
            before = now
        return widget.grab()

    def take(self, name: str, *, front: bool = False) -> None:
        """A picture of the window; with the dialog that is in front of it."""
        from PySide6.QtGui import QColor, QPainter, QPixmap

        self.settle()
        picture = QPixmap(WIDTH, HEIGHT)
        picture.fill(QColor("white"))
        painter = QPainter(picture)
        painter.drawPixmap(0, 0, self.window.grab() if front else self.steady(self.window))
        dialog = self.app.activeModalWidget() if front else None
        if dialog is not None:
            shown = dialog.grab()
            left, top = (WIDTH - shown.width()) // 2, (HEIGHT - shown.height()) // 2
            painter.fillRect(picture.rect(), QColor(0, 0, 0, 70))
            painter.fillRect(left - 1, top - 1, shown.width() + 2, shown.height() + 2, "#80808a")
            painter.drawPixmap(left, top, shown)
        painter.end()
        self.keep(picture, name)

    def keep(self, picture: QPixmap, name: str) -> None:
        """Write a picture with as many colours as it needs to look the same."""
        from PIL import Image
        from PySide6.QtGui import QImage

        image = picture.toImage().convertToFormat(QImage.Format.Format_RGB888)
        size = (image.width(), image.height())
        pixels = bytes(image.constBits())
        plain = Image.frombytes("RGB", size, pixels, "raw", "RGB", image.bytesPerLine())
        path = self.out / f"{name}.png"
        plain.quantize(256, dither=Image.Dither.NONE).save(path, optimize=True)
        weight = path.stat().st_size
        print(f"{path.name}: {weight // 1000} kB")
        if not SMALLEST < weight < LARGEST:
            raise SystemExit(f"{path} is blank or too large.")

    def take_dialog(self, name: str, ask: Callable[[], object]) -> None:
        """A picture of what `ask` asks, which is then closed."""
        from PySide6.QtCore import QTimer

        taken = []

        def when_there() -> None:
            dialog = self.app.activeModalWidget()
            if dialog is not None:
                taken.append(name)
                self.take(name, front=True)
                dialog.close()

        QTimer.singleShot(300, when_there)
        ask()
        if not taken:
            raise SystemExit(f"No dialog came for {name}.")


def keep_cases(pictures: Pictures) -> None:
    """Put the worked cases into the store, and a variant of the one shown."""
    from michishirube.engine.form import Ref
    from michishirube.exchange import Found, make_variant, take_in
    from michishirube.library import load_library
    from michishirube.paths import forms_dir
    from michishirube.session import Session

    store, library = pictures.store, load_library()
    for example in EXAMPLES:
        path = forms_dir() / "appi" / "examples" / f"{example}.yaml"
        uid, _ = take_in(library, store, Found(path, path.name))
        store.tag(uid, TAGGED.get(example, []))
        if example == SHOWN:
            pictures.shown = uid
    pictures.variant = make_variant(library, store, pictures.shown)
    Session.resume(library, store, pictures.variant).give(Ref(CHANGED[0]), CHANGED[1])


def questions(pictures: Pictures) -> None:
    """The pages of one case: each kind of question, the review, the result."""
    from michishirube.engine.form import Kind
    from michishirube.ui.trail_panel import Station

    guide = pictures.guide
    pictures.program.open_kept(pictures.shown)
    session = guide.session
    assert session is not None
    first: dict[Kind, Ref] = {}
    for ref in session.assessment.visited:
        first.setdefault(session.question(ref).kind, ref)
    for number, (name, kind) in enumerate(
        (("question", Kind.YES_NO), ("judgement", Kind.JUDGEMENT), ("parties", Kind.PARTIES)), 3
    ):
        guide.go_to(first[kind])
        pictures.take(f"{number:02}-{name}")
    guide.go_to(Station.CHECK)
    pictures.take("06-review")
    guide.go_to(Station.RESULT)
    pictures.take("07-result")


def preview(pictures: Pictures) -> None:
    """The memo on screen."""
    pictures.guide.preview()
    shown = pictures.guide.previews.preview
    assert shown is not None
    shown.resize(WIDTH, HEIGHT)
    pictures.wait_for(lambda: shown.ready)
    pictures.keep(pictures.steady(shown), "09-preview")
    shown.close()


def main() -> int:
    """Take them all."""
    from dataclasses import replace

    out = Path(sys.argv[1]) if len(sys.argv) > 1 else ROOT / "docs" / "screenshots"
    out.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as made:
        folder = Path(made)
        stage(folder)
        from michishirube.ui.revision_work import RevisionWork

        pictures = Pictures(folder, out)
        program = pictures.program
        pictures.take("00-welcome")
        keep_cases(pictures)
        program.show_list()
        pictures.take("01-cases")
        program.begin_new()
        pictures.take("02-consultations")
        questions(pictures)
        preview(pictures)
        pictures.settle()
        program.show_list()
        work, library = RevisionWork(program.guide.desk, pictures.window), program.guide.library
        both = (pictures.shown, pictures.variant)
        pictures.take_dialog("08-compare", lambda: work.compare_kept(library, pictures.store, both))
        pictures.take_dialog("10-settings", program.personal.ask_for_settings)
        pictures.take_dialog("11-about", program.personal.show_about)
        pictures.preferences.change(replace(pictures.preferences.settings, scheme="dark"))
        program.open_kept(pictures.shown)
        pictures.take("12-dark")
        pictures.window.close()
    return 0


if __name__ == "__main__":
    sys.exit(main())
