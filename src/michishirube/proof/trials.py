"""Many complete cases at once, as bit patterns: a cheap way to find that an answer matters.

The cases are those that the solver came upon in other proofs, and variations of them in which a
few answers are others. What they show needs no proof: each is a case. What they don't show is
for the solver.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import Enum
from random import Random

from michishirube.engine.case import Value
from michishirube.engine.form import Ref
from michishirube.engine.patterns import Patterns
from michishirube.engine.rails import Answers, Asked, Overlay, Rails, Translator
from michishirube.proof.prover import Prover, difference

RARITIES = (3, 4, 4, 5, 5, 6, 6, 7)
"""For each round of variations: an answer is another in one of 2**n cases."""


class Effect(Enum):
    """What a change of answers changes: nothing, only on what authority, what is decided."""

    NOTHING = "nothing"
    AUTHORITY = "authority"
    DECISION = "decision"


@dataclass(frozen=True, slots=True)
class Change:
    """One answer for another. `new` None: an option of a multiple choice is no longer ticked."""

    ref: Ref
    old: Value
    new: Value | None

    def __str__(self) -> str:
        return f"{self.old} の有無" if self.new is None else f"{self.old} と {self.new}"


def with_answer(answers: Answers, ref: Ref, asked: Asked) -> Answers:
    """The same case but for one answer."""
    return replace(answers, asked={**answers.asked, ref: asked})


class Trials:
    """Complete cases to try a change of answers in."""

    def __init__(self, prover: Prover) -> None:
        self._prover = prover
        self._size = len(prover.seen)
        self._columns: dict[int, int] = {}
        for number, model in enumerate(prover.seen):
            for literal in model:
                self._columns[literal] = self._columns.get(literal, 0) | 1 << number
        self._random = Random(0)  # the same variations every time
        self._algebra = Patterns(self._size * (1 + len(RARITIES)))
        self._translator = Translator(prover.encoding.network, self._algebra)
        self._answers = self._patterns(prover.encoding.answers)
        self._rails: Sequence[Rails] = self._translator.run(self._answers)

    def effects(self, ref: Ref, changes: Iterable[Change], cone: list[int]) -> list[Effect]:
        """For each change of one question's answer, the most that it changes in any case."""
        answered: dict[tuple[Value, bool], Mapping[int, Rails]] = {}

        def rails_if(value: Value, given: bool) -> Mapping[int, Rails]:
            key = (value, given)
            if key not in answered:
                answers = self._if_all_answered(ref, value, given)
                answered[key] = self._translator.rerun(self._rails, answers, cone)
            return answered[key]

        return [
            self._effect(
                rails_if(change.old, True),
                rails_if(change.old, False) if change.new is None else rails_if(change.new, True),
            )
            for change in changes
        ]

    def _if_all_answered(self, ref: Ref, value: Value, given: bool) -> Answers:
        """All the cases, but with this answer to the question (or, not `given`, option off)."""
        mine, whole = self._answers.asked[ref], self._algebra.true
        others = mine.chosen if mine.domain.free else dict.fromkeys(mine.chosen, 0)
        chosen = {**others, value: whole if given else 0}
        return with_answer(self._answers, ref, replace(mine, chosen=chosen))

    def _effect(self, one: Mapping[int, Rails], other: Mapping[int, Rails]) -> Effect:
        before = Overlay(self._rails, dict(one))
        after = {node: other.get(node, self._rails[node]) for node in {**one, **other}}
        for shown, effect in (
            (self._prover.decided, Effect.DECISION),
            (self._prover.shown, Effect.AUTHORITY),
        ):
            if difference(shown, self._algebra, self._answers, before, after):
                return effect
        return Effect.NOTHING

    def _patterns(self, answers: Answers) -> Answers:
        """Which of the cases have which answer: those seen first, then round by round."""
        return Answers(
            {ref: self._varied(asked) for ref, asked in answers.asked.items()},
            {ref: self._repeated(self._seen(here)) for ref, here in answers.present.items()},
            {group: self._repeated(self._seen(full)) for group, full in answers.full.items()},
        )

    def _seen(self, literal: int) -> int:
        """In which of the cases seen a literal of the answers holds."""
        return self._columns.get(literal, 0)

    def _repeated(self, pattern: int) -> int:
        return sum(pattern << self._size * n for n in range(1 + len(RARITIES)))

    def _varied(self, asked: Asked) -> Asked:
        values = list(asked.chosen)
        seen = [self._seen(literal) for literal in asked.chosen.values()]
        known = self._seen(asked.known)
        columns = list(seen)
        for number, rarity in enumerate(RARITIES, 1):
            if asked.domain.free:
                round_ = [column ^ (self._few(rarity) & known) for column in seen]
            else:
                others, turn = self._few(rarity), self._random.randrange(len(values))
                turned = seen[turn:] + seen[:turn]
                pairs = zip(seen, turned, strict=True)
                round_ = [(here & ~others) | (there & others) for here, there in pairs]
            columns = [
                column | new << self._size * number
                for column, new in zip(columns, round_, strict=True)
            ]
        chosen = dict(zip(values, columns, strict=True))
        return Asked(asked.domain, chosen, self._repeated(known))

    def _few(self, rarity: int) -> int:
        """A random pattern of the cases seen, in which one bit of 2**rarity is set."""
        pattern = (1 << self._size) - 1
        for _ in range(rarity):
            pattern &= self._random.getrandbits(self._size) if self._size else 0
        return pattern
