"""Registering, deciding and moving up: what changes, and what is journalled."""

from __future__ import annotations

import pytest

from shanyrak.cooperation.registration.actions import (
    Companion,
    Nominee,
    approve,
    decline,
    nominate,
    register,
    walk_in,
    withdraw,
)
from shanyrak.cooperation.registration.queries import registered, registrant
from shanyrak.cooperation.registration.rules import (
    AlreadyRegistered,
    NoSeatLeft,
    RegistrationIsClosed,
    Source,
    State,
)
from shanyrak.cooperation.registration.tests.factories import (
    AIGUL,
    NOON,
    opening,
    organization,
    registration,
    roundtable,
)
from shanyrak.journal.models import Entry
from shanyrak.roles import VISITOR, Holder, NotPermitted, Role

pytestmark = pytest.mark.django_db


def test_whoever_registers_by_the_form_has_applied_and_is_journalled_by_number_alone() -> None:
    there = opening().activity
    one = register(
        activity=there,
        given_name="Dana",
        family_name="Omarova",
        email="Dana@example.org",
        by=VISITOR,
        at=NOON,
    )
    assert (one.state, one.number, one.folded) == (State.APPLIED, 1, "dana@example.org")
    entry = Entry.objects.get(act="cooperation.registration.registered")
    assert entry.facts["registration"] == one.pk
    assert "Omarova" not in entry.body


def test_nobody_registers_twice_with_one_address() -> None:
    there = registration().activity
    with pytest.raises(AlreadyRegistered):
        registration(there, email="DANA.omarova@example.org")


def test_registration_by_the_form_needs_an_open_window_and_a_public_activity() -> None:
    with pytest.raises(RegistrationIsClosed):
        registration(roundtable(), source=Source.FORM)
    with pytest.raises(RegistrationIsClosed):
        registration(opening(roundtable(visibility="hub")).activity, source=Source.FORM)


def test_the_last_seat_is_given_once_and_freed_seats_go_down_the_line() -> None:
    there = opening(seats=1).activity
    first = registration(there, email="a@example.org")
    second = registration(there, email="b@example.org")
    third = registration(there, email="c@example.org")
    assert [one.state for one in (first, second, third)] == [State.APPROVED, State.WAITING, State.WAITING]
    withdraw(registration=first, by=VISITOR, at=NOON, link="abc")
    second.refresh_from_db()
    third.refresh_from_db()
    assert [second.state, third.state] == [State.APPROVED, State.WAITING]


def test_companions_take_seats_and_follow_whom_they_come_with() -> None:
    there = opening(seats=2, companions=1).activity
    one = registration(there, companions=[Companion("Yerlan", "Omarov")])
    assert registration(there, email="b@example.org").state == State.WAITING
    withdraw(registration=one, by=AIGUL, at=NOON)
    assert one.companions.get().state == State.WITHDRAWN


def test_a_focal_point_nominates_up_to_the_seats_of_their_party_and_the_rest_wait() -> None:
    belgium = organization("FPS BOSA")
    there = opening(party_seats=1).activity
    speaks = Holder(pk=9, held=frozenset({Role.FOCAL_POINT}), parties=frozenset({belgium.pk}))
    people = [Nominee("Anne", "Peeters", "anne@example.org"), Nominee("Bart", "Claes", "bart@example.org")]
    first, second = nominate(activity=there, party=belgium, people=people, by=speaks, at=NOON)
    assert (first.state, second.state) == (State.NOMINATED, State.WAITING)
    with pytest.raises(NotPermitted):
        nominate(activity=there, party=organization("Other"), people=people, by=speaks, at=NOON)
    decline(registration=first, reason="No mandate", by=AIGUL, at=NOON)
    second.refresh_from_db()
    assert second.state == State.NOMINATED
    assert approve(registration=second, by=AIGUL, at=NOON).state == State.APPROVED


def test_nobody_is_approved_without_a_seat_nor_walks_in() -> None:
    there = opening(seats=1).activity
    registration(there)
    waits = registration(there, email="b@example.org")
    with pytest.raises(NoSeatLeft):
        approve(registration=waits, by=AIGUL, at=NOON)
    with pytest.raises(NoSeatLeft):
        walk_in(activity=there, given_name="C", family_name="D", by=AIGUL, at=NOON)


def test_registered_names_the_approved_in_one_query(django_assert_num_queries: object) -> None:
    belgium = organization("FPS BOSA")
    one = registration(party=belgium)
    with django_assert_num_queries(1):  # type: ignore[operator]
        (found,) = registered(one.activity_id)
    assert found == registrant(one.pk)
    assert (found.name, found.party_id, found.state) == ("Dana Omarova", belgium.pk, State.APPROVED)
