"""The readers of e-Gov XML, of plain statutes and of guidelines, on small hand-made texts."""

import pytest

from michishirube.law.egov import read_egov_xml
from michishirube.law.guideline_text import read_guideline
from michishirube.law.provisions import LawTextError, digest
from michishirube.law.statute_text import read_statute_text


def outline(statute):
    """number → caption and the items of each paragraph"""
    return {
        article.number: (article.caption, [paragraph.items for paragraph in article.paragraphs])
        for article in statute.articles
    }


def test_egov_xml(texts):
    act = read_egov_xml(texts / "act-000AC0000000001-20260717.xml")
    assert (act.title, act.number, act.as_of) == ("見本の法律", "平成15年法律第57号", "2026-07-17")
    assert outline(act) == {
        "1": ("（目的）", [()]),
        "2": ("（提供）", [("1", "1の2", "1の2-イ", "1の2-ロ"), ()]),
        "2の2": ("", [()]),
        "3": ("", []),
    }
    assert "丁" in act.articles[1].paragraphs[0].text


def test_plain_statute_with_sub_items(texts):
    order = read_statute_text(texts / "cabinet-order.txt")
    assert (order.title, order.number) == ("見本の施行令", "平成15年政令第507号")
    assert order.as_of == "2026-07-31"
    assert outline(order) == {
        "1": ("（符号）", [("1", "1-イ", "1-ロ", "2")]),
        "2": ("（記述等）", [(), ("1", "10")]),
    }


def test_plain_statute_with_repealed_and_branch_articles(texts):
    rules = read_statute_text(texts / "commission-rules.txt")
    assert outline(rules) == {
        "1": ("（定義）", [()]),
        "3": ("", []),
        "45の2": ("（枝番号の条）", [(), ()]),
        "46": ("", [()]),
    }
    assert rules.articles[0].paragraphs[0].text == "用語の例による。"


def test_guideline_sections(texts):
    sections = read_guideline(texts / "guideline-general.txt")
    assert [(section.number, section.title) for section in sections] == [
        ("1-1", "目的"),
        ("2-1", "「漏えい」の考え方"),
        ("2-1-1", "規則第7条の考え方"),
        ("2-1-2", "もう一つの節"),
        ("2-2", "次の親の節"),
        ("2-2-1", "その下の節"),
        ("3-6-2", "第三者に提供するとき"),
        ("3-6-2-1", "事項の変更及び個人データの提供をやめた場合（法第27条第3項関係）"),
        ("10", "（別添）講ずべき措置"),
    ]


def test_a_section_holds_all_its_parts_without_page_numbers(texts):
    sections = {
        section.number: section for section in read_guideline(texts / "guideline-general.txt")
    }
    assert "最初の部分" in sections["1-1"].text
    assert "二つめの部分" in sections["1-1"].text
    assert "12" not in sections["1-1"].text
    assert sections["3-6-2"].text == sections["3-6-2-1"].text == "本文。"
    assert "下の節" in sections["2-1"].text


def test_guideline_parts_and_appendices(texts):
    processed = read_guideline(texts / "guideline-processed-information.txt")
    assert [section.number for section in processed] == ["2-2-1", "2-2-2", "2-2-2-1"]
    assert processed[0].text.split() == ["前半。", "後半。"]
    records = read_guideline(texts / "guideline-records.txt")
    assert [(section.number, section.title) for section in records] == [
        ("5", "法第31条第1項の場合")
    ]


def test_a_new_line_break_changes_no_digest():
    assert digest("個人\n 情報　の") == digest("個人情報の") != digest("個人情報を")


@pytest.mark.parametrize(
    ("read", "name", "content"),
    [
        (read_egov_xml, "act-20260717.xml", "<Law>"),
        (read_egov_xml, "act-20260717.xml", "<html/>"),
        (read_egov_xml, "act.xml", "<Law><LawBody><MainProvision/></LawBody></Law>"),
        (read_statute_text, "rules.txt", "第1条　題名がない。"),
        (read_guideline, "guideline.txt", "見出しがない。"),
    ],
)
def test_another_layout_is_refused(read, name, content, tmp_path):
    file = tmp_path / name
    file.write_text(content, encoding="utf-8")
    with pytest.raises(LawTextError, match=name):
        read(file)
