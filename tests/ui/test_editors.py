"""Each editor: what is entered is its value, what is shown is what was entered."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QLineEdit, QPlainTextEdit
from tests.ui.hands import enter_text

from michishirube.engine.case import DONT_KNOW, Basis
from michishirube.engine.form import Option
from michishirube.formfile.casefile import MAX_TEXT
from michishirube.formfile.topics import YES_OR_NO
from michishirube.ui.basis_fields import BasisFields
from michishirube.ui.editors import ChoiceEditor, ManyEditor
from michishirube.ui.entries import TextEditor, date_editor, number_editor

THREE = (Option("a", "甲"), Option("b", "*乙*"), Option("c", "[丙]"))
DAY = date(2026, 11, 22)
MAKERS = {
    "choice": lambda: ChoiceEditor(THREE),
    "many": lambda: ManyEditor(THREE),
    "number": lambda: number_editor("人数", "人"),
    "date": lambda: date_editor("日", DAY),
    "text": lambda: TextEditor("目的"),
}


@pytest.mark.parametrize(
    ("kind", "value"),
    [
        ("choice", "b"),
        ("choice", DONT_KNOW),
        ("choice", None),
        ("many", ("a", "c")),
        ("many", ()),
        ("many", DONT_KNOW),
        ("many", None),
        ("number", Decimal(12000)),
        ("number", DONT_KNOW),
        ("number", None),
        ("date", DAY),
        ("date", DONT_KNOW),
        ("date", None),
        ("text", "一行目\n<b>二行目</b>"),
        ("text", ""),
        ("text", DONT_KNOW),
        ("text", None),
    ],
)
def test_shows_what_was_entered(qtbot, kind, value):
    editor = MAKERS[kind]()
    qtbot.addWidget(editor)
    with qtbot.assertNotEmitted(editor.changed):
        editor.show_value(value)
    assert editor.value() == value
    assert type(editor.value()) is type(value)


@pytest.mark.parametrize(("key", "value"), [(1, "yes"), (2, "no"), (3, DONT_KNOW)])
def test_yes_no_unknown_by_digit(qtbot, key, value):
    editor = ChoiceEditor(YES_OR_NO)
    qtbot.addWidget(editor)
    with qtbot.waitSignal(editor.changed):
        assert editor.choose(key)
    assert editor.value() == value


@pytest.mark.parametrize("key", [0, 4, 9])
def test_other_digits_do_nothing(qtbot, key):
    editor = ChoiceEditor(YES_OR_NO)
    qtbot.addWidget(editor)
    with qtbot.assertNotEmitted(editor.changed):
        assert not editor.choose(key)


@pytest.mark.parametrize(
    ("keys", "value"),
    [
        ((1, 3), ("a", "c")),
        ((3, 1), ("a", "c")),
        ((1, 1), None),
        ((1, 4), ()),
        ((4, 2), ("b",)),
        ((1, 5), DONT_KNOW),
        ((5, 4), ()),
    ],
)
def test_none_and_unknown_stand_alone(qtbot, keys, value):
    editor = ManyEditor(THREE)
    qtbot.addWidget(editor)
    for key in keys:
        editor.choose(key)
    assert editor.value() == value


def test_an_unreadable_number_is_no_answer_and_is_kept(qtbot):
    editor = number_editor("人数", "人")
    qtbot.addWidget(editor)
    line = editor.findChild(QLineEdit)
    enter_text(qtbot, line, "千人")
    qtbot.keyClick(line, Qt.Key.Key_Return)
    assert editor.value() is None
    assert "数字" in editor.problem()
    assert editor.draft() == "千人"


@pytest.mark.parametrize("kind", ["number", "date", "text"])
def test_dont_know_keeps_the_text_and_typing_takes_it_back(qtbot, kind):
    editor = MAKERS[kind]()
    qtbot.addWidget(editor)
    field = editor.findChild(QPlainTextEdit) or editor.findChild(QLineEdit)
    qtbot.keyClicks(field, "12")
    dont_know = editor.findChildren(QAbstractButton)[-1]
    dont_know.click()
    assert editor.value() is DONT_KNOW
    assert editor.draft() == "12"
    qtbot.keyClicks(field, "3")
    assert editor.value() is not DONT_KNOW


@pytest.mark.parametrize("needed", [True, False])
def test_basis(qtbot, needed):
    fields = BasisFields(needed, DAY)
    qtbot.addWidget(fields)
    basis = Basis("佐藤", DAY, "契約書第3条")
    fields.show_basis(basis)
    assert fields.basis() == basis
    assert fields.problem() == ""


def test_an_unreadable_basis_date_is_kept_and_said(qtbot):
    fields = BasisFields(True, DAY)
    qtbot.addWidget(fields)
    fields.show_basis(Basis("佐藤", DAY, ""))
    fields.show_draft("きのう")
    assert "日付として読めません" in fields.problem()
    assert fields.draft() == "きのう"
    assert fields.basis().when == DAY


def test_a_text_that_is_too_long_is_kept_but_is_no_answer(qtbot):
    editor = TextEditor("利用目的")
    qtbot.addWidget(editor)
    editor.first_field().setPlainText("あ" * (MAX_TEXT + 12))
    assert editor.value() is None
    assert "12 字の超過" in editor.problem()
    assert len(editor.draft()) == MAX_TEXT + 12
    editor.first_field().setPlainText("あ" * MAX_TEXT)
    assert (editor.problem(), len(editor.value()), editor.draft()) == ("", MAX_TEXT, "")
