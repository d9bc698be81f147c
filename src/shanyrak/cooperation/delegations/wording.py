"""Clashes in words: what is wrong, whom it concerns, by how much, and what would mend it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.utils.translation import gettext, ngettext
from django.utils.translation import gettext_lazy as _

from shanyrak.cooperation.delegations.models import Stop, Waiver
from shanyrak.cooperation.delegations.names import CLASH_NAMES, country_in_words, languages_in_words, reader
from shanyrak.cooperation.delegations.queries.clashing import OF_A_DAY, Found, day_of, key_of
from shanyrak.cooperation.delegations.queries.laid import Laid
from shanyrak.records.languages import Said, said_in
from shanyrak.ui.words import when
from shanyrak_methods.itineraries import Clash, Kind

NAMED = 4  # of the people whom a clash concerns; the rest are counted
AN_HOUR = 60

SENTENCES: Mapping[Kind, tuple[Any, Any]] = {
    Kind.PERSON_TWICE: (
        _("Expected at both, for %(time)s: %(who)s."),
        _("Move one of the two, or let others go to one of them."),
    ),
    Kind.ROOM_TWICE: (
        _("Both are in %(where)s, for %(time)s."),
        _("Move one of the two, or choose another room."),
    ),
    Kind.VEHICLE_TWICE: (
        _("Needed at both, for %(time)s: %(who)s."),
        _("Move one of the two, or take another vehicle for one of them."),
    ),
    Kind.INTERPRETER_TWICE: (
        _("Needed at both, for %(time)s: %(who)s."),
        _("Move one of the two, or name another interpreter for one of them."),
    ),
    Kind.TRANSFER_TOO_SHORT: (
        _("The way from one to the other lacks %(time)s, for: %(who)s."),
        _("Let the second begin %(time)s later, or end the first earlier."),
    ),
    Kind.PUBLIC_HOLIDAY: (
        _("%(day)s is a public holiday in %(country)s: %(why)s."),
        _("Choose another day. If nobody must be at work there, say so at the stop."),
    ),
    Kind.CLOSED_DAY: (
        _("On %(day)s nobody is received there. %(why)s"),
        _("Choose another day, or ask the host to open."),
    ),
    Kind.MISSING_INTERPRETER: (
        _("Nobody interprets from what is spoken there (%(spoken)s) for: %(who)s."),
        _("Name an interpreter into: %(languages)s."),
    ),
    Kind.VEHICLE_FULL: (
        _("%(seats)s seats are missing in: %(who)s."),
        _("Take a larger vehicle or one more, or let fewer go."),
    ),
    Kind.OUTSIDE_THE_VISIT: (
        _("It lies outside the days of the activity, by %(time)s."),
        _("Move the stop, or change the days of the activity."),
    ),
}


@dataclass(frozen=True, slots=True)
class StopName:
    """A stop as a clash names it."""

    id: int
    title: Said
    when: str


@dataclass(frozen=True, slots=True)
class ClashLine:
    """A clash in words. ``key`` names it in an address; ``waiver`` and ``reason`` say why it may stand."""

    kind: str
    name: str
    stops: tuple[StopName, ...]
    text: str
    mend: str
    about: str
    waiver: int | None = None
    reason: str = ""

    @property
    def key(self) -> str:
        """What an address says to name this clash."""
        return f"{self.kind}:{','.join(str(stop.id) for stop in self.stops)}:{self.about}"


def clash_lines(laid: Laid, found: Found) -> tuple[tuple[ClashLine, ...], tuple[ClashLine, ...]]:
    """Return the open and the accepted clashes in words."""
    names = _names(laid)
    stops = {str(stop.pk): stop for stop in laid.stops}
    return (
        tuple(_line(clash, stops, names) for clash in found.open),
        tuple(_line(clash, stops, names, waiver) for clash, waiver in found.accepted),
    )


def stop_name(stop: Stop) -> StopName:
    """Return a stop as a clash names it."""
    return StopName(
        stop.pk,
        said_in(stop.title, reader()),
        f"{when(stop.begins.date(), short=True)}, {stop.begins:%H:%M}–{stop.ends:%H:%M}",
    )


def time_in_words(minutes: int) -> str:
    """Return a time in words, such as ``45 minutes`` or ``2 h 30 min``."""
    if minutes < AN_HOUR:
        return ngettext("%(n)s minute", "%(n)s minutes", minutes) % {"n": minutes}
    hours, rest = divmod(minutes, AN_HOUR)
    if not rest:
        return ngettext("%(n)s hour", "%(n)s hours", hours) % {"n": hours}
    return gettext("%(hours)s h %(minutes)s min") % {"hours": hours, "minutes": rest}


def _line(
    clash: Clash, stops: Mapping[str, Stop], names: Mapping[str, str], waiver: Waiver | None = None
) -> ClashLine:
    text, mend = SENTENCES[clash.kind]
    named = [stops[number] for number in clash.stops]
    facts = _facts(clash, named[-1], names)
    return ClashLine(
        kind=clash.kind.value,
        name=gettext(CLASH_NAMES[clash.kind.value]),
        stops=tuple(stop_name(stop) for stop in named),
        text=str(text) % facts,
        mend=str(mend) % facts,
        about=day_of(clash),
        waiver=waiver.pk if waiver else None,
        reason=waiver.reason if waiver else "",
    )


def _facts(clash: Clash, stop: Stop, names: Mapping[str, str]) -> dict[str, Any]:
    on_a_day = clash.kind in OF_A_DAY
    return {
        "time": time_in_words(clash.minutes),
        "seats": clash.seats,
        "who": _who([names.get(one, one) for one in clash.concerned]),
        "where": ", ".join(part for part in (stop.room, stop.place) if part),
        "country": country_in_words(stop.country),
        "day": when(date.fromisoformat(clash.about[:10])) if on_a_day else "",
        "why": clash.about[11:] if on_a_day else "",
        "spoken": languages_in_words(stop.spoken),
        "languages": languages_in_words(clash.about.split(", ")) if not on_a_day else "",
    }


def _who(names: list[str]) -> str:
    rest = len(names) - NAMED
    if rest <= 1:
        return ", ".join(names)
    more = ngettext("one more", "%(n)s more", rest) % {"n": rest}
    return f"{', '.join(names[:NAMED])}, {more}"


def _names(laid: Laid) -> dict[str, str]:
    """Return the name of everybody and everything that a clash may concern, by the plan's name of it."""
    return {
        **{key_of(host): host.name for host in laid.hosts.values()},
        **{key_of(one): one.row.name or f"#{one.row.number}" for one in laid.travellers.values()},
        **{f"v{one.pk}": one.name for one in laid.vehicles.values()},
        **{f"i{one.pk}": one.name for one in laid.interpreters.values()},
    }
