"""A learner's answers beside the model's: what each difference weighs, and the score."""

from dataclasses import replace
from decimal import Decimal

import pytest
from tests.packs.opened import SMALL, small

from michishirube.comparing.comparison import Side
from michishirube.engine.assess import assess
from michishirube.engine.case import DONT_KNOW, NO_BASIS, Answer, Basis, PartyList
from michishirube.engine.form import Ref, Verdict
from michishirube.training.catalogue import Catalogue
from michishirube.training.marking import Score, Size, Standing, mark_alone, mark_led, size_of

CATALOGUE = Catalogue(SMALL, small().forms)
A = "a"


def lesson(id_="permitted"):
    return CATALOGUE.lesson(id_)


def answered(lesson, *changes, name="A社"):
    """The model's case as a learner types it, with other answers at some places."""
    case = lesson.model.case
    for ref, value in changes:
        answer = value if isinstance(value, Answer) or value is None else Answer(value)
        group = lesson.book.questions[ref.id].group
        case = case.with_answer(ref, group, answer)
    parties = {
        group: replace(
            listed, parties=tuple(replace(one, id="p1", name=name) for one in listed.parties)
        )
        for group, listed in case.parties.items()
    }
    return replace(case, parties=parties)


def decided(lesson, case):
    return Side(case, assess(lesson.form, case))


def standing(marking, ref):
    return next(mark for mark in marking.marks if mark.ref == ref)


def test_the_model_s_own_answers_are_all_right():
    marking = mark_alone(lesson(), answered(lesson()))
    found = {mark.standing for mark in marking.marks}
    assert found == {Standing.RIGHT, Standing.SHOWN}
    assert marking.score.points == 100
    assert marking.same_verdict


@pytest.mark.parametrize(
    ("ref", "value", "size", "points"),
    [
        (
            Ref("storage"),
            "card_file",
            Size.NOTHING,
            88,
        ),  # 8 of the 9 are right, and this costs 1: 8 of 9
        (Ref("request_made"), "no", Size.DUTIES, 80),
        (Ref("contents"), ("health",), Size.CONCLUSIONS, 72),
        (Ref("people"), Decimal(999), Size.CONCLUSIONS, 72),
        (Ref("own_use", A), "yes", Size.VERDICT, 57),
        (Ref("place", A), "abroad", Size.VERDICT, 57),
        (Ref("contract", A), DONT_KNOW, Size.VERDICT, 57),
        (Ref("contract", A), None, Size.VERDICT, 57),
    ],
)
def test_a_wrong_answer_weighs_what_it_changes(ref, value, size, points):
    marking = mark_alone(lesson(), answered(lesson(), (ref, value)))
    mark = standing(marking, ref)
    assert (mark.standing, mark.size) == (Standing.WRONG, size)
    assert marking.score.points == points
    assert marking.same_verdict is (size is not Size.VERDICT)


def test_what_follows_from_a_wrong_answer_is_not_wrong_again():
    """Not within the purpose: two more questions, which the model never met."""
    ref, judged = Ref("would_expect"), Basis("甲", lesson().model.case.as_of, "目的が違う")
    changes = (
        (Ref("mentions_use"), "no"),
        (ref, Answer("no", judged)),
        (Ref("consent"), "to_be_taken"),
    )
    marking = mark_alone(lesson(), answered(lesson(), *changes))
    assert standing(marking, Ref("mentions_use")).size is Size.VERDICT
    assert {mark.ref for mark in marking.marks if mark.standing is Standing.EXTRA} == {
        ref,
        Ref("consent"),
    }
    assert marking.score == Score(right=8, lost=6)


def test_two_mistakes_that_hide_each_other_are_both_found():
    """A plan that fails for two reasons: either answer alone leaves the verdict as it is, but put
    back into the case of somebody who got both wrong, each of them turns it."""
    one = lesson()
    wrong = (Ref("own_use", A), "yes"), (Ref("mentions_use"), "no")
    judged = Answer("no", Basis("甲", one.model.case.as_of, "目的が違う"))
    rest = (Ref("would_expect"), judged), (Ref("consent"), "not_taken")
    case = replace(answered(one, *wrong, *rest), parties=one.model.case.parties)
    case = case.with_answer(Ref("own_use", A), "recipients", Answer("yes"))
    twice = replace(one, model=decided(one, case))
    assert twice.model.assessment.verdict.value is Verdict.NOT_PERMITTED
    marking = mark_alone(twice, answered(one))
    for ref, _ in wrong:
        mark = standing(marking, ref)
        assert size_of(mark.alone) is Size.CONCLUSIONS
        assert mark.size is Size.VERDICT
        assert mark.tells is mark.back


@pytest.mark.parametrize("value", ["yes", "no"])
def test_a_judgement_is_shown_and_never_wrong(value):
    one = lesson("conditional")
    ref = Ref("would_expect")
    reasons = Basis("甲", one.model.case.as_of, "発送と広告は別のことだから")
    marking = mark_alone(one, answered(one, (ref, Answer(value, reasons))))
    mark = standing(marking, ref)
    assert mark.standing is Standing.WEIGHED
    assert mark.learner.basis.what != mark.model.basis.what
    assert mark.differs is (value == "yes")
    assert marking.score.points == 100


def test_a_forgotten_party():
    one = lesson()
    case = replace(one.model.case, parties={"recipients": PartyList((), True)})
    marking = mark_alone(one, case)
    assert standing(marking, Ref("recipients")).standing is Standing.WRONG
    assert standing(marking, Ref("own_use", A)).standing is Standing.NOT_MET


@pytest.mark.parametrize("name", ["A社", "Ａ社", "A社（発送）", "株式会社A社", "発送業者"])
def test_a_party_by_another_name(name):
    assert mark_alone(lesson(), answered(lesson(), name=name)).score.points == 100


def test_another_party_added_stands_alone():
    one = lesson()
    case = answered(one)
    (party,) = case.listed("recipients").parties
    more = replace(party, id="p2", name="B社")
    case = replace(case, parties={"recipients": PartyList((more, party), True)})
    marking = mark_alone(one, case)
    assert standing(marking, Ref("recipients")).standing is Standing.WRONG
    assert standing(marking, Ref("own_use", "extra-1")).standing is Standing.EXTRA
    assert standing(marking, Ref("own_use", A)).standing is Standing.RIGHT


def test_led_through_the_model_s_questions():
    one = lesson()
    party = replace(one.model.case.listed("recipients").parties[0], id="p1", answers={})
    lists = {"recipients": PartyList((party,), True)}
    given = {Ref("storage"): Answer("paper"), Ref("own_use", A): Answer("no")}
    marking = mark_led(one, given, lists)
    assert [(mark.ref, mark.standing) for mark in marking.marks] == [
        (Ref("storage"), Standing.WRONG),
        (Ref("recipients"), Standing.RIGHT),
        (Ref("own_use", A), Standing.RIGHT),
    ]
    assert marking.marks[0].size is Size.CONCLUSIONS
    assert marking.score == Score(2, 3)


def test_led_a_forgotten_party_is_still_asked_about():
    given = {Ref("own_use", A): Answer("yes", NO_BASIS)}
    marking = mark_led(lesson(), given, {"recipients": PartyList((), True)})
    found = {mark.ref: mark.standing for mark in marking.marks}
    assert found == {Ref("recipients"): Standing.WRONG, Ref("own_use", A): Standing.WRONG}
    assert standing(marking, Ref("own_use", A)).size is Size.VERDICT


def test_nothing_answered_is_no_score():
    assert mark_led(lesson(), {}, {}).score.points is None
