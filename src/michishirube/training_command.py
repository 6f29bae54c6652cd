"""What `michishirube training` does: the courses there are, and a report over learners' files."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from pathlib import Path

from michishirube.as_json import Json
from michishirube.library import Library
from michishirube.memo.saving import save_atomically
from michishirube.training.catalogue import Catalogue
from michishirube.training.records import Record, read_record
from michishirube.training.report import ReportView, learners_csv, misread_csv, report_view
from michishirube.usage import UsageError
from michishirube.wording import plain

MISREAD, LEARNERS = "多く誤られた問い.csv", "受講者.csv"


def courses_json(library: Library) -> list[Json]:
    """Every course with its lessons and drill items."""
    catalogue = Catalogue(library.pack.folder, library.forms)
    return [
        {
            "id": course.id,
            "title": plain(course.title),
            "aim": plain(course.aim),
            "lessons": [
                {
                    "id": id_,
                    "title": plain(catalogue.lesson(id_).title),
                    "aim": plain(catalogue.lesson(id_).aim),
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
    catalogue = Catalogue(library.pack.folder, library.forms)
    lines = []
    for course in catalogue.courses:
        counts = f"課題 {len(course.lessons)} 件　小問 {len(course.drills)} 件"
        lines += [f"■ {plain(course.title)}（{course.id}）　{counts}", f"  {plain(course.aim)}"]
        lines += [f"  ・{plain(catalogue.lesson(id_).title)}" for id_ in course.lessons]
    return "\n".join(lines)


def report(
    library: Library,
    files: Sequence[Path],
    now: datetime,
    csv: Path | None = None,
    pdf: Path | None = None,
) -> list[str]:
    """Write the report over learners' files; what was written, or the report in lines.

    Raises:
        FormFileError, OSError: a file cannot be read.
        UsageError: one file was given twice.
        MemoError: something cannot be written or printed.
    """
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
        # Loaded here: setting type takes longer to load than all the rest.
        from michishirube.training.printing import report_pdf  # noqa: PLC0415

        save_atomically(pdf, report_pdf(view))
        written.append(f"報告：{pdf}")
    return written or _lines(view, records)


def _lines(view: ReportView, records: Sequence[Record]) -> list[str]:
    lines = [f"受講者 {len(records)} 名"]
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
