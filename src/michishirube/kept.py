"""What `check` found before: nothing is worked out again while all it rests on is the same.

Everything is kept under a digest of all that it depends on: the program's own files, the solver
and the Python in use, the rules of the consultation, the bytes of the worked case. Whatever
cannot be read is worked out anew. Kept on this machine only, and only what held or, for a proof,
which findings there were; a finding is always worked out again before it is shown.
"""

from __future__ import annotations

import contextlib
import hashlib
import json
import platform
import sys
from collections.abc import Sequence
from dataclasses import astuple, dataclass, field, replace
from datetime import date
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

import platformdirs

from michishirube.engine.form import Form
from michishirube.memo.errors import SaveError
from michishirube.memo.saving import save_atomically
from michishirube.proof.findings import Proof, Seen, Width

Value = Sequence[object]
_PACKAGE = Path(__file__).resolve().parent


def program_digest() -> str:
    """SHA-256 over the program's modules and the versions of what decides with them."""
    whole = hashlib.sha256(platform.python_version().encode())
    with contextlib.suppress(PackageNotFoundError):
        whole.update(version("python-sat").encode())
    for path in sorted(_PACKAGE.rglob("*.py")):
        whole.update(path.relative_to(_PACKAGE).as_posix().encode() + b"\0" + path.read_bytes())
    if getattr(sys, "frozen", False):  # the modules lie in the program's one file
        whole.update(Path(sys.executable).read_bytes())
    return whole.hexdigest()


def kept_file(folder: Path) -> Path:
    """Where the findings about the pack in a folder are kept."""
    name = hashlib.sha256(str(folder.resolve()).encode()).hexdigest()[:16]
    return Path(platformdirs.user_cache_dir("michishirube", appauthor=False)) / f"{name}.json"


@dataclass(slots=True)
class Kept:
    """Findings by digest. Without a file, nothing is known and nothing is kept.

    Attributes:
        known: what was read; `used` what this run asked for or found, and nothing else is saved.
    """

    file: Path | None = None
    known: dict[str, Value] = field(default_factory=dict)
    used: dict[str, Value] = field(default_factory=dict)
    _program: str = ""
    _rules: dict[str, str] = field(default_factory=dict)

    @classmethod
    def read(cls, file: Path) -> Kept:
        """What is kept in a file; nothing if it is not there or not ours."""
        kept = cls(file, _program=program_digest())
        with contextlib.suppress(OSError, ValueError):
            data = json.loads(file.read_bytes())
            if isinstance(data, dict):
                kept.known = {key: value for key, value in data.items() if isinstance(value, list)}
        return kept

    def save(self) -> None:
        """Keep what this run used. Where nothing can be written, nothing is kept."""
        if self.file is None or self.used == self.known:
            return
        with contextlib.suppress(OSError, SaveError):
            self.file.parent.mkdir(parents=True, exist_ok=True)
            save_atomically(self.file, json.dumps(self.used, separators=(",", ":")).encode())

    def get(self, key: str) -> Value | None:
        value = self.known.get(key)
        if value is not None:
            self.used[key] = value
        return value

    def put(self, key: str, value: Value) -> None:
        self.used[key] = value

    def rules(self, form: Form) -> str:
        """A digest of a consultation's rules and words, and of the program that reads them."""
        if form.id not in self._rules:
            # The pack's digest changes with every file of the pack; this consultation may not.
            own = replace(form, pack=replace(form.pack, digest=""))
            text = f"{self._program}\0{own!r}"
            self._rules[form.id] = hashlib.sha256(text.encode()).hexdigest()
        return self._rules[form.id]


@dataclass(frozen=True, slots=True)
class KeptProofs:
    """What proofs found of each consultation, by day; see `proof.findings.Memory`."""

    kept: Kept

    def recall(self, form: Form, day: date) -> tuple[tuple[Seen, ...], Width] | None:
        match self.kept.get(self._key(form, day)):
            case [list(figures), *seen]:
                with contextlib.suppress(TypeError, ValueError, KeyError):
                    return tuple(_seen(one) for one in seen), _width(figures)
        return None  # not kept, or not as we write it

    def keep(self, form: Form, day: date, seen: Sequence[Seen], width: Width) -> None:
        findings = [[one.proof.name, one.topic, one.about, one.detail, one.tangled] for one in seen]
        self.kept.put(self._key(form, day), [list(astuple(width)), *findings])

    def _key(self, form: Form, day: date) -> str:
        return f"proofs {day} {self.kept.rules(form)}"


def _seen(one: object) -> Seen:
    if not isinstance(one, list):
        raise TypeError
    proof, topic, about, detail, tangled = one
    return Seen(Proof[proof], str(topic), str(about), str(detail), tangled is True)


def _width(figures: list[object]) -> Width:
    cases, results, opened, wider, untold = (int(str(one)) for one in figures)
    return Width(cases, results, opened, wider, untold)
