"""The preview: the memo as it will be printed, in a window of its own beside the case.

It always shows the case as it is. A change of the case, or of the template, has the memo made anew
on another thread; what was made of an earlier case is dropped when it comes.
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt, QTemporaryDir, QTimer
from PySide6.QtGui import QCloseEvent
from PySide6.QtPdfWidgets import QPdfView
from PySide6.QtWidgets import QSplitter, QVBoxLayout, QWidget

from michishirube.memo.errors import MemoError
from michishirube.memo.folders import TemplateFolders
from michishirube.memo.saving import save_atomically
from michishirube.phrase import phrase
from michishirube.session import Session
from michishirube.ui.background import Task, Watch
from michishirube.ui.desk import Desk
from michishirube.ui.desk_work import error_words, tried
from michishirube.ui.look import give_size
from michishirube.ui.own_templates import OwnTemplates
from michishirube.ui.page_list import PageList
from michishirube.ui.paper import pages_wanted, print_pages
from michishirube.ui.pdf_pane import PdfPane
from michishirube.ui.preferences import WindowPlace
from michishirube.ui.preview_bars import FIT_PAGE, FIT_WIDTH, MemoBar, ViewBar, WorkBar, set_keys
from michishirube.ui.printed import MemoOf, Printed, Wanted
from michishirube.ui.search import Search
from michishirube.ui.words import tr

PATIENCE = 500
"""Milliseconds after which work is shown with its progress."""
QUIET = 300
"""Milliseconds without a change after which the memo is made anew: not at every letter."""
MAKING, PRINTING = phrase("メモを作っています…"), phrase("印刷しています…")
FOR_WORD = phrase("Word の文書を作っています…")
PDF_ONLY = phrase("これはPDFでだけ保存できます。名前の終わりを .pdf にしてください。")
STOPPED = phrase("メモの作成を取り消しました。")


class Preview(QWidget):
    """Shows, prints and saves the memo of the open case."""

    def __init__(self, desk: Desk, window: QWidget) -> None:
        super().__init__(window, Qt.WindowType.Window)
        self._desk = desk
        self._shown: Printed | None = None
        self._template, self._edition = "", 0
        self._made: Wanted | None = None  # what the memo on screen was made of
        self._making: Wanted | None = None  # what the memo under way is made of
        self._pdf = b""
        self._task: Task | None = None  # that makes the memo or prints it
        self._doing = ""
        self._done = 0.0
        self._folder: QTemporaryDir | None = None
        self._patience = self._timer(PATIENCE, self._show_work)
        self._quiet = self._timer(QUIET, self._make)
        self.pane = PdfPane(self)
        acts: dict[str, Callable[[], object]] = {
            "print": self.print_memo,
            "save": self.save_memo,
            "open": self.open_memo,
            "close": self.close,
            "copy": self.pane.copy,
            "smaller": self.pane.zoom_out,
            "larger": self.pane.zoom_in,
            "copy_template": lambda: self.own.copy(self._folders(), self._template),
            "own_folder": lambda: self.own.open_folder(self._folders()),
            "before": lambda: self.search.go(-1),
            "after": lambda: self.search.go(+1),
            "full": lambda: self._zoom(1.0),
            "width": lambda: self._zoom(FIT_WIDTH),
            "page": lambda: self._zoom(FIT_PAGE),
            "page_after": lambda: self.pane.go_to_page(self.pane.page + 1),
            "page_before": lambda: self.pane.go_to_page(self.pane.page - 1),
            "escape": self._escape,
        }
        self.own = OwnTemplates(desk, self)
        self.memo_bar = MemoBar(acts, self)
        self.view_bar = ViewBar(acts, self)
        self.work_bar = WorkBar(self.stop, self._make, self)
        self.page_list = PageList(self)
        self.search = Search(self.pane, self.view_bar, self.page_list)
        self._lay_out()
        self._connect()
        set_keys(self, {**acts, "find": self.view_bar.start_search})
        self._allow()

    # Putting it together

    def _timer(self, milliseconds: int, act: Callable[[], None]) -> QTimer:
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.setInterval(milliseconds)
        timer.timeout.connect(act)
        return timer

    def _lay_out(self) -> None:
        self.setWindowTitle(tr("メモのプレビュー"))
        self.setProperty("role", "window")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.pane.setAccessibleName(tr("メモ"))
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 10, 12, 12)
        for bar in (self.memo_bar, self.view_bar, self.work_bar):
            column.addWidget(bar)
        divided = QSplitter(self)
        divided.setObjectName("pages")
        divided.setAccessibleName(tr("ページの一覧とメモ"))
        divided.setChildrenCollapsible(False)
        divided.addWidget(self.page_list)
        divided.addWidget(self.pane)
        divided.setStretchFactor(1, 1)
        divided.handle(1).setAccessibleName(tr("ページの一覧の幅"))
        column.addWidget(divided, stretch=1)
        give_size(self, 1180, 860)
        WindowPlace(self, "preview", self._desk.preferences, [divided])

    def _connect(self) -> None:
        self.memo_bar.template_wanted.connect(self.choose_template)
        self.own.changed.connect(self._template_changed)
        self.own.made.connect(self._template_made)
        self.view_bar.page_wanted.connect(self.pane.go_to_page)
        self.view_bar.zoom_wanted.connect(self._zoom)
        self.page_list.wanted.connect(self.pane.go_to_page)
        self.pane.zoomed.connect(self._show_zoom)
        self.pane.selected.connect(self.view_bar.copy.setEnabled)
        self.pane.verticalScrollBar().valueChanged.connect(lambda _value: self._show_page())

    # What is shown

    def show_session(self, session: Session) -> None:
        """Show the memo of a case."""
        self.show_printed(MemoOf(session))

    def show_printed(self, printed: Printed) -> None:
        """Show a document."""
        with tried(self._desk):
            titles = printed.templates(self._desk.own_templates)
            if printed != self._shown:
                chosen = self._desk.memo_template
                self._template = chosen if chosen in titles else printed.template
            self.memo_bar.show_templates(titles, self._template)
            self.memo_bar.edit.setVisible(self._desk.own_templates is not None and bool(titles))
            if printed.folders is not None:
                self.own.follow(printed.folders, self._template)
        self._shown = printed
        self.setWindowTitle(printed.title)
        self.show()
        self.raise_()
        self.activateWindow()
        self.pane.setFocus()
        if self._wanted() != self._made:
            self._make()

    def case_changed(self, session: Session | None) -> None:
        """The case may be another than before; the memo follows when it has been quiet."""
        if session is None:
            self._shown = None
            self.hide()
        elif self.isVisible():
            if MemoOf(session) != self._shown:
                self.show_session(session)
            elif self._wanted() != self._made:
                self._allow()
                self._quiet.start()

    def choose_template(self, name: str) -> None:
        """Show the memo in another template."""
        self._template = name
        self.own.follow(self._folders(), name)
        self._make()

    def _folders(self) -> TemplateFolders:
        folders = self._open().folders
        assert folders is not None, "one chooses templates only where there are such"
        return folders

    def _template_made(self, name: str) -> None:
        self._template = name
        self.show_printed(self._open())

    def _template_changed(self) -> None:
        self._edition += 1
        if self._shown is not None and self.isVisible():
            self._allow()
            self._quiet.start()

    def _wanted(self) -> Wanted | None:
        shown = self._shown
        return None if shown is None else Wanted(shown.state, self._template, self._edition)

    @property
    def ready(self) -> bool:
        """The memo on screen is that of the case as it is."""
        return self._made is not None and self._made == self._wanted()

    def _allow(self) -> None:
        self.memo_bar.allow(self.ready)

    # Making it

    def _make(self) -> None:
        shown, wanted = self._shown, self._wanted()
        self._quiet.stop()
        if shown is None or wanted is None:
            return
        self._making = wanted
        self._begin(tr(MAKING), shown.work(self._template)).done.connect(self._take)

    def _begin(self, doing: str, work: Callable[[Watch], object]) -> Task:
        """Start work in place of what is under way; that brings nothing any more."""
        self._end()
        task = self._task = Task(work)
        self._doing, self._done = doing, 0.0
        task.progressed.connect(self._progressed)
        task.failed.connect(self._failed)
        task.start()
        self._patience.start()
        self._allow()
        return task

    def _end(self) -> None:
        if self._task is not None:
            self._task.stop()
        self._task = None
        self._patience.stop()
        self.work_bar.hide()

    def _take(self, pdf: object) -> None:
        """The memo has come; it is shown if it is still the one that is wanted."""
        assert isinstance(pdf, bytes)
        self._end()
        if self._making != self._wanted():
            self._make()
            return
        self._made, self._pdf = self._making, pdf
        self.pane.show_pdf(pdf)
        self.page_list.show_pages(self.pane.pages.pageCount())
        self._show_page()
        self._show_zoom()
        self._allow()
        self.search.read(pdf)

    def _failed(self, error: object) -> None:
        self._end()
        self._allow()
        if isinstance(error, MemoError):
            again = self._doing == tr(MAKING)
            words = error_words(error)[0]
            if again and self._made is not None:
                words = tr("{words}表示しているのは、前に作ったメモです。", words=words)
            self.work_bar.show_words(words, problem=True, again=again)
        elif isinstance(error, Exception):
            sys.excepthook(type(error), error, error.__traceback__)

    def _progressed(self, done: float) -> None:
        self._done = done
        self.work_bar.show_progress(done)

    def _show_work(self) -> None:
        if self._task is not None:
            self.work_bar.show_work(self._doing, self._done)

    def stop(self) -> None:
        """Give up what is under way."""
        if self._task is None:
            return
        making = self._doing == tr(MAKING)
        self._end()
        self._allow()
        words = tr(STOPPED) if making else tr("印刷を取り消しました。")
        if making and self._made is not None:
            words += tr("表示しているのは、変更前のメモです。")
        self.work_bar.show_words(words, again=making)

    # Page and zoom

    def _zoom(self, wanted: object) -> None:
        if isinstance(wanted, float):
            self.pane.zoom_to(wanted)
        elif wanted in _FITS:
            self.pane.setZoomMode(_FITS[str(wanted)])
        self._show_zoom()

    def _show_zoom(self) -> None:
        percent = f"{round(self.pane.zoom() * 100)}%"
        fits = {mode: words for words, mode in _FITS.items()}
        self.view_bar.show_zoom(fits.get(self.pane.zoomMode(), percent))

    def _show_page(self) -> None:
        page, count = self.pane.page, self.pane.pages.pageCount()
        self.view_bar.show_page(page, count)
        self.page_list.show_current(page)
        if count:
            self.pane.setAccessibleDescription(self.pane.text(page))

    # What is done with it

    def print_memo(self) -> None:
        """Print it, after the print dialog."""
        if not self.ready:
            return
        count, page = self.pane.pages.pageCount(), self.pane.page
        printer = self._desk.printer_for(self._open().name, count, self)
        if printer is None:
            return
        pdf, pages = self._pdf, pages_wanted(printer, count, page)
        printing = self._begin(tr(PRINTING), lambda watch: print_pages(pdf, printer, pages, watch))
        printing.done.connect(
            lambda sheets: self._ended(tr("{n}ページを印刷に送りました。", n=sheets))
        )

    def _ended(self, words: str) -> None:
        self._end()
        self._allow()
        self.work_bar.show_words(words)

    def save_memo(self) -> None:
        """Save it where the person wants it: as PDF, or for Word if the name ends so."""
        if not self.ready:
            return
        shown = self._open()
        out = self._desk.memo_to_save(shown.folder / f"{shown.name}.pdf")
        if out is None:
            return
        if out.suffix.lower() == ".docx":
            word = shown.word(self._template)
            if word is None:
                self.work_bar.show_words(tr(PDF_ONLY), problem=True)
                return
            saving = self._begin(tr(FOR_WORD), lambda watch: save_atomically(out, word(watch)))
            done = tr("編集用の写し（Word）を保存しました：{out}", out=out)
            saving.done.connect(lambda _nothing: self._ended(done))
            return
        with tried(self._desk):
            save_atomically(out, self._pdf)
            self.work_bar.show_words(tr("メモを保存しました：{out}", out=out))

    def open_memo(self) -> None:
        """Show it in the system's own PDF program: a copy, gone when this program ends."""
        if not self.ready:
            return
        if self._folder is None:
            self._folder = QTemporaryDir()
        copy = Path(self._folder.path()) / f"{self._open().name}.pdf"
        with tried(self._desk):
            save_atomically(copy, self._pdf)
            self._desk.open_file(copy)

    def _open(self) -> Printed:
        assert self._shown is not None
        return self._shown

    # Leaving

    def _escape(self) -> None:
        """Esc: give up what is under way, leave the search, else close."""
        words = self.view_bar.words
        if self._task is not None:
            self.stop()
        elif words.hasFocus() and words.text():
            words.clear()
        elif words.hasFocus():
            self.pane.setFocus()
        else:
            self.close()

    def closeEvent(self, event: QCloseEvent) -> None:
        self._end()
        self._quiet.stop()
        self.search.stop()
        event.accept()


_FITS = {FIT_WIDTH: QPdfView.ZoomMode.FitToWidth, FIT_PAGE: QPdfView.ZoomMode.FitInView}
