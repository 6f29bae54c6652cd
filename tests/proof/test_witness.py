"""Every counterexample shows what it is said to show, when it is decided like any case."""

import pytest
from building import DAY, ask, conclude, make_form, oblige, topic
from forms_strategy import forms
from hypothesis import given

from michishirube.engine.assess import assess
from michishirube.engine.form import When
from michishirube.engine.rulebook import in_force
from michishirube.proof.encoding import Encoding
from michishirube.proof.findings import Proof, Refuted
from michishirube.proof.proofs import no_contradiction, no_gap
from michishirube.proof.prove import books, prove
from michishirube.proof.prover import Prover, ReplayError
from michishirube.proof.witness import Cases


@given(forms())
def test_every_witness_shows_it(form):
    for book in books(form):
        for refuted in prove(book).refuted:
            if refuted.witness is not None:
                assert refuted.proof is Proof.NO_CONTRADICTION  # the engine itself keeps the others
                assert shows(refuted, assess(form, refuted.witness))


def shows(refuted, assessment):
    verdict = assessment.verdict.value.value
    before = {duty.ref.id for duty in assessment.duties if duty.duty.when is When.BEFORE}
    if refuted.detail == "conditional":
        return verdict == "conditional" and not before
    return verdict == refuted.detail and refuted.about.removesuffix("_new") in before


def test_only_live_answers_and_as_few_parties_as_possible():
    form = make_form(
        topic(ask("p"), ask("r"), oblige("first", "p", when=When.BEFORE), id_="u", each="g"),
        topic(ask("a"), ask("b"), conclude("c", "x when a", "y when b", "z")),
        verdict=("not_permitted when c is z", "permitted"),
    )
    (refuted,) = contradictions(form)
    (one,) = refuted.witness.parties["g"].parties
    assert set(one.answers) == {"p"}  # r decides nothing
    assert set(refuted.witness.answers) <= {"a", "b"}


def contradictions(form):
    encoding = Encoding(in_force(form, DAY))
    with Cases(encoding) as cases:
        return list(no_contradiction(Prover.of(encoding, cases)))


def test_a_gap_shows_a_complete_case_without_a_value():
    form = make_form(topic(ask("a"), ask("b"), conclude("c", "x when a", "y when b")))
    encoding = Encoding(in_force(form, DAY))
    with Cases(encoding) as cases:
        (refuted,) = no_gap(Prover.of(encoding, cases))
    given_ = {id_: answer.value for id_, answer in refuted.witness.answers.items()}
    assert (refuted.about, given_) == ("c", {"a": "no", "b": "no"})


def test_what_the_evaluator_does_not_confirm_is_a_bug_of_ours():
    encoding = Encoding(in_force(make_form(topic(ask("a"), conclude("c", "x when a", "y"))), DAY))
    with Cases(encoding) as cases:
        prover = Prover.of(encoding, cases)
        claim = Refuted(Proof.NO_GAP, "c", "", "何か")
        with pytest.raises(ReplayError, match="何か"):
            list(prover.refute(claim, lambda case, model: False, prover.complete))
