"""How long a memo takes, against the same memo made by other means.

    python benchmarks/memo.py [--runs N] [--pdf FOLDER]

One run of each in turn, so that a noisy machine disturbs all alike: compare the ratios, not the
times. Peers come with `pip install -e .[bench]`; one that is not installed is left out with a
message. Nothing here is a test: no time is asserted.
"""

import argparse
import importlib.util
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from statistics import median
from time import perf_counter

ROOT = Path(__file__).resolve().parent.parent
sys.path[:0] = [str(ROOT), str(ROOT / "benchmarks")]

from tests.memo.sample import MEMO  # noqa: E402

import memo_peers  # noqa: E402

FONT_FOLDER = ROOT / "resources" / "fonts"
TEMPLATE_FOLDER = ROOT / "templates" / "memo"
OURS = "Michishirube"
PEERS = {
    "Platypus, our classes, no template": ("reportlab", memo_peers.platypus_same_classes),
    "Platypus, as it comes": ("reportlab", memo_peers.platypus_stock),
    "typst, compiled afresh": ("typst", memo_peers.typst_afresh),
    "Jinja + WeasyPrint": ("weasyprint", memo_peers.weasyprint),
}
BARE = "import reportlab.pdfgen.canvas, reportlab.platypus.flowables, jinja2.sandbox"
COLD = f"""
import sys; sys.path.insert(0, {str(ROOT)!r})
from pathlib import Path
from michishirube.memo.fonts import load_fonts
from michishirube.memo.pdf import build_pdf
from michishirube.memo.template import render_blocks
from tests.memo.sample import MEMO
build_pdf(render_blocks(Path({str(TEMPLATE_FOLDER)!r}), {{"memo": MEMO}}),
          load_fonts(Path({str(FONT_FOLDER)!r})))
"""


def ours() -> memo_peers.Make:
    """Words to bytes, fonts and template loaded: what a running program does."""
    from michishirube.memo.fonts import load_fonts
    from michishirube.memo.pdf import build_pdf
    from michishirube.memo.template import MemoTemplate

    fonts, template = load_fonts(FONT_FOLDER), MemoTemplate(TEMPLATE_FOLDER)
    return lambda: build_pdf(template.render({"memo": MEMO}), fonts)


def contestants() -> dict[str, memo_peers.Make]:
    found = {OURS: ours()}
    pieces = memo_peers.pieces_of(MEMO)
    for name, (package, prepare) in PEERS.items():
        if importlib.util.find_spec(package) is None:
            print(f"{name}: left out, {package} is not installed (pip install -e .[bench])")
            continue
        found[name] = prepare(pieces, MEMO, FONT_FOLDER)
    return found


def timed(action: Callable[[], object]) -> float:
    """Milliseconds one call takes."""
    start = perf_counter()
    action()
    return (perf_counter() - start) * 1000


def measure(actions: dict[str, Callable[[], object]], runs: int) -> dict[str, list[float]]:
    """Times of each action, taken in turns after one call each that is not counted."""
    times: dict[str, list[float]] = {name: [] for name in actions}
    for action in actions.values():
        action()
    for _ in range(runs):
        for name, action in actions.items():
            times[name].append(timed(action))
    return times


def report(title: str, times: dict[str, list[float]], base: str) -> None:
    """Times and, run by run, the ratio of each to `base`."""
    print(f"\n{title}\n{'':38}{'median':>9}{'min':>8}{'max':>8}   × {base}: median, min, max")
    for name, values in times.items():
        ratios = [value / other for value, other in zip(values, times[base], strict=True)]
        print(
            f"{name:38}{median(values):7.1f}ms{min(values):8.1f}{max(values):8.1f}"
            f"   {median(ratios):6.2f}{min(ratios):7.2f}{max(ratios):7.2f}"
        )


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--runs", type=int, default=15)
    parser.add_argument("--pdf", type=Path, help="write each contestant's PDF into this folder")
    options = parser.parse_args()
    makers = contestants()
    if options.pdf:
        options.pdf.mkdir(parents=True, exist_ok=True)
        for number, (name, make) in enumerate(makers.items()):
            (options.pdf / f"{number}-{name.split(',')[0]}.pdf").write_bytes(make())
    report("Warm, words to bytes", measure(dict(makers), options.runs), OURS)
    cold = {
        "bare imports (Platypus, Jinja)": lambda: run(BARE),
        "a memo from a cold start": lambda: run(COLD),
    }
    report("Cold, a process each", measure(cold, max(options.runs // 3, 3)), next(iter(cold)))


def run(code: str) -> None:
    subprocess.run([sys.executable, "-c", code], check=True)


if __name__ == "__main__":
    main()
