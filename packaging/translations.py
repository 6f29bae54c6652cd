"""Bring the catalogue of translations in step with the words in the source.

    python packaging/translations.py            renew the .ts, compile it to the .qm
    python packaging/translations.py --check    only say what is missing or no longer used

Words are what stands as a literal in `tr("…")`, `phrase("…")` or `joined("…")`; Qt's own lupdate
does not see these. A word whose text has changed is a new one: translate it in the .ts (with Qt
Linguist or an editor). Words that are gone from the source go from the catalogue.
"""

import argparse
import ast
import shutil
import subprocess
import sys
import xml.etree.ElementTree as ET
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
SOURCE = ROOT / "src" / "michishirube"
CATALOGUE = ROOT / "resources" / "translations" / "michishirube_en.ts"
CONTEXT = "michishirube"
CALLS = {"tr", "phrase", "joined"}


@dataclass(frozen=True, order=True)
class Word:
    """A text of the source; `counted`: singular and plural go by its value `n`."""

    text: str
    counted: bool = False


def words_of(source: Path = SOURCE) -> list[Word]:
    """Every word in the source, sorted, each once."""
    found: dict[str, bool] = {}
    for file in sorted(source.rglob("*.py")):
        for node in ast.walk(ast.parse(file.read_text("utf-8"), str(file))):
            if not isinstance(node, ast.Call) or not node.args:
                continue
            name, first = node.func, node.args[0]
            if not isinstance(name, ast.Name) or name.id not in CALLS:
                continue
            if isinstance(first, ast.Constant) and isinstance(first.value, str) and first.value:
                counted = any(keyword.arg == "n" for keyword in node.keywords)
                found[first.value] = found.get(first.value, False) or counted
    return [Word(text, counted) for text, counted in sorted(found.items())]


def read_catalogue(file: Path = CATALOGUE) -> dict[Word, tuple[str, ...]]:
    """The translations: one, or singular and plural of a counted word; empty where missing."""
    found = {}
    for message in ET.parse(file).iter("message"):
        counted = message.get("numerus") == "yes"
        given = message.find("translation")
        forms = tuple(one.text or "" for one in (given.iter("numerusform") if counted else [given]))
        found[Word(message.findtext("source", ""), counted)] = forms
    return found


def written(words: list[Word], known: dict[Word, tuple[str, ...]]) -> str:
    """The catalogue as Qt's tools read it."""
    root = ET.Element("TS", version="2.1", language="en_US", sourcelanguage="ja_JP")
    context = ET.SubElement(root, "context")
    ET.SubElement(context, "name").text = CONTEXT
    for word in words:
        message = ET.SubElement(context, "message", {"numerus": "yes"} if word.counted else {})
        ET.SubElement(message, "source").text = word.text
        given = ET.SubElement(message, "translation")
        forms = known.get(word, ("", "") if word.counted else ("",))
        if not all(forms):
            given.set("type", "unfinished")
        if word.counted:
            for form in forms:
                ET.SubElement(given, "numerusform").text = form
        else:
            given.text = forms[0]
    ET.indent(root)
    return (
        f'<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n{ET.tostring(root, "unicode")}\n'
    )


def compile_catalogue(file: Path = CATALOGUE) -> None:
    """Write the .qm beside the .ts."""
    tool = shutil.which("pyside6-lrelease", path=str(Path(sys.executable).parent))
    if tool is None:
        raise SystemExit("pyside6-lrelease is not installed: run this with .venv/bin/python")
    subprocess.run([tool, "-silent", str(file), "-qm", str(file.with_suffix(".qm"))], check=True)


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--check", action="store_true")
    check = parser.parse_args().check
    words, known = words_of(), read_catalogue()
    missing = [word.text for word in words if not all(known.get(word, ("",)))]
    unused = [word.text for word in known if word not in words]
    if not check:
        CATALOGUE.write_text(written(words, known), "utf-8")
        compile_catalogue()
    for title, texts in (("no translation", missing), ("not used", unused)):
        for text in texts:
            print(f"{title}: {text!r}")
    return 1 if missing or (check and unused) else 0


if __name__ == "__main__":
    sys.exit(main())
