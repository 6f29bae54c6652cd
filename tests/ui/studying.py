"""Every page and dialog of 研修, one after another, for tests of all windows."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtWidgets import QApplication, QWidget
from tests.ui.learners_screen import Learner

from michishirube.training.attempt import Mode
from michishirube.training.report import report_view
from michishirube.ui.training_desk import EraseLearnerDialog, NameDialog
from michishirube.ui.training_figures import figures_of


def studying(qtbot, running) -> Iterator[tuple[str, QWidget]]:
    """What it is, and its window. Begins at the list of cases, and ends there."""
    running.program.show_list()
    learner = Learner(qtbot, running)
    work, window = learner.work, learner.window
    yield from _here("研修：名前", window)
    work.enrol("新人")
    work.begin("conditional", Mode.GUIDED)
    yield from _here("研修：質問", window)
    learner.frame.flow.choose(1)
    learner.frame.onward.click()
    yield from _here("研修：見比べ", window)
    learner.frame.onward.click()
    learner.through_guided(wrong=["mentions_use"])
    yield from _here("研修：結果", window)
    work.begin("permitted", Mode.EXAM)
    while work.flow.session.first() is not None:
        learner.answer()
        learner.go_on()
    yield from _here("研修：回答の確認", window)
    work.drill("")
    yield from _here("研修：小問", window)
    learner.frame.flow.choose(1)
    yield from _here("研修：小問の答え", window)
    learner.frame.onward.click()
    learner.frame.flow.choose(1)
    learner.frame.onward.click()
    yield from _here("研修：小問の結果", window)
    work.show_home()
    yield from _here("研修", window)
    work.show_progress()
    yield from _here("研修：進みと弱点", window)
    figures = figures_of(work.library, work.place)
    courses = work.catalogue.courses
    view = report_view(work.library, courses, [figures.record], figures.record.exported)
    report = work.records.report_dialog(view)
    for dialog in (report, NameDialog(window), EraseLearnerDialog("新人", window)):
        dialog.show()
        yield from _here(type(dialog).__name__, dialog)
        dialog.close()
        dialog.deleteLater()
    running.program.show_list()


def _here(name: str, window: QWidget) -> Iterator[tuple[str, QWidget]]:
    window.activateWindow()
    QApplication.processEvents()
    yield name, window
