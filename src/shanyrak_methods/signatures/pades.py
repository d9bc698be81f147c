"""PDF documents signed so that any reader can check them: PAdES, baseline B-B and with a time stamp B-T.

ETSI EN 319 142-1, section 6. The signature certifies the document: no change at all is allowed after it
(ISO 32000-2, section 12.8.2.2, DocMDP with P = 1).
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from datetime import datetime
from io import BytesIO
from typing import Any, TypeVar

from asn1crypto import keys as asn1_keys
from asn1crypto import x509 as asn1_x509
from cryptography import x509
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.sign import fields, signers
from pyhanko.sign.signers.pdf_signer import PdfSigningSession
from pyhanko.sign.timestamps import HTTPTimeStamper, TimeStamper
from pyhanko.sign.validation import validate_pdf_signature
from pyhanko_certvalidator import ValidationContext
from pyhanko_certvalidator.registry import SimpleCertificateStore

from shanyrak_methods.signatures.errors import Fault, SignatureRefused
from shanyrak_methods.signatures.keys import KeySet
from shanyrak_methods.signatures.seals import seal_of

FIELD = "Signature"
RESERVED = 8_192  # bytes for a signature with its certificates; a time stamp brings its own chain
RESERVED_WITH_TIME = 24_576
LARGEST_BADGE = 65_536

Result = TypeVar("Result")


@dataclass(frozen=True, slots=True)
class SignedDocument:
    """What a signed PDF says once its signature holds."""

    signer: str
    signed_at: datetime | None  # as the signer's clock said
    stamped_at: datetime | None  # as a time-stamp service said
    badge: str  # the token attached to it, or nothing


class _AtThatTime(signers.PdfSigner):
    """A signer that is told what time it is."""

    def __init__(self, *positional: Any, at: datetime, **named: Any) -> None:
        super().__init__(*positional, **named)
        self.at = at

    def init_signing_session(self, *positional: Any, **named: Any) -> PdfSigningSession:
        session = super().init_signing_session(*positional, **named)
        session.system_time = self.at
        return session


class _LeavingMetadata(IncrementalPdfFileWriter):
    """A writer that adds the signature and nothing else: the typesetter's description of the file stays, to the byte.

    The library would write it anew with today's date, in a form that validators of PDF/A read less surely.
    """

    def _update_meta(self) -> None:
        pass


def time_service(address: str) -> TimeStamper | None:
    """Return the time-stamp service at ``address`` (RFC 3161), or none."""
    return HTTPTimeStamper(address, timeout=10) if address else None


def sign_pdf(
    pdf: bytes,
    *,
    keys: KeySet,
    at: datetime,
    reason: str,
    place: str = "",
    stamper: TimeStamper | None = None,
) -> bytes:
    """Return the PDF signed by the document key: baseline B-T with a time stamp, else B-B (section 6.1).

    The signature is not shown on the page; its field lies outside the page, so that PDF/A and PDF/UA both hold.
    """
    metadata = signers.PdfSignatureMetadata(
        field_name=FIELD,
        md_algorithm="sha256",
        subfilter=fields.SigSeedSubFilter.PADES,
        certify=True,
        docmdp_permissions=fields.MDPPerm.NO_CHANGES,
        name=_name_of(keys.signer),
        reason=reason,
        location=place or None,
    )
    field = fields.SigFieldSpec(
        FIELD, invis_sig_settings=fields.InvisSigSettings(set_print_flag=True, box_out_of_bounds=True)
    )
    signer = _AtThatTime(metadata, _signer(keys), timestamper=stamper, new_field_spec=field, at=at)
    reserved = RESERVED_WITH_TIME if stamper else RESERVED
    signed = _in_a_loop_of_its_own(
        lambda: signer.sign_pdf(_LeavingMetadata(BytesIO(pdf)), bytes_reserved=reserved)
    )
    content: bytes = signed.getvalue()
    return content


def _in_a_loop_of_its_own(work: Callable[[], Result]) -> Result:
    """Return what ``work`` returns: pyHanko starts an event loop, and a thread that runs one allows no second."""
    try:
        asyncio.get_running_loop()
    except RuntimeError:
        return work()
    with ThreadPoolExecutor(max_workers=1) as beside:
        return beside.submit(work).result()


def _signer(keys: KeySet) -> signers.SimpleSigner:
    known: Any = SimpleCertificateStore()  # type: ignore[no-untyped-call]  # the library leaves it untyped
    known.register_multiple(_asn1(one) for one in keys.chain)
    private = keys.signer_key.private_bytes(Encoding.DER, PrivateFormat.PKCS8, NoEncryption())
    return signers.SimpleSigner(
        signing_cert=_asn1(keys.signer),
        signing_key=asn1_keys.PrivateKeyInfo.load(private),
        cert_registry=known,
    )


def _name_of(certificate: x509.Certificate) -> str | None:
    """Return the organisation that a certificate names."""
    named = certificate.subject.get_attributes_for_oid(x509.NameOID.ORGANIZATION_NAME)
    return str(named[0].value) if named else None


def _asn1(certificate: x509.Certificate) -> asn1_x509.Certificate:
    return asn1_x509.Certificate.load(certificate.public_bytes(Encoding.DER))


def read_signed(pdf: bytes, *, roots: Sequence[x509.Certificate], at: datetime) -> SignedDocument:
    """Return what a PDF says that was signed under ``roots`` and not changed since; refuse any other, with the reason.

    Its bytes are checked before it is read as a PDF at all; then pyHanko validates it as ETSI EN 319 102-1 has it.
    """
    seal = seal_of(pdf, roots)
    if at < seal.signer.not_valid_before_utc:
        raise SignatureRefused(Fault.NOT_YET, "the signer's certificate is not valid yet")
    if at > min(seal.signer.not_valid_after_utc, seal.root.not_valid_after_utc):
        raise SignatureRefused(Fault.EXPIRED, "the signer's certificate has expired")
    embedded, found = _validated(pdf, roots, at=at)
    return SignedDocument(
        signer=seal.signer.subject.rfc4514_string(),
        signed_at=found.signer_reported_dt,
        stamped_at=found.timestamp_validity.timestamp if found.timestamp_validity else None,
        badge=_attached_badge(embedded.reader),
    )


def _validated(pdf: bytes, roots: Sequence[x509.Certificate], *, at: datetime) -> tuple[Any, Any]:
    logging.getLogger("pyhanko").setLevel(logging.ERROR)  # what it warns of, we say as a reason
    try:
        embedded = PdfFileReader(BytesIO(pdf)).embedded_signatures[0]
        context = ValidationContext(
            trust_roots=[_asn1(one) for one in roots], moment=at, allow_fetching=False
        )
        found = _in_a_loop_of_its_own(
            lambda: validate_pdf_signature(embedded, signer_validation_context=context)
        )
    except Exception as wrong:
        raise SignatureRefused(Fault.ALTERED, f"{type(wrong).__name__}") from wrong
    if not found.bottom_line:
        raise SignatureRefused(Fault.ALTERED, found.summary())
    return embedded, found


def _attached_badge(reader: PdfFileReader) -> str:
    """Return the token attached to the document (ISO 32000-2, section 14.13); the file is known to be ours by now."""
    for attached in reader.root.get("/AF", ()):
        content = attached.get_object()["/EF"]["/F"].get_object().data
        if len(content) <= LARGEST_BADGE:
            return str(content.decode("ascii", "replace"))
    return ""
