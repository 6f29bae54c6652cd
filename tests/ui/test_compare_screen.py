"""Sending a case for approval and comparing, as a person does it."""

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication, QComboBox, QDialog, QLabel, QLineEdit, QPushButton
from tests.packs.opened import opened, small, started
from tests.store.keeping import store_in
from tests.ui.programs import run

from michishirube.comparing.comparison import Side
from michishirube.comparing.view import Named
from michishirube.engine.form import Ref
from michishirube.revising import Choice, choices, fix_revision
from michishirube.ui.compare_dialog import ONE_ONLY, CompareDialog, RevisionDialog
from michishirube.ui.compare_view import NO_ENTRIES, NO_RESULTS, SAME, CompareView
from michishirube.ui.result_page import CHANGED
from michishirube.ui.trail_panel import Station

STORAGE = Ref("storage")


def choice(session, name="案件"):
    return Choice(name, lambda: (Named(name), Side(session.case, session.assessment)))


def words(widget) -> list[str]:
    return [label.accessibleName() or label.text() for label in widget.findChildren(QLabel)]


@pytest.fixture
def dialog(qtbot):
    """Opens a comparison of some sessions; where the PDF goes can be named."""

    def opened_on(*sessions, where=None):
        found = [choice(session, f"案件{n}") for n, session in enumerate(sessions)]
        made = CompareDialog(
            small(), found, before=0, after=len(found) - 1, ask_where=lambda _: where
        )
        qtbot.addWidget(made)
        made.show()
        return made

    return opened_on


def press(qtbot, widget, text):
    button = next(b for b in widget.findChildren(QPushButton) if b.text().startswith(text))
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    QApplication.processEvents()


def test_both_columns_with_sign_and_word(dialog):
    shown = dialog(started(storage="computer"), started(storage="paper"))
    said = words(shown)
    assert "→ 変更" in said
    assert any(text.endswith("、前：検索できるデータ（個人データ）") for text in said)
    assert any(text.endswith("、後：整理していない紙") for text in said)
    assert any(text.startswith("変わった入力（1件）") for text in said)


def test_nothing_differs(dialog):
    assert SAME in words(dialog(started(), started()))


def test_parts_that_have_nothing_say_so(dialog):
    one, other = opened("permitted"), opened("permitted")
    other.describe(other.case.document, "別の概要")
    assert NO_RESULTS in words(dialog(one, other))
    assert NO_ENTRIES


def test_one_alone_says_what_to_do(dialog, qtbot):
    shown = dialog(started())
    assert ONE_ONLY in words(shown)
    assert shown.view() is None
    press(qtbot, shown, "PDF")


def test_swapped_and_chosen_again(dialog, qtbot):
    shown = dialog(started(storage="computer"), started(storage="paper"), started())
    assert (shown.view().before.name, shown.view().after.name) == ("案件0", "案件2")
    press(qtbot, shown, "入れ替える")
    assert (shown.view().before.name, shown.view().after.name) == ("案件2", "案件0")
    shown.findChildren(QComboBox)[0].setCurrentIndex(1)
    assert shown.view().before.name == "案件1"


def test_cases_of_two_consultations(dialog):
    shown = dialog(started(), started("classify-a-list"))
    assert shown.view() is None
    assert any("比べられません" in text for text in words(shown))


def test_saved_as_pdf(dialog, qtbot, tmp_path):
    out = tmp_path / "比較.pdf"
    shown = dialog(started(storage="computer"), started(storage="paper"), where=out)
    press(qtbot, shown, "PDF")
    assert out.read_bytes().startswith(b"%PDF-")
    assert any(str(out) in text for text in words(shown))


def test_a_folder_that_is_not_there_is_said(dialog, qtbot, tmp_path):
    out = tmp_path / "nowhere" / "比較.pdf"
    shown = dialog(started(storage="computer"), started(storage="paper"), where=out)
    press(qtbot, shown, "PDF")
    assert any("nowhere" in text for text in words(shown))
    assert not out.exists()


def test_nothing_asks_for_more_width(dialog, qtbot):
    one, other = started(), started()
    other.describe(other.case.document, "長い" * 3000)
    other.add_party("recipients", "A" * 300)
    shown = dialog(one, other)
    shown.resize(1000, 600)
    view = shown.findChild(CompareView)
    QApplication.processEvents()
    bar = view._area.horizontalScrollBar()
    assert bar.maximum() == 0


# In the program


def answer_dialog(kind, act):
    """Do something in the dialog of a kind once it is open, then close it."""

    def found():
        for widget in QApplication.topLevelWidgets():
            if isinstance(widget, kind) and widget.isVisible():
                act(widget)
                if widget.isVisible():
                    widget.reject()
                return
        QTimer.singleShot(20, found)

    QTimer.singleShot(20, found)


def test_sent_for_approval_changed_and_compared(qtbot, tmp_path):
    running = run(qtbot, tmp_path, "permitted")
    running.choose(0)
    running.do("open")
    running.guide.go_to(Station.RESULT)

    def fill(asked):
        line = asked.findChildren(QLineEdit)[0]
        line.setText("山田")
        press(qtbot, asked, "改訂1")

    answer_dialog(RevisionDialog, fill)
    press(qtbot, running.guide.page_here(), "承認に回す")
    assert "改訂1として固定しました。" in running.answers.told
    running.guide.session.give(STORAGE, "paper")
    seen = []
    answer_dialog(CompareDialog, lambda shown: seen.append(shown.view()))
    running.guide.go_to(Station.RESULT)
    press(qtbot, running.guide.page_here(), "比べる")
    (view,) = seen
    assert (view.before.name, view.after.name) == ("改訂1", "現在の内容")
    assert view.counts[0] == 1


def test_what_changed_since_it_was_opened_is_said_and_compared(qtbot, tmp_path):
    running = run(qtbot, tmp_path, "conditional")
    running.choose(0)
    running.do("open")
    running.guide.go_to(Station.RESULT)
    assert CHANGED not in words(running.guide.page_here())
    running.guide.session.give(Ref("consent"), "not_taken")
    running.guide.go_to(Station.RESULT)
    said = words(running.guide.page_here())
    assert CHANGED in said and "結論：△ 条件付き可 → × 不可" in said
    seen = []
    answer_dialog(CompareDialog, lambda shown: seen.append(shown.view()))
    press(qtbot, running.guide.page_here(), "開いた時点と比べる")
    (view,) = seen
    assert (view.before.name, view.before.word) == ("開いたときの内容", "条件付き可")


def test_two_cases_chosen_in_the_list(qtbot, tmp_path):
    running = run(qtbot, tmp_path, "permitted", "conditional")
    running.choose(0, 1)
    seen = []
    answer_dialog(CompareDialog, lambda shown: seen.append(shown.view()))
    running.do("compare")
    assert seen[0] is not None and not seen[0].empty


def test_a_case_that_is_gone_is_said(qtbot, tmp_path):
    running = run(qtbot, tmp_path, "permitted")
    running.choose(0)
    running.store.erase(running.cases.chosen()[0])
    running.do("compare")
    assert any("もうありません" in text for text in running.answers.told)


def test_thinking_better_of_it_fixes_nothing(qtbot, tmp_path):
    store = store_in(tmp_path)
    session = started(storage="paper")
    session.keep_in(store, at_once=True)
    asked = RevisionDialog(1, "山田", 2)
    qtbot.addWidget(asked)
    assert (asked.who(), asked.note()) == ("山田", "")
    assert any("暫定の内容" in text for text in words(asked))
    asked.reject()
    assert asked.result() == QDialog.DialogCode.Rejected
    assert len(choices(session)) == 1
    fix_revision(session, asked.who(), asked.note())
    assert len(choices(session)) == 2
    store.close()
