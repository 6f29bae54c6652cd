"""What `michishirube templates` does: list the memo templates, copy one to work on it."""

from __future__ import annotations

from pathlib import Path

from michishirube.cabinet import data_folder
from michishirube.memo.folders import TemplateFolders, copied
from michishirube.paths import templates_dir
from michishirube.settings import own_templates, read_settings, settings_file
from michishirube.usage import CommandParser


def own_folder() -> Path:
    """The folder of this person's own templates, as it is set; it need not exist."""
    return own_templates(read_settings(settings_file()).kept.settings, data_folder())


def takes_copy(parser: CommandParser) -> None:
    parser.add_argument(
        "--copy",
        nargs=2,
        metavar=("NAME", "NEW"),
        help="ひな形 NAME を、自分のひな形 NEW として写す",
    )
    parser.add_argument(
        "--templates",
        metavar="DIR",
        type=Path,
        help="自分のひな形のフォルダー（省略時は設定のもの）",
    )


def templates(own: Path | None, copy: tuple[str, str] | None) -> str:
    """The list of templates, or what was copied where.

    Raises:
        MemoTemplateError, SaveError, InstallationError: see `memo.folders.copied`.
    """
    folders = TemplateFolders(templates_dir(), own or own_folder())
    if copy is not None:
        made = copied(folders, *copy)
        return f"ひな形を写しました：{made}\n使うときは --template own:{made.name} と書きます。"
    lines = [f"{name}\n  {title}" for name, title in folders.titles().items()]
    return "\n".join((*lines, f"自分のひな形のフォルダー：{folders.own}"))
