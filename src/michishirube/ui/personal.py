"""A person's own settings and the page about the program."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from michishirube.engine.case import Document
from michishirube.memo.job import Press
from michishirube.paths import fonts_dir, resources_dir, templates_dir
from michishirube.settings import Settings, own_templates
from michishirube.ui.desk import Desk
from michishirube.ui.desk_work import tried
from michishirube.ui.guide import Guide
from michishirube.ui.main_window import MainWindow
from michishirube.ui.settings_dialog import SettingsDialog

if TYPE_CHECKING:
    from michishirube.ui.about import AboutDialog


def document_of(settings: Settings) -> Document:
    """The document a new case begins with."""
    return Document(
        organization=settings.organization,
        department=settings.department,
        author=settings.author,
        legal=settings.legal,
        to=settings.to,
        approvers=settings.approvers,
        retention=settings.retention,
    )


class Personal(QObject):
    """Hooks a person's settings into the program."""

    def __init__(self, window: MainWindow, guide: Guide, desk: Desk) -> None:
        super().__init__(window)
        self._window, self._guide, self._desk = window, guide, desk
        self.preferences = preferences = window.preferences
        preferences.changed.connect(self._take_over)
        self._take_over()

    def ask_for_settings(self) -> None:
        """設定."""
        with tried(self._desk):
            self.settings_dialog().exec()

    def settings_dialog(self) -> SettingsDialog:
        templates = Press(templates_dir(), fonts_dir(), self._desk.own_templates).titles()
        settings, save = self.preferences.settings, self.preferences.change
        return SettingsDialog(settings, templates, save, self._window)

    def show_about(self) -> None:
        """このプログラムについて."""
        self.about_dialog().exec()

    def about_dialog(self) -> AboutDialog:
        # Only when it is asked for: what looks up licences takes memory.
        from michishirube.ui.about import AboutDialog, versions  # noqa: PLC0415
        from michishirube.ui.components import components  # noqa: PLC0415

        said = versions(self._guide.library)
        return AboutDialog(said, components(resources_dir()), self._window)

    def _take_over(self) -> None:
        settings = self.preferences.settings
        self._desk.begin_with = document_of(settings)
        self._desk.memo_template = settings.template
        data = self._desk.data
        self._desk.own_templates = None if data is None else own_templates(settings, data)
        self._desk.memo_folder = Path(settings.memo_folder) if settings.memo_folder else None
        if self._guide.session is not None:
            self._guide.trail.show_session(self._guide.session, self._guide.place)
