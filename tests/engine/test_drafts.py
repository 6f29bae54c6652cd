"""Ready texts: which are called for, which of their parts, and that their conditions are asked."""

from dataclasses import replace

import pytest
from building import ask, conclude, live, make_case, make_form, oblige, topic

from michishirube.engine.assess import assess
from michishirube.engine.case import DONT_KNOW
from michishirube.engine.condition import parse_condition
from michishirube.engine.form import Draft, DraftPart


def part(id_, if_=None):
    return DraftPart(id_, id_, if_=parse_condition(if_) if if_ else None)


def drafting(*parts, if_=None, **more):
    """A form of a, b and a record r with one draft."""
    draft = Draft("d", "t", "題", parts, if_=parse_condition(if_) if if_ else None)
    part_of = topic(ask("a"), ask("b"), ask("r", "text", record=True), *more.get("rules", ()))
    return make_form(replace(part_of, drafts=(draft,)), **more.get("form", {}))


FORM = drafting(part("1"), part("two", "b"), part("3", "not b"), if_="a")


@pytest.mark.parametrize(
    ("answers", "printed"),
    [
        ({"a": "no", "b": "yes"}, []),
        ({"a": "yes", "b": "yes"}, ["yes", ("1", "yes"), ("two", "yes")]),
        ({"a": "yes", "b": "no"}, ["yes", ("1", "yes"), ("3", "yes")]),
        (
            {"a": "yes", "b": DONT_KNOW},
            ["yes", ("1", "yes"), ("two", "unknown"), ("3", "unknown")],
        ),
        ({"b": "yes"}, ["unknown", ("1", "unknown"), ("two", "unknown")]),
        ({}, ["unknown", ("1", "unknown"), ("two", "unknown"), ("3", "unknown")]),
    ],
)
def test_drafts_and_their_parts(answers, printed):
    found = [
        said
        for result in assess(FORM, make_case(**answers)).drafts
        for said in (
            result.applies.value,
            *((one.id, truth.value) for one, truth in result.parts),
        )
    ]
    assert found == printed


def test_a_draft_without_condition_is_always_printed():
    (result,) = assess(drafting(part("1")), make_case()).drafts
    assert result.applies.value == "yes"


def test_conditions_of_drafts_are_asked_as_duties_are():
    assert live(FORM, make_case(a="no", b="yes")) == ["a", "r"]
    assert live(FORM, make_case(a="yes")) == ["a", "b", "r"]
    assert live(drafting(part("1")), make_case()) == ["r"]


def test_drafts_are_no_duties():
    form = drafting(part("1"), if_="a", rules=(oblige("o", "a"), conclude("c", "x when b", "y")))
    assessment = assess(form, make_case(a="yes", b="no"))
    assert [duty.ref.id for duty in assessment.duties] == ["o"]
    assert [result.draft.id for result in assessment.drafts] == ["d"]
