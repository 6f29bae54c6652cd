"""A memo as it was made is intact; whatever is changed of it is found and named."""

import json

import pikepdf
import pytest
from tests.memo import tampering as by
from tests.memo.tampering import printed, tampered

from michishirube.memo.intact import alterations
from michishirube.memo.provenance import check_number, sha256
from michishirube.memo.reading_back import open_memo


def found_in(pdf):
    return alterations(open_memo(pdf, "memo.pdf"))


@pytest.mark.parametrize("example", ["permitted", "conditional", "not-permitted", "open"])
def test_as_it_was_made(example):
    assert found_in(printed(example)) == ()


@pytest.mark.parametrize(
    "saving",
    [
        {"linearize": True},
        {"object_stream_mode": pikepdf.ObjectStreamMode.generate},
        {"object_stream_mode": pikepdf.ObjectStreamMode.disable, "recompress_flate": True},
        {"compress_streams": False, "stream_decode_level": pikepdf.StreamDecodeLevel.generalized},
        {"qdf": True},
    ],
    ids="-".join,
)
def test_stored_anew_by_another_program(saving):
    """Numbers, compression and order of objects are no part of what it says."""
    assert found_in(tampered(lambda _pdf: None, **saving)) == ()


@pytest.mark.parametrize(
    ("change", "kinds", "where"),
    [
        (by.CHANGED_WORD, ["words"], "1"),
        (by.write_beside(1), ["words"], "2"),
        (by.note_on(0), ["look"], "1"),
        (by.crop, ["look"], "1"),
        (by.swap(0, 1), ["page_moved", "page_moved"], "1"),
        (by.remove(1), ["page_missing"], "2"),
        (by.repeat(1), ["page_added"], "2"),
        (by.hide, ["frame"], ""),
        (by.act, ["frame"], ""),
        (by.rename_bookmark, ["frame"], ""),
        (by.tell_otherwise, ["frame"], ""),
        (by.hide_title, ["frame"], ""),
        (by.retitle, ["frame"], ""),
        (by.attach, ["file_added"], "more.txt"),
        (by.drop_file("assessment.json"), ["file_missing"], "assessment.json"),
        (by.replace("case.yaml", "A社", "B社"), ["file_changed"], "case.yaml"),
        (by.replace("pages.txt", "山田", "佐藤"), ["file_changed"], "pages.txt"),
        (by.replace("manifest.json", "small", "other"), ["manifest"], "manifest.json"),
    ],
)
def test_what_was_altered_is_named(change, kinds, where):
    found = found_in(tampered(change))
    assert [one.kind for one in found] == kinds
    assert found[0].where == where


def test_a_glyph_put_in_place_of_another_is_found_on_every_page_with_its_font():
    kinds = {one.kind for one in found_in(tampered(by.other_letters))}
    assert kinds == {"look"}


def test_of_a_changed_word_it_is_said_what_stood_there():
    (found,) = found_in(tampered(by.CHANGED_WORD))
    assert "書き換えられています" in found.text
    assert any("→" in detail for detail in found.details)


def test_of_a_changed_pack_its_file_is_named():
    (found,) = found_in(tampered(by.repack("topics/recipients.yaml", "own_use", "new_use")))
    assert (found.kind, found.details) == ("file_changed", ("topics/recipients.yaml",))


def test_a_manifest_made_to_fit_does_not_fit_the_printed_number():
    """Who changes a file and the manifest consistently still has to print every page anew."""
    pdf = tampered(by.replace("case.yaml", "A社", "B社"))
    digests = {name: sha256(data) for name, data in open_memo(pdf, "").files.items()}

    def fitted(data: bytes) -> bytes:
        plain = json.loads(data)
        plain["files"] = digests
        plain["number"] = check_number(digests)
        del plain["digest"]
        text = json.dumps(plain, ensure_ascii=False, sort_keys=True)
        plain["digest"] = sha256(text.encode())
        return json.dumps(plain).encode()

    found = found_in(tampered(by.rewrite("manifest.json", fitted), pdf))
    assert [one.kind for one in found] == ["number"]
    assert "印字されていない" in found[0].text


def test_the_check_number_is_made_of_case_pack_and_assessment_alone():
    digests = {"case.yaml": "1", "pack.zip": "2", "assessment.json": "3"}
    number = check_number(digests)
    assert number == check_number({"pages.txt": "4", **digests})
    assert len({check_number({**digests, name: "5"}) for name in digests} | {number}) == 4
    assert len(number) == 19
