"""A visit of three hundred delegates to forty stops in a week, with nothing wrong, and the same with forty clashes planted."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from shanyrak_methods.itineraries import (
    Clash,
    Closed,
    Holiday,
    Interpreter,
    Kind,
    Person,
    Plan,
    Stop,
    Vehicle,
)

MONDAY = date(2025, 5, 5)
GROUPS, DAYS, GROUP_SIZE = 4, 5, 75
RUSSIAN_FRENCH = frozenset({"ru", "fr"})
Name = tuple[int, int, str]


def clean_plan() -> Plan:
    """Four groups of 75 on five days, each in the morning and in the afternoon somewhere of its own."""
    return _plan(_stops())


def planted_plan() -> tuple[Plan, set[Clash]]:
    """The same week with five clashes of each of eight kinds, and those clashes."""
    stops = _stops()
    planted: set[Clash] = set()
    for day in range(DAYS):
        planted |= _spoil(stops, day)
    days = [MONDAY + timedelta(days=day) for day in range(DAYS)]
    plan = replace(
        _plan(stops),
        holidays=tuple(
            Holiday(stops[1, number, "am"].country, day, "Feast") for number, day in enumerate(days)
        ),
        closed=tuple(
            Closed(day, place=stops[3, number, "pm"].place, why="Moving house")
            for number, day in enumerate(days)
        ),
    )
    return plan, planted


def _spoil(stops: dict[Name, Stop], day: int) -> set[Clash]:
    """Plant one clash of each kind into a day."""

    def change(group: int, half: str, **changes: object) -> None:
        stops[group, day, half] = replace(stops[group, day, half], **changes)  # type: ignore[arg-type]  # any field

    def of(group: int, half: str) -> Stop:
        return stops[group, day, half]

    on = (MONDAY + timedelta(days=day)).isoformat()
    host = next(iter(of(0, "am").hosts))
    change(1, "am", hosts=of(1, "am").hosts | {host})
    change(3, "am", country=of(2, "am").country, place=of(2, "am").place, room=of(2, "am").room)
    change(0, "pm", vehicles=of(0, "pm").vehicles | {"coach 1"})
    change(2, "pm", interpreters=of(2, "pm").interpreters | {"interpreter 3"})
    change(1, "pm", transfer=240)
    change(0, "am", interpreters=frozenset())
    foreign = tuple(sorted(name for name in of(0, "am").travellers if not name.endswith("0")))
    # Its coach does not come from the morning's stop: it stands at another one at the same time, which is a clash of its own.
    late = tuple(sorted(of(1, "am").travellers | {"interpreter 1"}))
    room = f"{of(2, 'am').country}/{of(2, 'am').place}/{of(2, 'am').room}"
    return {
        Clash(Kind.PERSON_TWICE, (of(0, "am").id, of(1, "am").id), (host,), minutes=90),
        Clash(Kind.ROOM_TWICE, (of(2, "am").id, of(3, "am").id), (room,), minutes=90),
        Clash(Kind.VEHICLE_TWICE, (of(0, "pm").id, of(1, "pm").id), ("coach 1",), minutes=90),
        Clash(Kind.INTERPRETER_TWICE, (of(2, "pm").id, of(3, "pm").id), ("interpreter 3",), minutes=90),
        Clash(
            Kind.TRANSFER_TOO_SHORT,
            (of(1, "am").id, of(1, "pm").id),
            late,
            minutes=30,
        ),
        Clash(
            Kind.PUBLIC_HOLIDAY, (of(1, "am").id,), (of(1, "am").country,), minutes=90, about=f"{on} Feast"
        ),
        Clash(
            Kind.CLOSED_DAY, (of(3, "pm").id,), (of(3, "pm").place,), minutes=90, about=f"{on} Moving house"
        ),
        Clash(Kind.MISSING_INTERPRETER, (of(0, "am").id,), foreign, minutes=90, about="ru"),
    }


def _plan(stops: dict[Name, Stop]) -> Plan:
    return Plan(
        stops=tuple(stops.values()),
        people=tuple(
            Person(name, frozenset({"fr"}) if name.endswith("0") else frozenset({"ru"}))
            for group in range(GROUPS)
            for name in _delegates(group)
        ),
        vehicles=tuple(Vehicle(f"coach {group}", 80) for group in range(GROUPS)),
        interpreters=tuple(
            Interpreter(f"interpreter {group}", frozenset({RUSSIAN_FRENCH})) for group in range(GROUPS)
        ),
        first=MONDAY,
        last=MONDAY + timedelta(days=DAYS - 1),
    )


def _stops() -> dict[Name, Stop]:
    return {
        (group, day, half): _stop(group, day, half)
        for day in range(DAYS)
        for half in ("am", "pm")
        for group in range(GROUPS)
    }


def _stop(group: int, day: int, half: str) -> Stop:
    name = f"{day} {half} {group}"
    begins = datetime.combine(MONDAY, datetime.min.time(), ZoneInfo("Europe/Brussels")) + timedelta(
        days=day, hours=9 if half == "am" else 14
    )
    return Stop(
        id=name,
        begins=begins,
        ends=begins + timedelta(minutes=90),
        zone="Europe/Brussels",
        country=f"country {group} {half}",
        place=f"house {name}",
        room="great hall",
        hosts=frozenset({f"host of {name}"}),
        travellers=frozenset(_delegates(group)),
        vehicles=frozenset({f"coach {group}"}),
        interpreters=frozenset({f"interpreter {group}"}),
        spoken=frozenset({"fr", "nl"}),
        transfer=30,
    )


def _delegates(group: int) -> list[str]:
    return [f"delegate {group}-{number:02d}" for number in range(GROUP_SIZE)]
