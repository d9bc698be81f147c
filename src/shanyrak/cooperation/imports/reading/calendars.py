"""Events of a calendar (iCalendar), each a row; what recurs is written out within limits."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from typing import Any

from dateutil.rrule import rrulestr
from icalendar import Calendar

from shanyrak.cooperation.imports.reading.table import Row, Table, kept
from shanyrak.cooperation.imports.rules import (
    LONGEST_CELL,
    MOST_ROWS,
    CellTooLarge,
    FileDamaged,
    FileIsEmpty,
    ImportKind,
    TooManyRows,
)

HEADINGS = (
    "SUMMARY",
    "DTSTART",
    "DTEND",
    "LOCATION",
    "CATEGORIES",
    "STATUS",
    "ORGANIZER",
    "ATTENDEE",
    "UID",
    "SEQUENCE",
)
MOST_TIMES = 400  # a weekly meeting of seven years; who means more has forgotten to end it
BETWEEN = "; "
A_DAY = timedelta(days=1)


def read_calendar(text: str, encoding: str) -> Table:
    """Return each event as a row, on the days of its own time zone. Refuses a file that is damaged, or holds too many."""
    try:
        calendars = Calendar.from_ical(text, multiple=True)
        events = [event for calendar in calendars for event in calendar.walk("VEVENT")]
        rows = [Row(number, cells) for number, cells in enumerate(_rows(events), start=1)]
    except (ValueError, KeyError, IndexError, AttributeError, TypeError) as error:
        raise FileDamaged from error
    if not rows:
        raise FileIsEmpty
    return Table("icalendar", HEADINGS, tuple(rows), encoding, kind=ImportKind.ACTIVITIES)


def _rows(events: list[Any]) -> Iterator[tuple[str, ...]]:
    moved = {
        (str(event.get("UID", "")), _day_of(event, "RECURRENCE-ID"))
        for event in events
        if "RECURRENCE-ID" in event
    }
    count = 0
    for event in events:
        for first, last, occurrence in _times(event):
            if occurrence and (str(event.get("UID", "")), occurrence) in moved:
                continue  # this one was moved; its own event says where to
            count += 1
            if count > MOST_ROWS:
                raise TooManyRows(most=MOST_ROWS)
            yield _cells(event, first, last, occurrence or _day_of(event, "RECURRENCE-ID"), count)


def _cells(event: Any, first: str, last: str, occurrence: str, number: int) -> tuple[str, ...]:
    uid = str(event.get("UID", "")).strip()
    said = {
        "SUMMARY": str(event.get("SUMMARY", "")),
        "DTSTART": first,
        "DTEND": last,
        "LOCATION": str(event.get("LOCATION", "")),
        "CATEGORIES": _first_category(event),
        "STATUS": str(event.get("STATUS", "")),
        "ORGANIZER": _named(event.get("ORGANIZER")),
        "ATTENDEE": BETWEEN.join(_attendees(event)),
        "UID": f"{uid}#{occurrence}" if uid and occurrence else uid,
        "SEQUENCE": str(event.get("SEQUENCE", "")),
    }
    cells = tuple(kept(said[heading].strip()) for heading in HEADINGS)
    if max(map(len, cells)) > LONGEST_CELL:
        raise CellTooLarge(row=number, most=LONGEST_CELL)
    return cells


def _times(event: Any) -> Iterator[tuple[str, str, str]]:
    """Yield (first day, last day, which occurrence) of each time the event takes place."""
    start = event.decoded("DTSTART") if "DTSTART" in event else None
    if start is None:
        yield "", "", ""
        return
    length = _length(event, start)
    if "RRULE" not in event:
        yield *_days(start, length), ""
        return
    for begins in _recurrences(event, start):
        yield *_days(begins, length), _day(begins).isoformat()


def _recurrences(event: Any, start: date) -> list[date]:
    """Return when a recurring event begins each time, without the times taken out. Refuses one that never ends."""
    # Counted in the wall clock of its own zone, so that a change of summer time moves nothing.
    naive = datetime.combine(
        _day(start), start.time() if isinstance(start, datetime) else datetime.min.time()
    )
    rule = _naive_rule(event["RRULE"].to_ical().decode())
    out = {_day(one.dt) for dates in _listed(event.get("EXDATE")) for one in dates.dts}
    found: list[date] = []
    for begins in rrulestr(rule, dtstart=naive):
        if len(found) >= MOST_TIMES:
            raise TooManyRows(most=MOST_TIMES)
        if begins.date() not in out:
            found.append(begins if isinstance(start, datetime) else begins.date())
    return found


def _naive_rule(rule: str) -> str:
    """Return a rule of recurrence whose end says no time zone; the day counts."""
    return ";".join(part.rstrip("Z") if part.startswith("UNTIL=") else part for part in rule.split(";"))


def _listed(value: Any) -> list[Any]:
    return [] if value is None else value if isinstance(value, list) else [value]


def _length(event: Any, start: date) -> timedelta:
    if "DURATION" in event:
        return _as_length(event.decoded("DURATION"))
    if "DTEND" in event:
        return _between(start, event.decoded("DTEND"))
    return timedelta() if isinstance(start, datetime) else A_DAY


def _as_length(value: Any) -> timedelta:
    return value if isinstance(value, timedelta) else timedelta()


def _between(start: date, end: date) -> timedelta:
    if isinstance(start, datetime) and isinstance(end, datetime):
        if (start.tzinfo is None) != (end.tzinfo is None):
            start, end = start.replace(tzinfo=UTC), end.replace(tzinfo=UTC)
        return end - start
    return datetime.combine(_day(end), datetime.min.time()) - datetime.combine(
        _day(start), datetime.min.time()
    )


def _days(start: date, length: timedelta) -> tuple[str, str]:
    """Return the first and the last day; the end of a whole day is the next one's beginning, so it is not counted."""
    if isinstance(start, datetime):
        last = (start + length - timedelta(seconds=1 if length > timedelta() else 0)).date()
        return start.date().isoformat(), last.isoformat()
    return start.isoformat(), (start + length - A_DAY if length >= A_DAY else start + length).isoformat()


def _day(value: date) -> date:
    return value.date() if isinstance(value, datetime) else value


def _day_of(event: Any, name: str) -> str:
    return _day(event.decoded(name)).isoformat() if name in event else ""


def _first_category(event: Any) -> str:
    value = next(iter(_listed(event.get("CATEGORIES"))), None)
    return str(value.cats[0]) if value is not None and getattr(value, "cats", None) else ""


def _attendees(event: Any) -> list[str]:
    return [name for one in _listed(event.get("ATTENDEE")) if (name := _named(one))]


def _named(address: Any) -> str:
    """Return the name of whoever takes part; an address alone is nobody's name."""
    return "" if address is None else str(getattr(address, "params", {}).get("CN", "")).strip('" ')
