"""The relations picture on the screen: told in words, all of it inside, painted in both schemes."""

from __future__ import annotations

from itertools import combinations

import pytest
from PySide6.QtGui import QAccessible, QColor, QFont, QGuiApplication
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget
from tests.packs.opened import EXAMPLES, started

from michishirube.memo.figure import Words
from michishirube.memo.relations import WIDTH, relations_drawing
from michishirube.memo.view import RelatedParty, RelationsView
from michishirube.paths import resources_dir
from michishirube.ui.look import apply_look, colours
from michishirube.ui.relations_picture import RelationsPicture, ScreenMeasure
from michishirube.ui.result_cards import relations_sheet
from michishirube.ui.result_view import result_view
from michishirube.ui.trail_panel import Station

VIEW = RelationsView(
    "株式会社X商事（当社）",
    (
        RelatedParty(
            "𠮷田髙橋データ分析株式会社" * 3, "own", "日本国内", "委託先" * 20, "済み" * 30
        ),
        RelatedParty("B社", "other", "外国", "第三者"),
        RelatedParty("C社", "open", "所在未確認", "未確認：第三者"),
        RelatedParty("D社", "barred", "", "×　第三者", "提供不可"),
    ),
    "X社からA社へ：委託先。",
    what="渡す情報：個人データ",
    person="本人の同意：未取得（利用前の取得が必要）",
)


def test_the_result_shows_it_and_tells_it(open_window):
    window = open_window()
    window.guide.open_case(EXAMPLES / "permitted.yaml")
    window.guide.go_to(Station.RESULT)
    picture = window.currentPage().findChild(RelationsPicture)
    told = QAccessible.queryAccessibleInterface(picture)
    assert told.text(QAccessible.Text.Name) == "関係図"
    assert "X社（当社）からA社（日本国内）へ：提供先の位置付け：委託先" in told.text(
        QAccessible.Text.Description
    )


def test_no_picture_where_nobody_gives_anything():
    assert result_view(started("classify-a-list")).relations is None


@pytest.mark.parametrize("direction", ["to", "from"])
def test_words_keep_apart_in_the_letters_of_the_screen(qapp, direction):
    view = RelationsView(VIEW.organization, VIEW.parties, VIEW.text, direction, VIEW.what)
    drawing = relations_drawing(view, ScreenMeasure(QFont(QGuiApplication.font())))
    words = [thing for thing in drawing.things if isinstance(thing, Words)]
    assert all(one.x >= 0 and one.x + one.width <= WIDTH for one in words)
    assert all(one.y - one.size * 0.88 >= 0 and one.y <= drawing.height for one in words)
    for one, other in combinations(words, 2):
        beside = one.x + one.width <= other.x or other.x + other.width <= one.x
        assert beside or abs(one.y - other.y) >= min(one.size, other.size)


@pytest.fixture
def dressed(qapp):
    yield lambda scheme, percent: apply_look(qapp, resources_dir(), scheme, percent)
    apply_look(qapp, resources_dir())


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_it_is_painted_in_the_colours_of_the_scheme(qtbot, dressed, scheme):
    dressed(scheme, 100)
    picture = RelationsPicture(VIEW)
    qtbot.addWidget(picture)
    picture.resize(picture.sizeHint())
    image = picture.grab().toImage()
    found = {
        image.pixelColor(x, y).name()
        for x in range(image.width())
        for y in range(0, image.height(), 2)
    }
    for name in ("ink", "pale", "card", "accent", "hint"):
        assert QColor(getattr(colours(), name)).name() in found, name


def test_where_letters_have_too_little_room_it_stands_in_words_too(qtbot, dressed):
    dressed("light", 200)
    around = QWidget()
    qtbot.addWidget(around)
    QVBoxLayout(around).addWidget(relations_sheet(VIEW, around))
    words = around.findChild(QLabel)
    around.resize(700, 600)
    around.show()
    assert words.isVisible()
    assert words.accessibleName() == VIEW.text
    around.resize(2000, 900)
    qtbot.waitUntil(lambda: not words.isVisible())
