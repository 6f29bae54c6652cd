"""研修, its first page: who learns, what there is to do today, the courses and their lessons."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from michishirube.phrase import phrase
from michishirube.session import TrailState
from michishirube.ui.icons import sign
from michishirube.ui.labels import data_label, set_data
from michishirube.ui.layouts import button, card, scrolled
from michishirube.ui.look import fix_width, icon_size, scaled
from michishirube.ui.narrow import Folding
from michishirube.ui.training_view import CourseView, Done, LessonLine, Unfinished
from michishirube.ui.words import tr

if TYPE_CHECKING:
    from michishirube.cabinet import Learner

COURSES_WIDTH = 250
BUTTONS_WIDTH = 700
WIDEST = 720
WHAT_IT_IS = phrase(
    "実際の相談と同じ質問に一人で答え、手本と見比べて学びます。"
    "課題は、検算済みの相談例と公的な資料の例でできています。"
)
WHERE_KEPT = phrase(
    "記録はこのパソコンの中だけに残り、外には送られません。"
    "名前は呼び名でかまいません。いつでも記録ごと消せます。"
)
NAME = phrase("研修で使う名前")
NAME_FIRST = phrase("名前を入力してください（呼び名でかまいません）。")
_ID = Qt.ItemDataRole.UserRole
SIGNS = {
    Done.NOT_BEGUN: TrailState.TO_COME,
    Done.UNDER_WAY: TrailState.NEXT,
    Done.DONE: TrailState.ANSWERED,
    Done.UNREADABLE: TrailState.DONT_KNOW,
}


class TrainingHome(QWidget):
    """Shows what there is to learn; decides nothing.

    Signals:
        named(str): somebody new wants to learn, by this name.
        learner_chosen(str), erase_wanted(str): a learner's id.
        course_chosen(str): a course's id.
        guided_wanted(str), exam_wanted(str), go_on_wanted(str): a lesson's id.
        drills_wanted(str): of a course by its id; of all where it is empty.
        resume_wanted, review_wanted, progress_wanted, report_wanted, left, name_wanted.
    """

    named = Signal(str)
    learner_chosen = Signal(str)
    erase_wanted = Signal(str)
    course_chosen = Signal(str)
    guided_wanted = Signal(str)
    exam_wanted = Signal(str)
    go_on_wanted = Signal(str)
    drills_wanted = Signal(str)
    resume_wanted = Signal()
    review_wanted = Signal()
    progress_wanted = Signal()
    report_wanted = Signal()
    name_wanted = Signal()
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._course: CourseView | None = None
        self._make_people()
        self._stack = QStackedWidget(self)
        self._stack.addWidget(self._enrolment())
        self._stack.addWidget(self._work())
        head = QHBoxLayout()
        head.addWidget(data_label(tr("研修"), "title", self), stretch=1)
        people = QHBoxLayout()
        for one in (self._people, self._new, self._erase):
            people.addWidget(one)
        head.addLayout(people)
        head.addWidget(button(tr("案件一覧へ"), self.left.emit, self))
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 14, 20, 12)
        column.setSpacing(10)
        column.addLayout(head)
        column.addWidget(self._stack, stretch=1)
        for keys, act in (
            ("Ctrl+L", self.left.emit),
            ("Ctrl+Shift+C", self.resume_wanted.emit),
            ("Ctrl+D", lambda: self.drills_wanted.emit("")),
            ("Ctrl+R", self.review.click),
            ("Ctrl+G", self.progress.click),
        ):
            QShortcut(QKeySequence(keys), self).activated.connect(act)

    # Putting it together

    def _make_people(self) -> None:
        self._people = QComboBox(self)
        self._people.setAccessibleName(tr("受講者"))
        fix_width(self._people, 190, at_most=1.45)
        self._people.activated.connect(
            lambda number: self.learner_chosen.emit(self._people.itemData(number))
        )
        self._new = button(tr("受講者を加える…"), self.name_wanted.emit, self)
        self._erase = button(
            tr("記録を消す…"), lambda: self.erase_wanted.emit(self._people.currentData()), self
        )

    def _enrolment(self) -> QWidget:
        """Before anybody learns here."""
        page = QWidget()
        self._name = QLineEdit(page)
        self._name.setAccessibleName(tr(NAME))
        self._name.setPlaceholderText(tr("例：新人A"))
        self._name.setMaximumWidth(scaled(320))
        self._name.returnPressed.connect(self._enrol)
        self._problem = data_label("", "problem", page)
        self._problem.hide()
        column = QVBoxLayout(page)
        column.setSpacing(10)
        column.addStretch(1)
        for text, role in ((tr(WHAT_IT_IS), "value"), (tr(WHERE_KEPT), "muted")):
            column.addWidget(data_label(text, role, page))
        column.addSpacing(8)
        column.addWidget(data_label(tr(NAME), "heading", page))
        column.addWidget(self._name)
        column.addWidget(self._problem)
        begin = button(tr("始める"), self._enrol, page, "main")
        begin.setMinimumWidth(scaled(160))
        column.addWidget(begin, alignment=Qt.AlignmentFlag.AlignLeft)
        column.addSpacing(24)
        more = data_label(
            tr("指導する方は、受講者が書き出した記録をまとめて見られます。"), "muted", page
        )
        column.addWidget(more)
        look = button(tr("記録を集めた報告を見る…"), self.report_wanted.emit, page)
        column.addWidget(look, alignment=Qt.AlignmentFlag.AlignLeft)
        column.addStretch(3)
        area = scrolled(page, WIDEST)
        area.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        return area

    def _work(self) -> QWidget:
        page = QWidget(self)
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addWidget(self._today(page))
        self._courses = QListWidget(page)
        self._courses.setProperty("role", "choices")
        self._courses.setAccessibleName(tr("コースの一覧"))
        self._courses.setWordWrap(True)
        fix_width(self._courses, COURSES_WIDTH, at_most=1.25)
        self._courses.currentRowChanged.connect(self._course_moved)
        row = QHBoxLayout()
        row.setSpacing(18)
        row.addWidget(self._courses)
        row.addLayout(self._lessons_side(page), stretch=1)
        column.addLayout(row, stretch=1)
        return page

    def _today(self, page: QWidget) -> QWidget:
        frame, column = card(page)
        self._due = data_label("", "strong", frame)
        self.resume = button(tr("続きをする"), self.resume_wanted.emit, frame)
        self.review = button(tr("復習する"), self.review_wanted.emit, frame)
        self.drills = button(tr("小問10問（約2分）"), lambda: self.drills_wanted.emit(""), frame)
        self.progress = button(tr("進みと弱点を見る"), self.progress_wanted.emit, frame)
        report = button(tr("指導者の報告…"), self.report_wanted.emit, frame)
        row, buttons = QHBoxLayout(), QHBoxLayout()
        row.addWidget(self._due, stretch=1)
        for one in (self.resume, self.review, self.drills, self.progress, report):
            buttons.addWidget(one)
        row.addLayout(buttons)
        Folding(frame, row, 980)
        column.addLayout(row)
        return frame

    def _lessons_side(self, page: QWidget) -> QVBoxLayout:
        self._title = data_label("", "section", page)
        self._aim = data_label("", "", page)
        self._lessons = QListWidget(page)
        self._lessons.setAccessibleName(tr("課題の一覧"))
        self._lessons.setProperty("role", "lessons")
        self._lessons.setWordWrap(True)
        self._lessons.setIconSize(icon_size())
        self._lessons.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._lessons.currentRowChanged.connect(lambda _row: self._show_lesson())
        self._lessons.itemActivated.connect(lambda _item: self._begin())
        self._lesson_aim = data_label("", "muted", page)
        self._going_on = button(tr("途中から続ける"), self._emit_go_on, page, "main")
        self._guided = button(tr("一問ずつ確かめながら始める"), self._emit_guided, page, "main")
        self._exam = button(tr("試験として解く"), self._emit_exam, page)
        self._course_drills = button(tr("このコースの小問"), self._emit_drills, page)
        column = QVBoxLayout()
        column.setSpacing(6)
        for label in (self._title, self._aim):
            column.addWidget(label)
        column.addWidget(self._lessons, stretch=1)
        column.addWidget(self._lesson_aim)
        column.addWidget(self._lesson_buttons(page))
        return column

    def _lesson_buttons(self, page: QWidget) -> QWidget:
        """In one row, or in two: with large letters they are wider than a small window."""
        place = QWidget(page)
        place.setMinimumWidth(1)  # it does not widen the window before it folds
        row = QHBoxLayout(place)
        row.setContentsMargins(0, 0, 0, 0)
        for pair in ((self._going_on, self._guided), (self._exam, self._course_drills)):
            part = QHBoxLayout()
            for one in pair:
                part.addWidget(one)
            part.insertStretch(1 if self._exam in pair else -1)
            row.addLayout(part)
        row.setStretch(1, 1)
        Folding(place, row, BUTTONS_WIDTH)
        return place

    # What is shown

    def show_people(self, learners: Sequence[Learner], uid: str) -> None:
        """Everybody who learns here, and who is at work; nobody yet where there is none."""
        with QSignalBlocker(self._people):
            self._people.clear()
            for one in learners:
                self._people.addItem(one.name, one.uid)
            self._people.setCurrentIndex(self._people.findData(uid))
        for widget in (self._people, self._new, self._erase):
            widget.setVisible(bool(learners))
        self._stack.setCurrentIndex(1 if learners else 0)

    def show_today(self, due: int, later: int, going_on: Unfinished | None) -> None:
        """What there is to do today; `later`: what comes back before the day ends."""
        words = tr("今日の復習：{n}問", n=due) if due else tr("今日の復習はありません")
        if later and not due:
            words = tr("今日の復習：このあと{n}問", n=later)
        set_data(self._due, words)
        self.review.setEnabled(bool(due))
        self.resume.setVisible(going_on is not None)
        if going_on is not None:
            self.resume.setAccessibleName(tr("続きをする：{title}", title=going_on.title))
            self.resume.setToolTip(going_on.title)

    def show_courses(self, courses: Sequence[tuple[str, str]], chosen: str) -> None:
        """The courses: id and title with how far it is."""
        with QSignalBlocker(self._courses):
            self._courses.clear()
            for id_, text in courses:
                item = QListWidgetItem(text)
                item.setData(_ID, id_)
                self._courses.addItem(item)
                if id_ == chosen:
                    self._courses.setCurrentItem(item)

    def show_course(self, course: CourseView, at: str = "") -> None:
        """A course; of its lessons the one at which one is, or the first that is not done."""
        self._course = course
        set_data(self._title, course.title)
        set_data(self._aim, tr("ねらい：{aim}", aim=course.aim))
        with QSignalBlocker(self._lessons):
            self._lessons.clear()
            for number, line in enumerate(course.lessons, 1):
                text = tr(
                    "{number}　{title}　（{said}）", number=number, title=line.title, said=line.said
                )
                item = QListWidgetItem(sign(SIGNS[line.done]), text)
                item.setData(_ID, line.id)
                self._lessons.addItem(item)
        ids = [line.id for line in course.lessons]
        to_do = [line.id for line in course.lessons if line.done is not Done.DONE]
        there = at if at in ids else next(iter(to_do), ids[0] if ids else "")
        if there:
            self._lessons.setCurrentRow(ids.index(there))
        self._course_drills.setEnabled(course.drills > 0)
        self._show_lesson()

    def focus_first(self) -> None:
        (self._lessons if self._stack.currentIndex() else self._name).setFocus()

    # What is done

    def _line(self) -> LessonLine | None:
        row = self._lessons.currentRow()
        lessons = self._course.lessons if self._course else ()
        return lessons[row] if 0 <= row < len(lessons) else None

    def _show_lesson(self) -> None:
        line = self._line()
        set_data(
            self._lesson_aim,
            tr("この課題のねらい：{aim}", aim=line.aim) if line and line.aim else "",
        )
        under_way = line is not None and line.done is Done.UNDER_WAY
        self._going_on.setVisible(under_way)
        for one in (self._guided, self._exam):
            one.setEnabled(line is not None and line.done is not Done.UNREADABLE)
        self._guided.setProperty("role", "" if under_way else "main")
        self._guided.style().unpolish(self._guided)
        self._guided.style().polish(self._guided)

    def _course_moved(self, row: int) -> None:
        if row >= 0:
            self.course_chosen.emit(self._courses.item(row).data(_ID))

    def _begin(self) -> None:
        """Enter on a lesson: go on with it, or begin it."""
        (self._going_on if self._going_on.isVisible() else self._guided).click()

    def _emit_go_on(self) -> None:
        if (line := self._line()) is not None:
            self.go_on_wanted.emit(line.id)

    def _emit_guided(self) -> None:
        if (line := self._line()) is not None:
            self.guided_wanted.emit(line.id)

    def _emit_exam(self) -> None:
        if (line := self._line()) is not None:
            self.exam_wanted.emit(line.id)

    def _emit_drills(self) -> None:
        if self._course is not None:
            self.drills_wanted.emit(self._course.id)

    def _enrol(self) -> None:
        name = self._name.text().strip()
        set_data(self._problem, "" if name else tr(NAME_FIRST))
        self._problem.setVisible(not name)
        if name:
            self._name.clear()
            self.named.emit(name)
