"""Solver and model: questions to the clauses, and the case a model stands for.

A witness is replayed through `assess`, and only its live answers are kept: what is shown to a
lawyer is what the interview would have asked.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace

from pysat.solvers import Solver

from michishirube.engine.assess import Assessment, assess_replay
from michishirube.engine.case import Answer, Case, Party, PartyList, Value
from michishirube.engine.evaluate import Evaluator, Facts
from michishirube.engine.form import Ref
from michishirube.engine.interview import Interview
from michishirube.engine.rails import Answers, Asked
from michishirube.engine.replay import listed_in, look_up
from michishirube.engine.rulebook import places
from michishirube.engine.whatif import SUPPOSED
from michishirube.proof.encoding import Encoding

CONFLICTS = 10_000
"""How hard the solver may try at one question before the form counts as too tangled: some ten
times what the hardest question of the pack costs, seconds at worst. Not a time, so that a slow
machine proves the same."""


class TooTangledError(Exception):
    """The solver gave up: nothing is proved, and nothing refuted."""


class Cases:
    """All cases of an encoding, to be asked for one with certain properties."""

    def __init__(self, encoding: Encoding, effort: int = CONFLICTS) -> None:
        """`effort`: how many conflicts one question may cost, at least 1."""
        self.encoding = encoding
        self._effort = effort
        self._solver = Solver(name="glucose4")
        self._sent = 0

    def __enter__(self) -> Cases:
        return self

    def __exit__(self, *_: object) -> None:
        self._solver.delete()

    def has(self, *literals: int) -> bool:
        """Whether there is a case in which all these literals hold.

        Raises:
            TooTangledError: the solver gave up.
        """
        clauses = self.encoding.gates.clauses
        for clause in clauses[self._sent :]:
            self._solver.add_clause(clause)
        self._sent = len(clauses)
        self._solver.conf_budget(self._effort)
        found: bool | None = self._solver.solve_limited(assumptions=list(literals))
        if found is None:
            raise TooTangledError
        return found

    def model(self) -> frozenset[int]:
        """The case found last, as the set of literals that hold."""
        return frozenset(self._solver.get_model() or ())

    def smallest(self, answers: Answers, *literals: int) -> frozenset[int] | None:
        """A case in which these literals hold, with as few parties as possible."""
        fewer = [-here for here in reversed(list(answers.present.values()))]
        while fewer:
            if self.has(*literals, *fewer):
                return self.model()
            fewer.pop(0 if len(fewer) == 1 else -1)
        return self.model() if self.has(*literals) else None


def case_of(encoding: Encoding, answers: Answers, model: frozenset[int]) -> Case:
    """The case a model stands for."""
    form = encoding.book.form
    own: dict[str, Answer] = {}
    of_party: dict[Ref, dict[str, Answer]] = {}
    for ref, asked in answers.asked.items():
        value = _value(asked, model)
        if value is None:
            continue
        group = asked.domain.question.group
        answer = Answer(value, SUPPOSED)
        if group is None:
            own[ref.id] = answer
        else:
            of_party.setdefault(Ref(group, ref.party), {})[ref.id] = answer
    return Case(
        form.id,
        form.pack.id,
        form.pack.version,
        encoding.book.as_of,
        answers=own,
        parties=_parties(encoding, answers, model, of_party),
    )


def _parties(
    encoding: Encoding,
    answers: Answers,
    model: frozenset[int],
    of_party: Mapping[Ref, Mapping[str, Answer]],
) -> dict[str, PartyList]:
    parties = {}
    for group, ids in encoding.members.items():
        member = encoding.book.form.groups[group].member
        listed = tuple(
            Party(id_, f"{member}{number}", of_party.get(Ref(group, id_), {}))
            for number, id_ in enumerate(ids, 1)
            if answers.present[Ref(group, id_)] in model
        )
        parties[group] = PartyList(listed, answers.full[group] in model)
    return parties


def _value(asked: Asked, model: frozenset[int]) -> Value | None:
    if asked.known not in model:
        return None
    chosen = [value for value, literal in asked.chosen.items() if literal in model]
    if asked.domain.free:
        return tuple(str(value) for value in chosen)
    return chosen[0]


def replayed(encoding: Encoding, case: Case) -> tuple[Case, Assessment]:
    """The case with only its live answers, and what `assess` says of it."""
    book = encoding.book
    replay = Interview(book).update(case)
    live = set(replay.visited)
    kept = replace(
        case,
        answers=_only(case.answers, live, None),
        parties={
            group: replace(
                listed,
                parties=tuple(
                    replace(party, answers=_only(party.answers, live, party.id))
                    for party in listed.parties
                ),
            )
            for group, listed in case.parties.items()
            if Ref(group) in live
        },
    )
    return kept, assess_replay(book, kept, Interview(book).update(kept))


def decided(encoding: Encoding, case: Case) -> Evaluator:
    """What the evaluator makes of all the answers of a case, live or not."""
    facts = Facts()
    members = {group: listed_in(case, group).parties for group in encoding.book.form.groups}
    for ref in places(encoding.book, members):
        look_up(encoding.book, case, ref, facts)
    return Evaluator(encoding.book, facts)


def _only(
    answers: Mapping[str, Answer], live: Iterable[Ref], party: str | None
) -> dict[str, Answer]:
    return {id_: answer for id_, answer in answers.items() if Ref(id_, party) in set(live)}
