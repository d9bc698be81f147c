"""Plan → everything in it that cannot work, each with the stops, those concerned, and by how much."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from itertools import chain

from shanyrak_methods.itineraries.days import Shut, outside_the_visit, shut_days
from shanyrak_methods.itineraries.plan import Plan, Stop
from shanyrak_methods.itineraries.sweep import Meeting, overlaps, short_ways, those_at
from shanyrak_methods.itineraries.who_understands import left_without


class Kind(StrEnum):
    """What cannot work."""

    PERSON_TWICE = "person_twice"
    ROOM_TWICE = "room_twice"
    VEHICLE_TWICE = "vehicle_twice"
    INTERPRETER_TWICE = "interpreter_twice"
    TRANSFER_TOO_SHORT = "transfer_too_short"
    PUBLIC_HOLIDAY = "public_holiday"
    CLOSED_DAY = "closed_day"
    MISSING_INTERPRETER = "missing_interpreter"
    VEHICLE_FULL = "vehicle_full"
    OUTSIDE_THE_VISIT = "outside_the_visit"


@dataclass(frozen=True, slots=True)
class Clash:
    """Something that cannot work.

    ``stops``: one stop, or the two that clash, the earlier first. ``concerned``: who or what, by id; of a day, the country or
    the place that is closed. ``minutes``: by how much (how long both last at once, what the way lacks, how long the stop
    lies on the day). ``seats``: how many are missing. ``about``: the day and its name, or the
    languages into which somebody should interpret.
    """

    kind: Kind
    stops: tuple[str, ...]
    concerned: tuple[str, ...]
    minutes: int = 0
    seats: int = 0
    about: str = ""


def clashes(plan: Plan) -> tuple[Clash, ...]:
    """Return every clash of a plan, in the order of its stops.

    A clash of two stops is one, however many people it concerns. Grows as the number of places of people at stops does,
    but for the sorting, and with what is found.
    """
    order = {stop.id: number for number, stop in enumerate(plan.in_time)}
    kinds = list(Kind)
    found = chain(_in_two_places(plan), _too_short(plan), _on_shut_days(plan), _unfit(plan), _outside(plan))
    return tuple(
        sorted(
            found,
            key=lambda one: (
                [order[stop] for stop in one.stops],
                kinds.index(one.kind),
                one.concerned,
                one.about,
            ),
        )
    )


def _in_two_places(plan: Plan) -> Iterator[Clash]:
    for kind, whom in (
        (Kind.PERSON_TWICE, lambda stop: stop.hosts | stop.travellers),
        (Kind.ROOM_TWICE, _room),
        (Kind.VEHICLE_TWICE, lambda stop: stop.vehicles),
        (Kind.INTERPRETER_TWICE, lambda stop: stop.interpreters),
    ):
        for meeting in overlaps(those_at(plan, whom)):
            # One coach may bring two halves of a group to two rooms of one house.
            if kind is not Kind.VEHICLE_TWICE or not _one_place(meeting):
                yield _of_two(kind, meeting)


def _too_short(plan: Plan) -> Iterator[Clash]:
    everyone = those_at(plan, lambda stop: stop.hosts | stop.travellers | stop.vehicles | stop.interpreters)
    return (_of_two(Kind.TRANSFER_TOO_SHORT, meeting) for meeting in short_ways(plan, everyone))


def _on_shut_days(plan: Plan) -> Iterator[Clash]:
    return (_of_day(shut) for shut in shut_days(plan))


def _of_day(shut: Shut) -> Clash:
    return Clash(
        Kind.PUBLIC_HOLIDAY if shut.holiday else Kind.CLOSED_DAY,
        (shut.stop.id,),
        (shut.where,),
        minutes=shut.stop.minutes_on(shut.on),
        about=f"{shut.on.isoformat()} {shut.why}".strip(),
    )


def _unfit(plan: Plan) -> Iterator[Clash]:
    seats = {vehicle.id: vehicle.seats for vehicle in plan.vehicles}
    for stop in plan.in_time:
        people, languages = left_without(plan, stop)
        if people:
            yield Clash(
                Kind.MISSING_INTERPRETER,
                (stop.id,),
                people,
                minutes=stop.minutes,
                about=", ".join(languages),
            )
        # Of a vehicle nobody described, nobody knows how many it takes.
        if stop.vehicles and stop.vehicles <= seats.keys():
            missing = len(stop.travellers) - sum(seats[name] for name in stop.vehicles)
            if missing > 0:
                yield Clash(Kind.VEHICLE_FULL, (stop.id,), tuple(sorted(stop.vehicles)), seats=missing)


def _outside(plan: Plan) -> Iterator[Clash]:
    for stop in plan.in_time:
        if minutes := outside_the_visit(plan, stop):
            yield Clash(Kind.OUTSIDE_THE_VISIT, (stop.id,), (), minutes=minutes)


def _of_two(kind: Kind, meeting: Meeting) -> Clash:
    return Clash(
        kind, (meeting.before.id, meeting.after.id), tuple(sorted(meeting.whom)), minutes=meeting.minutes
    )


def _room(stop: Stop) -> frozenset[str]:
    return frozenset({f"{stop.country}/{stop.place}/{stop.room}"}) if stop.room else frozenset()


def _one_place(meeting: Meeting) -> bool:
    before, after = meeting.before, meeting.after
    return bool(before.place) and (before.country, before.place) == (after.country, after.place)
