"""The calendar shows what is on when, as precisely as sources say it, and nothing more precisely."""

from __future__ import annotations

from datetime import date
from itertools import pairwise
from typing import Any

import pytest
import vobject
from django.test import Client
from hypothesis import given
from hypothesis import strategies as st
from icalendar import Calendar
from pytest_django import DjangoAssertNumQueries

from shanyrak.cooperation.activities.models import Activity
from shanyrak.cooperation.activities.queries import ALL
from shanyrak.cooperation.activities.tests.factories import activity, organization
from shanyrak.roles import VISITOR
from shanyrak.site.calendar.queries import AT_MOST, chosen, month_page, year_page
from shanyrak.site.calendar.rules import Month, Span, is_exact, lanes_of, marked_days, weeks

TODAY = date(2026, 11, 22)
NOVEMBER = Month(2026, 11)
database = pytest.mark.django_db


@pytest.mark.parametrize(
    ("since", "until", "exact"),
    [
        ("2026-11-03", "", True),
        ("2026-11-03", "2026-11-05", True),
        ("2026-11", "", False),
        ("2026", "", False),
        ("2026-11-03", "2026-12", False),
        ("--11-03", "", False),
        ("", "", False),
    ],
)
def test_only_known_days_are_exact(since: str, until: str, *, exact: bool) -> None:
    assert is_exact(since, until) is exact


def test_a_year_ends_where_the_next_begins() -> None:
    assert Month(2026, 12).later(1) == Month(2027, 1)
    assert Month(2026, 1).later(-1) == Month(2025, 12)
    assert Month(2024, 2).after == date(2024, 3, 1)


days = st.dates(date(2026, 10, 20), date(2026, 12, 10))


@given(st.lists(st.tuples(days, st.integers(0, 20)), max_size=12))
def test_every_day_of_every_activity_has_its_bar_once(drawn: list[tuple[date, int]]) -> None:
    spans = [
        Span(number, first, date.fromordinal(first.toordinal() + length))
        for number, (first, length) in enumerate(drawn)
    ]
    for week in weeks(NOVEMBER, spans):
        for day in week:
            shown = [bar.id for bar in day.bars if bar]
            assert sorted(shown) == sorted(one.id for one in spans if one.first <= day.on <= one.last)


@given(st.lists(st.tuples(days, st.integers(0, 20)), max_size=12))
def test_no_two_activities_of_a_lane_overlap(drawn: list[tuple[date, int]]) -> None:
    spans = [
        Span(number, first, date.fromordinal(first.toordinal() + length))
        for number, (first, length) in enumerate(drawn)
    ]
    for lane in lanes_of(spans, date(2026, 10, 19)):
        assert all(one.last < other.first for one, other in pairwise(lane))


def test_an_activity_of_several_days_is_named_where_it_begins_and_at_the_head_of_each_week() -> None:
    found = weeks(NOVEMBER, [Span(7, date(2026, 11, 6), date(2026, 11, 10))])
    named = [day.on.day for week in found for day in week for bar in day.bars if bar and bar.named]
    begins = [day.on.day for week in found for day in week for bar in day.bars if bar and bar.begins]
    assert (named, begins) == ([6, 9], [6])


def test_a_month_marks_the_days_on_which_something_is_on() -> None:
    marked = marked_days(NOVEMBER, [(date(2026, 10, 30), date(2026, 11, 2))])
    assert [day.day for week in marked for day, is_on in week if day and is_on] == [1, 2]


@database
def test_a_month_shows_what_is_on_and_says_which_day_is_not_known(client: Client) -> None:
    activity("Three days in Astana", since="2026-11-16", until="2026-11-18", place="Astana")
    activity("Some day in November", since="2026-11", until="")
    activity("Some time this year", since="2026", until="")
    activity("In December", since="2026-12-01", until="")
    html = client.get("/calendar/2026/11/").content.decode()
    assert html.count("Three days in Astana") >= 3
    assert "(goes on)" in html
    assert "In November 2026, the day is not known" in html
    assert html.index("Some day in November") < html.index("Some time this year")
    assert "In December" not in html
    assert "<caption" in html


@database
def test_an_empty_month_says_when_the_next_activity_is(client: Client) -> None:
    activity("The annual conference", since="2099-02-16", until="", status="planned")
    html = client.get("/calendar/2098/11/").content.decode()
    assert "Nothing is on record for this month" in html
    assert "The annual conference" in html
    assert "16 Feb 2099" in html


@database
def test_an_empty_calendar_has_every_page(client: Client) -> None:
    for address in (
        "",
        "2026/",
        "2026/11/",
        "list/",
        "list/?past=1",
        "activities.ics",
        "2026/11/activities.ics",
    ):
        assert client.get(f"/calendar/{address}").status_code == 200


@database
@pytest.mark.parametrize("address", ["2026/13/", "2026/00/", "1899/", "2101/01/", "2026/1/", "26/"])
def test_there_are_no_other_months_and_years(client: Client, address: str) -> None:
    assert client.get(f"/calendar/{address}").status_code == 404


@database
def test_the_year_counts_each_month_by_what_can_be_placed_in_it(client: Client) -> None:
    activity("Over the turn of the month", since="2026-10-30", until="2026-11-02")
    activity("Some day in November", since="2026-11", until="")
    activity("Some time this year", since="2026", until="")
    page = year_page(2026, chosen({"whose": ALL}, VISITOR, on=TODAY), on=TODAY)
    assert {one.month.number: one.count for one in page.months if one.count} == {10: 1, 11: 2}
    assert [line.title.text for line in page.in_the_year] == ["Some time this year"]
    assert "In 2026, the month is not known" in client.get("/calendar/2026/?whose=all").content.decode()


@database
def test_the_filters_stay_on_the_way_to_other_views(client: Client) -> None:
    bosa = organization("FPS BOSA")
    activity("With Belgium", since="2026-11-03", until="", participants=[{"party": bosa}])
    activity("Without Belgium", since="2026-11-04", until="")
    html = client.get(f"/calendar/2026/11/?party=%23{bosa.pk}&whose=all").content.decode()
    assert "With Belgium" in html
    assert "Without Belgium" not in html
    assert f"/calendar/2026/10/?party=%23{bosa.pk}&amp;whose=all" in html


@database
def test_the_file_says_the_same_to_two_libraries(client: Client) -> None:
    activity(
        "Three days; in Astana, again", since="2026-11-16", until="2026-11-18", place="Astana, Kazakhstan"
    )
    activity("Cancelled", since="2026-11-20", until="", status="cancelled")
    activity("Some day in November", since="2026-11", until="")
    response = client.get("/calendar/2026/11/activities.ics")
    assert response["Content-Type"] == "text/calendar; charset=utf-8"
    ours: Any = Calendar.from_ical(response.content)
    theirs: Any = vobject.readOne(response.content.decode())
    events = {str(event["SUMMARY"]): event for event in ours.walk("VEVENT")}
    assert set(events) == {"Three days; in Astana, again", "Cancelled"}
    assert {one.summary.value for one in theirs.vevent_list} == set(events)
    first = events["Three days; in Astana, again"]
    assert (first["DTSTART"].dt, first["DTEND"].dt) == (date(2026, 11, 16), date(2026, 11, 19))
    [other] = [one for one in theirs.vevent_list if one.summary.value.startswith("Three")]
    assert (other.dtstart.value, other.dtend.value) == (date(2026, 11, 16), date(2026, 11, 19))
    assert other.location.value == "Astana, Kazakhstan"
    assert str(events["Cancelled"]["STATUS"]) == "CANCELLED"
    assert len({str(event["UID"]) for event in events.values()}) == 2
    assert (
        client.get(
            "/calendar/2026/11/activities.ics", headers={"if-none-match": response["ETag"]}
        ).status_code
        == 304
    )


@database
def test_a_crowded_month_says_how_many_more_there_are(client: Client) -> None:
    for number in range(AT_MOST + 3):
        activity(f"Seminar {number}", since="2026-11-05", until="")
    page = month_page(NOVEMBER, chosen({"whose": ALL}, VISITOR, on=TODAY), on=TODAY)
    assert (len(page.lines), page.left_out, page.count) == (AT_MOST, 3, AT_MOST + 3)
    response = client.get("/calendar/2026/11/", headers={"accept-encoding": "gzip"})
    assert len(response.content) < 30_000
    Activity.objects.all().delete()


@database
@pytest.mark.parametrize("many", [1, 3, 30])
@pytest.mark.parametrize(
    ("address", "questions"), [("2026/11/", 4), ("2026/", 5), ("list/?past=1", 4), ("activities.ics", 3)]
)
def test_the_calendar_asks_the_same_number_of_times(
    client: Client, many: int, address: str, questions: int, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    for number in range(many):
        activity(f"Seminar {number}", since=f"2026-11-{number % 20 + 1:02}", until="")
        activity(f"Vague seminar {number}", since="2026-11", until="")
    with django_assert_num_queries(questions):
        client.get(f"/calendar/{address}")
