"""Every window, page and dialog of the program, one after another, for tests of all of them."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtWidgets import QApplication, QWidget
from tests.memo.tampering import CHANGED_WORD, printed, tampered
from tests.packs.opened import DAY
from tests.ui.programs import Running
from tests.ui.studying import studying
from tests.verifying.test_verify import checked

from michishirube.comparing.comparison import Side
from michishirube.comparing.view import Named
from michishirube.revising import Choice
from michishirube.ui.case_search import SearchDialog
from michishirube.ui.compare_dialog import CompareDialog, RevisionDialog
from michishirube.ui.forms_dialogs import DocumentDialog, OpinionDialog
from michishirube.ui.keys import KeysDialog
from michishirube.ui.list_dialogs import EraseDialog, RetentionDialog, TagsDialog
from michishirube.ui.preview import Preview
from michishirube.ui.provision_dialog import ProvisionDialog
from michishirube.ui.trail_panel import Station
from michishirube.ui.verify_dialog import VerifyDialog
from michishirube.ui.welcome import Welcome


def everywhere(qtbot, running: Running) -> Iterator[tuple[str, QWidget]]:
    """What it is, and its window; each is shown and active when it comes."""
    window, guide = running.window, running.guide
    yield from _shown("案件一覧", window)
    row = running.cases.model.row(0)
    running.program.begin_new()
    yield from _shown("相談の一覧", window)
    running.program.show_list()
    running.choose(0)
    running.do("open")
    session = guide.session
    places = session.assessment.places
    kinds = {session.question(ref).kind: ref for ref in reversed(places)}
    for kind, ref in kinds.items():
        guide.go_to(ref)
        yield from _shown(kind.value, window)
    for station in (Station.CHECK, Station.RESULT):
        guide.go_to(station)
        yield from _shown(station.value, window)
    cited = ["act:27-1", "act:18-1"]
    side = Choice("前", lambda: (Named("前"), Side(session.case, session.assessment)))
    for dialog in (
        ProvisionDialog(session, cited, 0, window),
        SearchDialog(session, window),
        CompareDialog(
            session.library,
            [side, side],
            before=0,
            after=1,
            ask_where=lambda _: None,
            parent=window,
        ),
        VerifyDialog(checked(printed()), window),
        VerifyDialog(checked(tampered(CHANGED_WORD)), window),
        RevisionDialog(1, "山田", 2, window),
        DocumentDialog(session.case.document, "", DAY, window),
        OpinionDialog("判断", None, DAY, window),
        TagsDialog(["広告"], ["広告", "至急"], 1, window),
        RetentionDialog(None, DAY, 1, window),
        EraseDialog(row, window),
        KeysDialog(window),
        Welcome(),
        running.program.personal.settings_dialog(),
        running.program.personal.about_dialog(),
    ):
        yield from _shown(type(dialog).__name__, dialog)
        dialog.close()
        dialog.deleteLater()
    preview = Preview(guide.desk, window)
    preview.show_session(session)
    qtbot.waitUntil(lambda: preview.ready and preview.search.read_all, timeout=30_000)
    preview.view_bar.words.setText("検討")  # so that all the buttons can be used
    yield from _shown("Preview", preview)
    preview.close()
    window.activateWindow()
    yield from studying(qtbot, running)


def _shown(name: str, window: QWidget) -> Iterator[tuple[str, QWidget]]:
    window.show()
    window.activateWindow()
    QApplication.processEvents()
    yield name, window
