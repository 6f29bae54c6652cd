"""What another answer would change, beside the question."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.engine.forms_strategy import cases, forms
from tests.packs.opened import opened, started, with_recipient

from michishirube.comparing.comparison import Side
from michishirube.comparing.supposing import NO_CHANGE, How, supposed, suppositions
from michishirube.engine.assess import assess
from michishirube.engine.case import DONT_KNOW, Answer
from michishirube.engine.form import Kind, Ref
from michishirube.engine.whatif import SUPPOSED
from michishirube.session import Session


def told(session: Session, ref: Ref) -> dict[str, object]:
    now = Side(session.case, session.assessment)
    return {other.value: supposed(other, found) for other, found in suppositions(now, ref)}


def test_another_verdict_and_what_it_rests_on():
    said = told(opened("conditional"), Ref("consent"))
    assert list(said) == ["taken", "not_taken"]
    assert (said["not_taken"].kind, said["not_taken"].verdict) == ("not_permitted", "× 不可")
    assert said["not_taken"].lines == ("利用目的との関係：目的外の利用",)
    assert said["not_taken"].answer == "得ない"


def test_before_it_is_answered_every_answer_is_told():
    said = told(started(storage="computer"), Ref("mentions_use"))
    assert list(said) == ["yes", "no"]
    assert any("利用目的" in line for line in said["yes"].lines)


def test_a_dont_know_is_no_answer():
    assert list(told(started(storage=DONT_KNOW), Ref("storage"))) == [
        "computer",
        "paper",
        "card_file",
    ]


def test_the_same_result_is_said():
    assert told(opened("permitted"), Ref("storage"))["card_file"].lines == (NO_CHANGE,)


def test_of_a_party_by_its_name():
    session = opened("permitted")
    party = with_recipient(session, contract="yes", own_use="no", place="japan")
    said = told(session, Ref("contract", party))
    assert said["no"].lines[0] == "提供先の位置付け（B社）：第三者"


def test_a_list_of_parties_is_left_out():
    assert told(started(storage="computer"), Ref("recipients")) == {}


@pytest.mark.parametrize(
    ("id_", "now", "expected"),
    [
        ("contents", None, ["住所", "病歴", "その他", "どれにも当たらない"]),
        ("contents", ("health",), ["+住所", "-病歴", "+その他"]),
        ("contents", ("address", "other"), ["-住所", "+病歴", "-その他", "どれにも当たらない"]),
        ("people", None, ["…1,000人未満", "…1,000人以上"]),
        ("people", Decimal(1000), ["…1,000人未満"]),
        ("stated_purpose", None, []),
    ],
)
def test_of_several_options_spans_and_texts(id_, now, expected):
    session = started(**({} if now is None else {id_: now}))
    signs = {How.GIVEN: "", How.ADDED: "+", How.REMOVED: "-", How.SPAN: "…"}
    said = told(session, Ref(id_)).values()
    assert [f"{signs[one.how]}{one.answer}" for one in said] == expected


def test_an_answer_set_aside_would_change_nothing_and_is_left_out():
    session = started(storage="paper", mentions_use="yes")
    aside = session.assessment.set_aside
    assert all(told(session, ref) == {} for ref in aside)


@given(st.data())
def test_what_is_supposed_is_what_would_come(data):
    form = data.draw(forms())
    case = data.draw(cases(form))
    now = Side(case, assess(form, case))
    for ref in now.assessment.visited[:4]:
        question = now.assessment.book.questions[ref.id]
        for other, found in suppositions(now, ref):
            assert question.kind is not Kind.PARTIES
            then = case.with_answer(ref, question.group, Answer(other.value, SUPPOSED))
            assert found.after.assessment == assess(form, then)
            assert supposed(other, found).lines or supposed(other, found).verdict
