"""Telling people who have no account, by mail, once; and forgetting it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict
from datetime import datetime

from django.db import transaction
from django.db.models import CharField, F, Func, Q, QuerySet, Value
from django.db.models.functions import Concat

from shanyrak.notices.gateways import send_soon
from shanyrak.notices.kinds import Button, Facts, File, Kind, Pace, kept
from shanyrak.notices.models import Attachment, Mail, Notice
from shanyrak.notices.recipients import folded, forget_recipients, known_recipient
from shanyrak.notices.rules import MailState, Reason
from shanyrak.roles import Actor


@transaction.atomic(savepoint=False)  # one way to the database and back less, while an act holds its lock
def tell_address(
    *,
    kind: Kind,
    email: str,
    name: str,
    language: str,
    facts: Facts,
    address: str,
    key: str,
    by: Actor,
    at: datetime,
    buttons: Sequence[Button] = (),
    attachments: Sequence[File] = (),
) -> Notice:
    """Tell an address something by mail, once, in the person's language; return the notice, made now or before.

    A second notice with the same ``key`` to the same address is not made. ``address`` and those of the buttons are
    paths into the hub.
    """
    kind.check(facts)
    to = known_recipient(email=email.strip(), name=name.strip(), language=language, at=at)
    known = Notice.objects.filter(recipient=to, key=key).first()
    if known is not None:
        return known
    mail = Mail.objects.create(recipient_id=to.pk, made_at=at, tried_since=at, due_at=at)
    notice = Notice.objects.create(
        recipient_id=to.pk,
        kind=kind.code,
        key=key,
        facts=kept(facts),
        address=address,
        buttons=[asdict(button) for button in buttons],
        pace=Pace.AT_ONCE.value,
        mail=mail,
        made_at=at,
        made_by=by.pk,
    )
    if attachments:
        Attachment.objects.bulk_create(Attachment(notice=notice, **asdict(file)) for file in attachments)
    send_soon()
    return notice


@transaction.atomic
def forget_told(*, keys: Sequence[str], by: Actor, at: datetime) -> int:  # noqa: ARG001 - every act is asked by somebody
    """Forget what anybody was told under ``keys``, and addresses that were told nothing else.

    A key names its notice, or as ``room:number`` all whose key begins so: ``registration:55`` those under
    ``registration:55:approved:2``. The rooms call it when a person's data is erased; what still waited to be sent is
    not. Returns how many notices.
    """
    begins = Concat(_part_of_key(1), Value(":"), _part_of_key(2))
    return _forget(
        Notice.objects.shown().alias(begins=begins).filter(Q(key__in=keys) | Q(begins__in=keys)), at=at
    )


@transaction.atomic
def forget_address(*, email: str, by: Actor, at: datetime) -> int:  # noqa: ARG001 - every act is asked by somebody
    """Forget an address without an account and all that it was told, as part of erasing a person; return how many notices."""
    return _forget(Notice.objects.shown().filter(recipient__folded=folded(email)), at=at)


def _forget(told: QuerySet[Notice], *, at: datetime) -> int:
    numbers = list(told.values_list("pk", flat=True))
    Attachment.objects.filter(notice__in=numbers).delete()
    mails = Mail.objects.filter(notices__in=numbers)
    waiting = mails.filter(state__in=[MailState.WAITING, MailState.DEFERRED])
    Mail.objects.filter(pk__in=list(waiting.values_list("pk", flat=True))).update(
        state=MailState.NOT_SENT, reason=Reason.FORGOTTEN
    )
    Mail.objects.filter(pk__in=list(mails.values_list("pk", flat=True))).update(address="", answer="")
    Notice.objects.filter(pk__in=numbers).update(facts={}, buttons=[], address="", forgotten_at=at)
    forget_recipients(at=at)
    return len(numbers)


def _part_of_key(number: int) -> Func:
    return Func(F("key"), Value(":"), Value(number), function="split_part", output_field=CharField())
