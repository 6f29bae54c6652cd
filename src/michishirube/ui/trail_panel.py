"""The left side: the trail of questions, answered, set aside and to come; a click goes there."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from enum import Enum

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from michishirube.engine.form import Ref
from michishirube.phrase import joined, phrase
from michishirube.progress import Progress
from michishirube.session import Session, TrailState
from michishirube.ui.icons import sign
from michishirube.ui.labels import data_label, set_data
from michishirube.ui.layouts import button
from michishirube.ui.look import NARROW, fix_width, icon_size
from michishirube.ui.wizard import PROGRAM, SIDE_WIDTH
from michishirube.ui.words import shown, tr
from michishirube.wording import plain

_PLACE = Qt.ItemDataRole.UserRole
STATE_WORDS = {
    TrailState.ANSWERED: phrase("回答済み"),
    TrailState.DONT_KNOW: phrase("不明"),
    TrailState.NO_BASIS: phrase("未確定（判断者・日付・根拠が未記入）"),
    TrailState.NEXT: phrase("次の質問"),
    TrailState.TO_COME: phrase("これから"),
    TrailState.LATER: phrase("あとで答える質問"),
    TrailState.SET_ASIDE: phrase("脇に置いた回答"),
}
TO_DO = (TrailState.NEXT, TrailState.TO_COME, TrailState.LATER)
AWAITING = phrase("当事者を挙げてから尋ねる論点")
NOT_ASKED = phrase("今の回答では尋ねない論点")
POSSIBLE_SHOWN = 24
AT_MOST = phrase(
    "残りの数は、すべて「不明」と答えた場合のものです。事実が分かるほど、尋ねる質問は減ります。"
)


class Station(Enum):
    """The places that are no question."""

    START = "start"
    CHECK = "check"
    RESULT = "result"


Place = Ref | Station


@dataclass(frozen=True, slots=True)
class Row:
    """A line of the trail. `state` None: a heading (place None), a station or (`muted`) a topic."""

    text: str
    answer: str = ""
    place: Place | None = None
    state: TrailState | None = None
    muted: bool = False


def progress_text(now: Progress) -> str:
    """How far the case is, in a few short lines."""
    left = tr("残りは多くて{n}問", n=now.left) if now.left else tr("すべて回答済み")
    more = tr("＋{grows}ごとの質問", grows=tr(joined("・", now.grows))) if now.grows else ""
    lines = [tr("回答{n}問・{left}{more}", n=now.answered, left=left, more=more)]
    if now.decided < now.conclusions:
        lines.append(tr("確定した判断 {decided}／{n}件", decided=now.decided, n=now.conclusions))
    if len(now.possible) > 1:
        words = tr(joined("・", now.possible))
        several = tr("{possible}通り", possible=len(now.possible))
        lines.append(
            tr("あり得る結論：{what}", what=words if len(words) <= POSSIBLE_SHOWN else several)
        )
    return "\n".join(lines)


def _done(live: int, left: int) -> str:
    """How far a topic is, below its heading; nothing where its answers are all set aside."""
    if not live:
        return ""
    if not left:
        return tr("回答済み")
    return (
        tr("残り{n}問", n=left)
        if left == live
        else tr("{live}問のうち残り{left}問", live=live, left=left)
    )


def _heading(session: Session, ref: Ref) -> str:
    topic = session.question(ref).topic
    title = next(plain(one.title) for one in session.form.topics if one.id == topic)
    name = session.party_name(ref)
    return tr("{title}（{name}）", title=title, name=name) if name else title


def rows(session: Session) -> list[Row]:
    """The trail as the session tells it, topic by topic and party by party."""
    found: list[Row] = []
    heading = ""
    listed = session.trail()
    live = [item for item in listed if item.state is not TrailState.SET_ASIDE]
    all_live = Counter(_heading(session, item.ref) for item in live)
    left = Counter(_heading(session, item.ref) for item in live if item.state in TO_DO)
    for item in listed:
        question = session.question(item.ref)
        here = _heading(session, item.ref)
        if here != heading:
            found.append(Row(here, _done(all_live[here], left[here])))
            heading = here
        found.append(Row(plain(question.ask), shown(item.answer_text), item.ref, item.state))
    if waiting := session.waiting:
        found.append(Row(tr("あとで答える（{n}件）", n=len(waiting))))
        for ref in waiting:
            name = session.party_name(ref)
            ask = plain(session.question(ref).ask) + (tr("（{name}）", name=name) if name else "")
            found.append(Row(ask, place=ref, state=TrailState.LATER))
    now, all_aside = session.progress(), {row.text for row in found}
    for heading, titles in ((tr(AWAITING), now.awaiting), (tr(NOT_ASKED), now.not_asked)):
        unseen = [title for title in titles if title not in all_aside]
        if unseen:
            found.append(Row(heading))
            found += [Row(title, muted=True) for title in unseen]
    found.append(Row(tr("まとめ")))
    found.append(Row(tr("回答の確認"), place=Station.CHECK))
    found.append(Row(tr("検討結果"), place=Station.RESULT))
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
        self.setAccessibleName(tr("質問の一覧"))
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
                _make_heading(item, row.muted)
                continue
            if row.state is not None:
                item.setIcon(sign(row.state))
                item.setToolTip(f"{row.text}\n{tr(STATE_WORDS[row.state])}")
                described = tr(
                    "{state_words}：{text} {first_line}",
                    state_words=tr(STATE_WORDS[row.state]),
                    text=row.text,
                    first_line=_first_line(row.answer),
                )
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
        self._count.setToolTip(tr(AT_MOST))
        self.list = TrailList(self)
        self._undo = button(tr("元に戻す"), self.undo_wanted.emit, self, "small")
        self._redo = button(tr("やり直す"), self.redo_wanted.emit, self, "small")
        self._undo.setToolTip(tr("Ctrl＋Z"))
        self._redo.setToolTip(tr("Ctrl＋Y"))
        buttons = QHBoxLayout()
        for one in (self._undo, self._redo):
            one.setAutoDefault(False)
            buttons.addWidget(one)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(12, 14, 8, 10)
        layout.setSpacing(4)
        layout.addWidget(data_label(tr(PROGRAM), "brand", self))
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
        set_data(self._count, tr("相談を選ぶと、ここに質問の道筋が表示されます。"))
        self._undo.setEnabled(False)
        self._redo.setEnabled(False)

    def show_session(self, session: Session, here: Place | None) -> None:
        """Show where the open case stands."""
        set_data(self._title, plain(session.form.title))
        set_data(self._date, tr("基準日 {as_of}", as_of=session.case.as_of.isoformat()))
        set_data(self._count, progress_text(session.progress()))
        self.list.show_rows(rows(session), here)
        self._undo.setEnabled(session.can_undo)
        self._redo.setEnabled(session.can_redo)


def _first_line(text: str) -> str:
    line = text.strip().split("\n")[0]
    return line if len(line) <= 60 else line[:60] + "…"


def _make_heading(item: QListWidgetItem, muted: bool) -> None:
    font = item.font()
    font.setBold(not muted)
    item.setFont(font)
    item.setFlags(Qt.ItemFlag.NoItemFlags)
