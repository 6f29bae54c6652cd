"""Files that show an answer: what is kept of them, and where it goes."""

import hashlib

import pytest
from tests.packs.opened import opened, small, started
from tests.store.keeping import store_in

from michishirube.attaching import AttachError, attachment_of, joined
from michishirube.comparing.compare import compare
from michishirube.comparing.comparison import Side
from michishirube.comparing.view import Named
from michishirube.comparing.words import compared_view
from michishirube.engine.case import Attachment, Basis
from michishirube.engine.form import Ref
from michishirube.session import Session
from michishirube.store.rows import Filter

STORAGE = Ref("storage")
FILE = Attachment("規程.pdf", 3, "0a" * 32)


def test_name_size_and_digest(tmp_path):
    path = tmp_path / "契約書.pdf"
    path.write_bytes(b"abc" * 100_000)
    assert attachment_of(path) == Attachment(
        "契約書.pdf", 300_000, hashlib.sha256(b"abc" * 100_000).hexdigest()
    )
    (tmp_path / "empty").touch()
    assert attachment_of(tmp_path / "empty").size == 0


def test_a_file_that_cannot_be_read_is_named(tmp_path):
    for path in (tmp_path / "nowhere.pdf", tmp_path):
        with pytest.raises(AttachError, match=str(path)):
            attachment_of(path)


def test_each_file_once():
    newer = Attachment("規程.pdf", 4, "0b" * 32)
    assert joined((FILE,), (FILE, newer)) == (FILE, newer)


def test_they_stay_with_the_answer(tmp_path):
    store = store_in(tmp_path)
    session = started(storage="computer")
    session.keep_in(store)
    session.attach(STORAGE, (FILE,))
    session.give(STORAGE, "paper")
    session.set_basis(STORAGE, Basis("山田"))
    assert session.answer(STORAGE).attachments == (FILE,)
    assert Session.resume(small(), store, session.history.uid).case == session.case
    assert store.count(Filter(words="規程.pdf")) == 1
    session.undo()
    session.undo()
    session.undo()
    assert session.answer(STORAGE).attachments == ()
    store.close()


def test_without_an_answer_there_is_nothing_to_attach_to():
    session = started()
    session.attach(STORAGE, (FILE,))
    assert not session.changed


def test_other_files_are_a_difference_of_their_own():
    one, other = opened("permitted"), opened("permitted")
    other.attach(STORAGE, (FILE,))
    sides = [Side(session.case, session.assessment) for session in (one, other)]
    (change,) = compare(*sides).answers
    assert change.files_changed and not change.value_changed and not change.basis_changed
    view = compared_view(small(), *((Named(""), side) for side in sides))
    (row,) = view.entered[0].rows
    assert row.note == "添付資料だけの変更"
    assert (row.before.details, row.after.details) == (
        ("添付資料：なし",),
        ("添付資料：規程.pdf",),
    )
    assert view.derived == ()
