"""Proof 3: every question, and every option against the others, can change some result.

Two answers matter if in some complete case changing one for the other changes what is shown.
Cases met in other proofs, and variations of them, are tried first, all at once as bit patterns
(`trials`); the solver is asked only where none of them will do.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import combinations, pairwise

from michishirube.engine.form import Kind, Ref
from michishirube.engine.rails import Asked, Cones
from michishirube.proof.asking import Asking
from michishirube.proof.findings import Proof, Refuted
from michishirube.proof.prover import FIRST, Prover, difference, tangled
from michishirube.proof.trials import Change, Effect, Trials, with_answer
from michishirube.proof.witness import TooTangledError

UNLISTED = (Kind.NUMBER, Kind.DATE, Kind.TEXT)
"""Kinds whose answers the form does not list: only the question as a whole is spoken of."""


def no_dead_question(prover: Prover) -> Iterator[Refuted]:
    """Each question, and each of its options against the others, changes some result.

    A dead question is found as such and by each of its changes, so that a question which is dead
    in one consultation and half dead in another can be compared change by change.
    """
    search = _Search(prover, Trials(prover), Asking(prover), Cones(prover.encoding.network))
    for ref, asked in prover.encoding.answers.asked.items():
        if ref.party in (None, FIRST) and not asked.domain.question.record:
            yield from search.idle(ref)


@dataclass(frozen=True, slots=True)
class _Search:
    prover: Prover
    trials: Trials
    asking: Asking
    cones: Cones

    def idle(self, ref: Ref) -> Iterator[Refuted]:
        """What of a question changes nothing."""
        asked = self.prover.encoding.answers.asked[ref]
        cone = self.cones.of(ref)
        changes = list(_changes(ref, asked))
        effects = dict(zip(changes, self.trials.effects(ref, changes, cone), strict=True))
        for change in (one for one in changes if effects[one] is Effect.NOTHING):
            try:
                if _can_matter(self.prover, change, cone):
                    effects[change] = Effect.AUTHORITY  # at least
            except TooTangledError:
                part = f"質問「{ref.id}」の {change}"
                yield tangled(Refuted(Proof.NO_DEAD_QUESTION, ref.id, str(change), ""), part)
                effects[change] = Effect.DECISION
        dead = all(effect is Effect.NOTHING for effect in effects.values())
        what = f"質問「{ref.id}」は、どう答えても結果が変わりません"
        # A question whose answer changes what is decided has to be asked before that is.
        if not dead and Effect.DECISION not in effects.values():
            try:
                dead = not self.asking.is_asked(ref)
            except TooTangledError:
                yield tangled(Refuted(Proof.NO_DEAD_QUESTION, ref.id, "", ""), f"質問「{ref.id}」")
            what = f"質問「{ref.id}」は、答えを待たずに結果が決まるので、決して尋ねられません"
        if dead:
            yield Refuted(Proof.NO_DEAD_QUESTION, ref.id, "", what)
        if asked.domain.question.kind not in UNLISTED:
            for change, effect in effects.items():
                if dead or effect is Effect.NOTHING:
                    what = f"質問「{ref.id}」の {change} では、結果も根拠も変わりません"
                    yield Refuted(Proof.NO_DEAD_QUESTION, ref.id, str(change), what)


def _changes(ref: Ref, asked: Asked) -> Iterator[Change]:
    """The answers to be told apart: those not marked `same_as`."""
    values = asked.domain.values
    if asked.domain.question.kind in UNLISTED:
        # Two neighbours that change nothing are as good as one: no other pairs need be tried.
        yield from (Change(ref, one, other) for one, other in pairwise(values))
        return
    same = {option.value: option.same_as for option in asked.domain.question.options}
    if asked.domain.free:
        yield from (Change(ref, value, None) for value in values if not same[str(value)])
        return
    for one, other in combinations(values, 2):
        if (same.get(str(one)) or one) != (same.get(str(other)) or other):
            yield Change(ref, one, other)


def _can_matter(prover: Prover, change: Change, cone: list[int]) -> bool:
    """Whether the solver finds a case in which the change matters.

    Raises:
        TooTangledError: it gave up.
    """
    encoding, gates = prover.encoding, prover.encoding.gates
    mine = encoding.answers.asked[change.ref]
    if change.new is None:
        other = replace(mine, chosen={**mine.chosen, change.old: gates.false})
    else:
        chosen = {**dict.fromkeys(mine.chosen, gates.false), change.new: gates.true}
        other = Asked(mine.domain, chosen, gates.true)
    changed = with_answer(encoding.answers, change.ref, other)
    rails = encoding.translator.rerun(encoding.rails, changed, cone)
    differs = difference(prover.shown, gates, encoding.answers, encoding.rails, rails)
    if differs == gates.false:
        return False
    return prover.cases.has(prover.complete, mine.chosen[change.old], differs)
