"""Versions of a rule: they follow each other in no circle, and on no day hold two at once.

A conclusion is in force on every day the pack covers, because conditions may name it; a duty may
begin and end.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import date

from michishirube.engine.form import Conclusion, Duty
from michishirube.engine.rulebook import root_ids
from michishirube.formfile.problems import did_you_mean

Rule = Conclusion | Duty
Note = Callable[[str, str, str], None]
"""Notes a problem: at which rule, what is wrong, how to mend it."""


def check_versions(rules: Sequence[Rule], covers_from: date, note: Note) -> dict[str, str]:
    """For each rule the id of its first version, by which everything else names it.

    Where their order itself is wrong, each stands for itself.
    """
    by_id = {rule.id: rule for rule in rules}
    in_order = [_follows(rule, by_id, note) for rule in rules]
    if not all(in_order):
        return {id_: id_ for id_ in by_id}
    roots = root_ids(tuple(rules))
    versions: dict[str, list[Rule]] = {}
    for rule in rules:
        versions.setdefault(roots[rule.id], []).append(rule)
    for root, several in versions.items():
        for rule in several:
            if rule.group != by_id[root].group:
                note(
                    rule.id,
                    f"「{root}」の版なのに、当事者グループが違います",
                    "同じグループの論点に書いてください",
                )
        _check_periods(root, several, covers_from, note)
    return roots


def _follows(rule: Rule, by_id: Mapping[str, Rule], note: Note) -> bool:
    """Whether a rule goes back to a first version."""
    seen: set[str] = set()
    at = rule
    while at.replaces is not None:
        if at.replaces not in by_id:
            if at is rule:
                note(
                    rule.id,
                    f"replaces の「{at.replaces}」がありません",
                    did_you_mean(at.replaces, by_id),
                )
            return False
        if at.id in seen:
            if at is rule:
                note(rule.id, "replaces が堂々めぐりしています", "版の順を確かめてください")
            return False
        seen.add(at.id)
        at = by_id[at.replaces]
    return True


def _check_periods(root: str, several: list[Rule], covers_from: date, note: Note) -> None:
    gaps = isinstance(several[0], Duty)
    several.sort(key=lambda rule: rule.period.start or date.min)
    covered = covers_from
    for rule in several:
        start = rule.period.start or date.min
        if rule is not several[0] and start < covered:
            note(
                rule.id,
                f"「{root}」の版の期間が {covered} まで重なっています",
                "前の版の until と、この版の from を同じ日にしてください",
            )
        elif start > covered and not gaps:
            note(
                rule.id,
                f"「{root}」には {covered} から {start} まで効力のある版がありません",
                "from と until を続けてください",
            )
        covered = rule.period.end or date.max
    if covered is not date.max and not gaps:
        note(
            several[-1].id,
            f"「{root}」には {covered} から効力のある版がありません",
            "until を消すか、次の版を書いてください",
        )
