"""What `michishirube training` does: the courses there are, and a report over learners' files.

What the report takes is loaded where it is made: no other command needs it.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Sequence
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from michishirube.library import Library
from michishirube.memo.saving import save_atomically
from michishirube.usage import CommandParser, UsageError
from michishirube.wording import plain

if TYPE_CHECKING:
    from michishirube.as_json import Json
    from michishirube.training.report import ReportView

MISREAD, LEARNERS = "多く誤られた問い.csv", "受講者.csv"


def takes_records(parser: CommandParser) -> None:
    parser.add_argument(
        "records", metavar="RECORD", nargs="*", type=Path, help="画面から書き出した受講者の記録"
    )
    parser.add_argument("--csv", metavar="DIR", type=Path, help="報告を CSV で書き出すフォルダー")
    parser.add_argument("--pdf", metavar="OUT.pdf", type=Path, help="報告（PDF）の保存先")


def training(library: Library, arguments: argparse.Namespace, now: datetime) -> str:
    """Without records the courses, with records the report; what to print.

    Raises:
        UsageError: the options do not go together.
        FormFileError: a record or the pack cannot be read.
        MemoError: something cannot be written or printed.
    """
    if arguments.records:
        if arguments.json:
            raise UsageError("--json は、コースの一覧だけに使えます")
        return "\n".join(report(library, arguments.records, now, arguments.csv, arguments.pdf))
    if arguments.csv or arguments.pdf:
        raise UsageError("受講者の記録のファイルを指定してください")
    if arguments.json:
        return json.dumps(courses_json(library), ensure_ascii=False, indent=2)
    return courses_text(library)


def courses_json(library: Library) -> list[Json]:
    """Every course with its lessons and drill items."""
    from michishirube.training.catalogue import Catalogue  # noqa: PLC0415

    catalogue = Catalogue(library.pack.folder, library.forms)
    return [
        {
            "id": course.id,
            "title": plain(course.title),
            "aim": plain(course.aim),
            "lessons": [
                {
                    "id": id_,
                    "title": plain(catalogue.text(id_).title),
                    "aim": plain(catalogue.text(id_).aim),
                    "consultation": catalogue.lesson(id_).form.id,
                }
                for id_ in course.lessons
            ],
            "drills": list(course.drills),
        }
        for course in catalogue.courses
    ]


def courses_text(library: Library) -> str:
    """The same for a person."""
    from michishirube.training.catalogue import Catalogue  # noqa: PLC0415

    catalogue = Catalogue(library.pack.folder, library.forms)
    lines = []
    for course in catalogue.courses:
        counts = f"課題 {len(course.lessons)} 件　小問 {len(course.drills)} 件"
        lines += [f"■ {plain(course.title)}（{course.id}）　{counts}", f"  {plain(course.aim)}"]
        lines += [f"  ・{plain(catalogue.text(id_).title)}" for id_ in course.lessons]
    return "\n".join(lines)


def report(
    library: Library,
    files: Sequence[Path],
    now: datetime,
    csv: Path | None = None,
    pdf: Path | None = None,
) -> list[str]:
    """Write the report over learners' files; what was written, or the report in lines."""
    from michishirube.training.catalogue import Catalogue  # noqa: PLC0415
    from michishirube.training.records import read_record  # noqa: PLC0415
    from michishirube.training.report import (  # noqa: PLC0415
        learners_csv,
        misread_csv,
        report_view,
    )

    if len({path.resolve() for path in files}) < len(files):
        raise UsageError("同じ記録のファイルが二度あります。一つにしてください")
    records = [read_record(path) for path in files]
    courses = Catalogue(library.pack.folder, library.forms).courses
    view = report_view(library, courses, records, now)
    written = []
    if csv is not None:
        save_atomically(csv / MISREAD, misread_csv(view.misread).encode("utf-8"))
        save_atomically(csv / LEARNERS, learners_csv(view.learners).encode("utf-8"))
        written += [f"誤られた問い：{csv / MISREAD}", f"受講者：{csv / LEARNERS}"]
    if pdf is not None:
        from michishirube.training.printing import report_pdf  # noqa: PLC0415

        save_atomically(pdf, report_pdf(view))
        written.append(f"報告：{pdf}")
    return written or _lines(view)


def _lines(view: ReportView) -> list[str]:
    lines = [f"受講者 {len(view.learners)} 名"]
    lines += [
        f"  {one.name}　課題 {one.lessons}　問い {one.answered}　正答 {one.right or '―'}"
        f"　平均点 {one.mean or '―'}"
        for one in view.learners
    ]
    lines.append("多く誤られた問い")
    lines += [
        f"  {one.wrong}／{one.total}（{one.people}名）{one.asked}［{one.topic}］"
        for one in view.misread
    ]
    return lines
