"""The PDF itself: same bytes, right text, right lines, nothing lost, nothing outside the page."""

import io
import re
from dataclasses import replace

import pdfplumber
import pikepdf
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.memo.conftest import TEMPLATE_FOLDER, document, pages_of
from tests.memo.sample import MEMO

from michishirube.memo.blocks import CheckBox, MemoDocument, Paragraph, Text
from michishirube.memo.fonts import load_fonts
from michishirube.memo.pdf import build_pdf
from michishirube.memo.template import MemoTemplate


@pytest.fixture(scope="session")
def sample_pdf(fonts):
    return build_pdf(MemoTemplate(TEMPLATE_FOLDER).render({"memo": MEMO}), fonts)


def paragraphs(*texts):
    return MemoDocument("題名", "", tuple(Paragraph((Text(text),)) for text in texts))


def test_the_same_memo_gives_the_same_bytes(sample_pdf):
    fresh = load_fonts(TEMPLATE_FOLDER.parents[1] / "resources" / "fonts")
    memo = MemoTemplate(TEMPLATE_FOLDER).render({"memo": MEMO})
    assert build_pdf(memo, fresh) == sample_pdf


def test_what_was_printed_before_changes_nothing(fonts, sample_pdf):
    build_pdf(paragraphs("前に印字した別の文書𠮷"), fonts)
    memo = MemoTemplate(TEMPLATE_FOLDER).render({"memo": MEMO})
    assert build_pdf(memo, fonts) == sample_pdf


def test_properties_outline_and_page_numbers(sample_pdf):
    with pikepdf.open(io.BytesIO(sample_pdf)) as pdf:
        assert str(pdf.Root.Lang) == "ja-JP"
        assert str(pdf.docinfo.Title) == MEMO.header.title
        assert str(pdf.docinfo.Author) == MEMO.header.author
        with pdf.open_outline() as outline:
            assert [str(item.title)[0] for item in outline.root] == list("１２３４５６７８９別")
            assert outline.root[3].children
            target = outline.root[2].destination
            page = target[0] if target is not None else None
            assert page is not None
            assert pikepdf.Page(page).index == 1
        count = len(pdf.pages)
    for number, text in enumerate(pages_of(sample_pdf), 1):
        assert f"{number} / {count}" in text
        assert MEMO.pack in text
        assert "法的助言ではない" in text


def test_conclusion_and_conditions_stand_on_page_1(sample_pdf):
    first = pages_of(sample_pdf)[0]
    for words in ("条件付き可", "既存会員は本人の同意取得後に限る", "受付の開始前", "法務部長"):
        assert words in first


def test_every_font_is_an_embedded_subset(sample_pdf):
    with pikepdf.open(io.BytesIO(sample_pdf)) as pdf:
        fonts = {
            str(name): font for page in pdf.pages for name, font in page.resources.Font.items()
        }
        assert fonts
        for font in fonts.values():
            descriptor = font.DescendantFonts[0].FontDescriptor
            assert re.match(r"/[A-Z]{6}\+", str(font.BaseFont))
            assert descriptor.FontFile2.Length1 < 300_000


def test_no_image_link_or_action_in_any_page(sample_pdf):
    with pikepdf.open(io.BytesIO(sample_pdf)) as pdf:
        assert not any(page.get_images() or "/Annots" in page for page in pdf.pages)
        assert "/OpenAction" not in pdf.Root
        assert "/Names" not in pdf.Root


@pytest.mark.parametrize(
    "text",
    [
        "𠮷野家",
        "髙﨑",
        "ﾊﾝｶｸｶﾅ",
        "葛\U000e0100城",
        '<img src="/etc/passwd">',
        "<font color=red>",
        "{{ 7 * 7 }}",
        "①㈱№",
        "か゚",
    ],
)
def test_what_is_copied_is_what_was_written(fonts, text):
    assert f"「{text}」" in pages_of(build_pdf(paragraphs(f"「{text}」"), fonts))[0]


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("笑😀顔", "U+1F600"),
        ("鐘\x07が鳴る", "U+0007"),
        ("隠\u202e字", "U+202E"),
        ("葛\ufe0f", "U+845B U+FE0F"),
        ("☒", "U+2612"),
        ("\ud800", "U+D800"),
    ],
)
def test_what_cannot_be_printed_is_listed(fonts, text, codes):
    (page,) = pages_of(build_pdf(paragraphs(text), fonts))
    assert "印字できない文字" in page
    assert codes in page


def test_a_memo_without_faults_has_no_such_note(sample_pdf):
    assert not any("印字できない文字" in page for page in pages_of(sample_pdf))


@pytest.mark.parametrize("where", ["body", "cell", "box", "item", "verdict", "heading"])
def test_a_very_long_answer_is_printed_whole(make_pdf, where):
    text = "".join(f"{number:05d}番目の回答である。" for number in range(7150))
    assert len(text) > 100_000
    head = '<row kind="head"><cell>見出し</cell><cell>回答</cell></row>'
    row = f"<row><cell>問</cell><cell>{text}</cell></row>"
    markup = {
        "body": f"<p>{text}</p>",
        "cell": f'<table columns="30 *">{head}{row}</table>',
        "box": f'<box kind="note"><p>{text}</p></box>',
        "item": f"<list><item>{text}</item></list>",
        "verdict": f'<verdict kind="permitted" word="可"><p>{text}</p></verdict>',
        "heading": f"<h>{text}</h><p>本文</p>",
    }[where]
    pages = pages_of(make_pdf(markup))
    assert "".join(pages).count("番") == 7150
    assert len(pages) > 40
    if where == "cell":
        assert all("見出し" in page for page in pages)


def test_heads_are_repeated_on_every_page(make_pdf):
    rows = "".join(f"<row><cell>{n}</cell><cell>回答{n}</cell></row>" for n in range(200))
    head = '<row kind="head"><cell>番号</cell><cell>見出し語</cell></row>'
    pages = pages_of(make_pdf(f'<table columns="20 *">{head}{rows}</table>'))
    assert len(pages) > 3
    assert all(page.count("見出し語") == 1 for page in pages)
    assert all(f"回答{n}" in "".join(pages) for n in range(200))


@pytest.mark.parametrize("filler", range(30, 44))
def test_a_group_row_stays_with_its_rows_and_no_row_stands_alone(make_pdf, filler):
    rows = "".join(
        f'<row kind="group"><cell>組{n}</cell></row>'
        f"<row><cell>甲{n}</cell></row><row><cell>乙{n}</cell></row>"
        for n in range(4)
    )
    pages = pages_of(make_pdf("<p>行</p>" * filler + f'<table columns="*">{rows}</table>'))
    for n in range(4):
        assert any(f"組{n}" in page and f"甲{n}" in page for page in pages)
    assert any("甲3" in page and "乙3" in page for page in pages)


def test_cells_of_a_row_stand_on_one_base_line(make_pdf):
    pdf = make_pdf(
        '<table kind="grid" columns="30 *"><row><cell kind="note">小さい</cell>'
        "<cell>大きい</cell></row></table>"
    )
    with pdfplumber.open(io.BytesIO(pdf)) as reader:
        small, large = (
            next(char for char in reader.pages[0].chars if char["text"] == word) for word in "小大"
        )
    assert small["size"] < large["size"]
    assert small["matrix"][5] == pytest.approx(large["matrix"][5], abs=0.01)


def test_a_head_taller_than_a_page_is_not_repeated(make_pdf):
    head = f'<row kind="head"><cell>{"見出し" * 2000}</cell></row>'
    pages = pages_of(make_pdf(f'<table columns="*">{head}<row><cell>終わり</cell></row></table>'))
    assert "終わり" in pages[-1]


def test_a_heading_never_stays_behind_alone(make_pdf):
    for filler in range(28, 42):
        body = "<p>行</p>" * filler
        pages = pages_of(make_pdf(f"{body}<h>見出し語</h><p>{'続きの本文。' * 30}</p>"))
        page = next(page for page in pages if "見出し語" in page)
        assert "続きの本文" in page


def test_together_stays_on_one_page(make_pdf):
    for filler in range(28, 42):
        inside = "".join(f"<p>組{n}番</p>" for n in range(5))
        pages = pages_of(make_pdf("<p>行</p>" * filler + f"<together>{inside}</together>"))
        assert any(all(f"組{n}番" in page for n in range(5)) for page in pages)


def test_check_boxes_are_drawn_not_set(fonts):
    memo = MemoDocument("題", "", (Paragraph((Text("甲"), CheckBox(True), Text("乙"))),))
    pdf = build_pdf(memo, fonts)
    assert "甲☑乙" in pages_of(pdf)[0].replace(" ", "")
    with pdfplumber.open(io.BytesIO(pdf)) as reader:
        assert any(5 < rect["width"] < 10 for rect in reader.pages[0].rects)


def test_an_empty_memo_has_one_page(make_pdf):
    assert len(pages_of(make_pdf(""))) == 1


def test_properties_and_bookmarks_take_any_text(fonts):
    memo = replace(document("<h level='2'></h><h>甲</h>"), title="題\ud800\x00\n名", author="😀")
    with pikepdf.open(io.BytesIO(build_pdf(memo, fonts))) as pdf:
        assert str(pdf.docinfo.Title) == "題〓〓 名"
        assert str(pdf.docinfo.Author) == "😀"


def test_marks_stand_on_every_page(fonts):
    memo = replace(
        document("<p>一</p><pagebreak/><p>二</p>"), classification="社外秘", provisional="暫定版"
    )
    pages = pages_of(build_pdf(memo, fonts))
    assert len(pages) == 2
    assert all("社外秘" in page and "暫定版" in page for page in pages)


_INLINE = st.sampled_from(["短い。", "長い文章" * 60, "<b>太字</b>", "<check/>済", "a<br/>b", ""])
_BLOCK = st.recursive(
    st.one_of(
        _INLINE.map(lambda text: f"<p>{text}</p>"),
        _INLINE.map(lambda text: f"<h>{text}</h>"),
        st.just("<rule/>"),
        st.just("<approval><slot>起案</slot></approval>"),
    ),
    lambda inner: st.one_of(
        st.lists(inner, max_size=4).map(lambda b: f"<box>{''.join(b)}</box>"),
        st.lists(inner, max_size=4).map(lambda b: f"<together>{''.join(b)}</together>"),
        st.lists(inner, max_size=3).map(lambda b: f"<list><item>{''.join(b)}</item></list>"),
        st.lists(inner, max_size=6).map(
            lambda b: (
                '<table columns="20 *"><row kind="head"><cell span="2">頭</cell></row>'
                + "".join(f"<row><cell>欄</cell><cell>{x}</cell></row>" for x in b)
                + "</table>"
            )
        ),
    ),
    max_leaves=30,
)


@settings(max_examples=60, deadline=None)
@given(blocks=st.lists(_BLOCK, max_size=10))
def test_any_nesting_makes_a_pdf(fonts, blocks):
    pdf = build_pdf(document("".join(blocks)), fonts)
    assert pages_of(pdf)
