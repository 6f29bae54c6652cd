"""Turning points: at most two live answers that, changed, decide the verdict otherwise.

Every change by itself, then every two of those that alone change nothing, are decided at once:
bit i * n + j is the case with changes i and j.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import reduce
from operator import or_

from michishirube.engine.case import Value
from michishirube.engine.condition import Test, holds_of
from michishirube.engine.domains import domain
from michishirube.engine.evaluate import VERDICT
from michishirube.engine.form import Kind, Question, Ref, VerdictCase
from michishirube.engine.supposing import Ground, Suppositions, below


@dataclass(frozen=True, slots=True)
class Change:
    """Another answer to a question: any one of `values`, each of which stands for its class."""

    ref: Ref
    values: tuple[Value, ...]


@dataclass(frozen=True, slots=True)
class TurningPoint:
    """A smallest change that decides the verdict otherwise. `fired`: one of these cases then does.

    No part of the changes alone decides it otherwise.
    """

    changes: tuple[Change, ...]
    fired: tuple[VerdictCase, ...]


_One = tuple[Ref, Value]
_Found = tuple[tuple[_One, ...], tuple[int, ...]]  # changes, and the cases that can fire then


def turning_points(on: Ground) -> tuple[TurningPoint, ...]:
    """Every turning point, fewest changes first, then in the order of the questions.

    What the changes newly open is unknown. Answers that nobody can change (`fixed`), don't-knows
    and lists of parties stay as they are.
    """
    changes = list(_changes(on))
    alone = dict(_decided(on, changes, _alone(changes)))
    rest = [change for index, change in enumerate(changes) if index not in alone]
    size = len(rest)
    both = _decided(on, rest, _in_pairs(rest)) if size > 1 else ()
    pairs = (
        ((rest[bit // size], rest[bit % size]), fired)
        for bit, fired in both
        if rest[bit // size][0] != rest[bit % size][0] and bit // size < bit % size
    )
    singles = (((changes[index],), fired) for index, fired in alone.items())
    cases = on.network.book.form.verdict
    return tuple(
        TurningPoint(point, tuple(cases[index] for index in fired))
        for found in (singles, pairs)
        for point, fired in _joined(found)
    )


def _changes(on: Ground) -> Iterator[_One]:
    """Each live answer with each other class of answers that some test of the verdict notices."""
    network = on.network
    needed = below(network, network.roots[:1])
    for ref in sorted(on.facts.values, key=on.position.__getitem__):
        question, value = on.question(ref), on.facts.values[ref]
        waiting = network.waiting.get(ref, ())
        tests = [test for number in waiting if (test := network.nodes[number].test)]
        noticing = [test for n in waiting if n in needed and (test := network.nodes[n].test)]

        def seen(one: Value, noticing: Sequence[Test] = noticing) -> list[object]:
            return [holds_of(test, one, network.book.as_of) for test in noticing]

        if question.fixed:
            continue
        for other in _others(question, value, tests, on):
            if seen(other) != seen(value):
                yield ref, other


def _others(question: Question, value: Value, tests: Iterable[Test], on: Ground) -> Iterator[Value]:
    """The other answers; of a multiple choice, one option more or less."""
    if question.kind is Kind.MANY:
        assert isinstance(value, tuple)
        options = [option.value for option in question.options]
        for changed in options:
            yield tuple(one for one in options if (one in value) is not (one == changed))
    else:
        classes = domain(question, tests, on.network.book.as_of).values
        yield from (one for one in classes if one != value)


def _alone(changes: Sequence[_One]) -> tuple[int, list[int]]:
    return len(changes), [1 << index for index in range(len(changes))]


def _in_pairs(changes: Sequence[_One]) -> tuple[int, list[int]]:
    """A square of cases, and for each change its row and its column."""
    size = len(changes)
    row = (1 << size) - 1
    column = sum(1 << size * index for index in range(size))
    return size * size, [row << size * index | column << index for index in range(size)]


def _decided(
    on: Ground, changes: Sequence[_One], laid: tuple[int, list[int]]
) -> Iterator[tuple[int, tuple[int, ...]]]:
    """The suppositions under which the verdict is decided otherwise, and the cases left to fire."""
    count, where = laid
    supposed = Suppositions(on, count)
    by_ref: dict[Ref, dict[Value, int]] = {}
    for (ref, value), pattern in zip(changes, where, strict=True):
        by_ref.setdefault(ref, {})[value] = pattern
    for ref, instead in by_ref.items():
        supposed.suppose(ref, instead)
    fires = supposed.possible([VERDICT])[VERDICT]
    before = Suppositions(on, 1).possible([VERDICT])[VERDICT]
    for bit in _bits(_otherwise(on.says(VERDICT), fires, before)):
        yield bit, tuple(index for index, one in enumerate(fires) if one >> bit & 1)


def _otherwise(says: Sequence[str], fires: Sequence[int], before: Sequence[int]) -> int:
    """Where one thing alone can be said, and not the one said before."""
    possible: dict[str, int] = {}
    for said, where in zip(says, fires, strict=True):
        possible[said] = possible.get(said, 0) | where
    now = {said for said, fired in zip(says, before, strict=True) if fired}
    found = 0
    for said in possible.keys() - now if len(now) == 1 else possible:
        others = [where for other, where in possible.items() if other != said]
        found |= possible[said] & ~reduce(or_, others, 0)
    return found


def _bits(pattern: int) -> Iterator[int]:
    """The numbers of the bits that are set."""
    while pattern:
        lowest = pattern & -pattern
        yield lowest.bit_length() - 1
        pattern ^= lowest


def _joined(found: Iterable[_Found]) -> Iterator[tuple[tuple[Change, ...], tuple[int, ...]]]:
    """Changes of the same answers to the same end in one: any of these values, any of those."""
    alike: dict[tuple[tuple[Ref, ...], tuple[int, ...]], list[tuple[Value, ...]]] = {}
    for changes, fired in found:
        refs = tuple(ref for ref, _ in changes)
        alike.setdefault((refs, fired), []).append(tuple(value for _, value in changes))
    for (refs, fired), several in alike.items():
        by_first: dict[Value, list[tuple[Value, ...]]] = {}
        for first, *others in several:
            by_first.setdefault(first, []).append(tuple(others))
        firsts: dict[tuple[tuple[Value, ...], ...], list[Value]] = {}
        for first, rest in by_first.items():
            firsts.setdefault(tuple(rest), []).append(first)
        for others_of, same in firsts.items():
            columns = [tuple(same), *zip(*others_of, strict=True)]
            yield tuple(map(Change, refs, columns)), fired
