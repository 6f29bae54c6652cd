"""A comparison in words: one page for screen, print and command line, all of them from here."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from michishirube.comparing import compare
from michishirube.comparison import (
    AnswerChange,
    Comparison,
    ConclusionChange,
    DutyChange,
    OpinionChange,
    PartyPair,
    Place,
    Side,
    UseChange,
)
from michishirube.engine.assess import ConclusionResult, DutyResult, VerdictResult
from michishirube.engine.case import Answer, Basis, Opinion
from michishirube.engine.form import HeldOpenBy
from michishirube.engine.truth import Truth
from michishirube.library import Library
from michishirube.wording import (
    VERDICT_WORDS,
    WEIGHT_WORDS,
    WHEN_WORDS,
    answer_text,
    label_of,
    long_date,
    plain,
    reason_of,
    verdict_headline,
    verdict_said,
)

ADDED, REMOVED, CHANGED = "added", "removed", "changed"
SIGNS = {ADDED: ("＋", "追加"), REMOVED: ("－", "削除"), CHANGED: ("→", "変更")}
NOTHING = "—"
COMPLETE_WORDS = {True: "以上で全部", False: "ほかにもある", None: "全部かどうか未回答"}
HELD_OPEN_WORDS = {HeldOpenBy.FACTS: "事実の確認待ち", HeldOpenBy.LAW: "この定めだけでは未確定"}
DOCUMENT_WORDS = {
    "number": "文書番号",
    "issued": "作成日",
    "title": "件名",
    "organization": "会社名",
    "department": "起案部署",
    "author": "起案者",
    "legal": "法務担当",
    "to": "宛先（決裁者）",
    "approvers": "決裁欄",
    "ringi": "関連稟議番号",
    "planned": "実施予定日",
    "handling": "取扱区分",
    "edition": "版",
    "retention": "保存期間",
    "summary": "相談の概要",
}


@dataclass(frozen=True, slots=True)
class Named:
    """What one of the two is called: 改訂1, with who fixed it and when."""

    name: str
    note: str = ""


@dataclass(frozen=True, slots=True)
class SideView:
    """One of the two with its verdict. `kind` is the verdict's, for its colour."""

    name: str
    note: str
    kind: str
    sign: str
    word: str
    headline: str


@dataclass(frozen=True, slots=True)
class Cell:
    """What stands on one side. `text` is — where there is nothing."""

    text: str = NOTHING
    details: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class RowView:
    """One difference. `kind`: added, removed or changed, with its sign and word.

    Attributes:
        about: the topic or party, empty where the title says all.
        note: what kind of change it is, where that is not plain.
    """

    kind: str
    about: str
    title: str
    before: Cell
    after: Cell
    note: str = ""

    @property
    def sign(self) -> str:
        return SIGNS[self.kind][0]

    @property
    def word(self) -> str:
        return SIGNS[self.kind][1]


@dataclass(frozen=True, slots=True)
class SectionView:
    title: str
    rows: tuple[RowView, ...]


@dataclass(frozen=True, slots=True)
class ComparedView:
    """Everything the page of a comparison says.

    Attributes:
        entered: what was entered otherwise; `derived` what that changed.
        version: the pack that decided both.
    """

    title: str
    before: SideView
    after: SideView
    entered: tuple[SectionView, ...]
    derived: tuple[SectionView, ...]
    version: str
    law_day: str

    @property
    def empty(self) -> bool:
        return not self.entered and not self.derived

    @property
    def counts(self) -> tuple[int, int]:
        """How many differences were entered, and how many came out."""
        entered, derived = (
            sum(len(section.rows) for section in some) for some in (self.entered, self.derived)
        )
        return entered, derived


def compared_view(
    library: Library, before: tuple[Named, Side], after: tuple[Named, Side]
) -> ComparedView:
    """Compare and word it.

    Raises:
        NotComparableError: they are of different consultations.
    """
    comparison = compare(before[1], after[1])
    return _Worder(library, comparison).view(before[0], after[0])


class _Worder:
    def __init__(self, library: Library, comparison: Comparison) -> None:
        self._library, self._found = library, comparison
        self._form = comparison.after.assessment.book.form
        self._topics = {topic.id: plain(topic.title) for topic in self._form.topics}

    def view(self, before: Named, after: Named) -> ComparedView:
        found, pack = self._found, self._form.pack
        return ComparedView(
            plain(self._form.title),
            _side(before, found.before),
            _side(after, found.after),
            _sections(
                ("前提", self._premises()),
                ("当事者", self._parties()),
                ("回答", (self._answer(change) for change in found.answers)),
                ("担当者意見", (self._opinion(change) for change in found.opinions)),
                ("メモの見出しと概要", self._document()),
            ),
            _sections(
                ("結論", self._verdict()),
                ("判断", (self._conclusion(change) for change in found.conclusions)),
                ("対応事項", (self._duty(change) for change in found.duties)),
                ("そのままの回答の扱い", (self._use(change) for change in found.in_use)),
            ),
            f"{pack.id} {pack.version}",
            long_date(pack.law_as_of),
        )

    # What was entered

    def _premises(self) -> Iterator[RowView]:
        if days := self._found.as_of:
            yield _changed("基準日", long_date(days.before), long_date(days.after))
        if versions := self._found.version:
            yield _changed("回答したときの法令パック", versions.before, versions.after)

    def _parties(self) -> Iterator[RowView]:
        for pair in self._found.parties:
            before, after = (
                Cell(one.name or "（名前なし）") if one else Cell()
                for one in (pair.before, pair.after)
            )
            note = "名前の変更" if pair.renamed else ""
            title = plain(self._form.groups[pair.group].title)
            yield RowView(_kind(pair.before, pair.after), "", title, before, after, note)
        for change in self._found.lists:
            title = plain(self._form.groups[change.group].title)
            yield _changed(title, *(COMPLETE_WORDS[one] for one in (change.before, change.after)))

    def _answer(self, change: AnswerChange) -> RowView:
        found, place = self._found, change.place
        cells = (
            self._answer_cell(
                change, change.before, place.before in found.before.assessment.visited
            ),
            self._answer_cell(change, change.after, place.after in found.after.assessment.visited),
        )
        note = "" if change.value_changed else "根拠だけの変更"
        about = _about(self._topics[change.question.topic], place)
        kind = _kind(change.before, change.after)
        return RowView(kind, about, plain(change.question.ask), *cells, note)

    def _answer_cell(self, change: AnswerChange, answer: Answer | None, counts: bool) -> Cell:
        if answer is None:
            return Cell()
        details = [_basis(answer.basis)] if change.basis_changed else []
        if not counts:
            details.append("結論に使っていない回答")
        return Cell(answer_text(change.question, answer), tuple(details))

    def _opinion(self, change: OpinionChange) -> RowView:
        results = (
            *self._found.before.assessment.conclusions,
            *self._found.after.assessment.conclusions,
        )
        refs = (change.place.before, change.place.after)
        titles = (plain(one.conclusion.title) for one in results if one.ref in refs)
        cells = (_opinion_cell(change.before), _opinion_cell(change.after))
        kind, title = _kind(change.before, change.after), next(titles, "この相談で扱わない判断")
        return RowView(kind, _about("", change.place), title, *cells)

    def _document(self) -> Iterator[RowView]:
        for change in self._found.document:
            texts = [_field_text(change.before), _field_text(change.after)]
            kind = _kind(*(text or None for text in texts))
            before, after = (Cell(text or NOTHING) for text in texts)
            yield RowView(kind, "", DOCUMENT_WORDS[change.field], before, after)

    # What that changed

    def _verdict(self) -> Iterator[RowView]:
        if pair := self._found.verdict:
            cells = (self._verdict_cell(pair.before), self._verdict_cell(pair.after))
            same = pair.before.value is pair.after.value
            yield RowView(CHANGED, "", "結論", *cells, "結論の言葉だけの変更" if same else "")

    def _verdict_cell(self, verdict: VerdictResult) -> Cell:
        sign, word = VERDICT_WORDS[verdict.value]
        details = [verdict_headline(self._form, verdict.fired).removeprefix(f"{word}：")]
        if not verdict.decided:
            possible = "、".join(VERDICT_WORDS[value][1] for value in verdict.possible)
            details.append(f"あり得る結論：{possible}")
        if verdict.held_open_by:
            details.append(HELD_OPEN_WORDS[verdict.held_open_by])
        return Cell(f"{sign} {word}", tuple(details))

    def _conclusion(self, change: ConclusionChange) -> RowView:
        before, after = (
            None if one is None or one.not_applicable else one
            for one in (change.before, change.after)
        )
        known = change.after or change.before
        assert known is not None
        note = ""
        if before and after and label_of(before) == label_of(after):
            note = "理由か根拠の変更" if before.decided is after.decided else ""
        cells = (self._conclusion_cell(before), self._conclusion_cell(after))
        title = plain(known.conclusion.title)
        return RowView(_kind(before, after), _about("", change.place), title, *cells, note)

    def _conclusion_cell(self, result: ConclusionResult | None) -> Cell:
        if result is None:
            return Cell("論点とならない")
        open_ = "" if result.decided else "（未確定）"
        cited = self._cited(result.cite)
        details = tuple(text for text in (reason_of(result), cited) if text)
        return Cell(f"{label_of(result)}{open_}", details)

    def _duty(self, change: DutyChange) -> RowView:
        known = change.after or change.before
        assert known is not None
        both = change.before is not None and change.after is not None
        cells = (self._duty_cell(change.before), self._duty_cell(change.after))
        kind = _kind(change.before, change.after)
        note = "期限か確かさの変更" if both else ""
        return RowView(kind, _about("", change.place), plain(known.duty.say), *cells, note)

    def _duty_cell(self, result: DutyResult | None) -> Cell:
        if result is None:
            return Cell("なし")
        duty = result.duty
        if result.due:
            when = f"{long_date(result.due)}まで"
        else:
            when = f"{WHEN_WORDS[duty.when]}{'（期限は起算日の確認後）' if duty.due else ''}"
        may = "" if result.applies is Truth.YES else "（要るかどうか未確定）"
        details = tuple(text for text in (plain(duty.who), self._cited(duty.cite)) if text)
        return Cell(f"{when}・{WEIGHT_WORDS[duty.weight]}{may}", details)

    def _use(self, change: UseChange) -> RowView:
        before, after = (Cell("使う"), Cell("使わない"))
        if change.counts:
            before, after = after, before
        about = _about(self._topics[change.question.topic], change.place)
        return RowView(CHANGED, about, plain(change.question.ask), before, after)

    def _cited(self, citations: tuple[str, ...]) -> str:
        library = self._library
        return "、".join(library.printed(one) for one in library.in_order(citations))


def _side(named: Named, side: Side) -> SideView:
    sign, word, said = verdict_said(side.assessment)
    kind = side.assessment.verdict.value.value
    return SideView(named.name, named.note, kind, sign, word, said)


def _sections(*sections: tuple[str, Iterable[RowView]]) -> tuple[SectionView, ...]:
    """Those that have rows."""
    worded = (SectionView(title, tuple(rows)) for title, rows in sections)
    return tuple(section for section in worded if section.rows)


def _kind(before: object | None, after: object | None) -> str:
    if before is None:
        return ADDED
    return REMOVED if after is None else CHANGED


def _changed(title: str, before: str, after: str) -> RowView:
    return RowView(CHANGED, "", title, Cell(before), Cell(after))


def _about(topic: str, place: Place) -> str:
    """The topic and the party, as far as there is one."""
    return "　".join(part for part in (topic, _party(place.party)) if part)


def _party(pair: PartyPair | None) -> str:
    if pair is None:
        return ""
    return "→".join(dict.fromkeys(name for name in pair.names if name))


def _basis(basis: Basis) -> str:
    when = long_date(basis.when) if basis.when else ""
    given = "、".join(part for part in (basis.who, when, basis.what) if part)
    return f"根拠：{given}" if given else "根拠の記載なし"


def _opinion_cell(opinion: Opinion | None) -> Cell:
    if opinion is None:
        return Cell()
    return Cell(opinion.text, (f"{opinion.who}（{long_date(opinion.when)}）",))


def _field_text(value: object) -> str:
    if isinstance(value, date):
        return long_date(value)
    return "、".join(value) if isinstance(value, tuple) else str(value or "")
