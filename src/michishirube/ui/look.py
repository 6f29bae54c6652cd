"""How the program looks: fonts, colours, one stylesheet; in which language it speaks.

Light or dark and the size of letters follow the system, or what the person has set; both can
change while the program runs. The language holds from the start.
"""

from __future__ import annotations

import re
import sys
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontDatabase, QPalette
from PySide6.QtWidgets import QApplication, QWidget

from michishirube.paths import InstallationError
from michishirube.ui.colours import DARK, LIGHT, NAMES, Colours
from michishirube.ui.words import speak, tr

if TYPE_CHECKING:
    from PySide6.QtGui import QIcon

FONT_FILES = ("BIZUDPGothic-Regular.ttf", "BIZUDPGothic-Bold.ttf", "NotoSansJP-Regular.ttf")
FAMILIES = ("BIZ UDPGothic", "Noto Sans JP")
"""The second has the characters of names that the first lacks: 𠮷, 槗."""
POINTS = 10.5
USUAL_POINTS = {"win32": 9.0, "darwin": 13.0}
"""The system's letters where nobody has enlarged them; elsewhere up to 11."""
LARGEST = 2.0
FRAME = QSize(16, 48)
"""What a window's frame and title take of the screen."""
NARROW = 1.25
"""So much wider than usual are the panels at the sides at most: the question needs the room."""

_NAME = re.compile(r"@([a-z_]+)")
_POINTS = re.compile(r"(\d+(?:\.\d+)?)pt\b")
_LENGTH = re.compile(r"(\d+)sp\b")
_WIDTH, _AT_MOST = "widthAtFull", "atMost"


@dataclass(slots=True)
class _Dress:
    """What the program wears now; one for the process, as QApplication is."""

    colours: Colours = LIGHT
    scale: float = 1.0


_dress = _Dress()


def colours() -> Colours:
    """The colours of the scheme that is shown."""
    return _dress.colours


def scaled(pixels: float) -> int:
    """A length that goes with the letters."""
    return round(pixels * _dress.scale)


def fix_width(widget: QWidget, pixels: int, at_most: float = LARGEST) -> None:
    """A fixed width that goes with the letters, now and when they change."""
    widget.setProperty(_WIDTH, pixels)
    widget.setProperty(_AT_MOST, at_most)
    widget.setFixedWidth(round(pixels * min(_dress.scale, at_most)))


def give_size(window: QWidget, width: int, height: int) -> None:
    """A size that goes with the letters, as far as the screen has room; no text is cut off."""
    room = window.screen().availableSize() - FRAME
    wide = min(scaled(width), room.width())
    layout = window.layout()
    needed = layout.totalHeightForWidth(wide) if layout and layout.hasHeightForWidth() else 0
    window.resize(wide, min(max(scaled(height), needed), room.height()))


def apply_look(
    app: QApplication,
    resources: Path,
    scheme: str = "system",
    percent: int = 0,
    language: str = "ja",
) -> None:
    """Dress the program, or dress it anew.

    Args:
        scheme: `light` or `dark`; all else follows the system.
        percent: the size of letters; 0 follows the system.
        language: `ja` or `en`; asked for only when the program is dressed for the first time.

    Raises:
        InstallationError: a font or the stylesheet is missing.
    """
    first = app.property("dressed") is None
    if first:
        app.setStyle("Fusion")
        speak(app, language, resources / "translations")
        app.setProperty("dressed", True)
    _dress.colours = DARK if _wants_dark(app, scheme) else LIGHT
    _dress.scale = percent / 100 if percent else system_scale()
    app.setPalette(palette(_dress.colours))
    app.setFont(load_font(resources / "fonts", _dress.scale))
    app.setStyleSheet(stylesheet(resources / "style" / "michishirube.qss"))
    if not first:
        _rescale(app)


def icon(resources: Path) -> QIcon:
    """The program's sign in task bar and titles."""
    from PySide6.QtGui import QIcon  # noqa: PLC0415 - slow to load, not for the first window

    return QIcon(str(resources / "icons" / "michishirube.png"))


def system_scale() -> float:
    """How much larger than usual the system's letters are."""
    points = QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont).pointSizeF()
    usual = USUAL_POINTS.get(sys.platform, 11.0)
    return min(max(points / usual, 1.0), LARGEST)


def load_font(folder: Path, scale: float = 1.0) -> QFont:
    """Register the bundled fonts and give the program's font."""
    _register(folder)
    font = QFont()
    font.setFamilies(list(FAMILIES))
    font.setPointSizeF(POINTS * scale)
    return font


def palette(shown: Colours = LIGHT) -> QPalette:
    """Paper, ink, one deep indigo."""
    made = QPalette()
    role = QPalette.ColorRole
    for where, colour in (
        (role.Window, shown.paper),
        (role.Base, shown.card),
        (role.AlternateBase, shown.paper),
        (role.Button, shown.card),
        (role.WindowText, shown.ink),
        (role.Text, shown.ink),
        (role.ButtonText, shown.ink),
        (role.BrightText, shown.ink),
        (role.ToolTipBase, shown.tip),
        (role.ToolTipText, shown.tip_ink),
        (role.PlaceholderText, shown.faint),
        (role.Highlight, shown.accent_fill),
        (role.HighlightedText, shown.on_accent),
        (role.Accent, shown.accent),
        (role.Link, shown.accent),
        (role.LinkVisited, shown.accent),
        (role.Light, shown.card),
        (role.Midlight, shown.hover),
        (role.Mid, shown.edge),
        (role.Dark, shown.edge),
        (role.Shadow, shown.line),
    ):
        made.setColor(where, QColor(colour))
    for where in (role.WindowText, role.Text, role.ButtonText):
        made.setColor(QPalette.ColorGroup.Disabled, where, QColor(shown.faint))
    return made


def stylesheet(path: Path) -> str:
    """The stylesheet in the colours and the size that are shown.

    It writes `@name` for a colour, `@icons` for the folder, `sp` for pixels that go with the
    letters; `pt` does so, too.
    """
    try:
        text = path.read_text("utf-8")
    except OSError as error:
        raise InstallationError(
            tr("画面の体裁 {path} を読み込めません。Michishirube を入れ直してください", path=path)
        ) from error

    def colour(found: re.Match[str]) -> str:
        if found[1] not in NAMES:
            raise InstallationError(
                tr("画面の体裁 {path} に知らない色があります：@{found}", path=path, found=found[1])
            )
        return str(getattr(_dress.colours, found[1]))

    sized = _POINTS.sub(lambda found: f"{float(found[1]) * _dress.scale:.2f}pt", text)
    sized = _LENGTH.sub(lambda found: f"{scaled(int(found[1]))}px", sized)
    icons = (path.parent.parent / "icons").as_posix()
    return _NAME.sub(colour, sized.replace("@icons", icons))


def _wants_dark(app: QApplication, scheme: str) -> bool:
    """Also tells the system's own dialogs and title bars where the person has chosen."""
    known = {"light": Qt.ColorScheme.Light, "dark": Qt.ColorScheme.Dark}
    chosen = known.get(scheme, Qt.ColorScheme.Unknown)
    app.styleHints().setColorScheme(chosen)
    if chosen is Qt.ColorScheme.Unknown:
        chosen = app.styleHints().colorScheme()
    return chosen is Qt.ColorScheme.Dark


@cache
def _register(folder: Path) -> None:
    for name in FONT_FILES:
        if QFontDatabase.addApplicationFont(str(folder / name)) < 0:
            raise InstallationError(
                tr(
                    "フォント {folder} を読み込めません。Michishirube を入れ直してください",
                    folder=folder / name,
                )
            )


def _rescale(app: QApplication) -> None:
    for widget in app.allWidgets():
        width = widget.property(_WIDTH)
        if isinstance(width, int):
            fix_width(widget, width, float(widget.property(_AT_MOST)))


def icon_size() -> QSize:
    """The size of the trail's signs."""
    return QSize(scaled(16), scaled(16))
