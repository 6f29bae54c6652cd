"""Outcome tables: every value a conclusion or the verdict can have, with the shortest way there.

An outcome is a value with its authority, of the verdict with its headline. Its path is a set of
answers under which the interview decides it whatever else is answered. The path is *shortest*:
a totalizer (`pysat.card`) counts the answers, the solver proves that one answer fewer will not
do, and no outcome is left out unless the solver proves that no answers at all lead to it. Of
several shortest paths the one shown has the fewest parties, then the questions asked first,
then the options listed first: it does not depend on the solver. Every path is replayed through
`assess` before it is given out.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from pysat.card import ITotalizer

from michishirube.engine.assess import Assessment, assess_replay
from michishirube.engine.case import Case
from michishirube.engine.evaluate import SOMEBODY, VERDICT, value_name
from michishirube.engine.form import ConclusionCase, Ref, VerdictCase
from michishirube.engine.interview import Interview
from michishirube.engine.rails import Asked
from michishirube.engine.rulebook import Rulebook
from michishirube.engine.trace import Finding
from michishirube.proof.encoding import Encoding
from michishirube.proof.prover import FIRST
from michishirube.proof.witness import Cases, case_of

TRIES = 20
DecidedCase = ConclusionCase | VerdictCase
Key = tuple[str, tuple[str, ...], str]


@dataclass(frozen=True, slots=True)
class Path:
    """One outcome and the shortest answers that lead there.

    Attributes:
        fired: the cases that can have fired under these answers; all say the same outcome.
        case: just these answers, all of them live (else fewer would do); its parties are those
            they are about.
        answers: how many questions they answer; a list of parties counts as one.
    """

    fired: tuple[DecidedCase, ...]
    case: Case
    answers: int


@dataclass(frozen=True, slots=True)
class Table:
    """Every outcome of the verdict or of one wanted conclusion, in the order of its cases."""

    ref: Ref
    paths: tuple[Path, ...]


def outcome_tables(book: Rulebook) -> tuple[Table, ...]:
    """The verdict's table, then one for each wanted conclusion; of parties for any one of them.

    Raises:
        TooTangledError: the solver gave up; nothing is said then.
    """
    encoding = Encoding(book)
    with Cases(encoding) as cases, _Counter(encoding) as counter:
        search = _Search(encoding, cases, counter)
        return tuple(
            Table(ref, tuple(search.paths(ref)))
            for ref in (VERDICT, *map(search.place, book.wants))
        )


def outcome(case: DecidedCase) -> Key:
    """What tells outcomes apart: value, authority and, of a verdict, headline."""
    headline = case.headline if isinstance(case, VerdictCase) else ""
    return value_name(case), case.cite, headline


class _Counter:
    """Counts the questions answered in a case; grows as far as it is asked to."""

    def __init__(self, encoding: Encoding) -> None:
        gates, answers = encoding.gates, encoding.answers
        self._gates = gates
        self.answered: dict[Ref, int] = {ref: one.known for ref, one in answers.asked.items()}
        for group, full in answers.full.items():
            listed = (here for ref, here in answers.present.items() if ref.id == group)
            self.answered[Ref(group)] = gates.any_of((full, *listed))
        inputs = list(self.answered.values())
        self._bound = min(8, len(inputs))
        self._totalizer = ITotalizer(lits=inputs, ubound=self._bound, top_id=gates.top)
        gates.take_in(self._totalizer.cnf.clauses, self._totalizer.top_id)

    def __enter__(self) -> _Counter:
        return self

    def __exit__(self, *_: object) -> None:
        self._totalizer.delete()

    def at_most(self, number: int) -> list[int]:
        """To assume: no more questions than this are answered."""
        if number >= len(self.answered):
            return []
        if number >= self._bound:
            self._bound = min(2 * number, len(self.answered))
            self._totalizer.increase(ubound=self._bound, top_id=self._gates.top)
            new = self._totalizer.cnf.clauses[-self._totalizer.nof_new :]
            self._gates.take_in(new, self._totalizer.top_id)
        return [-self._totalizer.rhs[number]]


@dataclass(frozen=True, slots=True)
class _Search:
    encoding: Encoding
    cases: Cases
    counter: _Counter
    interviews: dict[tuple[int, ...], Interview] = field(default_factory=dict)

    def place(self, id_: str) -> Ref:
        return Ref(id_, FIRST if self.encoding.book.group_of(id_) else None)

    def paths(self, ref: Ref) -> Iterator[Path]:
        """The shortest path to each outcome that can come.

        That a point does not arise is looked for before anybody is listed: the interview then
        need not ask who there is.
        """
        keys = [outcome(case) for case in self._cases_of(ref)]
        for wanted in dict.fromkeys(keys):
            path = None
            if ref.party is not None and self._silent(ref, wanted):
                path = self._shortest(Ref(ref.id, SOMEBODY), wanted)
            if path is None:
                path = self._shortest(ref, wanted)
            if path is not None:
                yield path

    def _cases_of(self, ref: Ref) -> tuple[DecidedCase, ...]:
        book = self.encoding.book
        return book.form.verdict if ref == VERDICT else book.conclusions[ref.id].cases

    def _silent(self, ref: Ref, wanted: Key) -> bool:
        return all(
            isinstance(case, ConclusionCase) and case.not_applicable
            for case in self._cases_of(ref)
            if outcome(case) == wanted
        )

    def _decided(self, ref: Ref, wanted: Key) -> list[int]:
        """To assume: the party in question is there, and no other outcome can come."""
        book, answers = self.encoding.book, self.encoding.answers
        fires = self.encoding.rails[self.encoding.cases_of(ref)].can_fire
        cases = zip(fires, self._cases_of(ref), strict=True)
        decided = [-literal for literal, case in cases if outcome(case) != wanted]
        if ref.party is None:
            return decided
        group = book.group_of(ref.id)
        assert group is not None
        if ref.party == SOMEBODY:
            return [*decided, -answers.full[group]]
        return [*decided, answers.present[Ref(group, ref.party)]]

    def _shortest(self, ref: Ref, wanted: Key) -> Path | None:
        """None: no answers lead there.

        A party is in the result only if the interview asks who there is; answers under which
        it does not are ruled out one by one. So are answers that the interview leaves aside because
        the value is decided without them, although they tell by which of two cases it is: up to
        TRIES times, then the answers found first are given, all of them needed to tell.
        """
        number = 0
        aside: list[Path] = []
        assumed = self._decided(ref, wanted)
        while self.cases.has(*assumed):
            limit = self.counter.at_most(number)
            while not self.cases.has(*assumed, *limit):
                number += 1
                limit = self.counter.at_most(number)
            model = self._first([*assumed, *limit], self._may_matter(ref), number)
            case = case_of(self.encoding, self.encoding.answers, model)
            finding = _finding(self._assessed(case), ref)
            if finding is not None:
                cases = self._cases_of(ref)
                fired = tuple(cases[step.index] for step in finding.candidates)
                if any(value_name(one) != wanted[0] for one in fired):
                    raise AssertionError(f"clauses and evaluator differ on {ref}: {case}")
                said = tuple(one for one in fired if outcome(one) == wanted)
                if said == fired:
                    return Path(fired, case, number)
                aside.append(Path(said, case, number))
                if len(aside) > TRIES:
                    break
            assumed = [*assumed, self._not_again(model)]
        return aside[0] if aside else None

    def _assessed(self, case: Case) -> Assessment:
        """One interview for each set of parties: its network is laid out once."""
        parties = tuple(len(listed.parties) for listed in case.parties.values())
        interview = self.interviews.setdefault(parties, Interview(self.encoding.book))
        return assess_replay(self.encoding.book, case, interview.update(case))

    def _may_matter(self, ref: Ref) -> set[Ref]:
        """The questions from which a way leads to a conclusion."""
        network = self.encoding.network
        seen = {self.encoding.cases_of(ref)}
        todo = list(seen)
        while todo:
            new = set(network.nodes[todo.pop()].kids) - seen
            seen |= new
            todo += new
        return {network.asked_at[number] for number in seen if number in network.asked_at}

    def _first(self, assumed: list[int], matter: set[Ref], number: int) -> frozenset[int]:
        """Of the cases in which `assumed` holds, the one to show."""
        choice = _Choice(self.cases, assumed)
        answers = self.encoding.answers
        for here in reversed(answers.present.values()):
            choice.prefer(-here)
        for full in answers.full.values():
            choice.prefer(-full)
        left = number - sum(
            self.counter.answered[Ref(group)] in choice.model for group in answers.full
        )
        for ref, asked in answers.asked.items():
            if left == 0:
                break
            if ref in matter and choice.prefer(asked.known):
                left -= 1
                choice.prefer_first(asked)
        return choice.model

    def _not_again(self, model: frozenset[int]) -> int:
        """A literal that fails wherever all that this model answers is answered so."""
        answers = self.encoding.answers
        given = [
            literal
            for asked in answers.asked.values()
            if asked.known in model
            for literal in (asked.known, *asked.chosen.values())
            if literal in model
        ]
        given += [
            one for one in (*answers.present.values(), *answers.full.values()) if one in model
        ]
        return -self.encoding.gates.all_of(given)


@dataclass(slots=True)
class _Choice:
    """A case being chosen, one preference after the other."""

    cases: Cases
    fixed: list[int]
    model: frozenset[int] = field(init=False)

    def __post_init__(self) -> None:
        self.cases.has(*self.fixed)
        self.model = self.cases.model()

    def prefer(self, literal: int) -> bool:
        """Hold on to a literal if it can hold, to its contrary if not."""
        held = literal in self.model or self._can(literal)
        self.fixed.append(literal if held else -literal)
        return held

    def _can(self, literal: int) -> bool:
        if not self.cases.has(*self.fixed, literal):
            return False
        self.model = self.cases.model()
        return True

    def prefer_first(self, asked: Asked) -> None:
        """The first option that will do; of a multiple choice no more options than needed."""
        literals = list(asked.chosen.values())
        if asked.domain.free:
            for literal in reversed(literals):
                self.prefer(-literal)
            return
        for literal in literals:
            if self.prefer(literal):
                return


def _finding(assessment: Assessment, ref: Ref) -> Finding | None:
    """None: the interview did not ask who there is, so nothing is said of this party."""
    if ref == VERDICT:
        return assessment.verdict.finding
    if ref.party == SOMEBODY:
        return assessment.findings.get(ref)
    result = assessment.conclusion(ref)
    return None if result is None else result.finding
