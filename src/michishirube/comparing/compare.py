"""What differs between two cases of one consultation, and what that changes in the result.

Pure: engine types in, a `Comparison` out. `words` words it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import fields
from datetime import date
from typing import TypeVar

from michishirube.comparing.comparison import (
    AnswerChange,
    Comparison,
    ConclusionChange,
    DocumentChange,
    DutyChange,
    ListChange,
    OpinionChange,
    Pair,
    PartyPair,
    Place,
    Side,
    UseChange,
)
from michishirube.engine.assess import ConclusionResult, DutyResult, VerdictResult
from michishirube.engine.case import Answer, Case, Document, Opinion, Party, PartyList
from michishirube.engine.form import Conclusion, ConclusionCase, Duty, Form, Question, Ref, Topic
from michishirube.engine.rulebook import root_ids
from michishirube.engine.truth import Truth
from michishirube.phrase import phrase

T = TypeVar("T")


class NotComparableError(ValueError):
    """The two are cases of different consultations; the message (Japanese) says so."""


def compare(before: Side, after: Side) -> Comparison:
    """Compare two cases of one consultation.

    Raises:
        NotComparableError: they are of different consultations.
    """
    if before.case.consultation != after.case.consultation:
        raise different_consultations(before.case.consultation, after.case.consultation)
    return _Comparer(before, after).compared()


def different_consultations(one: str, other: str) -> NotComparableError:
    """What to say of cases of two consultations."""
    return NotComparableError(
        phrase(
            "異なる相談の案件（{one} と {other}）は比べられません。同じ相談の案件を選んでください",
            one=one,
            other=other,
        )
    )


def pair_parties(group: str, before: PartyList, after: PartyList) -> tuple[PartyPair, ...]:
    """The parties of two lists, side by side: by id and name, by name, by id; the rest alone.

    A name goes before an id, since ids of two cases that have nothing to do with each other
    agree by chance. In the order of the later list; those that left stand at its end.
    """
    left, right = list(before.parties), list(after.parties)
    found: dict[str, Party] = {}

    def match(key: Callable[[Party], tuple[str, ...]]) -> None:
        for party in list(right):
            other = next((one for one in left if key(one) == key(party)), None)
            if other is not None:
                found[party.id] = other
                left.remove(other)
                right.remove(party)

    match(lambda party: (party.id, party.name))
    match(lambda party: (party.name,))
    match(lambda party: (party.id,))
    listed = [PartyPair(group, found.get(party.id), party) for party in after.parties]
    return (*listed, *(PartyPair(group, party, None) for party in left))


class _Comparer:
    def __init__(self, before: Side, after: Side) -> None:
        self._sides = self.before, self.after = before, after
        self.form = after.assessment.book.form
        self.pairs = {
            group: pair_parties(group, before.case.listed(group), after.case.listed(group))
            for group in self.form.groups
        }

    def compared(self) -> Comparison:
        old, new = self.before.case, self.after.case
        verdicts = Pair(self.before.assessment.verdict, self.after.assessment.verdict)
        return Comparison(
            self.before,
            self.after,
            as_of=_differing(old.as_of, new.as_of),
            version=_differing(_version(old), _version(new)),
            document=tuple(_document_changes(old, new)),
            parties=tuple(pair for some in self.pairs.values() for pair in some if pair.changed),
            lists=tuple(self._list_changes()),
            answers=tuple(self._answer_changes()),
            opinions=tuple(self._opinion_changes()),
            verdict=None if _same_verdict(verdicts) else verdicts,
            conclusions=tuple(self._conclusion_changes()),
            duties=tuple(self._duty_changes()),
            in_use=tuple(self._use_changes()),
        )

    def _list_changes(self) -> Iterator[ListChange]:
        for group in self.form.groups:
            old, new = (side.case.listed(group).complete for side in self._sides)
            if old is not new:
                yield ListChange(group, old, new)

    def _spans(self, group: str | None) -> tuple[PartyPair | None, ...]:
        """The pairs of parties that something runs over; once for the case's own."""
        return (None,) if group is None else self.pairs[group]

    def _places(self, id_: str, group: str | None) -> Iterator[Place]:
        return (_place(id_, pair) for pair in self._spans(group))

    def _questions(self) -> Iterator[tuple[Place, Question]]:
        """Topic by topic, party by party, as they are asked."""
        for topic in self.form.topics:
            for pair in self._spans(topic.for_each):
                for question in topic.questions:
                    yield _place(question.id, pair), question

    def _answers(self, place: Place) -> tuple[Answer | None, Answer | None]:
        own = (self.before.case.answers, self.after.case.answers)
        return _said(own, place, lambda party: party.answers)

    def _answer_changes(self) -> Iterator[AnswerChange]:
        for place, question in self._questions():
            old, new = self._answers(place)
            if old != new:
                yield AnswerChange(place, question, old, new)

    def _opinion_changes(self) -> Iterator[OpinionChange]:
        own = (self.before.case.opinions, self.after.case.opinions)
        for id_, group in _points(self.form, lambda topic: topic.conclusions).items():
            for place in self._places(id_, group):
                old, new = _said(own, place, lambda party: party.opinions)
                if old != new:
                    yield OpinionChange(place, old, new)

    def _conclusion_changes(self) -> Iterator[ConclusionChange]:
        old, new = (
            {result.ref: result for result in side.assessment.conclusions} for side in self._sides
        )
        groups = _points(self.form, lambda topic: topic.conclusions)
        for id_ in self.form.wants:
            for place in self._places(id_, groups[id_]):
                one, other = _found(old, place.before), _found(new, place.after)
                if _concluded(one) != _concluded(other):
                    yield ConclusionChange(place, one, other)

    def _duty_changes(self) -> Iterator[DutyChange]:
        old, new = (
            {
                result.ref: result
                for result in (*side.assessment.duties, *side.assessment.possible_duties)
            }
            for side in self._sides
        )
        for id_, group in _points(self.form, lambda topic: topic.duties).items():
            for place in self._places(id_, group):
                one, other = _found(old, place.before), _found(new, place.after)
                if _obliged(one) != _obliged(other):
                    yield DutyChange(place, one, other)

    def _use_changes(self) -> Iterator[UseChange]:
        """Of answers that are the same on both sides, those that count on one only."""
        old, new = (set(side.assessment.visited) for side in self._sides)
        for place, question in self._questions():
            one, other = self._answers(place)
            counted, counts = place.before in old, place.after in new
            if one is not None and one == other and counted is not counts:
                yield UseChange(place, question, counts)


def _place(id_: str, pair: PartyPair | None) -> Place:
    if pair is None:
        return Place(Ref(id_), Ref(id_))
    return Place(
        Ref(id_, pair.before.id) if pair.before else None,
        Ref(id_, pair.after.id) if pair.after else None,
        pair,
    )


def _points(
    form: Form, rules: Callable[[Topic], tuple[Conclusion | Duty, ...]]
) -> dict[str, str | None]:
    """Of every point of law, whatever its version, the group over which it runs."""
    every = tuple(rule for topic in form.topics for rule in rules(topic))
    roots = root_ids(every)
    return {roots[rule.id]: rule.group for rule in every}


def _found(results: Mapping[Ref, T], ref: Ref | None) -> T | None:
    return None if ref is None else results.get(ref)


def _version(case: Case) -> str:
    return f"{case.pack_id} {case.pack_version}"


def _differing(before: T, after: T) -> Pair[T] | None:
    return Pair(before, after) if before != after else None


_Said = TypeVar("_Said", Answer, Opinion)


def _said(
    own: tuple[Mapping[str, _Said], Mapping[str, _Said]],
    place: Place,
    of: Callable[[Party], Mapping[str, _Said]],
) -> tuple[_Said | None, _Said | None]:
    """What was said at a place on each side: in the case, or of its party."""
    before, after = own
    if place.party is not None:
        before = of(place.party.before) if place.party.before else {}
        after = of(place.party.after) if place.party.after else {}
    return (
        before.get(place.before.id) if place.before else None,
        after.get(place.after.id) if place.after else None,
    )


def _document_changes(before: Case, after: Case) -> Iterator[DocumentChange]:
    for field in fields(Document):
        old, new = getattr(before.document, field.name), getattr(after.document, field.name)
        if old != new:
            yield DocumentChange(field.name, old, new)
    if before.summary != after.summary:
        yield DocumentChange("summary", before.summary, after.summary)


def _same_verdict(pair: Pair[VerdictResult]) -> bool:
    one, other = (
        (verdict.possible, verdict.fired, verdict.held_open_by)
        for verdict in (pair.before, pair.after)
    )
    return one == other


def _concluded(
    result: ConclusionResult | None,
) -> tuple[tuple[str, ...], tuple[tuple[str, str, tuple[str, ...]], ...]] | None:
    """All that a conclusion says; None where it does not arise."""
    if result is None or result.not_applicable:
        return None
    return result.finding.possible, tuple(_case_said(case) for case in result.fired)


def _case_said(case: ConclusionCase) -> tuple[str, str, tuple[str, ...]]:
    return case.label, case.because, case.cite


def _obliged(result: DutyResult | None) -> tuple[Truth, date | None, Duty] | None:
    return None if result is None else (result.applies, result.due, result.duty)
