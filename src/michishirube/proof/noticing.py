"""Which mutants the worked cases notice: all cases of a consultation at once, as bit patterns."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from michishirube.engine.case import Case, Value
from michishirube.engine.evaluate import VERDICT, definite
from michishirube.engine.form import Kind, Ref
from michishirube.engine.network import Network
from michishirube.engine.replay import answer_at
from michishirube.engine.rulebook import Rulebook
from michishirube.proof.compare import Comparison, Difference
from michishirube.proof.domains import Domain
from michishirube.proof.encoding import lay_out_all
from michishirube.proof.gates import Patterns
from michishirube.proof.mutants import Mutant, mutants
from michishirube.proof.rails import Answers, Asked, Translator
from michishirube.proof.witness import Cases, TooTangledError


@dataclass(frozen=True, slots=True)
class Worked:
    """A worked case: what it answers, and the conclusions and duties it says something about."""

    case: Case
    expects: frozenset[Ref]


@dataclass(frozen=True, slots=True)
class Survivor:
    """A mutant that decides some case differently, and no worked case notices.

    `shown_by` is None where the solver gave up on telling whether it does.
    """

    mutant: Mutant
    shown_by: Difference | None


@dataclass(frozen=True, slots=True)
class Noticed:
    """What became of the mutants of a pack: how many were noticed, how many are no mutants."""

    noticed: int
    equivalent: int
    survivors: tuple[Survivor, ...]


def notice_all(books: Iterable[tuple[Rulebook, Sequence[Worked]]]) -> Noticed:
    """Break every rule of a pack in every way; it is enough if one consultation notices.

    Args:
        books: each consultation's rulebook with its worked cases.
    """
    noticed: set[tuple[str, str]] = set()
    unseen: dict[tuple[str, str], list[tuple[Rulebook, Mutant]]] = {}
    for book, worked in books:
        patterns = _WorkedPatterns.of(book, worked)
        for mutant in mutants(book):
            key = (mutant.about, mutant.what)
            if patterns.notice(mutant.book):
                noticed.add(key)
            else:
                unseen.setdefault(key, []).append((book, mutant))
    survivors: list[Survivor] = []
    equivalent = 0
    for key, places in unseen.items():
        if key not in noticed:
            found = next(filter(None, (_survivor(*place) for place in places)), None)
            if found is None:
                equivalent += 1
            else:
                survivors.append(found)
    return Noticed(len(noticed), equivalent, tuple(survivors))


def _survivor(book: Rulebook, mutant: Mutant) -> Survivor | None:
    """The mutant, unless it decides every complete case as the rulebook does."""
    comparison = Comparison.of(book, mutant.book)
    with Cases(comparison.encoding) as cases:
        try:
            shown = next(comparison.differences(cases), None)
        except TooTangledError:
            return Survivor(mutant, None)
    return None if shown is None else Survivor(mutant, shown)


@dataclass(slots=True)
class _WorkedPatterns:
    """The worked cases as patterns: bit n is case n. Parties go by their place in the list."""

    members: dict[str, tuple[str, ...]]
    algebra: Patterns
    answers: Answers
    expected: Mapping[Ref, int]
    before: Mapping[Ref, tuple[int, ...]]

    @classmethod
    def of(cls, book: Rulebook, worked: Sequence[Worked]) -> _WorkedPatterns:
        cases = [one.case for one in worked]
        most = {
            group: max((len(case.listed(group).parties) for case in cases), default=0)
            for group in book.form.groups
        }
        members = {group: tuple(map(_name, range(count))) for group, count in most.items()}
        algebra = Patterns(len(cases))
        network, _ = lay_out_all(book, members)
        answers = _answers(book, network, members, cases)
        expected: dict[Ref, int] = {VERDICT: algebra.true}
        for number, one in enumerate(worked):
            for ref in one.expects:
                place = Ref(ref.id, _place(one.case, book.group_of(ref.id), ref.party))
                expected[place] = expected.get(place, 0) | 1 << number
        patterns = cls(members, algebra, answers, expected, {})
        patterns.before = patterns._results(book)
        return patterns

    def notice(self, broken: Rulebook) -> bool:
        """Whether something a worked case expects comes out differently."""
        after = self._results(broken)
        return any(
            (one ^ other) & self.expected[ref]
            for ref, results in self.before.items()
            for one, other in zip(results, after[ref], strict=True)
        )

    def _results(self, book: Rulebook) -> dict[Ref, tuple[int, ...]]:
        """By expected thing, the truth of each value (in a fixed order) in every worked case."""
        network, duties = lay_out_all(book, self.members)
        translator = Translator(network, self.algebra)
        rails = translator.run(self.answers)
        results: dict[Ref, tuple[int, ...]] = {}
        for ref in self.expected:
            if ref in duties:
                node = rails[duties[ref]]
                results[ref] = (node.yes, node.no)
            else:
                number = network.roots[0] if ref == VERDICT else network.conclusion(ref)
                possible = translator.by_value(number, rails)
                results[ref] = tuple(possible[value] for value in sorted(possible))
        return results


def _name(place: int) -> str:
    return f"p{place + 1}"


def _place(case: Case, group: str | None, party: str | None) -> str | None:
    if group is None:
        return None
    ids = [one.id for one in case.listed(group).parties]
    return _name(ids.index(party)) if party in ids else None


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
