"""A bar chart: in its place on paper, with the words of its own, and shares that are numbers."""

import pytest
from tests.memo.conftest import FONT_FOLDER

from michishirube.memo.bars import WIDTH, bars_drawing
from michishirube.memo.blocks import Bar, Bars
from michishirube.memo.drawing import Setter
from michishirube.memo.errors import MemoTemplateError
from michishirube.memo.figure import Box, Words
from michishirube.memo.fonts import load_fonts
from michishirube.memo.markup import parse
from michishirube.memo.pdf import build_pdf
from michishirube.memo.reading import read_document
from michishirube.memo.shaping import Shaper

FONTS = load_fonts(FONT_FOLDER)
SETTER = Setter(Shaper(FONTS))
CHART = Bars(
    (
        Bar("利用目的", 40, "4／10"),
        Bar("とても長い論点の名前" * 9, 100, "3／3"),
        Bar("提供", 0, "0／2"),
    ),
    "利用目的は10問のうち4問",
)


def test_bars_are_as_long_as_their_shares():
    drawing = bars_drawing(CHART, SETTER)
    boxes = [thing for thing in drawing.things if isinstance(thing, Box)]
    full = boxes[0].width
    assert [round(box.width / full, 2) for box in boxes] == [1, 0.4, 1, 1, 1]  # the last is empty
    for thing in drawing.things:
        assert thing.x >= 0
        assert thing.x + thing.width <= WIDTH + 0.01
        assert thing.y <= drawing.height


def test_a_long_label_ends_in_its_column():
    words = [one for one in bars_drawing(CHART, SETTER).things if isinstance(one, Words)]
    long = [one.text for one in words if "とても" in one.text or "…" in one.text]
    assert len(long) == 2
    assert long[-1].endswith("…")


def markup(share):
    bars = f'<bars text="甲は半分"><bar label="甲" share="{share}" said="1／2"/></bars>'
    return read_document(parse(f'<memo title="研修">{bars}</memo>', "x"))


def test_a_chart_in_a_document():
    document = markup("50")
    assert document.content == (Bars((Bar("甲", 50, "1／2"),), "甲は半分"),)
    pdf = build_pdf(document, FONTS)
    assert pdf == build_pdf(document, FONTS)
    assert pdf.startswith(b"%PDF")


@pytest.mark.parametrize("share", ["", "-1", "101", "half"])
def test_a_share_that_is_no_share(share):
    with pytest.raises(MemoTemplateError, match="0 から 100"):
        markup(share)
