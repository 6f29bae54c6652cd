"""Ctrl+F: words looked for in the questions, answers, conclusions and duties of the open case."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import cast

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)

from michishirube.engine.case import Basis
from michishirube.engine.form import Ref
from michishirube.phrase import joined, phrase
from michishirube.session import Session
from michishirube.ui.labels import data_label, set_data, shortened
from michishirube.ui.layouts import clearable
from michishirube.ui.look import give_size
from michishirube.ui.trail_panel import STATE_WORDS, Place, Station
from michishirube.ui.words import shown, tr
from michishirube.wording import headline, label_of, party_name, plain, reason_of, verdict_word

_STEPS: Mapping[int, int] = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}
_PLACE = Qt.ItemDataRole.UserRole
NOTHING = phrase("見つかりません。別の言葉や、短い言葉で探してください。")
ASK = phrase(
    "質問、回答、根拠、判断、対応事項の中の言葉で探します。"
    "空白で区切ると、すべてを含むものを探します。"
)


@dataclass(frozen=True, slots=True)
class Entry:
    """One thing that can be found, with the place where it stands."""

    kind: str
    title: str
    text: str
    place: Place
    also: str = ""

    @property
    def shown(self) -> str:
        return folded(f"{shown(self.title)}\n{shown(self.text)}")

    @property
    def words(self) -> str:
        return folded(f"{shown(self.title)}\n{shown(self.text)}\n{self.also}")


def folded(text: str) -> str:
    """Full and half width, large and small letters are the same to the search."""
    return unicodedata.normalize("NFKC", text).casefold()


def entries(session: Session) -> list[Entry]:
    """Everything in the case that can be looked for, in the order of the trail."""
    return [*_questions(session), *_results(session)]


def found(listed: list[Entry], words: str) -> list[Entry]:
    """The entries that hold every word; first those in which they can be seen."""
    wanted = folded(words).split()
    hits = [entry for entry in listed if all(word in entry.words for word in wanted)]
    return sorted(hits, key=lambda entry: not all(word in entry.shown for word in wanted))


def _questions(session: Session) -> Iterator[Entry]:
    for item in session.trail():
        question, answer = session.question(item.ref), session.answer(item.ref)
        name = session.party_name(item.ref)
        title = plain(question.ask) + (tr("（{name}）", name=name) if name else "")
        said = shown(item.answer_text) or tr(STATE_WORDS[item.state])
        basis = _basis(answer.basis) if answer else ""
        also = f"{plain(question.why)}\n{tr(STATE_WORDS[item.state])}"
        yield Entry(
            tr("質問"),
            title,
            tr(joined("　", (part for part in (said, basis) if part))),
            item.ref,
            also,
        )


def _basis(basis: Basis) -> str:
    when = basis.when.isoformat() if basis.when else ""
    given = tr(joined("、", (part for part in (basis.who, when, basis.what) if part)))
    return tr("根拠：{given}", given=given) if given else ""


def _results(session: Session) -> Iterator[Entry]:
    assessment = session.assessment
    sign, word = verdict_word(assessment.verdict.value)
    yield Entry(tr("結論"), f"{sign} {shown(word)}", headline(assessment), Station.RESULT)
    for result in assessment.conclusions:
        if result.not_applicable:
            continue
        title = plain(result.conclusion.title) + _about(
            session, result.ref, result.conclusion.group
        )
        opinion = result.opinion.text if result.opinion else ""
        text = tr("{result}　{result_2}", result=label_of(result), result_2=reason_of(result))
        yield Entry(tr("判断"), title, text, Station.RESULT, opinion)
    for duty in assessment.duties:
        title = plain(duty.duty.say) + _about(session, duty.ref, duty.duty.group)
        yield Entry(tr("対応事項"), title, plain(duty.duty.who), Station.RESULT)


def _about(session: Session, ref: Ref, group: str | None) -> str:
    name = party_name(session.case, group, ref.party)
    return tr("（{name}）", name=name) if name else ""


class SearchDialog(QDialog):
    """Lists what holds the words as they are typed; Enter goes there.

    Signals:
        place_wanted(object): a Place was chosen.
    """

    place_wanted = Signal(object)

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("この案件の中を探す"))
        self._entries = entries(session)
        self._line = QLineEdit(self)
        self._line.setAccessibleName(tr("探す言葉"))
        self._line.setPlaceholderText(tr("探す言葉（例：同意　メール）"))
        clearable(self._line)
        self._list = QListWidget(self)
        self._list.setAccessibleName(tr("見つかったところ"))
        self._list.setWordWrap(True)
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._count = data_label(tr(ASK), "muted", self)
        buttons = QDialogButtonBox(self)
        self._go = buttons.addButton(tr("そこへ移る"), QDialogButtonBox.ButtonRole.AcceptRole)
        buttons.addButton(tr("閉じる"), QDialogButtonBox.ButtonRole.RejectRole)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(18, 14, 18, 12)
        layout.setSpacing(8)
        layout.addWidget(self._line)
        layout.addWidget(self._count)
        layout.addWidget(self._list, stretch=1)
        layout.addWidget(buttons)
        self._line.textChanged.connect(self._search)
        self._line.installEventFilter(self)
        self._list.itemActivated.connect(lambda _item: self.accept())
        give_size(self, 680, 520)
        self._search("")

    def accept(self) -> None:
        item = self._list.currentItem()
        if item is None:
            return
        super().accept()
        self.place_wanted.emit(item.data(_PLACE))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Up and down choose in the list while the words are typed."""
        pressed = isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress
        by = _STEPS.get(cast(QKeyEvent, event).key(), 0) if pressed else 0
        if by:
            row = self._list.currentRow() + by
            self._list.setCurrentRow(max(0, min(row, self._list.count() - 1)))
            return True
        return super().eventFilter(watched, event)

    def _search(self, words: str) -> None:
        self._list.clear()
        shown = found(self._entries, words)
        for entry in shown:
            text = tr(
                "{kind}　{title}\n{text}",
                kind=entry.kind,
                title=shortened(entry.title, 120),
                text=shortened(entry.text, 120),
            )
            item = QListWidgetItem(text, self._list)
            item.setData(_PLACE, entry.place)
        self._list.setCurrentRow(0 if shown else -1)
        self._go.setEnabled(bool(shown))
        set_data(
            self._count,
            (tr("{n}件", n=len(shown)) if shown else tr(NOTHING)) if words.strip() else tr(ASK),
        )
