"""Revisions: fixed for approval, never changed, compared with what came after."""

import json

import pytest
from tests.packs.opened import opened, small, started
from tests.store.keeping import store_in

from michishirube.comparing.compare import NotComparableError
from michishirube.engine.form import Ref
from michishirube.revising import (
    NOW,
    OPENED,
    OTHER_PACK,
    NotKeptError,
    choice_of_kept,
    choices,
    choices_of_kept,
    compared,
    fix_revision,
    revisions,
    since_opened,
)
from michishirube.session import Session
from michishirube.store.errors import GoneError
from michishirube.store.rows import Filter

STORAGE = Ref("storage")


@pytest.fixture
def store(tmp_path):
    made = store_in(tmp_path / "data")
    yield made
    made.close()


@pytest.fixture
def session(store):
    session = started(storage="computer")
    session.keep_in(store, at_once=True)
    return session


def test_a_revision_never_changes(session, store):
    fixed = fix_revision(session, "山田", "部長へ")
    assert (fixed.number, fixed.who, fixed.note) == (1, "山田", "部長へ")
    session.give(STORAGE, "paper")
    assert fix_revision(session, "山田", "").number == 2
    session.undo()
    first, second = revisions(Session.resume(small(), store, session.history.uid))
    assert first == fixed
    assert '"storage": "computer"' in first.content and '"storage": "paper"' in second.content
    assert json.loads(first.assessment)["verdict"] == "undetermined"


def test_a_case_that_is_not_kept_has_no_revisions():
    session = started()
    assert revisions(session) == []
    assert [choice.name for choice in choices(session)] == [NOW]
    with pytest.raises(NotKeptError, match="先に一覧に取り込んでください"):
        fix_revision(session, "", "")


def test_a_case_is_written_before_it_is_fixed(store):
    session = started()
    session.keep_in(store)
    assert fix_revision(session, "", "").number == 1


def test_what_cannot_be_written_is_not_fixed(session, store):
    store.erase(session.history.uid)
    with pytest.raises(GoneError):
        fix_revision(session, "", "")


def test_a_revision_beside_the_present(session, store):
    fix_revision(session, "山田", "部長へ")
    session.give(STORAGE, "paper")
    for found in (choices(session), choices_of_kept(small(), store, session.history.uid)):
        assert [choice.name for choice in found] == ["改訂1（2026年11月22日、山田、部長へ）", NOW]
        view = compared(small(), *found)
        assert (view.before.name, view.after.name) == ("改訂1", NOW)
        assert OTHER_PACK not in view.before.note
        (section,) = view.entered
        assert [row.before.text for row in section.rows] == ["検索できるデータ（個人データ）"]


def test_the_case_as_it_was_opened_beside_the_present(session, store):
    again = Session.resume(small(), store, session.history.uid)
    assert [choice.name for choice in choices(again)] == [NOW]
    again.give(STORAGE, "paper")
    assert [choice.name for choice in choices(again)] == [OPENED, NOW]
    (section,) = compared(small(), *choices(again)).entered
    assert [row.before.text for row in section.rows] == ["検索できるデータ（個人データ）"]
    fix_revision(again, "山田", "")
    assert [choice.name[:3] for choice in choices(again)] == [OPENED[:3], "改訂1", NOW[:3]]
    again.undo()
    assert [choice.name[:3] for choice in choices(again)] == ["改訂1", NOW[:3]]


def test_a_revision_of_another_pack_says_so(session, store):
    kept = store.read(session.history.uid)
    said = {"verdict": "conditional", "pack": {"digest": "0" * 64}}
    store.fix(kept, "山田", "", json.dumps(said))
    named, _ = choices(session)[0].take()
    assert OTHER_PACK in named.note and "△ 条件付き可" in named.note


def test_two_cases_of_the_list(store):
    uids = []
    for example in ("permitted", "conditional"):
        case = opened(example)
        case.keep_in(store, at_once=True)
        uids.append(case.history.uid)
    other = started("classify-a-list")
    other.keep_in(store, at_once=True)
    before, after = (choice_of_kept(small(), store, uid) for uid in uids)
    assert compared(small(), before, after).counts[0] > 0
    with pytest.raises(NotComparableError):
        compared(small(), before, choice_of_kept(small(), store, other.history.uid))


def test_what_has_changed_since_the_case_was_opened(store):
    opened("conditional").keep_in(store, at_once=True)
    (row,) = store.rows(Filter())
    session = Session.resume(small(), store, row.uid)
    assert since_opened(session) == ()
    session.describe(session.case.document, "概要だけの変更")
    assert since_opened(session) == ()
    session.give(Ref("consent"), "not_taken")
    assert since_opened(session)[:3] == (
        "変えた入力：1件",
        "結論：△ 条件付き可 → × 不可",
        "利用目的との関係：同意を得てから行う利用 → 目的外の利用",
    )
    session.undo()
    assert since_opened(session) == ()
    session.give(STORAGE, "paper")
    assert "結論：△ 条件付き可のまま" in since_opened(session)
    again = Session.resume(small(), store, row.uid)
    assert since_opened(again) == ()
