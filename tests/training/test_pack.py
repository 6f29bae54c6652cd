"""The lessons and drill items of the real pack: how many, and the model gets all right."""

import pytest
from tests.training.learners import Clock

from michishirube.engine.case import Answer, PartyList
from michishirube.engine.form import Kind
from michishirube.engine.replay import answer_at
from michishirube.library import load_library
from michishirube.store.learning import Learning
from michishirube.training.attempt import Mode
from michishirube.training.catalogue import Catalogue
from michishirube.training.desk import Desk
from michishirube.training.marking import Standing, mark_alone
from michishirube.training.printing import summary_pdf
from michishirube.training.report import summary_view


@pytest.fixture(scope="module")
def library():
    return load_library()


@pytest.fixture(scope="module")
def catalogue(library):
    return Catalogue(library.pack.folder, library.forms)


def test_courses(catalogue):
    named = {course.id for course in catalogue.courses}
    assert {"first-day", "provision-and-entrustment", "requests", "leaks"} <= named
    first = catalogue.course("first-day").lessons
    assert {"ppc-1-new-use", "ppc-2-pooled", "ppc-2-matched", "ppc-3-model"} <= set(first)
    assert len(catalogue.lesson_ids) >= 40
    assert len(catalogue.drill_ids) >= 100


def test_the_model_s_answers_are_worth_100_points(catalogue):
    for id_ in catalogue.lesson_ids:
        lesson = catalogue.lesson(id_)
        marking = mark_alone(lesson, lesson.model.case)
        found = {mark.standing for mark in marking.marks}
        assert not found & {Standing.WRONG, Standing.NOT_MET, Standing.EXTRA}, id_
        assert marking.score.points == 100, id_


def test_every_drill_item_has_a_right_answer_among_several(catalogue):
    said = set()
    for id_ in catalogue.drill_ids:
        drill = catalogue.drill(id_)
        values = [choice.value for choice in drill.choices]
        assert len(values) == len(set(values)) > 1, id_
        assert drill.right in values
        assert drill.because
        said.add(drill.say)
    assert len(said) == len(catalogue.drill_ids)


def test_the_first_day_from_the_first_question_to_the_summary(library, catalogue, tmp_path):
    """A newcomer answers the whole course, one question of it wrong, and prints the sheet."""
    clock = Clock()
    learning = Learning(tmp_path, clock)
    desk = Desk(catalogue, learning, learning.enrol("新人"), clock)
    for id_ in catalogue.course("first-day").lessons:
        sitting = desk.begin(id_, Mode.GUIDED, "first-day")
        book, model = sitting.lesson.book, sitting.lesson.model.case
        while (ref := sitting.upcoming) is not None:
            if book.questions[ref.id].kind is Kind.PARTIES:
                sitting.name(ref.id, PartyList(model.listed(ref.id).parties, True))
            elif (id_, ref.id) == ("ppc-1-new-use", "own_use"):
                sitting.give(ref, Answer("yes"))
            else:
                sitting.give(ref, answer_at(book, model, ref))
        assert (sitting.finish().score.points == 100) is (id_ != "ppc-1-new-use")
    figures = desk.figures()
    assert (figures.courses[0].done, figures.courses[0].total) == (12, 12)
    assert [one.rule for one in figures.again] == ["own_use"]
    sheet = summary_view(library, catalogue, desk.record("appi"), figures, clock())
    assert [one.asked for one in sheet.again] == [
        "この相手は、渡したデータを自社の目的にも使いますか"
    ]
    assert [one.where for one in sheet.again] == ["会員データの分析と広告"]
    assert "法第27条第5項第1号" in [one.printed for one in sheet.read]
    assert summary_pdf(sheet).startswith(b"%PDF")
    learning.close()
