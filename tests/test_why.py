"""The trace in words: from a result down to the answers, of parties too."""

from decimal import Decimal

import pytest
from tests.packs.opened import opened, started, with_recipient

from michishirube.engine.case import DONT_KNOW
from michishirube.engine.form import Ref
from michishirube.engine.truth import Truth
from michishirube.why import why_finding

YES, NO, UNKNOWN = Truth.YES, Truth.NO, Truth.UNKNOWN
ASK_MENTIONS = "その利用目的は、今回の利用を含んでいますか"
ASK_EXPECT = "載っている人は、今回の利用を予期できると評価しますか"
ASK_STORAGE = "名簿はどのような形で保管していますか"


def flat(lines, depth=0):
    """(depth, text, truth, question to go to) of every line, top down."""
    found = []
    for line in lines:
        found.append((depth, line.text, line.truth, line.ref))
        found += flat(line.children, depth + 1)
    return found


def test_a_conclusion_down_to_its_answer():
    session = started(mentions_use="no", would_expect="yes")
    assert flat(session.why(Ref("purpose"))) == [
        (0, "利用目的の範囲内の利用", NO, None),
        (1, f"{ASK_MENTIONS} — いいえ（条件：はい）", NO, Ref("mentions_use")),
        (0, "変更が許される目的による利用", YES, None),
        (1, f"{ASK_EXPECT} — はい（条件：はい）", YES, Ref("would_expect")),
    ]


def test_otherwise_has_no_condition_to_show():
    session = started(storage="paper")
    assert flat(session.why(Ref("list_class"))) == [
        (0, "個人データ", NO, None),
        (1, "次のいずれか", NO, None),
        (
            2,
            f"{ASK_STORAGE} — 整理していない紙（条件：検索できるデータ（個人データ））",
            NO,
            Ref("storage"),
        ),
        (2, f"{ASK_STORAGE} — 整理していない紙（条件：五十音順のカード）", NO, Ref("storage")),
        (0, "個人情報：上のどれにも当たらないとき", YES, None),
    ]


@pytest.mark.parametrize(
    ("answers", "text"),
    [
        ({}, f"{ASK_MENTIONS} — 未回答（条件：はい）"),
        ({"mentions_use": DONT_KNOW}, f"{ASK_MENTIONS} — 不明（条件：はい）"),
        ({"people": Decimal(1200)}, "名簿には何人が載っていますか — 1,200人（条件：1,000人以上）"),
        ({"contents": ("health",)}, "名簿に次の事項は含まれますか — 病歴（条件：病歴）"),
        ({"contents": ()}, "名簿に次の事項は含まれますか — どれにも当たらない（条件：病歴）"),
    ],
)
def test_how_an_answer_reads(answers, text):
    session = started(**answers)
    concluded = [session.why(Ref(id_)) for id_ in ("purpose", "scale", "sensitive")]
    assert text in [line[1] for lines in concluded for line in flat(lines)]


def test_a_question_that_no_longer_matters_says_so():
    session = started()
    party = with_recipient(session, contract="no", own_use="yes")
    texts = [line[1] for line in flat(session.why(Ref("recipient_status", party)))]
    assert "［A社］この相手は名簿を自社の目的にも使いますか — 問われていない（条件：はい）" in texts


def test_a_judgement_without_basis_says_so():
    session = opened("open")
    line = next(line for line in flat(session.why(Ref("purpose"))) if ASK_EXPECT in line[1])
    assert line == (
        1,
        f"{ASK_EXPECT} — はい（根拠が未記入）（条件：はい）",
        UNKNOWN,
        Ref("would_expect"),
    )


def test_a_verdict_names_the_parties_and_the_one_not_listed():
    lines = flat(opened("open").why_verdict())
    own_use = "この相手は名簿を自社の目的にも使いますか"
    told = {line[1]: line[2:] for line in lines}
    assert told[f"［A社］{own_use} — 不明（条件：はい）"] == (UNKNOWN, Ref("own_use", "a"))
    assert told[f"［未記載の当事者］{own_use} — 問われていない（条件：はい）"] == (
        UNKNOWN,
        Ref("recipients"),
    )
    assert told["いずれかの当事者について"] == (UNKNOWN, Ref("recipients"))
    assert told["まだ挙げられていない当事者について"] == (UNKNOWN, Ref("recipients"))
    assert told["［A社］提供先の位置付けが「第三者」であること"] == (UNKNOWN, None)


def test_a_duty_of_a_party():
    session = started()
    party = with_recipient(session, contract="yes", own_use="no")
    lines = flat(session.why_duty(Ref("supervise", party)))
    assert lines[0][1:3] == (
        "［A社］提供先の位置付けが「委託先（第三者に当たらない）」であること",
        YES,
    )
    assert lines[-1][1:] == (
        "［A社］この相手は名簿を自社の目的にも使いますか — いいえ（条件：はい）",
        NO,
        Ref("own_use", party),
    )


@pytest.mark.parametrize("example", ["permitted", "conditional", "not-permitted", "open"])
def test_every_explanation_ends_in_answers(example):
    """A line that has a condition below it ends in questions: no reason hangs in the air."""
    session = opened(example)
    lines = [*session.why_verdict()]
    for finding in session.assessment.findings.values():
        lines += why_finding(session.assessment, session.case, finding)
    places = set(session.assessment.places)
    while lines:
        line = lines.pop()
        lines += line.children
        assert line.ref is None or line.ref in places
        if not line.children and line.ref is None:
            assert line.text.endswith("上のどれにも当たらないとき")
