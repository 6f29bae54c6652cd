"""What decides a matter: the decisive answers by their numbers, and the turning points."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from michishirube.engine.evaluate import VERDICT
from michishirube.engine.form import Ref
from michishirube.engine.pivots import Pivots, pivots
from michishirube.memo.facts import answer_numbers
from michishirube.memo.matter import Matter
from michishirube.memo.view import Turning
from michishirube.phrase import joined, phrase
from michishirube.turned import turned


@dataclass(frozen=True, slots=True)
class Deciding:
    """What decides a matter. `numbers`: the answers as section 9 numbers them."""

    matter: Matter
    pivots: Pivots
    numbers: Mapping[Ref, int]

    def answers(self, results: Iterable[Ref]) -> str:
        """回答1、3～5: the decisive answers of results; empty where nothing is decided."""
        refs = (ref for result in results for ref in self.pivots.decisive.get(result, ()))
        numbers = sorted({self.numbers[ref] for ref in refs if ref in self.numbers})
        return phrase("回答{numbers}", numbers=joined("、", _runs(numbers))) if numbers else ""

    def of_verdict(self) -> str:
        return self.answers([VERDICT])

    def turnings(self) -> tuple[Turning, ...]:
        """The turning points, those that come to the same together, fewest changes first."""
        ways: dict[str, list[str]] = {}
        for point in self.pivots.turning_points:
            words = turned(self.matter.assessment, self.matter.case, point)
            ways.setdefault(words.ending, []).append(words.together)
        return tuple(Turning(ending, tuple(facts)) for ending, facts in ways.items())


def deciding(matter: Matter) -> Deciding:
    """Work out what decides a matter."""
    assessment, case = matter.assessment, matter.case
    found = matter.pivots or pivots(assessment, case)
    return Deciding(matter, found, answer_numbers(assessment, case))


def _runs(numbers: list[int]) -> Iterable[str]:
    """1, 3～5: numbers that follow each other in one."""
    runs: list[list[int]] = []
    for number in numbers:
        if runs and number == runs[-1][-1] + 1:
            runs[-1].append(number)
        else:
            runs.append([number])
    for run in runs:
        first, last = run[0], run[-1]
        if last - first > 1:
            yield phrase("{first}～{last}", first=first, last=last)
        else:
            yield from map(str, run)
