"""What the proofs share: the things to prove, as literals, and findings with their witness."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from michishirube.engine.case import Case
from michishirube.engine.evaluate import SOMEBODY, VERDICT, Evaluator, value_name
from michishirube.engine.form import ConclusionCase, Ref, VerdictCase
from michishirube.engine.patterns import Algebra
from michishirube.engine.rails import Answers, Overlay, Rails
from michishirube.proof.encoding import Encoding
from michishirube.proof.findings import Refuted
from michishirube.proof.gates import FALSE
from michishirube.proof.witness import Cases, TooTangledError, case_of, decided, replayed

FIRST = "p1"
"""The party that proofs about any one party look at."""

Shows = Callable[[Evaluator, frozenset[int]], bool]
"""Whether a case shows a claim: asked of what the evaluator makes of it, and of the model."""


class ReplayError(AssertionError):
    """A counterexample that the evaluator does not confirm: clauses and evaluator differ."""


def tangled(claim: Refuted, part: str) -> Refuted:
    """That the solver gave up on a part of the form."""
    what = f"{part}：込み入りすぎていて証明しきれません。条件を途中の判断に分けてください"
    return replace(claim, what=what, tangled=True)


@dataclass(slots=True)
class Prover:
    """One encoding with its cases.

    Attributes:
        complete: that every answer is definite and every list full.
        inputs: the literals of the answers, of who is listed and which lists are full.
        seen: complete cases met on the way, of all kinds, as those of the inputs that hold in
            them: worth trying before the solver.
        shown: everything the consultation shows; `decided`: the same, whatever the authority.
    """

    encoding: Encoding
    cases: Cases
    complete: int
    inputs: frozenset[int]
    seen: list[frozenset[int]] = field(default_factory=list)
    shown: tuple[Shown, ...] = ()
    decided: tuple[Shown, ...] = ()

    @classmethod
    def of(cls, encoding: Encoding, cases: Cases) -> Prover:
        answers = encoding.answers
        prover = cls(encoding, cases, answers.complete(encoding.gates), answers.literals())
        prover.shown = tuple(prover._everything_shown(by_value=False))
        prover.decided = tuple(prover._everything_shown(by_value=True))
        return prover

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
        encoding = self.encoding
        return encoding.translator.by_value(encoding.cases_of(ref), rails or encoding.rails)

    def refute(self, claim: Refuted, shows: Shows, *literals: int) -> Iterator[Refuted]:
        """The claim with its witness, if there is a case in which the literals hold.

        Args:
            shows: says whether a case shows the claim: every witness is asked before it is shown.

        Raises:
            ReplayError: the evaluator decides the witness otherwise: a bug of the encoding.
        """
        answers = self.encoding.answers
        try:
            if not self.cases.has(*literals):
                return
            model = self.cases.smallest(answers, *literals) or self.cases.model()
        except TooTangledError:
            yield tangled(claim, f"「{claim.about}」")
            return
        yield replace(claim, witness=self._witness(claim, shows, model))

    def _witness(self, claim: Refuted, shows: Shows, model: frozenset[int]) -> Case:
        """The live answers of the case; all of them where it takes more to show the claim."""
        whole = case_of(self.encoding, self.encoding.answers, model)
        live, _ = replayed(self.encoding, whole)
        for case in (live, whole):
            if shows(decided(self.encoding, case), model):
                return case
        raise ReplayError(f"{claim.what}: {whole}")

    def never(self, claims: Iterable[tuple[Refuted, tuple[int, ...]]]) -> Iterator[Refuted]:
        """The claims of which there is no case in which their literals hold.

        `what` a claim says is the name of the part; the proof words the finding. A case found
        for one claim settles all others whose literals hold in it, too.
        """
        left = deque(claims)
        while left:
            claim, literals = left.popleft()
            try:
                if not self.cases.has(*literals):
                    yield claim
                    continue
            except TooTangledError:
                yield tangled(claim, claim.what)
                continue
            model = self.cases.model()
            self.seen.append(self.inputs & model)
            left = deque(one for one in left if not model.issuperset(one[1]))

    def places(self, id_: str) -> Iterable[Ref]:
        return (ref for ref in self.encoding.network.places_of(id_) if ref.party != SOMEBODY)

    def _everything_shown(self, *, by_value: bool) -> Iterator[Shown]:
        book = self.encoding.book
        yield self._shown(VERDICT, book.form.verdict, by_value)
        for id_ in book.wants:
            for ref in self.places(id_):
                yield self._shown(ref, book.conclusions[id_].cases, by_value)
        for id_ in book.applying:
            for ref in self.places(id_):
                yield Shown(self.encoding.duties[ref], (), self._party(ref))

    def _shown(
        self, ref: Ref, cases: tuple[ConclusionCase | VerdictCase, ...], by_value: bool
    ) -> Shown:
        together: dict[tuple[object, ...], list[int]] = {}
        for index, case in enumerate(cases):
            more = () if by_value else (case.cite, getattr(case, "headline", ""))
            together.setdefault((value_name(case), *more), []).append(index)
        values = tuple(tuple(indexes) for indexes in together.values())
        return Shown(self.encoding.cases_of(ref), values, self._party(ref))

    def _party(self, ref: Ref) -> Ref | None:
        group = self.encoding.book.group_of(ref.id)
        return None if group is None else Ref(group, ref.party)


@dataclass(frozen=True, slots=True)
class Shown:
    """One thing a consultation shows: the verdict, a wanted conclusion, a duty.

    Attributes:
        values: by value (with its authority, and of the verdict with its headline) the cases
            that have it; none of a duty.
        party: whom it is shown of, and whether it is: by group and party.
    """

    node: int
    values: tuple[tuple[int, ...], ...]
    party: Ref | None

    def of(self, rails: Rails, algebra: Algebra) -> list[int]:
        """What is shown, as one truth for each value."""
        if not self.values:
            return [rails.yes]
        return [
            algebra.any_of(rails.can_fire[index] for index in indexes) for indexes in self.values
        ]


def difference(
    everything: Iterable[Shown],
    algebra: Algebra,
    answers: Answers,
    before: Sequence[Rails] | Overlay,
    after: Mapping[int, Rails],
) -> int:
    """That not all that is shown is the same; `after` holds the nodes that may have changed."""
    different = []
    for shown in everything:
        new = after.get(shown.node)
        if new is None:
            continue
        pairs = zip(shown.of(before[shown.node], algebra), shown.of(new, algebra), strict=True)
        differs = algebra.any_of(algebra.differ(*pair) for pair in pairs)
        here = algebra.true if shown.party is None else answers.present[shown.party]
        different.append(algebra.all_of((differs, here)))
    return algebra.any_of(different)
