"""When an item that was answered wrong comes back: growing intervals by FSRS (py-fsrs).

Only wrong answers begin it. After that every answer counts: a right one sends it further away, a
wrong one brings it back soon. Nothing is random and nothing asks the clock, so the same answers
at the same times give the same days.
"""

from __future__ import annotations

import json
from datetime import UTC, datetime

from michishirube.store.learning import ItemCard


def rescheduled(item: str, card: ItemCard | None, right: bool, now: datetime) -> ItemCard | None:
    """When an item comes back after an answer; None for one that was right and never wrong.

    A card that cannot be read (of another version of the library) begins anew.
    """
    if card is None and right:
        return None
    # Loaded here: only who learns needs it.
    from fsrs import Card, Rating, Scheduler  # noqa: PLC0415

    state = Card(card_id=0, due=now.astimezone(UTC))
    if card is not None:
        try:
            state = Card.from_json(card.content)
        except (ValueError, KeyError, TypeError):
            state = Card(card_id=0, due=now.astimezone(UTC))
    rating = Rating.Good if right else Rating.Again
    state, _ = Scheduler(enable_fuzzing=False).review_card(state, rating, now.astimezone(UTC))
    return ItemCard(item, state.due, json.dumps(json.loads(state.to_json()), sort_keys=True))
