"""Who is told of a change in a programme, and how. Acts call this inside their transaction, so that all or none is kept."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

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
from shanyrak.notices.actions import tell, tell_address
from shanyrak.notices.kinds import Fact, File, Kind
from shanyrak.records.languages import said_in
from shanyrak.roles import Actor


def tell_changed(session: Session, *, before: datetime, by: Actor, at: datetime) -> int:
    """Tell those whom the newest change of a session concerns, each once; return how many.

    ``before`` is the instant at which it was to begin. Told are whoever speaks there, whoever chose it and, where it was
    or is near, everyone who takes part. Of a session that is long over, nobody is told.
    """
    begins = session.beginning.instant
    if max(begins, before) < at:
        return 0
    everyone = is_near(begins, at=at) or is_near(before, at=at)
    people = concerned(session, everyone=everyone)
    for registration in people:
        _tell_registered(session, registration, by=by, at=at)
    others = _speakers_by_contact(session, without={one.person_id for one in people if one.person_id})
    for email, name in others:
        _tell_speaker(session, email, name, by=by, at=at)
    return len(people) + len(others)


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


def _tell_registered(session: Session, registration: Registration, *, by: Actor, at: datetime) -> None:
    own = own_address(registration)
    if registration.user_id:
        tell(
            kind=_kind(session),
            to=registration.user_id,
            facts=_facts(session),
            address=own,
            key=told_under(session.pk, session.sequence),
            by=by,
            at=at,
        )
    elif registration.email:
        tell_address(
            kind=_kind(session),
            email=registration.email,
            name=registration.name,
            language=registration.language,
            facts=_facts(session),
            address=own,
            key=told_under(session.pk, session.sequence),
            attachments=[_file(session, registration.language)],
            by=by,
            at=at,
        )


def _tell_speaker(session: Session, email: str, name: str, *, by: Actor, at: datetime) -> None:
    tell_address(
        kind=_kind(session),
        email=email,
        name=name,
        language="en",
        facts=_facts(session),
        address=reverse("programme:session", args=[session.activity_id, session.pk]),
        key=told_under(session.pk, session.sequence),
        attachments=[_file(session, "en")],
        by=by,
        at=at,
    )


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
