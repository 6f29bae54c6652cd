"""One whole consultation with every kind of question, by keyboard and by mouse."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton
from tests.packs.opened import DAY, EXAMPLES, small
from tests.ui.hands import Keyboard, Mouse, walk

from michishirube.engine.form import Kind
from michishirube.session import Session
from michishirube.ui.trail_panel import Station


@pytest.mark.parametrize("make_hand", [Keyboard, Mouse])
@pytest.mark.parametrize("example", ["conditional", "not-permitted", "open", "permitted"])
def test_from_first_question_to_memo(qtbot, open_window, answers, *, tmp_path, make_hand, example):
    wanted = Session.open(small(), EXAMPLES / f"{example}.yaml", as_of=DAY)
    out = tmp_path / "memo.pdf"
    answers.save = [out]
    window = open_window()
    hand = make_hand(qtbot, window)
    choose(hand, window, wanted.form.id)
    hand.go_on()
    walk(window, hand, wanted.case, qtbot)
    assert window.guide.place is Station.CHECK
    hand.go_on()
    assert window.guide.place is Station.RESULT
    session = window.guide.session
    assert session.assessment.verdict.value is wanted.assessment.verdict.value
    assert [r.finding.possible for r in session.assessment.conclusions] == [
        r.finding.possible for r in wanted.assessment.conclusions
    ]
    memo = next(
        b for b in window.currentPage().findChildren(QPushButton) if "メモを見る" in b.text()
    )
    if isinstance(hand, Keyboard):
        assert memo.hasFocus()
        hand.press(Qt.Key.Key_Space)
    else:
        hand.click(memo)
    preview = window.guide.previews.preview
    qtbot.waitUntil(lambda: preview.ready, timeout=30_000)
    if isinstance(hand, Keyboard):
        qtbot.keyClick(preview.pane, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    else:
        qtbot.mouseClick(preview.memo_bar.save, Qt.MouseButton.LeftButton)
    assert out.read_bytes().startswith(b"%PDF")
    assert (str(out) in preview.work_bar.words, answers.told) == (True, [])


def choose(hand, window, consultation: str) -> None:
    """Choose a consultation on the start page."""
    number = list(small().forms).index(consultation) + 1
    if isinstance(hand, Keyboard):
        hand.type(str(number))
    else:
        listed = window.currentPage()._list
        rect = listed.visualItemRect(listed.item(number - 1))
        hand._qtbot.mouseClick(listed.viewport(), Qt.MouseButton.LeftButton, pos=rect.center())


def test_all_kinds_are_among_the_questions():
    kinds = {question.kind for form in small().forms.values() for question in kinds_of(form)}
    assert kinds | {Kind.PARTIES} == set(Kind)


def kinds_of(form):
    return [question for topic in form.topics for question in topic.questions]
