"""Revisions on screen: two cases side by side, and fixing a case for approval."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from michishirube.comparing.view import ComparedView
from michishirube.library import Library
from michishirube.memo.errors import MemoError
from michishirube.memo.saving import save_atomically
from michishirube.phrase import phrase
from michishirube.revising import Choice, compared
from michishirube.ui.compare_view import CompareView
from michishirube.ui.desk_work import KNOWN_ERRORS, error_words
from michishirube.ui.labels import data_label
from michishirube.ui.layouts import button
from michishirube.ui.look import give_size
from michishirube.ui.narrow import Folding
from michishirube.ui.waiting import waited
from michishirube.ui.words import shown, told, tr

FILE = phrase("案件の比較.pdf")
ONE_ONLY = phrase(
    "比べる相手がまだありません。案件を開いて回答を変えると、開いたときの内容と比べられます。"
    "「承認に回す」で改訂を作ると、その後の変更といつでも比べられます。"
    "案件一覧で二つの案件を選んで比べることもできます。"
)


class CompareDialog(QDialog):
    """Compares two of several choices; decides nothing.

    Args:
        before, after: the places in `choices` of the two to begin with.
        ask_where: asks for the PDF's name; None where the person has thought better of it.
    """

    def __init__(
        self,
        library: Library,
        choices: Sequence[Choice],
        *,
        before: int,
        after: int,
        ask_where: Callable[[Path], Path | None],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("案件の比較"))
        self._library, self._choices, self._ask_where = library, list(choices), ask_where
        self._view: ComparedView | None = None
        self._shown = CompareView(self)
        self._before, self._after = (
            self._box(tr("比べる元"), before),
            self._box(tr("比べる先"), after),
        )
        row = QHBoxLayout()
        Folding(self, row, 900)
        for name, box in ((tr("比べる元(&B)"), self._before), (tr("比べる先(&A)"), self._after)):
            label = QLabel(name, self)
            label.setBuddy(box)
            side = QHBoxLayout()
            side.addWidget(label)
            side.addWidget(box, stretch=1)
            row.addLayout(side, stretch=1)
        self._swap = button(tr("入れ替える"), self._swap_sides, self, "small")
        row.addWidget(self._swap)
        self._said = data_label("", "muted", self)
        buttons = QDialogButtonBox(self)
        self._save = button(tr("PDFに保存…"), self._print, self)
        buttons.addButton(self._save, QDialogButtonBox.ButtonRole.ActionRole)
        buttons.addButton(tr("閉じる"), QDialogButtonBox.ButtonRole.RejectRole)
        buttons.rejected.connect(self.reject)
        foot = QHBoxLayout()
        foot.addWidget(self._said, stretch=1)
        foot.addWidget(buttons)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(18, 14, 18, 12)
        layout.setSpacing(10)
        layout.addLayout(row)
        layout.addWidget(self._shown, stretch=1)
        layout.addLayout(foot)
        give_size(self, 1120, 680)
        self._compare()

    def view(self) -> ComparedView | None:
        """What is shown; None where nothing can be compared."""
        return self._view

    def _box(self, name: str, chosen: int) -> QComboBox:
        box = QComboBox(self)
        box.setAccessibleName(name)
        box.setMinimumContentsLength(12)
        box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        for choice in self._choices:
            box.addItem(" ".join(shown(choice.name).split()))
        box.setCurrentIndex(chosen)
        box.currentIndexChanged.connect(lambda _index: self._compare())
        return box

    def _swap_sides(self) -> None:
        before, after = self._before.currentIndex(), self._after.currentIndex()
        for box, index in ((self._before, after), (self._after, before)):
            box.blockSignals(True)
            box.setCurrentIndex(index)
            box.blockSignals(False)
        self._compare()

    def _compare(self) -> None:
        self._said.setText("")
        self._view = None
        if len(self._choices) > 1:
            before, after = (
                self._choices[box.currentIndex()] for box in (self._before, self._after)
            )
            try:
                self._view = compared(self._library, before, after)
            except KNOWN_ERRORS as error:
                self._shown.show_words(error_words(error)[0])
        else:
            self._shown.show_words(tr(ONE_ONLY))
        if self._view is not None:
            self._shown.show_compared(self._view)
        self._save.setEnabled(self._view is not None)

    def _print(self) -> None:
        if self._view is None:
            return
        out = self._ask_where(Path(tr(FILE)))
        if out is None:
            return
        # Loaded here: setting type takes long to load, and few print a comparison.
        from michishirube.comparing.printing import compared_pdf  # noqa: PLC0415

        try:
            pdf = waited(partial(compared_pdf, self._view), tr("比較表を作っています…"), self)
            if pdf is not None:
                save_atomically(out, pdf)
                self._said.setText(tr("保存しました：{out}", out=out))
        except MemoError as error:
            self._said.setText(told(error))


class RevisionDialog(QDialog):
    """Asks who sends the case for approval, and with what note."""

    def __init__(
        self, number: int, who: str, open_facts: int, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("承認に回す"))
        self._who, self._note = QLineEdit(who, self), QLineEdit(self)
        self._who.setAccessibleName(tr("回す人"))
        self._note.setAccessibleName(tr("控え（回付先、変えた点など）"))
        form = QFormLayout()
        form.addRow(tr("回す人"), self._who)
        form.addRow(tr("控え（回付先、変えた点など）"), self._note)
        buttons = QDialogButtonBox(self)
        buttons.addButton(
            tr("改訂{number}として固定する", number=number), QDialogButtonBox.ButtonRole.AcceptRole
        )
        buttons.addButton(tr("戻る"), QDialogButtonBox.ButtonRole.RejectRole)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(18, 14, 18, 12)
        layout.setSpacing(10)
        layout.addWidget(
            data_label(
                tr(
                    "今の内容を「改訂{number}」として固定します。固定した改訂は、"
                    "後から変わりません。案件は続けて直すことができ、"
                    "改訂とどこが違うかを「比べる」で見られます。",
                    number=number,
                ),
                "",
                self,
            )
        )
        if open_facts:
            note = tr(
                "確認の済んでいない質問が{n}問あります。暫定の内容のまま固定されます。",
                n=open_facts,
            )
            layout.addWidget(data_label(note, "hint", self))
        layout.addLayout(form)
        layout.addStretch()
        layout.addWidget(buttons)
        give_size(self, 560, 230)

    def who(self) -> str:
        return self._who.text().strip()

    def note(self) -> str:
        return self._note.text().strip()
