"""What becomes of a filled-in question sheet that is opened or dropped: its answers are taken
into the open case as one change, which can be undone."""

from __future__ import annotations

from pathlib import Path

from michishirube.filled import SheetError
from michishirube.memo.errors import MemoUnreadableError
from michishirube.session import Session
from michishirube.ui.desk import Desk
from michishirube.ui.words import shown, told, tr
from michishirube.wording import ask_text


def is_sheet(path: Path) -> bool:
    """Whether a file is a question sheet. What cannot be read is none; who opens it says why."""
    if path.suffix.lower() != ".pdf":
        return False
    # Loaded here: reading a PDF back is needed when there is one.
    from michishirube.memo.reading_back import read_memo_file  # noqa: PLC0415
    from michishirube.memo.reading_fields import read_fields  # noqa: PLC0415
    from michishirube.memo.sheet import is_ours  # noqa: PLC0415

    try:
        return is_ours(read_fields(read_memo_file(path), path.name))
    except MemoUnreadableError:
        return False


def take_sheet(path: Path, session: Session, desk: Desk) -> bool:
    """Take its answers into the case; whether there were any. The person is told either way."""
    from michishirube.memo.reading_back import read_memo_file  # noqa: PLC0415
    from michishirube.memo.reading_fields import read_fields  # noqa: PLC0415

    try:
        filled = session.take_answers(read_fields(read_memo_file(path), path.name))
    except (SheetError, MemoUnreadableError) as error:
        desk.tell(tr("質問票を取り込めません。"), told(error))
        return False
    taken = [f"- {ask_text(session.assessment, ref)}" for ref in filled.taken]
    problems = [f"- {shown(problem)}" for problem in filled.problems]
    lines = taken or [tr("新しい回答はありません。")]
    if problems:
        lines += ["", tr("取り込まなかったもの"), *problems]
    desk.tell(tr("質問票から{n}件の回答を取り込みました。", n=len(taken)), "\n".join(lines))
    return bool(taken)
