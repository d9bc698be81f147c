"""Where records are to be found from outside, and the names that they bear for ever."""

from __future__ import annotations

from dataclasses import dataclass

from django.conf import settings
from django.http import HttpRequest

from shanyrak.records.pages import address_of

NAMED_SINCE = (
    2026  # the year in which the authority of our names was the hub's; part of every name, never to change
)


@dataclass(frozen=True, slots=True)
class Site:
    """The installation as others reach it: ``base`` is its scheme and host, without a slash at the end."""

    base: str

    def url(self, path: str) -> str:
        """Return the absolute address of a path."""
        return f"{self.base}{path}"

    def page(self, kind: str, pk: int) -> str:
        """Return the absolute address of a record's page."""
        return self.url(address_of(kind, pk))

    def thing(self, kind: str, pk: int) -> str:
        """Return the name of what a record is about, as data on the web names it: not the page, the thing."""
        return f"{self.page(kind, pk)}#this"


def site_of(request: HttpRequest) -> Site:
    """Return the installation under the name by which it was asked."""
    return Site(request.build_absolute_uri("/").rstrip("/"))


def tag(*parts: object) -> str:
    """Return a name that stays the same wherever the installation moves (RFC 4151)."""
    authority = settings.JOURNAL_ORIGIN.partition("/")[0]
    return f"tag:{authority},{NAMED_SINCE}:{'/'.join(str(part) for part in parts)}"
