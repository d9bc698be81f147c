"""A roundtable to practise on: registration stands open, people are nominated and decided about, the programme is there."""

from __future__ import annotations

from datetime import datetime, timedelta
from decimal import Decimal
from typing import Any

from shanyrak.cooperation.activities.actions import add_activity
from shanyrak.cooperation.activities.models import Activity
from shanyrak.cooperation.preparation.actions import add_line, write_note
from shanyrak.cooperation.programme.actions import add_room, add_session, add_speaker
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

WEEKS_AHEAD = 6
SEATS, PARTY_SEATS = 20, 3
SESSIONS = (
    ("09:30", "10:00", 0, "Opening", "Открытие", "Ашылу", "Ouverture"),
    (
        "10:00",
        "11:30",
        0,
        "One counter for forty services",
        "Сорок услуг в одном окне",
        "Бір терезеде қырық қызмет",
        "Quarante services à un guichet",
    ),
    (
        "12:00",
        "13:00",
        0,
        "What people wait for",
        "Чего ждут люди",
        "Адамдар нені күтеді",
        "Ce que les usagers attendent",
    ),
    (
        "12:00",
        "13:00",
        1,
        "Who owns the data",
        "Чьи это данные",
        "Деректер кімдікі",
        "À qui sont les données",
    ),
    (
        "14:30",
        "16:00",
        0,
        "What we try at home",
        "Что мы попробуем у себя",
        "Елде нені сынап көреміз",
        "Ce que nous essayons chez nous",
    ),
)


def load_roundtable(*, by: Actor, at: datetime) -> Activity:
    """Make the roundtable, six weeks ahead."""
    day = a_working_day(at, days=7 * WEEKS_AHEAD)
    activity = add_activity(
        activity_kind="roundtable",
        title=titled(
            en="roundtable on one-stop shops",
            ru="круглый стол об услугах в одном окне",
            kk="бір терезе қызметтері туралы дөңгелек үстел",
            fr="table ronde sur le guichet unique",
        ),
        since=day.isoformat(),
        place="Astana, Kazakhstan",
        status="planned",
        visibility=Visibility.HUB.value,
        topics=[],
        participants=the_hub_as_host(),
        by=by,
        at=at,
    )
    _prepare(activity, by=by, at=at)
    _programme(activity, day, by=by, at=at)
    _registration(activity, at + timedelta(days=7 * (WEEKS_AHEAD - 1)), by=by, at=at)
    return activity


def _prepare(activity: Activity, *, by: Actor, at: datetime) -> None:
    purpose = said(
        en="Three parties show each other how one counter serves people.",
        ru="Три участника показывают друг другу, как обслуживать людей в одном окне.",
        kk="Үш тарап адамдарға бір терезеде қызмет көрсетуді бір-біріне көрсетеді.",
        fr="Trois parties se montrent comment un seul guichet sert les usagers.",
    )
    write_note(activity=activity, version=0, wanted={"purpose": purpose}, by=by, at=at)
    lines = (
        ("Interpretation", "Устный перевод", "Ілеспе аударма", "Interprétation", "interpretation", "1800"),
        ("Hall and coffee", "Зал и кофе", "Зал мен кофе", "Salle et café", "venue", "900"),
    )
    for en, ru, kk, fr, category, planned in lines:
        add_line(
            activity=activity,
            what=said(en=en, ru=ru, kk=kk, fr=fr),
            category=category,
            funder_text="Practice fund",
            currency="USD",
            planned=Decimal(planned),
            by=by,
            at=at,
        )


def _programme(activity: Activity, day: Any, *, by: Actor, at: datetime) -> None:
    rooms = [
        add_room(
            activity=activity,
            name=said(en=en, ru=ru, kk=kk, fr=fr),
            capacity=capacity,
            by=by,
            at=at,
        )
        for en, ru, kk, fr, capacity in (
            ("Great hall", "Большой зал", "Үлкен зал", "Grande salle", 60),
            ("Small room", "Малый зал", "Кіші зал", "Petite salle", 15),
        )
    ]
    for begins, ends, room, en, ru, kk, fr in SESSIONS:
        session = add_session(
            activity=activity,
            title=said(en=en, ru=ru, kk=kk, fr=fr),
            begins=on_wall(day, begins),
            ends=on_wall(day, ends),
            zone=ZONE,
            room=rooms[room],
            interpreted=["en", "ru"],
            by=by,
            at=at,
        )
        given, family, _position = PEOPLE[SESSIONS.index((begins, ends, room, en, ru, kk, fr))]
        add_speaker(session=session, name=f"{given} {family}", by=by, at=at)


def _registration(activity: Activity, until: datetime, *, by: Actor, at: datetime) -> None:
    opening = prepare_opening(
        activity=activity,
        wanted={
            "state": OpeningState.OPEN.value,
            "closes_at": until.replace(tzinfo=None, hour=18, minute=0, second=0, microsecond=0),
            "zone": ZONE,
            "seats": SEATS,
            "party_seats": PARTY_SEATS,
            "companions": 1,
        },
        by=by,
        at=at,
    )
    for number, party in enumerate(parties()):
        people = PEOPLE[number * 4 : number * 4 + 4]  # one more than the party has seats for
        nominated = nominate(
            activity=opening.activity,
            party=party,
            people=[
                Nominee(given, family, mail_of(given, family), position=position)
                for given, family, position in people
            ],
            by=by,
            at=at,
        )
        approve(registration=nominated[0], by=by, at=at)
