"""A round of items, one after the other: drill items against the time, or what has come back.

As data, without screen and clock. The time is shown and never enforced.
"""

from __future__ import annotations

import json
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from random import Random

from michishirube.formfile.problems import FormFileError, Problem, Spot
from michishirube.phrase import phrase
from michishirube.store.learning import AnsweredItem, ItemCard
from michishirube.training.attempt import SHOWN

A_ROUND = 10
TWO_MINUTES = 120  # seconds


@dataclass(frozen=True, slots=True)
class Given:
    """How an item of the round was answered. `said`: in words; empty for a don't-know."""

    right: bool
    said: str


@dataclass(frozen=True, slots=True)
class Round:
    """Items by id, and the answers given so far, in the same order."""

    items: tuple[str, ...]
    given: tuple[Given, ...] = ()

    @property
    def upcoming(self) -> str | None:
        """The item to answer now; None at the end."""
        return self.items[len(self.given)] if len(self.given) < len(self.items) else None

    @property
    def right(self) -> int:
        return sum(one.right for one in self.given)

    @property
    def points(self) -> int | None:
        """Of 100; None as long as nothing is answered."""
        return 100 * self.right // len(self.given) if self.given else None

    def answered(self, right: bool, said: str) -> Round:
        """
        Raises:
            ValueError: the round is over.
        """
        if self.upcoming is None:
            raise ValueError("the round is over")
        return replace(self, given=(*self.given, Given(right, said)))


def chosen(
    drills: Sequence[str],
    answered: Sequence[AnsweredItem],
    cards: Mapping[str, ItemCard],
    now: datetime,
    seed: int,
) -> tuple[str, ...]:
    """Ten drill items: those due first, then those never answered, then the longest ago.

    Args:
        seed: items that are alike in this come in an order that hangs on it.
    """
    last = {one.item: one.moment for one in answered}
    order = list(drills)
    Random(seed).shuffle(order)

    def urgency(item: str) -> tuple[int, float]:
        if item in cards and cards[item].due <= now:
            return 0, cards[item].due.timestamp()
        return (1, 0.0) if item not in last else (2, last[item].timestamp())

    return tuple(sorted(order, key=urgency)[:A_ROUND])


def due(cards: Sequence[ItemCard], known: Collection[str], now: datetime) -> tuple[str, ...]:
    """What has come back, the longest due first; of items that there still are."""
    ready = sorted((card.due, card.item) for card in cards if card.due <= now)
    return tuple(item for _, item in ready if item.partition("#")[0] in known)


def to_text(round_: Round) -> str:
    """A round to be kept."""
    given = [[one.right, one.said] for one in round_.given]
    return json.dumps({"items": round_.items, "given": given}, ensure_ascii=False)


def from_text(text: str) -> Round:
    """
    Raises:
        FormFileError: it is damaged.
    """
    try:
        kept = json.loads(text)
        items = tuple(str(item) for item in kept["items"])
        given = tuple(Given(bool(right), str(said)) for right, said in kept["given"])
    except (ValueError, TypeError, KeyError) as error:
        mend = phrase("新しく始めてください")
        raise FormFileError(
            [Problem(Spot(SHOWN), phrase("途中の小問が読めません"), mend)]
        ) from error
    return Round(items, given[: len(items)])
