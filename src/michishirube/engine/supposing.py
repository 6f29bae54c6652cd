"""A case's live answers as patterns, so that many suppositions about them are decided at once.

A supposition takes answers away or puts others in their place. Bit n of every pattern is what
holds under supposition n.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from michishirube.engine.case import Case, Value
from michishirube.engine.condition import Test
from michishirube.engine.domains import Domain, domain
from michishirube.engine.evaluate import VERDICT, Facts
from michishirube.engine.form import Kind, Question, Ref, Verdict
from michishirube.engine.network import Network, lay_out
from michishirube.engine.patterns import Patterns
from michishirube.engine.rails import Answers, Asked, Translator
from michishirube.engine.replay import listed_in, look_up
from michishirube.engine.rulebook import Rulebook


@dataclass(frozen=True, slots=True)
class Ground:
    """What is live in a case, laid out. `position`: of a question in the order of the form."""

    network: Network
    facts: Facts
    position: Mapping[Ref, int]

    @property
    def live(self) -> tuple[Ref, ...]:
        """The definite answers, and the lists of parties."""
        return (*self.facts.values, *map(Ref, self.facts.lists))

    def question(self, ref: Ref) -> Question:
        return self.network.book.questions[ref.id]

    def tests(self, ref: Ref) -> Iterator[tuple[int, Test]]:
        """The tests of a question, each with its node."""
        for number in self.network.waiting.get(ref, ()):
            test = self.network.nodes[number].test
            if test is not None:
                yield number, test

    def classes(self, ref: Ref) -> tuple[Value, ...]:
        """The classes of answers to a question, each by one value (see `domains`)."""
        asked = [test for _, test in self.tests(ref)]
        return domain(self.question(ref), asked, self.network.book.as_of).values

    def says(self, ref: Ref) -> tuple[str, ...]:
        """What each case of a result says: its value, of an answer its headline.

        Where the verdict is `answered` whichever case fires, the headline is what differs.
        """
        book = self.network.book
        if ref != VERDICT:
            return tuple(case.value for case in book.conclusions[ref.id].cases)
        return tuple(
            case.headline if case.value is Verdict.ANSWERED else case.value.value
            for case in book.form.verdict
        )

    def node(self, ref: Ref) -> int:
        """The node of a wanted conclusion or the verdict."""
        return self.network.roots[0] if ref == VERDICT else self.network.conclusion(ref)


def ground(book: Rulebook, case: Case, visited: Iterable[Ref]) -> Ground:
    """Lay out a case of which the questions visited are known."""
    facts = Facts()
    for ref in visited:
        look_up(book, case, ref, facts)
    groups = (id_ for id_, question in book.questions.items() if question.kind is Kind.PARTIES)
    network = lay_out(book, {group: listed_in(case, group).parties for group in groups})
    return Ground(network, facts, {ref: at for at, ref in enumerate(network.order)})


def below(network: Network, roots: Iterable[int]) -> set[int]:
    """The nodes that some nodes rest on, themselves among them."""
    todo = list(roots)
    found = set(todo)
    while todo:
        kids = [kid for kid in network.nodes[todo.pop()].kids if kid not in found]
        found.update(kids)
        todo += kids
    return found


class Suppositions:
    """So many suppositions about a case. What nobody says otherwise is as it is."""

    def __init__(self, on: Ground, count: int) -> None:
        self._on = on
        self.all = Patterns(count)
        self.answers = Answers()
        for group, parties in on.network.members.items():
            listed = on.facts.lists.get(group)
            for party in parties:
                self.answers.present[Ref(group, party)] = self.all.true if listed else 0
            self.answers.full[group] = self.all.true if listed and not listed.more else 0
        for ref in on.network.order:
            if ref.id not in self.answers.full:
                self.suppose(ref, {})

    def suppose(self, ref: Ref, instead: Mapping[Value, int], unknown: int = 0) -> None:
        """Put other answers in the place of one, or (`unknown`) none.

        Args:
            instead: by other answer, where it is given.
        """
        question, value = self._on.question(ref), self._on.facts.values.get(ref)
        if question.kind is Kind.PARTIES:
            self.answers.full[ref.id] &= ~unknown
            return
        given = dict(instead)
        if value is not None:
            given[value] = self.all.negate(self.all.any_of((unknown, *instead.values())))
        known = self.all.any_of(given.values())
        if question.kind is Kind.MANY:
            given = {
                option.value: self.all.any_of(
                    where
                    for value, where in given.items()
                    if isinstance(value, tuple) and option.value in value
                )
                for option in question.options
            }
        free = question.kind is Kind.MANY
        self.answers.asked[ref] = Asked(Domain(question, tuple(given), free), given, known)

    def possible(self, wanted: Iterable[Ref]) -> Mapping[Ref, Sequence[int]]:
        """By result and case of it, where it can be the one that fires."""
        nodes = {ref: self._on.node(ref) for ref in wanted}
        needed = below(self._on.network, nodes.values())
        rails = Translator(self._on.network, self.all).run(self.answers, needed)
        return {ref: rails[number].can_fire for ref, number in nodes.items()}
