"""Happenings as iCalendar writes them (RFC 5545 and 7986): the same happenings make the same bytes.

Written by hand and not with a library: a calendar of ten thousand lines is one pass of plain text, and nothing in it but
what the standard says. Two libraries read it back in the tests.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from datetime import UTC, date, datetime, timedelta
from functools import lru_cache
from itertools import pairwise

from django.conf import settings

from shanyrak.records.happenings import Happening, Status
from shanyrak.records.languages import Said
from shanyrak.records.local_times import LocalTime, zone_named

__all__ = ["MEDIA_TYPE", "Happening", "Status", "as_ics", "one_as_ics"]

MEDIA_TYPE = "text/calendar; charset=utf-8"
PRODUCT = "-//Shanyrak//Calendar//EN"
REFRESHED = "PT1H"  # how often a calendar program is asked to look again
WIDTH = 75  # octets in a line, its end not counted
A_DAY = timedelta(days=1)
AN_HOUR = timedelta(hours=1)
LAST_YEAR = 9998  # the last one of which the days after can be counted
SHOWN_AS = str.maketrans({"\\": "\\\\", ";": "\\;", ",": "\\,", "\n": "\\n"})
NOT_WRITTEN = dict.fromkeys((*range(9), *range(11, 32), 127))


def as_ics(
    name: str,
    happenings: Iterable[Happening],
    *,
    language: str,
    address: str = "",
    text: str = "",
    base: str = "",
) -> bytes:
    """Return a calendar to publish: its name, the zones that its times need, and everything that happens.

    ``address`` is where the calendar itself is fetched; ``base`` stands before addresses of this installation.
    """
    found = list(happenings)
    head = [
        "METHOD:PUBLISH",
        *_text("NAME", name, language),
        *_text("X-WR-CALNAME", name),
        *(_text("DESCRIPTION", text, language) if text else ()),
        *([f"SOURCE;VALUE=URI:{_plain(address)}", f"URL:{_plain(address)}"] if address else ()),
        f"REFRESH-INTERVAL;VALUE=DURATION:{REFRESHED}",
        f"X-PUBLISHED-TTL:{REFRESHED}",
    ]
    if found:
        head.append(f"LAST-MODIFIED:{_instant(max(one.changed_at for one in found))}")
    return _calendar(head, found, base or settings.HUB_ADDRESS)


def one_as_ics(happening: Happening, *, base: str = "") -> bytes:
    """Return one happening as a calendar server keeps it: alone, and without a method (RFC 4791, 4.1)."""
    return _calendar([], [happening], base or settings.HUB_ADDRESS)


def _calendar(head: Iterable[str], happenings: Sequence[Happening], base: str) -> bytes:
    lines = ["BEGIN:VCALENDAR", "VERSION:2.0", f"PRODID:{PRODUCT}", "CALSCALE:GREGORIAN", *head]
    for zone, (first, last) in sorted(_zones(happenings).items()):
        lines.extend(_zone(zone, first, last))
    for one in happenings:
        lines.extend(_event(one, base))
    lines.append("END:VCALENDAR")
    return b"".join(map(_folded, lines))


def _event(one: Happening, base: str) -> Iterator[str]:
    yield "BEGIN:VEVENT"
    yield f"UID:{_plain(one.uid)}"
    yield f"DTSTAMP:{_instant(one.changed_at)}"
    yield f"LAST-MODIFIED:{_instant(one.changed_at)}"
    if one.created_at:
        yield f"CREATED:{_instant(one.created_at)}"
    yield f"SEQUENCE:{one.sequence}"
    yield from _times(one)
    yield from _text("SUMMARY", str(one.title), one.title.language if isinstance(one.title, Said) else "")
    yield f"STATUS:{one.status.value}"
    yield "TRANSP:TRANSPARENT" if not isinstance(one.begins, LocalTime) else "TRANSP:OPAQUE"
    for name, value in (("DESCRIPTION", one.text), ("LOCATION", one.place)):
        if value:
            yield from _text(name, value)
    if one.categories:
        yield f"CATEGORIES:{','.join(map(_escaped, one.categories))}"
    if one.url:
        yield f"URL:{_plain(base + one.url if one.url.startswith('/') else one.url)}"
    if one.organizer:
        yield f"CONTACT:{_escaped(one.organizer)}"
    yield "END:VEVENT"


def _times(one: Happening) -> Iterator[str]:
    """Yield when it begins and ends; whole days end, as the standard has it, before the day after the last."""
    yield _time("DTSTART", one.begins)
    if isinstance(one.begins, LocalTime) and isinstance(one.ends, LocalTime):
        if one.ends.instant > one.begins.instant:
            yield _time("DTEND", one.ends)
    elif not isinstance(one.begins, LocalTime):
        yield _time("DTEND", max(one.last_day, one.begins) + A_DAY)


def _time(name: str, value: LocalTime | date) -> str:
    if not isinstance(value, LocalTime):
        return f"{name};VALUE=DATE:{_day(value)}"
    wall = _wall(value.wall)
    return f"{name}:{wall}Z" if value.zone == "UTC" else f"{name};TZID={value.zone}:{wall}"


def _zones(happenings: Iterable[Happening]) -> dict[str, tuple[int, int]]:
    """Return the zones of the times, each with the first and the last year in which it is needed."""
    years: dict[str, set[int]] = defaultdict(set)
    for one in happenings:
        for time in (one.begins, one.ends):
            if isinstance(time, LocalTime) and time.zone != "UTC":
                years[time.zone].add(time.wall.year)
    return {zone: (min(found), max(found)) for zone, found in years.items()}


@lru_cache(maxsize=512)
def _zone(name: str, first: int, last: int) -> tuple[str, ...]:
    """Return a zone as it was and will be in these years, from the newest zone data: every change of the clocks by name."""
    zone = zone_named(name)
    begins = (
        datetime(first, 1, 1, tzinfo=UTC) - 2 * A_DAY
    )  # so that it holds on the first wall of the year, too
    changes = _changes(name, begins, datetime(min(last, LAST_YEAR) + 1, 1, 2, tzinfo=UTC))
    before = begins.astimezone(zone)
    kept: dict[tuple[str, str, str, str], list[str]] = defaultdict(list)
    offset = before.utcoffset() or timedelta()
    for there in (before, *changes):
        after = there.utcoffset() or timedelta()
        sort = "DAYLIGHT" if there.dst() else "STANDARD"
        onset = (there.replace(tzinfo=None) - after + offset).replace(microsecond=0)
        kept[sort, _offset(offset), _offset(after), there.tzname() or name].append(_wall(onset))
        offset = after
    lines = ["BEGIN:VTIMEZONE", f"TZID:{name}"]
    for (sort, before_it, after_it, short), onsets in kept.items():
        lines += [f"BEGIN:{sort}", f"DTSTART:{onsets[0]}", f"TZOFFSETFROM:{before_it}"]
        lines += [f"TZOFFSETTO:{after_it}", f"TZNAME:{_escaped(short)}", f"RDATE:{','.join(onsets)}"]
        lines.append(f"END:{sort}")
    return (*lines, "END:VTIMEZONE")


def _changes(name: str, begins: datetime, ends: datetime) -> list[datetime]:
    """Return the moments at which the clocks of a zone are put, as they show then; found by days, then by halving."""
    zone = zone_named(name)
    days = [begins + A_DAY * number for number in range((ends - begins).days + 1)]
    found = []
    for before, after in pairwise(day.astimezone(zone) for day in days):
        if _said(before) != _said(after):
            found.append(_moment(before.astimezone(UTC), after.astimezone(UTC), name))
    return found


def _moment(before: datetime, after: datetime, name: str) -> datetime:
    zone, old = zone_named(name), _said(before.astimezone(zone_named(name)))
    while after - before > timedelta(seconds=1):
        middle = (before + (after - before) / 2).replace(microsecond=0)
        if _said(middle.astimezone(zone)) == old:
            before = middle
        else:
            after = middle
    return after.astimezone(zone)


def _said(there: datetime) -> tuple[timedelta | None, str | None]:
    return there.utcoffset(), there.tzname()


def _offset(offset: timedelta) -> str:
    seconds = abs(int(offset.total_seconds()))
    sign = "-" if offset < timedelta() else "+"
    hours, minutes, rest = seconds // 3600, seconds // 60 % 60, seconds % 60
    return f"{sign}{hours:02d}{minutes:02d}{f'{rest:02d}' if rest else ''}"


def _day(day: date) -> str:
    return f"{day.year:04d}{day.month:02d}{day.day:02d}"


def _wall(wall: datetime) -> str:
    return f"{_day(wall)}T{wall.hour:02d}{wall.minute:02d}{wall.second:02d}"


def _instant(at: datetime) -> str:
    return f"{_wall(at.astimezone(UTC) if at.tzinfo else at)}Z"


def _text(name: str, text: str, language: str = "") -> Iterator[str]:
    yield f"{name}{f';LANGUAGE={language}' if language else ''}:{_escaped(text)}"


def _escaped(text: str) -> str:
    return text.replace("\r\n", "\n").replace("\r", "\n").translate(NOT_WRITTEN).translate(SHOWN_AS)


def _plain(text: str) -> str:
    """Return a value that is written as it is, on one line."""
    return text.translate(NOT_WRITTEN).replace("\n", "").replace("\t", "")


def _folded(line: str) -> bytes:
    """Return a line with its end, folded after 75 octets and never within a letter."""
    octets = line.encode(errors="ignore")
    if len(octets) <= WIDTH:
        return octets + b"\r\n"
    parts, start, room = [], 0, WIDTH
    while len(octets) - start > room:
        end = start + room
        while octets[end] & 0xC0 == 0x80:  # noqa: PLR2004 - the second or a later octet of a letter in UTF-8
            end -= 1
        parts.append(octets[start:end])
        start, room = end, WIDTH - 1  # the blank that begins a folded line is counted, too
    return b"\r\n ".join([*parts, octets[start:]]) + b"\r\n"
