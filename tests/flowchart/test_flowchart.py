"""The flowchart: what leads to what, nothing on top of anything else, SVG and PDF."""

from dataclasses import replace
from itertools import groupby, pairwise
from pathlib import Path
from xml.etree import ElementTree

import pypdfium2
import pytest
from building import ask, conclude, make_form, oblige, topic

from michishirube.engine.form import Group
from michishirube.flowchart.chart import Outcome, chart_of
from michishirube.flowchart.layout import DECIDED_X, draw
from michishirube.flowchart.svg import drawing_svg
from michishirube.library import load_library
from michishirube.memo.drawing import Setter, drawing_pdf
from michishirube.memo.figure import Box, Drawing, Stroke, Words

FONTS = Path(__file__).resolve().parents[2] / "resources" / "fonts"
SVG = "{http://www.w3.org/2000/svg}"


@pytest.fixture(scope="module")
def setter() -> Setter:
    return Setter.of(FONTS)


def sample():
    made = make_form(
        topic(
            ask("a"),
            ask("b"),
            ask("only_for_duty"),
            ask("note", "text", record=True),
            conclude("first", "x when a and b", "y"),
            oblige("duty", "only_for_duty"),
        ),
        topic(
            ask("p"),
            conclude("second", "x when p and first is x", "y"),
            id_="u",
            each="g",
        ),
        verdict=(
            "not_permitted when any g: second is y",
            "not_permitted when a",
            "permitted",
        ),
        wants=("second",),
    )
    return replace(made, groups={"g": Group("g", "提供先", "提供先", "誰ですか")})


# What it shows


def test_the_chart_keeps_the_order_of_the_form_and_says_what_leads_to_what():
    chart = chart_of(sample())
    first, second = chart.lanes
    assert [(q.number, q.text, q.leads_to, q.mark) for q in first.asked] == [
        (1, "a?", ("first", "verdict"), ""),
        (2, "b?", ("first",), ""),
        (3, "only_for_duty?", (), "対応事項"),
        (4, "note?", (), "記録"),
    ]
    assert [(q.number, q.mark) for q in second.asked] == [(5, "当事者"), (6, "")]
    assert second.title == "u（提供先ごと）"
    (one,), (other,) = first.decided, second.decided
    assert (one.number, one.wanted, one.by, one.leads_to) == (1, False, "問1〜2", ("second",))
    assert (other.number, other.wanted, other.by) == (2, True, "問6、判1　（表2）")
    assert other.leads_to == ("verdict",)
    assert chart.verdict_by == "問1、判2"


def test_a_headline_is_shown_once():
    assert chart_of(sample()).outcomes == (
        Outcome("not_permitted", "× 不可：not_permitted"),
        Outcome("permitted", "○ 可：permitted"),
    )


# Where it stands


def forms():
    return {"sample": sample(), **load_library().forms}


@pytest.mark.parametrize("name", sorted(forms()))
def test_nothing_stands_on_anything_else(setter, name):
    chart = chart_of(forms()[name])
    drawing = draw(chart, setter)
    boxes = [thing for thing in drawing.things if isinstance(thing, Box) and thing.x == DECIDED_X]
    decided = [one for lane in chart.lanes for one in lane.decided]
    assert len(boxes) == len(decided)
    assert all(a.y + a.height < b.y for a, b in pairwise(boxes))
    words = [thing for thing in drawing.things if isinstance(thing, Words)]
    for one in words:
        assert 0 < one.x < one.x + one.width < drawing.width
        assert one.size < one.y < drawing.height
    rows = [one for one in words if one.text.startswith("問") and one.bold]
    asked = [one for lane in chart.lanes for one in lane.asked]
    assert [one.text for one in rows] == [f"問{one.number}" for one in asked]
    assert all(a.y < b.y for a, b in pairwise(rows))


@pytest.mark.parametrize("name", sorted(forms()))
def test_every_lead_is_an_arrow(setter, name):
    chart = chart_of(forms()[name])
    arrows = [one for one in draw(chart, setter).things if isinstance(one, Stroke) and one.arrow]
    curved = [one for one in arrows if one.curved]
    from_conclusions = sum(len(one.leads_to) for lane in chart.lanes for one in lane.decided)
    assert len(arrows) - len(curved) == from_conclusions
    to_conclusions = {one.points[-1] for one in curved if one.points[-1][0] == DECIDED_X}
    ways = {
        (asked[0].leads_to, id_)
        for lane in chart.lanes
        for _, run in groupby(lane.asked, key=lambda one: one.leads_to)
        for asked in [list(run)]
        for id_ in asked[0].leads_to
    }
    assert len(to_conclusions) >= sum(id_ != "verdict" for _, id_ in ways)
    down = [one for one in curved if one.points[-1][0] < DECIDED_X]
    assert bool(down) is any(id_ == "verdict" for _, id_ in ways)


def test_the_same_form_gives_the_same_bytes(setter):
    one, other = (draw(chart_of(sample()), Setter.of(FONTS)) for _ in range(2))
    assert one == other
    assert drawing_svg(one) == drawing_svg(other)
    assert drawing_pdf(one, setter) == drawing_pdf(other, Setter.of(FONTS))


# SVG and PDF


def hostile():
    made = sample()
    text = "<script>alert('&\"')</script>\x00𠮷"
    one = replace(made.topics[0].questions[0], ask=text)
    first = replace(made.topics[0], questions=(one, *made.topics[0].questions[1:]))
    return replace(made, title=text, topics=(first, made.topics[1])), text.replace("\x00", "〓")


def test_svg_is_well_formed_and_words_are_only_words(setter):
    form, text = hostile()
    root = ElementTree.fromstring(drawing_svg(draw(chart_of(form), setter)))
    assert root.tag == f"{SVG}svg"
    assert {element.tag.removeprefix(SVG) for element in root.iter()} == {
        *("svg", "title", "rect", "text", "path", "polygon"),
    }
    said = [element.text for element in root.iter(f"{SVG}text")]
    assert said.count(text) == 2
    assert root.findtext(f"{SVG}title") == f"{text}：相談の流れ"
    assert "BIZ UDPGothic" in root.get("font-family")
    assert "sans-serif" in root.get("font-family")
    assert all(element.get("textLength") for element in root.iter(f"{SVG}text"))


def test_the_pdf_holds_its_words_on_one_page_in_its_own_fonts(setter):
    form = sample()
    document = pypdfium2.PdfDocument(drawing_pdf(draw(chart_of(form), setter), setter))
    assert len(document) == 1
    said = document[0].get_textpage().get_text_range().replace("\r\n", "")
    assert document.get_metadata_dict()["Title"] == "相談：相談の流れ"
    document.close()
    for words in ("相談の流れ", "誰ですか", "判2", "不可：not_permitted", "法令基準日"):
        assert words in said


@pytest.mark.parametrize(
    ("height", "size"),
    [(400, (842, 595)), (1000, (842, 1191)), (1500, (842, 1191)), (1600, (1191, 1684))],
)
def test_the_paper_is_the_smallest_that_can_be_read(setter, height, size):
    drawing = Drawing("図", 842, height, (Box(10, 10, 20, 20, frame=(0, 0, 0)),))
    document = pypdfium2.PdfDocument(drawing_pdf(drawing, setter))
    found = tuple(round(side) for side in document[0].get_size())
    document.close()
    assert found == size
