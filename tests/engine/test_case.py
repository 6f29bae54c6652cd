"""A case with one answer given, changed or taken back is a new case; the old one stays."""

from building import every, make_case, party

from michishirube.engine.case import DONT_KNOW, Answer, PartyList
from michishirube.engine.form import Ref

CASE = make_case(a="yes", b="no", parties={"g": every(party("k", q="yes"), party("l"))})


def test_an_answer_of_the_case():
    changed = CASE.with_answer(Ref("a"), None, Answer(DONT_KNOW))
    assert changed.answers == {"a": Answer(DONT_KNOW), "b": Answer("no")}
    assert changed.parties is CASE.parties
    assert CASE.answers["a"] == Answer("yes")


def test_an_answer_taken_back():
    assert CASE.with_answer(Ref("a"), None, None).answers == {"b": Answer("no")}
    assert CASE.with_answer(Ref("none"), None, None) == CASE


def test_an_answer_of_a_party():
    changed = CASE.with_answer(Ref("q", "l"), "g", Answer("no"))
    first, second = changed.parties["g"].parties
    assert (first.answers, second.answers) == ({"q": Answer("yes")}, {"q": Answer("no")})
    assert changed.parties["g"].complete is True
    assert changed.with_answer(Ref("q", "l"), "g", None) == CASE


def test_nobody_has_said_who_there_is():
    assert make_case().listed("g") == PartyList((), None)
    assert CASE.with_answer(Ref("q", "nobody"), "g", Answer("no")) == CASE
