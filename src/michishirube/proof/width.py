"""How often *possible* is wider than need be: values listed that no answer can bring any more.

`possible` never leaves out a value that can still come; it may hold one that can't (design 2.2),
where two conditions are unknown one by one and never true, or never false, together. How often,
is measured on a sample: complete cases that the solver came upon, with answers taken away at
random (lists of parties stay complete). The same form gives the same figure.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from random import Random

from michishirube.engine.evaluate import VERDICT
from michishirube.engine.form import Ref
from michishirube.engine.patterns import Patterns
from michishirube.engine.rails import Answers, Asked, Translator
from michishirube.proof.findings import Width
from michishirube.proof.prover import Prover
from michishirube.proof.witness import TooTangledError

SAMPLE = 10
COMPLETIONS = 60
"""Random ways to fill in each partial case; the solver is asked for what none of them reaches."""


def width_of(prover: Prover, sample: int = SAMPLE) -> Width:
    """How often a rulebook's possible values are wider than need be.

    Args:
        prover: that has come upon complete cases (as `no_overlap` does); of none, nothing is said.
    """
    if not prover.seen:
        return Width(0, 0, 0, 0)
    return _Sample(prover, sample).width()


class _Sample:
    """Partial cases as patterns: bit n is case n, made of the n-th case the solver came upon."""

    def __init__(self, prover: Prover, size: int) -> None:
        self._prover = prover
        self._random = Random(0)
        self._size = size
        self._models = [prover.seen[n % len(prover.seen)] for n in range(size)]
        self._kept: dict[Ref, int] = {}
        self._literals = {ref: prover.value_literals(ref) for ref in self._results()}
        self._whole = self._answers_of_models()
        self._partial = self._taken_away()

    def width(self) -> Width:
        results = opened = 0
        reached = self._reached()
        missed: dict[int, list[tuple[Ref, str]]] = {}
        for ref, values in self._possible(self._partial, Patterns(self._size)).items():
            here = self._here(ref)
            several = here & _two_of(list(values.values()))
            results += here.bit_count()
            opened += several.bit_count()
            for value, listed in values.items():
                for number in _bits(listed & several & ~reached[ref][value]):
                    missed.setdefault(number, []).append((ref, value))
        wider = untold = 0
        for number, lost in missed.items():
            try:
                wider += len({ref for ref, _ in self._cannot_come(number, lost)})
            except TooTangledError:
                untold += len({ref for ref, _ in lost})
        return Width(self._size, results, opened, wider, untold)

    def _answers_of_models(self) -> Answers:
        own = self._prover.encoding.answers
        return Answers(
            {
                ref: Asked(
                    asked.domain,
                    {value: self._holding(literal) for value, literal in asked.chosen.items()},
                    self._holding(asked.known),
                )
                for ref, asked in own.asked.items()
            },
            {ref: self._holding(literal) for ref, literal in own.present.items()},
            {group: self._holding(literal) for group, literal in own.full.items()},
        )

    def _holding(self, literal: int) -> int:
        return sum(1 << n for n, model in enumerate(self._models) if literal in model)

    def _taken_away(self) -> Answers:
        """Each case with a quarter to three quarters of its answers, by its number."""
        asked = {}
        thirds = [sum(1 << n for n in range(first, self._size, 3)) for first in range(3)]
        for ref, whole in self._whole.asked.items():
            one, other = self._bits(), self._bits()
            kept = (one | other) & thirds[0] | one & thirds[1] | one & other & thirds[2]
            self._kept[ref] = kept
            chosen = {value: pattern & kept for value, pattern in whole.chosen.items()}
            asked[ref] = Asked(whole.domain, chosen, whole.known & kept)
        return Answers(asked, self._whole.present, self._whole.full)

    def _bits(self, rounds: int = 1) -> int:
        return self._random.getrandbits(self._size * rounds)

    def _possible(self, answers: Answers, algebra: Patterns) -> dict[Ref, dict[str, int]]:
        """By result and value, the cases in which it is possible."""
        encoding = self._prover.encoding
        translator = Translator(encoding.network, algebra)
        rails = translator.run(answers)
        return {ref: translator.by_value(encoding.cases_of(ref), rails) for ref in self._results()}

    def _results(self) -> Iterator[Ref]:
        yield VERDICT
        for id_ in self._prover.encoding.book.wants:
            yield from self._prover.places(id_)

    def _here(self, ref: Ref) -> int:
        group = self._prover.encoding.book.group_of(ref.id)
        if group is None:
            return (1 << self._size) - 1
        return self._whole.present[Ref(group, ref.party)]

    def _reached(self) -> Mapping[Ref, Mapping[str, int]]:
        """By result and value, the cases of which some random completion has it."""
        filled = Answers(
            {ref: self._filled(ref, asked) for ref, asked in self._whole.asked.items()},
            {ref: self._repeated(here) for ref, here in self._whole.present.items()},
            {group: self._repeated(full) for group, full in self._whole.full.items()},
        )
        whole = (1 << self._size) - 1
        return {
            ref: {
                value: _any(pattern >> self._size * n & whole for n in range(COMPLETIONS))
                for value, pattern in values.items()
            }
            for ref, values in self._possible(filled, Patterns(self._size * COMPLETIONS)).items()
        }

    def _repeated(self, pattern: int) -> int:
        return sum(pattern << self._size * n for n in range(COMPLETIONS))

    def _filled(self, ref: Ref, asked: Asked) -> Asked:
        """The answer where it was kept; elsewhere that of another case, or any."""
        known, kept = self._repeated(asked.known), self._repeated(self._kept[ref])
        left = known & ~kept
        lent = left & self._turned(asked.known)
        chosen = {
            value: self._repeated(pattern) & kept | self._turned(pattern) & lent
            for value, pattern in asked.chosen.items()
        }
        left &= ~lent
        for index, value in enumerate(chosen):
            last = index == len(chosen) - 1 and not asked.domain.free
            picked = left if last else left & self._bits(COMPLETIONS)
            chosen[value] |= picked
            left &= -1 if asked.domain.free else ~picked
        return Asked(asked.domain, chosen, known)

    def _turned(self, pattern: int) -> int:
        """Round by round, the pattern of the case so many further on."""
        size, whole = self._size, (1 << self._size) - 1
        rounds = 0
        for number in range(COMPLETIONS):
            turn = number * size // COMPLETIONS
            rounds |= ((pattern >> turn | pattern << size - turn) & whole) << size * number
        return rounds

    def _cannot_come(self, number: int, lost: list[tuple[Ref, str]]) -> set[tuple[Ref, str]]:
        """Of some values of results, those that no completion of a partial case has."""
        answered, never, left = self._assumed(number), set(), list(lost)
        while left:
            ref, value = left.pop()
            if self._prover.cases.has(*answered, self._literals[ref][value]):
                model = self._prover.cases.model()
                left = [one for one in left if self._literals[one[0]][one[1]] not in model]
            else:
                never.add((ref, value))
        return never

    def _assumed(self, number: int) -> list[int]:
        """A partial case as literals of its completions."""
        encoding = self._prover.encoding
        literals = [self._prover.complete]
        for place, asked in encoding.answers.asked.items():
            kept = self._partial.asked[place]
            if kept.known >> number & 1:
                pairs = zip(asked.chosen.values(), kept.chosen.values(), strict=True)
                literals += [lit if at >> number & 1 else -lit for lit, at in pairs]
        for place, here in encoding.answers.present.items():
            literals.append(here if self._whole.present[place] >> number & 1 else -here)
        return literals


def _any(patterns: Iterable[int]) -> int:
    whole = 0
    for pattern in patterns:
        whole |= pattern
    return whole


def _two_of(patterns: list[int]) -> int:
    """Where at least two of them hold."""
    one = two = 0
    for pattern in patterns:
        two |= one & pattern
        one |= pattern
    return two


def _bits(pattern: int) -> Iterator[int]:
    """The numbers of the bits that are set."""
    while pattern:
        lowest = pattern & -pattern
        yield lowest.bit_length() - 1
        pattern ^= lowest
