"""Reading one's notices, and forgetting old ones."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction
from django.db.models import F, Q, Value
from django.db.models.functions import Greatest

from shanyrak.notices.models import Attachment, Mail, Notice
from shanyrak.notices.permissions import SEE_OWN_NOTICES
from shanyrak.notices.recipients import forget_recipients
from shanyrak.notices.rules import FINAL, READ_KEPT, UNREAD_KEPT
from shanyrak.roles import Actor, require


@transaction.atomic
def mark_read(*, notice_id: int, by: Actor, at: datetime) -> Notice:
    """Mark one's own notice as read and return it. Raises Notice.DoesNotExist for somebody else's."""
    require(by, SEE_OWN_NOTICES)
    notice = Notice.objects.shown().select_for_update().get(pk=notice_id, to=by.pk)
    if notice.read_at is None:
        notice.read_at = max(at, notice.made_at)
        notice.save(update_fields=["read_at"])
    return notice


@transaction.atomic
def mark_all_read(*, by: Actor, at: datetime, kind: str = "") -> int:
    """Mark all of one's own notices as read, or those of one kind; return how many were not."""
    require(by, SEE_OWN_NOTICES)
    unread = Notice.objects.unread().filter(to=by.pk)
    if kind:
        unread = unread.filter(kind=kind)
    return unread.update(read_at=Greatest(Value(at), F("made_at")))


@transaction.atomic
def forget_old(*, by: Actor, at: datetime) -> int:  # noqa: ARG001 - every act is asked by somebody
    """Forget what notices said that were read a year ago, or never in three years, and where old mails went.

    Their keys stay, so that nobody is told the same twice.
    """
    old = Q(read_at__lt=at - READ_KEPT) | Q(made_at__lt=at - UNREAD_KEPT)
    forgotten = Notice.objects.shown().filter(old)
    Attachment.objects.filter(notice__in=forgotten).delete()
    count = forgotten.update(facts={}, buttons=[], address="", forgotten_at=at)
    mails = Mail.objects.filter(state__in=FINAL, made_at__lt=at - READ_KEPT)
    mails.exclude(address="", answer="").update(address="", answer="")
    forget_recipients(at=at)
    return count
