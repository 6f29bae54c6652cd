"""The list of cases: filtered, sorted, searched, a part at a time."""

from __future__ import annotations

import sqlite3
from datetime import date, datetime

from michishirube.store.bigrams import asked
from michishirube.store.rows import CaseRow, Filter, Sort

_SHOWN = (
    "uid, title, organization, consultation, consultation_title, as_of, verdict, headline, "
    "open_facts, created, changed, archived, retain_until"
)


def row(connection: sqlite3.Connection, uid: str) -> CaseRow | None:
    found = connection.execute(f"SELECT {_SHOWN} FROM cases WHERE uid = ?", (uid,)).fetchone()
    return None if found is None else _row(found, _tags_of(connection, uid))


def count(connection: sqlite3.Connection, wanted: Filter) -> int:
    where, values = _where(wanted)
    (found,) = connection.execute(f"SELECT count(*) FROM cases WHERE {where}", values).fetchone()
    return int(found)


def rows(connection: sqlite3.Connection, wanted: Filter, limit: int, after: int) -> list[CaseRow]:
    """The order first, on few columns: it is found ten times as fast as with whole lines."""
    where, values = _where(wanted)
    by_index = "INDEXED BY cases_by_change" if wanted.sort is Sort.CHANGED else ""
    found = connection.execute(
        f"SELECT id FROM cases {by_index} WHERE {where} ORDER BY {_order(wanted)} LIMIT ? OFFSET ?",
        (*values, limit, after),
    ).fetchall()
    lines = (
        connection.execute(f"SELECT {_SHOWN} FROM cases WHERE id = ?", one).fetchone()
        for one in found
    )
    return [_row(one, _tags_of(connection, one[0])) for one in lines]


def _order(wanted: Filter) -> str:
    column, direction = wanted.sort.value
    if wanted.reverse:
        direction = "ASC" if direction == "DESC" else "DESC"
    last = "" if wanted.sort is Sort.CHANGED else ", changed DESC"
    return f"{column} {direction}{last}, id {direction if not last else 'DESC'}"


def consultations(connection: sqlite3.Connection) -> list[tuple[str, str]]:
    """(id, title) of every consultation there is a case of."""
    found = connection.execute(
        "SELECT consultation, max(consultation_title) FROM cases GROUP BY 1 ORDER BY 2"
    )
    return [(id_, title) for id_, title in found]


def tags(connection: sqlite3.Connection) -> list[str]:
    found = connection.execute("SELECT DISTINCT tag FROM tags ORDER BY tag")
    return [tag for (tag,) in found]


def _tags_of(connection: sqlite3.Connection, uid: str) -> tuple[str, ...]:
    found = connection.execute(
        "SELECT tag FROM tags WHERE case_id = (SELECT id FROM cases WHERE uid = ?) ORDER BY tag",
        (uid,),
    )
    return tuple(tag for (tag,) in found)


def _where(wanted: Filter) -> tuple[str, list[str]]:
    """A filter as a condition and its values."""
    conditions = ["archived IS NOT NULL" if wanted.archived else "archived IS NULL"]
    values: list[str] = []
    if wanted.overdue is not None:
        conditions = ["retain_until < ?"]
        values = [wanted.overdue.isoformat()]
    for column, value in (("consultation", wanted.consultation), ("verdict", wanted.verdict)):
        if value:
            conditions.append(f"{column} = ?")
            values.append(value)
    if wanted.tag:
        conditions.append("id IN (SELECT case_id FROM tags WHERE tag = ?)")
        values.append(wanted.tag)
    if wanted.words.strip():
        query = asked(wanted.words)
        conditions.append("id IN (SELECT rowid FROM found WHERE found MATCH ?)" if query else "0")
        values += [query] * bool(query)
    return " AND ".join(conditions), values


def _row(row: tuple[str, ...], tags: tuple[str, ...]) -> CaseRow:
    uid, title, organization, consultation, consultation_title, as_of, verdict, *rest = row
    headline, open_facts, created, changed, archived, retain_until = rest
    return CaseRow(
        *(uid, title, organization, consultation, consultation_title),
        *(date.fromisoformat(as_of), verdict, headline, int(open_facts)),
        *(datetime.fromisoformat(created), datetime.fromisoformat(changed)),
        datetime.fromisoformat(archived) if archived else None,
        date.fromisoformat(retain_until) if retain_until else None,
        tags,
    )
