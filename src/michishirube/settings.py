"""A person's settings: what they set, and where their windows stood.

Kept as JSON in the system's place for this person's settings. No setting reaches a memo: a new
case gets them as its own document, and from then on only the case is asked. A file that cannot be
read is set aside, never overwritten.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field, fields, replace
from pathlib import Path
from typing import Literal, cast, get_args

from michishirube.memo.errors import SaveError
from michishirube.phrase import phrase

Scheme = Literal["system", "light", "dark"]
SCHEMES: tuple[Scheme, ...] = get_args(Scheme)
Language = Literal["ja", "en"]
LANGUAGES: Mapping[str, str] = {"ja": "日本語", "en": "English"}
"""The languages of the screen, each by its own name."""
SIZES = (0, 100, 125, 150, 175, 200)
"""Sizes of letters in percent; 0 follows the system."""

LONGEST = 200
MOST_RECENT = 9
"""So many cases are remembered as opened last: one for each digit."""
MOST_APPROVERS = 12
TEXTS = {
    "organization": phrase("会社名"),
    "department": phrase("起案部署"),
    "author": phrase("起案者"),
    "legal": phrase("法務担当"),
    "to": phrase("宛先（決裁者）"),
    "retention": phrase("保存期間"),
    "template": phrase("メモのひな形"),
    "memo_folder": phrase("メモを保存するフォルダー"),
    "template_folder": phrase("自分のひな形のフォルダー"),
}
"""The settings that are one line of text, with their names on screen."""


class SettingsError(ValueError):
    """A setting is not what it must be; the message (Japanese) says which and how to mend it."""


@dataclass(frozen=True, slots=True)
class Settings:
    """What a person sets. Empty texts prefill nothing.

    Attributes:
        template: the memo template to begin with; empty for the consultation's own.
        template_folder: where this person's own templates are; empty for the usual place.
        text_size: in percent, one of SIZES.
        language: of the screen; a memo is Japanese.
    """

    organization: str = ""
    department: str = ""
    author: str = ""
    legal: str = ""
    to: str = ""
    approvers: tuple[str, ...] = ()
    retention: str = ""
    template: str = ""
    memo_folder: str = ""
    template_folder: str = ""
    scheme: Scheme = "system"
    text_size: int = 0
    language: Language = "ja"


@dataclass(frozen=True, slots=True)
class Kept:
    """What the file holds.

    Attributes:
        recent: the ids of the cases opened last, the last one first.
        windows: by name, where a window stood and how it was divided (Qt's own bytes in base64).
        others: keys this program does not know; a newer one may.
    """

    settings: Settings = field(default_factory=Settings)
    windows: Mapping[str, str] = field(default_factory=dict)
    recent: tuple[str, ...] = ()
    others: Mapping[str, object] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Read:
    """What was read, and what to tell the person: empty when all is well."""

    kept: Kept
    trouble: str = ""


_OURS = {"windows", "recent", *(one.name for one in fields(Settings))}


def settings_file() -> Path:
    """The system's place for this person's settings."""
    import platformdirs  # noqa: PLC0415 - not where a folder is named

    return Path(platformdirs.user_config_dir("michishirube", appauthor=False)) / "settings.json"


def own_templates(settings: Settings, data: Path) -> Path:
    """The folder of a person's own memo templates: the one they chose, else among their data."""
    return Path(settings.template_folder) if settings.template_folder else data / "templates"


def checked(settings: Settings) -> Settings:
    """The same settings, without spaces at the ends of texts.

    Raises:
        SettingsError: a text is too long or has more than one line; a choice is none of the known.
    """
    approvers = tuple(dict.fromkeys(_line(one, phrase("決裁欄")) for one in settings.approvers))
    approvers = tuple(one for one in approvers if one)
    if len(approvers) > MOST_APPROVERS:
        raise SettingsError(phrase("決裁欄は{n}人までです。", n=MOST_APPROVERS))
    if settings.scheme not in SCHEMES:
        raise SettingsError(phrase("画面の配色は、system、light、dark のどれかです。"))
    if isinstance(settings.text_size, bool) or settings.text_size not in SIZES:
        raise SettingsError(
            phrase("文字の大きさは、100から200までの用意した値から選んでください。")
        )
    if settings.language not in tuple(LANGUAGES):
        raise SettingsError(phrase("画面の言葉は、ja、en のどちらかです。"))
    texts = {name: getattr(settings, name) for name in TEXTS}
    return _with_texts(replace(settings, approvers=approvers), texts)


def _line(text: object, word: str) -> str:
    if not isinstance(text, str):
        raise SettingsError(phrase("{word}は文字で書きます。", word=word))
    text = text.strip()
    if len(text) > LONGEST:
        raise SettingsError(
            phrase("{word}が長すぎます。{n}字以内にしてください。", word=word, n=LONGEST)
        )
    if any(not letter.isprintable() for letter in text):
        raise SettingsError(phrase("{word}は1行で、制御文字を含めずに書いてください。", word=word))
    return text


def read_settings(path: Path) -> Read:
    """The settings in a file; the defaults where there is none or it cannot be used.

    A damaged file is renamed, so that what it holds can still be looked at.
    """
    try:
        data = path.read_bytes()
    except FileNotFoundError:
        return Read(Kept())
    except OSError as error:
        word = phrase(
            "設定を読めません（{strerror}）：{path}。はじめの設定で始めます。",
            strerror=error.strerror,
            path=path,
        )
        return Read(Kept(), word)
    try:
        plain = json.loads(data)
        if not isinstance(plain, dict):
            raise SettingsError(phrase("いちばん外側が { } ではありません。"))
        return Read(_from_plain(plain))
    except (ValueError, RecursionError) as error:
        ours = isinstance(error, SettingsError)
        reason = error if ours else phrase("JSON として読めません。")
        return Read(
            Kept(),
            phrase(
                "設定のファイルが壊れています。{reason}{set_aside}",
                reason=reason,
                set_aside=_set_aside(path),
            ),
        )


def _set_aside(path: Path) -> str:
    for number in range(1, 100):
        aside = path.with_name(f"{path.stem}-damaged-{number}{path.suffix}")
        if aside.exists():
            continue
        try:
            path.rename(aside)
        except OSError:
            break
        return phrase(
            "はじめの設定で始めます。元のファイルはここに残してあります：{aside}", aside=aside
        )
    return phrase("はじめの設定で始めます：{path}", path=path)


def _from_plain(plain: dict[str, object]) -> Kept:
    approvers, windows = plain.get("approvers", []), plain.get("windows", {})
    if not isinstance(approvers, list):
        raise SettingsError(phrase("決裁欄は [ ] で書きます。"))
    if not isinstance(windows, dict):
        raise SettingsError(phrase("windows は { } で書きます。"))
    recent = plain.get("recent", [])
    if not isinstance(recent, list):
        raise SettingsError(phrase("recent は [ ] で書きます。"))
    usual = Settings()
    settings = replace(
        usual,
        approvers=tuple(approvers),
        scheme=cast(Scheme, plain.get("scheme", usual.scheme)),
        text_size=cast(int, plain.get("text_size", usual.text_size)),
        language=cast(Language, plain.get("language", usual.language)),
    )
    return Kept(
        checked(_with_texts(settings, {name: plain.get(name, "") for name in TEXTS})),
        {str(name): state for name, state in windows.items() if isinstance(state, str)},
        tuple(uid for uid in recent if isinstance(uid, str))[:MOST_RECENT],
        {key: value for key, value in plain.items() if key not in _OURS},
    )


def _with_texts(settings: Settings, texts: Mapping[str, object]) -> Settings:
    """The settings with these lines of text.

    Raises:
        SettingsError: one is no usable line of text.
    """
    lines = {name: _line(text, TEXTS[name]) for name, text in texts.items()}
    return replace(settings, **lines)  # type: ignore[arg-type]


def write_settings(path: Path, kept: Kept) -> None:
    """Write the settings in one step: the whole file or the old one.

    Raises:
        SaveError: it cannot be written.
    """
    plain: dict[str, object] = {
        one.name: getattr(kept.settings, one.name) for one in fields(Settings)
    }
    plain = {**kept.others, **plain, "windows": dict(kept.windows), "recent": kept.recent}
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise SaveError(
            phrase(
                "設定を保存するフォルダーを作れません（{strerror}）：{parent}。",
                strerror=error.strerror,
                parent=path.parent,
            )
        ) from error
    from michishirube.memo.saving import save_atomically  # noqa: PLC0415 - not for the first window

    save_atomically(path, (json.dumps(plain, ensure_ascii=False, indent=2) + "\n").encode())
