"""研修 as a learner goes through it: by keys where there are keys."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton
from tests.packs.opened import copied
from tests.ui.learners_screen import CONTROL, SHIFT, Learner
from tests.ui.programs import run

from michishirube.engine.form import Ref
from michishirube.library import load_library
from michishirube.training.attempt import Mode
from michishirube.ui.check_page import CheckPage
from michishirube.ui.parties_page import PartiesPage
from michishirube.ui.question_page import QuestionPage
from michishirube.ui.training_desk import EraseLearnerDialog, NameDialog
from michishirube.ui.training_drill import DrillPage
from michishirube.ui.training_flows import CHECK_ANSWERS
from michishirube.ui.training_result import LessonResult
from michishirube.ui.training_round import RoundEnd

STORAGE = Ref("storage")


@pytest.fixture
def learner(qtbot, tmp_path):
    made = Learner(qtbot, run(qtbot, tmp_path))
    yield made
    made.window.close()


def test_a_key_opens_it(qtbot, tmp_path):
    running = run(qtbot, tmp_path)
    assert running.program.training is None
    qtbot.keyClick(running.window.focusWidget(), Qt.Key.Key_K, CONTROL | SHIFT)
    assert running.program.training.page.isVisible()
    assert running.window.windowTitle().startswith("研修")
    running.window.close()


def test_a_newcomer_gives_a_name_and_sees_the_courses(learner):
    assert "呼び名でかまいません" in learner.words()
    learner.press(Qt.Key.Key_Return)
    assert "名前を入力してください" in learner.words()
    learner.enrol()
    assert learner.lines("コースの一覧") == ["はじめの一歩\n0／2課題"]
    assert learner.lines("課題の一覧") == [
        "1　名簿で案内を送る　（まだ）",
        "2　カードの名簿で広告を送る　（まだ）",
    ]
    assert "今日の復習はありません" in learner.words()


def test_a_guided_lesson_by_keys(learner):
    learner.enrol()
    learner.press(Qt.Key.Key_Return)  # on the first lesson
    assert "発送の作業は国内のA社に業務委託契約で頼み" in learner.words()
    assert "1／9問" in learner.words()
    learner.keyboard.type("2")  # 整理していない紙
    learner.press(Qt.Key.Key_Return)
    said = learner.words()
    assert "× 違い、判断が変わる" in said
    assert "あなたの回答" in said and "整理していない紙" in said
    assert "手本の回答" in said and "検索できるデータ" in said
    assert "発送の作業は" in said  # the story stays
    learner.press(Qt.Key.Key_Return)
    assert learner.body.ref == Ref("contents")
    learner.through_guided()
    assert isinstance(learner.work.page.current, LessonResult)
    said = learner.words()
    assert "72点" in said
    assert "手本と違ったところ（1問）" in said
    assert "あなたの結論" in said and "手本の結論" in said
    assert "範囲内なら同意は要らない" in said
    learner.press(Qt.Key.Key_Return)  # the next lesson
    assert learner.work.flow.sitting.lesson.id == "conditional"
    learner.press(Qt.Key.Key_L, CONTROL)
    assert learner.lines("課題の一覧") == [
        "1　名簿で案内を送る　（終了・最高72点）",
        "2　カードの名簿で広告を送る　（途中）",
    ]


def test_nothing_goes_on_without_an_answer_and_a_hint_helps(learner):
    learner.enrol()
    learner.press(Qt.Key.Key_Return)
    learner.press(Qt.Key.Key_Return)
    assert isinstance(learner.body, QuestionPage)
    assert "回答を選んでください" in learner.words()
    assert not learner.frame.hint.isVisible()
    for _ in range(2):
        learner.answer()
        learner.go_on()
        learner.press(Qt.Key.Key_Return)
    assert learner.body.ref == Ref("people")
    assert "一行目にあります" not in learner.words()
    learner.press(Qt.Key.Key_H, CONTROL)
    assert "一行目にあります" in learner.words()


def test_reasons_of_a_judgement_stand_side_by_side(learner):
    learner.enrol()
    learner.work.begin("conditional", Mode.GUIDED)
    while learner.body.ref.id != "would_expect":
        learner.answer()
        learner.go_on()
        learner.press(Qt.Key.Key_Return)
    learner.answer()
    learner.go_on()
    said = learner.words()
    assert "◇ 評価（理由を見比べる）" in said
    assert "理由：目的が近いから" in said
    assert "考慮する事情" in said


def test_an_examination_by_keys_with_a_way_back(learner):
    learner.enrol()
    learner.click("試験として解く")
    assert not learner.frame.back.isVisible()
    learner.answer(wrong=())
    learner.go_on()
    assert learner.body.ref == Ref("contents")
    learner.press(Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert learner.body.ref == STORAGE
    learner.keyboard.type("2")
    learner.press(Qt.Key.Key_Z, CONTROL)
    assert learner.work.flow.session.answer(STORAGE).value == "computer"
    learner.press(Qt.Key.Key_Y, CONTROL)
    assert learner.work.flow.session.answer(STORAGE).value == "paper"
    learner.press(Qt.Key.Key_Z, CONTROL)
    while isinstance(learner.body, QuestionPage | PartiesPage):
        learner.answer(wrong=["own_use"])
        learner.go_on()
    assert isinstance(learner.body, CheckPage)
    assert learner.frame.onward.text() == CHECK_ANSWERS
    learner.press(Qt.Key.Key_Return)
    said = learner.words()
    assert "手本と違ったところ（1問）" in said
    assert "結論が手本と違います" in said


def test_an_examination_goes_on_after_the_program_died(qtbot, tmp_path):
    learner = Learner(qtbot, run(qtbot, tmp_path))
    learner.enrol()
    learner.click("試験として解く")
    for _ in range(2):
        learner.answer()
        learner.go_on()
    place = learner.body.ref
    again = Learner(qtbot, run(qtbot, tmp_path))  # the first one has not been closed
    again.press(Qt.Key.Key_C, CONTROL | SHIFT)
    assert again.body.ref == place
    assert again.work.flow.session.answer(STORAGE).value == "computer"
    assert again.work.flow.sitting.mode is Mode.EXAM
    for one in (learner, again):
        one.window.close()


def test_a_guided_lesson_goes_on_where_it_was_left(qtbot, tmp_path):
    learner = Learner(qtbot, run(qtbot, tmp_path))
    learner.enrol()
    learner.press(Qt.Key.Key_Return)
    learner.answer()
    learner.go_on()
    again = Learner(qtbot, run(qtbot, tmp_path))
    assert again.lines("課題の一覧")[0] == "1　名簿で案内を送る　（途中）"
    again.press(Qt.Key.Key_Return)
    assert again.body.ref == Ref("contents")
    for one in (learner, again):
        one.window.close()


def test_a_round_of_drill_items_by_digits(learner):
    learner.enrol()
    learner.press(Qt.Key.Key_D, CONTROL)
    assert isinstance(learner.body, DrillPage)
    drill = learner.work.flow.work.upcoming()
    learner.press(Qt.Key.Key_Return)  # on the first choice: it is chosen
    right = drill.choices[0].value == drill.right
    assert ("正解です" in learner.words()) is right
    assert not learner.body.buttons[0].isEnabled()
    learner.press(Qt.Key.Key_1)  # answered is answered
    assert len(learner.work.flow.work.round.given) == 1
    learner.press(Qt.Key.Key_Return)
    drill = learner.work.flow.work.upcoming()
    learner.press(Qt.Key(Qt.Key.Key_1 + len(drill.choices)))
    assert "手本は「" in learner.words()
    learner.press(Qt.Key.Key_Return)
    assert isinstance(learner.body, RoundEnd)
    assert f"2問のうち{int(right)}問が正解" in learner.words()
    learner.press(Qt.Key.Key_Return)
    assert learner.work.page.current is learner.home


def test_what_has_come_back_is_asked_again(learner):
    learner.enrol()
    learner.press(Qt.Key.Key_Return)
    learner.keyboard.type("2")
    learner.go_on()
    place = learner.work.place
    (card,) = place.learning.cards(place.learner.uid)
    place.clock = lambda: card.due
    learner.press(Qt.Key.Key_L, CONTROL)
    assert "今日の復習：1問" in learner.words()
    learner.press(Qt.Key.Key_R, CONTROL)
    assert "発送の作業は" in learner.words()
    learner.keyboard.type("1")
    learner.go_on()
    assert "○ 手本と同じ" in learner.words()
    learner.press(Qt.Key.Key_Return)
    assert isinstance(learner.body, RoundEnd)
    assert "名簿はどのような形" in learner.words() or "1問のうち1問" in learner.words()


def test_a_provision_is_read_beside_the_lesson(learner):
    learner.enrol()
    learner.press(Qt.Key.Key_Return)
    learner.answer()
    learner.go_on()
    link = next(b for b in learner.body.findChildren(QPushButton) if b.property("role") == "cited")
    learner.qtbot.mouseClick(link, Qt.MouseButton.LeftButton)
    pane = learner.work.reader.pane
    assert pane.isVisible()
    assert not [b for b in pane.findChildren(QPushButton) if b.text() == "この質問へ"]
    pane.close()


def test_several_learners_and_one_erased(learner):
    learner.enrol("甲")
    learner.work.ask.called = "乙"
    learner.click("受講者を加える")
    learner.press(Qt.Key.Key_Return)
    learner.answer()
    learner.go_on()
    learner.press(Qt.Key.Key_L, CONTROL)
    first, second = learner.work.learning.learners()
    learner.home.learner_chosen.emit(first.uid)
    assert learner.lines("課題の一覧")[0].endswith("（まだ）")
    learner.work.ask.erase = False
    learner.click("記録を消す")
    assert len(learner.work.learning.learners()) == 2
    learner.work.ask.erase = True
    learner.click("記録を消す")
    assert learner.work.learning.learners() == [second]
    assert learner.lines("課題の一覧")[0].endswith("（途中）")


def test_erasing_has_to_be_meant(qtbot):
    dialog = EraseLearnerDialog("新人")
    qtbot.addWidget(dialog)
    (erase,) = [b for b in dialog.findChildren(QPushButton) if b.text() == "完全に消去する"]
    assert not erase.isEnabled()
    dialog.sure.setChecked(True)
    assert erase.isEnabled()


def test_a_name_is_needed(qtbot):
    dialog = NameDialog()
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.accept()
    assert dialog.isVisible()
    dialog._line.setText("　乙 ")
    dialog.accept()
    assert not dialog.isVisible() and dialog.name == "乙"


def test_a_broken_course_is_one_clear_message(qtbot, tmp_path):
    def broken(folder):
        (folder / "courses" / "basics.yaml").write_text("course: basics\n", "utf-8")

    folder = copied(tmp_path / "pack", broken)
    running = run(qtbot, tmp_path, load=lambda: load_library(folder))
    running.program.show_training()
    assert running.program.training is None
    assert "basics.yaml" in running.answers.told[-1]
    running.window.close()


def test_a_lesson_that_cannot_be_read_stands_in_its_course(qtbot, tmp_path):
    folder = copied(tmp_path / "pack")
    running = run(qtbot, tmp_path, load=lambda: load_library(folder))
    (folder / "examples" / "conditional.yaml").write_text("consultation: nobody\n", "utf-8")
    learner = Learner(qtbot, running)
    learner.enrol()
    assert "読めません" in learner.lines("課題の一覧")[1]
    learner.window.close()


def test_without_a_store_there_is_no_training(qtbot, tmp_path):
    running = run(qtbot, tmp_path, with_store=False)
    running.program.show_training()
    assert "研修は始められません" in running.answers.told[-1]
    running.window.close()


def test_back_to_the_cases(learner):
    learner.enrol()
    learner.press(Qt.Key.Key_L, CONTROL)
    assert learner.window.shows_list
