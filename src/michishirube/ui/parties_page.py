"""The page that lists parties: add, rename, duplicate, remove, and say whether these are all."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from itertools import pairwise

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QRadioButton,
    QVBoxLayout,
    QWidget,
    QWizardPage,
)

from michishirube.engine.case import PartyList
from michishirube.engine.form import Group, Option, Question, Ref
from michishirube.phrase import phrase
from michishirube.ui.drafts import NO_DRAFT, Draft
from michishirube.ui.editors import ChoiceEditor
from michishirube.ui.help_panel import Follows, HelpPanel, HelpText
from michishirube.ui.labels import data_label, explained_label, set_data
from michishirube.ui.layouts import button, clear, scrolled
from michishirube.ui.look import fix_width, scaled
from michishirube.ui.question_page import SET_ASIDE_NOTE, WIDEST
from michishirube.ui.words import tr
from michishirube.wording import plain

COMPLETE = (
    Option("yes", phrase("はい、これで全部です")),
    Option("no", phrase("いいえ、ほかにもあります（または、まだ分かりません）")),
)
SAY_COMPLETE = phrase(
    "「これで全部ですか」に答えてください。分からないときは「いいえ」を選べば先へ進めます。"
)


class AddLine(QLineEdit):
    """A line whose Enter adds what is typed; empty, Enter goes on as everywhere.

    Signals:
        entered(str): a name to add.
    """

    entered = Signal(str)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.text().strip():
            self.enter()
        else:
            super().keyPressEvent(event)

    def enter(self) -> None:
        """Hand over the name, if there is one."""
        name = self.text().strip()
        if name:
            self.clear()
            self.entered.emit(name)


class PartiesPage(QWizardPage):
    """Shows a list of parties; decides nothing.

    Signals:
        added(str): a name to add.
        renamed(str, str): a party's id and its new name.
        removed(str): a party's id.
        duplicated(str): the id of a party of which another one is wanted.
        completed(bool): whether the list is complete.
    """

    added = Signal(str)
    renamed = Signal(str, str)
    removed = Signal(str)
    duplicated = Signal(str)
    completed = Signal(bool)

    def __init__(
        self, ref: Ref, question: Question, group: Group, crumb: str, help_: HelpText
    ) -> None:
        super().__init__()
        self.ref = ref
        self._member = plain(group.member)
        self._listed = PartyList()
        inner = QWidget()
        self._aside = data_label(tr(SET_ASIDE_NOTE), "banner", inner)
        self._aside.hide()
        self._rows = QVBoxLayout()
        self._rows.setSpacing(6)
        self._lines: dict[str, QLineEdit] = {}
        self._stops: list[QWidget] = []
        self._add = AddLine(inner)
        self._add.setPlaceholderText(tr("名前を入力して Enter（例：A社）"))
        self._add.setAccessibleName(tr("追加する{member}の名前", member=self._member))
        adding = QHBoxLayout()
        adding.addWidget(self._add, stretch=1)
        add_it = button(tr("追加する"), self._add.enter, inner)
        adding.addWidget(add_it)
        options = tuple(replace(option, label=tr(option.label)) for option in COMPLETE)
        self._complete = ChoiceEditor(options, dont_know=False, parent=inner)
        self._fixed_stops = (self._add, add_it, *self._complete.findChildren(QRadioButton))
        self._problem = data_label("", "problem", inner)
        self._problem.hide()
        inner.setMaximumWidth(scaled(WIDEST))
        column = QVBoxLayout(inner)
        column.setContentsMargins(0, 0, 16, 0)
        column.setSpacing(8)
        column.addWidget(data_label(crumb, "crumb", inner))
        column.addWidget(self._aside)
        column.addWidget(explained_label(question.ask, dict(help_.terms), "question", inner))
        if question.why:
            column.addWidget(explained_label(question.why, dict(help_.terms), "why", inner))
        column.addSpacing(6)
        column.addLayout(self._rows)
        column.addLayout(adding)
        column.addSpacing(14)
        column.addWidget(data_label(tr("これで全部ですか"), "section", inner))
        column.addWidget(self._complete)
        column.addWidget(self._problem)
        column.addStretch()
        self.help = HelpPanel(question, help_, self)
        row = QHBoxLayout(self)
        row.setContentsMargins(20, 14, 8, 8)
        row.setSpacing(18)
        row.addWidget(scrolled(inner), stretch=1)
        row.addWidget(self.help)
        self._add.entered.connect(self.added)
        self._complete.changed.connect(self._say_complete)

    def show_list(self, listed: PartyList, draft: Draft = NO_DRAFT) -> None:
        """Show the parties and whether they are all."""
        self._listed = listed
        if list(self._lines) != [party.id for party in listed.parties] or not listed.parties:
            self._lay_out(listed)
        for party in listed.parties:
            line = self._lines[party.id]
            if line.text().strip() != party.name:  # else somebody may be typing in it
                line.setText(party.name)
        if listed.complete is None:
            self._complete.show_value(None)
        else:
            self._complete.show_value("yes" if listed.complete else "no")
        if draft.text:
            self._add.setText(draft.text)

    def ask_for_name(self, party: str) -> None:
        """Let the person type another name in the place of the one that stands there."""
        self._lines[party].setFocus()
        self._lines[party].selectAll()

    def show_set_aside(self, aside: bool) -> None:
        self._aside.setVisible(aside)

    def show_follows(self, so_far: Follows) -> None:
        self.help.show_follows(so_far)

    def commit(self) -> None:
        """Hand over names changed by hand."""
        typed = {id_: line.text().strip() for id_, line in self._lines.items()}
        for party in self._listed.parties:
            name = typed.get(party.id, "")
            if name and name != party.name:
                self.renamed.emit(party.id, name)

    def draft(self) -> Draft:
        return Draft(self._add.text())

    def choose(self, key: int) -> bool:
        return self._complete.choose(key)

    def ready(self) -> bool:
        """Whether one can go on; a name typed and not added yet is added first."""
        self._add.enter()
        self.commit()
        said = self._complete.value() is not None
        set_data(self._problem, "" if said else tr(SAY_COMPLETE))
        self._problem.setVisible(not said)
        return said

    def focus_first(self) -> None:
        self._add.setFocus()

    def _lay_out(self, listed: PartyList) -> None:
        clear(self._rows)
        self._lines.clear()
        self._stops.clear()
        if not listed.parties:
            self._rows.addWidget(
                data_label(tr("まだ{member}がありません。", member=self._member), "muted", self)
            )
        for number, party in enumerate(listed.parties, 1):
            self._rows.addLayout(self._row(number, party.id, party.name))
        for earlier, later in pairwise((*self._stops, *self._fixed_stops)):
            QWidget.setTabOrder(earlier, later)

    def _row(self, number: int, id_: str, name: str) -> QHBoxLayout:
        line = QLineEdit(name, self)
        line.setAccessibleName(tr("{member}{number}の名前", member=self._member, number=number))
        line.editingFinished.connect(self.commit)
        self._lines[id_] = line
        row = QHBoxLayout()
        mark = QLabel(str(number), self)
        mark.setProperty("role", "crumb")
        fix_width(mark, 22)
        row.addWidget(mark)
        row.addWidget(line, stretch=1)
        remove = partial(self.removed.emit, id_)
        copy = partial(self.duplicated.emit, id_)
        twice = button(
            tr("複製"),
            copy,
            self,
            "link",
            tr("{number}　{name}を回答ごと複製する", number=number, name=name),
        )
        twice.setToolTip(tr("同じ回答の当事者を加えます。名前を変え、違うところだけ直せます。"))
        off = button(
            tr("外す"),
            remove,
            self,
            "link",
            tr("{number}　{name}を一覧から外す", number=number, name=name),
        )
        row.addWidget(twice)
        row.addWidget(off)
        self._stops += [line, twice, off]
        return row

    def _say_complete(self) -> None:
        self._problem.hide()
        self.completed.emit(self._complete.value() == "yes")
