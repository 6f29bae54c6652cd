"""Lessons and rounds at work: kept at every answer, gone on with, finished, and what comes back."""

import os
import subprocess
import sys
from dataclasses import replace
from datetime import timedelta

import pytest
from tests.packs.opened import small
from tests.training.learners import Clock, desk_in

from michishirube.engine.case import Answer, Basis, Party, PartyList
from michishirube.engine.form import Kind, Ref
from michishirube.engine.replay import answer_at
from michishirube.formfile.problems import FormFileError
from michishirube.session import Session
from michishirube.training.attempt import Mode
from michishirube.training.desk import IDLE
from michishirube.training.items import item_of
from michishirube.training.marking import Score, Standing
from michishirube.training.open_case import SittingHistory


@pytest.fixture
def desk(tmp_path):
    desk = desk_in(tmp_path)
    yield desk
    desk.learning.close()


def go_on(sitting, wrong=()):
    """Answer every guided question that is left as the model does, but some wrong."""
    model, book = sitting.lesson.model.case, sitting.lesson.book
    while (ref := sitting.upcoming) is not None:
        if book.questions[ref.id].kind is Kind.PARTIES:
            parties = tuple(
                replace(one, id="x", answers={}) for one in model.listed(ref.id).parties
            )
            sitting.name(ref.id, PartyList(parties, True))
            continue
        answer = answer_at(book, model, ref)
        if ref.id in wrong:
            answer = Answer("no" if answer.value == "yes" else "yes")
        sitting.give(ref, answer)


def test_a_guided_lesson(desk):
    sitting = desk.begin("permitted", Mode.GUIDED, "basics")
    assert sitting.progress == (0, 9)
    assert sitting.give(Ref("storage"), Answer("paper")).standing is Standing.WRONG
    assert sitting.way.answers["storage"].value == "computer"  # the way goes on from the model's
    go_on(sitting, wrong=["own_use"])
    assert sitting.progress == (9, 9)
    marking = sitting.finish()
    assert marking.score == Score(right=7, lost=9)
    (row,) = desk.learning.attempts(desk.learner.uid)
    assert (row.course, row.mode, row.points, row.same_verdict) == ("basics", "guided", 43, False)
    assert row.finished is not None
    assert desk.unfinished() is None
    answered = desk.learning.answered(desk.learner.uid)
    assert len(answered) == 9
    assert [one.given for one in answered][:2] == ["整理していない紙", "どれにも当たらない"]
    assert {one.item for one in answered if not one.right} == {
        "permitted#storage",
        "permitted#own_use@a",
    }


def test_gone_on_with_after_the_program_died(tmp_path):
    desk = desk_in(tmp_path)
    sitting = desk.begin("permitted", Mode.GUIDED)
    sitting.give(Ref("storage"), Answer("paper"))
    again = desk_in(tmp_path)
    found = again.resume(again.unfinished())
    assert found.attempt == sitting.attempt
    assert found.upcoming == Ref("contents")
    go_on(found)
    assert found.finish().score == Score(right=8, lost=3)
    desk.learning.close()
    again.learning.close()


def test_an_examination(desk):
    sitting = desk.begin("conditional", Mode.EXAM)
    reasons = Basis("甲", sitting.lesson.model.case.as_of, "別のことだから")
    model = sitting.lesson.model.case
    case = replace(model, answers={**model.answers, "would_expect": Answer("no", reasons)})
    sitting.keep(case.with_answer(Ref("contents"), None, Answer(())), "contents")
    found = desk.resume(desk.unfinished())
    assert found.attempt.place == "contents"
    marking = found.finish()
    wrong = [mark.ref.id for mark in marking.marks if mark.standing is Standing.WRONG]
    assert wrong == ["contents"]
    answered = desk.learning.answered(desk.learner.uid)
    assert [one.item for one in answered if not one.right] == ["conditional#contents"]
    assert all(one.rule != "would_expect" for one in answered)  # a judgement is not scored


def test_what_was_wrong_comes_back_and_goes_further_away(tmp_path):
    clock = Clock()
    desk = desk_in(tmp_path, clock)
    sitting = desk.begin("permitted", Mode.GUIDED)
    sitting.give(Ref("storage"), Answer("paper"))
    go_on(sitting)
    sitting.finish()
    assert desk.due() == ()
    gaps = []
    for _ in range(6):
        (card,) = desk.learning.cards(desk.learner.uid)
        gaps.append(card.due - clock.now)
        clock.now = card.due
        assert desk.due() == ("permitted#storage",)
        work = desk.review_round()
        lesson, ref = work.upcoming()
        mark = work.give(lesson, ref, Answer("computer"))
        assert mark.standing is Standing.RIGHT
        assert work.upcoming() is None
    assert gaps == sorted(gaps)
    assert gaps[-1] > timedelta(days=3)
    desk.learning.close()


def test_a_round_of_drill_items(desk):
    work = desk.drill_round("basics")
    drill = work.upcoming()
    assert {choice.value for choice in drill.choices} == {"personal_data", "personal_information"}
    assert work.choose(drill, "personal_information") is False
    again = desk.resume_round(desk.unfinished())
    assert again.round == work.round
    other = again.upcoming()
    assert other.id != drill.id
    assert again.choose(other, other.right) is True
    assert again.upcoming() is None
    assert (again.round.right, again.round.points) == (1, 50)
    assert desk.unfinished() is None
    assert [card.item for card in desk.learning.cards(desk.learner.uid)] == [drill.id]


def test_a_wrong_item_is_the_first_of_the_next_round(desk):
    work = desk.drill_round()
    wrong, right = work.upcoming(), None
    work.choose(wrong, "")
    right = work.upcoming()
    work.choose(right, right.right)
    desk.clock.now += timedelta(days=2)
    assert desk.drill_round().round.items == (wrong.id, right.id)


def test_a_round_ended_early(desk):
    work = desk.drill_round()
    drill = work.upcoming()
    work.choose(drill, drill.right)
    assert work.finish().points == 100
    assert desk.unfinished() is None


def test_an_item_of_a_lesson_that_is_gone_is_passed_over(desk):
    work = desk.drill_round()
    work.round = replace(work.round, items=("nothing", "permitted#nothing", *work.round.items))
    assert work.upcoming().id in ("permitted", "conditional")


def test_time_is_counted_but_not_while_somebody_is_away(desk):
    sitting = desk.begin("permitted", Mode.GUIDED)
    desk.clock.now += timedelta(hours=8)
    sitting.give(Ref("storage"), Answer("computer"))
    row = desk.unfinished()
    assert row.seconds == IDLE
    assert IDLE <= desk.resume(row).seconds < IDLE + 5


def test_a_lesson_dropped(desk):
    sitting = desk.begin("permitted", Mode.GUIDED)
    sitting.give(Ref("storage"), Answer("paper"))
    sitting.drop()
    assert desk.unfinished() is None
    assert len(desk.learning.answered(desk.learner.uid)) == 1


@pytest.mark.parametrize("text", ["", "[]", '{"mode": "exam"}', '{"items": 3}'])
def test_a_damaged_record_is_told(desk, text):
    row = desk.learning.begin(desk.learner.uid, "permitted", "", "exam", text)
    with pytest.raises(FormFileError, match="途中の課題が読めません"):
        desk.resume(row)
    with pytest.raises(FormFileError, match="途中の小問が読めません"):
        desk.resume_round(row)


def test_items_by_name(desk):
    named = desk.catalogue.named
    assert named("permitted#own_use@a") == "名簿で案内を送る"
    assert named("permitted") == "表計算ソフトに打ち込んだ名簿"
    assert named("gone#a") == "gone#a"


@pytest.mark.parametrize("id_", ["gl/a-1", "gl/a-1#own_use", "gl/a-1#own_use@a"])
def test_items_by_id(id_):
    assert item_of(id_).id == id_


def test_no_such_lesson(desk):
    for id_ in ("nothing", "../pack", "/etc/passwd", "open"):
        with pytest.raises(FormFileError):
            desk.begin(id_, Mode.GUIDED)
    with pytest.raises(FormFileError, match="basics"):
        desk.drill_round("basic")


WRITER = """
import sys
from pathlib import Path
sys.path[:0] = [sys.argv[2], sys.argv[3]]
from tests.training.learners import desk_in
from michishirube.engine.case import Answer
from michishirube.engine.form import Ref
from michishirube.training.attempt import Mode
sitting = desk_in(Path(sys.argv[1])).begin("permitted", Mode.GUIDED)
for id_ in ("storage", "contents", "people", "mentions_use", "request_made"):
    answer = sitting.lesson.model.case.answers[id_]
    sitting.give(Ref(id_), answer)
    print(id_, flush=True)
input()
"""


def test_killed_nothing_answered_is_lost(tmp_path):
    root = os.path.dirname(__file__)  # noqa: PTH120
    writer = subprocess.Popen(
        [sys.executable, "-c", WRITER, str(tmp_path), os.path.join(root, "../.."), root],  # noqa: PTH118
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    for line in writer.stdout:
        if line.strip() == "people":
            writer.kill()
    writer.wait()
    writer.stdin.close()
    writer.stdout.close()
    desk = desk_in(tmp_path)
    found = desk.resume(desk.unfinished())
    assert found.progress[0] >= 3
    assert {"storage", "contents", "people"} <= found.attempt.case.answers.keys()
    desk.learning.close()


def test_a_party_by_another_name_is_the_same(desk):
    sitting = desk.begin("permitted", Mode.GUIDED)
    mark = sitting.name("recipients", PartyList((Party("p1", "株式会社Ａ社"),), True))
    assert mark.standing is Standing.RIGHT
    mark = sitting.name("recipients", PartyList((), True))
    assert mark.standing is Standing.WRONG


def test_an_examination_in_a_session_is_kept_with_every_change(tmp_path):
    desk = desk_in(tmp_path)
    sitting = desk.begin("permitted", Mode.EXAM)
    session = Session(small(), sitting.lesson.form, sitting.attempt.case)
    session.history = SittingHistory(sitting, lambda: session.case)
    session.give(Ref("storage"), "paper")
    session.give(Ref("storage"), "computer")
    session.history.stand_at("storage")
    again = desk_in(tmp_path)
    found = again.resume(again.unfinished())
    assert found.attempt.case == session.case
    assert found.attempt.place == "storage"
    assert session.undo()
    assert again.resume(again.unfinished()).attempt.case.answers["storage"].value == "paper"
    assert not session.changed
    desk.learning.erase(desk.learner.uid)
    session.give(Ref("contents"), ())
    assert session.history.trouble is not None
    assert session.changed
    for one in (desk, again):
        one.learning.close()
