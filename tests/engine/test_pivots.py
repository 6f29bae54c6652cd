"""What decides a case: decisive answers and turning points, against trying everything out."""

from dataclasses import replace
from datetime import date
from decimal import Decimal
from itertools import combinations, product

import pytest
from building import ask, conclude, every, judged, make_case, make_form, named, party, some, topic
from forms_strategy import cases, forms
from hypothesis import event, given
from hypothesis import strategies as st

from michishirube.engine import condition
from michishirube.engine.assess import assess
from michishirube.engine.case import DONT_KNOW
from michishirube.engine.domains import domain
from michishirube.engine.evaluate import VERDICT, Evaluator, Facts, Listed
from michishirube.engine.form import Kind, Ref, Verdict
from michishirube.engine.pivots import pivots
from michishirube.engine.replay import look_up


def facts_of(assessment, case):
    facts = Facts()
    for ref in assessment.visited:
        look_up(assessment.book, case, ref, facts)
    return facts


def said(book, facts, ref=VERDICT):
    """What a result can still say; of an answer, its headline."""
    evaluator = Evaluator(book, facts)
    if ref != VERDICT:
        return set(evaluator.conclusion(ref).possible)
    fired = [book.form.verdict[step.index] for step in evaluator.verdict().candidates]
    return {case.headline if case.value is Verdict.ANSWERED else case.value.value for case in fired}


def others(book, ref, value):
    """Every other class of answers; of a multiple choice, one option more or less."""
    question = book.questions[ref.id]
    if question.kind is Kind.MANY:
        options = [option.value for option in question.options]
        for one in options:
            yield tuple(o for o in options if (o in value) != (o == one))
        return
    rules = [case.when for rule in book.conclusions.values() for case in rule.cases]
    rules += [case.when for case in book.form.verdict]
    rules += [book.applies_if(id_) for id_ in book.applying]
    rules += [question.ask_when for question in book.questions.values()]
    named = [
        test for rule in rules if rule for test, _ in condition.tests(rule) if test.id == ref.id
    ]
    yield from (one for one in domain(question, named, book.as_of).values if one != value)


def tried(book, facts):
    """The turning points by definition: every one and every two changes tried out."""
    before = said(book, facts)
    changes = [
        (ref, other)
        for ref, value in facts.values.items()
        if not book.questions[ref.id].fixed
        for other in others(book, ref, value)
    ]
    found = {}
    for changed in [*combinations(changes, 1), *combinations(changes, 2)]:
        if len({ref for ref, _ in changed}) < len(changed):
            continue
        if any(frozenset([one]) in found for one in changed):
            continue
        then = said(book, Facts({**facts.values, **dict(changed)}, facts.lists))
        if len(then) == 1 and then != before:
            found[frozenset(changed)] = then
    return found


def spread(points):
    """Each change that turning points stand for, with what the verdict then says."""
    found = {}
    for point in points:
        for values in product(*(change.values for change in point.changes)):
            changed = zip((change.ref for change in point.changes), values, strict=True)
            then = {
                case.headline if case.value is Verdict.ANSWERED else case.value.value
                for case in point.fired
            }
            assert found.setdefault(frozenset(changed), then) is then, "said twice"
    return found


def with_fixed(form, draw):
    """Some questions that nobody can change."""

    def fix(topic):
        some = tuple(replace(q, fixed=draw(st.integers(0, 5)) == 0) for q in topic.questions)
        return replace(topic, questions=some)

    return replace(form, topics=tuple(map(fix, form.topics)))


@given(st.data())
def test_turning_points_are_what_trying_finds(data):
    form = with_fixed(data.draw(forms()), data.draw)
    case = data.draw(cases(form))
    assessment = assess(form, case)
    facts = facts_of(assessment, case)
    points = pivots(assessment, case).turning_points
    event(f"turning points of two changes: {sum(len(p.changes) > 1 for p in points) > 0}")
    assert spread(points) == tried(assessment.book, facts)
    sizes = [len(point.changes) for point in points]
    assert sizes == sorted(sizes)


@given(st.data())
def test_a_changed_case_comes_to_that_verdict(data):
    """Also by a replay, in which some of the answers may no longer be live."""
    form = data.draw(forms())
    case = data.draw(cases(form))
    assessment = assess(form, case)
    live = set(assessment.visited)
    for ref in assessment.places:
        group = assessment.book.group_of(ref.id)
        if ref not in live and assessment.book.questions[ref.id].kind is not Kind.PARTIES:
            case = case.with_answer(ref, group, None)
    case = replace(
        case, parties={g: listed for g, listed in case.parties.items() if Ref(g) in live}
    )
    for point in pivots(assessment, case).turning_points:
        then = case
        for change in point.changes:
            group = assessment.book.group_of(change.ref.id)
            then = then.with_answer(change.ref, group, judged(change.values[0]))
        verdict = assess(form, then).verdict
        assert verdict.decided
        assert set(verdict.possible) == {one.value for one in point.fired}


@given(st.data())
def test_decisive_answers_force_the_result_and_none_is_too_much(data):
    form = data.draw(forms())
    case = data.draw(cases(form))
    assessment = assess(form, case)
    book, facts = assessment.book, facts_of(assessment, case)
    found = pivots(assessment, case).decisive
    results = [VERDICT, *(result.ref for result in assessment.conclusions)]
    assert set(found) == {ref for ref in results if len(said(book, facts, ref)) == 1}

    def with_only(refs):
        values = {ref: value for ref, value in facts.values.items() if ref in refs}
        lists = {
            group: Listed(listed.parties, listed.more or Ref(group) not in refs)
            for group, listed in facts.lists.items()
        }
        return Facts(values, lists)

    for result, refs in found.items():
        event(f"decisive: {min(len(refs), 3)}")
        assert said(book, with_only(refs), result) == said(book, facts, result)
        for left_out in refs:
            rest = [ref for ref in refs if ref != left_out]
            assert len(said(book, with_only(rest), result)) > 1, named(left_out)


def points_of(form, case):
    """`n=1 q@a=yes > permitted`"""
    found = pivots(assess(form, case), case).turning_points
    return [
        " ".join(f"{named(c.ref)}={'/'.join(map(as_text, c.values))}" for c in point.changes)
        + " > "
        + " ".join(dict.fromkeys(case.value.value for case in point.fired))
        for point in found
    ]


def as_text(value):
    return "+".join(value) if isinstance(value, tuple) else str(value)


ROUTES = ("permitted when c is p", "conditional when c is q", "not_permitted")


def routes(*questions, p, q="never"):
    """Permitted where p, else conditional where q, else not."""
    cases = (f"p when {p}", f"q when {q}", "n")
    return make_form(
        topic(*questions, ask("never", fixed=True), conclude("c", *cases)), verdict=ROUTES
    )


@pytest.mark.parametrize(
    ("questions", "p", "answers", "expected"),
    [
        ([ask("a")], "a", {"a": "no"}, ["a=yes > permitted"]),
        ([ask("a", fixed=True)], "a", {"a": "no"}, []),
        ([ask("a")], "a", {"a": DONT_KNOW}, []),  # to learn something is no change
        ([ask("a"), ask("b")], "a or b", {"a": "no", "b": "no"},
         ["a=yes > permitted", "b=yes > permitted"]),
        ([ask("a", "choice", "x y z")], "a is x or a is y", {"a": "z"}, ["a=x/y > permitted"]),
        ([ask("a", "many", "x y z")], "a includes x and not a includes y", {"a": ("z",)},
         ["a=x+z > permitted"]),
        ([ask("a", "many", "x y")], "a includes x and a includes y", {"a": ()}, []),
        ([ask("a", "number")], "a > 10", {"a": Decimal(3)}, ["a=11 > permitted"]),
        ([ask("a", "number")], "a >= 10", {"a": Decimal(3)}, ["a=10/11 > permitted"]),
        ([ask("a", "date")], "a <= as_of", {"a": date(2027, 1, 1)},
         ["a=2026-11-21/2026-11-22 > permitted"]),
        ([ask("a", "judgement")], "a", {"a": judged("no")}, ["a=yes > permitted"]),
        ([ask("a", "text")], "a is given", {"a": ""}, ["a=（記入あり） > permitted"]),
    ],
)  # fmt: skip
def test_each_kind_of_answer(questions, p, answers, expected):
    case = make_case(never="no", **answers)
    assert points_of(routes(*questions, p=p), case) == expected


def test_two_changes_only_where_one_does_not_do():
    form = routes(ask("a"), ask("b"), ask("c1"), p="(a and b) or c1")
    asked = make_case(a="no", b="no", c1="no", never="no")
    assert points_of(form, asked) == ["c1=yes > permitted"]  # b is set aside: nothing known of it
    form = routes(ask("a"), ask("b"), p="(a or b) and not (a and b)")
    assert points_of(form, make_case(a="yes", b="yes", never="no")) == [
        "a=no > permitted",
        "b=no > permitted",
    ]
    form = routes(ask("a"), ask("b"), p="(a and b) or (not a and not b)", q="a")
    both = make_case(a="no", b="yes", never="no")
    assert points_of(form, both) == ["a=yes > permitted", "b=no > permitted"]


def test_what_a_change_newly_opens_is_unknown():
    form = routes(ask("a"), ask("b"), p="a and b")
    assert points_of(form, make_case(a="no", b="yes", never="no")) == []


def test_one_partys_answer():
    form = make_form(
        topic(ask("q"), id_="each", each="g"),
        topic(conclude("c", "x when any g: q", "y")),
        verdict=("not_permitted when c is x", "permitted"),
    )
    listed = every(party("l", q="no"), party("k", q="yes"))
    assert points_of(form, make_case(parties={"g": listed})) == ["q@k=no > permitted"]
    listed = some(party("l", q="no"), party("k", q="yes"))
    assert points_of(form, make_case(parties={"g": listed})) == []


def test_where_the_verdict_is_an_answer_its_headline_turns():
    form = make_form(
        topic(ask("a"), conclude("c", "p when a", "q")),
        verdict=("answered when c is p", "answered"),
    )
    first, last = form.verdict
    form = replace(form, verdict=(replace(first, headline="甲"), replace(last, headline="乙")))
    found = pivots(assess(form, make_case(a="no")), make_case(a="no"))
    assert [point.fired[0].headline for point in found.turning_points] == ["甲"]
    assert found.decisive[VERDICT] == (Ref("a"),)


def test_decisive_is_the_case_that_fired():
    form = routes(ask("a"), ask("b"), ask("d"), p="a or (b and d)", q="d")
    case = make_case(a="no", b="no", d="yes", never="no")
    assert pivots(assess(form, case), case).decisive == {
        VERDICT: (Ref("a"), Ref("b"), Ref("d")),
        Ref("c"): (Ref("a"), Ref("b"), Ref("d")),
    }
    case = make_case(a="yes")
    assert pivots(assess(form, case), case).decisive[Ref("c")] == (Ref("a"),)


def test_that_nobody_else_is_listed_is_decisive():
    form = make_form(
        topic(ask("q"), id_="each", each="g"),
        topic(conclude("c", "x when all g: q", "y")),
    )
    case = make_case(parties={"g": every(party("k", q="yes"), party("l", q="yes"))})
    assert pivots(assess(form, case), case).decisive[Ref("c")] == (
        Ref("g"),
        Ref("q", "k"),
        Ref("q", "l"),
    )
    case = make_case(parties={"g": every(party("k", q="yes"), party("l", q="no"))})
    assert pivots(assess(form, case), case).decisive[Ref("c")] == (Ref("q", "l"),)
