"""Looking something up: the reading pane on provisions, the search inside the case."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QListWidget
from tests.packs.opened import opened, started, with_recipient
from tests.ui.programs import run
from tests.ui.test_compare_screen import answer_dialog, press

from michishirube.engine.case import Basis
from michishirube.engine.form import Ref
from michishirube.ui.case_search import ASK, NOTHING, SearchDialog, entries, found
from michishirube.ui.provision_dialog import NO_USES, ProvisionDialog
from michishirube.ui.provision_view import NO_TEXT, provision_view
from michishirube.ui.trail_panel import Station


def words(widget) -> list[str]:
    return [label.accessibleName() or label.text() for label in widget.findChildren(QLabel)]


# Provisions


def test_a_provision_and_where_it_is_used():
    view = provision_view(opened("conditional"), "act:18-1")
    assert (view.printed, view.caption) == ("法第18条第1項", "（利用目的による制限）")
    assert view.facts[0][0] == "出典" and "個人情報の保護に関する法律" in view.facts[0][1]
    used = {(use.kind, use.title): use.counts for use in view.uses}
    assert used["対応事項", "本人の同意を得る"] is True
    assert used["対応事項", "示した目的を控えておく"] is False
    assert used["結論", "この相談の結論"] is True


def test_a_question_that_is_asked_can_be_gone_to():
    (use,) = [use for use in provision_view(opened("permitted"), "act:17-1").uses if use.ref]
    assert (use.kind, use.ref, use.counts) == ("質問", Ref("mentions_use"), True)
    (use,) = [one for one in provision_view(started(), "act:28-1").uses if one.kind == "質問"]
    assert use.counts is (use.ref is not None)


@pytest.mark.parametrize(
    ("citation", "name", "said"),
    [
        ("act:27-5-1", "この条のつくり", "項"),
        ("qa:7-37", "確かめ方", "一部"),
        ("gl-general:3-6-3", "出典", "ガイドライン"),
    ],
)
def test_what_the_index_holds(citation, name, said):
    facts = dict(provision_view(started(), citation).facts)
    assert said in facts[name]


def test_an_amendment_that_waits_is_named():
    session = opened("permitted")
    with_recipient(session, contract="yes", own_use="no", place="japan")
    notes = provision_view(session, "act:27-5-1").notes
    assert any(note.startswith("施行前の改正が関わります") for note in notes)


def test_the_pane_says_that_it_holds_no_text(qtbot):
    pane = ProvisionDialog(opened("permitted"), ["act:17-1", "act:99-1"], 0)
    qtbot.addWidget(pane)
    assert NO_TEXT in words(pane)
    pane.findChild(QListWidget).setCurrentRow(1)
    QApplication.processEvents()
    assert NO_USES in words(pane)


def test_from_a_provision_to_a_question_and_the_pane_stays(qtbot, tmp_path):
    running = run(qtbot, tmp_path, "conditional")
    running.choose(0)
    running.do("open")
    running.guide.go_to(Station.RESULT)
    lookups = running.program.lookups
    lookups.read(("act:17-1",), 0)
    assert not lookups.pane.isModal()
    press(qtbot, lookups.pane, "この質問へ")
    qtbot.waitUntil(lambda: running.guide.place == Ref("mentions_use"))
    assert lookups.pane.isVisible()
    qtbot.keyClick(running.program.wizard, "1")  # answered while the pane is open
    assert running.guide.session.answer(Ref("mentions_use")).value == "yes"
    qtbot.keyClick(lookups.pane, Qt.Key.Key_Escape)
    assert not lookups.pane.isVisible()


def test_one_pane_turns_to_what_is_pressed_and_goes_with_the_case(qtbot, tmp_path):
    running = run(qtbot, tmp_path, "conditional")
    running.choose(0)
    running.do("open")
    running.guide.go_to(Ref("mentions_use"))
    press(qtbot, running.guide.page_here().help, "法第17条第1項")
    pane = running.program.lookups.pane
    assert "法第17条第1項" in words(pane)
    running.guide.go_to(Station.RESULT)
    press(qtbot, running.guide.page_here(), "根拠条文を見る")
    assert running.program.lookups.pane is pane
    running.program.show_list()
    assert not pane.isVisible()


# The search


def test_everything_in_the_case_is_found():
    session = opened("conditional")
    session.set_basis(Ref("mentions_use"), Basis("山田", None, "規程ＡＢＣ"))
    session.record_opinion(Ref("purpose"), "慎重に行うべきである", "佐藤", session.case.as_of)
    listed = entries(session)
    for word, kind, place in (
        ("どのような形で", "質問", Ref("storage")),
        ("五十音順", "質問", Ref("storage")),
        ("規程abc", "質問", Ref("mentions_use")),
        ("山田", "質問", Ref("mentions_use")),
        ("慎重に", "判断", Station.RESULT),
        ("同意を得る 販売部", "対応事項", Station.RESULT),
        ("条件付き可", "結論", Station.RESULT),
    ):
        hits = [(entry.kind, entry.place) for entry in found(listed, word)]
        assert (kind, place) in hits, word
    assert found(listed, "どこにもない言葉") == []
    assert found(listed, "　") == listed


def test_parties_are_named():
    session = opened("permitted")
    party = with_recipient(session, contract="yes")
    assert Ref("contract", party) in [one.place for one in found(entries(session), "業務委託 B社")]


def test_typed_chosen_and_gone_to(qtbot, tmp_path):
    running = run(qtbot, tmp_path, "conditional")
    running.choose(0)
    running.do("open")

    def search(dialog):
        line = dialog.findChild(QLineEdit)
        assert ASK in words(dialog)
        line.setText("どこにもない言葉")
        assert NOTHING in words(dialog)
        qtbot.keyClick(line, Qt.Key.Key_Return)
        line.setText("名簿")
        rows = dialog.findChild(QListWidget)
        assert rows.count() > 2
        qtbot.keyClick(line, Qt.Key.Key_Down)
        qtbot.keyClick(line, Qt.Key.Key_Up)
        qtbot.keyClick(line, Qt.Key.Key_Up)
        assert rows.currentRow() == 0
        qtbot.keyClick(line, Qt.Key.Key_Down)
        wanted.append(rows.currentItem().data(Qt.ItemDataRole.UserRole))
        qtbot.keyClick(line, Qt.Key.Key_Return)

    wanted = []
    answer_dialog(SearchDialog, search)
    qtbot.keyClick(running.program.wizard, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: bool(wanted) and running.guide.place == wanted[0])


# Other answers


def test_what_other_answers_would_change_stands_below_the_question(qtbot, tmp_path):
    running = run(qtbot, tmp_path, "conditional")
    running.choose(0)
    running.do("open")
    running.guide.go_to(Ref("consent"))
    panel = running.guide.page_here().supposed
    qtbot.waitUntil(panel.isVisible)
    said = words(panel)
    assert "「得ない」なら" in said and "結論：× 不可" in said
    qtbot.keyClick(running.program.wizard, "3")
    qtbot.waitUntil(lambda: "「これから得る」なら" in words(panel))


def test_of_a_number_the_spans_are_supposed(qtbot, tmp_path):
    running = run(qtbot, tmp_path, "conditional")
    running.choose(0)
    running.do("open")
    running.guide.go_to(Ref("people"))
    panel = running.guide.page_here().supposed
    qtbot.waitUntil(panel.isVisible)
    assert "1,000人以上なら" in words(panel)


def test_of_an_answer_that_no_rule_asks_about_nothing_is_supposed(qtbot, tmp_path):
    running = run(qtbot, tmp_path, "conditional")
    running.choose(0)
    running.do("open")
    running.guide.go_to(Ref("stated_purpose"))
    panel = running.guide.page_here().supposed
    qtbot.wait(400)
    assert not panel.isVisible()


# Files that show an answer


def test_files_are_attached_taken_off_and_shown_among_the_answers(qtbot, tmp_path):
    running = run(qtbot, tmp_path, "conditional")
    running.choose(0)
    running.do("open")
    running.guide.go_to(Ref("consent"))
    for name in ("同意書.pdf", "議事録.txt"):
        (tmp_path / name).write_bytes(name.encode())
        running.answers.attach.append(tmp_path / name)
    fields = running.guide.page_here().files
    press(qtbot, fields, "資料を控える")
    assert "同意書.pdf" in words(fields)
    press(qtbot, fields, "外す")
    (left,) = running.guide.session.answer(Ref("consent")).attachments
    assert left.name == "議事録.txt"
    running.guide.go_to(Station.CHECK)
    assert "添付資料：議事録.txt" in words(running.guide.page_here())


def test_a_file_that_cannot_be_read_is_said_and_nothing_is_attached(qtbot, tmp_path):
    running = run(qtbot, tmp_path, "conditional")
    running.choose(0)
    running.do("open")
    running.guide.go_to(Ref("consent"))
    running.answers.attach = [tmp_path / "nowhere.pdf"]
    press(qtbot, running.guide.page_here().files, "資料を控える")
    assert any("nowhere.pdf" in text for text in running.answers.told)
    assert running.guide.session.answer(Ref("consent")).attachments == ()
