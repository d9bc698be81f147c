"""Pages: the public one of a certificate, the check of a file, what machines fetch, and the desk's."""

from __future__ import annotations

import json
from collections.abc import Callable
from uuid import uuid4

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from pytest_django import DjangoAssertNumQueries

from shanyrak.accounts.testing import person_with
from shanyrak.certificates.actions import issue_batch, issue_next, replace, revoke
from shanyrak.certificates.extending import forget_certificates
from shanyrak.certificates.models import Batch, BatchLine, Certificate, HeldBy
from shanyrak.certificates.queries import checked, trust_now
from shanyrak.certificates.rules import Holder, Reason, Standing
from shanyrak.certificates.tests.factories import DIRECTOR, NOON, OFFICER, issued, requests
from shanyrak.notices.models import Notice
from shanyrak.roles import Role
from shanyrak_methods.signatures.checking import check
from shanyrak_methods.signatures.trust import as_json, read_trust

pytestmark = pytest.mark.django_db
SignIn = Callable[..., Client]
PUBLIC_FILES = ("pdf", "json", "jwt", "png")


def page(client: Client, address: str) -> str:
    answer = client.get(address)
    assert answer.status_code == 200, answer.status_code
    return answer.content.decode()


def handed_in(client: Client, content: bytes, name: str = "certificate.pdf") -> str:
    answer = client.post("/verify/", {"file": SimpleUploadedFile(name, content)})
    assert answer.status_code == 200
    return answer.content.decode()


def test_everybody_who_has_the_address_reads_whose_a_certificate_is_and_that_it_counts(
    client: Client,
) -> None:
    certificate = issued()
    answer = client.get(f"/certificates/{certificate.uuid}/")
    text = answer.content.decode()
    assert "This certificate is valid." in text
    assert "Айгерим Оспанова" in text
    assert "2026-0001" in text
    assert "a.ospanova@example.kz" not in text
    assert answer.headers["X-Robots-Tag"] == "noindex, nofollow"
    assert client.get(f"/certificates/{uuid4()}/").status_code == 404


def test_every_file_of_a_certificate_holds_when_it_is_checked(client: Client) -> None:
    certificate = issued()
    for form in PUBLIC_FILES:
        answer = client.get(f"/certificates/{certificate.uuid}.{form}")
        assert answer.status_code == 200
        found, _shown = checked(answer.content, at=NOON)
        assert found.holds, (form, found)
        assert found.holder == "Айгерим Оспанова"
        assert b"ospanova@" not in answer.content


def test_revoked_and_replaced_stand_on_the_page_with_day_and_reason(client: Client) -> None:
    revoked, misspelt = issued("one"), issued("two")
    revoke(certificate=revoked, reason=Reason.NOT_EARNED, by=DIRECTOR, at=NOON)
    newer = replace(certificate=misspelt, name="Айгерим Оспан", by=OFFICER, at=NOON)
    text = page(client, f"/certificates/{revoked.uuid}/")
    assert "revoked on 22 May 2026" in text
    assert "The requirements were not met" in text
    text = page(client, f"/certificates/{misspelt.uuid}/")
    assert "replaced on 22 May 2026" in text
    assert f"/certificates/{newer.uuid}/" in text


def test_whoever_hands_in_a_file_reads_whether_it_holds(client: Client) -> None:
    certificate = issued()
    pdf = bytes(HeldBy.objects.get().pdf)
    assert "Genuine and valid" in handed_in(client, pdf)
    assert "Altered" in handed_in(client, pdf + b"\n")
    assert "Not a certificate" in handed_in(client, b"MZ\x90\x00")
    assert "Not a certificate" in handed_in(client, b"")
    assert "Not signed" in handed_in(client, b"%PDF-1.7\n%%EOF\n")
    replace(certificate=certificate, name="Айгерим Оспан", by=OFFICER, at=NOON)
    assert "Genuine, but replaced" in handed_in(client, pdf)


def test_a_file_that_is_too_large_is_not_read(client: Client) -> None:
    assert "larger than 5 MB" in handed_in(client, b"%PDF-" + b"0" * 5_000_001)


def test_checking_too_often_is_refused_for_a_while(client: Client) -> None:
    for _ in range(60):
        handed_in(client, b"x")
    answer = client.post("/verify/", {"file": SimpleUploadedFile("x", b"x")})
    assert answer.status_code == 429


def test_machines_find_issuer_keys_and_revocations(client: Client) -> None:
    certificate = issued()
    token = HeldBy.objects.get().token.encode()
    trust = read_trust(client.get("/certificates/issuer.json").content)
    assert check(token, trust, at=NOON).revoked is False
    did = json.loads(client.get("/certificates/did.json").content)
    keys = json.loads(client.get("/certificates/keys.json").content)["keys"]
    assert did["assertionMethod"] == [f"{did['id']}#{keys[0]['kid']}"]
    assert client.get("/certificates/root.pem").content.startswith(b"-----BEGIN CERTIFICATE-----")
    assert (
        b"PRIVATE"
        not in client.get("/certificates/root.pem").content + client.get("/certificates/issuer.json").content
    )
    revoke(certificate=certificate, reason=Reason.IN_ERROR, by=DIRECTOR, at=NOON)
    newer = trust.with_status(client.get("/certificates/status/1").content.decode())
    assert check(token, newer, at=NOON).revoked is True
    assert client.get("/certificates/status/2").status_code == 404


def test_the_secretariat_lists_certificates_and_others_do_not(client: Client, sign_in: SignIn) -> None:
    certificate = issued()
    assert client.get("/certificates/").status_code == 302
    assert sign_in(Role.EXPERT).get("/certificates/").status_code == 404
    text = page(sign_in(Role.AUDITOR), "/certificates/?q=Оспанова")
    assert "2026-0001" in text
    assert "Айгерим Оспанова" in text
    assert "2026-0001" not in page(sign_in(Role.OFFICER), "/certificates/?q=Nobody")
    export = sign_in(Role.OFFICER).get("/certificates/?format=csv")
    assert str(certificate.uuid) in b"".join(export.streaming_content).decode()  # type: ignore[attr-defined]


def test_the_list_asks_as_often_for_many_certificates_as_for_one(
    sign_in: SignIn, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    browser = sign_in(Role.OFFICER)
    issued("one")
    browser.get("/certificates/")
    with CaptureQueriesContext(connection) as alone:
        browser.get("/certificates/")
    for key in "abcd":
        issued(key)
    with django_assert_num_queries(len(alone)):
        browser.get("/certificates/")


def test_the_director_revokes_and_the_officer_corrects(sign_in: SignIn) -> None:
    certificate = issued()
    officer, director = sign_in(Role.OFFICER), sign_in(Role.DIRECTOR)
    assert f"/certificates/{certificate.pk}/revoke/" not in page(officer, f"/certificates/{certificate.pk}/")
    assert officer.get(f"/certificates/{certificate.pk}/revoke/").status_code == 404
    officer.post(f"/certificates/{certificate.pk}/replace/", {"name": "Айгерим Оспан", "email": ""})
    newer = Certificate.objects.get(replaces=certificate)
    director.post(f"/certificates/{newer.pk}/revoke/", {"reason": "misused"})
    newer.refresh_from_db()
    assert (newer.standing, newer.reason) == (Standing.REVOKED, Reason.MISUSED)
    again = director.post(f"/certificates/{newer.pk}/revoke/", {"reason": "misused"})
    assert "revoked already" in again.content.decode()


def test_an_erased_holder_is_named_nowhere_and_the_number_stays(client: Client, sign_in: SignIn) -> None:
    certificate = issued()
    pdf = bytes(HeldBy.objects.get().pdf)
    assert sign_in(Role.OFFICER).post(f"/certificates/{certificate.pk}/erase/").status_code == 404
    sign_in(Role.DIRECTOR).post(f"/certificates/{certificate.pk}/erase/")
    assert not HeldBy.objects.exists()
    assert "Оспанова" not in page(client, f"/certificates/{certificate.uuid}/")
    assert client.get(f"/certificates/{certificate.uuid}.pdf").status_code == 404
    assert Notice.objects.get().facts == {}
    assert "Genuine and valid" in handed_in(client, pdf)  # the holder's own copy


def test_certificates_are_forgotten_with_an_erased_person() -> None:
    person = person_with(Role.EXPERT)
    issued("hers", holder=Holder("Nino", person.email.upper()))
    issued("another")
    forget_certificates(person, OFFICER, NOON)
    assert list(HeldBy.objects.values_list("certificate__key", flat=True)) == ["another"]


def test_the_page_of_a_batch_shows_how_far_it_has_come(sign_in: SignIn) -> None:
    batch = issue_batch(requests=requests(3), by=OFFICER, at=NOON)
    issue_next(batch_id=batch.pk, by=OFFICER, at=NOON)
    browser = sign_in(Role.OFFICER)
    assert "1 of 3 certificates" in page(browser, f"/certificates/batches/{batch.pk}/")
    browser.post(f"/certificates/batches/{batch.pk}/stop/")
    text = page(browser, f"/certificates/batches/{batch.pk}/")
    assert "2 certificates were not issued." in text
    assert "Stopped" in text
    assert Batch.objects.get().progress == "cancelled"
    assert not BatchLine.objects.exclude(name="").exists()
    assert "2026-0001" in page(browser, f"/certificates/?batch={batch.pk}")


def test_what_is_handed_out_for_checking_holds_no_secret() -> None:
    issued()
    assert b"PRIVATE" not in as_json(trust_now(at=NOON))
