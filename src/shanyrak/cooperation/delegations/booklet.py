"""The booklet of an itinerary: what a delegate takes along on paper, in their language."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from datetime import datetime

from django.conf import settings
from django.utils.translation import gettext, override

from shanyrak.cooperation.delegations.names import country_in_words
from shanyrak.cooperation.delegations.queries.laid import Laid, Traveller
from shanyrak.cooperation.delegations.queries.lists import delegations_of
from shanyrak.cooperation.delegations.queries.timeline import Day, Reach, StopLine, days_of, emergency_of
from shanyrak.documents.content import (
    Block,
    Document,
    Facts,
    Heading,
    Note,
    Paragraph,
    Strong,
    Table,
    Text,
    Tone,
)
from shanyrak.records.languages import said_in
from shanyrak.records.local_times import offset_in_words
from shanyrak.ui.words import days as days_in_words


def booklet(
    laid: Laid,
    *,
    language: str,
    made_at: datetime,
    going: Collection[int] | None = None,
    delegate: Traveller | None = None,
) -> Document:
    """Return the booklet of all stops, of those of the registrations ``going``, or of one delegate's own."""
    going = [delegate.id] if delegate else going
    with override(language):
        days = days_of(laid, language, going=going)
        return Document(
            title=str(said_in(laid.itinerary.activity.title, language)),
            language=language,
            made_on=made_at,
            author=settings.HUB_NAME,
            eyebrow=gettext("Itinerary"),
            subtitle=_subtitle(laid, days, delegate),
            subject=gettext("Itinerary"),
            blocks=tuple(_blocks(laid, days, language, going, delegate)),
        )


def _subtitle(laid: Laid, days: tuple[Day, ...], delegate: Traveller | None) -> str:
    when = days_in_words(days[0].on.isoformat(), days[-1].on.isoformat()) if days else ""
    who = delegate.row.name if delegate else ""
    return " · ".join(part for part in (who, country_in_words(laid.itinerary.country), when) if part)


def _blocks(
    laid: Laid,
    days: tuple[Day, ...],
    language: str,
    going: Collection[int] | None,
    delegate: Traveller | None,
) -> Iterator[Block]:
    if not laid.itinerary.is_confirmed:
        yield Note(gettext("In preparation: stops may still move."), Tone.WARN)
    if intro := said_in(laid.itinerary.intro, language):
        yield Paragraph(intro, lead=True)
    yield from _in_short(laid, language)
    for day in days:
        yield Heading(1, day.name)
        for stop in day.stops:
            yield from _stop(stop)
    if delegate is None:
        yield from _delegates(laid, language, going)
    yield Paragraph(gettext("Times are those of the clocks at each place."), quiet=True)


def _in_short(laid: Laid, language: str) -> Iterator[Block]:
    itinerary = laid.itinerary
    pairs: list[tuple[str, Text]] = []
    if itinerary.host_party:
        pairs.append((gettext("Received by"), said_in(itinerary.host_party.names, language)))
    if laid.planned:
        clock = offset_in_words(laid.planned[0].begins_at)
        pairs.append((gettext("Clocks of"), f"{itinerary.zone.replace('_', ' ')}, {clock}"))
    pairs += [(gettext("In an emergency"), reached(one)) for one in emergency_of(laid)]
    if pairs:
        yield Facts(tuple(pairs))


def _stop(stop: StopLine) -> Iterator[Block]:
    time = f"{stop.time} ({stop.zone_note})" if stop.zone_note else stop.time
    yield Heading(2, (time, "  ", stop.title))
    if stop.is_cancelled:
        yield Note(f"{gettext('Cancelled')}: {stop.reason}", Tone.BAD)
        return
    if stop.why:
        yield Paragraph(stop.why)
    pairs = [pair for pair in _facts(stop) if pair[1]]
    if pairs:
        yield Facts(tuple(pairs))
    if stop.notes:
        yield Paragraph(stop.notes, quiet=True)


def _facts(stop: StopLine) -> list[tuple[str, Text]]:
    where = ", ".join(part for part in (stop.where, stop.address, stop.country) if part)
    hosts = "; ".join(", ".join(part for part in (host.name, host.office) if part) for host in stop.hosts)
    return [
        (gettext("Where"), where),
        (gettext("Who receives"), hosts),
        (gettext("Contact on the day"), reached(stop.contact) if stop.contact else ""),
        (
            gettext("How to get there"),
            "; ".join([*map(reached, stop.vehicles), *([stop.way] if stop.way else [])]),
        ),
        (gettext("Interpreters"), "; ".join(map(reached, stop.interpreters))),
        (gettext("Dress"), stop.dress),
    ]


def reached(one: Reach) -> str:
    """Return a name with what is said beside it and the telephone number."""
    return ", ".join(part for part in (one.name, one.note, one.phone) if part)


def _delegates(laid: Laid, language: str, going: Collection[int] | None) -> Iterator[Block]:
    delegations = delegations_of(laid, language, going=going)
    if delegations:
        yield Heading(1, gettext("Delegates"))
    for one in delegations:
        yield Table(
            caption=one.party or gettext("Without a party"),
            columns=(gettext("Name"), gettext("Position"), gettext("Organisation")),
            rows=tuple(
                (
                    (Strong(line.name), f" ({gettext('head of the delegation')})")
                    if line.is_head
                    else line.name,
                    line.position,
                    line.organisation,
                )
                for line in one.delegates
            ),
        )
