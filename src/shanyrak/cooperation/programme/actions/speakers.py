"""Who stands in front at a session."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from django.db import transaction

from shanyrak.cooperation.programme.models import Session, Speaker
from shanyrak.cooperation.programme.permissions import CHANGE_PROGRAMMES
from shanyrak.cooperation.programme.rules import SpeakerRole, check_speaker
from shanyrak.cooperation.programme.telling import told_of_session
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
    name: str = "",
    role: str = SpeakerRole.SPEAKER.value,
    affiliation: Texts | None = None,
    bio: Texts | None = None,
) -> Speaker:
    """Let somebody speak at a session, or lead it. Refuses a speaker who is nobody."""
    require(by, CHANGE_PROGRAMMES)
    check_speaker(person=person.pk if person else None, registration=None, name=name)
    last = session.speakers.order_by("-position").values_list("position", flat=True).first() or 0
    said: dict[str, Any] = {
        "person": person,
        "name": name.strip(),
        "role": role,
        "affiliation": dict(affiliation or {}),
        "bio": dict(bio or {}),
    }
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
        Speaker.objects.select_for_update(of=("self",)).select_related("session__activity").get(pk=speaker_id)
    )
    changes = keep_edit(record=speaker, wanted=wanted, version=version, by=by, at=at)
    check_speaker(person=speaker.person_id, registration=None, name=speaker.name)
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
