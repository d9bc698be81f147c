"""Writing letters: the one that invites, and those for visas."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime
from typing import Any

from django.db import transaction
from django.db.models import Max

from shanyrak.cooperation.activities.models import Activity
from shanyrak.cooperation.invitations.models import Letter, VisaLetter
from shanyrak.cooperation.invitations.permissions import INVITE
from shanyrak.cooperation.invitations.rules import NotAGuest, check_fields
from shanyrak.cooperation.invitations.wording import texts_of
from shanyrak.cooperation.registration.models import Registration
from shanyrak.cooperation.registration.rules import State
from shanyrak.journal.actions import record
from shanyrak.records.actions import disclosed, keep_edit, keep_new
from shanyrak.roles import Actor, require

WITH_FIELDS = ("subject", "text", "reminder_subject", "reminder")


@transaction.atomic
def keep_letter(
    *, activity: Activity, wanted: Mapping[str, Any], version: int, by: Actor, at: datetime
) -> Letter:
    """Keep what the invitations of an activity say. Refuses fields that there are not, and a stale edit."""
    require(by, INVITE)
    check_fields(text for name in WITH_FIELDS for text in texts_of(wanted.get(name, {})))
    Activity.objects.select_for_update(of=("self",)).get(pk=activity.pk)
    letter = Letter.objects.select_for_update(of=("self",)).filter(activity=activity).first()
    if letter is None:
        letter = keep_new(record=Letter(activity=activity, **wanted), by=by, at=at)
        changes: dict[str, Any] = {"written": sorted(name for name, said in wanted.items() if said)}
    else:
        changes = keep_edit(record=letter, wanted=wanted, version=version, by=by, at=at)
    if changes:
        record("cooperation.invitation_letter.kept", by=by, at=at, **disclosed(activity, changes))
    return letter


@transaction.atomic
def write_visa_letter(
    *,
    registration_id: int,
    language: str,
    purpose: str,
    since: date,
    until: date,
    host: str,
    travel_paid_by: str,
    stay_paid_by: str,
    by: Actor,
    at: datetime,
    consulate: str = "",
) -> VisaLetter:
    """Write a letter for a visa and give it its number. Refuses one for whom is not approved."""
    require(by, INVITE)
    registration = Registration.objects.select_for_update(of=("self",)).get(pk=registration_id)
    if registration.state != State.APPROVED:
        raise NotAGuest
    last = registration.visa_letters.aggregate(last=Max("number"))["last"]
    letter = VisaLetter.objects.create(
        registration=registration,
        number=int(last or 0) + 1,
        language=language,
        purpose=purpose,
        since=since,
        until=until,
        host=host,
        travel_paid_by=travel_paid_by,
        stay_paid_by=stay_paid_by,
        consulate=consulate,
        made_at=at,
        made_by=by.pk,
    )
    facts = {
        "registration": registration.pk,
        "letter": letter.pk,
        "number": letter.number,
        "language": language,
    }
    record("cooperation.visa_letter.written", by=by, at=at, facts=facts)
    return letter
