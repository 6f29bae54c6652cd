"""Citations as an English memo prints them."""

import pytest

from michishirube.law.citation import parse_citation
from michishirube.law.english import in_english
from michishirube.law.index import load_index
from michishirube.paths import law_index_file

LAW = load_index(law_index_file())


@pytest.mark.parametrize(
    ("cited", "printed", "again"),
    [
        ("act:27-5-1", "APPI art. 27(5)(i)", "art. 27(5)(i)"),
        ("act:25", "APPI art. 25", "art. 25"),
        ("act:18-3-4", "APPI art. 18(3)(iv)", "art. 18(3)(iv)"),
        ("rules:7-1-3", "Enforcement Rules art. 7(iii)", "art. 7(iii)"),  # one paragraph
        ("order:1-1-1-ロ", "Enforcement Order art. 1(i)(b)", "art. 1(i)(b)"),
        ("gl-general:3-6-3", "General Guidelines 3-6-3", "3-6-3"),
        ("qa:7-43", "Q&A 7-43", "7-43"),
    ],
)
def test_a_citation(cited, printed, again):
    citation = parse_citation(cited)
    assert in_english(citation, LAW) == printed
    assert in_english(citation, LAW, named=False) == again
