"""The entries of a calendar as a server keeps them: each alone, under its own name, with a mark of what it says."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, time, timedelta
from functools import cached_property

from django.utils.timezone import get_current_timezone

from shanyrak.documents.calendar import one_as_ics
from shanyrak.publishing.caldav.questions import FilterNotKnown, Narrowed, TextWanted
from shanyrak.records.happenings import Happening
from shanyrak.records.local_times import LocalTime

PLAIN = re.compile(r"[A-Za-z0-9@._-]{1,200}")  # what no program writes in another way
A_DAY = timedelta(days=1)
EVER, NEVER = datetime.min.replace(tzinfo=UTC), datetime.max.replace(tzinfo=UTC)


@dataclass(frozen=True)
class Entry:
    """One happening; ``base`` is the installation's address, which stands in what it says."""

    happening: Happening
    base: str

    @property
    def name(self) -> str:
        """Its name in the calendar, as it stands in addresses."""
        uid = self.happening.uid
        return uid if PLAIN.fullmatch(uid) else hashlib.sha256(uid.encode()).hexdigest()

    @cached_property
    def content(self) -> bytes:
        """What it says."""
        return one_as_ics(self.happening, base=self.base)

    @cached_property
    def mark(self) -> str:
        """A mark that changes with anything that it says (an ETag)."""
        return f'"{hashlib.sha256(self.content).hexdigest()[:32]}"'

    @property
    def times(self) -> tuple[datetime, datetime]:
        """The instants between which it is; a whole day is one where the hub is."""
        return _instant(self.happening.begins), _instant(self.happening.ends, after=True)


def kept(entries: Iterable[Entry], narrowed: Narrowed) -> list[Entry]:
    """Return the entries that a question keeps. Raises FilterNotKnown."""
    if narrowed.nothing:
        return []
    return [one for one in entries if _is_between(one, narrowed) and _has_all(one, narrowed.texts)]


def marks(entries: Iterable[Entry]) -> Mapping[str, str]:
    """Return the mark of each entry by its name."""
    return {one.name: one.mark for one in entries}


def _instant(time_or_day: object, *, after: bool = False) -> datetime:
    if isinstance(time_or_day, LocalTime):
        return time_or_day.instant
    day = time_or_day + A_DAY if after else time_or_day  # type: ignore[operator]  # it is a day
    return datetime.combine(day, time.min, get_current_timezone()).astimezone(UTC)  # type: ignore[arg-type]


def _is_between(one: Entry, narrowed: Narrowed) -> bool:
    since, until = narrowed.since or EVER, narrowed.until or NEVER
    begins, ends = one.times
    return begins < until and (ends > since or (begins == ends and begins >= since))


def _has_all(one: Entry, texts: Iterable[TextWanted]) -> bool:
    return all(_has(one.happening, wanted) for wanted in texts)


def _has(one: Happening, wanted: TextWanted) -> bool:
    said = {
        "UID": one.uid,
        "SUMMARY": str(one.title),
        "DESCRIPTION": one.text,
        "LOCATION": one.place,
        "STATUS": one.status.value,
        "CATEGORIES": ",".join(one.categories),
        "URL": one.url,
    }
    if wanted.name not in said:
        raise FilterNotKnown
    there = said[wanted.name]
    found = bool(there) if wanted.text is None else wanted.text.casefold() in there.casefold()
    return found is not wanted.is_not
