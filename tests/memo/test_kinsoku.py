"""Line breaks: what may begin and end a line, and that no character is lost."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from michishirube.memo.kinsoku import (
    Line,
    Measured,
    break_lines,
    edges,
    kind_of,
    may_break,
    may_stretch,
)


def broken(text: str, ems: float, *, hang: bool = False, lead: float = 0.0) -> list[Line]:
    """`text` in lines of `ems` ems, Latin characters half as wide as others."""
    kinds = bytes(map(kind_of, text))
    leads = dict.fromkeys(edges(kinds), lead) if lead else {}
    widths = [
        (0.5 if char < "\u2000" else 1.0) + leads.get(at, 0.0) for at, char in enumerate(text)
    ]
    return break_lines(Measured(kinds, widths, leads), ems, ems, hang=hang)


def lines_of(text: str, ems: float) -> list[str]:
    return [text[line.start : line.end] for line in broken(text, ems)]


@pytest.mark.parametrize(
    ("before", "after", "allowed"),
    [
        ("法", "律", True),
        ("法", "。", False),
        ("「", "法", False),
        ("。", "法", True),
        ("き", "ょ", False),
        ("デ", "ー", False),
        ("―", "―", False),
        ("…", "…", False),
        ("―", "…", True),
        ("個", "人", True),
        ("a", "b", False),
        ("2", "7", False),
        ("5", "％", False),
        ("￥", "5", False),
        ("法", "A", True),
        ("A", "社", True),
        (")", "(", False),
        ("法", "(", True),
        (" ", "a", True),
        ("a", " ", False),
        ("か", "\u309a", False),
        ("①", "②", True),
        ("ｶ", "ﾞ", False),
        ("6", "日", False),
        ("年", "1", False),
        ("7", "条", False),
        ("条", "第", True),
        ("第", "2", False),
        ("第", "三", False),
        ("法", "第", False),
        ("Ａ", "7", False),
        ("社", "／", False),
        ("Ａ", "社", True),
        ("本", "日", True),
    ],
)
def test_may_break(before, after, allowed):
    assert may_break(kind_of(before), kind_of(after)) is allowed


@pytest.mark.parametrize(
    ("text", "ems", "expected"),
    [
        ("あいうえお。", 5, ["あいうえ", "お。"]),  # 追い出し
        ("あいうえ「お」", 5, ["あいうえ", "「お」"]),
        ("ああ Act on データ", 4, ["ああ Act", "on デー", "タ"]),
        ("一\n\n二", 5, ["一", "", "二"]),
        ("あいうえお\u3000法", 5, ["あいうえお", "法"]),
        ("\u3000あいうえお", 5, ["\u3000あいうえ", "お"]),
        ("一二\n", 2, ["一二"]),
        ("", 5, [""]),
        ("http://example.jp/one/two", 10, ["http://example.jp/", "one/two"]),
        ("山田、2026年11月16日。", 9, ["山田、", "2026年11月16日。"]),
        ("次のものが挙げられている。", 12, ["次のものが挙げられて", "いる。"]),
        ("次のものが挙げられている。", 6, ["次のものが挙", "げられてい", "る。"]),
        ("。。。。", 1, ["。", "。", "。", "。"]),  # narrower than anything: nothing is lost
    ],
)
def test_lines(text, ems, expected):
    assert lines_of(text, ems) == expected


@given(st.text("あ漢、。「」（）ー…―ョ a1.-/()\n", max_size=200), st.integers(3, 30))
def test_no_character_is_lost_and_no_line_too_wide(text, ems):
    lines = lines_of(text, ems)
    assert "".join(lines).replace(" ", "") == text.replace(" ", "").replace("\n", "")
    widths = [sum(0.5 if char < "\u2000" else 1.0 for char in line) for line in lines]
    assert all(width <= ems or len(line) == 1 for width, line in zip(widths, lines, strict=True))


@given(st.lists(st.sampled_from(["利用", "目的", "（A社）", "「同意」", "、", "データ。"])))
def test_no_line_begins_or_ends_wrongly(pieces):
    text = "法" + "".join(pieces)
    if "、" * 12 in text:  # a whole line of commas has no place to break: an emergency
        return
    lines = lines_of(text, 12)
    assert not any(line[0] in "、。）」ー" for line in lines)
    assert not any(line[-1] in "（「" for line in lines)


@pytest.mark.parametrize(
    ("before", "after", "allowed"),
    [("法", "律", True), ("a", "b", False), (" ", "b", True), ("…", "…", False), ("A", "社", True)],
)
def test_may_stretch(before, after, allowed):
    assert may_stretch(kind_of(before), kind_of(after)) is allowed


@pytest.mark.parametrize(
    ("text", "ems", "expected"),
    [
        ("あいうえお。かき", 5, ["あいうえお|。", "かき"]),
        ("あいうえお、", 5, ["あいうえお|、"]),
        ("あいうえお。」かき", 5, ["あいうえ", "お。」かき"]),  # two marks cannot hang
        ("あいうえお」かき", 5, ["あいうえ", "お」かき"]),
        ("あいうえ、お", 5, ["あいうえ、", "お"]),  # it fits: nothing hangs
        ("あいうえお。 か", 5, ["あいうえお|。", "か"]),
    ],
)
def test_stops_hang_where_they_may(text, ems, expected):
    found = [
        text[line.start : line.end] + ("|" + text[line.end : line.tail].rstrip()).rstrip("|")
        for line in broken(text, ems, hang=True)
    ]
    assert found == expected


def test_the_space_between_two_words_is_kept_for_whoever_copies():
    text = "one two three"
    assert [text[line.start : line.tail] for line in broken(text, 4)] == ["one two ", "three"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("法A社", [1, 2]),
        ("第27条", [1, 3]),
        ("サーバーA", [4]),
        ("（A）、B。", []),
        ("Ａ社２７", []),  # full-width letters stand as they are
        ("A社は、 a b", [1]),
        ("5％と①", []),
        ("人々a", [2]),
    ],
)
def test_where_latin_meets_japanese(text, expected):
    assert edges(bytes(map(kind_of, text))) == expected


def test_no_line_begins_with_the_space_before_latin():
    line, rest = broken("あいうえAbc", 4, lead=0.25)
    assert (line.width, rest.width) == (4.0, 1.5)


@given(st.text("漢か、。」Aa1 ", max_size=80), st.integers(3, 12), st.booleans())
def test_lines_follow_each_other_whatever_hangs(text, ems, hang):
    lines = broken(text, ems, hang=hang, lead=0.125)
    at = 0
    for line in lines:
        assert text[at : line.start].strip(" ") == ""
        assert line.end <= line.tail <= line.end + 1
        assert text[line.end : line.tail] in ("", " ", "、", "。")
        at = line.tail
    assert text[at:].strip(" ") == ""
