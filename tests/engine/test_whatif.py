"""What each answer to an open question would leave possible (design 2.5)."""

from datetime import date

import pytest
from building import ask, conclude, every, make_case, make_form, party, some, topic

from michishirube.engine.assess import assess
from michishirube.engine.case import DONT_KNOW
from michishirube.engine.form import Ref
from michishirube.engine.whatif import outcomes

FORM = make_form(
    topic(
        ask("a"),
        ask("b"),
        ask("j", "judgement"),
        ask("m", "many", "x y"),
        ask("n", "number"),
        conclude("c", "p when a and b", "q when j", "r when m includes x and n > 3", "s"),
    ),
    verdict=("permitted when c is p", "conditional when c is q", "not_permitted"),
)


def found(form, case, ref):
    assessment = assess(form, case)
    return {
        outcome.value: (
            " ".join(verdict.value for verdict in outcome.verdict_possible),
            {ref.id: "".join(values) for ref, values in outcome.narrowed},
        )
        for outcome in outcomes(assessment.book, case, assessment, Ref(ref))
    }


def test_of_a_yes_no_question():
    case = make_case(a=DONT_KNOW, b="yes", j=DONT_KNOW, m=())
    assert found(FORM, case, "a") == {
        "yes": ("permitted", {"c": "p"}),
        "no": ("conditional not_permitted", {"c": "qs"}),
    }


def test_a_supposed_judgement_counts():
    case = make_case(a="no", j=DONT_KNOW, m=())
    assert found(FORM, case, "j") == {
        "yes": ("conditional", {"c": "q"}),
        "no": ("not_permitted", {"c": "s"}),
    }


def test_of_a_multiple_choice_each_option_and_none():
    case = make_case(a="no", j=DONT_KNOW, m=DONT_KNOW, n=DONT_KNOW)
    assert found(FORM, case, "m") == {
        "x": ("conditional not_permitted", {}),
        "y": ("conditional not_permitted", {"c": "qs"}),
        "none": ("conditional not_permitted", {"c": "qs"}),
    }


@pytest.mark.parametrize("kind", ["number", "date", "text"])
def test_answers_that_cannot_be_listed(kind):
    condition = {"number": "q > 3", "date": "q <= as_of", "text": "q is given"}[kind]
    form = make_form(topic(ask("q", kind), conclude("c", f"x when {condition}", "y")))
    assert found(form, make_case(q=DONT_KNOW), "q") == {}


def test_of_a_list_that_nobody_has_to_be_added():
    form = make_form(
        topic(ask("q"), id_="each", each="g"),
        topic(conclude("c", "x when any g: q", "y")),
        verdict=("permitted when c is y", "not_permitted"),
    )
    case = make_case(parties={"g": some(party("k", q="no"))})
    assert found(form, case, "g") == {"complete": ("permitted", {"c": "y"})}
    assert case.parties["g"].complete is False
    decided = make_case(parties={"g": every(party("k", q="yes"))})
    assert found(form, decided, "g") == {"complete": ("not_permitted", {})}


def test_of_a_partys_question():
    form = make_form(
        topic(ask("q"), conclude("c", "x when q", "y"), id_="each", each="g"),
        verdict=("permitted when all g: c is x", "not_permitted"),
    )
    case = make_case(parties={"g": every(party("k", q=DONT_KNOW), party("l", q="yes"))})
    assessment = assess(form, case)
    found = outcomes(assessment.book, case, assessment, Ref("q", "k"))
    assert [(one.value, one.narrowed) for one in found] == [
        ("yes", ((Ref("c", "k"), ("x",)),)),
        ("no", ((Ref("c", "k"), ("y",)),)),
    ]


def test_the_case_itself_stays_as_it_is():
    case = make_case(a=DONT_KNOW)
    found(FORM, case, "a")
    assert case == make_case(a=DONT_KNOW)
    assert case.answers["a"].value is DONT_KNOW
    assert case.as_of == date(2026, 11, 22)
