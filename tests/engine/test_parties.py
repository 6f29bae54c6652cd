"""Parties: any and all over lists that are complete, incomplete or not there (design 2.7)."""

from dataclasses import replace

import pytest
from building import ask, conclude, every, live, make_case, make_form, oblige, party, possible, some
from building import topic as make_topic

from michishirube.engine.assess import assess
from michishirube.engine.case import DONT_KNOW, PartyList
from michishirube.engine.form import Ref

FORM = make_form(
    make_topic(ask("q"), id_="each", each="g"),
    make_topic(
        conclude("some", "x when any g: q", "y"),
        conclude("every", "x when all g: q", "y"),
    ),
)
YES, NO, UNKNOWN = party("a", q="yes"), party("b", q="no"), party("u", q=DONT_KNOW)


@pytest.mark.parametrize(
    ("parties", "any_", "all_"),
    [
        (every(), "y", "x"),  # nobody: none is, and all are
        (every(YES), "x", "x"),
        (every(NO), "y", "y"),
        (every(YES, NO), "x", "y"),
        (every(UNKNOWN), "xy", "xy"),
        (every(YES, UNKNOWN), "x", "xy"),
        (every(NO, UNKNOWN), "xy", "y"),
        (every(YES, NO, UNKNOWN), "x", "y"),
        (some(), "xy", "xy"),  # one more may be there of whom nothing is known
        (some(YES), "x", "xy"),
        (some(NO), "xy", "y"),
        (some(YES, NO), "x", "y"),
        (some(UNKNOWN), "xy", "xy"),
        (PartyList((YES,)), "x", "xy"),  # nobody said whether these are all
        (PartyList((NO,)), "xy", "y"),
        (None, "xy", "xy"),
    ],
)
def test_any_and_all(parties, any_, all_):
    case = make_case(parties={} if parties is None else {"g": parties})
    assert possible(FORM, case, "some") == tuple(any_)
    assert possible(FORM, case, "every") == tuple(all_)


@pytest.mark.parametrize(
    ("condition", "a", "values"),
    [
        ("any g: (q and a)", "no", "y"),  # comes to NO for anybody: one more changes nothing
        ("any g: (q and a)", "yes", "xy"),
        ("all g: (q or a)", "yes", "x"),
        ("all g: (q or a)", "no", "xy"),
        ("any g: a", "yes", "xy"),  # whether there is one at all is not known
        ("all g: a", "yes", "x"),
        ("any g: a", "no", "y"),
        ("all g: a", "no", "xy"),
        ("not any g: (q or a)", "yes", "xy"),
        ("any g: standing is good", "no", "y"),
        ("any g: standing is bad", "no", "xy"),
    ],
)
def test_one_more_party_may_be_there(condition, a, values):
    form = make_form(
        make_topic(
            ask("q"), conclude("standing", "good when q and a", "bad"), id_="each", each="g"
        ),
        make_topic(ask("a"), conclude("c", f"x when {condition}", "y")),
        wants=["c"],
    )
    assert possible(form, make_case(a=a, parties={"g": some()})) == tuple(values)


def test_any_within_all():
    form = make_form(
        make_topic(ask("q"), id_="t1", each="g"),
        make_topic(ask("r"), id_="t2", each="h"),
        make_topic(conclude("c", "x when all g: (q or any h: r)", "y")),
    )
    g = every(party("a", q="no"), party("b", q="yes"))
    assert possible(form, make_case(parties={"g": g, "h": every(party("k", r="yes"))})) == ("x",)
    assert possible(form, make_case(parties={"g": g, "h": every(party("k", r="no"))})) == ("y",)
    assert possible(form, make_case(parties={"g": g, "h": some(party("k", r="no"))})) == ("x", "y")
    assert possible(form, make_case(parties={"g": every(), "h": every()})) == ("x",)


EACH = make_form(
    make_topic(ask("own")),
    make_topic(
        ask("q"),
        conclude("c", "x when q and own", "y"),
        oblige("d", "c is x"),
        id_="each",
        each="g",
    ),
)


def test_each_party_has_its_own_conclusion_and_duty():
    parties = every(party("a", q="yes"), party("b", q="no"), party("u"))
    assessment = assess(EACH, make_case(own="yes", parties={"g": parties}))
    found = {result.ref.party: result.finding.possible for result in assessment.conclusions}
    assert found == {"a": ("x",), "b": ("y",), "u": ("x", "y")}
    assert [duty.ref for duty in assessment.duties] == [Ref("d", "a")]
    assert [duty.ref for duty in assessment.possible_duties] == [Ref("d", "u")]


@pytest.mark.parametrize("parties", [every(), some(), None])
def test_no_party_no_conclusion(parties):
    case = make_case(own="yes", parties={} if parties is None else {"g": parties})
    assert assess(EACH, case).conclusions == ()


def test_parties_are_asked_for_before_they_are_asked_about():
    parties = every(party("a"), party("b"))
    assert live(EACH, make_case(own="yes")) == ["own", "g"]
    assert live(EACH, make_case(own="yes", parties={"g": parties})) == ["own", "g", "q@a", "q@b"]


def test_parties_are_not_asked_about_before_their_list_matters():
    form = make_form(
        make_topic(ask("q"), id_="each", each="g"),
        make_topic(ask("a"), conclude("c", "x when a and any g: q", "y"), id_="own"),
    )
    parties = {"g": every(party("a", q="yes"))}
    assert live(form, make_case(a="no", parties=parties)) == ["g", "q@a", "a"]
    later = make_form(*reversed(form.topics))
    assert live(later, make_case(a="no", parties=parties)) == ["a"]
    assert live(later, make_case(a="yes", parties=parties)) == ["a", "g", "q@a"]


def test_parties_are_asked_about_one_by_one():
    form = make_form(make_topic(ask("q"), ask("r"), conclude("c", "x when q and r", "y"), each="g"))
    parties = every(party("a", q="yes"), party("b", q="yes"))
    case = make_case(parties={"g": parties})
    assert live(form, case) == ["g", "q@a", "r@a", "q@b", "r@b"]


@pytest.mark.parametrize(
    ("condition", "a", "asked"),
    [
        ("any g: a", "yes", "a g"),  # is there one at all?
        ("any g: a", "no", "a"),
        ("all g: a", "yes", "a"),
        ("all g: a", "no", "a g"),
        ("any g: (q and a)", "no", "a"),
        ("all g: (q or a)", "yes", "a"),
    ],
)
def test_who_there_is_is_asked_while_it_matters(condition, a, asked):
    form = make_form(
        make_topic(ask("a"), conclude("c", f"x when {condition}", "y"), id_="own"),
        make_topic(ask("q"), each="g"),
    )
    assert live(form, make_case(a=a)) == asked.split()


def test_who_there_is_is_asked_while_anything_may_arise_for_one_more():
    rule = conclude("c", "none when a", "x")
    quiet = replace(rule.cases[0], not_applicable=True)
    form = make_form(
        make_topic(ask("a"), conclude("v", "p when a", "q"), id_="own"),
        make_topic(replace(rule, cases=(quiet, rule.cases[1])), each="g"),
    )
    assert live(form, make_case(a="yes")) == ["a"]
    assert live(form, make_case(a="no")) == ["a", "g"]
    assert live(form, make_case()) == ["a", "g"]


def test_topics_of_one_group_are_asked_topic_by_topic():
    form = make_form(
        make_topic(ask("q"), conclude("c", "x when q and r", "y"), id_="t1", each="g"),
        make_topic(ask("r"), id_="t2", each="g"),
    )
    parties = every(party("a", q="yes", r="no"), party("b", q="yes"))
    case = make_case(parties={"g": parties})
    assert live(form, case) == ["g", "q@a", "q@b", "r@a", "r@b"]
