"""Answers as the memo states them."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest
from tests.packs.opened import DAY, JUDGED, opened, started, with_recipient

from michishirube.engine.case import DONT_KNOW, NO_BASIS, Answer, Attachment, Basis
from michishirube.engine.form import Ref
from michishirube.memo.facts import answer_groups, attachments, fact_groups, told
from michishirube.memo.facts import stated as stated_as
from michishirube.memo.view import AnswerRow, Fact

FULL = Basis("山田", date(2026, 6, 30), "台帳")


def stated(session):
    """All facts of the memo, by their group's title."""
    groups = fact_groups(session.assessment, session.case)
    return {group.title: group.facts for group in groups}


@pytest.mark.parametrize(
    ("id_", "value", "expected"),
    [
        ("storage", "computer", "名簿は検索できるデータとして保管している"),
        ("storage", DONT_KNOW, "名簿の保管の形は確認できていない"),
        ("contents", ("address", "health"), "名簿には次の事項が含まれる：住所、病歴"),
        ("contents", (), "名簿には挙げた事項が含まれない"),
        ("people", Decimal(1200), "名簿に載る人数：1,200人"),
        ("people", DONT_KNOW, "「名簿には何人が載っていますか」は不明である"),
        ("stated_purpose", "発送のため", "示していた利用目的：「発送のため」"),
        ("stated_purpose", "", "示していた利用目的：（なし）"),
        ("mentions_use", "no", "示していた利用目的は今回の利用を含まない"),
    ],
)
def test_each_kind_reads_as_a_fact(id_, value, expected):
    session = started(**{"storage": "computer", id_: value})
    (item,) = [one for one in told(session.assessment, session.case) if one.ref == Ref(id_)]
    assert stated_as(session.assessment, session.case, item) == expected


def test_a_date_and_an_answer_without_wording():
    session = started(request_made="yes", asked_on=date(2026, 5, 31))
    items = told(session.assessment, session.case)
    texts = [stated_as(session.assessment, session.case, item) for item in items]
    assert texts == ["開示の請求を受けている", "開示の請求を受けた日：2026年5月31日"]
    bare = replace(items[0], question=replace(items[0].question, fact={}))
    said = "「開示の請求を受けていますか」の回答：はい"
    assert stated_as(session.assessment, session.case, bare) == said


@pytest.mark.parametrize(
    ("id_", "answer", "basis", "doubt"),
    [
        ("storage", Answer("paper", FULL), "台帳（山田、2026年6月30日）", ""),
        ("storage", Answer("paper", Basis(what="台帳")), "台帳", ""),
        ("storage", Answer("paper", Basis(who="山田")), "山田", "ヒアリング"),
        ("storage", Answer("paper"), "", "根拠の記載なし"),
        ("storage", Answer(DONT_KNOW, FULL), "台帳（山田、2026年6月30日）", "未確認"),
        (
            *("would_expect", Answer("yes", JUDGED)),
            *("佐藤が「目的の比較表」から判断した（2026年6月20日）", ""),
        ),
        ("would_expect", Answer("yes", Basis(who="佐藤")), "佐藤", "評価（根拠未記入）"),
        ("would_expect", Answer("yes"), "", "評価（根拠未記入）"),
        (
            *("would_expect", Answer(DONT_KNOW, JUDGED)),
            *("目的の比較表（佐藤、2026年6月20日）", "未確認"),
        ),
    ],
)
def test_how_a_fact_was_established(id_, answer, basis, doubt):
    session = started(mentions_use="no")
    session.give(Ref(id_), answer.value, answer.basis)
    (fact,) = stated(session)["名簿の性質" if id_ == "storage" else "利用目的"][-1:]
    assert (fact.basis, fact.doubt) == (basis, doubt)


def test_facts_on_the_same_basis_stand_together():
    session = started()
    for id_, answer in (("storage", "computer"), ("contents", ("address",))):
        session.give(Ref(id_), answer, FULL)
    (fact,) = stated(session)["名簿の性質"]
    assert fact == Fact(
        ("名簿は検索できるデータとして保管している", "名簿には次の事項が含まれる：住所"),
        "台帳（山田、2026年6月30日）",
    )


def test_a_judgement_nobody_stands_for_names_none():
    session = started(mentions_use="no")
    session.give(Ref("would_expect"), DONT_KNOW, JUDGED)
    assert stated(session)["利用目的"][-1].texts == ("予期できるかどうかの評価は済んでいない",)


def test_facts_of_parties_stand_under_their_names():
    session = started()
    with_recipient(session, contract="yes", own_use="no")
    with_recipient(session, contract="no")
    groups = stated(session)
    assert [fact.texts for fact in groups["提供先（A社）"]] == [
        ("業務委託の契約がある", "名簿を自社の目的には使わない"),
    ]
    assert [fact.texts for fact in groups["提供先（B社）"]] == [("業務委託の契約はない",)]
    assert groups["提供先"] == (Fact(("提供先：A社、B社（以上で全部）",)),)


def test_what_is_the_same_of_several_parties_is_said_once():
    session = started()
    for own_use in ("no", "yes", "no"):
        with_recipient(session, contract="yes", own_use=own_use)
    assert list(stated(session)) == [
        "提供先",
        "提供先（A社、B社、C社）",
        "提供先（A社、C社）",
        "提供先（B社）",
    ]
    answers = answer_groups(session.assessment, session.case)
    assert [group.title for group in answers] == list(stated(session))
    assert [row.number for group in answers for row in group.rows] == ["1", "2", "3", "4"]


def test_answers_set_aside_are_not_in_the_memo():
    session = started(mentions_use="no", would_expect="no", consent="taken")
    session.give(Ref("mentions_use"), "yes", FULL)
    session.set_basis(Ref("consent"), Basis("誰か", DAY, "余分な書類"))
    texts = [fact.texts for facts in stated(session).values() for fact in facts]
    assert texts == [("示していた利用目的は今回の利用を含む",)]
    rows = [row for one in answer_groups(session.assessment, session.case) for row in one.rows]
    assert [row.answer for row in rows] == ["はい"]
    assert attachments(session.assessment, session.case) == ("台帳",)


def test_the_record_of_answers_is_numbered_through():
    session = opened("permitted")
    groups = answer_groups(session.assessment, session.case)
    assert [group.title for group in groups] == [
        "名簿の性質",
        "利用目的",
        "提供先",
        "提供先（A社）",
    ]
    rows = [row for group in groups for row in group.rows]
    assert [row.number for row in rows] == [str(number) for number in range(1, 12)]
    assert rows[0] == AnswerRow(
        "1",
        "名簿はどのような形で保管していますか",
        "検索できるデータ（個人データ）",
    )
    assert rows[7] == AnswerRow("8", "名簿を渡す相手はどこですか", "A社（以上で全部）")


def test_attachments_are_named_once():
    session = opened("permitted")
    assert attachments(session.assessment, session.case) == ("名簿台帳", "プライバシーポリシー")


def test_files_stand_after_the_documents_with_their_digest():
    session = opened("permitted")
    file = Attachment("規程.pdf", 12345, "0a" * 32)
    for id_ in ("storage", "mentions_use"):
        session.attach(Ref(id_), (file,))
    assert attachments(session.assessment, session.case)[2:] == (
        f"規程.pdf（12,345バイト、SHA-256 {'0a' * 32}）",
    )


def test_nothing_answered_nothing_told():
    session = started()
    assert told(session.assessment, session.case) == ()
    session.give(Ref("storage"), "paper", NO_BASIS)
    assert len(told(session.assessment, session.case)) == 1
