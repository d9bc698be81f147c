"""What is planted is found, and nothing else."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from shanyrak_methods.itineraries import (
    BadPlan,
    Clash,
    Interpreter,
    Kind,
    Person,
    Plan,
    Stop,
    Vehicle,
    clashes,
)
from shanyrak_methods.itineraries.tests.by_brute_force import pairs_by_brute_force
from shanyrak_methods.itineraries.tests.planted import clean_plan, planted_plan

NINE = datetime(2025, 5, 5, 9, tzinfo=UTC)


def stop(name: str, begins: int, minutes: int = 60, **facts: object) -> Stop:
    """A stop that begins so many minutes after nine."""
    from_nine = NINE + timedelta(minutes=begins)
    return Stop(name, from_nine, from_nine + timedelta(minutes=minutes), **facts)  # type: ignore[arg-type]  # any field


def test_a_week_of_three_hundred_delegates_at_forty_stops_with_nothing_wrong_has_no_clash() -> None:
    plan = clean_plan()
    assert (len(plan.people), len(plan.stops)) == (300, 40)
    assert clashes(plan) == ()


def test_forty_planted_clashes_of_eight_kinds_are_all_named_and_no_other() -> None:
    plan, planted = planted_plan()
    assert len(planted) == 40
    assert len({clash.kind for clash in planted}) == 8
    found = clashes(plan)
    assert set(found) == planted
    assert len(found) == 40


def test_the_order_of_the_stops_as_given_does_not_change_what_is_said() -> None:
    plan, _planted = planted_plan()
    backwards = replace(plan, stops=plan.stops[::-1], people=plan.people[::-1])
    by_name = replace(plan, stops=tuple(sorted(plan.stops, key=lambda one: (one.id[-1], one.id))))
    assert clashes(backwards) == clashes(by_name) == clashes(plan)


def test_a_stop_may_begin_when_the_one_before_ends() -> None:
    both = frozenset({"Aigerim"})
    assert clashes(Plan((stop("a", 0, travellers=both), stop("b", 60, travellers=both)))) == ()


def test_a_host_who_travels_is_one_person() -> None:
    plan = Plan(
        (stop("a", 0, hosts=frozenset({"Aigerim"})), stop("b", 30, travellers=frozenset({"Aigerim"})))
    )
    assert clashes(plan) == (Clash(Kind.PERSON_TWICE, ("a", "b"), ("Aigerim",), minutes=30),)


def test_one_coach_may_bring_a_group_to_two_rooms_of_one_house() -> None:
    coach = frozenset({"coach"})
    halves = [stop(name, 0, place="Ministry", vehicles=coach, room=name) for name in "ab"]
    assert clashes(Plan(tuple(halves))) == ()
    apart = [replace(halves[0], place="Senate"), halves[1]]
    assert [clash.kind for clash in clashes(Plan(tuple(apart)))] == [Kind.VEHICLE_TWICE]


def test_rooms_of_one_name_in_two_houses_are_two_rooms() -> None:
    plan = Plan((stop("a", 0, place="Senate", room="1"), stop("b", 0, place="Ministry", room="1")))
    assert clashes(plan) == ()


def test_the_way_is_counted_from_the_stop_that_ended_last() -> None:
    who = frozenset({"Aigerim"})
    plan = Plan(
        (
            stop("long", 0, 120, travellers=who, place="a"),
            stop("within", 10, 20, travellers=who, place="b"),
            stop("next", 130, travellers=who, place="c", transfer=25),
        )
    )
    assert Clash(Kind.TRANSFER_TOO_SHORT, ("long", "next"), ("Aigerim",), minutes=15) in clashes(plan)


def test_a_distance_tells_how_long_the_way_takes_where_nobody_said() -> None:
    who = frozenset({"Aigerim"})
    stops = (stop("a", 0, travellers=who), stop("b", 90, travellers=who, distance=30.0))
    assert [clash.minutes for clash in clashes(Plan(stops))] == [15]
    assert clashes(Plan(stops, speed=60.0)) == ()


def test_a_way_within_one_place_takes_no_time() -> None:
    who = frozenset({"Aigerim"})
    stops = [
        stop(name, begins, travellers=who, place="Senate", transfer=30)
        for name, begins in (("a", 0), ("b", 60))
    ]
    assert clashes(Plan(tuple(stops))) == ()


def test_drivers_and_interpreters_need_the_time_of_the_way_as_delegates_do() -> None:
    van, who = frozenset({"van"}), frozenset({"Dana"})
    stops = (
        stop("a", 0, vehicles=van, interpreters=who, place="a"),
        stop("b", 70, vehicles=van, interpreters=who, place="b", transfer=30),
    )
    assert clashes(Plan(stops)) == (Clash(Kind.TRANSFER_TOO_SHORT, ("a", "b"), ("Dana", "van"), minutes=20),)


def test_an_interpreter_serves_those_who_share_a_language_with_the_pair() -> None:
    people = (Person("Aigerim", frozenset({"kk", "ru"})), Person("Bakyt", frozenset({"ky"})))
    everyone = frozenset({"Aigerim", "Bakyt"})
    talk = stop("a", 0, travellers=everyone, spoken=frozenset({"fr"}), interpreters=frozenset({"Dana"}))
    dana = Interpreter("Dana", frozenset({frozenset({"fr", "ru"})}))
    plan = Plan((talk,), people, interpreters=(dana,))
    assert clashes(plan) == (Clash(Kind.MISSING_INTERPRETER, ("a",), ("Bakyt",), minutes=60, about="ky"),)
    elsewhere = replace(plan, stops=(replace(talk, interpreters=frozenset()),))
    assert clashes(elsewhere)[0].concerned == ("Aigerim", "Bakyt")
    assert clashes(elsewhere)[0].about == "kk, ky"


def test_one_language_that_serves_all_is_asked_for_rather_than_two() -> None:
    people = (Person("Aigerim", frozenset({"kk", "ru"})), Person("Bakyt", frozenset({"ky", "ru"})))
    talk = stop("a", 0, travellers=frozenset({"Aigerim", "Bakyt"}), spoken=frozenset({"fr"}))
    assert clashes(Plan((talk,), people))[0].about == "ru"


def test_nobody_is_judged_by_languages_that_nobody_knows() -> None:
    talk = stop("a", 0, travellers=frozenset({"Aigerim"}), spoken=frozenset({"fr"}))
    assert clashes(Plan((talk,), (Person("Aigerim"),))) == ()
    silent = replace(talk, spoken=frozenset())
    assert clashes(Plan((silent,), (Person("Aigerim", frozenset({"kk"})),))) == ()


def test_a_coach_with_fewer_seats_than_travellers_is_full() -> None:
    group = frozenset({"Aigerim", "Bakyt", "Dana"})
    trip = stop("a", 0, travellers=group, vehicles=frozenset({"car"}))
    plan = Plan((trip,), vehicles=(Vehicle("car", 2), Vehicle("van", 6)))
    assert clashes(plan) == (Clash(Kind.VEHICLE_FULL, ("a",), ("car",), seats=1),)
    assert clashes(replace(plan, stops=(replace(trip, vehicles=frozenset({"car", "van"})),))) == ()
    assert clashes(Plan((trip,))) == ()


@pytest.mark.parametrize(
    ("facts", "said"),
    [
        ({"begins": NINE.replace(tzinfo=None)}, "a time without a zone"),
        ({"ends": NINE}, "ends before it begins"),
        ({"zone": "Europe/Atlantis"}, "no time zone Europe/Atlantis"),
        ({"transfer": -1}, "shorter than nothing"),
    ],
)
def test_a_plan_that_makes_no_sense_is_refused_in_words(facts: dict[str, object], said: str) -> None:
    with pytest.raises(BadPlan, match=said):
        replace(stop("a", 0), **facts)  # type: ignore[arg-type]  # any field


def test_two_stops_of_one_name_are_refused() -> None:
    with pytest.raises(BadPlan, match="stops a: named twice"):
        Plan((stop("a", 0), stop("a", 60)))


names = st.frozensets(st.sampled_from(["Aigerim", "Bakyt", "Dana"]))
small_stops = st.builds(
    stop,
    name=st.just(""),
    begins=st.integers(0, 20).map(lambda quarter: quarter * 15),
    minutes=st.integers(1, 8).map(lambda quarter: quarter * 15),
    country=st.sampled_from(["BE", "KZ"]),
    place=st.sampled_from(["", "Senate", "Ministry"]),
    room=st.sampled_from(["", "1", "2"]),
    hosts=names,
    travellers=names,
    vehicles=st.frozensets(st.sampled_from(["car", "van"])),
    interpreters=st.frozensets(st.sampled_from(["Erlan", "Fatima"])),
    transfer=st.none() | st.integers(0, 90),
)


@given(st.lists(small_stops, max_size=8))
def test_the_sweep_finds_what_comparing_all_with_all_finds(drawn: list[Stop]) -> None:
    plan = Plan(tuple(replace(one, id=f"{number}") for number, one in enumerate(drawn)))
    found = clashes(plan)
    assert set(found) == pairs_by_brute_force(plan)
    assert len(found) == len(set(found))
