"""The left side: the trail of questions, answered, set aside and to come; a click goes there."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from michishirube.engine.form import Ref
from michishirube.session import Session, TrailState
from michishirube.ui.icons import sign
from michishirube.ui.labels import data_label, set_data
from michishirube.ui.layouts import button
from michishirube.ui.look import NARROW, fix_width, icon_size
from michishirube.ui.wizard import PROGRAM, SIDE_WIDTH
from michishirube.wording import plain

_PLACE = Qt.ItemDataRole.UserRole
STATE_WORDS = {
    TrailState.ANSWERED: "回答済み",
    TrailState.DONT_KNOW: "不明",
    TrailState.NO_BASIS: "未確定（判断者・日付・根拠が未記入）",
    TrailState.NEXT: "次の質問",
    TrailState.TO_COME: "これから",
    TrailState.LATER: "あとで答える質問",
    TrailState.SET_ASIDE: "脇に置いた回答",
}


class Station(Enum):
    """The places that are no question."""

    START = "start"
    CHECK = "check"
    RESULT = "result"


Place = Ref | Station


@dataclass(frozen=True, slots=True)
class Row:
    """A line of the trail. `state` None: a heading (place None) or a station."""

    text: str
    answer: str = ""
    place: Place | None = None
    state: TrailState | None = None


def rows(session: Session) -> list[Row]:
    """The trail as the session tells it, topic by topic and party by party."""
    titles = {topic.id: plain(topic.title) for topic in session.form.topics}
    found: list[Row] = []
    heading = ""
    for item in session.trail():
        question = session.question(item.ref)
        name = session.party_name(item.ref)
        here = titles[question.topic] + (f"（{name}）" if name else "")
        if here != heading:
            found.append(Row(here))
            heading = here
        found.append(Row(plain(question.ask), item.answer_text, item.ref, item.state))
    if waiting := session.waiting:
        found.append(Row(f"あとで答える（{len(waiting)}件）"))
        for ref in waiting:
            name = session.party_name(ref)
            ask = plain(session.question(ref).ask) + (f"（{name}）" if name else "")
            found.append(Row(ask, place=ref, state=TrailState.LATER))
    found.append(Row("まとめ"))
    found.append(Row("回答の確認", place=Station.CHECK))
    found.append(Row("検討結果", place=Station.RESULT))
    return found


class TrailList(QListWidget):
    """The list itself. Enter goes to a question; digits are left to the page.

    Signals:
        chosen(object): a Place was clicked or entered.
    """

    chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "trail")
        self.setAccessibleName("質問の一覧")
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.setTabKeyNavigation(False)
        self.itemClicked.connect(self._go)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if (item := self.currentItem()) is not None:
                self._go(item)
        elif event.text().isdigit():
            event.ignore()
        else:
            super().keyPressEvent(event)

    def show_rows(self, shown: list[Row], here: Place | None) -> None:
        """Fill the list; the line of the page that is open is marked."""
        self.clear()
        self.setIconSize(icon_size())
        for row in shown:
            item = QListWidgetItem(self)
            item.setData(_PLACE, row.place)
            item.setText(row.text if not row.answer else f"{row.text}\n{_first_line(row.answer)}")
            if row.place is None:
                _make_heading(item)
                continue
            if row.state is not None:
                item.setIcon(sign(row.state))
                item.setToolTip(f"{row.text}\n{STATE_WORDS[row.state]}")
                described = f"{STATE_WORDS[row.state]}：{row.text} {_first_line(row.answer)}"
                item.setData(Qt.ItemDataRole.AccessibleTextRole, described)
                if row.state is TrailState.SET_ASIDE:
                    item.setForeground(self.palette().placeholderText())
            if row.place == here and self.currentItem() is None:
                self.setCurrentItem(item)
                self.scrollToItem(item)

    def places(self) -> list[Place]:
        """The places listed, in order."""
        return [place for row in range(self.count()) if (place := self.item(row).data(_PLACE))]

    def _go(self, item: QListWidgetItem) -> None:
        place = item.data(_PLACE)
        if place is not None:
            self.chosen.emit(place)


class TrailPanel(QWidget):
    """The trail with the name of the consultation above and undo below.

    Signals:
        chosen(object): a Place to go to.
        undo_wanted, redo_wanted: the buttons were pressed.
    """

    chosen = Signal(object)
    undo_wanted = Signal()
    redo_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "side")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        fix_width(self, SIDE_WIDTH, NARROW)
        self._title = data_label("", "strong", self)
        self._date = data_label("", "cite", self)
        self._count = data_label("", "cite", self)
        self.list = TrailList(self)
        self._undo = button("元に戻す", self.undo_wanted.emit, self, "small")
        self._redo = button("やり直す", self.redo_wanted.emit, self, "small")
        self._undo.setToolTip("Ctrl＋Z")
        self._redo.setToolTip("Ctrl＋Y")
        buttons = QHBoxLayout()
        for one in (self._undo, self._redo):
            one.setAutoDefault(False)
            buttons.addWidget(one)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(12, 14, 8, 10)
        layout.setSpacing(4)
        layout.addWidget(data_label(PROGRAM, "brand", self))
        layout.addWidget(self._title)
        layout.addWidget(self._date)
        layout.addWidget(self._count)
        layout.addWidget(self.list, stretch=1)
        layout.addLayout(buttons)
        self.list.chosen.connect(self.chosen)
        self.show_nothing()

    def show_nothing(self) -> None:
        """No case is open."""
        self.list.clear()
        for label in (self._title, self._date, self._count):
            set_data(label, "")
        set_data(self._count, "相談を選ぶと、ここに質問の道筋が表示されます。")
        self._undo.setEnabled(False)
        self._redo.setEnabled(False)

    def show_session(self, session: Session, here: Place | None) -> None:
        """Show where the open case stands."""
        shown = rows(session)
        to_do = len(session.assessment.next_questions)
        done = len(session.assessment.visited) - to_do
        set_data(self._title, plain(session.form.title))
        set_data(self._date, f"基準日 {session.case.as_of.isoformat()}")
        left = f"残り{to_do}問" if to_do else "すべて回答済み"
        set_data(self._count, f"回答{done}問・{left}")
        self.list.show_rows(shown, here)
        self._undo.setEnabled(session.can_undo)
        self._redo.setEnabled(session.can_redo)


def _first_line(text: str) -> str:
    line = text.strip().split("\n")[0]
    return line if len(line) <= 60 else line[:60] + "…"


def _make_heading(item: QListWidgetItem) -> None:
    font = item.font()
    font.setBold(True)
    item.setFont(font)
    item.setFlags(Qt.ItemFlag.NoItemFlags)
