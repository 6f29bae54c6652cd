"""Opens the preview of the memo when it is asked for, and keeps it told of the case.

Light on purpose: Qt's PDF library is loaded with the first preview, not with the program.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from michishirube.session import Session
from michishirube.ui.desk import Desk

if TYPE_CHECKING:
    from michishirube.ui.preview import Preview


class Previews:
    """The one preview beside a window, if it has been opened."""

    def __init__(self, desk: Desk, window: QWidget) -> None:
        self._desk, self._window = desk, window
        self.preview: Preview | None = None

    def show(self, session: Session) -> None:
        """Open it on a case, or bring it to the front."""
        from michishirube.ui.preview import Preview  # noqa: PLC0415 - see above

        if self.preview is None:
            self.preview = Preview(self._desk, self._window)
        self.preview.show_session(session)

    def follow(self, session: Session | None) -> None:
        """The open case may have changed."""
        if self.preview is not None:
            self.preview.case_changed(session)
