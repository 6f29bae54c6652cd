"""The clauses mean what the evaluator means, on random forms and partial cases."""

from building import DAY
from forms_strategy import complete_cases, forms
from hypothesis import given
from hypothesis import strategies as st

from michishirube.engine.assess import assess_replay
from michishirube.engine.evaluate import VERDICT
from michishirube.engine.form import Ref
from michishirube.engine.interview import Interview
from michishirube.engine.rulebook import in_force
from michishirube.engine.truth import Truth
from michishirube.proof.changes import no_dead_question
from michishirube.proof.encoding import Encoding
from michishirube.proof.proofs import no_gap, no_overlap, sound_unknowns
from michishirube.proof.prover import Prover
from michishirube.proof.witness import Cases, case_of


def some_model(encoding, cases, random):
    """A model of the clauses that random answers lead to."""
    answers = encoding.answers
    inputs = [
        *(literal for asked in answers.asked.values() for literal in asked.chosen.values()),
        *(asked.known for asked in answers.asked.values()),
        *answers.present.values(),
        *answers.full.values(),
    ]
    random.shuffle(inputs)
    chosen = []
    for literal in inputs:
        wish = literal if random.random() < 0.6 else -literal
        chosen.append(wish if cases.has(*chosen, wish) else -wish)
    assert cases.has(*chosen)
    return cases.model()


def decided(book, case):
    return assess_replay(book, case, Interview(book).update(case))


@given(forms(), st.randoms(use_true_random=False))
def test_clauses_mean_what_the_evaluator_means(form, random):
    book = in_force(form, DAY)
    encoding = Encoding(book)
    with Cases(encoding) as cases:
        prover = Prover.of(encoding, cases)
        shown = {ref: prover.value_literals(ref) for ref in (VERDICT, *wanted(encoding))}
        duties = {ref: prover.duty(ref) for id_ in book.duties for ref in prover.places(id_)}
        model = some_model(encoding, cases, random)
    case = case_of(encoding, encoding.answers, model)
    assessment = decided(book, case)
    findings = {result.ref: result.finding for result in assessment.conclusions}
    findings[VERDICT] = assessment.verdict.finding
    for ref, finding in findings.items():
        possible = {value for value, literal in shown[ref].items() if literal in model}
        assert possible == set(finding.possible), ref
    applying = {duty.ref for duty in assessment.duties}
    there = {Ref(group, p.id) for group, some in case.parties.items() for p in some.parties}
    for ref, literal in duties.items():
        group = book.duties[ref.id].group
        if group is None or Ref(group, ref.party) in there:
            assert (literal in model) is (ref in applying), ref


def wanted(encoding):
    for id_ in encoding.book.wants:
        yield from encoding.network.places_of(id_)


@given(st.data())
def test_what_is_proved_holds_in_any_complete_case(data):
    form = data.draw(forms())
    book = in_force(form, DAY)
    encoding = Encoding(book)
    with Cases(encoding) as cases:
        prover = Prover.of(encoding, cases)
        assert list(no_gap(prover)) == []  # true of every form: the engine's own promise
        assert list(sound_unknowns(prover)) == []
        never = {(found.about, found.detail) for found in no_overlap(prover)}
        dead = {found.about for found in no_dead_question(prover) if not found.detail}
    case = data.draw(complete_cases(form))
    assessment = decided(book, case)
    for result in assessment.conclusions:
        fired = result.finding.looked_at[-1]
        if fired.truth is Truth.YES and result.decided:
            assert (result.conclusion.id, str(fired.index)) not in never
    fired = assessment.verdict.finding.looked_at[-1]
    assert (form.id, str(fired.index)) not in never
    other = data.draw(complete_cases(form))
    moved = next((id_ for id_ in dead if id_ in other.answers), None)
    if moved is not None and moved in case.answers:
        changed = case.with_answer(Ref(moved), None, other.answers[moved])
        assert values(decided(book, changed)) == values(assessment)


def values(assessment):
    return (
        assessment.verdict.finding.possible,
        {result.ref: result.finding.possible for result in assessment.conclusions},
        {duty.ref for duty in assessment.duties},
    )
