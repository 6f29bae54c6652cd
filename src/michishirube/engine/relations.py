"""Who gives to whom in a case, as the form's `relations` have it: for the relations picture."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from michishirube.engine.assess import Assessment
from michishirube.engine.case import Case
from michishirube.engine.condition import Condition, tests
from michishirube.engine.evaluate import SOMEBODY, Evaluator, Facts
from michishirube.engine.form import Conclusion, ConclusionCase, Ref, Relations
from michishirube.engine.replay import answer_at, look_up
from michishirube.engine.trace import Finding
from michishirube.engine.truth import Truth


@dataclass(frozen=True, slots=True)
class Standing:
    """A conclusion that arises, with the cases that can have fired."""

    conclusion: Conclusion
    finding: Finding
    fired: tuple[ConclusionCase, ...]

    @property
    def falls_away(self) -> bool:
        """The point does not arise."""
        return self.finding.decided and all(case.not_applicable for case in self.fired)


@dataclass(frozen=True, slots=True)
class Relation:
    """One party on the other side.

    Attributes:
        party: its id; SOMEBODY for those a list leaves out, None where the case has one party.
        name: as entered; empty where nothing was.
        standing: what it is; `also` what else arises about it.
        not_third_party, barred: UNKNOWN where that is open, NO where the form does not say.
        abroad: None where it was not asked.
    """

    party: str | None
    name: str
    standing: Standing
    also: tuple[Standing, ...]
    not_third_party: Truth
    barred: Truth
    abroad: Truth | None


@dataclass(frozen=True, slots=True)
class Related:
    """The whole: `what` is given, the `person`'s consent, the parties. None: it does not arise."""

    relations: Relations
    what: Standing | None
    person: Standing | None
    parties: tuple[Relation, ...]


def related(assessment: Assessment, case: Case) -> Related | None:
    """The relations of a case; None where its form has none, or nobody gives or gets anything."""
    relations = assessment.book.form.relations
    if relations is None:
        return None
    finder = _Finder(assessment, case, relations)
    parties = tuple(finder.parties())
    if not parties:
        return None
    what, person = finder.of_case(relations.what), finder.of_case(relations.person)
    return Related(relations, what, person, parties)


class _Finder:
    """Asks the live answers of a case, just as the assessment did."""

    def __init__(self, assessment: Assessment, case: Case, relations: Relations) -> None:
        self._book, self._case, self._relations = assessment.book, case, relations
        self._visited = set(assessment.visited)
        facts = Facts()
        for ref in assessment.visited:
            look_up(self._book, case, ref, facts)
        self._evaluator = Evaluator(self._book, facts)

    def parties(self) -> Iterator[Relation]:
        relations = self._relations
        if relations.group is None:
            one = self._relation(None, self._given_name())
            if not one.standing.falls_away:
                yield one
        elif Ref(relations.group) in self._visited:
            for party in self._case.listed(relations.group).parties:
                yield self._relation(party.id, party.name)
            if self._evaluator.listed(relations.group).more:
                yield self._relation(SOMEBODY, "")

    def of_case(self, id_: str) -> Standing | None:
        found = self._standing(id_, None) if id_ else None
        return None if found is None or found.falls_away else found

    def _relation(self, party: str | None, name: str) -> Relation:
        relations = self._relations
        standings = [self._standing(id_, party) for id_ in relations.standing]
        arising = [one for one in standings if not one.falls_away]
        first = arising[0] if arising else standings[-1]
        others = (id_ for id_ in relations.also if id_ != first.finding.ref.id)
        also = [self._standing(id_, party) for id_ in others]
        return Relation(
            party,
            name,
            first,
            tuple(one for one in also if not one.falls_away),
            self._truth(relations.not_third_party, party),
            self._truth(relations.barred, party),
            self._abroad(party),
        )

    def _standing(self, id_: str, party: str | None) -> Standing:
        conclusion = self._book.conclusions[id_]
        finding = self._evaluator.conclusion(Ref(id_, party if conclusion.group else None))
        cases = tuple(conclusion.cases[step.index] for step in finding.candidates)
        return Standing(conclusion, finding, cases)

    def _truth(self, condition: Condition | None, party: str | None) -> Truth:
        return Truth.NO if condition is None else self._evaluator.condition(condition, party).truth

    def _abroad(self, party: str | None) -> Truth | None:
        """Where it is open only because nobody had to be asked, nothing is said of it."""
        condition = self._relations.abroad
        truth = self._truth(condition, party)
        if condition is None:
            return None
        tested = {test.id for test, _ in tests(condition, self._relations.group)}
        if truth is Truth.UNKNOWN and not any(self._is_live(id_, party) for id_ in tested):
            return None
        return truth

    def _is_live(self, id_: str, party: str | None) -> bool:
        """A conclusion always is."""
        refs = {Ref(id_), Ref(id_, party)}
        return id_ in self._book.conclusions or not refs.isdisjoint(self._visited)

    def _given_name(self) -> str:
        ref = Ref(self._relations.named_by)
        if ref not in self._visited:
            return ""
        answer = answer_at(self._book, self._case, ref)
        return answer.value if answer and isinstance(answer.value, str) else ""
