"""What a case file may say, in YAML and in JSON; what is wrong with one, all at once, and where."""

import json
from datetime import date
from decimal import Decimal

import pytest
from fixtures import lay_out, loaded

from michishirube.engine.case import DONT_KNOW, Answer, Basis, PartyList
from michishirube.engine.form import Verdict
from michishirube.formfile.casefile import MAX_PARTIES, MAX_TEXT, read_case, read_example
from michishirube.formfile.problems import FormFileError

TOPIC = """
topic: t
title: 論点
questions:
  - {id: yn, ask: a, kind: yes_no}
  - {id: ch, ask: a, kind: choice, options: [{value: left, label: 左}, {value: right, label: 右}]}
  - {id: ma, ask: a, kind: many, options: [{value: x, label: 甲}, {value: y, label: 乙}]}
  - {id: nu, ask: a, kind: number}
  - {id: da, ask: a, kind: date}
  - {id: te, ask: a, kind: text}
  - {id: ju, ask: a, kind: judgement}
conclusions:
  - {id: co, title: a, until: 2027-01-01,
     cases: [{value: p, label: 甲, otherwise: true, because: から}]}
  - {id: co_2027, title: a, from: 2027-01-01, replaces: co,
     cases: [{value: q, label: 甲, otherwise: true, because: から}]}
duties:
  - {id: own, if: yn, weight: note, when: before, who: X, say: a}
"""
EACH = """
topic: u
title: 相手
for_each: recipients
questions:
  - {id: pq, ask: a, kind: yes_no}
conclusions:
  - {id: pc, title: a, cases: [{value: p, label: 甲, otherwise: true, because: から}]}
duties:
  - {id: each, if: pq, weight: note, when: before, who: X, say: a}
"""
CONSULTATION = """
consultation: c
title: 相談
purpose: 試すとき
topics: [t, u]
wants: [co, pc]
verdict: [{value: answered, headline: 答え, otherwise: true}]
"""


@pytest.fixture(scope="module")
def forms(tmp_path_factory):
    folder = lay_out(tmp_path_factory.mktemp("pack"), "good", "yes_no")
    (folder / "topics" / "t.yaml").write_text(TOPIC, "utf-8")
    (folder / "topics" / "u.yaml").write_text(EACH, "utf-8")
    (folder / "consultations" / "c.yaml").write_text(CONSULTATION, "utf-8")
    return loaded(folder).forms


HEAD = "consultation: c\npack: {id: base, version: 1.0.0}\nas_of: 2026-11-22\n"
HEAD_JSON = {
    "consultation": "c",
    "pack": {"id": "base", "version": "1.0.0"},
    "as_of": "2026-11-22",
}


def from_yaml(folder, forms, text, read=read_case):
    path = folder / "case.yaml"
    path.write_text(HEAD + text, "utf-8")
    return read(path, forms)


def from_json(folder, forms, data, read=read_case):
    path = folder / "case.json"
    path.write_text(json.dumps(HEAD_JSON | data), "utf-8")
    return read(path, forms)


@pytest.mark.parametrize(
    ("written", "in_json", "value"),
    [
        ("yn: yes", {"yn": "yes"}, "yes"),
        ("yn: 'no'", {"yn": "no"}, "no"),
        ("yn: dont_know", {"yn": "dont_know"}, DONT_KNOW),
        ("ch: left", {"ch": "left"}, "left"),
        ("ma: [y, x]", {"ma": ["y", "x"]}, ("x", "y")),  # in the order of the form
        ("ma: []", {"ma": []}, ()),
        ("ma: dont_know", {"ma": "dont_know"}, DONT_KNOW),
        ("nu: -1.50", {"nu": -1.5}, Decimal("-1.5")),
        ("nu: 999999999999999999", {"nu": 999999999999999999}, Decimal(10**18 - 1)),
        ("da: 2024-02-29", {"da": "2024-02-29"}, date(2024, 2, 29)),
        ("te: no", {"te": "no"}, "no"),
        ("te: ''", {"te": ""}, ""),
        ("te: 2026-11-22", {"te": "2026-11-22"}, "2026-11-22"),
        ("te: 'true'", {"te": "true"}, "true"),
        ("te: dont_know", {"te": "dont_know"}, DONT_KNOW),
        ("te: 'dont_know'", {"te": "dont_know"}, DONT_KNOW),
        ("ju: {value: no}", {"ju": {"value": "no"}}, "no"),
    ],
)
def test_an_answer(tmp_path, forms, written, in_json, value):
    (id_,) = in_json
    case = from_yaml(tmp_path, forms, f"answers: {{{written}}}")
    assert case.answers == {id_: Answer(value)}
    assert from_json(tmp_path, forms, {"answers": in_json}) == case


BAD_ANSWERS = [
    ("yn: true", {"yn": True}, "「true」 は読めません（使えるのは dont_know、no、yes）"),
    ("yn: yse", {"yn": "yse"}, "「yse」 は読めません（「yes」ではありませんか）"),
    ("yn: 1", {"yn": 1}, "「1」 は読めません"),
    ("yn: [yes]", {"yn": ["yes"]}, "並び（- …） は読めません"),
    (
        "yn: {value: yes, vaule: no}",
        {"yn": {"value": "yes", "vaule": "no"}},
        "「vaule」というキーはありません（「value」ではありませんか）",
    ),
    (
        "yn: {value: yes, attachments: [{name: a.pdf, size: 10}]}",
        {"yn": {"value": "yes", "attachments": [{"name": "a.pdf", "size": "10"}]}},
        "添付資料に「sha256」がありません",
    ),
    (
        f"yn: {{value: yes, attachments: [{{name: a.pdf, size: -1, sha256: {'0a' * 32}}}]}}",
        {"yn": {"value": "yes", "attachments": [{"name": "a", "size": "-1", "sha256": "0a" * 32}]}},
        "「size」の「-1」は読めません（ファイルの大きさをバイト数で書いてください）",
    ),
    (
        "yn: {value: yes, attachments: [{name: a.pdf, size: 1, sha256: 0A}]}",
        {"yn": {"value": "yes", "attachments": [{"name": "a", "size": "1", "sha256": "0A"}]}},
        "「sha256」の「0A」は読めません",
    ),
    ("yn: {basis: {}}", {"yn": {"basis": {}}}, "回答に「value」がありません"),
    ("yn: {value: yes, basis: x}", {"yn": {"value": "yes", "basis": "x"}}, "根拠は「キー: 値」"),
    (
        "yn: {value: yes, basis: {whom: x}}",
        {"yn": {"value": "yes", "basis": {"whom": "x"}}},
        "「whom」というキーはありません（「who」ではありませんか）",
    ),
    (
        "yn: {value: yes, basis: {when: 2026-11-31}}",
        {"yn": {"value": "yes", "basis": {"when": "2026-11-31"}}},
        "「when」の「2026-11-31」は読めません",
    ),
    ("ynn: yes", {"ynn": "yes"}, "質問「ynn」がありません（「yn」ではありませんか）"),
    ("pq: yes", {"pq": "yes"}, "parties.recipients の当事者の answers に書いてください"),
    ("ch: lfet", {"ch": "lfet"}, "「lfet」 は読めません（「left」ではありませんか）"),
    ("ma: x", {"ma": "x"}, "[ ] で並べてください：x、y"),
    ("ma: [z]", {"ma": ["z"]}, "選択肢「z」はありません（使えるのは x、y）"),
    ("ma: [x, x]", {"ma": ["x", "x"]}, "「x」が二度あります"),
    ("ma: [dont_know]", {"ma": ["dont_know"]}, "選択肢「dont_know」はありません"),
    ("ma: [[x]]", {"ma": [["x"]]}, "選択肢「」はありません"),
    ("nu: many", {"nu": "many"}, "「many」は読めません（数を"),
    ("nu: 1e3", {"nu": "1e3"}, "「1e3」は読めません"),
    ("nu: NaN", {"nu": float("nan")}, "「NaN」は読めません"),
    ("nu: Infinity", {"nu": float("inf")}, "「Infinity」は読めません"),
    ("nu: １２", {"nu": "１２"}, "「１２」は読めません"),
    ("nu: 1000000000000000000", {"nu": 10**18}, "「1000000000000000000」は読めません"),
    ("nu: ''", {"nu": ""}, "「」は読めません"),
    ("da: 2026-02-29", {"da": "2026-02-29"}, "「2026-02-29」は読めません（日付を"),
    ("da: 令和8年", {"da": "令和8年"}, "「令和8年」は読めません"),
    ("da: 20261122", {"da": 20261122}, "「20261122」は読めません"),
    ("te: true", {"te": True}, "true は使えません（文章なら引用符で囲んでください）"),
    ("te: false", {"te": False}, "false は使えません"),
    ("te: [a]", {"te": ["a"]}, "並び（- …） は読めません"),
    ("yn: ", {"yn": None}, "空の値 は読めません"),
]


@pytest.mark.parametrize(("written", "in_json", "says"), BAD_ANSWERS)
def test_a_wrong_answer(tmp_path, forms, written, in_json, says):
    with pytest.raises(FormFileError) as raised:
        from_yaml(tmp_path, forms, f"answers:\n  {written}")
    (problem,) = raised.value.problems
    assert says in str(problem)
    assert problem.spot.line == 5
    with pytest.raises(FormFileError) as raised:
        from_json(tmp_path, forms, {"answers": in_json})
    (problem,) = raised.value.problems
    assert says in str(problem)
    assert "answers" in problem.spot.path


PARTY = "parties:\n  recipients:\n    complete: yes\n    list:\n      - "


@pytest.mark.parametrize(
    ("text", "place", "says"),
    [
        ("ansers: {}", "4:1", "「ansers」というキーはありません（「answers」ではありませんか）"),
        ("answers: [yes]", "4:10", "「answers」は「キー: 値」の組ですが、並び"),
        ("summary: [a]", "4:10", "「summary」は一つの文字列ですが"),
        ("document: {dat: 2026-01-01}", "4:12", "「dat」というキーはありません（「date」"),
        ("document: {approvers: 部長}", "4:23", "「approvers」は並びですが"),
        ("document: {planned: 明日}", "4:21", "「planned」の「明日」は読めません"),
        ("parties: {clients: {}}", "4:11", "当事者グループ「clients」がありません"),
        ("parties: {recipients: []}", "4:23", "当事者の一覧は「キー: 値」の組で書きますが"),
        (
            "parties: {recipients: {complete: true}}",
            "4:34",
            "「true」という値はありません（使えるのは yes、no）",
        ),
        ("parties: {recipients: {complete: ''}}", "4:34", "「」という値はありません"),
        (PARTY + "{name: A社}", "8:9", "当事者に「id」がありません"),
        (PARTY + "{id: a}", "8:9", "当事者に「name」がありません"),
        (PARTY + "{id: 1, name: A社}", "8:14", "「1」は id に使えません"),
        (PARTY + "{id: '', name: A社}", "8:14", "「id」が空です"),
        (PARTY + "{id: a, name: A}\n      - {id: a, name: B}", "9:14", "当事者の id「a」が二度"),
        (PARTY + "{id: a, name: A, answers: {yn: yes}}", "8:36", "案件の answers に書いて"),
        (PARTY + "{id: a, name: A, answers: {pq: x}}", "8:40", "「pq」の答え（yes_no）として"),
        (
            PARTY + "{id: a, name: A, opinions: {co: {}}}",
            "8:37",
            "判断「co」がありません（使えるのは pc）",
        ),
        ("opinions: {pc: {text: a, who: b, when: 2026-01-01}}", "4:12", "判断「pc」がありません"),
        ("opinions: {co_2027: {text: a, who: b, when: 2026-01-01}}", "4:12", "（使えるのは co）"),
        ("opinions: {co: {text: a, who: b, when: soon}}", "4:40", "「soon」は読めません"),
        ("opinions: {co: {text: a, who: b}}", "4:16", "担当者意見に「when」がありません"),
        ("source: x", "4:1", "「source」というキーはありません"),
    ],
)
def test_a_wrong_case(tmp_path, forms, text, place, says):
    with pytest.raises(FormFileError) as raised:
        from_yaml(tmp_path, forms, text)
    found = {
        f"{problem.spot.line}:{problem.spot.column}": str(problem)
        for problem in raised.value.problems
    }
    assert says in found[place]


@pytest.mark.parametrize(
    ("old", "new", "says"),
    [
        ("consultation: c", "consultation: d", "相談「d」がありません（使えるのは c）"),
        ("consultation: c\n", "", "案件に「consultation」がありません"),
        ("consultation: c", "consultation: ''", "「consultation」が空です"),
        ("id: base", "id: other", "法令パック「other」はここにありません（使えるのは base）"),
        ("pack: {id: base, version: 1.0.0}\n", "", "案件に「pack」がありません"),
        (", version: 1.0.0", "", "法令パックの指定に「version」がありません"),
        ("as_of: 2026-11-22\n", "", "案件に「as_of」がありません"),
        ("as_of: 2026-11-22", "as_of: ''", "「as_of」の「」は読めません"),
        ("as_of: 2026-11-22", "as_of:", "「as_of」の値がありません"),
        ("as_of: 2026-11-22", "as_of: 2026-11-31", "「as_of」の「2026-11-31」は読めません"),
    ],
)
def test_a_wrong_head(tmp_path, forms, old, new, says):
    path = tmp_path / "case.yaml"
    assert old in HEAD
    path.write_text(HEAD.replace(old, new), "utf-8")
    with pytest.raises(FormFileError) as raised:
        read_case(path, forms)
    assert says in str(raised.value)


def test_every_problem_at_once(tmp_path, forms):
    wrong = [row for row in BAD_ANSWERS if row[0].split(":")[0] in ("ynn", "pq")]
    one_a_kind = {row[0].split(":")[0]: row for row in BAD_ANSWERS}
    text = "answers:\n" + "".join(f"  {row[0]}\n" for row in one_a_kind.values()) + "sumary: x\n"
    with pytest.raises(FormFileError) as raised:
        from_yaml(tmp_path, forms, text)
    assert wrong
    assert len(raised.value.problems) == len(one_a_kind) + 1


def test_parties_and_what_is_said_of_them(tmp_path, forms):
    text = PARTY + "{id: A社, name: '', answers: {pq: {value: no, basis: {who: 山田}}}}"
    case = from_yaml(tmp_path, forms, text)
    (party,) = case.parties["recipients"].parties
    assert (party.id, party.name, case.parties["recipients"].complete) == ("A社", "", True)
    assert party.answers == {"pq": Answer("no", Basis("山田"))}
    nobody = from_yaml(tmp_path, forms, "parties: {recipients: {complete: no}}")
    assert nobody.parties == {"recipients": PartyList((), False)}
    unsaid = from_yaml(tmp_path, forms, "parties: {recipients: {list: []}}")
    assert unsaid.parties == {"recipients": PartyList((), None)}


def test_a_text_has_a_longest_length(tmp_path, forms):
    for length in (MAX_TEXT, MAX_TEXT + 1):
        data = {"answers": {"te": "語" * length}}
        if length == MAX_TEXT:
            assert from_json(tmp_path, forms, data).answers["te"] == Answer("語" * length)
        else:
            with pytest.raises(FormFileError, match="長すぎます（200,001 字）"):
                from_json(tmp_path, forms, data)


def test_there_are_only_so_many_parties(tmp_path, forms):
    def data(number):
        listed = [{"id": f"p{n}", "name": f"{n}社"} for n in range(number)]
        return {"parties": {"recipients": {"list": listed}}}

    case = from_json(tmp_path, forms, data(MAX_PARTIES))
    assert len(case.parties["recipients"].parties) == MAX_PARTIES
    with pytest.raises(FormFileError, match="当事者が多すぎます（301 件。上限は 300 件）"):
        from_json(tmp_path, forms, data(MAX_PARTIES + 1))


EXPECT = """\
parties: {recipients: {complete: yes, list: [{id: k, name: K社}]}}
expect:
  verdict: undetermined
  verdict_possible: [permitted, answered]
  conclusions: {co: [p, q], pc: {k: p}}
  duties: [each@k]
  no_duties: [own]
source: 試験のため
"""


def test_a_worked_case(tmp_path, forms):
    example = from_yaml(tmp_path, forms, EXPECT, read_example)
    expected = example.expected
    assert expected.verdict is Verdict.UNDETERMINED
    assert expected.verdict_possible == ("permitted", "answered")
    assert expected.conclusions == {("co", None): ("p", "q"), ("pc", "k"): ("p",)}
    assert (expected.duties, expected.no_duties) == ((("each", "k"),), (("own", None),))
    assert (example.source, example.point) == ("試験のため", "")
    assert from_yaml(tmp_path, forms, EXPECT) == example.case


@pytest.mark.parametrize(
    ("change", "place", "says"),
    [
        (("verdict: und", "verdict: un"), "6:12", "「unetermined」という値はありません"),
        (
            ("[permitted,", "[permit,"),
            "7:22",
            "結論に「permit」という値はありません（「permitted」",
        ),
        (("co: [p", "coo: [p"), "8:17", "判断「coo」がありません（「co」ではありませんか）"),
        (("co: [p", "co_2027: [p"), "8:17", "判断「co_2027」がありません"),
        (("[p, q]", "[p, r]"), "8:25", "判断「co」に値「r」はありません（使えるのは p、q）"),
        (("[p, q]", "{k: p}"), "8:22", "「co」は当事者ごとではなく案件について決まります"),
        (("{k: p}", "p"), "8:29", "「pc」は当事者（recipients）ごとに決まります"),
        (("{k: p}", "{l: p}"), "8:34", "当事者「l」が recipients にありません（使えるのは k）"),
        (("each@k", "each@l"), "9:12", "当事者「l」が recipients にありません"),
        (("each@k", "each"), "9:12", "「each」は当事者（recipients）ごとに決まります"),
        (("[own]", "[own@k]"), "10:15", "「own」は当事者ごとではなく"),
        (("[own]", "[onw]"), "10:15", "対応事項「onw」がありません（「own」ではありませんか）"),
        (("source: 試験のため", ""), "1:1", "検算例に「source」がありません"),
        (("expect:", "expcet:"), "5:1", "「expcet」というキーはありません（「expect」"),
    ],
)
def test_a_wrong_worked_case(tmp_path, forms, change, place, says):
    old, new = change
    assert old in EXPECT
    with pytest.raises(FormFileError) as raised:
        from_yaml(tmp_path, forms, EXPECT.replace(old, new), read_example)
    found = {
        f"{problem.spot.line}:{problem.spot.column}": str(problem)
        for problem in raised.value.problems
    }
    assert says in found[place]
