"""The rows above the preview: what to do with the memo; page, zoom and search; work under way."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QMenu,
    QProgressBar,
    QPushButton,
    QSizePolicy,
    QSpinBox,
    QWidget,
)

from michishirube.phrase import phrase
from michishirube.ui.labels import data_label, set_data
from michishirube.ui.layouts import button, clearable
from michishirube.ui.look import scaled
from michishirube.ui.narrow import Folding
from michishirube.ui.words import shown, titled, tr

Act = Callable[[], object]
FIT_WIDTH, FIT_PAGE = phrase("幅に合わせる"), phrase("ページ全体")
PERCENTS = (50, 75, 100, 125, 150, 200, 300, 400)


KEYS = (
    ("Ctrl+P", "print"),
    ("Ctrl+S", "save"),
    ("Ctrl+E", "open"),
    ("Ctrl+W", "close"),
    ("Ctrl+F", "find"),
    ("F3", "after"),
    ("Shift+F3", "before"),
    ("Ctrl++", "larger"),
    ("Ctrl+;", "larger"),  # where ＋ is on a Japanese keyboard
    ("Ctrl+-", "smaller"),
    ("Ctrl+0", "full"),
    ("Ctrl+1", "width"),
    ("Ctrl+2", "page"),
    ("Ctrl+PgDown", "page_after"),
    ("Ctrl+PgUp", "page_before"),
    ("Esc", "escape"),
)


def set_keys(window: QWidget, acts: Mapping[str, Act]) -> None:
    """The keys of a preview."""
    for keys, name in KEYS:
        QShortcut(QKeySequence(keys), window).activated.connect(acts[name])


class FindField(QLineEdit):
    """Where the words to search for are typed.

    Signals:
        step(int): +1 for the next hit, -1 for the one before.
    """

    step = Signal(int)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setPlaceholderText(tr("メモの中を検索"))
        self.setAccessibleName(tr("メモの中を検索"))
        clearable(self)
        self.setMinimumWidth(scaled(150))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            back = event.modifiers() & Qt.KeyboardModifier.ShiftModifier
            self.step.emit(-1 if back else +1)
        else:
            super().keyPressEvent(event)


class MemoBar(QWidget):
    """Template, print, save, open elsewhere, close.

    Signals:
        template_wanted(str): another template was chosen.
    """

    template_wanted = Signal(str)

    def __init__(self, acts: Mapping[str, Act], parent: QWidget) -> None:
        super().__init__(parent)
        self._template = QComboBox(self)
        self._template.setAccessibleName(tr("メモのひな形"))
        self._template.setMinimumWidth(scaled(150))
        self._template.activated.connect(self._chosen)
        self.print = button(tr("印刷…"), acts["print"], self, "main", tr("印刷（Ctrl＋P）"))
        self.save = button(tr("PDFを保存…"), acts["save"], self, name=tr("PDFを保存（Ctrl＋S）"))
        self.open = button(
            tr("ほかのプログラムで開く"),
            acts["open"],
            self,
            name=tr("ほかのプログラムで開く（Ctrl＋E）"),
        )
        self.close_ = button(
            tr("閉じる"), acts["close"], self, name=tr("プレビューを閉じる（Esc）")
        )
        self.edit = QPushButton(tr("編集"), self)
        self.edit.setAccessibleName(tr("ひな形の編集"))
        menu = QMenu(self.edit)
        menu.addAction(tr("ひな形を写して直す…")).triggered.connect(acts["copy_template"])
        menu.addAction(tr("自分のひな形のフォルダーを開く")).triggered.connect(acts["own_folder"])
        self.edit.setMenu(menu)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        label = QLabel(tr("ひな形"), self)
        label.setBuddy(self._template)
        self._label = label
        row.addWidget(label)
        row.addWidget(self._template)
        row.addWidget(self.edit)
        row.addStretch()
        for widget in (self.print, self.save, self.open, self.close_):
            row.addWidget(widget)

    def show_templates(self, titles: Mapping[str, str], current: str) -> None:
        for one in (self._label, self._template):
            one.setVisible(bool(titles))
        with QSignalBlocker(self._template):
            self._template.clear()
            for name, title in titles.items():
                self._template.addItem(titled(title), name)
            self._template.setCurrentIndex(self._template.findData(current))

    def allow(self, ready: bool) -> None:
        """Whether there is a memo of the case as it is, to do something with."""
        for one in (self.print, self.save, self.open):
            one.setEnabled(ready)

    def _chosen(self, number: int) -> None:
        self.template_wanted.emit(self._template.itemData(number))


class ViewBar(QWidget):
    """Page, zoom, search, copy.

    Signals:
        page_wanted(int): from 0.
        zoom_wanted(object): 1.0 for 100 %, or FIT_WIDTH, FIT_PAGE.
    """

    page_wanted = Signal(int)
    zoom_wanted = Signal(object)

    def __init__(self, acts: Mapping[str, Act], parent: QWidget) -> None:
        super().__init__(parent)
        self._page = QSpinBox(self)
        self._page.setAccessibleName(tr("ページ"))
        self._page.setKeyboardTracking(False)
        self._page.valueChanged.connect(lambda number: self.page_wanted.emit(number - 1))
        self._pages = QLabel(tr("／ 0"), self)
        self._zoom = QComboBox(self)
        self._zoom.setAccessibleName(tr("倍率"))
        self._zoom.addItems([tr(FIT_WIDTH), tr(FIT_PAGE), *(f"{percent}%" for percent in PERCENTS)])
        self._zoom.setEditable(True)
        self._zoom.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self._zoom.setMinimumWidth(scaled(136))
        self._zoom.textActivated.connect(self._zoom_chosen)
        typed = self._zoom.lineEdit()
        assert typed is not None
        typed.returnPressed.connect(lambda: self._zoom_chosen(self._zoom.currentText()))
        for inner, name in ((typed, tr("倍率")), (self._page.lineEdit(), tr("ページ"))):
            inner.setAccessibleName(name)
        self.words = FindField(self)
        self._hits = QLabel(self)
        self._hits.setProperty("role", "muted")
        self._hits.setMinimumWidth(scaled(84))
        self.copy = button(
            tr("コピー"), acts["copy"], self, "small", tr("選んだ文字をコピー（Ctrl＋C）")
        )
        self.before = button(
            tr("前へ"), acts["before"], self, "small", tr("前の検索結果（Shift＋F3）")
        )
        self.after = button(tr("次へ"), acts["after"], self, "small", tr("次の検索結果（F3）"))
        self._lay_out(
            button(tr("縮小"), acts["smaller"], self, "small", tr("縮小（Ctrl＋－）")),
            button(tr("拡大"), acts["larger"], self, "small", tr("拡大（Ctrl＋＋）")),
        )

    def _lay_out(self, smaller: QWidget, larger: QWidget) -> None:
        row, find = QHBoxLayout(), QHBoxLayout()
        named: tuple[tuple[str, tuple[QWidget, ...]], ...] = (
            (tr("ページ"), (self._page, self._pages)),
            (tr("倍率"), (self._zoom, smaller, larger)),
        )
        for text, widgets in named:
            label = QLabel(text, self)
            label.setBuddy(widgets[0])
            row.addWidget(label)
            for widget in widgets:
                row.addWidget(widget)
            row.addSpacing(12)
        row.addWidget(self.copy)
        row.addStretch()
        find.addWidget(self.words, stretch=1)
        for widget in (self._hits, self.before, self.after):
            find.addWidget(widget)
        both = QHBoxLayout(self)
        both.setContentsMargins(0, 0, 0, 0)
        both.addLayout(row, stretch=1)
        both.addLayout(find, stretch=1)
        Folding(self, both, 860)

    def start_search(self) -> None:
        """Go to the words to search for."""
        self.words.setFocus()
        self.words.selectAll()

    def show_page(self, page: int, count: int) -> None:
        with QSignalBlocker(self._page):
            self._page.setRange(min(1, count), count)
            self._page.setValue(page + 1)
        self._pages.setText(tr("／ {count}", count=count))

    def show_zoom(self, words: str) -> None:
        with QSignalBlocker(self._zoom):
            self._zoom.setEditText(shown(words))

    def show_hits(self, number: int | None, count: int) -> None:
        """Which of how many hits is shown; None where there are no words to find."""
        words = (
            ""
            if number is None
            else tr("{number}／{n}件", number=number, n=count)
            if count
            else tr("ありません")
        )
        self._hits.setText(words)
        self._hits.setAccessibleName(words)
        for one in (self.before, self.after):
            one.setEnabled(count > 0)

    def _zoom_chosen(self, words: str) -> None:
        fits = {tr(one): one for one in (FIT_WIDTH, FIT_PAGE)}
        if words in fits:
            self.zoom_wanted.emit(fits[words])
            return
        digits = words.strip().rstrip("%％")
        self.zoom_wanted.emit(int(digits) / 100 if digits.isdecimal() and int(digits) else None)


class WorkBar(QWidget):
    """What is being made, how far it is, and a way to stop it; or what went wrong."""

    def __init__(self, stop: Act, again: Act, parent: QWidget) -> None:
        super().__init__(parent)
        self._words = data_label("", "", self)
        self._bar = QProgressBar(self)
        self._bar.setRange(0, 100)
        self._bar.setMaximumWidth(280)
        self._bar.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._stop = button(tr("取り消す"), stop, self, "small", tr("作業を取り消す（Esc）"))
        self._again = button(tr("もう一度作る"), again, self, "small", tr("メモをもう一度作る"))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._words, stretch=1)
        for widget in (self._bar, self._stop, self._again):
            row.addWidget(widget)
        self.hide()

    def show_work(self, words: str, done: float) -> None:
        self._say(words, "muted")
        self._bar.setAccessibleName(words)
        self._bar.setValue(round(done * 100))
        self._bar.show()
        self._stop.show()
        self._again.hide()
        self.show()

    def show_progress(self, done: float) -> None:
        self._bar.setValue(round(done * 100))

    def show_words(self, words: str, problem: bool = False, again: bool = False) -> None:
        """Something to read."""
        self._say(words, "problem" if problem else "muted")
        self._bar.hide()
        self._stop.hide()
        self._again.setVisible(again)
        self.show()

    @property
    def words(self) -> str:
        return self._words.accessibleName() if not self.isHidden() else ""

    def _say(self, words: str, role: str) -> None:
        set_data(self._words, words)
        self._words.setProperty("role", role)
        self._words.style().unpolish(self._words)
        self._words.style().polish(self._words)
