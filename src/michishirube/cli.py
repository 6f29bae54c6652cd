"""The command line: the same engine, forms and memo as on screen, for scripts and other tools.

Exit codes: 0 done; 1 a check or verification did not hold; 2 the input or the installation is
unusable, said in one message with where, what and how to mend it.
"""

from __future__ import annotations

import argparse
import json
import os
import re
import sys
import traceback
from collections.abc import Callable, Mapping, Sequence
from datetime import date, datetime
from functools import partial
from pathlib import Path

from michishirube.arguments import command_parser
from michishirube.as_json import assessment_json, form_json, question_json
from michishirube.as_text import assessment_text, questions_text, verdict_line
from michishirube.check_command import check
from michishirube.compare_command import ERRORS as COMPARE_ERRORS
from michishirube.compare_command import Compared
from michishirube.engine.assess import AssessError
from michishirube.formfile.casefile import consultation_of
from michishirube.formfile.problems import FormFileError
from michishirube.formfile.schema import json_schema
from michishirube.law.index import LawIndexError
from michishirube.library import DEFAULT_PACK, Library, load_library, pack_folder
from michishirube.locks import asked_password, finish_by, memo_password
from michishirube.memo.errors import MemoError, PasswordError
from michishirube.memo.job import Press
from michishirube.memo.saving import save_atomically
from michishirube.paths import InstallationError, fonts_dir, templates_dir
from michishirube.paths_command import ERRORS as PATHS_ERRORS
from michishirube.paths_command import Targets, paths_of, renewed
from michishirube.session import Session
from michishirube.templates_command import own_folder, templates
from michishirube.training_command import training
from michishirube.usage import UsageError
from michishirube.wording import error_text, plain

DONE, NOT_HELD, UNUSABLE = 0, 1, 2
KNOWN_ERRORS = (
    *(UsageError, FormFileError, AssessError, LawIndexError, MemoError, InstallationError),
    *PATHS_ERRORS,
    *COMPARE_ERRORS,
)
_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f]")


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command; its exit code."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            # Windows consoles and pipes: Japanese must not fail for want of an encoding.
            stream.reconfigure(encoding="utf-8", errors="replace")
    try:
        arguments = command_parser().parse_args(argv)
        code = RUN[arguments.command](arguments)
        sys.stdout.flush()
    except KNOWN_ERRORS as error:
        _complain(error_text(error))
        return UNUSABLE
    except KeyboardInterrupt:
        _complain("中止しました。書きかけのファイルは残っていません。")
        return UNUSABLE
    except BrokenPipeError:
        _drop_output()
        return DONE
    except OSError as error:
        _drop_output()
        _complain(
            f"読み書きできません：{error.filename or '標準出力'}（{error.strerror}）。"
            "場所、権限、空き容量を確かめてください。"
        )
        return UNUSABLE
    except Exception:  # noqa: BLE001 - the top: a bug must not end in a bare traceback
        _complain("プログラムの内部で予期しない誤りが起きました。案件は変わっていません。")
        _complain(f"次の内容を開発者に知らせてください：\n{traceback.format_exc(limit=-3)}")
        return UNUSABLE
    return code


def _progress(text: str) -> None:
    """What is being done, to a person who watches; a script reads the report alone."""
    if sys.stderr.isatty():
        print(text, file=sys.stderr, flush=True)


def _say(text: str) -> None:
    """Print for a person: what could steer a terminal is shown, not sent."""
    print(_CONTROL.sub(lambda found: f"\\x{ord(found.group()):02x}", text))


def _complain(text: str) -> None:
    print(_CONTROL.sub(lambda found: f"\\x{ord(found.group()):02x}", text), file=sys.stderr)


def _drop_output() -> None:
    """Nobody reads on, or nothing more can be written: what is buffered goes nowhere."""
    with Path(os.devnull).open("wb") as nowhere:
        os.dup2(nowhere.fileno(), sys.stdout.fileno())


def _library(arguments: argparse.Namespace, only: str = "") -> Library:
    return load_library(pack_folder(arguments.pack or DEFAULT_PACK), only)


def _print_json(data: object) -> None:
    print(json.dumps(data, ensure_ascii=False, indent=2))


def _forms(arguments: argparse.Namespace) -> int:
    forms = _library(arguments).forms.values()
    if arguments.json:
        _print_json([form_json(form) for form in forms])
    else:
        for form in forms:
            _say(f"{form.id}\n  {plain(form.title)}\n  {plain(form.purpose)}")
    return DONE


def _questions(arguments: argparse.Namespace) -> int:
    library = _library(arguments)
    form = library.form(arguments.consultation)
    if arguments.json:
        questions = (question for topic in form.topics for question in topic.questions)
        _print_json([question_json(question) for question in questions])
    else:
        _say(questions_text(form, library))
    return DONE


def _assess(arguments: argparse.Namespace) -> int:
    library = _library(arguments, consultation_of(arguments.case))
    session = Session.open(library, arguments.case, arguments.as_of)
    if arguments.json:
        _print_json(assessment_json(session.assessment, session.case))
    else:
        _say(assessment_text(session.assessment, session.case, library))
    return DONE


def _memo(arguments: argparse.Namespace) -> int:
    if (arguments.out is None) == (arguments.output_dir is None):
        raise UsageError(
            "保存先を、-o OUT.pdf か --output-dir DIR のどちらか一つで指定してください"
        )
    locked = arguments.sign is not None or arguments.password_file is not None
    if locked and (arguments.out is None or arguments.out.suffix.lower() == ".docx"):
        raise UsageError("--sign と --password-file は、PDF のメモ一つ（-o）でだけ使えます")
    if arguments.out is None:
        return _memos(arguments)
    if len(arguments.case) > 1:
        raise UsageError("いくつもの案件のメモを作るときは、--output-dir DIR を指定してください")
    case = Path(arguments.case[0])
    finish = finish_by(arguments.sign, arguments.sign_password_file, arguments.password_file)
    press = Press(templates_dir(), fonts_dir(), _own_templates(arguments))
    session = Session.open(_library(arguments, consultation_of(case)), case, press=press)
    session.print_memo(arguments.out, arguments.template, finish if locked else None)
    _say(f"{verdict_line(session.assessment)}　{arguments.out}")
    if finish.password:
        _say("パスワードを付けたので、長期保存の形式（PDF/A）ではありません。")
    return DONE


def _own_templates(arguments: argparse.Namespace) -> Path | None:
    """Where a template that is named may be, too; no setting reaches a memo that names none."""
    return None if arguments.template is None else own_folder()


def _templates(arguments: argparse.Namespace) -> int:
    _say(templates(arguments.templates, arguments.copy))
    return DONE


def _memos(arguments: argparse.Namespace) -> int:
    # Loaded here: one memo starts no other process.
    from michishirube.memo_command import many, report_text  # noqa: PLC0415

    pack, folder = pack_folder(arguments.pack or DEFAULT_PACK), arguments.output_dir
    own = _own_templates(arguments)
    report = many(arguments.case, folder, pack, arguments.template, own=own, complain=_complain)
    _say(report_text(report, folder))
    return UNUSABLE if report.failed else DONE


def _compare(arguments: argparse.Namespace) -> int:
    library = _library(arguments, consultation_of(arguments.case))
    compared = Compared(library, arguments.case, arguments.other)
    if arguments.pdf is not None:
        compared.print_to(arguments.pdf)
    if arguments.json:
        _print_json(compared.json())
    elif arguments.pdf is not None:
        _say(f"比較表：{arguments.pdf}")
    else:
        _say(compared.text())
    return DONE


def _check(arguments: argparse.Namespace) -> int:
    if arguments.schema is not None:
        text = json.dumps(json_schema(arguments.kind), ensure_ascii=False, indent=2) + "\n"
        save_atomically(arguments.schema, text.encode("utf-8"))
        _say(f"JSON Schema（{arguments.kind}）：{arguments.schema}")
        return DONE
    checked = check(
        arguments.pack or DEFAULT_PACK,
        deep=arguments.deep,
        against=arguments.against,
        afresh=arguments.afresh,
        untranslated=arguments.untranslated,
        tell=_progress,
    )
    _say(checked.text())
    return DONE if checked.held else NOT_HELD


def _training(arguments: argparse.Namespace) -> int:
    _say(training(_library(arguments), arguments, datetime.now().astimezone()))
    return DONE


def _paths(arguments: argparse.Namespace) -> int:
    library = _library(arguments)
    targets = Targets(arguments.csv, arguments.pdf, arguments.flow)
    if arguments.renew:
        if targets != Targets():
            raise UsageError("--renew は、--csv、--pdf、--flow と一緒には使えません")
        lines = renewed(library, arguments.consultation)
    else:
        lines = paths_of(library, arguments.consultation, targets)
    for line in lines:
        _say(line)
    return DONE


def _import(arguments: argparse.Namespace) -> int:
    # Loaded here: reading a PDF is needed by few commands.
    from michishirube.filled import SheetError  # noqa: PLC0415
    from michishirube.import_command import Imported  # noqa: PLC0415

    try:
        load = partial(_library, arguments)
        imported = Imported(load, arguments.sheet, arguments.into, any_case=arguments.any_case)
    except SheetError as error:
        raise UsageError(f"{arguments.sheet}：{error}") from error
    out = arguments.out or arguments.into
    imported.save(out)
    for problem in imported.filled.problems:
        _complain(problem)
    _say(f"{imported.text()}\n{out}")
    return NOT_HELD if imported.filled.problems else DONE


def _verify(arguments: argparse.Namespace) -> int:
    # Loaded here: reading a PDF is needed by this command alone.
    from michishirube.verify_command import Verified  # noqa: PLC0415

    today = arguments.as_of or date.today()
    password = memo_password(arguments.password_file)
    check_with = partial(Verified, partial(_library, arguments), arguments.memo, today)
    try:
        found = check_with(password)
    except PasswordError:
        password = password or asked_password()
        if not password:
            raise
        found = check_with(password)
    if arguments.json:
        _print_json(found.json())
    else:
        _say(found.text())
    return DONE if found.held else NOT_HELD


RUN: Mapping[str, Callable[[argparse.Namespace], int]] = {
    "forms": _forms,
    "questions": _questions,
    "assess": _assess,
    "memo": _memo,
    "compare": _compare,
    "verify": _verify,
    "import": _import,
    "check": _check,
    "paths": _paths,
    "templates": _templates,
    "training": _training,
}
COMMANDS = tuple(RUN)


if __name__ == "__main__":
    sys.exit(main())
