"""A person's own memo templates beside the preview: copied, opened in the file manager, watched."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QFileSystemWatcher, QObject, Signal
from PySide6.QtWidgets import QWidget

from michishirube.memo.errors import MemoError
from michishirube.memo.folders import OWN, TemplateFolders, copied
from michishirube.ui.desk import Desk
from michishirube.ui.words import told

_MOST = 60  # files and folders of a template that are watched


class OwnTemplates(QObject):
    """What a person does with their own templates.

    Signals:
        changed: a file of the template that is followed is not what it was.
        made(str): there is a new one of this name.
    """

    changed = Signal()
    made = Signal(str)

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk = desk
        self._folder: Path | None = None
        self._watcher = QFileSystemWatcher(self)
        self._watcher.fileChanged.connect(self._changed)
        self._watcher.directoryChanged.connect(self._changed)

    def follow(self, folders: TemplateFolders, name: str) -> None:
        """Watch the files of a template, if it is a person's own; no longer those of another."""
        known = name in folders.titles()
        folder, own = folders.find(name) if known else (None, False)
        self._folder = folder if own else None
        watched = [*self._watcher.files(), *self._watcher.directories()]
        if watched:
            self._watcher.removePaths(watched)
        self._watch()

    def copy(self, folders: TemplateFolders, name: str) -> None:
        """Ask for a name, copy a template and show the new folder."""
        suggested, problem = f"{name.removeprefix(OWN)}-2", ""
        while (new := self._desk.template_name(suggested, problem)) is not None:
            try:
                folder = copied(folders, name, new)
            except MemoError as error:
                suggested, problem = new, told(error)
                continue
            self.made.emit(f"{OWN}{folder.name}")
            self._desk.open_folder(folder)
            return

    def open_folder(self, folders: TemplateFolders) -> None:
        """Show the folder of the template that is followed, or of all of a person's own."""
        folder = self._folder or folders.own
        if folder is not None:
            self._desk.open_folder(folder)

    def _changed(self, _path: str) -> None:
        self._watch()  # an editor may have put a new file in the old one's place
        self.changed.emit()

    def _watch(self) -> None:
        if self._folder is None or not self._folder.is_dir():
            return
        inside = sorted(path for path in self._folder.rglob("*") if not path.is_symlink())
        self._watcher.addPaths([str(path) for path in (self._folder, *inside[:_MOST])])
