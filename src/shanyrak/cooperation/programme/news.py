"""Who is told of a change in a programme, and how. Acts ask for it inside their transaction; the worker does it."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from typing import Any

from django.db.models import Q
from django.urls import reverse

from shanyrak.cooperation.programme.calendar import calendar_of
from shanyrak.cooperation.programme.kinds import SESSION_CANCELLED, SESSION_CHANGED
from shanyrak.cooperation.programme.models import Session, Speaker
from shanyrak.cooperation.programme.rules import SessionState, is_near
from shanyrak.cooperation.programme.words import clock, zone_in_words
from shanyrak.cooperation.registration.links import own_address
from shanyrak.cooperation.registration.models import Registration
from shanyrak.cooperation.registration.rules import State
from shanyrak.directory.models import Contact
from shanyrak.directory.rules import ContactKind
from shanyrak.notices.actions import tell_soon
from shanyrak.notices.kinds import Fact, File, Kind
from shanyrak.notices.tellings import About, Telling, told_in_background
from shanyrak.records.languages import said_in
from shanyrak.roles import Actor

CHANGED = "programme.session"


def tell_changed(session: Session, *, before: datetime, by: Actor, at: datetime) -> None:
    """Let those whom the newest change of a session concerns be told, each once.

    ``before`` is the instant at which it was to begin. Told are whoever speaks there, whoever chose it and, where it was
    or is near, everyone who takes part. Of a session that is long over, nobody is told.
    """
    if max(session.beginning.instant, before) >= at:
        about = {"session": session.pk, "activity": session.activity_id, "before": before.isoformat()}
        tell_soon(name=CHANGED, about=about, by=by, at=at)


@told_in_background(CHANGED)
def tellings_of_a_change(about: About, at: datetime) -> list[Telling]:
    """Return who is told of a session, as it stands now, and what; ``at`` is when it was changed."""
    session = Session.objects.select_related("activity", "room").filter(pk=about["session"]).first()
    if session is None:
        return []
    before, begins = datetime.fromisoformat(about["before"]), session.beginning.instant
    people = concerned(session, everyone=is_near(begins, at=at) or is_near(before, at=at))
    others = _speakers_by_contact(session, without={one.person_id for one in people if one.person_id})
    return [
        *(_of_registered(session, one) for one in people),
        *(_of_speaker(session, email, name) for email, name in others),
    ]


def concerned(session: Session, *, everyone: bool) -> list[Registration]:
    """Return the registrations of those whom a change of a session concerns."""
    approved = Registration.objects.filter(activity=session.activity_id, state=State.APPROVED.value)
    if not everyone:
        spoken = Speaker.objects.filter(session=session)
        approved = approved.filter(
            Q(chosen_sessions__session=session)
            | Q(pk__in=spoken.exclude(registration=None).values("registration"))
            | Q(person__in=spoken.exclude(person=None).values("person"))
        )
    return list(approved.distinct().order_by("pk"))


def _speakers_by_contact(session: Session, *, without: Iterable[int]) -> list[tuple[str, str]]:
    """Return (address, name) of speakers of the directory who are not registered, but whose address is known."""
    people = Speaker.objects.filter(session=session).exclude(person=None).exclude(person__in=list(without))
    rows = Contact.objects.filter(
        person__in=people.values("person"), contact_kind=ContactKind.EMAIL.value
    ).select_related("person")
    first = {row.person_id: (row.value, row.person.name) for row in rows.order_by("-pk")}
    return sorted(first.values())


def _of_registered(session: Session, registration: Registration) -> Telling:
    """Return what somebody who takes part is told: in the hub where they have an account, else by mail with the event."""
    own = own_address(registration)
    if registration.user_id:
        return _telling(session, own, to=registration.user_id)
    language = registration.language
    whom = {"email": registration.email, "name": registration.name, "language": language}
    return _telling(session, own, **whom, attachments=(_file(session, language),))


def _of_speaker(session: Session, email: str, name: str) -> Telling:
    page = reverse("programme:session", args=[session.activity_id, session.pk])
    return _telling(session, page, email=email, name=name, attachments=(_file(session, "en"),))


def _telling(session: Session, address: str, **whom: Any) -> Telling:
    key = told_under(session.pk, session.sequence)
    return Telling(kind=_kind(session), facts=_facts(session), address=address, key=key, **whom)


def _kind(session: Session) -> Kind:
    return SESSION_CANCELLED if session.state == SessionState.CANCELLED else SESSION_CHANGED


def told_under(session_id: int, sequence: int) -> str:
    """Return the key of the news about one state of a session: each is told once."""
    return f"programme.session:{session_id}:{sequence}"


def _facts(session: Session) -> dict[str, Fact]:
    begins, ends = session.beginning, session.ending
    return {
        "what": session.title,
        "activity": session.activity.title,
        "meets_on": begins.wall.date(),
        "time": f"{clock(begins, ends)} ({zone_in_words(begins)})",
        "room": session.room.name if session.room else "–",
        "why": session.why_cancelled or "",
    }


def _file(session: Session, language: str) -> File:
    name = str(said_in(session.title, language))
    return File("session.ics", "text/calendar", calendar_of([session], name, language=language))
