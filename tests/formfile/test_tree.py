"""Any file is read as strict YAML or JSON, or refused in one clear line."""

from pathlib import Path

import pytest

from michishirube.formfile.problems import FormFileError
from michishirube.formfile.tree import (
    MAX_BYTES,
    Items,
    Keys,
    Text,
    parse_json,
    parse_yaml,
    read_tree,
)


def plain(node):
    match node:
        case Keys():
            return {key: plain(value) for key, (_, value) in node.entries.items()}
        case Items():
            return [plain(item) for item in node.items]
        case Text():
            return node.value


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("a: no\nb: 1:30\nc: 2026-11-22\nd: ~\ne: 0x1F", "no 1:30 2026-11-22 ~ 0x1F"),
        ("a: 'no'\nb: \"1\\u3042\"\nc: |-\n  x\nd: >-\n  x\n  y\ne: x\n   y", "no 1あ x x_y x_y"),
        ("{a: 1, b: , c: '', d: true, e: null}", "1   true null"),
    ],
)
def test_yaml_scalars_stay_what_is_written(text, value):
    found = plain(parse_yaml(text, "f"))
    assert list(found.values()) == [word.replace("_", " ") for word in value.split(" ")]


def test_json_scalars_stay_what_is_written():
    text = '{"a": "no", "b": 1.50, "c": 1e400, "d": true, "e": null, "f": [NaN, -0]}'
    found = plain(parse_json(text, "f"))
    assert found == {
        **{"a": "no", "b": "1.50", "c": "1e400", "d": "true", "e": ""},
        "f": ["NaN", "-0"],
    }


@pytest.mark.parametrize(
    ("text", "path", "spot"),
    [
        ("a:\n  - 𠮷𠮷: x\n", ("a", 0, "𠮷𠮷"), "f:2:9"),
        ("a: [x, {b: 'y'}]", ("a", 1, "b"), "f:1:12"),
        ('{"a": [1, {"b": 2}]}', ("a", 1, "b"), "f: a[2].b"),
    ],
)
def test_every_node_knows_its_place(text, path, spot):
    node = parse_json(text, "f") if text.startswith("{") else parse_yaml(text, "f")
    for step in path:
        node = node.items[step] if isinstance(step, int) else node.entries[step][1]
    assert str(node.spot) == spot


@pytest.mark.parametrize(
    ("text", "plain_", "inset"),
    [
        ("x", True, 0),
        ("'x'", False, 1),
        ('"x"', False, 1),
        ("|-\n  x", False, None),
        (">-\n  x\n  y", False, None),
        ("x\n  y", True, None),
    ],
)
def test_a_text_knows_how_it_was_written(text, plain_, inset):
    node = parse_yaml(f"a: {text}", "f").entries["a"][1]
    assert (node.plain, node.inset) == (plain_, inset)


BAD_YAML = {
    "a: [": (None, "YAML として読めません"),
    "a: 'x": (None, "YAML として読めません"),
    "a:\n\tb: c": ("2:1", "YAML として読めません"),
    "a: b: c": ("1:5", "YAML として読めません"),
    '"\\ud842"': ("1:4", "YAML として読めません"),
    "%YAML 3.0\n--- a": ("1:1", "YAML として読めません"),
    "a: &x b": ("1:4", "アンカー（&名前）は使えません"),
    "a: [b]\nc: *a": ("2:4", "別名（*名前）は使えません"),
    "? *a\n: b": ("1:3", "別名（*名前）は使えません"),
    "a: !!int 3": ("1:4", "タグ tag:yaml.org,2002:int は使えません"),
    "a: !!python/object/apply:os.system [ls]": ("1:4", "タグ"),
    "!!map {a: b}": ("1:1", "タグ"),
    "? [a]\n: b": ("1:3", "キーは一語でなければなりません"),
    "a: 1\nb:\n  c: 2\n  c: 3": ("4:3", "キー「c」が二度あります"),
    "a: 1\n---\nb: 2": ("3:1", "一つのファイルに二つの文書があります"),
    "# 何もない": ("-", "ファイルが空です"),
    "あ: い\nう\x07え: お": ("2:2", "使えない制御文字（U+0007）があります"),
    "あ" * 500 + "\x00" + "\n" * 300: ("1:501", "使えない制御文字（U+0000）があります"),
    "[" * 100_000: ("1:42", "入れ子が深すぎます"),
    "- " * 100_000: ("1:83", "入れ子が深すぎます"),
    "{a: " * 100_000: ("1:162", "入れ子が深すぎます"),
    "a: [" + "x," * 400_000 + "]": ("1:799999", "項目が多すぎます"),
}


@pytest.mark.parametrize("text", BAD_YAML, ids=lambda text: ascii(text[:20]))
def test_bad_yaml(text):
    place, what = BAD_YAML[text]
    with pytest.raises(FormFileError) as raised:
        parse_yaml(text, "f")
    problem = raised.value.problems[0]
    assert what in problem.what
    if place is not None:
        assert str(problem.spot) == ("f" if place == "-" else f"f:{place}")


BAD_JSON = {
    "{": ("f:1:2", "JSON として読めません"),
    '{"a": 1,}': ("f:1:9", "JSON として読めません"),
    '{"a": "\x01"}': ("f:1:8", "JSON として読めません"),
    '{"a": 1} 2': ("f:1:10", "JSON として読めません"),
    '{"a": {"b": 1, "b": 2}}': ("f: b", "キー「b」が二度あります"),
    "[" * 100_000: ("f", "入れ子が深すぎます"),
    "[" * 60 + "]" * 60: (f"f: {'[1]' * 41}", "入れ子が深すぎます"),
    "[" + "0," * 400_000 + "0]": ("f: [400000]", "項目が多すぎます"),
}


@pytest.mark.parametrize("text", BAD_JSON, ids=lambda text: ascii(text[:20]))
def test_bad_json(text):
    place, what = BAD_JSON[text]
    with pytest.raises(FormFileError) as raised:
        parse_json(text, "f")
    assert (str(raised.value.problems[0].spot), what in raised.value.problems[0].what) == (
        place,
        True,
    )


def test_dots_in_a_json_key_are_no_depth():
    assert plain(parse_json('{"' + "a." * 200 + '": [1]}', "f")) == {"a." * 200: ["1"]}


def test_half_a_character_in_json_is_kept_visible():
    found = plain(parse_json('{"a\\ud842": "b\\udfb7", "c": "\\ud842\\udfb7"}', "f"))
    assert found == {"a\ufffd": "b\ufffd", "c": "𠮷"}


@pytest.mark.parametrize("parse", [parse_yaml, parse_json])
def test_a_monstrous_key_does_not_multiply(parse):
    """Eight million characters of key above many nodes once took all memory."""
    inner = ", ".join(f'"k{n}": 1' for n in range(2000))
    text = f'{{? "{"k" * 2_000_000}" : {{{inner}}}}}'
    node = parse(text if parse is parse_yaml else text.replace("? ", ""), "f")
    (_, below), *_ = node.entries.values()
    assert len(below.entries) == 2000
    assert max(len(spot.path) for spot, _ in below.entries.values()) < 100


def test_five_thousand_problems_are_enough():
    with pytest.raises(FormFileError) as raised:
        parse_yaml("a: 1\n" * 100_000, "f")
    assert len(raised.value.problems) == 5_000
    assert len(str(raised.value).splitlines()) == 201


FILES = {
    "missing.yaml": (None, "ファイルがありません"),
    "empty.yaml": (b"", "ファイルが空です"),
    "blank.json": (b" \n\t\n", "ファイルが空です"),
    "bom.yaml": (b"\xef\xbb\xbf", "ファイルが空です"),
    "sjis.yaml": ("a: 1\nb: 個人".encode("cp932"), "2 行目が UTF-8 ではありません"),
    "utf16.yaml": ("a: b".encode("utf-16"), "1 行目が UTF-8 ではありません"),
    "large.yaml": (b"a" * (MAX_BYTES + 1), "大きすぎます（8 MB。上限は 8 MB）"),
    "noise.json": (b"[0,\n" * 12_500_000, "大きすぎます（50 MB。上限は 8 MB）"),
    "json.json": (b"a: b", "JSON として読めません"),
}


@pytest.mark.parametrize("name", FILES)
def test_files_that_cannot_be_read(tmp_path, name):
    content, what = FILES[name]
    if content is not None:
        (tmp_path / name).write_bytes(content)
    with pytest.raises(FormFileError) as raised:
        read_tree(tmp_path / name, shown=name)
    (problem,) = raised.value.problems
    assert what in problem.what
    assert problem.mend
    assert str(problem).startswith(f"{name}:")
    assert "\n" not in str(problem)


def test_a_folder_is_no_file(tmp_path):
    with pytest.raises(FormFileError, match="フォルダです"):
        read_tree(tmp_path)


def test_a_device_without_end_is_too_large():
    with pytest.raises(FormFileError, match="大きすぎます"):
        read_tree(Path("/dev/zero"))


@pytest.mark.parametrize(
    ("name", "text"),
    [("a.yaml", "a: b"), ("a.yaml", '{"a": "b"}'), ("a.json", '{"a": "b"}'), ("a", "\ufeffa: b")],
)
def test_yaml_or_json(tmp_path, name, text):
    (tmp_path / name).write_text(text, "utf-8")
    assert plain(read_tree(tmp_path / name)) == {"a": "b"}
