"""A memo dropped or opened: the report, and its case where the person wants it."""

import pikepdf
import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QLabel
from tests.memo import tampering as by
from tests.memo.tampering import printed, tampered
from tests.packs.opened import opened
from tests.ui.programs import run
from tests.verifying.test_verify import changed_pack, checked

from michishirube.cabinet import Filter
from michishirube.ui.compare_view import CompareView
from michishirube.ui.verify_dialog import VerifyDialog


@pytest.fixture
def data(tmp_path):
    return tmp_path / "cases"


@pytest.fixture
def memo(tmp_path):
    path = tmp_path / "memo.pdf"
    path.write_bytes(printed())
    return path


def said_in(widget):
    return "\n".join(label.text() for label in widget.findChildren(QLabel))


def when_asked(press):
    """When the report is there, press one of its buttons; gives what it said."""
    seen = []

    def act():
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, VerifyDialog)
        seen.append(said_in(dialog))
        press(dialog)

    QTimer.singleShot(0, act)
    return seen


def test_a_memo_dropped_is_reported_on_and_its_case_opened(qtbot, data, memo):
    running = run(qtbot, data)
    seen = when_asked(lambda dialog: dialog.opens.click())
    running.window.dropped.emit([memo])
    assert seen[0].count("○") == 3
    assert "電子署名が要ります" in seen[0]
    assert running.guide.session.case == opened("permitted").case
    assert not running.window.shows_list
    assert running.store.count(Filter()) == 1
    assert running.answers.told == []


def test_a_report_alone_keeps_nothing(qtbot, data, memo):
    running = run(qtbot, data)
    when_asked(lambda dialog: dialog.reject())
    running.listed.files = [memo]
    running.do("in")
    assert running.guide.session is None
    assert running.store.count(Filter()) == 0


def test_without_kept_cases_the_case_is_opened_all_the_same(qtbot, data, memo):
    running = run(qtbot, data, with_store=False)
    when_asked(lambda dialog: dialog.opens.click())
    running.window.dropped.emit([memo])
    assert running.guide.session.case == opened("permitted").case


def test_what_is_no_memo_becomes_one_message(qtbot, data, tmp_path):
    running = run(qtbot, data)
    path = tmp_path / "paper.pdf"
    path.write_bytes(b"%PDF-1.7 nothing")
    running.window.dropped.emit([path])
    (told,) = running.answers.told
    assert "paper.pdf" in told
    assert running.store.count(Filter()) == 0


def test_a_password_is_asked_for_until_it_fits(qtbot, data, memo):
    encryption = pikepdf.Encryption(user="秘密", owner="別", R=6)
    memo.write_bytes(tampered(lambda _pdf: None, encryption=encryption))
    running = run(qtbot, data)
    running.answers.passwords = ["ちがう", "秘密"]
    seen = when_asked(lambda dialog: dialog.reject())
    running.window.dropped.emit([memo])
    assert seen[0].count("○") == 3
    assert len(running.answers.told) == 2
    running.window.dropped.emit([memo])  # and nothing more to try
    assert len(running.answers.told) == 3


def test_what_was_altered_stands_in_the_report(qtbot):
    dialog = VerifyDialog(checked(tampered(by.CHANGED_WORD)))
    qtbot.addWidget(dialog)
    assert "1ページの文字が書き換えられています" in said_in(dialog)
    assert dialog.compares is None


def test_a_case_that_cannot_be_read_is_not_offered(qtbot):
    dialog = VerifyDialog(checked(tampered(by.drop_file("case.yaml"))))
    qtbot.addWidget(dialog)
    assert not dialog.opens.isEnabled()


def test_then_and_now_side_by_side(qtbot, tmp_path):
    library = changed_pack(tmp_path, "topics/recipients.yaml", "not own_use", "own_use")
    dialog = VerifyDialog(checked(printed(), library))
    qtbot.addWidget(dialog)
    dialog.show()
    shown = []

    def act():
        beside = QApplication.activeModalWidget()
        shown.append(said_in(beside.findChild(CompareView)))
        beside.reject()

    QTimer.singleShot(0, act)
    dialog.compares.click()
    assert "提供先の位置付け" in shown[0]
