"""A template of somebody else, rendered in a process of its own that can be ended at any time.

The bounds of a template are kept there as everywhere; this is for what nobody has thought of. Only
text comes back. It is read, checked and set here, within bounds of its own.
"""

from __future__ import annotations

import contextlib
import json
import multiprocessing
import signal
import time
from collections.abc import Callable
from dataclasses import dataclass
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Final

from michishirube.memo.blocks import MemoDocument
from michishirube.memo.bounds import OUTPUT
from michishirube.memo.errors import MemoTemplateError
from michishirube.memo.folders import ENTRY
from michishirube.memo.markup import parse
from michishirube.memo.reading import read_document
from michishirube.memo.template import MemoTemplate
from michishirube.phrase import Listed, Phrase, joined, phrase

SECONDS: Final = 10.0
MEMORY: Final = 1_000_000_000
ELEMENTS: Final = 20_000
LETTERS: Final = 1_000_000
"""Of a memo, with its tags: more than ten times what the longest worked case has, and still set
within half a minute."""
_TICK: Final = 0.1
_GOOD, _BAD = b"+", b"-"


@dataclass(frozen=True, slots=True)
class ConfinedTemplate:
    """A template folder; read anew for each memo, as its author may be at work on it."""

    folder: Path
    seconds: float = SECONDS

    def render(
        self, context: dict[str, object], watch: Callable[[float], None] = lambda _done: None
    ) -> MemoDocument:
        """The memo's blocks.

        Raises:
            MemoTemplateError: the template is wrong, takes too long or wants too much.
            MemoStoppedError: `watch` has stopped it.
        """
        source = self._source(context, watch)
        return read_document(parse(source, ENTRY, ELEMENTS))

    def _source(self, context: dict[str, object], watch: Callable[[float], None]) -> str:
        spawn = multiprocessing.get_context("spawn")  # the same everywhere, and safe beside threads
        here, there = spawn.Pipe(duplex=False)
        process = spawn.Process(target=_render, args=(self.folder, context, there), daemon=True)
        process.start()
        there.close()
        try:
            answer = self._awaited(here, watch)
        finally:
            here.close()
            process.kill()
            process.join()
            process.close()
        text = answer[1:].decode("utf-8", "surrogatepass")
        if answer[:1] != _GOOD:
            raise MemoTemplateError(_unpacked(json.loads(text)))
        if len(text) > LETTERS:
            raise self._error(
                phrase("メモが長すぎます（タグを含めて {most:,} 字まで）", most=LETTERS)
            )
        return text

    def _awaited(self, here: Connection, watch: Callable[[float], None]) -> bytes:
        until = time.monotonic() + self.seconds
        while not here.poll(_TICK):
            watch(0)
            if time.monotonic() > until:
                raise self._error(
                    phrase("{seconds:g} 秒たっても終わりません", seconds=self.seconds)
                )
        try:
            return here.recv_bytes(OUTPUT * 4 + 1)
        except (EOFError, OSError) as error:
            raise self._error(phrase("メモリーを使いすぎたため、中止しました")) from error

    def _error(self, what: str) -> MemoTemplateError:
        return MemoTemplateError(
            phrase(
                "メモのひな形 {name} の {entry}：{what}。"
                "繰返しや長い文字がないか確かめ、直してください。",
                name=self.folder.name,
                entry=ENTRY,
                what=what,
            )
        )


def _render(folder: Path, context: dict[str, object], there: Connection) -> None:
    """The other process. Ctrl+C is for the program, which ends this one."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    _limit_memory()
    try:
        answer = _GOOD + MemoTemplate(folder).text(context).encode("utf-8", "surrogatepass")
    except MemoTemplateError as error:
        said = json.dumps(_packed(error.args[0]), ensure_ascii=False)
        answer = _BAD + said.encode("utf-8", "surrogatepass")
    there.send_bytes(answer)


def _packed(said: object) -> object:
    """A phrase as JSON, with the phrases in it; other texts and numbers as they are."""
    if isinstance(said, Listed):
        return {"between": said.pattern, "parts": [_packed(one) for one in said.parts]}
    if isinstance(said, Phrase):
        values = {name: _packed(value) for name, value in said.values.items()}
        return {"pattern": said.pattern, "values": values}
    return said if isinstance(said, int | float) else str(said)


def _unpacked(data: object) -> object:
    match data:
        case {"between": str(between), "parts": list(parts)}:
            said = map(_unpacked, parts)
            return joined(between, [one for one in said if isinstance(one, str)])
        case {"pattern": str(pattern), "values": dict(values)}:
            return phrase(pattern, **{name: _unpacked(value) for name, value in values.items()})
    return data


def _limit_memory() -> None:
    """Where the system can do that."""
    with contextlib.suppress(ImportError, ValueError, OSError):
        import resource  # noqa: PLC0415 - not on Windows

        resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
        resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
