"""Prepares `.venv` for `make run` and `make test`: the environment, the packages, Qt's libraries.

Needs nothing but Python's standard library, and does nothing the second time unless
`pyproject.toml`, `constraints.txt` or the Python changed. Where it cannot go on it prints the
exact command that helps and exits with 2.

    python3 packaging/setup_env.py            what the tests need (no screen)
    python3 packaging/setup_env.py --window   and what a window on the screen needs
    python3 packaging/setup_env.py --bench    and the peers of the benchmarks
    python3 packaging/setup_env.py --package  and what makes the package
    python3 packaging/setup_env.py --screen   and the programs that make a screen for tests
    python3 packaging/setup_env.py --lock     newest packages; writes constraints.txt anew
"""

import argparse
import ctypes
import hashlib
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"
PYTHON = VENV / "bin" / "python"
STAMP = VENV / "michishirube-setup"
CONSTRAINTS = ROOT / "constraints.txt"

SUPPORTED = ("3.11", "3.12", "3.13")

# What Qt loads from the system: shared library and Debian package. The second table is what its
# X11 window needs besides.
QT_LIBRARIES = {
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libgssapi_krb5.so.2": "libgssapi-krb5-2",  # this and the next two: Qt's PDF library
    "libbrotlidec.so.1": "libbrotli1",
    "libzstd.so.1": "libzstd1",
}
WINDOW_LIBRARIES = {
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libcups.so.2": "libcups2",  # without it the print dialog offers a PDF file only
}
# Programs of a screen that nobody sees: with them the program is tried as it runs on a desktop.
SCREEN_PROGRAMS = {"Xvfb": "xvfb", "openbox": "openbox", "xdotool": "xdotool"}


class SetupError(Exception):
    """The set-up cannot go on; the message says what to do."""


def find_python() -> str:
    """A Python of a supported version: the one that runs this, or the first on the PATH."""
    names = [sys.executable] + [f"python{version}" for version in SUPPORTED]
    for name in names:
        if version_of(name) in SUPPORTED:
            return name
    raise SetupError(
        f"Michishirube needs Python {SUPPORTED[0]} to {SUPPORTED[-1]}; none was found. "
        "On Debian: apt-get install python3 python3-pip"
    )


def version_of(python: str) -> str:
    """`3.11`, or nothing where that command is no working Python."""
    if shutil.which(python) is None:
        return ""
    asked = "import sys; print('%d.%d' % sys.version_info[:2])"
    answer = subprocess.run([python, "-c", asked], capture_output=True, text=True, check=False)
    return answer.stdout.strip() if answer.returncode == 0 else ""


def make_venv(python: str) -> None:
    """Create `.venv`; without a pip of its own where Debian has left ensurepip out."""
    has_ensurepip = works([python, "-c", "import ensurepip; ensurepip.version()"])
    options = [] if has_ensurepip else ["--without-pip"]
    run([python, "-m", "venv", "--clear", *options, str(VENV)])


def pip_command(python: str) -> list:
    """How to install into `.venv`: with its own pip, or with that of `python`."""
    if works([str(PYTHON), "-m", "pip", "--version"]):
        return [str(PYTHON), "-m", "pip"]
    outer = [python, "-m", "pip", "--python", str(PYTHON)]
    if works([*outer, "--version"]):
        return outer
    raise SetupError(
        "pip is missing or older than 22.3. On Debian: apt-get install python3-pip python3-venv"
    )


QUIET = ("--no-input", "--disable-pip-version-check", "--quiet")


def install_pinned(pip: list, extra: str) -> None:
    """Install the program with one of its extras, at the versions of constraints.txt."""
    run([*pip, "install", *QUIET, "-c", str(CONSTRAINTS), "-e", f"{ROOT}[{extra}]"])


def install(pip: list, *, lock: bool) -> None:
    """Install the program and its test tools; with `lock` the newest, pinned anew."""
    if not lock:
        install_pinned(pip, "test")
        return
    run([*pip, "install", *QUIET, "--upgrade", "-e", f"{ROOT}[test,bench,package]"])
    frozen = subprocess.run(
        [*pip, "freeze", "--exclude-editable"], capture_output=True, text=True, check=True
    )
    pins = [line for line in frozen.stdout.splitlines() if not line.startswith(("pip==", "setup"))]
    before = CONSTRAINTS.read_text(encoding="utf-8").splitlines() if CONSTRAINTS.is_file() else []
    head = "# Written by `make constraints`: the versions that the tests were run with.\n"
    kept = merged(before, pins, version_of(str(PYTHON)))
    CONSTRAINTS.write_text(head + "\n".join(kept) + "\n", encoding="utf-8")


# Packages whose version depends on the Python: their pins carry a marker of this one form.
MARKER = re.compile(r"; python_version (<|>=) \"(\d+\.\d+)\"$")
BY_PYTHON = ("pyside6", "shiboken6")
SPLIT = "3.12"


def merged(before: list, pins: list, python: str) -> list:
    """New pins, with those of `before` that are for another Python than this one kept."""
    here = "<" if as_numbers(python) < as_numbers(SPLIT) else ">="
    lines = []
    for pin in pins:
        marked = pin.lower().startswith(BY_PYTHON)
        lines.append(f'{pin}; python_version {here} "{SPLIT}"' if marked else pin)
    for line in before:
        found = MARKER.search(line)
        if found and found.group(1) != here:
            lines.append(line)
    return sorted(lines, key=str.lower)


def as_numbers(version: str) -> tuple:
    return tuple(int(part) for part in version.split("."))


def fingerprint(python: str) -> str:
    """What the environment was made from; another one means: install again."""
    made_from = hashlib.sha256(version_of(python).encode())
    for file in (ROOT / "pyproject.toml", CONSTRAINTS, Path(__file__)):
        made_from.update(file.read_bytes())
    return made_from.hexdigest()


def missing_packages(libraries: dict) -> list:
    """The Debian packages of those shared libraries that cannot be loaded."""
    return [package for library, package in libraries.items() if not loads(library)]


def loads(library: str) -> bool:
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


def missing_programs(programs: dict) -> list:
    """The Debian packages of those programs that are not on the PATH."""
    return [package for program, package in programs.items() if shutil.which(program) is None]


def ensure_system(*, window: bool, screen: bool) -> None:
    """Install what is needed from the system as root with apt; otherwise say how to."""
    if not sys.platform.startswith("linux"):
        return
    libraries = {**QT_LIBRARIES, **WINDOW_LIBRARIES} if window else QT_LIBRARIES
    programs = SCREEN_PROGRAMS if screen else {}
    missing = missing_packages(libraries) + missing_programs(programs)
    if not missing:
        return
    command = ["apt-get", "install", "-y", "--no-install-recommends", *missing]
    by_hand = SetupError(
        "System libraries or programs are missing. Install them and try again:\n"
        f"    sudo {' '.join(command)}"
    )
    if os.geteuid() != 0 or shutil.which("apt-get") is None:
        raise by_hand
    os.environ["DEBIAN_FRONTEND"] = "noninteractive"
    print(f"Installing from the system's packages: {' '.join(missing)}", flush=True)
    if not works(["apt-get", "-qq", "update"]) or not works(command):
        raise by_hand
    if missing_packages(libraries) + missing_programs(programs):
        raise by_hand


def works(command: list) -> bool:
    """Whether the command exits with 0; its output is dropped."""
    done = subprocess.run(
        command,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        check=False,
    )
    return done.returncode == 0


def run(command: list) -> None:
    """Run a command with its output shown; a failure ends the set-up."""
    done = subprocess.run(command, stdin=subprocess.DEVNULL, check=False)
    if done.returncode != 0:
        raise SetupError(f"This command failed (see above): {' '.join(command)}")


def prepare(*, window: bool, screen: bool, lock: bool) -> None:
    """Everything, in order; quick when it has been done before."""
    ensure_system(window=window, screen=screen)
    python = find_python()
    wanted = fingerprint(python)
    if not lock and STAMP.is_file() and STAMP.read_text(encoding="utf-8") == wanted:
        return
    if version_of(str(PYTHON)) != version_of(python):
        print(f"Creating {VENV} with {python}", flush=True)
        make_venv(python)
    print("Installing packages (the first time takes a minute or two)", flush=True)
    install(pip_command(python), lock=lock)
    STAMP.write_text(fingerprint(python), encoding="utf-8")


def main() -> int:
    """The command; 2 when something is missing that only the user can provide."""
    parser = argparse.ArgumentParser(description="Prepare .venv for Michishirube.")
    parser.add_argument("--window", action="store_true", help="also what a window needs")
    parser.add_argument("--lock", action="store_true", help="write constraints.txt anew")
    parser.add_argument("--bench", action="store_true", help="also the peers of the benchmarks")
    parser.add_argument("--screen", action="store_true", help="also a screen for tests")
    parser.add_argument("--package", action="store_true", help="also what makes the package")
    options = parser.parse_args()
    try:
        window = options.window or options.package or options.screen
        prepare(window=window, screen=options.screen, lock=options.lock)
        for extra in ("bench", "package"):
            if getattr(options, extra):
                install_pinned(pip_command(find_python()), extra)
    except SetupError as error:
        print(error, file=sys.stderr)
        return 2
    return 0


if __name__ == "__main__":
    sys.exit(main())
