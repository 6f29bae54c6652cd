"""Passwords and certificates as the command line gets them: from a file, the environment or a
prompt, never as a word of the call, which other people of the machine can read."""

from __future__ import annotations

import getpass
import os
import sys
from argparse import ArgumentParser
from dataclasses import dataclass
from pathlib import Path

from michishirube.memo.errors import SigningError

SIGN_SECRET = "MICHISHIRUBE_SIGN_PASSWORD"
MEMO_SECRET = "MICHISHIRUBE_MEMO_PASSWORD"
_MOST = 1_000_000  # bytes of a certificate file
_LONGEST = 500  # characters of a password


@dataclass(frozen=True, slots=True)
class Finish:
    """What becomes of a finished memo before it is written. Empty: nothing.

    Attributes:
        password: it opens with this only.
        certificate: a PKCS#12 file by which it is signed; `secret` opens that.
    """

    password: str = ""
    certificate: bytes = b""
    secret: str = ""

    def __call__(self, pdf: bytes) -> bytes:
        """
        Raises:
            SigningError: the certificate cannot be used, or the library for it is not there.
        """
        # Loaded here: neither is needed for a memo as it is.
        if self.password:
            from michishirube.memo.locking import locked  # noqa: PLC0415

            pdf = locked(pdf, self.password)
        if self.certificate:
            from michishirube.memo.signing import signed  # noqa: PLC0415

            pdf = signed(pdf, self.certificate, self.secret, self.password)
        return pdf


def takes_locks(parser: ArgumentParser) -> None:
    """The options of a command that makes a memo."""
    parser.add_argument(
        "--sign", metavar="CERT.p12", type=Path, help="この証明書（PKCS#12）で電子署名をする"
    )
    parser.add_argument(
        "--sign-password-file",
        metavar="FILE",
        type=Path,
        help=f"証明書のパスワードを1行目に書いたファイル（省略時は環境変数 {SIGN_SECRET} か入力）",
    )
    parser.add_argument(
        "--password-file",
        metavar="FILE",
        type=Path,
        help="メモを開くパスワードを1行目に書いたファイル。付けると PDF/A ではなくなる",
    )


def takes_password(parser: ArgumentParser) -> None:
    """The option of a command that opens a memo."""
    parser.add_argument(
        "--password-file",
        metavar="FILE",
        type=Path,
        help=f"メモのパスワードを1行目に書いたファイル（省略時は環境変数 {MEMO_SECRET} か入力）",
    )


def finish_by(
    certificate: Path | None, secret_file: Path | None, password_file: Path | None
) -> Finish:
    """
    Raises:
        SigningError: a file cannot be read, or there is no password where one is needed.
    """
    password = _first_line(password_file) if password_file else ""
    if certificate is None:
        return Finish(password)
    return Finish(
        password, _bytes(certificate), _secret(secret_file, SIGN_SECRET, "証明書のパスワード: ")
    )


def memo_password(file: Path | None) -> str:
    """The password of a memo to be verified: from a file or the environment; may be empty."""
    return _first_line(file) if file else os.environ.get(MEMO_SECRET, "")


def asked_password() -> str:
    """Ask a person who sits there; empty where nobody does."""
    return getpass.getpass("メモのパスワード: ") if sys.stdin.isatty() else ""


def _secret(file: Path | None, variable: str, prompt: str) -> str:
    if file is not None:
        return _first_line(file)
    if variable in os.environ:
        return os.environ[variable]
    if sys.stdin.isatty():
        return getpass.getpass(prompt)
    raise SigningError(
        f"証明書のパスワードがありません。--sign-password-file FILE か、環境変数 {variable} で"
        "渡してください。"
    )


def _first_line(file: Path) -> str:
    try:
        lines = _bytes(file).decode("utf-8-sig").splitlines()
    except UnicodeDecodeError as error:
        raise SigningError(f"{file}：UTF-8 の文字ではありません。保存し直してください。") from error
    if not lines or not 0 < len(lines[0]) <= _LONGEST:
        raise SigningError(f"{file}：1行目にパスワード（{_LONGEST}字まで）を書いてください。")
    return lines[0]


def _bytes(file: Path) -> bytes:
    try:
        with file.open("rb") as stream:
            data = stream.read(_MOST + 1)
    except OSError as error:
        raise SigningError(
            f"{file}：読めません（{error.strerror}）。名前、場所、権限を確かめてください。"
        ) from error
    if len(data) > _MOST:
        raise SigningError(f"{file}：大きすぎます。ファイルを確かめてください。")
    return data
