"""The preview: made off the screen's thread, always of the case as it is; zoom, search, print."""

from __future__ import annotations

import io
import threading

import pypdfium2
import pytest
from PySide6.QtCore import QPoint, QPointF, QSize, Qt
from PySide6.QtGui import QAccessible, QGuiApplication, QImage, QWheelEvent
from PySide6.QtPdfWidgets import QPdfView
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QLineEdit,
    QListWidget,
    QProgressBar,
    QPushButton,
    QSpinBox,
)
from tests.packs.opened import EXAMPLES
from tests.ui.test_start import loaded_by

from michishirube.memo.errors import MemoStoppedError
from michishirube.ui import preview as preview_module
from michishirube.ui.background import Task
from michishirube.ui.paper import band, new_printer
from michishirube.ui.preview_bars import FIT_PAGE, FIT_WIDTH
from michishirube.ui.trail_panel import Station

LEFT, SHIFT, CONTROL = (
    Qt.MouseButton.LeftButton,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.ControlModifier,
)


@pytest.fixture
def window(open_window):
    window = open_window()
    window.guide.open_case(EXAMPLES / "conditional.yaml")
    return window


@pytest.fixture
def preview(qtbot, window):
    """A preview of a case, with everything read."""
    window.guide.preview()
    shown = window.guide.previews.preview
    qtbot.waitUntil(lambda: shown.ready and shown.search.read_all, timeout=30_000)
    return shown


def memo(window, tmp_path) -> bytes:
    """The memo as it is saved without any preview."""
    window.guide.session.print_memo(tmp_path / "memo.pdf")
    return (tmp_path / "memo.pdf").read_bytes()


# Making it


def test_it_shows_the_memo_that_is_saved(qtbot, window, preview, answers, tmp_path):
    out = tmp_path / "saved.pdf"
    answers.save = [out]
    qtbot.keyClick(preview.pane, Qt.Key.Key_S, CONTROL)
    assert out.read_bytes() == memo(window, tmp_path)
    assert preview.page_list.count() == preview.pane.pages.pageCount() > 1


def test_it_is_no_taller_than_the_screen(preview):
    free = preview.screen().availableSize().height()
    assert preview.height() < free < 860, "on a taller screen this says nothing"


def test_the_key_opens_it_and_brings_it_back(qtbot, window):
    window.guide.go_to(Station.RESULT)
    qtbot.keyClick(window, Qt.Key.Key_P, CONTROL)
    shown = window.guide.previews.preview
    qtbot.waitUntil(lambda: shown.ready, timeout=30_000)
    qtbot.keyClick(shown.pane, Qt.Key.Key_Escape)
    assert not shown.isVisible()
    window.activateWindow()
    QApplication.processEvents()
    qtbot.keyClick(window, Qt.Key.Key_P, CONTROL)
    assert shown.isVisible()
    assert shown.ready


def test_what_was_made_of_an_earlier_case_is_dropped(qtbot, window, preview, tmp_path):
    session = window.guide.session
    name = session.case.document.title
    window.guide.session.describe(session.case.document, "変わった概要")
    preview.choose_template("memo")  # begins with this case
    session.describe(session.case.document, "もう一度変わった概要")
    assert not preview.ready
    assert not preview.memo_bar.print.isEnabled()
    qtbot.waitUntil(lambda: preview.ready, timeout=30_000)
    assert preview._pdf == memo(window, tmp_path)
    assert session.case.document.title == name


def test_a_change_of_the_case_is_followed(qtbot, window, preview):
    before = preview._pdf
    window.guide.session.describe(window.guide.session.case.document, "別の概要")
    window.guide._refresh()
    assert not preview.ready
    qtbot.waitUntil(lambda: preview.ready, timeout=30_000)
    assert preview._pdf != before


def test_what_is_stopped_says_so_and_can_be_made_again(qtbot, window):
    with window.guide.session._press._lock:  # the printing press is busy for a while
        window.guide.preview()
        shown = window.guide.previews.preview
        qtbot.waitUntil(shown.isActiveWindow)
        qtbot.keyClick(shown.pane, Qt.Key.Key_Escape)
        assert shown.isVisible()
        assert "取り消しました" in shown.work_bar.words
    qtbot.wait(50)
    assert not shown.ready
    qtbot.mouseClick(shown.work_bar._again, LEFT)
    qtbot.waitUntil(lambda: shown.ready, timeout=30_000)
    assert shown.work_bar.words == ""


def test_slow_work_shows_its_progress_and_a_way_to_stop_it(qtbot, preview):
    go_on = threading.Event()

    def slow(watch):
        watch(0.4)
        go_on.wait()
        watch(0.5)

    preview._begin("遅い仕事", slow)
    bar = preview.work_bar._bar
    assert not bar.isVisible()
    qtbot.waitUntil(bar.isVisible)
    qtbot.waitUntil(lambda: bar.value() == 40)
    assert preview.work_bar.words == "遅い仕事"
    qtbot.mouseClick(preview.work_bar._stop, LEFT)
    go_on.set()
    assert not bar.isVisible()


def test_a_mistake_in_a_template_is_told_in_words(qtbot, preview):
    preview.choose_template("no-such")
    qtbot.waitUntil(lambda: preview.work_bar.words != "")
    assert "no-such" in preview.work_bar.words
    preview.choose_template("memo")
    qtbot.waitUntil(lambda: preview.ready, timeout=30_000)
    assert preview.work_bar.words == ""


def test_a_failed_save_is_told_and_leaves_the_memo(qtbot, preview, answers, tmp_path):
    answers.save = [tmp_path / "gone" / "memo.pdf"]
    qtbot.mouseClick(preview.memo_bar.save, LEFT)
    assert "フォルダー" in answers.told[0]
    assert preview.ready


def test_the_copy_for_another_program_is_a_file_here(qtbot, window, preview, answers, tmp_path):
    qtbot.keyClick(preview.pane, Qt.Key.Key_E, CONTROL)
    (copy,) = answers.opened
    assert copy.read_bytes() == memo(window, tmp_path)


# In the background


def test_signals_of_a_task_come_on_the_thread_that_made_it(qtbot):
    threads = []
    task = Task(lambda watch: threads.append(threading.get_ident()) or watch(1))
    task.progressed.connect(lambda _done: threads.append(threading.get_ident()))
    with qtbot.waitSignal(task.done):
        task.start()
    assert threads[0] != threads[1] == threading.get_ident()


def test_a_stopped_task_brings_nothing_and_ends(qtbot):
    brought, ended, go_on = [], threading.Event(), threading.Event()

    def work(watch):
        try:
            go_on.wait()
            watch(0.5)
        except MemoStoppedError:
            ended.set()
            raise

    task = Task(work)
    for signal in (task.progressed, task.done, task.failed):
        signal.connect(brought.append)
    task.start()
    task.stop()
    go_on.set()
    assert ended.wait(5)
    qtbot.wait(20)
    assert brought == []


# Looking at it


def test_pages_are_where_they_are_reckoned(qtbot, preview):
    """The corners of the first two pages, in what the view really paints."""
    pane = preview.pane
    for wanted in (FIT_WIDTH, FIT_PAGE, 0.5, 1.37):
        preview._zoom(wanted)
        pane.verticalScrollBar().setValue(0)
        qtbot.wait(50)
        top = pane.sheets()[0].rect.toAlignedRect()
        down = pane.verticalScrollBar().value()
        picture = pane.viewport().grab().toImage()
        x, y = max(top.left(), 2), top.top() - down
        beside = picture.pixelColor(min(top.right() + 3, picture.width() - 1), y + 3)
        assert picture.pixelColor(x + 2, y + 2).lightness() > 250, wanted
        assert picture.pixelColor(x + 2, y - 3).lightness() < 250, wanted
        assert beside.lightness() < 250 or top.right() > picture.width(), wanted
        end = top.bottom() - down
        if end + 2 < picture.height():
            assert picture.pixelColor(x + 2, end - 2).lightness() > 250, wanted
            assert picture.pixelColor(x + 2, end + 2).lightness() < 250, wanted


def test_zoom_by_keys_wheel_and_words(qtbot, preview):
    pane, zoom = preview.pane, preview.view_bar._zoom
    assert zoom.currentText() == FIT_WIDTH
    qtbot.keyClick(pane, Qt.Key.Key_0, CONTROL)
    assert (pane.zoom(), zoom.currentText()) == (1.0, "100%")
    at = QPointF(50, 50)
    wheel = QWheelEvent(
        at, pane.mapToGlobal(at), QPoint(), QPoint(0, 120), Qt.MouseButton.NoButton, CONTROL,
        Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(pane.viewport(), wheel)
    assert zoom.currentText() == "120%"
    qtbot.keyClick(pane, Qt.Key.Key_Minus, CONTROL)
    assert zoom.currentText() == "100%"
    for words, shown in (("80", "80%"), ("１５０％", "150%"), ("9999%", "400%"), ("大", "400%")):
        zoom.setEditText(words)
        qtbot.keyClick(zoom.lineEdit(), Qt.Key.Key_Return)
        assert zoom.currentText() == shown
    qtbot.keyClick(pane, Qt.Key.Key_2, CONTROL)
    assert pane.zoomMode() is QPdfView.ZoomMode.FitInView


def test_pages_by_list_number_and_keys(qtbot, preview):
    pane = preview.pane
    preview.page_list.setCurrentRow(1)
    assert pane.page == 1
    qtbot.keyClick(pane, Qt.Key.Key_PageUp, CONTROL)
    assert (pane.page, preview.page_list.currentRow()) == (0, 0)
    preview.view_bar._page.setValue(2)
    assert pane.page == 1
    assert "2" in pane.accessibleName() or pane.accessibleDescription() == pane.text(1)


def test_search_goes_from_hit_to_hit_and_round(qtbot, preview):
    bar = preview.view_bar
    qtbot.keyClick(preview.pane, Qt.Key.Key_F, CONTROL)
    assert bar.words.hasFocus()
    bar.words.setText("検討")
    count = len(preview.search._hits)
    assert count > 2
    assert bar._hits.text() == f"1／{count}件"
    qtbot.keyClick(bar.words, Qt.Key.Key_Return)
    assert bar._hits.text() == f"2／{count}件"
    assert "".join(preview.pane.selected_text().split()) == "検討"
    for _ in range(2):
        qtbot.keyClick(bar.words, Qt.Key.Key_F3, SHIFT)
    assert bar._hits.text() == f"{count}／{count}件"
    bar.words.setText("存在しない語")
    assert bar._hits.text() == "ありません"
    assert not bar.after.isEnabled()
    qtbot.keyClick(bar.words, Qt.Key.Key_Escape)
    assert bar.words.text() == ""
    assert preview.isVisible()


# Copying from it


def test_text_under_the_mouse_is_selected_and_copied(qtbot, preview):
    pane = preview.pane
    qtbot.keyClick(pane, Qt.Key.Key_2, CONTROL)
    line = next(line for line in pane.text(0).splitlines() if len(line) > 6)
    start = pane.text(0).index(line)
    part = pane.pages.getSelectionAtIndex(0, start, len(line)).boundingRectangle()
    area = pane.sheets()[0].to_view(part).translated(0, -pane.verticalScrollBar().value())
    middle = round(area.center().y())
    qtbot.mousePress(pane.viewport(), LEFT, pos=QPoint(round(area.left()) + 1, middle))
    qtbot.mouseMove(pane.viewport(), QPoint(round(area.right()) + 2, middle))
    qtbot.mouseRelease(pane.viewport(), LEFT, pos=QPoint(round(area.right()) + 2, middle))
    qtbot.mouseClick(preview.view_bar.copy, LEFT)
    assert QGuiApplication.clipboard().text() == line


def test_a_selection_goes_over_pages(preview):
    pane = preview.pane
    first, second = pane.sheets()[:2]
    start, end = first.rect.center(), second.rect.center()
    scrolled = QPointF(0, pane.verticalScrollBar().value())
    pane.select(pane._spot(start - scrolled), pane._spot(end - scrolled))
    words = "".join(pane.selected_text().split())
    both = "".join((pane.text(0) + pane.text(1)).split())
    assert len(words) > 100
    assert words in both


def test_a_selection_by_keys_alone(qtbot, preview):
    pane, bar = preview.pane, preview.view_bar
    bar.words.setText("検討")
    pane.setFocus()
    page, start = pane.place()
    qtbot.keyClick(pane, Qt.Key.Key_Right, SHIFT)
    wanted = pane.pages.getSelectionAtIndex(page, start, 3).text()
    assert pane.selected_text() == wanted.replace("\r\n", "\n")
    qtbot.keyClick(pane, Qt.Key.Key_Down, SHIFT)
    assert len(pane.selected_text()) > 3
    qtbot.keyClick(pane, Qt.Key.Key_A, CONTROL)
    qtbot.keyClick(pane, Qt.Key.Key_C, CONTROL)
    whole = pane.text(pane.page).replace("\r\n", "\n")
    assert QGuiApplication.clipboard().text() == whole


# Printing it


def on_paper(out, resolution: int = 96) -> QPrinter:
    """A printer that prints into a file."""
    printer = new_printer()
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(out))
    printer.setResolution(resolution)
    return printer


def picture(pdf: bytes, page: int):
    """A page as it looks, small and grey."""
    document = pypdfium2.PdfDocument(io.BytesIO(pdf))
    return document[page].render(scale=0.6).to_pil().convert("L").resize((60, 84))


def farthest(one: QImage, other: QImage) -> int:
    """By how many of 255 levels the two differ where they differ most."""
    return max(abs(a - b) for a, b in zip(one.constBits(), other.constBits(), strict=True))


def test_bands_make_up_the_page(preview):
    """But for one level at the edge of a line: how much of a pixel it covers is rounded from where
    the drawing begins, and a band begins elsewhere."""
    document, whole = preview.pane.pages, QSize(600, 848)
    page = document.render(0, whole)
    for y, rows in ((0, 100), (100, 237), (337, 511)):
        part = band(document, 0, whole, y, rows)
        assert farthest(part, page.copy(0, y, 600, rows)) <= 1
        assert farthest(part, page.copy(0, y + 1, 600, rows)) > 100


def test_printed_pages_look_as_those_shown(qtbot, preview, answers, tmp_path):
    out = tmp_path / "paper.pdf"
    answers.printer = on_paper(out)
    qtbot.keyClick(preview.pane, Qt.Key.Key_P, CONTROL)
    count = preview.pane.pages.pageCount()
    qtbot.waitUntil(lambda: f"{count}ページ" in preview.work_bar.words, timeout=30_000)
    printed = out.read_bytes()
    assert len(pypdfium2.PdfDocument(io.BytesIO(printed))) == count
    for page in range(count):
        ours, theirs = picture(preview._pdf, page), picture(printed, page)
        pairs = zip(ours.tobytes(), theirs.tobytes(), strict=True)
        assert max(abs(one - other) for one, other in pairs) < 60, page


def test_only_the_pages_asked_for_in_that_order(qtbot, preview, answers, tmp_path):
    out = tmp_path / "paper.pdf"
    answers.printer = on_paper(out, 72)
    answers.printer.setPrintRange(QPrinter.PrintRange.PageRange)
    answers.printer.setFromTo(1, 2)
    answers.printer.setPageOrder(QPrinter.PageOrder.LastPageFirst)
    preview.print_memo()
    qtbot.waitUntil(lambda: "2ページ" in preview.work_bar.words, timeout=30_000)
    first, second = (picture(out.read_bytes(), page).tobytes() for page in (0, 1))
    assert first != second
    like = picture(preview._pdf, 1).tobytes()
    off = [sum(abs(a - b) for a, b in zip(like, one, strict=True)) for one in (first, second)]
    assert off[0] < off[1]


@pytest.mark.qt_log_ignore("QPainter::begin", extend=True)
def test_a_printer_that_takes_nothing_is_told_in_words(qtbot, preview, answers, tmp_path, capfd):
    answers.printer = on_paper(tmp_path / "gone" / "paper.pdf")
    preview.print_memo()
    qtbot.waitUntil(lambda: "印刷を始められません" in preview.work_bar.words, timeout=30_000)
    assert preview.ready


def test_no_printer_chosen_prints_nothing(preview, answers):
    preview.print_memo()
    assert preview.work_bar.words == ""


# For everybody


def test_everything_has_a_name_and_tab_reaches_it(qtbot, preview):
    kinds = (QAbstractButton, QLineEdit, QComboBox, QSpinBox, QListWidget, QProgressBar)
    preview.view_bar.words.setText("検討")  # so that all the buttons can be used
    shown = [
        one
        for kind in kinds
        for one in preview.findChildren(kind)
        if one.isVisible() and one.focusPolicy() & Qt.FocusPolicy.TabFocus
    ]
    assert len(shown) > 12
    for one in [*shown, preview.pane]:
        told = QAccessible.queryAccessibleInterface(one).text(QAccessible.Text.Name)
        assert told.strip(), one
    reached = set()
    for _ in range(40):
        reached.add(preview.focusWidget())
        qtbot.keyClick(preview.focusWidget(), Qt.Key.Key_Tab)
    inside = {one for one in shown if isinstance(one.parentWidget(), QComboBox | QSpinBox)}
    assert set(shown) - inside <= reached


def test_qt_pdf_is_not_loaded_with_the_program():
    program = """
from datetime import date
from PySide6.QtWidgets import QApplication
from michishirube.library import load_library
from michishirube.ui import program  # the module of the whole program
from michishirube.ui.desk import Desk
from michishirube.ui.guide import Guide
from michishirube.ui.wizard import CaseWizard
app = QApplication([])
window = CaseWizard(date(2026, 11, 22))
Guide(window, load_library, date(2026, 11, 22), Desk(window)).load()
"""
    assert not {"PySide6.QtPdf", "reportlab"} & loaded_by(program)


def test_patience_is_half_a_second():
    assert preview_module.PATIENCE == 500


# A person's own templates


def menu_of(preview):
    (edit,) = (one for one in preview.findChildren(QPushButton) if one.menu())
    return edit, [action for action in edit.menu().actions() if action.text()]


def test_a_copy_is_shown_and_followed_while_it_is_edited(qtbot, window, preview, answers, tmp_path):
    edit, _ = menu_of(preview)
    assert not edit.isVisible()  # there is no place for own ones
    window.guide.desk.own_templates = tmp_path / "own"
    preview.show_session(window.guide.session)
    assert edit.isVisible()
    answers.names = ["a/b", "稟議用"]
    menu_of(preview)[1][0].trigger()
    folder = tmp_path / "own" / "稟議用"
    assert answers.told[-1].startswith("ひな形の名前「a/b」は使えません")
    assert answers.opened == [folder]
    box = preview.memo_bar.findChild(QComboBox)
    assert box.currentText() == "稟議用（自分のひな形）"
    qtbot.waitUntil(lambda: preview.ready, timeout=30_000)

    file, before = folder / "memo.xml.j2", preview._pdf
    good = file.read_text("utf-8")
    file.write_text(good.replace("<memo", "\n\n<memoo", 1), "utf-8")
    qtbot.waitUntil(lambda: "<memoo>" in preview.work_bar.words, timeout=30_000)
    assert "memo.xml.j2 の" in preview.work_bar.words
    assert preview.work_bar.words.endswith("表示しているのは、前に作ったメモです。")
    assert (preview._pdf, preview.ready) == (before, False)
    assert preview.pane.pages.pageCount() > 1

    other = file.with_suffix(".new")  # as editors write
    other.write_text(good.replace("</memo>", "<p>末尾に足した。</p></memo>"), "utf-8")
    other.replace(file)
    qtbot.waitUntil(lambda: preview.ready, timeout=30_000)
    assert preview._pdf != before
    assert preview.work_bar.words == ""


def test_its_folder_is_opened(window, preview, answers, tmp_path):
    window.guide.desk.own_templates = tmp_path
    preview.show_session(window.guide.session)
    menu_of(preview)[1][1].trigger()
    assert answers.opened == [tmp_path]
