"""Memos of many cases: made once, gone on with, and no bad case stops the others."""

import multiprocessing
import shutil
from pathlib import Path

import pytest
from tests.e2e.calling import Call, files_in
from tests.packs.opened import EXAMPLES, SMALL

from michishirube.batch import LIST, Batch, orders
from michishirube.memo.errors import MemoTemplateError, SaveError


def ignored(_done, _total, _made):
    pass


@pytest.fixture
def cases(tmp_path) -> list[Path]:
    """Two good cases and one that is none."""
    folder = tmp_path / "cases"
    folder.mkdir()
    for name in ("permitted.yaml", "open.yaml"):
        shutil.copy(EXAMPLES / name, folder)
    (folder / "broken.yaml").write_text("consultation: [", "utf-8")
    return sorted(folder.iterdir())


@pytest.mark.parametrize(
    ("given", "names"),
    [
        (("a/x.yaml", "b/y.yaml"), ("x.pdf", "y.pdf")),
        (("a/x.yaml", "b/x.yaml"), ("a-x-yaml.pdf", "b-x-yaml.pdf")),
        (("a/x.yaml", "a/X.json"), ("x-yaml.pdf", "X-json.pdf")),  # one name on some systems
        (("a/x.yaml", "a/../a/x.yaml"), ("x.pdf",)),
        ((), ()),
    ],
)
def test_where_the_memos_go(given, names):
    out = Path("out")
    assert [order.out for order in orders([Path(one) for one in given], out)] == [
        out / name for name in names
    ]


def test_a_bad_case_is_reported_and_the_others_are_made(cases, tmp_path):
    out, seen = tmp_path / "out", []
    report = Batch(out, SMALL).run(cases, lambda *told: seen.append(told[:2]), workers=1)
    assert (report.made, report.kept) == (2, 0)
    (failed,) = report.failed
    assert failed.order.case.name == "broken.yaml"
    assert "broken.yaml:2:1" in failed.error
    assert seen == [(0, 3), (1, 3), (2, 3), (3, 3)]
    assert files_in(out) == {LIST, "permitted.pdf", "open.pdf"}
    lines = (out / LIST).read_text("utf-8-sig").splitlines()
    assert [line.split(",")[1:4] for line in lines[1:]] == [
        ["open.pdf", "未確定", "確認の済んでいない事項がそろうまで、結論を留保する。"],
        ["permitted.pdf", "可", "計画のとおり行える。"],
    ]


def test_only_what_changed_is_made_anew(cases, tmp_path):
    out = tmp_path / "out"
    good = [case for case in cases if case.name != "broken.yaml"]

    def run(template=None):
        report = Batch(out, SMALL, template).run(good, ignored, workers=1)
        return report.made, report.kept

    assert run() == (2, 0)
    assert run() == (0, 2)
    good[0].write_text(good[0].read_text("utf-8") + "\n# seen\n", "utf-8")
    assert run() == (1, 1)
    (out / "permitted.pdf").unlink()
    assert run() == (1, 1)
    assert run("memo") == (2, 0)
    whole = (out / LIST).read_bytes()
    (out / LIST).write_bytes(whole[:-5])  # as a crash leaves it
    assert run("memo") == (1, 1)
    assert run("memo") == (0, 2)
    (out / LIST).write_bytes(b"\xff\xfe nonsense")
    assert run("memo") == (2, 0)


def test_a_killed_worker_loses_no_memo_that_was_made(cases, tmp_path):
    out = tmp_path / "out"
    good = [case for case in cases if case.name != "broken.yaml"]
    batch = Batch(out, SMALL)
    for at in range(20):
        good.append(good[0].with_name(f"more{at:02}.yaml"))
        shutil.copy(good[0], good[-1])

    def kill_at_the_first(_done, _total, made):
        if made is not None and not made.error:
            for worker in multiprocessing.active_children():
                worker.kill()

    report = batch.run(good, kill_at_the_first, workers=2)
    assert report.made >= 1
    assert report.made + len(report.failed) == len(good)
    assert {one.error.split("。")[0] for one in report.failed} == {
        "作業中のプロセスが終了させられました"
    }
    again = batch.run(good, ignored, workers=1)
    assert (again.kept, again.failed) == (report.made, ())


def test_what_cannot_be_used_is_said_before_anything_is_made(tmp_path):
    with pytest.raises(MemoTemplateError, match="ひな形「nothere」がありません"):
        Batch(tmp_path / "out", SMALL, "nothere")
    (tmp_path / "file").write_text("", "utf-8")
    with pytest.raises(SaveError, match="フォルダーを作れません"):
        Batch(tmp_path / "file", SMALL)
    assert files_in(tmp_path) == {"file"}


def test_the_command(capsys, cases, tmp_path):
    call, out = Call(capsys), tmp_path / "out"
    pack = ("--pack", SMALL)
    called = call("memo", cases[0].with_name("[po]*.yaml"), "--output-dir", out, *pack)
    assert (called.code, called.err) == (0, "")
    assert "作ったメモ 2 件" in called.out
    called = call("memo", *cases, "--output-dir", out, *pack)
    assert called.code == 2
    assert "broken.yaml:2:1" in called.err
    assert "前に作ったまま変わりのないもの 2 件、作れなかったもの 1 件" in called.out


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("a.yaml",), "-o OUT.pdf か --output-dir DIR のどちらか一つ"),
        (("a.yaml", "-o", "a.pdf", "--output-dir", "out"), "どちらか一つ"),
        (("a.yaml", "b.yaml", "-o", "a.pdf"), "いくつもの案件のメモを作るときは、--output-dir"),
    ],
)
def test_a_call_that_is_not_clear(capsys, words, said):
    called = Call(capsys)("memo", *words)
    assert (called.code, said in called.err) == (2, True)
