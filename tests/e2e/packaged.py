"""The package as a stranger's machine runs it: no Python, no network, a screen of its own.

`make smoke` runs it on `dist/michishirube`, after `make package`. The same cases go through the
wheel, so that the program finds its files from source, installed and frozen.
"""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest
from PIL import Image, ImageChops
from tests.e2e.printed import text_of
from tests.e2e.screen import OUT, Screen, running, screen

ROOT = Path(__file__).resolve().parents[2]
FOLDER = ROOT / "dist" / "michishirube"
PROGRAM = FOLDER / "michishirube"
EXAMPLE = ROOT / "forms" / "appi" / "examples" / "ppc-1-new-use.yaml"
LIMIT = 120
"""Seconds; a cold disk may be slow."""
LARGEST = 240_000_000
"""Bytes. Qt's QML parts or GTK, when they creep in again, make it larger than this."""
RUN = """
import sys
sys.path.insert(0, sys.argv.pop(1))
from michishirube.__main__ import main
sys.exit(main())
"""
SAID = ("法務確認メモ", "条件付き可", "既存会員は本人の同意取得後に限る", "A社", "法第18条第1項")
LISTED = """
import json, sys
sys.path[:] = json.loads(sys.argv[1])
from pathlib import Path
from michishirube.ui.components import components
print(json.dumps([[one.name, one.version, one.licence, one.text]
                  for one in components(Path(sys.argv[2]))]))
"""


@pytest.fixture(scope="module", autouse=True)
def _there():
    assert PROGRAM.is_file(), "There is no package: make package"


@pytest.fixture(scope="module")
def cut_off() -> list[str]:
    """What a command starts with to have no network."""
    unshare = shutil.which("unshare") or "unshare"
    for options in (["-n"], ["-rn"]):
        if works([unshare, *options, "true"]):
            return [unshare, *options]
    pytest.fail("The network cannot be cut off here: unshare needs root or user namespaces")


def works(command: list[str]) -> bool:
    try:
        return subprocess.run(command, capture_output=True, check=False).returncode == 0
    except OSError:
        return False


def bare(home: Path) -> dict[str, str]:
    """The environment of a machine with no Python on its PATH."""
    return {"HOME": str(home), "PATH": "", "LANG": "C.UTF-8"}


def called(command: list[object], home: Path) -> subprocess.CompletedProcess[str]:
    """Run the program with nothing around it, in its own home."""
    return subprocess.run(
        [str(word) for word in command],
        env=bare(home),
        cwd=home,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        encoding="utf-8",
        timeout=LIMIT,
        check=False,
    )


@pytest.fixture(scope="module")
def wheel(tmp_path_factory) -> Path:
    """The wheel, unpacked as an installation unpacks it."""
    folder = tmp_path_factory.mktemp("wheel")
    build = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(folder)]
    subprocess.run(build, cwd=ROOT, check=True, capture_output=True, timeout=LIMIT)
    (made,) = folder.glob("*.whl")
    with zipfile.ZipFile(made) as archive:
        archive.extractall(folder / "site")
    return folder / "site"


def test_case_1_is_a_memo_frozen_installed_and_from_source(tmp_path, cut_off, wheel):
    case = tmp_path / "case.yaml"
    shutil.copy(EXAMPLE, case)
    ways = {
        "frozen": [*cut_off, PROGRAM],
        "installed": [sys.executable, "-I", "-c", RUN, wheel],
        "source": [sys.executable, "-I", "-c", RUN, ROOT / "src"],
    }
    made = {}
    for name, way in ways.items():
        out = tmp_path / f"{name}.pdf"
        done = called([*way, "memo", case, "-o", out], tmp_path)
        assert (done.returncode, done.stderr) == (0, ""), name
        made[name] = out.read_bytes()
    text = text_of(made["frozen"])
    for words in SAID:
        assert words in text, words
    assert made["frozen"] == made["source"] == made["installed"]


def test_a_memo_it_made_is_verified_by_it(tmp_path, cut_off):
    memo = tmp_path / "memo.pdf"
    assert called([*cut_off, PROGRAM, "memo", EXAMPLE, "-o", memo], tmp_path).returncode == 0
    done = called([*cut_off, PROGRAM, "verify", memo, "--as-of", "2026-11-22"], tmp_path)
    assert (done.returncode, done.stderr) == (0, ""), done.stdout


def test_its_worker_processes_begin(tmp_path, cut_off):
    """Many cases are made into memos by several processes; a frozen program is its own Python."""
    for number in (1, 2, 3):
        shutil.copy(EXAMPLE, tmp_path / f"case-{number}.yaml")
    cases = sorted(tmp_path.glob("*.yaml"))
    done = called([*cut_off, PROGRAM, "memo", *cases, "--output-dir", tmp_path / "out"], tmp_path)
    assert done.returncode == 0, done.stderr
    assert len(list((tmp_path / "out").glob("*.pdf"))) == len(cases)


def test_the_memo_for_word(tmp_path, cut_off):
    out = tmp_path / "memo.docx"
    assert called([*cut_off, PROGRAM, "memo", EXAMPLE, "-o", out], tmp_path).returncode == 0
    with zipfile.ZipFile(out) as document:
        assert "既存会員は本人の同意取得後に限る" in document.read("word/document.xml").decode(
            "utf-8"
        )


@pytest.mark.parametrize(
    ("words", "code", "said"),
    [
        (["--version"], 0, "michishirube "),
        (["forms"], 0, "new-use-of-existing-data"),
        (["assess", "no-such.yaml"], 2, "no-such.yaml"),
        (["paths", "new-use-of-existing-data"], 2, "python-sat"),  # the authors' extra is not in it
    ],
)
def test_commands(tmp_path, cut_off, words, code, said):
    done = called([*cut_off, PROGRAM, *words], tmp_path)
    assert done.returncode == code, done.stderr
    assert said in done.stdout + done.stderr
    assert "Traceback" not in done.stderr


def test_the_about_page_lists_the_same_parts_with_their_licences():
    standard = [path for path in sys.path if "site-packages" not in path and Path(path).is_dir()]
    lists = []
    for path in (sys.path, [str(ROOT / "src"), *standard, str(FOLDER / "_internal")]):
        resources = FOLDER / "_internal" / "michishirube" / "data" / "resources"
        command = [sys.executable, "-I", "-S", "-c", LISTED, json.dumps(path), str(resources)]
        done = subprocess.run(command, capture_output=True, check=True, timeout=LIMIT)
        lists.append(json.loads(done.stdout))
    installed, frozen = lists
    assert [part for part in installed if part not in frozen] == []
    assert len(frozen) == len(installed) > 8
    assert all(text for _, _, _, text in frozen)


def test_it_is_small():
    size = sum(file.lstat().st_size for file in FOLDER.rglob("*") if file.is_file())
    assert size < LARGEST, f"{size / 1e6:.0f} MB"


def test_no_link_leads_nowhere():
    assert [link for link in FOLDER.rglob("*") if not link.exists()] == []


def test_its_window_looks_as_it_does_from_source(qtbot, tmp_path, cut_off):
    with screen(qtbot, tmp_path) as on:
        source = window_of(on, [sys.executable, "-m", "michishirube"], "source", "/usr/bin")
        frozen = window_of(on, [*cut_off, PROGRAM], "frozen", "")
    OUT.mkdir(exist_ok=True)
    frozen.save(OUT / "smoke.png")
    light, dark = shares(frozen)
    assert light > 0.5 and dark > 0.002, f"blank: {light:.3f} light, {dark:.3f} dark"
    different = ImageChops.difference(source, frozen).convert("L").point(lambda v: 255 * (v > 8))
    assert different.histogram()[255] < 200, "see out/smoke.png"


def window_of(on: Screen, command: list[object], name: str, path: str) -> Image.Image:
    """The screen with the program's first window on it, when it has settled."""
    home = on.home / name
    home.mkdir()
    environment = {**bare(home), "PATH": path, "DISPLAY": on.number, "QT_QPA_PLATFORM": "xcb"}
    with running([str(word) for word in command], env=environment, cwd=home):
        backups = home / ".local" / "share" / "michishirube" / "backups"
        on.until(lambda: any(backups.glob("*.sqlite3")), LIMIT * 1000)
        on.until(lambda: on.title() == "道しるべ", LIMIT * 1000)
        on.until(lambda: shares(on.picture())[0] > 0.5, LIMIT * 1000)
        return on.picture()


def shares(picture: Image.Image) -> tuple[float, float]:
    """How much of a picture is paper, and how much ink."""
    counts = picture.convert("L").histogram()
    return sum(counts[230:]) / sum(counts), sum(counts[:100]) / sum(counts)
