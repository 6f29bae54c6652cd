"""Fonts: which glyph draws what, what is reported, and what a damaged folder says."""

import json
import shutil
import struct

import pytest
from tests.memo.conftest import FONT_FOLDER

from michishirube.memo.blocks import MemoDocument, Paragraph, Text
from michishirube.memo.errors import FontError
from michishirube.memo.fonts import load_fonts, verify_fonts
from michishirube.memo.pdf import build_pdf
from michishirube.memo.truetype import BrokenFontError, TrueType

REGULAR = "BIZUDPMincho-Regular.ttf"


@pytest.mark.parametrize(
    ("text", "face", "fault"),
    [
        ("法", "mincho", ""),
        ("ｱ", "mincho", ""),  # half-width kana as they are
        ("髙", "mincho", ""),
        ("𠮷", "fallback", ""),
        ("㊟", "fallback", ""),
        ("\u3000", "mincho", ""),
        ("\u2003", "fallback", ""),
        ("😀", "mincho", "missing"),
        ("☒", "mincho", "missing"),
        ("\x07", "mincho", "missing"),
        ("\ue000", "mincho", "missing"),
        ("\ud800", "mincho", "missing"),
        ("\u200b", "mincho", "dropped"),
        ("\u202e", "mincho", "dropped"),
    ],
)
def test_one_character(fonts, text, face, fault):
    (glyph,) = fonts.glyphs("mincho", text)
    assert (glyph.face, glyph.fault) == (face, fault)
    assert glyph.drawn is (fault != "dropped")


@pytest.mark.parametrize(
    ("text", "pieces", "faults"),
    [
        ("が", ["が"], [""]),  # composed
        ("か\u3099", ["が"], [""]),
        ("か\u309a", ["か", "\u309a"], ["", ""]),
        ("e\u0301", ["é"], [""]),
        ("葛\U000e0100", ["葛\U000e0100"], [""]),  # the font knows the variant
        ("葛\ufe0f", ["葛", "葛\ufe0f"], ["", "dropped"]),
        ("神\ufe00", ["神\ufe00"], [""]),
        ("a\r\nb", ["a", "\n", "b"], ["", "", ""]),
        ("\u3099", ["\u3099"], [""]),
    ],
)
def test_clusters(fonts, text, pieces, faults):
    glyphs = fonts.glyphs("mincho", text)
    assert [glyph.text for glyph in glyphs] == pieces
    assert [glyph.fault for glyph in glyphs] == faults


def test_a_variant_is_another_glyph(fonts):
    (usual,) = fonts.glyphs("mincho", "葛")
    (variant,) = fonts.glyphs("mincho", "葛\U000e0100")
    assert usual.number != variant.number


@pytest.fixture
def folder(tmp_path):
    """A font folder of symbolic links, so that a test can break one file."""
    for path in FONT_FOLDER.iterdir():
        (tmp_path / path.name).symlink_to(path)
    return tmp_path


def replace(path, data):
    path.unlink()
    path.write_bytes(data)


def test_a_missing_font(folder):
    (folder / REGULAR).unlink()
    with pytest.raises(FontError, match=f"{REGULAR} が読めません.*fetch_fonts"):
        load_fonts(folder)


def test_a_cut_font(folder):
    replace(folder / REGULAR, (FONT_FOLDER / REGULAR).read_bytes()[:1000])
    with pytest.raises(FontError, match=f"{REGULAR} が壊れています"):
        load_fonts(folder)


def test_a_font_of_noise(folder):
    size = (FONT_FOLDER / REGULAR).stat().st_size
    replace(folder / REGULAR, b"noise" + bytes(size - 5))
    with pytest.raises(FontError, match=f"{REGULAR} が壊れています"):
        load_fonts(folder)


def test_outlines_of_noise_are_found_when_printing(folder):
    data = bytearray((FONT_FOLDER / REGULAR).read_bytes())
    row = data.index(b"glyf")
    start, length = struct.unpack_from(">II", data, row + 8)
    data[start : start + length] = b"\xff" * length
    replace(folder / REGULAR, bytes(data))
    memo = MemoDocument("題", "", (Paragraph((Text("個人情報の保護"),)),))
    with pytest.raises(FontError, match="書体ファイル"):
        build_pdf(memo, load_fonts(folder))


@pytest.mark.parametrize("text", ["", "{", "[]", '{"files": [{"file": 3}]}', '{"files": []}'])
def test_a_broken_manifest(folder, text):
    replace(folder / "manifest.json", text.encode())
    with pytest.raises(FontError, match="書体の一覧"):
        load_fonts(folder)


def test_verify_finds_one_changed_byte(folder):
    data = bytearray((FONT_FOLDER / REGULAR).read_bytes())
    data[-1000] ^= 1
    replace(folder / REGULAR, bytes(data))
    load_fonts(folder)
    assert verify_fonts(folder) == [
        (folder / REGULAR, "書体ファイルの内容が配布時のものと違います")
    ]


def test_the_bundled_files_are_the_manifests():
    assert verify_fonts(FONT_FOLDER) == []
    listed = {
        row["file"] for row in json.loads((FONT_FOLDER / "manifest.json").read_text())["files"]
    }
    assert listed == {path.name for path in FONT_FOLDER.iterdir()} - {"manifest.json"}


@pytest.mark.parametrize("length", [0, 4, 11, 12, 100, 300])
def test_any_beginning_of_a_font_is_refused(length):
    with pytest.raises(BrokenFontError):
        TrueType((FONT_FOLDER / REGULAR).read_bytes()[:length])


def test_a_subset_holds_the_glyphs_in_order(fonts):
    font = fonts.fonts["mincho"]
    glyphs = [font.glyph(ord(char)) for char in "個人情報"]
    data = font.subset(glyphs)
    assert len(data) < 20_000
    assert data[:4] == b"\0\1\0\0"
    assert data == font.subset(glyphs)


def test_loading_leaves_no_file_behind(folder):
    before = sorted(path.name for path in folder.iterdir())
    load_fonts(folder)
    assert sorted(path.name for path in folder.iterdir()) == before
    shutil.rmtree(folder)
