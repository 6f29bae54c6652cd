"""Who gives to whom is told from the live answers alone: just what the assessment found."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st
from tests.engine.forms_strategy import cases, forms

from michishirube.engine.assess import assess
from michishirube.engine.evaluate import SOMEBODY
from michishirube.engine.form import Ref, Relations
from michishirube.engine.relations import related


@given(st.data())
def test_every_standing_is_what_the_assessment_found(data):
    form = data.draw(forms())
    case = data.draw(cases(form))
    for id_ in form.wants:
        group = assess(form, case).book.group_of(id_)
        of_one = Relations((id_,), group=group, name="" if group else "相手")
        assessment = assess(replace(form, relations=of_one), case)
        found = related(assessment, case)
        for one in found.parties if found else ():
            result = assessment.conclusion(Ref(id_, one.party))
            if one.party != SOMEBODY:
                assert result is not None
                assert one.standing.finding == result.finding
                assert one.standing.fired == result.fired


@given(st.data())
def test_all_parties_of_a_live_list_and_nobody_else(data):
    form = data.draw(forms())
    case = data.draw(cases(form))
    for id_ in form.wants:
        book = assess(form, case).book
        group = book.group_of(id_)
        if group is None:
            continue
        assessment = assess(replace(form, relations=Relations((id_,), group=group)), case)
        found = related(assessment, case)
        listed = case.listed(group)
        live = Ref(group) in assessment.visited
        wanted = [party.id for party in listed.parties] if live else []
        wanted += [SOMEBODY] if live and listed.complete is not True else []
        assert [one.party for one in found.parties] == wanted if found else wanted == []
