"""はじめての方へ: what stands in place of a list without cases, and where a worked case leads."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from michishirube.phrase import phrase
from michishirube.ui.labels import data_label
from michishirube.ui.layouts import button, card, scrolled
from michishirube.ui.look import scaled
from michishirube.ui.words import tr

WIDEST = 720
WORKED = "ppc-1-new-use"
"""The worked case to begin with; another one where the pack does not have it."""
TAG = phrase("例")
NO_CASES = phrase("まだ案件がありません。三つの段階で進みます。下のボタンで始めてください。")
STEPS = (
    (
        phrase("1　質問に答える"),
        phrase("相談を選び、質問に順に答えます。分からないことは「不明」のまま進めます。"),
    ),
    (phrase("2　結論を読む"), phrase("結論、理由、すべきことが、根拠条文とともに示されます。")),
    (phrase("3　メモにする"), phrase("決裁に回すメモをPDFで確かめ、印刷・保存します。")),
)
OPENED = phrase("例の案件を開きました。二分ほどで、ひととおり試せます。")
TOUR = phrase(
    "1．今見えているのは検討結果です。「なぜ」を押すと、理由が回答まで開きます。\n"
    "2．左の一覧から質問を一つ選び、回答を変えると、結論も変わります。Ctrl＋Zで元に戻ります。\n"
    "3．「メモを見る・印刷する…」で、そのままメモになります。\n"
    "4．Ctrl＋Lで案件一覧に戻ります。この例は、いらなくなったら消去できます。"
)


def worked_case(examples: Sequence[Path]) -> Path | None:
    """The example to begin with, among those of a pack."""
    named = (path for path in examples if path.stem == WORKED)
    return next(named, examples[0] if examples else None)


class Welcome(QWidget):
    """Says in three steps what the program does, and how to begin; decides nothing.

    Signals:
        example_wanted, new_wanted, take_in_wanted: the buttons.
    """

    example_wanted = Signal()
    new_wanted = Signal()
    take_in_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        inner = QWidget()
        inner.setMaximumWidth(scaled(WIDEST))
        column = QVBoxLayout(inner)
        column.setSpacing(10)
        column.addStretch(1)
        column.addWidget(data_label(tr("はじめての方へ"), "title", inner))
        column.addWidget(data_label(tr(NO_CASES), "muted", inner))
        for title, text in STEPS:
            frame, lines = card(inner)
            lines.addWidget(data_label(title, "heading", frame))
            lines.addWidget(data_label(text, "", frame))
            column.addWidget(frame)
        column.addSpacing(6)
        for text, wanted, role, note in (
            (
                tr("例を開いて試す（約2分）"),
                self.example_wanted,
                "main",
                tr("答えの入った案件を一つ、一覧に入れて開きます。"),
            ),
            (tr("新しい相談を始める"), self.new_wanted, "", tr("Ctrl＋N")),
            (
                tr("案件ファイルを取り込む…"),
                self.take_in_wanted,
                "",
                tr("Ctrl＋I。ファイルをこの窓に落としても入ります。"),
            ),
        ):
            row = QHBoxLayout()
            choice = button(text, wanted.emit, inner, role)
            choice.setMinimumWidth(scaled(220))
            if role:
                self.setFocusProxy(choice)
            row.addWidget(choice)
            row.addWidget(data_label(note, "muted", inner), stretch=1)
            column.addLayout(row)
        column.addStretch(2)
        area = scrolled(inner)
        area.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(area)
