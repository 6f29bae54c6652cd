"""Figures of a record: what is weak now, how far the courses are, what has come back."""

from datetime import timedelta, timezone

from tests.training.learners import CATALOGUE, START

from michishirube.store.learning import AnsweredItem, AttemptRow, ItemCard
from michishirube.training.progress import Share, progress, topic_titles


def item(name, right, topic="purpose", cites=("act:18-1",), later=0):
    moment = START + timedelta(hours=later)
    return AnsweredItem(moment, name, "use-a-list", name, topic, cites, right, 0, "")


def attempt(lesson, points, finished=True, seconds=60):
    end = START if finished else None
    return AttemptRow(lesson, lesson, "", "exam", START, START, end, seconds, points, True, "")


def test_nothing_yet():
    found = progress((), (), (), CATALOGUE.courses, START)
    assert (found.answered, found.right, found.topics, found.days, found.next_due) == (
        *(0, 0, (), ()),
        None,
    )
    assert (found.courses[0].done, found.courses[0].total) == (0, 2)


def test_what_is_right_now_is_no_weak_point():
    answered = [item("a", False), item("b", False, later=1), item("a", True, later=2)]
    found = progress(answered, (), (), (), START)
    assert (found.answered, found.right) == (3, 1)
    assert found.topics == (Share("purpose", 1, 2),)
    assert [one.item for one in found.again] == ["b"]
    answered.append(item("a", False, later=3))
    assert [one.item for one in progress(answered, (), (), (), START).again] == ["a", "b"]


def test_the_weakest_first():
    answered = [
        item("a", True, "one", ("act:1",)),
        item("b", False, "two", ("act:1", "act:2")),
        item("c", False, "three", ()),
        item("d", False, "three", ()),
    ]
    found = progress(answered, (), (), (), START)
    assert [share.id for share in found.topics] == ["three", "two", "one"]
    assert found.provisions == (Share("act:2", 0, 1), Share("act:1", 1, 2))
    assert found.provisions[1].percent == 50


def test_days_are_those_of_the_person_s_zone():
    answered = [item("a", True), item("b", False, later=9)]
    here = START.astimezone(timezone(timedelta(hours=9)))
    found = progress(answered, (), (), (), here)
    assert found.days == (Share("2026-11-22", 1, 1), Share("2026-11-23", 0, 1))


def test_courses_count_lessons_once_and_by_the_best():
    attempts = [
        attempt("permitted", 40),
        attempt("permitted", 90),
        attempt("conditional", 1, False),
    ]
    found = progress((), attempts, (), CATALOGUE.courses, START)
    (course,) = found.courses
    assert (course.done, dict(course.best)) == (1, {"permitted": 90})
    assert (found.lessons, found.seconds) == (1, 180)


def test_what_has_come_back():
    cards = [
        ItemCard(name, START + timedelta(days=days), "") for name, days in (("a", -1), ("b", 2))
    ]
    found = progress((), (), cards, (), START)
    assert (found.due, found.next_due) == (1, cards[1].due)


def test_titles_of_topics():
    assert topic_titles(CATALOGUE.forms)["purpose"] == "利用目的"
