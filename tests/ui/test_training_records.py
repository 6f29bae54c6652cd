"""The progress page, the sheet, a learner's own file, and a report over several."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QPushButton, QWidget
from tests.packs.opened import small
from tests.ui.learners_screen import CONTROL, Learner
from tests.ui.programs import run

from michishirube.store.learning import ItemCard
from michishirube.training.attempt import Mode
from michishirube.training.records import read_record
from michishirube.ui.look import colours
from michishirube.ui.plots import Bar, BarPlot, Column, ColumnPlot
from michishirube.ui.training_figures import figures_of, load
from michishirube.ui.training_records import LEARNERS, MISREAD
from michishirube.ui.training_report import ReportDialog

NOW = datetime(2026, 11, 22, 9, 0, tzinfo=UTC)


@pytest.fixture
def learner(qtbot, tmp_path):
    made = Learner(qtbot, run(qtbot, tmp_path / "data"))
    made.enrol()
    made.work.begin("permitted", Mode.GUIDED)
    made.through_guided(wrong=["own_use"])
    made.press(Qt.Key.Key_L, CONTROL)
    yield made
    made.window.close()


def plots(page) -> dict[str, str]:
    return {
        one.accessibleName(): one.accessibleDescription()
        for kind in (BarPlot, ColumnPlot)
        for one in page.findChildren(kind)
    }


def test_progress_says_what_to_answer_and_to_read_again(learner):
    learner.press(Qt.Key.Key_G, CONTROL)
    said = learner.words()
    assert "もう一度答える問い（1問）" in said
    assert "読み返す規定" in said and "法第27条" in str(
        [b.text() for b in learner.work.page.current.findChildren(QPushButton)]
    )
    shown = plots(learner.work.page.current)
    assert shown["コースの進み（終えた課題）"] == "はじめの一歩 1／2"
    assert "9問のうち正答8問" in shown["日ごとの回答"]
    learner.press(Qt.Key.Key_L, CONTROL)
    assert learner.work.page.current is learner.home


def test_progress_of_somebody_new_says_how_to_begin(learner):
    learner.work.enrol("乙")
    learner.work.show_progress()
    assert "まだ答えた問いがありません" in learner.words()


def test_the_sheet_is_shown_and_can_be_saved(learner, tmp_path):
    learner.press(Qt.Key.Key_G, CONTROL)
    learner.press(Qt.Key.Key_P, CONTROL)
    preview = learner.work.records.preview
    learner.qtbot.waitUntil(lambda: preview.ready, timeout=30_000)
    assert preview.windowTitle() == "研修のまとめ：新人"
    assert not preview.memo_bar._template.isVisible()
    out = tmp_path / "sheet.pdf"
    learner.running.answers.save.append(out)
    preview.save_memo()
    assert out.read_bytes().startswith(b"%PDF")
    learner.running.answers.save.append(tmp_path / "sheet.docx")
    preview.save_memo()
    assert "PDFでだけ保存できます" in preview.work_bar.words
    assert not (tmp_path / "sheet.docx").exists()
    preview.close()


def test_a_record_as_a_file(learner, tmp_path):
    learner.work.ask.record = out = tmp_path / "record.json"
    learner.press(Qt.Key.Key_G, CONTROL)
    learner.click("記録を書き出す")
    record = read_record(out)
    assert record.name == "新人" and len(record.answered) == 9
    assert learner.running.answers.told == ["研修の記録を書き出しました。"]
    learner.work.ask.record = tmp_path / "nowhere" / "record.json"
    learner.click("記録を書き出す")
    assert "nowhere" in learner.running.answers.told[-1]


@pytest.fixture
def exported(learner, tmp_path):
    """Two learners' files."""
    paths = []
    for name in ("甲", "乙"):
        learner.work.ask.record = tmp_path / f"{name}.json"
        learner.work.records.export(figures_of(small(), learner.work.place))
        paths.append(learner.work.ask.record)
    return paths


def test_a_report_over_several_with_its_tables(learner, exported, tmp_path):
    learner.work.ask.records = exported
    learner.click("指導者の報告")
    dialog = learner.work.page.findChild(ReportDialog)
    assert dialog.isVisible()
    said = " ".join(one.accessibleName() for one in dialog.findChildren(QWidget))
    assert "受講者 2名" in said and "2／2" in said and "2名" in said
    learner.work.ask.folder = tmp_path
    (tables,) = [b for b in dialog.findChildren(QPushButton) if "CSV" in b.text()]
    tables.click()
    assert "新人" in (tmp_path / LEARNERS).read_text("utf-8-sig")
    assert (tmp_path / MISREAD).exists()
    (printed,) = [b for b in dialog.findChildren(QPushButton) if "PDF" in b.text()]
    printed.click()
    preview = learner.work.records.preview
    learner.qtbot.waitUntil(lambda: preview.ready, timeout=30_000)
    preview.close()
    dialog.close()


@pytest.mark.parametrize(
    ("change", "said"),
    [
        (lambda paths: [paths[0], paths[0]], "二度選ばれています"),
        (lambda paths: [paths[0].with_name("none.json")], "none.json"),
        (
            lambda paths: [paths[0].write_text("{}", "utf-8") and paths[0]],
            "「answered」がありません",
        ),
    ],
    ids=["twice", "missing", "damaged"],
)
def test_records_that_cannot_be_read(learner, exported, change, said):
    learner.work.ask.records = change(exported)
    learner.click("指導者の報告")
    assert said in learner.running.answers.told[-1]
    assert learner.work.page.findChild(ReportDialog) is None


def test_the_load_to_come_counts_what_is_overdue_today():
    cards = [ItemCard(str(days), NOW + timedelta(days=days), "") for days in (-3, 0, 2, 2, 40)]
    coming = load(cards, NOW)
    assert [column.total for column in coming] == [2, 0, 2, *[0] * 11]
    assert (coming[0].label, coming[-1].label) == ("11/22", "12/5")


@pytest.mark.parametrize(
    "made",
    [
        lambda parent: BarPlot("棒", [Bar("論点", 50, "1／2"), Bar("別の論点", 0, "0／3")], parent),
        lambda parent: ColumnPlot("柱", [Column("1/1", 1, 2), Column("1/2", 0, 0)], "", parent),
        lambda parent: BarPlot("空", [], parent),
        lambda parent: ColumnPlot("空", [], "", parent),
    ],
    ids=["bars", "columns", "no bars", "no columns"],
)
def test_plots_paint(qtbot, made):
    parent = QWidget()
    qtbot.addWidget(parent)
    plot = made(parent)
    plot.resize(400, 120)
    seen = plot.grab().toImage()
    inked = {seen.pixel(x, y) for x in range(0, 400, 2) for y in range(0, 120, 2)}
    assert (QColor(colours().accent).rgb() in inked) is (plot.accessibleName() != "空")
