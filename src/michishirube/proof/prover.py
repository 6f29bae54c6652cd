"""What the proofs share: the things to prove, as literals, and findings with their witness."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from michishirube.engine.evaluate import SOMEBODY, VERDICT, value_name
from michishirube.engine.form import ConclusionCase, Ref, VerdictCase
from michishirube.proof.encoding import Encoding
from michishirube.proof.findings import Proof, Refuted
from michishirube.proof.gates import FALSE, Algebra
from michishirube.proof.rails import Rails
from michishirube.proof.witness import Cases, TooTangledError, case_of, replayed

FIRST = "p1"
"""The party that proofs about any one party look at."""


@dataclass(slots=True)
class Prover:
    """One encoding with its cases.

    Attributes:
        complete: that every answer is definite and every list full.
        seen: complete cases met on the way, of all kinds: worth trying before the solver.
    """

    encoding: Encoding
    cases: Cases
    complete: int
    seen: list[frozenset[int]] = field(default_factory=list)

    @classmethod
    def of(cls, encoding: Encoding, cases: Cases) -> Prover:
        return cls(encoding, cases, encoding.answers.complete(encoding.gates))

    # What there is to prove things about

    def decided_things(self) -> Iterator[tuple[Ref, tuple[ConclusionCase | VerdictCase, ...]]]:
        """The verdict and every conclusion, of the case or of one party."""
        yield VERDICT, self.encoding.book.form.verdict
        for id_, conclusion in self.encoding.book.conclusions.items():
            yield Ref(id_, FIRST if conclusion.group else None), conclusion.cases

    def here(self, group: str | None) -> int:
        """That there is the party a proof looks at."""
        if group is None:
            return -FALSE
        return self.encoding.answers.present[Ref(group, FIRST)]

    def about(self, ref: Ref) -> str:
        """The id that a finding names: a conclusion's version, or the consultation's verdict."""
        book = self.encoding.book
        return book.form.id if ref == VERDICT else book.conclusions[ref.id].id

    def rails_of(self, ref: Ref, rails: list[Rails] | None = None) -> Rails:
        return (rails or self.encoding.rails)[self.encoding.cases_of(ref)]

    def duty(self, ref: Ref, rails: list[Rails] | None = None) -> int:
        """That a duty applies."""
        yes: int = (rails or self.encoding.rails)[self.encoding.duties[ref]].yes
        return yes

    def value_literals(self, ref: Ref, rails: list[Rails] | None = None) -> dict[str, int]:
        """By value, that it is possible."""
        node = self.encoding.network.nodes[self.encoding.cases_of(ref)]
        fires = self.rails_of(ref, rails).can_fire
        by_value: dict[str, list[int]] = {}
        for value, literal in zip(node.values, fires, strict=True):
            by_value.setdefault(value, []).append(literal)
        return {value: self.encoding.gates.any_of(found) for value, found in by_value.items()}

    def refute(
        self, proof: Proof, about: str, detail: str, what: str, *literals: int
    ) -> Iterator[Refuted]:
        """A finding, if there is a case in which the literals hold: shown as its witness."""
        try:
            model = (
                self.cases.smallest(self.encoding.answers, *literals)
                if self.cases.has(*literals)
                else None
            )
        except TooTangledError:
            yield Refuted(
                proof, about, detail, f"{about}：証明しきれません（込み入りすぎ）", tangled=True
            )
            return
        if model is not None:
            case = case_of(self.encoding, self.encoding.answers, model)
            yield Refuted(proof, about, detail, what, replayed(self.encoding, case)[0])

    def impossible(
        self, proof: Proof, about: str, detail: str, what: str, *literals: int
    ) -> Iterator[Refuted]:
        """A finding, if there is no case in which the literals hold."""
        try:
            if self.cases.has(*literals):
                self.seen.append(self.cases.model())
            else:
                yield Refuted(proof, about, detail, what)
        except TooTangledError:
            yield Refuted(
                proof, about, detail, f"{about}：証明しきれません（込み入りすぎ）", tangled=True
            )

    def results(self, rails: list[Rails], algebra: Algebra) -> list[int]:
        """Everything a consultation shows: by value and authority which cases can fire, duties."""
        book = self.encoding.book
        literals = self._fired(VERDICT, book.form.verdict, rails, algebra)
        for id_ in book.wants:
            for ref in self.places(id_):
                literals += self._fired(ref, book.conclusions[id_].cases, rails, algebra)
        for id_ in book.duties:
            literals += [self.duty(ref, rails) for ref in self.places(id_)]
        return literals

    def places(self, id_: str) -> Iterable[Ref]:
        return (ref for ref in self.encoding.network.places_of(id_) if ref.party != SOMEBODY)

    def _fired(
        self,
        ref: Ref,
        cases: tuple[ConclusionCase | VerdictCase, ...],
        rails: list[Rails],
        algebra: Algebra,
    ) -> list[int]:
        """One truth for each value with its authority (of the verdict, with its headline)."""
        together: dict[tuple[object, ...], list[int]] = {}
        for case, fires in zip(cases, self.rails_of(ref, rails).can_fire, strict=True):
            headline = case.headline if isinstance(case, VerdictCase) else ""
            together.setdefault((value_name(case), case.cite, headline), []).append(fires)
        return [algebra.any_of(fired) for fired in together.values()]
