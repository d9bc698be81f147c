"""Marking who came, at once or later, from one phone or from several."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any
from uuid import UUID

from django.db import transaction

from shanyrak.cooperation.activities.models import Activity
from shanyrak.cooperation.programme.actions import note_attendance, withdraw_attendance
from shanyrak.cooperation.programme.models import Session
from shanyrak.cooperation.reception.models import Arrival
from shanyrak.cooperation.reception.permissions import RUN_RECEPTION
from shanyrak.cooperation.reception.queries import arrivals
from shanyrak.cooperation.reception.rules import NotExpected, Press, counted_at
from shanyrak.cooperation.registration.actions import walk_in
from shanyrak.cooperation.registration.models import Registration
from shanyrak.cooperation.registration.rules import State
from shanyrak.journal.actions import record
from shanyrak.refusals import Refusal
from shanyrak.roles import Actor, require


@dataclass(frozen=True, slots=True)
class Synced:
    """What became of presses that a device sent: those that are kept, and why others were refused."""

    kept: list[UUID] = field(default_factory=list)
    refused: dict[UUID, Refusal] = field(default_factory=dict)


@transaction.atomic
def mark(
    *, activity: Activity, press: Press, by: Actor, at: datetime, device: str = "", link: str = ""
) -> Arrival:
    """Keep one press at the door; the same press again changes nothing, whichever way it comes.

    Raises NotExpected for somebody who is not approved for the activity, and for a session of another.
    """
    require(by, RUN_RECEPTION)
    known: Arrival | None = Arrival.objects.filter(client_id=press.client_id).first()
    if known is not None:
        return known
    registration = _expected(activity, press.registration)
    session = _session(activity, press.session)
    made, is_new = Arrival.objects.get_or_create(
        client_id=press.client_id,
        defaults={
            "registration": registration,
            "session": session,
            "came": press.came,
            "at": counted_at(press.at, received=at),
            "device": device[:80],
            "received_at": at,
            "noted_by": by.pk,
        },
    )
    if is_new:
        _settle_session(session, registration, by=by, at=at)
        facts: dict[str, Any] = {
            "registration": registration.pk,
            "came": press.came,
            "at": made.at.isoformat(),
        }
        facts |= {"session": session.pk} if session else {}
        record("cooperation.arrival.noted", by=by, at=at, facts=facts | ({"link": link} if link else {}))
    arrival: Arrival = made
    return arrival


@transaction.atomic
def sync(
    *,
    activity: Activity,
    presses: Sequence[Press],
    by: Actor,
    at: datetime,
    device: str = "",
    link: str = "",
) -> Synced:
    """Keep what a device pressed while it had no network, each press once; say of each whether it is kept."""
    require(by, RUN_RECEPTION)
    done = Synced()
    for press in presses:
        try:
            mark(activity=activity, press=press, device=device, link=link, by=by, at=at)
        except Refusal as refusal:
            done.refused[press.client_id] = refusal
        else:
            done.kept.append(press.client_id)
    return done


@transaction.atomic
def mark_walk_in(
    *, activity: Activity, client_id: UUID, by: Actor, at: datetime, link: str = "", **said: Any
) -> Registration:
    """Register somebody who stands at the door and mark that they came. Raises AlreadyRegistered or NoSeatLeft."""
    require(by, RUN_RECEPTION)
    registration = walk_in(activity=activity, by=by, at=at, **said)
    press = Press(client_id, registration.pk, came=True, at=at)
    mark(activity=activity, press=press, link=link, by=by, at=at)
    return registration


def _expected(activity: Activity, number: int) -> Registration:
    """Return the registration, locked. Raises NotExpected."""
    rows = Registration.objects.select_for_update(of=("self",)).filter(activity=activity)
    found = rows.filter(pk=number, state=State.APPROVED.value).first()
    if found is None:
        raise NotExpected
    return found


def _session(activity: Activity, number: int | None) -> Session | None:
    if number is None:
        return None
    session: Session | None = Session.objects.filter(pk=number, activity=activity).first()
    if session is None:
        raise NotExpected
    return session


def _settle_session(session: Session | None, registration: Registration, *, by: Actor, at: datetime) -> None:
    """Let the programme know who is at a session, as all presses so far have it."""
    if session is None:
        return
    since = arrivals(registration.activity_id, session=session.pk).get(registration.pk)
    if since is None:
        withdraw_attendance(session=session, registration_id=registration.pk, by=by, at=at)
    else:
        note_attendance(session=session, registration=registration, by=by, at=since)
