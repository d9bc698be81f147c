"""What the room tells people: that their certificate is there."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from uuid import UUID

from django.urls import reverse

from shanyrak.certificates.models import Certificate
from shanyrak.certificates.rules import Holder, achievement_of
from shanyrak.notices.actions import forget_told, tell_address
from shanyrak.notices.kinds import Pace, declare
from shanyrak.refusals import gettext_noop
from shanyrak.roles import Actor

ISSUED = declare(
    "certificates.issued",
    name=gettext_noop("My certificate is ready"),
    subject=gettext_noop("Your certificate: %(achievement)s"),
    text=gettext_noop(
        "%(name)s, your certificate for “%(achievement)s” is ready. On its page you can take it away as PDF and as "
        "badge. Everybody you give the address to can check it there."
    ),
    by_default=Pace.AT_ONCE,
    must_reach=True,
)


def key_of(uuid: UUID) -> str:
    """Return the key under which a holder is told once."""
    return f"certificates.issued:{uuid}"


def tell_holder(certificate: Certificate, holder: Holder, *, by: Actor, at: datetime) -> None:
    """Tell a holder with an e-mail where the certificate is, in the holder's language."""
    if not holder.email:
        return
    tell_address(
        kind=ISSUED,
        email=holder.email,
        name=holder.name,
        language=holder.language,
        facts={"achievement": achievement_of(certificate.achievement).name, "name": holder.name},
        address=reverse("certificates:public", args=[certificate.uuid]),
        key=key_of(certificate.uuid),
        by=by,
        at=at,
    )


def forget_holders_told(uuids: Iterable[UUID], *, by: Actor, at: datetime) -> None:
    """Forget what holders were told, and where."""
    forget_told(keys=[key_of(uuid) for uuid in uuids], by=by, at=at)
