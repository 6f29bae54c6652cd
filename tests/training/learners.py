"""A learner at a desk with the small pack, and a clock that goes on by itself."""

from datetime import UTC, datetime, timedelta

from tests.packs.opened import SMALL, small

from michishirube.store.learning import Learning
from michishirube.training.catalogue import Catalogue
from michishirube.training.desk import Desk

START = datetime(2026, 11, 22, 9, 0, tzinfo=UTC)
CATALOGUE = Catalogue(SMALL, small().forms)


class Clock:
    """Each look is a second later."""

    def __init__(self, now=START):
        self.now = now

    def __call__(self):
        self.now += timedelta(seconds=1)
        return self.now


def desk_in(folder, clock=None, name="甲"):
    """A desk for the only learner of a store, who is enrolled if need be."""
    clock = clock or Clock()
    learning = Learning(folder, clock)
    learner = (learning.learners() or [learning.enrol(name)])[0]
    return Desk(CATALOGUE, learning, learner, clock)
