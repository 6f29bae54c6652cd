"""The report on a memo: three checks, each by itself, and the way to its case."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QVBoxLayout,
    QWidget,
)

from michishirube.comparing.view import ComparedView
from michishirube.engine.truth import Truth
from michishirube.phrase import phrase
from michishirube.ui.compare_view import CompareView
from michishirube.ui.labels import data_label, shortened
from michishirube.ui.layouts import button, scrolled
from michishirube.ui.look import give_size
from michishirube.ui.words import tr
from michishirube.verifying.verification import (
    QUESTIONS,
    SIGNS,
    TITLES,
    Check,
    Verification,
    signature_lines,
)
from michishirube.wording import long_date

COLOURS = {Truth.YES: "permitted", Truth.NO: "not_permitted", Truth.UNKNOWN: "undetermined"}
WORDS = {
    Truth.YES: phrase("確かめられました"),
    Truth.NO: phrase("違いがあります"),
    Truth.UNKNOWN: phrase("確かめられません"),
}
_TITLE = 120  # characters


class VerifyDialog(QDialog):
    """Shows a verification; decides nothing. Accepted: the person wants the memo's case.

    Attributes:
        opens: the button that opens the case.
        compares: the button that shows then and now; None where they are the same.
    """

    def __init__(self, found: Verification, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("メモの確認"))
        inner = QWidget()
        column = QVBoxLayout(inner)
        column.setContentsMargins(0, 0, 14, 0)
        column.setSpacing(10)
        for check in found.checks:
            column.addWidget(_card(check, inner))
        column.addStretch()
        area = scrolled(inner)
        area.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        area.setAccessibleName(tr("三つの確認"))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(22, 18, 22, 14)
        layout.setSpacing(10)
        layout.addLayout(_head(found, self))
        layout.addWidget(area, stretch=1)
        for line in signature_lines(found):
            layout.addWidget(data_label(line, "cite", self))
        layout.addWidget(self._buttons(found))
        give_size(self, 860, 640)

    def _buttons(self, found: Verification) -> QDialogButtonBox:
        buttons = QDialogButtonBox(self)
        self.opens = button(tr("案件を開く"), self.accept, self, "main")
        self.opens.setEnabled(found.case is not None)
        self.compares = None
        if found.compared is not None:
            compared = found.compared
            self.compares = button(tr("違いを並べて見る…"), lambda: self._compare(compared), self)
            buttons.addButton(self.compares, QDialogButtonBox.ButtonRole.ActionRole)
        buttons.addButton(self.opens, QDialogButtonBox.ButtonRole.AcceptRole)
        close = buttons.addButton(tr("閉じる"), QDialogButtonBox.ButtonRole.RejectRole)
        close.setDefault(True)
        buttons.rejected.connect(self.reject)
        return buttons

    def _compare(self, compared: ComparedView) -> None:
        """Then and now, side by side."""
        dialog = QDialog(self)
        dialog.setWindowTitle(tr("メモと今の違い"))
        view = CompareView(dialog)
        view.show_compared(compared)
        buttons = QDialogButtonBox(dialog)
        buttons.addButton(tr("閉じる"), QDialogButtonBox.ButtonRole.RejectRole)
        buttons.rejected.connect(dialog.reject)
        layout = QVBoxLayout(dialog)
        layout.setContentsMargins(18, 14, 18, 12)
        layout.addWidget(view, stretch=1)
        layout.addWidget(buttons)
        give_size(dialog, 1080, 640)
        dialog.exec()
        dialog.deleteLater()


def _head(found: Verification, parent: QWidget) -> QVBoxLayout:
    manifest, pack = found.manifest, found.manifest.pack
    column = QVBoxLayout()
    column.setSpacing(3)
    column.addWidget(data_label(shortened(found.title or found.shown, _TITLE), "title", parent))
    number, day = manifest.number, long_date(manifest.as_of)
    column.addWidget(
        data_label(tr("照合番号 {number}　基準日 {day}", number=number, day=day), "muted", parent)
    )
    law_day = long_date(pack.law_as_of)
    made = tr(
        "法令パック {id} {version}（法令基準日 {law_day}）　{shown}",
        id=pack.id,
        version=pack.version,
        law_day=law_day,
        shown=found.shown,
    )
    column.addWidget(data_label(made, "cite", parent))
    return column


def _card(check: Check, parent: QWidget) -> QFrame:
    """One check: its sign, what it asks, what was found, and what exactly differs."""
    frame = QFrame(parent)
    frame.setProperty("role", "verdict")
    frame.setProperty("verdict", COLOURS[check.holds])
    row = QHBoxLayout(frame)
    row.setContentsMargins(14, 10, 14, 12)
    row.setSpacing(12)
    sign = QLabel(tr(SIGNS[check.holds]), frame)
    sign.setProperty("role", "sign")
    sign.setProperty("verdict", COLOURS[check.holds])
    sign.setAccessibleName(tr(WORDS[check.holds]))
    row.addWidget(sign, alignment=Qt.AlignmentFlag.AlignTop)
    column = QVBoxLayout()
    column.setSpacing(3)
    column.addWidget(data_label(tr(TITLES[check.id]), "value", frame))
    column.addWidget(data_label(tr(QUESTIONS[check.id]), "cite", frame))
    column.addWidget(data_label(check.said, "strong", frame))
    for line in check.details:
        column.addWidget(data_label(tr("・{line}", line=shortened(line)), "small", frame))
    row.addLayout(column, stretch=1)
    return frame
