"""How long the proofs of a pack take, and how they grow.

    python benchmarks/proof.py [--runs N]

Warm: all proofs of every consultation of forms/appi, the pack loaded. Cold: a process that loads
the pack and proves it, against one that only loads it. Growth: generated consultations of 50, 200
and 1,000 questions, a process each. For a floor, the same network is decided once by the
evaluator, for one case; the proofs speak of every case. Times are processor time (all of it is
one thread), so that other work on the machine disturbs them less; still, compare the ratios.
Nothing here is a test: no time is asserted.
"""

import argparse
import resource
import subprocess
import sys
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from statistics import median

ROOT = Path(__file__).resolve().parent.parent
sys.path[:0] = [str(ROOT), str(ROOT / "tests" / "engine"), str(ROOT / "tests" / "proof")]

from generated import consultation  # noqa: E402

from michishirube.check_command import check  # noqa: E402
from michishirube.engine.evaluate import Evaluator, Facts  # noqa: E402
from michishirube.engine.form import Form  # noqa: E402
from michishirube.library import load_library  # noqa: E402
from michishirube.proof.encoding import Encoding  # noqa: E402
from michishirube.proof.prove import PROOFS, books, prove_pack  # noqa: E402
from michishirube.proof.prover import Prover  # noqa: E402
from michishirube.proof.width import width_of  # noqa: E402
from michishirube.proof.witness import Cases  # noqa: E402

PACK = ROOT / "forms" / "appi"
SIZES = (50, 200, 1000)
SETUP = f"""
import sys; sys.path.insert(0, {str(ROOT / "src")!r})
from functools import partial
from pathlib import Path
from michishirube.library import load_library
forms = load_library(Path({str(PACK)!r})).forms.values()
"""
PROVE = "from michishirube.proof.prove import prove_pack; prove_pack(forms)"


def spent() -> float:
    """Processor time of this process and of those it has run, in milliseconds."""
    used = [resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
    return sum(one.ru_utime + one.ru_stime for one in used) * 1000


def timed(action: Callable[[], object]) -> float:
    """Milliseconds of processor time that one call takes."""
    start = spent()
    action()
    return spent() - start


def report(title: str, times: dict[str, list[float]], base: str) -> None:
    """Times and, run by run, the ratio of each to `base`."""
    print(f"\n{title}\n{'':38}{'median':>10}{'min':>9}{'max':>9}   × {base}: median, min, max")
    for name, values in times.items():
        ratios = [value / other for value, other in zip(values, times[base], strict=True)]
        print(
            f"{name:38}{median(values):8.1f}ms{min(values):9.1f}{max(values):9.1f}"
            f"   {median(ratios):7.2f}{min(ratios):8.2f}{max(ratios):8.2f}"
        )


def by_proof(form: Form) -> Iterator[tuple[str, float]]:
    """Each step of the proofs of one consultation, in milliseconds."""
    for book in books(form):
        start = spent()
        encoding = Encoding(book)
        with Cases(encoding) as cases:
            prover = Prover.of(encoding, cases)
            yield "clauses", spent() - start
            for proof in PROOFS:
                yield proof.__name__, timed(partial(list, proof(prover)))
            yield "width of possible", timed(partial(width_of, prover))


HOW = ("afresh", "nothing changed")


def _check(*, afresh: bool) -> None:
    """`michishirube check`, in a process that has everything loaded."""
    assert check(str(PACK), deep=False, against=None, afresh=afresh).held


def real_pack(runs: int) -> None:
    forms = tuple(load_library(PACK).forms.values())
    decided_once = "evaluator, one case each"
    whole = ("all proofs", *(f"whole check, {how}" for how in HOW))
    times: dict[str, list[float]] = {decided_once: [], **{name: [] for name in whole}}
    for _ in range(runs + 1):
        times[decided_once].append(timed(lambda: [_decide(form) for form in forms]))
        times["all proofs"].append(timed(lambda: prove_pack(forms)))
        times["whole check, afresh"].append(timed(lambda: _check(afresh=True)))
        times["whole check, nothing changed"].append(timed(lambda: _check(afresh=False)))
        for form in forms:
            for name, took in by_proof(form):
                times.setdefault(f"  {name}", []).append(took)
    rounds = runs + 1
    for name, values in times.items():  # a step's times come consultation by consultation
        each = len(values) // rounds
        sums = [sum(values[n * each : (n + 1) * each]) for n in range(rounds)]
        times[name] = sums[1:]  # the first round is not counted
    report(f"Warm, {PACK.name}, {len(forms)} consultations", times, "all proofs")


def _decide(form: Form) -> None:
    for book in books(form):
        evaluator = Evaluator(book, Facts())
        evaluator.relevant(evaluator.wanted())


def cold(runs: int) -> None:
    times: dict[str, list[float]] = {"load the pack": [], "load and prove": []}
    for _ in range(runs):
        times["load the pack"].append(timed(lambda: _run(SETUP)))
        times["load and prove"].append(timed(lambda: _run(SETUP + PROVE)))
    report("Cold, a process each", times, "load the pack")


def _run(code: str) -> None:
    subprocess.run([sys.executable, "-c", code], check=True)


def growth() -> None:
    print(f"\nGrowth, a process each\n{'questions':>10}{'clauses':>10}{'proofs':>11}{'memory':>9}")
    first: float | None = None
    for size in SIZES:
        done = subprocess.run(
            [sys.executable, __file__, "--one", str(size)],
            check=True,
            capture_output=True,
            text=True,
        )
        clauses, seconds, megabytes = (float(word) for word in done.stdout.split())
        first = first or seconds / size
        print(
            f"{size:10}{clauses:10.0f}{seconds:10.2f}s{megabytes:7.0f}MB"
            f"   per question × {seconds / size / first:.1f}"
        )


def one(size: int) -> None:
    """Prove one generated consultation; print clauses, seconds and the process's peak memory."""
    form = consultation(size)
    start = spent()
    refuted = prove_pack([form]).refuted
    seconds = (spent() - start) / 1000
    if refuted:
        raise SystemExit(f"the generated form does not hold: {refuted[0].what}")
    clauses = sum(len(Encoding(book).gates.clauses) for book in books(form))
    megabytes = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(clauses, seconds, megabytes)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--runs", type=int, default=7)
    parser.add_argument("--one", type=int, help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.one:
        one(options.one)
        return
    real_pack(options.runs)
    cold(max(options.runs // 2, 3))
    growth()


if __name__ == "__main__":
    main()
