"""Choosing sessions, and noting who came."""

from __future__ import annotations

from collections.abc import Collection
from datetime import datetime

from django.db import transaction

from shanyrak.cooperation.programme.models import Attendance, Choice, Session
from shanyrak.cooperation.programme.permissions import CHANGE_PROGRAMMES, CHOOSE_SESSIONS, NOTE_ATTENDANCE
from shanyrak.cooperation.programme.rules import (
    AnotherAtThisTime,
    NotApproved,
    SessionKind,
    SessionState,
    check_choosable,
    check_same_activity,
    check_seat,
)
from shanyrak.cooperation.registration.models import Registration
from shanyrak.cooperation.registration.rules import State
from shanyrak.journal.actions import record
from shanyrak.roles import Actor, require


@transaction.atomic
def choose_session(
    *, session_id: int, registration: Registration, by: Actor, at: datetime, link: str = ""
) -> Choice:
    """Give somebody who takes part a seat in a session; chosen before, it stays so.

    The session is locked, so that its last seat goes to one person whatever the number of those who ask. Refuses
    somebody who is not approved, a session that is full, over or not in the programme, and two sessions at one time.
    ``link`` is the journal's name of the link that opened the person's page; without one, only the secretariat may.
    """
    require(by, CHOOSE_SESSIONS if link else CHANGE_PROGRAMMES)
    session = Session.objects.select_for_update(of=("self",)).select_related("room").get(pk=session_id)
    _check_takes_part(session, registration)
    known = Choice.objects.filter(session=session, registration=registration).first()
    if known is not None:
        return known
    check_choosable(
        SessionKind(session.session_kind), SessionState(session.state), session.beginning.instant, at=at
    )
    _check_free(session, registration)
    check_seat(_seats_taken(session), seats=session.seats_in_all)
    choice = Choice.objects.create(session=session, registration=registration, at=at)
    facts = {"session": session.pk, "registration": registration.pk, **_by_link(link)}
    record("cooperation.programme.session_chosen", by=by, at=at, facts=facts)
    return choice


@transaction.atomic
def leave_session(
    *, session_id: int, registration: Registration, by: Actor, at: datetime, link: str = ""
) -> None:
    """Give up somebody's seat in a session; where there is none, nothing happens. ``link`` as in choosing."""
    require(by, CHOOSE_SESSIONS if link else CHANGE_PROGRAMMES)
    gone, _each = Choice.objects.filter(session=session_id, registration=registration).delete()
    if gone:
        facts = {"session": session_id, "registration": registration.pk, **_by_link(link)}
        record("cooperation.programme.session_left", by=by, at=at, facts=facts)


@transaction.atomic
def note_attendance(*, session: Session, registration: Registration, by: Actor, at: datetime) -> Attendance:
    """Note that somebody came to a session at ``at``; noted before, it stays as it was.

    Refuses somebody who is registered for another activity, or not approved.
    """
    require(by, NOTE_ATTENDANCE)
    _check_takes_part(session, registration)
    noted, new = Attendance.objects.get_or_create(
        session=session, registration=registration, defaults={"at": at, "noted_by": by.pk}
    )
    if new:
        facts = {"session": session.pk, "registration": registration.pk}
        record("cooperation.programme.attendance_noted", by=by, at=at, facts=facts)
    return noted


@transaction.atomic
def withdraw_attendance(*, session: Session, registration_id: int, by: Actor, at: datetime) -> None:
    """Take back that somebody came to a session; where nothing was noted, nothing happens."""
    require(by, NOTE_ATTENDANCE)
    gone, _each = Attendance.objects.filter(session=session, registration=registration_id).delete()
    if gone:
        facts = {"session": session.pk, "registration": registration_id}
        record("cooperation.programme.attendance_withdrawn", by=by, at=at, facts=facts)


@transaction.atomic
def note_all_attendance(
    *, session: Session, shown: Collection[int], came: Collection[int], by: Actor, at: datetime
) -> int:
    """Note who of those ``shown`` on a page came, and take back who did not; return how many changed.

    Of whoever was not on the page nothing is changed, so that two people can note at two doors. Refuses what
    :func:`note_attendance` refuses.
    """
    require(by, NOTE_ATTENDANCE)
    noted = set(session.attendance.values_list("registration", flat=True))
    new = (set(came) & set(shown)) - noted
    gone = (noted & set(shown)) - set(came)
    for registration in Registration.objects.filter(pk__in=new).order_by("pk"):
        note_attendance(session=session, registration=registration, by=by, at=at)
    for number in sorted(gone):
        withdraw_attendance(session=session, registration_id=number, by=by, at=at)
    return len(new) + len(gone)


def _by_link(link: str) -> dict[str, str]:
    return {"link": link} if link else {}


def _check_takes_part(session: Session, registration: Registration) -> None:
    check_same_activity(session.activity_id, registration.activity_id)
    if registration.state != State.APPROVED.value:
        raise NotApproved


def _check_free(session: Session, registration: Registration) -> None:
    """Refuse a second session at the time of one that was chosen; instants are compared, so that zones may differ."""
    begins, ends = session.beginning.instant, session.ending.instant
    chosen = Session.objects.in_programme().filter(choices__registration=registration)
    for other in chosen:
        if other.beginning.instant < ends and begins < other.ending.instant:
            raise AnotherAtThisTime(title=other.label)


def _seats_taken(session: Session) -> int:
    return Choice.objects.filter(session=session, registration__state=State.APPROVED.value).count()
