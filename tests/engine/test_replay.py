"""Live and set aside, by replay (design 2.3 and 2.4)."""

from datetime import date

import pytest
from building import ask, conclude, every, live, make_case, make_form, named, oblige, party, topic

from michishirube.engine.assess import Openness, assess
from michishirube.engine.case import DONT_KNOW, Answer, PartyList
from michishirube.engine.form import Ref

CHAIN = make_form(
    topic(
        ask("a"),
        ask("b"),
        ask("c"),
        ask("unused"),
        conclude("v", "x when a and b", "y when c", "z"),
    )
)


@pytest.mark.parametrize(
    ("answers", "visited"),
    [
        ({}, "a b c"),
        ({"a": "no"}, "a c"),
        ({"a": "yes"}, "a b c"),
        ({"a": "yes", "b": "yes"}, "a b"),
        ({"a": "yes", "b": "yes", "c": "no"}, "a b"),
        ({"b": "no"}, "a b c"),  # asked in the order of the form, not of the answers
        ({"b": "no", "a": "no"}, "a c"),
        ({"a": DONT_KNOW, "b": "yes"}, "a b c"),
        ({"unused": "yes"}, "a b c"),
    ],
)
def test_what_is_asked(answers, visited):
    assert live(CHAIN, make_case(**answers)) == visited.split()


@pytest.mark.parametrize(
    ("answers", "next_", "open_", "aside"),
    [
        ({}, "a b c", "", ""),
        ({"a": "no", "b": "yes"}, "c", "", "b"),
        ({"a": DONT_KNOW}, "b c", "a", ""),
        ({"a": DONT_KNOW, "b": "no"}, "c", "", ""),  # a decides nothing any more
        ({"a": DONT_KNOW, "b": "yes", "c": "no"}, "", "a", ""),
        ({"unused": DONT_KNOW}, "a b c", "", "unused"),
    ],
)
def test_next_open_and_set_aside(answers, next_, open_, aside):
    assessment = assess(CHAIN, make_case(**answers))
    assert [named(ref) for ref in assessment.next_questions] == next_.split()
    assert [named(ref) for ref in assessment.open_questions] == open_.split()
    assert [named(ref) for ref in assessment.set_aside] == aside.split()


def test_cases_after_the_first_that_holds_are_not_asked_for():
    form = make_form(
        topic(ask("a"), ask("b"), ask("c"), conclude("v", "x when a", "y when b", "z when c", "w"))
    )
    assert live(form, make_case(a=DONT_KNOW, b="yes")) == ["a", "b"]
    assert live(form, make_case(a=DONT_KNOW, b="no")) == ["a", "b", "c"]


def test_what_one_conclusion_lets_go_another_may_still_need():
    form = make_form(
        topic(
            *(ask(id_) for id_ in "aqst"),
            conclude("u", "p when q", "r when s", "p when t", "r"),
            conclude("v", "x when a", "y when u is p", "z"),
            conclude("w", "m when q", "n when not s", "k when t", "l"),
        ),
        wants=["v", "w"],
    )
    assert live(form, make_case(a="yes", q="no", s="yes")) == ["a", "q", "s", "t"]


def test_an_answer_set_aside_decides_nothing():
    form = make_form(
        topic(
            ask("a"), ask("b"), conclude("v", "x when a and b", "y"), conclude("w", "p when b", "q")
        ),
        wants=["v"],
    )
    assessment = assess(form, make_case(a="no", b="yes"))
    assert assessment.set_aside == (Ref("b"),)
    assert Ref("w") not in assessment.findings


def test_questions_only_a_duty_or_the_verdict_needs_are_asked():
    form = make_form(
        topic(ask("a"), ask("b"), ask("c"), oblige("d", "a")),
        verdict=("permitted when b", "not_permitted"),
    )
    assert live(form, make_case()) == ["a", "b"]


def test_questions_only_an_unwanted_conclusion_needs_are_not():
    form = make_form(topic(ask("a"), conclude("v", "x when a", "y")), wants=[])
    assert live(form, make_case()) == []


@pytest.mark.parametrize(
    ("form_", "visited"),
    [
        ({"ask_when": None}, "a note"),
        ({"ask_when": "a"}, "a"),
        ({"ask_when": "not a"}, "a note"),
        ({"ask_when": "v is y"}, "a note"),
        ({"ask_when": "b"}, "a note"),  # may hold
        ({"ask_when": "a and b"}, "a"),
    ],
)
def test_record_questions_are_wanted_while_they_may_be(form_, visited):
    form = make_form(
        topic(
            ask("a"),
            ask("b"),
            ask("note", "text", record=True, **form_),
            conclude("v", "x when a", "y"),
        )
    )
    assert live(form, make_case(a="no")) == visited.split()


def test_a_record_question_before_what_it_hangs_on_is_asked_in_its_place():
    form = make_form(
        topic(
            ask("note", "text", record=True, ask_when="a"), ask("a"), conclude("v", "x when a", "y")
        )
    )
    assert live(form, make_case(a="no")) == ["note", "a"]


def test_an_open_record_question_holds_nothing_open():
    form = make_form(
        topic(ask("note", "text", record=True), ask("a"), conclude("v", "x when a", "y"))
    )
    assessment = assess(form, make_case(a="yes", note=DONT_KNOW))
    assert not assessment.open_questions
    assert assessment.conclusion(Ref("v")).value == "x"


def test_a_record_question_of_parties_waits_for_their_list():
    form = make_form(
        topic(ask("q"), ask("note", "text", record=True), conclude("v", "x when q", "y"), each="g")
    )
    assert live(form, make_case()) == ["g"]
    parties = {"g": every(party("a", q="yes"))}
    assert live(form, make_case(parties=parties)) == ["g", "q@a", "note@a"]


@pytest.mark.parametrize(
    ("answer", "why"),
    [
        (None, Openness.UNANSWERED),
        (Answer(DONT_KNOW), Openness.DONT_KNOW),
        (Answer("yes"), Openness.NO_BASIS),
    ],
)
def test_why_a_question_is_open(answer, why):
    form = make_form(topic(ask("j", "judgement"), conclude("v", "x when j", "y")))
    assessment = assess(form, make_case(**({} if answer is None else {"j": answer})))
    if why is Openness.UNANSWERED:
        assert assessment.next_questions == (Ref("j"),)
    else:
        assert dict(assessment.open_questions) == {Ref("j"): why}
    assert assessment.provisional


@pytest.mark.parametrize(
    ("complete", "next_", "open_"),
    [(None, [Ref("g")], {}), (False, [], {Ref("g"): Openness.MORE_PARTIES}), (True, [], {})],
)
def test_a_list_is_open_until_it_is_complete(complete, next_, open_):
    form = make_form(
        topic(ask("q"), each="g"), topic(conclude("v", "x when any g: q", "y"), id_="u")
    )
    listed = PartyList((party("a", q="no"),), complete)
    assessment = assess(form, make_case(parties={"g": listed}))
    assert list(assessment.next_questions) == next_
    assert dict(assessment.open_questions) == open_


def test_a_list_set_aside():
    form = make_form(
        topic(ask("a"), id_="first"),
        topic(ask("q"), each="g"),
        topic(conclude("v", "x when a and any g: q", "y"), id_="last"),
    )
    parties = {"g": every(party("k", q="yes"))}
    assessment = assess(form, make_case(a="no", parties=parties))
    assert assessment.set_aside == (Ref("g"), Ref("q", "k"))


def test_dates_and_numbers_decide():
    form = make_form(
        topic(
            ask("when", "date"),
            ask("count", "number"),
            conclude("v", "x when when <= as_of and count >= 1000", "y"),
        )
    )
    assert live(form, make_case(when=date(2027, 1, 1))) == ["when"]
    assert live(form, make_case(when=date(2026, 11, 22))) == ["when", "count"]
