"""Where one learner works: lessons and rounds begun, gone on with and finished, all on disk.

The one door that the screens use. Every answer is kept before the call returns; what a killed
program leaves is gone on with by `resume` and `resume_round`.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from michishirube.engine.case import Answer, Case, PartyList
from michishirube.engine.form import Ref
from michishirube.formfile.problems import FormFileError
from michishirube.store.learning import (
    AnsweredItem,
    AttemptRow,
    Closing,
    ItemCard,
    Learner,
    Learning,
)
from michishirube.training import attempt as attempts
from michishirube.training import rounds
from michishirube.training.attempt import Attempt, Mode
from michishirube.training.catalogue import Catalogue, Drill, Lesson
from michishirube.training.items import (
    Item,
    answered_drill,
    answered_question,
    comes_back,
    item_of,
)
from michishirube.training.marking import Mark, Marking, Standing, mark_led
from michishirube.training.progress import Progress, progress
from michishirube.training.records import Record, record_of
from michishirube.training.returning import rescheduled
from michishirube.training.rounds import Round
from michishirube.wording import answer_text, list_text

IDLE = 600
"""Seconds after which somebody has gone away: no more are counted for one answer."""

Clock = Callable[[], datetime]


class Desk:
    """One learner at work.

    Mutable: it holds the store.
    """

    def __init__(
        self, catalogue: Catalogue, learning: Learning, learner: Learner, clock: Clock
    ) -> None:
        self.catalogue = catalogue
        self.learning = learning
        self.learner = learner
        self.clock = clock

    # Lessons

    def begin(self, lesson: str, mode: Mode, course: str = "") -> Sitting:
        """
        Raises:
            FormFileError: the lesson cannot be read.
            StoreError: it cannot be kept.
        """
        found = self.catalogue.lesson(lesson)
        attempt = attempts.begun(found, mode)
        text = attempts.to_text(attempt)
        row = self.learning.begin(self.learner.uid, lesson, course, mode.value, text)
        return Sitting(self, found, attempt, row)

    def resume(self, row: AttemptRow) -> Sitting:
        """A lesson as it was left.

        Raises:
            FormFileError: the lesson, or what was answered, cannot be read any more.
        """
        attempt = attempts.from_text(row.content, self.catalogue.forms)
        return Sitting(self, self.catalogue.lesson(row.lesson), attempt, row)

    def unfinished(self) -> AttemptRow | None:
        """What was left last and is not finished: a lesson or a round."""
        rows = [row for row in self.learning.attempts(self.learner.uid) if row.finished is None]
        return max(rows, key=lambda row: row.changed, default=None)

    # Rounds

    def drill_round(self, course: str = "") -> RoundAtWork:
        """Ten drill items, of one course or of all.

        Raises:
            FormFileError: there is no such course.
        """
        there = self.catalogue.course(course).drills if course else self.catalogue.drill_ids
        now = self.clock()
        cards = {card.item: card for card in self.learning.cards(self.learner.uid)}
        answered = self.learning.answered(self.learner.uid)
        items = rounds.chosen(there, answered, cards, now, seed=len(answered))
        return self._round(Round(items), Mode.DRILLS, course)

    def due(self) -> tuple[str, ...]:
        """Items that have come back, the longest due first."""
        known = {*self.catalogue.drill_ids, *self.catalogue.lesson_ids}
        return rounds.due(self.learning.cards(self.learner.uid), known, self.clock())

    def due_later_today(self) -> int:
        """How many items have not come back yet, and will before the day is over."""
        here = self.clock().astimezone()
        dues = [card.due.astimezone(here.tzinfo) for card in self.learning.cards(self.learner.uid)]
        return sum(due > here and due.date() == here.date() for due in dues)

    def review_round(self) -> RoundAtWork:
        """Ten of the items that have come back."""
        return self._round(Round(self.due()[: rounds.A_ROUND]), Mode.REVIEW, "")

    def _round(self, round_: Round, mode: Mode, course: str) -> RoundAtWork:
        text = rounds.to_text(round_)
        row = self.learning.begin(self.learner.uid, "", course, mode.value, text)
        return RoundAtWork(self, round_, row)

    def resume_round(self, row: AttemptRow) -> RoundAtWork:
        """A round as it was left.

        Raises:
            FormFileError: it cannot be read any more.
        """
        return RoundAtWork(self, rounds.from_text(row.content), row)

    # What has been done

    def figures(self) -> Progress:
        """How far the learner is now. Days are those of the clock's time zone."""
        uid = self.learner.uid
        return progress(
            self.learning.answered(uid),
            self.learning.attempts(uid),
            self.learning.cards(uid),
            self.catalogue.courses,
            self.clock(),
        )

    def record(self, pack: str) -> Record:
        """All that was done, to be exported. `pack`: id and version."""
        attempts = self.learning.attempts(self.learner.uid)
        answered = self.learning.answered(self.learner.uid)
        return record_of(self.learner, attempts, answered, pack, self.clock())

    # For both

    def cards_after(self, answered: list[AnsweredItem], wrong_ones: set[str]) -> list[ItemCard]:
        """When items come back, `wrong_ones` being those that may begin to."""
        cards = {card.item: card for card in self.learning.cards(self.learner.uid)}
        found = []
        for one in answered:
            if one.item in cards or one.item in wrong_ones:
                card = rescheduled(one.item, cards.get(one.item), one.right, one.moment)
                found += [card] if card else []
        return found


class _Timed:
    """Counts the seconds at work, from one answer to the next."""

    def __init__(self, clock: Clock, seconds: int) -> None:
        self._clock = clock
        self._before = seconds
        self._since = clock()

    @property
    def seconds(self) -> int:
        """So far, with the time since the last answer."""
        return self._before + self._passed()

    def note(self) -> int:
        """An answer was given now."""
        self._before = self.seconds
        self._since = self._clock()
        return self._before

    def _passed(self) -> int:
        return min(max(int((self._clock() - self._since).total_seconds()), 0), IDLE)


class Sitting:
    """A lesson at work. Mutable: it is the identity of the open attempt."""

    def __init__(self, desk: Desk, lesson: Lesson, attempt: Attempt, row: AttemptRow) -> None:
        self.desk = desk
        self.lesson = lesson
        self.attempt = attempt
        self.uid = row.uid
        self.course = row.course
        self._time = _Timed(desk.clock, row.seconds)

    @property
    def mode(self) -> Mode:
        return self.attempt.mode

    @property
    def seconds(self) -> int:
        return self._time.seconds

    # Guided

    @property
    def upcoming(self) -> Ref | None:
        """The guided question to answer now; None when all are."""
        return attempts.upcoming(self.lesson, self.attempt)

    @property
    def progress(self) -> tuple[int, int]:
        """How many guided questions are answered, and of how many."""
        refs = attempts.asked(self.lesson)
        done = (attempts.is_answered(self.lesson, self.attempt, ref) for ref in refs)
        return sum(done), len(refs)

    @property
    def way(self) -> Case:
        """The case on the guided way so far: the model's answers."""
        return attempts.way(self.lesson, self.attempt)

    def give(self, ref: Ref, answer: Answer) -> Mark:
        """Answer a guided question, and see how it stands.

        Raises:
            StoreError: it cannot be kept.
        """
        self.attempt = attempts.with_answer(self.lesson, self.attempt, ref, answer)
        return self._noted(ref)

    def name(self, group: str, listed: PartyList) -> Mark:
        """Answer the guided question that lists a group's parties.

        Raises:
            StoreError: it cannot be kept.
        """
        self.attempt = attempts.with_list(self.attempt, group, listed)
        return self._noted(Ref(group))

    def _noted(self, ref: Ref) -> Mark:
        mark = attempts.feedback(self.lesson, self.attempt, ref)
        self._save([mark])
        return mark

    # Examination

    def keep(self, case: Case, place: str = "") -> None:
        """The case as it is answered now, and where the person stands.

        Raises:
            StoreError: it cannot be kept.
        """
        self.attempt = Attempt(self.mode, case, self.attempt.lists, place)
        self._save([])

    # The end

    def marking(self) -> Marking:
        """All answers beside the model's."""
        return attempts.marked(self.lesson, self.attempt)

    def finish(self) -> Marking:
        """Close the attempt. What an examination answered wrong begins to come back.

        Raises:
            StoreError: it cannot be kept.
        """
        marking = self.marking()
        marks = [] if self.mode is Mode.GUIDED else [*marking.marks]
        self._save(marks, Closing(marking.score.points, marking.same_verdict))
        return marking

    def drop(self) -> None:
        """Forget the attempt; guided answers stay in the record."""
        self.desk.learning.drop(self.uid)

    def _save(self, marks: list[Mark], closing: Closing | None = None) -> None:
        moment = self.desk.clock()
        answered = [
            answered_question(self.lesson, mark, moment, said(self.lesson, mark, self.attempt))
            for mark in marks
            if mark.standing in (Standing.RIGHT, Standing.WRONG)
        ]
        wrong = {Item(self.lesson.id, mark.ref).id for mark in marks if comes_back(mark)}
        cards = self.desk.cards_after(answered, wrong)
        text = attempts.to_text(self.attempt)
        seconds = self._time.note()
        self.desk.learning.save(
            self.uid, text, seconds, answered=answered, cards=cards, closing=closing
        )


def said(lesson: Lesson, mark: Mark, attempt: Attempt) -> str:
    """The learner's answer in words; empty if there is none."""
    if mark.ref.id in attempt.lists:
        case = Case("", "", "", lesson.model.case.as_of, parties=attempt.lists)
        return list_text(case, mark.ref.id)
    if mark.ref.id in lesson.form.groups:
        return list_text(attempt.case, mark.ref.id)
    return answer_text(mark.question, mark.learner)


class RoundAtWork:
    """A round at work. Mutable: it is the identity of the open round."""

    def __init__(self, desk: Desk, round_: Round, row: AttemptRow) -> None:
        self.desk = desk
        self.round = round_
        self.uid = row.uid
        self.mode = Mode(row.mode)
        self._time = _Timed(desk.clock, row.seconds)

    @property
    def seconds(self) -> int:
        return self._time.seconds

    def upcoming(self) -> Drill | tuple[Lesson, Ref] | None:
        """The item to answer now: a drill item, or a question of a lesson. None at the end.

        Items whose worked case cannot be read any more are passed over.
        """
        while self.round.upcoming is not None:
            item = item_of(self.round.upcoming)
            try:
                if item.ref is None:
                    return self.desk.catalogue.drill(item.case)
                lesson = self.desk.catalogue.lesson(item.case)
            except FormFileError:
                lesson = None
            if lesson is not None and item.ref in lesson.model.assessment.visited:
                return lesson, item.ref
            gone = self.round.upcoming
            left = tuple(one for one in self.round.items if one != gone)
            self.round = Round(left, self.round.given)
        return None

    def choose(self, drill: Drill, value: str) -> bool:
        """Answer the drill item at hand; whether it was right. Empty: not known.

        Raises:
            StoreError: it cannot be kept.
        """
        one = answered_drill(drill, value, self.desk.clock())
        return self._noted(one)

    def give(self, lesson: Lesson, ref: Ref, answer: Answer) -> Mark:
        """Answer the question at hand, alone.

        Raises:
            StoreError: it cannot be kept.
        """
        (mark,) = mark_led(lesson, {ref: answer}, {}).marks
        given = answer_text(mark.question, answer)
        self._noted(answered_question(lesson, mark, self.desk.clock(), given))
        return mark

    def _noted(self, one: AnsweredItem) -> bool:
        self.round = self.round.answered(one.right, one.given)
        self._save([one], over=self.round.upcoming is None)
        return one.right

    def finish(self) -> Round:
        """Close the round, with what has been answered of it. After the last item it is closed.

        Raises:
            StoreError: it cannot be kept.
        """
        self._save([], over=True)
        return self.round

    def _save(self, answered: list[AnsweredItem], *, over: bool) -> None:
        wrong = {one.item for one in answered if not one.right}
        self.desk.learning.save(
            self.uid,
            rounds.to_text(self.round),
            self._time.note(),
            answered=answered,
            cards=self.desk.cards_after(answered, wrong),
            closing=Closing(self.round.points, None) if over else None,
        )
