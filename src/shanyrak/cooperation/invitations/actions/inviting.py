"""Putting somebody on the list, one or many, and taking an invitation back."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

from django.db import transaction

from shanyrak.cooperation.activities.models import Activity
from shanyrak.cooperation.activities.rules import ParticipantRole
from shanyrak.cooperation.invitations.keeping import entered, keep_changed
from shanyrak.cooperation.invitations.models import Invited
from shanyrak.cooperation.invitations.permissions import INVITE
from shanyrak.cooperation.invitations.queries.recipients import Invitee, invited_already
from shanyrak.cooperation.invitations.rules import (
    InvitedAlready,
    NoAddress,
    NobodyInvited,
    SentAlready,
    Whom,
    WithdrawnMeanwhile,
)
from shanyrak.journal.actions import record
from shanyrak.records.actions import keep_edit
from shanyrak.roles import Actor, require


@transaction.atomic
def invite(
    *,
    activity: Activity,
    invitee: Invitee,
    language: str,
    by: Actor,
    at: datetime,
    role: str = ParticipantRole.PARTICIPANT.value,
    seats: int | None = None,
) -> Invited:
    """Put one party or person on the list. Refuses nobody, a person without an address, and the same twice."""
    require(by, INVITE)
    Activity.objects.select_for_update(of=("self",)).get(pk=activity.pk)
    if not invitee.name.strip() and invitee.party is None:
        raise NobodyInvited
    if invitee.whom is not Whom.PARTY and not invitee.email:
        raise NoAddress(name=invitee.name)
    if invitee.same in invited_already(activity.pk):
        raise InvitedAlready(name=invitee.name or invitee.email)
    made = entered(activity, invitee, language=language, role=role, seats=seats, by=by, at=at)
    _journal("cooperation.invitation.entered", activity, [made], by=by, at=at)
    return made


@transaction.atomic
def invite_many(
    *,
    activity: Activity,
    invitees: Sequence[Invitee],
    language: str,
    by: Actor,
    at: datetime,
    role: str = ParticipantRole.PARTICIPANT.value,
    seats: int | None = None,
) -> list[Invited]:
    """Put many on the list; who is on it already, and people without an address, are left out."""
    require(by, INVITE)
    Activity.objects.select_for_update(of=("self",)).get(pk=activity.pk)
    known = invited_already(activity.pk)
    made: list[Invited] = []
    for invitee in invitees:
        if invitee.same in known or (invitee.whom is not Whom.PARTY and not invitee.email):
            continue
        known.add(invitee.same)
        made.append(entered(activity, invitee, language=language, role=role, seats=seats, by=by, at=at))
    _journal("cooperation.invitation.entered", activity, made, by=by, at=at)
    return made


@transaction.atomic
def edit_invitation(
    *, invitation_id: int, version: int, wanted: Mapping[str, Any], by: Actor, at: datetime
) -> Invited:
    """Change an invitation before it is sent. Refuses one that was sent, and a stale edit."""
    require(by, INVITE)
    invitation = Invited.objects.select_for_update(of=("self",)).get(pk=invitation_id)
    if invitation.sent_at is not None:
        raise SentAlready
    others = Invited.objects.filter(activity=invitation.activity_id, withdrawn_at=None).exclude(
        pk=invitation_id
    )
    email = str(wanted.get("email", invitation.email))
    if email and others.filter(email__iexact=email).exists():
        raise InvitedAlready(name=email)
    changes = keep_edit(record=invitation, wanted=wanted, version=version, by=by, at=at)
    if changes:
        facts = {"invitation": invitation.pk, "fields": sorted(changes)}
        record("cooperation.invitation.changed", by=by, at=at, facts=facts)
    return invitation


@transaction.atomic
def withdraw_invitation(*, invitation_id: int, by: Actor, at: datetime) -> Invited:
    """Take an invitation back; its link says so from now on. Refuses to withdraw twice."""
    require(by, INVITE)
    invitation = Invited.objects.select_for_update(of=("self",)).get(pk=invitation_id)
    if invitation.withdrawn_at is not None:
        raise WithdrawnMeanwhile
    invitation.withdrawn_at = at
    keep_changed(invitation, by=by, at=at)
    record("cooperation.invitation.withdrawn", by=by, at=at, facts={"invitation": invitation.pk})
    return invitation


def _journal(act: str, activity: Activity, made: Sequence[Invited], *, by: Actor, at: datetime) -> None:
    if made:
        facts = {"activity": activity.pk, "invitations": [one.pk for one in made]}
        record(act, by=by, at=at, facts=facts)
