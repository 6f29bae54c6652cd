"""The memo for Word: the memo's words, Word's own styles, and no claim to be verifiable."""

from io import BytesIO

import pytest
from docx import Document
from tests.memo.conftest import TEMPLATE_FOLDER, document
from tests.memo.sample import MEMO

from michishirube.memo.blocks import Block, CheckBox, Text
from michishirube.memo.template import MemoTemplate
from michishirube.memo.word import NOT_VERIFIABLE, word_document


@pytest.fixture(scope="module")
def memo():
    return MemoTemplate(TEMPLATE_FOLDER).render({"memo": MEMO})


def said(data: bytes) -> str:
    """All text of the document, nested tables and all."""
    body = Document(BytesIO(data)).element.body
    return "".join(part.text or "" for part in body.iter() if part.tag.endswith("}t"))


def words(block: Block) -> list[str]:
    """Every run of text in a block, as deep as it goes."""
    found: list[str] = []
    for name in getattr(block, "__slots__", ()):
        value = getattr(block, name)
        waiting = [value]
        while waiting:
            one = waiting.pop(0)
            if isinstance(one, Text):
                found += one.text.split("\n")
            elif isinstance(one, tuple):
                waiting = [*one, *waiting]
            elif not isinstance(one, (CheckBox, str, int, float)):
                found += words(one)
    return found


def test_every_word_of_the_memo_is_there_in_its_order(memo):
    text, at = said(word_document(memo)), 0
    every = [word for block in memo.content for word in words(block) if word.strip()]
    assert len(every) > 100
    for word in every:
        at = text.index(word, at) + len(word)


def test_what_stands_on_every_page(memo):
    section = Document(BytesIO(word_document(memo))).sections[0]
    head = "".join(one.text for one in section.header.paragraphs)
    foot = [one.text for one in section.footer.paragraphs]
    assert memo.title in head
    assert f"［{memo.classification}］" in head
    assert foot[0].startswith(memo.footer)
    assert foot[-1] == NOT_VERIFIABLE
    assert (round(section.page_width.mm), round(section.page_height.mm)) == (210, 297)


def test_the_same_bytes(memo):
    assert word_document(memo) == word_document(memo)


@pytest.mark.parametrize(
    ("markup", "text"),
    [
        ("<list><item>甲</item><item>乙</item></list>", "・甲・乙"),
        ('<list kind="number"><item>甲</item></list>', "(1)甲"),
        ('<list kind="check"><item><p>甲</p><p>続き</p></item></list>', "□甲続き"),
        ("<p><check/> <check checked='yes'/></p>", "□ ☑"),
        ("<p>一<br/>二</p>", "一二"),
        ('<box kind="warning"><p>注意</p></box>', "注意"),
        ('<verdict kind="conditional" word="条件付き可"><p>甲</p></verdict>', "△　条件付き可甲"),
        (
            "<approval><slot>起案</slot><slot>決裁</slot></approval>",
            "起案決裁年　　月　　日年　　月　　日",
        ),
        ("<h>見出し</h><rule/><pagebreak/>", "見出し"),
        ("<p>𠮷野家</p>", "𠮷野家"),
    ],
)
def test_blocks(markup, text):
    assert said(word_document(document(markup))) == text


def test_headings_and_repeated_rows_are_words_own():
    memo = document(
        '<h>１</h><h level="2">２</h><table columns="20 *">'
        '<row kind="head"><cell span="2">頭</cell></row>'
        "<row><cell>甲</cell><cell>乙</cell></row></table>"
    )
    made = Document(BytesIO(word_document(memo)))
    assert [one.style.name for one in made.paragraphs[:2]] == ["Heading 1", "Heading 2"]
    xml = made.element.body.xml
    assert xml.count("<w:tblHeader/>") == 1
    assert 'w:gridSpan w:val="2"' in xml
    widths = [cell.width.mm for cell in made.tables[0].rows[1].cells]
    assert widths == [pytest.approx(20, abs=0.1), pytest.approx(145, abs=0.1)]


def test_what_xml_cannot_hold_shows_as_a_gap():
    memo = document("<p>前</p>")
    block = memo.content[0]
    odd = type(block)((Text("甲\x01乙\ud800丙"),), block.kind)
    changed = type(memo)(memo.title, memo.author, (odd,))
    assert said(word_document(changed)) == "甲〓乙〓丙"
