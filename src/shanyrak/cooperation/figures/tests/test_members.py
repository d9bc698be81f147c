"""Members over time: what sources count, beside whom the ledger knows by name; nobody is invented."""

from __future__ import annotations

import pytest
from django.test import Client

from shanyrak.cooperation.figures.members import Count, Members, members_over_time
from shanyrak.cooperation.figures.tests.factories import AIGUL, NOON, figure
from shanyrak.cooperation.participation.actions import add_participation
from shanyrak.directory.actions import add_party
from shanyrak.records.languages import texts_from
from shanyrak.roles import VISITOR

pytestmark = pytest.mark.django_db
THERE = "/participants/over-time/"


def country(name: str, iso3: str, *, since: str, until: str = "") -> None:
    party = add_party(party_kind="country", iso3=iso3, names=texts_from({"en": name}), by=AIGUL, at=NOON)
    letter = texts_from({"en": "Letter"})
    add_participation(party=party, since=since, until=until, instrument=letter, by=AIGUL, at=NOON)


@pytest.fixture(autouse=True)
def hub() -> None:
    country("Georgia", "GEO", since="2013-03-15")
    country("Estonia", "EST", since="2016-11-07")
    country("Ukraine", "UKR", since="2013-03-15", until="2015")
    country("Bhutan", "BTN", since="")
    figure(25, as_of="2013-03-15", quantity="founding countries")
    figure(35, as_of="2016-11-07")
    figure(36, as_of="2016-11-07")
    figure(42, as_of="2020")
    figure(43, as_of="")


def countries() -> Members:
    return members_over_time(VISITOR)[0]


def on(as_of: str) -> Count:
    return next(count for count in countries().counts if count.as_of == as_of)


def test_the_gap_between_those_counted_and_those_known_by_name_is_shown() -> None:
    assert (on("2013-03-15").highest, on("2013-03-15").named, on("2013-03-15").unnamed) == (25, 2, 23)
    assert (on("2020").highest, on("2020").named) == (42, 2), "Ukraine left, Estonia came"


def test_numbers_that_contradict_each_other_stand_side_by_side() -> None:
    assert [int(one.point.value) for one in on("2016-11-07").stated] == [35, 36]
    assert on("2016-11-07").disputed
    assert not on("2020").disputed


def test_a_number_without_a_date_stands_apart() -> None:
    assert [int(line.value) for line, _marks in countries().undated] == [43]


def test_one_without_a_beginning_is_counted_on_no_day() -> None:
    assert (countries().named_now, countries().undated_named) == (2, 1)


def test_no_line_goes_through_what_is_disputed() -> None:
    chart = countries().chart
    assert chart is not None
    disputed = [dot for dot in chart.dots if dot.point.disputed]
    assert len(disputed) == 2
    assert all(f"V{dot.y}" not in chart.counted for dot in disputed)


def test_the_page_shows_them_with_the_days_to_choose(client: Client) -> None:
    html = client.get(THERE).content.decode()
    assert "2 of 42 known by name" in html
    assert "Sources disagree" in html
    assert 'name="known"' in html
    assert "2 of 42" not in client.get(f"{THERE}?on=2019-12-31").content.decode()
    assert "2 of 25" in client.get(f"{THERE}?on=2014-01-01").content.decode()
    assert (
        "25"
        not in client.get(f"{THERE}?known=2013-01-01").content.decode().split("<main")[1].split("<form")[0]
    )


def test_the_page_asks_the_same_number_of_times(client: Client, django_assert_num_queries: object) -> None:
    client.get(THERE)
    for number in range(5):
        country(f"Land {number}", f"L{number}X", since="2014")
        figure(30 + number, as_of=f"201{4 + number}-01-01")
    with django_assert_num_queries(5):  # type: ignore[operator]  # the plugin's fixture has no type
        client.get(THERE)
