"""Two cases side by side: nothing differs from itself, no changed answer is left out."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.engine.forms_strategy import cases, edited, forms
from tests.packs.opened import DAY, JUDGED, opened, small, started, with_recipient

from michishirube.comparing import NotComparableError, compare, pair_parties
from michishirube.comparison import Side
from michishirube.engine.assess import assess
from michishirube.engine.case import Answer, Basis, Case, Document, Party, PartyList
from michishirube.engine.form import Ref
from michishirube.session import Session


def side(session: Session) -> Side:
    return Side(session.case, session.assessment)


def sided(form, case: Case) -> Side:
    return Side(case, assess(form, case))


def entries(case: Case, change) -> dict:
    """Every answer of one side, by the place its change stands at."""
    said = {(id_, None): answer for id_, answer in case.answers.items()}
    for group, listed in case.parties.items():
        for party in listed.parties:
            said |= {(id_, (group, party.id)): one for id_, one in party.answers.items()}
    return said


@given(st.data())
def test_a_case_does_not_differ_from_itself(data):
    form = data.draw(forms())
    case = data.draw(cases(form))
    assert compare(sided(form, case), sided(form, case)).empty


@given(st.data())
def test_every_changed_answer_is_listed_and_no_other(data):
    form = data.draw(forms())
    case = data.draw(cases(form))
    other = data.draw(st.one_of(edited(form, case), cases(form)))
    found = compare(sided(form, case), sided(form, other))
    listed = {}
    for change in found.answers:
        for ref, answer, mine in (
            (change.place.before, change.before, case),
            (change.place.after, change.after, other),
        ):
            if ref is not None and answer is not None:
                group = change.question.group
                party = (group, ref.party) if group else None
                listed[mine is case, ref.id, party] = answer
    for mine, theirs, first in ((case, other, True), (other, case, False)):
        there = entries(theirs, None)
        for (id_, party), answer in entries(mine, None).items():
            shown = listed.pop((first, id_, party), None)
            # parties of these cases keep their names, so that a pair has one id on both sides
            assert (shown is not None) == (there.get((id_, party)) != answer)
            assert shown in (None, answer)
    assert listed == {}


@given(st.data())
def test_backwards_the_same_things_differ(data):
    form = data.draw(forms())
    one, other = (sided(form, data.draw(cases(form))) for _ in range(2))
    there, back = compare(one, other), compare(other, one)
    for name in ("parties", "lists", "answers", "conclusions", "duties", "in_use", "document"):
        assert len(getattr(there, name)) == len(getattr(back, name)), name
    assert (there.verdict is None) == (back.verdict is None)
    assert there.empty == back.empty


@given(st.data())
def test_what_comes_out_differs_only_where_something_was_entered_otherwise(data):
    form = data.draw(forms())
    case = data.draw(cases(form))
    found = compare(sided(form, case), sided(form, data.draw(edited(form, case))))
    assert found.entered or not found.derived


def named(*parties: str) -> PartyList:
    """`a:A社` has the id a and the name A社."""
    return PartyList(tuple(Party(*one.split(":")) for one in parties))


@pytest.mark.parametrize(
    ("before", "after", "pairs"),
    [
        ("a:A", "a:A", "A-A"),
        ("a:A", "a:B", "A-B"),  # renamed
        ("a:A b:B", "b:B", "B-B A-"),
        ("b:B", "a:A b:B", "-A B-B"),
        ("a:A b:B", "x:B y:A", "B-B A-A"),  # of two cases: by name
        ("a:A b:B", "a:B b:C", "B-B -C A-"),
        ("a:A b:A", "b:A c:A", "A-A A-A"),
        ("", "", ""),
    ],
)
def test_parties_are_paired(before, after, pairs):
    found = pair_parties("g", named(*before.split()), named(*after.split()))
    shown = [
        f"{pair.before.name if pair.before else ''}-{pair.after.name if pair.after else ''}"
        for pair in found
    ]
    assert shown == pairs.split()
