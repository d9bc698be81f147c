"""OWASP A04: guessing is slow, links are used up, looking changes nothing, and size has limits."""

from __future__ import annotations

from typing import Any

import pytest
from django.conf import LazySettings
from django.core.cache import cache
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.test import Client
from tests.security.conftest import Paths

from shanyrak.accounts.models import User
from shanyrak.accounts.testing import PASSWORD, SignIn
from shanyrak.journal.models import Entry
from shanyrak.roles import Role
from shanyrak.site import settings as as_shipped
from shanyrak.sources.models import SourceDocument

pytestmark = pytest.mark.django_db


def test_after_five_wrong_passwords_even_the_right_one_waits(aigul: User) -> None:
    for _guess in range(5):
        Client().post("/sign-in/", {"login": aigul.email, "password": "wrong"})
    late = Client()
    answer = late.post(
        "/sign-in/", {"login": aigul.email, "password": PASSWORD}, headers={"accept-language": "en"}
    )

    assert "Too many tries" in answer.content.decode()
    assert late.get("/today/").status_code == 302


def test_one_address_of_the_network_does_not_try_many_accounts(db: None) -> None:
    said = [
        Client().post("/sign-in/", {"login": f"person{number}@example.org", "password": "wrong"})
        for number in range(12)
    ]
    assert "Too many tries" in said[-1].content.decode()


def test_somebody_else_who_fails_from_elsewhere_does_not_lock_a_person_out_for_good(aigul: User) -> None:
    for _guess in range(5):
        Client(REMOTE_ADDR="192.0.2.7").post("/sign-in/", {"login": aigul.email, "password": "wrong"})
    cache.clear()  # five minutes later
    assert Client().post("/sign-in/", {"login": aigul.email, "password": PASSWORD})["Location"] == "/today/"


def test_all_workers_count_the_same_tries(aigul: User) -> None:
    Client().post("/sign-in/", {"login": aigul.email, "password": "wrong"})
    with connection.cursor() as cursor:
        cursor.execute("SELECT count(*) FROM shanyrak_cache")
        (counted,) = cursor.fetchone()
    cache_as_shipped: Any = as_shipped.CACHES["default"]
    assert cache_as_shipped["BACKEND"].endswith("DatabaseCache")
    assert cache_as_shipped["OPTIONS"]["MAX_ENTRIES"] >= 100_000
    assert counted > 0


def test_nobody_tries_the_codes_of_the_second_step_one_after_another(aigul: User) -> None:
    from allauth.mfa.totp.internal.auth import TOTP, generate_totp_secret  # noqa: PLC0415 - only here

    TOTP.activate(aigul, generate_totp_secret())
    browser = Client()
    browser.post("/sign-in/", {"login": aigul.email, "password": PASSWORD})
    said = [browser.post("/sign-in/code/", {"code": f"{number:06}"}) for number in range(8)]
    assert "Too many tries" in said[-1].content.decode()


def test_nobody_has_many_mails_sent_to_somebody(aigul: User, settings: LazySettings) -> None:
    settings.MAIL_IS_SENT = True
    settings.EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"
    answers = [Client().post("/password/", {"email": aigul.email}).status_code for _mail in range(7)]
    assert answers[-1] == 429


# Looking at these does something by its nature, and says so: it is journalled, or it is a language.
LOOKS_THAT_ACT = {"journal:personal", "language"}


def test_looking_changes_nothing(sign_in: SignIn, paths: Paths) -> None:
    browser = sign_in(Role.ADMINISTRATOR)
    told = []
    for address, path in paths():
        before = Entry.objects.count()
        answer = browser.get(path)
        if answer.streaming:
            b"".join(answer)
        if Entry.objects.count() != before and address.name not in LOOKS_THAT_ACT:
            told.append(path)
    assert told == []
    assert browser.get("/today/").status_code == 200


def test_a_file_that_is_too_large_is_refused(sign_in: SignIn) -> None:
    large = SimpleUploadedFile("large.txt", b"The hub met. " * 1_900_000)
    answer = sign_in(Role.OFFICER).post("/sources/new/", {"file": large, "visibility": "public"})
    assert answer.status_code in {200, 400}
    assert not SourceDocument.objects.exists()


def test_a_form_with_too_many_fields_is_refused(client: Client) -> None:
    client.raise_request_exception = False
    many = {f"field{number}": "x" for number in range(6_000)}
    assert client.post("/sign-in/", many).status_code == 400
