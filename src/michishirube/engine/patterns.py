"""Computing with Booleans written as integers: the algebra a network is run in.

`Patterns` is one way, many cases at once; `proof.gates` has the other, clauses for a solver. Both
are used by the same code (`rails`).
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Protocol


class Algebra(Protocol):
    """Booleans written as integers."""

    true: int
    false: int

    def negate(self, one: int) -> int: ...
    def all_of(self, inputs: Iterable[int]) -> int: ...
    def any_of(self, inputs: Iterable[int]) -> int: ...
    def differ(self, one: int, other: int) -> int: ...


class Patterns:
    """Booleans of many cases at once: bit n of an integer is what holds in case n."""

    def __init__(self, cases: int) -> None:
        self.true = (1 << cases) - 1
        self.false = 0

    def negate(self, one: int) -> int:
        return self.true ^ one

    def all_of(self, inputs: Iterable[int]) -> int:
        whole = self.true
        for one in inputs:
            whole &= one
        return whole

    def any_of(self, inputs: Iterable[int]) -> int:
        whole = 0
        for one in inputs:
            whole |= one
        return whole

    def differ(self, one: int, other: int) -> int:
        return one ^ other
