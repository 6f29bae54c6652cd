"""Which values a conclusion can still have (design 2.2), and what a condition makes of it."""

import pytest
from building import ask, conclude, judged, make_case, make_form, possible, topic

from michishirube.engine.assess import assess
from michishirube.engine.case import DONT_KNOW, Answer
from michishirube.engine.form import HeldOpenBy, Ref, Verdict

STEPS = make_form(topic(ask("a"), ask("b"), conclude("c", "x when a", "y when b", "z")))


@pytest.mark.parametrize(
    ("a", "b", "values"),
    [
        ("yes", "yes", "x"),
        ("yes", "no", "x"),
        ("yes", None, "x"),
        ("no", "yes", "y"),
        ("no", "no", "z"),
        ("no", None, "yz"),  # otherwise is YES: it can come while a case before it may fail
        (None, "yes", "xy"),  # up to and including the first YES: z cannot come
        (None, "no", "xz"),
        (None, None, "xyz"),
        (DONT_KNOW, "yes", "xy"),
        (DONT_KNOW, DONT_KNOW, "xyz"),
    ],
)
def test_values_of_the_cases_up_to_the_first_yes(a, b, values):
    given = {id_: value for id_, value in (("a", a), ("b", b)) if value is not None}
    assert possible(STEPS, make_case(**given)) == tuple(values)


@pytest.mark.parametrize(
    ("cases", "values"),
    [
        (["x when a", "x when b", "y"], "xy"),
        (["x when a", "x when not b", "x"], "x"),  # it is unknown which fires, not what comes
        (["x when a", "x"], "x"),
        (["x when a", "y when b", "x"], "xy"),  # each value once, in the order of the cases
        (["x"], "x"),
        (["x when a or not a", "y"], "xy"),  # Kleene: a or not a is unknown. x is not proved
    ],
)
def test_with_nothing_known(cases, values):
    form = make_form(topic(ask("a"), ask("b"), conclude("c", *cases)))
    assert possible(form, make_case()) == tuple(values)


@pytest.mark.parametrize(
    ("a", "condition", "values"),
    [
        ("yes", "below is x", "p"),  # the only one possible: YES
        ("yes", "below is y", "q"),  # not possible: NO
        ("yes", "below is not y", "p"),
        (None, "below is x", "pq"),  # one of several: unknown
        (None, "below is not x", "pq"),
        (None, "below is w", "q"),  # cannot come whatever a is
        (None, "below is x or below is y", "pq"),  # read one by one, as the design has it
        ("no", "below is y and below is not x", "p"),
    ],
)
def test_a_conclusion_in_a_condition(a, condition, values):
    form = make_form(
        topic(
            ask("a"),
            conclude("below", "x when a", "w when a and not a and below2 is n", "y"),
            conclude("below2", "m"),
            conclude("c", f"p when {condition}", "q"),
        )
    )
    case = make_case(**({} if a is None else {"a": a}))
    assert possible(form, case) == tuple(values)


@pytest.mark.parametrize(
    ("answer", "values"),
    [
        (judged("yes"), "x"),
        (judged("no"), "y"),
        (Answer("yes"), "xy"),  # nobody named: it counts as unknown
        (judged(DONT_KNOW), "xy"),
    ],
)
def test_a_judgement_counts_with_a_judge_a_date_and_a_basis(answer, values):
    form = make_form(topic(ask("j", "judgement"), conclude("c", "x when j", "y")))
    assert possible(form, make_case(j=answer)) == tuple(values)


@pytest.mark.parametrize(
    "missing", [{"who": ""}, {"who": "  "}, {"when": None}, {"what": ""}, {"what": "\n"}]
)
def test_a_judgement_with_half_a_basis_is_unknown(missing):
    form = make_form(topic(ask("j", "judgement"), conclude("c", "x when j", "y")))
    whole = judged("yes")
    half = type(whole.basis)(
        **{"who": "山田", "when": whole.basis.when, "what": "議事録"} | missing
    )
    assert possible(form, make_case(j=Answer("yes", half))) == ("x", "y")


@pytest.mark.parametrize(
    ("answer", "values"),
    [("文", "x"), ("", "y"), (DONT_KNOW, "xy"), (None, "xy")],
)
def test_is_given(answer, values):
    form = make_form(topic(ask("t", "text"), conclude("c", "x when t is given", "y")))
    case = make_case(**({} if answer is None else {"t": answer}))
    assert possible(form, case) == tuple(values)


VERDICTS = make_form(
    topic(ask("a"), ask("b")),
    verdict=("permitted when a", "undetermined when b", "not_permitted"),
)


@pytest.mark.parametrize(
    ("answers", "value", "possible_", "held"),
    [
        ({"a": "yes"}, "permitted", "permitted", None),
        ({"a": "no", "b": "no"}, "not_permitted", "not_permitted", None),
        ({"a": "no", "b": "yes"}, "undetermined", "undetermined", HeldOpenBy.LAW),
        ({"b": "no"}, "undetermined", "permitted not_permitted", HeldOpenBy.FACTS),
        ({}, "undetermined", "permitted undetermined not_permitted", HeldOpenBy.FACTS),
    ],
)
def test_a_verdict_is_undetermined_by_facts_or_by_law(answers, value, possible_, held):
    verdict = assess(VERDICTS, make_case(**answers)).verdict
    assert verdict.value is Verdict(value)
    assert [one.value for one in verdict.possible] == possible_.split()
    assert verdict.held_open_by is held
    assert verdict.decided is (len(verdict.possible) == 1)


def test_the_cases_that_can_have_fired():
    form = make_form(
        topic(ask("a"), ask("b"), conclude("c", "x when a", "x when b", "y when a and b", "x"))
    )
    assessment = assess(form, make_case(a=DONT_KNOW, b="no"))
    result = assessment.conclusion(Ref("c"))
    assert result.value == "x"
    assert [form.topics[0].conclusions[0].cases.index(case) for case in result.fired] == [0, 3]
