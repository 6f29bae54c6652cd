"""A case written and read again is the same case: never lose a word."""

from dataclasses import fields
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from michishirube.engine.case import (
    DONT_KNOW,
    NO_BASIS,
    Answer,
    Attachment,
    Basis,
    Case,
    Document,
    Opinion,
    Party,
    PartyList,
)
from michishirube.engine.form import (
    Conclusion,
    ConclusionCase,
    Form,
    Group,
    Kind,
    Option,
    Pack,
    Question,
    Topic,
)
from michishirube.formfile.casefile import read_case
from michishirube.formfile.casewriter import digest_of, to_json, to_yaml

DAY = date(2026, 11, 22)
OPTIONS = (Option("yes", "はい"), Option("no", "いいえ"), Option("null", "なし"))
KINDS = [kind for kind in Kind if kind is not Kind.PARTIES]


def _topic(id_, group):
    end = "" if group is None else f"_{group}"
    return Topic(
        id_,
        id_,
        tuple(Question(f"{kind.value}{end}", "?", kind, id_, group, OPTIONS) for kind in KINDS),
        (Conclusion(f"true{end}", "判断", id_, (ConclusionCase("x", "x", None, "から"),), group),),
        for_each=group,
    )


FORM = Form(
    "on",
    "相談",
    "目的",
    Pack("p", "試験", "1.0.0", DAY, DAY, ""),
    (),
    (_topic("own", None), _topic("each", "of")),
    (),
    {"of": Group("of", "", "", "")},
)

NASTY = [
    *("", " ", "yes", "no", "true", "null", "~", "dont_know ", "2026-11-22", "1:30", "0o17", "1e3"),
    *("- a", "a: b", "#", "a #b", "&a", "*a", "!a", "%a", "@", "`", "|", ">", "---", "...", "<<"),
    *("'", '"', "\\", "\\n", '"\\u0041"', "{", "[", "]", "? a", "a:", ": a", "{{ x }}"),
    *(
        "𠮷",
        "葛\U000e0100",
        "ﾊﾝｶｸ",
        "👩‍👩‍👧",
        "🇯🇵",
        "\U0010ffff",
        "\ufffe",
        "\ufeff",
        "\u00ad",
        "\u200b",
    ),
    *("\n", "\r", "\r\n", "\t", "\x00", "\x07", "\x0b", "\x1b", "\x7f", "\x85", "\x9f", "\xa0"),
    *("\u2028", "\u2029", "a\n", "\na", " a\n b", "a\n\n\n", "a \nb", "\n\n a", "a\n\tb", "\n#"),
    "a\nb\x85c",
]
LONG = ["x" * 20_000, "語 " * 10_000, "一\n" * 3_000, "<b>{{ 7*7 }}</b> 𠮷。\n" * 7_000]
nasty = st.integers(0, len(NASTY) - 1).map(NASTY.__getitem__)
words = st.one_of(
    nasty,
    st.lists(nasty, max_size=5).map("".join),
    st.text(st.characters(exclude_categories=["Cs"]), max_size=20),
).filter(lambda text: text != "dont_know")
some_words = words.filter(bool)
days = st.dates()
bases = st.builds(Basis, words, st.none() | days, words)
files = st.lists(
    st.builds(Attachment, words, st.integers(0, 10**12), st.just("0123456789abcdef" * 4)),
    max_size=2,
).map(tuple)
numbers = st.decimals(-(10**12), 10**12, places=4) | st.sampled_from(
    [Decimal("1E+3"), Decimal("-0"), Decimal(10**17), Decimal("0.000000001")]
)
VALUES = {
    Kind.YES_NO: st.sampled_from(["yes", "no", "null"]),
    Kind.CHOICE: st.sampled_from(["yes", "no", "null"]),
    Kind.JUDGEMENT: st.sampled_from(["yes", "no", "null"]),
    Kind.MANY: st.sampled_from([(), ("yes",), ("no", "null"), ("yes", "no", "null")]),
    Kind.NUMBER: numbers,
    Kind.DATE: days,
    Kind.TEXT: words,
}


def answers(end=""):
    given_ = {
        f"{kind.value}{end}": st.builds(
            Answer, VALUES[kind] | st.just(DONT_KNOW), st.just(NO_BASIS) | bases, files
        )
        for kind in KINDS
    }
    return st.fixed_dictionaries({}, optional=given_)


def opinions(id_):
    return st.fixed_dictionaries({}, optional={id_: st.builds(Opinion, words, words, days)})


PARTY_IDS = ["a", "no", "null", "A社", "_x", "true-1"]
parties = st.lists(
    st.builds(Party, st.sampled_from(PARTY_IDS), words, answers("_of"), opinions("true_of")),
    unique_by=lambda party: party.id,
    max_size=3,
).map(tuple)
documents = st.builds(
    Document,
    issued=st.none() | days,
    planned=st.none() | days,
    approvers=st.lists(words, max_size=3).map(tuple),
    **{field.name: words for field in fields(Document) if field.type == "str"},
)
cases = st.builds(
    Case,
    st.just("on"),
    st.just("p"),
    some_words,
    days,
    documents | st.just(Document()),
    words,
    answers(),
    st.fixed_dictionaries({}, optional={"of": st.builds(PartyList, parties)}),
    opinions("true"),
)


@pytest.fixture(scope="module")
def file(tmp_path_factory):
    return tmp_path_factory.mktemp("cases") / "case"


def read_again(file, text, suffix):
    path = file.with_suffix(suffix)
    path.write_bytes(text.encode("utf-8"))
    return read_case(path, {"on": FORM})


def text_case(text):
    return Case("on", "p", "1.0.0", DAY, summary=text, answers={"text": Answer(text)})


@given(case=cases)
def test_a_case_comes_back_as_it_was(file, case):
    assert read_again(file, to_yaml(case), ".yaml") == case
    assert read_again(file, to_json(case), ".json") == case


@pytest.mark.parametrize("text", NASTY + LONG, ids=lambda text: ascii(text[:12]))
def test_every_word_comes_back(file, text):
    case = text_case(text)
    assert read_again(file, to_yaml(case), ".yaml") == case
    assert read_again(file, to_json(case), ".json") == case


@pytest.mark.parametrize("half", ["\ud842", "\udfb7"])
def test_half_a_character_is_kept_visible(file, half):
    case = text_case(f"前{half}後")
    for text, suffix in ((to_yaml(case), ".yaml"), (to_json(case), ".json")):
        assert read_again(file, text, suffix).summary == "前\ufffd後"


def test_the_file_reads_as_a_person_would_write_it():
    case = Case(
        "on",
        "p",
        "1.0.0",
        DAY,
        summary="一行目\n二行目\n",
        answers={
            "yes_no": Answer("no"),
            "judgement": Answer("yes", Basis("山田", DAY, "規程第3条")),
            "many": Answer(("yes",)),
            "number": Answer(Decimal(1000)),
            "date": Answer(DAY),
            "text": Answer(DONT_KNOW),
        },
        parties={"of": PartyList((Party("a", "A社"),), complete=True)},
    )
    assert to_yaml(case) == (
        "consultation: 'on'\n"
        "pack:\n  id: p\n  version: 1.0.0\n"
        "as_of: 2026-11-22\n"
        "summary: |\n  一行目\n  二行目\n"
        "answers:\n"
        "  yes_no: no\n"
        "  judgement:\n    value: yes\n    basis:\n"
        "      who: 山田\n      when: 2026-11-22\n      what: 規程第3条\n"
        "  many:\n  - yes\n"
        "  number: 1000\n"
        "  date: 2026-11-22\n"
        "  text: dont_know\n"
        "parties:\n  of:\n    complete: yes\n    list:\n"
        "    - id: a\n      name: A社\n      answers: {}\n"
    )


def test_the_digest_is_of_what_the_case_says():
    case = text_case("文")
    assert digest_of(case) == digest_of(text_case("文"))
    assert digest_of(case) != digest_of(text_case("文 "))
    both = {"text": Answer("a"), "date": Answer(DAY)}
    swapped = dict(reversed(both.items()))
    one = Case("on", "p", "1.0.0", DAY, answers=both)
    assert digest_of(one) == digest_of(Case("on", "p", "1.0.0", DAY, answers=swapped))
