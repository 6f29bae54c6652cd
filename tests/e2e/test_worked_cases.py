"""Every worked case of the installed pack, from its file to the text of its memo."""

import re
from functools import cache

import pytest
from tests.e2e.printed import memo_pdf, raw_text_of

from michishirube.checking import check_pack
from michishirube.engine.form import Kind
from michishirube.library import Library, load_library
from michishirube.memo.wording import RESERVATION
from michishirube.paths import forms_dir
from michishirube.session import Session

FOLDER = forms_dir() / "appi" / "examples"
EXAMPLES = sorted(
    path.relative_to(FOLDER).with_suffix("").as_posix() for path in FOLDER.rglob("*.yaml")
)


def told_apart(names):
    """Of the cases that expect the same verdict of the same consultation, with the same headline,
    the first: a memo each takes a tenth of a second, and there are some thousand cases."""
    kinds = {}
    for name in names:
        text = (FOLDER / f"{name}.yaml").read_text("utf-8")
        kind = re.findall(r"^(?:consultation|  verdict|  headline): .*", text, re.MULTILINE)
        kinds.setdefault(tuple(kind), name)
    return sorted(kinds.values())


PRINTED = told_apart(EXAMPLES)
NOT_REVIEWED = "法律専門家による確認：未了"
FORBIDDEN = ("問題ない", "適法である", "違法である", "None", "True", "False", "旧23条", "旧法")


@cache
def appi() -> Library:
    return load_library()


def opened(name: str) -> Session:
    return Session.open(appi(), FOLDER / f"{name}.yaml")


@cache
def memo_of(name: str) -> str:
    """The text of a case's memo, as it comes from the PDF."""
    return raw_text_of(memo_pdf(opened(name)))


def squeezed(words: str) -> str:
    """Words without spaces, line ends and marks of emphasis: a PDF breaks lines anywhere."""
    return re.sub(r"[\s*\[\]]", "", words)


@cache
def ids() -> frozenset[str]:
    """Every id and value of the pack: words for forms and programs, not for people."""
    found: set[str] = set()
    for form in appi().forms.values():
        found |= {form.id, *form.groups}
        for topic in form.topics:
            found |= {topic.id, *(duty.id for duty in topic.duties)}
            for question in topic.questions:
                found |= {question.id, *(option.value for option in question.options)}
            for conclusion in topic.conclusions:
                found |= {conclusion.id, *(case.value for case in conclusion.cases)}
    return frozenset(found)


def test_there_are_worked_cases_and_they_hold():
    """`check` itself: every case comes out as its source says."""
    report = check_pack(appi())
    assert [str(problem) for problem in report.problems] == []
    assert report.examples == len(EXAMPLES) >= 4


@pytest.mark.parametrize("name", PRINTED)
def test_a_memo_of_every_outcome(name):
    session = opened(name)
    raw = memo_of(name)
    text = squeezed(raw)
    # no words of the form's or the program's own
    words = set(re.findall(r"[A-Za-z][A-Za-z0-9_-]{2,}", raw))
    assert words & ids() == set()
    assert [word for word in words if "_" in word] == []
    assert [word for word in FORBIDDEN if word in text] == []
    # what is on every memo
    pages = raw.count(RESERVATION[:20])
    assert pages == len(re.findall(r"\d+ / \d+", raw)) > 0  # one on every page
    assert NOT_REVIEWED in text
    assert all(item.title in text for item in session.form.scope)
    assert ("暫定版" in text) is session.assessment.provisional
    # every conclusion that arises, and every duty, is there
    for result in session.assessment.conclusions:
        if not result.not_applicable:
            assert squeezed(result.conclusion.title) in text
    for duty in session.assessment.duties:
        assert squeezed(duty.duty.say)[:12] in text


@pytest.mark.parametrize("name", PRINTED)
def test_answers_set_aside_leave_no_trace(name):
    """A basis that only answers set aside rest on is nowhere in the memo."""
    session = opened(name)
    answers = {ref: session.answer(ref) for ref in session.assessment.places}
    live = {
        answer.basis.what
        for ref, answer in answers.items()
        if answer and ref not in session.assessment.set_aside
    }
    aside = {
        answer.basis.what
        for ref, answer in answers.items()
        if answer and ref in session.assessment.set_aside
    }
    # a document named in part by a live basis, too (企画書 beside 企画書 第2章), tells nothing
    telling = {what for what in aside if what and not any(what in other for other in live)}
    text = squeezed(memo_of(name))
    assert [what for what in telling if squeezed(what) in text] == []


# What the Commission answers (its three published cases), as the memo has to say it.
SAYS = {
    "ppc-1-new-use": [
        *(
            "結論条件付き可",
            "既存会員は本人の同意取得後に限る。",
            "会員データ分析の委託と新商品広告",
        ),
        *("利用目的の範囲外", "本人の同意", "承諾する旨の意思表示"),
        *("委託先（第三者に当たらない）", "必要かつ適切な監督", "委託された業務の範囲内"),
        *("分析をするときは分析することまで含めて", "本人に通知するか、公表する"),
        *("受け取る前に本人の目に入るように明示する", "委託先自身も個人情報取扱事業者として"),
        *("法第17条第1項", "法第18条第1項", "法第21条第1項", "法第21条第2項", "法第25条"),
        *("法第27条第5項第1号", "ガイドライン通則編3-6-3", "2027年1月15日まで"),
    ],
    "ppc-2-matched": [
        *("結論不可", "本人ごとの突合", "統計を作ることもできない"),
        *("ほかの委託元への提供", "本人の同意を得るなどの手当て"),
        *("区別して保管し、取り扱う", "Ｑ＆Ａ7-43", "統計の作成などのための提供と取得"),
    ],
    "ppc-2-pooled": [
        *("結論可", "突合を伴わない", "委託元の指示", "区別して保管し、取り扱う"),
        *("A社", "B社", "Ｑ＆Ａ7-43", "該当する事項はない"),
    ],
    "ppc-3-model": [
        *("結論可", "学習済みパラメータ", "個人情報ではない情報", "特定の個人との対応が残らない"),
        *("当社自身の個人データと区別して管理する", "任された業務の範囲内でだけ扱う"),
        *("再識別試験報告書", "Ｑ＆Ａ1-8"),
    ],
}
SAYS_NOT = {
    "ppc-1-new-use": [
        "第三者提供について本人の同意",
        "外国にある第三者への提供の制限",
        "法第29条",
        "暫定版",
    ],
    "ppc-2-matched": ["暫定版"],
    "ppc-2-pooled": ["本人ごとに突き合わせるから", "暫定版"],
    "ppc-3-model": ["重みも個人情報として", "暫定版"],
}


@pytest.mark.parametrize("name", SAYS)
def test_the_memo_says_what_the_commission_says(name):
    text = squeezed(memo_of(name))
    assert [words for words in SAYS[name] if words not in text] == []
    assert [words for words in SAYS_NOT[name] if words in text] == []


def test_a_don_t_know_names_its_effect_and_whom_to_ask():
    session = opened("ppc-1-unknown")
    text = squeezed(memo_of("ppc-1-unknown"))
    assert "暫定版" in text and "結論を留保する" in text
    for ref in session.assessment.open_questions:
        question = session.question(ref)
        assert question.kind is Kind.PARTIES or squeezed(question.ask_whom)[:8] in text


@pytest.mark.parametrize("name", SAYS)
def test_a_judgement_names_its_judge(name):
    session = opened(name)
    text = squeezed(memo_of(name))
    judged = [
        session.answer(ref)
        for ref in session.assessment.visited
        if session.question(ref).kind is Kind.JUDGEMENT
    ]
    assert judged
    for answer in judged:
        assert squeezed(answer.basis.who) in text
        assert squeezed(answer.basis.what)[:10] in text
