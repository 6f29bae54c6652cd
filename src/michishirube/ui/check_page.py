"""Check your answers: every answer with its basis and a link to change it, set-aside ones apart."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget, QWizardPage

from michishirube.engine.case import Basis
from michishirube.engine.form import Kind, Ref
from michishirube.phrase import joined, phrase
from michishirube.session import Session, TrailState
from michishirube.ui.labels import data_label, shortened
from michishirube.ui.layouts import WIDEST_SHEET, button, card, clear, scrolled
from michishirube.ui.words import shown, tr
from michishirube.wording import plain

UNANSWERED = (TrailState.NEXT, TrailState.TO_COME, TrailState.LATER)
PUT_OFF = phrase("あとで答える質問")
READY = phrase("内容を確かめて「次へ」を押すと、検討結果を表示します。")


@dataclass(frozen=True, slots=True)
class CheckRow:
    ref: Ref
    ask: str
    answer: str
    basis: str
    state: TrailState
    files: str = ""
    about: str = ""


@dataclass(frozen=True, slots=True)
class CheckGroup:
    title: str
    rows: tuple[CheckRow, ...]


def check_groups(session: Session) -> tuple[list[CheckGroup], list[CheckGroup]]:
    """The live questions and the answers set aside, by topic and party."""
    live: dict[str, list[CheckRow]] = {}
    aside: dict[str, list[CheckRow]] = {}
    titles = {topic.id: plain(topic.title) for topic in session.form.topics}
    for item in session.trail():
        question = session.question(item.ref)
        name = session.party_name(item.ref)
        answer = session.answer(item.ref)
        row = CheckRow(
            item.ref,
            plain(question.ask),
            shown(item.answer_text),
            basis_text(answer.basis, question.kind is Kind.JUDGEMENT) if answer else "",
            item.state,
            tr(joined("、", (one.name for one in answer.attachments))) if answer else "",
        )
        groups = aside if item.state is TrailState.SET_ASIDE else live
        groups.setdefault(
            titles[question.topic] + (tr("（{name}）", name=name) if name else ""), []
        ).append(row)
    return (
        [CheckGroup(title, tuple(rows)) for title, rows in live.items()],
        [CheckGroup(title, tuple(rows)) for title, rows in aside.items()],
    )


def basis_text(basis: Basis, judgement: bool) -> str:
    """A basis in one line; for a judgement also what is missing."""
    given = tr(
        joined(
            "、",
            (
                part
                for part in (basis.who, basis.when.isoformat() if basis.when else "", basis.what)
                if part
            ),
        )
    )
    if judgement and not basis.complete:
        return tr(
            "未確定：判断者・日付・根拠がそろっていません{what}",
            what=tr("（{given}）", given=given) if given else "",
        )
    return tr("根拠：{given}", given=given) if given else ""


class CheckPage(QWizardPage):
    """Shows all answers; decides nothing.

    Signals:
        change_wanted(object): the Ref whose 変更 was pressed.
    """

    change_wanted = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        inner = QWidget()
        self._column = QVBoxLayout(inner)
        self._column.setContentsMargins(0, 0, 16, 0)
        self._column.setSpacing(8)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 14, 8, 8)
        self._area = scrolled(inner, WIDEST_SHEET)
        layout.addWidget(self._area)

    def show_answers(
        self, live: list[CheckGroup], aside: list[CheckGroup], ready: str = READY
    ) -> None:
        """
        Args:
            ready: what is said where nothing is missing.
        """
        clear(self._column)
        missing = sum(row.state in UNANSWERED for group in live for row in group.rows)
        self._column.addWidget(data_label(tr("回答の確認"), "title", self))
        waiting = [
            (group.title, row)
            for group in live
            for row in group.rows
            if row.state is TrailState.LATER
        ]
        note = tr(ready)
        if missing:
            note = tr(
                "まだ答えていない質問が{n}問あります。このまま進むと、暫定の結果になります。",
                n=missing,
            )
        self._column.addWidget(data_label(note, "hint" if missing else "muted", self))
        if waiting:
            rows = tuple(replace(row, about=title) for title, row in waiting)
            self._add_group(
                CheckGroup(tr("{put_off}（{n}件）", put_off=tr(PUT_OFF), n=len(waiting)), rows)
            )
        for group in live:
            self._add_group(group)
        if aside:
            self._column.addSpacing(10)
            self._column.addWidget(data_label(tr("いまは使っていない回答"), "section", self))
            self._column.addWidget(
                data_label(
                    tr(
                        "ほかの回答により、結論に影響しなくなったものです。"
                        "残してあり、必要になったときに再び使います。"
                    ),
                    "muted",
                    self,
                )
            )
        for group in aside:
            self._add_group(group)
        self._column.addStretch()

    def commit(self) -> None:
        """Nothing is entered here."""

    def ready(self) -> bool:
        return True

    def choose(self, _key: int) -> bool:
        return False

    def focus_first(self) -> None:
        self._area.setFocus()

    def _add_group(self, group: CheckGroup) -> None:
        self._column.addWidget(data_label(group.title, "section", self))
        frame, layout = card(self)
        grid = QGridLayout()
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(9)
        grid.setColumnStretch(0, 6)
        grid.setColumnStretch(1, 5)
        for number, row in enumerate(group.rows):
            self._add_row(grid, number, row, group.title, frame)
        layout.addLayout(grid)
        self._column.addWidget(frame)

    def _add_row(
        self, grid: QGridLayout, number: int, row: CheckRow, group: str, parent: QWidget
    ) -> None:
        missing = row.state in UNANSWERED
        said = QVBoxLayout()
        said.setSpacing(1)
        answer = tr("未回答") if missing else shortened(row.answer)
        role = {TrailState.SET_ASIDE: "muted"}.get(row.state, "hint" if missing else "strong")
        said.addWidget(data_label(answer, role, parent))
        if row.basis:
            said.addWidget(data_label(shortened(row.basis), "cite", parent))
        if row.files:
            files = tr("添付資料：{files}", files=shortened(row.files))
            said.addWidget(data_label(files, "cite", parent))
        asked = QVBoxLayout()
        asked.setSpacing(1)
        if row.about:
            asked.addWidget(data_label(row.about, "cite", parent))
        asked.addWidget(data_label(row.ask, parent=parent))
        grid.addLayout(asked, number, 0)
        grid.addLayout(said, number, 1)
        word = tr("答える") if missing else tr("変更")
        name = tr(joined("：", (part for part in (word, group, row.about, row.ask) if part)))
        change = button(word, partial(self.change_wanted.emit, row.ref), parent, "link", name)
        grid.addWidget(change, number, 2)
