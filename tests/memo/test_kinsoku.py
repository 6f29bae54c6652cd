"""Line breaks: what may begin and end a line, and that no character is lost."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from michishirube.memo.kinsoku import break_lines, kind_of, may_break, may_stretch


def lines_of(text: str, ems: float) -> list[str]:
    """`text` in lines of `ems` ems, Latin characters half as wide as others."""
    widths = [0.5 if char < "\u2000" else 1.0 for char in text]
    lines = break_lines([kind_of(char) for char in text], widths, ems, ems)
    return [text[line.start : line.end] for line in lines]


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
