"""Case files that cannot be used: one clear message with file, place and how to mend it; exit 2."""

import json

import pytest
from tests.e2e.calling import files_in
from tests.packs.opened import SMALL

GOOD = """\
consultation: use-a-list
pack: {id: small, version: 1.2.0}
as_of: 2026-07-01
answers:
  storage: computer
  contents: [address]
  people: 10
  asked_on: 2026-05-31
  mentions_use: {value: yes, basis: {who: 山田, when: 2026-06-30, what: 規程}}
parties:
  recipients:
    complete: yes
    list:
      - {id: a, name: A社, answers: {contract: yes}}
      - {id: b, name: B社}
opinions:
  purpose: {text: 意見, who: 佐藤, when: 2026-07-01}
"""
BOMB = "a: &a [x, x]\nb: &b [*a, *a, *a]\nc: [*b, *b, *b]\n"

# what is written in place of what, and what the message has to say
CHANGES = [
    ("use-a-list", "use-a-lst", "case.yaml:1:15: ", "「use-a-list」ではありませんか"),
    ("use-a-list", "[a, b]", "case.yaml:1:15: ", "「consultation」は一つの文字列"),
    ("consultation: use-a-list\n", "", "case.yaml:1:1: ", "「consultation:」を書いてください"),
    ("id: small", "id: large", "case.yaml:2:12: ", "使えるのは small"),
    (", version: 1.2.0", "", "case.yaml:2:7: ", "「version」がありません"),
    (
        "pack: {id: small, version: 1.2.0}",
        "pack: small",
        "case.yaml:2:7: ",
        "「キー: 値」の組で書きます",
    ),
    ("as_of: 2026-07-01\n", "", "case.yaml:1:1: ", "「as_of:」を書いてください"),
    ("as_of: 2026-07-01", "as_of: 2026-02-30", "case.yaml:3:8: ", "2026-11-22 のように書いて"),
    ("as_of: 2026-07-01", "as_of: 7/1/2026", "case.yaml:3:8: ", "2026-11-22 のように書いて"),
    ("as_of: 2026-07-01", "as_of: 2022-03-31", "基準日 2022-03-31", "as_of を確かめて"),
    ("as_of: 2026-07-01", "as_of:", "case.yaml:3:7: ", "「as_of」の値がありません"),
    ("answers:", "anwsers:", "case.yaml:4:1: ", "「answers」ではありませんか"),
    ("answers:", "answers: [yes]\nsummary:", "case.yaml:4:10: ", "「キー: 値」の組"),
    ("storage:", "storge:", "case.yaml:5:3: ", "「storage」ではありませんか"),
    ("storage:", "contract:", "case.yaml:5:3: ", "parties.recipients の当事者の answers に書いて"),
    ("storage: computer", "storage: computr", "case.yaml:5:12: ", "「computer」ではありませんか"),
    ("storage: computer", "storage: [computer]", "case.yaml:5:12: ", "並び（- …） は読めません"),
    (
        "storage: computer",
        "storage: {valu: computer}",
        "case.yaml:5:13: ",
        "「value」ではありませんか",
    ),
    (
        "storage: computer",
        "storage: computer\n  storage: paper",
        "case.yaml:6:3: ",
        "5 行目とどちらか",
    ),
    ("storage: computer", "storage: &x computer", "case.yaml:5:12: ", "値をそのまま書いて"),
    ("storage: computer", "storage: !!str computer", "case.yaml:5:12: ", "タグ"),
    (
        "storage: computer",
        'storage: !!python/object/apply:os.system ["id"]',
        "case.yaml:5:12: ",
        "タグ",
    ),
    ("[address]", "[adress]", "case.yaml:6:14: ", "「address」ではありませんか"),
    ("[address]", "address", "case.yaml:6:13: ", "[ ] で並べてください"),
    ("[address]", "[address, address]", "case.yaml:6:23: ", "一つにしてください"),
    ("people: 10", "people: ten", "case.yaml:7:11: ", "1000 や 0.5 のように書いて"),
    ("people: 10", "people: 1e400", "case.yaml:7:11: ", "1000 や 0.5 のように書いて"),
    ("people: 10", "people: NaN", "case.yaml:7:11: ", "1000 や 0.5 のように書いて"),
    ("people: 10", "people: １０", "case.yaml:7:11: ", "1000 や 0.5 のように書いて"),
    (
        "asked_on: 2026-05-31",
        "asked_on: 2026-06-31",
        "case.yaml:8:13: ",
        "2026-11-22 のように書いて",
    ),
    (
        "asked_on: 2026-05-31",
        "asked_on: 2026-05-31T10:00",
        "case.yaml:8:13: ",
        "2026-11-22 のように",
    ),
    (
        "value: yes",
        "value: true",
        "case.yaml:9:25: ",
        "「true」 は読めません（使えるのは dont_know、no、yes）",
    ),
    (
        "value: yes, basis",
        "value: maybe, basis",
        "case.yaml:9:25: ",
        "使えるのは dont_know、no、yes",
    ),
    ("when: 2026-06-30", "when: 2026-13-01", "case.yaml:9:53: ", "2026-11-22 のように書いて"),
    ("who: 山田", "whom: 山田", "case.yaml:9:38: ", "「who」ではありませんか"),
    ("recipients:", "recipient:", "case.yaml:11:3: ", "「recipients」ではありませんか"),
    ("complete: yes", "complete: maybe", "case.yaml:12:15: ", "使えるのは yes、no"),
    ("id: b", "id: a", "case.yaml:15:14: ", "当事者の id「a」が二度あります"),
    ("name: B社", "nane: B社", "case.yaml:15:17: ", "「name」ではありませんか"),
    ("contract: yes", "contrct: yes", "case.yaml:14:37: ", "「contract」ではありませんか"),
    ("contract: yes", "storage: paper", "case.yaml:14:37: ", "案件の answers に書いてください"),
    ("  purpose:", "  purpos:", "case.yaml:17:3: ", "「purpose」ではありませんか"),
    (", who: 佐藤", "", "case.yaml:17:12: ", "「who」がありません"),
    ("when: 2026-07-01}", "when: 昨日}", "case.yaml:17:38: ", "2026-11-22 のように書いて"),
    (
        "opinions:",
        "expect: {verdict: permitted}\nopinions:",
        "case.yaml:1:1: ",
        "「source」がありません",
    ),
]

WHOLE = {
    "missing.yaml": (None, "ファイルがありません", "名前と場所を確かめて"),
    "empty.yaml": (b"", "ファイルが空です", "中身を確かめて"),
    "spaces.yaml": (b" \n\n\t\n", "ファイルが空です", "中身を確かめて"),
    "comment.yaml": (b"# nothing\n", "ファイルが空です", "中身を確かめて"),
    "sjis.yaml": (
        b"summary:\n  " + "概要".encode("cp932"),
        "2 行目が UTF-8 では",
        "UTF-8 で保存し直して",
    ),
    "utf16.yaml": (GOOD.encode("utf-16"), "UTF-8 ではありません", "UTF-8 で保存し直して"),
    "binary.yaml": (b"\x00\x01\x02abc", "使えない制御文字", "消してください"),
    "pdf.yaml": (b"%PDF-1.7\n\xe2\xe3\xcf\xd3", "UTF-8 ではありません", "UTF-8 で保存し直して"),
    "broken.yaml": (
        b"answers: {storage: computer\nas_of: [",
        "YAML として読めません",
        "括弧と引用符",
    ),
    "tabs.yaml": (b"answers:\n\tstorage: computer\n", "YAML として読めません", "字下げ"),
    "two.yaml": (b"a: b\n---\nc: d\n", "二つの文書", "別のファイル"),
    "word.yaml": (b"just a word", "「キー: 値」の組で書きます", "consultation、pack、as_of"),
    "list.yaml": (b"- consultation\n", "「キー: 値」の組で書きます", "consultation、pack、as_of"),
    "bomb.yaml": (BOMB.encode(), "別名（*名前）は使えません", "値をそのまま書いて"),
    "deep.yaml": (b"a: " + b"[" * 100_000, "入れ子が深すぎます", "構造を確かめて"),
    "noise.yaml": (b"\x9d\x01noise\n" * 7_000_000, "大きすぎます（56 MB", "案件ファイルかどうか"),
    "flood.yaml": (
        GOOD.encode() + b"x: " + b"- a\n" * 1_500_000,
        "YAML として読めません",
        "字下げ",
    ),
    "broken.json": (b'{"consultation": "use-a-list",}', "JSON として読めません", "コンマ"),
    "twice.json": (b'{"as_of": "2026-07-01", "as_of": "2026-07-02"}', "二度あります", "一つに"),
    "deep.json": (b"[" * 100_000, "入れ子が深すぎます", "構造を確かめて"),
    "true.json": (
        json.dumps(
            {
                "consultation": "use-a-list",
                "pack": {"id": "small", "version": "1.2.0"},
                "as_of": "2026-07-01",
                "answers": {"mentions_use": True},
            }
        ).encode(),
        "answers.mentions_use",
        "使えるのは dont_know、no、yes",
    ),
    "many.json": (
        json.dumps(
            {
                "consultation": "use-a-list",
                "pack": {"id": "small", "version": "1.2.0"},
                "as_of": "2026-07-01",
                "answers": {f"q{number}": "yes" for number in range(3000)},
            }
        ).encode(),
        "質問「q0」がありません",
        "ほかに 2,800 件の問題があります",
    ),
}


def refused(call, tmp_path, case, *says):
    """Neither assess nor memo takes the case; an earlier memo stays as it was."""
    out = tmp_path / "out.pdf"
    out.write_bytes(b"an earlier memo")
    before = files_in(tmp_path)
    for words in (("assess", case), ("assess", case, "--json"), ("memo", case, "-o", out)):
        called = call(*words, "--pack", SMALL)
        assert (called.code, called.out) == (2, "")
        for words_said in says:
            assert words_said in called.err
    assert out.read_bytes() == b"an earlier memo"
    assert files_in(tmp_path) == before


def test_the_good_case_is_good(call, tmp_path):
    case = tmp_path / "case.yaml"
    case.write_text(GOOD, "utf-8")
    assert call("assess", case, "--pack", SMALL).code == 0


@pytest.mark.parametrize("change", CHANGES, ids=lambda change: change[1][:30])
def test_one_mistake(call, tmp_path, change):
    old, new, place, mend = change
    assert old in GOOD
    case = tmp_path / "case.yaml"
    case.write_text(GOOD.replace(old, new, 1), "utf-8")
    refused(call, tmp_path, case, place, mend)


@pytest.mark.parametrize("name", WHOLE)
def test_a_whole_file(call, tmp_path, name):
    content, what, mend = WHOLE[name]
    case = tmp_path / name
    if content is not None:
        case.write_bytes(content)
    refused(call, tmp_path, case, name, what, mend)


def test_a_folder(call, tmp_path):
    folder = tmp_path / "case.yaml"
    folder.mkdir()
    refused(call, tmp_path, folder, "case.yaml", "中のファイルを指定して")


def test_a_name_that_is_too_long(call, tmp_path):
    refused(call, tmp_path, tmp_path / ("長" * 200), "ファイルを読めません")


def test_an_answer_that_is_too_long(call, tmp_path):
    case = tmp_path / "case.yaml"
    words = "stated_purpose: " + "長" * 200_001
    case.write_text(GOOD.replace("storage: computer", words), "utf-8")
    refused(call, tmp_path, case, "case.yaml:5:19", "上限は 200,000 字です")


def test_all_mistakes_at_once(call, tmp_path):
    case = tmp_path / "case.yaml"
    text = GOOD.replace("storage:", "storge:").replace("people: 10", "people: ten")
    case.write_text(text.replace("complete: yes", "complete: maybe"), "utf-8")
    refused(call, tmp_path, case, "case.yaml:5:3", "case.yaml:7:11", "case.yaml:12:15")


def test_a_message_cannot_steer_the_terminal(call, tmp_path):
    case = tmp_path / "case.json"
    case.write_text('{"consultation": "\\u001b[2Juse", "as_of": "2026-07-01"}', "utf-8")
    called = call("assess", case, "--pack", SMALL)
    assert called.code == 2
    assert "\x1b" not in called.err
    assert "\\x1b[2Juse" in called.err
