"""The lessons and drill items of the real pack: how many, and the model gets all right."""

import pytest

from michishirube.library import load_library
from michishirube.training.catalogue import Catalogue
from michishirube.training.marking import Standing, mark_alone


@pytest.fixture(scope="module")
def catalogue():
    library = load_library()
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
