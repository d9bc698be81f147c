"""What several acts share: entering an invitation, and saving one that changed. Call them inside an act."""

from __future__ import annotations

from datetime import datetime

from shanyrak.cooperation.activities.models import Activity
from shanyrak.cooperation.invitations.models import Invited
from shanyrak.cooperation.invitations.queries.invitations import next_number
from shanyrak.cooperation.invitations.queries.recipients import Invitee
from shanyrak.cooperation.invitations.rules import Whom
from shanyrak.records.actions import keep_new
from shanyrak.roles import Actor

PLAIN = ("title", "name", "email", "organisation", "position")


def entered(
    activity: Activity,
    invitee: Invitee,
    *,
    language: str,
    role: str,
    by: Actor,
    at: datetime,
    seats: int | None = None,
    handed_on_from: Invited | None = None,
) -> Invited:
    """Enter an invitation with its number. The activity must be locked, so that each number is given once."""
    said = {name: getattr(invitee, name).strip() for name in PLAIN}
    return keep_new(
        record=Invited(
            activity=activity,
            number=next_number(activity.pk),
            whom=invitee.whom.value,
            party=invitee.party,
            person=invitee.person,
            office=invitee.office,
            language=invitee.language or language,
            role=role,
            seats=seats if invitee.whom is Whom.PARTY else None,
            handed_on_from=handed_on_from,
            **said,
        ),
        by=by,
        at=at,
    )


def keep_changed(invitation: Invited, *, by: Actor, at: datetime) -> None:
    """Save what an act changed, with who changed it and when."""
    invitation.version += 1
    invitation.changed_by, invitation.changed_at = by.pk, at
    invitation.save()
