"""A rulebook's network as clauses: every case at once, don't-knows and open lists included.

Nodes become literals (`rails`). Parties: a quantifier needs at most one party to make it what
it is, so as many parties as there are quantified conditions over the group, and one more to
look at, show everything that any number of parties can.
"""

from __future__ import annotations

from collections.abc import Iterator

from michishirube.engine.condition import (
    AllParties,
    AnyParty,
    Condition,
    Test,
    subterms,
    tests,
)
from michishirube.engine.domains import domain
from michishirube.engine.evaluate import VERDICT
from michishirube.engine.form import Kind, Ref
from michishirube.engine.network import Network, lay_out
from michishirube.engine.rails import Answers, Asked, Translator
from michishirube.engine.rulebook import Rulebook
from michishirube.proof.gates import TRUE, Gates


class Encoding:
    """A network as clauses over one case's answers; more cases can be added beside it.

    Attributes:
        answers: of the case every proof starts from.
        rails: by node.
        duties: by duty (or draft) and party, the node that says whether it applies.
    """

    def __init__(self, book: Rulebook, beside: Rulebook | None = None) -> None:
        """Encode a rulebook; `beside`: another one that will be asked the same cases."""
        self.book = book
        self.gates = Gates()
        books = (book,) if beside is None else (book, beside)
        groups = {group for one in books for group in one.form.groups}
        self.members = {group: tuple(_names(books, group)) for group in sorted(groups)}
        self.network, self.duties = lay_out_all(book, self.members)
        self._tests = _tests_by_question(books)
        self.translator = Translator(self.network, self.gates)
        self.answers = self.new_answers()
        self.rails = self.translator.run(self.answers)

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
            if question.kind is not Kind.PARTIES:
                answers.asked[ref] = self.new_answer(ref)
        return answers

    def new_answer(self, ref: Ref, book: Rulebook | None = None) -> Asked:
        """Variables for the answer to one question."""
        gates, question = self.gates, (book or self.book).questions[ref.id]
        classes = domain(question, self._tests.get(ref.id, ()), self.book.as_of)
        chosen = {value: gates.variable() for value in classes.values}
        if classes.free:
            known = gates.variable()
            for literal in chosen.values():
                gates.require(-literal, known)
            return Asked(classes, chosen, known)
        gates.at_most_one(list(chosen.values()))
        return Asked(classes, chosen, gates.any_of(chosen.values()))

    def cases_of(self, ref: Ref) -> int:
        """The CASES node of a conclusion, or of the verdict."""
        if ref == VERDICT:
            return self.network.roots[0]
        return self.network.conclusion(ref)


def lay_out_all(
    book: Rulebook, members: dict[str, tuple[str, ...]]
) -> tuple[Network, dict[Ref, int]]:
    """The network with what nothing wants laid out, too, and the node of every duty."""
    network = lay_out(book, members)
    for id_ in book.conclusions:
        for ref in network.places_of(id_):
            network.conclusion(ref)
    return network, {
        ref: network.condition(book.applies_if(id_), ref.party)
        for id_ in book.applying
        for ref in network.places_of(id_)
    }


def _names(books: tuple[Rulebook, ...], group: str) -> Iterator[str]:
    """Ids for as many parties as it takes to show everything about a group."""
    quantified = {
        part
        for book in books
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
    yield from map(book.applies_if, book.applying)


def _quantifiers(condition: Condition) -> Iterator[AnyParty | AllParties]:
    if isinstance(condition, AnyParty | AllParties):
        yield condition
    for term in subterms(condition):
        yield from _quantifiers(term)


def _tests_by_question(books: tuple[Rulebook, ...]) -> dict[str, list[Test]]:
    found: dict[str, list[Test]] = {}
    for book in books:
        for condition in _conditions(book):
            for test, _ in tests(condition):
                found.setdefault(test.id, []).append(test)
    return found
