"""The stops of an itinerary as calendars have them: for one delegate, and for whoever may see the itinerary."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from datetime import datetime, time
from typing import Any

from django.urls import reverse
from django.utils.translation import gettext

from shanyrak.cooperation.delegations.models import Itinerary, Stop
from shanyrak.cooperation.delegations.queries.laid import Laid, lay_out, seen_by
from shanyrak.cooperation.delegations.queries.timeline import StopLine, stop_line
from shanyrak.records.happenings import Happening, Of, Scope, Status, happens, uid_of
from shanyrak.roles import Actor

SCOPES = frozenset({Of.ACTIVITY, Of.MINE})


def happenings_of(
    laid: Laid, language: str, *, going: Collection[int] | None = None, address: str = ""
) -> Iterator[Happening]:
    """Yield the stops, of those of ``going`` if given; a cancelled one stays, as cancelled, so that calendars take it out."""
    seen = frozenset(laid.travellers if going is None else going)
    for stop in laid.stops:
        if going is None or laid.going(stop) & seen:
            yield _happening(laid, stop, stop_line(laid, stop, language, seen), address)


def _happening(laid: Laid, stop: Stop, line: StopLine, address: str) -> Happening:
    there = address or reverse("itinerary:show", args=[laid.itinerary.activity_id])
    return Happening(
        uid=uid_of("stop", stop.uid.hex),
        sequence=stop.sequence,
        title=line.title,
        begins=stop.begins_at,
        ends=stop.ends_at,
        place=", ".join(part for part in (line.where, line.address) if part),
        text="\n".join(_lines(line)),
        url=there,
        status=_status(laid.itinerary, stop),
        changed_at=stop.changed_at,
        created_at=stop.created_at,
    )


def _status(itinerary: Itinerary, stop: Stop) -> Status:
    if stop.is_cancelled:
        return Status.CANCELLED
    return Status.CONFIRMED if itinerary.is_confirmed else Status.TENTATIVE


def _lines(line: StopLine) -> Iterator[str]:
    if line.is_cancelled:
        yield f"{gettext('Cancelled')}: {line.reason}"
    if line.why:
        yield str(line.why)
    for host in line.hosts:
        yield ", ".join(part for part in (host.name, host.office) if part)
    if line.contact:
        yield f"{gettext('Contact on the day')}: {line.contact.name} {line.contact.phone}".strip()
    for vehicle in line.vehicles:
        yield ", ".join(part for part in (vehicle.name, vehicle.note, vehicle.phone) if part)
    if line.way:
        yield f"{gettext('From the stop before')}: {line.way}"
    if line.dress:
        yield f"{gettext('Dress')}: {line.dress}"
    if line.notes:
        yield str(line.notes)


@happens(order=30)
def stops_in_calendars(scope: Scope, actor: Actor, language: str) -> Iterable[Happening]:
    """Tell of the stops of the itineraries that ``actor`` may see: in the calendar of the activity, and in their own.

    A calendar that everybody may fetch has none: where a delegation is at which hour concerns those who travel.
    """
    if scope.of not in SCOPES:
        return
    rows = Itinerary.objects.visible_to(actor).select_related("activity", "host_party")
    rows = rows.filter(activity=scope.id) if scope.of is Of.ACTIVITY else _within(rows, scope)
    for laid in lay_out(list(rows)):
        yield from happenings_of(laid, language, going=seen_by(laid, actor))


def _within(rows: Any, scope: Scope) -> Any:
    """Keep the itineraries with a stop in the days of the calendar."""
    kept = rows
    if scope.since is not None:
        kept = kept.filter(stops__ends__gte=datetime.combine(scope.since, time()))
    if scope.until is not None:
        kept = kept.filter(stops__begins__lte=datetime.combine(scope.until, time.max))
    return kept.distinct()
