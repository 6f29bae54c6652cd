"""Case files in and out: one or many, tricks refused, the good ones taken."""

from __future__ import annotations

import io
import zipfile
from dataclasses import replace

import pytest
from tests.packs.opened import EXAMPLES, opened, small
from tests.store.keeping import store_in

from michishirube import exchange
from michishirube.exchange import (
    ExchangeError,
    Found,
    file_text,
    found_in,
    make_variant,
    safe_name,
    take_in,
    write_archive,
)
from michishirube.formfile.casefile import read_case_text
from michishirube.session import Session
from michishirube.store.rows import Filter

CASE = EXAMPLES / "conditional.yaml"


@pytest.fixture
def store(tmp_path):
    made = store_in(tmp_path / "data")
    yield made
    made.close()


def archive(path, **members):
    with zipfile.ZipFile(path, "w") as made:
        for name, data in members.items():
            made.writestr(name, data)
    return path


def one(path):
    (found,) = found_in([path])
    return found


def test_a_file_is_kept_once(store):
    uid, known = take_in(small(), store, one(CASE))
    assert not known
    assert take_in(small(), store, one(CASE)) == (uid, True)
    assert Session.resume(small(), store, uid).case == opened("conditional").case


def test_an_archive_gives_each_of_its_cases(store, tmp_path):
    paths = sorted(EXAMPLES.glob("*.yaml"))
    made = archive(tmp_path / "many.zip", **{f"in/{p.name}": p.read_text("utf-8") for p in paths})
    for found in found_in([made]):
        take_in(small(), store, found)
    assert store.count(Filter()) == len(paths)


@pytest.mark.parametrize(
    ("name", "data", "says"),
    [
        ("../case.yaml", "a: b", "zipの外"),
        ("/etc/case.yaml", "a: b", "zipの外"),
        ("..\\case.yaml", "a: b", "zipの外"),
        ("C:\\case.yaml", "a: b", "zipの外"),
        ("a/../../case.yaml", "a: b", "zipの外"),
        ("readme.txt", "words", "案件ファイルではありません"),
        ("case.yaml", b"\xff\xfe", "UTF-8"),
        ("case.yaml", " " * 8_000_001, "大きすぎます"),
    ],
)
def test_bad_members_are_refused_by_name(tmp_path, name, data, says):
    found = one(archive(tmp_path / "x.zip", **{name: data}))
    assert isinstance(found, ExchangeError)
    assert says in str(found)


def test_a_member_that_lies_about_its_size_is_refused(tmp_path, monkeypatch):
    monkeypatch.setattr(exchange, "MAX_MEMBER", 10)
    path = archive(tmp_path / "x.zip", **{"case.yaml": "a: " + "b" * 100})
    data = path.read_bytes()
    path.write_bytes(data.replace((103).to_bytes(4, "little"), (5).to_bytes(4, "little")))
    found = one(path)
    assert isinstance(found, ExchangeError)


@pytest.mark.parametrize("data", [b"", b"PK\x03\x04 no zip", b"words"])
def test_what_is_no_archive_is_one_message(tmp_path, data):
    (tmp_path / "x.zip").write_bytes(data)
    found = one(tmp_path / "x.zip")
    assert isinstance(found, ExchangeError)
    assert "zipとして読めません" in str(found)


def test_a_damaged_member_leaves_the_others(store, tmp_path):
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as made:
        made.writestr("bad.yaml", "consultation: " + "x" * 500)
        made.writestr("good.yaml", CASE.read_text("utf-8"))
    data = bytearray(buffer.getvalue())
    data[40:48] = b"\xff" * 8
    (tmp_path / "x.zip").write_bytes(data)
    bad, good = found_in([tmp_path / "x.zip"])
    assert isinstance(bad, ExchangeError)
    take_in(small(), store, good)


@pytest.mark.parametrize(
    "text", ["", "a: [", "consultation: nobody", "consultation: use-a-list\nas_of: 1990-01-01\n"]
)
def test_what_is_no_case_is_one_message(store, tmp_path, text):
    path = tmp_path / "case.yaml"
    path.write_text(text, "utf-8")
    with pytest.raises(ExchangeError) as told:
        take_in(small(), store, one(path))
    assert len(str(told.value).splitlines()) == 1
    assert store.count(Filter()) == 0


@pytest.mark.parametrize("suffix", [".yaml", ".json"])
def test_a_case_written_out_is_the_same_case(store, suffix):
    uid, _ = take_in(small(), store, one(CASE))
    text = file_text(small(), store, uid, suffix)
    assert read_case_text(text, small().forms, "x") == opened("conditional").case
    assert text.startswith("{") is (suffix == ".json")


def test_many_written_out_come_in_again(store, tmp_path):
    uids = [
        take_in(small(), store, found)[0] for found in found_in(sorted(EXAMPLES.glob("*.yaml")))
    ]
    write_archive(small(), store, uids, tmp_path / "out.zip")
    other = store_in(tmp_path / "other")
    for found in found_in([tmp_path / "out.zip"]):
        take_in(small(), other, found)
    contents = [sorted(s.read(row.uid).content for row in s.rows(Filter())) for s in (store, other)]
    assert contents[0] == contents[1]
    other.close()


def test_a_case_of_other_forms_is_written_as_it_is(store, tmp_path):
    uid, _ = take_in(small(), store, one(CASE))
    content = store.read(uid).content.replace("use-a-list", "gone")
    kept = store.save(store.read(uid), Session.resume(small(), store, uid).snapshot())
    snapshot = Session.resume(small(), store, uid).snapshot()
    store.save(kept, replace(snapshot, content=content))
    write_archive(small(), store, [uid], tmp_path / "out.zip")
    with zipfile.ZipFile(tmp_path / "out.zip") as made:
        (name,) = made.namelist()
        assert name.endswith(".json")
        assert made.read(name).decode() == content


def test_a_variant_is_a_case_of_its_own(store):
    uid, _ = take_in(small(), store, one(CASE))
    store.tag(uid, ["広告"])
    made = make_variant(small(), store, uid)
    row = store.row(made)
    assert row.title == "名簿の利用（別案）"
    assert row.tags == ("広告",)
    first, second = (Session.resume(small(), store, one_uid) for one_uid in (uid, made))
    assert second.case.answers == first.case.answers
    assert not second.can_undo


@pytest.mark.parametrize(
    ("title", "name"), [("a/b:c", "a_b_c"), ("..", "案件"), ("", "案件"), ("あ" * 200, "あ" * 80)]
)
def test_titles_as_names_of_files(title, name):
    assert safe_name(title) == name


def test_found_reads_nothing_of_a_plain_file(tmp_path):
    assert one(tmp_path / "gone.yaml") == Found(tmp_path / "gone.yaml", str(tmp_path / "gone.yaml"))
