"""Every list of records, and every public page: as many questions for three rows and for many as for one, and light."""

from __future__ import annotations

import gzip
import re
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from django.contrib.staticfiles import finders
from django.db import connection
from django.db.backends.postgresql.psycopg_any import DateRange
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from tests.architecture.address_map import addresses
from tests.architecture.everything import NUMBERED, Everything
from tests.architecture.test_as_known_then import ROOMS

from shanyrak.accounts.testing import SignIn
from shanyrak.places import Places
from shanyrak.records.pages import pages_of_kind
from shanyrak.roles import Role

pytestmark = pytest.mark.django_db
FONTS = 57_000  # what a page in English loads of them, as the browser's journey weighs it
AT_MOST = 100_000
# What may be there once only; a copy gets its own.
UNIQUE = {"reference", "sha256", "notation", "number", "iso3", "position"}


@pytest.fixture(autouse=True)
def files_of_their_own(settings: Any, tmp_path: Any) -> None:
    settings.PLACES = Places(tmp_path).prepare()


def multiplied(record: Any, times: int) -> None:
    """Keep copies of a record, each with a name and a time of its own."""
    copies = [_copy(record, number) for number in range(1, times + 1)]
    type(record).objects.bulk_create(copies)


def _copy(record: Any, number: int) -> Any:
    names = [field.attname for field in record._meta.concrete_fields if not field.primary_key]
    one: Any = type(record)(**{name: getattr(record, name) for name in names})
    one.label = f"{record.label} {number}"
    for field in record._meta.concrete_fields:
        if field.name in UNIQUE:
            setattr(one, field.name, f"{number}x"[: field.max_length] if field.max_length else 100 + number)
        if field.name == "period":
            one.period = DateRange(date(1000 + number, 1, 1), date(1000 + number, 2, 1))
        if field.one_to_one:
            setattr(one, field.attname, _another(getattr(record, field.name), number))
    return one


def _another(other: Any, number: int) -> int | None:
    """Return the number of a copy of what a record has one of for itself."""
    if other is None:
        return None
    return int(type(other).objects.bulk_create([_copy(other, number)])[0].pk)


def asked(somebody: Client, there: str) -> int:
    with CaptureQueriesContext(connection) as questions:
        assert somebody.get(there).status_code == 200, there
    return len(questions)


@pytest.mark.parametrize("room", ROOMS)
@pytest.mark.parametrize("role", [Role.OFFICER, None])
def test_a_list_asks_as_often_for_many_rows_as_for_one(
    client: Client, sign_in: SignIn, room: str, role: Role | None
) -> None:
    record = NUMBERED[room]()
    record.refresh_from_db()
    somebody = sign_in(role) if role else client
    there = pages_of_kind[record.kind()].address("list")
    if somebody.get(there).status_code != 200:
        pytest.skip("this list is not open to them")
    counted = [asked(somebody, there)]
    for more in (2, 70):
        multiplied(record, more) if more == 2 else multiplied_again(record, more)
        counted.append(asked(somebody, there))
    assert len(set(counted)) == 1, counted


def multiplied_again(record: Any, times: int) -> None:
    type(record).objects.bulk_create([_copy(record, 100 + number) for number in range(times)])


def weight_of(html: str) -> int:
    """Return what a first visit loads: the page, its style sheets and scripts packed, and the fonts."""
    names = re.findall(r'<(?:link rel="stylesheet"[^>]*href|script[^>]*src)="/static/([^"?]+)"', html)
    found = [finders.find(re.sub(r"\.[0-9a-f]{12}(\.\w+)$", r"\1", name)) for name in dict.fromkeys(names)]
    bodies = [html.encode(), *(Path(str(place)).read_bytes() for place in found if place)]
    return sum(len(gzip.compress(body)) for body in bodies) + FONTS


def test_every_public_page_is_light_on_a_first_visit(client: Client) -> None:
    everything = Everything()
    weights: dict[str, int] = {}
    for address in addresses():
        answer: Any = client.get(reverse(address.name, kwargs=everything.arguments(address)))
        kind = answer.headers.get("Content-Type", "")
        if answer.status_code == 200 and kind.startswith("text/html") and not answer.streaming:
            weights[address.name] = weight_of(answer.content.decode())
        if answer.streaming:
            b"".join(answer)  # read to its end, a file is closed
    assert len(weights) > 20
    assert {name: weight for name, weight in weights.items() if weight >= AT_MOST} == {}
