"""The relations picture's layout: nothing overlaps, nothing is outside, whatever the names."""

from __future__ import annotations

import io
from html import escape

import pdfplumber
import pikepdf
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.memo.conftest import FONT_FOLDER, pages_of

from michishirube.memo.drawing import Setter
from michishirube.memo.figure import Box, Stroke, Words
from michishirube.memo.fonts import load_fonts
from michishirube.memo.relations import WIDTH, relations_drawing
from michishirube.memo.shaping import Shaper
from michishirube.memo.view import RelatedParty, RelationsView

SETTER = Setter(Shaper(load_fonts(FONT_FOLDER)))
LINES = ["own", "other", "open", "barred"]
NAMES = st.text("株式会社あいうえお漢字𠮷ABC 1、（）", min_size=1, max_size=80)
WORDS = st.one_of(st.just(""), NAMES)
PARTIES = st.builds(
    RelatedParty,
    NAMES,
    st.sampled_from(LINES),
    st.sampled_from(["", "日本国内", "外国", "所在未確認"]),
    WORDS,
    WORDS,
)
VIEWS = st.builds(
    RelationsView,
    NAMES,
    st.lists(PARTIES, min_size=1, max_size=9).map(tuple),
    st.just("説明"),
    st.sampled_from(["to", "from"]),
    WORDS,
    WORDS,
)


def spaces(things, kind):
    """Left, top, right and bottom of boxes or of words."""
    for one in things:
        if isinstance(one, kind):
            top = one.y if isinstance(one, Box) else one.y - one.size * 0.88
            height = one.height if isinstance(one, Box) else one.size
            yield one.x, top, one.x + one.width, top + height


def overlap(one, other):
    return all(
        one[side] < other[side + 2] - 1e-6 and other[side] < one[side + 2] - 1e-6 for side in (0, 1)
    )


def crossed(stroke, space):
    """Whether a line of right angles runs through words."""
    for (x, y), (to_x, to_y) in zip(stroke.points, stroke.points[1:], strict=False):
        if overlap((min(x, to_x), min(y, to_y), max(x, to_x), max(y, to_y)), space):
            return True
    return False


@settings(max_examples=60)
@given(VIEWS)
def test_nothing_overlaps_and_all_is_inside(view):
    drawing = relations_drawing(view, SETTER)
    boxes, words = list(spaces(drawing.things, Box)), list(spaces(drawing.things, Words))
    assert len(boxes) == 2 + len(view.parties)
    for same in (boxes, words):
        for number, one in enumerate(same):
            assert not any(overlap(one, other) for other in same[:number])
    for word in words:
        around = [box for box in boxes if overlap(word, box)]
        assert all(box[0] <= word[0] and word[2] <= box[2] for box in around)
    for left, top, right, bottom in (*boxes, *words):
        assert left >= -1e-6
        assert top >= -1e-6
        assert right <= WIDTH + 1e-6
        assert bottom <= drawing.height + 1e-6
    for stroke in drawing.things:
        if isinstance(stroke, Stroke) and stroke.arrow:
            assert not any(crossed(stroke, word) for word in words)


@pytest.mark.parametrize("direction", ["to", "from"])
def test_what_a_colour_says_the_line_says_too(direction):
    parties = tuple(RelatedParty(line, line) for line in LINES)
    drawing = relations_drawing(RelationsView("当社", parties, "説明", direction), SETTER)
    side = 1 if direction == "from" else 0
    arrows = [one for one in drawing.things if isinstance(one, Stroke) and one.arrow]
    own = [
        one
        for one in arrows
        if one.points[-1 if side else 0][0] == pytest.approx(WIDTH - 92 if side else 126 + 92)
    ]
    assert len({(one.line, one.dash) for one in own}) == len(LINES)
    crosses = [one for one in drawing.things if isinstance(one, Stroke) and not one.arrow]
    assert len(crosses) == 2


def markup(count, name="A社"):
    party = '<party name="{0}{1}" line="open" place="外国" said="委託先{1}" also="同意{1}"/>'
    parties = "".join(party.format(escape(name), n) for n in range(count))
    return (
        f'<relations organization="X社（当社）" what="渡すもの" text="説明">{parties}</relations>'
    )


def test_the_words_of_the_picture_are_text_in_the_pdf(make_pdf):
    (page,) = pages_of(make_pdf(markup(2, "𠮷田商事")))
    for words in (
        "本人",
        "X社（当社）",
        "𠮷田商事0",
        "𠮷田商事1",
        "外国",
        "委託先1",
        "同意1",
        "渡すもの",
    ):
        assert words in page


def test_it_is_a_figure_with_words_in_its_place(make_pdf):
    with pikepdf.open(io.BytesIO(make_pdf(markup(1)))) as pdf:
        told = [
            str(one.Alt)
            for one in pdf.objects
            if isinstance(one, pikepdf.Dictionary) and one.get("/S") == "/Figure"
        ]
    assert told == ["関係図：説明"]


def test_a_character_no_font_has_is_listed(make_pdf):
    assert "U+1F600" in pages_of(make_pdf(markup(1, "笑😀")))[0]


def test_the_same_picture_gives_the_same_bytes(make_pdf):
    assert make_pdf(markup(3)) == make_pdf(markup(3))


@pytest.mark.parametrize(
    "where", ["{}", "<table columns='40 *'><row><cell/><cell>{}</cell></row></table>"]
)
@pytest.mark.parametrize("filler", [0, 20, 35])
def test_a_tall_picture_is_made_smaller_and_stays_whole(make_pdf, where, filler):
    pdf = make_pdf("<p>行</p>" * filler + where.format(markup(30)))
    pages = [page for page in pages_of(pdf) if "本人" in page]
    assert len(pages) == 1
    assert all(f"A社{n}" in pages[0] for n in range(30))
    with pdfplumber.open(io.BytesIO(pdf)) as reader:
        for page in reader.pages:
            assert all(
                word["x0"] > 0 and word["x1"] < page.width - 50 for word in page.extract_words()
            )
