"""案件一覧: filtered, sorted, searched as one types, thousands of lines; what one does there."""

from __future__ import annotations

import time
from dataclasses import replace
from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QComboBox,
    QDialog,
    QLabel,
    QLineEdit,
    QPushButton,
    QWidget,
)
from tests.packs.opened import DAY, EXAMPLES, small
from tests.store.keeping import ADS, Clock, store_in
from tests.ui.programs import kept, run

from michishirube.cabinet import Filter
from michishirube.session import Session
from michishirube.ui.case_list import CaseList
from michishirube.ui.case_model import COLUMNS, PAGE, VERDICTS, CaseModel
from michishirube.ui.desk import Desk
from michishirube.ui.keys import KEYS
from michishirube.ui.list_dialogs import (
    EraseDialog,
    ListDesk,
    Retention,
    RetentionDialog,
    TagsDialog,
)
from michishirube.wording import VERDICT_WORDS

CONTROL = Qt.KeyboardModifier.ControlModifier
MANY = 450


@pytest.fixture
def data(tmp_path):
    return tmp_path / "data"


@pytest.fixture
def running(qtbot, data):
    made = run(qtbot, data, "conditional", "not-permitted", "open", "unsettled")
    yield made
    made.window.close()


def box(cases, name) -> QComboBox:
    return next(one for one in cases.findChildren(QComboBox) if one.accessibleName() == name)


def visible(widget, kind):
    return [one for one in widget.findChildren(kind) if one.isVisible()]


def shown(running, column):
    model = running.cases.model
    return [model.index(row, column).data() for row in range(model.rowCount())]


def test_the_words_of_verdicts_are_the_programs_own():
    assert {value.value: words for value, words in VERDICT_WORDS.items()} == VERDICTS


def test_a_line_says_how_the_case_stands(running):
    verdicts = shown(running, 3)
    assert "△ 条件付き可" in verdicts and "× 不可" in verdicts
    assert [text for text in shown(running, 4) if text]
    index = running.cases.model.index(0, 3)
    assert index.data(Qt.ItemDataRole.AccessibleTextRole).startswith("結論：")


def test_search_as_one_types(qtbot, running):
    session = Session.open(small(), EXAMPLES / "permitted.yaml")
    session.add_party("recipients", "霞が関商会")
    session.keep_in(running.store, at_once=True)
    qtbot.keyClick(running.window.focusWidget(), Qt.Key.Key_F, CONTROL)
    assert running.window.focusWidget() is running.cases.search
    running.cases.search.setText("霞が")
    assert len(running.titles()) == 1
    qtbot.keyClick(running.cases.search, Qt.Key.Key_Down)
    assert running.window.focusWidget() is running.cases.table
    running.cases.search.setText("どこにもない")
    assert running.titles() == []
    assert any("当たる案件はありません" in one.text() for one in visible(running.cases, QLabel))
    running.cases.clear_filter()
    assert len(running.titles()) == 5


def test_filters_narrow_down(running):
    verdict = box(running.cases, "結論で絞り込む")
    verdict.setCurrentIndex(verdict.findData("not_permitted"))
    assert set(shown(running, 3)) == {"× 不可"}
    running.choose(0)
    running.listed.tags = ["広告", "至急"]
    running.do("tag")
    assert shown(running, 6) == ["広告、至急"]
    running.cases.clear_filter()
    tag = box(running.cases, "タグで絞り込む")
    tag.setCurrentIndex(tag.findData("至急"))
    assert len(running.titles()) == 1
    consultation = box(running.cases, "相談で絞り込む")
    assert consultation.count() == 3


@pytest.mark.parametrize("column", [c for c, (_, sort) in enumerate(COLUMNS) if sort])
def test_every_header_sorts_both_ways(running, column):
    header = running.cases.table.horizontalHeader()
    header.setSortIndicator(column, Qt.SortOrder.DescendingOrder)
    down = shown(running, column)
    header.setSortIndicator(column, Qt.SortOrder.AscendingOrder)
    assert shown(running, column) == down[::-1]


def test_common_tags_are_changed_and_own_ones_stay(running):
    for number, tags in ((0, ["広告", "至急"]), (1, ["広告"])):
        running.choose(number)
        running.listed.tags = tags
        running.do("tag")
    running.choose(0, 1)
    running.listed.tags = ["委託"]
    running.do("tag")
    assert sorted(text for text in shown(running, 6) if text) == ["委託", "委託、至急"]


def test_archived_and_restored(running):
    before = len(running.titles())
    running.choose(0, 2)
    running.do("archive")
    assert len(running.titles()) == before - 2
    box(running.cases, "表示する案件").setCurrentIndex(1)
    assert len(running.titles()) == 2
    running.choose(0)
    assert running.entrance.menu.actions["archive"].text() == "一覧に戻す"
    running.do("archive")
    box(running.cases, "表示する案件").setCurrentIndex(0)
    assert len(running.titles()) == before - 1


def test_overdue_cases_are_reminded_of(qtbot, running):
    assert not any("保存期限を過ぎた" in one.text() for one in visible(running.cases, QLabel))
    running.choose(1)
    running.listed.retention = Retention(DAY - timedelta(days=1))
    running.do("retain")
    assert any("保存期限を過ぎた案件が1件" in one.text() for one in visible(running.cases, QLabel))
    see = next(b for b in visible(running.cases, QPushButton) if "期限切れ" in b.text())
    see.click()
    assert shown(running, 6) == ["期限切れ"]
    running.choose(0)
    running.listed.retention = Retention(None)
    running.do("retain")
    assert running.titles() == []
    assert not see.isVisible()


def test_a_variant_is_chosen_and_opens(running):
    running.choose(0)
    title = running.cases.chosen_rows()[0].title
    running.do("variant")
    assert [row.title for row in running.cases.chosen_rows()] == [f"{title}（別案）"]
    running.do("open")
    assert running.guide.session.case.document.title == f"{title}（別案）"


@pytest.mark.parametrize("sure", [True, False])
def test_erasing_asks_first_and_then_erases(running, sure):
    running.choose(0)
    uid = running.cases.chosen()[0]
    running.listed.erase = sure
    running.do("erase")
    there = [row.uid for row in running.store.rows(Filter())]
    assert (uid in there) is not sure
    assert running.answers.told == []


def test_files_in_and_out(running, tmp_path):
    running.choose(0, 1, 2)
    running.listed.archive = tmp_path / "three.zip"
    running.do("out")
    assert running.listed.written == [(3, tmp_path / "three.zip")]
    running.choose(0)
    running.answers.save = [tmp_path / "one.json"]
    running.do("out")
    assert (tmp_path / "one.json").read_text("utf-8").startswith("{")
    running.listed.files = [tmp_path / "three.zip", tmp_path / "one.json", tmp_path / "gone.yaml"]
    running.do("in")
    ((new, known, problems),) = running.listed.taken_in
    assert (new, known) == (0, 4)
    assert len(problems) == 1


def test_a_folder_that_cannot_be_written_is_one_message(running, tmp_path):
    running.choose(0)
    running.answers.save = [tmp_path / "gone" / "one.yaml"]
    running.do("out")
    assert len(running.answers.told) == 1
    assert running.listed.written == []


def test_trouble_with_the_store_is_one_message(running):
    running.choose(0)
    running.store._connection.execute("PRAGMA query_only = ON")
    running.do("archive")
    running.store._connection.execute("PRAGMA query_only = OFF")
    assert len(running.answers.told) == 1
    assert "書き込めません" in running.answers.told[0]
    assert len(kept(running.store)) == 4


@pytest.mark.parametrize("name", ["tag", "retain", "archive", "out", "open", "variant", "erase"])
def test_nothing_chosen_nothing_to_do(running, name):
    running.cases.table.clearSelection()
    assert not running.entrance.menu.actions[name].isEnabled()
    assert running.entrance.menu.actions["new"].isEnabled()


def test_every_control_has_a_name_and_every_key_is_listed(running, answers):
    for kind in (QLineEdit, QComboBox):
        assert all(one.accessibleName() for one in visible(running.cases, kind))
    assert all(b.text() or b.accessibleName() for b in visible(running.cases, QPushButton))
    listed = "\n".join(key for _, page in KEYS for key, _ in page)
    keys = [action.shortcut().toString() for action in running.entrance.menu.actions.values()]
    for key in filter(None, keys):
        word = {"Del": "Delete"}.get(key, key.replace("+", "＋"))
        assert word in listed, key


def test_tab_goes_through_all_of_it(qtbot, running):
    running.cases.search.setFocus()
    seen = []
    for _ in range(9):
        seen.append(QApplication.focusWidget())
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
    assert running.cases.table in seen
    assert len({id(one) for one in seen}) >= 8


def test_thousands_are_fetched_as_they_come_into_sight(qtbot, tmp_path):
    store = store_in(tmp_path, Clock())
    store._connection.execute("PRAGMA synchronous = OFF")
    for number in range(MANY):
        store.create(replace(ADS, title=f"案件{number:03}", content=f"{number}"))
    model = CaseModel(DAY)
    model.show_store(store)
    assert (model.rowCount(), model.total) == (PAGE, MANY)
    while model.canFetchMore():
        model.fetchMore()
    assert [model.row(number).title for number in (0, MANY - 1)] == [f"案件{MANY - 1}", "案件000"]
    store.close()


def test_typing_a_word_does_not_wait(qtbot, tmp_path):
    store = store_in(tmp_path, Clock())
    store._connection.execute("PRAGMA synchronous = OFF")
    for number in range(MANY):
        store.create(replace(ADS, title=f"案件{number:03}", content=f"{number}"))
    cases = CaseList(DAY)
    qtbot.addWidget(cases)
    cases.show_store(store)
    start = time.perf_counter()
    for text in ("再", "再委", "再委託"):
        cases.search.setText(text)
    assert time.perf_counter() - start < 1.5  # 3 × 50 ms, on a machine with others
    assert cases.model.total == MANY
    store.close()


# The dialogs themselves


@pytest.fixture
def owner(qtbot):
    made = QWidget()
    qtbot.addWidget(made)
    return made


def test_tags_are_typed_or_ticked(owner):
    dialog = TagsDialog(["広告"], ["委託", "広告"], 1, owner)
    line = dialog.findChild(QLineEdit)
    boxes = {one.text(): one for one in dialog.findChildren(QCheckBox)}
    assert boxes["広告"].isChecked()
    boxes["委託"].click()
    line.setText(line.text() + ", 至急，至急 ")
    assert dialog.tags() == ["広告", "委託", "至急"]
    boxes["広告"].click()
    assert dialog.tags() == ["委託", "至急"]


def test_a_retention_that_is_no_date_stays(owner):
    dialog = RetentionDialog(DAY, DAY, 1, owner)
    line = dialog.findChild(QLineEdit)
    line.setText("そのうち")
    dialog.accept()
    assert dialog.result() != QDialog.DialogCode.Accepted
    line.setText("")
    dialog.accept()
    assert dialog.retention() == Retention(None)


def test_erasing_is_confirmed_twice(owner, running):
    dialog = EraseDialog(running.cases.chosen_rows()[0], owner)
    assert not dialog.accepting.isEnabled()
    dialog.sure.click()
    assert dialog.accepting.isEnabled()


def test_work_beside_the_window_gives_its_result_or_its_error(owner):
    ask = ListDesk(owner, Desk(owner))
    assert ask.while_busy("数えています…", lambda: 3) == 3
    with pytest.raises(ZeroDivisionError):
        ask.while_busy("数えています…", lambda: 1 // 0)


@pytest.mark.parametrize(
    ("new", "known", "count", "says"),
    [
        (2, 0, 0, "2件の案件を取り込みました"),
        (0, 1, 0, "すでに一覧"),
        (0, 0, 1, "取り込めないものが1件"),
        (1, 0, 20, "ほか8件"),
    ],
)
def test_what_became_of_files_is_said(owner, new, known, count, says):
    said = []

    class Noting(Desk):
        def tell(self, text, more):
            said.append(text + more)

        def warn(self, text, details=""):
            said.append(text)

    ListDesk(owner, Noting(owner)).taken_in(new, known, ["x.yaml：だめ"] * count)
    assert says in said[0]
