"""Memos of many cases: what one memo costs in a long run, and whether memory grows.

The floor in the same run: the same process making the first cases one after another. Memory is the
largest of any worker at its end, after few and after many memos.
"""

from __future__ import annotations

import argparse
import os
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from michishirube.paths import forms_dir

RUN = """
import resource, sys
from pathlib import Path
from michishirube.batch import Batch

def ignored(done, total, made):
    pass

if __name__ == "__main__":
    out, workers, *cases = sys.argv[1:]
    report = Batch(Path(out)).run([Path(case) for case in cases], ignored, int(workers))
    assert not report.failed, report.failed[0].error
    unit = 1 if sys.platform == "darwin" else 1024
    of = resource.RUSAGE_SELF if workers == "1" else resource.RUSAGE_CHILDREN
    print(resource.getrusage(of).ru_maxrss * unit)
"""


def run(folder: Path, cases: list[Path], workers: int) -> tuple[float, float]:
    """Seconds, and MB of the largest worker."""
    out = folder / f"out-{len(cases)}-{workers}"
    script = folder / "run.py"
    script.write_text(RUN, "utf-8")
    began = time.perf_counter()
    done = subprocess.run(
        [sys.executable, script, out, str(workers), *cases],
        capture_output=True,
        text=True,
        check=True,
    )
    took = time.perf_counter() - began
    shutil.rmtree(out)
    return took, int(done.stdout) / 1e6


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--cases", type=int, default=400, help="cases of the long run")
    count = parser.parse_args().cases
    worked = sorted((forms_dir() / "appi/examples").rglob("*.yaml"))
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        # The same mix in the short and in the long run, so that only the number differs.
        short = max(count // 8, 1)
        step = max(len(worked) // short, 1)
        mix = worked[::step][:short]
        cases = []
        for at in range(count):
            cases.append(folder / f"case{at:06}.yaml")
            shutil.copy(mix[at % short], cases[-1])
        cores = os.cpu_count() or 1
        alone, own = run(folder, cases[:short], 1)
        first, small = run(folder, cases[:short], cores)
        long, large = run(folder, cases, cores)
        print(f"{'':34}{'s':>8}{'ms a memo':>12}{'MB':>8}")
        for memos, processes, took, grown in (
            (short, 1, alone, own),
            (short, cores, first, small),
            (count, cores, long, large),
        ):
            title = f"{memos} memos, {processes} processes"
            print(f"{title:34}{took:8.1f}{1e3 * took / memos:12.0f}{grown:8.0f}")
        linear = long / count / (first / short)
        print(f"cost of a memo, long run to short: {linear:.2f} x (linear: at most 1)")
        print(f"memory, long run to short: {large / small:.2f} x (flat: 1)")


if __name__ == "__main__":
    main()
