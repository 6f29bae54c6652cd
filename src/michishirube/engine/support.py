"""What a result rests on: the live questions behind it, down to the bottom."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from michishirube.engine.form import Ref
from michishirube.engine.trace import Finding, Step
from michishirube.engine.truth import Truth


def support(findings: Mapping[Ref, Finding], finding: Finding) -> tuple[Ref, ...]:
    """The questions whose answers made a decided finding what it is, in the order of the rules.

    The cases that can have fired come first, then the cases before them that had to fail.
    """
    ordered = sorted(finding.looked_at, key=lambda case: case.truth is Truth.NO)
    return _questions(findings, [case.step for case in ordered if case.step])


def supporting(findings: Mapping[Ref, Finding], step: Step) -> tuple[Ref, ...]:
    """The same for one condition, a duty's for example."""
    return _questions(findings, [step])


def _questions(findings: Mapping[Ref, Finding], steps: Iterable[Step]) -> tuple[Ref, ...]:
    found: dict[Ref, None] = {}
    seen: set[Ref] = set()
    todo = list(steps)[::-1]
    while todo:
        step = todo.pop()
        if step.kind == "question" and step.ref is not None:
            if step.truth is not Truth.UNKNOWN:
                found[step.ref] = None
        elif step.kind == "conclusion" and step.ref is not None:
            if step.ref not in seen:
                seen.add(step.ref)
                cases = findings[step.ref].looked_at
                todo += [case.step for case in reversed(cases) if case.step]
        else:
            todo += [part for part in reversed(step.steps) if _carries(step, part)]
    return tuple(found)


def _carries(whole: Step, part: Step) -> bool:
    """Whether a part helped to make the whole what it is: one NO of an `and`, not its YESes."""
    if whole.kind in ("not", "listing") or whole.truth is Truth.UNKNOWN:
        return True
    return part.truth is whole.truth
