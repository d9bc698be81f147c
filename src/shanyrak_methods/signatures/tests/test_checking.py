"""Whose a file is, when it holds, and what is known of its revocation."""

from __future__ import annotations

import asyncio
from datetime import timedelta

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import rsa
from cryptography.hazmat.primitives.serialization import BestAvailableEncryption, NoEncryption, pkcs12

from shanyrak_methods.signatures.checking import LARGEST_FILE, check, form_of
from shanyrak_methods.signatures.credentials import (
    Bearer,
    Issuer,
    as_token,
    identity_hash,
    with_proof,
)
from shanyrak_methods.signatures.errors import Fault, KeysRefused
from shanyrak_methods.signatures.keys import key_set_of, new_key_set, with_own_certificate
from shanyrak_methods.signatures.tests.examples import (
    AT,
    HUB,
    ISSUER,
    PLACE,
    badge,
    document,
    keys,
    signed,
    status_token,
    token,
    trust,
)
from shanyrak_methods.signatures.trust import as_json, read_trust

DAY = timedelta(days=1)


def forms() -> dict[str, bytes]:
    return {
        "pdf": document(),
        "jwt": token().encode(),
        "json": as_json(with_proof(badge(), key=keys().badge_key, did=ISSUER.did, at=AT)),
    }


def test_each_form_holds_and_says_whose_it_is() -> None:
    for form, content in forms().items():
        found = check(content, trust(), at=AT)
        assert found.holds
        assert (found.form, found.holder, found.number) == (form, "Әйгерім Оспанова", "2026-0001")
        assert found.revoked is None


def test_a_document_is_signed_and_read_also_where_an_event_loop_runs() -> None:
    async def at_work() -> bool:
        return check(signed(), trust(), at=AT).holds

    assert asyncio.run(at_work())


def test_a_set_bit_in_the_status_list_revokes_and_any_other_does_not() -> None:
    for content in forms().values():
        assert check(content, trust(status_token(PLACE)), at=AT).fault is Fault.REVOKED
        found = check(content, trust(status_token(PLACE - 1, PLACE + 1)), at=AT)
        assert (found.fault, found.revoked, found.status_since) == (None, False, AT)


def test_a_newer_status_list_takes_the_place_of_an_older_one_and_not_the_other_way_round() -> None:
    old, new = status_token(), status_token(PLACE, since=AT + DAY)
    assert check(token().encode(), trust(old).with_status(new), at=AT + DAY).revoked
    assert check(token().encode(), trust(new).with_status(old), at=AT + DAY).revoked


def test_a_stranger_with_the_same_name_is_not_the_issuer() -> None:
    stranger = new_key_set(hub=HUB, at=AT)
    assert check(token(stranger).encode(), trust(), at=AT).fault is Fault.UNKNOWN_ISSUER
    assert check(signed(stranger), trust(), at=AT).fault in {Fault.ALTERED, Fault.UNKNOWN_ISSUER}
    other = new_key_set(hub="Another hub", at=AT)
    assert check(signed(other), trust(), at=AT).fault is Fault.UNKNOWN_ISSUER
    forged = with_proof(badge(), key=stranger.badge_key, did=ISSUER.did, at=AT)
    assert check(as_json(forged), trust(), at=AT).fault is Fault.UNKNOWN_ISSUER


def test_a_badge_in_somebody_elses_name_is_refused_though_our_key_signed_it() -> None:
    other = Issuer("did:web:other.example", "Other", "https://other.example")
    content = as_token(badge(issuer=other), key=keys().badge_key, did=ISSUER.did)
    assert not check(content.encode(), trust(), at=AT).holds


def test_a_badge_counts_from_its_first_moment_to_its_last() -> None:
    ending = {**badge(), "validUntil": "2026-06-01T00:00:00Z"}
    content = as_token(ending, key=keys().badge_key, did=ISSUER.did).encode()
    assert check(content, trust(), at=AT - DAY).fault is Fault.NOT_YET
    assert check(content, trust(), at=AT).holds
    assert check(content, trust(), at=AT + 30 * DAY).fault is Fault.EXPIRED


def test_a_document_holds_as_long_as_its_signers_certificate() -> None:
    assert check(document(), trust(), at=AT + 365 * 19 * DAY).holds
    assert check(document(), trust(), at=AT + 365 * 21 * DAY).fault is Fault.EXPIRED
    assert check(document(), trust(), at=AT - DAY).fault is Fault.NOT_YET


def test_after_a_rotation_old_and_new_hold_under_the_same_root() -> None:
    newer = new_key_set(hub=HUB, at=AT + DAY, before=keys())
    assert newer.root == keys().root
    assert newer.badge_key != keys().badge_key
    both = trust(of=(keys(), newer))
    for content in (document(), token().encode(), token(newer).encode(), signed(newer)):
        assert check(content, both, at=AT + DAY).holds
    assert check(token(newer).encode(), trust(), at=AT + DAY).fault is Fault.UNKNOWN_ISSUER


def test_keys_are_the_same_after_they_were_kept_and_never_shown() -> None:
    text = keys().as_text()
    assert key_set_of(text).as_text() == text
    assert "PRIVATE" not in repr(keys())
    assert "BEGIN" not in repr(keys())
    for damaged in ("", "{}", text[: len(text) // 2], text.replace("MI", "NI", 3)):
        with pytest.raises(KeysRefused) as refused:
            key_set_of(damaged)
        assert "BEGIN" not in str(refused.value)


def test_the_hubs_own_certificate_signs_where_it_has_one() -> None:
    own = new_key_set(hub="Agency of Trust", at=AT)
    content = pkcs12.serialize_key_and_certificates(
        b"hub", own.signer_key, own.signer, [own.root], BestAvailableEncryption(b"secret")
    )
    mixed = with_own_certificate(keys(), content, b"secret")
    assert mixed.trusted == own.root
    assert mixed.badge_key == keys().badge_key
    pdf = signed(mixed)
    assert check(pdf, trust(of=(mixed,)), at=AT).holds
    assert check(pdf, trust(), at=AT).fault is Fault.UNKNOWN_ISSUER
    with pytest.raises(KeysRefused, match="password"):
        with_own_certificate(keys(), content, b"wrong")


def test_a_certificate_with_an_rsa_key_signs_as_well() -> None:
    key = rsa.generate_private_key(65537, 2048)
    name = x509.Name([x509.NameAttribute(x509.NameOID.ORGANIZATION_NAME, "Agency of Trust")])
    own = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(7)
        .not_valid_before(AT - DAY)
        .not_valid_after(AT + 365 * DAY)
        .add_extension(x509.BasicConstraints(ca=True, path_length=None), critical=True)
        .sign(key, hashes.SHA256())
    )
    mixed = with_own_certificate(
        keys(), pkcs12.serialize_key_and_certificates(b"x", key, own, None, NoEncryption()), None
    )
    pdf = signed(mixed)
    assert check(pdf, trust(of=(mixed,)), at=AT).holds
    assert not check(pdf.replace(b"Certificate", b"certificate", 1), trust(of=(mixed,)), at=AT).holds


def test_a_short_rsa_key_is_refused() -> None:
    own = new_key_set(hub="Agency of Trust", at=AT)
    short = rsa.generate_private_key(65537, 1024)  # noqa: S505 - it is there to be refused
    with pytest.raises((KeysRefused, ValueError)):
        with_own_certificate(
            keys(),
            pkcs12.serialize_key_and_certificates(
                b"x", short, own.signer, None, BestAvailableEncryption(b"secret")
            ),
            b"secret",
        )


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"GIF89a",
        b"{",
        b"[]",
        b'{"proof": []}',
        b"eyJ.eyJ.x",
        b"e" * 100,
        b"%PDF-",
        b"%PDF-1.7 /ByteRange [0 1 2 3]",
        b"%PDF-1.7 /ByteRange [0 99999999999999999999 2 3]",
        b"\x89PNG\r\n\x1a\n",
        b"\x89PNG\r\n\x1a\n\xff\xff\xff\xffiTXt",
        b"{" * 100_000,
        b'{"a":' * 100_000,
        b"0" * (LARGEST_FILE + 1),
        b'{"proof": {"cryptosuite": "eddsa-jcs-2022", "verificationMethod": 1}}',
    ],
)
def test_whatever_a_stranger_sends_is_answered_with_a_reason(content: bytes) -> None:
    found = check(content, trust(), at=AT)
    assert found.fault is not None
    assert not found.credential


def test_only_the_first_bytes_say_what_a_file_is() -> None:
    assert form_of(b"\n  {}") == "json"
    assert form_of(document()) == "pdf"
    assert form_of(b"x") == ""


def test_the_email_stands_in_a_badge_only_as_a_salted_hash() -> None:
    assert "ospanova@" not in str(badge())
    said = badge()["credentialSubject"]["identifier"][1]
    assert said["identityHash"] == identity_hash("A.Ospanova@example.kz ", "n4cl")
    nobody = badge(bearer=Bearer("Әйгерім Оспанова", "", "n4cl"))
    assert len(nobody["credentialSubject"]["identifier"]) == 1


def test_a_trust_file_that_is_damaged_or_of_another_kind_is_refused() -> None:
    for content in (b"", b"{}", b'{"form": "shanyrak-trust/1"}', b"null"):
        with pytest.raises(KeysRefused):
            read_trust(content)
