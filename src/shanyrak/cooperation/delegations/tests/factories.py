"""A study visit to Brussels with delegates, hosts and stops for tests; made by the acts themselves."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from shanyrak.cooperation.activities.models import Activity
from shanyrak.cooperation.activities.tests.factories import AIGUL, NOON, activity, organization
from shanyrak.cooperation.delegations.actions import add_helper, add_stop, begin_itinerary
from shanyrak.cooperation.delegations.models import Host, Interpreter, Itinerary, Stop, Vehicle
from shanyrak.cooperation.registration.models import Registration
from shanyrak.cooperation.registration.tests.factories import registration
from shanyrak.directory.models import Party
from shanyrak.records.languages import texts_from

__all__ = ["AIGUL", "NOON", "organization"]
BRUSSELS = "Europe/Brussels"


def visit(title: str = "Study visit to the Belgian federal service", **fields: Any) -> Activity:
    """Enter a study visit of four days in October 2026."""
    wanted = {
        "activity_kind": "study_visit",
        "since": "2026-10-19",
        "until": "2026-10-22",
        "place": "Brussels, Belgium",
        "status": "planned",
    }
    return activity(title, **(wanted | fields))


def itinerary(of: Activity | None = None, **fields: Any) -> Itinerary:
    """Begin the itinerary of a visit to Brussels."""
    wanted: dict[str, Any] = {"country": "BE", "zone": BRUSSELS, "host_party": organization("FPS BOSA")}
    return begin_itinerary(activity=of or visit(), by=AIGUL, at=NOON, **(wanted | fields))


def delegate(
    of: Activity, name: str = "Dana Omarova", party: Party | None = None, **fields: Any
) -> Registration:
    """Register somebody who is approved."""
    given, _space, family = name.partition(" ")
    email = f"{given}.{family}@example.org".lower().replace(" ", "-")
    wanted = {"given_name": given, "family_name": family, "email": email, "party": party, "language": "ru"}
    return registration(of, **(wanted | fields))


def wall(text: str) -> datetime:
    """Return a time on the wall."""
    return datetime.fromisoformat(text)


def stop(of: Itinerary, title: str = "Talk at the Senate", *, day: str = "2026-10-20", **fields: Any) -> Stop:
    """Plan a stop of a morning."""
    wanted: dict[str, Any] = {
        "title": texts_from({"en": title}),
        "begins": wall(f"{day}T10:00"),
        "ends": wall(f"{day}T11:30"),
        "place": title,
    }
    return add_stop(itinerary_id=of.pk, by=AIGUL, at=NOON, **(wanted | fields))


def host(of: Itinerary, name: str = "Peter Vandenbrune", **fields: Any) -> Host:
    """Name a host, who reads French."""
    wanted = {
        "email": f"{name.split(maxsplit=1)[0].lower()}@bosa.example.org",
        "office": "President",
        "organisation": "FPS BOSA",
        "language": "fr",
        "phone": "+32 2 000 00 00",
    }
    made = add_helper(kind=Host, itinerary_id=of.pk, name=name, by=AIGUL, at=NOON, **(wanted | fields))
    assert isinstance(made, Host)
    return made


def interpreter(of: Itinerary, name: str = "Erlan Bekov", **fields: Any) -> Interpreter:
    """Name an interpreter between French and Russian."""
    wanted = {"pairs": ["fr-ru"]}
    made = add_helper(kind=Interpreter, itinerary_id=of.pk, name=name, by=AIGUL, at=NOON, **(wanted | fields))
    assert isinstance(made, Interpreter)
    return made


def vehicle(of: Itinerary, name: str = "Coach 1", **fields: Any) -> Vehicle:
    """Name a coach."""
    wanted = {"seats": 40}
    made = add_helper(kind=Vehicle, itinerary_id=of.pk, name=name, by=AIGUL, at=NOON, **(wanted | fields))
    assert isinstance(made, Vehicle)
    return made
