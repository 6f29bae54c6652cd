"""The program in English: not one Japanese word of its own on any page."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton
from tests.packs.opened import DAY
from tests.store.keeping import store_in
from tests.ui.english import japanese, opened, write_latin
from tests.ui.everywhere import everywhere
from tests.ui.learners_screen import CONTROL, Learner
from tests.ui.programs import AnsweringListDesk, ListAnswers, Running
from tests.ui.window import AnsweringDesk, Answers

from michishirube.drafted import drafted
from michishirube.paths import resources_dir
from michishirube.session import Session
from michishirube.settings import LANGUAGES
from michishirube.ui.entrance import Entrance
from michishirube.ui.main_window import MainWindow
from michishirube.ui.parties_page import PartiesPage
from michishirube.ui.question_page import QuestionPage
from michishirube.ui.trail_panel import Station
from michishirube.ui.training_desk import EraseLearnerDialog, NameDialog
from michishirube.ui.training_drill import DrillPage
from michishirube.ui.training_result import LessonResult
from michishirube.ui.words import speak

TYPED = ("前", "山田", "判断", "広告", "至急", "検討", "名簿による案内の発送")
TYPED += ("新人", "目的が近いから")
"""What `everywhere` enters, and the title of the memo it checks."""
ALTERED = ("本メモは記載の前提事", "メ本モは記載の前提事")  # quoted from the altered memo
EXAMPLES = ("conditional", "not-permitted", "open", "permitted", "unsettled")


@pytest.fixture
def english(qapp):
    """English for the time of one test."""
    speak(qapp, "en", resources_dir() / "translations")
    yield
    speak(qapp, "ja", resources_dir() / "translations")


@pytest.fixture(scope="module")
def pack(tmp_path_factory):
    return write_latin(tmp_path_factory.mktemp("latin"))


@pytest.fixture
def program(english, qtbot, tmp_path, pack):
    """The running program on the pack without Japanese, some cases in its list."""
    store = store_in(tmp_path)
    for example in EXAMPLES:
        case = pack / "examples" / f"{example}.yaml"
        Session.open(opened(pack), case).keep_in(store, at_once=True)
    window = MainWindow(DAY)
    qtbot.addWidget(window)
    window.resize(1280, 720)
    with qtbot.waitExposed(window):
        window.show()
    desk, listed = AnsweringDesk(window, Answers()), ListAnswers()
    window.cases.show_store(store)
    asked = AnsweringListDesk(window, desk, listed)
    entrance = Entrance(window, store, DAY, desk, asked, load=lambda: opened(pack))
    return Running(entrance, store, desk.answers, listed)


def in_the_forms_language(session: Session) -> list[str]:
    """Ready texts: what is put into them is as Japanese as they are."""
    drafts = drafted(session.assessment, session.case)
    return [text for one in drafts for part in one.parts for text in part.paragraphs]


def test_every_window(qtbot, program):
    library = program.guide.library
    texts = in_the_forms_language(opened_case(program, 0))
    legal = (*TYPED, *ALTERED, *LANGUAGES.values(), *texts)
    program.program.show_list()
    for name, window in everywhere(qtbot, program):
        assert japanese(window, library, *legal) == set(), name


def opened_case(program, number: int) -> Session:
    program.choose(number)
    program.do("open")
    return program.guide.session


@pytest.mark.parametrize("example", ["not-permitted", "open", "unsettled"])
def test_every_page_of_a_case(program, example):
    session = opened_case(program, EXAMPLES.index(example))
    for place in (*session.assessment.places, Station.CHECK, Station.RESULT):
        program.guide.go_to(place)
        for why in program.window.findChildren(QPushButton):
            if why.isCheckable() and why.text() == "Why":
                why.click()
        texts = in_the_forms_language(session)
        assert japanese(program.window, program.guide.library, *texts) == set(), place


def test_training(qtbot, program):
    learner = Learner(qtbot, program)

    def look():
        assert japanese(program.window, program.guide.library) == set()

    look()
    learner.enrol("Newcomer")
    look()
    for dialog in (NameDialog(program.window), EraseLearnerDialog("Newcomer", program.window)):
        assert japanese(dialog, program.guide.library) == set()
    learner.press(Qt.Key.Key_Return)  # on the first lesson
    while isinstance(learner.body, QuestionPage | PartiesPage):
        look()
        learner.answer(wrong=["own_use"])
        learner.go_on()
        look()
        learner.press(Qt.Key.Key_Return)
    assert isinstance(learner.work.page.current, LessonResult)
    look()
    learner.press(Qt.Key.Key_L, CONTROL)
    learner.press(Qt.Key.Key_D, CONTROL)
    while isinstance(learner.body, DrillPage):
        learner.press(Qt.Key.Key_Return)
        look()
        learner.press(Qt.Key.Key_Return)
    look()
