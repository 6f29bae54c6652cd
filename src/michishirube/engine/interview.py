"""The replay, quickly: one walk through the questions in the order of the form.

During a replay knowledge only grows (see `settling`), so the walk visits just what
`replay_by_definition` visits, and an answer given at the end of what is known is added without
starting over.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping
from dataclasses import dataclass

from michishirube.engine.case import Answer, Case, Value
from michishirube.engine.condition import holds_of
from michishirube.engine.evaluate import Facts, definite
from michishirube.engine.form import Kind, Question, Ref
from michishirube.engine.network import Network, NodeKind, lay_out
from michishirube.engine.replay import Replay, answer_at, listed_in
from michishirube.engine.rulebook import Rulebook
from michishirube.engine.settling import State, first_state
from michishirube.engine.truth import Truth


@dataclass(frozen=True, slots=True)
class _Place:
    """A question of the case and what the walk needs to know of it.

    Attributes:
        waiting: the nodes that its answer settles.
        of_somebody: of a group's question, the wanted nodes of a party not yet listed.
        ask_when: of a question for the record, the node that says whether it is wanted.
    """

    ref: Ref
    question: Question
    waiting: tuple[int, ...]
    of_somebody: tuple[int, ...]
    ask_when: int | None


@dataclass(frozen=True, slots=True)
class _Layout:
    """A rulebook laid out for some parties. `first`: what is decided before any answer."""

    network: Network
    places: tuple[_Place, ...]
    position: Mapping[Ref, int]
    first: State


def _laid_out(book: Rulebook, members: dict[str, tuple[str, ...]]) -> _Layout:
    network = lay_out(book, members)
    places = tuple(
        _Place(
            ref,
            book.questions[ref.id],
            tuple(network.waiting.get(ref, ())),
            tuple(network.roots_of_somebody.get(ref.id, ())),
            network.ask_when.get(ref),
        )
        for ref in network.order
    )
    position = {place.ref: at for at, place in enumerate(places)}
    return _Layout(network, places, position, first_state(network))


class _Walk:
    """One walk through the questions of a layout, and how far it has come."""

    def __init__(self, book: Rulebook, layout: _Layout) -> None:
        self._book = book
        self._layout = layout
        self._state = layout.first.copy()
        self._facts = Facts()
        self._visited: list[int] = []  # positions, ascending
        self._known_until = -1  # the last position at which something definite was learnt

    def replay(self) -> Replay:
        """What the walk has come to, to keep: the walk itself may go on."""
        visited = tuple([self._layout.places[position].ref for position in self._visited])
        return Replay(visited, Facts(dict(self._facts.values), dict(self._facts.lists)))

    def visit(self, case: Case) -> None:
        """Visit what matters, from the first question on."""
        for position, place in enumerate(self._layout.places):
            group = place.question.group
            if group is not None and group not in self._facts.lists:
                continue
            if not self._wanted(place):
                continue
            self._visited.append(position)
            if place.question.kind is Kind.PARTIES:
                self._take_list(case, position)
                continue
            value = definite(place.question, answer_at(self._book, case, place.ref))
            if value is not None:
                self._take(position, value)

    def take_in(self, case: Case, ref: Ref) -> bool:
        """Take in an answer that changed. False where that takes a new walk.

        It can be taken in if its question is set aside, or if nothing is known from it on.
        """
        position = self._layout.position.get(ref)
        if position is None:
            return True
        at = bisect_left(self._visited, position)
        if self._visited[at : at + 1] != [position]:
            return True
        if position <= self._known_until:
            return False
        question = self._layout.places[position].question
        value = definite(question, answer_at(self._book, case, ref))
        if value is not None:
            self._take(position, value)
            # nothing was learnt after it: of what was visited there, some matters no more
            later, places = self._visited[at + 1 :], self._layout.places
            self._visited[at + 1 :] = [other for other in later if self._wanted(places[other])]
        return True

    def _wanted(self, place: _Place) -> bool:
        if self._state.matters(place.waiting, place.of_somebody):
            return True
        return place.ask_when is not None and (self._state.truth[place.ask_when] is not Truth.NO)

    def _take(self, position: int, value: Value) -> None:
        place = self._layout.places[position]
        self._facts.values[place.ref] = value
        self._known_until = position
        for number in place.waiting:
            test = self._layout.network.nodes[number].test
            assert test is not None
            self._state.decide(number, holds_of(test, value, self._book.as_of))

    def _take_list(self, case: Case, position: int) -> None:
        place = self._layout.places[position]
        listed = self._facts.lists[place.ref.id] = listed_in(case, place.ref.id)
        self._known_until = position
        for number in place.waiting:
            node = self._layout.network.nodes[number]
            if node.kind is NodeKind.LISTED:
                self._state.decide(number, Truth.YES)
            elif node.kind is NodeKind.MORE and not listed.more:
                self._state.decide(number, node.harmless)
        if not listed.more:
            for root in place.of_somebody:
                self._state.unwant(root)


class Interview:
    """One case's replay, kept so that the next answer costs little.

    A mutable thing with an identity: it belongs to one open case. `update` takes the case as
    it is now and returns the same as `replay_by_definition` would.
    """

    def __init__(self, book: Rulebook) -> None:
        self.book = book
        self._groups = tuple(id_ for id_, q in book.questions.items() if q.kind is Kind.PARTIES)
        self._layout: _Layout | None = None
        self._kept: tuple[Case, _Walk] | None = None

    def update(self, case: Case) -> Replay:
        members = {group: listed_in(case, group).parties for group in self._groups}
        if self._layout is None or self._layout.network.members != members:
            self._layout = _laid_out(self.book, members)
            self._kept = None
        walk = self._carried_on(case)
        if walk is None:
            walk = _Walk(self.book, self._layout)
            walk.visit(case)
        self._kept = (case, walk)
        return walk.replay()

    def _carried_on(self, case: Case) -> _Walk | None:
        """The last walk with what has changed since, unless that takes a new one."""
        if self._kept is None:
            return None
        last, walk = self._kept
        changed = self._changed(last, case)
        if changed is None:
            return None
        return walk if all(walk.take_in(case, ref) for ref in changed) else None

    def _changed(self, last: Case, case: Case) -> set[Ref] | None:
        """The questions answered otherwise than last time; None if lists changed, too."""
        changed = {Ref(id_) for id_ in _differing(case.answers, last.answers)}
        for group in self._groups:
            now, then = case.listed(group), last.listed(group)
            if now is then:
                continue
            if now.complete is not then.complete:
                return None
            for party, before in zip(now.parties, then.parties, strict=True):
                ids = _differing(party.answers, before.answers)
                changed |= {Ref(id_, party.id) for id_ in ids}
        return changed


def _differing(now: Mapping[str, Answer], then: Mapping[str, Answer]) -> set[str]:
    """The ids of answers that are not the same."""
    found = {
        id_
        for id_, answer in now.items()
        if (before := then.get(id_)) is not answer and before != answer
    }
    return found | (then.keys() - now.keys())


def replay(book: Rulebook, case: Case) -> Replay:
    """The replay of a case on its own."""
    return Interview(book).update(case)
