"""Where forms, templates and resources lie: in a checkout, an installed wheel, a frozen program.

A wheel and a frozen program carry them in `michishirube/data/`; a checkout has them at its
root. Nothing here reads a setting or an environment variable.
"""

import sys
from pathlib import Path

from michishirube.phrase import phrase

_PACKAGE = Path(__file__).resolve().parent


class InstallationError(Exception):
    """The program's own files are not where they must be; the message is Japanese."""


def data_root(package: Path = _PACKAGE, bundle: Path | None = None) -> Path:
    """The folder that holds `forms/`, `templates/` and `resources/`.

    `package` is the folder of the package `michishirube`; `bundle` is where a frozen program
    was unpacked. Raises InstallationError when no such folder is there.
    """
    inside = package / "data"
    if bundle is not None:
        inside = bundle / "michishirube" / "data"
    checkout = package.parent.parent
    if inside.is_dir():
        return inside
    if bundle is None and (checkout / "pyproject.toml").is_file():
        return checkout
    raise InstallationError(
        phrase(
            "プログラムのファイルが足りません：{inside} がありません。"
            "Michishirube を入れ直してください",
            inside=inside,
        )
    )


def forms_dir() -> Path:
    """The folder of the packs (`forms/`)."""
    return data_root(bundle=_bundle()) / "forms"


def templates_dir() -> Path:
    """The folder of the memo templates (`templates/`)."""
    return data_root(bundle=_bundle()) / "templates"


def resources_dir() -> Path:
    """Fonts, icons and the index of provisions (`resources/`)."""
    return data_root(bundle=_bundle()) / "resources"


def fonts_dir() -> Path:
    """The bundled fonts."""
    return resources_dir() / "fonts"


def law_index_file() -> Path:
    """The index of provisions."""
    return resources_dir() / "law" / "index.json"


def _bundle() -> Path | None:
    """Where PyInstaller unpacked the program; None when it is not frozen."""
    unpacked = getattr(sys, "_MEIPASS", None)
    return Path(unpacked) if isinstance(unpacked, str) else None
