"""Telling people something, once."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import asdict
from datetime import datetime

from django.db import transaction

from shanyrak.notices.gateways import send_soon
from shanyrak.notices.kinds import Button, Facts, Kind, Pace, kept
from shanyrak.notices.models import Notice
from shanyrak.notices.queries import wanted_paces
from shanyrak.roles import Actor


@transaction.atomic
def tell(
    *,
    kind: Kind,
    to: int,
    facts: Facts,
    address: str,
    key: str,
    by: Actor,
    at: datetime,
    buttons: Sequence[Button] = (),
) -> Notice | None:
    """Tell one person something once, whatever happens: a second notice with the same ``key`` is not made.

    Returns the notice that stands, told now or before; nothing where the account is closed or nothing is wanted.
    """
    tell_all(kind=kind, to=[to], facts=facts, address=address, key=key, by=by, at=at, buttons=buttons)
    return Notice.objects.filter(to=to, key=key).first()


@transaction.atomic
def tell_all(
    *,
    kind: Kind,
    to: Iterable[int],
    facts: Facts,
    address: str,
    key: str,
    by: Actor,
    at: datetime,
    buttons: Sequence[Button] = (),
) -> None:
    """Tell several people the same, each once and as each has chosen, in three queries whatever their number."""
    kind.check(facts)
    said = kept(facts)
    answers = [asdict(button) for button in buttons]
    notices = [
        Notice(
            to_id=person,
            kind=kind.code,
            key=key,
            facts=said,
            address=address,
            buttons=answers,
            pace=pace.value,
            made_at=at,
            made_by=by.pk,
        )
        for person, pace in wanted_paces(kind, to).items()
        if pace is not Pace.NOTHING
    ]
    # Whoever was told before stays told: the key is unique for each person, also between two at the same moment.
    Notice.objects.bulk_create(notices, ignore_conflicts=True)
    if any(notice.pace == Pace.AT_ONCE for notice in notices):
        send_soon()
