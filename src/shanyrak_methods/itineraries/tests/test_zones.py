"""Clocks that change under a plan: what looks like two hours may be three."""

from __future__ import annotations

from datetime import date, datetime
from zoneinfo import ZoneInfo

import pytest

from shanyrak_methods.itineraries import Clash, Closed, Holiday, Kind, Plan, Stop, clashes

ALMATY, BRUSSELS, LISBON = "Asia/Almaty", "Europe/Brussels", "Europe/Lisbon"
AIGERIM = frozenset({"Aigerim"})


def at(name: str, begins: str, ends: str, zone: str, ends_zone: str = "", **facts: object) -> Stop:
    """A stop by the clocks on the wall."""
    return Stop(
        name,
        datetime.fromisoformat(begins).replace(tzinfo=ZoneInfo(zone)),
        datetime.fromisoformat(ends).replace(tzinfo=ZoneInfo(ends_zone or zone)),
        zone=zone,
        **{"travellers": AIGERIM, **facts},  # type: ignore[arg-type]  # any field
    )


def over(begins: str, ends: str, zone: str, way: int) -> Plan:
    """Two stops with a way of so many minutes between the end of one and the beginning of the other."""
    day_before = f"{begins[:11]}{int(begins[11:13]) - 1:02d}{begins[13:]}"
    day_after = f"{ends[:11]}{int(ends[11:13]) + 2:02d}{ends[13:]}"
    return Plan((at("a", day_before, begins, zone), at("b", ends, day_after, zone, transfer=way)))


@pytest.mark.parametrize(("way", "missing"), [(120, []), (180, []), (181, [1]), (240, [60])])
def test_a_night_in_almaty_of_1_march_2024_that_looks_two_hours_is_three(
    way: int, missing: list[int]
) -> None:
    plan = over("2024-02-29T23:00", "2024-03-01T01:00", ALMATY, way)
    assert [clash.minutes for clash in clashes(plan)] == missing


@pytest.mark.parametrize(("way", "missing"), [(120, []), (121, [1]), (180, [60])])
def test_the_same_night_a_year_later_is_what_it_looks(way: int, missing: list[int]) -> None:
    plan = over("2025-02-28T23:00", "2025-03-01T01:00", ALMATY, way)
    assert [clash.minutes for clash in clashes(plan)] == missing


@pytest.mark.parametrize(("way", "missing"), [(60, []), (61, [1]), (120, [60])])
def test_a_night_in_brussels_into_summer_time_that_looks_two_hours_is_one(
    way: int, missing: list[int]
) -> None:
    plan = over("2024-03-31T01:30", "2024-03-31T03:30", BRUSSELS, way)
    assert [clash.minutes for clash in clashes(plan)] == missing


def test_a_night_in_brussels_out_of_summer_time_that_looks_two_hours_is_three() -> None:
    assert clashes(over("2024-10-27T01:30", "2024-10-27T03:30", BRUSSELS, 180)) == ()


def test_two_meetings_of_one_hour_on_two_walls_overlap_or_not_as_their_instants_do() -> None:
    brussels = at("Brussels", "2024-02-29T10:00", "2024-02-29T11:00", BRUSSELS)
    before = at("Almaty", "2024-02-29T15:00", "2024-02-29T16:00", ALMATY)
    after = at("Almaty", "2024-02-29T14:00", "2024-02-29T15:00", ALMATY)
    assert clashes(Plan((brussels, before))) == (
        Clash(Kind.PERSON_TWICE, ("Almaty", "Brussels"), ("Aigerim",), minutes=60),
    )
    assert clashes(Plan((brussels, after))) == ()
    day_later = [
        at("Brussels", "2024-03-01T10:00", "2024-03-01T11:00", BRUSSELS),
        at("Almaty", "2024-03-01T14:00", "2024-03-01T15:00", ALMATY),
    ]
    assert [clash.minutes for clash in clashes(Plan(tuple(day_later)))] == [60]


def test_a_call_across_the_change_lasts_an_hour_longer_than_the_wall_says() -> None:
    late = at("late", "2024-02-29T22:00", "2024-03-01T02:00", ALMATY)
    assert late.minutes == 300
    early = at("early", "2024-03-01T01:30", "2024-03-01T03:00", ALMATY)
    assert [clash.minutes for clash in clashes(Plan((late, early)))] == [30]


def test_a_holiday_is_that_of_the_place_and_not_of_the_clock_of_another() -> None:
    women = Holiday("KZ", date(2024, 3, 8), "Women’s Day")
    evening = at("talk", "2024-03-07T23:30", "2024-03-08T00:30", ALMATY, country="KZ")
    assert clashes(Plan((evening,), holidays=(women,))) == (
        Clash(Kind.PUBLIC_HOLIDAY, ("talk",), ("KZ",), minutes=30, about="2024-03-08 Women’s Day"),
    )
    elsewhere = at("talk", "2024-03-07T23:30", "2024-03-08T00:30", ALMATY, country="BE")
    assert clashes(Plan((elsewhere,), holidays=(women,))) == ()
    until_midnight = at("talk", "2024-03-07T22:00", "2024-03-08T00:00", ALMATY, country="KZ")
    assert clashes(Plan((until_midnight,), holidays=(women,))) == ()


def test_a_walk_on_a_holiday_is_no_clash() -> None:
    labour = Holiday("BE", date(2024, 5, 1), "Labour Day")
    park = at("park", "2024-05-01T10:00", "2024-05-01T12:00", BRUSSELS, country="BE", at_work=False)
    assert clashes(Plan((park,), holidays=(labour,))) == ()


def test_a_closed_day_is_that_of_a_house_or_of_a_whole_country() -> None:
    visit = at("visit", "2024-05-10T10:00", "2024-05-10T12:00", BRUSSELS, country="BE", place="Senate")
    day = date(2024, 5, 10)
    for closed, where in (
        (Closed(day, place="Senate", why="Bridge day"), "Senate"),
        (Closed(day, country="BE", why="Bridge day"), "BE"),
        (Closed(day, country="BE", place="Senate", why="Bridge day"), "Senate"),
    ):
        assert clashes(Plan((visit,), closed=(closed,))) == (
            Clash(Kind.CLOSED_DAY, ("visit",), (where,), minutes=120, about="2024-05-10 Bridge day"),
        )
    others = (
        Closed(day, place="Ministry"),
        Closed(day, country="NL"),
        Closed(day, country="NL", place="Senate"),
    )
    assert clashes(Plan((visit,), closed=others)) == ()


def test_the_days_of_the_visit_are_counted_at_the_place() -> None:
    plan = Plan(
        (
            at("arrival", "2024-02-29T23:00", "2024-03-01T01:00", ALMATY),
            at("farewell", "2024-03-02T23:00", "2024-03-03T00:00", LISBON),
        ),
        first=date(2024, 3, 1),
        last=date(2024, 3, 2),
    )
    # The hour before midnight was shown twice that night.
    assert clashes(plan) == (Clash(Kind.OUTSIDE_THE_VISIT, ("arrival",), (), minutes=120),)
