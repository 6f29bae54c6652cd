"""Call the command line in this process and see what a person would see."""

from dataclasses import dataclass
from pathlib import Path

import pytest

from michishirube.cli import main


@dataclass(frozen=True, slots=True)
class Called:
    """What a call left: exit code, standard output, standard error."""

    code: int
    out: str
    err: str


class Call:
    """Calls the command line; every call must end without a traceback."""

    def __init__(self, capsys: pytest.CaptureFixture[str]) -> None:
        self._capsys = capsys

    def __call__(self, *words: object) -> Called:
        self._capsys.readouterr()
        code = main([str(word) for word in words])
        said = self._capsys.readouterr()
        assert "Traceback" not in said.err
        assert "予期しない" not in said.err
        return Called(code, said.out, said.err)


def files_in(folder: Path) -> set[str]:
    """The names of all files in a folder: nothing half-written may lie about."""
    return {path.name for path in folder.rglob("*") if path.is_file()}
