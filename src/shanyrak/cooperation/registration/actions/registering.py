"""Coming to be registered: by the form, by nomination, by invitation, at the door."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from datetime import datetime
from typing import Any

from django.db import transaction

from shanyrak.accounts.models import User
from shanyrak.cooperation.activities.models import Activity
from shanyrak.cooperation.activities.rules import ParticipantRole
from shanyrak.cooperation.registration.models import Answer, Opening, Registration
from shanyrak.cooperation.registration.permissions import KEEP_REGISTRATIONS, NOMINATE, REGISTER
from shanyrak.cooperation.registration.queries.opening import window_of
from shanyrak.cooperation.registration.queries.seats import standing_for
from shanyrak.cooperation.registration.rules import (
    AlreadyRegistered,
    InLine,
    NobodyNominated,
    NotThisWay,
    RegistrationIsClosed,
    Source,
    check_companions,
    check_window,
    folded,
)
from shanyrak.cooperation.registration.seating import first_state, locked_opening
from shanyrak.cooperation.registration.telling import tell_person
from shanyrak.directory.models import Party, Person
from shanyrak.journal.actions import record
from shanyrak.records.rules import Visibility
from shanyrak.roles import Actor, require


@dataclass(frozen=True, slots=True)
class Companion:
    """Somebody who comes along with a registered person."""

    given_name: str
    family_name: str
    dietary: str = ""
    accessibility: str = ""


@dataclass(frozen=True, slots=True)
class Nominee:
    """Somebody whom a focal point proposes for their own party."""

    given_name: str
    family_name: str
    email: str
    language: str = "en"
    organisation: str = ""
    position: str = ""
    role: str = ParticipantRole.PARTICIPANT.value


@transaction.atomic
def register(
    *,
    activity: Activity,
    given_name: str,
    family_name: str,
    email: str,
    by: Actor,
    at: datetime,
    language: str = "en",
    party: Party | None = None,
    organisation: str = "",
    position: str = "",
    role: str = ParticipantRole.PARTICIPANT.value,
    source: Source = Source.FORM,
    person: Person | None = None,
    user: User | None = None,
    needs: Mapping[str, str] | None = None,
    answers: Mapping[int, str] | None = None,
    companions: Sequence[Companion] = (),
) -> Registration:
    """Register somebody for an activity: with a seat if one is left, else on the waiting list.

    Whom the secretariat invited, or enrolled, is approved at once. ``answers`` are by question, ``needs`` are dietary,
    accessibility and interpretation. Raises RegistrationIsClosed, NotThisWay, AlreadyRegistered, TooManyCompanions or
    NoSeatLeft.
    """
    require(by, REGISTER)
    opening = locked_opening(activity, by=by, at=at)
    if source is Source.FORM:
        _check_form(opening, activity, len(companions), at=at)
    said = {
        "given_name": given_name.strip(),
        "family_name": family_name.strip(),
        "email": email.strip(),
        "language": language,
        "party": party,
        "organisation": organisation.strip(),
        "position": position.strip(),
        "role": role,
        "person": person,
        "user": user,
        **(needs or {}),
    }
    return _keep_new(opening, source, said, answers or {}, companions, by=by, at=at)


@transaction.atomic
def nominate(
    *, activity: Activity, party: Party, people: Sequence[Nominee], by: Actor, at: datetime
) -> list[Registration]:
    """Propose people for a party, in their order: as many as there are seats for, the rest wait.

    Refuses whoever does not speak for the party, and all of them where one is registered already. Raises
    RegistrationIsClosed, NotThisWay, NobodyNominated, AlreadyRegistered or NoSeatLeft.
    """
    require(by, NOMINATE, parties=[party.pk])
    opening = locked_opening(activity, by=by, at=at)
    if not KEEP_REGISTRATIONS.allows(by):
        _check_open(opening, opening.by_nomination, at=at)
    if not people:
        raise NobodyNominated
    return [
        _keep_new(opening, Source.NOMINATION, asdict(one) | {"party": party}, {}, (), by=by, at=at)
        for one in people
    ]


@transaction.atomic
def walk_in(
    *,
    activity: Activity,
    given_name: str,
    family_name: str,
    by: Actor,
    at: datetime,
    email: str = "",
    language: str = "en",
    party: Party | None = None,
    organisation: str = "",
    position: str = "",
    role: str = ParticipantRole.PARTICIPANT.value,
) -> Registration:
    """Register somebody who stands at the door; approved at once. Raises AlreadyRegistered or NoSeatLeft."""
    require(by, KEEP_REGISTRATIONS)
    opening = locked_opening(activity, by=by, at=at)
    said = {
        "given_name": given_name.strip(),
        "family_name": family_name.strip(),
        "email": email.strip(),
        "language": language,
        "party": party,
        "organisation": organisation.strip(),
        "position": position.strip(),
        "role": role,
    }
    return _keep_new(opening, Source.WALK_IN, said, {}, (), by=by, at=at)


def _check_open(opening: Opening, this_way: bool, *, at: datetime) -> None:  # noqa: FBT001 - a private check of two facts
    check_window(window_of(opening, at=at))
    if not this_way:
        raise NotThisWay


def _check_form(opening: Opening, activity: Activity, companions: int, *, at: datetime) -> None:
    if activity.visibility != Visibility.PUBLIC:
        raise RegistrationIsClosed
    _check_open(opening, opening.by_form, at=at)
    check_companions(companions, most=opening.companions)


def _keep_new(
    opening: Opening,
    source: Source,
    said: Mapping[str, Any],
    answers: Mapping[int, str],
    companions: Sequence[Companion],
    *,
    by: Actor,
    at: datetime,
) -> Registration:
    """Keep a registration, its answers and whoever comes along, under the opening's lock."""
    party = said["party"].pk if said["party"] else None
    address = folded(said["email"])
    standing = standing_for(opening, party=party, address=address)
    if standing.is_known:
        raise AlreadyRegistered(email=address)
    each = 1 if opening.companions_take_seats else 0
    state = first_state(opening, source, InLine(0, party, 1 + each * len(companions)), standing)
    kept = {
        "activity": opening.activity,
        "state": state.value,
        "source": source.value,
        "created_by": by.pk,
        "created_at": at,
        "changed_by": by.pk,
        "changed_at": at,
    }
    one = Registration(**kept, **said, number=standing.last_number + 1, folded=address)
    one.save(force_insert=True)
    if companions:
        _bring_along(one, companions, kept, seats=each)
    if answers:
        _keep_answers(one, answers)
    facts = {
        "activity": opening.activity_id,
        "registration": one.pk,
        "state": state.value,
        "by": source.value,
    }
    record(
        "cooperation.registration.registered", by=by, at=at, facts=facts | ({"party": party} if party else {})
    )
    tell_person(one, by=by, at=at)
    return one


def _bring_along(
    main: Registration, companions: Sequence[Companion], kept: Mapping[str, Any], *, seats: int
) -> None:
    Registration.objects.bulk_create(
        Registration(
            **kept,
            **asdict(companion),
            number=main.number + place,
            companion_of=main,
            party=main.party,
            language=main.language,
            role=main.role,
            seats=seats,
        )
        for place, companion in enumerate(companions, start=1)
    )


def _keep_answers(registration: Registration, answers: Mapping[int, str]) -> None:
    Answer.objects.bulk_create(
        Answer(registration=registration, question_id=question, value=value)
        for question, value in answers.items()
        if value
    )
