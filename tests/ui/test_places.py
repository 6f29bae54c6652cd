"""Windows come back as they were left: where, how large, divided and sorted by what."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication, QDialog, QSplitter
from tests.packs.opened import DAY, EXAMPLES, small
from tests.store.keeping import store_in
from tests.ui.programs import run

from michishirube.cabinet import Sort
from michishirube.session import Session
from michishirube.ui.case_model import CHANGED, ORGANIZATION, TAGS, TITLE, VERDICT
from michishirube.ui.main_window import MainWindow
from michishirube.ui.narrow import ColumnsThatFit
from michishirube.ui.preferences import Preferences
from michishirube.ui.preview import Preview


@pytest.fixture
def store(tmp_path):
    """With one case in it."""
    kept = store_in(tmp_path / "data")
    Session.open(small(), EXAMPLES / "conditional.yaml").keep_in(kept, at_once=True)
    yield kept
    kept.close()


def opened(qtbot, file, store) -> MainWindow:
    window = MainWindow(DAY, Preferences(file))
    qtbot.addWidget(window)
    window.cases.show_store(store)
    window.show()
    window.resize(1280, 720)
    QApplication.processEvents()
    return window


def header(window):
    return window.cases.table.horizontalHeader()


def test_the_list_keeps_widths_order_and_sorting(qtbot, tmp_path, store):
    file = tmp_path / "settings.json"
    window = opened(qtbot, file, store)
    header(window).resizeSection(ORGANIZATION, 177)
    header(window).moveSection(header(window).visualIndex(VERDICT), 0)
    header(window).setSortIndicator(ORGANIZATION, Qt.SortOrder.AscendingOrder)
    window.close()
    again = opened(qtbot, file, store)
    assert header(again).sectionSize(ORGANIZATION) == 177
    assert header(again).visualIndex(VERDICT) == 0
    assert header(again).sortIndicatorSection() == ORGANIZATION
    assert again.cases.model.wanted.sort is Sort.ORGANIZATION
    assert not again.cases.model.wanted.reverse


def test_what_a_small_window_hides_comes_back_in_a_large_one(qtbot, tmp_path, store):
    file = tmp_path / "settings.json"
    window = opened(qtbot, file, store)
    window.resize(620, 640)
    QApplication.processEvents()
    assert window.cases.table.isColumnHidden(TAGS)
    window.close()
    again = opened(qtbot, file, store)
    assert not again.cases.table.isColumnHidden(TAGS)
    assert header(again).sortIndicatorSection() == CHANGED


def test_widths_belong_to_the_size_of_the_letters(qtbot, tmp_path, store):
    window = opened(qtbot, tmp_path / "settings.json", store)
    fit = window.cases.table.findChild(ColumnsThatFit)
    assert fit is not None
    assert header(window).objectName() == "columns100"
    assert header(window).sectionSize(TITLE) > 0


@pytest.fixture
def program(qtbot, tmp_path):
    made = run(qtbot, tmp_path, "conditional", "not-permitted")
    yield made
    made.window.close()


def divided(preview) -> list[int]:
    return preview.findChild(QSplitter, "pages").sizes()


def test_the_preview(qtbot, program):
    program.do("open")
    program.guide.preview()
    shown = program.guide.previews.preview
    qtbot.waitUntil(lambda: shown.ready and shown.search.read_all, timeout=30_000)
    shown.resize(shown.width(), 500)
    shown.findChild(QSplitter, "pages").setSizes([250, 500])
    before = divided(shown)
    shown.close()
    again = Preview(program.guide.desk, program.window)
    qtbot.addWidget(again)
    again.show()
    assert again.height() == 500
    assert divided(again)[0] == before[0]
    assert before[0] > 200


@pytest.mark.parametrize("way", [QDialog.reject, QDialog.close], ids=["button", "frame"])
def test_the_comparison(program, way):
    heights = []

    def look() -> None:
        dialog = QApplication.activeModalWidget()
        heights.append(dialog.height())
        dialog.resize(dialog.width(), 480)
        way(dialog)

    for _ in range(2):
        program.choose(0, 1)
        QTimer.singleShot(0, look)
        program.do("compare")
    assert heights[1] == 480 != heights[0]
