"""What parties are, and what is refused about them."""

from __future__ import annotations

import re
from enum import StrEnum

from shanyrak.refusals import Refusal, gettext_noop

LONGEST_EMAIL = 254


class PartyKind(StrEnum):
    """A party is a country or an organisation."""

    COUNTRY = "country"
    ORGANIZATION = "organization"


class OrganizationKind(StrEnum):
    """What sort of organisation a party is."""

    INTERNATIONAL = "international"
    AGENCY = "agency"
    MINISTRY = "ministry"
    PARLIAMENT = "parliament"
    ASSOCIATION = "association"
    ACADEMY = "academy"
    OTHER = "other"


class NameKind(StrEnum):
    """How a name stands to its bearer."""

    ALIAS = "alias"
    ABBREVIATION = "abbreviation"
    FORMER = "former"


class ContactKind(StrEnum):
    """By what somebody can be reached."""

    EMAIL = "email"
    PHONE = "phone"


class NoAddress(Refusal):
    """What was given is no address of its kind."""

    text = gettext_noop("“%(given)s” is no e-mail address. Write it as name@example.org.")
    field = "value"


class NoNumber(Refusal):
    """What was given is no telephone number."""

    text = gettext_noop(
        "“%(given)s” is no telephone number. Write it with the country’s code: +7 7172 123456."
    )
    field = "value"


class OwnAncestor(Refusal):
    """A party would be part of itself."""

    text = gettext_noop("A party cannot be part of itself.")
    field = "parent"


class CountryWithoutCode(Refusal):
    """A country has no ISO code."""

    text = gettext_noop("Give the country's ISO 3166 code of three letters.")
    field = "iso3"


class OfficeHeldTwice(Refusal):
    """The same person would hold the same office twice at a time."""

    text = gettext_noop("This person already holds this office in that period.")
    field = "title"


def seen(first: str, last: str, *, on: str) -> tuple[str, str]:
    """Return the first and the last date that sources show an office, with the date ``on`` among them.

    Dates without a year cannot be ordered and change nothing.
    """
    if not on or on.startswith("--"):
        return first, last
    return min(first or on, on), max(last or on, on)


EMAIL = re.compile(
    r"^[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*"
    r"@(?:[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?\.)+[A-Za-z]{2,}$"
)
PHONE = re.compile(r"^\+?[\d\s().\-/]+(?:\s*(?:ext|доб|вн|poste|x)\.?\s*\d{1,6})?$", re.IGNORECASE)
PHONE_DIGITS = range(5, 22)  # fifteen at most by E.164, and those of an extension


def is_email(text: str) -> bool:
    """Whether a text is an e-mail address."""
    return len(text) <= LONGEST_EMAIL and bool(EMAIL.match(text))


def is_phone(text: str) -> bool:
    """Whether a text is a telephone number."""
    return bool(PHONE.match(text)) and sum(sign.isdigit() for sign in text) in PHONE_DIGITS


def check_contact(kind: ContactKind, value: str) -> None:
    """Refuse what is neither an e-mail address nor a telephone number, as the kind asks."""
    if kind is ContactKind.EMAIL and not is_email(value):
        raise NoAddress(given=value)
    if kind is ContactKind.PHONE and not is_phone(value):
        raise NoNumber(given=value)


def check_party(kind: PartyKind, *, iso3: str, parent: int | None, own: int | None) -> None:
    """Refuse a country without a code, and a party that is part of itself."""
    if kind is PartyKind.COUNTRY and not iso3:
        raise CountryWithoutCode
    if own is not None and parent == own:
        raise OwnAncestor
