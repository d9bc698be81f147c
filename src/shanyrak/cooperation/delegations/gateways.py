"""Public holidays of the world, from the ``holidays`` package; and how often one place may try links.

What the package does not know is said to be unknown: a country or a year without data is never "no holiday".
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import Any

import holidays
from allauth.account.adapter import get_adapter
from django.core.cache import cache
from django.http import HttpRequest

TRIES = 120
WITHIN = 10 * 60  # seconds
LANGUAGES_OF_THE_PACKAGE = {"en": ("en_US", "en_GB", "en"), "ru": ("ru",), "kk": ("kk",), "fr": ("fr",)}


@dataclass(frozen=True, slots=True)
class PublicHolidays:
    """The holidays of a country in some years; ``unknown``: those of the years of which the package knows nothing."""

    country: str
    named: Mapping[date, str]
    unknown: tuple[int, ...] = ()


def public_holidays(country: str, years: Collection[int], *, language: str) -> PublicHolidays:
    """Return the nationwide public holidays of a country, by name in ``language`` or else in the package's own."""
    kind = _known(country)
    if kind is None:
        return PublicHolidays(country, {}, tuple(sorted(years)))
    known = {year for year in years if kind.start_year <= year <= kind.end_year}
    named: dict[date, str] = {}
    for year in sorted(known):
        named |= _of_year(country, year, _named_in(kind, language))
    return PublicHolidays(country, named, tuple(sorted(set(years) - known)))


def _known(country: str) -> Any:
    """Return the package's class of a country, without its holidays; none where it knows no such country."""
    try:
        return holidays.country_holidays(country) if country in _countries() else None
    except NotImplementedError:
        return None


@lru_cache(maxsize=1)
def _countries() -> frozenset[str]:
    return frozenset(holidays.list_supported_countries(include_aliases=False))


def _named_in(kind: Any, language: str) -> str | None:
    spoken = getattr(kind, "supported_languages", ()) or ()
    return next((one for one in LANGUAGES_OF_THE_PACKAGE.get(language, ()) if one in spoken), None)


@lru_cache(maxsize=512)
def _of_year(country: str, year: int, language: str | None) -> dict[date, str]:
    return dict(holidays.country_holidays(country, years=year, language=language))


def tries_too_often(request: HttpRequest) -> bool:
    """Count one more try of a link from where ``request`` comes from; return whether these were too many."""
    key = f"delegations.link.{get_adapter().get_client_ip(request)}"
    cache.add(key, 0, timeout=WITHIN)
    try:
        return cache.incr(key) > TRIES
    except ValueError:  # the count ran out between the two
        return False
