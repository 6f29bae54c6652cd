"""Files, dialogs, closing: nothing is lost, and every error is one message."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QFileDialog,
    QLineEdit,
    QMessageBox,
    QPlainTextEdit,
    QPushButton,
    QWidget,
)
from tests.packs.opened import DAY, EXAMPLES, opened, small
from tests.ui.hands import enter_text

from michishirube.engine.case import Document, Opinion
from michishirube.engine.form import Ref
from michishirube.paths import InstallationError
from michishirube.session import Session
from michishirube.ui.app import unexpected
from michishirube.ui.date_field import DateField
from michishirube.ui.desk import Desk, Leave, folder_chosen
from michishirube.ui.desk_work import error_words, file_name
from michishirube.ui.forms_dialogs import DocumentDialog, OpinionDialog
from michishirube.ui.trail_panel import Station

CASE = EXAMPLES / "conditional.yaml"


@pytest.fixture
def window(open_window):
    """A window on a worked case with one change that is not saved."""
    made = open_window()
    made.guide.open_case(CASE)
    made.guide.session.give(Ref("consent"), "taken")
    return made


@pytest.mark.parametrize(
    ("leave", "closes"), [(Leave.SAVE, True), (Leave.DISCARD, True), (Leave.STAY, False)]
)
def test_closing_asks_about_changes(window, answers, tmp_path, leave, closes):
    answers.leave = leave
    window.guide.session.path = tmp_path / "case.yaml"
    window.close()
    assert answers.asked_to_leave == 1
    assert window.isVisible() is not closes
    assert (tmp_path / "case.yaml").exists() is (leave is Leave.SAVE)


def test_text_in_a_field_counts_as_a_change(qtbot, open_window, answers):
    window = open_window()
    window.guide.open_case(CASE)
    window.guide.go_to(Ref("stated_purpose"))
    enter_text(qtbot, window.focusWidget(), "追記")
    answers.leave = Leave.STAY
    window.close()
    assert answers.asked_to_leave == 1
    assert window.isVisible()


def test_nothing_changed_closes_at_once(open_window, answers):
    window = open_window()
    window.guide.open_case(CASE)
    window.close()
    assert answers.asked_to_leave == 0
    assert not window.isVisible()


def test_saving_and_opening_again(window, answers, tmp_path):
    window.guide.session.path = None
    answers.save = [tmp_path / "案件.yaml"]
    assert window.guide.save()
    again = Session.open(small(), tmp_path / "案件.yaml")
    assert again.case == window.guide.session.case
    assert not window.isWindowModified()


@pytest.mark.parametrize("second", [None, "elsewhere.yaml"])
def test_a_folder_that_is_gone_loses_nothing(window, answers, tmp_path, second):
    window.guide.session.path = tmp_path / "gone" / "case.yaml"
    answers.save = [tmp_path / second if second else None]
    assert window.guide.save() is bool(second)
    assert "フォルダー" in answers.told[0]
    assert window.guide.session.changed is (second is None)


def test_closing_stays_when_saving_fails(window, answers, tmp_path):
    answers.leave = Leave.SAVE
    window.guide.session.path = tmp_path / "gone" / "case.yaml"
    window.close()
    assert window.isVisible()


@pytest.mark.parametrize(
    "content", [b"", b"\xff\xfe\x00", b"consultation: nobody", b"a: [", b"answers: {x: yes}"]
)
def test_a_broken_case_file_leaves_the_open_one(window, answers, tmp_path, content):
    bad = tmp_path / "bad.yaml"
    bad.write_bytes(content)
    before = window.guide.session
    window.guide.open_case(bad)
    assert window.guide.session is before
    assert len(answers.told) == 1
    assert "Traceback" not in answers.told[0]


def test_a_broken_installation_is_one_message(open_window, answers):
    def load():
        raise InstallationError("条文の索引がありません。Michishirube を入れ直してください")

    window = open_window(load)
    assert answers.told == ["条文の索引がありません。Michishirube を入れ直してください"]
    window.next()
    assert window.guide.place is Station.START


def test_an_early_date_is_refused_on_the_start_page(open_window, answers):
    window = open_window()
    window.findChild(DateField).line.setText("2000-01-01")
    window.next()
    assert window.guide.place is Station.START
    assert "基準日" in answers.told[0]


def test_many_problems_are_folded():
    text, details = error_words(InstallationError("\n".join(f"{n} 行目" for n in range(30))))
    assert "ほか22件" in text
    assert details.count("行目") == 30


def press(text: str, then: list[str] | None = None) -> None:
    """Press a button of the dialog that is about to open."""

    def act() -> None:
        dialog = QApplication.activeModalWidget()
        if then is not None and isinstance(dialog, QMessageBox):
            then.append(dialog.text() + dialog.informativeText() + dialog.detailedText())
        next(b for b in dialog.findChildren(QPushButton) if b.text() == text).click()

    QTimer.singleShot(0, act)


@pytest.mark.parametrize(
    ("word", "leave"), [("保存", Leave.SAVE), ("破棄", Leave.DISCARD), ("戻る", Leave.STAY)]
)
def test_the_real_question_about_changes(qtbot, word, leave):
    owner = QWidget()
    qtbot.addWidget(owner)
    press(word)
    assert Desk(owner).unsaved() is leave


@pytest.mark.parametrize(("word", "sure"), [("外す", True), ("戻る", False)])
def test_the_real_question_about_a_party(qtbot, word, sure):
    owner = QWidget()
    qtbot.addWidget(owner)
    press(word)
    assert Desk(owner).sure_to_remove("<b>A社</b>") is sure


def test_an_unexpected_error_is_shown_and_the_window_stays(window, answers, capsys):
    try:
        raise RuntimeError("broken")
    except RuntimeError as error:
        unexpected(window.guide.desk)(type(error), error, error.__traceback__)
    assert "入力した内容は残っています" in answers.told[0]
    assert window.isVisible()
    assert "RuntimeError" in capsys.readouterr().err


def test_a_warning_shows_text_as_it_stands(qtbot):
    owner = QWidget()
    qtbot.addWidget(owner)
    shown: list[str] = []
    press("閉じる", shown)
    Desk(owner).warn("<img src=x>", "細目")
    assert "<img src=x>" in shown[0]
    assert "細目" in shown[0]


def field(dialog: QDialog, name: str) -> QLineEdit:
    return next(one for one in dialog.findChildren(QLineEdit) if one.accessibleName() == name)


DOCUMENT = Document(
    number="法務-1",
    issued=DAY,
    title="<b>件名</b>",
    organization="X社",
    department="法務部",
    author="山田",
    legal="佐藤",
    to="責任者",
    approvers=("部長", "責任者"),
    ringi="R-1",
    planned=date(2026, 12, 1),
    handling="社外秘",
    edition="2",
    retention="5年",
)


def test_the_memo_header_keeps_every_field(qtbot):
    dialog = DocumentDialog(DOCUMENT, "概要\n二行目", DAY)
    qtbot.addWidget(dialog)
    assert dialog.document() == DOCUMENT
    assert dialog.summary() == "概要\n二行目"


def test_a_bad_date_keeps_the_header_open(qtbot):
    dialog = DocumentDialog(DOCUMENT, "", DAY)
    qtbot.addWidget(dialog)
    field(dialog, "作成日").setText("あした")
    dialog.accept()
    assert dialog.result() != QDialog.DialogCode.Accepted


def test_an_opinion_stands_beside_the_conclusion(qtbot, window):
    purpose = Ref("purpose")
    before = window.guide.session.assessment.conclusion(purpose).value
    window.guide.go_to(Station.RESULT)

    def write() -> None:
        dialog = QApplication.activeModalWidget()
        dialog.findChild(QPlainTextEdit).setPlainText("同意なしは避けたい")
        field(dialog, "意見を述べた人").setText("山田")
        next(b for b in dialog.findChildren(QPushButton) if b.text() == "意見を残す").click()

    link = next(
        b
        for b in window.currentPage().findChildren(QPushButton)
        if b.accessibleName() == "意見を書く：利用目的との関係"
    )
    QTimer.singleShot(0, write)
    link.click()
    result = window.guide.session.assessment.conclusion(purpose)
    assert result.opinion == Opinion("同意なしは避けたい", "山田", DAY)
    assert result.value == before


def test_an_opinion_needs_a_name(qtbot):
    dialog = OpinionDialog("利用目的", Opinion("意見", "山田", DAY), DAY)
    qtbot.addWidget(dialog)
    dialog.findChildren(QLineEdit)[0].clear()
    dialog.accept()
    assert dialog.result() != QDialog.DialogCode.Accepted


def test_a_withdrawn_opinion_is_gone(qtbot, open_window):
    window = open_window()
    window.guide.open_case(CASE)
    window.guide.session.record_opinion(Ref("purpose"), "意見", "山田", DAY)
    press("意見を取り下げる")
    window.guide._give_opinion(Ref("purpose"))
    assert window.guide.session.assessment.conclusion(Ref("purpose")).opinion is None


def test_file_names_have_no_forbidden_letters():
    session = opened("conditional")
    session.describe(Document(number="法務/1", title="a:b*c?"), "")
    assert Path(file_name(session)).name == file_name(session)
    assert not set(file_name(session)) & set('/:*?"<>|\\')


@pytest.mark.parametrize("accepted", [True, False])
def test_the_real_print_dialog(qtbot, accepted):
    owner = QWidget()
    qtbot.addWidget(owner)
    seen = []

    def answer() -> None:
        dialog = QApplication.activeModalWidget()
        seen.append((dialog.windowTitle(), dialog.minPage(), dialog.maxPage()))
        dialog.done(int(accepted))

    QTimer.singleShot(0, answer)
    printer = Desk(owner).printer_for("法務確認メモ", 7, owner)
    assert seen == [("メモを印刷", 1, 7)]
    assert (printer is not None) is accepted
    if printer is not None:
        assert printer.docName() == "法務確認メモ（印刷）"


@pytest.mark.parametrize("accepted", [True, False])
@pytest.mark.parametrize("asked", ["file", "folder"])
def test_the_real_file_dialog_has_the_programs_labels(qtbot, tmp_path, asked, accepted):
    owner = QWidget()
    qtbot.addWidget(owner)
    (tmp_path / "a.yaml").touch()
    wanted = tmp_path / "a.yaml" if asked == "file" else tmp_path
    seen = []

    def answer() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, QFileDialog)
        seen.append(dialog.labelText(QFileDialog.DialogLabel.LookIn))
        dialog.setDirectory(str(tmp_path))
        dialog.selectFile(str(wanted))
        dialog.done(int(accepted))

    QTimer.singleShot(0, answer)
    if asked == "file":
        chosen = Desk(owner).case_to_open()
    else:
        chosen = folder_chosen(owner, "表", str(tmp_path))
    assert seen == ["場所:"]
    assert chosen == (wanted if accepted else None)
