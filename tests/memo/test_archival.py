"""A memo as a file for the archive: what it says about itself, and the files inside it."""

import io
import re
from dataclasses import replace

import pikepdf
import pytest
from tests.memo.conftest import document, pages_of

from michishirube.memo.archival import Enclosure, Record, xmp
from michishirube.memo.colour import srgb_profile
from michishirube.memo.errors import MemoTemplateError
from michishirube.memo.markup import parse
from michishirube.memo.pdf import build_pdf
from michishirube.memo.reading import read_document

CASE = Enclosure("案件.yaml", "application/yaml", "Source", "回答: はい\n".encode(), "案件の回答")
TEXTS = Enclosure("a+b.json", "application/ld+json", "Data", b"{}", "検討結果")


def opened(pdf):
    return pikepdf.open(io.BytesIO(pdf))


def test_what_it_says_about_itself(fonts):
    memo = replace(
        document("<p>本文</p>"),
        title="<題>&名",
        author="法務部",
        number="法務-1",
        date="2026-11-22",
    )
    with opened(build_pdf(memo, fonts)) as pdf:
        told = pdf.open_metadata()
        assert told["dc:title"] == "<題>&名"
        assert told["dc:creator"] == ["法務部"]
        assert told["dc:identifier"] == "法務-1"
        assert told["dc:language"] == {"ja-JP"}
        assert told["xmp:CreateDate"] == "2026-11-22T00:00:00+09:00"
        assert told["pdfaid:part"] == "3"
        assert str(pdf.docinfo.CreationDate) == "D:20261122000000+09'00'"
        assert pdf.pdf_version == "1.7"
        (intent,) = pdf.Root.OutputIntents
        assert intent.DestOutputProfile.read_bytes() == srgb_profile()


def test_without_date_and_author_nothing_is_made_up(fonts):
    with opened(build_pdf(document("<p>本文</p>"), fonts)) as pdf:
        assert set(pdf.docinfo.keys()) == {"/Title", "/Creator", "/Producer"}
    assert "creator>" not in xmp(Record("題", "", "道しるべ"), tagged=True)


@pytest.mark.parametrize("written", ["昨日", "2026-13-01", ") /JS (x"])
def test_a_date_that_is_none_is_refused(written):
    with pytest.raises(MemoTemplateError, match="2026-11-22 のように"):
        read_document(parse(f'<memo title="題" date="{written}"></memo>', "memo.xml.j2"))


def test_files_come_out_as_they_went_in(fonts):
    pdf = build_pdf(document("<p>本文</p>"), fonts, enclose=lambda _pages: [CASE, TEXTS])
    with opened(pdf) as reader:
        for one in (CASE, TEXTS):
            found = reader.attachments[one.name]
            assert found.get_file().read_bytes() == one.data
            assert found.get_file().mime_type == one.mime
            assert found.description == one.description
            assert str(found.relationship) == f"/{one.relationship}"
        assert [str(file.UF) for file in reader.Root.AF] == [CASE.name, TEXTS.name]


def test_two_files_of_one_name_are_a_mistake_of_ours(fonts):
    with pytest.raises(ValueError, match="one name"):
        build_pdf(document("<p>本文</p>"), fonts, enclose=lambda _pages: [CASE, CASE])


def test_whoever_encloses_is_told_the_words_of_each_page(fonts):
    told = []
    memo = replace(
        document("<p>吉野家は𠮷野家、<b>葛󠄀城</b></p><pagebreak/><p>二</p>"), footer="脚注"
    )
    pdf = build_pdf(memo, fonts, enclose=lambda pages: told.extend(pages) or [])
    assert len(told) == 2
    assert told[0].startswith("吉野家は𠮷野家、葛󠄀城脚注1 / 2")
    for said, copied in zip(told, pages_of(pdf), strict=True):
        assert sorted(said.replace(" ", "")) == sorted(copied.replace(" ", ""))


def test_the_file_is_as_strict_as_pdf_a_wants(fonts):
    pdf = build_pdf(document("<p>本文</p>"), fonts, enclose=lambda _pages: [CASE])
    assert pdf.startswith(b"%PDF-1.7\n%")
    assert not re.search(rb"[^\r\n]endstream", pdf)


@pytest.mark.parametrize(("tagged", "level"), [(True, "A"), (False, "B")])
def test_without_a_structure_it_claims_none(tagged, level):
    packet = xmp(Record("図", "", "道しるべ"), tagged=tagged)
    assert f"conformance>{level}<" in packet
    assert ("pdfuaid:part>1" in packet) is tagged
