"""The balance of an agreement and of a party: every state, with the rows behind each number."""

from __future__ import annotations

import json
import re

import pytest
import time_machine
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from pytest_django import DjangoAssertNumQueries

from shanyrak.cooperation.agreements.actions import note_deed
from shanyrak.cooperation.agreements.models import Agreement, Commitment
from shanyrak.cooperation.agreements.tests.factories import (
    AIGUL,
    NOON,
    commitment,
    memorandum,
    texts,
    the_hub,
)
from shanyrak.cooperation.agreements.wording import late_by_years

pytestmark = pytest.mark.django_db


def deed(one: Commitment, status: str, since: str) -> None:
    note_deed(
        commitment_id=one.pk,
        record_kind="activities.activity",
        record_id=one.pk,
        status=status,
        title=texts("Four experts in Astana"),
        since=since,
        by=AIGUL,
        at=NOON,
    )


def with_every_state() -> Agreement:
    """A memorandum whose commitments are in every state on 1 June 2026, late by days, by one year and by two."""
    agreement = memorandum(since="2020-03")
    kept = commitment(agreement, "Host experts", owed_by=the_hub(), due_on="2021-12-31")
    deed(kept, "held", "2021-10-12")
    under_way = commitment(agreement, "Train officials", owed_by=the_hub(), due_on="2027")
    deed(under_way, "planned", "2026-12")
    commitment(agreement, "Share the pay tables", owed_by=the_hub(), due_on="2026-05-01")
    commitment(agreement, "Send the manual", owed_by=the_hub(), due_on="2025-03")
    commitment(agreement, "Publish the study", owed_by=the_hub(), due_on="2023")
    commitment(agreement, "Meet once more", owed_by=the_hub(), due_on="2028")
    return agreement


def read(client: Client, address: str) -> str:
    response = client.get(address, headers={"accept-language": "en"})
    assert response.status_code == 200
    return response.content.decode()


def numbers(page: str) -> dict[str, tuple[int, str]]:
    """Return the numbers of a page's balance: how many, and the address of their rows."""
    found = re.findall(r'href="([^"]*)"><b>(\d+)</b><span>([a-z ]+)</span>', page)
    return {word: (int(count), address.replace("&amp;", "&")) for address, count, word in found}


def test_the_balance_opens_exactly_the_rows_it_counts(client: Client) -> None:
    with time_machine.travel("2026-06-01T09:00:00Z", tick=False):
        agreement = with_every_state()
        page = read(client, f"/agreements/{agreement.pk}/")
        found = numbers(page)
        assert {word: count for word, (count, _address) in found.items()} == {
            "kept": 1,
            "under way": 1,
            "overdue": 3,
            "open": 1,
        }
        for count, address in found.values():
            rows = json.loads(b"".join(client.get(address + "&format=json")))
            assert len(rows) == count, address


def test_the_late_say_how_late_in_words_amber_at_one_year_and_red_at_two(client: Client) -> None:
    with time_machine.travel("2026-06-01T09:00:00Z", tick=False):
        page = read(client, f"/agreements/{with_every_state().pk}/")
    assert "31 days late" in page
    assert re.search(r'class="tag tag--warn"[^>]*>.*?14 months late', page)
    assert re.search(r'class="tag tag--bad"[^>]*>.*?2 years late', page)
    assert "Of the overdue, one is late by more than a year, one is late by more than two years." in page


def test_what_the_agreements_end_left_unkept_has_lapsed(client: Client) -> None:
    agreement = memorandum(until="2025-12-31")
    commitment(agreement, "Meet once more", due_on="2028")
    with time_machine.travel("2026-06-01T09:00:00Z", tick=False):
        assert numbers(read(client, f"/agreements/{agreement.pk}/"))["lapsed"][0] == 1


def test_a_party_shows_the_balance_of_what_it_owes(client: Client) -> None:
    with time_machine.travel("2026-06-01T09:00:00Z", tick=False):
        with_every_state()
        page = read(client, f"/parties/{the_hub().pk}/")
        owed = page[page.index('id="owed"') :]
        for word, expected in {"kept": 1, "under way": 1, "overdue": 3, "open": 1}.items():
            count, address = numbers(owed)[word]
            assert count == expected
            assert len(json.loads(b"".join(client.get(address + "&format=json")))) == expected
        assert "one is late by more than two years" in owed


def test_nothing_is_said_of_years_where_nothing_is_that_late() -> None:
    assert late_by_years({"": 3}) == ""


def test_a_page_with_many_promises_takes_as_many_queries_as_one_with_one(
    client: Client, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    one, many = memorandum(), with_every_state()
    deed(commitment(one, "Host experts", owed_by=the_hub()), "held", "2021-10-12")
    read(client, f"/agreements/{one.pk}/")
    with CaptureQueriesContext(connection) as caught:
        read(client, f"/agreements/{one.pk}/")
    with django_assert_num_queries(len(caught)):
        read(client, f"/agreements/{many.pk}/")
