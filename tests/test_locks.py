"""Passwords and certificates for the command line: from files and the environment."""

import json

import pytest
from tests.e2e.calling import Call, files_in
from tests.memo.certificates import SECRET, certificate
from tests.packs.opened import EXAMPLES, SMALL

CASE = EXAMPLES / "permitted.yaml"
PACK = ("--pack", SMALL)


@pytest.fixture
def call(capsys) -> Call:
    return Call(capsys)


@pytest.fixture
def folder(tmp_path):
    (tmp_path / "cert.p12").write_bytes(certificate())
    (tmp_path / "secret.txt").write_text(f"{SECRET}\n", "utf-8")
    (tmp_path / "password.txt").write_text("鍵\n二行目", "utf-8")
    return tmp_path


def test_signed_and_locked_and_verified(call, folder, monkeypatch):
    out, cert, word = (folder / name for name in ("memo.pdf", "cert.p12", "password.txt"))
    monkeypatch.setenv("MICHISHIRUBE_SIGN_PASSWORD", SECRET)
    called = call("memo", CASE, "-o", out, *PACK, "--sign", cert, "--password-file", word)
    assert (called.code, called.err) == (0, "")
    assert "PDF/A" in called.out
    asked = ("verify", out, *PACK, "--json", "--as-of", "2026-07-01")
    called = call(*asked)
    assert (called.code, called.out) == (2, "")
    assert "パスワード" in called.err
    for more, secret in ((("--password-file", word), ""), ((), "鍵")):
        monkeypatch.setenv("MICHISHIRUBE_MEMO_PASSWORD", secret)
        called = call(*asked, *more)
        assert called.code == 0
        (found,) = json.loads(called.out)["signatures"]
        assert (found["holds"], found["self_issued"]) == ("yes", True)


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("--sign", "none.p12"), "none.p12"),
        (("--sign", "cert.p12"), "MICHISHIRUBE_SIGN_PASSWORD"),
        (("--sign", "cert.p12", "--sign-password-file", "password.txt"), "PKCS#12"),
        (("--sign", "secret.txt", "--sign-password-file", "secret.txt"), "PKCS#12"),
        (("--sign", "cert.p12", "--sign-password-file", "cert.p12"), "UTF-8"),
        (("--password-file", "empty.txt"), "1行目"),
        (("--password-file", "."), "読めません"),
    ],
)
def test_what_cannot_be_used_leaves_no_memo(call, folder, monkeypatch, words, said):
    monkeypatch.delenv("MICHISHIRUBE_SIGN_PASSWORD", raising=False)
    monkeypatch.chdir(folder)
    (folder / "empty.txt").write_bytes(b"")
    before = files_in(folder)
    called = call("memo", CASE, "-o", "memo.pdf", *PACK, *words)
    assert (called.code, called.out) == (2, "")
    assert said in called.err
    assert called.err.count("\n") == 1
    assert files_in(folder) == before


@pytest.mark.parametrize("out", [("-o", "memo.docx"), ("--output-dir", "out")])
def test_only_one_pdf_is_signed(call, folder, out):
    called = call("memo", CASE, *out, *PACK, "--sign", folder / "cert.p12")
    assert called.code == 2
    assert "PDF" in called.err
