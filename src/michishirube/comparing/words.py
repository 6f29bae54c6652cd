"""A comparison in words: one page for screen, print and command line, all of them from here."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date

from michishirube.comparing.compare import compare
from michishirube.comparing.comparison import (
    AnswerChange,
    Comparison,
    ConclusionChange,
    DutyChange,
    OpinionChange,
    PartyPair,
    Place,
    Side,
)
from michishirube.comparing.view import (
    ADDED,
    CHANGED,
    NOTHING,
    REMOVED,
    Cell,
    ComparedView,
    Named,
    RowView,
    SectionView,
    SideView,
)
from michishirube.engine.assess import ConclusionResult, DutyResult, VerdictResult
from michishirube.engine.case import Answer, Basis, Opinion
from michishirube.engine.form import HeldOpenBy
from michishirube.engine.truth import Truth
from michishirube.library import Library
from michishirube.phrase import joined, phrase
from michishirube.wording import (
    VERDICT_WORDS,
    WEIGHT_WORDS,
    WHEN_WORDS,
    answer_text,
    label_of,
    labels_of,
    long_date,
    plain,
    reason_of,
    verdict_headline,
    verdict_said,
    without_word,
)

NO_MATTER = phrase("論点とならない")
UNSURE = phrase("事実の確認後に決まる対応事項")
ONLY = {
    (True, False): phrase("根拠だけの変更"),
    (False, True): phrase("添付資料だけの変更"),
    (True, True): phrase("根拠と添付資料の変更"),
}
COMPLETE_WORDS = {
    True: phrase("以上で全部"),
    False: phrase("ほかにもある"),
    None: phrase("全部かどうか未回答"),
}
HELD_OPEN_WORDS = {
    HeldOpenBy.FACTS: phrase("事実の確認待ち"),
    HeldOpenBy.LAW: phrase("この定めだけでは未確定"),
}
DOCUMENT_WORDS = {
    "number": phrase("文書番号"),
    "issued": phrase("作成日"),
    "title": phrase("件名"),
    "organization": phrase("会社名"),
    "department": phrase("起案部署"),
    "author": phrase("起案者"),
    "legal": phrase("法務担当"),
    "to": phrase("宛先（決裁者）"),
    "approvers": phrase("決裁欄"),
    "ringi": phrase("関連稟議番号"),
    "planned": phrase("実施予定日"),
    "handling": phrase("取扱区分"),
    "edition": phrase("版"),
    "retention": phrase("保存期間"),
    "summary": phrase("相談の概要"),
}


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
        sure = [change for change in found.duties if change.sure]
        return ComparedView(
            plain(self._form.title),
            _side(before, found.before),
            _side(after, found.after),
            _sections(
                (phrase("前提"), self._premises()),
                (phrase("当事者"), self._parties()),
                (phrase("回答"), (self._answer(change) for change in found.answers)),
                (phrase("担当者意見"), (self._opinion(change) for change in found.opinions)),
                (phrase("メモの見出しと概要"), self._document()),
            ),
            _sections(
                (phrase("結論"), self._verdict()),
                (phrase("判断"), _merged(self._conclusion(change) for change in found.conclusions)),
                (phrase("対応事項"), _merged(_duty(change) for change in sure)),
                (UNSURE, _merged(_duty(change) for change in found.duties if change not in sure)),
                (phrase("同じままの回答の扱い"), self._use()),
            ),
            f"{pack.id} {pack.version}",
            long_date(pack.law_as_of),
        )

    # What was entered

    def _premises(self) -> Iterator[RowView]:
        if days := self._found.as_of:
            yield _changed(phrase("基準日"), long_date(days.before), long_date(days.after))
        if versions := self._found.version:
            yield _changed(phrase("回答したときの法令パック"), versions.before, versions.after)

    def _parties(self) -> Iterator[RowView]:
        for pair in self._found.parties:
            before, after = (
                Cell(one.name or phrase("（名前なし）")) if one else Cell()
                for one in (pair.before, pair.after)
            )
            note = phrase("名前の変更") if pair.renamed else ""
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
        note = "" if change.value_changed else ONLY[change.basis_changed, change.files_changed]
        about = _about(self._topics[change.question.topic], place)
        kind = _kind(change.before, change.after)
        return RowView(kind, about, plain(change.question.ask), *cells, note)

    def _answer_cell(self, change: AnswerChange, answer: Answer | None, counts: bool) -> Cell:
        if answer is None:
            return Cell()
        details = [_basis(answer.basis)] if change.basis_changed else []
        if change.files_changed:
            names = joined("、", (one.name for one in answer.attachments))
            details.append(phrase("添付資料：{names}", names=names or phrase("なし")))
        if not counts:
            details.append(phrase("結論に使っていない回答"))
        return Cell(answer_text(change.question, answer), tuple(details))

    def _opinion(self, change: OpinionChange) -> RowView:
        results = (
            *self._found.before.assessment.conclusions,
            *self._found.after.assessment.conclusions,
        )
        refs = (change.place.before, change.place.after)
        titles = (plain(one.conclusion.title) for one in results if one.ref in refs)
        cells = (_opinion_cell(change.before), _opinion_cell(change.after))
        title = next(titles, phrase("この相談で扱わない判断"))
        kind = _kind(change.before, change.after)
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
            yield RowView(
                CHANGED,
                "",
                phrase("この相談の結論"),
                *cells,
                phrase("結論の言葉だけの変更") if same else "",
            )

    def _verdict_cell(self, verdict: VerdictResult) -> Cell:
        sign, word = VERDICT_WORDS[verdict.value]
        details = [without_word(verdict_headline(self._form, verdict.fired), word)]
        if not verdict.decided:
            possible = joined("、", (VERDICT_WORDS[value][1] for value in verdict.possible))
            details.append(phrase("あり得る結論：{possible}", possible=possible))
        if verdict.held_open_by:
            details.append(HELD_OPEN_WORDS[verdict.held_open_by])
        return Cell(phrase("{sign} {word}", sign=sign, word=word), tuple(details))

    def _conclusion(self, change: ConclusionChange) -> RowView:
        before, after = (
            None if one is None or one.not_applicable else one
            for one in (change.before, change.after)
        )
        known = change.after or change.before
        assert known is not None
        cells = [_conclusion_cell(before), _conclusion_cell(after)]
        note = ""
        if before and after and cells[0].text == cells[1].text:
            note = phrase("理由の変更")
            if cells[0] == cells[1]:
                note = phrase("根拠条文の変更")
                cells = [
                    replace(cell, details=(*cell.details, self._cited(one.cite)))
                    for cell, one in zip(cells, (before, after), strict=True)
                ]
        title = plain(known.conclusion.title)
        kind, about = _kind(before, after), _party(change.place.party)
        return RowView(kind, about, title, cells[0], cells[1], note)

    def _use(self) -> Iterator[RowView]:
        """Answers that stayed, topic by topic: those that count no more, those that do again."""
        groups: dict[tuple[str, bool], list[str]] = {}
        for change in self._found.in_use:
            about = _about(self._topics[change.question.topic], change.place)
            groups.setdefault((about, change.counts), []).append(plain(change.question.ask))
        for (about, counts), asks in groups.items():
            cells = [Cell(phrase("使う"), tuple(asks)), Cell(phrase("使わない"))]
            title = phrase("同じままの回答（{n}問）", n=len(asks))
            before, after = reversed(cells) if counts else cells
            yield RowView(CHANGED, about, title, before, after)

    def _cited(self, citations: tuple[str, ...]) -> str:
        library = self._library
        return joined("、", (library.printed(one) for one in library.in_order(citations)))


def _side(named: Named, side: Side) -> SideView:
    sign, word, said = verdict_said(side.assessment)
    kind = side.assessment.verdict.value.value
    return SideView(named.name, named.note, kind, sign, word, said)


def _sections(*sections: tuple[str, Iterable[RowView]]) -> tuple[SectionView, ...]:
    """Those that have rows."""
    worded = (SectionView(title, tuple(rows)) for title, rows in sections)
    return tuple(section for section in worded if section.rows)


def _merged(rows: Iterable[RowView]) -> Iterator[RowView]:
    """What is the same for several parties is said once, about them all."""
    same: dict[RowView, list[str]] = {}
    for row in rows:
        same.setdefault(replace(row, about=""), []).append(row.about)
    for row, parties in same.items():
        yield replace(row, about=joined("、", dict.fromkeys(name for name in parties if name)))


def _conclusion_cell(result: ConclusionResult | None) -> Cell:
    if result is None:
        return Cell(NO_MATTER)
    if result.decided:
        return Cell(label_of(result), (reason_of(result),))
    return Cell(
        phrase("未確定"),
        (phrase("あり得るのは、{labels}", labels=joined("、", labels_of(result))),),
    )


def _duty(change: DutyChange) -> RowView:
    before, after = change.before, change.after
    known = after or before
    assert known is not None
    notes = []
    if before and after:
        if before.applies is not after.applies:
            notes.append(
                phrase("要ることが確定")
                if after.applies is Truth.YES
                else phrase("要るかどうかが未確定に")
            )
        if before.due != after.due:
            notes.append(phrase("期限の変更"))
        if before.duty != after.duty:
            notes.append(phrase("定めの変更"))
    title = phrase(
        "{who}：{say}", who=plain(known.duty.who), say=plain(known.duty.say).partition("。")[0]
    )
    about, note = _party(change.place.party), joined("、", notes)
    return RowView(_kind(before, after), about, title, _duty_cell(before), _duty_cell(after), note)


def _duty_cell(result: DutyResult | None) -> Cell:
    if result is None:
        return Cell()
    duty = result.duty
    when = phrase("{due}まで", due=long_date(result.due)) if result.due else WHEN_WORDS[duty.when]
    may = "" if result.applies is Truth.YES else phrase("（未確定）")
    details = () if result.due or duty.due is None else (phrase("期限は起算日の確認後に決まる"),)
    return Cell(
        phrase(
            "{when}・{weight_words}{may}",
            when=when,
            weight_words=WEIGHT_WORDS[duty.weight],
            may=may,
        ),
        details,
    )


def _kind(before: object | None, after: object | None) -> str:
    if before is None:
        return ADDED
    return REMOVED if after is None else CHANGED


def _changed(title: str, before: str, after: str) -> RowView:
    return RowView(CHANGED, "", title, Cell(before), Cell(after))


def _about(topic: str, place: Place) -> str:
    """The topic and the party, as far as there is one."""
    return joined("　", (part for part in (topic, _party(place.party)) if part))


def _party(pair: PartyPair | None) -> str:
    """A party's name: the later one, where it was renamed."""
    return next((name for name in reversed(pair.names) if name), "") if pair else ""


def _basis(basis: Basis) -> str:
    when = long_date(basis.when) if basis.when else ""
    given = joined("、", (part for part in (basis.who, when, basis.what) if part))
    return phrase("根拠：{given}", given=given) if given else phrase("根拠の記載なし")


def _opinion_cell(opinion: Opinion | None) -> Cell:
    if opinion is None:
        return Cell()
    return Cell(
        opinion.text, (phrase("{who}（{when}）", who=opinion.who, when=long_date(opinion.when)),)
    )


def _field_text(value: object) -> str:
    if isinstance(value, date):
        return long_date(value)
    return joined("、", value) if isinstance(value, tuple) else str(value or "")
