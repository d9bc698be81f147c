"""Erasing whom an activity invited, once the data of those registered for it is erased too."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction
from django.db.models import F

from shanyrak.cooperation.invitations.models import Invited
from shanyrak.cooperation.invitations.permissions import INVITE
from shanyrak.cooperation.invitations.rules import Whom
from shanyrak.journal.actions import record
from shanyrak.notices.actions import forget_told
from shanyrak.roles import Actor, require

EMPTIED = dict.fromkeys(("title", "name", "email", "organisation", "position", "word"), "")


@transaction.atomic
def erase_invitees(*, by: Actor, at: datetime) -> list[int]:
    """Empty the invitations of people to activities whose registrations are erased; return which.

    That somebody was invited, and what became of it, stays as a number. Letters that were sent are forgotten too, and
    the links in them open nothing any more.
    """
    require(by, INVITE)
    rows = Invited.objects.select_for_update(of=("self",)).exclude(whom=Whom.PARTY.value)
    due = rows.filter(activity__opening__erased_at__isnull=False).exclude(name="")
    return _empty([invitation.pk for invitation in due.order_by("pk")], by=by, at=at)


@transaction.atomic
def erase_invitee(*, email: str, by: Actor, at: datetime) -> list[int]:
    """Empty the invitations that went to one address, as part of erasing a person; return which.

    Of a party that was invited, whom the letter went to is forgotten, and that the party was invited stays.
    """
    rows = (
        Invited.objects.select_for_update(of=("self",)).filter(email__iexact=email.strip()).exclude(email="")
    )
    return _empty([invitation.pk for invitation in rows.order_by("pk")], by=by, at=at)


def _empty(numbers: list[int], *, by: Actor, at: datetime) -> list[int]:
    if not numbers:
        return []
    postings = Invited.objects.filter(pk__in=numbers).values_list("pk", "postings__mailing")
    keys = {f"invitations.{number}.reminder.{mailing}" for number, mailing in postings if mailing}
    keys |= {f"invitations.{number}.invitation" for number in numbers}
    forget_told(keys=sorted(keys), by=by, at=at)
    Invited.objects.filter(pk__in=numbers).update(
        **EMPTIED, person=None, office=None, link_number=F("link_number") + 1, version=F("version") + 1
    )
    record("cooperation.invitations.erased", by=by, at=at, facts={"invitations": numbers})
    return numbers
