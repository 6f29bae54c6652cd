"""A memo as a job: made elsewhere, watched, stopped; the templates there are."""

from __future__ import annotations

import pytest
from tests.memo.conftest import pages_of
from tests.packs.opened import opened

from michishirube.memo.errors import MemoStoppedError, MemoTemplateError
from michishirube.memo.folders import TemplateFolders, copied
from michishirube.memo.job import Press
from michishirube.paths import fonts_dir, templates_dir


def test_a_job_keeps_the_case_it_was_made_of(tmp_path):
    session = opened("conditional")
    session.print_memo(tmp_path / "memo.pdf")
    job = session.memo_job()
    session.describe(session.case.document, "変わった概要")
    assert job.pdf() == (tmp_path / "memo.pdf").read_bytes()


def test_the_watch_is_told_of_all_the_work():
    told = []
    opened("conditional").memo_job().pdf(told.append)
    assert told == sorted(told)
    assert (told[0], told[-1]) == (0, 1)
    assert len(told) > 2


def test_the_watch_can_stop_it():
    def stop(done):
        if done > 0.2:
            raise MemoStoppedError

    job = opened("conditional").memo_job()
    with pytest.raises(MemoStoppedError):
        job.pdf(stop)
    assert job.pdf().startswith(b"%PDF")


def test_templates_are_the_folders_with_a_memo(tmp_path):
    installed = Press(templates_dir(), fonts_dir()).titles()
    assert installed["memo"] == "法務確認メモ"
    assert "paths" not in installed
    for name, files in {"b": ["memo.xml.j2", "title.txt"], "a": ["memo.xml.j2"], "c": []}.items():
        (tmp_path / name).mkdir()
        for file in files:
            (tmp_path / name / file).write_text("短いメモ\n", "utf-8")
    press = Press(tmp_path, fonts_dir())
    assert list(press.titles().items()) == [("a", "a"), ("b", "短いメモ")]
    for bad in (b"\xff\xfe", b"", b"  \n"):
        (tmp_path / "b" / "title.txt").write_bytes(bad)
        with pytest.raises(MemoTemplateError, match=r"title\.txt"):
            press.titles()


def test_an_own_template_is_read_anew_for_each_memo(tmp_path):
    session = opened("conditional")
    assert "own:a" not in session.templates()
    made = copied(TemplateFolders(templates_dir(), tmp_path), "memo", "a")
    assert session.templates(tmp_path)["own:a"] == "a（自分のひな形）"
    assert session.memo_job("own:a").pdf() == session.memo_job("memo").pdf()
    (made / "memo.xml.j2").write_text('<memo title="短い">\n<p>{{ nothing }}</p></memo>', "utf-8")
    with pytest.raises(MemoTemplateError, match=r"memo\.xml\.j2 の 2 行目.*nothing"):
        session.memo_job("own:a").pdf()
    (made / "memo.xml.j2").write_text('<memo title="短い"><p>書き直した。</p></memo>', "utf-8")
    assert pages_of(session.memo_job("own:a").pdf())[0].startswith("書き直した。")
    assert session.memo_job("own:a").word().startswith(b"PK")
