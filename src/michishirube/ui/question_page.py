"""One question on a page: in large type, with why it is asked, the answer and its basis."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget, QWizardPage

from michishirube.engine.case import NO_BASIS, Answer, Basis, Value
from michishirube.engine.form import Kind, Question, Ref
from michishirube.phrase import phrase
from michishirube.ui.attachment_fields import AttachmentFields
from michishirube.ui.basis_fields import BasisFields
from michishirube.ui.drafts import NO_DRAFT, Draft
from michishirube.ui.editors import AnswerEditor, ChoiceEditor, ManyEditor
from michishirube.ui.entries import TextEditor, date_editor, number_editor
from michishirube.ui.help_panel import Follows, HelpPanel, HelpText
from michishirube.ui.labels import data_label, explained_label, set_data, wording_label
from michishirube.ui.layouts import scrolled
from michishirube.ui.look import scaled
from michishirube.ui.supposed_panel import SupposedPanel
from michishirube.ui.words import tr
from michishirube.wording import plain

SET_ASIDE_NOTE = phrase(
    "今の回答では、この質問は結論に影響しません。回答は残してあり、"
    "必要になったときに再び使います。結論にもメモにも、いまは含めません。"
)
WIDEST = 900
"""Longer lines, on a large screen, are hard to read."""
ANSWER_FIRST = phrase("回答を選んでください。分からないときは「不明」を選べば先へ進めます。")


def editor_for(question: Question, today: date, parent: QWidget) -> AnswerEditor:
    """The editor that suits a question's kind."""
    name = plain(question.ask)
    match question.kind:
        case Kind.MANY:
            return ManyEditor(question.options, parent)
        case Kind.NUMBER:
            return number_editor(name, plain(question.unit), parent)
        case Kind.DATE:
            return date_editor(name, today, parent)
        case Kind.TEXT:
            return TextEditor(name, parent)
        case _:
            return ChoiceEditor(question.options, parent=parent)


class QuestionPage(QWizardPage):
    """Shows one question and what has been answered; decides nothing.

    Signals:
        answered(object, object): another Value, or None where it was emptied, and its Basis.
        basis_given(object): the Basis of the answer that stands changed.
    """

    answered = Signal(object, object)
    basis_given = Signal(object)

    def __init__(
        self, ref: Ref, question: Question, crumb: str, help_: HelpText, today: date
    ) -> None:
        super().__init__()
        self.ref = ref
        self._answer: Answer | None = None
        self._basis_seen: Basis = NO_BASIS
        self._judged = question.kind is Kind.JUDGEMENT
        inner = QWidget()
        self._editor = editor_for(question, today, inner)
        self._basis = BasisFields(self._judged, today, inner)
        self._aside = data_label(tr(SET_ASIDE_NOTE), "banner", inner)
        self._aside.hide()
        self._problem = data_label("", "problem", inner)
        self._problem.hide()
        terms = dict(help_.terms)
        inner.setMaximumWidth(scaled(WIDEST))
        column = QVBoxLayout(inner)
        column.setContentsMargins(0, 0, 16, 0)
        column.setSpacing(8)
        column.addWidget(data_label(crumb, "crumb", inner))
        column.addWidget(self._aside)
        column.addWidget(explained_label(question.ask, terms, "question", inner))
        if question.why:
            column.addWidget(explained_label(question.why, terms, "why", inner))
        if question.factors:
            column.addWidget(_factors(question, inner))
        column.addSpacing(6)
        column.addWidget(self._editor)
        column.addWidget(self._problem)
        column.addSpacing(10)
        column.addWidget(self._basis)
        column.addSpacing(10)
        self.files = AttachmentFields(inner)
        column.addWidget(self.files)
        column.addSpacing(14)
        self.supposed = SupposedPanel(inner)
        column.addWidget(self.supposed)
        column.addStretch()
        self.help = HelpPanel(question, help_, self)
        row = QHBoxLayout(self)
        row.setContentsMargins(20, 14, 8, 8)
        row.setSpacing(18)
        row.addWidget(scrolled(inner), stretch=1)
        row.addWidget(self.help)
        self._editor.changed.connect(self.commit)
        self._basis.changed.connect(self.commit)

    def show_answer(self, answer: Answer | None, draft: Draft = NO_DRAFT) -> None:
        """Show an answer, and what was typed here earlier and is no answer yet."""
        self._answer = answer
        self._basis_seen = answer.basis if answer else draft.basis
        self._editor.show_value(answer.value if answer else None)
        self._basis.show_basis(self._basis_seen)
        if draft.text:
            self._editor.show_draft(draft.text)
        if draft.when:
            self._basis.show_draft(draft.when)

    def ask_only(self) -> None:
        """Of a lesson: no files, no look ahead, reasons only where there is something to weigh."""
        self.files.hide()
        self.supposed.suppose(iter(()))
        self._basis.setVisible(self._judged)

    def show_set_aside(self, aside: bool) -> None:
        self._aside.setVisible(aside)

    def show_follows(self, so_far: Follows) -> None:
        self.help.show_follows(so_far)

    def commit(self) -> None:
        """Hand over what has been entered, if it is something new."""
        before = self._answer.value if self._answer else None
        value = before if self._editor.problem() else self._editor.value()
        basis = self._basis.basis()
        if not _same(value, before):
            self._problem.hide()
            self._answer = None if value is None else Answer(value, basis)
            self._basis_seen = basis
            self.answered.emit(value, basis)
        elif basis != self._basis_seen and self._answer is not None:
            self._basis_seen = basis
            self._answer = Answer(self._answer.value, basis)
            self.basis_given.emit(basis)

    def draft(self) -> Draft:
        """What is typed here and is in no answer."""
        basis = self._basis.basis() if self._answer is None else NO_BASIS
        return Draft(self._editor.draft(), basis, self._basis.draft())

    def choose(self, key: int) -> bool:
        """A digit was pressed outside a text field."""
        return self._editor.choose(key)

    def ready(self) -> bool:
        """Whether one can go on from here; says what is missing if not."""
        self.commit()
        problem = self._editor.problem() or self._basis.problem()
        if not problem and self._answer is None:
            problem = tr(ANSWER_FIRST)
        set_data(self._problem, problem)
        self._problem.setVisible(bool(problem))
        return not problem

    def focus_first(self) -> None:
        self._editor.first_field().setFocus()


def _same(one: Value | None, other: Value | None) -> bool:
    return type(one) is type(other) and one == other


def _factors(question: Question, parent: QWidget) -> QWidget:
    box = QWidget(parent)
    layout = QVBoxLayout(box)
    layout.setContentsMargins(0, 4, 0, 0)
    layout.setSpacing(2)
    layout.addWidget(data_label(tr("考慮する事情"), "heading", box))
    for factor in question.factors:
        layout.addWidget(wording_label(tr("・{factor}", factor=factor), parent=box))
    return box
