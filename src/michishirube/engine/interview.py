"""The replay, quickly: answers run through a network, each connection touched once.

During a replay knowledge only grows: a decided node stays decided, and a question that no
longer matters never matters again. So one walk through the questions in the order of the form
visits just what `replay_by_definition` visits, and an answer given at the end of what is known
is added without starting over.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from michishirube.engine.case import Case, Value
from michishirube.engine.condition import holds_of
from michishirube.engine.evaluate import Facts, definite
from michishirube.engine.form import Kind, Ref
from michishirube.engine.network import Network, NodeKind, lay_out
from michishirube.engine.replay import Replay, answer_at, listed_in
from michishirube.engine.rulebook import Rulebook
from michishirube.engine.truth import Truth, all_of, any_of, known, opposite

YES, NO, UNKNOWN = Truth.YES, Truth.NO, Truth.UNKNOWN


@dataclass(slots=True)
class _State:
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

    def copy(self) -> _State:
        return _State(
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

    def matters(self, ref: Ref) -> bool:
        """Whether a question can still affect something wanted."""
        return any(
            self.need[number] > 0 and self.truth[number] is UNKNOWN
            for number in self.network.waiting.get(ref, ())
        ) or any(self._may_arise(root) for root in self.network.roots_of_somebody.get(ref.id, ()))

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


def is_among(value: str, possible: tuple[str, ...]) -> Truth:
    """Design 2.2, of the values a conclusion can still have."""
    if value not in possible:
        return NO
    return YES if len(possible) == 1 else UNKNOWN


def possible_values(state: _State, number: int) -> tuple[tuple[str, ...], int]:
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


def first_state(network: Network) -> _State:
    """What is decided before any answer, and what is needed for what is wanted."""
    size = len(network.nodes)
    state = _State(network, [UNKNOWN] * size, [0] * size, [0] * size, [0] * size, {})
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


def _first_truth(state: _State, number: int, kids: list[Truth]) -> Truth:
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


@dataclass(slots=True)
class Interview:
    """One case's replay, kept so that the next answer costs little.

    A mutable thing with an identity: it belongs to one open case. `update` takes the case as
    it is now and returns the same as `replay_by_definition` would.
    """

    book: Rulebook
    _network: Network | None = None
    _first: _State | None = None
    _state: _State | None = None
    _visited: dict[Ref, None] = field(default_factory=dict)
    _facts: Facts = field(default_factory=Facts)
    _last: Case | None = None

    def update(self, case: Case) -> Replay:
        members = {
            id_: listed_in(case, id_).parties
            for id_, question in self.book.questions.items()
            if question.kind is Kind.PARTIES
        }
        if self._network is None or self._network.members != members:
            self._network = lay_out(self.book, members)
            self._first = first_state(self._network)
            self._last = None
        if not self._added_at_the_end(case):
            self._start_over(case)
        self._last = case
        facts = Facts(dict(self._facts.values), dict(self._facts.lists))
        return Replay(tuple(self._visited), facts)

    def _start_over(self, case: Case) -> None:
        assert self._network is not None and self._first is not None
        self._state = self._first.copy()
        self._visited, self._facts = {}, Facts()
        self._walk(case, 0)

    def _walk(self, case: Case, start: int) -> None:
        """Visit what matters, from the question at `start` on."""
        assert self._network is not None and self._state is not None
        for ref in self._network.order[start:]:
            question = self.book.questions[ref.id]
            if question.group is not None and question.group not in self._facts.lists:
                continue
            if not (self._state.matters(ref) or self._recorded(ref)):
                continue
            self._visited[ref] = None
            if question.kind is Kind.PARTIES:
                self._take_list(case, ref)
                continue
            value = definite(question, answer_at(self.book, case, ref))
            if value is not None:
                self._take(ref, value)

    def _recorded(self, ref: Ref) -> bool:
        assert self._network is not None and self._state is not None
        number = self._network.ask_when.get(ref)
        return number is not None and self._state.truth[number] is not NO

    def _take(self, ref: Ref, value: Value) -> None:
        assert self._network is not None and self._state is not None
        self._facts.values[ref] = value
        for number in self._network.waiting.get(ref, ()):
            test = self._network.nodes[number].test
            assert test is not None
            self._state.decide(number, holds_of(test, value, self.book.as_of))

    def _take_list(self, case: Case, ref: Ref) -> None:
        assert self._network is not None and self._state is not None
        listed = self._facts.lists[ref.id] = listed_in(case, ref.id)
        for number in self._network.waiting.get(ref, ()):
            node = self._network.nodes[number]
            if node.kind is NodeKind.LISTED:
                self._state.decide(number, known(True))
            elif node.kind is NodeKind.MORE and not listed.more:
                self._state.decide(number, node.harmless)
        if not listed.more:
            for root in self._network.roots_of_somebody.get(ref.id, ()):
                self._state.unwant(root)

    def _added_at_the_end(self, case: Case) -> bool:
        """Add one answer without starting over, if nothing definite was visited after it."""
        ref = self._only_new_answer(case)
        if ref is None or ref not in self._visited or ref in self._facts.values:
            return False
        assert self._network is not None
        position = self._network.order.index(ref)
        later = self._network.order[position + 1 :]
        if any(other in self._facts.values or other.id in self._facts.lists for other in later):
            return False
        value = definite(self.book.questions[ref.id], answer_at(self.book, case, ref))
        if value is None:
            return True
        for other in later:
            self._visited.pop(other, None)
        self._take(ref, value)
        self._walk(case, position + 1)
        return True

    def _only_new_answer(self, case: Case) -> Ref | None:
        """The question at which `case` differs from the last one, if it is just one."""
        if self._last is None:
            return None
        if case.parties == self._last.parties:
            changed = {
                id_
                for id_ in case.answers.keys() | self._last.answers.keys()
                if case.answers.get(id_) != self._last.answers.get(id_)
            }
            return Ref(changed.pop()) if len(changed) == 1 else None
        if case.answers != self._last.answers:
            return None
        return self._only_new_party_answer(case, self._last)

    def _only_new_party_answer(self, case: Case, last: Case) -> Ref | None:
        changed: set[Ref] = set()
        for group, listed in case.parties.items():
            before = last.listed(group)
            if listed.complete is not before.complete:
                return None
            for now, then in zip(listed.parties, before.parties, strict=True):
                changed |= {
                    Ref(id_, now.id)
                    for id_ in now.answers.keys() | then.answers.keys()
                    if now.answers.get(id_) != then.answers.get(id_)
                }
        return changed.pop() if len(changed) == 1 else None


def replay(book: Rulebook, case: Case) -> Replay:
    """The replay of a case on its own."""
    return Interview(book).update(case)
