"""Outcome tables: every outcome that can come, none that cannot, each by the shortest answers."""

from dataclasses import replace
from decimal import Decimal
from itertools import combinations, product

import pytest
from building import (
    DAY,
    ask,
    conclude,
    every,
    judged,
    make_case,
    make_form,
    named,
    party,
    some,
    topic,
)
from forms_strategy import complete_cases, forms
from hypothesis import given
from hypothesis import strategies as st

from michishirube.engine.assess import assess
from michishirube.engine.evaluate import VERDICT
from michishirube.engine.form import Kind, Ref
from michishirube.engine.rulebook import in_force
from michishirube.proof.paths import outcome, outcome_tables
from michishirube.proof.prover import FIRST


def tables(form):
    return outcome_tables(in_force(form, DAY))


def paths(form, id_="c"):
    """By outcome's value, the answers of its path: `question=answer`, in the form's order."""
    (table,) = [table for table in tables(form) if table.ref.id == id_]
    return {path.fired[0].value: said(path.case) for path in table.paths}


def said(case):
    lines = [f"{id_}={shown(answer.value)}" for id_, answer in case.answers.items()]
    for group, listed in case.parties.items():
        full = "all" if listed.complete else "maybe more"
        if listed.parties or listed.complete:
            lines.append(f"{group}={len(listed.parties)} {full}")
        lines += [
            f"{id_}@{one.id}={shown(answer.value)}"
            for one in listed.parties
            for id_, answer in one.answers.items()
        ]
    return " ".join(lines)


def shown(value):
    return "+".join(value) if isinstance(value, tuple) else str(value)


SHORT = conclude("c", "safe when a or (b and d)", "careful when not a and b", "stop")


def test_each_outcome_by_the_fewest_answers():
    form = make_form(topic(ask("a"), ask("b"), ask("d"), SHORT))
    assert paths(form) == {"safe": "a=yes", "careful": "a=no b=yes d=no", "stop": "a=no b=no"}


def test_of_several_shortest_the_question_asked_first_and_the_option_listed_first():
    form = make_form(
        topic(
            ask("late", "choice", "x y z"),
            ask("early"),
            conclude("c", "in when early or late is not x", "out"),
        )
    )
    assert paths(form) == {"in": "late=y", "out": "late=x early=no"}


def test_an_outcome_decided_before_any_answer_needs_none():
    form = make_form(topic(ask("a"), conclude("c", "same when a", "same")))
    assert paths(form) == {"same": ""}


@pytest.mark.parametrize(
    ("question", "condition", "expected"),
    [
        (ask("q", "many", "x y z"), "q includes y", {"in": "q=y", "out": "q="}),
        (ask("q", "number"), "q >= 10", {"in": "q=10", "out": "q=9"}),
        (ask("q", "date"), "q < as_of", {"in": "q=2026-11-21", "out": "q=2026-11-22"}),
        (ask("q", "text"), "q is given", {"in": "q=（記入あり）", "out": "q="}),
        (ask("q", "judgement"), "q", {"in": "q=yes", "out": "q=no"}),
    ],
)
def test_every_kind_of_answer(question, condition, expected):
    form = make_form(topic(question, conclude("c", f"in when {condition}", "out")))
    assert paths(form) == expected


def test_a_value_that_can_never_come_is_not_listed():
    form = make_form(topic(ask("a"), conclude("c", "x when a", "never when a", "y")))
    assert paths(form) == {"x": "a=yes", "y": "a=no"}


def test_the_same_value_on_another_authority_is_another_outcome():
    rule = conclude("c", "x when a", "x when b", "y")
    cited = [replace(case, cite=(f"act:{n}",)) for n, case in enumerate(rule.cases, 1)]
    form = make_form(topic(ask("a"), ask("b"), replace(rule, cases=tuple(cited))))
    table = tables(form)[1]
    assert [(path.fired[0].cite, said(path.case)) for path in table.paths] == [
        (("act:1",), "a=yes"),
        (("act:2",), "a=no b=yes"),
        (("act:3",), "a=no b=no"),
    ]


def test_verdicts_are_told_apart_by_their_headline():
    form = make_form(
        topic(ask("a"), ask("b")),
        verdict=("not_permitted when a", "not_permitted when b", "permitted"),
    )
    one, other, last = form.verdict
    form = replace(form, verdict=(one, replace(other, headline="別の理由で不可"), last))
    (table,) = tables(form)
    assert table.ref == VERDICT
    assert [(path.fired[0].headline, said(path.case)) for path in table.paths] == [
        ("not_permitted", "a=yes"),
        ("別の理由で不可", "a=no b=yes"),
        ("permitted", "a=no b=no"),
    ]


def test_parties_only_as_many_as_it_takes():
    form = make_form(
        topic(ask("in_japan"), conclude("where", "home when in_japan", "abroad"), each="g"),
        topic(conclude("c", "some when any g: where is abroad", "none"), id_="u"),
    )
    assert paths(form) == {"some": "g=1 maybe more in_japan@p1=no", "none": "g=0 all"}
    assert paths(form, "where") == {
        "home": "g=1 maybe more in_japan@p1=yes",
        "abroad": "g=1 maybe more in_japan@p1=no",
    }


def test_a_point_that_does_not_arise_is_shown_without_listing_anybody():
    about = conclude("about", "nothing when not personal", "something when agreed", "other")
    silent = replace(about.cases[0], not_applicable=True)
    form = make_form(
        topic(ask("personal"), id_="first"),
        topic(ask("agreed"), replace(about, cases=(silent, *about.cases[1:])), each="g"),
    )
    assert paths(form, "about") == {
        "nothing": "personal=no",
        "something": "personal=yes g=1 maybe more agreed@p1=yes",
        "other": "personal=yes g=1 maybe more agreed@p1=no",
    }


# Against brute force: every set of answers, the small ones first


def values(question):
    match question.kind:
        case Kind.YES_NO | Kind.CHOICE:
            return [option.value for option in question.options]
        case Kind.JUDGEMENT:
            return [judged(option.value) for option in question.options]
        case Kind.MANY:
            options = [option.value for option in question.options]
            return [
                chosen for size in range(len(options) + 1) for chosen in combinations(options, size)
            ]
        case Kind.NUMBER:
            return [Decimal(n) for n in (4, 5, 6, 9, 10, 11)]
        case _:
            raise AssertionError(question.kind)


def shortest_by_brute_force(form, id_, at=None):
    """By outcome, the fewest answers that decide it; lists have at most two parties."""
    best = {}
    own = [q for t in form.topics if not t.for_each for q in t.questions]
    of_party = [q for t in form.topics if t.for_each for q in t.questions]
    for case, number in _cases(own, of_party, list(form.groups)):
        assessment = assess(form, case)
        if id_ == "verdict":
            finding, cases = assessment.verdict.finding, form.verdict
        else:
            result = assessment.conclusion(Ref(id_, at))
            if result is None:
                continue
            finding, cases = result.finding, result.conclusion.cases
        keys = {outcome(cases[step.index]) for step in finding.candidates}
        if len(keys) == 1:
            key = keys.pop()
            best[key] = min(number, best.get(key, number))
    return best


def _cases(own, of_party, groups):
    def choices(questions):
        return product(*([None, *values(question)] for question in questions))

    lists = [(None, 0)]
    for size in range(3) if groups else ():
        for chosen in product(list(choices(of_party)), repeat=size):
            members = [party(f"p{n}", **_given(of_party, one)) for n, one in enumerate(chosen, 1)]
            given_ = 1 + sum(value is not None for one in chosen for value in one)
            lists.append((every(*members), given_))
            if members:
                lists.append((some(*members), given_))
    for chosen in choices(own):
        number = sum(value is not None for value in chosen)
        for listed, more in lists:
            parties = {} if listed is None else {groups[0]: listed}
            yield make_case(parties=parties, **_given(own, chosen)), number + more


def _given(questions, chosen):
    pairs = zip(questions, chosen, strict=True)
    return {question.id: value for question, value in pairs if value is not None}


TINY = {
    "three facts": make_form(
        topic(ask("a"), ask("b"), ask("d"), SHORT),
        verdict=("permitted when c is safe", "conditional when c is careful or d", "not_permitted"),
    ),
    "kinds": make_form(
        topic(
            ask("n", "number"),
            ask("m", "many", "x y"),
            ask("j", "judgement"),
            conclude("c", "high when n > 10 and (j or m includes x)", "low when n < 5", "mid"),
        ),
        verdict=("permitted when c is mid and not m includes y", "answered when j", "conditional"),
    ),
    "parties": make_form(
        topic(ask("a"), id_="own"),
        topic(
            ask("x"),
            ask("y"),
            conclude("each", "good when x and not y", "bad when y and a", "so_so"),
            each="g",
        ),
        topic(conclude("c", "all when all g: each is good", "one when any g: y", "none"), id_="t2"),
        verdict=("permitted when c is all and a", "not_permitted when c is one", "conditional"),
    ),
}


@pytest.mark.parametrize("name", TINY)
def test_shortest_really_is_the_shortest(name):
    form = TINY[name]
    for table in tables(form):
        found = {outcome(path.fired[0]): path.answers for path in table.paths}
        assert found == shortest_by_brute_force(form, table.ref.id, table.ref.party), table.ref


# On random forms


@given(forms(), st.data())
def test_every_outcome_that_comes_up_is_listed_and_every_path_leads_there(form, data):
    case = data.draw(complete_cases(form))
    found = outcome_tables(in_force(form, case.as_of))
    listed = {table.ref: {outcome(path.fired[0]) for path in table.paths} for table in found}
    for table in found:
        for path in table.paths:
            assert decided(form, path.case, table.ref) in (outcome(path.fired[0]), None)
            assert path.answers == answered(path.case)
    assessment = assess(form, case)
    for result in (*assessment.conclusions, assessment.verdict):
        ref = getattr(result, "ref", VERDICT)
        place = Ref(ref.id, FIRST if ref.party else None)
        if result.decided and len({outcome(one) for one in result.fired}) == 1:
            assert outcome(result.fired[0]) in listed[place], named(ref)


def decided(form, case, ref):
    """The outcome; None for a party that nobody asked about."""
    assessment = assess(form, case)
    result = assessment.verdict if ref == VERDICT else assessment.conclusion(ref)
    if result is None:
        return None
    keys = {outcome(one) for one in result.fired}
    return keys.pop() if len(keys) == 1 else keys


def answered(case):
    lists = [listed for listed in case.parties.values() if listed.parties or listed.complete]
    of_parties = sum(len(one.answers) for listed in lists for one in listed.parties)
    return len(case.answers) + len(lists) + of_parties
