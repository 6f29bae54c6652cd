"""A window for tests: the program's own, at a desk where the answers are known beforehand."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QWidget
from tests.packs.opened import DAY, small

from michishirube.library import Library
from michishirube.ui.desk import Desk, Leave
from michishirube.ui.guide import Guide
from michishirube.ui.wizard import CaseWizard


@dataclass
class Answers:
    """What a person at the desk says, and what was said to them."""

    open: Path | None = None
    save: list[Path | None] = field(default_factory=list)
    attach: list[Path] = field(default_factory=list)
    leave: Leave = Leave.DISCARD
    remove: bool = True
    told: list[str] = field(default_factory=list)
    printer: QPrinter | None = None
    opened: list[Path] = field(default_factory=list)
    asked_to_leave: int = 0
    passwords: list[str] = field(default_factory=list)
    names: list[str] = field(default_factory=list)


class AnsweringDesk(Desk):
    """A desk at which the answers are known beforehand."""

    def __init__(self, window: QWidget, answers: Answers) -> None:
        super().__init__(window)
        self.answers = answers

    def case_to_open(self) -> Path | None:
        return self.answers.open

    def files_to_attach(self) -> list[Path]:
        return self.answers.attach

    def case_to_save(self, suggested: Path) -> Path | None:
        return self.answers.save.pop(0) if self.answers.save else None

    def memo_to_save(self, suggested: Path) -> Path | None:
        return self.case_to_save(suggested)

    def printer_for(self, title: str, pages: int, parent: QWidget) -> QPrinter | None:
        return self.answers.printer

    def open_file(self, path: Path) -> None:
        self.answers.opened.append(path)

    def open_folder(self, path: Path) -> None:
        self.answers.opened.append(path)

    def template_name(self, suggested: str, problem: str) -> str | None:
        self.answers.told.append(problem or suggested)
        return self.answers.names.pop(0) if self.answers.names else None

    def unsaved(self) -> Leave:
        self.answers.asked_to_leave += 1
        return self.answers.leave

    def show_keys(self) -> None:
        self.answers.told.append("使い方")

    def sure_to_remove(self, name: str) -> bool:
        return self.answers.remove

    def tell(self, text: str, more: str) -> None:
        self.answers.told.append(text)

    def password(self, why: str) -> str | None:
        self.answers.told.append(why)
        return self.answers.passwords.pop(0) if self.answers.passwords else None

    def warn(self, text: str, details: str = "") -> None:
        self.answers.told.append(text)


OpenWindow = Callable[..., CaseWizard]


def make_window(
    qtbot,
    answers: Answers,
    load: Callable[[], Library] = small,
    size: tuple[int, int] = (1280, 720),
) -> CaseWizard:
    """A window on a library (the small pack), shown and loaded."""
    window = CaseWizard(DAY)
    window.resize(*size)
    qtbot.addWidget(window)
    with qtbot.waitExposed(window):
        window.show()
    Guide(window, load, DAY, AnsweringDesk(window, answers)).load()
    return window
