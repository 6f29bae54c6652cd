"""The first day of the real pack's 研修, as a newcomer goes through it, to the printed summary."""

from __future__ import annotations

from pathlib import Path

import pypdfium2
from PySide6.QtCore import Qt
from tests.ui.learners_screen import CONTROL, Learner
from tests.ui.programs import run

from michishirube.library import load_library
from michishirube.paths import forms_dir
from michishirube.training.attempt import Mode
from michishirube.ui.parties_page import PartiesPage
from michishirube.ui.question_page import QuestionPage
from michishirube.ui.training_drill import DrillPage
from michishirube.ui.training_result import LessonResult

FIRST = "取引先ごとの売上高"


def appi():
    return load_library(forms_dir() / "appi")


def through(learner: Learner, wrong=()) -> str:
    """A lesson to its result; what the result says."""
    guided = learner.work.flow.sitting.mode is Mode.GUIDED
    while isinstance(learner.body, QuestionPage | PartiesPage):
        learner.answer(wrong)
        learner.go_on()
        if guided:
            learner.press(Qt.Key.Key_Return)
    if not guided:
        assert "「答え合わせをする」" in learner.words()
        learner.press(Qt.Key.Key_Return)
    assert isinstance(learner.work.page.current, LessonResult), learner.words()
    return learner.words()


def printed(path: Path) -> str:
    with pypdfium2.PdfDocument(path) as document:
        return "".join(page.get_textpage().get_text_range() for page in document).replace(
            "\r\n", ""
        )


def test_a_newcomers_first_day(qtbot, tmp_path):
    learner = Learner(qtbot, run(qtbot, tmp_path / "data", load=appi))
    learner.enrol("新人A")
    learner.press(Qt.Key.Key_Return)
    assert "33点" in through(learner, wrong=["rules_besides"])
    learner.press(Qt.Key.Key_L, CONTROL)
    learner.click("試験として解く")
    for _ in learner.work.catalogue.course("first-day").lessons[1:]:
        said = through(learner)
        assert "100点" in said and "結論は手本と同じです" in said
        if "最後の課題です" not in said:
            learner.press(Qt.Key.Key_Return)
    assert "最後の課題です" in said
    learner.press(Qt.Key.Key_L, CONTROL)
    assert learner.lines("コースの一覧")[0] == "初日\n12／12課題"
    assert "今日の復習：このあと1問" in learner.words()
    learner.click("このコースの小問")
    while isinstance(learner.body, DrillPage):
        learner.press(Qt.Key.Key_1)
        learner.press(Qt.Key.Key_Return)
    assert "10問のうち" in learner.words()
    learner.press(Qt.Key.Key_Return)
    learner.press(Qt.Key.Key_G, CONTROL)
    assert FIRST in learner.words() and "読み返す規定" in learner.words()
    learner.press(Qt.Key.Key_P, CONTROL)
    preview = learner.work.records.preview
    qtbot.waitUntil(lambda: preview.ready, timeout=30_000)
    learner.running.answers.save.append(tmp_path / "summary.pdf")
    preview.save_memo()
    text = printed(tmp_path / "summary.pdf")
    for words in ("新人A", "12／12", FIRST, "個人番号（マイナンバー）が含まれる", "法第66条"):
        assert words in text, text
    preview.close()
    learner.window.close()
