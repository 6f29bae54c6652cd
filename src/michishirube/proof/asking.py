"""Whether a question is ever asked: whether some path of definite answers leads to it.

A conclusion is decided as soon as one value is left, even if it is still open which of its cases
gives it. So a question that only tells such cases apart is never reached, although its answer
would change the authority. A replay is one walk through the questions in the order of the form
(`engine.interview`): what it knows when it comes to a question are the answers before it.
"""

from __future__ import annotations

from collections.abc import Iterator

from michishirube.engine.evaluate import SOMEBODY
from michishirube.engine.form import Kind, Ref
from michishirube.engine.network import NodeKind
from michishirube.engine.rails import Rails
from michishirube.proof.gates import FALSE, Gates
from michishirube.proof.prover import Prover


class Asking:
    """The clauses that say which nodes can still affect something wanted (design 2.3)."""

    def __init__(self, prover: Prover) -> None:
        self._prover = prover
        self._gates: Gates = prover.encoding.gates
        self._needed: dict[int, int] = {}

    def is_asked(self, ref: Ref) -> bool:
        """Whether some path on which everything before is definitely answered comes to `ref`.

        Raises:
            TooTangledError: the solver gave up.
        """
        if not self._needed:
            self._needed = self._needs()
        waiting = self._prover.encoding.network.waiting.get(ref, ())
        needed = self._gates.any_of(self._needed[number] for number in waiting)
        group = self._prover.encoding.book.group_of(ref.id)
        literals = (needed, self._prover.here(group), *self._walked_up_to(ref))
        return needed != FALSE and self._prover.cases.has(*literals)

    def _walked_up_to(self, ref: Ref) -> Iterator[int]:
        """That all questions before are answered, and the others not yet."""
        encoding, before = self._prover.encoding, True
        answers = encoding.answers
        for place in encoding.network.order:
            before = before and place != ref
            if encoding.book.questions[place.id].kind is Kind.PARTIES:
                yield answers.full[place.id] if before else -answers.full[place.id]
                if not before:
                    parties = encoding.members[place.id]
                    yield from (-answers.present[Ref(place.id, party)] for party in parties)
                continue
            known = answers.asked[place].known
            if not before:
                yield -known
            elif (group := encoding.book.group_of(place.id)) is None:
                yield known
            else:
                absent = -answers.present[Ref(group, place.party)]
                yield self._gates.any_of((known, absent))

    def _needs(self) -> dict[int, int]:
        """By node, that a way of undecided nodes leads to it from something wanted."""
        network, rails = self._prover.encoding.network, self._prover.encoding.rails
        reasons: dict[int, list[int]] = {number: [] for number in range(len(network.nodes))}
        for number, wanted in self._roots():
            reasons[number].append(wanted)
        needs: dict[int, int] = {}
        for number in reversed(range(len(network.nodes))):
            node = network.nodes[number]
            reached = self._gates.any_of(reasons[number])
            needs[number] = self._gates.all_of((reached, self._undecided(number)))
            for index, kid in enumerate(node.kids):
                of_case = node.kind is NodeKind.CASES
                way = rails[number].can_fire[index] if of_case else self._gates.true
                reasons[kid].append(self._gates.all_of((needs[number], way)))
        return needs

    def _undecided(self, number: int) -> int:
        node, rails = self._prover.encoding.network.nodes[number], self._rails(number)
        if node.kind is not NodeKind.CASES:
            return self._gates.all_of((-rails.yes, -rails.no))
        pairs = list(zip(node.values, rails.can_fire, strict=True))
        by_value = [
            self._gates.any_of(fires for value, fires in pairs if value == one)
            for one in dict.fromkeys(node.values)
        ]
        return self._gates.any_of(
            self._gates.all_of((one, other))
            for index, one in enumerate(by_value)
            for other in by_value[index + 1 :]
        )

    def _rails(self, number: int) -> Rails:
        return self._prover.encoding.rails[number]

    def _roots(self) -> Iterator[tuple[int, int]]:
        """The nodes of what is wanted, each with the condition that it is there to be wanted."""
        encoding = self._prover.encoding
        yield encoding.network.roots[0], self._gates.true
        for id_ in encoding.book.wants:
            for ref in encoding.network.places_of(id_):
                yield encoding.network.conclusion(ref), self._there(ref)
        for ref, number in encoding.duties.items():
            yield number, self._there(ref)

    def _there(self, ref: Ref) -> int:
        encoding = self._prover.encoding
        group = encoding.book.group_of(ref.id)
        if group is None:
            return self._gates.true
        if ref.party == SOMEBODY:
            return -encoding.answers.full[group]
        return encoding.answers.present[Ref(group, ref.party)]
