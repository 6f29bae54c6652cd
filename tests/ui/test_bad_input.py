"""Bad input at the screen: a message that says what and how to mend it; nothing lost, nothing half.

The rest of issue 5's list is tested where it is decided: files in `test_exchange`, the store in
`store/`, files that cannot be written in `test_desk` and `test_case_list`.
"""

from __future__ import annotations

import os
import zipfile

import pytest
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPlainTextEdit
from tests.packs.opened import EXAMPLES
from tests.ui.hands import Keyboard
from tests.ui.programs import run
from tests.ui.test_program import drop

from michishirube.cabinet import Filter
from michishirube.engine.form import Ref
from michishirube.store.cases import Store
from michishirube.ui.forms_dialogs import DocumentDialog, OpinionDialog
from michishirube.ui.trail_panel import Station

PURPOSE, STORAGE = Ref("stated_purpose"), Ref("storage")
HOSTILE = '<b onclick="x">太字</b><img src="/etc/passwd">{{ 7*7 }}${x} & \\n'
TEN_MEGABYTES = "あ" * 3_500_000


@pytest.fixture
def running(qtbot, tmp_path):
    made = run(qtbot, tmp_path / "data", "conditional")
    made.do("open")
    yield made
    made.window.close()


def fields(window, *kinds) -> list:
    return [
        one
        for kind in kinds
        for one in window.findChildren(kind)
        if one.isVisible() and not one.isReadOnly()
    ]


def words(window) -> str:
    return "\n".join(one.text() for one in window.findChildren(QLabel) if one.isVisible())


def test_an_answer_of_ten_megabytes(running):
    running.guide.go_to(PURPOSE)
    before = running.guide.session.answer(PURPOSE)
    (field,) = fields(running.window, QPlainTextEdit)
    field.setPlainText(TEN_MEGABYTES)
    assert not running.guide.ready()
    assert "長すぎます" in words(running.window)
    assert "上限は 200,000 字" in words(running.window)
    assert running.guide.place == PURPOSE
    assert field.toPlainText() == TEN_MEGABYTES  # not thrown away: it can be cut down
    field.setPlainText("発送のため")
    assert running.guide.ready()
    assert before != running.guide.session.answer(PURPOSE)
    assert running.guide.session.answer(PURPOSE).value == "発送のため"


def test_ten_megabytes_pasted_are_refused_at_once(running):
    running.guide.go_to(PURPOSE)
    (field,) = fields(running.window, QPlainTextEdit)
    before = field.toPlainText()
    QApplication.clipboard().setText(TEN_MEGABYTES)
    field.paste()
    assert field.toPlainText() == before
    over = f"{len(TEN_MEGABYTES) + len(before) - 200_000:,}"
    assert f"貼り付けていません。長すぎます（{over} 字の超過" in words(running.window)
    field.selectAll()
    QApplication.clipboard().setText("発送" * 100_000)  # as much as there is room for
    field.paste()
    assert len(field.toPlainText()) == 200_000
    assert "長すぎます" not in words(running.window)


@pytest.mark.parametrize("kind", ["header", "opinion"])
def test_ten_megabytes_pasted_into_a_dialog_are_refused(running, kind):
    day = running.guide.session.case.as_of
    if kind == "header":
        dialog = DocumentDialog(running.guide.session.case.document, "", day, running.window)
    else:
        dialog = OpinionDialog("利用目的", None, day, running.window)
    dialog.show()
    QApplication.clipboard().setText(TEN_MEGABYTES)
    for field in fields(dialog, QPlainTextEdit):
        field.paste()
        assert field.toPlainText() == ""
    assert "貼り付けていません" in words(dialog)
    dialog.close()


def spoilt(folder, name: str):
    """A file that is no case, of the kind its name says."""
    path = folder / name
    good = (EXAMPLES / "conditional.yaml").read_text("utf-8")
    if name.endswith(".zip"):
        with zipfile.ZipFile(path, "w") as made:
            made.writestr("../../outside.yaml", good)
    elif name == "folder.yaml":
        path.mkdir()
    elif name == "newer.yaml":
        path.write_text(good + "\nof_a_newer_program: 1\n", "utf-8")
    elif name == "other.yaml":
        path.write_text(good.replace("id: small", "id: other"), "utf-8")
    elif name != "gone.yaml":
        path.write_bytes(b"\x89PNG\r\n\x1a\n\x00\xff" * 50)
    return path


@pytest.mark.parametrize(
    ("name", "says"),
    [
        ("picture.png", "案件ファイルではありません"),
        ("picture.yaml", "UTF-8"),
        ("folder.yaml", "フォルダ"),
        ("gone.yaml", "ファイルがありません"),
        ("newer.yaml", "of_a_newer_program"),
        ("other.yaml", "other"),
        ("tricks.zip", "zipの外"),
    ],
)
def test_dropped_and_no_case(running, tmp_path, name, says):
    """One line about each; what is open and what is kept stays; nothing is written elsewhere."""
    drop(running.window, spoilt(tmp_path, name))
    ((new, known, problems),) = running.listed.taken_in
    assert (new, known) == (0, 0)
    (problem,) = problems
    assert says in problem and name in problem
    assert len(problem.splitlines()) == 1
    assert running.store.count(Filter()) == 1
    assert not (tmp_path.parent / "outside.yaml").exists()


def test_a_case_of_another_version_opens_and_says_so(running, tmp_path):
    path = tmp_path / "old.yaml"
    text = (EXAMPLES / "conditional.yaml").read_text("utf-8")
    path.write_text(text.replace("version: 1.2.0", "version: 0.9.0"), "utf-8")
    assert "0.9.0" in path.read_text("utf-8")
    running.program.show_list()
    running.program.open_file(path)
    running.guide.go_to(Station.RESULT)
    assert "0.9.0" in words(running.window)


def put_markup_on_the_clipboard() -> None:
    data = QMimeData()
    data.setHtml(f"<p style='color:red'>{HOSTILE}</p>")
    data.setText(HOSTILE)
    QApplication.clipboard().setMimeData(data)


def test_markup_on_the_clipboard_is_words(running):
    """Pasted into every field of a page and of the memo's header, and shown as it stands."""
    put_markup_on_the_clipboard()
    running.guide.go_to(PURPOSE)
    dialog = DocumentDialog(
        running.guide.session.case.document, "", running.guide.session.case.as_of, running.window
    )
    dialog.show()
    for field in (*fields(running.window, QLineEdit, QPlainTextEdit), *fields(dialog, QLineEdit)):
        field.selectAll()
        field.paste()
        text = field.toPlainText() if isinstance(field, QPlainTextEdit) else field.text()
        assert text == HOSTILE, field.accessibleName()
    dialog.close()
    running.guide.save_typed()
    assert running.guide.session.answer(PURPOSE).value == HOSTILE
    for station in (Station.CHECK, Station.RESULT):
        running.guide.go_to(station)
        shown = [one for one in running.window.findChildren(QLabel) if "太字" in one.text()]
        assert all(one.textFormat() is Qt.TextFormat.PlainText for one in shown)
    running.program.show_list()
    assert running.store.count(Filter(words="太字")) == 1


def test_a_disk_that_fills_while_one_answers(qtbot, running):
    running.guide.go_to(PURPOSE)
    connection = running.store._connection
    (pages,) = connection.execute("PRAGMA page_count").fetchone()
    connection.execute(f"PRAGMA max_page_count = {pages}")
    (field,) = fields(running.window, QPlainTextEdit)
    text = os.urandom(40_000).hex()
    field.setPlainText(text)
    running.guide.save_typed()
    (told,) = running.answers.told
    assert "空き容量" in told
    assert running.guide.session.answer(PURPOSE).value == text
    connection.execute("PRAGMA max_page_count = 1000000")
    running.guide.go_to(STORAGE)
    Keyboard(qtbot, running.window).type("2")
    assert not running.window.isWindowModified()
    assert text in running.store.read(running.guide.session.history.uid).content


def test_two_programs_on_one_database(qtbot, running):
    """Who comes second is told; what the first one wrote stays."""
    uid = running.guide.session.history.uid
    second = Store(running.store.folder, running.store._clock)
    kept = second.read(uid)
    theirs = second.save(kept, running.guide.session.snapshot())
    running.guide.go_to(STORAGE)
    Keyboard(qtbot, running.window).type("2")
    (told,) = running.answers.told
    assert "別に開いているプログラム" in told
    there = second.read(uid)
    assert (there.content, there.version) == (theirs.content, theirs.version)
    second.close()
