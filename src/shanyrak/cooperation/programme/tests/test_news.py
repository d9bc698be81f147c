"""A change of a session is told to those it concerns, once, and their calendars take it as the same event."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from typing import Any

import icalendar
import pytest
import vobject
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from shanyrak.accounts.testing import SignIn, person_with
from shanyrak.cooperation.activities.models import Activity
from shanyrak.cooperation.activities.tests.factories import person
from shanyrak.cooperation.programme.actions import cancel_session, choose_session, edit_session
from shanyrak.cooperation.programme.calendar import calendar_of, sessions_in_calendars
from shanyrak.cooperation.programme.models import Session
from shanyrak.cooperation.programme.queries import sessions_of
from shanyrak.cooperation.programme.tests.factories import (
    AIGUL,
    BY,
    NOON,
    on_wall,
    registrant,
    session,
    speaker,
    summit,
)
from shanyrak.cooperation.registration.actions import erase_due
from shanyrak.directory.actions import add_contact
from shanyrak.notices.models import Attachment, Notice, Recipient
from shanyrak.notices.queries import is_being_told
from shanyrak.notices.testing import empty_queue, tell_what_waits
from shanyrak.records.happenings import Of, Scope
from shanyrak.records.languages import texts_from
from shanyrak.roles import VISITOR, Role

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _with_an_empty_queue(db: None) -> None:
    empty_queue()


MOVED = {"begins": on_wall("2026-09-15 14:00"), "ends": on_wall("2026-09-15 15:30")}


def moved(one: Session, *, at: datetime = NOON, **wanted: Any) -> Session:
    wanted = wanted or MOVED
    one = edit_session(record_id=one.pk, version=one.version, wanted=wanted, by=AIGUL, at=at)
    tell_what_waits()
    return one


def told(one: Session) -> list[str]:
    rows = Notice.objects.filter(key__startswith=f"programme.session:{one.pk}:").select_related(
        "recipient", "to"
    )
    return sorted(str(getattr(row.recipient or row.to, "email", "")) for row in rows)


def chooses(one: Session, name: str, **fields: Any) -> Any:
    registration = registrant(one.activity, name, **fields)
    choose_session(session_id=one.pk, registration=registration, **BY)
    return registration


def test_whoever_chose_or_speaks_is_told_once_and_nobody_else() -> None:
    one = session()
    chooses(one, "Dana Omarova")
    speaking = registrant(one.activity, "Nino Kobakhidze")
    speaker(one, name="", registration=speaking)
    registrant(one.activity, "Marat Aliyev")
    moved(one)
    assert told(one) == ["dana.omarova@example.org", "nino.kobakhidze@example.org"]


def test_a_second_move_is_told_again_and_a_new_title_is_not() -> None:
    one = session()
    chooses(one, "Dana Omarova")
    one = moved(one)
    one = moved(one, seats=50)
    assert len(told(one)) == 1
    moved(one, begins=on_wall("2026-09-15 09:00"))
    assert len(told(one)) == 2


def test_the_day_before_everyone_who_takes_part_is_told() -> None:
    one = session()
    registrant(one.activity)
    moved(one, at=datetime(2026, 9, 14, 9, tzinfo=UTC))
    assert told(one) == ["dana.omarova@example.org"]


def test_those_concerned_are_told_by_the_worker_and_the_page_says_so_until_then(sign_in: SignIn) -> None:
    one = session()
    chooses(one, "Dana Omarova")
    officer, there = sign_in(Role.OFFICER), reverse("programme:session", args=[one.activity_id, one.pk])
    with CaptureQueriesContext(connection) as alone:
        one = edit_session(record_id=one.pk, version=one.version, wanted=MOVED, **BY)
    assert (told(one), is_being_told(session=one.pk)) == ([], True)
    assert "Those concerned are being told now." in officer.get(there).text
    tell_what_waits()
    assert (told(one), is_being_told(session=one.pk)) == (["dana.omarova@example.org"], False)
    assert "Those concerned are being told now." not in officer.get(there).text
    for number in range(9):
        chooses(one, f"Nino Beridze{number}")
    with CaptureQueriesContext(connection) as many:
        wanted = {"begins": on_wall("2026-09-15 16:00"), "ends": on_wall("2026-09-15 17:00")}
        edit_session(record_id=one.pk, version=one.version, wanted=wanted, **BY)
    assert len(many) == len(alone), "the act asks as often for ten people as for one"


def test_whom_the_change_overtakes_is_told_once_as_it_stands_then() -> None:
    one = session()
    chooses(one, "Dana Omarova")
    one = edit_session(record_id=one.pk, version=one.version, wanted=MOVED, **BY)
    cancel_session(session_id=one.pk, version=one.version, **BY)
    assert tell_what_waits() == 2
    assert [notice.kind for notice in Notice.objects.filter(key__startswith="programme.session")] == [
        "programme.session_cancelled"
    ]


def test_of_a_session_long_over_nobody_is_told() -> None:
    one = session()
    chooses(one, "Dana Omarova")
    moved(one, at=datetime(2026, 10, 1, tzinfo=UTC))
    assert told(one) == []


def test_a_speaker_of_the_directory_is_told_where_their_address_is_known() -> None:
    one = session()
    botagoz = person("Botagoz Iskakova")
    add_contact(person_id=botagoz.pk, contact_kind="email", value="botagoz@example.org", **BY)
    speaker(one, name="", person=botagoz)
    moved(one)
    assert told(one) == ["botagoz@example.org"]


def test_somebody_with_an_account_is_told_there() -> None:
    one = session()
    user = person_with(Role.OFFICER)
    registration = registrant(one.activity, "Dana Omarova")
    registration.user = user
    registration.save(update_fields=["user"])
    choose_session(session_id=one.pk, registration=registration, **BY)
    moved(one)
    assert Notice.objects.get(kind="programme.session_changed").to == user


def test_mails_about_sessions_are_forgotten_with_whoever_is_erased() -> None:
    one = session()
    speaker(one, name="", registration=chooses(one, "Dana Omarova"))
    moved(one)
    opening = one.activity.opening
    opening.erase_after = date(2027, 1, 1)
    opening.save()
    erase_due(by=AIGUL, at=datetime(2027, 2, 1, tzinfo=UTC))
    assert not Recipient.objects.filter(email__contains="dana").exists()
    assert not Attachment.objects.exists()
    assert str(sessions_of(one.activity_id)[0].speakers[0].name) == "Dana Omarova", "who spoke stays known"


def test_a_cancelled_session_says_why() -> None:
    one = session()
    chooses(one, "Dana Omarova")
    cancel_session(
        session_id=one.pk, version=one.version, why=texts_from({"en": "The speaker is ill."}), **BY
    )
    tell_what_waits()
    notice = Notice.objects.get(kind="programme.session_cancelled")
    assert notice.facts["why"]["en"]["text"] == "The speaker is ill."
    event = the_event(Attachment.objects.get(notice__kind__startswith="programme.").content)
    assert event["STATUS"] == "CANCELLED"


def the_event(content: Any) -> Any:
    return next(iter(icalendar.Calendar.from_ical(bytes(content)).walk("VEVENT")))


def test_the_mail_brings_the_same_event_with_a_higher_sequence() -> None:
    one = session()
    before = the_event(calendar_of([one], "Before", language="en"))
    chooses(one, "Dana Omarova")
    one = moved(one)
    after = the_event(Attachment.objects.get(notice__kind__startswith="programme.").content)
    assert after["UID"] == before["UID"] == one.uid
    assert (before["SEQUENCE"], after["SEQUENCE"]) == (0, 1)
    assert after.decoded("DTSTART").astimezone(UTC) == datetime(2026, 9, 15, 9, tzinfo=UTC)


@pytest.mark.parametrize(
    ("zone", "wall", "instant"),
    [
        # Almaty went from UTC+6 to UTC+5 at midnight before 1 March 2024.
        ("Asia/Almaty", "2024-02-29 10:00", datetime(2024, 2, 29, 4, tzinfo=UTC)),
        ("Asia/Almaty", "2024-03-01 10:00", datetime(2024, 3, 1, 5, tzinfo=UTC)),
        # Brussels puts its clocks forward on 29 March 2026.
        ("Europe/Brussels", "2026-03-28 10:00", datetime(2026, 3, 28, 9, tzinfo=UTC)),
        ("Europe/Brussels", "2026-03-30 10:00", datetime(2026, 3, 30, 8, tzinfo=UTC)),
    ],
)
def test_two_libraries_read_the_right_time_across_a_change_of_the_clocks(
    zone: str, wall: str, instant: datetime
) -> None:
    one = session(zone=zone, begins=on_wall(wall), ends=on_wall(wall) + timedelta(hours=1))
    content = calendar_of([one], "Programme", language="en")
    assert one.beginning.instant == instant
    assert the_event(content).decoded("DTSTART").astimezone(UTC) == instant
    read = vobject.readOne(content.decode())
    assert read.vevent.dtstart.value.astimezone(UTC) == instant
    assert read.vevent.uid.value == one.uid


def test_a_session_over_the_change_of_the_clocks_lasts_as_long_as_it_truly_does() -> None:
    one = session(
        zone="Europe/Brussels", begins=on_wall("2026-03-29 01:30"), ends=on_wall("2026-03-29 03:30")
    )
    event = the_event(calendar_of([one], "Night", language="en"))
    lasts = event.decoded("DTEND").astimezone(UTC) - event.decoded("DTSTART").astimezone(UTC)
    assert lasts == timedelta(hours=1)


def uids(scope: Scope, activity: Activity) -> set[str]:
    found = sessions_in_calendars(scope, VISITOR, "en")
    return {one.uid for one in found if str(activity.pk) in one.url}


def test_sessions_stand_in_the_calendars_of_their_activity_and_of_who_speaks() -> None:
    one = session()
    session(one.activity, "Lunch", session_kind="break")
    draft = session(one.activity, "Draft", state="draft")
    botagoz = person("Botagoz Iskakova")
    speaker(one, name="", person=botagoz)
    for scope in (Scope(Of.ACTIVITY, one.activity_id), Scope(Of.PERSON, botagoz.pk), Scope()):
        assert uids(scope, one.activity) == {one.uid}
    assert draft.uid not in uids(Scope(), one.activity)
    hidden = session(summit("Hidden", visibility="hub"))
    assert uids(Scope(Of.ACTIVITY, hidden.activity_id), hidden.activity) == set()
