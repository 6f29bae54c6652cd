"""Which mutants the worked cases notice."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from michishirube.engine.case import Case
from michishirube.engine.evaluate import VERDICT
from michishirube.engine.form import Ref
from michishirube.engine.rulebook import Rulebook
from michishirube.proof.compare import Comparison, Difference
from michishirube.proof.mutants import Mutant, mutants
from michishirube.proof.witness import Cases, TooTangledError
from michishirube.proof.worked import WorkedCases


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
        books: each consultation's rulebook of a day with its worked cases of that day.
    """
    noticed: set[tuple[str, str, str]] = set()
    unseen: dict[tuple[str, str, str], list[tuple[Rulebook, Mutant]]] = {}
    for book, worked in books:
        notice = _Notice.of(book, worked)
        for mutant in mutants(book):
            key = (book.topic_of(mutant.about), mutant.about, mutant.what)
            places = unseen.setdefault(key, [])
            if key in noticed or notice.notices(mutant.book):
                noticed.add(key)
            elif all(other.form.id != book.form.id for other, _ in places):
                places.append((book, mutant))
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
class _Notice:
    """The worked cases of a consultation, and what of them anybody expects something about."""

    worked: WorkedCases
    expected: Mapping[Ref, int]
    before: Mapping[Ref, tuple[int, ...]]

    @classmethod
    def of(cls, book: Rulebook, examples: Sequence[Worked]) -> _Notice:
        worked = WorkedCases.of(book, [one.case for one in examples])
        expected: dict[Ref, int] = {VERDICT: worked.algebra.true}
        for number, one in enumerate(examples):
            for ref in one.expects:
                place = worked.place(number, ref)
                expected[place] = expected.get(place, 0) | 1 << number
        notice = cls(worked, expected, {})
        notice.before = notice._results(book)
        return notice

    def notices(self, broken: Rulebook) -> bool:
        """Whether something a worked case expects comes out differently."""
        after = self._results(broken)
        return any(
            (one ^ other) & self.expected[ref]
            for ref, results in self.before.items()
            for one, other in zip(results, after[ref], strict=True)
        )

    def _results(self, book: Rulebook) -> dict[Ref, tuple[int, ...]]:
        """By expected thing, the truth of each value (in a fixed order) in every worked case."""
        decided = self.worked.decided_by(book)
        results: dict[Ref, tuple[int, ...]] = {}
        for ref in self.expected:
            if decided.is_duty(ref):
                rails = decided.duty(ref)
                results[ref] = (rails.yes, rails.no)
            else:
                possible = decided.possible(ref)
                results[ref] = tuple(possible[value] for value in sorted(possible))
        return results
