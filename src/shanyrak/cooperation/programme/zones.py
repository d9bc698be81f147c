"""The reader's own zone: chosen on the page, kept in its address."""

from __future__ import annotations

from django.http import HttpRequest

from shanyrak.cooperation.programme.queries.sessions import SessionLine
from shanyrak.cooperation.programme.words import clock, place_of_zone, zone_in_words
from shanyrak.records.local_times import ZoneUnknown, zone_named
from shanyrak.ui.words import when

# Where readers of the hub's programmes sit; any other zone can be written in the address.
READERS_ZONES = (
    "America/New_York",
    "Europe/London",
    "Europe/Brussels",
    "Europe/Warsaw",
    "Europe/Vilnius",
    "Europe/Kyiv",
    "Europe/Chisinau",
    "Europe/Istanbul",
    "Europe/Minsk",
    "Europe/Moscow",
    "Asia/Jerusalem",
    "Africa/Cairo",
    "Asia/Tbilisi",
    "Asia/Yerevan",
    "Asia/Baku",
    "Asia/Dubai",
    "Asia/Kabul",
    "Asia/Tashkent",
    "Asia/Ashgabat",
    "Asia/Dushanbe",
    "Asia/Almaty",
    "Asia/Karachi",
    "Asia/Kolkata",
    "Asia/Bishkek",
    "Asia/Bangkok",
    "Asia/Ulaanbaatar",
    "Asia/Shanghai",
    "Asia/Kuala_Lumpur",
    "Asia/Seoul",
    "Asia/Tokyo",
    "UTC",
)


def zone_asked(request: HttpRequest) -> str:
    """Return the zone that the address asks for; nothing for none and for one that does not exist."""
    wanted = request.GET.get("zone", "")
    try:
        return zone_named(wanted).key if wanted else ""
    except ZoneUnknown:
        return ""


def zone_choices(chosen: str) -> list[tuple[str, str, bool]]:
    """Return (zone, its city, whether it is chosen) of the zones that are offered."""
    offered = [*READERS_ZONES, *([chosen] if chosen and chosen not in READERS_ZONES else [])]
    return [(zone, place_of_zone(zone), zone == chosen) for zone in offered]


def there(session: SessionLine, zone: str) -> str:
    """Return when a session is in another zone, with the day where it is another there; nothing for the same clock."""
    if session.begins.aware.utcoffset() == session.begins.there(zone).aware.utcoffset():
        return ""
    begins, ends = session.begins.there(zone), session.ends.there(zone)
    day = "" if begins.wall.date() == session.day else f"{when(begins.wall.date(), short=True)}, "
    return f"{day}{clock(begins, ends)} ({zone_in_words(begins)})"
