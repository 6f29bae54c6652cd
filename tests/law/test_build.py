"""Building the index: the same bytes every time, no text of the law, editions as stated."""

import pytest

from michishirube.law.build import build_index, main
from michishirube.law.citation import Source


def test_the_same_texts_give_the_same_bytes(texts):
    assert build_index(texts) == build_index(texts)


def test_no_text_of_the_law_gets_in(texts):
    index = build_index(texts).decode("utf-8")
    assert "（提供）" in index
    for sentence in ("一つの項だけの条", "塩基の配列", "用語の例による", "最初の部分"):
        assert sentence not in index


@pytest.mark.parametrize(
    ("source", "number", "as_of", "note"),
    [
        (Source.ORDER, "平成15年政令第507号", "2026-07-31", ""),
        (Source.RULES, "平成28年個人情報保護委員会規則第3号", "2026-06-14", ""),
        (Source.GL_GENERAL, "", "令和8年6月一部改正", ""),
        (Source.GL_FOREIGN, "", "令和7年12月", "版は推定"),
        (Source.GL_RECORDS, "", "", "版の記載なし"),
    ],
)
def test_editions(sample, source, number, as_of, note):
    edition = sample.edition(source)
    assert (edition.number, edition.as_of, edition.note) == (number, as_of, note)


def test_the_youngest_revision_of_the_act_counts(sample):
    assert sample.edition(Source.ACT).title == "見本の法律"
    assert sample.edition(Source.ACT).as_of == "2026-07-17"


def test_every_source_has_an_edition_in_order(sample):
    assert [edition.source for edition in sample.editions()] == list(Source)


def test_the_command(texts, tmp_path, capsys):
    output = tmp_path / "index.json"
    assert main([str(texts), "-o", str(output)]) == 0
    assert output.read_bytes() == build_index(texts)
    assert main([str(tmp_path), "-o", str(output)]) == 2
    assert "act-*.xml" in capsys.readouterr().err
