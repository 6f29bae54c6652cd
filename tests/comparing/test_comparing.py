"""Two cases side by side: nothing differs from itself, no changed answer is left out."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.engine.forms_strategy import cases, edited, forms
from tests.packs.opened import DAY, opened, started, with_recipient

from michishirube.comparing.compare import NotComparableError, compare, pair_parties
from michishirube.comparing.comparison import Side
from michishirube.engine.assess import assess
from michishirube.engine.case import Basis, Case, Document, Party, PartyList
from michishirube.engine.form import Ref
from michishirube.session import Session


def side(session: Session) -> Side:
    return Side(session.case, session.assessment)


def sided(form, case: Case) -> Side:
    return Side(case, assess(form, case))


def entries(case: Case) -> dict:
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
        there = entries(theirs)
        for (id_, party), answer in entries(mine).items():
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


def test_cases_of_two_consultations_are_refused():
    one, other = started(), started("classify-a-list")
    with pytest.raises(NotComparableError, match="同じ相談の案件を選んでください"):
        compare(side(one), side(other))


def test_all_that_can_be_entered_otherwise_is_found():
    one = opened("conditional")
    other = opened("conditional")
    other.give(Ref("storage"), "paper")
    other.set_basis(Ref("contents"), Basis("山田", DAY, "一覧"))
    other.take_back(Ref("people"))
    other.decide_as_of(DAY)
    other.describe(Document(number="1"), "概要")
    other.record_opinion(Ref("purpose"), "同意は要らない", "佐藤", DAY)
    with_recipient(other, complete=False, contract="yes")
    found = compare(side(one), side(other))
    said = {change.question.id: change for change in found.answers}
    assert list(said) == ["storage", "contents", "people", "contract"]
    assert said["storage"].value_changed and not said["storage"].basis_changed
    assert said["contents"].basis_changed and not said["contents"].value_changed
    assert said["people"].after is None and said["contract"].before is None
    assert said["contract"].place.after == Ref("contract", "p1")
    assert (found.as_of.before, found.as_of.after) == (date(2026, 11, 22), DAY)
    assert [(one.group, one.before, one.after) for one in found.lists] == [
        ("recipients", True, False)
    ]
    assert [pair.names for pair in found.parties] == [("", "A社")]
    assert [change.field for change in found.document] == ["number", "summary"]
    assert [change.place.after for change in found.opinions] == [Ref("purpose")]
    assert [change.place.after.id for change in found.conclusions][:2] == ["list_class", "scale"]
    assert found.verdict and found.entered and found.derived


def test_an_answer_that_stays_and_counts_no_more():
    one = started(storage="computer", stated_purpose="発送", mentions_use="no")
    other = started(storage="paper", stated_purpose="発送", mentions_use="no")
    found = compare(side(one), side(other))
    assert [(use.question.id, use.counts) for use in found.in_use] == [("stated_purpose", False)]


def test_another_last_day_is_a_changed_duty():
    one, other = (
        started(storage="computer", request_made="yes", asked_on=day)
        for day in (date(2026, 6, 1), date(2026, 6, 2))
    )
    found = compare(side(one), side(other))
    (change,) = found.duties
    assert (change.before.due, change.after.due) == (date(2026, 7, 1), date(2026, 7, 2))
    assert change.sure and not found.conclusions
