"""A network's nodes under the answers of one case (or many at once): what each can be.

Each node gets two Booleans, "is YES" and "is NO"; neither is unknown. A conclusion gets for
each of its cases the Boolean "can be the one that fires".
"""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from michishirube.engine.case import Value
from michishirube.engine.condition import Test, holds_of
from michishirube.engine.domains import Domain
from michishirube.engine.form import Ref
from michishirube.engine.network import Network, Node, NodeKind
from michishirube.engine.patterns import Algebra
from michishirube.engine.truth import Truth


@dataclass(frozen=True, slots=True)
class Asked:
    """A question's answer.

    Attributes:
        chosen: by value of the domain. For a multiple choice: that the option is ticked.
        known: that there is a definite answer.
    """

    domain: Domain
    chosen: Mapping[Value, int]
    known: int


@dataclass(slots=True)
class Answers:
    """One case: the answers, who is listed (by group and party), which lists are complete."""

    asked: dict[Ref, Asked] = field(default_factory=dict)
    present: dict[Ref, int] = field(default_factory=dict)
    full: dict[str, int] = field(default_factory=dict)

    def literals(self) -> frozenset[int]:
        """Everything that says what the case is."""
        of_answers = (
            literal
            for asked in self.asked.values()
            for literal in (asked.known, *asked.chosen.values())
        )
        return frozenset((*of_answers, *self.present.values(), *self.full.values()))

    def complete(self, algebra: Algebra) -> int:
        """That every question has a definite answer and every list is full."""
        known = [*self.full.values()]
        for ref, asked in self.asked.items():
            group = asked.domain.question.group
            here = algebra.true if group is None else self.present[Ref(group, ref.party)]
            known.append(algebra.any_of((asked.known, algebra.negate(here))))
        return algebra.all_of(known)


@dataclass(frozen=True, slots=True)
class Rails:
    """What a node can be: YES, NO; for a CASES node by case that it can fire."""

    yes: int
    no: int
    can_fire: tuple[int, ...] = ()


class Cones:
    """Which nodes the answer to one question can reach."""

    def __init__(self, network: Network) -> None:
        self._network = network
        self._parents: list[list[int]] = [[] for _ in network.nodes]
        for number, node in enumerate(network.nodes):
            for kid in node.kids:
                self._parents[kid].append(number)

    def of(self, ref: Ref) -> list[int]:
        """By number: kids before parents."""
        todo = list(self._network.waiting.get(ref, ()))
        found = set(todo)
        while todo:
            above = [one for one in self._parents[todo.pop()] if one not in found]
            found.update(above)
            todo += above
        return sorted(found)


@dataclass(slots=True)
class Overlay:
    """Rails of which some are new."""

    under: Sequence[Rails]
    over: dict[int, Rails] = field(default_factory=dict)

    def __getitem__(self, number: int) -> Rails:
        found = self.over.get(number)
        return self.under[number] if found is None else found


@dataclass(frozen=True, slots=True)
class Translator:
    """A network to be computed with in one algebra."""

    network: Network
    algebra: Algebra

    def run(self, answers: Answers, needed: Container[int] | None = None) -> list[Rails]:
        """Every node's rails; of those not `needed`, nothing is known."""
        rails: list[Rails] = []
        skipped = Rails(self.algebra.false, self.algebra.false)
        for number, node in enumerate(self.network.nodes):
            wanted = needed is None or number in needed
            rails.append(self._node(number, node, rails, answers) if wanted else skipped)
        return rails

    def rerun(
        self, before: Sequence[Rails], answers: Answers, cone: Iterable[int]
    ) -> Mapping[int, Rails]:
        """The nodes in a cone that are not as `before`, and what they are now."""
        now = Overlay(before)
        for number in cone:
            node = self.network.nodes[number]
            if not node.kids or not now.over.keys().isdisjoint(node.kids):
                rails = self._node(number, node, now, answers)
                if rails != before[number]:
                    now.over[number] = rails
        return now.over

    def _node(
        self, number: int, node: Node, rails: list[Rails] | Overlay, answers: Answers
    ) -> Rails:
        kids = [rails[kid] for kid in node.kids]
        algebra = self.algebra
        match node.kind:
            case NodeKind.TRUE:
                return Rails(algebra.true, algebra.false)
            case NodeKind.NOT:
                return Rails(kids[0].no, kids[0].yes)
            case NodeKind.AND:
                return Rails(
                    algebra.all_of(kid.yes for kid in kids), algebra.any_of(kid.no for kid in kids)
                )
            case NodeKind.OR:
                return Rails(
                    algebra.any_of(kid.yes for kid in kids), algebra.all_of(kid.no for kid in kids)
                )
            case NodeKind.CASES:
                return Rails(algebra.false, algebra.false, tuple(self._can_fire(kids)))
            case NodeKind.VALUE:
                return self._value(node, kids[0])
            case _:
                return self._leaf(number, node, kids, answers)

    def _can_fire(self, cases: list[Rails]) -> Iterator[int]:
        """A case can fire if it is not NO and none before it is YES (design 2.2)."""
        reached = self.algebra.true
        for case in cases:
            yield self.algebra.all_of((reached, self.algebra.negate(case.no)))
            reached = self.algebra.all_of((reached, self.algebra.negate(case.yes)))

    def _value(self, node: Node, cases: Rails) -> Rails:
        values = self.network.nodes[node.kids[0]].values
        pairs = list(zip(values, cases.can_fire, strict=True))
        possible = self.algebra.any_of(fires for value, fires in pairs if value == node.value)
        other = self.algebra.any_of(fires for value, fires in pairs if value != node.value)
        return Rails(self.algebra.negate(other), self.algebra.negate(possible))

    def _leaf(self, number: int, node: Node, kids: list[Rails], answers: Answers) -> Rails:
        ref = self.network.asked_at[number]
        if node.kind is NodeKind.LISTED:
            here = answers.present[Ref(ref.id, node.value)]
            return Rails(here, self.algebra.negate(here))
        if node.kind is NodeKind.MORE:
            full = answers.full[ref.id]
            if node.harmless is Truth.NO:
                return Rails(self.algebra.false, self.algebra.any_of((full, kids[0].no)))
            return Rails(self.algebra.any_of((full, kids[0].yes)), self.algebra.false)
        assert node.test is not None
        if ref.id in answers.full:
            return Rails(
                self.algebra.false, self.algebra.false
            )  # of a party nobody has listed, nothing is known
        return self._test(node.test, answers.asked[ref])

    def _test(self, test: Test, asked: Asked) -> Rails:
        if asked.domain.free:
            ticked = asked.chosen[getattr(test, "value", "")]
            return Rails(ticked, self.algebra.all_of((asked.known, self.algebra.negate(ticked))))
        truths = {
            literal: holds_of(test, value, self.network.book.as_of)
            for value, literal in asked.chosen.items()
        }
        return Rails(
            self.algebra.any_of(literal for literal, t in truths.items() if t is Truth.YES),
            self.algebra.any_of(literal for literal, t in truths.items() if t is Truth.NO),
        )

    def by_value(self, number: int, rails: list[Rails]) -> dict[str, int]:
        """Of a CASES node by value, in the order of its cases, that the value can come."""
        fired: dict[str, list[int]] = {}
        for value, fires in zip(
            self.network.nodes[number].values, rails[number].can_fire, strict=True
        ):
            fired.setdefault(value, []).append(fires)
        return {value: self.algebra.any_of(fires) for value, fires in fired.items()}
