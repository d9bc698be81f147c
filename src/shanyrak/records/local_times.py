"""Times as people say them: what the clock on the wall shows, and where the wall is.

A programme says "10:00 in Astana". That is what is kept: the local time and the name of its zone (IANA), never an
offset, because states change theirs: Kazakhstan went to one zone on 1 March 2024, after many events of that month were
planned. The instant is computed anew from the newest zone data whenever it is needed.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from functools import cache
from typing import Any
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError, available_timezones

from shanyrak.refusals import Refusal, gettext_noop


class ZoneUnknown(Refusal):
    """No zone has this name."""

    text = gettext_noop("There is no time zone “%(zone)s”. Name one such as Asia/Almaty or Europe/Brussels.")


class NoSuchTime(Refusal):
    """The clocks jump over this time."""

    text = gettext_noop("There is no %(time)s in %(zone)s: the clocks are put forward over it that day.")


@cache
def zones() -> tuple[str, ...]:
    """Return the names of all zones that stand for a place, and UTC."""
    return (
        *sorted(name for name in available_timezones() if "/" in name and not name.startswith("Etc/")),
        "UTC",
    )


def zone_named(name: str) -> ZoneInfo:
    """Return the zone ``name``. Raises ZoneUnknown."""
    try:
        return ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError) as unknown:
        raise ZoneUnknown(zone=name) from unknown


@dataclass(frozen=True, slots=True)
class LocalTime:
    """A time on the wall of a place: ``wall`` has no zone of its own. Raises ZoneUnknown.

    Of a time that the clocks show twice, the first is meant.
    """

    wall: datetime
    zone: str

    def __post_init__(self) -> None:
        zone_named(self.zone)

    @property
    def instant(self) -> datetime:
        """The same in UTC."""
        return self.aware.astimezone(UTC)

    @property
    def aware(self) -> datetime:
        """The same with its zone."""
        return self.wall.replace(tzinfo=zone_named(self.zone), fold=0)

    def there(self, zone: str) -> LocalTime:
        """Return what the clocks of another zone show at this instant. Raises ZoneUnknown."""
        return LocalTime(self.instant.astimezone(zone_named(zone)).replace(tzinfo=None, fold=0), zone)

    def later(self, by: timedelta) -> LocalTime:
        """Return the time ``by`` later as it truly passes, clock changes between them counted."""
        return LocalTime(
            (self.instant + by).astimezone(zone_named(self.zone)).replace(tzinfo=None, fold=0), self.zone
        )

    def checked(self) -> LocalTime:
        """Return it. Raises NoSuchTime for one that the clocks of its zone never show."""
        if self.instant.astimezone(zone_named(self.zone)).replace(tzinfo=None, fold=0) != self.wall:
            raise NoSuchTime(time=self.wall.strftime("%Y-%m-%d %H:%M"), zone=self.zone)
        return self


def read_local(text: str, zone: str) -> LocalTime:
    """Return the time that a form's ``datetime-local`` field sent. Raises ValueError, ZoneUnknown, NoSuchTime."""
    return LocalTime(datetime.fromisoformat(text).replace(tzinfo=None), zone).checked()


def offset_in_words(time: LocalTime) -> str:
    """Return a zone's offset at a time, such as ``UTC+5`` or ``UTC+5:30``."""
    offset: Any = time.aware.utcoffset()
    minutes = int(offset.total_seconds() // 60)
    sign, minutes = ("−" if minutes < 0 else "+"), abs(minutes)
    rest = f":{minutes % 60:02d}" if minutes % 60 else ""
    return f"UTC{sign}{minutes // 60}{rest}" if minutes else "UTC"
