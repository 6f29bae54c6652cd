"""使い方 (F1): every shortcut of the program, page by page."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QGridLayout, QVBoxLayout, QWidget

from michishirube.phrase import phrase
from michishirube.ui.labels import data_label
from michishirube.ui.layouts import scrolled
from michishirube.ui.look import give_size, scaled
from michishirube.ui.words import tr

KEYS: tuple[tuple[str, tuple[tuple[str, str], ...]], ...] = (
    (
        phrase("案件一覧"),
        (
            (phrase("↑・↓　Enter"), phrase("案件を選ぶ・開く")),
            (phrase("Ctrl＋N"), phrase("新しい相談を始める")),
            (phrase("Ctrl＋F"), phrase("案件の中の言葉で探す")),
            (phrase("Alt＋C、R、数字"), phrase("最近の案件を開く")),
            (phrase("Ctrl＋D"), phrase("複製して別案を作る")),
            (phrase("Ctrl＋K"), phrase("比べる")),
            (phrase("Ctrl＋T"), phrase("タグを付ける")),
            (phrase("Ctrl＋R"), phrase("保存期限を決める")),
            (phrase("Ctrl＋E"), phrase("アーカイブに移す・一覧に戻す")),
            ("Delete", phrase("完全に消去する")),
            (phrase("Ctrl＋I"), phrase("案件ファイルを取り込む")),
            (phrase("Ctrl＋Shift＋E"), phrase("案件を書き出す")),
            (phrase("Ctrl＋Shift＋K"), phrase("研修")),
            (phrase("Ctrl＋,"), phrase("設定")),
            (phrase("Ctrl＋Q"), phrase("終了する")),
        ),
    ),
    (
        phrase("質問のページ"),
        (
            (phrase("1・2・3…"), phrase("上から順に回答を選ぶ")),
            ("Enter", phrase("次へ（文章を入力する欄では Ctrl＋Enter）")),
            (phrase("Alt＋←　Alt＋→"), phrase("戻る・次へ")),
            (phrase("Alt＋↓"), phrase("あとで答える")),
            (phrase("Tab　Shift＋Tab"), phrase("次の欄・前の欄へ")),
            (phrase("Ctrl＋Z"), phrase("元に戻す")),
            (phrase("Ctrl＋Y　Ctrl＋Shift＋Z"), phrase("やり直す")),
            (phrase("Ctrl＋F"), phrase("この案件の中を探す")),
            ("F6", phrase("根拠条文の窓と質問の間を行き来する（窓は Esc で閉じる）")),
            (phrase("Ctrl＋P"), phrase("メモを見る・印刷する")),
            (phrase("Ctrl＋S"), phrase("今すぐ保存する")),
            (phrase("Ctrl＋O"), phrase("案件ファイルを開く")),
            (phrase("Ctrl＋L"), phrase("案件一覧へ戻る")),
            ("F1", phrase("この説明")),
        ),
    ),
    (
        phrase("研修"),
        (
            (phrase("↑・↓　Enter"), phrase("課題を選ぶ・始める")),
            (phrase("1・2・3…"), phrase("回答を選ぶ")),
            (phrase("Enter　Alt＋→"), phrase("答える・次へ（文章を入力する欄では Ctrl＋Enter）")),
            (phrase("Alt＋←"), phrase("試験で、前の質問へ戻る")),
            (phrase("Ctrl＋H"), phrase("手がかりを見る")),
            ("F6", phrase("根拠条文の窓へ移る")),
            (phrase("Ctrl＋Shift＋C"), phrase("途中のものを続ける")),
            (phrase("Ctrl＋R"), phrase("復習する")),
            (phrase("Ctrl＋D"), phrase("小問10問")),
            (phrase("Ctrl＋G"), phrase("進みと弱点を見る")),
            (phrase("Ctrl＋L"), phrase("研修の一覧へ・案件一覧へ戻る")),
        ),
    ),
    (
        phrase("メモのプレビュー"),
        (
            (phrase("Ctrl＋P"), phrase("印刷する")),
            (phrase("Ctrl＋S"), phrase("PDFに保存する")),
            (phrase("Ctrl＋E"), phrase("ほかのプログラムで開く")),
            (phrase("Ctrl＋F"), phrase("メモの中を検索する")),
            (phrase("F3　Shift＋F3"), phrase("次・前の検索結果へ")),
            (phrase("Ctrl＋PgDown　Ctrl＋PgUp"), phrase("次・前のページへ")),
            (phrase("Ctrl＋＋　Ctrl＋－"), phrase("拡大・縮小する（Ctrl＋; でも拡大）")),
            (phrase("Ctrl＋0　Ctrl＋1　Ctrl＋2"), phrase("100%・幅に合わせる・ページ全体")),
            (phrase("Ctrl＋C"), phrase("選んだ文字をコピーする")),
            (phrase("Esc　Ctrl＋W"), phrase("閉じる")),
        ),
    ),
)
"""Page by page: the keys, and what they do."""
SAVED = phrase(
    "回答は、答えるたびに保存されます。左の一覧から、いつでも前の質問へ移れます。"
    "回答を変えると、影響する質問だけをもう一度お尋ねします。"
)


class KeysDialog(QDialog):
    """Lists the keys; it scrolls where the letters are large."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("使い方"))
        inner = QWidget()
        column = QVBoxLayout(inner)
        column.setContentsMargins(4, 0, 14, 4)
        column.addWidget(data_label(tr(SAVED), parent=inner))
        for title, keys in KEYS:
            column.addSpacing(8)
            column.addWidget(data_label(title, "section", inner))
            grid = QGridLayout()
            grid.setColumnMinimumWidth(0, scaled(210))
            grid.setColumnStretch(1, 1)
            for row, (key, what) in enumerate(keys):
                grid.addWidget(data_label(key, "strong", inner), row, 0, Qt.AlignmentFlag.AlignTop)
                grid.addWidget(data_label(what, "", inner), row, 1)
            column.addLayout(grid)
        column.addStretch()
        area = scrolled(inner)
        area.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        area.setAccessibleName(tr("キーの一覧"))
        buttons = QDialogButtonBox(self)
        buttons.addButton(tr("閉じる"), QDialogButtonBox.ButtonRole.RejectRole)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(18, 14, 18, 12)
        layout.addWidget(area)
        layout.addWidget(buttons)
        give_size(self, 680, 620)
