"""A study visit to practise on: twelve delegates of three parties, nominated and approved, and where they go."""

from __future__ import annotations

from datetime import date, datetime, timedelta

from shanyrak.cooperation.activities.actions import add_activity
from shanyrak.cooperation.activities.models import Activity
from shanyrak.cooperation.activities.rules import ParticipantRole
from shanyrak.cooperation.delegations.actions import add_stop, begin_itinerary
from shanyrak.cooperation.registration.actions import Nominee, approve, nominate, prepare_opening
from shanyrak.cooperation.registration.rules import OpeningState
from shanyrak.records.rules import Visibility
from shanyrak.roles import Actor
from shanyrak.runtime.sample.practice.words import (
    PEOPLE,
    ZONE,
    a_working_day,
    mail_of,
    on_wall,
    parties,
    said,
    the_hub_as_host,
    titled,
)

WEEKS_AHEAD = 3
EACH = 4
STOPS = (
    (
        0,
        "09:30",
        "11:00",
        "Practice centre",
        said(
            en="The hall and its queue",
            ru="Зал и очередь",
            kk="Зал және кезек",
            fr="La salle et la file",
        ),
    ),
    (
        0,
        "14:00",
        "16:00",
        "Practice ministry",
        said(
            en="Who owns the registers",
            ru="Кто ведёт реестры",
            kk="Тізілімдерді кім жүргізеді",
            fr="Qui tient les registres",
        ),
    ),
    (
        1,
        "10:00",
        "12:30",
        "Practice district office",
        said(
            en="One counter in a village",
            ru="Одно окно в селе",
            kk="Ауылдағы бір терезе",
            fr="Un guichet dans un village",
        ),
    ),
    (
        2,
        "10:00",
        "12:00",
        "Practice academy",
        said(
            en="What each takes home",
            ru="Что каждый берёт с собой",
            kk="Әркім не алып кетеді",
            fr="Ce que chacun rapporte",
        ),
    ),
)


def load_visit(*, by: Actor, at: datetime) -> Activity:
    """Make the study visit, three weeks ahead."""
    day = a_working_day(at, days=7 * WEEKS_AHEAD)
    activity = add_activity(
        activity_kind="study_visit",
        title=titled(
            en="study visit to a one-stop centre",
            ru="учебный визит в центр обслуживания населения",
            kk="халыққа қызмет көрсету орталығына оқу сапары",
            fr="visite d’étude d’un guichet unique",
        ),
        since=day.isoformat(),
        until=(day + timedelta(days=2)).isoformat(),
        place="Astana, Kazakhstan",
        status="planned",
        visibility=Visibility.HUB.value,
        topics=[],
        participants=the_hub_as_host(),
        by=by,
        at=at,
    )
    wanted = {
        "state": OpeningState.OPEN.value,
        "zone": ZONE,
        "by_form": False,
        "seats": EACH * len(parties()),
        "party_seats": EACH,
    }
    prepare_opening(activity=activity, wanted=wanted, by=by, at=at)
    for number, party in enumerate(parties()):
        people = [
            Nominee(
                given,
                family,
                mail_of(given, family),
                position=position,
                role=ParticipantRole.DELEGATE.value,
            )
            for given, family, position in PEOPLE[number * EACH : number * EACH + EACH]
        ]
        for one in nominate(activity=activity, party=party, people=people, by=by, at=at):
            approve(registration=one, by=by, at=at)
    _itinerary(activity, day, by=by, at=at)
    return activity


def _itinerary(activity: Activity, first: date, *, by: Actor, at: datetime) -> None:
    itinerary = begin_itinerary(activity=activity, country="KZ", zone=ZONE, by=by, at=at)
    for later, begins, ends, place, title in STOPS:
        day = first + timedelta(days=later)
        add_stop(
            itinerary_id=itinerary.pk,
            title=title,
            begins=on_wall(day, begins),
            ends=on_wall(day, ends),
            place=place,
            by=by,
            at=at,
        )
