"""The program's own words in the language that is shown, through Qt's translation.

Japanese is written in the source and needs no catalogue; English comes from
`resources/translations/`, which `make translations` renews. What a form says and what a person
typed are not the program's words and pass through unchanged.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

from michishirube.phrase import Listed, Phrase, Wording

CONTEXT = "michishirube"
_TERRITORY = QLocale.Country.Japan


def tr(text: str, /, **values: object) -> str:
    """A literal, or a phrase, in the language that is shown, with its values in place.

    Phrases and errors among the values are translated, too. A value `n` chooses between singular
    and plural.
    """
    if isinstance(text, Listed):
        return _said(text.pattern, values).join(shown(part) for part in text.parts)
    if isinstance(text, Phrase):
        return _said(text.pattern, {**text.values, **values})
    return _said(text, values)


def shown(text: str) -> str:
    """A phrase in the language that is shown; any other text as it is."""
    return tr(text) if isinstance(text, Phrase) else text


def titled(title: str) -> str:
    """A memo template's title, in the language that is shown if it brings that one."""
    if isinstance(title, Wording):
        return title.others.get(tr("ja"), title)
    return shown(title)


def told(error: BaseException) -> str:
    """What an error says, in the language that is shown."""
    said = error.args[0] if error.args else None
    return tr(said) if isinstance(said, Phrase) else str(error)


def speak(app: QCoreApplication, language: str, translations: Path) -> None:
    """Let the program, and Qt's own buttons, speak `ja` or `en` from now on.

    Windows that are already there keep the words they have.
    """
    for spoken_before in app.findChildren(QTranslator):
        app.removeTranslator(spoken_before)
        spoken_before.setParent(None)
    english = language == "en"
    spoken = QLocale.Language.English if english else QLocale.Language.Japanese
    QLocale.setDefault(QLocale(spoken, _TERRITORY))
    name, folder = (
        ("michishirube_en", str(translations))
        if english
        else ("qtbase_ja", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath))
    )
    translator = QTranslator(app)
    if translator.load(name, folder):
        app.installTranslator(translator)


def _said(pattern: str, values: Mapping[str, object]) -> str:
    number = values.get("n", -1)
    counted = number if isinstance(number, int) else -1
    said = QCoreApplication.translate(CONTEXT, pattern, None, counted)
    return (
        said.format(**{name: _inner(value) for name, value in values.items()}) if values else said
    )


def _inner(value: object) -> object:
    if isinstance(value, BaseException):
        return told(value)
    return shown(value) if isinstance(value, str) else value
