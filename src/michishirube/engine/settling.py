"""How far a network is decided: answers settle nodes, and what no longer matters is let go.

Knowledge only grows here: a decided node stays decided, and a node that nothing wanted needs any
more is never needed again. Each connection is touched once.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from michishirube.engine.evaluate import is_among
from michishirube.engine.network import Network, NodeKind
from michishirube.engine.truth import Truth, all_of, any_of, opposite

YES, NO, UNKNOWN = Truth.YES, Truth.NO, Truth.UNKNOWN


@dataclass(slots=True)
class State:
    """How far the nodes of a network are decided.

    Attributes:
        truth: by node; a CASES node is YES when one value is left.
        pending: by AND or OR node, how many kids are still unknown.
        need: by node, how many undecided, needed parents lead to it, and one for a root.
        reach: by node, how many of its kids it still leads to.
        possible: by CASES node.
    """

    network: Network
    truth: list[Truth]
    pending: list[int]
    need: list[int]
    reach: list[int]
    possible: dict[int, tuple[str, ...]]

    def copy(self) -> State:
        return State(
            self.network,
            self.truth.copy(),
            self.pending.copy(),
            self.need.copy(),
            self.reach.copy(),
            self.possible.copy(),
        )

    def decide(self, number: int, truth: Truth) -> None:
        """Settle a node and everything that follows from it."""
        todo = [(number, truth)]
        while todo:
            settled, value = todo.pop()
            if self.truth[settled] is not UNKNOWN:
                continue
            self.truth[settled] = value
            self.let_go(settled, 0)
            for parent in self.network.parents[settled]:
                if self.truth[parent] is UNKNOWN:
                    todo += self._follows(parent, value)

    def _follows(self, number: int, kid: Truth) -> list[tuple[int, Truth]]:
        """What becomes decided at a node because one of its kids came to `kid`."""
        node = self.network.nodes[number]
        match node.kind:
            case NodeKind.NOT:
                return [(number, opposite(kid))]
            case NodeKind.AND | NodeKind.OR:
                decisive = NO if node.kind is NodeKind.AND else YES
                self.pending[number] -= 1
                if kid is decisive:
                    return [(number, decisive)]
                return [(number, opposite(decisive))] if self.pending[number] == 0 else []
            case NodeKind.MORE:
                return [(number, kid)] if kid is node.harmless else []
            case NodeKind.CASES:
                return self._cases_follow(number)
            case _:
                return []

    def _cases_follow(self, number: int) -> list[tuple[int, Truth]]:
        before = self.possible[number]
        possible, reach = possible_values(self, number)
        self.let_go(number, reach)
        if possible == before:
            return []
        self.possible[number] = possible
        settled = [
            (parent, truth)
            for parent in self.network.parents[number]
            if (truth := is_among(self.network.nodes[parent].value, possible)) is not UNKNOWN
        ]
        return [*settled, (number, YES)] if len(possible) == 1 else settled

    def let_go(self, number: int, keep: int) -> None:
        """A node leads only to its first `keep` kids from now on; others may lose all need."""
        todo = [(number, keep)]
        while todo:
            node, keep = todo.pop()
            kids = self.network.nodes[node].kids[keep : self.reach[node]]
            self.reach[node] = min(keep, self.reach[node])
            for kid in kids:
                self.need[kid] -= 1
                if self.need[kid] == 0 and self.truth[kid] is UNKNOWN:
                    todo.append((kid, 0))

    def unwant(self, number: int) -> None:
        """A root is no longer wanted."""
        self.need[number] -= 1
        if self.need[number] == 0 and self.truth[number] is UNKNOWN:
            self.let_go(number, 0)

    def matters(self, waiting: Iterable[int], of_somebody: Iterable[int]) -> bool:
        """Whether a question can still affect something wanted.

        Args:
            waiting: the nodes that wait for its answer.
            of_somebody: of a group's question, the wanted nodes of a party not yet listed.
        """
        for number in waiting:
            if self.need[number] and self.truth[number] is UNKNOWN:
                return True
        return any(self._may_arise(root) for root in of_somebody)

    def _may_arise(self, root: int) -> bool:
        """Whether a wanted node of a party not yet listed would be shown for one more party."""
        node = self.network.nodes[root]
        if node.kind is not NodeKind.CASES:
            return self.truth[root] is not NO
        for index, kid in enumerate(node.kids):
            if self.truth[kid] is not NO and index not in node.silent:
                return True
            if self.truth[kid] is YES:
                break
        return False


def possible_values(state: State, number: int) -> tuple[tuple[str, ...], int]:
    """The values a CASES node can still have, and how many of its cases can be reached."""
    node = state.network.nodes[number]
    possible: dict[str, None] = {}
    for index, (kid, value) in enumerate(zip(node.kids, node.values, strict=True)):
        truth = state.truth[kid]
        if truth is not NO:
            possible[value] = None
        if truth is YES:
            return tuple(possible), index + 1
    return tuple(possible), len(node.kids)


def first_state(network: Network) -> State:
    """What is decided before any answer, and what is needed for what is wanted."""
    size = len(network.nodes)
    state = State(network, [UNKNOWN] * size, [0] * size, [0] * size, [0] * size, {})
    for number, node in enumerate(network.nodes):
        truths = [state.truth[kid] for kid in node.kids]
        state.pending[number] = truths.count(UNKNOWN)
        state.truth[number] = _first_truth(state, number, truths)
        state.reach[number] = len(node.kids)
        if node.kind is NodeKind.CASES:
            state.possible[number], state.reach[number] = possible_values(state, number)
        if state.truth[number] is not UNKNOWN:
            state.reach[number] = 0
    for root in network.roots:
        state.need[root] += 1
    for number in range(size - 1, -1, -1):
        if state.need[number] == 0:
            state.reach[number] = 0
        for kid in network.nodes[number].kids[: state.reach[number]]:
            state.need[kid] += 1
    return state


def _first_truth(state: State, number: int, kids: list[Truth]) -> Truth:
    node = state.network.nodes[number]
    match node.kind:
        case NodeKind.TRUE:
            return YES
        case NodeKind.NOT:
            return opposite(kids[0])
        case NodeKind.AND:
            return all_of(kids)
        case NodeKind.OR:
            return any_of(kids)
        case NodeKind.MORE:
            return kids[0] if kids[0] is node.harmless else UNKNOWN
        case NodeKind.CASES:
            return YES if len(possible_values(state, number)[0]) == 1 else UNKNOWN
        case NodeKind.VALUE:
            return is_among(node.value, state.possible[node.kids[0]])
        case _:
            return UNKNOWN
