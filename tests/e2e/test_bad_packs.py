"""Packs that cannot be used: `check` lists what is wrong and exits 1, everything else exits 2."""

import shutil

import pytest
from tests.packs.opened import EXAMPLES, copied

LIST, PURPOSE, PARTIES = "topics/list.yaml", "topics/purpose.yaml", "topics/recipients.yaml"
USE, PACK = "consultations/use-a-list.yaml", "pack.yaml"
CIRCLE = """\
  - id: chicken
    title: 鶏
    cases:
      - {value: a, label: 鶏である, when: egg is a, because: 卵から生まれたから}
      - {value: b, label: 鶏でない, otherwise: true, because: 卵がないから}
  - id: egg
    title: 卵
    cases:
      - {value: a, label: 卵である, when: chicken is a, because: 鶏が産んだから}
      - {value: b, label: 卵でない, otherwise: true, because: 鶏がいないから}
duties:"""

# file, what is written in place of what, what the message has to say, and where: how many lines
# below the change the place is (None: in
# another file)
CHANGES = [
    (LIST, "topic: list", "topic: list\ntopc: x", "「topic」ではありませんか", 1),
    (LIST, "kind: choice", "kind: choise", "「choice」ではありませんか", 0),
    (LIST, "kind: number", "kind: parties", "pack.yaml の groups に書いて", 0),
    (LIST, "ask: 名簿には何人", "aks: 名簿には何人", "「ask」ではありませんか", 0),
    (LIST, "id: people", "id: storage", "どちらかの名前を変えて", 0),
    (LIST, "id: people", "id: any", "ほかの名前にして", 0),
    (LIST, "id: people", "id: 1番", "字で始め", 0),
    (LIST, "value: paper", "value: computer", "一つにしてください", -3),
    (LIST, "same_as: computer", "same_as: computr", "「computer」ではありませんか", -4),
    (LIST, "unit: 人", "factors: [人]", "help に書いてください", 0),
    (LIST, "act:2-3]", "act:2-33]", "act:2-33", 0),
    (LIST, "act:2-3]", "law:2-3]", "law:2-3", 0),
    (LIST, "act:2-3]", "qa:99-99]", "qa:99-99", 0),
    (LIST, "act:2-3]", "act:27-1-1-1-1]", "act:27-1-1-1-1", 0),
    (LIST, "when: storage is computer or", "when: storge is computer or", "「storage」では", 0),
    (LIST, "when: storage is computer or", "when: storage is compter or", "「computer」では", 0),
    (LIST, "when: storage is computer or", "when: storage computer or", "and か or が要ります", 0),
    (LIST, "when: storage is computer or", "when: storage or", "「storage is 選択肢」と書いて", 0),
    (LIST, "when: contents includes", "when: contents is", "「contents includes 選択肢」と", 0),
    (LIST, "when: people >= 5000", "when: people >= many", "数、2026-11-22 のような日付", 0),
    (LIST, "when: people >= 5000", "when: people >= 2026-01-01", "「people >= 1000」のように", 0),
    (LIST, "when: people >= 5000", 'when: __import__("os").system("id")', "条件に使えない文字", 0),
    (LIST, "until: 2026-04-01", "until: 2026-04-31", "2026-11-22 のように書いて", 0),
    (LIST, "until: 2026-04-01", "until: 2026-03-01", "from と until を続けて", 12),
    (LIST, "replaces: scale", "replaces: scle", "「scale」ではありませんか", -3),
    (
        LIST,
        "        otherwise: true\n        because: 検索",
        "        because: 検索",
        "otherwise",
        -2,
    ),
    (LIST, "title: 要配慮個人情報", "title: <b>要配慮</b>", "使えるのは *強調*", 0),
    (LIST, "title: {ja: 名簿の性質, en", "title: {jp: 名簿の性質, en", "「ja: …」を書いて", 0),
    (PURPOSE, "kind: yes_no", "kind: text", "文章は条件に使えません", None),
    (PURPOSE, "when: mentions_use", "when: stated_purpose is given", "条件には使えません", 0),
    (
        PURPOSE,
        "record: true\n    ask_when: list_class",
        "ask_when: list_class",
        "自動で尋ねられ",
        0,
    ),
    (PURPOSE, "excludes: [obtain_consent]", "excludes: [obtain_consnt]", "「obtain_consent」", 0),
    (
        PURPOSE,
        "after: asked_on",
        "after: request_made",
        "日付の質問「request_made」がありません",
        0,
    ),
    (PURPOSE, "months: 1", "months: -1", "0 から 100000 までの整数", 0),
    (PURPOSE, "weight: note", "weight: light", "使えるのは must、note、should", 0),
    (PURPOSE, "duties:", CIRCLE, "どれかの条件から外して", 0),
    (PARTIES, "for_each: recipients", "for_each: recipient", "「recipients」ではありませんか", -2),
    (
        PARTIES,
        "[act-56-2026/entrustee-duties]\n    cases",
        "[act-57]\n    cases",
        "改正「act-57」が pack.yaml に",
        0,
    ),
    (USE, "topics: [list,", "topics: [lists,", "「list」ではありませんか", 0),
    (USE, "wants: [list_class,", "wants: [list_clas,", "「list_class」ではありませんか", 0),
    (USE, "any recipients: recipient_status", "recipient_status", "「any recipients: …」か", 0),
    (
        USE,
        "any recipients: recipient_status",
        "any clients: recipient_status",
        "「clients」の論点",
        0,
    ),
    (USE, "covers: [act:18-1]", "covers: [act:0]", "act:0", 0),
    (USE, "value: conditional", "value: maybe", "「maybe」という値はありません", 0),
    (
        USE,
        "consultation: use-a-list",
        "consultation: classify-a-list",
        "相談「classify-a-list」が二度",
        0,
    ),
    (PACK, "version: 1.2.0", "version: 1.2", "1.0.0 のように書いて", 0),
    (PACK, "law_as_of: 2026-07-17", "law_as_of: 2026-07-32", "2026-11-22 のように書いて", 0),
    (PACK, "id: recipients", "id: storage", "id「storage」は pack.yaml でも使われ", None),
    ("glossary.yaml", "term: 個人データ", "trem: 個人データ", "「term」ではありませんか", 0),
]

BOMB = b"a: &a [x, x]\nb: [*a, *a, *a]\n"
WHOLE = {
    "empty": (b"", "ファイルが空です"),
    "not UTF-8": ("title: 名簿".encode("cp932"), "UTF-8 で保存し直して"),
    "broken": (b"topic: [list\ntitle: x", "YAML として読めません"),
    "bomb": (BOMB, "値をそのまま書いてください"),
    "noise": (b"noise " * 1_400_000, "大きすぎます（8 MB"),
    "binary": (b"\x00\x1b\x07", "制御文字"),
    "deep": (b"a: " + b"[" * 9999, "入れ子が深すぎます"),
}


def held(call, folder, *says):
    """`check` finds it (1), and no other command uses the pack (2)."""
    checked = call("check", folder)
    assert checked.code == 1
    for words in says:
        assert words in checked.out
    assert "問題が" in checked.out.splitlines()[-1]
    for command in (
        ("forms",),
        ("questions", "use-a-list"),
        ("assess", EXAMPLES / "permitted.yaml"),
    ):
        called = call(*command, "--pack", folder)
        assert (called.code, called.out) == (2, "")
        assert says[0] in called.err


@pytest.mark.parametrize("change", CHANGES, ids=lambda change: change[2][:30])
def test_one_mistake(call, tmp_path, change):
    name, old, new, mend, below = change
    place = ""

    def damage(folder):
        nonlocal place
        path = folder / name
        text = path.read_text("utf-8")
        assert old in text
        path.write_text(text.replace(old, new, 1), "utf-8")
        line = text[: text.index(old)].count("\n") + 1
        place = "" if below is None else f"{name}:{line + below}:"

    pack = copied(tmp_path / "pack", damage)
    held(call, pack, mend, place)


@pytest.mark.parametrize("name", [LIST, USE, PACK, "glossary.yaml"])
@pytest.mark.parametrize("kind", WHOLE)
def test_a_whole_file(call, tmp_path, name, kind):
    content, what = WHOLE[kind]
    held(
        call,
        copied(tmp_path / "pack", lambda folder: (folder / name).write_bytes(content)),
        name,
        what,
    )


@pytest.mark.parametrize("name", [LIST, USE])
@pytest.mark.parametrize("kind", ["folder", "dead link"])
def test_something_else_in_place_of_a_file(call, tmp_path, name, kind):
    def change(folder):
        (folder / name).unlink()
        if kind == "folder":
            (folder / name).mkdir()
        else:
            (folder / name).symlink_to("nowhere")

    held(call, copied(tmp_path / "pack", change), name)


def test_all_mistakes_of_all_files_at_once(call, tmp_path):
    def damage(folder):
        first = (next(one for one in CHANGES if one[0] == name) for name in (LIST, PURPOSE, USE))
        for name, old, new, *_ in first:
            path = folder / name
            path.write_text(path.read_text("utf-8").replace(old, new, 1), "utf-8")

    checked = call("check", copied(tmp_path / "pack", damage))
    assert checked.code == 1
    assert all(f"{name}:" in checked.out for name in (LIST, PURPOSE, USE))


def test_no_consultations(call, tmp_path):
    pack = copied(tmp_path / "pack", lambda folder: shutil.rmtree(folder / "consultations"))
    held(call, pack, "相談が一つもありません", "consultations/ に書いてください")


@pytest.mark.parametrize("named", ["none", "none/deeper", "a.txt", "長" * 300])
def test_no_pack_there(call, tmp_path, named):
    (tmp_path / "a.txt").write_text("x")
    for command in (("check",), ("forms", "--pack")):
        called = call(*command, tmp_path / named)
        assert (called.code, called.out) == (2, "")
        assert "法令パックがありません" in called.err


def test_a_folder_without_a_pack(call, tmp_path):
    called = call("check", tmp_path)
    assert called.code == 2
    assert "pack.yaml のあるフォルダを指定してください" in called.err


def test_a_worked_case_that_does_not_hold(call, tmp_path):
    def damage(folder):
        path = folder / "examples" / "permitted.yaml"
        path.write_text(
            path.read_text("utf-8").replace("verdict: permitted", "verdict: conditional")
        )

    pack = copied(tmp_path / "pack", damage)
    checked = call("check", pack)
    assert checked.code == 1
    assert "examples/permitted.yaml:1:1: 結論は conditional のはずが permitted" in checked.out
    assert call("assess", EXAMPLES / "permitted.yaml", "--pack", pack).code == 0
