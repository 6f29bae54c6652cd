"""What the program is made of, with versions and licences, from what is installed here."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from importlib.metadata import Distribution, PackageNotFoundError, distribution
from pathlib import Path

from michishirube.phrase import joined, phrase

PROGRAM = "michishirube"
FONTS = (
    ("BIZ UDPGothic", "OFL-BIZUDPGothic.txt"),
    ("BIZ UDPMincho", "OFL-BIZUDPMincho.txt"),
    ("Noto Sans JP", "OFL-NotoSansJP.txt"),
)
OPEN_FONT = "SIL Open Font License 1.1"
_NAME = re.compile(r"[A-Za-z0-9][\w.-]*")
_BUNDLED = {"LGPL-3.0": ("LGPL-3.0.txt", "GPL-3.0.txt")}
"""Licences whose text a package names and does not bring along."""


@dataclass(frozen=True, slots=True)
class Component:
    """One part from somebody else.

    Attributes:
        licence: its name, as the part itself gives it.
        text: the licence in full; empty where the part brings none along.
    """

    name: str
    version: str
    licence: str
    text: str


def components(resources: Path) -> tuple[Component, ...]:
    """The bundled fonts, then every package that the program needs to run."""
    return (*_fonts(resources / "fonts"), *_packages(resources / "licences"))


def _fonts(folder: Path) -> Iterator[Component]:
    for name, file in FONTS:
        yield Component(
            phrase("{name}（フォント）", name=name), "", OPEN_FONT, _read(folder / file)
        )


def required_packages() -> tuple[Distribution, ...]:
    """Every package that the program needs to run, the program itself left out."""
    found: dict[str, Distribution] = {}
    waiting = list(_required(_installed(PROGRAM)))
    while waiting:
        name = _key(waiting.pop())
        package = _installed(name)
        if package is not None and name not in found:
            found[name] = package
            waiting += _required(package)
    return tuple(package for _, package in sorted(found.items()))


def _packages(folder: Path) -> Iterator[Component]:
    for package in required_packages():
        licence = _licence(package)
        text = _text(package) or _bundled(licence, folder)
        yield Component(package.metadata["Name"], package.version, licence, text)


def _installed(name: str) -> Distribution | None:
    try:
        return distribution(name)
    except PackageNotFoundError:
        return None


def _required(package: Distribution | None) -> Iterator[str]:
    """What a package cannot do without: no extras."""
    for line in (package.requires if package else None) or ():
        name = _NAME.match(line)
        if name and "extra ==" not in line:
            yield name[0]


def _key(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()


def _licence(package: Distribution) -> str:
    data = package.metadata
    given = [*(data.get_all("License-Expression") or []), *(data.get_all("License") or []), ""]
    said = given[0].split("\n")[0]
    classes = data.get_all("Classifier") or []
    classed = [one.rpartition(":: ")[2] for one in classes if one.startswith("License ::")]
    return (said if len(said) <= 60 else "") or joined("、", classed) or said[:60]


def _text(package: Distribution) -> str:
    names = package.metadata.get_all("License-File") or []
    files = [file for file in package.files or [] if file.name in {Path(n).name for n in names}]
    return "\n\n".join(_read(Path(str(file.locate()))) for file in files[:2])


def _bundled(licence: str, folder: Path) -> str:
    files = next((files for name, files in _BUNDLED.items() if name in licence), ())
    return "\n\n".join(_read(folder / file) for file in files)


def _read(file: Path) -> str:
    try:
        return file.read_text("utf-8", errors="replace").strip()
    except OSError:
        return ""
