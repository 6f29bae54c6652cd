"""How far a case is: what is said to be left is never too little, and what can come out can."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.packs.opened import DAY, EXAMPLES, JUDGED, small, started, with_recipient

from michishirube.engine.case import DONT_KNOW
from michishirube.engine.form import Kind
from michishirube.session import Session
from michishirube.wording import VERDICT_WORDS


@given(st.data())
def test_no_answer_from_here_on_makes_it_longer_unless_a_party_is_listed(data):
    session = started()
    left = session.progress().left
    while (ref := session.first()) is not None:
        question = session.question(ref)
        if question.kind is Kind.PARTIES:
            session.say_complete(ref.id, data.draw(st.booleans()))
        elif question.kind in (Kind.YES_NO, Kind.CHOICE, Kind.JUDGEMENT):
            values = [*(option.value for option in question.options), DONT_KNOW]
            session.give(ref, data.draw(st.sampled_from(values)), JUDGED)
        else:
            session.give(ref, DONT_KNOW)
        now = session.progress()
        assert now.left < left
        left = now.left
    assert left == 0


def test_so_many_are_asked_where_nothing_is_known():
    session = started()
    said, asked = session.progress().left, 0
    while (ref := session.first()) is not None:
        if session.question(ref).kind is Kind.PARTIES:
            session.say_complete(ref.id, False)
        else:
            session.give(ref, DONT_KNOW)
        asked += 1
    assert asked == said


def test_parties_still_to_be_listed_bring_questions():
    session = started()
    now = session.progress()
    assert (now.answered, now.grows, now.not_asked) == (0, ("提供先",), ())
    with_recipient(session, None)
    assert session.progress().left > now.left
    session.say_complete("recipients", True)
    assert session.progress().grows == ()


@pytest.mark.parametrize("example", ["conditional", "not-permitted", "open", "permitted"])
def test_what_can_come_out(example):
    session = Session.open(small(), EXAMPLES / f"{example}.yaml", as_of=DAY)
    now, verdict = session.progress(), session.assessment.verdict
    assert set(now.possible) == {VERDICT_WORDS[value][1] for value in verdict.possible}
    assert (now.decided == now.conclusions) == all(
        r.decided for r in session.assessment.conclusions
    )
