"""The learner's parties beside the model's: the same party goes by the same id.

A learner types the names that stand in the scenario, and gives them ids of the program's own.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable
from dataclasses import replace

from michishirube.engine.case import Case, Party, PartyList
from michishirube.engine.form import Form

_NOISE = re.compile(r"[\s・、。（）()「」]|株式会社|有限会社|（株）|さん$|様$")


def paired(form: Form, learner: Case, model: Case) -> Case:
    """The learner's case with the ids that the model gives the same parties.

    By name, then by name without ornaments (widths, spaces, 株式会社), then by a name in the
    other; one that is left on either side alone is taken for the same. The others are additional.
    """
    parties = {
        group: _list(learner.listed(group), model.listed(group))
        for group in form.groups
        if group in learner.parties
    }
    return replace(learner, parties=parties)


def _list(learner: PartyList, model: PartyList) -> PartyList:
    found = _matches(learner.parties, model.parties)
    taken = {party.id for party in model.parties}
    extra = (f"extra-{number}" for number in range(1, 10_000))
    free = (id_ for id_ in extra if id_ not in taken)
    parties = tuple(
        replace(party, id=found[party.id] if party.id in found else next(free))
        for party in learner.parties
    )
    return replace(learner, parties=parties)


def _matches(learner: tuple[Party, ...], model: tuple[Party, ...]) -> dict[str, str]:
    """The model's id of each of the learner's parties that is the same."""
    left, right = list(learner), list(model)
    found: dict[str, str] = {}

    def match(same: Callable[[str, str], bool]) -> None:
        for party in list(left):
            other = next((one for one in right if same(party.name, one.name)), None)
            if other is not None:
                found[party.id] = other.id
                left.remove(party)
                right.remove(other)

    match(lambda one, other: one == other)
    match(lambda one, other: _bare(one) == _bare(other))
    match(_within)
    if len(left) == len(right) == 1:
        found[left[0].id] = right[0].id
    return found


def _bare(name: str) -> str:
    return _NOISE.sub("", unicodedata.normalize("NFKC", name)).casefold()


def _within(one: str, other: str) -> bool:
    shorter, longer = sorted((_bare(one), _bare(other)), key=len)
    return bool(shorter) and shorter in longer
