"""How often possible values are listed that nothing can bring."""

import pytest
from building import DAY, ask, conclude, make_form, topic
from hypothesis import given, settings
from tiny_forms import tiny_forms, width_in

from michishirube.engine.rulebook import in_force


@pytest.mark.parametrize(
    ("cases", "least", "most"),
    [
        (("x when a", "y"), 0, 0),
        (("x when a", "y when b", "z"), 0, 0),
        (("x when a or not a", "y"), 1, 1),  # while a is unknown, y is listed: Kleene
        (("x when a and b", "y when a", "z"), 0.01, 0.99),  # y is, where b and not yet a is known
    ],
)
def test_share(cases, least, most):
    form = make_form(topic(ask("a"), ask("b"), conclude("c", *cases)))
    width = width_in(in_force(form, DAY), sample=40)
    assert width.cases == 40
    assert width.results == 80  # the verdict and the conclusion of each
    assert 0 < width.open < 40
    assert least <= width.share <= most
    assert width.untold == 0


def test_of_parties_only_those_that_are_there_count():
    form = make_form(topic(ask("a"), conclude("c", "x when a", "y"), each="g"))
    width = width_in(in_force(form, DAY), sample=10)
    assert 10 < width.results <= 30
    assert width.wider == 0


@settings(max_examples=20)
@given(tiny_forms())
def test_same_form_same_figure(form):
    book = in_force(form, DAY)
    width = width_in(book, sample=12)
    assert width == width_in(book, sample=12)
    assert 0 <= width.wider <= width.open <= width.results
