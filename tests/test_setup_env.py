"""The set-up script behind `make run` and `make test`, as far as it decides something."""

import runpy
import sys
from pathlib import Path

import pytest

SCRIPT = Path(__file__).resolve().parent.parent / "packaging" / "setup_env.py"


@pytest.fixture(scope="module")
def script():
    return runpy.run_path(str(SCRIPT))


def test_a_library_that_cannot_be_loaded_names_its_package(script):
    tables = script["QT_LIBRARIES"] | {"libno-such-thing.so.9": "libno-such-thing9"}
    assert script["missing_packages"](tables)[-1:] == ["libno-such-thing9"]


def test_a_program_that_is_not_there_names_its_package(script):
    programs = {Path(sys.executable).name: "python3", "no-such-program": "no-such-package"}
    assert script["missing_programs"](programs)[-1:] == ["no-such-package"]


@pytest.mark.parametrize(
    ("python", "version"),
    [(sys.executable, f"{sys.version_info[0]}.{sys.version_info[1]}"), ("no-such-python", "")],
)
def test_version_of(script, python, version):
    assert script["version_of"](python) == version


def test_a_supported_python_is_found(script):
    assert script["version_of"](script["find_python"]()) in script["SUPPORTED"]


def test_the_environment_is_made_again_when_the_python_changes(script):
    fingerprint = script["fingerprint"]
    assert fingerprint(sys.executable) == fingerprint(sys.executable)
    assert fingerprint(sys.executable) != fingerprint("no-such-python")


def test_new_pins_leave_those_for_another_python_alone(script):
    before = [
        "# head",
        "jinja2==3.1.5",
        'PySide6_Addons==6.11.3; python_version < "3.12"',
        'PySide6_Pdf==6.12.0; python_version >= "3.12"',
    ]
    old, new = ["Jinja2==3.1.6", "PySide6_Addons==6.11.4"], ["Jinja2==3.1.6", "PySide6_Pdf==6.13.0"]
    assert script["merged"](before, old, "3.11") == [
        "Jinja2==3.1.6",
        'PySide6_Addons==6.11.4; python_version < "3.12"',
        'PySide6_Pdf==6.12.0; python_version >= "3.12"',
    ]
    assert script["merged"](before, new, "3.13") == [
        "Jinja2==3.1.6",
        'PySide6_Addons==6.11.3; python_version < "3.12"',
        'PySide6_Pdf==6.13.0; python_version >= "3.12"',
    ]
