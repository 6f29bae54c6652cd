"""Every page of a worked case: names for assistive technology, Tab, width, long texts."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import (
    QAbstractButton,
    QLabel,
    QLineEdit,
    QListWidget,
    QPlainTextEdit,
    QPushButton,
    QScrollArea,
)
from tests.packs.opened import DAY, EXAMPLES
from tests.ui.hands import Keyboard

from michishirube.engine.case import Basis
from michishirube.engine.form import Ref
from michishirube.ui.trail_panel import Station

INPUTS = (QAbstractButton, QLineEdit, QPlainTextEdit, QListWidget)
LONG = "長い回答" * 2000 + "A" * 5000 + '<img src="/etc/passwd">'


def pages(window):
    """Show every page in turn."""
    yield Station.START
    window.guide.open_case(EXAMPLES / "not-permitted.yaml")
    for place in (*window.guide.session.assessment.places, Station.CHECK, Station.RESULT):
        window.guide.go_to(place)
        yield place


def visible(window, *kinds):
    return [w for kind in kinds for w in window.findChildren(kind) if w.isVisible()]


def test_everything_to_use_has_a_name(open_window):
    window = open_window()
    for place in pages(window):
        for widget in visible(window, *INPUTS):
            told = QAccessible.queryAccessibleInterface(widget).text(QAccessible.Text.Name)
            assert told.strip(), (place, widget)
        links = [b.accessibleName() for b in visible(window, QPushButton) if b.accessibleName()]
        assert len(links) == len(set(links)), place


def test_tab_reaches_every_field_and_button(qtbot, open_window):
    window = open_window()
    for place in pages(window):
        if not isinstance(place, Ref):
            continue
        reached = set()
        keyboard = Keyboard(qtbot, window)
        for _ in range(40):
            reached.add(window.focusWidget())
            keyboard.press(Qt.Key.Key_Tab)
        page = window.currentPage()
        assert set(visible(page, QLineEdit, QPlainTextEdit, QPushButton)) <= reached, place


@pytest.mark.parametrize("size", [(1280, 720), (1024, 700)])
def test_nothing_scrolls_sideways(qapp, open_window, size):
    window = open_window(size=size)
    for place in pages(window):
        qapp.processEvents()
        assert (window.width(), window.height()) == size, place
        for area in visible(window, QScrollArea):
            assert area.horizontalScrollBar().maximum() == 0, place


def test_long_texts_neither_widen_nor_become_markup(qapp, open_window):
    window = open_window()
    window.guide.open_case(EXAMPLES / "not-permitted.yaml")
    session = window.guide.session
    session.give(Ref("stated_purpose"), LONG, Basis("山" * 300, DAY, "B" * 2000))
    session.rename_party("recipients", "a", "社" * 300 + "<b>")
    session.record_opinion(Ref("list_class"), LONG, "山田" * 100, DAY)
    for place in (*session.assessment.places, Station.CHECK, Station.RESULT):
        window.guide.go_to(place)
        qapp.processEvents()
        assert (window.width(), window.height()) == (1280, 720), place
        for area in visible(window, QScrollArea):
            assert area.horizontalScrollBar().maximum() == 0, place
        for label in visible(window, QLabel):
            if "<img" in label.text() or "社社" in label.text():
                assert label.textFormat() is Qt.TextFormat.PlainText, place


def test_why_opens_down_to_the_answers_and_leads_to_them(qapp, open_window):
    window = open_window()
    window.guide.open_case(EXAMPLES / "conditional.yaml")
    window.guide.go_to(Station.RESULT)
    whys = [b for b in visible(window, QPushButton) if b.text() == "なぜ"]
    assert len(whys) >= 4
    before = [b.accessibleName() for b in visible(window, QPushButton) if b.text() == "変更"]
    whys[0].click()
    qapp.processEvents()
    after = [b for b in visible(window, QPushButton) if b.text() == "変更"]
    assert len(after) > len(before)
    consent = next(b for b in after if "同意" in b.accessibleName())
    consent.click()
    assert window.guide.place == Ref("consent")


def test_the_verdict_is_colour_sign_and_word(open_window):
    window = open_window()
    window.guide.open_case(EXAMPLES / "not-permitted.yaml")
    window.guide.go_to(Station.RESULT)
    shown = {label.text(): label.property("verdict") for label in visible(window, QLabel)}
    assert shown["×"] == shown["不可"] == "not_permitted"


def test_a_ready_text_can_be_read_and_copied(qapp, open_window):
    window = open_window()
    window.guide.open_case(EXAMPLES / "permitted.yaml")
    window.guide.go_to(Station.RESULT)
    texts = [label.text() for label in visible(window, QLabel)]
    assert "文案" in texts
    assert "お知らせした利用目的は「商品の発送と案内のため」です。" in texts
    copy = next(one for one in visible(window, QPushButton) if one.text() == "文案を写し取る")
    copy.click()
    assert qapp.clipboard().text().splitlines() == [
        "請求された方",
        "2026年5月31日に受けたご請求について、次のとおり回答します。",
        "お知らせした利用目的は「商品の発送と案内のため」です。",
        "X社　法務部",
    ]
