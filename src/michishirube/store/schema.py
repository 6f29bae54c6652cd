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
    """
    CREATE TABLE learners (
        id INTEGER PRIMARY KEY,
        uid TEXT NOT NULL UNIQUE,
        name TEXT NOT NULL,
        created TEXT NOT NULL
    ) STRICT;
    CREATE TABLE attempts (
        id INTEGER PRIMARY KEY,
        uid TEXT NOT NULL UNIQUE,
        learner_id INTEGER NOT NULL REFERENCES learners (id) ON DELETE CASCADE,
        lesson TEXT NOT NULL,
        course TEXT NOT NULL,
        mode TEXT NOT NULL,
        started TEXT NOT NULL,
        changed TEXT NOT NULL,
        finished TEXT,
        seconds INTEGER NOT NULL DEFAULT 0,
        points INTEGER,
        same_verdict INTEGER,
        content BLOB NOT NULL
    ) STRICT;
    CREATE INDEX attempts_of_learner ON attempts (learner_id, started);
    CREATE TABLE answered (
        id INTEGER PRIMARY KEY,
        learner_id INTEGER NOT NULL REFERENCES learners (id) ON DELETE CASCADE,
        moment TEXT NOT NULL,
        item TEXT NOT NULL,
        consultation TEXT NOT NULL,
        rule TEXT NOT NULL,
        topic TEXT NOT NULL,
        cites TEXT NOT NULL,
        right INTEGER NOT NULL,
        size INTEGER NOT NULL,
        given TEXT NOT NULL
    ) STRICT;
    CREATE INDEX answered_by_learner ON answered (learner_id, moment);
    CREATE TABLE cards (
        learner_id INTEGER NOT NULL REFERENCES learners (id) ON DELETE CASCADE,
        item TEXT NOT NULL,
        due TEXT NOT NULL,
        content TEXT NOT NULL,
        PRIMARY KEY (learner_id, item)
    ) STRICT, WITHOUT ROWID;
    """,
)

LEARNERS_SINCE = 2
"""The first version that has learners: an older copy holds none to be erased."""

NEWEST = len(MIGRATIONS)
