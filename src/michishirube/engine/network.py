"""A rulebook laid out for one case's parties as a network of nodes: conditions, shared.

Only the layout stands here; `interview` runs answers through it. Nodes are numbered so that a
node's kids come before it, and the questions ("places") in the order of the form.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from enum import Enum

from michishirube.engine.condition import AllParties, And, AnyParty, Condition, Is, Not, Or, Test
from michishirube.engine.evaluate import SOMEBODY, VERDICT, value_name
from michishirube.engine.form import ConclusionCase, Ref, VerdictCase
from michishirube.engine.rulebook import Rulebook, places
from michishirube.engine.truth import Truth


class NodeKind(Enum):
    TRUE = "true"  # the condition of an `otherwise`
    TEST = "test"  # waits for a question
    LISTED = "listed"  # YES once a group's question has been visited
    MORE = "more"  # a party nobody has listed yet: settled when the list is complete
    NOT = "not"
    AND = "and"
    OR = "or"
    CASES = "cases"  # a conclusion or the verdict; decided when one value is possible
    VALUE = "value"  # `conclusion is value`


@dataclass(frozen=True, slots=True)
class Node:
    """One node.

    Attributes:
        value: of a VALUE node the value asked for, of a LISTED node the party.
        harmless: of a MORE node, the truth at which one more party changes nothing.
        silent: of a CASES node, the cases that only say that the point does not arise.
    """

    kind: NodeKind
    kids: tuple[int, ...] = ()
    test: Test | None = None
    value: str = ""
    values: tuple[str, ...] = ()
    harmless: Truth = Truth.UNKNOWN
    silent: frozenset[int] = frozenset()


TRUE_NODE = Node(NodeKind.TRUE)


@dataclass(slots=True)
class Network:
    """The layout.

    Attributes:
        order: every question of the case, in the order of the form.
        waiting: by question, the TEST, LISTED and MORE nodes that its answer settles.
        asked_at: the other way round, by node.
        roots: what the consultation wants.
        roots_of_somebody: by group, the wanted nodes of a party not yet listed; no longer
            wanted once the list is complete.
        ask_when: by question for the record, the node that says whether it is wanted.
    """

    book: Rulebook
    members: dict[str, tuple[str, ...]]
    nodes: list[Node] = field(default_factory=lambda: [TRUE_NODE])
    order: list[Ref] = field(default_factory=list)
    waiting: dict[Ref, list[int]] = field(default_factory=dict)
    asked_at: dict[int, Ref] = field(default_factory=dict)
    roots: list[int] = field(default_factory=list)
    roots_of_somebody: dict[str, list[int]] = field(default_factory=dict)
    ask_when: dict[Ref, int] = field(default_factory=dict)
    parents: list[list[int]] = field(default_factory=list)
    _shared: dict[tuple[object, ...], int] = field(default_factory=dict)
    _cases: dict[Ref, int] = field(default_factory=dict)

    def _add(self, node: Node, ref: Ref | None = None) -> int:
        """The number of a node; the same node of the same question is shared."""
        key = (node, ref)
        number = self._shared.get(key)
        if number is None:
            number = self._shared[key] = len(self.nodes)
            self.nodes.append(node)
            if ref is not None:
                self.waiting.setdefault(ref, []).append(number)
                self.asked_at[number] = ref
        return number

    def condition(self, condition: Condition, party: str | None) -> int:
        """Lay out a condition asked of `party`; its node's number."""
        match condition:
            case Not(term):
                return self._add(Node(NodeKind.NOT, (self.condition(term, party),)))
            case And(terms):
                kids = tuple(self.condition(term, party) for term in terms)
                return self._add(Node(NodeKind.AND, kids))
            case Or(terms):
                kids = tuple(self.condition(term, party) for term in terms)
                return self._add(Node(NodeKind.OR, kids))
            case AnyParty(group, term):
                return self._quantifier(NodeKind.OR, group, term)
            case AllParties(group, term):
                return self._quantifier(NodeKind.AND, group, term)
            case _:
                return self._test(condition, party)

    def _quantifier(self, kind: NodeKind, group: str, term: Condition) -> int:
        """Each party counts once the group's list has been visited, one more until it is full."""
        kids = []
        for party in self.members.get(group, ()):
            listed = self._add(Node(NodeKind.LISTED, value=party), Ref(group))
            of_party = self.condition(term, party)
            if kind is NodeKind.OR:
                kids.append(self._add(Node(NodeKind.AND, (listed, of_party))))
            else:
                unlisted = self._add(Node(NodeKind.NOT, (listed,)))
                kids.append(self._add(Node(NodeKind.OR, (unlisted, of_party))))
        somebody = self.condition(term, SOMEBODY)
        harmless = Truth.NO if kind is NodeKind.OR else Truth.YES
        kids.append(self._add(Node(NodeKind.MORE, (somebody,), harmless=harmless), Ref(group)))
        return self._add(Node(kind, tuple(kids)))

    def _test(self, test: Test, party: str | None) -> int:
        group = self.book.group_of(test.id)
        ref = Ref(test.id, party if group else None)
        if test.id in self.book.conclusions:
            assert isinstance(test, Is)
            return self._add(Node(NodeKind.VALUE, (self.conclusion(ref),), value=test.value))
        if ref.party == SOMEBODY:
            assert group is not None
            return self._add(Node(NodeKind.TEST, test=test), Ref(group))
        return self._add(Node(NodeKind.TEST, test=test), ref)

    def conclusion(self, ref: Ref) -> int:
        if ref not in self._cases:
            cases = self.book.conclusions[ref.id].cases
            self._cases[ref] = self.cases(cases, ref.party)
        return self._cases[ref]

    def cases(self, cases: Sequence[ConclusionCase | VerdictCase], party: str | None) -> int:
        kids = tuple(0 if case.when is None else self.condition(case.when, party) for case in cases)
        silent = frozenset(
            index
            for index, case in enumerate(cases)
            if isinstance(case, ConclusionCase) and case.not_applicable
        )
        values = tuple(map(value_name, cases))
        return self._add(Node(NodeKind.CASES, kids, values=values, silent=silent))

    def want(self, id_: str, lay_out: dict[Ref, int]) -> None:
        """Make a conclusion or duty wanted: for the case, or each party and somebody more."""
        for ref, number in lay_out.items():
            self.roots.append(number)
            if ref.party == SOMEBODY:
                group = self.book.group_of(id_)
                assert group is not None
                self.roots_of_somebody.setdefault(group, []).append(number)

    def places_of(self, id_: str) -> list[Ref]:
        group = self.book.group_of(id_)
        if group is None:
            return [Ref(id_)]
        return [Ref(id_, party) for party in (*self.members.get(group, ()), SOMEBODY)]


def lay_out(book: Rulebook, members: dict[str, tuple[str, ...]]) -> Network:
    """The network of a rulebook for a case with these parties (ids by group)."""
    network = Network(book, members)
    network.order = places(book, members)
    network.roots.append(network.cases(book.form.verdict, VERDICT.party))
    for id_ in book.wants:
        network.want(id_, {ref: network.conclusion(ref) for ref in network.places_of(id_)})
    for id_ in book.applying:
        refs, if_ = network.places_of(id_), book.applies_if(id_)
        network.want(id_, {ref: network.condition(if_, ref.party) for ref in refs})
    for ref in network.order:
        question = book.questions[ref.id]
        if question.ask_when is not None:
            network.ask_when[ref] = network.condition(question.ask_when, ref.party)
        elif question.record:
            network.ask_when[ref] = 0
    network.parents = [[] for _ in network.nodes]
    for number, node in enumerate(network.nodes):
        for kid in node.kids:
            network.parents[kid].append(number)
    return network
