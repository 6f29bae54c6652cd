"""From a case to its assessment: everything derived, with the trace. The engine's one result."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import Enum

from michishirube.engine.case import Case, DontKnow, Opinion
from michishirube.engine.drafts import DraftResult, draft_results
from michishirube.engine.due import last_day
from michishirube.engine.evaluate import SOMEBODY, VERDICT, Evaluator, definite
from michishirube.engine.form import (
    Amendment,
    Conclusion,
    ConclusionCase,
    Duty,
    Form,
    HeldOpenBy,
    Kind,
    Ref,
    Verdict,
    VerdictCase,
)
from michishirube.engine.interview import Interview
from michishirube.engine.replay import Replay, answer_at, listed_in
from michishirube.engine.rulebook import Rulebook, in_force, places
from michishirube.engine.support import Judged, support
from michishirube.engine.trace import DutyStep, Finding
from michishirube.engine.truth import Truth


class AssessError(ValueError):
    """A case that cannot be decided at all: it lies before the rules begin.

    Attributes:
        covers_from: the first date the rules hold for.
    """

    def __init__(self, as_of: date, covers_from: date) -> None:
        super().__init__(f"{as_of} is before {covers_from}")
        self.as_of = as_of
        self.covers_from = covers_from


class Openness(Enum):
    """Why a visited question leaves things open."""

    UNANSWERED = "unanswered"
    DONT_KNOW = "dont_know"
    NO_BASIS = "no_basis"  # a judgement without judge, date and basis
    MORE_PARTIES = "more_parties"  # a list said to be incomplete


class NoticeKind(Enum):
    LAW_MAY_HAVE_CHANGED = "law_may_have_changed"
    AMENDMENT = "amendment"
    OTHER_PACK_VERSION = "other_pack_version"
    BASIS_MISSING = "basis_missing"


@dataclass(frozen=True, slots=True)
class Notice:
    """Something the reader has to be told beside the result.

    Attributes:
        amendment: of an AMENDMENT notice.
        about: the conclusions, duties or questions it concerns.
    """

    kind: NoticeKind
    about: tuple[Ref, ...] = ()
    amendment: Amendment | None = None


@dataclass(frozen=True, slots=True)
class ConclusionResult:
    """A wanted conclusion.

    Attributes:
        fired: the cases that can have fired: one of them did.
        judged: it rests on at least one judgement, not on the text alone.
        rests_on: the questions and other wanted conclusions that made it what it is.
    """

    ref: Ref
    conclusion: Conclusion
    finding: Finding
    fired: tuple[ConclusionCase, ...]
    rests_on: tuple[Ref, ...]
    judged: bool
    opinion: Opinion | None = None

    @property
    def decided(self) -> bool:
        return self.finding.decided

    @property
    def value(self) -> str | None:
        return self.finding.value

    @property
    def not_applicable(self) -> bool:
        """The point does not arise, whichever case fired."""
        return self.decided and all(case.not_applicable for case in self.fired)

    @property
    def cite(self) -> tuple[str, ...]:
        return tuple(dict.fromkeys(id_ for case in self.fired for id_ in case.cite))


@dataclass(frozen=True, slots=True)
class DutyResult:
    """A duty that applies, or (`applies` UNKNOWN) may apply.

    Attributes:
        due: its last day; `due_from` the day from which that is counted.
    """

    ref: Ref
    duty: Duty
    step: DutyStep
    due: date | None = None
    due_from: date | None = None

    @property
    def applies(self) -> Truth:
        return self.step.step.truth


@dataclass(frozen=True, slots=True)
class VerdictResult:
    """The verdict. `held_open_by` says what keeps an undetermined one open."""

    finding: Finding
    value: Verdict
    possible: tuple[Verdict, ...]
    fired: tuple[VerdictCase, ...]
    held_open_by: HeldOpenBy | None
    rests_on: tuple[Ref, ...]

    @property
    def decided(self) -> bool:
        return self.finding.decided

    @property
    def cite(self) -> tuple[str, ...]:
        return tuple(dict.fromkeys(id_ for case in self.fired for id_ in case.cite))


@dataclass(frozen=True, slots=True)
class Assessment:
    """Everything derived from a case.

    Attributes:
        conclusions: the wanted ones, for the case and each party, in the order of `wants`.
        duties: those that apply; `possible_duties` those that may.
        visited: the live questions in the order asked; `places` all there are now.
        next_questions: visited and unanswered.
        open_questions: visited, known to be unknown, and still able to affect the result.
        set_aside: answered, but in no result now.
        findings: every conclusion looked at, wanted or not: the trace.
        drafts: the ready texts that are printed, or may be.
    """

    book: Rulebook
    verdict: VerdictResult
    conclusions: tuple[ConclusionResult, ...]
    duties: tuple[DutyResult, ...]
    possible_duties: tuple[DutyResult, ...]
    visited: tuple[Ref, ...]
    places: tuple[Ref, ...]
    next_questions: tuple[Ref, ...]
    open_questions: Mapping[Ref, Openness]
    set_aside: tuple[Ref, ...]
    notices: tuple[Notice, ...]
    findings: Mapping[Ref, Finding]
    drafts: tuple[DraftResult, ...] = ()

    @property
    def provisional(self) -> bool:
        """Something is still open: the memo is 暫定. Facts for the record hold nothing open."""
        return bool(
            any(not self.for_the_record(ref) for ref in self.next_questions)
            or self.open_questions
            or not self.verdict.decided
            or any(not result.decided for result in self.conclusions)
        )

    def for_the_record(self, ref: Ref) -> bool:
        """Whether a question decides nothing."""
        return self.book.questions[ref.id].record

    def conclusion(self, ref: Ref) -> ConclusionResult | None:
        return next((result for result in self.conclusions if result.ref == ref), None)


def assess(form: Form, case: Case, as_of: date | None = None) -> Assessment:
    """Decide a case as of its date (or another one).

    Raises:
        AssessError: the date lies before the rules begin.
    """
    book = rules_for(form, as_of or case.as_of)
    return assess_replay(book, case, Interview(book).update(case))


def rules_for(form: Form, as_of: date) -> Rulebook:
    """The rules in force on a date.

    Raises:
        AssessError: the date lies before the rules begin.
    """
    if as_of < form.pack.covers_from:
        raise AssessError(as_of, form.pack.covers_from)
    return in_force(form, as_of)


def assess_replay(book: Rulebook, case: Case, replayed: Replay) -> Assessment:
    """The assessment of a case whose replay is known."""
    evaluator = Evaluator(book, replayed.facts)
    wanted = evaluator.wanted()
    states = {ref: openness(book, case, ref) for ref in replayed.visited}
    matter = evaluator.relevant(wanted)
    conclusions = _conclusion_results(book, case, evaluator)
    duties = [
        _duty_result(book, replayed, item)
        for item in wanted
        if isinstance(item, DutyStep) and item.ref.id in book.duties and item.ref.party != SOMEBODY
    ]
    steps = {item.ref.id: item.step.truth for item in wanted if isinstance(item, DutyStep)}
    applying = tuple(duty for duty in duties if duty.applies is Truth.YES)
    members = {id_: listed_in(case, id_).parties for id_ in book.form.groups}
    all_places = tuple(places(book, members))
    live = set(replayed.visited)
    return Assessment(
        book=book,
        verdict=_verdict_result(book, evaluator),
        conclusions=conclusions,
        duties=applying,
        possible_duties=tuple(duty for duty in duties if duty.applies is Truth.UNKNOWN),
        visited=replayed.visited,
        places=all_places,
        next_questions=tuple(r for r, state in states.items() if state is Openness.UNANSWERED),
        open_questions={
            ref: state
            for ref, state in states.items()
            if state not in (None, Openness.UNANSWERED) and state is not None and ref in matter
        },
        set_aside=tuple(r for r in all_places if r not in live and is_answered(book, case, r)),
        notices=tuple(_notices(book, case, replayed, conclusions, applying)),
        findings=dict(evaluator.findings),
        drafts=tuple(draft_results(book, steps)),
    )


def is_answered(book: Rulebook, case: Case, ref: Ref) -> bool:
    """Something has been entered at a question, be it a don't-know."""
    if book.questions[ref.id].kind is Kind.PARTIES:
        return case.listed(ref.id).complete is not None
    return answer_at(book, case, ref) is not None


def openness(book: Rulebook, case: Case, ref: Ref) -> Openness | None:
    """Why a question leaves things open; None where its answer is definite."""
    question = book.questions[ref.id]
    if question.kind is Kind.PARTIES:
        complete = case.listed(ref.id).complete
        if complete is None:
            return Openness.UNANSWERED
        return None if complete else Openness.MORE_PARTIES
    answer = answer_at(book, case, ref)
    if answer is None:
        return Openness.UNANSWERED
    if isinstance(answer.value, DontKnow):
        return Openness.DONT_KNOW
    return Openness.NO_BASIS if definite(question, answer) is None else None


def _conclusion_results(
    book: Rulebook, case: Case, evaluator: Evaluator
) -> tuple[ConclusionResult, ...]:
    refs = [ref for id_ in book.wants for ref in evaluator.places_of(id_)]
    listed = {ref: evaluator.conclusion(ref) for ref in refs if ref.party != SOMEBODY}
    passing = _passing(book)
    arising = {
        ref
        for ref, finding in listed.items()
        if not all((ref.id, step.index) in passing for step in finding.candidates)
    }
    judged = Judged(
        evaluator.findings, passing, lambda asked: book.questions[asked.id].kind is Kind.JUDGEMENT
    )
    results = []
    for ref, finding in listed.items():
        conclusion = book.conclusions[ref.id]
        results.append(
            ConclusionResult(
                ref,
                conclusion,
                finding,
                tuple(conclusion.cases[step.index] for step in finding.candidates),
                support(evaluator.findings, finding, arising, passing),
                judged.of(ref),
                _opinion(case, conclusion.group, ref),
            )
        )
    return tuple(results)


def _passing(book: Rulebook) -> set[tuple[str, int]]:
    """The cases that only tell that a point does not arise."""
    return {
        (id_, index)
        for id_, conclusion in book.conclusions.items()
        for index, one in enumerate(conclusion.cases)
        if one.not_applicable
    }


def _opinion(case: Case, group: str | None, ref: Ref) -> Opinion | None:
    if group is None:
        return case.opinions.get(ref.id)
    return next(
        (p.opinions.get(ref.id) for p in case.listed(group).parties if p.id == ref.party), None
    )


def _verdict_result(book: Rulebook, evaluator: Evaluator) -> VerdictResult:
    finding = evaluator.verdict()
    possible = tuple(Verdict(value) for value in finding.possible)
    value = possible[0] if finding.decided else Verdict.UNDETERMINED
    held = None
    if value is Verdict.UNDETERMINED:
        held = HeldOpenBy.LAW if finding.decided else HeldOpenBy.FACTS
    fired = tuple(book.form.verdict[step.index] for step in finding.candidates)
    rests_on = support(evaluator.findings, finding, (), _passing(book))
    return VerdictResult(finding, value, possible, fired, held, rests_on)


def _duty_result(book: Rulebook, replayed: Replay, step: DutyStep) -> DutyResult:
    ref, duty = step.ref, book.duties[step.ref.id]
    if duty.due is None:
        return DutyResult(ref, duty, step)
    asked = Ref(duty.due.after, ref.party if book.questions[duty.due.after].group else None)
    start = replayed.facts.values.get(asked)
    if not isinstance(start, date):
        return DutyResult(ref, duty, step)
    return DutyResult(ref, duty, step, last_day(start, duty.due, book.form.pack.closed), start)


def _notices(
    book: Rulebook,
    case: Case,
    replayed: Replay,
    conclusions: tuple[ConclusionResult, ...],
    duties: tuple[DutyResult, ...],
) -> list[Notice]:
    pack = book.form.pack
    notices = []
    if book.as_of > pack.law_as_of:
        notices.append(Notice(NoticeKind.LAW_MAY_HAVE_CHANGED))
    if case.pack_version != pack.version:
        notices.append(Notice(NoticeKind.OTHER_PACK_VERSION))
    touched: dict[str, list[Ref]] = {}
    for result in conclusions:
        for id_ in () if result.not_applicable else result.conclusion.touched_by:
            touched.setdefault(id_, []).append(result.ref)
    for duty in duties:
        for id_ in duty.duty.touched_by:
            touched.setdefault(id_, []).append(duty.ref)
    for id_, refs in touched.items():
        amendment = pack.amendments[id_]
        notices.append(Notice(NoticeKind.AMENDMENT, tuple(refs), amendment))
    missing = tuple(
        ref for ref in replayed.visited if openness(book, case, ref) is Openness.NO_BASIS
    )
    if missing:
        notices.append(Notice(NoticeKind.BASIS_MISSING, missing))
    return notices


__all__ = [
    "VERDICT",
    "AssessError",
    "Assessment",
    "ConclusionResult",
    "DutyResult",
    "Notice",
    "NoticeKind",
    "Openness",
    "VerdictResult",
    "assess",
    "assess_replay",
    "is_answered",
    "openness",
    "rules_for",
]
