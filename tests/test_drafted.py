"""Ready texts in words: answers in their places, gaps to fill in, nothing read as markup."""

from datetime import date
from decimal import Decimal

import pytest
from tests.packs.opened import DAY, opened, small, started

from michishirube.as_text import assessment_text
from michishirube.drafted import drafted
from michishirube.engine.case import DONT_KNOW, Document
from michishirube.engine.form import Ref
from michishirube.memo.wording import Matter, memo_view


def texts(session):
    return drafted(session.assessment, session.case)


def paragraphs(session):
    (draft,) = texts(session)
    return [paragraph for part in draft.parts for paragraph in part.paragraphs]


def asked(**answers):
    return started(
        storage="computer", contents=(), people=Decimal(1), request_made="yes", **answers
    )


def test_a_draft_of_a_worked_case():
    (draft,) = texts(opened("permitted"))
    assert (draft.id, draft.title, draft.to, draft.open) == (
        *("reply", "開示の請求への回答", "請求された方", False),
    )
    assert paragraphs(opened("permitted")) == [
        "2026年5月31日に受けたご請求について、次のとおり回答します。",
        "お知らせした利用目的は「商品の発送と案内のため」です。",
        "X社　法務部",
    ]


def test_what_is_missing_is_to_be_filled_in():
    assert paragraphs(asked(mentions_use="yes")) == [
        "【開示の請求を受けた日】に受けたご請求について、次のとおり回答します。",
        "お知らせした利用目的は「【示していた利用目的】」です。",
        "【会社名】　【部署名】",
    ]


@pytest.mark.parametrize(
    ("value", "said"),
    [
        (DONT_KNOW, "【示していた利用目的】"),
        ("", "なし"),
        ("*発送*と[個人データ]、{asked_on}、<b>", "*発送*と[個人データ]、{asked_on}、<b>"),
    ],
)
def test_what_a_user_wrote_stands_as_it_is(value, said):
    lines = paragraphs(asked(mentions_use="yes", stated_purpose=value))
    assert lines[1] == f"お知らせした利用目的は「{said}」です。"


def test_an_answer_set_aside_is_in_no_text():
    session = asked(mentions_use="yes", asked_on=DAY)
    session.give(Ref("storage"), "paper")
    session.give(Ref("stated_purpose"), "発送")
    assert "【示していた利用目的】" in paragraphs(session)[1]


@pytest.mark.parametrize(
    ("answers", "parts"),
    [
        ({"mentions_use": "yes"}, [("1", False), ("3", False)]),
        (
            {"mentions_use": "no", "would_expect": "no", "consent": "to_be_taken"},
            [("1", False), ("consent_needed", False), ("3", False)],
        ),
        ({"mentions_use": DONT_KNOW}, [("1", False), ("consent_needed", True), ("3", False)]),
    ],
)
def test_parts_as_far_as_they_belong_there(answers, parts):
    (draft,) = texts(asked(**answers))
    assert [(part.id, part.open) for part in draft.parts] == parts


def test_a_draft_that_may_be_called_for_is_open_as_a_whole():
    (draft,) = texts(started(storage="computer", mentions_use=DONT_KNOW))
    assert draft.open
    assert not any(part.open for part in draft.parts)
    assert texts(started(request_made="no")) == ()


def test_the_documents_date():
    session = opened("permitted")
    session.describe(Document(organization="Y社", issued=date(2026, 7, 3)), "")
    assert paragraphs(session)[-1] == "Y社　【部署名】"


def test_in_the_memo_and_on_the_command_line():
    session = asked(mentions_use=DONT_KNOW)
    (annex,) = memo_view(Matter(session.case, session.assessment, small().law, "")).drafts
    assert (annex.title, annex.note) == ("開示の請求への回答", "")
    assert [(part.heading, part.note) for part in annex.parts] == [
        ("", ""),
        ("同意のお願い", "〔確認後に残すか決める〕"),
        ("", ""),
    ]
    shown = assessment_text(session.assessment, session.case, small())
    assert "\n文案　開示の請求への回答\n  請求された方\n    【開示の請求を受けた日】に" in shown
    assert "  ［同意のお願い］（確認後に残すか決める）\n" in shown
