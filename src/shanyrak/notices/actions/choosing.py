"""Choosing how to be told, on the page or by the link in a mail."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime

from django.db import transaction

from shanyrak.journal.actions import record
from shanyrak.notices.kinds import BY_MAIL, Pace, declared
from shanyrak.notices.models import Choice, Mail, Notice
from shanyrak.notices.permissions import SEE_OWN_NOTICES, UNSUBSCRIBE
from shanyrak.notices.queries import paces_of
from shanyrak.notices.rules import UnknownMail
from shanyrak.roles import Actor, NotPermitted, require


@transaction.atomic
def choose(*, user_id: int, wanted: Mapping[str, Pace], by: Actor, at: datetime) -> None:
    """Keep how somebody wants to be told of each kind. What must reach people stays by mail.

    Refuses to choose for somebody else.
    """
    require(by, SEE_OWN_NOTICES)
    if by.pk != user_id:
        raise NotPermitted(permission=SEE_OWN_NOTICES.text)
    before = paces_of(user_id)
    changed = {
        code: pace
        for code, chosen in wanted.items()
        if code in declared and (pace := declared[code].pace_for(chosen)) != before[code]
    }
    for code, pace in changed.items():
        _keep(user_id, code, pace, at=at)
    if changed:
        facts = {"user": user_id, "paces": {code: pace.value for code, pace in sorted(changed.items())}}
        record("notices.choice.changed", by=by, at=at, facts=facts)


@transaction.atomic
def unsubscribe(*, mail_id: int, by: Actor, at: datetime) -> list[str]:
    """Send no more mails of the kinds that a mail carried, and return them; in the page they go on.

    Whoever holds the mail may. Refuses a mail that is gone.
    """
    require(by, UNSUBSCRIBE)
    mail, codes = _carried(mail_id)
    user = mail.reader.pk
    before = paces_of(user)
    stopped = [code for code in codes if before[code] in BY_MAIL and not declared[code].must_reach]
    for code in stopped:
        _keep(user, code, Pace.PAGE, before=before[code], at=at)
    if stopped:
        record("notices.choice.unsubscribed", by=by, at=at, facts={"user": user, "kinds": stopped})
    return codes


@transaction.atomic
def subscribe_again(*, mail_id: int, by: Actor, at: datetime) -> list[str]:
    """Undo what unsubscribing by the link of this mail did, and return the kinds. Refuses a mail that is gone."""
    require(by, UNSUBSCRIBE)
    mail, codes = _carried(mail_id)
    user = mail.reader.pk
    stopped = Choice.objects.filter(user=user, kind__in=codes, pace=Pace.PAGE).exclude(before="")
    kinds = sorted(stopped.values_list("kind", flat=True))
    for choice in stopped:
        _keep(user, choice.kind, Pace(choice.before), at=at)
    if kinds:
        record("notices.choice.resubscribed", by=by, at=at, facts={"user": user, "kinds": kinds})
    return codes


def _carried(mail_id: int) -> tuple[Mail, list[str]]:
    mail = Mail.objects.filter(pk=mail_id, to__isnull=False, to__erased_at=None).first()
    if mail is None:
        raise UnknownMail
    kinds = mail.notices.values_list("kind", flat=True).distinct()
    return mail, sorted(code for code in set(kinds) if code in declared)


def _keep(user_id: int, code: str, pace: Pace, *, at: datetime, before: Pace | str = "") -> None:
    Choice.objects.update_or_create(
        user_id=user_id, kind=code, defaults={"pace": pace, "before": before, "changed_at": at}
    )
    # What waits for a mail follows the choice; in the page it stands already.
    waiting = Notice.objects.to_mail().filter(to=user_id, kind=code)
    waiting.update(pace=pace if pace in BY_MAIL else Pace.PAGE)
