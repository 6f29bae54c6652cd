"""What the preview shows and prints: anything that can be made as PDF, and made anew."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from PySide6.QtCore import QStandardPaths

from michishirube.memo.folders import TemplateFolders
from michishirube.session import Session
from michishirube.ui.background import Watch
from michishirube.ui.desk_work import file_name
from michishirube.ui.words import tr


class Printed(Protocol):
    """One document.

    Attributes:
        title: of the window.
        name: of a file of it, without its ending.
        folder: where such a file goes first.
        template: the template to begin with; empty where there are none.
        folders: where its templates are; None where there are none.
        state: what it is made of; if that is another one, it has to be made anew.

    `work` makes it as PDF, `word` for Word, where that can be.
    """

    @property
    def title(self) -> str: ...
    @property
    def name(self) -> str: ...
    @property
    def folder(self) -> Path: ...
    @property
    def template(self) -> str: ...
    @property
    def state(self) -> object: ...
    @property
    def folders(self) -> TemplateFolders | None: ...
    def templates(self, own: Path | None) -> Mapping[str, str]: ...
    def work(self, template: str) -> Callable[[Watch], bytes]: ...
    def word(self, template: str) -> Callable[[Watch], bytes] | None: ...


@dataclass(frozen=True, slots=True)
class Wanted:
    """What a memo is made of."""

    state: object
    template: str
    edition: int  # counts the changes of the template's files


@dataclass(frozen=True, slots=True)
class MemoOf:
    """The memo of an open case, as the case is now."""

    session: Session

    @property
    def title(self) -> str:
        title = self.session.case.document.title or self.session.form.title
        return tr("{title}：メモのプレビュー", title=title)

    @property
    def name(self) -> str:
        return file_name(self.session)

    @property
    def folder(self) -> Path:
        return self.session.path.parent if self.session.path else documents()

    @property
    def template(self) -> str:
        return self.session.form.template

    @property
    def state(self) -> object:
        return self.session.case

    @property
    def folders(self) -> TemplateFolders | None:
        return self.session.template_folders

    def templates(self, own: Path | None) -> Mapping[str, str]:
        """Name and title. Raises MemoTemplateError."""
        return self.session.templates(own)

    def work(self, template: str) -> Callable[[Watch], bytes]:
        return self.session.memo_job(template).pdf

    def word(self, template: str) -> Callable[[Watch], bytes] | None:
        job = self.session.memo_job(template)
        return lambda _watch: job.word()


@dataclass(frozen=True, slots=True)
class SheetOf:
    """A sheet that is made in one way. `make` has all that it needs: it runs on another thread."""

    title: str
    name: str
    make: Callable[[], bytes]
    folder: Path = Path()
    template: str = ""

    @property
    def state(self) -> object:
        return self.make

    @property
    def folders(self) -> TemplateFolders | None:
        return None

    def templates(self, own: Path | None) -> Mapping[str, str]:
        return {}

    def work(self, template: str) -> Callable[[Watch], bytes]:
        return lambda _watch: self.make()

    def word(self, template: str) -> Callable[[Watch], bytes] | None:
        """There is no such sheet for Word."""
        return None


def documents() -> Path:
    """Where people keep their documents; never the folder that the program was started in."""
    return Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation))
