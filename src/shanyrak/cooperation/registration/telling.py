"""What the room tells: the person by mail in their language, the focal points of their party as each has chosen."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from django.utils.timezone import localdate
from django.utils.translation import override

from shanyrak.accounts.models import HeldRole
from shanyrak.cooperation.activities.calendar import happening_of
from shanyrak.cooperation.registration.links import own_address
from shanyrak.cooperation.registration.models import STATE_NAMES, Registration
from shanyrak.cooperation.registration.queries.seats import place_in_line
from shanyrak.cooperation.registration.rules import State
from shanyrak.documents.calendar import as_ics
from shanyrak.notices.actions import tell_address, tell_all
from shanyrak.notices.kinds import File, Kind, Pace, Word, declare, declare_for_addresses
from shanyrak.refusals import gettext_noop
from shanyrak.roles import Actor, Role

APPLIED = declare_for_addresses(
    "registration.applied",
    name=gettext_noop("My registration was received"),
    subject=gettext_noop("We have your registration for “%(activity)s”"),
    text=gettext_noop(
        "Thank you, %(name)s. The secretariat decides and tells you by mail. The link opens your own page: there you see "
        "how it stands, change your answers, or withdraw. Keep it to yourself."
    ),
)
NOMINATED = declare_for_addresses(
    "registration.nominated",
    name=gettext_noop("I was nominated"),
    subject=gettext_noop("You were nominated for “%(activity)s”"),
    text=gettext_noop(
        "%(party)s nominated you, %(name)s. The secretariat decides and tells you by mail. The link opens your own page: "
        "please answer the questions there, or withdraw if you cannot come. Keep it to yourself."
    ),
)
IS_WAITING = {
    "name": gettext_noop("I am on the waiting list"),
    "subject": gettext_noop("You are on the waiting list for “%(activity)s”"),
}
# Still read, and sent: nobody was told their place in line then.
declare_for_addresses(
    "registration.waiting",
    **IS_WAITING,
    text=gettext_noop(
        "%(name)s, all seats are taken now. As soon as one becomes free for you, we tell you by mail. The link opens your "
        "own page, where you can withdraw. Keep it to yourself."
    ),
)
WAITING = declare_for_addresses(
    "registration.in_line",
    **IS_WAITING,
    text=gettext_noop(
        "%(name)s, all seats are taken now. Your place in line: %(place)s. As soon as a seat becomes free for you, we tell "
        "you by mail. The link opens your own page, where you see your place and can withdraw. Keep it to yourself."
    ),
)
APPROVED = declare_for_addresses(
    "registration.approved",
    name=gettext_noop("I was approved"),
    subject=gettext_noop("Your seat at “%(activity)s” is confirmed"),
    text=gettext_noop(
        "%(name)s, you are welcome. The link opens your own page: please tell us there what we need to know about your "
        "journey and your stay. If you cannot come, withdraw there, so that somebody else can."
    ),
)
DECLINED = declare_for_addresses(
    "registration.declined",
    name=gettext_noop("I was declined"),
    subject=gettext_noop("Your registration for “%(activity)s” was declined"),
    text=gettext_noop("%(name)s, the secretariat gives this reason: %(reason)s"),
)
WITHDRAWN = declare_for_addresses(
    "registration.withdrawn",
    name=gettext_noop("My registration was withdrawn"),
    subject=gettext_noop("Your registration for “%(activity)s” is withdrawn"),
    text=gettext_noop(
        "%(name)s, you are not registered any more. You may register anew while registration is open."
    ),
)
LINK = declare_for_addresses(
    "registration.link",
    name=gettext_noop("The link to my registration"),
    subject=gettext_noop("Your registration for “%(activity)s”"),
    text=gettext_noop(
        "%(name)s, you are registered. The link opens your own page: there you see how it stands, change your answers, or "
        "withdraw. Keep it to yourself."
    ),
)
CHANGED = declare_for_addresses(
    "registration.activity_changed",
    name=gettext_noop("An activity that I am registered for has changed"),
    subject=gettext_noop("Changed: “%(activity)s”"),
    text=gettext_noop(
        "%(name)s, its days or its place have changed. The link opens your own page, where they stand as they are now."
    ),
)
CANCELLED = declare_for_addresses(
    "registration.activity_cancelled",
    name=gettext_noop("An activity that I am registered for is cancelled"),
    subject=gettext_noop("Cancelled: “%(activity)s”"),
    text=gettext_noop("%(name)s, it does not take place. You need not do anything."),
)
PEOPLE_CHANGED = declare(
    "registration.people_changed",
    name=gettext_noop("The registration of somebody of my party has changed"),
    subject=gettext_noop("%(name)s for “%(activity)s”: %(state)s"),
    text=gettext_noop("The registration of %(name)s, whom %(party)s sends, stands as: %(state)s."),
    by_default=Pace.DIGEST,
)
KINDS: dict[State, Kind] = {
    State.APPLIED: APPLIED,
    State.NOMINATED: NOMINATED,
    State.WAITING: WAITING,
    State.APPROVED: APPROVED,
    State.DECLINED: DECLINED,
    State.WITHDRAWN: WITHDRAWN,
}


def told_under(registration_id: int) -> str:
    """Return how the keys begin under which anybody is told of a registration."""
    return f"registration:{registration_id}"


def tell_person(registration: Registration, *, by: Actor, at: datetime, kind: Kind | None = None) -> None:
    """Tell a person how they stand, once for each change; nobody where no address is known.

    Whoever waits is told their place in line then, and whoever is approved gets the activity for their calendar.
    """
    if not registration.email:
        return
    kind = kind or KINDS[State(registration.state)]
    turn = at.strftime("%Y%m%d%H") if kind is LINK else str(registration.version)
    place = {"place": place_in_line(registration)} if kind is WAITING else {}
    tell_address(
        kind=kind,
        email=registration.email,
        name=registration.name,
        language=registration.language,
        facts=facts_of(registration) | place,
        address=own_address(registration),
        attachments=for_calendars(registration) if kind is APPROVED else (),
        key=f"{told_under(registration.pk)}:{kind.code}:{turn}",
        by=by,
        at=at,
    )


def tell_link(registration: Registration, *, by: Actor, at: datetime) -> None:
    """Send a person the link to their own page again, once an hour at most."""
    tell_person(registration, by=by, at=at, kind=LINK)


def tell_change(registration: Registration, *, by: Actor, at: datetime) -> None:
    """Tell the person and the focal points of their party how they stand now."""
    tell_person(registration, by=by, at=at)
    if registration.party_id is None:
        return
    held = HeldRole.objects.on(localdate(at)).filter(role=Role.FOCAL_POINT.value, party=registration.party_id)
    heads = held.exclude(user=by.pk or 0).values_list("user", flat=True)
    tell_all(
        kind=PEOPLE_CHANGED,
        to=list(heads),
        facts=facts_of(registration) | {"state": Word(STATE_NAMES[registration.state])},
        address="",
        key=f"{told_under(registration.pk)}:changed:{registration.version}",
        by=by,
        at=at,
    )


def for_calendars(registration: Registration) -> list[File]:
    """Return the activity as an entry for a calendar, the same one as in every feed; nothing where its days are not known."""
    language = registration.language
    with override(language):
        happening = happening_of(registration.activity, language)
        if happening is None:
            return []
        return [
            File(
                "activity.ics", "text/calendar", as_ics(str(happening.title), [happening], language=language)
            )
        ]


def facts_of(registration: Registration) -> dict[str, Any]:
    """Return what the sentences name."""
    return {
        "activity": registration.activity.title,
        "name": registration.name,
        "party": registration.party.names if registration.party else "",
        "reason": registration.reason,
    }
