"""What parties are, and what is refused about them."""

from __future__ import annotations

from enum import StrEnum

from shanyrak.refusals import Refusal, gettext_noop


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


def check_party(kind: PartyKind, *, iso3: str, parent: int | None, own: int | None) -> None:
    """Refuse a country without a code, and a party that is part of itself."""
    if kind is PartyKind.COUNTRY and not iso3:
        raise CountryWithoutCode
    if own is not None and parent == own:
        raise OwnAncestor
