"""The right side of a question: examples, whom to ask, terms, provisions, what follows so far."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from michishirube.engine.form import Kind, Question
from michishirube.session import Session
from michishirube.ui.labels import data_label, wording_label
from michishirube.ui.layouts import button, clear, scrolled
from michishirube.ui.look import NARROW, fix_width
from michishirube.ui.markup import terms_in
from michishirube.ui.words import shown, tr
from michishirube.wording import label_of, party_name, plain, verdict_word

WIDTH = 292
LINK_WIDTH = 236
SHOWN_CONCLUSIONS = 6
LABEL_SHOWN = 18


@dataclass(frozen=True, slots=True)
class HelpText:
    """What stands beside a question, in finished words.

    Attributes:
        examples: by answer: its label and the examples.
        terms: (term, meaning).
        provisions: (printed, caption, as a form writes it).
    """

    examples: tuple[tuple[str, tuple[str, ...]], ...] = ()
    ask_whom: str = ""
    terms: tuple[tuple[str, str], ...] = ()
    provisions: tuple[tuple[str, str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Follows:
    """What follows from the answers so far: the verdict and the conclusions decided."""

    verdict: str
    sign: str
    word: str
    decided: tuple[tuple[str, str], ...]


def help_for(session: Session, question: Question) -> HelpText:
    """The help of a question, with its terms looked up."""
    library = session.library
    wording = [question.ask, question.why, *question.factors]
    wording += [line for lines in question.help.values() for line in lines]
    for option in question.options:
        wording += [option.label, *option.help]
    found = dict.fromkeys(term for words in wording for term in terms_in(words))
    terms = [library.glossary[term] for term in found if term in library.glossary]
    cited = library.in_order((*question.cite, *(id_ for term in terms for id_ in term.cite)))
    options = {option.value: option for option in question.options}
    examples = [
        (options[value].label if value in options else "", lines)
        for value, lines in question.help.items()
    ]
    examples += [(option.label, option.help) for option in question.options if option.help]
    return HelpText(
        tuple(examples),
        question.ask_whom,
        tuple((term.term, term.say) for term in terms),
        tuple((library.printed(id_), library.caption(id_), id_) for id_ in cited),
    )


def follows(session: Session) -> Follows:
    """What the session says so far, worded."""
    assessment = session.assessment
    sign, word = verdict_word(assessment.verdict.value)
    decided = []
    for result in assessment.conclusions:
        if result.decided and not result.not_applicable:
            name = party_name(session.case, result.conclusion.group, result.ref.party)
            title = plain(result.conclusion.title) + (tr("（{name}）", name=name) if name else "")
            decided.append((title, label_of(result)))
    return Follows(assessment.verdict.value.value, sign, word, tuple(decided))


class HelpPanel(QWidget):
    """Shows a HelpText and, below it, what follows so far.

    Signals:
        provision_wanted(object, int): citations, and the place of the one that was pressed.
    """

    provision_wanted = Signal(object, int)

    def __init__(self, question: Question, help_: HelpText, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        fix_width(self, WIDTH, NARROW)
        inner = QWidget()
        self._layout = QVBoxLayout(inner)
        self._layout.setContentsMargins(14, 0, 10, 0)
        self._layout.setSpacing(4)
        if question.kind is not Kind.PARTIES:
            self._examples(help_)
        self._ask_whom(help_)
        self._terms(help_)
        self._provisions(help_)
        self._follows = QWidget(inner)
        self._follows_layout = QVBoxLayout(self._follows)
        self._follows_layout.setContentsMargins(0, 0, 0, 0)
        self._follows_layout.setSpacing(4)
        self._layout.addWidget(self._follows)
        self._layout.addStretch()
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(_quiet_scroll(inner))

    def show_follows(self, so_far: Follows) -> None:
        """Show what follows from the answers as they are now."""
        clear(self._follows_layout)
        self._follows_layout.addWidget(_heading(tr("ここまでの回答から"), self._follows))
        verdict = data_label(f"{so_far.sign} {shown(so_far.word)}", "strong", self._follows)
        verdict.setProperty("verdict", so_far.verdict)
        self._follows_layout.addWidget(verdict)
        for title, label in so_far.decided[:SHOWN_CONCLUSIONS]:
            self._follows_layout.addSpacing(4)
            self._follows_layout.addWidget(data_label(title, "cite", self._follows))
            self._follows_layout.addWidget(data_label(label, "small", self._follows))
        more = len(so_far.decided) - SHOWN_CONCLUSIONS
        if more > 0:
            self._follows_layout.addWidget(
                data_label(tr("ほか{n}件", n=more), "cite", self._follows)
            )

    def _examples(self, help_: HelpText) -> None:
        if not help_.examples:
            return
        self._layout.addWidget(_heading(tr("回答の例"), self))
        for label, lines in help_.examples:
            if label:
                self._layout.addWidget(
                    data_label(tr("「{short}」の例", short=_short(label)), "strong", self)
                )
            for line in lines:
                self._layout.addWidget(wording_label(tr("・{line}", line=line), "small", self))

    def _ask_whom(self, help_: HelpText) -> None:
        if help_.ask_whom:
            self._layout.addWidget(_heading(tr("だれに聞くか・何を見るか"), self))
            self._layout.addWidget(wording_label(help_.ask_whom, "small", self))

    def _terms(self, help_: HelpText) -> None:
        if help_.terms:
            self._layout.addWidget(_heading(tr("用語"), self))
        for term, say in help_.terms:
            self._layout.addWidget(data_label(term, "strong", self))
            self._layout.addWidget(wording_label(say, "small", self))

    def _provisions(self, help_: HelpText) -> None:
        if help_.provisions:
            self._layout.addWidget(_heading(tr("根拠条文"), self))
        cited = tuple(id_ for *_, id_ in help_.provisions)
        for number, (printed, caption, _) in enumerate(help_.provisions):
            show = partial(self.provision_wanted.emit, cited, number)
            link = button(
                printed,
                show,
                self,
                "cited",
                tr("根拠条文：{printed}{caption}", printed=printed, caption=caption),
            )
            link.ensurePolished()
            middle = Qt.TextElideMode.ElideMiddle  # the number at its end says which
            link.setText(link.fontMetrics().elidedText(printed, middle, LINK_WIDTH))
            link.setToolTip(printed)
            self._layout.addWidget(link, alignment=Qt.AlignmentFlag.AlignLeft)
            if caption:
                self._layout.addWidget(data_label(caption, "cite", self))


def _short(label: str) -> str:
    words = plain(label)
    return words if len(words) <= LABEL_SHOWN else f"{words[:LABEL_SHOWN]}…"


def _heading(text: str, parent: QWidget) -> QWidget:
    return data_label(text, "sidehead", parent)


def _quiet_scroll(inner: QWidget) -> QScrollArea:
    area = scrolled(inner)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setObjectName("help")
    area.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    area.setAccessibleName(tr("この質問の手がかり"))
    return area
