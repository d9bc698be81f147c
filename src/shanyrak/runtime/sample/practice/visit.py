"""A study visit to practise on: twelve delegates of three parties, nominated and approved."""

from __future__ import annotations

from datetime import datetime, timedelta

from shanyrak.cooperation.activities.actions import add_activity
from shanyrak.cooperation.activities.models import Activity
from shanyrak.cooperation.activities.rules import ParticipantRole
from shanyrak.cooperation.registration.actions import Nominee, approve, nominate, prepare_opening
from shanyrak.cooperation.registration.rules import OpeningState
from shanyrak.records.rules import Visibility
from shanyrak.roles import Actor
from shanyrak.runtime.sample.practice.words import PEOPLE, ZONE, a_working_day, mail_of, parties, titled

WEEKS_AHEAD = 3
EACH = 4


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
    return activity
