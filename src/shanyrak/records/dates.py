"""Dates as precise as their source: a day, a month, a year, or a day whose year is unknown.

Written as in ISO 8601: ``2021-10-17``, ``2021-10``, ``2021``, ``--10-17``. Nothing here ever makes
a date more precise than it was said.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, timedelta

from shanyrak.refusals import Refusal, gettext_noop

PATTERN = r"^(\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?|--(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01]))$"
A_LEAP_YEAR = 2000  # every day of a month exists in it
DECEMBER = 12


class DateUnreadable(Refusal):
    """A text that is no date in one of the four forms."""

    text = gettext_noop(
        "“%(given)s” is not a date. Write 2021-10-17, 2021-10, 2021, or --10-17 if the year is unknown."
    )


class PeriodEndsBeforeItBegins(Refusal):
    """The last day lies before the first."""

    text = gettext_noop("The end, %(until)s, lies before the beginning, %(since)s.")


@dataclass(frozen=True, slots=True, order=True)
class PartialDate:
    """A date as it was said; ordered as its text is."""

    text: str

    @classmethod
    def read(cls, text: str) -> PartialDate:
        """Return the date that ``text`` writes. Refuses what is none."""
        try:
            if not re.match(PATTERN, text):
                raise ValueError(text)
            if text.startswith("--"):
                date.fromisoformat(f"{A_LEAP_YEAR}{text[1:]}")
            elif len(text) == len("2021-10-17"):
                date.fromisoformat(text)
        except ValueError:
            raise DateUnreadable(given=text) from None
        return cls(text)

    def __str__(self) -> str:
        return self.text

    @property
    def has_year(self) -> bool:
        """Whether the year was said."""
        return not self.text.startswith("--")

    @property
    def first_day(self) -> date | None:
        """Return the earliest day it can mean; none without a year."""
        if not self.has_year:
            return None
        year, month, day = [*(int(part) for part in self.text.split("-")), 1, 1][:3]
        return date(year, month, day)

    @property
    def last_day(self) -> date | None:
        """Return the latest day it can mean; none without a year."""
        first = self.first_day
        if first is None or len(self.text) == len("2021-10-17"):
            return first
        if len(self.text) == len("2021-10"):
            return date(first.year + first.month // DECEMBER, first.month % DECEMBER + 1, 1) - timedelta(
                days=1
            )
        return date(first.year, DECEMBER, 31)


def period(since: PartialDate | None, until: PartialDate | None) -> tuple[date | None, date | None]:
    """Return the days [first, after the last) between two dates; an open end where one is unknown.

    Refuses an end before the beginning.
    """
    first = since.first_day if since else None
    last = until.last_day if until else None
    if since and until and first and last and last < first:
        raise PeriodEndsBeforeItBegins(since=since, until=until)
    return first, last + timedelta(days=1) if last else None
