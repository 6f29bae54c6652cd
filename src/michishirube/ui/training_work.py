"""研修 as a whole: who learns, the courses, lessons and rounds, and the way between them."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from michishirube.cabinet import now, open_learning
from michishirube.library import Library
from michishirube.phrase import phrase
from michishirube.training.attempt import Mode
from michishirube.training.catalogue import Catalogue
from michishirube.training.desk import Desk as Workplace
from michishirube.training.desk import RoundAtWork, Sitting
from michishirube.training.marking import Marking
from michishirube.training.words import marking_view
from michishirube.ui.desk import Desk
from michishirube.ui.desk_work import tried
from michishirube.ui.main_window import PROGRAM
from michishirube.ui.training_desk import TrainingDesk
from michishirube.ui.training_flows import ExamFlow, GuidedFlow, Stage
from michishirube.ui.training_frame import TrainingFrame
from michishirube.ui.training_home import TrainingHome
from michishirube.ui.training_reader import Reader
from michishirube.ui.training_records import RecordWork
from michishirube.ui.training_result import LessonResult
from michishirube.ui.training_round import RoundFlow
from michishirube.ui.training_view import course_view, row_under_way, unfinished
from michishirube.ui.words import tr
from michishirube.wording import plain

if TYPE_CHECKING:
    from michishirube.cabinet import Learner

ERASING = phrase("研修の記録を消去しています…")
NOT_ERASED = phrase(
    "記録を消去しましたが、次のバックアップからは消せませんでした。"
    "不要であればファイルごと削除してください。"
)
NOTHING_TO_ASK = phrase("出せる問いがありません。")


class TrainingPage(QWidget):
    """One page of 研修 or another, in the program's window."""

    def __init__(self) -> None:
        super().__init__()
        self.setWindowTitle(tr("研修 — {program}", program=tr(PROGRAM)))
        self.setAccessibleName(tr("研修"))
        self.home = TrainingHome(self)
        self.frame = TrainingFrame(self)
        self._stack = QStackedWidget(self)
        self._passing: QWidget | None = None
        for one in (self.home, self.frame):
            self._stack.addWidget(one)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._stack)

    def show_one(self, page: QWidget) -> None:
        """Show the courses, the frame, or a page that is thrown away when it is left."""
        passed, self._passing = self._passing, None
        if page not in (self.home, self.frame):
            self._stack.addWidget(page)
            self._passing = page
        self._stack.setCurrentWidget(page)
        if passed is not None and passed is not page:
            self._stack.removeWidget(passed)
            passed.hide()
            passed.deleteLater()

    @property
    def current(self) -> QWidget | None:
        return self._stack.currentWidget()


class TrainingWork(QObject):
    """Leads through 研修.

    Signals:
        left: the person goes back to the cases.

    Raises:
        FormFileError: a course file has problems.
        StoreError: the records cannot be had.
    """

    left = Signal()

    def __init__(
        self, library: Library, folder: Path, desk: Desk, ask: TrainingDesk, today: date
    ) -> None:
        super().__init__()
        self.library, self._folder, self._desk, self.ask = library, folder, desk, ask
        self._today = today
        self.catalogue = Catalogue(library.pack.folder, library.forms)
        self.learning = open_learning(folder)
        self.place: Workplace | None = None
        self.page = TrainingPage()
        self.reader = Reader(library, desk, self.page)
        self.records = RecordWork(library, self.catalogue.courses, desk, ask, self.page)
        self.flow: GuidedFlow | ExamFlow | RoundFlow | None = None
        self._course = self.catalogue.courses[0].id if self.catalogue.courses else ""
        self._lesson = ""
        self._connect()

    def _connect(self) -> None:
        home = self.page.home
        home.left.connect(self.left)
        home.named.connect(self.enrol)
        home.name_wanted.connect(self._ask_name)
        home.learner_chosen.connect(self.choose)
        home.erase_wanted.connect(self.erase)
        home.course_chosen.connect(self.show_course)
        home.guided_wanted.connect(lambda id_: self.begin(id_, Mode.GUIDED))
        home.exam_wanted.connect(lambda id_: self.begin(id_, Mode.EXAM))
        home.go_on_wanted.connect(self.go_on_with)
        home.resume_wanted.connect(self.resume)
        home.drills_wanted.connect(self.drill)
        home.review_wanted.connect(self.review)
        home.progress_wanted.connect(self.show_progress)
        home.report_wanted.connect(self.records.report)
        self.page.frame.left.connect(self.show_home)

    # Who learns

    def open(self) -> None:
        """Show 研修: whoever was at work last."""
        if self.place is None:
            with tried(self._desk):
                learners = self.learning.learners()
                if learners:
                    self._sit_down(max(learners, key=self._last_at_work))
        self.show_home()

    def _last_at_work(self, learner: Learner) -> float:
        attempts = self.learning.attempts(learner.uid)
        return max((row.changed for row in attempts), default=learner.created).timestamp()

    def _sit_down(self, learner: Learner) -> None:
        self.place = Workplace(self.catalogue, self.learning, learner, now)
        self._lesson = ""

    def enrol(self, name: str) -> None:
        """Somebody new."""
        with tried(self._desk):
            self._sit_down(self.learning.enrol(name))
        self.show_home()

    def _ask_name(self) -> None:
        name = self.ask.name()
        if name:
            self.enrol(name)

    def choose(self, uid: str) -> None:
        """Somebody else is at work."""
        with tried(self._desk):
            found = [one for one in self.learning.learners() if one.uid == uid]
            if found:
                self._sit_down(found[0])
        self.show_home()

    def erase(self, uid: str) -> None:
        """Erase a learner for good, if that is really meant."""
        with tried(self._desk):
            learner = next((one for one in self.learning.learners() if one.uid == uid), None)
            if learner is None or not self.ask.sure_to_erase(learner.name):
                return
            left = self.ask.while_busy(tr(ERASING), lambda: _erased(self._folder, uid))
            self.place = None
            if left:
                names = "\n".join(str(path) for path in left)
                self._desk.warn(f"{tr(NOT_ERASED)}\n{names}")
        self.open()

    # The courses

    def show_home(self) -> None:
        """The courses, as they are now."""
        self._let_go()
        home, place = self.page.home, self.place
        with tried(self._desk):
            uid = place.learner.uid if place else ""
            home.show_people(self.learning.learners(), uid)
            if place is not None:
                home.show_today(len(place.due()), place.due_later_today(), unfinished(place))
                self._show_courses(place)
        self.page.show_one(home)
        home.focus_first()

    def _show_courses(self, place: Workplace) -> None:
        done = {row.lesson for row in self.learning.attempts(place.learner.uid) if row.finished}
        self.page.home.show_courses(
            [
                (
                    course.id,
                    tr(
                        "{title}\n{finished}／{lessons}課題",
                        title=plain(course.title),
                        finished=len(done.intersection(course.lessons)),
                        lessons=len(course.lessons),
                    ),
                )
                for course in self.catalogue.courses
            ],
            self._course,
        )
        self.show_course(self._course)

    def show_course(self, id_: str) -> None:
        """The lessons of a course."""
        self._course = id_
        if self.place is None or not id_:
            return
        with tried(self._desk):
            attempts = self.learning.attempts(self.place.learner.uid)
            view = course_view(self.place, self.catalogue.course(id_), attempts)
            self.page.home.show_course(view, self._lesson)

    # At work

    def begin(self, lesson: str, mode: Mode) -> None:
        """A lesson from its first question; one that was left half-way is forgotten."""
        if self.place is None:
            return
        with tried(self._desk):
            attempts = self.learning.attempts(self.place.learner.uid)
            while (row := row_under_way(attempts, lesson)) is not None:
                self.learning.drop(row.uid)
                attempts.remove(row)
            self._sit(self.place.begin(lesson, mode, self._course))

    def go_on_with(self, lesson: str) -> None:
        """A lesson where it was left."""
        if self.place is None:
            return
        with tried(self._desk):
            row = row_under_way(self.learning.attempts(self.place.learner.uid), lesson)
            if row is not None:
                self._sit(self.place.resume(row))

    def resume(self) -> None:
        """What was left last, a lesson or a round."""
        if self.place is None:
            return
        with tried(self._desk):
            row = self.place.unfinished()
            if row is None:
                return
            if row.lesson:
                self._sit(self.place.resume(row))
            else:
                self._go_round(self.place.resume_round(row))

    def drill(self, course: str) -> None:
        """Ten drill items."""
        if self.place is None:
            return
        with tried(self._desk):
            self._go_round(self.place.drill_round(course))

    def review(self) -> None:
        """What has come back."""
        if self.place is None:
            return
        with tried(self._desk):
            self._go_round(self.place.review_round())

    def show_progress(self) -> None:
        """How far the learner is."""
        if self.place is None:
            return
        with tried(self._desk):
            page = self.records.progress_page(self.place, self.reader)
            page.left.connect(self.show_home)
            self.page.show_one(page)
            page.focus_first()

    def _sit(self, sitting: Sitting) -> None:
        assert self.place is not None
        self._lesson = sitting.lesson.id
        self._course = sitting.course or self._course
        kind = GuidedFlow if sitting.mode is Mode.GUIDED else ExamFlow
        flow = kind(sitting, self._stage(self.place))
        flow.finished.connect(lambda marking: self._show_result(sitting, marking))
        self._work_on(flow)

    def _go_round(self, work: RoundAtWork) -> None:
        assert self.place is not None
        flow = RoundFlow(work, self._stage(self.place))
        flow.finished.connect(self.show_home)
        self._work_on(flow)

    def _stage(self, place: Workplace) -> Stage:
        name, frame = place.learner.name, self.page.frame
        return Stage(self.library, frame, self._desk, self.reader, self._today, name)

    def _work_on(self, flow: GuidedFlow | ExamFlow | RoundFlow) -> None:
        self._let_go()
        self.flow = flow
        self.page.show_one(self.page.frame)
        flow.start()

    def _let_go(self) -> None:
        """Nothing is at work any more; what is typed is kept."""
        if self.flow is not None:
            self.flow.leave()
            self.flow.deleteLater()
        self.flow = None
        self.page.frame.end()

    def _show_result(self, sitting: Sitting, marking: Marking) -> None:
        lesson, seconds = sitting.lesson, sitting.seconds
        view = marking_view(self.library, marking)
        following = self._following(lesson.id)
        title = plain(self.catalogue.lesson(following).title) if following else ""
        result = LessonResult(
            view, seconds, lambda cited, first: self.reader.of_lesson(lesson, cited, first), title
        )
        result.left.connect(self.show_home)
        result.again_wanted.connect(lambda: self.begin(lesson.id, sitting.mode))
        result.next_wanted.connect(lambda: self.begin(following, sitting.mode))
        result.progress_wanted.connect(self.show_progress)
        for keys, act in (
            ("Return", result.onward.click),
            ("Enter", result.onward.click),
            ("Ctrl+L", result.left.emit),
        ):
            QShortcut(QKeySequence(keys), result).activated.connect(act)
        self._lesson = following or lesson.id
        self._let_go()
        self.page.show_one(result)
        result.focus_first()

    def _following(self, lesson: str) -> str:
        """The lesson after one in its course; empty at the end."""
        lessons = self.catalogue.course(self._course).lessons if self._course else ()
        at = lessons.index(lesson) + 1 if lesson in lessons else len(lessons)
        return lessons[at] if at < len(lessons) else ""

    def end(self) -> None:
        """The window is closing."""
        self._let_go()
        self.learning.close()


def _erased(folder: Path, uid: str) -> list[Path]:
    """By a connection of its own: it runs beside the window."""
    own = open_learning(folder)
    try:
        return own.erase(uid)
    finally:
        own.close()
