"""Sending letters and reminders: each invitee is told once, whatever happens to whoever sends."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from django.db import transaction
from django.utils.timezone import localdate

from shanyrak.accounts.models import User
from shanyrak.accounts.queries import people_holding
from shanyrak.cooperation.activities.models import Activity
from shanyrak.cooperation.invitations.keeping import keep_changed
from shanyrak.cooperation.invitations.links import own_address
from shanyrak.cooperation.invitations.merging import Addressee, filled_in
from shanyrak.cooperation.invitations.models import Invited, Letter, Mailing, Posting
from shanyrak.cooperation.invitations.permissions import INVITE
from shanyrak.cooperation.invitations.queries.invitations import due_to
from shanyrak.cooperation.invitations.rules import (
    LetterUnsaid,
    NobodyToSendTo,
    Purpose,
    Whom,
)
from shanyrak.cooperation.invitations.telling import INVITED, REMINDED
from shanyrak.journal.actions import record
from shanyrak.notices.actions import tell, tell_address
from shanyrak.roles import Actor, Role, require

BATCH = 20
KINDS = {Purpose.INVITATION: INVITED, Purpose.REMINDER: REMINDED}


@transaction.atomic
def ask_for_mailing(
    *,
    activity: Activity,
    purpose: Purpose,
    by: Actor,
    at: datetime,
    invitations: Sequence[int] | None = None,
) -> Mailing:
    """Ask for letters, or reminders, to be sent: to those named, or to all whom one is due to.

    Refuses where the letter says nothing yet, and where there is nobody to send to.
    """
    require(by, INVITE)
    letter = Letter.objects.select_for_update(of=("self",)).filter(activity=activity).first()
    if letter is None or not _said(letter, purpose):
        raise LetterUnsaid
    due = due_to(activity.pk, purpose, on=localdate(at))
    rows = due if invitations is None else due.filter(pk__in=list(invitations))
    numbers = list(rows.order_by("number").values_list("pk", flat=True))
    if not numbers:
        raise NobodyToSendTo
    mailing = Mailing.objects.create(activity=activity, purpose=purpose.value, asked_at=at, asked_by=by.pk)
    Posting.objects.bulk_create(Posting(mailing=mailing, invitation_id=number) for number in numbers)
    if purpose is Purpose.INVITATION:
        Invited.objects.filter(pk__in=numbers).update(queued_at=at)
    facts = {
        "activity": activity.pk,
        "mailing": mailing.pk,
        "purpose": purpose.value,
        "letters": len(numbers),
    }
    record("cooperation.mailing.asked", by=by, at=at, facts=facts)
    return mailing


@transaction.atomic
def send_next(*, mailing_id: int, by: Actor, at: datetime) -> bool:
    """Hand the next letters of a mailing to the post; return whether some may be left.

    A kill undoes the letters in hand, to be told after the next start; two workers never tell the same.
    """
    require(by, INVITE)
    rows = Mailing.objects.select_for_update(skip_locked=True, of=("self",)).filter(
        stopped_at=None, done_at=None
    )
    mailing = rows.filter(pk=mailing_id).select_related("activity__letter").first()
    if mailing is None:
        return False
    waiting = mailing.postings.filter(told_at=None, nobody=False)
    postings = list(
        waiting.select_related("invitation__party", "invitation__activity").order_by("pk")[:BATCH]
    )
    for posting in postings:
        _post(mailing, posting, by=by, at=at)
    if len(postings) < BATCH:
        mailing.done_at = at
        mailing.save(update_fields=["done_at"])
        _journal("cooperation.mailing.sent", mailing, by=by, at=at)
        return False
    return True


@transaction.atomic
def stop_mailing(*, mailing_id: int, by: Actor, at: datetime) -> Mailing:
    """Stop a mailing: what was told stays told, and the rest can be sent anew. One that is over stays as it is."""
    require(by, INVITE)
    mailing = Mailing.objects.select_for_update().get(pk=mailing_id)
    if mailing.done_at is None and mailing.stopped_at is None:
        mailing.stopped_at = at
        mailing.save(update_fields=["stopped_at"])
        unsent = Invited.objects.filter(postings__mailing=mailing, sent_at=None)
        unsent.update(queued_at=None)
        _journal("cooperation.mailing.stopped", mailing, by=by, at=at)
    return mailing


def _said(letter: Letter, purpose: Purpose) -> bool:
    if purpose is Purpose.INVITATION:
        return bool(letter.subject and letter.text)
    return bool(letter.reminder_subject and letter.reminder)


def _post(mailing: Mailing, posting: Posting, *, by: Actor, at: datetime) -> None:
    """Tell the invitee, or the focal points of the party; what was withdrawn or answered meanwhile is left out."""
    invitation, purpose = posting.invitation, Purpose(mailing.purpose)
    if invitation.withdrawn_at is not None or invitation.answer:
        posting.delete()
        return
    if not _told(mailing.activity.letter, invitation, purpose, mailing.pk, by=by, at=at):
        posting.nobody = True
        posting.save(update_fields=["nobody"])
        invitation.queued_at = None
        invitation.save(update_fields=["queued_at"])
        return
    posting.told_at = at
    posting.save(update_fields=["told_at"])
    if purpose is Purpose.INVITATION:
        invitation.sent_at = at
    else:
        invitation.reminders += 1
        invitation.reminded_at = at
    keep_changed(invitation, by=by, at=at)


def _told(
    letter: Letter, invitation: Invited, purpose: Purpose, mailing: int, *, by: Actor, at: datetime
) -> bool:
    """Hand one letter to the post, in the reader's language; return whether there was somebody to tell."""
    key = f"invitations.{invitation.pk}.{purpose.value}"
    if purpose is Purpose.REMINDER:
        key = f"{key}.{mailing}"
    if invitation.whom != Whom.PARTY:
        return _told_by_address(letter, invitation, purpose, key, by=by, at=at)
    heads = people_holding(Role.FOCAL_POINT, parties=[invitation.party_id or 0], on=localdate(at))
    for head in User.objects.filter(pk__in=heads).order_by("pk"):
        said = filled_in(letter, invitation, to=Addressee(head.name, head.language), purpose=purpose)
        tell(
            kind=KINDS[purpose],
            to=head.pk,
            facts={"subject": said.subject, "text": said.text},
            address=own_address(invitation),
            key=key,
            by=by,
            at=at,
        )
    return bool(heads)


def _told_by_address(
    letter: Letter, invitation: Invited, purpose: Purpose, key: str, *, by: Actor, at: datetime
) -> bool:
    if not invitation.email:
        return False
    said = filled_in(letter, invitation, purpose=purpose)
    tell_address(
        kind=KINDS[purpose],
        email=invitation.email,
        name=invitation.name,
        language=said.language,
        facts={"subject": said.subject, "text": said.text},
        address=own_address(invitation),
        key=key,
        by=by,
        at=at,
    )
    return True


def _journal(act: str, mailing: Mailing, *, by: Actor, at: datetime) -> None:
    told = mailing.postings.filter(told_at__isnull=False).count()
    record(act, by=by, at=at, facts={"mailing": mailing.pk, "activity": mailing.activity_id, "told": told})
