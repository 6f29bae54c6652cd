"""The tables, and the steps from one version of them to the next. `user_version` says which."""

from __future__ import annotations

MIGRATIONS: tuple[str, ...] = (
    """
    CREATE TABLE cases (
        id INTEGER PRIMARY KEY,
        uid TEXT NOT NULL UNIQUE,
        version INTEGER NOT NULL DEFAULT 1,
        title TEXT NOT NULL,
        organization TEXT NOT NULL,
        consultation TEXT NOT NULL,
        consultation_title TEXT NOT NULL,
        as_of TEXT NOT NULL,
        verdict TEXT NOT NULL,
        headline TEXT NOT NULL,
        open_facts INTEGER NOT NULL,
        created TEXT NOT NULL,
        changed TEXT NOT NULL,
        archived TEXT,
        retain_until TEXT,
        place TEXT NOT NULL DEFAULT '',
        step INTEGER NOT NULL DEFAULT 0
    ) STRICT;
    CREATE INDEX cases_by_change ON cases (changed);
    CREATE TABLE steps (
        case_id INTEGER NOT NULL REFERENCES cases (id) ON DELETE CASCADE,
        number INTEGER NOT NULL,
        content BLOB NOT NULL,
        PRIMARY KEY (case_id, number)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE tags (
        case_id INTEGER NOT NULL REFERENCES cases (id) ON DELETE CASCADE,
        tag TEXT NOT NULL,
        PRIMARY KEY (case_id, tag)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE revisions (
        case_id INTEGER NOT NULL REFERENCES cases (id) ON DELETE CASCADE,
        number INTEGER NOT NULL,
        fixed TEXT NOT NULL,
        who TEXT NOT NULL,
        note TEXT NOT NULL,
        content BLOB NOT NULL,
        assessment BLOB NOT NULL,
        PRIMARY KEY (case_id, number)
    ) STRICT, WITHOUT ROWID;
    CREATE TRIGGER revisions_stay BEFORE UPDATE ON revisions
        BEGIN SELECT RAISE(ABORT, 'a revision never changes'); END;
    CREATE VIRTUAL TABLE found USING fts5(words, tokenize = 'unicode61 remove_diacritics 0');
    """,
)

NEWEST = len(MIGRATIONS)
