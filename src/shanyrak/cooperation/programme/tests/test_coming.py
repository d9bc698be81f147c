"""People choose sessions while there are seats, and it is noted who came."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from typing import Any

import pytest
from django.db import connection

from shanyrak.cooperation.programme.actions import (
    cancel_session,
    choose_session,
    leave_session,
    note_all_attendance,
    note_attendance,
)
from shanyrak.cooperation.programme.models import Choice, Session
from shanyrak.cooperation.programme.queries import attended, came, seats_taken
from shanyrak.cooperation.programme.rules import (
    AnotherAtThisTime,
    NotApproved,
    OfAnotherActivity,
    SessionIsFull,
    SessionIsNotOpen,
    SessionIsOver,
)
from shanyrak.cooperation.programme.tests.factories import (
    AFTERWARDS,
    BY,
    NOON,
    on_wall,
    registrant,
    room,
    session,
    summit,
)
from shanyrak.cooperation.registration.actions import withdraw
from shanyrak.cooperation.registration.models import Registration
from shanyrak.refusals import Refusal
from shanyrak.roles import VISITOR, NotPermitted

pytestmark = pytest.mark.django_db
THEMSELVES: dict[str, Any] = {"by": VISITOR, "at": NOON, "link": "danas"}


def chosen(one: Session, by_whom: Registration) -> Choice:
    return choose_session(session_id=one.pk, registration=by_whom, **THEMSELVES)


def test_a_session_is_chosen_once_and_left() -> None:
    one = session()
    dana = registrant(one.activity)
    assert chosen(one, dana) == chosen(one, dana)
    assert seats_taken(one.activity_id) == {one.pk: 1}
    leave_session(session_id=one.pk, registration=dana, **THEMSELVES)
    assert seats_taken(one.activity_id) == {}


def test_the_last_seat_is_given_once() -> None:
    hall = room(summit(), capacity=1)
    one = session(hall.activity, room=hall)
    chosen(one, registrant(hall.activity))
    with pytest.raises(SessionIsFull):
        chosen(one, registrant(hall.activity, "Nino Kobakhidze"))


def test_whoever_withdraws_gives_the_seat_back() -> None:
    one = session(seats=1)
    dana, nino = registrant(one.activity), registrant(one.activity, "Nino Kobakhidze")
    chosen(one, dana)
    withdraw(registration=dana, **THEMSELVES)
    assert chosen(one, nino).registration == nino


def test_nobody_chooses_two_sessions_at_one_time_even_in_two_zones() -> None:
    one = session()
    other = session(
        one.activity,
        "Online",
        begins=on_wall("2026-09-15 08:00"),
        ends=on_wall("2026-09-15 08:30"),
        zone="Europe/Brussels",
    )
    dana = registrant(one.activity)
    chosen(one, dana)
    with pytest.raises(AnotherAtThisTime, match="Pay reform in practice"):
        chosen(other, dana)


@pytest.mark.parametrize("fields", [{"session_kind": "break"}, {"state": "draft"}])
def test_a_break_and_a_draft_cannot_be_chosen(fields: Any) -> None:
    one = session(**fields)
    with pytest.raises(SessionIsNotOpen):
        chosen(one, registrant(one.activity))


def test_a_session_that_is_cancelled_or_over_cannot_be_chosen() -> None:
    one = session()
    dana = registrant(one.activity)
    with pytest.raises(SessionIsOver):
        choose_session(session_id=one.pk, registration=dana, **(THEMSELVES | {"at": AFTERWARDS}))
    cancel_session(session_id=one.pk, version=one.version, **BY)
    with pytest.raises(SessionIsNotOpen):
        chosen(one, dana)


def test_only_who_is_approved_for_this_activity_has_a_seat() -> None:
    one = session()
    waiting = registrant(one.activity)
    Registration.objects.filter(pk=waiting.pk).update(state="waiting")
    waiting.refresh_from_db()
    with pytest.raises(NotApproved):
        chosen(one, waiting)
    with pytest.raises(OfAnotherActivity):
        chosen(one, registrant(summit("Another summit")))


def test_it_is_noted_once_who_came() -> None:
    one = session()
    dana = registrant(one.activity)
    first = note_attendance(session=one, registration=dana, **BY)
    again = note_attendance(session=one, registration=dana, by=BY["by"], at=AFTERWARDS)
    assert (again.pk, again.at) == (first.pk, NOON)
    assert attended(one.activity_id) == {dana.pk: {one.pk}}
    with pytest.raises(NotPermitted):
        note_attendance(session=one, registration=dana, by=VISITOR, at=NOON)


def test_a_page_changes_only_those_it_showed() -> None:
    one = session()
    dana, nino, marat = (
        registrant(one.activity, name) for name in ("Dana Omarova", "Nino Kobakhidze", "Marat Ali")
    )
    note_attendance(session=one, registration=marat, **BY)
    shown = {dana.pk, nino.pk}
    assert note_all_attendance(session=one, shown=shown, came={dana.pk, marat.pk}, **BY) == 1
    assert note_all_attendance(session=one, shown=shown, came={nino.pk}, **BY) == 2
    assert attended(one.activity_id) == {nino.pk: {one.pk}, marat.pk: {one.pk}}
    assert came(one.activity_id) == {one.pk: 2}


@pytest.mark.django_db(transaction=True)
def test_thirty_people_at_once_get_ten_seats() -> None:
    one = session(seats=10)
    people = [registrant(one.activity, f"Guest Number{number}") for number in range(30)]

    def try_to_choose(somebody: Registration) -> bool:
        try:
            chosen(one, somebody)
        except Refusal:
            return False
        finally:
            connection.close()
        return True

    with ThreadPoolExecutor(8) as pool:
        got = list(pool.map(try_to_choose, people))
    assert got.count(True) == 10
    assert Choice.objects.filter(session=one).count() == 10
