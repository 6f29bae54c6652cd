"""Fetch the bundled fonts again and check them against resources/fonts/manifest.json.

    python packaging/fetch_fonts.py            fetch every file of the manifest
    python packaging/fetch_fonts.py --check    only compare what is there

The manifest names package, version, member, size and SHA-256 of each file. Packages come through
the npm client, from whatever registry it is set up with. Nothing is written unless every file of
the manifest has the digest it should have.
"""

import argparse
import hashlib
import json
import subprocess
import sys
import tarfile
import tempfile
from pathlib import Path
from typing import TypedDict

FONT_FOLDER = Path(__file__).resolve().parent.parent / "resources" / "fonts"


class Entry(TypedDict):
    """One file of the manifest."""

    file: str
    package: str
    version: str
    member: str
    size: int
    sha256: str


def read_manifest(folder: Path) -> list[Entry]:
    entries: list[Entry] = json.loads((folder / "manifest.json").read_text("utf-8"))["files"]
    return entries


def is_intact(data: bytes, entry: Entry) -> bool:
    return len(data) == entry["size"] and hashlib.sha256(data).hexdigest() == entry["sha256"]


def damaged(folder: Path, entries: list[Entry]) -> list[str]:
    """Names of the files that are missing or differ from the manifest."""
    return [
        entry["file"]
        for entry in entries
        if not (path := folder / entry["file"]).is_file() or not is_intact(path.read_bytes(), entry)
    ]


def pack(package: str, version: str, folder: Path) -> Path:
    """Have npm download one package; returns the archive it wrote into `folder`."""
    command = ["npm", "pack", "--silent", f"{package}@{version}", "--pack-destination", str(folder)]
    done = subprocess.run(command, check=True, capture_output=True, text=True)
    return folder / done.stdout.strip().splitlines()[-1]


def fetch(entries: list[Entry]) -> dict[str, bytes]:
    """All files of the manifest by name, checked. Raises ValueError for a wrong digest."""
    found: dict[str, bytes] = {}
    with tempfile.TemporaryDirectory() as scratch:
        for package, version in sorted({(e["package"], e["version"]) for e in entries}):
            with tarfile.open(pack(package, version, Path(scratch))) as archive:
                for entry in (e for e in entries if e["package"] == package):
                    stream = archive.extractfile(f"package/{entry['member']}")
                    data = stream.read() if stream else b""
                    if not is_intact(data, entry):
                        raise ValueError(f"{entry['file']}: not the file the manifest describes")
                    found[entry["file"]] = data
    return found


def main(arguments: list[str]) -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--check", action="store_true", help="only compare what is there")
    options = parser.parse_args(arguments)
    entries = read_manifest(FONT_FOLDER)
    if not options.check:
        try:
            files = fetch(entries)
        except FileNotFoundError:
            print("npm is not installed: install it, then run this again", file=sys.stderr)
            return 2
        except (subprocess.CalledProcessError, ValueError) as error:
            print(f"nothing written: {error}", file=sys.stderr)
            return 2
        for name, data in files.items():
            (FONT_FOLDER / name).write_bytes(data)
    bad = damaged(FONT_FOLDER, entries)
    for name in bad:
        print(f"missing or damaged: {name}", file=sys.stderr)
    return 1 if bad else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
