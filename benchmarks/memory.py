"""Memory of the idle program against a bare window with the same fonts.

    python benchmarks/memory.py [RUNS]

Each in a process of its own, turn by turn, offscreen: what the system holds for it in memory
(resident), with the window painted: the list alone; the idle program, with its menu and what runs
in the background; and with a consultation to choose, for which engine and rules are loaded.
Ratios hold across machines with the same Qt.
"""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import tempfile

from startup import BARE, CHOOSING, IDLE, LIST, WAIT

BAR = 1.3
RUNS = 5
RESIDENT = """
for _ in range(50):
    app.processEvents()
from pathlib import Path
line = next(one for one in Path("/proc/self/status").read_text().splitlines() if "VmRSS" in one)
print(int(line.split()[1]) / 1024, flush=True)
"""


def megabytes(program: str) -> float:
    """What a program takes when it has come to rest."""
    done = subprocess.run(
        [sys.executable, "-c", program + WAIT + RESIDENT],
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        check=True,
        text=True,
    )
    return float(done.stdout.split()[-1])


def main() -> None:
    """Measure turn by turn and print medians, ranges and ratios."""
    runs = int(sys.argv[1]) if len(sys.argv) > 1 else RUNS
    with tempfile.TemporaryDirectory() as folder:
        given = f"FOLDER = ''\nSETTINGS = {folder + '/settings.json'!r}\n"
        programs = {
            "bare QWizard": BARE,
            "the list": given + LIST,
            "idle": given + IDLE,
            "choosing": given + CHOOSING,
        }
        sizes: dict[str, list[float]] = {name: [] for name in programs}
        for _ in range(runs):
            for name, program in programs.items():
                sizes[name].append(megabytes(program))
    bare = statistics.median(sizes["bare QWizard"])
    print(f"resident memory at rest, {runs} runs each, MB: median (min to max), ratio to bare")
    for name, measured in sizes.items():
        middle = statistics.median(measured)
        print(
            f"{name:20} {middle:7.1f} ({min(measured):.1f} to {max(measured):.1f})"
            f"   {middle / bare:.2f}"
        )
    print(f"bar: {BAR:.1f} × bare")


if __name__ == "__main__":
    main()
