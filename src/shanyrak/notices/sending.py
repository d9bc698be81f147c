"""Sending what is due: each mail reaches the mail server once, or its state says why not.

A mail is taken in hand, which is committed; then it is handed over up to its last dot; then it is committed that the
dot is about to go; then the dot goes. So whatever kills the sender, what is written down tells how far it came:

- ``sending``: the dot had not gone. The mail goes back to those that wait.
- ``handing_over``: the dot may have gone. Nobody can know more, so the mail is called perhaps delivered, and only a
  person sends it again.

Each change of state names the claim under which it is made. A sender that slept too long, and whose mail was given to
another, finds its claim gone before the dot and breaks off. See docs/decisions/0011.
"""

from __future__ import annotations

import logging
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from time import monotonic
from typing import Any
from uuid import UUID, uuid4

from django.conf import settings
from django.db import transaction
from django.db.models import F, Prefetch, QuerySet, Subquery, Value
from django.db.models.functions import Coalesce
from django.utils.timezone import now

from shanyrak.accounts.models import User
from shanyrak.notices.actions.bouncing import note_bad_address
from shanyrak.notices.gateways import Line, Outcome, ServerAway
from shanyrak.notices.letters import letter_of
from shanyrak.notices.models import Mail, Notice, Recipient, Trouble
from shanyrak.notices.rules import IN_HAND, MailState, Reason, next_try
from shanyrak.roles import VISITOR

log = logging.getLogger(__name__)

BATCH = 20
Clock = Callable[[], datetime]


@dataclass(frozen=True, slots=True)
class Sender:
    """One run of sending: its claim on what it takes in hand, its line to the server, its clock."""

    claim: UUID
    line: Line
    clock: Clock


def send_due(*, lasts: timedelta, clock: Clock = now) -> bool:
    """Send what is due for at most about as long as ``lasts``; return whether something was left."""
    let_go_of_lost_mails(at=clock())
    end = monotonic() + lasts.total_seconds()
    with Line() as line:
        sender = Sender(uuid4(), line, clock)
        while mails := take_in_hand(sender.claim, at=clock()):
            try:
                for mail in mails:
                    send(mail, sender)
            except ServerAway as trouble:
                put_back(sender, answer=str(trouble))
                return False  # the clock asks again in a minute
            if monotonic() >= end:
                return Mail.objects.due(clock()).exists()
    return False


def let_go_of_lost_mails(*, at: datetime) -> None:
    """Take back what was in the hands of a sender that has not been heard of for too long."""
    lost = Mail.objects.filter(claimed_at__lt=at - timedelta(seconds=settings.MAIL_CLAIM_LASTS))
    lost.filter(state=MailState.SENDING).update(state=MailState.WAITING, due_at=at)
    lost.filter(state=MailState.HANDING_OVER).update(state=MailState.UNKNOWN, reason=Reason.SENDER_LOST)


@transaction.atomic
def take_in_hand(claim: UUID, *, at: datetime) -> list[Mail]:
    """Claim the next mails; two senders never claim the same one."""
    waiting = Mail.objects.due(at).select_for_update(skip_locked=True, of=("self",)).order_by("due_at", "pk")
    numbers = list(waiting.values_list("pk", flat=True)[:BATCH])
    Mail.objects.filter(pk__in=numbers).update(
        state=MailState.SENDING, claim=claim, claimed_at=at, attempts=F("attempts") + 1
    )
    notices = Notice.objects.shown().prefetch_related("attachments").order_by("made_at", "pk")
    troubles = Trouble.objects.filter(unreachable_since__isnull=False)
    return list(
        Mail.objects.filter(pk__in=numbers)
        .select_related("to", "recipient")
        .prefetch_related(
            Prefetch("notices", notices, to_attr="carried"),
            Prefetch("to__mail_troubles", troubles, to_attr="unreachable"),
        )
        .order_by("due_at", "pk")
    )


def send(mail: Mail, sender: Sender) -> None:
    """Send one mail that is in hand, and write down what came of it. Raises ServerAway."""
    outcome = why_not(mail)
    if outcome is None:
        try:
            letter = letter_of(mail, mail.carried)  # type: ignore[attr-defined]  # fetched with it
        except Exception:
            log.exception("Mail %s could not be written.", mail.pk)
            outcome = Outcome(MailState.DEFERRED, Reason.NOT_WRITTEN)
        else:
            outcome = sender.line.hand_over(letter, before_the_last_dot=lambda: dot_may_go(mail, sender))
    if outcome is not None:
        settle(mail, outcome, sender)


def why_not(mail: Mail) -> Outcome | None:
    """Return why a mail is not sent at all, if there is a reason."""
    if not settings.MAIL_IS_SENT:
        return Outcome(MailState.NOT_SENT, Reason.NO_SERVER)
    if not mail.reader.is_active or mail.reader.erased_at:
        return Outcome(MailState.NOT_SENT, Reason.NO_ACCOUNT)
    if not mail.carried:  # type: ignore[attr-defined]  # fetched with it
        return Outcome(MailState.NOT_SENT, Reason.FORGOTTEN)
    for trouble in mail.reader.unreachable:  # type: ignore[union-attr]  # a user's are fetched with it
        if trouble.address == mail.reader.email:
            return Outcome(MailState.UNDELIVERABLE, Reason.BAD_ADDRESS, trouble.answer)
    return None


def dot_may_go(mail: Mail, sender: Sender) -> bool:
    """Write down that the mail's last dot is about to go; no where it is not this sender's any more."""
    ours = Mail.objects.filter(pk=mail.pk, claim=sender.claim, state=MailState.SENDING)
    # Whoever was erased, or moved, in the meantime keeps the address we knew to themselves.
    still = _as_it_stands(mail.reader).filter(email=mail.reader.email).values("email")
    address = Coalesce(Subquery(still), Value(""))
    return bool(ours.update(state=MailState.HANDING_OVER, claimed_at=sender.clock(), address=address))


def _as_it_stands(reader: User | Recipient) -> QuerySet[Any]:
    """Return whoever a mail is for, to be read anew."""
    rows: QuerySet[Any] = type(reader)._default_manager.filter(pk=reader.pk)
    return rows


def settle(mail: Mail, outcome: Outcome, sender: Sender) -> None:
    """Write down what came of a mail, unless somebody has decided about it in the meantime."""
    at = sender.clock()
    state, reason, due_at = outcome.state, outcome.reason, mail.due_at
    if state is MailState.DEFERRED:
        wait = timedelta(seconds=settings.MAIL_FIRST_WAIT)
        again = next_try(mail.attempts, since=mail.tried_since, at=at, first_wait=wait)
        state, reason, due_at = (
            (state, reason, again) if again else (MailState.UNDELIVERABLE, Reason.GAVE_UP, at)
        )
    # A sender that was thought lost may still bring word of what it handed over.
    ours = Mail.objects.filter(pk=mail.pk, claim=sender.claim, state__in=[*IN_HAND, MailState.UNKNOWN])
    changed = ours.update(
        state=state,
        reason=reason,
        answer=outcome.answer,
        due_at=due_at,
        sent_at=at if state is MailState.SENT else None,
    )
    if state is not MailState.SENT and _as_it_stands(mail.reader).filter(erased_at__isnull=False).exists():
        Mail.objects.filter(pk=mail.pk).update(answer="")  # it may name the address
    elif changed and outcome.reason is Reason.BAD_ADDRESS:
        note_bad_address(
            reader=mail.reader, address=mail.reader.email, answer=outcome.answer, by=VISITOR, at=at
        )


def put_back(sender: Sender, *, answer: str) -> None:
    """Let go of what was taken in hand and not begun, because the server cannot be spoken to."""
    for mail in Mail.objects.filter(claim=sender.claim, state=MailState.SENDING).select_related(
        "to", "recipient"
    ):
        settle(mail, Outcome(MailState.DEFERRED, Reason.NO_CONNECTION, answer), sender)
