"""The file: made, migrated, refused, set aside, recovered; whole after a kill."""

import os
import sqlite3
import subprocess
import sys

import pytest
from keeping import ADS, LEAK, START, Clock, as_text, backed_up, store_in

from michishirube.store import database, schema
from michishirube.store.database import FILE, backups, recover
from michishirube.store.errors import DamagedStoreError, NewerStoreError, StoreError
from michishirube.store.rows import Filter


def test_safe_settings(tmp_path):
    store = store_in(tmp_path)
    ask = store._connection.execute
    asked = ("journal_mode", "synchronous", "foreign_keys", "secure_delete", "user_version")
    found = [ask(f"PRAGMA {name}").fetchone()[0] for name in asked]
    assert found == ["wal", 2, 1, 1, schema.NEWEST]
    store.close()


def test_a_newer_program_s_file_is_refused_and_left_alone(tmp_path):
    store_in(tmp_path).close()
    with sqlite3.connect(tmp_path / FILE) as connection:
        connection.execute(f"PRAGMA user_version = {schema.NEWEST + 1}")
    connection.close()
    with pytest.raises(NewerStoreError, match="新しい版のプログラム"):
        store_in(tmp_path)


def test_a_migration_makes_a_backup_first(tmp_path, monkeypatch):
    store = store_in(tmp_path)
    kept = store.create(ADS)
    store.close()
    more = "ALTER TABLE cases ADD COLUMN colour TEXT NOT NULL DEFAULT '';"
    monkeypatch.setattr(database, "MIGRATIONS", (*schema.MIGRATIONS, more))
    monkeypatch.setattr(database, "NEWEST", schema.NEWEST + 1)
    store = store_in(tmp_path)
    assert store.read(kept.uid).content == ADS.content
    assert store._connection.execute("SELECT colour FROM cases").fetchall() == [("",)]
    store.close()
    assert [path.name for path in backups(tmp_path)] == [
        f"before-version-{schema.NEWEST + 1}-20261122.sqlite3"
    ]


def test_a_migration_that_fails_leaves_everything_as_it_was(tmp_path, monkeypatch):
    store = store_in(tmp_path)
    store.create(ADS)
    store.close()
    bad = "ALTER TABLE cases ADD COLUMN colour TEXT; INSERT INTO nowhere VALUES (1);"
    monkeypatch.setattr(database, "MIGRATIONS", (*schema.MIGRATIONS, bad))
    monkeypatch.setattr(database, "NEWEST", schema.NEWEST + 1)
    with pytest.raises(StoreError):
        store_in(tmp_path)
    monkeypatch.undo()
    store = store_in(tmp_path)
    assert len(store.rows(Filter())) == 1
    assert store._connection.execute("PRAGMA user_version").fetchone() == (schema.NEWEST,)
    store.close()


def spoil_header(path):
    path.write_bytes(b"this was a database" * 500)


def spoil_middle(path):
    data = bytearray(path.read_bytes())
    for start in range(4096, len(data), 4096):
        data[start : start + 64] = os.urandom(64)
    path.write_bytes(bytes(data))


@pytest.mark.parametrize("spoil", [spoil_header, spoil_middle])
@pytest.mark.parametrize("with_backup", [True, False])
def test_damage_is_set_aside_and_a_backup_offered(tmp_path, spoil, with_backup):
    store = store_in(tmp_path)
    store.create(ADS)
    if with_backup:
        good = backed_up(store)
        bad = tmp_path / "backups" / "2026-11-23.sqlite3"
        bad.write_bytes(b"broken")  # newer, and no good
    store.create(LEAK)
    store.close()
    spoil(tmp_path / FILE)
    damaged = (tmp_path / FILE).read_bytes()
    with pytest.raises(DamagedStoreError) as raised:
        store_in(tmp_path)
    assert raised.value.backup == (good if with_backup else None)
    aside = recover(tmp_path, raised.value.backup, START)
    assert aside.read_bytes() == damaged
    store = store_in(tmp_path)
    assert [row.title for row in store.rows(Filter())] == ([ADS.title] if with_backup else [])
    store.close()


def test_a_full_disk_loses_nothing(tmp_path):
    store = store_in(tmp_path)
    kept = store.create(ADS)
    pages = store._connection.execute("PRAGMA page_count").fetchone()[0]
    store._connection.execute(f"PRAGMA max_page_count = {pages}")
    with pytest.raises(StoreError, match="空き容量"):
        for number in range(2000):
            kept = store.save(kept, as_text(f"{number}{os.urandom(200).hex()}"))
    store._connection.execute("PRAGMA max_page_count = 1000000")
    assert store.read(kept.uid) == kept
    assert store.save(kept, LEAK).content == LEAK.content
    store.close()


def test_a_file_where_the_folder_should_be(tmp_path):
    (tmp_path / "cases").write_text("", "utf-8")
    with pytest.raises(StoreError, match="権限"):
        store_in(tmp_path / "cases")


def test_another_program_is_writing(tmp_path, monkeypatch):
    monkeypatch.setattr(database, "WAIT", 0.05)
    store, other = store_in(tmp_path), store_in(tmp_path)
    other._connection.execute("BEGIN IMMEDIATE")
    with pytest.raises(StoreError, match="別のプログラム"):
        store.create(ADS)
    other._connection.execute("ROLLBACK")
    store.create(ADS)
    store.close()
    other.close()


WRITER = """
import sys
from pathlib import Path
sys.path.insert(0, sys.argv[2])
from keeping import ADS, as_text, store_in
store = store_in(Path(sys.argv[1]))
kept = store.create(ADS)
number = 0
while True:
    number += 1
    kept = store.save(kept, as_text(number))
    print(number, flush=True)
"""


def test_killed_in_the_middle_nothing_said_to_be_saved_is_lost(tmp_path):
    here = os.path.dirname(__file__)  # noqa: PTH120
    writer = subprocess.Popen(
        [sys.executable, "-c", WRITER, str(tmp_path), here], stdout=subprocess.PIPE, text=True
    )
    said = 0
    for line in writer.stdout:
        said = int(line)
        if said == 25:
            writer.kill()
    writer.wait()
    writer.stdout.close()
    store = store_in(tmp_path, Clock())
    (row,) = store.rows(Filter())
    kept = store.read(row.uid)
    assert kept.content in (as_text(said).content, as_text(said + 1).content)
    assert kept.can_undo
    store.close()
