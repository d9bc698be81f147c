"""Addresses that take no mail: noting it, and forgetting it when they do again."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction

from shanyrak.accounts.models import User
from shanyrak.journal.actions import record
from shanyrak.notices.models import Mail, Recipient, Trouble
from shanyrak.notices.permissions import SEE_OWN_NOTICES, SEND_AGAIN
from shanyrak.notices.rules import HANDED_OVER, SOFT_BOUNCES, Bounce, MailState, Reason
from shanyrak.roles import Actor, require


@transaction.atomic
def note_bad_address(
    *, reader: User | Recipient, address: str, answer: str, by: Actor, at: datetime
) -> Trouble | Recipient:
    """Note that an address takes no mail; nothing is sent there until that is set right."""
    trouble = _locked(reader, address, at=at)
    if trouble.unreachable_since is None:
        trouble.unreachable_since = at
        record("notices.address.unreachable", by=by, at=at, facts=_known_as(reader))
    trouble.answer, trouble.changed_at = answer, at
    trouble.save(update_fields=["unreachable_since", "answer", "changed_at"])
    return trouble


@transaction.atomic
def note_bounce(*, mail_id: int, bounce: Bounce, by: Actor, at: datetime) -> Mail | None:
    """Note that a mail came back; return it, or nothing where there is no such mail any more.

    A report that it is only late changes nothing, for the mail server goes on trying; nor does one that comes after
    the mail was given up or is to be sent again, except that the address is remembered.
    """
    rows = Mail.objects.select_for_update(of=("self",)).select_related("to", "recipient")
    mail = rows.filter(pk=mail_id).first()
    if mail is None or not bounce.failed or not mail.address:
        return mail
    if mail.state in HANDED_OVER:
        mail.state, mail.reason = MailState.UNDELIVERABLE, Reason.CAME_BACK
        mail.answer = bounce.answer
        mail.save(update_fields=["state", "reason", "answer"])
    if bounce.blames_address:
        note_bad_address(reader=mail.reader, address=mail.address, answer=bounce.answer, by=by, at=at)
    else:
        _count_soft(mail, bounce, by=by, at=at)
    return mail


@transaction.atomic
def trust_address(*, user_id: int, by: Actor, at: datetime) -> None:
    """Send mail again to a person's address that took none. Refuses to do so for somebody else, but for the staff."""
    require(by, SEE_OWN_NOTICES if by.pk == user_id else SEND_AGAIN)
    gone, _each = Trouble.objects.filter(user=user_id, unreachable_since__isnull=False).delete()
    if gone:
        record("notices.address.trusted", by=by, at=at, facts={"user": user_id})


def _known_as(reader: User | Recipient) -> dict[str, int]:
    """Return how the journal knows a reader."""
    return {"recipient" if isinstance(reader, Recipient) else "user": reader.pk}


def _locked(reader: User | Recipient, address: str, *, at: datetime) -> Trouble | Recipient:
    """Return what is known against an address, locked; an address without an account keeps it itself."""
    if isinstance(reader, Recipient):
        return Recipient.objects.select_for_update().get(pk=reader.pk)
    user = reader
    Trouble.objects.bulk_create([Trouble(user=user, address=address, changed_at=at)], ignore_conflicts=True)
    return Trouble.objects.select_for_update().get(user=user, address=address)


def _count_soft(mail: Mail, bounce: Bounce, *, by: Actor, at: datetime) -> None:
    trouble = _locked(mail.reader, mail.address, at=at)
    trouble.soft_bounces += 1
    trouble.answer, trouble.changed_at = bounce.answer, at
    trouble.save(update_fields=["soft_bounces", "answer", "changed_at"])
    if trouble.soft_bounces >= SOFT_BOUNCES:
        note_bad_address(reader=mail.reader, address=mail.address, answer=bounce.answer, by=by, at=at)
