"""Which answers count: the replay of an interview, by definition.

Start with no answers. Again and again take the first unvisited question, in the order of the
form, that can still affect something wanted and not yet decided; look its answer up. Visited
answers are live, all others set aside. `interview` does the same quickly and is held equal to
this module by property tests.
"""

from __future__ import annotations

from dataclasses import dataclass

from michishirube.engine.case import Answer, Case
from michishirube.engine.evaluate import Evaluator, Facts, Listed, definite
from michishirube.engine.form import Kind, Ref
from michishirube.engine.rulebook import Rulebook, places
from michishirube.engine.truth import Truth


@dataclass(frozen=True, slots=True)
class Replay:
    """The questions visited, in order, and what the live answers say."""

    visited: tuple[Ref, ...]
    facts: Facts


def answer_at(book: Rulebook, case: Case, ref: Ref) -> Answer | None:
    """What the person entered at a question, live or not. None: nothing yet."""
    group = book.questions[ref.id].group
    if group is None:
        return case.answers.get(ref.id)
    parties = case.listed(group).parties
    return next((party.answers.get(ref.id) for party in parties if party.id == ref.party), None)


def listed_in(case: Case, group: str) -> Listed:
    """A group's list as entered; unless it is said to be complete there may be more."""
    listed = case.listed(group)
    return Listed(tuple(party.id for party in listed.parties), listed.complete is not True)


def look_up(book: Rulebook, case: Case, ref: Ref, facts: Facts) -> None:
    """Make the answer at `ref` live."""
    question = book.questions[ref.id]
    if question.kind is Kind.PARTIES:
        facts.lists[ref.id] = listed_in(case, ref.id)
        return
    value = definite(question, answer_at(book, case, ref))
    if value is not None:
        facts.values[ref] = value


def replay_by_definition(book: Rulebook, case: Case) -> Replay:
    """The replay, word for word as design section 2.3 has it. Slow on purpose: quadratic."""
    facts = Facts()
    visited: dict[Ref, None] = {}
    while True:
        evaluator = Evaluator(book, facts)
        relevant = evaluator.relevant(evaluator.wanted())
        members = {group: listed.parties for group, listed in facts.lists.items()}
        following = next(
            (
                ref
                for ref in places(book, members)
                if ref not in visited and (ref in relevant or _recorded(book, evaluator, ref))
            ),
            None,
        )
        if following is None:
            return Replay(tuple(visited), facts)
        visited[following] = None
        look_up(book, case, following, facts)


def _recorded(book: Rulebook, evaluator: Evaluator, ref: Ref) -> bool:
    """Whether a question for the record is wanted: while its `ask_when` may hold."""
    question = book.questions[ref.id]
    if not question.record:
        return False
    if question.ask_when is None:
        return True
    return evaluator.condition(question.ask_when, ref.party).truth is not Truth.NO
