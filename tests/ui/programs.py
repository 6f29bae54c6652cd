"""The whole program for tests: its window with a real store, at a desk where answers are known."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from tests.packs.opened import DAY, EXAMPLES, small
from tests.store.keeping import store_in
from tests.ui.window import AnsweringDesk, Answers

from michishirube.cabinet import CaseRow, Filter
from michishirube.session import Session
from michishirube.store.cases import Store
from michishirube.ui.entrance import Entrance
from michishirube.ui.list_dialogs import ListDesk, Retention
from michishirube.ui.main_window import MainWindow
from michishirube.ui.program import Program


@dataclass
class ListAnswers:
    """What a person says about the list, and what was said to them."""

    tags: list[str] | None = None
    retention: Retention | None = None
    erase: bool = True
    files: list[Path] = field(default_factory=list)
    archive: Path | None = None
    taken_in: list[tuple[int, int, list[str]]] = field(default_factory=list)
    written: list[tuple[int, Path]] = field(default_factory=list)


class AnsweringListDesk(ListDesk):
    """The list's dialogs, answered."""

    def __init__(self, window: MainWindow, desk: AnsweringDesk, answers: ListAnswers) -> None:
        super().__init__(window, desk)
        self.answers = answers

    def tags(self, tags, used, count) -> list[str] | None:
        return self.answers.tags

    def retention(self, until: date | None, today: date, count: int) -> Retention | None:
        return self.answers.retention

    def sure_to_erase(self, row: CaseRow) -> bool:
        return self.answers.erase

    def files_to_take_in(self) -> list[Path]:
        return self.answers.files

    def archive_to_write(self, suggested: Path) -> Path | None:
        return self.answers.archive

    def taken_in(self, new: int, known: int, problems) -> None:
        self.answers.taken_in.append((new, known, list(problems)))

    def written_out(self, count: int, path: Path) -> None:
        self.answers.written.append((count, path))


@dataclass
class Running:
    """A running program and everything a test looks at."""

    entrance: Entrance
    store: Store | None
    answers: Answers
    listed: ListAnswers

    @property
    def program(self) -> Program:
        return self.entrance.program

    @property
    def window(self) -> MainWindow:
        return self.entrance.window

    @property
    def cases(self):
        return self.window.cases

    @property
    def guide(self):
        return self.program.guide

    def titles(self) -> list[str]:
        """What the list shows, line by line."""
        model = self.cases.model
        return [model.row(number).title for number in range(model.rowCount())]

    def choose(self, *numbers: int) -> None:
        self.cases.table.clearSelection()
        for number in numbers:
            index = self.cases.model.index(number, 0)
            flag = self.cases.table.selectionModel().SelectionFlag
            self.cases.table.selectionModel().setCurrentIndex(index, flag.Select | flag.Rows)

    def do(self, name: str) -> None:
        action = self.entrance.menu.actions[name]
        assert action.isEnabled(), name
        action.trigger()


Run = Callable[..., Running]


def run(qtbot, folder: Path, *examples: str, load=small, with_store: bool = True) -> Running:
    """The program on the cases in a folder, with some worked cases kept there."""
    store = store_in(folder) if with_store else None
    for example in examples:
        Session.open(small(), EXAMPLES / f"{example}.yaml").keep_in(store, at_once=True)
    window = MainWindow(DAY)
    qtbot.addWidget(window)
    with qtbot.waitExposed(window):
        window.show()
    answers, listed = Answers(), ListAnswers()
    desk = AnsweringDesk(window, answers)
    window.cases.show_store(store)
    asked = AnsweringListDesk(window, desk, listed)
    entrance = Entrance(window, store, DAY, desk, asked, load=load)
    return Running(entrance, store, answers, listed)


def kept(store: Store) -> list[str]:
    return [row.title for row in store.rows(Filter())]
