"""The rules of the house: who may import whom, how long a module may be, what README promises."""

import ast
import re
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
SOURCE = ROOT / "src"
PACKAGE = SOURCE / "michishirube"
MODULES = sorted(PACKAGE.rglob("*.py"))

# Which of our own parts each part may import. Imports run one way: ui, cli → session →
# memo, store, proof, training, formfile, law → engine → the standard library.
WORDS = {
    "wording",
    "why",
    "trail",
    "drafted",
    "progress",
    "turned",
}  # the program's Japanese, made of engine types alone
OWN = {
    "engine": set(),
    "law": {"engine"},
    "formfile": {"engine"},
    "wording": {"engine"},
    "why": {"engine", "wording"},
    "trail": {"engine", "wording"},
    "drafted": {"engine", "wording"},
    "progress": {"engine", "wording"},
    "turned": {"engine", "wording"},
    "memo": {"drafted", "engine", "language", "law", "turned", "wording"},
    "store": {"engine", "formfile"},
    "proof": {"engine"},
    "training_command": {"as_json", "library", "memo", "training", "usage", "wording"},
    "spreadsheet": set(),
    "training": {
        "spreadsheet",
        *("comparing", "engine", "formfile", "keeping", "library", "memo", "paths", "store"),
        "wording",
    },
    "paths": set(),
    "phrase": set(),
    "language": set(),
    "untranslated": {"formfile", "library"},
    "usage": set(),
    "library": {"engine", "formfile", "law", "paths"},
    "proving": {"engine", "formfile", "library", "proof", "wording"},
    "deep": {"engine", "formfile", "library", "memo", "paths", "proof", "proving"},
    "check_command": {
        *("checking", "deep", "engine", "formfile", "kept", "library", "outcomes", "proof"),
        "proving",
        "untranslated",
    },
    "holding": {"engine", "formfile", "proof", "wording"},
    "kept": {"engine", "memo", "proof"},
    "official": {"engine", "formfile"},
    "checking": {
        *("engine", "formfile", "holding", "kept", "library", "memo", "official", "paths"),
        *("training", "wording"),
    },
    "as_json": {"drafted", "engine", "turned", "wording"},
    "as_text": {"drafted", "engine", "library", "memo", "turned", "wording"},
    "paths_report": {"engine", "library", "proof", "proving", "spreadsheet", "wording"},
    "paths_printing": {"memo", "paths", "paths_report"},
    "outcomes": {"engine", "formfile", "library", "memo", "paths_report"},
    "flowchart": {"engine", "memo", "wording"},
    "paths_command": {
        *("engine", "flowchart", "library", "memo", "outcomes", "paths", "paths_printing"),
        *("paths_report", "proving", "usage"),
    },
    "comparing": {
        *("as_json", "engine", "formfile", "library", "memo", "paths", "turned", "wording"),
    },
    "compare_command": {
        *("as_json", "comparing", "formfile", "library", "memo", "session", "wording"),
    },
    "origins": {"as_json", "engine", "formfile", "memo"},
    "locks": {"memo"},
    "verifying": {
        *("as_json", "comparing", "engine", "formfile", "law", "library", "memo", "wording"),
    },
    "verify_command": {"as_json", "comparing", "library", "memo", "verifying", "wording"},
    "keeping": {"engine", "formfile", "store", "wording"},
    "editing": {"engine", "filled", "keeping", "library", "store"},
    "session": {
        *("editing", "engine", "formfile", "keeping", "law", "library", "memo", "origins"),
        *("paths", "store"),
        *WORDS,
    },
    "attaching": {"engine"},
    "cabinet": {"store"},
    "settings": {"memo"},
    "exchange": {
        *("engine", "formfile", "keeping", "library", "memo", "session", "store", "wording"),
    },
    "revising": {
        *("as_json", "comparing", "engine", "formfile", "keeping", "library", "session", "store"),
        "wording",
    },
    "filled": {"engine", "memo", "wording"},
    "import_command": {"filled", "formfile", "library", "memo", "session", "wording"},
    "arguments": {"formfile", "locks", "templates_command", "training_command", "usage"},
    "templates_command": {"cabinet", "memo", "paths", "settings", "usage"},
    "batch": {
        "engine",
        "formfile",
        "library",
        "memo",
        "paths",
        "session",
        "spreadsheet",
        "wording",
    },
    "memo_command": {"batch"},
    "cli": {
        *("session", "library", "check_command", "as_json", "as_text", "engine", "formfile", "law"),
        *("compare_command", "memo", "memo_command", "paths", "paths_command", "usage", "wording"),
        *("locks", "training_command", "verify_command"),
        "verify_command",
        "filled",
        "import_command",
        "arguments",
        "templates_command",
    },
    "ui": {
        *("attaching", "cabinet", "comparing", "engine", "exchange", "filled", "formfile", "law"),
        "library",
        *("memo", "paths", "revising", "session", "settings", "training", "verifying", *WORDS),
    },
    "__main__": {
        "cabinet",
        "cli",
        "ui",
        "session",
        "settings",
        "library",
        "engine",
        "law",
        "formfile",
        "paths",
    },
    "__init__": set(),
}

# Who may use what is not ours; sqlite3 is in the standard library, but belongs to the store.
OTHERS = {
    "PySide6": {"ui", "__main__"},
    "reportlab": {"memo"},
    "docx": {"memo"},
    "jinja2": {"memo"},
    "markupsafe": {"memo"},
    "pikepdf": {"memo"},
    "pyhanko": {"memo"},
    "pyhanko_certvalidator": {"memo"},
    "yaml": {"formfile"},
    "pysat": {"proof"},
    "jpholiday": {"law"},
    "fsrs": {"training"},
    "platformdirs": {"cabinet", "kept", "settings"},
    "kiwisolver": {"flowchart"},
    "sqlite3": {"store"},
}

MODULE_LINES = 400
FUNCTION_LINES = 60
ARCHITECTURE_WORDS = 1000


def part_of(module: Path) -> str:
    """`engine` for michishirube/engine/truth.py, `cli` for michishirube/cli.py."""
    return module.relative_to(PACKAGE).parts[0].removesuffix(".py")


def parse(module: Path) -> ast.Module:
    return ast.parse(module.read_text(encoding="utf-8"), str(module))


def imported(tree: ast.Module, module: Path) -> Iterator[str]:
    """Every imported module by its full name, wherever in the file the import stands."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{module}:{node.lineno}: write the import in full"
            yield node.module
            if node.module == "michishirube":
                yield from (f"michishirube.{alias.name}" for alias in node.names)


def forbidden(part: str, name: str) -> bool:
    top, *below = name.split(".")
    if top == "michishirube":
        # the package itself holds the version only; anybody may read that, and say a phrase
        open_to_all = {"__version__"} if part == "engine" else {"__version__", "phrase"}
        return bool(below) and below[0] not in OWN[part] | {part} | open_to_all
    if top in OTHERS:
        return part not in OTHERS[top]
    return top not in sys.stdlib_module_names


@pytest.mark.parametrize(
    ("part", "name", "refused"),
    [
        ("engine", "dataclasses", False),
        ("engine", "michishirube.engine.truth", False),
        ("engine", "michishirube.law.citation", True),
        ("engine", "yaml", True),
        ("engine", "michishirube.phrase", True),
        ("store", "michishirube.phrase", False),
        ("memo", "reportlab.pdfgen", False),
        ("session", "reportlab.pdfgen", True),
        ("law", "michishirube.session", True),
        ("ui", "PySide6.QtWidgets", False),
        ("cli", "PySide6.QtWidgets", True),
        ("formfile", "sqlite3", True),
        ("memo", "numpy", True),
        ("cli", "michishirube.__version__", False),
    ],
)
def test_the_import_rule_itself(part, name, refused):
    assert forbidden(part, name) is refused


@pytest.mark.parametrize("module", MODULES, ids=lambda module: str(module.relative_to(PACKAGE)))
def test_module(module):
    tree = parse(module)
    part = part_of(module)
    assert [name for name in imported(tree, module) if forbidden(part, name)] == []
    assert ast.get_docstring(tree), "say in a docstring what the module is for"
    assert len(module.read_text(encoding="utf-8").splitlines()) <= MODULE_LINES
    functions = [n for n in ast.walk(tree) if isinstance(n, ast.FunctionDef | ast.AsyncFunctionDef)]
    too_long = [f.name for f in functions if f.end_lineno - f.lineno + 1 > FUNCTION_LINES]
    assert too_long == []


def test_every_part_is_in_the_table():
    assert {part_of(module) for module in MODULES} <= OWN.keys()


@pytest.mark.parametrize("page", ["README.md", "CONTRIBUTING.md"])
def test_pages_name_only_make_targets_that_exist(page):
    makefile = (ROOT / "Makefile").read_text("utf-8")
    targets = set(re.findall(r"^([a-z0-9]+):", makefile, re.MULTILINE))
    named = set(
        re.findall(r"(?:`|^ *)make ([a-z0-9]+)", (ROOT / page).read_text("utf-8"), re.MULTILINE)
    )
    assert named
    assert named <= targets


def test_architecture_is_short_enough_to_be_read():
    words = (ROOT / "ARCHITECTURE.md").read_text(encoding="utf-8").split()
    assert 0 < len(words) < ARCHITECTURE_WORDS


PIN = re.compile(r"[\w.-]+==[\w.+!-]+(; python_version (<|>=) \"3\.\d+\")?")


def test_constraints_pin_versions_and_name_no_registry():
    lines = (ROOT / "constraints.txt").read_text(encoding="utf-8").splitlines()
    pins = [line for line in lines if not line.startswith("#")]
    assert [line for line in pins if not PIN.fullmatch(line)] == []


def test_every_dependency_is_pinned():
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    extras = project["optional-dependencies"]
    declared = project["dependencies"] + [name for extra in extras.values() for name in extra]
    pins = (ROOT / "constraints.txt").read_text(encoding="utf-8")
    pinned = set(re.findall(r"^([\w.-]+)==", pins.replace("_", "-").lower(), re.MULTILINE))
    assert {re.match(r"[\w-]+", name)[0].lower() for name in declared} - pinned == set()
