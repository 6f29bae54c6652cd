"""The kept cases: every change on disk before the call returns."""

from __future__ import annotations

import sqlite3
import uuid
from collections.abc import Sequence
from datetime import date, datetime
from pathlib import Path

from michishirube.store import listing
from michishirube.store.bigrams import indexed
from michishirube.store.database import delete_case, erase
from michishirube.store.errors import ChangedElsewhereError, GoneError, told
from michishirube.store.opened import OpenedStore, packed, unpacked
from michishirube.store.records import KeptCase, Revision, Snapshot
from michishirube.store.rows import CaseRow, Filter

UNDO_STEPS = 200
MAX_CONTENT = 50_000_000
"""Bytes of one case: far beyond what a person types, below what SQLite holds."""


class Store(OpenedStore):
    """The cases of one person on this machine.

    Mutable: it holds the connection. Each method is one transaction. Times are given as UTC.
    """

    # One case

    def create(self, snapshot: Snapshot) -> KeptCase:
        """A new case; its id stays when it is renamed."""
        uid = uuid.uuid4().hex
        now = self._now()
        with self._writing():
            cursor = self._connection.execute(
                "INSERT INTO cases (uid, title, organization, consultation, consultation_title,"
                " as_of, verdict, headline, open_facts, created, changed, place)"
                " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                (uid, *_columns(snapshot), now, now, snapshot.place),
            )
            row = cursor.lastrowid
            self._connection.execute(
                "INSERT INTO found (rowid, words) VALUES (?, ?)", (row, indexed(snapshot.words))
            )
            self._connection.execute(
                "INSERT INTO steps (case_id, number, content) VALUES (?, 0, ?)",
                (row, packed(snapshot.content)),
            )
        return self.read(uid)

    def read(self, uid: str) -> KeptCase:
        """
        Raises:
            GoneError: there is no such case.
        """
        with self._reading():
            row = self._connection.execute(
                "SELECT version, place, content, step, steps.case_id"
                " FROM cases JOIN steps ON case_id = id AND number = step WHERE uid = ?",
                (uid,),
            ).fetchone()
            if row is None:
                raise GoneError
            version, place, content, step, case_id = row
            first, last = self._span(case_id)
        return KeptCase(uid, version, unpacked(content), place, first < step, step < last)

    def save(self, kept: KeptCase, snapshot: Snapshot, amend: bool = False) -> KeptCase:
        """The case as it is now, as one more step; what was undone before is no more.

        Args:
            amend: it takes the place of the last step: one more letter of a text is no step.

        Raises:
            ChangedElsewhereError: another program has changed it since `kept`.
            GoneError: it has been erased.
        """
        if len(snapshot.content) > MAX_CONTENT:
            raise told(sqlite3.DataError("string or blob too big"), self.folder)
        with self._writing():
            case_id, step = self._owned(kept)
            if packed(snapshot.content) == self._step(case_id, step):
                number = step  # only where the person stands has changed
            else:
                number = step if amend else step + 1
                self._connection.execute(
                    "DELETE FROM steps WHERE case_id = ? AND (number >= ? OR number <= ?)",
                    (case_id, number, number - UNDO_STEPS - 1),
                )
                self._connection.execute(
                    "INSERT INTO steps (case_id, number, content) VALUES (?, ?, ?)",
                    (case_id, number, packed(snapshot.content)),
                )
            self._write(case_id, number, snapshot)
            return self._kept(kept, case_id, number, snapshot)

    def stand_at(self, uid: str, place: str) -> None:
        """Where in the questions the person is. It changes nothing of the case."""
        self._set(uid, "place", place)

    def stepped(self, kept: KeptCase, by: int) -> str | None:
        """What the case was one step before (-1) or after (+1), if there is that step."""
        with self._reading():
            case_id, step = self._owned(kept)
            content = self._step(case_id, step + by)
        return None if content is None else unpacked(content)

    def step(self, kept: KeptCase, by: int, snapshot: Snapshot) -> KeptCase:
        """Undo (-1) or redo (+1): the case is what `stepped` said.

        Raises:
            ChangedElsewhereError, GoneError: as `save`; or there is no such step.
        """
        with self._writing():
            case_id, step = self._owned(kept)
            if self._step(case_id, step + by) is None:
                raise ChangedElsewhereError
            self._write(case_id, step + by, snapshot)
            return self._kept(kept, case_id, step + by, snapshot)

    def duplicate(self, uid: str, snapshot: Snapshot) -> KeptCase:
        """A variant of a case: a case of its own, with its tags, without its past."""
        made = self.create(snapshot)
        self.tag(made.uid, self.row(uid).tags)
        return made

    # Its place in the list

    def tag(self, uid: str, tags: Sequence[str]) -> None:
        """These tags and no others."""
        with self._writing():
            case_id = self._id(uid)
            self._connection.execute("DELETE FROM tags WHERE case_id = ?", (case_id,))
            self._connection.executemany(
                "INSERT OR IGNORE INTO tags (case_id, tag) VALUES (?, ?)",
                [(case_id, tag.strip()) for tag in tags if tag.strip()],
            )

    def archive(self, uid: str, archived: bool) -> None:
        """Out of the usual list, or back into it."""
        self._set(uid, "archived", self._now() if archived else None)

    def retain(self, uid: str, until: date | None) -> None:
        """The day after which somebody has to look whether it can be erased."""
        self._set(uid, "retain_until", until.isoformat() if until else None)

    def erase(self, uid: str) -> list[Path]:
        """Erase a case for good: from tables, index, free pages, log and every backup.

        Returns:
            The copies it could not be erased from, if any: somebody has to delete them.

        Raises:
            GoneError: there is no such case.
        """
        with self._reading():
            return erase(self._connection, self.folder, lambda held: delete_case(held, uid))

    # Lists

    def row(self, uid: str) -> CaseRow:
        """
        Raises:
            GoneError: there is no such case.
        """
        with self._reading():
            row = listing.row(self._connection, uid)
        if row is None:
            raise GoneError
        return row

    def count(self, wanted: Filter) -> int:
        """How many cases a filter lets through."""
        with self._reading():
            return listing.count(self._connection, wanted)

    def rows(self, wanted: Filter, limit: int = 200, after: int = 0) -> list[CaseRow]:
        """Some of the cases that a filter lets through, in its order.

        Args:
            limit: at most so many; `after` the first ones of the order.
        """
        with self._reading():
            return listing.rows(self._connection, wanted, limit, after)

    def tags(self) -> list[str]:
        """Every tag in use."""
        with self._reading():
            return listing.tags(self._connection)

    def consultations(self) -> list[tuple[str, str]]:
        """(id, title) of every consultation there is a case of."""
        with self._reading():
            return listing.consultations(self._connection)

    def same(self, content: str) -> str | None:
        """A case that says just this already, if there is one."""
        with self._reading():
            row = self._connection.execute(
                "SELECT uid FROM cases JOIN steps ON case_id = id AND number = step"
                " WHERE content = ?",
                (packed(content),),
            ).fetchone()
        return row[0] if row else None

    # Revisions

    def fix(self, kept: KeptCase, who: str, note: str, assessment: str) -> Revision:
        """The case as it is, kept as the next revision: sent for approval, never to change.

        Args:
            assessment: what it was decided to be, as JSON.

        Raises:
            ChangedElsewhereError, GoneError: as `save`.
        """
        with self._writing():
            case_id, step = self._owned(kept)
            (number,) = self._connection.execute(
                "SELECT coalesce(max(number), 0) + 1 FROM revisions WHERE case_id = ?", (case_id,)
            ).fetchone()
            self._connection.execute(
                "INSERT INTO revisions (case_id, number, fixed, who, note, content, assessment)"
                " VALUES (?, ?, ?, ?, ?, ?, ?)",
                (
                    *(case_id, number, self._now(), who, note),
                    *(self._step(case_id, step), packed(assessment)),
                ),
            )
        return self.revisions(kept.uid)[-1]

    def revisions(self, uid: str) -> list[Revision]:
        """Of a case, the oldest first."""
        with self._reading():
            found = self._connection.execute(
                "SELECT number, fixed, who, note, content, assessment FROM revisions"
                " WHERE case_id = (SELECT id FROM cases WHERE uid = ?) ORDER BY number",
                (uid,),
            ).fetchall()
        return [
            Revision(
                number,
                datetime.fromisoformat(fixed),
                who,
                note,
                unpacked(content),
                unpacked(assessment),
            )
            for number, fixed, who, note, content, assessment in found
        ]

    # Inside

    def _id(self, uid: str) -> int:
        row = self._connection.execute("SELECT id FROM cases WHERE uid = ?", (uid,)).fetchone()
        if row is None:
            raise GoneError
        return int(row[0])

    def _owned(self, kept: KeptCase) -> tuple[int, int]:
        """A case's row and step, if nobody else has changed it."""
        row = self._connection.execute(
            "SELECT id, version, step FROM cases WHERE uid = ?", (kept.uid,)
        ).fetchone()
        if row is None:
            raise GoneError
        case_id, version, step = row
        if version != kept.version:
            raise ChangedElsewhereError
        return case_id, step

    def _step(self, case_id: int, number: int) -> bytes | None:
        row = self._connection.execute(
            "SELECT content FROM steps WHERE case_id = ? AND number = ?", (case_id, number)
        ).fetchone()
        return None if row is None else bytes(row[0])

    def _kept(self, before: KeptCase, case_id: int, step: int, snapshot: Snapshot) -> KeptCase:
        """What has just been written."""
        first, last = self._span(case_id)
        return KeptCase(
            *(before.uid, before.version + 1, snapshot.content, snapshot.place),
            *(first < step, step < last),
        )

    def _span(self, case_id: int) -> tuple[int, int]:
        """The first and the last step."""
        first, last = self._connection.execute(
            "SELECT min(number), max(number) FROM steps WHERE case_id = ?", (case_id,)
        ).fetchone()
        return first, last

    def _write(self, case_id: int, step: int, snapshot: Snapshot) -> None:
        self._connection.execute(
            "UPDATE cases SET title = ?, organization = ?, consultation = ?,"
            " consultation_title = ?, as_of = ?, verdict = ?, headline = ?, open_facts = ?,"
            " changed = ?, place = ?, step = ?, version = version + 1 WHERE id = ?",
            (*_columns(snapshot), self._now(), snapshot.place, step, case_id),
        )
        self._connection.execute(
            "UPDATE found SET words = ? WHERE rowid = ?", (indexed(snapshot.words), case_id)
        )

    def _set(self, uid: str, column: str, value: str | None) -> None:
        with self._writing():
            self._connection.execute(
                f"UPDATE cases SET {column} = ? WHERE id = ?", (value, self._id(uid))
            )


def _columns(snapshot: Snapshot) -> tuple[str | int, ...]:
    return (
        snapshot.title,
        snapshot.organization,
        snapshot.consultation,
        snapshot.consultation_title,
        snapshot.as_of.isoformat(),
        snapshot.verdict,
        snapshot.headline,
        snapshot.open_facts,
    )
