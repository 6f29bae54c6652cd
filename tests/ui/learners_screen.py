"""Somebody who learns in a running program, for tests: keys and clicks, and what is seen."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QListWidget, QPushButton
from tests.ui.hands import Keyboard, enter_text

from michishirube.engine.form import Kind, Ref
from michishirube.engine.replay import answer_at
from michishirube.training.attempt import Mode
from michishirube.ui.parties_page import PartiesPage
from michishirube.ui.question_page import QuestionPage
from michishirube.ui.training_desk import TrainingDesk
from michishirube.ui.training_marks import MarkPage
from michishirube.ui.words import tr

CONTROL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


class AnsweringTrainingDesk(TrainingDesk):
    """The dialogs of 研修, answered."""

    def __init__(self) -> None:
        self.called: str | None = None
        self.erase = True
        self.record: Path | None = None
        self.records: list[Path] = []
        self.folder: Path | None = None

    def name(self):
        return self.called

    def sure_to_erase(self, name):
        return self.erase

    def record_to_write(self, name):
        return self.record

    def records_to_read(self):
        return self.records

    def folder_for_tables(self):
        return self.folder

    def while_busy(self, text, work):
        return work()


class Learner:
    """A program with 研修 open, and the hands of who learns."""

    def __init__(self, qtbot, running) -> None:
        self.qtbot, self.running = qtbot, running
        running.do("training")
        self.work = running.program.training
        self.work.ask = self.work.records.ask = AnsweringTrainingDesk()
        self.keyboard = Keyboard(qtbot, running.window)

    @property
    def window(self):
        return self.running.window

    @property
    def frame(self):
        return self.work.page.frame

    @property
    def body(self):
        return self.frame.body

    @property
    def home(self):
        return self.work.page.home

    def press(self, key, modifier=Qt.KeyboardModifier.NoModifier):
        self.qtbot.keyClick(self.running.window.focusWidget(), key, modifier)
        QApplication.processEvents()

    def enrol(self, name="新人"):
        enter_text(self.qtbot, self.window.focusWidget(), name)
        self.press(Qt.Key.Key_Return)

    def click(self, text):
        found = [b for b in self.work.page.findChildren(QPushButton) if b.text().startswith(text)]
        self.qtbot.mouseClick(next(b for b in found if b.isVisible()), Qt.MouseButton.LeftButton)
        QApplication.processEvents()

    def words(self) -> str:
        labels = self.work.page.current.findChildren(QLabel)
        return "\n".join(one.accessibleName() for one in labels if one.isVisible())

    def lines(self, name) -> list[str]:
        found = [one for one in self.home.findChildren(QListWidget) if one.accessibleName() == name]
        return [found[0].item(row).text() for row in range(found[0].count())]

    def answer(self, wrong=()):
        """Answer the question shown as the model does, by keys; or with the other answer."""
        lesson, ref = self.work.flow.sitting.lesson, self.body.ref
        question = lesson.book.questions[ref.id]
        model = lesson.model.case
        if question.kind is Kind.PARTIES:
            self.keyboard.list_parties([one.name for one in model.listed(ref.id).parties], True)
            return
        party = ref.party and next(
            one.id
            for mine, one in zip(
                self.case.listed(question.group).parties,
                model.listed(question.group).parties,
                strict=True,
            )
            if mine.id == ref.party
        )
        answer = answer_at(lesson.book, model, Ref(ref.id, party))
        if ref.id in wrong:
            self.keyboard.type("2" if answer.value == "yes" else "1")
        elif question.kind is Kind.JUDGEMENT:
            self.keyboard.type("1" if answer.value == "yes" else "2")
            self.keyboard.tab_to(tr("判断の根拠"))
            self.keyboard.type("目的が近いから")
        else:
            self.keyboard.answer(question, type(answer)(answer.value))

    @property
    def case(self):
        flow = self.work.flow
        return flow.sitting.way if flow.sitting.mode is Mode.GUIDED else flow.session.case

    def go_on(self):
        self.keyboard.go_on()

    def through_guided(self, wrong=()):
        while isinstance(self.body, QuestionPage | PartiesPage):
            self.answer(wrong)
            self.go_on()
            assert isinstance(self.body, MarkPage), self.words()
            self.press(Qt.Key.Key_Return)
            if self.work.flow is None:
                return
