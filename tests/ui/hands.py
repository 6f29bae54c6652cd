"""Two ways to answer the question on screen: a keyboard and a mouse.

Both do only what a person can: press keys where the focus is, click on what is visible.
"""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QScrollArea,
    QWidget,
    QWizard,
)

from michishirube.engine.case import Answer, Basis, Case, DontKnow, Value
from michishirube.engine.form import Kind, Question, Ref
from michishirube.engine.replay import answer_at
from michishirube.ui.wizard import CaseWizard

LEFT = Qt.MouseButton.LeftButton


def option_number(question: Question, value: Value) -> int:
    """Where an answer stands on the page, from 1; 不明 is last."""
    if isinstance(value, DontKnow):
        return len(question.options) + (2 if question.kind is Kind.MANY else 1)
    return [option.value for option in question.options].index(str(value)) + 1


def typed(value: Value) -> str:
    """A value as a person types it."""
    return value.isoformat() if isinstance(value, date) else f"{value}"


def enter_text(qtbot, widget: QWidget, text: str) -> None:
    """Type a text: keys for Latin letters, an input method's commit for all else."""
    if text.isascii():
        qtbot.keyClicks(widget, text)
        return
    commit = QInputMethodEvent()
    commit.setCommitString(text)
    QApplication.sendEvent(widget, commit)


class Keyboard:
    """Answers by keys alone."""

    def __init__(self, qtbot, window: CaseWizard) -> None:
        self._qtbot, self._window = qtbot, window

    def press(self, key: Qt.Key, modifier=Qt.KeyboardModifier.NoModifier) -> None:
        self._qtbot.keyClick(self._window.focusWidget(), key, modifier)
        QApplication.processEvents()  # what the key has brought is laid out and shown

    def type(self, text: str) -> None:
        enter_text(self._qtbot, self._window.focusWidget(), text)

    def tab_to(self, name: str) -> None:
        """Tab until the focus is on what is called so."""
        for _ in range(60):
            if self._window.focusWidget().accessibleName() == name:
                return
            self.press(Qt.Key.Key_Tab)
        raise AssertionError(f"Tab does not reach {name}")

    def answer(self, question: Question, answer: Answer) -> None:
        value = answer.value
        if isinstance(value, Decimal | date) or (question.kind is Kind.TEXT and value != ""):
            self.enter(question, value)
        elif isinstance(value, tuple):
            for one in value:
                self.type(str(option_number(question, one)))
            if not value and len(question.options) < 9:
                self.type(str(len(question.options) + 1))
            elif not value:  # it has no digit
                self.tab_to("どれにも当たらない")
                self.press(Qt.Key.Key_Space)
        else:
            self.type(str(option_number(question, value)))
        if answer.basis != Basis():
            self.basis(question.kind is Kind.JUDGEMENT, answer.basis)

    def enter(self, question: Question, value: Value) -> None:
        if isinstance(value, DontKnow):
            self.tab_to("不明")
            self.press(Qt.Key.Key_Space)
        else:
            self.type(typed(value))

    def basis(self, judgement: bool, basis: Basis) -> None:
        self.tab_to("判断した人" if judgement else "確認した人")
        self.type(basis.who)
        self.press(Qt.Key.Key_Tab)
        self.type(basis.when.isoformat() if basis.when else "")
        self.tab_to("判断の根拠" if judgement else "確認した資料・方法")
        self.type(basis.what)

    def list_parties(self, names: list[str], complete: bool) -> None:
        for name in names:
            self.type(name)
            self.press(Qt.Key.Key_Return)
        self.press(Qt.Key.Key_Tab)  # away from the line, where digits are letters
        self.type("1" if complete else "2")

    def go_on(self) -> None:
        in_text = isinstance(self._window.focusWidget(), QPlainTextEdit)
        control, none = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.NoModifier
        self.press(Qt.Key.Key_Return, control if in_text else none)


class Mouse:
    """Answers by clicks; letters are typed only into a field that was clicked."""

    def __init__(self, qtbot, window: CaseWizard) -> None:
        self._qtbot, self._window = qtbot, window

    def click(self, widget: QWidget) -> None:
        """Scroll to a widget and click on its middle, where it really is."""
        for area in self._window.currentPage().findChildren(QScrollArea):
            if area.isAncestorOf(widget):
                area.ensureWidgetVisible(widget)
        assert widget.isVisible() and widget.isEnabled(), widget
        middle = widget.mapTo(self._window, widget.rect().center())
        hit = self._window.childAt(middle)
        assert hit is not None and (hit is widget or widget.isAncestorOf(hit)), (hit, widget)
        self._qtbot.mouseClick(hit, LEFT, pos=hit.mapFrom(self._window, middle))

    def buttons(self) -> list[QAbstractButton]:
        """The radio buttons and check boxes of the page, down the page."""
        found = [
            button
            for button in self._window.currentPage().findChildren(QAbstractButton)
            if button.isCheckable() and button.isVisible() and not isinstance(button, QPushButton)
        ]
        return sorted(found, key=lambda button: button.mapTo(self._window, QPoint(0, 0)).y())

    def write(self, name: str, text: str) -> None:
        field = next(
            field
            for kind in (QLineEdit, QPlainTextEdit)
            for field in self._window.currentPage().findChildren(kind)
            if field.accessibleName().startswith(name)
        )
        self.click(field)
        enter_text(self._qtbot, field, text)

    def answer(self, question: Question, answer: Answer) -> None:
        value = answer.value
        if isinstance(value, DontKnow):
            self.click(self.buttons()[-1].parentWidget())
        elif isinstance(value, Decimal | date) or question.kind is Kind.TEXT:
            self.write(question.ask[:6], typed(value))
        elif isinstance(value, tuple):
            for one in value:
                self.click(self.buttons()[option_number(question, one) - 1].parentWidget())
            if not value:
                self.click(self.buttons()[-2].parentWidget())
        else:
            self.click(self.buttons()[option_number(question, value) - 1].parentWidget())
        if answer.basis != Basis():
            who, when, what = (
                ("判断した人", "判断日", "判断の根拠")
                if question.kind is Kind.JUDGEMENT
                else ("確認した人", "確認日", "確認した資料")
            )
            self.write(who, answer.basis.who)
            self.write(when, answer.basis.when.isoformat() if answer.basis.when else "")
            self.write(what, answer.basis.what)

    def list_parties(self, names: list[str], complete: bool) -> None:
        page = self._window.currentPage()
        add = next(b for b in page.findChildren(QPushButton) if b.text() == "追加する")
        for name in names:
            self.write("追加する", name)
            self.click(add)
        self.click(self.buttons()[0 if complete else 1].parentWidget())

    def go_on(self) -> None:
        self.click(self._window.button(QWizard.WizardButton.NextButton))


def walk(window: CaseWizard, hand: Keyboard | Mouse, wanted: Case, qtbot) -> list[Ref]:
    """Answer every question asked as in `wanted`, up to the check page; what was asked."""
    asked: list[Ref] = []
    ids: dict[str, dict[str, str]] = {}
    while isinstance(window.guide.place, Ref):
        ref, session = window.guide.place, window.guide.session
        assert session is not None and len(asked) < 200, asked[-4:]
        asked.append(ref)
        question = session.question(ref)
        if question.kind is Kind.PARTIES:
            listed = wanted.listed(ref.id)
            hand.list_parties([party.name for party in listed.parties], listed.complete is True)
            here = session.case.listed(ref.id).parties
            ids[ref.id] = {
                mine.id: theirs.id for mine, theirs in zip(here, listed.parties, strict=True)
            }
        else:
            there = ref.party and ids[question.group or ""][ref.party]
            answer = answer_at(session.book, wanted, Ref(ref.id, there))
            assert answer is not None, f"asked, and no answer in the worked case: {ref}"
            hand.answer(question, answer)
        before = window.guide.place
        hand.go_on()
        qtbot.waitUntil(lambda before=before: window.guide.place != before)
    return asked
