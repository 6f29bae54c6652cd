"""The way through the questions: the session's order, nothing typed lost, undo."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QLineEdit, QListWidget, QPushButton, QWizard
from tests.packs.opened import DAY, EXAMPLES, JUDGED
from tests.ui.hands import Keyboard, Mouse, enter_text

from michishirube.engine.case import DONT_KNOW, Basis
from michishirube.engine.form import Ref
from michishirube.session import TrailState
from michishirube.ui.parties_page import PartiesPage
from michishirube.ui.trail_panel import Station, rows
from michishirube.ui.wizard import PUT_OFF

STORAGE, CONTENTS, PEOPLE = Ref("storage"), Ref("contents"), Ref("people")
NEXT, BACK = QWizard.WizardButton.NextButton, QWizard.WizardButton.BackButton


@pytest.fixture
def window(open_window):
    """A window on a worked case with every question answered."""
    made = open_window()
    made.guide.open_case(EXAMPLES / "conditional.yaml")
    return made


def visible_text(window) -> str:
    return "\n".join(
        label.text() for label in window.currentPage().findChildren(QLabel) if label.isVisible()
    )


def test_a_complete_case_opens_at_its_answers(window):
    assert window.guide.place is Station.CHECK
    assert window.visitedIds() == [0, window.currentId()]


def test_next_without_an_answer_stays_and_says_so(qtbot, open_window):
    window = open_window()
    hand = Keyboard(qtbot, window)
    hand.type("2")
    hand.go_on()
    assert window.guide.place == STORAGE
    hand.go_on()
    assert window.guide.place == STORAGE
    assert "回答を選んでください" in visible_text(window)


@pytest.mark.parametrize("by", ["key", "mouse"])
def test_a_question_is_left_for_later_and_offered_again(qtbot, open_window, by):
    window = open_window()
    hand = Keyboard(qtbot, window)
    hand.type("2")
    hand.go_on()
    assert not window.button(PUT_OFF).isHidden()
    if by == "key":
        hand.press(Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    else:
        Mouse(qtbot, window).click(window.button(PUT_OFF))
    session = window.guide.session
    assert (window.guide.place, session.waiting) == (CONTENTS, (STORAGE,))
    assert session.answer(STORAGE) is None
    listed = [row.text for row in rows(session)]
    assert "あとで答える（1件）" in listed
    window.guide.go_to(Station.CHECK)
    assert "あとで答える質問（1件）" in visible_text(window)
    assert window.button(PUT_OFF).isHidden()
    again = next(
        one
        for one in window.currentPage().findChildren(QPushButton)
        if "あとで答える質問" in one.accessibleName()
    )
    again.click()
    assert window.guide.place == STORAGE
    hand.type("1")
    assert (session.waiting, window.button(PUT_OFF).isHidden()) == ((), True)
    window.guide.undo()
    assert session.waiting == (STORAGE,)


def test_back_follows_the_session_whatever_was_visited(window):
    window.guide.go_to(PEOPLE)
    window.guide.go_to(STORAGE)
    window.guide.go_to(PEOPLE)
    window.button(BACK).click()
    assert window.guide.place == CONTENTS
    window.button(BACK).click()
    window.button(BACK).click()
    assert window.guide.place is Station.START
    assert not window.button(BACK).isVisible()
    window.button(NEXT).click()
    assert window.guide.place is Station.CHECK
    assert window.guide.session.path is not None


@pytest.mark.parametrize(("key", "place"), [(Qt.Key.Key_Left, CONTENTS)])
def test_alt_arrows(qtbot, window, key, place):
    window.guide.go_to(PEOPLE)
    qtbot.keyClick(window, key, Qt.KeyboardModifier.AltModifier)
    assert window.guide.place == place
    qtbot.keyClick(window, Qt.Key.Key_Right, Qt.KeyboardModifier.AltModifier)
    assert window.guide.place is Station.CHECK


def test_a_changed_answer_asks_again_only_what_it_affects(qtbot, window):
    hand = Mouse(qtbot, window)
    change = [b for b in window.currentPage().findChildren(QPushButton) if b.text() == "変更"]
    consent = next(b for b in change if "同意" in b.accessibleName())
    hand.click(consent)
    assert window.guide.place == Ref("consent")
    Keyboard(qtbot, window).type("1")
    hand.go_on()
    assert window.guide.place is Station.CHECK
    window.guide.go_to(Ref("recipients"))
    keyboard = Keyboard(qtbot, window)
    keyboard.type("Z社")
    keyboard.press(Qt.Key.Key_Return)
    hand.go_on()
    assert window.guide.place == Ref("contract", "p1")


def test_set_aside_is_kept_shown_and_comes_back(qtbot, window):
    keyboard = Keyboard(qtbot, window)
    window.guide.go_to(Ref("mentions_use"))
    keyboard.type("1")
    aside = [row for row in rows(window.guide.session) if row.state is TrailState.SET_ASIDE]
    assert Ref("consent") in [row.place for row in aside]
    window.guide.go_to(Station.CHECK)
    assert "いまは使っていない回答" in visible_text(window)
    window.guide.go_to(Ref("consent"))
    assert "結論に影響しません" in visible_text(window)
    window.guide.go_to(Ref("mentions_use"))
    keyboard.type("2")
    assert window.guide.session.answer(Ref("consent")).value == "to_be_taken"
    assert not [row for row in rows(window.guide.session) if row.state is TrailState.SET_ASIDE]


def test_the_trail_leads_there_by_mouse_and_by_enter(qtbot, window):
    listed = window.guide.trail.findChild(QListWidget)
    places = listed.places()
    assert places[-2:] == [Station.CHECK, Station.RESULT]
    item = next(
        listed.item(row)
        for row in range(listed.count())
        if listed.item(row).data(Qt.ItemDataRole.UserRole) == PEOPLE
    )
    spot = listed.visualItemRect(item).center()
    qtbot.mouseClick(listed.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    qtbot.waitUntil(lambda: window.guide.place == PEOPLE)
    listed.setFocus()
    qtbot.keyClick(listed, Qt.Key.Key_Up)
    qtbot.keyClick(listed, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: window.guide.place == CONTENTS)


def test_half_typed_words_are_there_again(qtbot, window):
    window.guide.go_to(PEOPLE)
    line = window.focusWidget()
    assert isinstance(line, QLineEdit)
    line.clear()
    enter_text(qtbot, line, "千人くらい")
    window.guide.go_to(STORAGE)
    window.guide.go_to(PEOPLE)
    assert window.focusWidget().text() == "千人くらい"
    assert window.guide.session.answer_text(PEOPLE) == "10人"


def test_a_text_is_an_answer_as_soon_as_one_moves_away(qtbot, window):
    window.guide.go_to(Ref("stated_purpose"))
    enter_text(qtbot, window.focusWidget(), "新商品の広告と")
    window.guide.go_to(STORAGE)
    assert "新商品の広告と" in window.guide.session.answer(Ref("stated_purpose")).value


def test_a_basis_before_the_answer_waits_for_it(qtbot, open_window):
    window = open_window()
    keyboard = Keyboard(qtbot, window)
    keyboard.type("2")
    keyboard.go_on()
    keyboard.basis(False, Basis("山田", DAY, "台帳"))
    window.guide.go_back()
    window.guide.go_to(STORAGE)
    keyboard.type("1")
    assert window.guide.session.answer(STORAGE).basis == Basis("山田", DAY, "台帳")


def test_a_judgement_without_basis_is_unsettled(qtbot, window):
    expect = Ref("would_expect")
    window.guide.session.take_back(expect)
    window.guide.go_to(expect)
    keyboard = Keyboard(qtbot, window)
    keyboard.type("1")
    states = {row.place: row.state for row in rows(window.guide.session)}
    assert states[expect] is TrailState.NO_BASIS
    keyboard.basis(True, JUDGED)
    keyboard.press(Qt.Key.Key_Tab)
    states = {row.place: row.state for row in rows(window.guide.session)}
    assert states[expect] is TrailState.ANSWERED


def test_undo_and_redo_show_the_answer(qtbot, window):
    window.guide.go_to(STORAGE)
    keyboard = Keyboard(qtbot, window)
    keyboard.type("4")
    assert window.guide.session.answer(STORAGE).value is DONT_KNOW
    keyboard.press(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert window.guide.session.answer(STORAGE).value == "card_file"
    checked = [b for b in Mouse(qtbot, window).buttons() if b.isChecked()]
    assert [b.accessibleName() for b in checked] == ["五十音順のカード"]
    keyboard.press(Qt.Key.Key_Y, Qt.KeyboardModifier.ControlModifier)
    assert window.guide.session.answer(STORAGE).value is DONT_KNOW


def test_undo_of_a_party_leaves_its_page(qtbot, window):
    window.guide.go_to(Ref("recipients"))
    keyboard = Keyboard(qtbot, window)
    keyboard.type("A社")
    keyboard.press(Qt.Key.Key_Return)
    window.guide.go_to(Ref("contract", "p1"))
    window.guide.undo()
    assert window.guide.place is Station.CHECK


def test_parties_are_renamed_and_removed(qtbot, window, answers):
    window.guide.go_to(Ref("recipients"))
    keyboard = Keyboard(qtbot, window)
    for name in ("A社", "B社"):
        keyboard.type(name)
        keyboard.press(Qt.Key.Key_Return)
    page = window.currentPage()
    assert isinstance(page, PartiesPage)
    keyboard.tab_to("提供先1の名前")
    keyboard.press(Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    keyboard.type("C社")
    keyboard.press(Qt.Key.Key_Tab)
    keyboard.press(Qt.Key.Key_Tab)
    assert window.focusWidget().text() == "外す"
    listed = window.guide.session.case.listed("recipients")
    assert [(party.id, party.name) for party in listed.parties] == [("p1", "C社"), ("p2", "B社")]
    window.guide.session.give(Ref("contract", "p2"), "yes")
    answers.remove = False
    remove = [b for b in page.findChildren(QPushButton) if b.text() == "外す" and b.isVisible()]
    remove[1].click()
    assert len(window.guide.session.case.listed("recipients").parties) == 2
    answers.remove = True
    remove[1].click()
    assert [party.id for party in window.guide.session.case.listed("recipients").parties] == ["p1"]


def test_a_party_is_duplicated_by_key_and_named(qtbot, window):
    session = window.guide.session
    given = session.case.answers
    window.guide.go_to(Ref("recipients"))
    keyboard = Keyboard(qtbot, window)
    for name in ("A社", "B社"):
        keyboard.type(name)
        keyboard.press(Qt.Key.Key_Return)
    session.give(Ref("contract", "p1"), "yes", Basis("山田", DAY, "契約書"))
    before = session.case
    keyboard.tab_to("1　A社を回答ごと複製する")
    keyboard.press(Qt.Key.Key_Space)
    keyboard.type("C社")
    keyboard.press(Qt.Key.Key_Tab)
    listed = session.case.listed("recipients").parties
    assert [one.name for one in listed] == ["A社", "C社", "B社"]
    assert [one.answers for one in listed] == [listed[0].answers, listed[0].answers, {}]
    assert len({one.id for one in listed}) == 3
    assert session.case.answers == given
    window.guide.undo()
    assert session.case.listed("recipients").parties[1].name == "A社の写し"
    window.guide.undo()
    assert session.case == before


def test_a_party_typed_and_not_added_is_added_on_next(qtbot, window):
    window.guide.go_to(Ref("recipients"))
    Keyboard(qtbot, window).type("D社")
    window.button(NEXT).click()
    assert [p.name for p in window.guide.session.case.listed("recipients").parties] == ["D社"]


def test_escape_does_not_close(qtbot, window):
    qtbot.keyClick(window, Qt.Key.Key_Escape)
    assert window.isVisible()
