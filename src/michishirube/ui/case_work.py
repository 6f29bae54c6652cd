"""What a person does with cases in the list: open, copy, tag, archive, keep, erase, in and out."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from contextlib import closing
from datetime import date
from pathlib import Path
from threading import Event
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from michishirube.cabinet import open_cabinet
from michishirube.exchange import (
    Found,
    Intake,
    file_text,
    is_memo,
    make_variant,
    safe_name,
    take_all_in,
    take_in,
    write_archive,
)
from michishirube.library import Library
from michishirube.memo.saving import save_atomically
from michishirube.ui.background import Watch
from michishirube.ui.case_list import CaseList
from michishirube.ui.desk import Desk
from michishirube.ui.desk_work import tried
from michishirube.ui.list_dialogs import ListDesk
from michishirube.ui.revision_work import RevisionWork
from michishirube.ui.waiting import waited
from michishirube.ui.welcome import TAG, worked_case
from michishirube.ui.words import told, tr

if TYPE_CHECKING:
    from michishirube.cabinet import Store


class CaseWork(QObject):
    """The commands of the list, by their names in its menu.

    Signals:
        open_wanted(str), memo_wanted(Path): a case or memo to be opened; left to the program.
        erased(str): a case's id.
        example_opened(str): the id of a worked case that has been put into the list.
    """

    open_wanted = Signal(str)
    memo_wanted = Signal(Path)
    erased = Signal(str)
    example_opened = Signal(str)

    def __init__(self, cases: CaseList, desk: Desk, ask: ListDesk, today: date) -> None:
        super().__init__(cases)
        self._cases, self._desk, self._ask, self._today = cases, desk, ask, today
        self._store: Store | None = None
        self._library: Library | None = None
        self._commands: dict[str, Callable[[], None]] = {
            "open": self._open,
            "variant": self._make_variant,
            "compare": self._compare,
            "tag": self._tag,
            "retain": self._retain,
            "archive": self._archive,
            "erase": self._erase,
            "in": self.ask_for_files,
            "out": self._write_out,
            "example": self.open_example,
        }

    def work_on(self, store: Store | None, library: Library | None) -> None:
        """With these cases and forms."""
        self._store, self._library = store, library

    def do(self, name: str) -> None:
        """A command by its name in the menu."""
        self._commands[name]()

    # The commands

    def _open(self) -> None:
        self.open_wanted.emit(self._cases.chosen()[0])

    def _make_variant(self) -> None:
        if self._store is None or self._library is None:
            return
        with tried(self._desk):
            self._cases.refresh(make_variant(self._library, self._store, self._cases.chosen()[0]))

    def _compare(self) -> None:
        """Two cases, or the revisions of one."""
        if self._store is not None and self._library is not None:
            work = RevisionWork(self._desk, self._cases.window())
            work.compare_kept(self._library, self._store, self._cases.chosen())

    def _tag(self) -> None:
        rows = self._cases.chosen_rows()
        if self._store is None:
            return
        shared = [tag for tag in rows[0].tags if all(tag in row.tags for row in rows)]
        tags = self._ask.tags(shared, self._store.tags(), len(rows))
        if tags is None:
            return
        with tried(self._desk):
            for row in rows:
                own = [tag for tag in row.tags if tag not in shared]
                self._store.tag(row.uid, list(dict.fromkeys([*own, *tags])))
        self._cases.refresh()

    def _retain(self) -> None:
        rows = self._cases.chosen_rows()
        answer = self._ask.retention(rows[0].retain_until, self._today, len(rows))
        if answer is None or self._store is None:
            return
        with tried(self._desk):
            for row in rows:
                self._store.retain(row.uid, answer.until)
        self._cases.refresh()

    def _archive(self) -> None:
        rows = self._cases.chosen_rows()
        back = all(row.archived for row in rows)
        if self._store is None:
            return
        with tried(self._desk):
            for row in rows:
                self._store.archive(row.uid, not back)
        self._cases.refresh()

    def _erase(self) -> None:
        (row,) = self._cases.chosen_rows()
        store = self._store
        if store is None or not self._ask.sure_to_erase(row):
            return
        with tried(self._desk):
            left = self._ask.while_busy(tr("消去しています…"), lambda: _erased(store, row.uid))
            self.erased.emit(row.uid)
            if left:
                names = "\n".join(str(path) for path in left)
                self._desk.warn(
                    tr(
                        "案件を消去しましたが、次のバックアップからは消せませんでした。"
                        "不要であればファイルごと削除してください。\n"
                        "{names}",
                        names=names,
                    )
                )
        self._cases.refresh()

    # In and out

    def ask_for_files(self) -> None:
        """Take in case files that the person names."""
        self.take_in(self._ask.files_to_take_in())

    def take_in(self, paths: Sequence[Path]) -> None:
        """Keep the cases in some files; say of each that cannot be kept why."""
        for memo in filter(is_memo, paths):
            self.memo_wanted.emit(memo)
        paths = [path for path in paths if not is_memo(path)]
        if self._store is None or self._library is None or not paths:
            return
        intake, stopped = Intake(), False
        with tried(self._desk):
            stopped = self._taken_in(self._library, self._store.folder, paths, intake)
        problems = [told(problem) for problem in intake.problems]
        if stopped and intake.left:
            problems.append(tr("中止しました。残り{n}件は取り込んでいません。", n=intake.left))
        self._cases.refresh(intake.uids[-1] if intake.uids else "")
        self._ask.taken_in(len(intake.uids) - intake.known, intake.known, problems)

    def _taken_in(
        self, library: Library, folder: Path, paths: Sequence[Path], intake: Intake
    ) -> bool:
        """Beside the window, by a connection of its own; whether the person has stopped it.

        Raises:
            StoreError: they cannot be kept.
        """
        ended = Event()

        def work(watch: Watch) -> bool:
            try:
                with closing(open_cabinet(folder)) as own:
                    take_all_in(library, own, paths, intake, watch)
                    return True
            finally:
                ended.set()

        done = waited(work, tr("案件を取り込んでいます…"), self._cases.window())
        ended.wait()  # of what is stopped, the case at hand is finished
        return done is None

    def open_example(self) -> None:
        """Put a worked case of the pack into the list, once, and have it opened."""
        if self._store is None or self._library is None:
            return
        path = worked_case(self._library.pack.examples)
        if path is None:
            self._desk.warn(tr("例の案件がありません。プログラムを入れ直してください。"))
            return
        with tried(self._desk):
            uid, known = take_in(self._library, self._store, Found(path, str(path)))
            if not known:
                self._store.tag(uid, [tr(TAG)])
            self._cases.refresh(uid)
            self.example_opened.emit(uid)

    def _write_out(self) -> None:
        rows = self._cases.chosen_rows()
        if self._store is None or self._library is None:
            return
        if len(rows) > 1:
            path = self._ask.archive_to_write(Path(tr("案件{n}件.zip", n=len(rows))))
        else:
            path = self._desk.case_to_save(Path(f"{safe_name(rows[0].title)}.yaml"))
        if path is None:
            return
        with tried(self._desk):
            if len(rows) > 1:
                write_archive(self._library, self._store, [row.uid for row in rows], path)
            else:
                text = file_text(self._library, self._store, rows[0].uid, path.suffix)
                save_atomically(path, text.encode("utf-8"))
            self._ask.written_out(len(rows), path)


def _erased(store: Store, uid: str) -> list[Path]:
    """By a connection of its own: it runs beside the window."""
    own = open_cabinet(store.folder)
    try:
        return own.erase(uid)
    finally:
        own.close()
