"""A question sheet dropped on its case becomes answers; the memo can be saved for Word."""

import zipfile

import pytest
from PySide6.QtCore import Qt
from tests.packs.opened import EXAMPLES
from tests.test_filled import OWN_USE, SIGNED, filled_in, paper, tick
from tests.ui.programs import run

CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def sheet(tmp_path):
    path = tmp_path / "sheet.pdf"
    path.write_bytes(filled_in(paper(), **{tick(OWN_USE, "no"): "Yes", **SIGNED}))
    return path


def test_a_sheet_dropped_on_its_case(qtbot, tmp_path, sheet):
    running = run(qtbot, tmp_path / "cases")
    running.program.open_file(EXAMPLES / "open.yaml")
    session = running.guide.session
    assert session.answer_text(OWN_USE) != "いいえ"
    running.window.dropped.emit([sheet])
    assert session.answer_text(OWN_USE) == "いいえ"
    assert running.answers.told == ["質問票から1件の回答を取り込みました。"]
    running.guide.undo()
    assert session.answer_text(OWN_USE) != "いいえ"


def test_a_sheet_of_another_case_changes_nothing(qtbot, tmp_path, sheet):
    running = run(qtbot, tmp_path / "cases")
    running.program.open_file(EXAMPLES / "open.yaml")
    running.guide.session.entitle("別件")
    before = running.guide.session.case
    running.window.dropped.emit([sheet])
    assert running.guide.session.case is before
    assert running.answers.told == ["質問票を取り込めません。"]


def test_without_an_open_case_it_is_said_what_to_do(qtbot, tmp_path, sheet):
    running = run(qtbot, tmp_path / "cases")
    running.program.open_file(sheet)
    assert running.answers.told == ["記入された質問票です。"]


def test_the_preview_saves_for_word(qtbot, tmp_path):
    running = run(qtbot, tmp_path / "cases")
    running.program.open_file(EXAMPLES / "permitted.yaml")
    running.guide.preview()
    preview = running.guide.previews.preview
    qtbot.waitUntil(lambda: preview.ready, timeout=20_000)
    out = tmp_path / "memo.docx"
    running.answers.save = [out]
    qtbot.keyClick(preview.pane, Qt.Key.Key_S, CONTROL)
    qtbot.waitUntil(out.exists, timeout=20_000)
    assert "word/document.xml" in zipfile.ZipFile(out).namelist()
