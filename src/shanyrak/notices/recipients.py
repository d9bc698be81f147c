"""Addresses of people without an account, kept only as long as something is that they were told."""

from __future__ import annotations

from datetime import datetime

from django.db.models import Exists, OuterRef

from shanyrak.notices.models import Notice, Recipient


def known_recipient(*, email: str, name: str, language: str, at: datetime) -> Recipient:
    """Return the row of an address, locked until the act is kept, with the name and language given now."""
    # A row that was there already comes back with its number and keeps what is known against its address.
    row = Recipient(email=email, folded=folded(email), name=name, language=language, changed_at=at)
    Recipient.objects.bulk_create(
        [row],
        update_conflicts=True,
        unique_fields=["folded"],
        update_fields=["email", "name", "language", "changed_at"],
    )
    return row


def forget_recipients(*, at: datetime) -> int:
    """Forget addresses to which nothing is kept any more; return how many."""
    said = Notice.objects.shown().filter(recipient=OuterRef("pk"))
    gone = Recipient.objects.filter(erased_at=None).exclude(Exists(said))
    return gone.update(email="", folded=None, name="", answer="", unreachable_since=None, erased_at=at)


def folded(email: str) -> str:
    """Return an address as it is compared: mail servers take capitals for small letters."""
    return email.strip().lower()
