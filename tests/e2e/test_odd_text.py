"""Whatever a person types is printed as text, or listed in the memo as not printable."""

from dataclasses import replace

import pytest
from tests.e2e.printed import memo_pdf, text_of
from tests.packs.opened import DAY, opened, small

from michishirube.engine.case import Basis
from michishirube.engine.form import Ref
from michishirube.session import Session

MISSING, DROPPED = "字形がなく、〓で示した：", "字形を持たず、除いて印字した："

# what is typed, how it is printed, and what the memo lists
TYPED = [
    ('<img src="/etc/passwd">', '<imgsrc="/etc/passwd">', []),
    ('<font color="red">赤</font>', '<fontcolor="red">赤</font>', []),
    ("<b>太字</b><br/>", "<b>太字</b><br/>", []),
    ("{{ 7 * 7 }}{% for x in y %}", "{{7*7}}{%forxiny%}", []),
    ("{{ memo.__class__.__mro__ }}", "{{memo.__class__.__mro__}}", []),
    ("&lt;p&gt; &amp; &#x41; &nope;", "&lt;p&gt;&amp;&#x41;&nope;", []),
    ("]]> <!-- x --> <?xml?>", "]]><!--x--><?xml?>", []),
    ("javascript:alert(1)", "javascript:alert(1)", []),
    ("𠮷野家と槗本", "𠮷野家と槗本", []),
    ("ﾊﾝｶｸ ｶﾞｷﾞ", "ﾊﾝｶｸｶﾞｷﾞ", []),
    ("がぎ゚", "がぎ", []),
    ("①㈱㊟№☑☐⑳", "①㈱㊟№☑☐⑳", []),
    ("葛\U000e0100城", "葛", []),
    ("辻\ufe00本", "辻本", [DROPPED, "U+8FBBU+FE00"]),
    ("a\x1b[2Jb\x00c\x07", "a〓[2Jb〓c〓", [MISSING, "U+001B、U+0000、U+0007"]),
    ("笑顔😀と旗🇯🇵", "笑顔〓と旗〓〓", [MISSING, "U+1F600", "U+1F1EF", "U+1F1F5"]),
    ("左\u202e右\u200b端", "左右端", [DROPPED, "U+202E、U+200B"]),
    ("نص", "〓〓", [MISSING, "U+0646、U+0635"]),
    ("\ue000\ufffe", "〓〓", [MISSING, "U+E000、U+FFFE"]),
    ("前\ud842後", "前〓後", [MISSING, "U+D842"]),
]


@pytest.mark.parametrize(("typed", "printed", "listed"), TYPED)
def test_an_answer(typed, printed, listed):
    session = opened("permitted")
    session.give(Ref("stated_purpose"), typed)
    text = text_of(memo_pdf(session))
    assert f"示していた利用目的：「{printed}" in text
    assert [words for words in listed if words not in text] == []
    assert ("印字できない文字" in text) is bool(listed)
    assert "root:" not in text


@pytest.mark.parametrize(("typed", "printed", "listed"), TYPED)
def test_every_place_a_person_types_in(tmp_path, typed, printed, listed):
    """Header, summary, basis, party, opinion; saved and opened again before it is printed."""
    session = opened("permitted")
    document = replace(
        session.case.document,
        **dict.fromkeys(("number", "title", "organization", "author", "to", "ringi"), typed),
        approvers=(typed, "法務部長"),
    )
    session.describe(document, f"{typed}\n二段落目")
    session.set_basis(Ref("storage"), Basis(typed, DAY, typed))
    session.rename_party("recipients", "a", typed)
    session.record_opinion(Ref("purpose"), typed, typed, DAY)
    session.save(tmp_path / "case.yaml")
    if "\ud842" not in typed:  # half a character cannot be saved; a mark stands for it
        session = Session.open(small(), tmp_path / "case.yaml")
        assert session.case.summary == f"{typed}\n二段落目"
    text = text_of(memo_pdf(session))
    assert text.count(printed) >= 10
    assert [words for words in listed if words not in text] == []


@pytest.mark.parametrize(
    "unit",
    ["個人情報の取扱い。", "a", "<font>", "𠮷", "一行\n", "が"],
    ids=["sentence", "one word", "tags", "fallback", "lines", "combining"],
)
def test_a_hundred_thousand_characters(unit):
    """All of it is printed, between its first and its last word."""
    length = 100_000 if "\n" not in unit else 10_000
    session = opened("permitted")
    words = unit * (length // len(unit))
    session.give(Ref("stated_purpose"), f"初め{words}終わり")
    text = text_of(memo_pdf(session))
    mark = unit.strip()[0]
    body = text[text.index("「初め") : text.index("終わり」")]
    assert body.count(mark) >= words.count(mark)
    assert "印字できない文字" not in text


def test_long_names_and_titles_do_not_break_the_page():
    session = opened("permitted")
    long = "長い名称" * 500
    document = replace(session.case.document, title=long, number=long, approvers=(long,) * 12)
    session.describe(document, long)
    session.rename_party("recipients", "a", long)
    text = text_of(memo_pdf(session))
    assert text.count("長い名称") >= 2_000
