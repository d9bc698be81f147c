"""Sessions are added, moved, cancelled; calendars see one event, however often it moves."""

from __future__ import annotations

from typing import Any

import pytest

from shanyrak.cooperation.programme.actions import (
    announce_programme,
    cancel_session,
    edit_session,
    remove_room,
    remove_session,
    restore_session,
)
from shanyrak.cooperation.programme.models import Change, Session
from shanyrak.cooperation.programme.queries import sessions_of, sessions_seen
from shanyrak.cooperation.programme.rules import (
    AlreadyInThisState,
    EndsBeforeItBegins,
    HasAttendance,
    OfAnotherActivity,
    RoomInUse,
)
from shanyrak.cooperation.programme.tests.factories import AIGUL, BY, on_wall, room, session, speaker, summit
from shanyrak.journal.models import Entry
from shanyrak.records.rules import StaleEdit
from shanyrak.roles import VISITOR, Holder, NotPermitted, Role

pytestmark = pytest.mark.django_db


def moved(one: Session, **wanted: Any) -> Session:
    return edit_session(record_id=one.pk, version=one.version, wanted=wanted, **BY)


def test_a_session_is_kept_as_the_wall_shows_it_and_journalled() -> None:
    hall = room(summit())
    one = session(hall.activity, room=hall)
    one.refresh_from_db()
    assert one.begins == on_wall("2026-09-15 10:00")
    assert one.beginning.instant.isoformat() == "2026-09-15T05:00:00+00:00"
    assert "cooperation.programme.session_added" in list(Entry.objects.values_list("act", flat=True))


def test_a_session_that_moves_stays_the_same_event_with_a_higher_sequence() -> None:
    one = session()
    uid = one.uid
    later = moved(one, begins=on_wall("2026-09-15 14:00"), ends=on_wall("2026-09-15 15:00"))
    assert (later.uid, later.sequence) == (uid, 1)
    change = Change.objects.get(session=one)
    assert (change.sort, change.before["begins"]) == ("moved", "2026-09-15T10:00")


def test_a_new_title_is_no_move() -> None:
    one = moved(session(), seats=20)
    assert (one.sequence, Change.objects.count()) == (0, 0)


def test_another_room_and_another_time_are_one_step_and_two_changes() -> None:
    hall = room(summit())
    one = session(hall.activity)
    one = moved(one, room=hall, begins=on_wall("2026-09-15 09:30"))
    assert one.sequence == 1
    assert set(Change.objects.values_list("sort", flat=True)) == {"moved", "room"}


def test_a_draft_moves_in_silence() -> None:
    one = moved(session(state="draft"), begins=on_wall("2026-09-15 09:00"))
    assert (one.sequence, Change.objects.count()) == (0, 0)


def test_a_stale_edit_is_refused() -> None:
    one = session()
    seen = one.version
    moved(one, seats=20)
    with pytest.raises(StaleEdit):
        edit_session(record_id=one.pk, version=seen, wanted={"seats": 30}, **BY)


def test_a_session_ends_after_it_begins() -> None:
    with pytest.raises(EndsBeforeItBegins):
        session(ends=on_wall("2026-09-15 10:00"))


def test_a_room_of_another_activity_is_refused() -> None:
    with pytest.raises(OfAnotherActivity):
        session(summit(), room=room(summit("Another summit")))


def test_a_session_is_cancelled_once_and_can_take_place_after_all() -> None:
    one = session()
    gone = cancel_session(session_id=one.pk, version=one.version, **BY)
    assert (gone.state, gone.sequence) == ("cancelled", 1)
    with pytest.raises(AlreadyInThisState):
        cancel_session(session_id=one.pk, version=gone.version, **BY)
    back = restore_session(session_id=one.pk, version=gone.version, **BY)
    assert (back.state, back.sequence) == ("planned", 2)


def test_a_draft_can_be_removed_and_a_session_that_people_know_cannot() -> None:
    remove_session(session_id=session(state="draft").pk, **BY)
    known = session()
    with pytest.raises(HasAttendance):
        remove_session(session_id=known.pk, **BY)


def test_a_room_with_sessions_stays() -> None:
    hall = room(summit())
    session(hall.activity, room=hall)
    with pytest.raises(RoomInUse):
        remove_room(room_id=hall.pk, **BY)


def test_only_the_secretariat_changes_a_programme() -> None:
    one = session()
    for actor in (VISITOR, Holder(held=frozenset({Role.FOCAL_POINT}))):
        with pytest.raises(NotPermitted):
            cancel_session(session_id=one.pk, version=one.version, by=actor, at=BY["at"])


def test_drafts_are_for_the_secretariat_until_they_are_announced() -> None:
    activity = summit()
    session(activity, state="draft")
    assert sessions_of(activity.pk) == []
    assert sessions_seen(activity.pk, VISITOR) == []
    assert len(sessions_seen(activity.pk, AIGUL)) == 1
    announce_programme(activity=activity, **BY)
    assert len(sessions_seen(activity.pk, VISITOR)) == 1


def test_the_sessions_of_a_hidden_activity_are_hidden() -> None:
    activity = summit(visibility="hub")
    session(activity)
    assert sessions_seen(activity.pk, VISITOR) == []
    assert len(sessions_seen(activity.pk, Holder(held=frozenset({Role.FOCAL_POINT})))) == 1


def test_the_programme_is_read_in_two_questions(django_assert_num_queries: Any) -> None:
    activity = summit()
    for hour in (9, 10, 11):
        speaker(
            session(
                activity,
                begins=on_wall(f"2026-09-15 {hour:02d}:00"),
                ends=on_wall(f"2026-09-15 {hour:02d}:45"),
            )
        )
    with django_assert_num_queries(2):
        lines = sessions_of(activity.pk)
    assert [line.begins.wall.hour for line in lines] == [9, 10, 11]
    assert [str(line.speakers[0].name) for line in lines] == ["Botagoz Iskakova"] * 3
