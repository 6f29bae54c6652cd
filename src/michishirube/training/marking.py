"""A learner's case beside the model's: question by question, and what each difference did.

A difference is weighed by what it changes. It is tried both ways: the learner's answer alone in
the model's case, and the model's answer alone in the learner's. Questions that come up only then
are answered as the other side did. The greater change counts, so that two mistakes which hide
each other are still found.

The score: every right answer counts 1, every wrong one the weight of its change (`WEIGHTS`), and
the score is the share of the right ones, rounded down: 100 is reached only without a mistake, and
one answer that turns the verdict costs as much as six that change nothing. Not scored: judgements
(two people may weigh alike facts differently; their reasons stand side by side), texts, facts for
the record, and questions that only one of the two met, which follow from an earlier difference.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from enum import Enum, IntEnum

from michishirube.comparing.compare import compare
from michishirube.comparing.comparison import Comparison, Side
from michishirube.engine.assess import assess_replay
from michishirube.engine.case import Answer, Case, PartyList
from michishirube.engine.form import Kind, Question, Ref, Verdict
from michishirube.engine.interview import Interview
from michishirube.engine.replay import answer_at
from michishirube.training.catalogue import Lesson
from michishirube.training.pairing import paired
from michishirube.wording import headline

MOST_FILLED = 200
"""Rounds of answers taken from the other side; a case has fewer questions that follow."""


class Standing(Enum):
    """How an answer stands beside the model's."""

    RIGHT = "right"
    WRONG = "wrong"
    WEIGHED = "weighed"  # a judgement: reasons side by side
    SHOWN = "shown"  # a text, or for the record: side by side
    NOT_MET = "not_met"  # the model's way only
    EXTRA = "extra"  # the learner's way only


class Size(IntEnum):
    """The most that a difference changes."""

    NOTHING = 0
    DUTIES = 1
    CONCLUSIONS = 2
    VERDICT = 3


WEIGHTS: Mapping[Size, int] = {
    Size.NOTHING: 1,
    Size.DUTIES: 2,
    Size.CONCLUSIONS: 3,
    Size.VERDICT: 6,
}


@dataclass(frozen=True, slots=True)
class Mark:
    """One question. Parties go by the model's ids.

    Attributes:
        model, learner: the answers; None for none, and for a list of parties.
        alone: the model's case beside the same with the learner's answer.
        back: the learner's case beside the same with the model's answer.
        size: the most that either changes.
    """

    ref: Ref
    question: Question
    standing: Standing
    model: Answer | None = None
    learner: Answer | None = None
    alone: Comparison | None = None
    back: Comparison | None = None

    @property
    def size(self) -> Size:
        found = (size_of(one) for one in (self.alone, self.back) if one is not None)
        return max(found, default=Size.NOTHING)

    @property
    def differs(self) -> bool:
        return self.alone is not None

    @property
    def tells(self) -> Comparison | None:
        """The one of the two ways that changes most; at a tie the learner's answer alone."""
        both = [one for one in (self.alone, self.back) if one is not None]
        return max(both, key=size_of, default=None)


@dataclass(frozen=True, slots=True)
class Score:
    """`right` answers, and the weights of the wrong ones."""

    right: int = 0
    lost: int = 0

    @property
    def points(self) -> int | None:
        """From 0 to 100; None where nothing was scored."""
        total = self.right + self.lost
        return None if total == 0 else 100 * self.right // total


@dataclass(frozen=True, slots=True)
class Marking:
    """A lesson as it was answered. `learner`: with the model's ids of parties."""

    lesson: Lesson
    learner: Side
    marks: tuple[Mark, ...]

    @property
    def score(self) -> Score:
        return score_of(self.marks)

    @property
    def same_verdict(self) -> bool:
        return not _turned(self.lesson.model, self.learner)


def score_of(marks: tuple[Mark, ...]) -> Score:
    """What the answers come to: see the module."""
    wrong = [mark for mark in marks if mark.standing is Standing.WRONG]
    right = sum(mark.standing is Standing.RIGHT for mark in marks)
    return Score(right, sum(WEIGHTS[mark.size] for mark in wrong))


def size_of(found: Comparison) -> Size:
    """The most that differs between two cases."""
    if _turned(found.before, found.after):
        return Size.VERDICT
    if found.verdict or found.conclusions:
        return Size.CONCLUSIONS
    return Size.DUTIES if found.duties else Size.NOTHING


def _turned(before: Side, after: Side) -> bool:
    """Whether the verdict is another; where it is an answer, whether that reads otherwise."""
    one, other = before.assessment, after.assessment
    if one.verdict.value is not other.verdict.value:
        return True
    return one.verdict.value is Verdict.ANSWERED and headline(one) != headline(other)


def mark_alone(lesson: Lesson, case: Case) -> Marking:
    """A case that the learner answered alone, from the first question to the last."""
    marker = _Marker(lesson, paired(lesson.form, case, lesson.model.case))
    return Marking(lesson, marker.learner, tuple(marker.marks()))


def mark_led(
    lesson: Lesson, given: Mapping[Ref, Answer], lists: Mapping[str, PartyList]
) -> Marking:
    """Answers to the model's questions, each after the model's answers to those before it.

    Args:
        given: by the model's ids of parties; what is not there has not been asked yet.
        lists: the parties as the learner listed them.
    """
    answered = lesson.model.case
    for ref, answer in given.items():
        answered = answered.with_answer(ref, lesson.book.questions[ref.id].group, answer)
    named = replace(answered, parties={**answered.parties, **lists})
    listed = paired(lesson.form, named, lesson.model.case)
    for group in lists:
        merged = _merged(answered.listed(group), listed.listed(group))
        listed = _relisted(listed, group, merged)
    # a party that was forgotten in the list has still been asked about
    of_answers = _Marker(lesson, answered)
    of_lists = _Marker(lesson, listed) if lists else of_answers
    asked = [ref for ref in lesson.model.assessment.visited if ref in given or ref.id in lists]
    marks = (
        of_lists.led(ref, None) if ref.id in lists else of_answers.led(ref, given[ref])
        for ref in asked
    )
    return Marking(lesson, of_lists.learner, tuple(marks))


def _merged(model: PartyList, learner: PartyList) -> PartyList:
    """The parties of one list, with what the other says of those that it has, too."""
    known = {party.id: party for party in model.parties}
    parties = tuple(known.get(party.id, party) for party in learner.parties)
    return replace(learner, parties=parties)


def _relisted(case: Case, group: str, listed: PartyList) -> Case:
    return replace(case, parties={**case.parties, group: listed})


class _Marker:
    def __init__(self, lesson: Lesson, case: Case) -> None:
        self.lesson = lesson
        self.book = lesson.book
        self.model = lesson.model
        self._interview = Interview(self.book)
        self.learner = self._side(case)

    def _side(self, case: Case) -> Side:
        return Side(case, assess_replay(self.book, case, self._interview.update(case)))

    def marks(self) -> Iterator[Mark]:
        """In the model's order, then what only the learner met.

        A fact for the record that only one of them met is left out: it decides nothing.
        """
        met, own = self.learner.assessment.visited, self.model.assessment.visited
        for ref in own:
            question = self.book.questions[ref.id]
            if ref in met:
                yield self._mark(ref)
            elif not question.record:
                yield Mark(ref, question, Standing.NOT_MET, model=self._of_model(ref))
        for ref in met:
            question = self.book.questions[ref.id]
            if ref not in own and not question.record:
                answer = answer_at(self.book, self.learner.case, ref)
                yield Mark(ref, question, Standing.EXTRA, learner=answer)

    def led(self, ref: Ref, learner: Answer | None) -> Mark:
        """Of a question asked on the model's way: what the learner's answer alone would change."""
        question = self.book.questions[ref.id]
        model = self._of_model(ref)
        if self._same(question, ref, learner):
            return Mark(ref, question, _standing(question, True), model, learner)
        alone = compare(self.model, self._with(self.model, self.learner, ref))
        return Mark(ref, question, _standing(question, False), model, learner, alone)

    def _mark(self, ref: Ref) -> Mark:
        question = self.book.questions[ref.id]
        learner = answer_at(self.book, self.learner.case, ref)
        if self._same(question, ref, learner):
            return Mark(ref, question, _standing(question, True), self._of_model(ref), learner)
        alone = compare(self.model, self._with(self.model, self.learner, ref))
        # an answer that is missing hides none
        missing = learner is None and question.kind is not Kind.PARTIES
        back = None if missing else compare(self.learner, self._with(self.learner, self.model, ref))
        return Mark(
            *(ref, question, _standing(question, False), self._of_model(ref), learner),
            alone=alone,
            back=back,
        )

    def _of_model(self, ref: Ref) -> Answer | None:
        return answer_at(self.book, self.model.case, ref)

    def _same(self, question: Question, ref: Ref, learner: Answer | None) -> bool:
        """Whether both say the same; of texts and facts for the record nothing is compared but
        whether a text that decides something was given."""
        if question.kind is Kind.PARTIES:
            return self._listed(self.model, ref) == self._listed(self.learner, ref)
        one, other = (answer.value if answer else None for answer in (self._of_model(ref), learner))
        if question.record:
            return True
        if question.kind is Kind.TEXT and isinstance(one, str) and isinstance(other, str):
            return bool(one) is bool(other)
        return one == other

    def _listed(self, side: Side, ref: Ref) -> tuple[set[str], bool | None]:
        listed = side.case.listed(ref.id)
        return {party.id for party in listed.parties}, listed.complete

    def _with(self, side: Side, other: Side, ref: Ref) -> Side:
        """One side with the other's answer to one question, and to what is asked only then."""
        case = self._taken(side.case, other.case, ref)
        found = self._side(case)
        for _ in range(MOST_FILLED):
            filled = found.case
            for open_ref in found.assessment.next_questions:
                filled = self._taken(filled, other.case, open_ref)
            if filled == found.case:
                break
            found = self._side(filled)
        return found

    def _taken(self, case: Case, other: Case, ref: Ref) -> Case:
        question = self.book.questions[ref.id]
        if question.kind is Kind.PARTIES:
            return _relisted(case, ref.id, _merged(case.listed(ref.id), other.listed(ref.id)))
        return case.with_answer(ref, question.group, answer_at(self.book, other, ref))


def _standing(question: Question, same: bool) -> Standing:
    if question.kind is Kind.JUDGEMENT:
        return Standing.WEIGHED
    if question.record or (question.kind is Kind.TEXT and same):
        return Standing.SHOWN
    return Standing.RIGHT if same else Standing.WRONG
