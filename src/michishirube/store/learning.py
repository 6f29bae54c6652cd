"""The kept record of learners: attempts, answered items, what comes back when.

Every answer is on disk before the call returns, as with cases.
"""

from __future__ import annotations

import uuid
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from michishirube.phrase import phrase
from michishirube.store.database import delete_learner, erase
from michishirube.store.errors import GoneError
from michishirube.store.opened import OpenedStore, as_stored, packed, unpacked

GONE = phrase("この研修の記録はもうありません。受講者の一覧を確かめてください。")
_ATTEMPT = (
    "uid, lesson, course, mode, started, changed, finished, seconds, points, same_verdict, content"
)


@dataclass(frozen=True, slots=True)
class Learner:
    """Somebody who learns on this machine, by a name of their own choice."""

    uid: str
    name: str
    created: datetime


@dataclass(frozen=True, slots=True)
class AttemptRow:
    """One attempt at a lesson, or one round of drill items.

    Attributes:
        lesson: its id; empty for a round.
        mode: how it is done; opaque to the store, as `content` is.
        seconds: spent on it so far.
        points, same_verdict: once it is finished; None where nothing was scored.
    """

    uid: str
    lesson: str
    course: str
    mode: str
    started: datetime
    changed: datetime
    finished: datetime | None
    seconds: int
    points: int | None
    same_verdict: bool | None
    content: str


@dataclass(frozen=True, slots=True)
class AnsweredItem:
    """One item as it was answered once.

    Attributes:
        item: its id; `rule` the question or conclusion it is about, of the consultation.
        size: of a wrong answer, how much it changes.
        given: the answer in words.
    """

    moment: datetime
    item: str
    consultation: str
    rule: str
    topic: str
    cites: tuple[str, ...]
    right: bool
    size: int
    given: str


@dataclass(frozen=True, slots=True)
class ItemCard:
    """An item that comes back. `content` is the scheduling library's, opaque to the store."""

    item: str
    due: datetime
    content: str


@dataclass(frozen=True, slots=True)
class Closing:
    """How an attempt ended."""

    points: int | None
    same_verdict: bool | None


class Learning(OpenedStore):
    """The records of everybody who learns on this machine."""

    # Learners

    def learners(self) -> list[Learner]:
        """In the order in which they came."""
        with self._reading():
            found = self._connection.execute(
                "SELECT uid, name, created FROM learners ORDER BY id"
            ).fetchall()
        return [Learner(uid, name, datetime.fromisoformat(created)) for uid, name, created in found]

    def enrol(self, name: str) -> Learner:
        """A new learner; two may have the same name."""
        uid, now = uuid.uuid4().hex, self._now()
        with self._writing():
            self._connection.execute(
                "INSERT INTO learners (uid, name, created) VALUES (?, ?, ?)",
                (uid, name.strip(), now),
            )
        return Learner(uid, name.strip(), datetime.fromisoformat(now))

    def rename(self, learner: str, name: str) -> None:
        """
        Raises:
            GoneError: there is no such learner.
        """
        with self._writing():
            self._connection.execute(
                "UPDATE learners SET name = ? WHERE id = ?", (name.strip(), self._learner(learner))
            )

    def erase(self, learner: str) -> list[Path]:
        """Erase a learner for good: from tables, free pages, log and every backup.

        Returns:
            The copies it could not be erased from, if any: somebody has to delete them.

        Raises:
            GoneError: there is no such learner.
        """
        with self._reading():
            self._learner(learner)
            return erase(self._connection, self.folder, lambda held: delete_learner(held, learner))

    # Attempts

    def begin(self, learner: str, lesson: str, course: str, mode: str, content: str) -> AttemptRow:
        """
        Raises:
            GoneError: there is no such learner.
        """
        uid, now = uuid.uuid4().hex, self._now()
        with self._writing():
            self._connection.execute(
                "INSERT INTO attempts (uid, learner_id, lesson, course, mode, started, changed,"
                " content) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                (uid, self._learner(learner), lesson, course, mode, now, now, packed(content)),
            )
        return self.attempt(uid)

    def save(
        self,
        attempt: str,
        content: str,
        seconds: int,
        *,
        answered: Sequence[AnsweredItem] = (),
        cards: Sequence[ItemCard] = (),
        closing: Closing | None = None,
    ) -> None:
        """An attempt as it is now, with the items answered since and when they come back.

        Args:
            closing: it is finished, and how.

        Raises:
            GoneError: there is no such attempt.
        """
        now = self._now()
        with self._writing():
            row = self._connection.execute(
                "SELECT learner_id FROM attempts WHERE uid = ?", (attempt,)
            ).fetchone()
            if row is None:
                raise GoneError(GONE)
            self._connection.execute(
                "UPDATE attempts SET content = ?, seconds = ?, changed = ? WHERE uid = ?",
                (packed(content), seconds, now, attempt),
            )
            if closing is not None:
                self._connection.execute(
                    "UPDATE attempts SET finished = ?, points = ?, same_verdict = ? WHERE uid = ?",
                    (now, closing.points, closing.same_verdict, attempt),
                )
            self._keep(row[0], answered, cards)

    def _keep(
        self, learner_id: int, answered: Sequence[AnsweredItem], cards: Sequence[ItemCard]
    ) -> None:
        self._connection.executemany(
            "INSERT INTO answered (learner_id, moment, item, consultation, rule, topic, cites,"
            " right, size, given) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            [
                (
                    *(learner_id, as_stored(one.moment), one.item, one.consultation, one.rule),
                    *(one.topic, " ".join(one.cites), one.right, one.size, one.given),
                )
                for one in answered
            ],
        )
        self._connection.executemany(
            "INSERT OR REPLACE INTO cards (learner_id, item, due, content) VALUES (?, ?, ?, ?)",
            [(learner_id, card.item, as_stored(card.due), card.content) for card in cards],
        )

    def drop(self, attempt: str) -> None:
        """Forget an attempt that is not finished; what was answered in it stays."""
        with self._writing():
            self._connection.execute(
                "DELETE FROM attempts WHERE uid = ? AND finished IS NULL", (attempt,)
            )

    def attempt(self, uid: str) -> AttemptRow:
        """
        Raises:
            GoneError: there is no such attempt.
        """
        with self._reading():
            row = self._connection.execute(
                f"SELECT {_ATTEMPT} FROM attempts WHERE uid = ?", (uid,)
            ).fetchone()
        if row is None:
            raise GoneError(GONE)
        return _attempt(row)

    def attempts(self, learner: str) -> list[AttemptRow]:
        """All attempts of a learner, the oldest first."""
        with self._reading():
            found = self._connection.execute(
                f"SELECT {_ATTEMPT} FROM attempts WHERE learner_id = ? ORDER BY started, id",
                (self._learner(learner),),
            ).fetchall()
        return [_attempt(row) for row in found]

    # Items

    def answered(self, learner: str) -> list[AnsweredItem]:
        """Every item a learner answered, the oldest first."""
        with self._reading():
            found = self._connection.execute(
                "SELECT moment, item, consultation, rule, topic, cites, right, size, given"
                " FROM answered WHERE learner_id = ? ORDER BY moment, id",
                (self._learner(learner),),
            ).fetchall()
        return [
            AnsweredItem(
                *(datetime.fromisoformat(moment), item, consultation, rule, topic),
                *(tuple(cites.split()), bool(right), size, given),
            )
            for moment, item, consultation, rule, topic, cites, right, size, given in found
        ]

    def cards(self, learner: str) -> list[ItemCard]:
        """What comes back to a learner, the first first."""
        with self._reading():
            found = self._connection.execute(
                "SELECT item, due, content FROM cards WHERE learner_id = ? ORDER BY due, item",
                (self._learner(learner),),
            ).fetchall()
        return [
            ItemCard(item, datetime.fromisoformat(due), content) for item, due, content in found
        ]

    def _learner(self, uid: str) -> int:
        row = self._connection.execute("SELECT id FROM learners WHERE uid = ?", (uid,)).fetchone()
        if row is None:
            raise GoneError(GONE)
        return int(row[0])


def _attempt(row: tuple[object, ...]) -> AttemptRow:
    uid, lesson, course, mode, started, changed, finished, seconds, points, same, content = row
    assert isinstance(content, bytes)
    return AttemptRow(
        *(str(uid), str(lesson), str(course), str(mode)),
        *(datetime.fromisoformat(str(started)), datetime.fromisoformat(str(changed))),
        datetime.fromisoformat(str(finished)) if finished else None,
        int(str(seconds)),
        None if points is None else int(str(points)),
        None if same is None else bool(same),
        unpacked(content),
    )
