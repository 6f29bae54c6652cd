"""What a result rests on: the questions and other conclusions that made it what it is."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass, field

from michishirube.engine.form import Ref
from michishirube.engine.trace import Finding, Step
from michishirube.engine.truth import Truth

Findings = Mapping[Ref, Finding]


def support(
    findings: Findings,
    finding: Finding,
    stop_at: Collection[Ref] = (),
    passing: Collection[tuple[str, int]] = (),
) -> tuple[Ref, ...]:
    """The questions behind a finding, in the order of the rules; what is unknown rests on none.

    The case that fired comes first, then the cases before it that had to fail.

    Args:
        findings: every conclusion looked at.
        stop_at: conclusions to name instead of following them down to their questions.
        passing: cases (conclusion id, index) whose failing says nothing: they only tell
            whether a point arises at all.
    """
    found: dict[Ref, None] = {}
    seen: set[Ref] = set()
    todo = list(_reasons(finding, passing))[::-1]
    while todo:
        step = todo.pop()
        if step.kind == "question" and step.ref is not None:
            if step.truth is not Truth.UNKNOWN:
                found[step.ref] = None
        elif step.kind == "conclusion" and step.ref is not None:
            if step.ref in stop_at:
                found[step.ref] = None
            elif step.ref not in seen:
                seen.add(step.ref)
                todo += list(_reasons(findings[step.ref], passing))[::-1]
        else:
            if step.ref is not None and _rests_on_the_list(step):
                found[step.ref] = None
            todo += [part for part in reversed(step.steps) if _carries(step, part)]
    return tuple(found)


@dataclass(slots=True)
class Judged:
    """Which conclusions rest on a judgement, however far down; each is looked at once.

    Attributes:
        is_judgement: of a question.
    """

    findings: Findings
    passing: Collection[tuple[str, int]]
    is_judgement: Callable[[Ref], bool]
    _known: dict[Ref, bool] = field(default_factory=dict)

    def of(self, ref: Ref) -> bool:
        if ref not in self._known:
            direct = support(self.findings, self.findings[ref], self.findings, self.passing)
            self._known[ref] = any(
                self.of(other) if other in self.findings else self.is_judgement(other)
                for other in direct
            )
        return self._known[ref]


def _rests_on_the_list(step: Step) -> bool:
    """Whether `any` failed or `all` held because there is nobody else: the list is complete."""
    exhausted = {"any": Truth.NO, "all": Truth.YES}.get(step.kind)
    return step.truth is exhausted and all(part.kind != "listing" for part in step.steps)


def _reasons(finding: Finding, passing: Collection[tuple[str, int]]) -> Iterable[Step]:
    """The conditions of the cases that may have fired, then of those that failed before."""
    cases = sorted(finding.looked_at, key=lambda case: case.truth is Truth.NO)
    for case in cases:
        silent = case.truth is Truth.NO and (finding.ref.id, case.index) in passing
        if case.step is not None and not silent:
            yield case.step


def _carries(whole: Step, part: Step) -> bool:
    """Whether a part helped to make the whole what it is: one NO of an `and`, not its YESes."""
    if whole.kind in ("not", "listing") or whole.truth is Truth.UNKNOWN:
        return True
    return part.truth is whole.truth
