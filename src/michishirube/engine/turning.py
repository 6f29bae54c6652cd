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
from michishirube.engine.condition import holds_of
from michishirube.engine.evaluate import VERDICT
from michishirube.engine.form import Kind, Ref, VerdictCase
from michishirube.engine.supposing import Ground, Suppositions, below


@dataclass(frozen=True, slots=True)
class Change:
    """Another answer to a question: any one of `values`, each of which stands for its class.

    Attributes:
        now: the answer as it is.
        classes: of a number or date, every class in order.
    """

    ref: Ref
    values: tuple[Value, ...]
    now: Value
    classes: tuple[Value, ...] = ()


@dataclass(frozen=True, slots=True)
class TurningPoint:
    """A smallest change that decides the verdict otherwise. `fired`: one of these cases then does.

    No part of the changes alone decides it otherwise.
    """

    changes: tuple[Change, ...]
    fired: tuple[VerdictCase, ...]


_One = tuple[Ref, Value]
_Joined = tuple[tuple[Ref, tuple[Value, ...]], ...]
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
        TurningPoint(
            tuple(_change(on, ref, values) for ref, values in point),
            tuple(cases[index] for index in fired),
        )
        for found in (singles, pairs)
        for point, fired in _joined(found)
    )


def _change(on: Ground, ref: Ref, values: tuple[Value, ...]) -> Change:
    ordered = on.question(ref).kind in (Kind.NUMBER, Kind.DATE)
    classes = tuple(on.classes(ref)) if ordered else ()
    return Change(ref, values, on.facts.values[ref], classes)


def _changes(on: Ground) -> Iterator[_One]:
    """Each live answer with each other class of answers that some test of the verdict notices."""
    needed = below(on.network, on.network.roots[:1])
    for ref in sorted(on.facts.values, key=on.position.__getitem__):
        if on.question(ref).fixed:
            continue
        noticing = [test for number, test in on.tests(ref) if number in needed]
        value, as_of = on.facts.values[ref], on.network.book.as_of
        for other in _others(on, ref):
            if any(holds_of(t, other, as_of) is not holds_of(t, value, as_of) for t in noticing):
                yield ref, other


def _others(on: Ground, ref: Ref) -> Iterator[Value]:
    """The other answers; of a multiple choice, one option more or less."""
    value = on.facts.values[ref]
    if isinstance(value, tuple):
        options = on.classes(ref)
        for changed in options:
            yield tuple(str(one) for one in options if (one in value) is not (one == changed))
    else:
        yield from (one for one in on.classes(ref) if one != value)


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


def _joined(found: Iterable[_Found]) -> Iterator[tuple[_Joined, tuple[int, ...]]]:
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
            yield tuple(zip(refs, columns, strict=True)), fired
