"""Templates: user text stays text, and every mistake names file and line."""

import re
from dataclasses import fields

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.memo.conftest import TEMPLATE_FOLDER
from tests.memo.sample import MEMO

from michishirube.memo.blocks import Paragraph, Text
from michishirube.memo.bounds import CHARACTERS, FILE_BYTES, FILES, FILTERS_KEPT, RANGE, STEPS
from michishirube.memo.confined import ELEMENTS, LETTERS
from michishirube.memo.errors import MemoTemplateError
from michishirube.memo.markup import DIALECT
from michishirube.memo.template import MemoTemplate, render_blocks
from michishirube.memo.view import MemoView


def render(folder, source, **context):
    (folder / "memo.xml.j2").write_text(source, "utf-8")
    return render_blocks(folder, context)


def words_of(memo):
    (paragraph,) = memo.content
    assert isinstance(paragraph, Paragraph)
    return "".join(inline.text for inline in paragraph.content if isinstance(inline, Text))


HOSTILE = [
    '<img src="/etc/passwd">',
    "<font color=red>赤</font>",
    "</p></memo><memo>",
    "{{ 7 * 7 }}{% include 'x' %}",
    "&lt;b&gt; &amp; ]]> <![CDATA[",
    "a\nb\tc  d",
    "\x00\x07\x1b\ufffe\ud800",
    "\U0010fffd000041",
    "<b>太字</b>",
]


@pytest.mark.parametrize("text", HOSTILE)
def test_text_comes_through_exactly(tmp_path, text):
    memo = render(tmp_path, '<memo title="{{ t }}"><p>{{ t }}</p></memo>', t=text)
    assert words_of(memo) == text
    assert memo.title == text


@given(text=st.text(st.characters(codec=None), max_size=60))
def test_any_text_comes_through(tmp_path_factory, text):
    folder = tmp_path_factory.getbasetemp()
    memo = render(folder, '<memo title="x"><p>「{{ t }}」</p></memo>', t=text)
    assert words_of(memo) == f"「{text}」".replace("\r\n", "\n").replace("\r", "\n")


@pytest.mark.parametrize(
    ("source", "message"),
    [
        ('<memo title="x">\n<p>{{ nothing }}</p></memo>', r"2 行目.*使えない名前.*nothing"),
        ('<memo title="x">\n\n<p>{{ t.nothing }}</p></memo>', r"3 行目.*使えない名前.*nothing"),
        (
            '<memo title="x">\n<p>{{ m.titel }}</p></memo>',
            r"2 行目.*titel はありません。title の誤り",
        ),
        ('<memo title="x">\n<p>{{ t </p></memo>', r"2 行目.*書き方の誤り"),
        ('<memo title="x">\n{% for a in t %}</memo>', r"行目.*書き方の誤り"),
        ('<memo title="x">\n<p>{{ t | safe }}</p></memo>', r"2 行目.*safe"),
        ('<memo title="x">{% autoescape false %}\n{% endautoescape %}</memo>', r"1 行目"),
        ('<memo title="x">\n<p>{{ n }}</p></memo>', r"2 行目.*None"),
        ('<memo title="x">\n<p>{{ 1 / 0 }}</p></memo>', r"2 行目.*評価できません"),
        ('<memo title="x">\n{% include "../secret" %}</memo>', r"\.\./secret がありません"),
        ('<memo title="x">\n<p>{{ t.__class__.__mro__ }}</p></memo>', r"2 行目"),
        ('<memo title="x">\n\n<img src="x"/></memo>', r"3 行目：<img> というタグはありません"),
        ('<memo title="x">\n<lst></lst></memo>', r"2 行目.*<list> の誤り"),
        ('<memo title="x">\n<p knd="x"/></memo>', r"2 行目.*属性 knd.*kind の誤り"),
        ('<memo title="x">\n<p kind="huge"/></memo>', r"2 行目.*「huge」は使えません.*body"),
        ('<memo title="x">\n<p><p/></p></memo>', r"2 行目.*<p> の中に <p> は置けません"),
        ('<memo title="x">\nloose</memo>', r"直下に文字「loose」"),
        ('<memo title="x">\n<p>\n<b></p></memo>', r"3 行目.*対応していません"),
        ('<memo title="x">\n<p>', r"2 行目.*閉じられない"),
        ('<memo title="x"><p>&nbsp;</p></memo>', r"実体参照"),
        ('<memo title="x"><p>a & b</p></memo>', r"1 行目.*&amp;"),
        ('<memo title="x"/><memo title="x"/>', r"続きがあります"),
        ("<p/>", r"<p> から始まっています"),
        ("<memo/>", r"属性 title がありません"),
        ("", r"閉じられない|中身がありません"),
        ('<!DOCTYPE m [<!ENTITY a "b">]><memo title="x"/>', r"DOCTYPE"),
        ('<memo title="x">\n<table columns="a"/></memo>', r"2 行目.*columns「a」"),
        (
            '<memo title="x"><table columns="* *">\n<row><cell/></row></table></memo>',
            r"2 行目.*2 列なのに.*1 列分",
        ),
        ('<memo title="x">' + "<together>" * 30 + "</together>" * 30 + "</memo>", r"深すぎます"),
    ],
)
def test_mistakes_say_where_and_what(tmp_path, source, message):
    with pytest.raises(MemoTemplateError, match=message) as caught:
        render(tmp_path, source, t="text", n=None, m=MEMO.header)
    assert "memo.xml.j2" in str(caught.value) or "secret" in str(caught.value)
    assert str(caught.value).endswith("。")


def test_a_folder_without_a_template(tmp_path):
    with pytest.raises(MemoTemplateError, match=r"memo\.xml\.j2 がありません"):
        render_blocks(tmp_path / "nowhere", {})


def test_a_template_that_is_not_utf8(tmp_path):
    (tmp_path / "memo.xml.j2").write_bytes("<memo title='題'/>".encode("shift_jis"))
    with pytest.raises(MemoTemplateError, match="UTF-8"):
        render_blocks(tmp_path, {})


def test_a_mistake_in_an_imported_file_names_that_file(tmp_path):
    (tmp_path / "parts.xml.j2").write_text("{% macro m() %}\n\n<bad/>\n{% endmacro %}", "utf-8")
    source = '{% from "parts.xml.j2" import m %}<memo title="x">{{ m() }}</memo>'
    with pytest.raises(MemoTemplateError, match=r"parts\.xml\.j2 の 3 行目：<bad>"):
        render(tmp_path, source)


def test_the_templates_own_line_breaks_are_not_printed(tmp_path):
    source = '<memo title="x"><p>\n  個人の\n  情報 and\n  data\n</p></memo>'
    assert words_of(render(tmp_path, source)) == "個人の情報 and data"


def test_the_standard_template_takes_the_sample():
    memo = MemoTemplate(TEMPLATE_FOLDER).render({"memo": MEMO})
    assert memo.title == MEMO.header.title
    assert memo.reservation == MEMO.reservation


GUIDE = (TEMPLATE_FOLDER.parents[1] / "docs" / "memo-templates.md").read_text("utf-8")


@pytest.mark.parametrize("tag", DIALECT)
def test_every_tag_and_attribute_is_documented(tag):
    assert f"`{tag}`" in GUIDE
    for attribute, values in DIALECT[tag].attributes.items():
        assert f"`{attribute}" in GUIDE
        assert all(value in GUIDE for value in values if not value.isdigit())


@pytest.mark.parametrize("field", [field.name for field in fields(MemoView)])
def test_every_field_of_the_view_is_documented(field):
    assert f"`memo.{field}`" in GUIDE


EXAMPLES = re.findall(r"^```\n(<memo.*?)^```", GUIDE, re.MULTILINE | re.DOTALL)


@pytest.mark.parametrize("example", EXAMPLES)
def test_the_examples_of_the_guide_can_be_copied(tmp_path, example):
    assert render(tmp_path, example, memo=MEMO).content


@pytest.mark.parametrize("tag", DIALECT)
def test_every_tag_has_an_example(tag):
    assert f"<{tag}" in EXAMPLES[-1]


@pytest.mark.parametrize("name", [*sorted(FILTERS_KEPT), "range", "namespace"])
def test_every_filter_is_documented(name):
    assert f"`{name}`" in GUIDE


@pytest.mark.parametrize("limit", [FILE_BYTES, FILES, STEPS, CHARACTERS, RANGE, LETTERS, ELEMENTS])
def test_every_limit_is_documented(limit):
    assert f" {limit:,}" in GUIDE
