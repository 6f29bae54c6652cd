"""Templates of strangers: each attack ends within the bounds, with one message that says where."""

import os
import time

import pytest
from tests.memo.sample import MEMO

from michishirube.language import Language
from michishirube.memo.bounds import FILE_BYTES, FILES
from michishirube.memo.confined import ConfinedTemplate
from michishirube.memo.errors import MemoStoppedError, MemoTemplateError
from michishirube.memo.markup import parse
from michishirube.memo.pdf import build_pdf
from michishirube.memo.reading import read_document
from michishirube.memo.template import MemoTemplate


def folder_of(folder, source, **files):
    (folder / "memo.xml.j2").write_text(source, "utf-8")
    for name, text in files.items():
        (folder / f"{name}.xml.j2").write_text(text, "utf-8")
    return folder


def printed(expression):
    return f'<memo title="x">\n<p>{{{{ {expression} }}}}</p></memo>'


def doubled(step, first="'aaaaaaaa'"):
    return (
        f"{{% set n = namespace(a={first}) %}}\n{{% for i in range(9000) %}}"
        f"{{% set n.a = {step} %}}{{% endfor %}}"
    )


NO = "使え|使用|undefined|unsafe|No filter|callable"
EXPRESSIONS = [
    # What belongs to the program or to Python
    ("''.__class__.__mro__[1].__subclasses__()", NO),
    ("memo.__class__", NO),
    ("memo.__init__.__globals__", NO),
    ("memo['__class__']", NO),
    ("memo.header.__dataclass_fields__", NO),
    ("self.__init__.__globals__", NO),
    ("self._TemplateReference__context", NO),
    ("range.__self__", NO),
    ("namespace.__init__.__globals__['os']", NO),
    ("lipsum.__globals__['os'].popen('id').read()", NO),
    ("cycler.__init__.__globals__.os", NO),
    ("joiner", NO),
    ("dict(a=1)", NO),
    ("config.items()", NO),
    ("''|attr('__class__')", NO),
    ("[memo]|map(attribute='__class__')|join", NO),
    ("[memo]|map('attr', '__class__')|list", "評価できません"),
    ("[memo]|selectattr('__class__')|list|length", NO),
    ("([memo]|groupby('__class__'))[0][0]", NO),
    ("'{0.__class__}'.format(memo)", NO),
    ("'{a.__class__}'.format_map({'a': memo})", NO),
    ("('%s' % memo)", NO),
    ("memo.header.title.but(a=1)", NO),
    ("(1).to_bytes(10**10, 'big')", NO),
    ("''.encode('utf-16')", NO),
    ("[].append(1)", NO),
    ("x|safe", NO),
    ("1|pprint", NO),
    ("memo|tojson", NO),
    ("memo", "文字でも数でもない"),
    ("memo.issues|string", "文字でも数でもない"),
    # Too much at once
    ("'a' * 10**10", NO),
    ("[0] * 10**10", NO),
    ("9 ** 9 ** 9", NO),
    ("10 ** 400", NO),
    ("999999999999 * 999999999999 * 9", "大きすぎます"),
    ("range(10**12)|list|length", NO),
    ("range(10000001)|length", "range が長すぎます"),
    ("'a'|center(10**9)", NO),
    ("'a'|indent(999999999)", NO),
    ("'a'|format(1)", NO),
    ("'%999999999d'|format(1)", NO),
    ("'{:999999999d}'.format(1)", NO),
    ("'a'.ljust(999999999)", NO),
    ("'a'.zfill(999999999)", NO),
    ("'a'.expandtabs(999999999)", NO),
    ("[1]|batch(999999999, 'x')|list|length", "batch の数"),
    ("[1]|slice(999999999)|list", NO),
    ("1|round(999999999)", NO),
    ("lipsum(n=999999)", NO),
    ("'a'|wordwrap(1)", NO),
    ("'<'|striptags", NO),
    ("'http://a'|urlize", NO),
    ("1|+pay(-9)", "書き方の誤り"),
    ("1|_pay(-9)", NO),
    ("(" * 3000 + "1" + ")" * 3000, "深すぎる|書き方の誤り"),
    ("-" * 5000 + "1", "深すぎる|書き方の誤り"),
    ("9" * 6000, "評価できません|書き方の誤り"),
    ("debug()", NO),
]


@pytest.mark.parametrize(
    ("expression", "message"), EXPRESSIONS, ids=[e[:40] for e, _ in EXPRESSIONS]
)
def test_what_an_expression_may_not_do(tmp_path, expression, message):
    refused(folder_of(tmp_path, printed(expression)), rf"memo\.xml\.j2.*({message})")


def loops(inner):
    return "{% for i in range(9000) %}" * 3 + inner + "{% endfor %}" * 3


GROWING = "{% macro m() %}" + loops("a") + "{% endmacro %}{{ m() }}"
TWICE = "{% macro m(d) %}{% if d %}{{ m(d - 1) }}{{ m(d - 1) }}{% endif %}{% endmacro %}{{ m(60) }}"
TEMPLATES = [
    ("nested loops", loops("a"), "2 行目.*多すぎます"),
    ("nested loops in a macro", GROWING, "多すぎます"),
    ("much text in a loop", loops("文" * 9000), "出力が多すぎます"),
    ("printing in a loop", loops("{{ 'aaaaaaaa' * 1 }}"), "演算子"),
    ("doubling with +", doubled("n.a + n.a"), "文字が多すぎます"),
    ("doubling with ~", doubled("n.a ~ n.a"), "文字が多すぎます"),
    ("doubling with join", doubled("[n.a, n.a]|join"), "文字が多すぎます"),
    ("doubling with replace", doubled("n.a|replace('a', 'aa')"), "文字が多すぎます"),
    ("doubling by escaping", doubled("(n.a ~ '&')|escape|string", "'&&&&'"), "文字が多すぎます"),
    ("doubling lists", doubled("n.a + n.a", "[1, 2]"), "文字が多すぎます"),
    ("many slices", doubled("n.a + [('あ' ~ n.a)[:9]]", "[]"), "文字でも|文字が多すぎます"),
    ("a growing block", doubled("n.a") + "{% set b %}" + loops("a") + "{% endset %}", "多"),
    ("calls itself", "{% macro m() %}{{ m() }}{% endmacro %}{{ m() }}", "深すぎる"),
    ("calls itself twice", TWICE, "多すぎます"),
    ("recursive loop", "{% for i in [1] recursive %}{{ loop([1]) }}{% endfor %}", "recursive"),
    ("include of itself", "{% include 'memo.xml.j2' %}", "深すぎる"),
    ("cyclic import", "{% from 'parts.xml.j2' import m %}", "深すぎる|使えない名前"),
    ("cyclic extends", "{% extends 'parts.xml.j2' %}", "深すぎる"),
    ("include above", "{% include '../../secret' %}", "secret がありません"),
    ("include absolute", "{% include '/etc/passwd' %}", "passwd がありません"),
    ("include a share", r"{% include '\\\\server\\share\\a' %}", "がありません"),
    ("include a drive", r"{% include 'C:/a' %}", "がありません"),
    ("include with a null", "{% include 'a\\x00b' %}", "がありません|評価できません"),
    ("include of a device", "{% include 'fifo.xml.j2' %}", "がありません"),
    ("symbolic link", "{% include 'link.xml.j2' %}", "フォルダーの外"),
    ("symbolic link of a folder", "{% include 'away/secret' %}", "フォルダーの外"),
    ("too large a file", "{% include 'large.xml.j2' %}", "大きすぎます"),
    ("not UTF-8", "{% include 'sjis.xml.j2' %}", r"sjis\.xml\.j2：UTF-8"),
    ("autoescape off", "{% autoescape false %}<p>a</p>{% endautoescape %}", "autoescape"),
    ("extension do", "{% do 1 %}", "書き方の誤り"),
    ("extension break", "{% for i in [1] %}{% break %}{% endfor %}", "書き方の誤り"),
    ("loops in loops", "{% for i in [1] %}" * 60 + "{% endfor %}" * 60, "深すぎる|書き方"),
    ("never closed", "{% if " * 4000, "書き方の誤り|深すぎる"),
]


@pytest.mark.parametrize(
    ("body", "message"), [row[1:] for row in TEMPLATES], ids=[row[0] for row in TEMPLATES]
)
def test_what_a_template_may_not_do(tmp_path, body, message):
    secret = tmp_path / "outside"
    secret.mkdir()
    (secret / "secret").write_text("秘密", "utf-8")
    folder = tmp_path / "template"
    folder.mkdir()
    folder_of(
        folder,
        f'<memo title="x">\n<p>{body}</p></memo>' if "extends" not in body else body,
        parts="{% extends 'memo.xml.j2' %}{% from 'memo.xml.j2' import m %}",
        large=" " * (FILE_BYTES + 1),
    )
    (folder / "link.xml.j2").symlink_to(secret / "secret")
    (folder / "away").symlink_to(secret)
    (folder / "sjis.xml.j2").write_bytes("題".encode("shift_jis"))
    os.mkfifo(folder / "fifo.xml.j2")
    refused(folder, message)


def refused(folder, message):
    begun = time.monotonic()
    with pytest.raises(MemoTemplateError, match=f"(?s)^メモのひな形 .*({message})") as caught:
        MemoTemplate(folder).render({"memo": MEMO})
    said = str(caught.value)
    assert said.endswith("。")
    assert "秘密" not in said
    assert len(said) < 1000
    assert time.monotonic() - begun < 10


def test_too_many_files(tmp_path):
    names = [f"part{number}" for number in range(FILES + 1)]
    source = "".join(f"{{% include '{name}.xml.j2' %}}" for name in names)
    refused(folder_of(tmp_path, source, **dict.fromkeys(names, "")), "ファイルが多すぎます")


OUTPUTS = [
    ('<!DOCTYPE m [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><memo title="&b;"/>', "DOCTYPE"),
    ('<!DOCTYPE m SYSTEM "file:///etc/passwd"><memo title="x"/>', "DOCTYPE"),
    ('<memo title="x"><p>&a;</p></memo>', "実体参照"),
    ('<memo title="x"><img src="file:///etc/passwd"/></memo>', "<img> というタグ"),
    ('<memo title="x"><p><a href="http://example.com">a</a></p></memo>', "<a> というタグ"),
    ('<memo title="x"><p style="a"/></memo>', "属性 style"),
    ('<memo title="x"><p><![CDATA[<b>]]>', "閉じられない"),
    ('<memo title="x">\x00<p/></memo>', "直下に文字"),
    ('<?xml version="1.0" encoding="utf-7"?><memo title="x"><a/></memo>', "<a> というタグ"),
    ('<memo title="x">' + "<p/>" * 21 + "</memo>", "タグが多すぎます"),
    ('<memo title="x">' + "<together>" * 60, "深すぎます"),
]


@pytest.mark.parametrize(("source", "message"), OUTPUTS)
def test_what_the_markup_may_not_be(source, message):
    with pytest.raises(MemoTemplateError, match=message):
        parse(source, "memo.xml.j2", 20 if "深" not in message else 100)


def test_a_processing_instruction_does_nothing():
    source = (
        '<?xml-stylesheet href="file:///etc/passwd"?><memo title="x"><p><![CDATA[<b>]]></p></memo>'
    )
    (paragraph,) = parse(source, "memo.xml.j2").children
    assert paragraph.children == ["<b>"]


# In a process of its own


def test_it_says_the_same_there(tmp_path):
    folder = folder_of(tmp_path, '<memo title="{{ memo.header.title }}\ud7ff"><p>あ</p></memo>')
    context = {"memo": MEMO}
    assert ConfinedTemplate(folder).render(context) == MemoTemplate(folder).render(context)


def test_a_mistake_is_told_from_there(tmp_path):
    with pytest.raises(MemoTemplateError, match=r"memo\.xml\.j2 の 2 行目.*nothing"):
        ConfinedTemplate(folder_of(tmp_path, printed("nothing"))).render({"memo": MEMO})


ENGLISH = {"メモのひな形 {place}：{what}。{mend}。": "Wrong at {place}: {what}, so {mend}"}


@pytest.mark.parametrize(
    "source",
    [
        printed("memo['{x}']"),
        printed("memo.header.titel"),
        printed("memo.header"),
        printed("range(20000)"),
        '{% include "{0}" %}',
        "{% autoescape false %}{% endautoescape %}",
        "{% for i in %}",
    ],
)
def test_a_mistake_can_be_translated_as_here(tmp_path, source):
    folder = folder_of(tmp_path, source)
    said = []
    for template in (ConfinedTemplate(folder), MemoTemplate(folder)):
        with pytest.raises(MemoTemplateError) as raised:
            template.render({"memo": MEMO})
        said.append(Language("en", ENGLISH).said(raised.value.args[0]))
        said.append(str(raised.value))
    assert said[:2] == said[2:]
    assert said[0].startswith("Wrong at ")


ENDLESS = (
    "{% set n = namespace(a=[1], b=[1]) %}{% for i in range(200) %}"
    "{% set n.a = [n.a, n.a] %}{% set n.b = [n.b, n.b] %}{% endfor %}{{ n.a == n.b }}"
)


def test_what_never_ends_is_ended(tmp_path):
    folder = folder_of(tmp_path, ENDLESS)
    with pytest.raises(MemoTemplateError, match="秒たっても終わりません"):
        ConfinedTemplate(folder, seconds=2).render({"memo": MEMO})


def test_a_person_need_not_wait_for_that(tmp_path):
    def stop(_done):
        raise MemoStoppedError

    with pytest.raises(MemoStoppedError):
        ConfinedTemplate(folder_of(tmp_path, ENDLESS)).render({"memo": MEMO}, stop)


LAYOUTS = [
    "<h>あ</h>" * 200,
    "<p>あ</p><box>" + "<h>あ</h>" * 200 + "</box>",
    '<table columns="*"><row><cell>' + "<h>あ</h>" * 200 + "</cell></row></table>",
    '<table columns="*">' + '<row kind="head"><cell>あ</cell></row>' * 200 + "</table>",
    '<table columns="1 1"><row><cell>ああ</cell><cell>' + "あ" * 400 + "</cell></row></table>",
    '<approval><slot>あ</slot></approval><bars text="あ">'
    + '<bar label="あ" share="5"/>' * 300
    + "</bars>",
]


@pytest.mark.parametrize("blocks", LAYOUTS)
def test_odd_layouts_are_set_all_the_same(blocks, fonts):
    memo = read_document(parse(f'<memo title="x">{blocks}</memo>', "memo.xml.j2"))
    assert build_pdf(memo, fonts).startswith(b"%PDF")
