"""What the room tells people: delegates and hosts of what is fixed and what moved, officers of what hosts wish."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from django.urls import reverse

from shanyrak.accounts.queries import people_holding
from shanyrak.cooperation.delegations.links import hosting_address, travelling_token
from shanyrak.cooperation.delegations.models import Host, Itinerary, Reply, Stop
from shanyrak.cooperation.delegations.queries.laid import Laid, laid_out
from shanyrak.cooperation.delegations.rules import News
from shanyrak.cooperation.registration.models import Registration
from shanyrak.notices.actions import tell_all, tell_soon, tell_these
from shanyrak.notices.kinds import Kind, Pace, Word, declare, declare_for_addresses
from shanyrak.notices.tellings import About, Telling, told_in_background
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


def told_as_host(host_id: int) -> str:
    """Return what the keys of notices to a host about their page begin with."""
    return f"delegations.hosting:{host_id}"


def told_of_stop(stop_id: int) -> str:
    """Return what the keys of notices about a stop begin with."""
    return f"delegations.stop:{stop_id}"


WHEN_CONFIRMED, WHEN_A_STOP_CHANGED = "delegations.confirmed", "delegations.stop"


def tell_confirmed(itinerary: Itinerary, *, by: Actor, at: datetime) -> None:
    """Let every delegate be told that they may rely on the itinerary, each once for each time that it was confirmed."""
    tell_soon(name=WHEN_CONFIRMED, about={"itinerary": itinerary.pk}, by=by, at=at)


@told_in_background(WHEN_CONFIRMED)
def tellings_when_confirmed(about: About, at: datetime) -> list[Telling]:  # noqa: ARG001 - every room is told when
    """Return what delegates are told of an itinerary that is confirmed; nothing where that was taken back."""
    itinerary = Itinerary.objects.select_related("activity").filter(pk=about["itinerary"]).first()
    if itinerary is None or not itinerary.is_confirmed:
        return []
    key = f"{told_when_confirmed(itinerary.pk)}:{itinerary.confirmed_at:%Y%m%d%H%M%S}"
    facts = {"activity": itinerary.activity.title}
    travellers = laid_out(itinerary).travellers.values()
    return [_to_delegate(CONFIRMED, one.row, facts, key) for one in travellers]


def tell_of_stop(
    stop: Stop, news: News | None, *, before: frozenset[int] | None, by: Actor, at: datetime
) -> None:
    """Let people be told of a stop what is new: its delegates where they rely on the itinerary, its hosts where invited.

    ``before`` are those who went before; of a stop that did not move, only those who come or go are told.
    """
    if not _concerns_anybody(stop, news, before):
        return
    about = {
        "itinerary": stop.itinerary_id,
        "stop": stop.pk,
        "news": news.value if news else None,
        "before": None if before is None else sorted(before),
    }
    tell_soon(name=WHEN_A_STOP_CHANGED, about=about, by=by, at=at)


def _concerns_anybody(stop: Stop, news: News | None, before: frozenset[int] | None) -> bool:
    if news is not None and Host.objects.filter(pk__in=stop.hosts).exclude(invited_at=None).exists():
        return True
    if not stop.itinerary.is_confirmed:
        return False
    return news is not None or before != laid_out(stop.itinerary).going(stop)


@told_in_background(WHEN_A_STOP_CHANGED)
def tellings_of_a_stop(about: About, at: datetime) -> list[Telling]:  # noqa: ARG001 - every room is told when
    """Return what is told of a stop as it stands now; nothing where it was cancelled, or planned again, meanwhile."""
    rows = Stop.objects.select_related("itinerary__activity", "itinerary__host_party")
    stop = rows.filter(pk=about["stop"]).first()
    news = News(about["news"]) if about["news"] else None
    if stop is None or (news is not None and stop.is_cancelled != (news is News.CANCELLED)):
        return []
    laid = laid_out(stop.itinerary)
    before = None if about["before"] is None else frozenset(about["before"])
    return [*_to_delegates(laid, stop, news, before), *_to_hosts(laid, stop, news)]


def _to_delegates(laid: Laid, stop: Stop, news: News | None, before: frozenset[int] | None) -> list[Telling]:
    if not laid.itinerary.is_confirmed:
        return []
    going = laid.going(stop)
    stayed = going if before is None else going & before
    told = [(news, stayed), (News.ADDED, going - stayed), (News.NOT_FOR_YOU, (before or frozenset()) - going)]
    return [
        _to_delegate(OF_A_STOP[which], laid.travellers[number].row, _facts(laid, stop), _key(stop, which))
        for which, whom in told
        if which is not None
        for number in sorted(whom)
        if number in laid.travellers
    ]


def _to_hosts(laid: Laid, stop: Stop, news: News | None) -> list[Telling]:
    if news is None:
        return []
    return [
        _to_host(OF_A_STOP[news], host, _facts(laid, stop), _key(stop, news))
        for host in laid.hosts_of(stop)
        if host.invited_at
    ]


def tell_host(host: Host, *, by: Actor, at: datetime) -> None:
    """Send a host the link to their page, once for each link."""
    key = f"{told_as_host(host.pk)}:{host.link_number}"
    told = _to_host(HOSTING, host, {"activity": host.itinerary.activity.title}, key)
    tell_these(tellings=[told], by=by, at=at)


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


def _to_delegate(kind: Kind, row: Registration, facts: dict[str, Any], key: str) -> Telling:
    """Return what one delegate is told; whoever came along with somebody may have left no address, and is not."""
    return Telling(
        kind=kind,
        email=row.email,
        name=row.name,
        language=row.language,
        facts=facts,
        address=reverse("itineraries:own", args=[travelling_token(row)]),
        key=key,
    )


def _to_host(kind: Kind, host: Host, facts: dict[str, Any], key: str) -> Telling:
    return Telling(
        kind=kind,
        email=host.email,
        name=host.name,
        language=host.language,
        facts=facts,
        address=hosting_address(host),
        key=key,
    )
