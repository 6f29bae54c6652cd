"""Learners are kept, and erased for good."""

import sqlite3
from contextlib import closing
from datetime import timedelta

import pytest
from keeping import ADS, START, Clock, backed_up, store_in

from michishirube.store import schema
from michishirube.store.database import FILE, connect
from michishirube.store.errors import GoneError
from michishirube.store.learning import AnsweredItem, Closing, ItemCard, Learning


@pytest.fixture
def learning(tmp_path):
    learning = Learning(tmp_path, Clock())
    yield learning
    learning.close()


def item(name="gl-2-4#own_use", right=True, given="はい"):
    return AnsweredItem(START, name, "c", "own_use", "topic", ("act:25", "qa:1-1"), right, 3, given)


def test_a_learner_s_record(learning):
    one, other = learning.enrol(" 甲 "), learning.enrol("甲")
    assert learning.learners() == [one, other]
    assert one.name == "甲"
    row = learning.begin(one.uid, "gl-2-4", "first-day", "guided", "始め")
    card = ItemCard("gl-2-4#own_use", START + timedelta(days=1), "{}")
    learning.save(row.uid, "途中", 12, answered=[item(right=False)], cards=[card])
    learning.save(row.uid, "終わり", 30, answered=[item("b")], closing=Closing(80, False))
    (found,) = learning.attempts(one.uid)
    assert (found.content, found.seconds, found.points, found.same_verdict) == (
        *("終わり", 30, 80),
        False,
    )
    assert found.finished > found.started
    assert learning.answered(one.uid) == [item(right=False), item("b")]
    assert learning.cards(one.uid) == [card]
    assert (learning.attempts(other.uid), learning.cards(other.uid)) == ([], [])


def test_a_card_is_replaced(learning):
    one = learning.enrol("甲")
    row = learning.begin(one.uid, "", "", "drills", "")
    for days in (1, 3):
        later = ItemCard("b", START + timedelta(days=days), "{}")
        learning.save(row.uid, "", 0, cards=[later])
    assert learning.cards(one.uid) == [later]


def test_renamed(learning):
    one = learning.enrol("甲")
    learning.rename(one.uid, "乙")
    assert [learner.name for learner in learning.learners()] == ["乙"]


def test_what_is_gone_is_told(learning):
    one = learning.enrol("甲")
    row = learning.begin(one.uid, "", "", "drills", "")
    learning.erase(one.uid)
    for ask in (
        lambda: learning.erase(one.uid),
        lambda: learning.rename(one.uid, "乙"),
        lambda: learning.begin(one.uid, "", "", "drills", ""),
        lambda: learning.attempts(one.uid),
        lambda: learning.attempt(row.uid),
        lambda: learning.save(row.uid, "", 0),
    ):
        with pytest.raises(GoneError, match="研修の記録"):
            ask()


def test_erased_means_erased_everywhere(tmp_path):
    """Tables, free pages, log and backups; nobody else's record, and no case, is touched."""
    store = store_in(tmp_path)
    kept = store.create(ADS)
    learning = Learning(tmp_path, Clock())
    secret = "極秘の受講者"
    one, other = learning.enrol(secret * 20), learning.enrol("乙")
    row = learning.begin(one.uid, secret, secret, "guided", secret)
    learning.save(row.uid, "", 1, answered=[item(secret, given=secret)])
    backed_up(store)
    files = [path for path in tmp_path.rglob("*") if path.is_file()]
    assert [path for path in files if secret.encode() in path.read_bytes()]
    assert learning.erase(one.uid) == []
    assert [path for path in files if path.exists() and secret.encode() in path.read_bytes()] == []
    assert learning.learners() == [other]
    assert store.read(kept.uid).content == ADS.content
    learning.close()
    store.close()


def test_a_copy_from_before_there_were_learners_is_no_hindrance(tmp_path, monkeypatch):
    store = store_in(tmp_path)
    store.create(ADS)
    old = backed_up(store)
    store.close()
    with closing(sqlite3.connect(old)) as connection:
        for table in ("cards", "answered", "attempts", "learners"):
            connection.execute(f"DROP TABLE {table}")
        connection.execute(f"PRAGMA user_version = {schema.LEARNERS_SINCE - 1}")
        connection.commit()
    learning = Learning(tmp_path, Clock())
    assert learning.erase(learning.enrol("甲").uid) == []
    learning.close()


def test_a_database_of_before_is_taken_over_with_a_backup(tmp_path):
    tmp_path.mkdir(exist_ok=True)
    with closing(connect(tmp_path / FILE)) as connection:
        connection.executescript(schema.MIGRATIONS[0])
        connection.execute("PRAGMA user_version = 1")
    learning = Learning(tmp_path, Clock())
    assert learning.learners() == []
    backup = tmp_path / "backups" / f"before-version-{schema.NEWEST}-20261122.sqlite3"
    assert backup.exists()
    learning.close()
