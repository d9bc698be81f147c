"""Calendars as two libraries read them, across changes of the clocks."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest
import vobject
from hypothesis import given
from hypothesis import strategies as st
from icalendar import Calendar

from shanyrak.documents.calendar import Happening, Status, as_ics, one_as_ics
from shanyrak.records.languages import Said
from shanyrak.records.local_times import LocalTime, zones

NOON = datetime(2026, 6, 2, 12, tzinfo=UTC)


def wall(*parts: int) -> datetime:
    """Return what a clock shows: a time without a zone."""
    return datetime(*parts)  # type: ignore[arg-type]  # noqa: DTZ001 - the zone stands beside it


def talk(at: datetime, zone: str = "Asia/Almaty", **more: Any) -> Happening:
    """Return an hour's talk."""
    begins = LocalTime(at, zone)
    fields: dict[str, Any] = {
        "uid": "session-1@hub.example",
        "sequence": 0,
        "title": "Who serves, and how well?",
        "begins": begins,
        "ends": begins.later(timedelta(hours=1)),
        "changed_at": NOON,
    }
    return Happening(**(fields | more))


def written(*happenings: Happening) -> bytes:
    return as_ics("The hub", happenings, language="en", base="https://hub.example")


def both(ics: bytes) -> tuple[list[Any], list[Any]]:
    """Return the events as icalendar and as vobject read them."""
    ours: Any = Calendar.from_ical(ics)
    theirs: Any = vobject.readOne(ics.decode())
    return ours.walk("VEVENT"), getattr(theirs, "vevent_list", [])


def instants(ics: bytes) -> set[datetime]:
    """Return when the first event begins, as each library understands the file alone."""
    ours, theirs = both(ics)
    return {ours[0]["DTSTART"].dt.astimezone(UTC), theirs[0].dtstart.value.astimezone(UTC)}


@pytest.mark.parametrize(
    ("at", "zone", "instant"),
    [
        (wall(2024, 2, 29, 10), "Asia/Almaty", datetime(2024, 2, 29, 4, tzinfo=UTC)),
        (wall(2024, 3, 1, 10), "Asia/Almaty", datetime(2024, 3, 1, 5, tzinfo=UTC)),
        (wall(2023, 12, 31, 23, 30), "Asia/Almaty", datetime(2023, 12, 31, 17, 30, tzinfo=UTC)),
        (wall(2026, 3, 28, 10), "Europe/Brussels", datetime(2026, 3, 28, 9, tzinfo=UTC)),
        (wall(2026, 3, 29, 10), "Europe/Brussels", datetime(2026, 3, 29, 8, tzinfo=UTC)),
        (wall(2026, 10, 25, 10), "Europe/Brussels", datetime(2026, 10, 25, 9, tzinfo=UTC)),
        (wall(2026, 1, 1, 0, 0), "Asia/Tashkent", datetime(2025, 12, 31, 19, tzinfo=UTC)),
        (wall(2026, 5, 4, 10), "UTC", datetime(2026, 5, 4, 10, tzinfo=UTC)),
    ],
)
def test_two_libraries_read_the_same_instant_on_both_sides_of_a_change(
    at: datetime, zone: str, instant: datetime
) -> None:
    assert instants(written(talk(at, zone))) == {instant}


@given(
    st.sampled_from(
        ["Asia/Almaty", "Europe/Brussels", "Asia/Tehran", "America/Sao_Paulo", "Africa/Casablanca"]
    ),
    st.datetimes(wall(2015, 1, 1), wall(2030, 12, 31)),
)
def test_any_hour_of_any_zone_is_read_as_the_zone_data_has_it(zone: str, at: datetime) -> None:
    at = at.replace(second=0, microsecond=0)
    there = LocalTime(at, zone)
    again = there.instant.astimezone(ZoneInfo(zone)).replace(tzinfo=None, fold=0)
    twice = there.aware.utcoffset() != there.aware.replace(fold=1).utcoffset()
    if again == at and not twice:
        event, _theirs = both(written(talk(at, zone)))
        assert event[0]["DTSTART"].dt.astimezone(UTC) == there.instant


def test_a_zone_is_written_for_the_years_concerned_alone() -> None:
    text = written(talk(wall(2024, 2, 29, 10))).decode()
    assert text.count("BEGIN:VTIMEZONE") == 1
    assert "TZOFFSETFROM:+0600\r\nTZOFFSETTO:+0500" in text
    assert "2005" not in text  # when Almaty gave summer time up


def test_every_zone_can_be_written() -> None:
    for zone in zones()[::17]:
        assert instants(written(talk(wall(2026, 5, 4, 10), zone)))


def test_days_end_before_the_day_after_the_last() -> None:
    ours, theirs = both(written(talk(wall(2026, 1, 1), begins=date(2026, 11, 16), ends=date(2026, 11, 18))))
    assert (ours[0]["DTSTART"].dt, ours[0]["DTEND"].dt) == (date(2026, 11, 16), date(2026, 11, 19))
    assert (theirs[0].dtstart.value, theirs[0].dtend.value) == (date(2026, 11, 16), date(2026, 11, 19))


def test_a_moved_session_is_the_same_event_with_a_greater_number() -> None:
    before = both(written(talk(wall(2026, 5, 4, 10))))[0][0]
    moved = talk(wall(2026, 5, 4, 14), sequence=1, changed_at=NOON + timedelta(hours=1))
    after = both(written(moved))[0][0]
    assert before["UID"] == after["UID"]
    assert after["SEQUENCE"] > before["SEQUENCE"]
    assert after["LAST-MODIFIED"].dt > before["LAST-MODIFIED"].dt


def test_what_is_said_comes_back_as_it_was_said() -> None:
    title = "Қызмет; оценка, “обучение”\\ и ещё\nодна строка " * 5
    [event], [theirs] = both(
        written(
            talk(
                wall(2026, 5, 4, 10),
                title=Said(title, "ru"),
                place="Hall A, Astana",
                text="Bring: a pen; paper",
                url="/sessions/1/",
                categories=("Panel, long", "Ethics"),
                status=Status.CANCELLED,
                organizer="The secretariat",
            )
        )
    )
    assert (str(event["SUMMARY"]), event["SUMMARY"].params["LANGUAGE"]) == (title, "ru")
    assert theirs.summary.value == title
    assert str(event["LOCATION"]) == "Hall A, Astana"
    assert str(event["URL"]) == "https://hub.example/sessions/1/"
    assert [str(one) for one in event["CATEGORIES"].cats] == ["Panel, long", "Ethics"]
    assert str(event["STATUS"]) == "CANCELLED"


@given(st.text(max_size=300))
def test_no_line_is_too_long_and_no_text_breaks_out_of_its_line(text: str) -> None:
    ics = written(talk(wall(2026, 5, 4, 10), title=text, uid=f"{text}@hub", place=text, url=f"/{text}"))
    lines = ics.split(b"\r\n")
    assert all(len(line) <= 75 for line in lines)
    assert lines.count(b"BEGIN:VEVENT") == 1
    assert all(line.decode() is not None for line in lines)  # no letter is cut in two
    assert len(both(ics)[0]) == 1


def test_the_same_happenings_make_the_same_bytes() -> None:
    one, other = (talk(wall(2026, 5, day, 10), uid=f"session-{day}@hub") for day in (4, 5))
    assert written(one, other) == written(one, other)


def test_one_alone_has_no_method() -> None:
    assert b"METHOD" not in one_as_ics(talk(wall(2026, 5, 4, 10)))
    assert b"METHOD:PUBLISH" in written()


def test_ten_thousand_are_written_at_once() -> None:
    many = [talk(wall(2026, 1 + day % 12, 1 + day % 28, 10), uid=f"s-{day}@hub") for day in range(10_000)]
    begun = datetime.now(UTC)
    ics = written(*many)
    assert ics.count(b"BEGIN:VEVENT") == 10_000
    assert datetime.now(UTC) - begun < timedelta(seconds=10)
