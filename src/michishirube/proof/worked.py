"""Many worked cases of one consultation decided at once, as bit patterns: bit n is case n.

Held equal to the evaluator by a property test. Parties go by their place in the list.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from michishirube.engine.case import Case, Value
from michishirube.engine.domains import Domain
from michishirube.engine.evaluate import VERDICT, definite
from michishirube.engine.form import Kind, Ref
from michishirube.engine.network import Network
from michishirube.engine.patterns import Patterns
from michishirube.engine.rails import Answers, Asked, Rails, Translator
from michishirube.engine.replay import answer_at
from michishirube.engine.rulebook import Rulebook
from michishirube.proof.encoding import lay_out_all


@dataclass(frozen=True, slots=True)
class Decided:
    """What a rulebook makes of the cases. Every pattern has a bit a case."""

    translator: Translator
    rails: list[Rails]
    duties: Mapping[Ref, int]

    def is_duty(self, ref: Ref) -> bool:
        return ref in self.duties

    def duty(self, ref: Ref) -> Rails:
        """Where a duty applies, and where it does not."""
        return self.rails[self.duties[ref]]

    def possible(self, ref: Ref) -> dict[str, int]:
        """By value of a conclusion (or the verdict), where it can come."""
        return self.translator.by_value(self._number(ref), self.rails)

    def fired(self) -> tuple[int, ...]:
        """By case of the verdict, where it can be the one that fires."""
        return self.rails[self._number(VERDICT)].can_fire

    def _number(self, ref: Ref) -> int:
        network = self.translator.network
        return network.roots[0] if ref == VERDICT else network.conclusion(ref)


@dataclass(frozen=True, slots=True)
class WorkedCases:
    """Cases of one consultation, ready to be decided by its rulebook or one broken on purpose."""

    cases: Sequence[Case]
    members: dict[str, tuple[str, ...]]
    algebra: Patterns
    answers: Answers
    groups: Mapping[str, str | None]

    @classmethod
    def of(cls, book: Rulebook, cases: Sequence[Case]) -> WorkedCases:
        most = {
            group: max((len(case.listed(group).parties) for case in cases), default=0)
            for group in book.form.groups
        }
        members = {group: tuple(map(_name, range(count))) for group, count in most.items()}
        network, _ = lay_out_all(book, members)
        answers = _answers(book, network, members, cases)
        ids = (*book.conclusions, *book.duties)
        groups = {id_: book.group_of(id_) for id_ in ids}
        return cls(cases, members, Patterns(len(cases)), answers, groups)

    def decided_by(self, book: Rulebook) -> Decided:
        network, duties = lay_out_all(book, self.members)
        translator = Translator(network, self.algebra)
        return Decided(translator, translator.run(self.answers), duties)

    def place(self, number: int, ref: Ref) -> Ref:
        """A conclusion or duty of one case: its party by the place in the list."""
        group = self.groups.get(ref.id)
        if group is None:
            return Ref(ref.id, None)
        ids = [one.id for one in self.cases[number].listed(group).parties]
        return Ref(ref.id, _name(ids.index(ref.party)) if ref.party in ids else None)


def _name(place: int) -> str:
    return f"p{place + 1}"


def _answers(
    book: Rulebook, network: Network, members: Mapping[str, tuple[str, ...]], cases: Sequence[Case]
) -> Answers:
    answers = Answers()
    for group, names in members.items():
        answers.full[group] = _mask(case.listed(group).complete is True for case in cases)
        for place, name in enumerate(names):
            here = (len(case.listed(group).parties) > place for case in cases)
            answers.present[Ref(group, name)] = _mask(here)
    for ref in network.order:
        question = book.questions[ref.id]
        if question.kind is Kind.PARTIES:
            continue
        values = [
            definite(question, answer_at(book, case, _own_ref(case, question.group, ref)))
            for case in cases
        ]
        free = question.kind is Kind.MANY
        classes: tuple[Value, ...] = (
            tuple(option.value for option in question.options)
            if free
            else tuple(dict.fromkeys(value for value in values if value is not None))
        )
        chosen = {
            one: _mask(
                value is not None and (one in value if isinstance(value, tuple) else value == one)
                for value in values
            )
            for one in classes
        }
        known = _mask(value is not None for value in values)
        answers.asked[ref] = Asked(Domain(question, classes, free), chosen, known)
    return answers


def _own_ref(case: Case, group: str | None, ref: Ref) -> Ref:
    """A place in the list as the case's own party id."""
    if group is None or ref.party is None:
        return ref
    place = int(ref.party[1:]) - 1
    parties = case.listed(group).parties
    return Ref(ref.id, parties[place].id if place < len(parties) else "")


def _mask(truths: Iterable[bool]) -> int:
    return sum(1 << number for number, holds in enumerate(truths) if holds)
