"""Times of sessions as people say them."""

from __future__ import annotations

from shanyrak.records.local_times import LocalTime, offset_in_words


def clock(begins: LocalTime, ends: LocalTime) -> str:
    """Return from when to when, as the clock on the wall shows it: 10:00–11:30."""
    days = (ends.wall.date() - begins.wall.date()).days
    return f"{begins.wall:%H:%M}–{ends.wall:%H:%M}{f' (+{days})' if days else ''}"


def place_of_zone(zone: str) -> str:
    """Return the city after which a zone is named: Asia/Almaty is Almaty."""
    return zone.rpartition("/")[2].replace("_", " ")


def zone_in_words(time: LocalTime) -> str:
    """Return a zone with its offset at that time: Almaty, UTC+5."""
    if time.zone == "UTC":
        return "UTC"
    return f"{place_of_zone(time.zone)}, {offset_in_words(time)}"
