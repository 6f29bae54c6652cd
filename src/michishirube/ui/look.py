"""How the program looks: fonts, colours, one stylesheet, Qt's own words in Japanese."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QLibraryInfo, QLocale, QTranslator
from PySide6.QtGui import QColor, QFont, QFontDatabase, QIcon, QPalette
from PySide6.QtWidgets import QApplication, QStyleFactory

from michishirube.paths import InstallationError

FONT_FILES = ("BIZUDPGothic-Regular.ttf", "BIZUDPGothic-Bold.ttf", "NotoSansJP-Regular.ttf")
FAMILIES = ("BIZ UDPGothic", "Noto Sans JP")
"""The second has the characters of names that the first lacks: 𠮷, 槗."""

PAPER, CARD, INK, MUTED = "#faf9f6", "#ffffff", "#1f2430", "#565c6b"
ACCENT, PALE, LINE = "#2b3a78", "#eceef7", "#d9d5cb"


def apply_look(app: QApplication, resources: Path) -> None:
    """Dress the program. Raises InstallationError when a font or the stylesheet is missing."""
    app.setStyle(QStyleFactory.create("Fusion"))
    app.setPalette(palette())
    app.setFont(load_font(resources / "fonts"))
    app.setStyleSheet(_stylesheet(resources / "style" / "michishirube.qss"))
    app.setWindowIcon(QIcon(str(resources / "icons" / "michishirube.png")))
    QLocale.setDefault(QLocale(QLocale.Language.Japanese, QLocale.Country.Japan))
    _speak_japanese(app)


def load_font(folder: Path) -> QFont:
    """Register the bundled fonts and give the program's font."""
    for name in FONT_FILES:
        if QFontDatabase.addApplicationFont(str(folder / name)) < 0:
            raise InstallationError(
                f"フォント {folder / name} を読み込めません。Michishirube を入れ直してください"
            )
    font = QFont()
    font.setFamilies(list(FAMILIES))
    font.setPointSizeF(10.5)
    return font


def palette() -> QPalette:
    """Paper white, ink, one deep indigo."""
    colours = QPalette()
    role = QPalette.ColorRole
    for where, colour in (
        (role.Window, PAPER),
        (role.Base, CARD),
        (role.AlternateBase, PAPER),
        (role.Button, CARD),
        (role.WindowText, INK),
        (role.Text, INK),
        (role.ButtonText, INK),
        (role.ToolTipBase, CARD),
        (role.ToolTipText, INK),
        (role.PlaceholderText, "#70757f"),
        (role.Highlight, ACCENT),
        (role.HighlightedText, CARD),
        (role.Accent, ACCENT),
        (role.Link, ACCENT),
        (role.LinkVisited, ACCENT),
    ):
        colours.setColor(where, QColor(colour))
    for where in (role.WindowText, role.Text, role.ButtonText):
        colours.setColor(QPalette.ColorGroup.Disabled, where, QColor("#8b8f99"))
    return colours


def _stylesheet(path: Path) -> str:
    try:
        return path.read_text("utf-8")
    except OSError as error:
        raise InstallationError(
            f"画面の体裁 {path} を読み込めません。Michishirube を入れ直してください"
        ) from error


def _speak_japanese(app: QApplication) -> None:
    """Qt's own dialogs and buttons; without this they stay English."""
    translator = QTranslator(app)
    folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    if translator.load("qtbase_ja", folder):
        app.installTranslator(translator)
