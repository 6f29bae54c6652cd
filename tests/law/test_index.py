"""The index: how citations print, which do not hold and why, and damaged index files."""

import pytest

from michishirube.law.build import seal
from michishirube.law.citation import parse_citation
from michishirube.law.index import LawIndexError, load_index
from michishirube.paths import law_index_file


@pytest.fixture(scope="module")
def shipped():
    return load_index(law_index_file())


@pytest.mark.parametrize(
    ("text", "printed", "caption"),
    [
        ("act:27-5-1", "法第27条第5項第1号", "（第三者提供の制限）"),
        ("act:25", "法第25条", "（委託先の監督）"),
        ("act:25-1", "法第25条", "（委託先の監督）"),
        ("act:18-1", "法第18条第1項", "（利用目的による制限）"),
        ("act:41-3", "法第41条第3項", "（仮名加工情報の作成等）"),
        ("order:5-1-1", "施行令第5条第1号", "（保有個人データから除外されるもの）"),
        ("order:1-1-1-ロ", "施行令第1条第1号ロ", "（個人識別符号）"),
        ("rules:7-1-3", "規則第7条第3号", "（個人の権利利益を害するおそれが大きいもの）"),
        ("rules:24-1-3-ニ", "規則第24条第1項第3号ニ", "（第三者提供を受ける際の記録事項）"),
        (
            "gl-general:3-6-3",
            "ガイドライン通則編3-6-3",
            "第三者に該当しない場合（法第27条第5項・第6項関係）",
        ),
        ("gl-general:3-5-1-2", "ガイドライン通則編3-5-1-2", "「漏えい」の考え方"),
        ("gl-foreign:2-2", "ガイドライン外国にある第三者への提供編2-2", "外国にある第三者"),
        ("gl-records:4-2", "ガイドライン第三者提供時の確認・記録義務編4-2", "記録事項"),
        (
            "gl-processed:2-2-3-2",
            "ガイドライン仮名加工情報・匿名加工情報編2-2-3-2",
            "利用する必要がなくなった場合の消去（法第41条第5項関係）",
        ),
        ("qa:1-8", "Ｑ＆Ａ1-8", "学習済みパラメータと個人情報"),
    ],
)
def test_the_shipped_index(shipped, text, printed, caption):
    citation = parse_citation(text)
    assert shipped.problem(citation) is None
    assert shipped.exists(citation)
    assert shipped.printed(citation) == printed
    assert shipped.caption(citation) == caption


def test_the_shipped_index_is_complete(shipped):
    counts = {source.prefix: len(articles) for source, articles in shipped.articles.items()}
    assert counts == {"act": 185, "order": 40, "rules": 71}
    assert [edition.as_of for edition in shipped.editions()][:3] == [
        "2026-07-17",
        "2026-07-31",
        "2026-06-14",
    ]


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("act:4", "act:3 ではありませんか"),
        ("act:3", "削除されています"),
        ("act:1-2", "act:1 ではありませんか"),
        ("act:2-3", "第2項までです。act:2-2 ではありませんか"),
        ("act:2-1-2", "第1号、第1号の2です。act:2-1-1 ではありませんか"),
        ("act:2-2-1", "号はありません。act:2-2 ではありませんか"),
        ("act:2-1-1の2-ハ", "第1号の2にハはありません。act:2-1-1の2 ではありませんか"),
        ("act:2の3", "act:2の2 ではありませんか"),
        ("order:1-2", "order:1-1-2 と書いてください"),
        ("rules:45", "rules:45の2 ではありませんか"),
        ("gl-general:3-6", "gl-general:3-6-2 ではありませんか"),
        ("gl-general:2-1-9", "gl-general:2-1-2 ではありませんか"),
        ("qa:7-41", "回答を確認できていません"),
        ("qa:7-44", "1-1、1-4、1-7、1-8、1-17"),
    ],
)
def test_what_does_not_hold_says_why(sample, text, says):
    citation = parse_citation(text)
    problem = sample.problem(citation)
    assert problem is not None
    assert text in problem
    assert says in problem
    assert not sample.exists(citation)


@pytest.mark.parametrize(
    ("text", "printed"),
    [("act:2の2-1", "法第2条の2"), ("act:2-1-1の2-ロ", "法第2条第1項第1号の2ロ")],
)
def test_branch_numbers_print(sample, text, printed):
    citation = parse_citation(text)
    assert sample.problem(citation) is None
    assert sample.printed(citation) == printed


@pytest.mark.parametrize(
    ("text", "expected"), [("qa:1-18", True), ("qa:7-43", False), ("act:25", False)]
)
def test_second_hand(shipped, text, expected):
    assert shipped.second_hand(parse_citation(text)) is expected


def test_a_missing_index(tmp_path):
    with pytest.raises(LawIndexError, match=r"none\.json.*入れ直して"):
        load_index(tmp_path / "none.json")


def test_an_index_edited_by_hand(tmp_path):
    file = tmp_path / "index.json"
    content = law_index_file().read_text(encoding="utf-8")
    file.write_text(content.replace("（委託先の監督）", "（別の見出し）"), encoding="utf-8")
    with pytest.raises(LawIndexError, match="手で書き換え"):
        load_index(file)


@pytest.mark.parametrize(
    "body",
    [
        {},
        {"format": 99},
        {"format": 1, "statutes": {}, "guidelines": {}, "qa": {}, "editions": []},
        {"format": 1, "statutes": [], "guidelines": {}, "qa": {}, "editions": []},
    ],
)
def test_an_index_of_another_shape(tmp_path, body):
    file = tmp_path / "index.json"
    file.write_bytes(seal(body))
    with pytest.raises(LawIndexError, match="形式"):
        load_index(file)
