"""Cases are kept, listed, found, stepped through, fixed and erased."""

import shutil
from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, precondition, rule
from keeping import ADS, LEAK, as_text, backed_up, store_in

from michishirube.store import cases
from michishirube.store.database import backup_due, backups
from michishirube.store.errors import ChangedElsewhereError, GoneError, StoreError
from michishirube.store.rows import Filter, Sort


@pytest.fixture
def store(tmp_path):
    store = store_in(tmp_path / "cases")
    yield store
    store.close()


def titles(store, **wanted):
    return [row.title for row in store.rows(Filter(**wanted))]


def test_what_is_saved_is_there_after_opening_again(store):
    kept = store.create(ADS)
    store.save(kept, replace(ADS, content='{"answers": 1}', place="next"))
    store.close()
    again = store_in(store.folder)
    found = again.read(kept.uid)
    assert (found.content, found.place) == ('{"answers": 1}', "next")
    assert (found.can_undo, found.can_redo) == (True, False)
    again.close()


def test_a_row_shows_what_the_list_needs(store):
    kept = store.create(ADS)
    row = store.row(kept.uid)
    assert (row.title, row.organization, row.verdict, row.open_facts) == (
        ADS.title,
        "X社",
        "conditional",
        2,
    )
    assert row.created == row.changed
    store.save(kept, replace(ADS, title="別の件名", content="{}"))
    after = store.row(kept.uid)
    assert after.title == "別の件名"
    assert after.created == row.created < after.changed


@pytest.mark.parametrize(
    ("wanted", "expected"),
    [
        ({}, [LEAK.title, ADS.title]),
        ({"sort": Sort.OPEN_FACTS}, [ADS.title, LEAK.title]),
        ({"words": "委託"}, [ADS.title]),
        ({"words": "送信"}, [LEAK.title]),
        ({"words": "委託 送信"}, []),
        ({"words": "。"}, []),
        ({"words": "  "}, [LEAK.title, ADS.title]),
        ({"consultation": "leak"}, [LEAK.title]),
        ({"verdict": "conditional"}, [ADS.title]),
        ({"tag": "急ぎ"}, [ADS.title]),
        ({"archived": True}, []),
    ],
)
def test_listed(store, wanted, expected):
    ads = store.create(ADS)
    store.create(LEAK)
    store.tag(ads.uid, ["急ぎ", "広告", "急ぎ", " "])
    assert titles(store, **wanted) == expected
    assert store.row(ads.uid).tags == ("広告", "急ぎ") == tuple(store.tags())


def test_the_index_follows_every_change(store):
    kept = store.create(ADS)
    store.save(kept, replace(ADS, words="名簿", content="{}"))
    assert titles(store, words="委託") == []
    assert titles(store, words="名簿") == [ADS.title]


def test_archived_and_brought_back(store):
    kept = store.create(ADS)
    store.archive(kept.uid, True)
    assert (titles(store), titles(store, archived=True)) == ([], [ADS.title])
    store.archive(kept.uid, False)
    assert (titles(store), titles(store, archived=True)) == ([ADS.title], [])


def test_retention(store):
    kept = store.create(ADS)
    assert not store.row(kept.uid).overdue(date(2099, 1, 1))
    store.retain(kept.uid, date(2031, 3, 31))
    row = store.row(kept.uid)
    assert (row.overdue(date(2031, 3, 31)), row.overdue(date(2031, 4, 1))) == (False, True)
    store.retain(kept.uid, None)
    assert store.row(kept.uid).retain_until is None


def test_a_variant_has_its_tags_and_a_life_of_its_own(store):
    kept = store.create(ADS)
    store.tag(kept.uid, ["広告"])
    variant = store.duplicate(kept.uid, replace(ADS, title="変えた案"))
    store.save(variant, as_text(1))
    assert store.row(variant.uid).tags == ("広告",)
    assert store.read(kept.uid).content == ADS.content


def test_two_programs_do_not_lose_each_other_s_changes(store):
    mine = store.create(ADS)
    other = store_in(store.folder)
    other.save(other.read(mine.uid), as_text(1))
    for change in (
        lambda: store.save(mine, as_text(2)),
        lambda: store.step(mine, -1, ADS),
        lambda: store.fix(mine, "", "", ""),
    ):
        with pytest.raises(ChangedElsewhereError):
            change()
    assert store.read(mine.uid).content == as_text(1).content
    other.close()


def test_gone_is_gone(store):
    kept = store.create(ADS)
    assert store.erase(kept.uid) == []
    for look in (
        lambda: store.read(kept.uid),
        lambda: store.row(kept.uid),
        lambda: store.save(kept, ADS),
        lambda: store.tag(kept.uid, []),
        lambda: store.archive(kept.uid, True),
        lambda: store.erase(kept.uid),
    ):
        with pytest.raises(GoneError):
            look()
    assert store.revisions(kept.uid) == []


def test_erased_means_erased_everywhere(store):
    secret = "極秘の案件名" * 40
    kept = store.create(replace(ADS, title=secret, content=secret, words=secret, headline=secret))
    kept = store.save(kept, replace(ADS, title=secret, content=secret + "2", words=secret))
    store.fix(kept, secret, secret, secret)
    store.tag(kept.uid, [secret])
    other = store.create(LEAK)
    backed_up(store)
    words = [*(secret[:4].encode("utf-8"), b"\xe6\xa5\xb5\xe7\xa7\x98")]
    assert any(word in path.read_bytes() for word in words for path in everything(store))
    assert store.erase(kept.uid) == []
    assert [path for path in everything(store) if any(w in path.read_bytes() for w in words)] == []
    assert titles(store) == [LEAK.title]
    assert store.read(other.uid).content == LEAK.content


def everything(store):
    return [path for path in store.folder.rglob("*") if path.is_file()]


def test_a_backup_that_cannot_be_wiped_is_named(store):
    kept = store.create(ADS)
    backup = backed_up(store)
    backup.write_bytes(b"no database at all" * 1000)
    assert store.erase(kept.uid) == [backup]


def test_revisions_never_change(store):
    kept = store.create(ADS)
    first = store.fix(kept, "山田", "承認へ", '{"verdict": "conditional"}')
    kept = store.save(kept, as_text(1))
    second = store.fix(kept, "山田", "修正後", "{}")
    assert [one.number for one in (first, second)] == [1, 2]
    assert store.revisions(kept.uid) == [first, second]
    assert first.content == ADS.content
    with pytest.raises(Exception, match="never changes"):
        store._connection.execute("UPDATE revisions SET note = 'x'")


def test_only_so_many_steps_are_kept(store, monkeypatch):
    monkeypatch.setattr(cases, "UNDO_STEPS", 5)
    kept = store.create(ADS)
    for number in range(20):
        kept = store.save(kept, as_text(number))
    back = 0
    while (content := store.stepped(kept, -1)) is not None:
        kept = store.step(kept, -1, replace(ADS, content=content))
        back += 1
    assert back == 5


def test_a_case_too_large_is_refused_and_nothing_lost(store, monkeypatch):
    monkeypatch.setattr(cases, "MAX_CONTENT", 1000)
    kept = store.create(ADS)
    with pytest.raises(StoreError, match="入力が大きすぎます"):
        store.save(kept, replace(ADS, content="あ" * 2000))
    assert store.read(kept.uid).content == ADS.content


def test_one_backup_a_day_and_thirty_of_them(store):
    store.create(ADS)
    clock = store._clock
    for day in range(1, 40):
        clock.now = clock.now.replace(month=1 + day // 20, day=1 + day % 20)
        assert backup_due(store.folder, clock().date())
        backed_up(store)
        assert not backup_due(store.folder, clock().date())
    assert len(backups(store.folder)) == 30


class Undoing(RuleBasedStateMachine):
    """Saving, undoing and redoing, beside a plain list."""

    def __init__(self):
        super().__init__()
        import tempfile  # noqa: PLC0415 - a folder of its own for each run

        self.folder = tempfile.TemporaryDirectory()
        from pathlib import Path  # noqa: PLC0415

        self.store = store_in(Path(self.folder.name))
        self.kept = self.store.create(as_text(0))
        self.past, self.now, self.future = [], 0, []

    def teardown(self):
        self.store.close()
        self.folder.cleanup()

    @rule(number=st.integers(1, 5))
    def save(self, number):
        self.kept = self.store.save(self.kept, as_text(number))
        if number != self.now:
            self.past, self.now, self.future = [*self.past, self.now], number, []
        self.agree()

    @precondition(lambda self: self.past)
    @rule()
    def undo(self):
        self.past, self.now, self.future = self.past[:-1], self.past[-1], [self.now, *self.future]
        self.go(-1)

    @precondition(lambda self: self.future)
    @rule()
    def redo(self):
        self.past, self.now, self.future = [*self.past, self.now], self.future[0], self.future[1:]
        self.go(1)

    def go(self, by):
        content = self.store.stepped(self.kept, by)
        self.kept = self.store.step(self.kept, by, replace(ADS, content=content))
        self.agree()

    def agree(self):
        assert self.kept.content == as_text(self.now).content
        assert (self.kept.can_undo, self.kept.can_redo) == (bool(self.past), bool(self.future))


Undoing.TestCase.settings = settings(max_examples=25, stateful_step_count=15, deadline=None)
TestUndoing = Undoing.TestCase


def test_overdue_cases_are_listed_archived_or_not(store):
    day = date(2026, 11, 22)
    for snapshot, until in ((ADS, day - timedelta(days=1)), (LEAK, day), (LEAK, None)):
        store.retain(store.create(snapshot).uid, until)
    (row,) = store.rows(Filter(overdue=day))
    assert row.overdue(day)
    store.archive(row.uid, True)
    assert [one.uid for one in store.rows(Filter(overdue=day))] == [row.uid]


def test_any_order_can_be_turned_round(store):
    for snapshot in (ADS, replace(LEAK, organization="Y社")):
        store.create(snapshot)
    for sort in Sort:
        titles = [row.title for row in store.rows(Filter(sort=sort))]
        turned = [row.title for row in store.rows(Filter(sort=sort, reverse=True))]
        assert turned == titles[::-1], sort
    assert store.consultations() == [("new-use", "新しいことに使う"), ("leak", "漏えい")]
    assert store.same(ADS.content) and not store.same("{}")


def test_an_amended_step_is_the_same_step(store):
    kept = store.create(as_text(0))
    kept = store.save(kept, as_text(1))
    kept = store.save(kept, as_text(2), amend=True)
    assert kept == store.read(kept.uid)
    assert store.stepped(kept, -1) == as_text(0).content
    assert not kept.can_redo


def test_where_the_person_stands_changes_nothing_else(store):
    kept = store.create(ADS)
    before = store.row(kept.uid)
    store.stand_at(kept.uid, "elsewhere")
    assert store.row(kept.uid) == before
    assert store.read(kept.uid) == replace(kept, place="elsewhere")


def test_a_folder_that_is_gone_takes_no_more(store):
    shutil.rmtree(store.folder)
    with pytest.raises(StoreError, match="書き込めません"):
        store.create(ADS)
