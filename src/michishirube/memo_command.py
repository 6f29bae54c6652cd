"""What `michishirube memo` does: one memo to a file, or those of many cases to a folder."""

from __future__ import annotations

import glob
import sys
import time
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from pathlib import Path

from michishirube.batch import LIST, Batch, Made, Report

_BAR = 24  # characters


def many(
    cases: Iterable[str],
    folder: Path,
    pack: Path,
    template: str | None,
    *,
    own: Path | None,
    complain: Callable[[str], None],
) -> Report:
    """Make the memos of many cases.

    Args:
        cases: files, or patterns where the shell leaves them to us (Windows).
        own: the folder of a person's own templates.
        complain: is told each case that has no memo, with the reason.

    Raises:
        FormFileError, MemoError, LawIndexError, InstallationError: nothing can be made.
        OSError: the folder takes no more.
    """
    batch = Batch(folder, pack, template, own)
    return batch.run([path for case in cases for path in _named(case)], _Bar(complain))


def report_text(report: Report, folder: Path) -> str:
    parts = [f"作ったメモ {report.made} 件"]
    if report.kept:
        parts.append(f"前に作ったまま変わりのないもの {report.kept} 件")
    if report.failed:
        parts.append(f"作れなかったもの {len(report.failed)} 件")
    return f"{'、'.join(parts)}　一覧：{folder / LIST}"


def _named(case: str) -> list[Path]:
    path = Path(case)
    if not path.exists() and glob.has_magic(case):
        found = sorted(Path(one) for one in glob.glob(case, recursive=True))  # noqa: PTH207 - also absolute
        return found or [path]
    return [path]


@dataclass(slots=True)
class _Bar:
    """A line that says how far it is, to a person who watches; failures to everybody."""

    complain: Callable[[str], None]
    began: float = field(default_factory=time.monotonic)
    kept: int = 0

    def __call__(self, done: int, total: int, made: Made | None) -> None:
        watched = sys.stderr.isatty()
        if made is None:
            self.kept = done
        elif made.error:
            if watched:
                print("\r\x1b[K", end="", file=sys.stderr)
            self.complain(made.error)
        if watched and total:
            end = "\n" if done == total else ""
            print(f"\r\x1b[K{self._line(done, total)}", end=end, file=sys.stderr, flush=True)

    def _line(self, done: int, total: int) -> str:
        full = _BAR * done // total
        line = f"[{'#' * full}{'-' * (_BAR - full)}] {done}/{total} 件"
        if self.kept < done < total:
            left = (time.monotonic() - self.began) / (done - self.kept) * (total - done)
            line += f"　残り約 {left / 60:.0f} 分" if left >= 90 else f"　残り約 {left:.0f} 秒"
        return line
