"""The program's own Japanese for what the engine says."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest
from tests.packs.opened import opened, small, started

from michishirube.engine.assess import NoticeKind, Openness
from michishirube.engine.case import DONT_KNOW, Answer, Party, PartyList
from michishirube.engine.form import Ref, Verdict, VerdictCase, Weight, When
from michishirube.engine.truth import Truth
from michishirube.wording import (
    OPENNESS_WORDS,
    TRUTH_WORDS,
    WEIGHT_WORDS,
    WHEN_WORDS,
    answer_text,
    answers_left,
    era_date,
    headline,
    held_open_text,
    label_of,
    list_text,
    long_date,
    notice_text,
    party_name,
    plain,
    reason_of,
    sources_text,
    verdict_headline,
    verdict_word,
)


@pytest.mark.parametrize(
    ("wording", "expected"),
    [
        ("*強調*と**強い強調**", "強調と強い強調"),
        ("[個人データ]に当たる", "個人データに当たる"),
        ("**[個人データ]**に*当たる*", "個人データに当たる"),
        ("3 * 4 * 5", "3 * 4 * 5"),
        ("印なし", "印なし"),
    ],
)
def test_plain(wording, expected):
    assert plain(wording) == expected


@pytest.mark.parametrize(
    ("day", "expected"),
    [
        (date(2026, 11, 22), "2026年（令和8年）11月22日"),
        (date(2019, 12, 31), "2019年（令和元年）12月31日"),
        (date(2019, 5, 1), "2019年（令和元年）5月1日"),
        (date(2019, 4, 30), "2019年（平成31年）4月30日"),
        (date(1989, 1, 8), "1989年（平成元年）1月8日"),
        (date(1989, 1, 7), "1989年1月7日"),
    ],
)
def test_era_date(day, expected):
    assert era_date(day) == expected


def test_long_date():
    assert long_date(date(2026, 1, 5)) == "2026年1月5日"


@pytest.mark.parametrize(
    ("id_", "value", "expected"),
    [
        ("mentions_use", "yes", "はい"),
        ("mentions_use", "no", "いいえ"),
        ("mentions_use", DONT_KNOW, "不明"),
        ("storage", "computer", "検索できるデータ（個人データ）"),
        ("contents", ("address", "health"), "住所、病歴"),
        ("contents", (), "どれにも当たらない"),
        ("people", Decimal("1234567"), "1,234,567人"),
        ("people", Decimal("0.50"), "0.50人"),
        ("people", Decimal("-3"), "-3人"),
        ("asked_on", date(2026, 5, 31), "2026年5月31日"),
        ("stated_purpose", "発送", "発送"),
        ("stated_purpose", "", "（なし）"),
        ("stated_purpose", "*印* と [括弧]", "*印* と [括弧]"),
    ],
)
def test_an_answer(id_, value, expected):
    question = started().book.questions[id_]
    assert answer_text(question, Answer(value)) == expected


def test_no_answer_has_no_words():
    assert answer_text(started().book.questions["storage"], None) == ""


@pytest.mark.parametrize(
    ("listed", "expected"),
    [
        (PartyList((Party("a", "A社"), Party("b", "B社")), True), "A社、B社（以上で全部）"),
        (PartyList((), True), "なし（以上で全部）"),
        (PartyList((Party("a", "A社"),), False), "A社（ほかにもある）"),
        (PartyList(), "なし（全部かどうか未回答）"),
    ],
)
def test_a_list_of_parties(listed, expected):
    case = replace(started().case, parties={"recipients": listed})
    assert list_text(case, "recipients") == expected


@pytest.mark.parametrize(
    ("group", "party", "expected"),
    [("recipients", "a", "A社"), ("recipients", "z", ""), (None, None, ""), ("recipients", "", "")],
)
def test_party_name(group, party, expected):
    assert party_name(opened("permitted").case, group, party) == expected


@pytest.mark.parametrize(
    ("example", "expected"),
    [
        ("permitted", "可：計画のとおり行える。"),
        ("conditional", "条件付き可：先に済ませることがある。"),
        ("not-permitted", "不可：この計画のままでは行えない。"),
        ("open", "確認の済んでいない事項がそろうまで、結論を留保する。"),
        ("unsettled", "解釈が定まっていない。"),
    ],
)
def test_headline(example, expected):
    assert headline(opened(example).assessment) == expected


def verdict_cases(*pairs):
    return [VerdictCase(value, headline, None) for value, headline in pairs]


@pytest.mark.parametrize(
    ("fired", "said", "left"),
    [
        ([(Verdict.ANSWERED, "甲に当たる。")], "甲に当たる。", ()),
        ([(Verdict.ANSWERED, "甲。"), (Verdict.ANSWERED, "甲。")], "甲。", ()),
        # the headline is the answer: with two of them there is none yet
        (
            [(Verdict.ANSWERED, "甲。"), (Verdict.ANSWERED, "乙。")],
            "まだ分からない。",
            ("甲。", "乙。"),
        ),
        ([(Verdict.NOT_PERMITTED, "甲。"), (Verdict.NOT_PERMITTED, "乙。")], "甲。 ／ 乙。", ()),
        ([(Verdict.ANSWERED, "甲。"), (Verdict.UNDETERMINED, "乙。")], "まだ分からない。", ()),
    ],
)
def test_headline_of_the_cases_that_can_have_fired(fired, said, left):
    form = replace(small().form("use-a-list"), headline_open="まだ分からない。")
    assert verdict_headline(form, verdict_cases(*fired)) == said
    assert answers_left(verdict_cases(*fired)) == left


def test_headline_while_open_where_the_form_has_none():
    assessment = started("classify-a-list").assessment
    assert headline(assessment) == "結論を留保する。あり得るのは、未確定、回答である。"


@pytest.mark.parametrize(
    ("example", "expected"),
    [
        ("permitted", ""),
        ("open", "事実の確認が済んでいないため、結論は決まっていない。"),
        ("unsettled", "この相談で検討する定めだけでは、結論は決まらない。"),
    ],
)
def test_what_holds_a_verdict_open(example, expected):
    assert held_open_text(opened(example).assessment) == expected


@pytest.mark.parametrize(
    ("example", "id_", "label", "reason"),
    [
        ("permitted", "purpose", "利用目的の範囲内の利用", "示していた目的に含まれるから"),
        (
            "open",
            "purpose",
            "変更が許される目的による利用 ／ 同意を得てから行う利用",
            "当初の目的と関連があると評価されたから ／ 同意をこれから得るから",
        ),
    ],
)
def test_label_and_reason(example, id_, label, reason):
    result = opened(example).assessment.conclusion(Ref(id_))
    assert (label_of(result), reason_of(result)) == (label, reason)


@pytest.mark.parametrize(
    ("kind", "expected"),
    [
        (
            NoticeKind.LAW_MAY_HAVE_CHANGED,
            "収録した法令は2026年7月17日現在のものであり、基準日（2026年11月22日）までの改正は"
            "確認していない。",
        ),
        (
            NoticeKind.OTHER_PACK_VERSION,
            "この案件は法令パックの版 1.0.0 で回答され、版 1.2.0 で検討している。",
        ),
        (
            NoticeKind.BASIS_MISSING,
            "評価には、判断した者、日付、根拠が要る。そろうまで不明として扱う："
            "「載っている人は、今回の利用を予期できると評価しますか」",
        ),
        (
            NoticeKind.AMENDMENT,
            "委託先の義務（2026年7月17日公布、未施行。施行は遅くとも2028年7月16日まで。）："
            "委託を受けた者の義務が改められる",
        ),
    ],
)
def test_notices(kind, expected):
    session = opened("open")
    (notice,) = [one for one in session.assessment.notices if one.kind is kind]
    assert notice_text(notice, session.assessment, session.case) == expected


def test_the_words_are_complete_and_differ():
    for words, members in (
        (WEIGHT_WORDS, Weight),
        (WHEN_WORDS, When),
        (TRUTH_WORDS, Truth),
        (OPENNESS_WORDS, Openness),
    ):
        assert set(words) == set(members)
        assert len(set(words.values())) == len(words)
    signs = [verdict_word(verdict) for verdict in Verdict]
    assert len({sign for sign, _ in signs}) == len({word for _, word in signs}) == len(signs)


def test_sources_text():
    expected = "法令パック small 1.2.0（法令基準日 2026年7月17日）"
    assert sources_text(small().pack.pack) == expected
