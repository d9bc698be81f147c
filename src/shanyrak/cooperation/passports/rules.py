"""What passport data is, how long it is kept, who may read it and why."""

from __future__ import annotations

import calendar
import json
from dataclasses import asdict, dataclass
from datetime import date, timedelta
from enum import StrEnum

from shanyrak.refusals import Refusal, gettext_noop

KEPT_DAYS = 30
KEPT_DAYS_AT_MOST = 180
MONTHS_AFTER = 6
SHOWN_AT_END = 2
LONGEST_NUMBER = 20


class Sex(StrEnum):
    """What the passport says."""

    FEMALE = "F"
    MALE = "M"
    UNSPECIFIED = "X"


class ReadReason(StrEnum):
    """Why somebody reads passport data; one of a few."""

    VISA = "visa"
    TICKETS = "tickets"
    HOTEL = "hotel"
    ENTRY = "entry"
    CORRECTION = "correction"


class PurgeRule(StrEnum):
    """Why passport data was purged."""

    DAY = "day"
    NO_LONGER_COMING = "no_longer_coming"
    CANCELLED = "cancelled"
    ASKED = "asked"


class NotAskedFor(Refusal):
    """Nobody asks for passports for this activity."""

    text = gettext_noop("Passport data is not asked for here.")


class NotNamed(Refusal):
    """The officer is not named for this visit."""

    text = gettext_noop("Only the officers whom the director named for this activity read passport data.")


class NotComing(Refusal):
    """Passport data is kept of those who take part, and of nobody else."""

    text = gettext_noop("Passport data is kept only of people who are registered and take part.")


class KeptTooLong(Refusal):
    """Passport data is kept half a year at most."""

    text = gettext_noop("Passport data is kept for %(most)s days after the end at most.")
    field = "kept_days"


class NumberOdd(Refusal):
    """No passport has such a number."""

    text = gettext_noop("Write the number as the passport shows it: letters and digits.")
    field = "number"


class DatesOdd(Refusal):
    """A passport that was issued before its holder was born, or expired before it was issued."""

    text = gettext_noop("These dates cannot all be right: born, issued, valid until.")
    field = "expires_on"


class Expired(Refusal):
    """A passport that is not valid any more."""

    text = gettext_noop("This passport is not valid any more.")
    field = "expires_on"


class Unreadable(Refusal):
    """The key is gone: nobody reads this any more."""

    text = gettext_noop(
        "The key of this entry is gone, so nobody can read it any more. Ask for the data again."
    )


@dataclass(frozen=True, slots=True)
class PassportData:
    """What a passport says. It exists in memory only; what is kept is sealed."""

    country: str  # ISO 3166, three letters
    number: str
    surname: str
    given_names: str
    born_on: date
    sex: str
    issued_on: date
    expires_on: date

    def __repr__(self) -> str:
        """Say nothing: what is printed ends up in logs."""
        return "PassportData(…)"


def as_bytes(data: PassportData) -> bytes:
    """Return the data as it is sealed."""
    said = {
        name: value.isoformat() if isinstance(value, date) else value for name, value in asdict(data).items()
    }
    return json.dumps(said, ensure_ascii=False, sort_keys=True).encode()


def from_bytes(sealed: bytes) -> PassportData:
    """Return the data that was sealed."""
    said = json.loads(sealed)
    days = {name: date.fromisoformat(said[name]) for name in ("born_on", "issued_on", "expires_on")}
    return PassportData(**(said | days))


def check_data(data: PassportData, *, on: date) -> None:
    """Refuse a number that is none, dates that cannot be, and a passport that is over on the day ``on``."""
    plain = data.number.replace(" ", "").replace("-", "")
    if not plain.isalnum() or len(plain) > LONGEST_NUMBER:
        raise NumberOdd
    if not data.born_on < data.issued_on < data.expires_on or data.issued_on > on:
        raise DatesOdd
    if data.expires_on < on:
        raise Expired


def months_later(day: date, months: int) -> date:
    """Return the same day so many months later, or the last of that month."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    last = calendar.monthrange(year, month + 1)[1]
    return date(year, month + 1, min(day.day, last))


def expires_too_soon(expires_on: date, last_day: date | None) -> bool:
    """Whether a passport ends less than six months after the visit, which many countries do not accept."""
    return last_day is not None and expires_on < months_later(last_day, MONTHS_AFTER)


def check_kept_days(days: int) -> None:
    """Refuse to keep passport data for longer than half a year."""
    if not 0 <= days <= KEPT_DAYS_AT_MOST:
        raise KeptTooLong(most=KEPT_DAYS_AT_MOST)


def purge_day(last_day: date | None, *, kept_days: int, entered_on: date) -> date:
    """Return the day on which passport data is purged: so many days after the visit.

    Where nobody has said when the visit ends, half a year after the data was entered.
    """
    if last_day is None:
        return entered_on + timedelta(days=KEPT_DAYS_AT_MOST)
    return last_day + timedelta(days=kept_days)


def masked(number: str) -> str:
    """Return the end of a number, for its holder to know it by."""
    return "•" * max(0, len(number) - SHOWN_AT_END) + number[-SHOWN_AT_END:]
