"""What is derived beside the values: notices, duties, due dates, what a result rests on."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from building import (
    PACK,
    ask,
    conclude,
    every,
    judged,
    make_case,
    make_form,
    named,
    oblige,
    party,
    some,
    topic,
)
from hypothesis import given
from hypothesis import strategies as st

from michishirube.engine.assess import NoticeKind, assess
from michishirube.engine.case import DONT_KNOW, Answer
from michishirube.engine.due import last_day
from michishirube.engine.form import Due, Ref


@pytest.mark.parametrize(
    ("start", "months", "end"),
    [
        ("2026-01-15", 1, "2026-02-15"),
        ("2026-01-31", 1, "2026-02-28"),  # no 31st: the last day (Civil Code 143-2)
        ("2026-01-30", 1, "2026-02-28"),
        ("2026-01-28", 1, "2026-02-28"),
        ("2026-01-27", 1, "2026-02-27"),
        ("2028-01-31", 1, "2028-02-29"),
        ("2028-01-28", 1, "2028-02-28"),
        ("2026-02-28", 1, "2026-03-31"),  # begins on March 1 and runs the whole month (143-1)
        ("2028-02-28", 1, "2028-03-28"),
        ("2028-02-29", 12, "2029-02-28"),
        ("2026-04-30", 1, "2026-05-31"),
        ("2026-12-31", 2, "2027-02-28"),
        ("2026-12-15", 13, "2028-01-15"),
        ("2026-11-22", 0, "2026-11-22"),
    ],
)
def test_months_end_as_the_civil_code_has_it(start, months, end):
    last = last_day(date.fromisoformat(start), Due("q", months=months))
    assert last == date.fromisoformat(end)


@pytest.mark.parametrize(
    ("start", "due", "end"),
    [
        ("2026-11-22", Due("q", days=60), date(2027, 1, 21)),
        ("2026-01-31", Due("q", days=5, months=1), date(2026, 3, 5)),
        ("9999-12-31", Due("q", days=1), None),
        ("9999-12-01", Due("q", months=1), None),
        ("9999-12-31", Due("q", months=100_000), None),
        ("9999-12-31", Due("q"), date(9999, 12, 31)),
    ],
)
def test_days_follow_months_and_the_calendar_ends(start, due, end):
    assert last_day(date.fromisoformat(start), due) == end


YEAR_END = {date(2026, 12, 29) + timedelta(days=n) for n in range(6)}


def closed_at_year_end(day):
    return day.weekday() >= 5 or day in YEAR_END


@pytest.mark.parametrize(
    ("start", "days", "counted", "to_open", "end"),
    [
        ("2026-12-01", 30, True, True, "2027-01-04"),  # 12-30 is closed, and so on to 1-3
        ("2026-12-01", 30, True, False, "2026-12-30"),
        ("2026-12-01", 30, False, True, "2027-01-04"),
        ("2026-12-01", 30, False, False, "2026-12-31"),
        ("2026-10-01", 30, True, True, "2026-10-30"),  # a Friday: it stays
        ("2026-10-02", 30, True, True, "2026-11-02"),  # a Saturday
        ("2026-11-22", 1, True, False, "2026-11-22"),  # the day itself is day 1
        ("2026-11-22", 1, True, True, "2026-11-23"),  # a Sunday
    ],
)
def test_the_day_itself_may_count_and_a_closed_last_day_give_way(
    start, days, counted, to_open, end
):
    due = Due("q", days, day_counted=counted, to_open_day=to_open)
    last = last_day(date.fromisoformat(start), due, closed_at_year_end)
    assert last == date.fromisoformat(end)


def test_a_period_of_months_that_begins_on_the_day_itself():
    due = Due("q", months=1, day_counted=True)
    assert last_day(date(2026, 12, 1), due) == date(2026, 12, 31)
    assert last_day(date.min, due) is None


@given(
    st.dates(date(2000, 1, 1), date(2100, 1, 1)),
    st.builds(Due, st.just("q"), st.integers(1, 100), st.integers(0, 3), st.booleans()),
    st.sets(st.integers(0, 6), max_size=6),
)
def test_what_counting_the_day_and_closed_days_change(start, due, weekly):
    def closed(day):
        return day.weekday() in weekly

    plain, moved = last_day(start, due), last_day(start, replace(due, to_open_day=True), closed)
    assert not closed(moved)
    passed = [plain + timedelta(days=n) for n in range((moved - plain).days)]
    assert len(passed) < 7
    assert all(closed(day) for day in passed)
    before = start - timedelta(days=1)
    counted, not_counted = replace(due, day_counted=True), replace(due, day_counted=False)
    assert last_day(start, counted) == last_day(before, not_counted)


def test_a_calendar_that_never_opens_ends_where_dates_do():
    assert last_day(date(9999, 12, 1), Due("q", 1, to_open_day=True), lambda day: True) is None


def test_the_packs_calendar_is_asked():
    form = make_form(
        topic(
            ask("a"),
            ask("learnt", "date", record=True),
            oblige("report", "a", due=Due("learnt", 30, day_counted=True, to_open_day=True)),
        ),
        pack=replace(PACK, closed=closed_at_year_end),
    )
    (duty,) = assess(form, make_case(a="yes", learnt=date(2026, 12, 1))).duties
    assert (duty.due, duty.due_from) == (date(2027, 1, 4), date(2026, 12, 1))


DUTIES = make_form(
    topic(
        ask("a"),
        ask("learnt", "date", record=True),
        oblige("report", "a", due=Due("learnt", days=30)),
        oblige("keep", "not a"),
    )
)


@pytest.mark.parametrize(
    ("answers", "applying", "possible", "due"),
    [
        ({"a": "yes", "learnt": date(2026, 11, 1)}, "report", "", date(2026, 12, 1)),
        ({"a": "yes"}, "report", "", None),
        ({"a": "yes", "learnt": DONT_KNOW}, "report", "", None),
        ({"a": "no"}, "keep", "", None),
        ({"a": DONT_KNOW, "learnt": date(2026, 11, 1)}, "", "report keep", date(2026, 12, 1)),
    ],
)
def test_duties_that_apply_and_that_may(answers, applying, possible, due):
    assessment = assess(DUTIES, make_case(**answers))
    assert [result.ref.id for result in assessment.duties] == applying.split()
    assert [result.ref.id for result in assessment.possible_duties] == possible.split()
    both = (*assessment.duties, *assessment.possible_duties)
    assert [result.due for result in both if result.ref.id == "report"] in ([], [due])


def test_a_duty_of_a_party_counts_from_the_partys_own_date():
    form = make_form(
        topic(
            ask("q"),
            ask("begun", "date", record=True),
            oblige("d", "q", due=Due("begun", 1)),
            each="g",
        )
    )
    first = party("a", q="yes", begun=date(2026, 1, 1))
    second = party("b", q="yes", begun=date(2026, 2, 1))
    assessment = assess(form, make_case(parties={"g": every(first, second)}))
    assert [duty.due for duty in assessment.duties] == [date(2026, 1, 2), date(2026, 2, 2)]


def test_an_answer_set_aside_gives_no_due_date():
    form = make_form(
        topic(
            ask("a"),
            ask("since", "date"),
            conclude("c", "x when a", "y when since <= as_of", "z"),
            oblige("d", "a", due=Due("since", 1)),
        )
    )
    assessment = assess(form, make_case(a="yes", since=date(2026, 1, 1)))
    assert assessment.set_aside == (Ref("since"),)
    assert [duty.due for duty in assessment.duties] == [None]


SUPPORT = topic(
    ask("a"),
    ask("b"),
    ask("j", "judgement"),
    conclude("below", "x when a and b", "y when j", "z"),
    id_="own",
)


@pytest.mark.parametrize(
    ("cases", "answers", "rests_on"),
    [
        (["p when a and b", "q"], {"a": "yes", "b": "yes"}, "a b"),
        (["p when a and b", "q"], {"a": "no"}, "a"),  # one NO is enough
        (["p when a and b", "q"], {"a": DONT_KNOW, "b": "no"}, "b"),
        (["p when a or b", "q"], {"a": "yes"}, "a"),
        (["p when a or b", "q"], {"a": "no", "b": "no"}, "a b"),
        (["p when not a", "q when b", "r"], {"a": "yes", "b": "yes"}, "b a"),  # what fired first
        (["p when a", "p when b", "q"], {"a": DONT_KNOW, "b": "yes"}, "b"),
        (["p when below is x", "q"], {"a": "yes", "b": "yes"}, "a b"),
        (["p when below is z", "q"], {"a": "no", "j": judged("no")}, "a j"),
        (["p when a", "q"], {}, ""),
        (["p"], {"a": "yes"}, ""),
    ],
)
def test_what_a_conclusion_rests_on(cases, answers, rests_on):
    form = make_form(SUPPORT, topic(conclude("c", *cases)), wants=["c"])
    result = assess(form, make_case(**answers)).conclusion(Ref("c"))
    assert [named(ref) for ref in result.rests_on] == rests_on.split()
    assert result.judged is ("j" in rests_on)


@pytest.mark.parametrize(
    ("condition", "parties", "rests_on"),
    [
        ("any g: q", every(party("k", q="yes"), party("l", q="no")), "q@k"),
        ("any g: q", every(party("k", q="no"), party("l", q="no")), "g q@k q@l"),
        ("any g: q", every(), "g"),  # that there is nobody stands in the list
        ("all g: q", every(party("k", q="yes")), "g q@k"),
        ("all g: q", some(party("k", q="yes"), party("l", q="no")), "q@l"),
        ("any g: (q and a)", some(party("k", q="yes")), "a"),  # NO for anybody
    ],
)
def test_what_it_rests_on_among_parties(condition, parties, rests_on):
    form = make_form(
        topic(ask("a"), id_="own"),
        topic(ask("q"), id_="each", each="g"),
        topic(conclude("c", f"x when {condition}", "y")),
    )
    result = assess(form, make_case(a="no", parties={"g": parties})).conclusion(Ref("c"))
    assert result.decided
    assert [named(ref) for ref in result.rests_on] == rests_on.split()


def test_it_rests_on_other_wanted_conclusions_by_name():
    form = make_form(SUPPORT, topic(conclude("c", "p when below is y", "q"), id_="above"))
    assessment = assess(form, make_case(a="no", j=judged("yes")))
    above = assessment.conclusion(Ref("c"))
    assert above.rests_on == (Ref("below"),)
    assert above.judged  # through the other
    assert assessment.conclusion(Ref("below")).rests_on == (Ref("j"), Ref("a"))


@pytest.mark.parametrize(
    ("answers", "rests_on"),
    [
        ({"a": "yes"}, "a"),
        ({"a": "no", "b": "yes"}, "b"),  # that the point arises needs no reason
        ({"a": "no", "b": "no"}, "b"),
    ],
)
def test_that_a_point_arises_is_no_reason(answers, rests_on):
    rule = conclude("c", "none when a", "x when b", "y")
    first, *others = rule.cases
    rule = replace(rule, cases=(replace(first, not_applicable=True), *others))
    form = make_form(topic(ask("a"), ask("b"), rule))
    result = assess(form, make_case(**answers)).conclusion(Ref("c"))
    assert [named(ref) for ref in result.rests_on] == rests_on.split()


def test_a_point_that_does_not_arise_is_followed_to_its_questions():
    rule = conclude("c", "none when a", "x")
    rule = replace(rule, cases=(replace(rule.cases[0], not_applicable=True), rule.cases[1]))
    form = make_form(topic(ask("a"), rule, conclude("d", "p when c is none", "q")))
    assessment = assess(form, make_case(a="yes"))
    assert assessment.conclusion(Ref("d")).rests_on == (Ref("a"),)


def test_the_verdict_rests_on_answers_too():
    form = make_form(topic(ask("a"), ask("b")), verdict=("permitted when a or b", "not_permitted"))
    verdict = assess(form, make_case(a="no", b="yes")).verdict
    assert verdict.rests_on == (Ref("b"),)


def test_not_applicable_only_where_every_case_that_can_fire_is():
    rule = conclude("c", "none when a", "none when b", "x")
    first, second, last = rule.cases
    rule = replace(rule, cases=(replace(first, not_applicable=True), second, last))
    form = make_form(topic(ask("a"), ask("b"), rule))

    def result(**answers):
        return assess(form, make_case(**answers)).conclusion(Ref("c"))

    assert result(a="yes").not_applicable
    assert not result(a="no", b="yes").not_applicable
    assert not result(a=DONT_KNOW, b="yes").not_applicable  # either can have fired
    assert not result(a=DONT_KNOW, b="no").not_applicable


def test_citations_of_the_cases_that_can_have_fired():
    rule = conclude("c", "x when a", "x when b", "y")
    cites = (("act:1", "act:2"), ("act:2", "act:3"), ("act:4",))
    cases = tuple(replace(case, cite=cite) for case, cite in zip(rule.cases, cites, strict=True))
    form = make_form(topic(ask("a"), ask("b"), replace(rule, cases=cases)))
    both = assess(form, make_case(a=DONT_KNOW, b="yes")).conclusion(Ref("c"))
    assert both.cite == ("act:1", "act:2", "act:3")
    assert assess(form, make_case(a="yes")).conclusion(Ref("c")).cite == ("act:1", "act:2")


def test_notices_of_the_case():
    form = make_form(topic(ask("j", "judgement"), conclude("c", "x when j", "y")))
    other = replace(make_case(j=Answer("yes")), pack_version="0.9.0")
    told = {notice.kind: notice.about for notice in assess(form, other).notices}
    assert told == {NoticeKind.OTHER_PACK_VERSION: (), NoticeKind.BASIS_MISSING: (Ref("j"),)}
    assert assess(form, make_case(j=judged("yes"))).notices == ()
    assert assess(form, make_case(j=DONT_KNOW)).notices == ()


def test_provisional_until_nothing_is_open():
    form = make_form(topic(ask("a"), ask("b"), conclude("c", "x when a or b", "y")))
    assert assess(form, make_case()).provisional
    assert assess(form, make_case(a=DONT_KNOW, b=DONT_KNOW)).provisional
    assert not assess(form, make_case(a=DONT_KNOW, b="yes")).provisional
    assert assess(form, make_case(b="yes")).provisional  # a is visited and has no answer yet
    assert not assess(form, make_case(a="yes")).provisional
