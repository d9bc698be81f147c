"""Parts of a registered person's own page that rooms above bring: an itinerary, a badge, certificates.

@shown_on_own(order=20)
def badge(registration: Registration, language: str) -> Section | None:
    ...
"""

from __future__ import annotations

from collections.abc import Callable

from shanyrak.cooperation.registration.models import Registration
from shanyrak.records.sections import Section

Provider = Callable[[Registration, str], Section | None]
providers: list[tuple[int, Provider]] = []


def shown_on_own(*, order: int) -> Callable[[Provider], Provider]:
    """Register a part of every registered person's own page; a smaller ``order`` stands higher."""

    def keep(provider: Provider) -> Provider:
        providers.append((order, provider))
        providers.sort(key=lambda pair: pair[0])
        return provider

    return keep


def parts_of_own(registration: Registration, language: str) -> list[Section]:
    """Return the parts that rooms above have for one person, without the empty ones."""
    found = (provider(registration, language) for _order, provider in providers)
    return [section for section in found if section is not None]
