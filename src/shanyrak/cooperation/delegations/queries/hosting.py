"""What a host sees of the stops that are theirs: who comes, what they speak and need, and what was answered."""

from __future__ import annotations

from dataclasses import dataclass

from django.utils.translation import gettext

from shanyrak.cooperation.activities.models import ROLE_NAMES
from shanyrak.cooperation.delegations.models import Host, Reply, Stop
from shanyrak.cooperation.delegations.names import REPLY_NAMES, REPLY_TONES, languages_in_words
from shanyrak.cooperation.delegations.queries.laid import Laid, Traveller
from shanyrak.cooperation.delegations.queries.timeline import StopLine, stop_line
from shanyrak.records.languages import NOTHING_SAID, Said, said_in
from shanyrak.ui.words import when


@dataclass(frozen=True, slots=True)
class Guest:
    """Somebody who comes, as a host needs to know them: never more than that."""

    name: str
    party: Said
    position: str
    languages: str
    needs: str
    is_head: bool


@dataclass(frozen=True, slots=True)
class HostedStop:
    """A stop of a host, who comes to it, and what the host has said so far."""

    line: StopLine
    day: str
    guests: tuple[Guest, ...]
    tone: str
    word: str
    words: str
    answered: bool
    moved_since: bool


def hosting_page(laid: Laid, host: Host, language: str) -> tuple[HostedStop, ...]:
    """Return the stops of a host in time."""
    return tuple(_stop(laid, host, stop, language) for stop in laid.stops if host.pk in stop.hosts)


def _stop(laid: Laid, host: Host, stop: Stop, language: str) -> HostedStop:
    reply: Reply | None = laid.replies.get((stop.pk, host.pk))
    going = laid.going(stop)
    guests = [laid.travellers[number] for number in laid.travellers if number in going]
    return HostedStop(
        line=stop_line(laid, stop, language, frozenset(laid.travellers)),
        day=when(stop.begins.date()),
        guests=tuple(_guest(one, language) for one in sorted(guests, key=_in_order)),
        tone=REPLY_TONES[reply.state] if reply else "",
        word=gettext(REPLY_NAMES[reply.state]) if reply else "",
        words=reply.words if reply else "",
        answered=reply is not None and reply.sequence == stop.sequence,
        moved_since=reply is not None and reply.sequence != stop.sequence,
    )


def _in_order(one: Traveller) -> tuple[str, bool]:
    return (one.row.party.label if one.row.party else "~", not one.is_head)


def _guest(one: Traveller, language: str) -> Guest:
    row = one.row
    role = gettext(ROLE_NAMES[row.role]) if row.role not in {"participant", "delegate"} else ""
    return Guest(
        name=row.name,
        party=said_in(row.party.names, language) if row.party else NOTHING_SAID,
        position=", ".join(part for part in (role, row.position, row.organisation) if part),
        languages=languages_in_words(one.languages),
        needs="; ".join(part for part in (row.dietary, row.accessibility) if part),
        is_head=one.is_head,
    )
