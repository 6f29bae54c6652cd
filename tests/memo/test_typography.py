"""How the type is set, told by the places of the characters, over many widths."""

import ctypes
import io
from dataclasses import dataclass, replace
from itertools import groupby

import pdfplumber
import pypdfium2
import pytest
from pypdfium2 import raw
from tests.memo.conftest import document, pages_of

from michishirube.memo.kinsoku import GAP
from michishirube.memo.paragraph import WIDEST_GAP
from michishirube.memo.pdf import build_pdf

MM = 72 / 25.4
LEFT = 25 * MM
SIZE = 10.5
STOPS = "、。，．"
NEVER_FIRST = STOPS + "・：；？！）」』】ゃゅょっャュョッー々％"
NEVER_LAST = "（「『【￥"
PROSE = (
    "会員の氏名、年齢及び購買履歴を「A社」へ渡し（委託に伴う提供）、分析の結果を受け取る。"
    "データ分析サービスのキャッシュ・レコード…２０２７年１月からの予定である――ただし、"
    "Personal Information Protection Commission の https://www.ppc.go.jp/personalinfo/legal/ "
    "を参照し、ちょっとした変更も「（その都度）」確認する。精度は95％以上、費用は￥５，０００。"
)
FRAGMENTS = (
    "会員の<b>氏名、年齢及び購買履歴</b>を「A社」へ渡し、<small>委託に伴う</small>提供の結果を、"
    "<b>𠮷野家（葛󠄀城店）</b>で受け取る。<ref>法第27条第5項第1号</ref>に当たり、第三者には当たらない。"
)


@dataclass(frozen=True)
class Char:
    """A character's place: its advance from `left` to `right` on the line at `base`."""

    text: str
    left: float
    right: float
    base: float


@dataclass(frozen=True)
class SetLine:
    """One line as it stands on the page: its characters from left to right."""

    chars: list[Char]

    @property
    def text(self):
        return "".join(char.text for char in self.chars)

    @property
    def body(self):
        """Without the space that stands after it."""
        return SetLine(self.chars[: len(self.text.rstrip(" "))])

    def hangs(self, right):
        return self.body.chars[-1].right > right + 0.25


def chars_of(page):
    """The characters of the body text. PDFium's places: pdfminer forgets spacing between runs."""
    told = page.get_textpage()
    for at in range(told.count_chars()):
        x, y = ctypes.c_double(), ctypes.c_double()
        raw.FPDFText_GetCharOrigin(told, at, x, y)
        if raw.FPDFText_IsGenerated(told, at) or not 74 < y.value < 787:
            continue
        left, _, right, _ = told.get_charbox(at, loose=True)
        text = chr(raw.FPDFText_GetUnicode(told, at))
        yield Char(text, left, right, round(y.value, 1))


def pages_in(pdf):
    """The lines of each page."""
    reader = pypdfium2.PdfDocument(pdf)
    try:
        for page in reader:
            ordered = sorted(chars_of(page), key=lambda char: (-char.base, char.left))
            yield [SetLine(list(line)) for _, line in groupby(ordered, key=lambda char: char.base)]
    finally:
        reader.close()


def set_in(make_pdf, markup, width):
    """The lines of a justified paragraph in a column of `width` millimetres."""
    cell = f"<cell><p kind='plain'>{markup}</p></cell>"
    pdf = make_pdf(f'<table kind="plain" columns="{width} *"><row>{cell}<cell/></row></table>')
    return [line for page in pages_in(pdf) for line in page]


@pytest.mark.parametrize("width", [*range(24, 60, 4), *range(60, 150, 10)])
@pytest.mark.parametrize("text", [PROSE, FRAGMENTS, "あ、" + PROSE[7:]])
def test_lines_keep_to_kinsoku_and_to_the_measure(make_pdf, width, text):
    lines = set_in(make_pdf, text * 2, width)
    right = LEFT + width * MM
    for line in lines:
        body = line.body
        assert body.text[0] not in NEVER_FIRST, line.text
        assert body.text[-1] not in NEVER_LAST, line.text
        assert body.chars[0].left >= LEFT - 0.02
        if line.hangs(right):
            assert body.text[-1] in STOPS
            assert body.chars[-2].right <= right + 0.25


@pytest.mark.parametrize("width", range(60, 150, 9))
@pytest.mark.parametrize("text", [FRAGMENTS, FRAGMENTS.replace("<b>", "").replace("</b>", "")])
def test_full_lines_are_flush_whatever_they_are_made_of(make_pdf, width, text):
    *full, _ = set_in(make_pdf, text * 3, width)
    right = LEFT + width * MM
    assert len(full) >= 3
    ragged = 0
    for line in full:
        last = line.body.chars[-2 if line.hangs(right) else -1]
        if (right - last.right) / len(line.body.chars) > WIDEST_GAP * SIZE * 0.8:
            ragged += 1  # spread, it would fall apart
        else:
            assert last.right == pytest.approx(right, abs=0.25), line.text
    assert ragged <= len(full) / 4


def test_stops_do_hang(make_pdf):
    text = "個人情報の取扱いを、" * 60
    hung = [
        line
        for width in range(40, 160, 7)
        for line in set_in(make_pdf, text, width)
        if line.hangs(LEFT + width * MM)
    ]
    assert len(hung) > 10


@pytest.mark.parametrize("width", range(30, 150, 10))
def test_nothing_is_lost_on_the_way_and_words_keep_their_spaces(make_pdf, width):
    cells = f"<cell><p kind='plain'>{PROSE}</p></cell><cell/>"
    pdf = make_pdf(f'<table kind="plain" columns="{width} *"><row>{cells}</row></table>')
    assert pages_of(pdf)[0].startswith(PROSE)


@pytest.mark.parametrize(
    ("text", "wide"),
    [
        ("法A社", [1, 2]),
        ("第27条", [1, 3]),
        ("サーバーA", [4]),
        ("法<b>A</b>社", [1, 2]),
        ("（A）、B", []),
        ("Ａ社２", []),
    ],
)
def test_latin_keeps_a_little_distance_from_japanese(make_pdf, text, wide):
    (line,) = set_in(make_pdf, text, 100)
    for at in range(1, len(line.chars)):
        distance = line.chars[at].left - line.chars[at - 1].right
        assert distance == pytest.approx(GAP * SIZE if at in wide else 0, abs=0.02)


def test_a_line_begins_flush_with_latin_too(make_pdf):
    lines = set_in(make_pdf, "漢字" * 8 + "Abcdefgh" + "漢字" * 10, 64)
    starts = [line.chars[0] for line in lines]
    assert "A" in [char.text for char in starts]
    assert all(char.left == pytest.approx(LEFT, abs=0.02) for char in starts)


@pytest.mark.parametrize("text", ["第27条の2第1項第3号", "A社、B社", "組0", "法<b>第1条</b>"])
def test_the_distance_is_no_space_to_whoever_copies(make_pdf, text):
    plain = text.replace("<b>", "").replace("</b>", "")
    assert plain in pages_of(make_pdf(f"<p>{text}</p>"))[0]
    assert (
        plain in pages_of(make_pdf(f"<table columns='*'><row><cell>{text}</cell></row></table>"))[0]
    )


@pytest.mark.parametrize("filler", range(30, 44))
def test_no_line_of_a_paragraph_stands_alone_on_a_page(make_pdf, filler):
    text = "，".join(f"第{number}の文字" for number in range(40))
    pdf = make_pdf("<p>行</p>" * filler + f"<p>{text}</p>")
    counts = [sum("字" in line.text for line in page) for page in pages_in(pdf)]
    assert sum(counts) > 4
    assert 1 not in counts


@pytest.mark.parametrize("filler", range(30, 44))
@pytest.mark.parametrize("level", ["<h>節</h>", "<h>節</h><h level='2'>項</h>"])
def test_a_heading_stays_with_its_table(make_pdf, filler, level):
    rows = "".join(f"<row><cell>行{n}</cell></row>" for n in range(8))
    table = f'<table columns="*"><row kind="head"><cell>頭</cell></row>{rows}</table>'
    pages = pages_of(make_pdf("<p>行</p>" * filler + level + table))
    page = next(page for page in pages if "節" in page)
    assert "行0" in page


@pytest.mark.parametrize(
    "text", ["https://example.jp/" + "a1" * 120, "株式会社" * 40, "Ａ" * 90, "Wolfeschlegel" * 12]
)
def test_long_names_stay_in_their_column(make_pdf, text):
    cells = f"<cell>{text}</cell>" * 3
    pdf = make_pdf(f'<table columns="55 55 55"><row>{cells}</row></table>')
    chars = [char for page in pages_in(pdf) for line in page for char in line.chars]
    assert len(chars) == 3 * len(text)
    for char in chars:
        column = int((char.left - LEFT) // (55 * MM))
        assert char.right <= LEFT + (column + 1) * 55 * MM


CIRCLED = "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳"


def test_circled_numbers_are_the_faces_own(fonts):
    for face in ("mincho", "mincho-bold", "gothic", "gothic-bold"):
        glyphs = fonts.glyphs(face, CIRCLED)
        assert {glyph.face for glyph in glyphs} == {face}
        assert all(glyph.width == 1 for glyph in glyphs)


@pytest.mark.parametrize(("text", "strokes"), [("□", 0), ("☐", 1), ("☑", 2)])
def test_boxes_in_a_text_are_drawn_and_copy_as_written(make_pdf, text, strokes):
    pdf = make_pdf(f"<p>はい{text}いいえ</p>")
    assert f"はい{text}いいえ" in pages_of(pdf)[0].replace(" ", "")
    with pdfplumber.open(io.BytesIO(pdf)) as reader:
        page = reader.pages[0].crop((0, 55, 595, 700))
        assert len(page.rects) + len(page.curves) + len(page.lines) == strokes


def test_a_long_title_is_cut_with_dots_on_later_pages(make_pdf, fonts):
    memo = replace(document("<p>一</p><pagebreak/><p>二</p>"), title="とても長い件名" * 20)
    second = pages_of(build_pdf(memo, fonts))[1]
    assert "…" in second
    assert second.count("とても長い件名") < 20
