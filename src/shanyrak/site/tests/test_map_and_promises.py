"""The map and the page of promises count what is public, and say the same twice."""

from __future__ import annotations

import re
from datetime import date

import pycountry
import pytest
from django.test import Client
from pytest_django import DjangoAssertNumQueries

from shanyrak.cooperation.activities.tests.factories import AIGUL, NOON, activity
from shanyrak.cooperation.agreements.tests.factories import a_party, bosa, commitment, memorandum, the_hub
from shanyrak.cooperation.participation.actions import add_participation
from shanyrak.roles import VISITOR
from shanyrak.site.map.grid import places
from shanyrak.site.map.queries import world
from shanyrak.site.promises.queries import (
    by_agreement,
    by_party,
    foremost_agreements,
    foremost_parties,
    graded,
    late,
    whose,
)

TODAY = date(2026, 11, 22)
database = pytest.mark.django_db
MEMBERS_AND_OBSERVERS = 195


def test_every_state_of_the_united_nations_has_a_tile_of_its_own() -> None:
    assert len(places()) == MEMBERS_AND_OBSERVERS
    assert len(set(places().values())) == MEMBERS_AND_OBSERVERS
    assert set(places()) <= {country.alpha_2 for country in pycountry.countries}
    assert {"KZ", "PS", "VA", "SS", "TL", "ME"} <= set(places())


@database
def test_a_country_counts_what_its_bodies_do(client: Client) -> None:
    belgium = a_party("Belgium", iso2="BE", iso3="BEL")
    agreement = memorandum(parties=[the_hub(), bosa(), belgium])
    commitment(agreement, due_on="2021", owed_by=bosa())
    activity("Visit", since="2026-03-02", until="", participants=[{"party": bosa()}])
    activity("Long ago", since="2016-03-02", until="", participants=[{"party": bosa()}])
    add_participation(party=belgium, since="2014-05", by=AIGUL, at=NOON)
    found = world(VISITOR, on=TODAY)
    [row] = [one for one in found.countries if one.code == "BE"]
    assert (row.takes_part, row.since, row.in_force, row.late, row.active) == (True, "2014-05", 1, 1, 1)
    [body] = [one for one in found.organisations if one.name.text == "FPS BOSA"]
    assert (body.takes_part, body.in_force, body.late, body.active) == (False, 1, 1, 1)
    html = client.get("/map/?show=late").content.decode()
    assert 'title="Belgium: 1"' in html
    assert re.search(r"Belgium</a></th>", html)


@database
@pytest.mark.parametrize("show", ["takes-part", "in-force", "late", "active", "nonsense", ""])
def test_the_map_has_a_page_for_each_measure(client: Client, show: str) -> None:
    a_party("Belgium", iso2="BE", iso3="BEL")
    assert client.get("/map/", {"show": show}).status_code == 200


@database
@pytest.mark.parametrize("many", [1, 3, 12])
def test_the_map_and_the_promises_ask_the_same_number_of_times(
    client: Client, many: int, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    for number in range(many):
        party = a_party(f"Agency {number}")
        made = memorandum(parties=[the_hub(), party])
        commitment(made, due_on="2021", owed_by=party)
        activity(f"Visit {number}", since="2026-03-02", until="", participants=[{"party": party}])
    with django_assert_num_queries(9):
        client.get("/map/")
    with django_assert_num_queries(9):
        client.get("/promises/")
    with django_assert_num_queries(2):
        client.get("/promises/parties/")


@database
def test_the_numbers_of_promises_open_the_lists_that_have_as_many(client: Client) -> None:
    agreement = memorandum()
    commitment(agreement, "Receive officials", due_on="2021", owed_by=bosa())
    commitment(agreement, "Send experts", due_on="2030", owed_by=bosa(), owed_to=the_hub())
    commitment(agreement, "Train officials", due_on="2030", owed_by=the_hub(), owed_to=bosa())
    html = client.get("/promises/").content.decode()
    links = re.findall(r'href="(/commitments/\?[^"]+)"[^>]*>(?:<b>)?(\d+)<', html)
    assert len(links) >= 8
    for address, count in links:
        listed = client.get(address.replace("&amp;", "&")).content.decode()
        shown = re.search(r'role="status">(\d+) entr', listed)
        assert shown is not None, address
        assert shown[1] == count, address


@database
def test_the_late_stand_first_and_say_how_late(client: Client) -> None:
    agreement = memorandum()
    commitment(agreement, "A little late", due_on="2026-11-01", owed_by=bosa())
    commitment(agreement, "A year late", due_on="2025-06", owed_by=bosa())
    commitment(agreement, "Very late", due_on="2021", owed_by=bosa())
    found = late(VISITOR, on=TODAY)
    assert [(one.promise.text, one.tone) for one in found] == [
        ("Very late", "bad"),
        ("A year late", "warn"),
        ("A little late", ""),
    ]
    counts = graded(VISITOR, on=TODAY)
    assert (counts.new, counts.amber, counts.red) == (1, 1, 1)
    assert "4 years late" in client.get("/promises/").content.decode()


@database
def test_a_promise_that_is_not_public_is_counted_nowhere() -> None:
    hidden = memorandum(visibility="hub")
    commitment(hidden, "Hidden by its agreement", due_on="2021", owed_by=bosa())
    shown = memorandum()
    commitment(shown, "Hidden itself", due_on="2021", owed_by=bosa(), visibility="secretariat")
    assert list(by_agreement(VISITOR, on=TODAY)) == []
    assert list(by_party(VISITOR, on=TODAY)) == []
    assert late(VISITOR, on=TODAY) == []
    assert [whose(row).whole for row in by_agreement(AIGUL, on=TODAY)] == [1, 1]


@database
def test_the_foremost_are_the_first_of_the_whole_lists() -> None:
    commitment(memorandum(), due_on="2019", owed_by=bosa())
    commitment(memorandum(), due_on="2099", owed_by=the_hub())
    for foremost, whole in ((foremost_agreements, by_agreement), (foremost_parties, by_party)):
        first = [whose(row) for row in whole(VISITOR, on=TODAY).order_by("-overdue", "-whole", "pk")]
        assert first
        assert foremost(VISITOR, on=TODAY, at_most=10) == first[:10]
        assert foremost(VISITOR, on=TODAY, at_most=1) == first[:1]


@database
def test_pages_without_anything_on_record_say_what_comes_next(client: Client) -> None:
    assert "No promise is on record yet" in client.get("/promises/").content.decode()
    assert "Nobody has joined yet" in client.get("/map/").content.decode()
    assert client.get("/promises/agreements/?format=csv").status_code == 200
