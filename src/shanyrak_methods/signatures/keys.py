"""The keys of an issuer: one for badges (Ed25519), one for documents (an X.509 certificate under a root of its own).

A key set is one generation. A new generation signs from its day on; the older ones go on verifying what they signed.
The root stays the same from generation to generation, so that whoever trusts it need not be asked again.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from cryptography import x509
from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec, rsa
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey
from cryptography.hazmat.primitives.serialization import (
    Encoding,
    NoEncryption,
    PrivateFormat,
    PublicFormat,
    load_pem_private_key,
    pkcs12,
)
from cryptography.x509.oid import NameOID, ObjectIdentifier

from shanyrak_methods.signatures.encoding import from_base64url, to_base64url
from shanyrak_methods.signatures.errors import KeysRefused

DocumentKey = ec.EllipticCurvePrivateKey | rsa.RSAPrivateKey
DOCUMENT_SIGNING = ObjectIdentifier("1.3.6.1.5.5.7.3.36")  # id-kp-documentSigning, RFC 9336
ROOT_YEARS, SIGNER_YEARS = 40, 20  # a certificate of training is asked for in a whole working life
LONGEST_NAME = 64  # ub-organization-name, RFC 5280 appendix A.1
SMALLEST_RSA = 2048


@dataclass(frozen=True, slots=True)
class KeySet:
    """One generation of keys: the root's, the document signer's and the badge's."""

    made_at: datetime
    root_key: ec.EllipticCurvePrivateKey
    root: x509.Certificate
    signer_key: DocumentKey
    signer: x509.Certificate
    chain: tuple[x509.Certificate, ...]  # from the signer's issuer up, without the trusted root
    trusted: (
        x509.Certificate
    )  # what a reader has to trust for the signer: our root, or that of a PKCS#12 file
    badge_key: Ed25519PrivateKey

    def __repr__(self) -> str:
        """Say which keys these are, and nothing of what is secret in them."""
        return f"KeySet({self.made_at:%Y-%m-%d}, {kid_of(self.badge_key.public_key())})"

    def as_text(self) -> str:
        """Return all of it as the text of a secret file."""
        return json.dumps(
            {
                "made_at": self.made_at.isoformat(),
                "root_key": _private_pem(self.root_key),
                "root": pem_of(self.root),
                "signer_key": _private_pem(self.signer_key),
                "signer": pem_of(self.signer),
                "badge_key": _private_pem(self.badge_key),
            },
            indent=1,
        )


def key_set_of(text: str) -> KeySet:
    """Read a key set back from the text of its secret file; refuse a damaged one."""
    try:
        said = json.loads(text)
        keys = [
            load_pem_private_key(said[name].encode(), None)
            for name in ("root_key", "signer_key", "badge_key")
        ]
        root_key, signer_key, badge_key = keys
        if not isinstance(root_key, ec.EllipticCurvePrivateKey) or not isinstance(
            signer_key, ec.EllipticCurvePrivateKey
        ):
            raise KeysRefused("A key for documents is not an ECDSA key.")
        if not isinstance(badge_key, Ed25519PrivateKey):
            raise KeysRefused("A key for badges is not an Ed25519 key.")
        root = x509.load_pem_x509_certificate(said["root"].encode())
        return KeySet(
            made_at=datetime.fromisoformat(said["made_at"]),
            root_key=root_key,
            root=root,
            signer_key=signer_key,
            signer=x509.load_pem_x509_certificate(said["signer"].encode()),
            chain=(),
            trusted=root,
            badge_key=badge_key,
        )
    except (ValueError, KeyError, TypeError, AttributeError) as wrong:
        raise KeysRefused("The file of the certificates' keys is damaged.") from wrong


def new_key_set(
    *,
    hub: str,
    at: datetime,
    serial: Callable[[], int] = x509.random_serial_number,
    before: KeySet | None = None,
) -> KeySet:
    """Make the keys of an issuer, or after ``before`` its next generation under the same root."""
    root_key = before.root_key if before else ec.generate_private_key(ec.SECP256R1())
    root = before.root if before else _root_certificate(hub, root_key, at=at, serial=serial())
    signer_key = ec.generate_private_key(ec.SECP256R1())
    return KeySet(
        made_at=at,
        root_key=root_key,
        root=root,
        signer_key=signer_key,
        signer=_signer_certificate(hub, signer_key.public_key(), root, root_key, at=at, serial=serial()),
        chain=(),
        trusted=root,
        badge_key=Ed25519PrivateKey.generate(),
    )


def _name(hub: str, purpose: str) -> x509.Name:
    return x509.Name(
        [
            x509.NameAttribute(NameOID.ORGANIZATION_NAME, hub[:LONGEST_NAME]),
            x509.NameAttribute(NameOID.COMMON_NAME, f"{hub[: LONGEST_NAME - len(purpose) - 2]}: {purpose}"),
        ]
    )


def _root_certificate(
    hub: str, key: ec.EllipticCurvePrivateKey, *, at: datetime, serial: int
) -> x509.Certificate:
    """A root that may sign certificates of signers and nothing else (RFC 5280, sections 4.2.1.3 and 4.2.1.9)."""
    name = _name(hub, "root of certificates")
    public = key.public_key()
    return (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(public)
        .serial_number(serial)
        .not_valid_before(at - timedelta(minutes=5))
        .not_valid_after(at + timedelta(days=365 * ROOT_YEARS))
        .add_extension(x509.BasicConstraints(ca=True, path_length=0), critical=True)
        .add_extension(_usage(signs_certificates=True), critical=True)
        .add_extension(x509.SubjectKeyIdentifier.from_public_key(public), critical=False)
        .sign(key, hashes.SHA256())
    )


def _signer_certificate(
    hub: str,
    public: ec.EllipticCurvePublicKey,
    root: x509.Certificate,
    root_key: ec.EllipticCurvePrivateKey,
    *,
    at: datetime,
    serial: int,
) -> x509.Certificate:
    """A certificate for signing documents (RFC 9336), under ``root``."""
    return (
        x509.CertificateBuilder()
        .subject_name(_name(hub, "certificates"))
        .issuer_name(root.subject)
        .public_key(public)
        .serial_number(serial)
        .not_valid_before(at - timedelta(minutes=5))
        .not_valid_after(min(at + timedelta(days=365 * SIGNER_YEARS), root.not_valid_after_utc))
        .add_extension(x509.BasicConstraints(ca=False, path_length=None), critical=True)
        .add_extension(_usage(signs_certificates=False), critical=True)
        .add_extension(x509.ExtendedKeyUsage([DOCUMENT_SIGNING]), critical=False)
        .add_extension(x509.SubjectKeyIdentifier.from_public_key(public), critical=False)
        .add_extension(
            x509.AuthorityKeyIdentifier.from_issuer_public_key(root_key.public_key()), critical=False
        )
        .sign(root_key, hashes.SHA256())
    )


def _usage(*, signs_certificates: bool) -> x509.KeyUsage:
    return x509.KeyUsage(
        digital_signature=not signs_certificates,
        content_commitment=not signs_certificates,
        key_encipherment=False,
        data_encipherment=False,
        key_agreement=False,
        key_cert_sign=signs_certificates,
        crl_sign=signs_certificates,
        encipher_only=False,
        decipher_only=False,
    )


def with_own_certificate(keys: KeySet, content: bytes, password: bytes | None) -> KeySet:
    """Return ``keys`` signing documents with the key and certificate of a PKCS#12 file that the hub has already.

    Refuses a file that cannot be opened, has no certificate, or whose key is neither RSA of 2048 bits nor ECDSA.
    """
    try:
        loaded = pkcs12.load_pkcs12(content, password)
    except ValueError as wrong:
        raise KeysRefused("The PKCS#12 file cannot be opened: the password or the file is wrong.") from wrong
    key, own = loaded.key, loaded.cert
    if own is None or not isinstance(key, ec.EllipticCurvePrivateKey | rsa.RSAPrivateKey):
        raise KeysRefused("The PKCS#12 file holds no certificate with an ECDSA or RSA key.")
    if isinstance(key, rsa.RSAPrivateKey) and key.key_size < SMALLEST_RSA:
        raise KeysRefused("The RSA key of the PKCS#12 file is shorter than 2048 bits.")
    above = _chain(own.certificate, [one.certificate for one in loaded.additional_certs])
    trusted = above[-1] if above else own.certificate
    return replace(keys, signer_key=key, signer=own.certificate, chain=tuple(above[:-1]), trusted=trusted)


def _chain(leaf: x509.Certificate, others: list[x509.Certificate]) -> list[x509.Certificate]:
    """Return the issuers above ``leaf`` among ``others``, the nearest first."""
    above: list[x509.Certificate] = []
    here = leaf
    while here.issuer != here.subject:
        issuer = next((one for one in others if one.subject == here.issuer and one not in above), None)
        if issuer is None:
            break
        above.append(issuer)
        here = issuer
    return above


def issued_by(certificate: x509.Certificate, issuer: x509.Certificate) -> bool:
    """Say whether ``issuer`` signed ``certificate``."""
    try:
        certificate.verify_directly_issued_by(issuer)
    except (ValueError, TypeError, InvalidSignature):
        return False
    return True


def pem_of(certificate: x509.Certificate) -> str:
    """Return a certificate as PEM (RFC 7468)."""
    return certificate.public_bytes(Encoding.PEM).decode("ascii")


def _private_pem(key: DocumentKey | Ed25519PrivateKey) -> str:
    return key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption()).decode("ascii")


def raw_public(key: Ed25519PublicKey) -> bytes:
    """Return the 32 bytes of a badge key."""
    return key.public_bytes(Encoding.Raw, PublicFormat.Raw)


def jwk_of(key: Ed25519PublicKey) -> dict[str, str]:
    """Return a badge key as a JSON Web Key (RFC 8037, section 2), named by its thumbprint."""
    return {
        "kty": "OKP",
        "crv": "Ed25519",
        "x": to_base64url(raw_public(key)),
        "kid": kid_of(key),
        "alg": "EdDSA",
        "use": "sig",
    }


def key_of_jwk(jwk: dict[str, str]) -> Ed25519PublicKey:
    """Return the badge key that a JSON Web Key says; refuse any other kind of key."""
    if jwk.get("kty") != "OKP" or jwk.get("crv") != "Ed25519" or not isinstance(jwk.get("x"), str):
        raise KeysRefused("A badge key is an Ed25519 key.")
    try:
        return Ed25519PublicKey.from_public_bytes(from_base64url(jwk["x"]))
    except ValueError as wrong:
        raise KeysRefused("A badge key has 32 bytes.") from wrong


def kid_of(key: Ed25519PublicKey) -> str:
    """Return the name of a badge key: the thumbprint of RFC 7638."""
    members = {"crv": "Ed25519", "kty": "OKP", "x": to_base64url(raw_public(key))}
    text = json.dumps(members, sort_keys=True, separators=(",", ":"))
    return to_base64url(hashlib.sha256(text.encode()).digest())
