"""Process start to first window: this program against a bare QWizard with the same fonts.

    python benchmarks/startup.py [RUNS [FOLDER]]

FOLDER holds kept cases to list; none by default.

Both run in processes of their own, turn by turn, offscreen. The clock starts before the process
is made and stops when its window has been painted. Ratios hold across machines, times do not.
"""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from michishirube.settings import Kept, Settings, write_settings

BAR = 1.5
RUNS = 11

WAIT = """
import time
while not (window.windowHandle() and window.windowHandle().isExposed()):
    app.processEvents()
window.grab()
print(time.monotonic(), flush=True)
"""

BARE = """
from PySide6.QtGui import QFont, QFontDatabase
from PySide6.QtWidgets import QApplication, QLabel, QVBoxLayout, QWizard, QWizardPage
from michishirube.paths import resources_dir
app = QApplication([])
app.setStyle("Fusion")
for name in ("BIZUDPGothic-Regular.ttf", "BIZUDPGothic-Bold.ttf", "NotoSansJP-Regular.ttf"):
    QFontDatabase.addApplicationFont(str(resources_dir() / "fonts" / name))
font = QFont()
font.setFamilies(["BIZ UDPGothic", "Noto Sans JP"])
app.setFont(font)
window = QWizard()
page = QWizardPage()
page.setTitle("どの相談をしますか")
QVBoxLayout(page).addWidget(QLabel("相談を一つ選んでください。"))
window.addPage(page)
window.resize(1280, 720)
window.show()
"""

OURS = """
from michishirube.__main__ import hasten
hasten()
from michishirube.ui.app import first_window
from michishirube.ui.preferences import Preferences
from datetime import date
from pathlib import Path
from PySide6.QtWidgets import QApplication
app = QApplication([])
window = first_window(app, date(2026, 11, 22), Preferences(Path(SETTINGS)))
"""

LIST = (
    OURS
    + """
import gc
import tempfile
gc.enable()
from michishirube.ui.app import show_cases
from michishirube.ui.desk import Desk
folder = Path(FOLDER or tempfile.mkdtemp())
desk = Desk(window)
store = show_cases(window, folder, desk)
"""
)

IDLE = (
    LIST
    + """
from michishirube.ui.app import take_up
entrance = take_up(window, store, date(2026, 11, 22), desk)
"""
)

CHOOSING = IDLE + 'entrance.do("new")\n'


def seconds(program: str, folder: Path) -> float:
    """From before the process is made until its window has been painted.

    Args:
        folder: takes the byte code, as the folders of an installed program do, and the settings.
    """
    environment = {
        **os.environ,
        "QT_QPA_PLATFORM": "offscreen",
        "PYTHONDONTWRITEBYTECODE": "",
        "PYTHONPYCACHEPREFIX": str(folder / "byte code"),
    }
    settings = f"SETTINGS = {str(folder / 'settings.json')!r}\n"
    start = time.monotonic()
    done = subprocess.run(
        [sys.executable, "-c", settings + program + WAIT],
        env=environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        check=True,
        text=True,
    )
    return float(done.stdout.split()[-1]) - start


def main() -> None:
    """Measure turn by turn and print medians, ranges and ratios."""
    with tempfile.TemporaryDirectory() as folder:
        write_settings(Path(folder) / "settings.json", Kept(Settings(organization="X社")))
        measure(Path(folder))


def measure(own: Path) -> None:
    runs = int(sys.argv[1]) if len(sys.argv) > 1 else RUNS
    folder = sys.argv[2] if len(sys.argv) > 2 else ""
    given = f"FOLDER = {folder!r}\n"
    programs = {
        "bare QWizard": BARE,
        "michishirube": OURS,
        "… with an empty list": "FOLDER = ''\n" + LIST,
        "… with the cases listed": given + LIST,
        "… at rest": given + IDLE,
        "… with a case begun": given + CHOOSING,
    }
    for program in programs.values():  # once without counting: caches of files and byte code
        seconds(program, own)
    times: dict[str, list[float]] = {name: [] for name in programs}
    for _ in range(runs):
        for name, program in programs.items():
            times[name].append(seconds(program, own))
    bare = times["bare QWizard"]
    print(f"start to first window, {runs} runs each, ms: median (min to max), ratio to bare")
    for name, measured in times.items():
        low, middle, high = min(measured), statistics.median(measured), max(measured)
        ratios = sorted(one / other for one, other in zip(measured, bare, strict=True))
        print(
            f"{name:24} {middle * 1000:7.0f} ({low * 1000:.0f} to {high * 1000:.0f})"
            f"   {statistics.median(ratios):.2f} ({ratios[0]:.2f} to {ratios[-1]:.2f})"
        )
    print(f"bar: {BAR:.1f} × bare")


if __name__ == "__main__":
    main()
