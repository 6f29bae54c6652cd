"""使い方 (F1): every shortcut of the program, page by page."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QGridLayout, QVBoxLayout, QWidget

from michishirube.ui.labels import data_label
from michishirube.ui.layouts import scrolled
from michishirube.ui.look import give_size, scaled

KEYS: tuple[tuple[str, tuple[tuple[str, str], ...]], ...] = (
    (
        "案件一覧",
        (
            ("↑・↓　Enter", "案件を選ぶ・開く"),
            ("Ctrl＋N", "新しい相談を始める"),
            ("Ctrl＋F", "案件の中の言葉で探す"),
            ("Alt＋C、R、数字", "最近の案件を開く"),
            ("Ctrl＋D", "複製して別案を作る"),
            ("Ctrl＋K", "比べる"),
            ("Ctrl＋T", "タグを付ける"),
            ("Ctrl＋R", "保存期限を決める"),
            ("Ctrl＋E", "アーカイブに移す・一覧に戻す"),
            ("Delete", "完全に消去する"),
            ("Ctrl＋I", "案件ファイルを取り込む"),
            ("Ctrl＋Shift＋E", "案件を書き出す"),
            ("Ctrl＋Shift＋K", "研修"),
            ("Ctrl＋,", "設定"),
            ("Ctrl＋Q", "終了する"),
        ),
    ),
    (
        "質問のページ",
        (
            ("1・2・3…", "上から順に回答を選ぶ"),
            ("Enter", "次へ（文章を入力する欄では Ctrl＋Enter）"),
            ("Alt＋←　Alt＋→", "戻る・次へ"),
            ("Alt＋↓", "あとで答える"),
            ("Tab　Shift＋Tab", "次の欄・前の欄へ"),
            ("Ctrl＋Z", "元に戻す"),
            ("Ctrl＋Y　Ctrl＋Shift＋Z", "やり直す"),
            ("Ctrl＋F", "この案件の中を探す"),
            ("F6", "根拠条文の窓と質問の間を行き来する（窓は Esc で閉じる）"),
            ("Ctrl＋P", "メモを見る・印刷する"),
            ("Ctrl＋S", "今すぐ保存する"),
            ("Ctrl＋O", "案件ファイルを開く"),
            ("Ctrl＋L", "案件一覧へ戻る"),
            ("F1", "この説明"),
        ),
    ),
    (
        "研修",
        (
            ("↑・↓　Enter", "課題を選ぶ・始める"),
            ("1・2・3…", "回答を選ぶ"),
            ("Enter　Alt＋→", "答える・次へ（文章を入力する欄では Ctrl＋Enter）"),
            ("Alt＋←", "試験で、前の質問へ戻る"),
            ("Ctrl＋H", "手がかりを見る"),
            ("F6", "根拠条文の窓へ移る"),
            ("Ctrl＋Shift＋C", "途中のものを続ける"),
            ("Ctrl＋R", "復習する"),
            ("Ctrl＋D", "小問10問"),
            ("Ctrl＋G", "進みと弱点を見る"),
            ("Ctrl＋L", "研修の一覧へ・案件一覧へ戻る"),
        ),
    ),
    (
        "メモのプレビュー",
        (
            ("Ctrl＋P", "印刷する"),
            ("Ctrl＋S", "PDFに保存する"),
            ("Ctrl＋E", "ほかのプログラムで開く"),
            ("Ctrl＋F", "メモの中を検索する"),
            ("F3　Shift＋F3", "次・前の検索結果へ"),
            ("Ctrl＋PgDown　Ctrl＋PgUp", "次・前のページへ"),
            ("Ctrl＋＋　Ctrl＋－", "拡大・縮小する（Ctrl＋; でも拡大）"),
            ("Ctrl＋0　Ctrl＋1　Ctrl＋2", "100%・幅に合わせる・ページ全体"),
            ("Ctrl＋C", "選んだ文字をコピーする"),
            ("Esc　Ctrl＋W", "閉じる"),
        ),
    ),
)
"""Page by page: the keys, and what they do."""
SAVED = (
    "回答は、答えるたびに保存されます。左の一覧から、いつでも前の質問へ移れます。"
    "回答を変えると、影響する質問だけをもう一度お尋ねします。"
)


class KeysDialog(QDialog):
    """Lists the keys; it scrolls where the letters are large."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle("使い方")
        inner = QWidget()
        column = QVBoxLayout(inner)
        column.setContentsMargins(4, 0, 14, 4)
        column.addWidget(data_label(SAVED, parent=inner))
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
        area.setAccessibleName("キーの一覧")
        buttons = QDialogButtonBox(self)
        buttons.addButton("閉じる", QDialogButtonBox.ButtonRole.RejectRole)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(18, 14, 18, 12)
        layout.addWidget(area)
        layout.addWidget(buttons)
        give_size(self, 680, 620)
