"""A round at work in the frame: ten drill items against the clock, or what has come back."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from michishirube.engine.form import Ref
from michishirube.formfile.problems import FormFileError
from michishirube.phrase import phrase
from michishirube.session import Session
from michishirube.training.attempt import Mode
from michishirube.training.catalogue import Catalogue, Drill, Lesson
from michishirube.training.desk import RoundAtWork
from michishirube.training.items import item_of
from michishirube.training.rounds import Round
from michishirube.training.words import drill_view, time_text
from michishirube.ui.desk_work import tried
from michishirube.ui.drafts import NO_DRAFT
from michishirube.ui.labels import data_label
from michishirube.ui.layouts import card, scrolled
from michishirube.ui.parties_page import PartiesPage
from michishirube.ui.question_page import QuestionPage
from michishirube.ui.training_drill import DrillPage
from michishirube.ui.training_flows import (
    ANSWER,
    GO_ON,
    Stage,
    given_of,
    hint_of,
    show_changed,
)
from michishirube.ui.training_marks import marked
from michishirube.ui.words import tr
from michishirube.wording import plain

TITLES = {Mode.DRILLS: phrase("小問（10問・目安2分）"), Mode.REVIEW: phrase("復習")}
CHOOSE = phrase("1・2・3…のキーでも選べます")


class RoundFlow(QObject):
    """Item after item; the result of each at once, that of all at the end.

    Signals:
        finished: the person has seen the end.
    """

    finished = Signal()

    def __init__(self, work: RoundAtWork, stage: Stage) -> None:
        super().__init__(stage.frame)
        self.work, self._stage = work, stage
        self._frame, self._desk = stage.frame, stage.desk
        self._session: Session | None = None
        self._asked: tuple[Lesson, Ref] | None = None
        self._over = False
        self._took: int | None = None

    @property
    def seconds(self) -> int:
        return self.work.seconds if self._took is None else self._took

    def start(self) -> None:
        """The first item that is not answered."""
        self._frame.begin(self, tr(TITLES[self.work.mode]))
        self._next()

    def _next(self) -> None:
        item = self.work.upcoming()
        self._asked = None
        if item is None:
            self._end()
        elif isinstance(item, Drill):
            self._ask_drill(item)
        else:
            self._ask_question(*item)

    @property
    def _where(self) -> str:
        given = len(self.work.round.given)
        return tr("{given}／{n}問", given=given + 1, n=len(self.work.round.items))

    def _ask_drill(self, drill: Drill) -> None:
        page = DrillPage(drill)

        def take(value: str) -> None:
            if page.answered:
                return
            with tried(self._desk):
                where = self._where
                self.work.choose(drill, value)
                view = drill_view(self._stage.library, drill, value)
                page.show_result(
                    view,
                    drill,
                    value,
                    lambda cited, first: self._stage.reader.of_drill(drill, cited, first),
                )
                self._frame.show_where(where, tr(GO_ON), allowed=True)

        page.chosen.connect(take)
        self._frame.tell("", "")
        self._frame.show_body(page, self._where, tr(GO_ON))
        self._frame.show_where(self._where, tr(CHOOSE), allowed=False)
        page.focus_first()

    def _ask_question(self, lesson: Lesson, ref: Ref) -> None:
        """One question of a lesson, with the model's answers to all others."""
        question = lesson.book.questions[ref.id]
        case = lesson.model.case.with_answer(ref, question.group, None)
        session = self._session = Session(self._stage.library, lesson.form, case)
        self._asked = lesson, ref
        page = self._stage.page(session, ref, NO_DRAFT, self._changed)
        self._frame.tell(plain(lesson.title), plain(lesson.scenario), hint_of(lesson, ref))
        self._frame.show_body(page, self._where, tr(ANSWER))
        page.focus_first()

    def _changed(self) -> None:
        page = self._frame.body
        if isinstance(page, QuestionPage | PartiesPage) and self._session is not None:
            show_changed(page, self._session)

    def go_on(self) -> None:
        """Answer the question on screen; after an answer, the next item."""
        page = self._frame.body
        if self._over:
            self.finished.emit()
        elif isinstance(page, DrillPage) and not page.answered:
            return
        elif isinstance(page, QuestionPage) and self._asked and self._session is not None:
            if page.ready():
                with tried(self._desk):
                    self._take(self._session, *self._asked)
        else:
            self._next()

    def _take(self, session: Session, lesson: Lesson, ref: Ref) -> None:
        where = self._where
        mark = self.work.give(lesson, ref, given_of(session, ref))
        shown = self._stage.show_mark(lesson, mark, session.case)
        self._frame.tell(plain(lesson.title), plain(lesson.scenario))
        self._frame.show_body(shown, where, tr(GO_ON))
        shown.focus_first()

    def _end(self) -> None:
        self._over = True
        self._took = self.work.seconds
        with tried(self._desk):
            if not self.work.round.given:
                self.work.finish()
        end = RoundEnd(self.work.round, self._took, self.work.desk.catalogue)
        self._frame.tell("", "")
        self._frame.show_body(end, tr("結果"), tr("研修の一覧へ"))
        self._frame.onward.setFocus()

    def go_back(self) -> None:
        """What is answered is answered."""

    undo = redo = go_back

    def choose(self, key: int) -> bool:
        page = self._frame.body
        return isinstance(page, DrillPage | QuestionPage | PartiesPage) and page.choose(key)

    def leave(self) -> None:
        """Everything answered is kept already."""


class RoundEnd(QWidget):
    """How a round went, item by item; decides nothing."""

    def __init__(self, done: Round, seconds: int, catalogue: Catalogue) -> None:
        super().__init__()
        inner = QWidget()
        column = QVBoxLayout(inner)
        column.setContentsMargins(0, 0, 16, 0)
        column.setSpacing(8)
        column.addWidget(
            data_label(
                tr("{given}問のうち{right}問が正解", given=len(done.given), right=done.right),
                "title",
                inner,
            )
        )
        column.addWidget(
            data_label(tr("時間 {time_text}", time_text=time_text(seconds)), "muted", inner)
        )
        if done.right < len(done.given):
            again = tr("間違えた問いは、間隔を置いて「復習」に戻ってきます。")
            column.addWidget(data_label(again, "hint", inner))
        for item, given in zip(done.items, done.given, strict=False):
            frame, lines = card(inner)
            said = tr("正解") if given.right else tr("手本と違う回答")
            lines.addWidget(marked("○" if given.right else "×", said, "strong", frame))
            lines.addWidget(data_label(_asked(catalogue, item), "", frame))
            if given.said:
                lines.addWidget(
                    data_label(tr("あなたの回答：{said}", said=given.said), "small", frame)
                )
            column.addWidget(frame)
        column.addStretch()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 10, 8, 8)
        area = scrolled(inner, 820)
        area.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        area.setAccessibleName(tr("一問ごとの結果"))
        layout.addWidget(area)


def _asked(catalogue: Catalogue, id_: str) -> str:
    """An item in words; its id where it can be read no more."""
    item = item_of(id_)
    try:
        if item.ref is None:
            return plain(catalogue.drill(item.case).say)
        lesson = catalogue.lesson(item.case)
    except FormFileError:
        return id_
    question = lesson.book.questions.get(item.ref.id)
    return plain(question.ask) if question else id_
