"""Reading notices and mails. Each function asks a fixed number of times and changes nothing."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db.models import BooleanField, Count, ExpressionWrapper, F, Prefetch, Q, QuerySet
from django.utils.translation import gettext
from procrastinate.contrib.django.models import ProcrastinateJob

from shanyrak.accounts.models import User
from shanyrak.notices.gateways import TELL_TASK
from shanyrak.notices.kinds import Kind, Pace, declared
from shanyrak.notices.models import Choice, Mail, Notice, Trouble
from shanyrak.notices.rules import MAIL_STATE_NAMES, REASON_NAMES, MailState, Reason, may_try_again
from shanyrak.notices.tokens import message_id
from shanyrak.notices.wording import Worded, in_words, name_of
from shanyrak.roles import Actor

MANY = 99  # more unread notices than this are said to be more

TONES = {
    MailState.SENT: "ok",
    MailState.DEFERRED: "warn",
    MailState.UNKNOWN: "warn",
    MailState.UNDELIVERABLE: "bad",
    MailState.NOT_SENT: "",
    MailState.WAITING: "sky",
    MailState.SENDING: "sky",
    MailState.HANDING_OVER: "sky",
}


@dataclass(frozen=True, slots=True)
class NoticeLine:
    """One of a person's notices, in their language."""

    id: int
    said: Worded
    made_at: datetime
    is_unread: bool


@dataclass(frozen=True, slots=True)
class Delivery:
    """What became of a mail. What it told is its reader's."""

    id: int
    to_id: int | None
    to: str
    address: str
    kinds: str
    state: MailState
    state_name: str
    tone: str
    reason: str
    answer: str
    attempts: int
    made_at: datetime
    sent_at: datetime | None
    due_at: datetime | None
    may_try_again: bool
    is_unknown: bool
    name: str


@dataclass(frozen=True, slots=True)
class Unreachable:
    """An address that takes no mail."""

    user_id: int
    name: str
    address: str
    since: datetime
    answer: str


def wanted_paces(kind: Kind, to: Iterable[int]) -> dict[int, Pace]:
    """Return how soon each person of ``to`` whose account is open wants to be told of ``kind``."""
    people = set(
        User.objects.filter(pk__in=set(to), is_active=True, erased_at=None).values_list("pk", flat=True)
    )
    chosen = dict(Choice.objects.filter(user__in=people, kind=kind.code).values_list("user_id", "pace"))
    return {person: kind.pace_for(chosen.get(person)) for person in sorted(people)}


def paces_of(user_id: int) -> dict[str, Pace]:
    """Return how soon somebody is told of each kind."""
    chosen = dict(Choice.objects.filter(user=user_id).values_list("kind", "pace"))
    return {code: kind.pace_for(chosen.get(code)) for code, kind in declared.items()}


def notices(filters: Mapping[str, Any], actor: Actor) -> QuerySet[Notice]:
    """Return one's own notices, as far as they were chosen."""
    is_read = ExpressionWrapper(Q(read_at__isnull=False), output_field=BooleanField())
    found = Notice.objects.shown().filter(to=actor.pk).annotate(is_read=is_read, turned=-F("pk"))
    if filters.get("kind"):
        found = found.filter(kind=filters["kind"])
    return found.filter(read_at=None) if filters.get("unread") else found


def notice_line(notice: Notice) -> NoticeLine:
    """Return a notice as its reader sees it."""
    return NoticeLine(notice.pk, in_words(notice), notice.made_at, is_unread=notice.read_at is None)


def unread_count(user_id: int) -> int:
    """Return how many notices somebody has not read, counted up to one more than are said."""
    return Notice.objects.unread().filter(to=user_id)[: MANY + 1].count()


def unread_in_words(user_id: int | None) -> str:
    """Return how many notices somebody has not read, as the bell says it; nothing where there are none."""
    count = unread_count(user_id) if user_id else 0
    return f"{MANY}+" if count > MANY else str(count or "")


def deliveries(filters: Mapping[str, Any], _actor: Actor) -> QuerySet[Mail]:
    """Return the mails that ``filters`` keep."""
    carried = Prefetch("notices", Notice.objects.only("kind", "mail"), to_attr="carried")
    found = Mail.objects.select_related("to", "recipient").prefetch_related(carried)
    if text := filters.get("q"):
        found = found.filter(
            Q(to__name__icontains=text)
            | Q(to__email__icontains=text)
            | Q(recipient__name__icontains=text)
            | Q(recipient__email__icontains=text)
            | Q(address__icontains=text)
        )
    return found.filter(state=filters["state"]) if filters.get("state") else found


def delivery(mail: Any) -> Delivery:
    """Return what became of a mail, read by :func:`deliveries`."""
    state, reader = MailState(mail.state), mail.reader
    return Delivery(
        id=mail.pk,
        to_id=mail.to_id,
        to=str(reader) if not reader.erased_at else gettext("Number %(number)s") % {"number": reader.pk},
        address=mail.address or ("" if reader.erased_at else reader.email),
        kinds=", ".join(sorted({name_of(notice.kind) for notice in mail.carried})),
        state=state,
        state_name=gettext(MAIL_STATE_NAMES[state]),
        tone=TONES[state],
        reason=gettext(REASON_NAMES[Reason(mail.reason)]) if mail.reason else "",
        answer=mail.answer,
        attempts=mail.attempts,
        made_at=mail.made_at,
        sent_at=mail.sent_at,
        due_at=mail.due_at if state is MailState.DEFERRED else None,
        may_try_again=may_try_again(state),
        is_unknown=state is MailState.UNKNOWN,
        name=message_id(mail.pk),
    )


def one_delivery(mail_id: int, actor: Actor) -> Delivery | None:
    """Return what became of one mail, or ``None`` where there is none."""
    mail = deliveries({}, actor).filter(pk=mail_id).first()
    return delivery(mail) if mail else None


def counts_by_state() -> dict[MailState, int]:
    """Return how many mails there are in each state."""
    counted = Mail.objects.order_by().values_list("state").annotate(count=Count("pk"))
    return {MailState(state): count for state, count in counted}


def unreachable() -> list[Unreachable]:
    """Return the addresses in use that take no mail, the newest first."""
    troubles = (
        Trouble.objects.filter(
            unreachable_since__isnull=False, user__is_active=True, address=F("user__email")
        )
        .select_related("user")
        .order_by("-unreachable_since", "pk")
    )
    return [
        Unreachable(one.user_id, str(one.user), one.address, one.unreachable_since, one.answer)
        for one in troubles
        if one.unreachable_since
    ]


def own_trouble(user: User) -> Trouble | None:
    """Return what is wrong with the address that somebody has now, if it takes no mail."""
    return user.mail_troubles.filter(address=user.email, unreachable_since__isnull=False).first()


def kinds_carried(mail_id: int) -> list[str]:
    """Return what the kinds in a mail are called that its reader may stop."""
    codes = set(Notice.objects.filter(mail=mail_id).values_list("kind", flat=True))
    return sorted(name_of(code) for code in codes if code in declared and not declared[code].must_reach)


def is_being_told(**about: int) -> bool:
    """Whether the worker still has to tell somebody of what ``about`` names, such as ``session=12``; in one query."""
    jobs = ProcrastinateJob.objects.filter(task_name=TELL_TASK, status__in=("todo", "doing"))
    return jobs.filter(args__about__contains=about).exists()
