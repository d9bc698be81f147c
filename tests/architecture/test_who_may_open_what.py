"""Every address, asked by every role, answers as the reviewed table says.

The table is ``who_may_open_what.csv`` beside this file. A new address or a changed permission fails here until the
table is written anew with ``make matrix`` and the difference was read by somebody.
"""

from __future__ import annotations

import csv
import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from django.conf import settings
from django.db import transaction
from django.http.response import HttpResponseBase
from django.test import Client
from django.urls import reverse
from tests.architecture.address_map import Address, addresses
from tests.architecture.everything import Everything

from shanyrak.accounts.testing import person_with
from shanyrak.cooperation.agreements.tests.factories import bosa
from shanyrak.roles import Role

TABLE = Path(__file__).with_name("who_may_open_what.csv")
WRITING = "SHANYRAK_WRITE_MATRIX" in os.environ
METHODS = ("GET", "POST")

# Pages that no permission guards, each with the reason.
UNGUARDED = {
    "healthz": "a monitor asks it; it tells no more than whether each part is well",
}

Cell = tuple[str, str]  # address, method


@pytest.fixture(scope="module")
def columns() -> Iterator[dict[Role, dict[Cell, str]]]:
    """Gather the columns; where the table is written anew, write it when all are there."""
    found: dict[Role, dict[Cell, str]] = {}
    yield found
    if WRITING and len(found) == len(Role):
        write(found)


def answer(response: HttpResponseBase) -> str:
    """Return what a response means to whoever asked."""
    there = response.headers.get("Location", "")
    if there.startswith(f"{reverse('account_login')}?next="):
        return "sign-in"
    if there.startswith(reverse("account_reauthenticate")):
        return "confirm"
    names = {403: "refused", 404: "not-there", 405: "refused", 500: "broken"}
    return names.get(response.status_code, "open")


def browser_of(role: Role) -> Client:
    """Return the browser of somebody who holds ``role``; the public has no account."""
    browser = Client(raise_request_exception=False)
    if role is not Role.PUBLIC:
        browser.force_login(
            person_with(role, party=bosa()), backend="django.contrib.auth.backends.ModelBackend"
        )
    return browser


def asked(browser: Client, address: Address, everything: Everything) -> Iterator[tuple[Cell, str]]:
    """Ask one address by every method, and take back whatever that did."""
    path = reverse(address.name, kwargs=everything.arguments(address))
    signed_in = browser.cookies.get(settings.SESSION_COOKIE_NAME)
    for method in METHODS:
        with transaction.atomic():
            response = browser.generic(method, path)
            if response.streaming:
                b"".join(response)  # read to its end, a file is closed
            transaction.set_rollback(True)
        if signed_in is not None:
            browser.cookies[settings.SESSION_COOKIE_NAME] = signed_in.value
        yield (address.name, method), answer(response)


def column(role: Role, everything: Everything) -> dict[Cell, str]:
    """Return the answers of all addresses to somebody who holds ``role``."""
    browser = browser_of(role)
    return dict(cell for address in addresses() for cell in asked(browser, address, everything))


def reviewed(role: Role) -> dict[Cell, str]:
    """Return the column of the reviewed table."""
    with TABLE.open(encoding="utf-8", newline="") as table:
        return {(row["address"], row["method"]): row[role.value] for row in csv.DictReader(table)}


def write(columns: dict[Role, dict[Cell, str]]) -> None:
    """Write the table anew."""
    with TABLE.open("w", encoding="utf-8", newline="") as table:
        writer = csv.writer(table, lineterminator="\n")
        writer.writerow(["address", "method", *(role.value for role in Role)])
        for cell in sorted(columns[Role.PUBLIC]):
            writer.writerow([*cell, *(columns[role][cell] for role in Role)])


@pytest.mark.django_db
@pytest.mark.parametrize("role", Role)
def test_every_address_answers_as_reviewed(
    role: Role, columns: dict[Role, dict[Cell, str]], everything: Everything
) -> None:
    columns[role] = now = column(role, everything)
    assert "broken" not in now.values(), [cell for cell, said in now.items() if said == "broken"]
    if not WRITING:
        then = reviewed(role)
        differ = {
            cell: (then.get(cell), now.get(cell)) for cell in then | now if then.get(cell) != now.get(cell)
        }
        assert differ == {}, "(reviewed, now): if this is meant, write the table anew with make matrix"


@pytest.mark.parametrize("address", addresses(), ids=lambda address: address.name)
def test_every_page_says_what_opens_it(address: Address) -> None:
    assert address.permission is not None or address.name in UNGUARDED, address.route


def refusing(address: Address) -> set[int]:
    """Return how an address refuses what is not for it.

    Calendar programs are told no as WebDAV says it (RFC 4918), or where the calendars are (RFC 6764), whatever they ask.
    """
    return {301, 401, 403, 405} if address.name.startswith("publishing:dav") else {405}


@pytest.mark.django_db
@pytest.mark.parametrize("role", [Role.PUBLIC, Role.ADMINISTRATOR])
def test_no_page_takes_what_neither_links_nor_forms_send(role: Role, everything: Everything) -> None:
    browser = browser_of(role)
    taken = [
        (address.name, method)
        for address in addresses()
        for path in [reverse(address.name, kwargs=everything.arguments(address))]
        for method in ("PUT", "PATCH", "DELETE", "TRACE")
        if browser.generic(method, path).status_code not in refusing(address)
    ]
    assert taken == []
