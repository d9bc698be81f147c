"""What hosts say by their link, and what an officer does about it."""

from __future__ import annotations

from datetime import date, datetime

from django.db import transaction

from shanyrak.cooperation.delegations.journalling import journalled
from shanyrak.cooperation.delegations.models import ClosedDay, Host, Reply, Stop
from shanyrak.cooperation.delegations.permissions import CHANGE_ITINERARIES, OPEN_HOST_LINK
from shanyrak.cooperation.delegations.rules import (
    ReplyState,
    SomebodyElsesStop,
    StopIsCancelled,
    check_reply,
)
from shanyrak.cooperation.delegations.telling import tell_officers
from shanyrak.records.actions import keep_new
from shanyrak.roles import Actor, require


@transaction.atomic
def answer_as_host(
    *, host: Host, stop_id: int, state: ReplyState, words: str, link: str, by: Actor, at: datetime
) -> Reply:
    """Keep what a host says of one of their stops as it stands now; the last word counts. Officers are told of a wish.

    Refuses somebody else's stop, a cancelled one, and a wish for change without words.
    """
    require(by, OPEN_HOST_LINK)
    words = check_reply(state, words)
    stop = Stop.objects.select_for_update(of=("self",)).select_related("itinerary__activity").get(pk=stop_id)
    if stop.itinerary_id != host.itinerary_id or host.pk not in stop.hosts:
        raise SomebodyElsesStop
    if stop.is_cancelled:
        raise StopIsCancelled
    reply = Reply.objects.filter(host=host, stop=stop).first() or Reply(
        host=host, stop=stop, created_at=at, created_by=by.pk, version=0
    )
    reply.state, reply.words, reply.sequence, reply.settled_at = state.value, words, stop.sequence, None
    reply.version += 1
    reply.changed_at, reply.changed_by = at, by.pk
    reply.save()
    numbers = {"stop": stop.pk, "host": host.pk, "answer": state.value, "link": link}
    journalled("host_answered", stop.itinerary, by=by, at=at, said={"words": words}, **numbers)
    if state is ReplyState.CHANGE:
        tell_officers(reply, by=by, at=at)
    return reply


@transaction.atomic
def settle_reply(*, reply_id: int, by: Actor, at: datetime) -> Reply:
    """Note that a host's wish for change was dealt with."""
    require(by, CHANGE_ITINERARIES)
    rows = Reply.objects.select_for_update(of=("self",)).select_related("stop__itinerary__activity")
    reply = rows.get(pk=reply_id)
    if reply.settled_at is None:
        reply.settled_at = at
        reply.save(update_fields=["settled_at"])
        journalled("wish_settled", reply.stop.itinerary, by=by, at=at, stop=reply.stop_id, host=reply.host_id)
    return reply


@transaction.atomic
def close_day_as_host(
    *, host: Host, on: date, place: str, why: str, link: str, by: Actor, at: datetime
) -> ClosedDay:
    """Keep a day on which a host receives nobody: in their house, or where none is named in the whole country."""
    require(by, OPEN_HOST_LINK)
    itinerary = host.itinerary
    day = ClosedDay(
        itinerary=itinerary, on=on, country=itinerary.country, place=place, why=why.strip(), said_by=host
    )
    keep_new(record=day, by=by, at=at)
    numbers = {"host": host.pk, "on": on.isoformat(), "link": link}
    journalled("day_closed", itinerary, by=by, at=at, said={"place": place, "why": why}, **numbers)
    return day
