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

from michishirube.memo.folders import TemplateFolders
from michishirube.memo.provenance import Provenance
from michishirube.memo.view import MemoView

if TYPE_CHECKING:
    from michishirube.memo.printing import Printer


@dataclass(slots=True)
class Press:
    """Templates and fonts, read once; makes one memo at a time, whichever thread asks.

    Attributes:
        own: the folder of a person's own templates; they are read anew for each memo.
    """

    templates: Path
    fonts: Path
    own: Path | None = None
    _printer: Printer | None = None
    _lock: threading.Lock = field(default_factory=threading.Lock)

    @property
    def folders(self) -> TemplateFolders:
        return TemplateFolders(self.templates, self.own)

    def titles(self) -> dict[str, str]:
        """See `TemplateFolders.titles`."""
        return self.folders.titles()

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
        self._printer.own = self.own
        return self._printer


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
