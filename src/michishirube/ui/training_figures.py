"""A learner's figures for the progress page: what the sheet says, and the load to come."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from michishirube.library import Library, citation_check
from michishirube.training.desk import Desk
from michishirube.training.progress import Progress, Share, progress
from michishirube.training.records import Record, record_of
from michishirube.training.report import SummaryView, summary_view
from michishirube.ui.plots import Bar, Column

if TYPE_CHECKING:
    from collections.abc import Sequence

    from michishirube.cabinet import ItemCard

AHEAD = 14
"""Days for which the load of what comes back is shown."""
SHOWN = 12


@dataclass(frozen=True, slots=True)
class WeakProvision:
    """A provision about which something is wrong, with its figures."""

    cite: str
    printed: str
    caption: str
    right: int
    total: int


@dataclass(frozen=True, slots=True)
class Figures:
    """All that the progress page shows. `days`: right of all, by day; `load`: due, by day."""

    record: Record
    summary: SummaryView
    courses: tuple[Bar, ...]
    topics: tuple[Bar, ...]
    days: tuple[Column, ...]
    load: tuple[Column, ...]
    provisions: tuple[WeakProvision, ...]


def figures_of(library: Library, desk: Desk) -> Figures:
    """The figures of who works at a desk, as of now.

    Raises:
        StoreError: they cannot be read.
    """
    learner, learning = desk.learner, desk.learning
    answered, attempts = learning.answered(learner.uid), learning.attempts(learner.uid)
    cards = learning.cards(learner.uid)
    here = desk.clock().astimezone()
    found = progress(answered, attempts, cards, desk.catalogue.courses, here)
    pack = library.pack.pack
    record = record_of(learner, attempts, answered, f"{pack.id} {pack.version}", here)
    summary = summary_view(library, desk.catalogue, record, found, here)
    return Figures(
        record,
        summary,
        tuple(Bar(one.bar.label, one.bar.share, one.bar.said) for one in summary.courses),
        tuple(Bar(one.bar.label, one.bar.share, one.bar.said) for one in summary.topics[:SHOWN]),
        tuple(_day(share) for share in found.days[-AHEAD:]),
        load(cards, here),
        _provisions(library, found),
    )


def load(cards: Sequence[ItemCard], here: datetime) -> tuple[Column, ...]:
    """How many items come back on each of the days to come; what is overdue, today.

    Args:
        here: now, in the learner's own time zone.
    """
    today = here.date()
    days = [max(card.due.astimezone(here.tzinfo).date(), today) for card in cards]
    coming = [today + timedelta(days=number) for number in range(AHEAD)]
    return tuple(
        Column(f"{day.month}/{day.day}", days.count(day), days.count(day)) for day in coming
    )


def _day(share: Share) -> Column:
    _, month, day = share.id.split("-")
    return Column(f"{int(month)}/{int(day)}", share.right, share.total)


def _provisions(library: Library, found: Progress) -> tuple[WeakProvision, ...]:
    """The weakest provisions that there still are."""
    gone = citation_check(library.law)
    weak = [one for one in found.provisions if one.wrong and gone(one.id) is None]
    return tuple(
        WeakProvision(
            *(one.id, library.printed(one.id), library.caption(one.id)), one.right, one.total
        )
        for one in weak[:SHOWN]
    )
