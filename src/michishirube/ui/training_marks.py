"""How answers stand beside the model's: one question as a sheet, or as a line."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from michishirube.phrase import phrase
from michishirube.training.words import MarkView, Provision, SideWords
from michishirube.ui.labels import data_label, shortened
from michishirube.ui.layouts import button, card, scrolled
from michishirube.ui.look import fix_width
from michishirube.ui.words import shown, tr

Read = Callable[[Sequence[str], int], None]
"""Opens the reading pane on citations, and on which of them first."""

COLOURS = {"○": "permitted", "△": "conditional", "×": "not_permitted", "◇": "answered"}
"""The colours of signs are those of the verdicts; sign and word say the same."""
NO_ANSWER = phrase("（回答なし）")
NO_REASON = phrase("（理由の記入なし）")
WIDEST = 900
_TOP = Qt.AlignmentFlag.AlignTop


def marked(sign: str, word: str, role: str, parent: QWidget) -> QLabel:
    """Sign and word in their colour."""
    label = data_label(f"{sign} {shown(word)}", role, parent)
    label.setProperty("verdict", COLOURS.get(sign, "undetermined"))
    return label


def mark_sheet(view: MarkView, read: Read, parent: QWidget) -> QFrame:
    """A question with both answers, why the model's is so, and what the difference changes."""
    frame, column = card(parent)
    column.setSpacing(6)
    column.addWidget(marked(view.sign, view.word, "strong", frame))
    crumb = (
        tr("{topic}　›　{party}", topic=view.topic, party=view.party) if view.party else view.topic
    )
    column.addWidget(data_label(crumb, "cite", frame))
    column.addWidget(data_label(view.question, "value", frame))
    both = QHBoxLayout()
    both.setSpacing(10)
    both.addWidget(
        _side(tr("あなたの回答"), view.learner, _reason(view, view.learner_reason), frame)
    )
    both.addWidget(_side(tr("手本の回答"), view.model, _reason(view, view.model_reason), frame))
    column.addLayout(both)
    if view.factors:
        column.addWidget(data_label(tr("考慮する事情"), "heading", frame))
        for factor in view.factors:
            column.addWidget(data_label(tr("・{factor}", factor=factor), "small", frame))
    if view.because:
        column.addWidget(data_label(tr("手本がこう答える理由"), "heading", frame))
        for line in view.because:
            column.addWidget(data_label(line, "small", frame))
    if view.tried:
        _changes(view, column, frame)
    if view.read:
        column.addWidget(data_label(tr("読む規定"), "heading", frame))
        column.addLayout(provision_links(view.read, read, frame))
    column.addStretch(1)
    return frame


def _changes(view: MarkView, column: QVBoxLayout, frame: QWidget) -> None:
    """What the difference alone does to the result."""
    column.addWidget(data_label(tr("この違いが及ぼすこと"), "heading", frame))
    column.addWidget(data_label(view.tried, "cite", frame))
    if view.verdict:
        verdict = data_label(tr("結論：{verdict}", verdict=view.verdict), "strong", frame)
        verdict.setProperty("verdict", view.verdict_kind)
        column.addWidget(verdict)
    for line in view.changes:
        column.addWidget(data_label(line, "small", frame))
    if not view.verdict and not view.changes:
        column.addWidget(data_label(tr("結論も判断も変わりません。"), "small", frame))


def _reason(view: MarkView, reason: str) -> str:
    if reason:
        return reason
    return tr(NO_REASON) if view.factors else ""


def _side(name: str, answer: str, reason: str, parent: QWidget) -> QFrame:
    """One person's answer with the reason."""
    frame = QFrame(parent)
    frame.setProperty("role", "side-of-difference")
    frame.setProperty("side", "before" if name == tr("あなたの回答") else "after")
    column = QVBoxLayout(frame)
    column.setContentsMargins(10, 8, 10, 8)
    column.setSpacing(3)
    column.addWidget(data_label(name, "cite", frame))
    column.addWidget(data_label(shortened(answer or tr(NO_ANSWER)), "strong", frame))
    if reason:
        column.addWidget(data_label(tr("理由：{reason}", reason=shortened(reason)), "small", frame))
    column.addStretch()
    return frame


def provision_links(provisions: Sequence[Provision], read: Read, parent: QWidget) -> QVBoxLayout:
    """Provisions to press, each with what it is about."""
    column = QVBoxLayout()
    column.setSpacing(2)
    cited = [one.cite for one in provisions]
    for number, one in enumerate(provisions):
        row = QHBoxLayout()
        row.setSpacing(10)
        name = tr("根拠条文：{printed}{caption}", printed=one.printed, caption=one.caption)
        link = button(one.printed, partial(read, cited, number), parent, "cited", name)
        row.addWidget(link, alignment=_TOP)
        row.addWidget(data_label(one.caption, "cite", parent), stretch=1)
        column.addLayout(row)
    return column


def mark_line(view: MarkView, parent: QWidget) -> QHBoxLayout:
    """A question that was answered as the model does, in one line."""
    row = QHBoxLayout()
    row.setSpacing(12)
    sign = QLabel(view.sign, parent)
    sign.setProperty("verdict", COLOURS.get(view.sign, "undetermined"))
    sign.setAccessibleName(shown(view.word))
    sign.setToolTip(shown(view.word))
    fix_width(sign, 18)
    row.addWidget(sign, alignment=_TOP)
    asked = (
        tr("{question}（{party}）", question=view.question, party=view.party)
        if view.party
        else view.question
    )
    row.addWidget(data_label(asked, "small", parent), stretch=5)
    said = view.learner or view.model or tr(NO_ANSWER)
    row.addWidget(data_label(shortened(said, 80), "small", parent), stretch=3)
    return row


def verdict_card(name: str, words: SideWords, parent: QWidget) -> QFrame:
    """One person's verdict: colour, sign, word and headline."""
    frame = QFrame(parent)
    frame.setProperty("role", "verdict")
    frame.setProperty("verdict", words.kind)
    column = QVBoxLayout(frame)
    column.setContentsMargins(14, 10, 14, 10)
    column.setSpacing(3)
    column.addWidget(data_label(name, "cite", frame))
    word = data_label(f"{words.sign} {shown(words.word)}", "verdictword", frame)
    word.setProperty("verdict", words.kind)
    column.addWidget(word)
    column.addWidget(data_label(words.headline, "small", frame))
    column.addStretch()
    return frame


class MarkPage(QWidget):
    """One question after it was answered, as a page of a lesson."""

    def __init__(self, view: MarkView, read: Read) -> None:
        super().__init__()
        inner = QWidget()
        column = QVBoxLayout(inner)
        column.setContentsMargins(0, 0, 16, 0)
        column.addWidget(mark_sheet(view, read, inner))
        column.addStretch()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 10, 8, 8)
        self._area = scrolled(inner, WIDEST)
        self._area.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._area.setAccessibleName(tr("回答の見比べ"))
        layout.addWidget(self._area)

    def focus_first(self) -> None:
        self._area.setFocus()
