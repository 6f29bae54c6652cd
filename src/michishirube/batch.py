"""The memos of many cases at once, on all cores, so that a stopped run goes on where it was.

A list of what was made (`一覧.csv`) lies beside the memos. It is read again at the next start: a
memo is made anew only if its case, the pack, the template or the program has changed since. One
bad case is reported and does not stop the others.
"""

from __future__ import annotations

import csv
import hashlib
import io
import multiprocessing
import os
import signal
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import FIRST_COMPLETED, Future, ProcessPoolExecutor, wait
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

from michishirube import __version__
from michishirube.engine.assess import AssessError
from michishirube.formfile.problems import FormFileError
from michishirube.library import Library, load_library
from michishirube.memo.errors import MemoError, SaveError
from michishirube.memo.job import Press
from michishirube.memo.saving import save_atomically
from michishirube.paths import fonts_dir, templates_dir
from michishirube.session import Session
from michishirube.spreadsheet import csv_rows
from michishirube.wording import error_text, verdict_said

LIST = "一覧.csv"
_HEAD = ("案件ファイル", "メモ", "結論", "見出し", "照合")
_AHEAD = 4  # tasks a worker has waiting: enough to keep it busy, few enough to stop soon
_LOST = "作業中のプロセスが終了させられました。メモリーの空きを確かめ、もう一度実行してください"


@dataclass(frozen=True, slots=True)
class Order:
    """One memo to be made: of a case file, to a file."""

    case: Path
    out: Path


@dataclass(frozen=True, slots=True)
class Made:
    """What came of an order. `error` (Japanese): why there is no memo; else empty.

    Attributes:
        key: of case, pack, template and program: the same key, the same memo.
    """

    order: Order
    key: str = ""
    word: str = ""
    headline: str = ""
    error: str = ""


@dataclass(frozen=True, slots=True)
class Report:
    """What a run did: memos made, memos that were there already, and orders that failed."""

    made: int
    kept: int
    failed: tuple[Made, ...]


def orders(cases: Sequence[Path], folder: Path) -> list[Order]:
    """Where each case's memo goes. Cases of the same name get the names of their folders, too."""
    cases = list(dict.fromkeys(Path(os.path.abspath(case)) for case in cases))  # noqa: PTH100 - keeps links
    names = Counter(case.stem.casefold() for case in cases)
    above = Path(os.path.commonpath([case.parent for case in cases])) if cases else Path()

    def name(case: Path) -> str:
        if names[case.stem.casefold()] == 1:
            return case.stem
        return "-".join((*case.parent.relative_to(above).parts, case.stem, case.suffix.strip(".")))

    return [Order(case, folder / f"{name(case)}.pdf") for case in cases]


class Batch:
    """Memos of many cases into one folder.

    Args:
        pack: the folder of the pack; None for the installed one.
        template: None for the one each consultation names.
        own: the folder of a person's own templates.
    """

    def __init__(
        self,
        folder: Path,
        pack: Path | None = None,
        template: str | None = None,
        own: Path | None = None,
    ) -> None:
        """
        Raises:
            FormFileError, LawIndexError, InstallationError: the pack cannot be used.
            MemoTemplateError: there is no such template.
            SaveError: the folder cannot be made.
        """
        press = Press(templates_dir(), fonts_dir(), own)
        written = press.folders.digest(template) if template is not None else ""
        self._folder = folder
        self._maker = _Maker(pack, template, load_library(pack).pack.pack.digest + written, own)
        _make_folder(folder)

    def run(
        self,
        cases: Sequence[Path],
        told: Callable[[int, int, Made | None], None],
        workers: int | None = None,
    ) -> Report:
        """Make what is missing.

        Args:
            told: after each memo: how many are done, of how many, and what came of it (None for
                those that were there already).
            workers: processes; None for one a core.

        Raises:
            SaveError, OSError: the list cannot be written.
        """
        there = _read_list(self._folder / LIST)
        wanted = orders(cases, self._folder)
        due = [order for order in wanted if not self._is_made(order, there)]
        kept = len(wanted) - len(due)
        told(kept, len(wanted), None)
        failed: list[Made] = []
        lines = _lines_of(made for name, made in there.items() if (self._folder / name).exists())
        # Written anew first: a line cut off by a crash is gone, and the folder is known to take it.
        save_atomically(self._folder / LIST, lines.encode("utf-8-sig"))
        with (self._folder / LIST).open("a", encoding="utf-8", newline="") as listing:
            for done, made in enumerate(self._work(due, workers or os.cpu_count() or 1), kept + 1):
                if made.error:
                    failed.append(made)
                else:
                    listing.write(csv_rows([_row(made)]))
                    listing.flush()
                told(done, len(wanted), made)
        return Report(len(due) - len(failed), kept, tuple(failed))

    def _is_made(self, order: Order, there: dict[str, Made]) -> bool:
        made = there.get(order.out.name)
        try:
            return made is not None and order.out.exists() and made.key == self._maker.key(order)
        except OSError:
            return False  # the case cannot be read: the worker says why

    def _work(self, due: list[Order], workers: int) -> Iterator[Made]:
        """Each order's outcome as it comes; few are under way, so memory does not grow."""
        workers = min(workers, len(due))
        if workers <= 1:
            yield from map(self._maker.make, due)
            return
        left = dict.fromkeys(due)
        waiting = iter(due)
        # spawn everywhere: the same on all systems, and safe in a program that has threads.
        context = multiprocessing.get_context("spawn")
        pool = ProcessPoolExecutor(workers, context, _settle, (self._maker,))
        try:
            running: set[Future[Made]] = set()
            while left:
                room = workers * _AHEAD - len(running)
                running |= {pool.submit(_make, order) for order in islice(waiting, room)}
                done, running = wait(running, return_when=FIRST_COMPLETED)
                for made in [future.result() for future in done]:
                    del left[made.order]
                    yield made
        except BrokenProcessPool:
            yield from (Made(order, error=_LOST) for order in left)
        finally:
            pool.shutdown(wait=True, cancel_futures=True)


@dataclass(slots=True)
class _Maker:
    """Makes memos one after another. Forms, template and fonts are read once in each process."""

    pack: Path | None
    template: str | None
    digest: str
    own: Path | None = None
    library: Library | None = None
    press: Press | None = None

    def key(self, order: Order) -> str:
        parts = (self.digest, self.template or "", __version__)
        text = hashlib.sha256(order.case.read_bytes()).hexdigest() + "".join(parts)
        return hashlib.sha256(text.encode()).hexdigest()[:16]

    def make(self, order: Order) -> Made:
        """One memo, or the reason why there is none."""
        if self.library is None or self.press is None:
            self.library = load_library(self.pack)
            self.press = Press(templates_dir(), fonts_dir(), self.own)
        try:
            key = self.key(order)
            session = Session.open(self.library, order.case, press=self.press)
            session.print_memo(order.out, self.template)
        except (FormFileError, AssessError, MemoError) as error:
            return Made(order, error=str(error_text(error)))
        except OSError as error:
            return Made(order, error=f"読み書きできません：{order.case}（{error.strerror}）")
        _, word, headline = verdict_said(session.assessment)
        return Made(order, key, str(word), str(headline))  # plain text crosses processes


_settled: list[_Maker] = []


def _settle(maker: _Maker) -> None:
    """Start of a worker process. A person's Ctrl+C is for the program, which ends its workers."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    _settled[:] = [maker]


def _make(order: Order) -> Made:
    return _settled[0].make(order)


def _make_folder(folder: Path) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise SaveError(
            f"メモを置くフォルダーを作れません：{folder}（{error.strerror}）。"
            "場所と権限を確かめてください。"
        ) from error


def _read_list(path: Path) -> dict[str, Made]:
    """What the list says was made, by the memo's name. A list that cannot be read says nothing."""
    try:
        text = path.read_text("utf-8-sig")
    except (OSError, UnicodeDecodeError):
        return {}
    rows = csv.reader(io.StringIO(text))
    try:
        found = [row for row in rows if len(row) == len(_HEAD)][1:]
    except csv.Error:
        return {}
    plain = ([cell.removeprefix("'") for cell in row] for row in found)
    return {
        memo: Made(Order(Path(case), path.parent / memo), key, word, headline)
        for case, memo, word, headline, key in plain
    }


def _row(made: Made) -> tuple[str, ...]:
    return (str(made.order.case), made.order.out.name, made.word, made.headline, made.key)


def _lines_of(made: Iterable[Made]) -> str:
    return csv_rows((_HEAD, *map(_row, made)))
