"""A lesson at work in the frame: guided, question by question, or as an examination.

The pages are a consultation's own. What is right, and what comes next, the sitting says.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date
from functools import partial

from PySide6.QtCore import QObject, Signal

from michishirube.engine.case import NO_BASIS, Answer, Basis, Case
from michishirube.engine.form import Kind, Question, Ref
from michishirube.library import Library
from michishirube.phrase import phrase
from michishirube.session import Session
from michishirube.training.catalogue import Lesson
from michishirube.training.desk import Sitting
from michishirube.training.marking import Mark
from michishirube.training.open_case import SittingHistory
from michishirube.training.words import mark_view
from michishirube.ui.answering import answered_page
from michishirube.ui.check_page import CheckPage
from michishirube.ui.desk import Desk
from michishirube.ui.desk_work import tried
from michishirube.ui.drafts import NO_DRAFT, Draft
from michishirube.ui.filing import Autosave, Trouble, place_text, read_place
from michishirube.ui.help_panel import follows
from michishirube.ui.pages import AskingPage, fill_asking, fill_check
from michishirube.ui.parties_page import PartiesPage
from michishirube.ui.question_page import QuestionPage
from michishirube.ui.trail_panel import Place, Station
from michishirube.ui.training_frame import TrainingFrame
from michishirube.ui.training_marks import MarkPage
from michishirube.ui.training_reader import Reader
from michishirube.ui.words import tr
from michishirube.wording import plain

ANSWER, GO_ON, TO_RESULT = phrase("答える"), phrase("次へ"), phrase("結果を見る")
CHECK_ANSWERS = phrase("答え合わせをする")
READY = phrase("内容を確かめて「答え合わせをする」を押すと、手本と見比べた結果を表示します。")


@dataclass(frozen=True, slots=True)
class Stage:
    """What every flow works with: the learner by name, today for the calendars of fields."""

    library: Library
    frame: TrainingFrame
    desk: Desk
    reader: Reader
    today: date
    learner: str

    def page(
        self, session: Session, ref: Ref, draft: Draft, changed: Callable[[], None]
    ) -> AskingPage:
        """The page of a lesson's question: a consultation's own, without what tells ahead."""
        judged = session.question(ref).kind is Kind.JUDGEMENT
        if judged and session.answer(ref) is None and draft.basis == NO_BASIS:
            draft = replace(draft, basis=Basis(self.learner, session.case.as_of, ""))
        made = answered_page(session, ref, self.today, self.desk, draft, changed=changed)
        if isinstance(made, QuestionPage):
            made.ask_only()
        made.help.provision_wanted.connect(
            lambda cited, first: self.reader.read(session, cited, first)
        )
        return made

    def show_mark(self, lesson: Lesson, mark: Mark, said: Case) -> MarkPage:
        """How an answer stands. `said`: the learner's case, with the model's ids of parties."""
        read = partial(self.reader.of_lesson, lesson)
        return MarkPage(mark_view(self.library, lesson, mark, said), read)


def show_changed(page: AskingPage, session: Session) -> None:
    """Show on a page what has changed by what was entered on it."""
    if isinstance(page, PartiesPage):
        page.show_list(session.case.listed(page.ref.id))
    page.show_set_aside(page.ref not in session.assessment.visited)
    page.show_follows(follows(session))


def given_of(session: Session, ref: Ref) -> Answer:
    """What has just been answered in a session."""
    answer = session.answer(ref)
    assert answer is not None, "the page does not let one go on without an answer"
    return answer


def hint_of(lesson: Lesson, ref: Ref) -> str:
    return plain(lesson.hints.get(ref.id, ""))


class GuidedFlow(QObject):
    """Question, answer, how it stands; then the next one.

    Signals:
        finished(object): the Marking.
    """

    finished = Signal(object)

    def __init__(self, sitting: Sitting, stage: Stage) -> None:
        super().__init__(stage.frame)
        self.sitting, self._stage = sitting, stage
        self._frame, self._desk = stage.frame, stage.desk
        self._session: Session | None = None
        self._ref: Ref | None = None

    @property
    def seconds(self) -> int:
        return self.sitting.seconds

    def start(self) -> None:
        """The first question that is not answered, or the end."""
        lesson = self.sitting.lesson
        self._frame.begin(self, tr("{title}（一問ずつ確かめる）", title=plain(lesson.title)))
        self._next()

    def _next(self) -> None:
        ref = self._ref = self.sitting.upcoming
        if ref is None:
            with tried(self._desk):
                self.finished.emit(self.sitting.finish())
            return
        lesson = self.sitting.lesson
        session = self._session = Session(self._stage.library, lesson.form, self._way(ref))
        page = self._stage.page(session, ref, NO_DRAFT, self._changed)
        self._frame.tell(plain(lesson.title), plain(lesson.scenario), hint_of(lesson, ref))
        done, total = self.sitting.progress
        self._frame.show_body(page, tr("{done}／{n}問", done=done + 1, n=total), tr(ANSWER))
        page.focus_first()

    def _way(self, ref: Ref) -> Case:
        """The case so far; of the list that is asked for, nothing."""
        way = self.sitting.way
        kept = {group: listed for group, listed in way.parties.items() if group != ref.id}
        return replace(way, parties=kept)

    def _changed(self) -> None:
        page = self._frame.body
        if isinstance(page, QuestionPage | PartiesPage) and self._session is not None:
            show_changed(page, self._session)

    def go_on(self) -> None:
        """Answer; or, after an answer, the next question."""
        page, session, ref = self._frame.body, self._session, self._ref
        if ref is None or session is None or not isinstance(page, QuestionPage | PartiesPage):
            self._next()
        elif page.ready():
            with tried(self._desk):
                self._take(session, ref)

    def _take(self, session: Session, ref: Ref) -> None:
        question: Question = session.question(ref)
        if question.kind is Kind.PARTIES:
            mark = self.sitting.name(ref.id, session.case.listed(ref.id))
        else:
            mark = self.sitting.give(ref, given_of(session, ref))
        attempt = self.sitting.attempt
        said = replace(attempt.case, parties={**attempt.case.parties, **attempt.lists})
        lesson = self.sitting.lesson
        shown = self._stage.show_mark(lesson, mark, said)
        done, total = self.sitting.progress
        self._frame.tell(plain(lesson.title), plain(lesson.scenario))
        onward = tr(GO_ON) if self.sitting.upcoming else tr(TO_RESULT)
        self._frame.show_body(shown, tr("{done}／{n}問", done=done, n=total), onward)
        shown.focus_first()

    def go_back(self) -> None:
        """An answer that was looked at is given."""

    undo = redo = go_back

    def choose(self, key: int) -> bool:
        page = self._frame.body
        return isinstance(page, QuestionPage | PartiesPage) and page.choose(key)

    def leave(self) -> None:
        """Everything answered is kept already."""


class ExamFlow(QObject):
    """All questions as in a consultation; the result at the end.

    Signals:
        finished(object): the Marking.
    """

    finished = Signal(object)

    def __init__(self, sitting: Sitting, stage: Stage) -> None:
        super().__init__(stage.frame)
        self.sitting, self._stage = sitting, stage
        self._frame, self._desk = stage.frame, stage.desk
        session = Session(stage.library, sitting.lesson.form, sitting.attempt.case)
        self.session = session
        stood = read_place(sitting.attempt.place)
        session.history = SittingHistory(sitting, lambda: session.case)
        self._place: Place = stood.place or session.first() or Station.CHECK
        self._drafts = dict(stood.drafts)
        self._trouble = Trouble(stage.desk)
        self._autosave = Autosave(self.leave, self)

    @property
    def seconds(self) -> int:
        return self.sitting.seconds

    def start(self) -> None:
        """Where one was."""
        self._frame.begin(self, tr("{title}（試験）", title=plain(self.sitting.lesson.title)))
        self._show(self._place)

    def _show(self, place: Place) -> None:
        session, lesson = self.session, self.sitting.lesson
        if isinstance(place, Ref) and place not in session.assessment.places:
            place = session.first() or Station.CHECK
        self._place = place
        self._frame.tell(plain(lesson.title), plain(lesson.scenario))
        if isinstance(place, Ref):
            draft = self._drafts.get(place, NO_DRAFT)
            page = self._stage.page(session, place, draft, self._changed)
            answered, back = session.progress().answered, session.preceding(place) is not None
            self._frame.show_body(page, tr("回答{n}問", n=answered), tr(GO_ON), back=back)
            self._autosave.watch(page)
            page.focus_first()
        else:
            check = CheckPage()
            check.change_wanted.connect(self._show)
            fill_check(check, session, READY)
            self._frame.show_body(check, tr("回答の確認"), tr(CHECK_ANSWERS), back=True)
            self._frame.onward.setFocus()
        self._note()

    def _changed(self) -> None:
        page = self._frame.body
        if isinstance(page, QuestionPage | PartiesPage):
            show_changed(page, self.session)
            self._autosave.watch(page)
        self._trouble.tell(self.session)

    def go_on(self) -> None:
        """To the next question; from the last page to the result."""
        page = self._frame.body
        if not isinstance(page, QuestionPage | PartiesPage):
            with tried(self._desk):
                self.finished.emit(self.sitting.finish())
        elif page.ready():
            self.leave()
            self._show(self.session.following(page.ref) or Station.CHECK)

    def go_back(self) -> None:
        """To the question before."""
        self.leave()
        here = self._place if isinstance(self._place, Ref) else None
        before = self.session.preceding(here)
        if before is not None:
            self._show(before)

    def undo(self) -> None:
        self._step(self.session.undo)

    def redo(self) -> None:
        self._step(self.session.redo)

    def _step(self, step: Callable[[], bool]) -> None:
        self.leave()
        if step():
            page = self._frame.body
            if isinstance(page, QuestionPage | PartiesPage) and self._still_there(page.ref):
                fill_asking(page, self.session, self._drafts.get(page.ref, NO_DRAFT))
                if isinstance(page, QuestionPage):
                    page.ask_only()
            else:
                self._show(self._place)

    def _still_there(self, ref: Ref) -> bool:
        return ref in self.session.assessment.places

    def choose(self, key: int) -> bool:
        page = self._frame.body
        return isinstance(page, QuestionPage | PartiesPage) and page.choose(key)

    def leave(self) -> None:
        """What is typed here, finished or not, is on disk after this."""
        self._autosave.stop()
        page = self._frame.body
        if isinstance(page, QuestionPage | PartiesPage):
            page.commit()
            self._drafts[page.ref] = page.draft()
        self._note()

    def _note(self) -> None:
        self.session.history.stand_at(place_text(self._place, self._drafts))
