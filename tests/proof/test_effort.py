"""A form the solver gives up on says so, names the part, and never passes as proved."""

import pytest
from building import DAY, ask, conclude, make_form, topic
from hypothesis import given, settings
from tiny_forms import tiny_forms, width_in

from michishirube.engine.rulebook import in_force
from michishirube.proof.findings import Proof
from michishirube.proof.prove import prove, prove_pack


def more_pigeons_than_holes(holes):
    """A condition that never holds, and of which that is famously hard to see."""
    pigeons = range(holes + 1)
    somewhere = [" or ".join(f"p{one}{hole}" for hole in range(holes)) for one in pigeons]
    alone = [
        f"not (p{one}{hole} and p{other}{hole})"
        for hole in range(holes)
        for other in pigeons
        for one in range(other)
    ]
    return " and ".join([*(f"({text})" for text in somewhere), *alone])


def pigeons(holes=6):
    asked = [ask(f"p{one}{hole}") for one in range(holes + 1) for hole in range(holes)]
    crowded = more_pigeons_than_holes(holes)
    either = " or ".join(question.id for question in asked)
    return make_form(topic(*asked, conclude("c", f"x when {crowded}", f"y when {either}", "z")))


def about_the_crowd(refuted):
    return [one for one in refuted if (one.proof, one.about) == (Proof.NO_OVERLAP, "c")]


def test_giving_up_names_the_part():
    (found,) = about_the_crowd(prove_pack([pigeons()], effort=20).refuted)
    assert found.tangled
    assert found.witness is None
    assert "「c」の 1 番目の場合（x）" in found.what
    assert "証明しきれません" in found.what


def test_with_more_effort_it_is_refuted():
    (found,) = about_the_crowd(prove_pack([pigeons()]).refuted)
    assert not found.tangled
    assert found.what == "「c」の 1 番目の場合（x）は、条件が成り立つことがありません"


@pytest.mark.parametrize("effort", [1, 2])
@settings(max_examples=40)
@given(form=tiny_forms())
def test_less_effort_never_proves_more(form, effort):
    book = in_force(form, DAY)
    full = {(one.proof, one.about) for one in prove(book).refuted}
    hasty = prove(book, effort).refuted
    assert full <= {(one.proof, one.about) for one in hasty}
    assert all(one.tangled or (one.proof, one.about) in full for one in hasty)


def test_what_the_solver_gives_up_on_is_not_counted_as_wider():
    width = width_in(in_force(pigeons(7), DAY), sample=30, effort=2)
    assert width.untold > 0
    assert width.wider + width.untold <= width.open
