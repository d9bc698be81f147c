"""What lies at each address of the server, and what can be said of it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from functools import cached_property
from typing import Any

from django.urls import reverse
from django.utils.http import http_date

from shanyrak.accounts.models import User
from shanyrak.publishing.caldav.entries import Entry, marks
from shanyrak.publishing.caldav.names import APPLE, SERVER, Node, cal, dav, href, node
from shanyrak.publishing.caldav.telling import token_for
from shanyrak.publishing.following import (
    Calendar,
    NoSuchCalendar,
    calendar_named,
    calendar_of_hub,
    calendars_beside,
    own_calendar,
    told_by,
)

PUBLIC, MINE = "public", "mine"
ENTRY_TYPE = "text/calendar; charset=utf-8; component=vevent"
COLOUR = "#0A5A82FF"
REPORTS = (cal("calendar-query"), cal("calendar-multiget"), dav("sync-collection"))

Says = Callable[[], Node]


@dataclass(frozen=True, slots=True)
class Asker:
    """Who asks, how, and when: a person who gave their password, or everybody; ``base`` is where they found us."""

    user: User | None
    language: str
    base: str
    at: datetime

    @property
    def home(self) -> str:
        """The word of where their calendars lie."""
        return MINE if self.user else PUBLIC

    def calendars(self) -> list[Calendar]:
        """Return the calendars that are offered to them."""
        if self.user is None:
            return [calendar_of_hub()]
        return [own_calendar(self.user), *calendars_beside(self.user, self.language)]

    def calendar(self, word: str) -> Calendar:
        """Return one calendar: their own, or any public one. Raises NoSuchCalendar."""
        return own_calendar(self.user) if self.user and word == MINE else calendar_named(word, self.language)


@dataclass(frozen=True)
class Place:
    """Something with an address; what it has inside is asked for only when it is wanted."""

    asker: Asker
    address: str
    name: str = ""

    def inside(self) -> list[Place]:
        """Return what lies in it."""
        return []

    def says(self) -> Mapping[str, Says]:
        """Return what can be said of it, by the name of the property."""
        return {
            dav("resourcetype"): lambda: node(dav("resourcetype"), node(dav("collection"))),
            dav("displayname"): lambda: node(dav("displayname"), text=self.name),
            dav("current-user-principal"): lambda: node(dav("current-user-principal"), self._principal()),
            dav("owner"): lambda: node(dav("owner"), self._principal()),
            dav("current-user-privilege-set"): _may_read,
            dav("supported-report-set"): lambda: node(dav("supported-report-set")),
            cal("calendar-home-set"): lambda: node(cal("calendar-home-set"), self._home()),
        }

    def _principal(self) -> Node:
        return href(reverse("publishing:dav-principal", args=[self.asker.home]))

    def _home(self) -> Node:
        return href(reverse("publishing:dav-home", args=[self.asker.home]))


class Principal(Place):
    """Whoever asks, as a server knows them."""

    def says(self) -> Mapping[str, Says]:
        """Return also where their calendars are, and how they are called."""
        own: dict[str, Says] = {
            dav("resourcetype"): lambda: node(
                dav("resourcetype"), node(dav("collection")), node(dav("principal"))
            ),
            dav("principal-URL"): lambda: node(dav("principal-URL"), self._principal()),
        }
        if self.asker.user:
            mail = f"mailto:{self.asker.user.email}"
            own[cal("calendar-user-address-set")] = lambda: node(cal("calendar-user-address-set"), href(mail))
        return {**super().says(), **own}


class Home(Place):
    """Where the calendars of whoever asks lie."""

    def inside(self) -> list[Place]:
        """Return their calendars."""
        return [CalendarPlace.of(self.asker, one) for one in self.asker.calendars()]


@dataclass(frozen=True)
class CalendarPlace(Place):
    """A calendar."""

    calendar: Calendar | None = None

    @classmethod
    def of(cls, asker: Asker, calendar: Calendar) -> CalendarPlace:
        """Return where a calendar lies."""
        address = reverse("publishing:dav-calendar", args=[asker.home, calendar.word])
        return cls(asker, address, calendar.name, calendar)

    @cached_property
    def entries(self) -> dict[str, Entry]:
        """The entries by their names."""
        if self.calendar is None:
            return {}
        found = (Entry(one, self.asker.base) for one in told_by(self.calendar, self.asker.language))
        return {one.name: one for one in found}

    @cached_property
    def marks(self) -> Mapping[str, str]:
        """The marks of the entries by their names."""
        return marks(self.entries.values())

    @property
    def key(self) -> str:
        """What tells this calendar, as this person reads it, from all others."""
        user = self.asker.user
        return (
            f"{user.pk if user else ''} {self.calendar.word if self.calendar else ''} {self.asker.language}"
        )

    @cached_property
    def token(self) -> str:
        """The mark of all that stands in it now."""
        return token_for(self.key, self.marks, at=self.asker.at)

    def inside(self) -> list[Place]:
        """Return its entries."""
        return [self.entry(one) for one in self.entries.values()]

    def entry(self, entry: Entry) -> EntryPlace:
        """Return where an entry lies."""
        return EntryPlace(self.asker, f"{self.address}{entry.name}.ics", str(entry.happening.title), entry)

    def says(self) -> Mapping[str, Says]:
        """Return also what it holds, and the marks by which a program sees that something changed."""
        own: dict[str, Says] = {
            dav("resourcetype"): lambda: node(
                dav("resourcetype"), node(dav("collection")), node(cal("calendar"))
            ),
            dav("supported-report-set"): _reports,
            dav("sync-token"): lambda: node(dav("sync-token"), text=self.token),
            dav("getcontenttype"): lambda: node(dav("getcontenttype"), text=ENTRY_TYPE),
            cal("supported-calendar-component-set"): lambda: node(
                cal("supported-calendar-component-set"), node(cal("comp"), name="VEVENT")
            ),
            cal("supported-calendar-data"): lambda: node(
                cal("supported-calendar-data"),
                node(cal("calendar-data"), **{"content-type": "text/calendar", "version": "2.0"}),
            ),
            f"{{{SERVER}}}getctag": lambda: node(f"{{{SERVER}}}getctag", text=self.token),
            f"{{{APPLE}}}calendar-color": lambda: node(f"{{{APPLE}}}calendar-color", text=COLOUR),
        }
        return {**super().says(), **own}


@dataclass(frozen=True)
class EntryPlace(Place):
    """An entry of a calendar."""

    entry: Entry | None = None

    def says(self) -> Mapping[str, Says]:
        """Return what it is, when it changed, and what it says."""
        entry = self.entry
        if entry is None:
            return {}
        changed = http_date(entry.happening.changed_at.timestamp())
        return {
            dav("resourcetype"): lambda: node(dav("resourcetype")),
            dav("displayname"): lambda: node(dav("displayname"), text=self.name),
            dav("getetag"): lambda: node(dav("getetag"), text=entry.mark),
            dav("getcontenttype"): lambda: node(dav("getcontenttype"), text=ENTRY_TYPE),
            dav("getcontentlength"): lambda: node(dav("getcontentlength"), text=str(len(entry.content))),
            dav("getlastmodified"): lambda: node(dav("getlastmodified"), text=changed),
            dav("current-user-principal"): lambda: node(dav("current-user-principal"), self._principal()),
            dav("current-user-privilege-set"): _may_read,
            cal("calendar-data"): lambda: node(cal("calendar-data"), text=entry.content.decode()),
        }


def place_at(asker: Asker, **address: Any) -> Place:
    """Return what lies at an address. Raises NoSuchCalendar."""
    home, word, name = (address.get(part, "") for part in ("home", "calendar", "name"))
    if address.get("principal"):
        return Principal(
            asker, reverse("publishing:dav-principal", args=[address["principal"]]), _called(asker)
        )
    if not home:
        return Root(asker, reverse("publishing:dav"), _called(asker))
    if not word:
        return Home(asker, reverse("publishing:dav-home", args=[home]), _called(asker))
    calendar = CalendarPlace.of(asker, asker.calendar(word))
    if not name:
        return calendar
    entry = calendar.entries.get(name)
    if entry is None:
        raise NoSuchCalendar
    return calendar.entry(entry)


class Root(Place):
    """The top: it leads to whoever asks, and to their calendars."""

    def inside(self) -> list[Place]:
        """Return where the calendars lie."""
        home = self.asker.home
        return [Home(self.asker, reverse("publishing:dav-home", args=[home]), self.name)]


def _called(asker: Asker) -> str:
    return str(asker.user) if asker.user else calendar_of_hub().name


def _may_read() -> Node:
    read = node(dav("privilege"), node(dav("read")))
    see = node(dav("privilege"), node(dav("read-current-user-privilege-set")))
    return node(dav("current-user-privilege-set"), read, see)


def _reports() -> Node:
    each = [node(dav("supported-report"), node(dav("report"), node(name))) for name in REPORTS]
    return node(dav("supported-report-set"), *each)
