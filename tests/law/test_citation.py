"""Citations: what is read, what is refused and how the message helps, the order of lists."""

import pytest

from michishirube.law.citation import Citation, CitationError, Source, parse_citation


@pytest.mark.parametrize(
    ("text", "source", "parts"),
    [
        ("act:25", Source.ACT, ("25",)),
        ("act:27-5-1", Source.ACT, ("27", "5", "1")),
        ("order:1-1-1-ロ", Source.ORDER, ("1", "1", "1", "ロ")),
        ("rules:45の2-1-3の2", Source.RULES, ("45の2", "1", "3の2")),
        ("gl-general:3-6-3", Source.GL_GENERAL, ("3", "6", "3")),
        ("gl-foreign:1", Source.GL_FOREIGN, ("1",)),
        ("gl-records:2-1-1", Source.GL_RECORDS, ("2", "1", "1")),
        ("gl-processed:2-2-2-1-3", Source.GL_PROCESSED, ("2", "2", "2", "1", "3")),
        ("qa:7-43", Source.QA, ("7", "43")),
    ],
)
def test_reads_and_writes_the_same(text, source, parts):
    citation = parse_citation(text)
    assert citation == Citation(source, parts)
    assert citation.text == str(citation) == text


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("27条5項", "半角のコロン"),
        ("act：27-5", "act:27-5 ではありませんか"),
        ("act:２７－５", "act:27-5 ではありませんか"),
        ("rules:45_2-1", "rules:45の2-1 ではありませんか"),
        ("acts:27", "act:27 ではありませんか"),
        ("gl-genral:3-6-3", "gl-general:3-6-3 ではありませんか"),
        ("法:27", "使えるのは act、order、rules"),
        ("act:", "条-項-号"),
        ("act:0", "条-項-号"),
        ("act:27-5-1-1", "条-項-号"),
        ("act:27-5-1-イ-1", "条-項-号"),
        ("act:27-a", "条-項-号"),
        ("gl-general:3-6-3の2", "節の番号"),
        ("qa:7", "数字2つ"),
    ],
)
def test_refuses_and_says_how_to_mend(text, says):
    with pytest.raises(CitationError) as refused:
        parse_citation(text)
    assert text in str(refused.value)
    assert says in str(refused.value)


def test_lists_follow_the_order_of_the_law():
    ordered = [
        "act:2-1",
        "act:18-1",
        "act:18-3",
        "act:18-3-2",
        "act:18-3-10",
        "order:1-1-1-イ",
        "order:1-1-1-ロ",
        "rules:45",
        "rules:45の2",
        "rules:46",
        "gl-general:3-6-3",
        "gl-general:3-10",
        "qa:1-8",
        "qa:1-53",
    ]
    shuffled = [parse_citation(text) for text in sorted(ordered, reverse=True)]
    assert [c.text for c in sorted(shuffled, key=lambda c: c.sort_key)] == ordered
