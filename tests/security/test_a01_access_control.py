"""OWASP A01: nobody sees or does more than their roles allow, whatever they type or guess.

Every role at every address is in ``tests/architecture/who_may_open_what.csv``; here are the finer ways around it.
"""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest
from django.test import Client
from django.utils.timezone import localdate, now
from tests.security.conftest import Paths

from shanyrak.accounts.actions import ask_email_change, change_own_account, end_all_sessions
from shanyrak.accounts.models import HeldRole, User
from shanyrak.accounts.testing import PASSWORD, SignIn, person_with
from shanyrak.cooperation.agreements.tests import factories as agreements
from shanyrak.cooperation.exchange.actions import add_position, edit_position
from shanyrak.cooperation.exchange.tests.factories import position
from shanyrak.directory.actions import add_party
from shanyrak.directory.models import Party
from shanyrak.records.languages import texts_from
from shanyrak.roles import NotPermitted, Role

pytestmark = pytest.mark.django_db
SECRET = "Talks nobody knows of"


@pytest.fixture
def moldova() -> Party:
    return agreements.a_party("Moldova", iso2="MD", iso3="MDA")


def secret_party() -> Party:
    return add_party(
        party_kind="organization",
        names=texts_from({"en": SECRET}),
        visibility="secretariat",
        by=agreements.AIGUL,
        at=now(),
    )


@pytest.mark.parametrize("role", [Role.PUBLIC, Role.FOCAL_POINT, Role.CITIZEN, Role.EXPERT])
def test_a_guessed_number_shows_nothing_of_what_the_secretariat_keeps(
    sign_in: SignIn, role: Role, moldova: Party
) -> None:
    hidden = secret_party()
    browser = Client() if role is Role.PUBLIC else sign_in(role, party=moldova)

    for page in ("", "history/", "edit/", "merge/"):
        answer = browser.get(f"/parties/{hidden.pk}/{page}")
        assert answer.status_code in {302, 404}, page
        assert SECRET not in answer.content.decode()


@pytest.mark.parametrize(
    "address", ["/parties/", "/parties/?format=csv", "/parties/?format=json", "/search/?q=Talks"]
)
def test_lists_exports_and_search_leave_out_what_is_kept(client: Client, address: str) -> None:
    secret_party()
    answer = client.get(address)
    said = b"".join(answer) if answer.streaming else answer.content
    assert SECRET not in said.decode().replace(f'value="{SECRET}"', "")


def test_a_field_that_offers_records_offers_none_that_may_not_be_seen(
    sign_in: SignIn, moldova: Party
) -> None:
    secret_party()
    offered = sign_in(Role.FOCAL_POINT, party=moldova).get("/records/options/directory.party?q=Talks")
    assert SECRET not in offered.content.decode()


def test_a_focal_point_changes_nothing_of_another_party(moldova: Party) -> None:
    peter = person_with(Role.FOCAL_POINT, party=moldova)
    theirs = position(party=agreements.bosa(), party_text="")

    with pytest.raises(NotPermitted):
        edit_position(record_id=theirs.pk, version=1, wanted={"direction": "offer"}, by=peter, at=now())
    with pytest.raises(NotPermitted):
        add_position(
            direction="interest",
            party=agreements.bosa(),
            subject=texts_from({"en": "Pay"}),
            by=peter,
            at=now(),
        )


def test_a_role_that_ended_yesterday_opens_nothing(aigul: User) -> None:
    browser = Client()
    browser.force_login(aigul, backend="django.contrib.auth.backends.ModelBackend")
    assert browser.get("/parties/new/").status_code == 200

    HeldRole.objects.filter(user=aigul).update(period=(date(2020, 1, 1), localdate()))
    assert browser.get("/parties/new/").status_code == 404


def test_a_role_that_begins_tomorrow_opens_nothing_yet(aigul: User) -> None:
    HeldRole.objects.filter(user=aigul).update(period=(localdate() + timedelta(days=1), None))
    browser = Client()
    browser.force_login(aigul, backend="django.contrib.auth.backends.ModelBackend")
    assert browser.get("/parties/new/").status_code == 404


def test_nobody_raises_themselves(browser: Client, aigul: User) -> None:
    form: dict[str, Any] = {"role": "administrator", "since": "2026-01-01"}
    browser.post(f"/accounts/{aigul.pk}/role/", form)
    browser.post("/account/", {"name": "A", "language": "en", "is_superuser": "on", "roles": "administrator"})

    now_is = User.objects.get(pk=aigul.pk)
    assert now_is.roles() == {Role.OFFICER, Role.PUBLIC}
    assert not now_is.is_superuser


def test_nobody_changes_somebody_elses_account_by_an_act(aigul: User) -> None:
    dana = person_with(Role.ADMINISTRATOR)
    with pytest.raises(NotPermitted):
        change_own_account(user_id=aigul.pk, name="X", language="en", keys_on=True, by=dana, at=now())
    with pytest.raises(NotPermitted):
        ask_email_change(user_id=aigul.pk, email="dana@example.org", by=dana, at=now())
    with pytest.raises(NotPermitted):
        end_all_sessions(user_id=aigul.pk, by=dana, at=now())


def test_what_is_sent_from_another_site_is_refused(aigul: User) -> None:
    strict = Client(enforce_csrf_checks=True)
    strict.force_login(aigul, backend="django.contrib.auth.backends.ModelBackend")
    form = {"names_en": "Planted", "party_kind": "organization", "visibility": "public"}

    assert strict.post("/parties/new/", form).status_code == 403
    assert not Party.objects.filter(label="Planted").exists()


def test_every_address_that_takes_forms_refuses_those_of_other_sites(aigul: User, paths: Paths) -> None:
    strict = Client(enforce_csrf_checks=True)
    strict.force_login(aigul, backend="django.contrib.auth.backends.ModelBackend")
    refused = {301, 403, 404, 405}  # 301: an address that leads on takes nothing
    let_in = [path for _address, path in paths() if strict.post(path).status_code not in refused]
    assert let_in == []


@pytest.mark.parametrize(
    "there", ["https://evil.example/", "//evil.example/", "javascript:alert(1)", "/\\evil.example"]
)
def test_nobody_is_led_to_another_site(client: Client, aigul: User, there: str) -> None:
    chosen = client.get("/language/ru/", {"next": there})["Location"]
    signed_in = client.post("/sign-in/", {"login": aigul.email, "password": PASSWORD, "next": there})[
        "Location"
    ]
    signed_out = client.post("/sign-out/", {"next": there})["Location"]
    assert [chosen, signed_in, signed_out] == ["/", "/today/", "/"]


@pytest.mark.parametrize(
    "path", ["/static/../../../etc/passwd", "/static/%2e%2e/%2e%2e/etc/passwd", "/static//etc/passwd"]
)
def test_no_file_is_served_from_outside_the_static_files(client: Client, path: str) -> None:
    assert client.get(path).status_code == 404
