"""Certificates, checked by others than ourselves: pyHanko alone for the paper, two other libraries for the badge.

And by ourselves with everything switched off: no server, no database, no network.
"""

from __future__ import annotations

import io
import json
import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import openvc
import pytest
import zxingcpp
from asn1crypto import x509 as asn1_x509
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat
from django.conf import LazySettings
from django.test import Client
from openbadgeslib.ob3 import OB3VerificationError, OB3Verifier
from openvc.did.base import DidDocument, VerificationMethod
from openvc.status import CredentialRevoked
from PIL import Image
from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.sign.validation import validate_pdf_signature
from pyhanko_certvalidator import ValidationContext

from shanyrak.certificates.actions import revoke
from shanyrak.certificates.gateways import signing_keys
from shanyrak.certificates.models import HeldBy
from shanyrak.certificates.rules import Reason
from shanyrak.certificates.tests.factories import DIRECTOR, NOON, issued
from shanyrak.places import Places
from shanyrak_methods.signatures.credentials import named_key_of, read_token
from shanyrak_methods.signatures.trust import read_trust

pytestmark = pytest.mark.django_db
NO_NETWORK = """
import socket, sys
def closed(*positional, **named):
    raise OSError("the network is off")
socket.socket.connect = socket.create_connection = socket.getaddrinfo = closed
from shanyrak.runtime.command_line import main
code = main(sys.argv[1:])
assert "django" not in sys.modules, "Django was loaded"
raise SystemExit(code)
"""


@dataclass(frozen=True)
class Files:
    """A certificate as its holder has it, and what the hub hands out beside."""

    folder: Path
    certificate: Any
    pdf: bytes
    token: str
    document: dict[str, Any]
    picture: bytes
    trust: bytes

    def written(self, name: str, content: bytes) -> Path:
        file = self.folder / name
        file.write_bytes(content)
        return file


@pytest.fixture
def files(settings: LazySettings, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, client: Client) -> Files:
    """Issue one certificate on a hub of this test."""
    monkeypatch.setenv("SHANYRAK_DATA", str(tmp_path / "hub"))
    settings.PLACES = Places(tmp_path / "hub").prepare()
    settings.HUB_ADDRESS = "https://hub.example"
    certificate = issued()
    held = HeldBy.objects.get(certificate=certificate)
    picture = client.get(f"/certificates/{certificate.uuid}.png").content
    trust = client.get("/certificates/issuer.json").content
    return Files(tmp_path, certificate, bytes(held.pdf), held.token, held.document, picture, trust)


def changed(content: bytes, place: int) -> bytes:
    return content[:place] + bytes([content[place] ^ 1]) + content[place + 1 :]


# The paper, by pyHanko as anybody may use it.


def by_pyhanko(pdf: bytes) -> Any:
    root = asn1_x509.Certificate.load(signing_keys(at=NOON).trusted.public_bytes(Encoding.DER))
    signature = PdfFileReader(io.BytesIO(pdf)).embedded_signatures[0]
    context = ValidationContext(trust_roots=[root], moment=NOON, allow_fetching=False)
    return validate_pdf_signature(signature, signer_validation_context=context)


def test_pyhanko_validates_the_paper_and_refuses_it_altered(files: Files) -> None:
    found = by_pyhanko(files.pdf)
    assert found.bottom_line
    assert found.intact
    assert found.valid
    assert found.trusted
    assert found.coverage.name == "ENTIRE_FILE"
    assert found.docmdp_ok
    assert by_pyhanko(changed(files.pdf, files.pdf.index(b"stream") + 40)).intact is False


def test_the_signature_is_of_pades_and_the_file_says_what_it_is(files: Files) -> None:
    reader = PdfFileReader(io.BytesIO(files.pdf))
    assert reader.embedded_signatures[0].sig_object["/SubFilter"] == "/ETSI.CAdES.detached"
    described = reader.root["/Metadata"].data.decode()
    assert "<pdfaid:part>3</pdfaid:part>" in described
    assert "<pdfaid:conformance>A</pdfaid:conformance>" in described
    assert "<pdfuaid:part>1</pdfuaid:part>" in described
    assert reader.root["/MarkInfo"]["/Marked"]
    assert reader.root["/Lang"] == "ru"


def test_a_phone_reads_the_address_of_the_public_page_from_the_paper(files: Files) -> None:
    pdfium = pytest.importorskip("pypdfium2")
    page = pdfium.PdfDocument(files.pdf)[0].render(scale=3).to_pil()
    assert isinstance(page, Image.Image)
    found = zxingcpp.read_barcodes(page)
    assert [one.text for one in found] == [f"https://hub.example/certificates/{files.certificate.uuid}/"]


# The badge: its token by openbadgeslib, its JSON by openvc-core (which reads tokens only in the older form with `vc`).


def public_pem() -> bytes:
    key = signing_keys(at=NOON).badge_key.public_key()
    return key.public_bytes(Encoding.PEM, PublicFormat.SubjectPublicKeyInfo)


def test_openbadgeslib_verifies_the_token_and_refuses_it_altered(files: Files) -> None:
    verifier = OB3Verifier(pubkey_pem=public_pem(), issuer_did="did:web:hub.example:certificates")
    credential = verifier.verify(files.token)
    assert credential.achievement.name == "Встреча о центрах обслуживания"
    assert credential.identifiers[0].identity_hash == "Айгерим Оспанова"
    for place in range(files.token.index(".") + 1, files.token.rindex("."), 97):
        with pytest.raises(OB3VerificationError):
            verifier.verify(changed(files.token.encode(), place).decode("ascii", "replace"))


def test_openbadgeslib_finds_the_token_in_the_picture(files: Files) -> None:
    assert OB3Verifier.extract_token_from_png(files.picture) == files.token


def test_openbadgeslib_sees_a_revocation(files: Files, client: Client) -> None:
    verifier = OB3Verifier(pubkey_pem=public_pem())

    def download(address: str) -> bytes:
        assert address == "https://hub.example/certificates/status/1"
        return client.get("/certificates/status/1").content

    verifier.verify(files.token, check_status=True, download=download)
    revoke(certificate=files.certificate, reason=Reason.IN_ERROR, by=DIRECTOR, at=NOON)
    with pytest.raises(OB3VerificationError, match="revocation"):
        verifier.verify(files.token, check_status=True, download=download)


class FromTheFile:
    """Resolves the issuer's identifier from its own document, as fetched once."""

    def __init__(self, document: dict[str, Any]) -> None:
        self.document = document

    def supports(self, did: str) -> bool:
        return did == self.document["id"]

    def resolve(self, did: str) -> DidDocument:
        assert self.supports(did)
        methods = [
            VerificationMethod(
                id=one["id"],
                type=one["type"],
                controller=one["controller"],
                public_key_jwk=one["publicKeyJwk"],
            )
            for one in self.document["verificationMethod"]
        ]
        return DidDocument(
            id=did,
            verification_methods=methods,
            raw=self.document,
            relationships={"assertionMethod": self.document["assertionMethod"]},
        )


@pytest.fixture
def other_checker(client: Client, files: Files) -> Any:
    """openvc-core, told where the issuer's document and the status list are."""
    resolver = FromTheFile(json.loads(client.get("/certificates/did.json").content))
    trust = read_trust(files.trust)

    def status_list(address: str) -> dict[str, Any]:
        assert address == "https://hub.example/certificates/status/1"
        token = client.get("/certificates/status/1").content.decode()
        return read_token(token, key=trust.key_named(named_key_of(token)))

    def check(credential: Any) -> Any:
        return openvc.verify_credential(credential, resolver=resolver, resolve_status_list=status_list)

    return check


def test_openvc_verifies_the_json_and_refuses_it_altered(files: Files, other_checker: Any) -> None:
    found = other_checker(files.document)
    assert found.format == "data-integrity:eddsa-jcs-2022"
    assert found.issuer == "did:web:hub.example:certificates"
    assert found.status.revoked is False
    renamed = json.loads(json.dumps(files.document, ensure_ascii=False).replace("Айгерим", "Айгерем"))
    assert renamed != files.document
    with pytest.raises(openvc.OpenvcError):
        other_checker(renamed)


def test_openvc_sees_a_revocation(files: Files, other_checker: Any) -> None:
    revoke(certificate=files.certificate, reason=Reason.NOT_EARNED, by=DIRECTOR, at=NOON)
    with pytest.raises(CredentialRevoked):
        other_checker(files.document)


# By ourselves with everything off.


def offline(*arguments: object) -> tuple[int, dict[str, Any], str]:
    """Run the command in a process without network, without Django and without a database."""
    environment = {"PATH": os.environ["PATH"], "PYTHONPATH": "src", "LANG": "C.UTF-8"}
    command = [sys.executable, "-c", NO_NETWORK, "certificate", "verify", *map(str, arguments), "--json"]
    run = subprocess.run(command, env=environment, capture_output=True, text=True, check=False)
    return run.returncode, json.loads(run.stdout) if run.stdout else {}, run.stderr


def test_a_certificate_is_checked_with_the_server_off(files: Files, client: Client) -> None:
    trust = files.written("issuer.json", files.trust)
    kept = {
        "certificate.pdf": files.pdf,
        "badge.json": client.get(f"/certificates/{files.certificate.uuid}.json").content,
        "badge.jwt": files.token.encode(),
        "badge.png": files.picture,
    }
    for name, content in kept.items():
        code, told, said = offline(files.written(name, content), "--trust", trust)
        assert (code, told["valid"], told["revoked"]) == (0, True, False), (name, said)
        assert (told["number"], told["holder"]) == ("2026-0001", "Айгерим Оспанова")


def test_with_the_server_off_altered_revoked_and_strangers_are_told_apart(
    files: Files, client: Client
) -> None:
    trust = files.written("issuer.json", files.trust)
    pdf = files.written("certificate.pdf", files.pdf)
    altered = files.written("altered.pdf", changed(files.pdf, len(files.pdf) // 2))
    code, told, _said = offline(altered, "--trust", trust)
    assert (code, told["valid"], told["reason"]) == (1, False, "altered")
    revoke(certificate=files.certificate, reason=Reason.MISUSED, by=DIRECTOR, at=NOON)
    newer = files.written("status.jwt", client.get("/certificates/status/1").content)
    code, told, _said = offline(pdf, "--trust", trust, "--status", newer)
    assert (code, told["reason"], told["revoked"]) == (1, "revoked", True)
    assert offline(pdf, "--trust", trust)[0] == 0  # the older list cannot know it: docs say so
    stranger = {**json.loads(files.trust), "rootCertificates": [], "keys": [], "statusLists": []}
    code, told, _said = offline(pdf, "--trust", files.written("other.json", json.dumps(stranger).encode()))
    assert (code, told["reason"]) == (1, "unknown_issuer")
    assert offline(files.written("photo.gif", b"GIF89a"), "--trust", trust)[0] == 2
    assert offline(files.folder / "missing.pdf", "--trust", trust)[0] == 2
    assert offline(pdf, "--trust", files.written("broken.json", b"{}"))[0] == 2
