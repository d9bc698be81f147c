"""What a person decides about a mail whose fate is open."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction

from shanyrak.journal.actions import record
from shanyrak.notices.gateways import send_soon
from shanyrak.notices.models import Mail, Recipient
from shanyrak.notices.permissions import SEND_AGAIN
from shanyrak.notices.rules import MailState, Reason, check_arrived, check_try_again
from shanyrak.roles import Actor, require


@transaction.atomic
def try_again(*, mail_id: int, by: Actor, at: datetime) -> Mail:
    """Send a mail again that was not delivered, or only perhaps. Refuses one that was sent or is being sent."""
    require(by, SEND_AGAIN)
    mail = Mail.objects.select_for_update().get(pk=mail_id)
    was = MailState(mail.state)
    check_try_again(was)
    mail.state, mail.reason, mail.answer = MailState.WAITING, Reason.NONE, ""
    # It counts as new: its three days begin again. Whoever had it in hand before has no word in it any more.
    mail.attempts, mail.tried_since, mail.due_at, mail.claim = 0, at, at, None
    mail.save()
    if mail.recipient_id:  # whoever sends it again has seen to it that the address is good
        Recipient.objects.filter(pk=mail.recipient_id).update(unreachable_since=None, soft_bounces=0)
    record("notices.mail.tried_again", by=by, at=at, facts={"mail": mail.pk, "was": was.value})
    send_soon()
    return mail


@transaction.atomic
def note_arrived(*, mail_id: int, by: Actor, at: datetime) -> Mail:
    """Note that a mail whose fate was unknown did arrive, as the mail server's log says. Refuses any other mail."""
    require(by, SEND_AGAIN)
    mail = Mail.objects.select_for_update().get(pk=mail_id)
    check_arrived(MailState(mail.state))
    mail.state, mail.reason, mail.sent_at = MailState.SENT, Reason.NONE, mail.claimed_at or at
    mail.save(update_fields=["state", "reason", "sent_at"])
    record("notices.mail.arrived", by=by, at=at, facts={"mail": mail.pk})
    return mail
