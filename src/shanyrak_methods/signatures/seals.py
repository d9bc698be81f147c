"""Whether the bytes of a PDF are those that were signed, found out without reading them as a PDF.

A file from a stranger may do anything to whoever unpacks it. Here it is only cut in three where its ``/ByteRange`` says
(ISO 32000-2, section 12.8.1); the signature in the middle (CMS, RFC 5652) must be ours, in its one canonical writing,
and fit the digest of the rest. Only a file that passes is read any further, and then every byte of it is our own.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Sequence
from dataclasses import dataclass

from asn1crypto import algos, cms, tsp
from asn1crypto import x509 as asn1_x509
from cryptography import x509
from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec, padding, rsa
from cryptography.hazmat.primitives.serialization import Encoding

from shanyrak_methods.signatures.errors import Fault, SignatureRefused
from shanyrak_methods.signatures.keys import issued_by

BYTE_RANGE = re.compile(
    rb"/ByteRange\s{0,4}\[\s{0,4}(\d{1,10})\s{1,12}(\d{1,10})\s{1,12}(\d{1,10})\s{1,12}(\d{1,10})\s{0,12}\]"
)
HEX = re.compile(rb"[0-9A-F]*")
LARGEST_SIGNATURE = 65_536
MOST_CERTIFICATES = 6
ECDSA_ALGORITHM = {"algorithm": "sha256_ecdsa"}
RSA_ALGORITHM = {"algorithm": "sha256_rsa"}
WHOSE = tsp.SigningCertificateV2  # asn1crypto reads the attribute once its module is loaded


@dataclass(frozen=True, slots=True)
class Seal:
    """Who signed the bytes of a file."""

    signer: x509.Certificate
    root: x509.Certificate


def seal_of(pdf: bytes, roots: Sequence[x509.Certificate]) -> Seal:
    """Return who signed all bytes of a PDF; refuse one that is not ours, or not as we signed it, to the last byte."""
    if not pdf.startswith(b"%PDF-"):
        raise SignatureRefused(Fault.UNREADABLE, "not a PDF")
    covered, contents = _cut(pdf)
    try:
        return _examined(covered, contents, roots)
    except SignatureRefused:
        raise
    except Exception as wrong:
        # Two parsers read bytes here that anybody may have made; whatever they stumble on, the file does not hold.
        raise SignatureRefused(Fault.ALTERED, "the signature cannot be read") from wrong


def _examined(covered: bytes, contents: bytes, roots: Sequence[x509.Certificate]) -> Seal:
    signed = _signed_data(contents)
    signer, root = _chain(signed, roots)
    info = signed["signer_infos"][0]
    _check_attributes(info, signer, hashlib.sha256(covered).digest())
    _check_signature(info, signer)
    _check_canonical(signed, contents, signer)
    return Seal(signer, root)


def _cut(pdf: bytes) -> tuple[bytes, bytes]:
    """Return (what is signed, the signature); the two must make up the whole file."""
    found = BYTE_RANGE.findall(pdf)
    if not found:
        raise SignatureRefused(Fault.NOT_SIGNED, "no signature in the file")
    begin, first, second, rest = (int(one) for one in found[-1])
    whole = begin == 0 and second + rest == len(pdf) and 0 < first < second <= len(pdf)
    if not whole or len(found) > 1 or second - first - 2 > LARGEST_SIGNATURE:
        raise SignatureRefused(Fault.ALTERED, "the file goes on after what was signed, or was cut short")
    middle = pdf[first:second]
    if middle[:1] != b"<" or middle[-1:] != b">" or not HEX.fullmatch(middle[1:-1]) or len(middle) % 2:
        raise SignatureRefused(Fault.ALTERED, "the signature cannot be read")
    return pdf[:first] + pdf[second:], bytes.fromhex(middle[1:-1].decode("ascii"))


def _signed_data(contents: bytes) -> cms.SignedData:
    """Return the signature in its container; what follows it may only be zeros."""
    told = cms.ContentInfo.load(contents)
    if contents[len(told.dump()) :].strip(b"\0"):
        raise SignatureRefused(Fault.ALTERED, "something follows the signature")
    signed = told["content"]
    if told["content_type"].native != "signed_data" or len(signed["signer_infos"]) != 1:
        raise SignatureRefused(Fault.ALTERED, "not one signature")
    if not 0 < len(signed["certificates"]) <= MOST_CERTIFICATES:
        raise SignatureRefused(Fault.ALTERED, "no certificate in the signature")
    return signed


def _chain(
    signed: cms.SignedData, roots: Sequence[x509.Certificate]
) -> tuple[x509.Certificate, x509.Certificate]:
    """Return (signer, root): the signer's certificate with a proven way up to a root, and no certificate besides."""
    sent = [x509.load_der_x509_certificate(one.chosen.dump()) for one in signed["certificates"]]
    named = signed["signer_infos"][0]["sid"].chosen
    serial, issuer = named["serial_number"].native, named["issuer"].dump()
    here = next(
        (one for one in sent if one.serial_number == serial and one.issuer.public_bytes() == issuer), None
    )
    if here is None:
        raise SignatureRefused(Fault.ALTERED, "the signer's certificate is missing")
    signer, walked = here, [here]
    while (root := _root_above(here, roots)) is None:
        above = next((one for one in sent if one not in walked and issued_by(here, one)), None)
        if above is None:
            raise _stranger_or_altered(here, roots)
        walked.append(above)
        here = above
    if any(one not in walked and one != root for one in sent):
        raise SignatureRefused(Fault.ALTERED, "a certificate in the signature was changed")
    return signer, root


def _root_above(here: x509.Certificate, roots: Sequence[x509.Certificate]) -> x509.Certificate | None:
    return next((root for root in roots if here == root or issued_by(here, root)), None)


def _stranger_or_altered(here: x509.Certificate, roots: Sequence[x509.Certificate]) -> SignatureRefused:
    """A certificate that names our root without its signature was changed; any other is a stranger's."""
    if any(here.issuer == root.subject for root in roots):
        return SignatureRefused(Fault.ALTERED, "a certificate in the signature was changed")
    return SignatureRefused(Fault.UNKNOWN_ISSUER, "signed by somebody else")


def _check_attributes(info: cms.SignerInfo, signer: x509.Certificate, digest: bytes) -> None:
    """Check what was signed: the digest of the file (RFC 5652, section 11.2), and whose certificate (RFC 5035)."""
    said = {one["type"].native: one["values"][0] for one in info["signed_attrs"]}
    same_file = said["message_digest"].native == digest
    named = said["signing_certificate_v2"]["certs"][0]["cert_hash"].native
    if not same_file or named != hashlib.sha256(signer.public_bytes(Encoding.DER)).digest():
        raise SignatureRefused(Fault.ALTERED, "the file is not as it was signed")


def _check_signature(info: cms.SignerInfo, signer: x509.Certificate) -> None:
    """Check the signature over the attributes (RFC 5652, section 5.4): these, written as a set."""
    key, signature = signer.public_key(), info["signature"].native
    signed = info["signed_attrs"].untag().dump()
    try:
        if isinstance(key, ec.EllipticCurvePublicKey):
            key.verify(signature, signed, ec.ECDSA(hashes.SHA256()))
        elif isinstance(key, rsa.RSAPublicKey):
            key.verify(signature, signed, padding.PKCS1v15(), hashes.SHA256())
        else:
            raise SignatureRefused(Fault.UNKNOWN_ISSUER, "signed in a way that this hub does not use")
    except InvalidSignature as wrong:
        raise SignatureRefused(Fault.ALTERED, "the signature does not fit") from wrong


def _check_canonical(signed: cms.SignedData, contents: bytes, signer: x509.Certificate) -> None:
    """Refuse any other writing of the same signature: built anew of its parts it must be the same bytes."""
    parts = {
        "version": "v1",
        "digest_algorithms": [algos.DigestAlgorithm({"algorithm": "sha256"})],
        "encap_content_info": {"content_type": "data"},
        "certificates": [asn1_x509.Certificate.load(one.chosen.dump()) for one in signed["certificates"]],
        "signer_infos": [_rebuilt(signed["signer_infos"][0], signer)],
    }
    built = cms.ContentInfo({"content_type": "signed_data", "content": cms.SignedData(parts)}).dump()
    if contents[: len(built)] != built or contents[len(built) :].strip(b"\0"):
        raise SignatureRefused(Fault.ALTERED, "the signature is written in another way than we write it")


def _rebuilt(info: cms.SignerInfo, signer: x509.Certificate) -> cms.SignerInfo:
    is_rsa = isinstance(signer.public_key(), rsa.RSAPublicKey)
    made = {
        "version": "v1",
        "sid": info["sid"],
        "digest_algorithm": algos.DigestAlgorithm({"algorithm": "sha256"}),
        "signed_attrs": info["signed_attrs"],
        "signature_algorithm": algos.SignedDigestAlgorithm(RSA_ALGORITHM if is_rsa else ECDSA_ALGORITHM),
        "signature": info["signature"].native,
    }
    if info["unsigned_attrs"].native:
        made["unsigned_attrs"] = info["unsigned_attrs"]
    return cms.SignerInfo(made)
