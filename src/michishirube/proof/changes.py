"""Proof 3: every question, and every option against the others, can change some result.

Two answers matter if in some complete case changing one for the other changes what is shown.
Cases met in other proofs are tried first, all at once as bit patterns; the solver is asked only
where none of them will do.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from itertools import combinations

from michishirube.engine.case import Value
from michishirube.engine.form import Kind, Ref
from michishirube.proof.findings import Proof, Refuted
from michishirube.proof.gates import Patterns
from michishirube.proof.prover import FIRST, Prover
from michishirube.proof.rails import Answers, Asked, Rails, Translator
from michishirube.proof.witness import TooTangledError


@dataclass(frozen=True, slots=True)
class Change:
    """One answer for another. `new` None: an option of a multiple choice is no longer ticked."""

    ref: Ref
    old: Value
    new: Value | None

    def __str__(self) -> str:
        return f"{self.old} の有無" if self.new is None else f"{self.old} と {self.new}"


def no_dead_question(prover: Prover) -> Iterator[Refuted]:
    """Each question, and each of its options against the others, changes some result."""
    tried = _Tried(prover)
    for ref, asked in prover.encoding.answers.asked.items():
        if ref.party not in (None, FIRST) or asked.domain.question.record:
            continue
        changes = list(_changes(ref, asked))
        try:
            idle = [c for c in changes if not (tried.matters(c) or _can_matter(prover, c))]
        except TooTangledError:
            what = f"質問「{ref.id}」：証明しきれません（込み入りすぎ）"
            yield Refuted(Proof.NO_DEAD_QUESTION, ref.id, "", what, tangled=True)
            continue
        if len(idle) == len(changes):
            what = f"質問「{ref.id}」は、どう答えても結果が変わりません"
            yield Refuted(Proof.NO_DEAD_QUESTION, ref.id, "", what)
        elif asked.domain.question.kind not in (Kind.NUMBER, Kind.DATE):
            for change in idle:
                what = f"質問「{ref.id}」の {change} では、結果も根拠も変わりません"
                yield Refuted(Proof.NO_DEAD_QUESTION, ref.id, str(change), what)


def _changes(ref: Ref, asked: Asked) -> Iterator[Change]:
    """The answers to be told apart: those not marked `same_as`."""
    same = {option.value: option.same_as for option in asked.domain.question.options}
    if asked.domain.free:
        yield from (
            Change(ref, value, None) for value in asked.domain.values if not same[str(value)]
        )
        return
    for one, other in combinations(asked.domain.values, 2):
        if (same.get(str(one)) or one) != (same.get(str(other)) or other):
            yield Change(ref, one, other)


def _can_matter(prover: Prover, change: Change) -> bool:
    """Whether the solver finds a case in which the change matters.

    Raises:
        TooTangledError: it gave up.
    """
    encoding, gates = prover.encoding, prover.encoding.gates
    mine = encoding.answers.asked[change.ref]
    literals = [prover.complete, prover.here(mine.domain.question.group), mine.chosen[change.old]]
    if change.new is None:
        chosen = {**mine.chosen, change.old: gates.false}
    else:
        chosen = {**dict.fromkeys(mine.chosen, gates.false), change.new: gates.true}
    changed = _with(encoding.answers, change.ref, Asked(mine.domain, chosen, gates.true))
    rails = encoding.translator.rerun(encoding.rails, changed, change.ref)
    before, after = prover.results(encoding.rails, gates), prover.results(rails, gates)
    differs = gates.any_of(gates.differ(*pair) for pair in zip(before, after, strict=True))
    return prover.cases.has(*literals, differs)


def _with(answers: Answers, ref: Ref, asked: Asked) -> Answers:
    return replace(answers, asked={**answers.asked, ref: asked})


@dataclass(slots=True)
class _Tried:
    """The complete cases met so far, as bit patterns."""

    prover: Prover
    algebra: Patterns = field(init=False)
    translator: Translator = field(init=False)
    answers: Answers = field(init=False)
    rails: list[Rails] = field(init=False)
    results: list[int] = field(init=False)

    def __post_init__(self) -> None:
        encoding, models = self.prover.encoding, self.prover.seen
        self.algebra = Patterns(len(models))
        self.translator = Translator(encoding.network, self.algebra)

        def pattern(literal: int) -> int:
            return sum(1 << n for n, model in enumerate(models) if literal in model)

        own = encoding.answers
        self.answers = Answers(
            {
                ref: Asked(
                    asked.domain,
                    {value: pattern(literal) for value, literal in asked.chosen.items()},
                    pattern(asked.known),
                )
                for ref, asked in own.asked.items()
            },
            {ref: pattern(literal) for ref, literal in own.present.items()},
            {group: pattern(literal) for group, literal in own.full.items()},
        )
        self.rails = self.translator.run(self.answers)
        self.results = self.prover.results(self.rails, self.algebra)

    def matters(self, change: Change) -> bool:
        """Whether the change, either way round, changes a result of one of the cases."""
        if change.new is None:
            return self._matters(change)
        return self._matters(change) or self._matters(Change(change.ref, change.new, change.old))

    def _matters(self, change: Change) -> bool:
        mine = self.answers.asked[change.ref]
        where = mine.chosen[change.old]
        chosen = dict(mine.chosen)
        chosen[change.old] = 0
        if change.new is not None:
            chosen[change.new] |= where
        changed = _with(self.answers, change.ref, Asked(mine.domain, chosen, mine.known))
        rails = self.translator.rerun(self.rails, changed, change.ref)
        after = self.prover.results(rails, self.algebra)
        return any(one ^ other for one, other in zip(self.results, after, strict=True))
