"""Registration opens for 2,000 people at once: no seat is given twice, nobody stands twice, the line keeps its order."""

from __future__ import annotations

import os
import sys
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from random import Random

import pytest
from django.core.cache import cache
from django.db import connection
from django.utils.timezone import now

from shanyrak.cooperation.registration.actions import withdraw
from shanyrak.cooperation.registration.models import Opening, Registration
from shanyrak.cooperation.registration.queries.seats import line_of, seats_held, seats_left
from shanyrak.cooperation.registration.rules import State, who_moves_up
from shanyrak.cooperation.registration.tests.factories import opening, organization
from shanyrak.journal.models import Entry
from shanyrak.notices.models import Notice
from shanyrak.notices.tests.mail_server import free_port
from shanyrak.roles import Holder, Role
from tests.load.crowd import Told, Visitor, register_all
from tests.load.web import web_server

PEOPLE = int(os.environ.get("SHANYRAK_REGISTERING", "2000"))
TWICE = PEOPLE // 10  # press the button twice, at the same moment
AT_ONCE = 64  # browsers that wait for an answer at the same time, on loopback
SEATS, PARTIES, SEATS_OF_A_PARTY, SEATS_OF_THE_FIRST = 300, 40, 8, 20
LEAVING = 20  # who withdraw at the same moment afterwards
AIGUL = Holder(pk=7, held=frozenset({Role.OFFICER}))


def crowd_of(parties: list[int]) -> list[Visitor]:
    """Return the people, in an order by lot; every twentieth comes for no party, the first party sends the most."""
    chance = Random(2026)
    people = [
        Visitor(
            f"visitor-{n}@example.org",
            None if n % 20 == 0 else parties[0] if n % 7 == 0 else chance.choice(parties),
            2 if n < TWICE else 1,
        )
        for n in range(PEOPLE)
    ]
    chance.shuffle(people)
    return people


@pytest.mark.django_db(transaction=True)
def test_two_thousand_register_at_once_and_no_seat_is_given_twice() -> None:
    made = opening(at=now(), seats=SEATS, party_seats=SEATS_OF_A_PARTY)
    parties = [organization(f"Civil Service Agency {n}").pk for n in range(PARTIES)]
    made.seats_of_parties.create(
        party_id=parties[0], seats=SEATS_OF_THE_FIRST, created_at=now(), changed_at=now()
    )
    port = free_port()
    with web_server(str(connection.settings_dict["NAME"]), port):
        told = register_all(
            crowd_of(parties), path=f"/register/{made.activity_id}/", port=port, at_once=AT_ONCE
        )
    cache.clear()  # of how many forms came from this one place
    sys.stdout.write(f"\n{PEOPLE:,} people, {AT_ONCE} at once: {told.in_words()}\n")

    check_answers(told)
    check_seats(made)
    check_nobody_twice(made)
    check_line(made)
    let_some_go(made)
    check_seats(made)
    check_line(made)


def check_answers(told: Told) -> None:
    """Everybody saw the form and was told that a mail is on its way; nothing broke."""
    assert told.statuses == Counter({200: PEOPLE, 302: PEOPLE + TWICE})


def check_seats(made: Opening) -> None:
    """All seats are held, none twice, and no party holds more than its own."""
    held = seats_held(made.activity_id)
    assert sum(held.values()) == SEATS
    left = seats_left(made)
    assert left.whole == 0
    assert all(count >= 0 for count in left.parties.values()), left.parties


def check_nobody_twice(made: Opening) -> None:
    """Each of the people stands once, under a number of their own, was told of it, and stands in the journal."""
    rows = Registration.objects.filter(activity=made.activity)
    assert rows.count() == PEOPLE
    assert rows.values("folded").distinct().count() == PEOPLE
    assert sorted(rows.values_list("number", flat=True)) == list(range(1, PEOPLE + 1))
    assert Entry.objects.filter(act="cooperation.registration.registered").count() == PEOPLE
    first = Notice.objects.filter(kind__in=["registration.applied", "registration.in_line"])
    assert first.count() == PEOPLE


def check_line(made: Opening) -> None:
    """Nobody waits for whom there is a seat, and of one party nobody who came later holds a seat."""
    assert who_moves_up(line_of(made.activity_id), seats_left(made)) == []
    first_waiting: dict[int | None, int] = {}
    for one in Registration.objects.waiting().filter(activity=made.activity):
        first_waiting.setdefault(one.party_id, one.number)
    for one in Registration.objects.holding().filter(activity=made.activity):
        assert one.number < first_waiting.get(one.party_id, PEOPLE + 1), (one.party_id, one.number)


def let_some_go(made: Opening) -> None:
    """Let some withdraw at the same moment; as many move up."""
    going = list(Registration.objects.holding().filter(activity=made.activity).order_by("number")[:LEAVING])

    def go(one: Registration) -> None:
        try:
            withdraw(registration=one, by=AIGUL, at=now())
        finally:
            connection.close()

    with ThreadPoolExecutor(8) as pool:
        list(pool.map(go, going))
    gone = Registration.objects.filter(activity=made.activity, state=State.WITHDRAWN.value)
    assert gone.count() == LEAVING
