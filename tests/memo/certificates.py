"""Certificates made up for tests."""

from datetime import datetime, timedelta
from functools import cache

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.serialization import pkcs12
from cryptography.x509.oid import NameOID

SECRET = "秘密の言葉"


@cache
def certificate(begins: datetime = datetime(2026, 1, 1), years: int = 50) -> bytes:
    """A PKCS#12 file with a key and a certificate that it has signed itself."""
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "山田太郎")])
    made = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(7)
        .not_valid_before(begins)
        .not_valid_after(begins + timedelta(days=365 * years))
        .sign(key, hashes.SHA256())
    )
    lock = serialization.BestAvailableEncryption(SECRET.encode())
    return pkcs12.serialize_key_and_certificates(b"test", key, made, None, lock)
