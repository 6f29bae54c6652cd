"""The command line: the same engine, forms and memo as on screen, for scripts and other tools.

Exit codes: 0 done; 1 a check or verification did not hold; 2 the input or the installation is
unusable, said in one message with where, what and how to mend it.
"""

from __future__ import annotations

import argparse
import json
import sys
import traceback
from collections.abc import Sequence
from datetime import date
from pathlib import Path

from michishirube import __version__
from michishirube.as_json import assessment_json, form_json, question_json
from michishirube.checking import check_pack
from michishirube.engine.assess import AssessError
from michishirube.engine.form import Ref
from michishirube.formfile.problems import FormFileError
from michishirube.formfile.schema import FILES, json_schema
from michishirube.law.index import LawIndexError
from michishirube.library import Library, load_library, pack_folder
from michishirube.memo.errors import MemoError
from michishirube.memo.saving import save_atomically
from michishirube.paths import InstallationError
from michishirube.session import Session
from michishirube.wording import (
    OPENNESS_WORDS,
    WEIGHT_WORDS,
    WHEN_WORDS,
    ask_text,
    headline,
    label_of,
    notice_text,
    party_name,
    plain,
    reason_of,
    verdict_word,
)

DONE, NOT_HELD, UNUSABLE = 0, 1, 2
KNOWN_ERRORS = (FormFileError, AssessError, LawIndexError, MemoError, InstallationError)
COMMANDS = ("forms", "questions", "assess", "memo", "verify", "check", "paths")


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command; its exit code."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            # Windows consoles and pipes: Japanese must not fail for want of an encoding.
            stream.reconfigure(encoding="utf-8", errors="replace")
    arguments = _parser().parse_args(argv)
    try:
        return int(arguments.run(arguments))
    except KNOWN_ERRORS as error:
        print(error_text(error), file=sys.stderr)
        return UNUSABLE
    except BrokenPipeError:
        sys.stderr.close()
        return DONE
    except Exception:  # noqa: BLE001 - the top: a bug must not end in a bare traceback
        print(
            "プログラムの内部で予期しない誤りが起きました。案件は変わっていません。",
            file=sys.stderr,
        )
        print("次の内容を開発者に知らせてください：", file=sys.stderr)
        print(traceback.format_exc(limit=-3), file=sys.stderr)
        return UNUSABLE


def error_text(error: Exception) -> str:
    """A known error as people read it."""
    if isinstance(error, AssessError):
        return (
            f"基準日 {error.as_of} の案件は検討できません。収録した規定は {error.covers_from} "
            "以後のものです（as_of を確かめてください）"
        )
    return str(error)


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError:
        message = f"「{text}」は日付ではありません（2026-11-22 のように書いてください）"
        raise argparse.ArgumentTypeError(message) from None


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="michishirube",
        description="道しるべ：個人情報保護法の相談を、質問に答えながら検討し、メモを作ります。"
        "コマンドを付けずに起動すると画面が開きます。",
    )
    parser.add_argument("--version", action="version", version=f"michishirube {__version__}")
    pack = argparse.ArgumentParser(add_help=False)
    pack.add_argument("--pack", metavar="PACK", help="法令パックの id かフォルダ（省略時は appi）")
    as_json = argparse.ArgumentParser(add_help=False)
    as_json.add_argument("--json", action="store_true", help="JSON で出力する")
    commands = parser.add_subparsers(title="コマンド", metavar="COMMAND", required=True)

    def command(
        name: str, help_: str, *parents: argparse.ArgumentParser
    ) -> argparse.ArgumentParser:
        return commands.add_parser(name, help=help_, description=help_, parents=list(parents))

    forms = command("forms", "相談の一覧を出す", pack, as_json)
    forms.set_defaults(run=_forms)
    questions = command("questions", "相談の質問をすべて出す", pack, as_json)
    questions.add_argument("consultation", metavar="CONSULTATION", help="相談の id")
    questions.set_defaults(run=_questions)
    assess = command("assess", "案件を検討し、結論、判断、対応事項を出す", pack, as_json)
    assess.add_argument("case", metavar="CASE", type=Path, help="案件ファイル（YAML か JSON）")
    assess.add_argument("--as-of", metavar="DATE", type=_day, help="基準日を替えて検討する")
    assess.set_defaults(run=_assess)
    memo = command("memo", "案件のメモ（PDF）を作る", pack)
    memo.add_argument("case", metavar="CASE", type=Path, help="案件ファイル（YAML か JSON）")
    memo.add_argument("-o", dest="out", metavar="OUT.pdf", type=Path, required=True, help="保存先")
    memo.add_argument("--template", metavar="NAME", help="メモのひな形")
    memo.set_defaults(run=_memo)
    verify = command("verify", "メモが改変されていないか、今も成り立つかを確かめる（準備中）")
    verify.add_argument("memo", metavar="MEMO.pdf", type=Path)
    verify.set_defaults(run=_not_yet)
    check = command("check", "法令パックを検査する（構造、根拠条文、検算例）")
    check.add_argument("pack", metavar="PACK", nargs="?", help="法令パックの id かフォルダ")
    check.add_argument("--deep", action="store_true", help="すべての回答について証明する（準備中）")
    check.add_argument(
        "--schema", metavar="OUT.json", type=Path, help="様式の JSON Schema を書き出す"
    )
    check.add_argument("--kind", choices=sorted(FILES), default="topics", help="書き出す様式の種類")
    check.set_defaults(run=_check)
    paths = command("paths", "相談の結論の表と流れ図を作る（準備中）", pack)
    paths.add_argument("consultation", metavar="CONSULTATION")
    paths.set_defaults(run=_not_yet)
    return parser


def _library(arguments: argparse.Namespace) -> Library:
    named: str | None = arguments.pack
    return load_library(None if named is None else pack_folder(named))


def _print_json(data: object) -> None:
    print(json.dumps(data, ensure_ascii=False, indent=2))


def _forms(arguments: argparse.Namespace) -> int:
    library = _library(arguments)
    if arguments.json:
        _print_json([form_json(form) for form in library.forms.values()])
        return DONE
    for form in library.forms.values():
        print(f"{form.id}\n  {plain(form.title)}\n  {plain(form.purpose)}")
    return DONE


def _questions(arguments: argparse.Namespace) -> int:
    library = _library(arguments)
    form = library.form(arguments.consultation)
    questions = [question for topic in form.topics for question in topic.questions]
    if arguments.json:
        _print_json([question_json(question) for question in questions])
        return DONE
    for topic in form.topics:
        each = f"（{plain(form.groups[topic.for_each].title)}ごと）" if topic.for_each else ""
        print(f"\n■ {plain(topic.title)}{each}")
        for question in topic.questions:
            options = "／".join(f"{plain(o.label)} [{o.value}]" for o in question.options)
            print(f"  {question.id} ({question.kind.value})  {plain(question.ask)}")
            if options:
                print(f"      {options}")
            if question.cite:
                print(f"      {'、'.join(map(library.printed, question.cite))}")
    return DONE


def _assess(arguments: argparse.Namespace) -> int:
    library = _library(arguments)
    session = Session.open(library, arguments.case, arguments.as_of)
    if arguments.json:
        _print_json(assessment_json(session.assessment, session.case))
    else:
        _print_assessment(session, library)
    return DONE


def _print_assessment(session: Session, library: Library) -> None:
    assessment, case = session.assessment, session.case

    def of(ref: Ref) -> str:
        name = party_name(case, assessment.book.group_of(ref.id), ref.party)
        return f"［{name}］" if name else ""

    sign, word = verdict_word(assessment.verdict.value)
    print(f"結論　{sign} {word}：{headline(assessment)}\n\n判断")
    for result in assessment.conclusions:
        if not result.not_applicable:
            mark = "" if result.decided else "（未確定）"
            cited = "、".join(library.printed(c) for c in library.in_order(result.cite))
            print(f"  {of(result.ref)}{plain(result.conclusion.title)}：{label_of(result)}{mark}")
            print(f"      {reason_of(result)}　{cited}")
    print("\n対応事項")
    for duty in assessment.duties:
        cited = "、".join(library.printed(c) for c in library.in_order(duty.duty.cite))
        when, weight = WHEN_WORDS[duty.duty.when], WEIGHT_WORDS[duty.duty.weight]
        say = f"{plain(duty.duty.who)}：{plain(duty.duty.say)}"
        print(f"  □ {of(duty.ref)}{when}・{weight}　{say}　{cited}")
    asked = [(ref, "未回答") for ref in assessment.next_questions]
    asked += [(ref, OPENNESS_WORDS[state]) for ref, state in assessment.open_questions.items()]
    if asked:
        print("\n確認が要る質問")
    for ref, state in asked:
        print(f"  {of(ref)}{ask_text(assessment, ref)}（{state}）")
    for notice in assessment.notices:
        print(f"\n注意　{notice_text(notice, assessment, case)}")


def _memo(arguments: argparse.Namespace) -> int:
    library = _library(arguments)
    session = Session.open(library, arguments.case)
    session.print_memo(arguments.out, arguments.template)
    sign, word = verdict_word(session.assessment.verdict.value)
    print(f"{sign} {word}：{headline(session.assessment)}　{arguments.out}")
    return DONE


def _check(arguments: argparse.Namespace) -> int:
    if arguments.schema is not None:
        text = json.dumps(json_schema(arguments.kind), ensure_ascii=False, indent=2) + "\n"
        save_atomically(arguments.schema, text.encode("utf-8"))
        print(f"JSON Schema（{arguments.kind}）：{arguments.schema}")
        return DONE
    if arguments.deep:
        return _not_yet(arguments)
    try:
        library = _library(arguments)
    except FormFileError as error:
        if all(problem.spot.line == 0 for problem in error.problems):
            raise
        print(error)
        print(f"\n問題が {len(error.problems)} 件あります")
        return NOT_HELD
    report = check_pack(library)
    for problem in report.problems:
        print(problem)
    counts = f"相談 {report.forms} 件、検算例 {report.examples} 件"
    if report.problems:
        print(f"\n問題が {len(report.problems)} 件あります（{counts}）")
        return NOT_HELD
    print(f"問題はありません（構造、根拠条文、検算例：{counts}）")
    return DONE


def _not_yet(arguments: argparse.Namespace) -> int:
    print(
        "この機能はまだ使えません。今使えるのは " + "、".join(_READY) + " です。", file=sys.stderr
    )
    return UNUSABLE


_READY = ("forms", "questions", "assess", "memo", "check")


if __name__ == "__main__":
    sys.exit(main())
