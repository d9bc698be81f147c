"""What the room tells people: delegates and hosts of what is fixed and what moved, officers of what hosts wish."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from typing import Any

from django.urls import reverse

from shanyrak.accounts.queries import people_holding
from shanyrak.cooperation.delegations.links import hosting_address, travelling_token
from shanyrak.cooperation.delegations.models import Host, Reply, Stop
from shanyrak.cooperation.delegations.queries.laid import Laid
from shanyrak.cooperation.delegations.rules import News
from shanyrak.cooperation.registration.models import Registration
from shanyrak.notices.actions import tell_address, tell_all
from shanyrak.notices.kinds import Kind, Pace, Word, declare, declare_for_addresses
from shanyrak.refusals import gettext_noop
from shanyrak.roles import Actor, Role

CONFIRMED = declare_for_addresses(
    "delegations.confirmed",
    name=gettext_noop("My itinerary is confirmed"),
    subject=gettext_noop("Your itinerary: %(activity)s"),
    text=gettext_noop(
        "Your itinerary for “%(activity)s” is confirmed. Open it to see where you go and who receives you, to put it into "
        "your calendar, or to print it. Should something move, you will be told."
    ),
)
HOSTING = declare_for_addresses(
    "delegations.hosting",
    name=gettext_noop("I am asked to receive a delegation"),
    subject=gettext_noop("You receive a delegation: %(activity)s"),
    text=gettext_noop(
        "You are named as a host in the itinerary of “%(activity)s”. Open your page to see who comes and when, and to "
        "confirm or ask for a change. You need no account."
    ),
)
OF_A_STOP = {
    News.ADDED: declare_for_addresses(
        "delegations.stop_added",
        name=gettext_noop("A stop was added to my itinerary"),
        subject=gettext_noop("New in the itinerary: %(stop)s"),
        text=gettext_noop(
            "“%(stop)s” was added to the itinerary of “%(activity)s”. It begins on %(begins_on)s at %(time)s, %(place)s."
        ),
    ),
    News.MOVED: declare_for_addresses(
        "delegations.stop_moved",
        name=gettext_noop("A stop of my itinerary has moved"),
        subject=gettext_noop("Changed: %(stop)s"),
        text=gettext_noop(
            "“%(stop)s” in the itinerary of “%(activity)s” has changed. It now begins on %(begins_on)s at %(time)s, "
            "%(place)s."
        ),
    ),
    News.CANCELLED: declare_for_addresses(
        "delegations.stop_cancelled",
        name=gettext_noop("A stop of my itinerary is cancelled"),
        subject=gettext_noop("Cancelled: %(stop)s"),
        text=gettext_noop(
            "“%(stop)s” on %(begins_on)s at %(time)s, in the itinerary of “%(activity)s”, is cancelled. The reason: "
            "%(reason)s"
        ),
    ),
    News.NOT_FOR_YOU: declare_for_addresses(
        "delegations.stop_not_for_you",
        name=gettext_noop("A stop is no longer in my itinerary"),
        subject=gettext_noop("No longer in your itinerary: %(stop)s"),
        text=gettext_noop(
            "“%(stop)s” on %(begins_on)s at %(time)s is no longer in your itinerary of “%(activity)s”; the others stay as "
            "they are."
        ),
    ),
}
WISHED = declare(
    "delegations.wished",
    name=gettext_noop("A host asks for a change of an itinerary"),
    subject=gettext_noop("%(host)s asks for a change: %(stop)s"),
    text=gettext_noop("About “%(stop)s” of “%(activity)s”, %(host)s writes: %(words)s"),
    by_default=Pace.AT_ONCE,
)


def told_when_confirmed(itinerary_id: int) -> str:
    """Return what the keys of notices about a confirmed itinerary begin with."""
    return f"delegations.confirmed:{itinerary_id}"


def told_of_stop(stop_id: int) -> str:
    """Return what the keys of notices about a stop begin with."""
    return f"delegations.stop:{stop_id}"


def tell_confirmed(laid: Laid, *, by: Actor, at: datetime) -> None:
    """Tell every delegate that they may rely on the itinerary, each once for each time that it was confirmed."""
    itinerary = laid.itinerary
    key = f"{told_when_confirmed(itinerary.pk)}:{itinerary.confirmed_at:%Y%m%d%H%M%S}"
    facts = {"activity": itinerary.activity.title}
    for traveller in laid.travellers.values():
        _tell_delegate(CONFIRMED, traveller.row, facts, key, by=by, at=at)


def tell_of_stop(
    laid: Laid, stop: Stop, news: News | None, *, before: frozenset[int] | None, by: Actor, at: datetime
) -> None:
    """Tell of a stop what is new: its delegates where they rely on the itinerary, its hosts where they were invited.

    ``before`` are those who went before; of a stop that did not move, only those who come or go are told.
    """
    going = laid.going(stop)
    if laid.itinerary.is_confirmed:
        stayed = going if before is None else going & before
        for which, whom in (
            (news, stayed),
            (News.ADDED, going - stayed),
            (News.NOT_FOR_YOU, (before or frozenset()) - going),
        ):
            _tell_delegates(laid, stop, which, whom, by=by, at=at)
    if news is not None:
        for host in laid.hosts_of(stop):
            if host.invited_at and host.email:
                _tell_host(OF_A_STOP[news], host, _facts(laid, stop), _key(stop, news), by=by, at=at)


def tell_host(host: Host, *, by: Actor, at: datetime) -> None:
    """Send a host the link to their page, once for each link."""
    key = f"delegations.hosting:{host.pk}:{host.link_number}"
    if host.email:
        _tell_host(HOSTING, host, {"activity": host.itinerary.activity.title}, key, by=by, at=at)


def tell_officers(reply: Reply, *, by: Actor, at: datetime) -> None:
    """Tell the officers what a host wishes, each once for each time that the host says it."""
    itinerary = reply.stop.itinerary
    tell_all(
        kind=WISHED,
        to=people_holding(Role.OFFICER, on=at.date()),
        facts={
            "host": reply.host.name,
            "stop": reply.stop.title,
            "activity": itinerary.activity.title,
            "words": reply.words,
        },
        address=f"{reverse('itinerary:show', args=[itinerary.activity_id])}#stop-{reply.stop_id}",
        key=f"delegations.wished:{reply.pk}:{reply.version}",
        by=by,
        at=at,
    )


def _tell_delegates(
    laid: Laid, stop: Stop, news: News | None, whom: Iterable[int], *, by: Actor, at: datetime
) -> None:
    if news is None:
        return
    for number in sorted(whom):
        if number in laid.travellers:
            row = laid.travellers[number].row
            _tell_delegate(OF_A_STOP[news], row, _facts(laid, stop), _key(stop, news), by=by, at=at)


def _key(stop: Stop, news: News) -> str:
    return f"{told_of_stop(stop.pk)}:{stop.sequence}:{stop.version}:{news.value}"


def _facts(laid: Laid, stop: Stop) -> dict[str, Any]:
    where = ", ".join(part for part in (stop.place, stop.room, stop.address) if part)
    return {
        "stop": stop.title,
        "activity": laid.itinerary.activity.title,
        "begins_on": stop.begins.date(),
        "time": f"{stop.begins:%H:%M}–{stop.ends:%H:%M}",
        "place": where or Word(gettext_noop("the place will be announced")),
        "reason": stop.reason,
    }


def _tell_delegate(
    kind: Kind, row: Registration, facts: dict[str, Any], key: str, *, by: Actor, at: datetime
) -> None:
    """Tell one delegate who left an address; whoever came along with somebody may have left none."""
    if not row.email:
        return
    tell_address(
        kind=kind,
        email=row.email,
        name=row.name,
        language=row.language,
        facts=facts,
        address=reverse("itineraries:own", args=[travelling_token(row)]),
        key=key,
        by=by,
        at=at,
    )


def _tell_host(kind: Kind, host: Host, facts: dict[str, Any], key: str, *, by: Actor, at: datetime) -> None:
    tell_address(
        kind=kind,
        email=host.email,
        name=host.name,
        language=host.language,
        facts=facts,
        address=hosting_address(host),
        key=key,
        by=by,
        at=at,
    )
