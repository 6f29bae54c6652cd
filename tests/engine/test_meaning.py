"""One meaning: the quick engine is the definition, and what the design promises of both."""

from dataclasses import replace

from forms_strategy import (
    answers,
    cases,
    complete_cases,
    definite_answers,
    edited,
    forms,
    party_lists,
)
from hypothesis import assume, given
from hypothesis import strategies as st

from michishirube.engine.assess import assess, assess_replay, rules_for
from michishirube.engine.evaluate import Evaluator, definite
from michishirube.engine.form import Kind
from michishirube.engine.interview import Interview
from michishirube.engine.replay import answer_at, replay_by_definition


@st.composite
def forms_with_cases(draw, how=cases):
    form = draw(forms())
    return form, draw(how(form))


def wanted_values(assessment):
    """What is possible for the verdict and every wanted conclusion."""
    found = {result.ref: set(result.finding.possible) for result in assessment.conclusions}
    return {**found, assessment.verdict.finding.ref: set(assessment.verdict.finding.possible)}


def unknown_places(book, case, refs):
    """Those questions that have no answer, a don't-know, or a judgement without a basis."""
    return [
        ref
        for ref in refs
        if book.questions[ref.id].kind is not Kind.PARTIES
        and definite(book.questions[ref.id], answer_at(book, case, ref)) is None
    ]


@given(forms_with_cases())
def test_the_quick_replay_is_the_definition(given_):
    form, case = given_
    book = rules_for(form, case.as_of)
    assert Interview(book).update(case) == replay_by_definition(book, case)


@given(st.data())
def test_it_stays_the_definition_through_any_edits(data):
    form, case = data.draw(forms_with_cases())
    book = rules_for(form, case.as_of)
    interview = Interview(book)
    for _ in range(data.draw(st.integers(1, 8))):
        assert interview.update(case) == replay_by_definition(book, case)
        case = data.draw(edited(form, case))


@given(forms_with_cases(), st.randoms(use_true_random=False))
def test_the_order_in_which_answers_were_given_changes_nothing(given_, random):
    form, case = given_

    def shuffled(mapping):
        return dict(random.sample(list(mapping.items()), len(mapping)))

    parties = {
        group: replace(
            listed,
            parties=tuple(replace(p, answers=shuffled(p.answers)) for p in listed.parties),
        )
        for group, listed in shuffled(case.parties).items()
    }
    other = replace(case, answers=shuffled(case.answers), parties=parties)
    assert assess(form, other) == assess(form, case)


@given(st.data())
def test_a_set_aside_question_changes_nothing(data):
    form, case = data.draw(forms_with_cases())
    before = assess(form, case)
    aside = [ref for ref in before.places if ref not in before.visited]
    assume(aside)
    ref = data.draw(st.sampled_from(aside))
    question = before.book.questions[ref.id]
    if question.kind is Kind.PARTIES:
        listed = data.draw(party_lists(form, ref.id))
        other = replace(case, parties={**case.parties, ref.id: listed})
    else:
        other = case.with_answer(ref, question.group, data.draw(answers(question)))
    after = assess(form, other)
    assert replace(after, set_aside=(), places=()) == replace(before, set_aside=(), places=())


@given(st.data())
def test_a_value_for_an_unknown_stays_among_what_was_possible(data):
    form, case = data.draw(forms_with_cases())
    before = assess(form, case)
    unknown = unknown_places(before.book, case, before.places)
    assume(unknown)
    for ref in data.draw(st.lists(st.sampled_from(unknown), min_size=1, unique=True)):
        question = before.book.questions[ref.id]
        case = case.with_answer(ref, question.group, data.draw(definite_answers(question)))
    after = wanted_values(assess(form, case))
    for ref, values in wanted_values(before).items():
        assert after.get(ref, values) <= values


@given(st.data())
def test_learning_more_of_a_list_stays_among_what_was_possible(data):
    form, case = data.draw(forms_with_cases())
    growing = [group for group in form.groups if case.listed(group).complete is not True]
    assume(growing)
    before = assess(form, case)
    group = data.draw(st.sampled_from(growing))
    listed = case.listed(group)
    known = [party.id for party in listed.parties]
    more = [p for p in data.draw(party_lists(form, group)).parties if p.id not in known]
    grown = replace(
        listed,
        parties=(*listed.parties, *more),
        complete=data.draw(st.sampled_from([True, False])),
    )
    after = wanted_values(assess(form, replace(case, parties={**case.parties, group: grown})))
    for ref, values in wanted_values(before).items():
        assert after.get(ref, values) <= values


@given(st.data())
def test_an_answer_set_aside_and_live_again_is_still_there(data):
    form, case = data.draw(forms_with_cases())
    book = rules_for(form, case.as_of)
    interview = Interview(book)
    before = assess_replay(book, case, interview.update(case))
    questions = [ref for ref in before.visited if book.questions[ref.id].kind is not Kind.PARTIES]
    assume(questions)
    ref = data.draw(st.sampled_from(questions))
    group = book.questions[ref.id].group
    given_ = answer_at(book, case, ref)
    other = data.draw(answers(book.questions[ref.id]))
    away = case.with_answer(ref, group, other)
    interview.update(away)
    back = away.with_answer(ref, group, given_)
    assert assess_replay(book, back, interview.update(back)) == before


@given(forms_with_cases())
def test_something_is_always_possible(given_):
    form, case = given_
    assessment = assess(form, case)
    findings = [*assessment.findings.values(), assessment.verdict.finding]
    assert all(finding.possible for finding in findings)


@given(forms_with_cases(complete_cases))
def test_a_complete_case_decides_everything(given_):
    form, case = given_
    assessment = assess(form, case)
    assert assessment.verdict.decided
    assert all(result.decided for result in assessment.conclusions)
    assert not assessment.possible_duties
    assert not assessment.next_questions
    assert not assessment.open_questions


@given(forms_with_cases())
def test_what_is_open_at_the_end_hangs_on_a_visited_question(given_):
    form, case = given_
    assessment = assess(form, case)
    evaluator = Evaluator(assessment.book, Interview(assessment.book).update(case).facts)
    undecided = evaluator.relevant(evaluator.wanted())
    assert undecided <= set(assessment.visited)
    open_ = {*assessment.next_questions, *assessment.open_questions}
    assert undecided <= open_
    nothing_open = assessment.verdict.decided and not assessment.possible_duties
    assert bool(undecided) or nothing_open
