"""Many cases decided at once come to what the evaluator makes of each."""

from building import DAY
from forms_strategy import cases as partial_cases
from forms_strategy import forms
from hypothesis import given
from hypothesis import strategies as st

from michishirube.engine.assess import assess_replay
from michishirube.engine.evaluate import VERDICT
from michishirube.engine.form import Ref
from michishirube.engine.interview import Interview
from michishirube.engine.rulebook import in_force
from michishirube.engine.truth import Truth
from michishirube.proof.worked import WorkedCases


@given(st.data())
def test_decided_as_the_evaluator_does(data):
    form = data.draw(forms())
    book = in_force(form, DAY)
    some = data.draw(st.lists(partial_cases(form), min_size=1, max_size=4))
    worked = WorkedCases.of(book, some)
    decided = worked.decided_by(book)
    for number, case in enumerate(some):
        assessment = assess_replay(book, case, Interview(book).update(case))
        findings = {result.ref: result.finding for result in assessment.conclusions}
        findings[VERDICT] = assessment.verdict.finding
        for ref, finding in findings.items():
            comes = decided.possible(worked.place(number, ref))
            assert {one for one, at in comes.items() if at >> number & 1} == set(finding.possible)
        fired = zip(form.verdict, decided.fired(), strict=True)
        # Answers set aside are known here, and can rule out a case that says the same.
        assert {one for one, at in fired if at >> number & 1} <= set(assessment.verdict.fired)
        duties = (*assessment.duties, *assessment.possible_duties)
        states = {duty.ref: duty.applies for duty in duties}
        for ref in all_duties(book, case):
            rails = decided.duty(worked.place(number, ref))
            truth = states.get(ref, Truth.NO)
            says = (rails.yes >> number & 1, rails.no >> number & 1)
            assert says == (truth is Truth.YES, truth is Truth.NO), ref


def all_duties(book, case):
    for id_, duty in book.duties.items():
        if duty.group is None:
            yield Ref(id_)
        else:
            yield from (Ref(id_, party.id) for party in case.listed(duty.group).parties)
