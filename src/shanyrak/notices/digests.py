"""Making up mails: one for each notice that is told at once, one a morning or a week for all that wait together."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from datetime import datetime

from django.db import connection, transaction
from django.utils.timezone import get_default_timezone

from shanyrak.notices.kinds import Pace
from shanyrak.notices.models import Mail, Notice
from shanyrak.notices.rules import last_turn

MAKING_UP_LOCK = 0x6E6F7469  # "noti": one process makes up mails at a time, so that nobody gets two digests
AT_ONCE = 500  # notices, or people, in one transaction


def make_up_mails(*, at: datetime) -> int:
    """Put every notice whose turn has come into a mail; return how many mails that made."""
    made = 0
    for pace in (Pace.AT_ONCE, Pace.DIGEST, Pace.WEEKLY):
        while count := make_up_some(pace, at=at):
            made += count
    return made


@transaction.atomic
def make_up_some(pace: Pace, *, at: datetime) -> int:
    """Make up some of the mails of one pace, and return how many; none are left when it returns nothing."""
    turn = last_turn(pace, at=at, zone=get_default_timezone())
    waiting = Notice.objects.to_mail().filter(pace=pace, made_at__lte=turn)
    if not waiting.exists():
        return 0
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock(%s)", [MAKING_UP_LOCK])
    if pace is Pace.AT_ONCE:
        return put_in_mails([[notice] for notice in waiting.order_by("made_at", "pk")[:AT_ONCE]], at=at)
    people = waiting.order_by("to").values_list("to", flat=True).distinct()[:AT_ONCE]
    together: dict[int, list[Notice]] = defaultdict(list)
    for notice in waiting.filter(to__in=list(people)).order_by("made_at", "pk"):
        together[notice.to_id or 0].append(notice)
    return put_in_mails(list(together.values()), at=at)


def put_in_mails(groups: Sequence[Sequence[Notice]], *, at: datetime) -> int:
    """Make a mail for each group of notices to one person."""
    mails = Mail.objects.bulk_create(
        Mail(to_id=notices[0].to_id, made_at=at, tried_since=at, due_at=at) for notices in groups
    )
    for mail, notices in zip(mails, groups, strict=True):
        for notice in notices:
            notice.mail = mail
    Notice.objects.bulk_update(
        [notice for notices in groups for notice in notices], ["mail"], batch_size=AT_ONCE
    )
    return len(mails)
