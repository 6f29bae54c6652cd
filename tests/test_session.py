"""One open case: what a person can do with it, and what the session then shows."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import assume, example, given
from hypothesis import strategies as st
from tests.packs.opened import DAY, EXAMPLES, JUDGED, opened, small, started, with_recipient

from michishirube.engine.assess import AssessError
from michishirube.engine.case import DONT_KNOW, NO_BASIS, Answer, Basis, Document
from michishirube.engine.form import Ref, Verdict
from michishirube.formfile.problems import FormFileError
from michishirube.memo.errors import SaveError
from michishirube.session import Session, TrailState

STORAGE, MENTIONS, EXPECT = Ref("storage"), Ref("mentions_use"), Ref("would_expect")
CONSENT, RECIPIENTS, PURPOSE = Ref("consent"), Ref("recipients"), Ref("purpose")
WITHIN = {
    "storage": "paper",
    "contents": (),
    "people": Decimal(3),
    "mentions_use": "yes",
    "request_made": "no",
}


def states(session):
    return {(item.ref.id, item.ref.party): item.state for item in session.trail()}


# Answers


def test_give_change_and_take_back():
    session = started(storage="computer")
    session.give(STORAGE, "paper")
    assert session.answer(STORAGE) == Answer("paper")
    session.take_back(STORAGE)
    assert session.answer(STORAGE) is None
    assert session.first() == STORAGE


def test_a_basis_stays_until_there_is_a_new_one():
    session = started()
    basis = Basis("山田", DAY, "台帳")
    session.give(STORAGE, "computer", basis)
    session.give(STORAGE, "paper")
    assert session.answer(STORAGE) == Answer("paper", basis)
    session.give(STORAGE, "paper", NO_BASIS)
    assert session.answer(STORAGE).basis == NO_BASIS


def test_a_basis_for_nothing_changes_nothing():
    session = started()
    session.set_basis(STORAGE, JUDGED)
    assert session.answer(STORAGE) is None
    assert not session.changed


def test_a_judgement_counts_once_it_has_a_basis():
    session = started(mentions_use="no")
    session.give(EXPECT, "yes")
    assert not session.assessment.conclusion(PURPOSE).decided
    session.set_basis(EXPECT, JUDGED)
    assert session.assessment.conclusion(PURPOSE).value == "related"


@pytest.mark.parametrize(
    ("ref", "value", "text"),
    [
        (STORAGE, "computer", "検索できるデータ（個人データ）"),
        (STORAGE, DONT_KNOW, "不明"),
        (Ref("contents"), ("address", "health"), "住所、病歴"),
        (Ref("contents"), (), "どれにも当たらない"),
        (Ref("people"), Decimal(12000), "12,000人"),
        (Ref("asked_on"), date(2026, 5, 31), "2026年5月31日"),
        (Ref("stated_purpose"), "発送のため", "発送のため"),
        (Ref("stated_purpose"), "", "（なし）"),
        (MENTIONS, "yes", "はい"),
    ],
)
def test_answer_text(ref, value, text):
    session = started()
    assert session.answer_text(ref) == ""
    session.give(ref, value)
    assert session.answer_text(ref) == text


# Parties


def test_parties_keep_their_id_when_renamed_and_their_answers_come_back_with_undo():
    session = started(**WITHIN)
    first = with_recipient(session, contract="yes", own_use="no")
    second = with_recipient(session, contract="no", place="japan")
    session.rename_party("recipients", first, "甲社")
    assert session.party_name(Ref("contract", first)) == "甲社"
    assert session.party_name(Ref("contract", second)) == "B社"
    before = session.case
    session.remove_party("recipients", second)
    assert [party.id for party in session.case.listed("recipients").parties] == [first]
    session.undo()
    assert session.case == before
    assert session.answer(Ref("contract", second)) == Answer("no")


@pytest.mark.parametrize(
    ("complete", "text", "verdict"),
    [
        (True, "A社（以上で全部）", Verdict.PERMITTED),
        (False, "A社（ほかにもある）", Verdict.UNDETERMINED),
        (None, "", Verdict.UNDETERMINED),
    ],
)
def test_a_list_of_parties(complete, text, verdict):
    session = started(**WITHIN)
    with_recipient(session, complete, contract="yes", own_use="no", place="japan")
    assert session.answer_text(RECIPIENTS) == text
    assert session.assessment.verdict.value is verdict


def test_a_list_can_be_taken_back():
    session = started(**WITHIN)
    with_recipient(session)
    session.take_back(RECIPIENTS)
    assert session.case.listed("recipients").complete is None
    assert [party.name for party in session.case.listed("recipients").parties] == ["A社"]


# Opinions


def test_opinions_stand_beside_conclusions_and_replace_none():
    session = started(**WITHIN)
    party = with_recipient(session, contract="yes", own_use="no", place="japan")
    refs = (PURPOSE, Ref("recipient_status", party))
    values = [session.assessment.conclusion(ref).value for ref in refs]
    for ref in refs:
        session.record_opinion(ref, "異なる見方もある", "佐藤", DAY)
    for ref, value in zip(refs, values, strict=True):
        result = session.assessment.conclusion(ref)
        assert (result.value, result.opinion.text) == (value, "異なる見方もある")
        session.withdraw_opinion(ref)
        assert session.assessment.conclusion(ref).opinion is None


# Undo


def test_undo_and_redo():
    session = started()
    cases = [session.case]
    for value in ("computer", "paper", DONT_KNOW):
        session.give(STORAGE, value)
        cases.append(session.case)
    assert [session.undo() for _ in range(4)] == [True, True, True, False]
    assert session.case == cases[0]
    assert [session.redo() for _ in range(4)] == [True, True, True, False]
    assert session.case == cases[-1]
    session.undo()
    session.give(STORAGE, "card_file")
    assert not session.can_redo
    session.undo()
    assert session.case == cases[2]


def test_a_change_that_changes_nothing_is_no_step():
    session = started(storage="paper")
    past = session.can_undo
    session.give(STORAGE, "paper")
    session.undo()
    assert past and not session.can_undo


# The way through the questions


def walked(session, answers):
    """The questions shown when each is answered from `answers` and the next one followed."""
    shown, ref = [], session.first()
    while ref is not None:
        shown.append(ref.id)
        session.give(ref, answers[ref.id], JUDGED if ref == EXPECT else None)
        ref = session.following(ref)
    return shown


def test_the_way_asks_only_what_matters():
    session = started("use-a-list")
    session.say_complete("recipients", True)
    answers = {**WITHIN, "stated_purpose": "発送", "storage": "computer"}
    assert walked(session, answers) == [
        *("storage", "contents", "people", "stated_purpose", "mentions_use", "request_made")
    ]
    assert session.following(None) is None
    assert session.assessment.verdict.value is Verdict.PERMITTED


def test_following_goes_on_from_here_and_returns_to_what_was_left_out():
    session = started(storage="paper")
    after = session.following(Ref("contents"))
    assert after == Ref("people")
    assert session.following(None) == Ref("contents")
    for id_ in ("people", "mentions_use", "request_made"):
        session.give(Ref(id_), WITHIN[id_])
    session.say_complete("recipients", True)
    assert session.following(Ref("request_made")) == Ref("contents")


def test_what_is_put_off_is_asked_last_in_a_row_and_decides_nothing():
    session = started(storage="paper")
    before = session.assessment
    for id_ in ("contents", "mentions_use"):
        assert session.put_off_question(Ref(id_))
    assert (session.assessment, session.can_undo) == (before, True)
    assert not session.put_off_question(Ref("storage"))  # answered
    session.say_complete("recipients", True)
    way, ref = [], session.following(STORAGE)
    while ref is not None:
        way.append(ref.id)
        session.give(ref, DONT_KNOW)
        ref = session.following(ref)
    assert not {"contents", "mentions_use"} & set(way)
    assert [ref.id for ref in session.waiting] == ["contents", "mentions_use"]
    assert states(session)["contents", None] is TrailState.LATER
    session.give(Ref("contents"), DONT_KNOW)
    assert session.following(Ref("contents")) == MENTIONS
    session.undo()
    assert [ref.id for ref in session.waiting] == ["contents", "mentions_use"]
    assert session.following(MENTIONS) is None  # left again, the last of the row
    session.give(MENTIONS, DONT_KNOW)
    assert session.following(MENTIONS) == Ref("contents")


def test_preceding_walks_back_over_the_live_questions():
    session = started(**WITHIN)
    way, ref = [], session.preceding(None)
    while ref is not None:
        way.append(ref)
        ref = session.preceding(ref)
    assert way[::-1] == list(session.assessment.visited)


def test_the_trail_shows_every_state():
    session = started(storage="computer", contents=DONT_KNOW, mentions_use="no")
    session.give(EXPECT, "yes")
    with_recipient(session, False, contract="yes")
    assert states(session) == {
        ("storage", None): TrailState.ANSWERED,
        ("contents", None): TrailState.DONT_KNOW,
        ("people", None): TrailState.NEXT,
        ("stated_purpose", None): TrailState.TO_COME,
        ("mentions_use", None): TrailState.ANSWERED,
        ("would_expect", None): TrailState.NO_BASIS,
        ("consent", None): TrailState.TO_COME,
        ("request_made", None): TrailState.TO_COME,
        ("asked_on", None): TrailState.TO_COME,
        ("recipients", None): TrailState.DONT_KNOW,
        ("contract", "p1"): TrailState.ANSWERED,
        ("own_use", "p1"): TrailState.TO_COME,
        ("place", "p1"): TrailState.TO_COME,
    }


def test_an_answer_set_aside_is_kept_and_comes_back():
    session = started(mentions_use="no", would_expect="no", consent="taken")
    session.give(MENTIONS, "yes")
    assert states(session)["consent", None] is TrailState.SET_ASIDE
    assert session.assessment.conclusion(PURPOSE).value == "within"
    session.give(MENTIONS, "no")
    assert states(session)["consent", None] is TrailState.ANSWERED
    assert session.assessment.conclusion(PURPOSE).value == "consented"


def test_outcomes_of_an_open_question():
    session = started(mentions_use="no", would_expect="no")
    found = {one.value: one.narrowed for one in session.outcomes(CONSENT)}
    assert found["taken"] == ((PURPOSE, ("consented",)),)
    assert found["not_taken"] == ((PURPOSE, ("beyond",)),)


# Why


def test_why_of_conclusion_duty_and_verdict():
    session = opened("conditional")
    assert session.why(PURPOSE)[-1].text == "同意を得てから行う利用"
    assert session.why_duty(Ref("obtain_consent"))[0].text.startswith("利用目的との関係が")
    assert session.why_verdict()[-1].text.startswith("条件付き可")


# Dates


def test_another_date_takes_the_rules_of_that_date():
    session = started(people=Decimal(2000))
    assert session.assessment.conclusion(Ref("scale")).value == "large"
    session.decide_as_of(date(2026, 3, 31))
    assert session.assessment.conclusion(Ref("scale")).value == "usual"
    session.undo()
    assert session.assessment.conclusion(Ref("scale")).value == "large"


def test_a_date_before_the_rules_changes_nothing():
    session = started(people=Decimal(2000))
    before = session.case
    with pytest.raises(AssessError):
        session.decide_as_of(date(2022, 3, 31))
    assert session.case == before
    with pytest.raises(AssessError):
        Session.start(small(), "use-a-list", date(2022, 3, 31))


def test_start_names_a_consultation():
    with pytest.raises(FormFileError, match="use-a-list"):
        Session.start(small(), "use-a-lists", DAY)


# Files


@pytest.mark.parametrize("ending", [".yaml", ".json"])
@pytest.mark.parametrize("case", sorted(path.stem for path in EXAMPLES.glob("*.yaml")))
def test_save_and_open_again(tmp_path, case, ending):
    session = opened(case)
    session.describe(
        replace(session.case.document, title='件名 "1": yes\n- 二行目　'), "概要 #1\n\n𠮷"
    )
    path = tmp_path / f"case{ending}"
    session.save(path)
    again = Session.open(small(), path)
    assert again.case == session.case
    assert session.path == again.path == path


@given(st.text(max_size=60))
@example("\x85\u2028\r\ufeff\x1b")
@example("\n 初め\n\n\t終わり \n")
def test_any_text_comes_back(tmp_path_factory, text):
    assume(text != "dont_know")  # the word for 不明, of a text as of anything else
    session = started(storage="computer")
    session.describe(Document(title=text), text)
    session.give(Ref("stated_purpose"), text)
    session.add_party("recipients", text)
    for ending in (".yaml", ".json"):
        path = tmp_path_factory.getbasetemp() / f"any{ending}"
        session.save(path)
        assert Session.open(small(), path).case == session.case


@pytest.mark.parametrize("ending", [".yaml", ".json"])
def test_half_a_character_is_marked_and_the_rest_kept(tmp_path, ending):
    session = started()
    session.describe(Document(), "前\ud842後")
    session.save(tmp_path / f"case{ending}")
    assert Session.open(small(), session.path).case.summary == "前\ufffd後"


@pytest.mark.parametrize("ending", [".yaml", ".json"])
@pytest.mark.parametrize("id_", ["storage", "contents", "people", "stated_purpose", "asked_on"])
def test_dont_know_comes_back(tmp_path, id_, ending):
    session = started(**{id_: DONT_KNOW})
    session.save(tmp_path / f"case{ending}")
    assert Session.open(small(), session.path).answer(Ref(id_)) == Answer(DONT_KNOW)


def test_changed_until_saved(tmp_path):
    session = started()
    assert not session.changed
    session.describe(Document(number="1"), "概要")
    assert session.changed
    session.save(tmp_path / "case.yaml")
    assert not session.changed
    session.undo()
    assert session.changed
    session.redo()
    assert not session.changed


def test_a_failed_save_leaves_the_case_unsaved(tmp_path):
    session = started(storage="paper")
    with pytest.raises(SaveError):
        session.save(tmp_path / "none" / "case.yaml")
    assert session.changed
    assert session.path is None


def test_open_as_of_another_date():
    session = Session.open(small(), EXAMPLES / "permitted.yaml", date(2026, 3, 1))
    assert session.case.as_of == date(2026, 3, 1)
    assert session.assessment.conclusion(Ref("scale")).value == "usual"
