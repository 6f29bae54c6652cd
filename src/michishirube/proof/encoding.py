"""A rulebook's network as clauses: every case at once, don't-knows and open lists included.

Each node gets two literals, "is YES" and "is NO"; both false is unknown. A conclusion gets for
each of its cases the literal "can be the one that fires". Parties: a quantifier needs at most
one party to make it what it is, so as many parties as there are quantified conditions over the
group, and one more to look at, show everything that any number of parties can.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from michishirube.engine.case import Value
from michishirube.engine.condition import (
    AllParties,
    AnyParty,
    Condition,
    Test,
    holds_of,
    subterms,
    tests,
)
from michishirube.engine.evaluate import SOMEBODY, VERDICT
from michishirube.engine.form import Kind, Ref
from michishirube.engine.network import Network, Node, NodeKind, lay_out
from michishirube.engine.rulebook import Rulebook
from michishirube.engine.truth import Truth
from michishirube.proof.domains import Domain, domain
from michishirube.proof.gates import FALSE, TRUE, Gates


@dataclass(frozen=True, slots=True)
class Asked:
    """A question's answer as literals.

    Attributes:
        chosen: by value of the domain. For a multiple choice: that the option is ticked.
        known: that there is a definite answer.
    """

    domain: Domain
    chosen: Mapping[Value, int]
    known: int


@dataclass(frozen=True, slots=True)
class Rails:
    """What a node can be: literals for YES and NO; for a CASES node by case that it can fire."""

    yes: int
    no: int
    can_fire: tuple[int, ...] = ()


@dataclass(slots=True)
class Answers:
    """One case as literals: the answers, who is listed, which lists are complete."""

    asked: dict[Ref, Asked] = field(default_factory=dict)
    present: dict[Ref, int] = field(default_factory=dict)  # by group and party
    full: dict[str, int] = field(default_factory=dict)

    def complete(self, gates: Gates) -> int:
        """A literal that holds when every question has a definite answer and lists are full."""
        known = [*self.full.values()]
        for ref, asked in self.asked.items():
            group = asked.domain.question.group
            absent = FALSE if group is None else -self.present[Ref(group, ref.party)]
            known.append(gates.any_of((asked.known, absent)))
        return gates.all_of(known)


class Encoding:
    """A network as clauses over one case's answers; more cases can be added beside it.

    Attributes:
        answers: of the case every proof starts from.
        rails: by node.
    """

    def __init__(self, book: Rulebook) -> None:
        self.book = book
        self.gates = Gates()
        self.members = {group: tuple(_names(book, group)) for group in book.form.groups}
        self.network: Network = lay_out(book, self.members)
        self._tests = _tests_by_question(book)
        self.answers = self.new_answers()
        self.rails = self.run(self.answers)

    def new_answers(self) -> Answers:
        """Variables for one more case."""
        answers = Answers()
        for group, parties in self.members.items():
            answers.full[group] = self.gates.variable()
            before = TRUE
            for party in parties:
                here = answers.present[Ref(group, party)] = self.gates.variable()
                self.gates.require(-here, before)  # parties are listed without gaps
                before = here
        for ref in self.network.order:
            question = self.book.questions[ref.id]
            if question.kind is not Kind.PARTIES and not question.record:
                answers.asked[ref] = self.new_answer(ref)
        return answers

    def new_answer(self, ref: Ref) -> Asked:
        """Variables for the answer to one question."""
        gates, question = self.gates, self.book.questions[ref.id]
        classes = domain(question, self._tests.get(ref.id, ()), self.book.as_of)
        chosen = {value: gates.variable() for value in classes.values}
        if classes.free:
            known = gates.variable()
            for literal in chosen.values():
                gates.require(-literal, known)
            return Asked(classes, chosen, known)
        gates.at_most_one(list(chosen.values()))
        return Asked(classes, chosen, gates.any_of(chosen.values()))

    def run(self, answers: Answers, changed: Ref | None = None) -> list[Rails]:
        """Every node's rails under these answers.

        Args:
            changed: only this question's answer differs from the case's own; nodes that do not
                depend on it keep their literals.
        """
        touched: set[int] = set(self.network.waiting.get(changed, ())) if changed else set()
        rails: list[Rails] = []
        for number, node in enumerate(self.network.nodes):
            if changed is not None and number not in touched:
                if not any(kid in touched for kid in node.kids):
                    rails.append(self.rails[number])
                    continue
                touched.add(number)
            rails.append(self._node(number, node, rails, answers))
        return rails

    def _node(self, number: int, node: Node, rails: list[Rails], answers: Answers) -> Rails:
        kids = [rails[kid] for kid in node.kids]
        gates = self.gates
        match node.kind:
            case NodeKind.TRUE:
                return Rails(TRUE, FALSE)
            case NodeKind.NOT:
                return Rails(kids[0].no, kids[0].yes)
            case NodeKind.AND:
                return Rails(
                    gates.all_of(kid.yes for kid in kids), gates.any_of(kid.no for kid in kids)
                )
            case NodeKind.OR:
                return Rails(
                    gates.any_of(kid.yes for kid in kids), gates.all_of(kid.no for kid in kids)
                )
            case NodeKind.CASES:
                return Rails(FALSE, FALSE, tuple(self._can_fire(kids)))
            case NodeKind.VALUE:
                return self._value(node, kids[0])
            case _:
                return self._leaf(number, node, kids, answers)

    def _can_fire(self, cases: list[Rails]) -> Iterator[int]:
        """A case can fire if it is not NO and none before it is YES (design 2.2)."""
        reached = TRUE
        for case in cases:
            yield self.gates.all_of((reached, -case.no))
            reached = self.gates.all_of((reached, -case.yes))

    def _value(self, node: Node, cases: Rails) -> Rails:
        values = self.network.nodes[node.kids[0]].values
        pairs = list(zip(values, cases.can_fire, strict=True))
        possible = self.gates.any_of(fires for value, fires in pairs if value == node.value)
        other = self.gates.any_of(fires for value, fires in pairs if value != node.value)
        return Rails(-other, -possible)

    def _leaf(self, number: int, node: Node, kids: list[Rails], answers: Answers) -> Rails:
        ref = self.network.asked_at[number]
        if node.kind is NodeKind.LISTED:
            here = answers.present[Ref(ref.id, node.value)]
            return Rails(here, -here)
        if node.kind is NodeKind.MORE:
            full = answers.full[ref.id]
            if node.harmless is Truth.NO:
                return Rails(FALSE, self.gates.any_of((full, kids[0].no)))
            return Rails(self.gates.any_of((full, kids[0].yes)), FALSE)
        assert node.test is not None
        if ref.id in self.book.form.groups:
            return Rails(FALSE, FALSE)  # of a party nobody has listed, nothing is known
        return self._test(node.test, answers.asked[ref])

    def _test(self, test: Test, asked: Asked) -> Rails:
        if asked.domain.free:
            ticked = asked.chosen[getattr(test, "value", "")]
            return Rails(ticked, self.gates.all_of((asked.known, -ticked)))
        truths = {
            literal: holds_of(test, value, self.book.as_of)
            for value, literal in asked.chosen.items()
        }
        return Rails(
            self.gates.any_of(literal for literal, t in truths.items() if t is Truth.YES),
            self.gates.any_of(literal for literal, t in truths.items() if t is Truth.NO),
        )

    def cases_of(self, ref: Ref) -> int:
        """The CASES node of a conclusion, or of the verdict."""
        if ref == VERDICT:
            return self.network.roots[0]
        return self.network.conclusion(ref)


def _names(book: Rulebook, group: str) -> Iterator[str]:
    """Ids for as many parties as it takes to show everything about a group."""
    quantified = {
        part
        for condition in _conditions(book)
        for part in _quantifiers(condition)
        if part.group == group
    }
    for number in range(1, len(quantified) + 2):
        yield f"p{number}"


def _conditions(book: Rulebook) -> Iterator[Condition]:
    for case in book.form.verdict:
        if case.when is not None:
            yield case.when
    for conclusion in book.conclusions.values():
        for one in conclusion.cases:
            if one.when is not None:
                yield one.when
    for duty in book.duties.values():
        yield duty.if_


def _quantifiers(condition: Condition) -> Iterator[AnyParty | AllParties]:
    if isinstance(condition, AnyParty | AllParties):
        yield condition
    for term in subterms(condition):
        yield from _quantifiers(term)


def _tests_by_question(book: Rulebook) -> dict[str, list[Test]]:
    found: dict[str, list[Test]] = {}
    for condition in _conditions(book):
        for test, _ in tests(condition):
            found.setdefault(test.id, []).append(test)
    return found


__all__ = ["SOMEBODY", "Answers", "Asked", "Encoding", "Rails"]
