"""One memo to be made, as data: it can be carried to another thread and made there.

No ReportLab here: it is loaded where and when something is really printed, so that neither the
first window nor the thread of the screen has to wait for it.
"""

from __future__ import annotations

import threading
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from michishirube.memo.errors import MemoTemplateError
from michishirube.memo.provenance import Provenance
from michishirube.memo.view import MemoView
from michishirube.phrase import phrase

if TYPE_CHECKING:
    from michishirube.memo.printing import Printer

_ENTRY = "memo.xml.j2"


@dataclass(slots=True)
class Press:
    """Templates and fonts, read once; makes one memo at a time, whichever thread asks."""

    templates: Path
    fonts: Path
    _printer: Printer | None = None
    _lock: threading.Lock = field(default_factory=threading.Lock)

    def titles(self) -> dict[str, str]:
        """The templates that memos can be made with: name of the folder and what people call it.

        Raises:
            MemoTemplateError: a title cannot be read.
        """
        folders = sorted(path.parent for path in self.templates.glob(f"*/{_ENTRY}"))
        return {folder.name: _title(folder) for folder in folders}

    def pdf(self, job: MemoJob, watch: Callable[[float], None]) -> bytes:
        with self._lock:
            return self._ready().pdf(job.view, job.template, watch, job.origin)

    def word(self, job: MemoJob) -> bytes:
        with self._lock:
            return self._ready().word(job.view, job.template)

    def _ready(self) -> Printer:
        from michishirube.memo.printing import Printer  # noqa: PLC0415 - see above

        if self._printer is None:
            self._printer = Printer(self.templates, self.fonts)
        return self._printer


def _title(folder: Path) -> str:
    """The first line of `title.txt`, where there is one."""
    file = folder / "title.txt"
    try:
        return file.read_text("utf-8").strip().splitlines()[0] if file.exists() else folder.name
    except (OSError, UnicodeDecodeError, IndexError) as error:
        raise MemoTemplateError(
            phrase(
                "メモのひな形の名前 {file} を読めません。UTF-8 で1行書くか、"
                "ファイルを除いてください。",
                file=file,
            )
        ) from error


@dataclass(frozen=True, slots=True)
class MemoJob:
    """What is to be printed; the view holds all the words, so nothing can change under it.

    Attributes:
        origin: gathers what the memo carries; it takes a moment, and so is asked while printing.
    """

    press: Press
    view: MemoView
    template: str
    origin: Callable[[], Provenance] | None = None

    def pdf(self, watch: Callable[[float], None] = lambda _done: None) -> bytes:
        """Make it.

        Args:
            watch: is told which part is done, 0 to 1; may raise MemoStoppedError to end it.

        Raises:
            MemoError: template or fonts cannot be used, or it was stopped.
        """
        return self.press.pdf(self, watch)

    def word(self) -> bytes:
        """Make it as a Word document.

        Raises:
            MemoError: the template cannot be used.
        """
        return self.press.word(self)
