"""Who stands in front at a session."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from django.db import transaction

from shanyrak.cooperation.programme.models import Session, Speaker
from shanyrak.cooperation.programme.permissions import CHANGE_PROGRAMMES
from shanyrak.cooperation.programme.rules import SpeakerRole, check_same_activity, check_speaker
from shanyrak.cooperation.programme.telling import told_of_session
from shanyrak.cooperation.registration.models import Registration
from shanyrak.directory.models import Person
from shanyrak.journal.actions import record
from shanyrak.records.actions import keep_edit, keep_new
from shanyrak.records.languages import Texts
from shanyrak.roles import Actor, require


@transaction.atomic
def add_speaker(
    *,
    session: Session,
    by: Actor,
    at: datetime,
    person: Person | None = None,
    registration: Registration | None = None,
    name: str = "",
    role: str = SpeakerRole.SPEAKER.value,
    affiliation: Texts | None = None,
    bio: Texts | None = None,
) -> Speaker:
    """Let somebody speak at a session, or lead it: a person, somebody who registered, or a name.

    Without a text about them, what was said of them at another session of the activity is taken. Refuses a speaker who
    is nobody, and somebody who is registered for another activity.
    """
    require(by, CHANGE_PROGRAMMES)
    _check(session, person, registration, name)
    last = session.speakers.order_by("-position").values_list("position", flat=True).first() or 0
    said: dict[str, Any] = {
        "person": person,
        "registration": registration,
        # Who spoke stays known when what they said of themselves while registering is erased.
        "name": name.strip() or (registration.name if registration else ""),
        "role": role,
        "affiliation": dict(affiliation or {}),
        "bio": dict(bio or {}),
    }
    if not said["bio"]:
        said["bio"] = _said_before(session, said)
    speaker: Speaker = keep_new(record=Speaker(session=session, position=last + 1, **said), by=by, at=at)
    told = told_of_session(session, {"speaker": speaker.pk, **said}, erasable={"name", "bio"})
    record("cooperation.programme.speaker_added", by=by, at=at, **told)
    return speaker


@transaction.atomic
def edit_speaker(
    *, speaker_id: int, version: int, wanted: Mapping[str, Any], by: Actor, at: datetime
) -> Speaker:
    """Change who speaks, as what, or what is said of them. Refuses an older version, and a speaker who is nobody."""
    require(by, CHANGE_PROGRAMMES)
    speaker: Speaker = (
        Speaker.objects.select_for_update(of=("self",))
        .select_related("session__activity", "person", "registration")
        .get(pk=speaker_id)
    )
    changes = keep_edit(record=speaker, wanted=wanted, version=version, by=by, at=at)
    _check(speaker.session, speaker.person, speaker.registration, speaker.name)
    if changes:
        said = {"speaker": speaker.pk, **changes}
        told = told_of_session(speaker.session, said, erasable={"name", "bio"})
        record("cooperation.programme.speaker_edited", by=by, at=at, **told)
    return speaker


@transaction.atomic
def remove_speaker(*, speaker_id: int, by: Actor, at: datetime) -> Session:
    """Take somebody off a session; the history keeps that they stood there."""
    require(by, CHANGE_PROGRAMMES)
    speaker = (
        Speaker.objects.select_for_update(of=("self",)).select_related("session__activity").get(pk=speaker_id)
    )
    session: Session = speaker.session
    speaker.delete()
    told = told_of_session(session, {"speaker": speaker_id})
    record("cooperation.programme.speaker_removed", by=by, at=at, **told)
    return session


def _check(session: Session, person: Person | None, registration: Registration | None, name: str) -> None:
    number = registration.pk if registration else None
    check_speaker(person=person.pk if person else None, registration=number, name=name)
    check_same_activity(session.activity_id, registration.activity_id if registration else None)


def _said_before(session: Session, said: Mapping[str, Any]) -> dict[str, Any]:
    """Return what was said of the same speaker at another session of the activity."""
    same = {name: said[name] for name in ("person", "registration", "name")}
    others = Speaker.objects.filter(session__activity=session.activity_id, **same).exclude(bio={})
    return dict(others.order_by("-pk").values_list("bio", flat=True).first() or {})
