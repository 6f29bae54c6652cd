"""The trace: why a result is what it is, as plain data. Screen and memo word it."""

from __future__ import annotations

from dataclasses import dataclass

from michishirube.engine.condition import Test
from michishirube.engine.form import Ref
from michishirube.engine.truth import Truth


@dataclass(frozen=True, slots=True)
class Step:
    """One condition with what it came to.

    Attributes:
        kind: and, or, not, any, all; question or conclusion for a test; `listing` for the
            parties of a group who may still be missing.
        ref: what a test or listing is about. Follow a conclusion's ref to its own Finding.
        test: the test itself.
    """

    kind: str
    truth: Truth
    steps: tuple[Step, ...] = ()
    ref: Ref | None = None
    test: Test | None = None


@dataclass(frozen=True, slots=True)
class CaseStep:
    """One case of a conclusion or verdict that was looked at. `step` None is `otherwise`."""

    index: int
    value: str
    truth: Truth
    step: Step | None


@dataclass(frozen=True, slots=True)
class Finding:
    """What a conclusion (or the verdict) can still be, and by which cases.

    Attributes:
        possible: the values that can still come, in the order of the cases. Never empty.
        looked_at: the cases up to and including the first YES.
    """

    ref: Ref
    possible: tuple[str, ...]
    looked_at: tuple[CaseStep, ...]

    @property
    def decided(self) -> bool:
        return len(self.possible) == 1

    @property
    def value(self) -> str | None:
        """The value, once it is the only one left."""
        return self.possible[0] if self.decided else None

    @property
    def candidates(self) -> tuple[CaseStep, ...]:
        """The cases that can still be the one that fires."""
        return tuple(case for case in self.looked_at if case.truth is not Truth.NO)


@dataclass(frozen=True, slots=True)
class DutyStep:
    """Whether a duty applies, and why."""

    ref: Ref
    step: Step
