"""What becomes of records: the progress page, the sheet, a learner's file, a common report."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from michishirube.cabinet import now
from michishirube.exchange import safe_name
from michishirube.library import Library
from michishirube.memo.saving import save_atomically
from michishirube.phrase import phrase
from michishirube.session import Session
from michishirube.training.catalogue import Course
from michishirube.training.desk import Desk as Workplace
from michishirube.training.records import read_record, save_record
from michishirube.training.report import (
    ReportView,
    SummaryView,
    learners_csv,
    misread_csv,
    report_view,
)
from michishirube.ui.desk import Desk
from michishirube.ui.desk_work import tried
from michishirube.ui.printed import SheetOf
from michishirube.ui.training_desk import TrainingDesk
from michishirube.ui.training_figures import Figures, figures_of
from michishirube.ui.training_progress import ProgressPage
from michishirube.ui.training_reader import Reader
from michishirube.ui.training_report import ReportDialog
from michishirube.ui.words import tr

if TYPE_CHECKING:
    from michishirube.ui.preview import Preview

MISREAD, LEARNERS = phrase("多く誤られた問い.csv"), phrase("受講者.csv")
TWICE = phrase("同じ記録のファイルが二度選ばれています。一つにして、もう一度選んでください。")


class RecordWork:
    """Shows, prints and writes records. `preview`: the window they are printed from, once there."""

    def __init__(
        self,
        library: Library,
        courses: Sequence[Course],
        desk: Desk,
        ask: TrainingDesk,
        window: QWidget,
    ) -> None:
        self._library, self._courses = library, courses
        self._desk, self.ask, self._window = desk, ask, window
        self.preview: Preview | None = None

    def progress_page(self, place: Workplace, reader: Reader) -> ProgressPage:
        """The figures of who works at a place.

        Raises:
            StoreError: they cannot be read.
        """
        figures = figures_of(self._library, place)
        page = ProgressPage(figures, partial(self._read, reader))
        page.print_wanted.connect(partial(self.print_sheet, figures))
        page.export_wanted.connect(partial(self.export, figures))
        return page

    def _read(self, reader: Reader, cited: Sequence[str], first: int) -> None:
        """Provisions by themselves, as the first consultation that there is uses them."""
        library = self._library
        form = next(iter(library.forms))
        reader.read(Session.start(library, form, library.pack.pack.law_as_of), cited, first)

    def print_sheet(self, figures: Figures) -> None:
        """A learner's own sheet, to look at and to print."""
        name = tr("研修のまとめ {name}", name=figures.record.name)
        title = tr("研修のまとめ：{name}", name=figures.record.name)
        self._show(SheetOf(title, safe_name(name), partial(_summary, figures.summary)))

    def export(self, figures: Figures) -> None:
        """The record as a file, to hand on."""
        path = self.ask.record_to_write(figures.record.name)
        if path is not None:
            with tried(self._desk):
                save_record(figures.record, path)
                self._desk.tell(tr("研修の記録を書き出しました。"), str(path))

    def report(self) -> None:
        """A report over the records that are chosen."""
        paths = self.ask.records_to_read()
        if not paths:
            return
        if len({path.resolve() for path in paths}) < len(paths):
            self._desk.warn(tr(TWICE))
            return
        with tried(self._desk):
            try:
                records = [read_record(path) for path in paths]
            except OSError as error:
                self._desk.warn(
                    tr("記録のファイルを読めません：{filename}", filename=error.filename)
                )
                return
            view = report_view(self._library, self._courses, records, now().astimezone())
            self.report_dialog(view).show()

    def report_dialog(self, view: ReportView) -> ReportDialog:
        """The report, with what its buttons do."""
        sheet = SheetOf(tr("研修の報告"), tr("研修の報告"), partial(_report, view))
        return ReportDialog(
            view, partial(self._show, sheet), partial(self._tables, view), self._window
        )

    def _tables(self, view: ReportView) -> None:
        folder = self.ask.folder_for_tables()
        if folder is None:
            return
        with tried(self._desk):
            save_atomically(folder / tr(MISREAD), misread_csv(view.misread).encode("utf-8"))
            save_atomically(folder / tr(LEARNERS), learners_csv(view.learners).encode("utf-8"))
            self._desk.tell(
                tr("表を保存しました。"), f"{folder / tr(MISREAD)}\n{folder / tr(LEARNERS)}"
            )

    def _show(self, sheet: SheetOf) -> None:
        from michishirube.ui.preview import Preview  # noqa: PLC0415 - Qt's PDF library is large

        if self.preview is None:
            self.preview = Preview(self._desk, self._window)
        self.preview.show_printed(sheet)


def _summary(view: SummaryView) -> bytes:
    """On another thread; loaded here, since setting type takes long to load."""
    from michishirube.training.printing import summary_pdf  # noqa: PLC0415 - see above

    return summary_pdf(view)


def _report(view: ReportView) -> bytes:
    from michishirube.training.printing import report_pdf  # noqa: PLC0415 - see above

    return report_pdf(view)
