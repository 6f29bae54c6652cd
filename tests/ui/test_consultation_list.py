"""The list of consultations: areas as headings, numbers, and narrowing it down by words."""

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit
from tests.packs.opened import DAY

from michishirube.ui.consultation_list import Consultation, ConsultationList
from michishirube.ui.start_page import StartPage

USE, GIVE, ASK = "利用", "提供", "請求"
OFFERED = [
    Consultation("new-use", "新しい目的に使う", "別のことに使うとき", USE, ("利用目的",), (), ""),
    Consultation("model", "モデルを作る", "学習に使うとき", USE, ("委託された業務",), (), ""),
    Consultation("give", "他社に渡す", "渡したいとき", GIVE, ("委託", "共同利用"), (), ""),
    Consultation("disclose", "ＤＭ停止の求め", "本人から求めがあったとき", ASK, (), (), ""),
    *(Consultation(f"n{n}", f"その他{n}", "", ASK, (), (), "") for n in range(4)),
]


@pytest.fixture
def page(qtbot):
    page = StartPage(DAY)
    qtbot.addWidget(page)
    page.show_offered(OFFERED)
    return page


def listed(page):
    shown = page.findChild(ConsultationList)
    return [shown.item(row).text() for row in range(shown.count())]


def test_areas_are_headings_that_cannot_be_chosen(page, qtbot):
    assert listed(page)[:4] == [USE, "1　新しい目的に使う", "2　モデルを作る", GIVE]
    shown = page.findChild(ConsultationList)
    assert page.chosen() == "new-use"
    qtbot.keyClick(shown, Qt.Key.Key_Down)
    qtbot.keyClick(shown, Qt.Key.Key_Down)  # over the heading
    assert page.chosen() == "give"


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("委託", [USE, "1　モデルを作る", GIVE, "2　他社に渡す"]),
        ("委託　共同", [GIVE, "1　他社に渡す"]),
        ("dm", [ASK, "1　ＤＭ停止の求め"]),
        ("どこにもない", []),
    ],
)
def test_narrowed_down_by_words(page, words, found):
    line = page.findChildren(QLineEdit)[0]
    line.setText(words)
    assert listed(page) == found
    assert bool(page.chosen()) == bool(found)
    line.clear()
    assert len(listed(page)) == len(OFFERED) + 3


def test_what_was_chosen_stays_while_it_is_shown(page):
    page.choose(3)
    line = page.findChildren(QLineEdit)[0]
    line.setText("委託")
    assert page.chosen() == "give"
    line.setText("新しい")
    assert page.chosen() == "new-use"


def test_a_case_that_is_open_is_shown_whatever_was_typed(page):
    page.findChildren(QLineEdit)[0].setText("委託")
    page.choose_one("disclose", DAY)
    assert page.chosen() == "disclose"


def test_few_are_not_narrowed_down(qtbot):
    page = StartPage(DAY)
    qtbot.addWidget(page)
    page.show_offered(OFFERED[:3])
    assert page.findChildren(QLineEdit)[0].isHidden()


def title_line(page):
    return next(one for one in page.findChildren(QLineEdit) if one.accessibleName() == "件名")


def test_a_title_is_proposed_until_one_is_typed(page):
    assert page.title() == f"新しい目的に使う（{DAY}）"
    page.choose(3)
    assert page.title() == f"他社に渡す（{DAY}）"
    title_line(page).setText("春の案内  状")
    page.choose(1)
    assert page.title() == "春の案内 状"


def test_the_title_of_the_open_case_stays_and_a_new_case_gets_another(page):
    page.choose_one("disclose", date(2026, 1, 2), "山田様の件")
    assert page.title() == "山田様の件"
    page.choose(1)
    assert page.title() == "新しい目的に使う（2026-01-02）"
    page.choose_one("disclose", date(2026, 1, 2), "")
    assert page.title() == ""
    page.show_no_case()
    assert (page.title(), page.day()) == (f"ＤＭ停止の求め（{DAY}）", DAY)
