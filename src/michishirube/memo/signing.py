"""Signatures on a memo: put there with a certificate from a file, and looked at again.

A signature says that whoever holds the certificate's key signed exactly these bytes. Whether the
certificate belongs to whom it names is for its issuer to say; nothing here asks the network, so
that is told as it is and never as trust.

Signing needs pyHanko (the extra `sign`); without it a signature is seen, and said to be unread.
"""

from __future__ import annotations

import io
import logging
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from michishirube.engine.truth import Truth
from michishirube.memo.errors import SigningError
from michishirube.phrase import phrase

if TYPE_CHECKING:
    from pyhanko.sign.validation.pdf_embedded import EmbeddedPdfSignature
    from pyhanko.sign.validation.status import PdfSignatureStatus

FIELD = "Michishirube"
INSTALL = phrase("電子署名には pyHanko が要ります（pip install 'michishirube[sign]' で入ります）。")
_UNUSABLE = phrase(
    "証明書のファイルを開けません。秘密鍵の入った PKCS#12（.p12、.pfx）であること、"
    "証明書のパスワードが正しいことを確かめてください。"
)


@dataclass(frozen=True, slots=True)
class Signature:
    """One signature as it was found.

    Attributes:
        holds: it fits the bytes it covers, and these are the whole file. UNKNOWN: not looked at.
        said: what is to be said of it (Japanese).
        who, issuer: names in the certificate; `own`: it was issued by itself.
        when: the time of signing by the signer's own clock; `timely`: the certificate was valid.
    """

    holds: Truth
    said: str
    who: str = ""
    issuer: str = ""
    own: bool = False
    when: datetime | None = None
    timely: bool = True


def signed(pdf: bytes, certificate: bytes, secret: str, password: str = "") -> bytes:
    """The same file with a signature behind it; its bytes are its beginning.

    Args:
        certificate: a PKCS#12 file with key and certificate; `secret` opens it.
        password: of the memo, where it is encrypted.

    Raises:
        SigningError: pyHanko is not there, or certificate and secret don't fit.
    """
    try:
        from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter  # noqa: PLC0415
        from pyhanko.sign import PdfSignatureMetadata, SimpleSigner, sign_pdf  # noqa: PLC0415
        from pyhanko.sign.fields import SigSeedSubFilter  # noqa: PLC0415
    except ImportError as error:
        raise SigningError(INSTALL) from error
    with _quiet():
        try:
            signer = SimpleSigner.load_pkcs12_data(certificate, [], secret.encode("utf-8"))
        except ValueError as error:
            raise SigningError(_UNUSABLE) from error
        if signer is None:
            raise SigningError(_UNUSABLE)
        writer = IncrementalPdfFileWriter(io.BytesIO(pdf))
        if password:
            writer.encrypt(password.encode("utf-8"))
        metadata = PdfSignatureMetadata(
            field_name=FIELD, md_algorithm="sha256", subfilter=SigSeedSubFilter.PADES
        )
        target: io.BytesIO = sign_pdf(writer, metadata, signer)
    return target.getvalue()


def signatures(pdf: bytes, count: int, password: str = "") -> tuple[Signature, ...]:
    """The signatures of a file that has `count` signed fields.

    One that cannot be read is UNKNOWN and says why.
    """
    if not count:
        return ()
    try:
        from pyhanko.pdf_utils.misc import PdfError  # noqa: PLC0415
        from pyhanko.pdf_utils.reader import PdfFileReader  # noqa: PLC0415
        from pyhanko.sign.general import ValueErrorWithMessage  # noqa: PLC0415
    except ImportError:
        said = phrase("電子署名がありますが、確かめられません。{install}", install=INSTALL)
        return (Signature(Truth.UNKNOWN, said),) * count
    broken = (PdfError, ValueErrorWithMessage, ValueError, TypeError, KeyError, IndexError)
    try:
        with _quiet():
            reader = PdfFileReader(io.BytesIO(pdf))
            if password:
                reader.decrypt(password.encode("utf-8"))
            found = tuple(_looked_at(one) for one in reader.embedded_signatures)
    except broken:
        return (Signature(Truth.NO, phrase("電子署名が壊れています。")),) * count
    return found


def _looked_at(embedded: EmbeddedPdfSignature) -> Signature:
    from pyhanko.sign.validation import validate_pdf_signature  # noqa: PLC0415
    from pyhanko_certvalidator import ValidationContext  # noqa: PLC0415

    # no issuer is trusted here, and none is asked: only whether the signature fits is looked at
    alone = ValidationContext(trust_roots=[], allow_fetching=False)
    status = validate_pdf_signature(embedded, alone)
    certificate = status.signing_cert
    when = status.signer_reported_dt
    timely = when is None or (certificate.not_valid_before <= when <= certificate.not_valid_after)
    return Signature(
        *_judged(status),
        who=certificate.subject.human_friendly,
        issuer=certificate.issuer.human_friendly,
        own=certificate.subject == certificate.issuer,
        when=when,
        timely=timely,
    )


def _judged(status: PdfSignatureStatus) -> tuple[Truth, str]:
    from pyhanko.sign.diff_analysis import ModificationLevel  # noqa: PLC0415
    from pyhanko.sign.validation.status import SignatureCoverageLevel  # noqa: PLC0415

    if not status.intact:
        return Truth.NO, phrase("電子署名の後に、署名された部分が変えられています。")
    if not status.valid:
        return Truth.NO, phrase("電子署名が、その証明書の鍵によるものではありません。")
    whole = status.coverage is SignatureCoverageLevel.ENTIRE_FILE
    later = status.modification_level in (ModificationLevel.NONE, ModificationLevel.LTA_UPDATES)
    if whole or later:
        return Truth.YES, phrase("電子署名は正しく、その後に変えられていません。")
    return Truth.NO, phrase("電子署名の後に、書き足されたものがあります。")


@contextmanager
def _quiet() -> Iterator[None]:
    """pyHanko logs what is told here in words."""
    logger = logging.getLogger("pyhanko")
    level = logger.level
    logger.setLevel(logging.CRITICAL + 1)
    try:
        yield
    finally:
        logger.setLevel(level)
