"""Kleene's tables, whole."""

from itertools import permutations, product

import pytest

from michishirube.engine.truth import Truth, all_of, any_of, known, opposite

YES, NO, UNKNOWN = Truth.YES, Truth.NO, Truth.UNKNOWN


@pytest.mark.parametrize(
    ("one", "other", "both", "either"),
    [
        (YES, YES, YES, YES),
        (YES, NO, NO, YES),
        (YES, UNKNOWN, UNKNOWN, YES),
        (NO, NO, NO, NO),
        (NO, UNKNOWN, NO, UNKNOWN),
        (UNKNOWN, UNKNOWN, UNKNOWN, UNKNOWN),
    ],
)
def test_and_or(one, other, both, either):
    for pair in permutations((one, other)):
        assert all_of(pair) is both
        assert any_of(pair) is either


@pytest.mark.parametrize(("truth", "not_"), [(YES, NO), (NO, YES), (UNKNOWN, UNKNOWN)])
def test_not(truth, not_):
    assert opposite(truth) is not_


def test_none_at_all():
    assert all_of([]) is YES
    assert any_of([]) is NO


@pytest.mark.parametrize("truths", list(product(Truth, repeat=3)))
def test_three_are_two_and_one(truths):
    first, *rest = truths
    assert all_of(truths) is all_of([first, all_of(rest)])
    assert any_of(truths) is any_of([first, any_of(rest)])
    assert opposite(all_of(truths)) is any_of(map(opposite, truths))  # De Morgan


def test_what_was_looked_up_is_known():
    assert known(True) is YES
    assert known(False) is NO


@pytest.mark.parametrize("truth", Truth)
def test_a_truth_is_no_python_boolean(truth):
    with pytest.raises(TypeError, match="three values"):
        bool(truth)
