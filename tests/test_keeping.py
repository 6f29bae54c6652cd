"""A session on the store: every change on disk, undo after reopening, nothing lost in trouble."""

from __future__ import annotations

import shutil
from contextlib import contextmanager
from decimal import Decimal

import pytest
from tests.packs.opened import DAY, opened, small, started
from tests.store.keeping import store_in

from michishirube.engine.case import DONT_KNOW, Basis, Document
from michishirube.engine.form import Ref
from michishirube.session import Session
from michishirube.store.errors import ChangedElsewhereError, GoneError
from michishirube.store.rows import Filter

STORAGE, PURPOSE = Ref("storage"), Ref("stated_purpose")


@pytest.fixture
def store(tmp_path):
    made = store_in(tmp_path / "data")
    yield made
    made.close()


def begun(store, **answers):
    session = started(**answers)
    session.keep_in(store)
    return session


def again(session, store):
    return Session.resume(small(), store, session.history.uid)


def test_nothing_is_kept_before_the_first_change(store):
    session = begun(store)
    assert (session.history.uid, store.count(Filter())) == (None, 0)
    assert not session.undo()
    session.give(STORAGE, "paper")
    assert store.count(Filter()) == 1
    assert not session.changed


def test_every_change_is_on_disk(store):
    session = begun(store)
    session.give(STORAGE, "paper", Basis("山田", DAY, "台帳"))
    session.describe(Document(title="名簿の件", organization="X社"), "概要")
    session.add_party("recipients", "Z社")
    session.history.stand_at("there")
    reopened = again(session, store)
    assert reopened.case == session.case
    assert reopened.history.place == "there"
    assert not reopened.changed


def test_undo_and_redo_go_on_after_reopening(store):
    session = begun(store)
    cases = [session.case]
    for value in ("computer", "paper", DONT_KNOW):
        session.give(STORAGE, value)
        cases.append(session.case)
    reopened = again(session, store)
    assert [reopened.undo() for _ in range(4)] == [True, True, True, False]
    assert reopened.case == cases[0]
    once_more = again(session, store)
    assert once_more.case == cases[0]
    assert [once_more.redo() for _ in range(4)] == [True, True, True, False]
    assert once_more.case == cases[3]
    assert not once_more.can_redo


def test_the_date_is_undone_with_its_rules(store):
    session = begun(store, storage="paper")
    session.keep()
    session.decide_as_of(DAY.replace(month=8))
    reopened = again(session, store)
    assert reopened.undo()
    assert reopened.case.as_of == DAY
    assert reopened.assessment.verdict == started(storage="paper").assessment.verdict


@pytest.mark.parametrize("kept", [True, False])
def test_letters_typed_at_one_place_are_one_step(store, kept):
    session = begun(store) if kept else started()
    session.give(STORAGE, "paper")
    for text in ("新", "新商", "新商品の広告"):
        with session.typing("purpose"):
            session.give(PURPOSE, text)
    with session.typing("other"):
        session.give(Ref("people"), Decimal(10))
    session.undo()
    assert session.answer(PURPOSE).value == "新商品の広告"
    session.undo()
    assert (session.answer(PURPOSE), session.answer(STORAGE).value) == (None, "paper")
    session.redo()
    assert session.answer(PURPOSE).value == "新商品の広告"


@pytest.mark.parametrize(
    "word",
    [
        "名簿の件",
        "X社",
        "法務-7",
        "概要の文",
        "佐藤",
        "目的の比較表",
        "Z社",
        "提供先の意見",
        "カード",
    ],
)
def test_everything_typed_and_decided_is_found(store, word):
    session = begun(store, storage="card_file", would_expect="no", mentions_use="no")
    session.describe(Document(title="名簿の件", organization="X社", number="法務-7"), "概要の文")
    party = session.add_party("recipients", "Z社")
    session.record_opinion(Ref("recipient_status", party), "提供先の意見", "鈴木", DAY)
    assert [row.title for row in store.rows(Filter(words=word))] == ["名簿の件"]
    assert store.rows(Filter(words="どこにもない語")) == []


def test_the_row_says_how_it_stands(store):
    session = opened("conditional")
    assert session.keep_in(store, at_once=True)
    row = store.row(session.history.uid)
    assert row.verdict == "conditional"
    assert row.open_facts == 0
    assert row.headline
    assert (row.consultation, row.as_of) == (session.form.id, session.case.as_of)


@contextmanager
def read_only(store):
    store._connection.execute("PRAGMA query_only = ON")
    yield
    store._connection.execute("PRAGMA query_only = OFF")


def test_what_the_store_refuses_is_not_lost(store, tmp_path):
    session = begun(store, storage="paper")
    session.keep()
    with read_only(store):
        session.give(STORAGE, "computer")
        assert "書き込めません" in str(session.history.trouble)
        assert session.changed
        assert not session.undo()
        session.save(tmp_path / "case.yaml")
    assert Session.open(small(), tmp_path / "case.yaml").case == session.case
    assert session.keep()
    assert session.history.trouble is None
    assert session.undo()
    assert session.answer(STORAGE).value == "paper"


def test_a_change_elsewhere_is_told_and_overwrites_nothing(store):
    session = begun(store)
    session.give(STORAGE, "paper")
    other = again(session, store)
    other.give(STORAGE, "computer")
    session.give(STORAGE, DONT_KNOW)
    assert isinstance(session.history.trouble, ChangedElsewhereError)
    assert again(session, store).case == other.case
    assert session.answer(STORAGE).value is DONT_KNOW


def test_an_erased_case_stays_where_it_is_open(store):
    session = begun(store)
    session.give(STORAGE, "paper")
    store.erase(session.history.uid)
    session.give(STORAGE, "computer")
    assert isinstance(session.history.trouble, GoneError)
    with pytest.raises(GoneError):
        again(session, store)


def test_a_folder_taken_away_is_one_message(store, tmp_path):
    session = begun(store)
    shutil.rmtree(tmp_path / "data")
    session.give(STORAGE, "paper")
    assert session.history.trouble is not None
    assert session.answer(STORAGE).value == "paper"
