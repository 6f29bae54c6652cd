"""The Commission's cases on screen, from the first question to the memo, by keyboard or mouse.

A worked case says how to answer; only the questions the wizard asks are answered.
"""

from __future__ import annotations

from datetime import date
from functools import cache

import pypdfium2
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QScrollArea
from tests.ui.conftest import answers, open_window, qapp
from tests.ui.hands import Keyboard, Mouse, walk

from michishirube.engine.form import Ref
from michishirube.library import Library, load_library
from michishirube.paths import forms_dir
from michishirube.session import Session
from michishirube.ui.trail_panel import AWAITING, NOT_ASKED, Station, rows

__all__ = ["answers", "open_window", "qapp"]
EXAMPLES = forms_dir() / "appi" / "examples"
DAY = date(2026, 11, 22)


@cache
def library() -> Library:
    return load_library()


@pytest.mark.parametrize(
    ("example", "make_hand"),
    [
        ("ppc-1-new-use", Keyboard),
        ("ppc-2-matched", Mouse),
        ("ppc-3-model", Keyboard),
    ],
)
def test_from_first_question_to_memo(qtbot, open_window, answers, *, tmp_path, example, make_hand):
    wanted = Session.open(library(), EXAMPLES / f"{example}.yaml")
    memo = tmp_path / "memo.pdf"
    answers.save = [memo]
    window = open_window(library)
    hand = make_hand(qtbot, window)
    day = window.start._date
    day.show_day(wanted.case.as_of)
    assert window.start._list.choose(wanted.form.id)
    hand.go_on()
    asked = walk(window, hand, wanted.case, qtbot)
    assert len(asked) == len(set(asked))
    assert window.guide.place is Station.CHECK
    hand.go_on()
    got, expected = window.guide.session.assessment, wanted.assessment
    assert got.verdict.value is expected.verdict.value
    assert [r.finding.possible for r in got.conclusions] == [
        r.finding.possible for r in expected.conclusions
    ]
    assert [d.duty.id for d in got.duties] == [d.duty.id for d in expected.duties]
    window.guide.preview()
    preview = window.guide.previews.preview
    qtbot.waitUntil(lambda: preview.ready, timeout=30_000)
    preview.save_memo()
    document = pypdfium2.PdfDocument(memo)
    assert "法務確認メモ" in document[0].get_textpage().get_text_range()
    document.close()


@pytest.mark.parametrize("example", ["ppc-1-three-recipients", "ppc-3-model"])
def test_no_page_scrolls_sideways(qapp, open_window, example):
    window = open_window(library)
    window.guide.open_case(EXAMPLES / f"{example}.yaml")
    for place in (*window.guide.session.assessment.visited, Station.CHECK, Station.RESULT):
        window.guide.go_to(place)
        qapp.processEvents()
        assert (window.width(), window.height()) == (1280, 720), place
        for area in window.findChildren(QScrollArea):
            assert area.horizontalScrollBar().maximum() == 0, place


def test_a_date_before_the_rules_is_refused(qtbot, open_window, answers):
    window = open_window(library)
    window.start._date.show_day(date(2001, 1, 1))
    qtbot.keyClick(window.focusWidget(), Qt.Key.Key_Return)
    assert window.guide.place is Station.START
    assert len(answers.told) == 1


def test_the_trail_names_topics_that_wait_and_those_that_are_not_needed():
    session = Session.start(library(), "giving-abroad", DAY)
    assert (NOT_ASKED in listed(session), listed(session)[AWAITING]) == (False, ["外国にある相手"])
    session.add_party("recipients", "A社")
    assert AWAITING not in listed(session)
    session = Session.start(library(), "new-use-of-existing-data", DAY)
    session.give(Ref("about_living_people"), "no")
    assert "不適正な利用" in listed(session)[NOT_ASKED]


def listed(session: Session) -> dict[str, list[str]]:
    """The topics of the trail under the heading they stand under."""
    found: dict[str, list[str]] = {}
    heading = ""
    for row in rows(session):
        if row.muted:
            found.setdefault(heading, []).append(row.text)
        else:
            heading = row.text
    return found
