"""The command line's own words in Japanese: usage, headings, and mistakes in a call.

argparse words them in English; its mistakes are recognised here by their English sentence.
"""

from __future__ import annotations

import argparse
import re
from collections.abc import Callable
from difflib import get_close_matches
from typing import NoReturn


class UsageError(Exception):
    """A call that cannot be understood; the message (Japanese) says how to mend it."""


class CommandParser(argparse.ArgumentParser):
    """An argument parser that speaks Japanese and raises UsageError instead of ending."""

    def __init__(self, prog: str, description: str) -> None:
        super().__init__(prog=prog, description=description, add_help=False, allow_abbrev=False)
        self._positionals.title = "引数"
        self._optionals.title = "オプション"
        self.add_argument("-h", "--help", action="help", help="この説明を出す")

    def format_usage(self) -> str:
        return _titled(super().format_usage())

    def format_help(self) -> str:
        return _titled(super().format_help())

    def error(self, message: str) -> NoReturn:
        raise UsageError(f"{_in_japanese(message)}\n説明は {self.prog} --help で見られます。")


def _titled(text: str) -> str:
    return text.replace("usage: ", "使い方： ", 1)


def _in_japanese(message: str) -> str:
    for pattern, words in _MISTAKES:
        if found := re.fullmatch(pattern, message, re.DOTALL):
            return words(*found.groups())
    return f"コマンドの書き方が違います（{message}）。"


def _unknown(where: str, word: str, listed: str) -> str:
    known = re.findall(r"[\w.-]+", listed)
    near = get_close_matches(word, known, n=1)
    mend = f"「{near[0]}」ではありませんか" if near else "使えるのは " + "、".join(known) + " です"
    what = "というコマンドはありません" if where == "COMMAND" else f"は {where} に使えません"
    return f"「{word}」{what}。{mend}。"


_MISTAKES: tuple[tuple[str, Callable[..., str]], ...] = (
    (
        r"the following arguments are required: (.+)",
        lambda names: f"{names.replace(', ', '、')} がありません。書き足してください。",
    ),
    (r"argument (\S+): invalid choice: ['\"](.*)['\"] \(choose from (.+)\)", _unknown),
    (
        r"unrecognized arguments: (.+)",
        lambda words: f"「{words}」は余分か、綴りの違うオプションです。消すか、直してください。",
    ),
    (
        r"argument (\S+): expected .*argument.*",
        lambda name: f"{name} の値がありません。後に続けて書いてください。",
    ),
    (
        r"argument (\S+): ignored explicit argument .*",
        lambda name: f"{name} に値は付けられません。「=」から後を消してください。",
    ),
    (r"argument (\S+): (.+)", lambda name, what: f"{name}：{what}。"),
)
