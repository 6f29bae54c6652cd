"""Rules in force on a day: from inclusive, until exclusive, one version of each (design 2.8)."""

from dataclasses import replace
from datetime import date

import pytest
from building import PACK, ask, conclude, make_case, make_form, oblige, possible, topic

from michishirube.engine.assess import AssessError, NoticeKind, assess
from michishirube.engine.case import Opinion
from michishirube.engine.form import Amendment, Period, Ref

APRIL, JUNE = date(2026, 4, 1), date(2026, 6, 1)
FORM = make_form(
    topic(
        ask("a"),
        conclude("c", "x when a", "y", period=Period(None, APRIL)),
        conclude("c_april", "p when a", "q", period=Period(APRIL, JUNE), replaces="c"),
        conclude("c_june", "r", period=Period(JUNE, None), replaces="c_april"),
        conclude("above", "low when c is x", "middle when c is p", "high when c is r", "other"),
        oblige("d", "a", period=Period(None, JUNE)),
        oblige("d_june", "not a", period=Period(JUNE, None), replaces="d"),
    )
)


@pytest.mark.parametrize(
    ("day", "value", "above", "duty"),
    [
        (date(2026, 3, 31), "x", "low", "d"),
        (date(2026, 4, 1), "p", "middle", "d"),
        (date(2026, 5, 31), "p", "middle", "d"),
        (date(2026, 6, 1), "r", "high", None),
    ],
)
def test_the_version_in_force_decides_under_the_first_ones_id(day, value, above, duty):
    case = make_case(as_of=day, a="yes")
    assert possible(FORM, case, "c") == (value,)
    assert possible(FORM, case, "above") == (above,)
    applying = [result.ref.id for result in assess(FORM, case).duties]
    assert applying == ([duty] if duty else [])


def test_a_value_of_another_version_has_its_label():
    for day in (date(2026, 3, 31), APRIL, JUNE):
        book = assess(FORM, make_case(as_of=day)).book
        assert [book.label("c", value) for value in "xpqr"] == ["x", "p", "q", "r"]


def test_another_date_than_the_cases_own():
    case = make_case(as_of=date(2026, 3, 31), a="yes")
    assert assess(FORM, case, as_of=JUNE).conclusion(Ref("c")).value == "r"


def test_an_opinion_stays_with_the_point_of_law():
    opinion = Opinion("反対である", "山田", JUNE)
    case = replace(make_case(as_of=JUNE), opinions={"c": opinion})
    assert assess(FORM, case).conclusion(Ref("c")).opinion is opinion


def test_what_is_not_in_force_is_not_wanted():
    form = make_form(topic(ask("a"), conclude("c", "x when a", "y", period=Period(JUNE, None))))
    assert assess(form, make_case(as_of=APRIL, a="yes")).conclusions == ()
    assert len(assess(form, make_case(as_of=JUNE, a="yes")).conclusions) == 1


@pytest.mark.parametrize(
    ("period", "day", "holds"),
    [
        (Period(), date.min, True),
        (Period(APRIL, None), date(2026, 3, 31), False),
        (Period(APRIL, None), APRIL, True),
        (Period(None, APRIL), date(2026, 3, 31), True),
        (Period(None, APRIL), APRIL, False),
        (Period(APRIL, JUNE), date(2026, 5, 31), True),
        (Period(APRIL, JUNE), JUNE, False),
    ],
)
def test_a_period_holds_from_its_first_day_to_before_its_end(period, day, holds):
    assert period.holds(day) is holds


def test_a_case_before_the_rules_begin_is_refused():
    with pytest.raises(AssessError) as raised:
        assess(FORM, make_case(as_of=date(2022, 3, 31)))
    assert raised.value.covers_from == PACK.covers_from
    assert assess(FORM, make_case(as_of=date(2022, 4, 1)))


@pytest.mark.parametrize(("day", "told"), [(date(2026, 11, 22), False), (date(2026, 11, 23), True)])
def test_after_the_laws_date_it_may_have_changed(day, told):
    kinds = [notice.kind for notice in assess(FORM, make_case(as_of=day)).notices]
    assert (NoticeKind.LAW_MAY_HAVE_CHANGED in kinds) is told


def test_an_amendment_is_a_notice_on_the_conclusions_it_touches():
    amendment = Amendment("act-56/1", "改正", "変わる", date(2026, 6, 10), date(2028, 6, 9))
    arises = conclude("c", "x when a", "none", touched_by=("act-56/1",))
    none = arises.cases[1]
    arises = replace(arises, cases=(arises.cases[0], replace(none, not_applicable=True)))
    form = make_form(
        topic(ask("a"), arises, conclude("other", "x when a", "y")),
        pack=replace(PACK, amendments={"act-56/1": amendment}),
    )
    told = list(assess(form, make_case(a="yes")).notices)
    assert [(notice.kind, notice.amendment) for notice in told] == [
        (NoticeKind.AMENDMENT, amendment)
    ]
    assert told[0].about == (Ref("c"),)
    assert assess(form, make_case(a="no")).notices == ()  # the point does not arise
    assert len(assess(form, make_case()).notices) == 1  # it still may
