"""Signatures: put on, found again, broken by every change; certificates that cannot be used."""

import io
import sys
from datetime import datetime

import pikepdf
import pytest
from pyhanko.pdf_utils.generic import pdf_name, pdf_string
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
from tests.memo.certificates import SECRET, certificate
from tests.memo.tampering import printed

from michishirube.engine.truth import Truth
from michishirube.memo.errors import SigningError
from michishirube.memo.intact import alterations
from michishirube.memo.locking import locked
from michishirube.memo.reading_back import open_memo
from michishirube.memo.signing import signatures, signed


@pytest.fixture(scope="module")
def memo():
    return signed(printed(), certificate(), SECRET)


def test_a_signed_memo_is_still_the_memo(memo):
    opened = open_memo(memo, "memo.pdf")
    assert memo.startswith(printed())
    assert alterations(opened) == ()
    assert opened.signed == 1
    (found,) = signatures(memo, opened.signed)
    assert found.holds is Truth.YES
    assert "山田太郎" in found.who
    assert found.own
    assert found.timely


def later(pdf):
    """What a program writes behind a signature."""
    writer = IncrementalPdfFileWriter(io.BytesIO(pdf))
    writer.root[pdf_name("/Lang")] = pdf_string("en")
    writer.update_root()
    target = io.BytesIO()
    writer.write(target)
    return target.getvalue()


def one_byte_changed(pdf):
    return pdf[:5000] + bytes([pdf[5000] ^ 1]) + pdf[5001:]


def stored_anew(pdf):
    target = io.BytesIO()
    with pikepdf.open(io.BytesIO(pdf)) as reader:
        reader.save(target)
    return target.getvalue()


def emptied(pdf):
    target = io.BytesIO()
    with pikepdf.open(io.BytesIO(pdf)) as reader:
        reader.Root.AcroForm.Fields[0].V.Contents = b"no signature"
        reader.save(target)
    return target.getvalue()


@pytest.mark.parametrize("change", [later, one_byte_changed, stored_anew, emptied])
def test_a_change_after_signing_breaks_it(memo, change):
    (found,) = signatures(change(memo), 1)
    assert found.holds is Truth.NO
    assert found.said


def test_a_memo_without_signature_has_none():
    assert open_memo(printed(), "memo.pdf").signed == 0
    assert signatures(printed(), 0) == ()


def test_a_locked_memo_can_be_signed_too():
    pdf = signed(locked(printed(), "鍵"), certificate(), SECRET, "鍵")
    opened = open_memo(pdf, "memo.pdf", "鍵")
    assert opened.encrypted
    assert alterations(opened) == ()
    assert [one.holds for one in signatures(pdf, opened.signed, "鍵")] == [Truth.YES]


def test_a_certificate_that_was_not_valid_then_is_told():
    pdf = signed(printed(), certificate(datetime(2020, 1, 1), 1), SECRET)
    (found,) = signatures(pdf, 1)
    assert not found.timely


@pytest.mark.parametrize(
    ("file", "secret"),
    [
        (certificate(), "ちがう言葉"),
        (certificate()[:300], SECRET),
        (b"", SECRET),
        (b"-----BEGIN CERTIFICATE-----", SECRET),
    ],
)
def test_a_certificate_that_cannot_be_used(file, secret):
    with pytest.raises(SigningError, match=r"PKCS#12"):
        signed(printed(), file, secret)


def test_an_empty_password_locks_nothing():
    with pytest.raises(SigningError, match="パスワードが空"):
        locked(printed(), "")


def test_without_the_library_it_is_said_what_is_missing(memo, monkeypatch):
    for module in ("pyhanko.pdf_utils.misc", "pyhanko.pdf_utils.incremental_writer"):
        monkeypatch.setitem(sys.modules, module, None)  # as if it were not installed
    (found,) = signatures(memo, 1)
    assert found.holds is Truth.UNKNOWN
    assert "pyHanko" in found.said
    with pytest.raises(SigningError, match="pyHanko"):
        signed(printed(), certificate(), SECRET)
