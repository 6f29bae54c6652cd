"""What the rules say of the answers that count: the definition of a form's meaning.

Everything faster (the network) or cleverer (the proofs) is held equal to this module by
property tests.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from michishirube.engine.case import Answer, DontKnow, Value
from michishirube.engine.condition import (
    AllParties,
    And,
    AnyParty,
    Condition,
    Is,
    Not,
    Or,
    Test,
    holds_of,
)
from michishirube.engine.form import ConclusionCase, Kind, Question, Ref, VerdictCase
from michishirube.engine.rulebook import Rulebook
from michishirube.engine.trace import CaseStep, DutyStep, Finding, Step
from michishirube.engine.truth import Truth, all_of, any_of, opposite

VERDICT = Ref("verdict")
SOMEBODY = ""
"""The id of the party nobody has listed yet: a list that is not complete may have one more."""


@dataclass(frozen=True, slots=True)
class Listed:
    """The parties of a group as far as the replay has come. `more`: there may be others."""

    parties: tuple[str, ...] = ()
    more: bool = True


NOBODY_YET = Listed()


@dataclass(slots=True)
class Facts:
    """The live answers: what the replay has looked up so far.

    Attributes:
        values: definite answers only. A don't-know, a missing answer and a judgement without
            judge, date and basis are all absent.
        lists: by group, once its question has been visited.
    """

    values: dict[Ref, Value] = field(default_factory=dict)
    lists: dict[str, Listed] = field(default_factory=dict)


def definite(question: Question, answer: Answer | None) -> Value | None:
    """The value an answer stands for, or None where it leaves the logic at unknown."""
    if answer is None or isinstance(answer.value, DontKnow):
        return None
    if question.kind is Kind.JUDGEMENT and not answer.basis.complete:
        return None
    return answer.value


class Evaluator:
    """One evaluation of a rulebook over fixed facts. Each result carries its trace."""

    def __init__(self, book: Rulebook, facts: Facts) -> None:
        self._book = book
        self._facts = facts
        self._findings: dict[Ref, Finding] = {}

    @property
    def findings(self) -> Mapping[Ref, Finding]:
        """Every conclusion looked at so far."""
        return self._findings

    def listed(self, group: str) -> Listed:
        return self._facts.lists.get(group, NOBODY_YET)

    def verdict(self) -> Finding:
        return self._finding(VERDICT, self._book.form.verdict, None)

    def conclusion(self, ref: Ref) -> Finding:
        found = self._findings.get(ref)
        if found is None:
            cases = self._book.conclusions[ref.id].cases
            found = self._findings[ref] = self._finding(ref, cases, ref.party)
        return found

    def duty(self, ref: Ref) -> DutyStep:
        return DutyStep(ref, self.condition(self._book.applies_if(ref.id), ref.party))

    def condition(self, condition: Condition, party: str | None) -> Step:
        """The truth of a condition asked of `party` (None outside a group), with its trace."""
        match condition:
            case Not(term):
                step = self.condition(term, party)
                return Step("not", opposite(step.truth), (step,))
            case And(terms):
                steps = tuple(self.condition(term, party) for term in terms)
                return Step("and", all_of(step.truth for step in steps), steps)
            case Or(terms):
                steps = tuple(self.condition(term, party) for term in terms)
                return Step("or", any_of(step.truth for step in steps), steps)
            case AnyParty(group, term):
                steps = tuple(self._of_each(group, term, Truth.NO))
                return Step("any", any_of(step.truth for step in steps), steps, Ref(group))
            case AllParties(group, term):
                steps = tuple(self._of_each(group, term, Truth.YES))
                return Step("all", all_of(step.truth for step in steps), steps, Ref(group))
            case _:
                return self._test(condition, party)

    def _of_each(self, group: str, term: Condition, harmless: Truth) -> Iterator[Step]:
        """The term for each listed party, and for one more if there may be one.

        Whether that one exists is unknown too, so it can only leave things open: its step is
        `harmless` where the term comes to that for anybody, and unknown otherwise.
        """
        listed = self.listed(group)
        for party in listed.parties:
            yield self.condition(term, party)
        if listed.more:
            step = self.condition(term, SOMEBODY)
            truth = harmless if step.truth is harmless else Truth.UNKNOWN
            yield Step("listing", truth, (step,), Ref(group))

    def _test(self, test: Test, party: str | None) -> Step:
        own = self._book.group_of(test.id) is not None
        ref = Ref(test.id, party if own else None)
        if test.id in self._book.conclusions:
            assert isinstance(test, Is)
            possible = self.conclusion(ref).possible
            return Step("conclusion", is_among(test.value, possible), (), ref, test)
        value = self._facts.values.get(ref)
        truth = Truth.UNKNOWN if value is None else holds_of(test, value, self._book.as_of)
        return Step("question", truth, (), ref, test)

    def _finding(
        self, ref: Ref, cases: Sequence[ConclusionCase | VerdictCase], party: str | None
    ) -> Finding:
        looked_at: list[CaseStep] = []
        for index, case in enumerate(cases):
            step = None if case.when is None else self.condition(case.when, party)
            truth = Truth.YES if step is None else step.truth
            looked_at.append(CaseStep(index, value_name(case), truth, step))
            if truth is Truth.YES:
                break
        possible = dict.fromkeys(case.value for case in looked_at if case.truth is not Truth.NO)
        return Finding(ref, tuple(possible), tuple(looked_at))

    def relevant(self, wanted: Iterable[Finding | DutyStep]) -> set[Ref]:
        """The questions that can still affect something wanted that is not yet decided.

        A question matters when a way leads to it from what is wanted through nothing that is
        already decided. A party nobody has listed stands for the question that lists them, and
        that one also matters as long as something wanted may arise for one more party.
        """
        found: set[Ref] = set()
        seen: set[Ref] = set()
        todo: list[Step] = []

        def open_cases(finding: Finding) -> None:
            if finding.ref not in seen and not finding.decided:
                seen.add(finding.ref)
                todo.extend(case.step for case in finding.looked_at if case.step)

        for item in wanted:
            if item.ref.party == SOMEBODY and self._may_arise(item):
                found.add(self._asked(item.ref))
            if isinstance(item, Finding):
                open_cases(item)
            else:
                todo.append(item.step)
        while todo:
            step = todo.pop()
            if step.truth is not Truth.UNKNOWN:
                continue
            todo.extend(step.steps)
            if step.kind == "conclusion":
                assert step.ref is not None
                open_cases(self.conclusion(step.ref))
            elif step.kind == "listing":
                assert step.ref is not None
                found.add(step.ref)
            elif step.kind == "question":
                assert step.ref is not None
                found.add(self._asked(step.ref))
        return found

    def _may_arise(self, item: Finding | DutyStep) -> bool:
        if isinstance(item, DutyStep):
            return item.step.truth is not Truth.NO
        cases = self._book.conclusions[item.ref.id].cases
        return any(not cases[step.index].not_applicable for step in item.candidates)

    def _asked(self, ref: Ref) -> Ref:
        """What to ask to learn of `ref`: of somebody not yet listed, who there is."""
        if ref.party != SOMEBODY:
            return ref
        group = self._book.group_of(ref.id)
        assert group is not None
        return Ref(group)

    def wanted(self) -> list[Finding | DutyStep]:
        """What the consultation is after: verdict, conclusions, duties, drafts, for every party."""
        wanted: list[Finding | DutyStep] = [self.verdict()]
        for id_ in self._book.wants:
            wanted += [self.conclusion(ref) for ref in self.places_of(id_)]
        for id_ in self._book.applying:
            wanted += [self.duty(ref) for ref in self.places_of(id_)]
        return wanted

    def places_of(self, id_: str) -> list[Ref]:
        """A conclusion or duty for the case, or for each party and somebody not yet listed."""
        group = self._book.group_of(id_)
        if group is None:
            return [Ref(id_)]
        listed = self.listed(group)
        parties = (*listed.parties, SOMEBODY) if listed.more else listed.parties
        return [Ref(id_, party) for party in parties]


def value_name(case: ConclusionCase | VerdictCase) -> str:
    return case.value.value if isinstance(case, VerdictCase) else case.value


def is_among(value: str, possible: tuple[str, ...]) -> Truth:
    """Design 2.2: NO if the value cannot come, YES if it is the only one that can."""
    if value not in possible:
        return Truth.NO
    return Truth.YES if len(possible) == 1 else Truth.UNKNOWN
