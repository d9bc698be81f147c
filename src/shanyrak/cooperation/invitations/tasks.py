"""Sending letters in the background, going on after a kill; and what the clock erases at night."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from django.db import transaction
from django.utils.timezone import now
from procrastinate.contrib.django import app

from shanyrak.accounts.models import User
from shanyrak.cooperation.activities.models import Activity
from shanyrak.cooperation.invitations.actions import ask_for_mailing, erase_invitees, hand_over, send_next
from shanyrak.cooperation.invitations.models import Invited, Mailing
from shanyrak.cooperation.invitations.rules import Purpose
from shanyrak.roles import Actor, Holder, Role


def order_mailing(
    *,
    activity: Activity,
    purpose: Purpose,
    by: Actor,
    at: datetime,
    invitations: Sequence[int] | None = None,
) -> Mailing:
    """Ask for letters to be sent and tell the worker; both happen or neither."""
    with transaction.atomic():
        mailing = ask_for_mailing(activity=activity, purpose=purpose, invitations=invitations, by=by, at=at)
        send_mailing.defer(mailing_id=mailing.pk)
    return mailing


def hand_over_and_send(
    *, invitation: Invited, name: str, email: str, language: str, link: str, by: Actor, at: datetime
) -> Invited:
    """Hand an invitation over and send the colleague's letter, in the name of whoever sent the first one."""
    with transaction.atomic():
        theirs = hand_over(
            invitation_id=invitation.pk, name=name, email=email, language=language, link=link, by=by, at=at
        )
        first = Mailing.objects.filter(postings__invitation=invitation).order_by("pk").first()
        if sender := _user(first.asked_by if first else invitation.created_by):
            order_mailing(
                activity=invitation.activity,
                purpose=Purpose.INVITATION,
                invitations=[theirs.pk],
                by=sender,
                at=at,
            )
    return theirs


@app.task(name="invitations.send_mailing")
def send_mailing(mailing_id: int) -> None:
    """Send what is left of a mailing, in the name of whoever asked for it."""
    by = _user(Mailing.objects.get(pk=mailing_id).asked_by)
    while by is not None and send_next(mailing_id=mailing_id, by=by, at=now()):
        pass


@app.periodic(cron="37 3 * * *")
@app.task(name="invitations.erase", queueing_lock="invitations.erase")
def erase(timestamp: int) -> None:  # noqa: ARG001 - the clock hands it in
    """Erase whom activities invited whose registrations are erased."""
    platform = Holder(pk=User.objects.platform().pk, held=frozenset({Role.OFFICER}))
    erase_invitees(by=platform, at=now())


def _user(number: int | None) -> User | None:
    return User.objects.filter(pk=number or 0).first()
