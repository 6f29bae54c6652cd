"""Saving: all or nothing, and a message that says what to do."""

import resource
from pathlib import Path

import pytest

from michishirube.memo.errors import SaveError
from michishirube.memo.saving import save_atomically


def names(folder):
    return [path.name for path in folder.iterdir()]


def test_replaces_what_was_there(tmp_path):
    target = tmp_path / "メモ.pdf"
    target.write_bytes(b"old")
    save_atomically(target, b"new")
    assert target.read_bytes() == b"new"
    assert names(tmp_path) == ["メモ.pdf"]


def test_a_missing_folder_is_named(tmp_path):
    with pytest.raises(SaveError, match=r"フォルダーがありません.*nowhere"):
        save_atomically(tmp_path / "nowhere" / "a.pdf", b"data")


def test_a_folder_is_not_a_file(tmp_path):
    with pytest.raises(SaveError, match="ファイル名まで"):
        save_atomically(tmp_path, b"data")
    assert names(tmp_path) == []


def test_a_name_too_long_leaves_nothing_behind(tmp_path):
    with pytest.raises(SaveError, match="長すぎます"):
        save_atomically(tmp_path / ("あ" * 300 + ".pdf"), b"data")
    assert names(tmp_path) == []


def test_a_place_that_runs_full_keeps_the_old_file(tmp_path):
    target = tmp_path / "memo.pdf"
    target.write_bytes(b"old")
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (1000, hard))
    try:
        with pytest.raises(SaveError, match="大きさを超えています"):
            save_atomically(target, bytes(5000))
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
    assert target.read_bytes() == b"old"
    assert names(tmp_path) == ["memo.pdf"]


def test_a_place_that_takes_no_files():
    with pytest.raises(SaveError, match=r"保存できません：/proc/memo\.pdf"):
        save_atomically(Path("/proc/memo.pdf"), b"data")
