"""The settings while the program runs: read once, worn at once, written when they change."""

from __future__ import annotations

import base64
import binascii
import contextlib
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QByteArray, QEvent, QObject, Qt, Signal
from PySide6.QtWidgets import QApplication, QHeaderView, QSplitter, QWidget

from michishirube.memo.errors import SaveError
from michishirube.paths import resources_dir
from michishirube.settings import (
    MOST_RECENT,
    Kept,
    Settings,
    checked,
    read_settings,
    write_settings,
)
from michishirube.ui.look import apply_look


class Preferences(QObject):
    """What the person has set. Without a file nothing is read and nothing kept.

    Attributes:
        trouble: what to tell the person about the file; empty when all is well.

    Signals:
        changed: other settings hold now, or the system's colours have changed.
    """

    changed = Signal()

    def __init__(self, file: Path | None = None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._file = file
        read = read_settings(file) if file else None
        self._kept = read.kept if read else Kept()
        self.trouble = read.trouble if read else ""
        self._worn: Qt.ColorScheme | None = None

    @property
    def settings(self) -> Settings:
        return self._kept.settings

    def change(self, settings: Settings) -> None:
        """Let other settings hold from now on.

        Raises:
            SettingsError: one is not what it must be; nothing has changed.
            SaveError: they cannot be written; nothing has changed.
        """
        kept = replace(self._kept, settings=checked(settings))
        if self._file is not None:
            write_settings(self._file, kept)
        self._kept = kept
        app = QApplication.instance()
        if isinstance(app, QApplication):
            self.dress(app)
        self.changed.emit()

    def dress(self, app: QApplication) -> None:
        """Look as it is set.

        Raises:
            InstallationError: a font or the stylesheet is missing.
        """
        wanted = self.settings
        apply_look(app, resources_dir(), wanted.scheme, wanted.text_size, wanted.language)
        hints = app.styleHints()
        if self._worn is None:
            hints.colorSchemeChanged.connect(self._system_changed)
        self._worn = hints.colorScheme()

    def _system_changed(self, scheme: Qt.ColorScheme) -> None:
        app = QApplication.instance()
        if self.settings.scheme == "system" and scheme != self._worn:
            self._worn = scheme
            if isinstance(app, QApplication):
                self.dress(app)
            self.changed.emit()

    # The cases opened last

    @property
    def recent(self) -> tuple[str, ...]:
        """Their ids, the last one first."""
        return self._kept.recent

    def note_opened(self, uid: str) -> None:
        others = [one for one in self.recent if one != uid]
        self._keep(replace(self._kept, recent=(uid, *others)[:MOST_RECENT]))

    def forget(self, uid: str) -> None:
        self._keep(replace(self._kept, recent=tuple(one for one in self.recent if one != uid)))

    # Where windows stood

    def state(self, name: str) -> QByteArray:
        """What was remembered under a name; empty if nothing was."""
        try:
            return QByteArray(base64.b64decode(self._kept.windows.get(name, ""), validate=True))
        except (binascii.Error, ValueError):
            return QByteArray()

    def remember(self, states: dict[str, QByteArray]) -> None:
        """Keep where windows stand."""
        said = {name: base64.b64encode(state.data()).decode() for name, state in states.items()}
        self._keep(replace(self._kept, windows={**self._kept.windows, **said}))

    def _keep(self, kept: Kept) -> None:
        """What nobody has set. Where nothing can be written, it is known until the program ends."""
        if kept == self._kept:
            return
        self._kept = kept
        if self._file is not None:
            with contextlib.suppress(SaveError):
                write_settings(self._file, kept)


class WindowPlace(QObject):
    """Opens a window where and as large as it was when it was last seen.

    Args:
        parts: what comes back with it, each by the name it has: how a splitter divides, how wide
            a table's columns are, in which order they stand and by which it is sorted.
    """

    def __init__(
        self,
        window: QWidget,
        name: str,
        preferences: Preferences,
        parts: Sequence[QSplitter | QHeaderView] = (),
    ) -> None:
        super().__init__(window)
        self._window, self._name, self._preferences = window, name, preferences
        self._parts = parts
        geometry = preferences.state(name)
        if not geometry.isEmpty():
            window.restoreGeometry(geometry)
        for part in parts:
            part.restoreState(preferences.state(f"{name}/{part.objectName()}"))
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        gone = event.type() == QEvent.Type.Hide and not event.spontaneous()
        if watched is self._window and gone:
            states = {self._name: self._window.saveGeometry()}
            for part in self._parts:
                states[f"{self._name}/{part.objectName()}"] = part.saveState()
            self._preferences.remember(states)
        return super().eventFilter(watched, event)
