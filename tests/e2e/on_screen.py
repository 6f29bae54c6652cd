"""The installed program on a screen, by keyboard: worked, killed, opened again, its memo saved.

`make e2e` runs it; it needs Xvfb, a window manager and xdotool, so `make test` does not.
MICHISHIRUBE names another program to try than the installed one: `make e2e PROGRAM=…`.
"""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Callable
from contextlib import contextmanager
from pathlib import Path

import pytest
from tests.e2e.printed import text_of
from tests.e2e.screen import Screen, running, screen
from tests.ui.hands import option_number, typed

from michishirube.cabinet import Filter, open_cabinet
from michishirube.engine.case import Answer, DontKnow
from michishirube.engine.form import Kind, Question, Ref
from michishirube.engine.replay import answer_at
from michishirube.formfile.casefile import read_case_text
from michishirube.library import Library, load_library
from michishirube.paths import forms_dir
from michishirube.session import Session
from michishirube.ui.trail_panel import Station

PROGRAM = os.environ.get("MICHISHIRUBE") or str(Path(sys.executable).with_name("michishirube"))
CASE = forms_dir() / "appi" / "examples" / "ppc-1-new-use.yaml"
KILLED_AT = "location"
PARTY, WHO, DAY, WHERE, PURPOSE = "A-sha", "Sato", "2026-11-18", "memo 3", "shipping of goods"
WAIT = 30_000

Place = Ref | Station


class Person:
    """Works on the case with keys alone, and looks into the store to see where they are."""

    def __init__(self, on: Screen, library: Library, wanted: Session) -> None:
        self.screen, self._library = on, library
        self._wanted, self._book = wanted.case, wanted.book
        self._folder = on.home / "data" / "michishirube"
        first = Session.start(library, wanted.form.id, wanted.case.as_of).first()
        assert first is not None
        self._first = first

    def until(self, holds: Callable[[], bool]) -> None:
        self.screen.until(holds, WAIT)

    @contextmanager
    def program(self):
        """The program, once its window and its last act at the start are there: the backup."""
        for backup in (self._folder / "backups").glob("*"):
            backup.unlink()
        with running([PROGRAM], env=self.screen.environment(), cwd=self.screen.home) as program:
            self.until(lambda: any((self._folder / "backups").glob("*.sqlite3")))
            self.until(lambda: self.screen.title() == "道しるべ")
            yield program

    @contextmanager
    def store(self):
        store = open_cabinet(self._folder)
        yield store
        store.close()

    def kept(self) -> tuple[Place, str]:
        """Where the case stands on disk, and the text of its case file; it is there from the first
        answer on."""
        with self.store() as store:
            rows = store.rows(Filter())
            if not rows:
                return self._first, ""
            kept = store.read(rows[0].uid)
        at = json.loads(kept.place)["at"]
        return (Ref(*at) if isinstance(at, list) else Station(at)), kept.content

    def begin(self, consultation: str) -> None:
        self.screen.press("ctrl+n")
        number = list(self._library.forms).index(consultation)
        self.screen.press(*["Down"] * number, "Return")

    def answer_until(self, end: str) -> Place:
        """Answer every question asked up to one of this id, or to the check page; the place."""
        place, _ = self.kept()
        while isinstance(place, Ref) and place.id != end:
            self._answer(place)
            self.until(lambda before=place: self.kept()[0] != before)
            place, _ = self.kept()
        return place

    def _answer(self, place: Ref) -> None:
        question = self._book.questions[place.id]
        if question.kind is Kind.PARTIES:
            self.screen.type(f"{PARTY}\n")
            self.screen.press("Tab", "1", "ctrl+Return")
            return
        party = place.party and self._wanted.listed(question.group or "").parties[0].id
        answer = answer_at(self._book, self._wanted, Ref(place.id, party))
        assert answer is not None, place
        self._enter(question, answer)
        self.screen.press("ctrl+Return")

    def _enter(self, question: Question, answer: Answer) -> None:
        value = answer.value
        assert not isinstance(value, DontKnow)
        if question.kind is Kind.TEXT:
            self.screen.type(PURPOSE)
        elif question.kind in (Kind.NUMBER, Kind.DATE):
            self.screen.type(typed(value))
        elif isinstance(value, tuple):
            numbers = [option_number(question, one) for one in value]
            self.screen.press(*map(str, numbers or [len(question.options) + 1]))
        else:
            self.screen.press(str(option_number(question, value)))
        if question.kind is Kind.JUDGEMENT:
            self.screen.press("Tab")
            self.screen.type(f"{WHO}\t{DAY}\t\t{WHERE}")

    def save_memo(self, path: Path) -> None:
        """Through the preview, which saves nothing before it is ready; Return may first close the
        list of files that the dialog offers while one types."""
        self.screen.press("ctrl+p")
        self.until(lambda: "プレビュー" in self.screen.title())
        self.screen.press_until("ctrl+s", lambda: "メモを保存" in self.screen.title())
        self.screen.press("ctrl+a")
        self.screen.type(str(path))
        self.screen.press_until("Return", lambda: "メモを保存" not in self.screen.title())
        self.until(path.is_file)


@pytest.fixture(scope="module")
def library() -> Library:
    return load_library()


@pytest.fixture
def person(qtbot, tmp_path, library):
    wanted = Session.open(library, CASE)
    with screen(qtbot, tmp_path) as on:
        yield Person(on, library, wanted)


def test_worked_killed_opened_again_and_printed(person, library, tmp_path):
    wanted = Session.open(library, CASE)
    verdict = wanted.assessment.verdict.value
    with person.program() as program:
        person.begin(wanted.form.id)
        left_at = person.answer_until(KILLED_AT)
        assert isinstance(left_at, Ref) and left_at.id == KILLED_AT
        left = person.kept()
        program.kill()
        program.wait()
    assert person.kept() == left

    memo = tmp_path / "memo.pdf"
    with person.program() as program:
        person.screen.press("Return")
        person.until(lambda: person.screen.title() != "道しるべ")
        assert person.kept() == left
        assert person.answer_until("") is Station.CHECK
        person.screen.press("Return")
        person.until(lambda: person.kept()[0] is Station.RESULT)
        person.save_memo(memo)
        person.screen.press("ctrl+w")
        person.until(lambda: "プレビュー" not in person.screen.title())
        person.screen.press("ctrl+l")
        person.until(lambda: person.screen.title() == "道しるべ")
        person.screen.press("ctrl+q")
        assert program.wait(WAIT / 1000) == 0

    text = text_of(memo)
    for words in ("法務確認メモ", "条件付き可", "既存会員は本人の同意取得後に限る", PARTY, WHO):
        assert words in text, words
    assert PURPOSE.replace(" ", "") in text
    case = read_case_text(person.kept()[1], library.forms, "kept")
    assert Session(library, wanted.form, case).assessment.verdict.value is verdict
