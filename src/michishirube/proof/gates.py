"""Computing with Booleans as clauses for a solver; `engine.patterns` has the other way.

Both speak of truth by integers, so that a network is translated by the same code for either.
"""

from __future__ import annotations

from collections.abc import Iterable

TRUE = 1
FALSE = -1


class Gates:
    """Boolean gates as clauses (Tseitin) over variables. Integers are DIMACS literals.

    Variable 1 is true. The same gate over the same inputs is made once; constants and
    complementary inputs are folded away, so a node that is decided costs nothing.
    """

    true = TRUE
    false = FALSE

    def __init__(self) -> None:
        self.clauses: list[list[int]] = [[TRUE]]
        self._top = 1
        self._made: dict[tuple[int, ...], int] = {}

    @property
    def top(self) -> int:
        """The highest variable in use."""
        return self._top

    def variable(self) -> int:
        self._top += 1
        return self._top

    def take_in(self, clauses: Iterable[list[int]], top: int) -> None:
        """Clauses made elsewhere, over variables up to `top`."""
        self.clauses += clauses
        self._top = max(self._top, top)

    def require(self, *literals: int) -> None:
        """At least one of these holds."""
        if TRUE not in literals:
            self.clauses.append([literal for literal in literals if literal != FALSE])

    def at_most_one(self, literals: list[int]) -> None:
        for index, one in enumerate(literals):
            for other in literals[index + 1 :]:
                self.require(-one, -other)

    def negate(self, one: int) -> int:
        return -one

    def all_of(self, inputs: Iterable[int]) -> int:
        """A literal that holds just when all inputs do."""
        kept = sorted({literal for literal in inputs if literal != TRUE})
        if FALSE in kept or any(-literal in kept for literal in kept if literal > 0):
            return FALSE
        if len(kept) <= 1:
            return kept[0] if kept else TRUE
        key = tuple(kept)
        gate = self._made.get(key)
        if gate is None:
            gate = self._made[key] = self.variable()
            self.clauses += [[-gate, literal] for literal in kept]
            self.clauses.append([gate, *(-literal for literal in kept)])
        return gate

    def any_of(self, inputs: Iterable[int]) -> int:
        """A literal that holds just when some input does."""
        return -self.all_of(-literal for literal in inputs)

    def differ(self, one: int, other: int) -> int:
        """A literal that holds just when the two differ."""
        if one == other:
            return FALSE
        return self.any_of((self.all_of((one, -other)), self.all_of((-one, other))))
