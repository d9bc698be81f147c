"""The link by which an invitee opens their own page, without an account."""

from __future__ import annotations

from django.urls import reverse

from shanyrak.cooperation.invitations.models import Invited
from shanyrak.records.secret_links import LinkNotGood, SecretLinks

OWN = SecretLinks("invitations.own")


def own_address(invitation: Invited) -> str:
    """Return the path of the invitee's page."""
    return reverse("invitation:own", args=[token_of(invitation)])


def token_of(invitation: Invited) -> str:
    """Return the token that opens the invitee's page."""
    return OWN.new(invitation.pk, invitation.link_number)


def invitation_of(token: str) -> Invited:
    """Return the invitation that a link opens, with its activity and letter. Raises LinkNotGood."""
    row, number = OWN.read(token)
    rows = Invited.objects.select_related(
        "activity", "activity__letter", "activity__opening", "party", "office", "person", "registration"
    )
    found = rows.filter(pk=row, link_number=number).first()
    if found is None:
        raise LinkNotGood
    return found
