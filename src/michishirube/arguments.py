"""The commands of the command line: their arguments and options, and the help on them."""

from __future__ import annotations

import argparse
import re
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Protocol

from michishirube import __version__
from michishirube.formfile.schema import FILES
from michishirube.locks import takes_locks, takes_password
from michishirube.templates_command import takes_copy
from michishirube.training_command import takes_records
from michishirube.usage import CommandParser

_DATE = re.compile(r"\d{4}-\d{2}-\d{2}")


def _day(text: str) -> date:
    try:
        if _DATE.fullmatch(text):
            return date.fromisoformat(text)
    except ValueError:
        pass
    message = f"「{text}」は日付ではありません（2026-11-22 のように書いてください）"
    raise argparse.ArgumentTypeError(message)


def _takes_pack(parser: CommandParser) -> None:
    parser.add_argument(
        "--pack", metavar="PACK", help="法令パックの id かフォルダ（省略時は appi）"
    )


def _takes_json(parser: CommandParser) -> None:
    parser.add_argument("--json", action="store_true", help="JSON で出力する")


Take = Callable[[CommandParser], object]


class Command(Protocol):
    """Adds a command with its help and the options it shares with others."""

    def __call__(self, name: str, help_: str, *takes: Take) -> CommandParser: ...


def command_parser() -> CommandParser:
    """Every command with its options; `command` in what it reads is the one that was named."""
    parser = CommandParser(
        prog="michishirube",
        description="道しるべ：個人情報保護法の相談を、質問に答えながら検討し、メモを作ります。"
        "コマンドを付けずに起動すると画面が開きます。",
    )
    parser.add_argument(
        "--version", action="version", version=f"michishirube {__version__}", help="版を出す"
    )
    parser.add_argument(
        "--data", metavar="DIR", help="画面で開く案件の保存先（コマンドを付けないときだけ）"
    )
    commands = parser.add_subparsers(
        title="コマンド", metavar="COMMAND", dest="command", required=True
    )

    def command(name: str, help_: str, *takes: Take) -> CommandParser:
        made = commands.add_parser(name, help=help_, description=help_)
        for take in takes:
            take(made)
        return made

    _case_commands(command)
    _author_commands(command)
    return parser


def _case_commands(command: Command) -> None:
    command("forms", "相談の一覧を出す", _takes_pack, _takes_json)
    questions = command("questions", "相談の質問をすべて出す", _takes_pack, _takes_json)
    questions.add_argument("consultation", metavar="CONSULTATION", help="相談の id")
    assess = command("assess", "案件を検討し、結論、判断、対応事項を出す", _takes_pack, _takes_json)
    assess.add_argument("case", metavar="CASE", type=Path, help="案件ファイル（YAML か JSON）")
    assess.add_argument("--as-of", metavar="DATE", type=_day, help="基準日を替えて検討する")
    memo = command("memo", "案件のメモ（PDF）を作る", _takes_pack)
    memo.add_argument(
        "case", metavar="CASE", nargs="+", help="案件ファイル（YAML か JSON）。いくつでもよい"
    )
    memo.add_argument("-o", dest="out", metavar="OUT.pdf", type=Path, help="保存先")
    memo.add_argument(
        "--output-dir",
        metavar="DIR",
        type=Path,
        help="いくつもの案件のメモを置くフォルダー。途中で止めても、続きから作る",
    )
    memo.add_argument(
        "--template",
        metavar="NAME",
        help="メモのひな形。自分のひな形は own:NAME（一覧は templates コマンド）",
    )
    takes_locks(memo)
    compare = command(
        "compare",
        "同じ相談の二つの案件を比べ、変わった回答と、そのために変わったことを出す",
        _takes_pack,
        _takes_json,
    )
    compare.add_argument("case", metavar="CASE", type=Path, help="比べる元の案件ファイル")
    compare.add_argument("other", metavar="OTHER", type=Path, help="比べる先の案件ファイル")
    compare.add_argument("--pdf", metavar="OUT.pdf", type=Path, help="比較表（PDF）の保存先")
    verify = command(
        "verify",
        "メモが作られたときのままか、同じ結論になるか、今も成り立つかを確かめる",
        _takes_pack,
        _takes_json,
    )
    takes_password(verify)
    verify.add_argument("memo", metavar="MEMO.pdf", type=Path, help="道しるべで作ったメモ")
    verify.add_argument("--as-of", metavar="DATE", type=_day, help="今日の代わりにこの日で確かめる")
    taking = command("import", "記入された質問票（PDF）を案件の回答として取り込む", _takes_pack)
    taking.add_argument("sheet", metavar="SHEET.pdf", type=Path, help="記入された質問票")
    taking.add_argument(
        "--into",
        metavar="CASE",
        type=Path,
        required=True,
        help="回答を加える案件ファイル",
    )
    taking.add_argument(
        "-o", dest="out", metavar="OUT", type=Path, help="保存先（省略時は、その案件ファイル）"
    )
    taking.add_argument(
        "--any-case",
        action="store_true",
        help="件名か文書番号が質問票を作ったときと違っても取り込む",
    )


def _author_commands(command: Command) -> None:
    checking = command("check", "法令パックを検査する（構造、根拠条文、検算例、証明）")
    checking.add_argument("pack", metavar="PACK", nargs="?", help="法令パックの id かフォルダ")
    checking.add_argument(
        "--deep", action="store_true", help="結論ごとのメモと、規則を壊す試験も行う（時間がかかる）"
    )
    checking.add_argument(
        "--afresh", action="store_true", help="前の検査の結果を使わず、すべてを確かめ直す"
    )
    checking.add_argument(
        "--against", metavar="OLDPACK", help="別の版と比べ、違う結果になる案件を示す"
    )
    checking.add_argument(
        "--untranslated", metavar="LANG", default="", help="訳（en など）のない語句を挙げる"
    )
    checking.add_argument(
        "--schema", metavar="OUT.json", type=Path, help="様式の JSON Schema を書き出す"
    )
    checking.add_argument(
        "--kind", choices=sorted(FILES), default="topics", help="書き出す様式の種類"
    )
    paths = command("paths", "相談の結論の表（最も少ない回答つき）と流れ図を作る", _takes_pack)
    paths.add_argument("consultation", metavar="CONSULTATION", nargs="?", help="相談の id")
    paths.add_argument("--csv", metavar="DIR", type=Path, help="表を CSV で書き出すフォルダー")
    paths.add_argument("--pdf", metavar="OUT.pdf", type=Path, help="確認と署名のための PDF")
    paths.add_argument("--flow", metavar="OUT.svg|OUT.pdf", type=Path, help="相談の流れ図")
    paths.add_argument(
        "--renew", action="store_true", help="法令パックに収めた結論の表の写しを作り直す"
    )
    help_ = "研修のコースを出し、受講者の記録から報告を作る"
    command("templates", "メモのひな形の一覧を出し、写して自分のものにする", takes_copy)
    command("training", help_, _takes_pack, _takes_json, takes_records)
