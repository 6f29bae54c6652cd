"""What decides a case: the decisive answers of each result, and the turning points."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from michishirube.engine.assess import Assessment
from michishirube.engine.case import Case
from michishirube.engine.decisive import decisive
from michishirube.engine.form import Ref
from michishirube.engine.supposing import ground
from michishirube.engine.turning import TurningPoint, turning_points


@dataclass(frozen=True, slots=True)
class Pivots:
    """What decides a case. `decisive`: by result (the verdict's is `VERDICT`), if decided."""

    decisive: Mapping[Ref, tuple[Ref, ...]]
    turning_points: tuple[TurningPoint, ...]


def pivots(assessment: Assessment, case: Case) -> Pivots:
    """What decides an assessed case."""
    on = ground(assessment.book, case, assessment.visited)
    results = [assessment.verdict.finding, *(one.finding for one in assessment.conclusions)]
    return Pivots(decisive(on, assessment.findings, results), turning_points(on))
