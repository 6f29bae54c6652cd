"""The decisive answers: of what makes a result what it is, as few as force it whatever the rest."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from michishirube.engine.form import Ref
from michishirube.engine.support import Findings, support
from michishirube.engine.supposing import Ground, Suppositions
from michishirube.engine.trace import Finding

_Sets = dict[Ref, list[Ref]]
_Trial = tuple[Ref, list[Ref]]


def decisive(
    on: Ground, findings: Findings, wanted: Iterable[Finding]
) -> Mapping[Ref, tuple[Ref, ...]]:
    """By result that is decided, a minimal set of live answers that forces it.

    With these alone the result is what it is; without any one of them it is open. Of several
    such sets, the one found by leaving out answers from the last to the first in the order of
    `support`, so that what made the case fire stays longest. That a party is listed is given;
    the group's question in the set says that nobody else is.
    """
    kept: _Sets = {}
    for finding in wanted:
        says = on.says(finding.ref)
        if len({says[case.index] for case in finding.candidates}) == 1:
            kept[finding.ref] = list(support(findings, finding))
    doubtful = {result: list(refs) for result, refs in kept.items()}
    while any(doubtful.values()):
        doubtful = _shortened(on, kept, doubtful)
    return {ref: tuple(sorted(refs, key=on.position.__getitem__)) for ref, refs in kept.items()}


def _shortened(on: Ground, kept: _Sets, doubtful: _Sets) -> _Sets:
    """Leave out as many of the last dispensable answers as can go together.

    Returns:
        what is still doubtful; the first answer that can't go with those after it is not.
    """
    singly = [(result, [ref]) for result, refs in doubtful.items() for ref in refs]
    alone: _Sets = {}
    for result, (ref,) in _dispensable(on, kept, singly):
        alone.setdefault(result, []).append(ref)
    tails = [(result, refs[-n:]) for result, refs in alone.items() for n in range(1, len(refs) + 1)]
    gone = dict(_dispensable(on, kept, tails))  # the longest of each result comes last
    for result, tail in gone.items():
        kept[result] = [ref for ref in kept[result] if ref not in tail]
    return {result: refs[: -len(gone[result]) - 1] for result, refs in alone.items()}


def _dispensable(on: Ground, kept: _Sets, trials: Sequence[_Trial]) -> Iterator[_Trial]:
    """Those of the trials (a result, answers to leave out) that leave the result decided."""
    if not trials:
        return
    supposed = Suppositions(on, len(trials))
    with_it: dict[Ref, int] = {}
    for number, (result, left_out) in enumerate(trials):
        for ref in kept[result]:
            if ref not in left_out:
                with_it[ref] = with_it.get(ref, 0) | 1 << number
    for ref in on.live:
        supposed.suppose(ref, {}, unknown=supposed.all.negate(with_it.get(ref, 0)))
    open_at = {
        result: _several(on.says(result), can_fire)
        for result, can_fire in supposed.possible({result for result, _ in trials}).items()
    }
    for number, (result, left_out) in enumerate(trials):
        if not open_at[result] >> number & 1:
            yield result, left_out


def _several(says: Iterable[str], can_fire: Iterable[int]) -> int:
    """Where more than one thing can still be said."""
    possible: dict[str, int] = {}
    for said, where in zip(says, can_fire, strict=True):
        possible[said] = possible.get(said, 0) | where
    once = several = 0
    for where in possible.values():
        several |= once & where
        once |= where
    return several
