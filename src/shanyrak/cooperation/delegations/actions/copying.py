"""Taking an earlier visit's itinerary as the beginning of a new one."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

from django.db import transaction

from shanyrak.cooperation.delegations.actions.stops import TAKEN_ALONG
from shanyrak.cooperation.delegations.journalling import journalled
from shanyrak.cooperation.delegations.locking import locked
from shanyrak.cooperation.delegations.models import Host, Interpreter, Itinerary, Stop, Vehicle
from shanyrak.cooperation.delegations.permissions import CHANGE_ITINERARIES
from shanyrak.cooperation.delegations.queries.laid import Laid, laid_out
from shanyrak.cooperation.delegations.rules import NothingToCopy, shifted
from shanyrak.records.actions import keep_new
from shanyrak.records.local_times import LocalTime
from shanyrak.roles import Actor, require

COPIED: dict[type[Any], tuple[str, ...]] = {
    Host: (
        "name", "phone", "person_id", "office", "organisation", "email", "language", "for_emergencies",
    ),
    Interpreter: ("name", "phone", "email", "pairs"),
    Vehicle: ("name", "phone", "seats", "driver"),
}  # fmt: skip


@transaction.atomic
def copy_itinerary(*, from_id: int, into_id: int, first: date, by: Actor, at: datetime) -> Itinerary:
    """Plan the stops of an earlier itinerary anew, its first day on ``first``, each at the same time of the clock.

    Hosts, vehicles and interpreters come along; cancelled stops, answers and accepted clashes do not. Everybody goes
    everywhere, for the delegates are others. Refuses to copy into an itinerary that has stops.
    """
    require(by, CHANGE_ITINERARIES)
    itinerary = locked(into_id)
    if itinerary.stops.exists():
        raise NothingToCopy
    earlier = laid_out(Itinerary.objects.get(pk=from_id))
    numbers = _copied_helpers(earlier, itinerary, by=by, at=at)
    for stop in earlier.planned:
        keep_new(record=_copied(stop, earlier, itinerary, numbers, first), by=by, at=at)
    journalled("copied", itinerary, by=by, at=at, source=from_id, first=first.isoformat())
    return itinerary


def _copied_helpers(
    earlier: Laid, itinerary: Itinerary, *, by: Actor, at: datetime
) -> dict[str, dict[int, int]]:
    """Copy those who help; return their new numbers by the old ones, by the field of a stop that names them."""
    numbers: dict[str, dict[int, int]] = {}
    for kind, rows in (
        (Host, earlier.hosts),
        (Interpreter, earlier.interpreters),
        (Vehicle, earlier.vehicles),
    ):
        numbers[kind.in_use_as] = {
            old.pk: keep_new(record=_new(kind, old, itinerary), by=by, at=at).pk for old in rows.values()
        }
    return numbers


def _new(kind: type[Any], old: Any, itinerary: Itinerary) -> Any:
    return kind(itinerary=itinerary, **{name: getattr(old, name) for name in COPIED[kind]})


def _copied(
    stop: Stop, earlier: Laid, itinerary: Itinerary, numbers: dict[str, dict[int, int]], first: date
) -> Stop:
    was = earlier.planned[0].begins.date()
    fields = {name: getattr(stop, name) for name in TAKEN_ALONG}
    fields |= {name: shifted(fields[name], first=was, onto=first) for name in ("begins", "ends")}
    fields |= {name: [new[one] for one in fields[name] if one in new] for name, new in numbers.items()}
    fields["contact"] = numbers["hosts"].get(stop.contact or 0)
    fields |= {"everyone": True, "parties": [], "travellers": []}
    return _shown(Stop(itinerary=itinerary, **fields))


def _shown(stop: Stop) -> Stop:
    """Return a stop at times that clocks show: on its new day, they may be put forward over the old ones."""
    lasts = stop.ends - stop.begins
    begins = LocalTime(stop.begins, stop.zone).there(stop.zone)
    ends = LocalTime(stop.ends, stop.zone).there(stop.zone)
    stop.begins = begins.wall
    stop.ends = ends.wall if ends.wall > begins.wall else begins.later(lasts).wall
    return stop
