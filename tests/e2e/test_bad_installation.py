"""An installation with something missing or broken, bad templates, outputs that cannot be written.

The installation is a frozen program's: `sys._MEIPASS` says where it was unpacked, so that the
real one stays as it is.
"""

import errno
import os
import resource
import shutil
import sys
from pathlib import Path

import pytest
from tests.e2e.calling import files_in
from tests.packs.opened import EXAMPLES, SMALL

from michishirube.paths import data_root

CASE = EXAMPLES / "permitted.yaml"
FONT = "resources/fonts/BIZUDPMincho-Regular.ttf"
MANIFEST = "resources/fonts/manifest.json"
TEMPLATE = "templates/memo/memo.xml.j2"
LAW = "resources/law/index.json"


@pytest.fixture
def installed(tmp_path, monkeypatch) -> Path:
    """A copy of the program's data that may be damaged; fonts are links to the real ones."""
    data = tmp_path / "unpacked" / "michishirube" / "data"
    for name in ("forms/appi", "resources/law", "templates"):
        shutil.copytree(data_root() / name, data / name)
    fonts = data / "resources" / "fonts"
    fonts.mkdir()
    for path in (data_root() / "resources" / "fonts").iterdir():
        (fonts / path.name).symlink_to(path)
    monkeypatch.setattr(sys, "_MEIPASS", str(tmp_path / "unpacked"), raising=False)
    return data


def write(content: bytes):
    def do(path: Path) -> None:
        path.unlink()
        path.write_bytes(content)

    return do


def cut(path: Path) -> None:
    """The file as it is when a copy was broken off."""
    content = path.read_bytes()
    write(content[: len(content) // 2])(path)


def spoil(path: Path) -> None:
    """The same length, other bytes."""
    write(b"\x00\x01\x00\x00" + b"\xff" * (path.stat().st_size - 4))(path)


def replace(old: str, new: str):
    def do(path: Path) -> None:
        text = path.read_text("utf-8")
        assert old in text
        path.write_text(text.replace(old, new, 1), "utf-8")

    return do


DAMAGES = {
    "font missing": (FONT, Path.unlink, "BIZUDPMincho-Regular.ttf", "fetch_fonts.py"),
    "font cut": (FONT, cut, "BIZUDPMincho-Regular.ttf", "fetch_fonts.py"),
    "font spoilt": (FONT, spoil, "BIZUDPMincho-Regular.ttf", "fetch_fonts.py"),
    "font empty": (FONT, write(b""), "BIZUDPMincho-Regular.ttf", "fetch_fonts.py"),
    "manifest missing": (MANIFEST, Path.unlink, "manifest.json", "fetch_fonts.py"),
    "manifest broken": (MANIFEST, write(b"{"), "manifest.json", "fetch_fonts.py"),
    "manifest short": (MANIFEST, write(b'{"files": []}'), "mincho", "fetch_fonts.py"),
    "law missing": (LAW, Path.unlink, "index.json", "入れ直してください"),
    "law edited": (LAW, replace("第三者提供", "第三者提携"), "index.json", "入れ直してください"),
    "undefined name": (
        *(TEMPLATE, replace("memo.header.number", "memo.header.nummer")),
        *("行目：使えない名前", "nummer"),
    ),
    "markup not closed": (
        *(TEMPLATE, replace("</approval>", "")),
        *("memo.xml.j2 の", "開始タグと終了タグ"),
    ),
    "unknown tag": (
        *(TEMPLATE, replace('<p kind="lead">', '<img src="/etc/passwd"/><p kind="lead">')),
        *("memo.xml.j2 の", "<img> というタグはありません"),
    ),
    "template syntax": (
        *(TEMPLATE, replace("{% for title in", "{% fro title in")),
        *("memo.xml.j2 の", "ひな形を直してください"),
    ),
    "template not UTF-8": (TEMPLATE, write("名簿".encode("cp932")), "memo.xml.j2", "UTF-8"),
    "template file missing": (TEMPLATE, Path.unlink, "「memo」がありません", "使えるのは"),
    "part missing": ("templates/memo/parts.xml.j2", Path.unlink, "parts.xml.j2", "場所を確かめて"),
    "templates missing": ("templates", shutil.rmtree, "「memo」がありません", "入れ直してください"),
}


def no_memo(call, tmp_path, out, *says, template=()):
    """No memo is made, an earlier one stays, nothing half-written is left."""
    before = files_in(tmp_path)
    called = call("memo", CASE, "-o", out, "--pack", SMALL, *template)
    assert (called.code, called.out) == (2, "")
    for words in says:
        assert words in called.err
    assert files_in(tmp_path) == before


def test_the_copied_installation_works(call, tmp_path, installed):
    assert call("memo", CASE, "-o", tmp_path / "out.pdf", "--pack", SMALL).code == 0


@pytest.mark.parametrize("damage", DAMAGES)
def test_something_is_broken(call, tmp_path, installed, damage):
    name, do, *says = DAMAGES[damage]
    do(installed / name)
    out = tmp_path / "out.pdf"
    out.write_bytes(b"an earlier memo")
    no_memo(call, tmp_path, out, *says)
    assert out.read_bytes() == b"an earlier memo"


def test_no_data_at_all(call, tmp_path, installed):
    shutil.rmtree(installed)
    for command in (("forms",), ("check",), ("assess", CASE)):
        called = call(*command)
        assert called.code == 2
        assert "入れ直してください" in called.err


def test_no_packs_installed(call, tmp_path, installed):
    shutil.rmtree(installed / "forms")
    called = call("forms")
    assert (called.code, called.err.strip()) == (2, "appi: 法令パックがありません")


def test_a_pack_that_is_not_sound_is_said_before_the_case_is_read(call, tmp_path, installed):
    (installed / "forms" / "appi" / "pack.yaml").write_text("pack: appi\n", "utf-8")
    called = call("assess", CASE)
    assert called.code == 2
    assert "appi/pack.yaml:1:1" in called.err


@pytest.mark.parametrize("named", ["mmo", "../memo2", "none"])
def test_no_such_template(call, tmp_path, named):
    out = tmp_path / "out.pdf"
    no_memo(call, tmp_path, out, "使えるのは checklist、memo", template=("--template", named))


# Outputs


@pytest.mark.parametrize(
    ("place", "says"),
    [
        ("none/out.pdf", "フォルダーがありません"),
        ("a.txt/out.pdf", "フォルダーがありません"),
        ("folder", "ファイル名まで指定してください"),
        ("長" * 100 + ".pdf", "短い名前にしてください"),
    ],
)
def test_a_place_that_takes_no_file(call, tmp_path, place, says):
    (tmp_path / "a.txt").write_text("x")
    (tmp_path / "folder").mkdir()
    no_memo(call, tmp_path, tmp_path / place, says)


@pytest.mark.parametrize("command", ["memo", "schema"])
def test_no_room_for_the_whole_file(call, tmp_path, command):
    """The system itself breaks the writing off: no file may grow beyond 4,000 bytes."""
    out = tmp_path / "out"
    out.write_bytes(b"an earlier file")
    limits = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (4_000, limits[1]))
    try:
        if command == "memo":
            called = call("memo", CASE, "-o", out, "--pack", SMALL)
        else:
            called = call("check", "--schema", out)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, limits)
    assert called.code == 2
    assert "別の場所を指定してください" in called.err
    assert (out.read_bytes(), files_in(tmp_path)) == (b"an earlier file", {"out"})


@pytest.mark.parametrize(
    ("number", "says"),
    [
        (errno.ENOSPC, "ディスクの空き容量が足りません"),
        (errno.EROFS, "読み取り専用の場所です"),
        (errno.EACCES, "書き込みが許可されていません"),
    ],
)
def test_the_system_refuses_to_write(call, tmp_path, monkeypatch, number, says):
    """The one thing played here: no portable way fills a disk or bars root from a folder."""

    def refuse(handle):
        raise OSError(number, os.strerror(number))

    monkeypatch.setattr(os, "fsync", refuse)
    out = tmp_path / "out.pdf"
    out.write_bytes(b"an earlier memo")
    no_memo(call, tmp_path, out, says)
    assert out.read_bytes() == b"an earlier memo"
