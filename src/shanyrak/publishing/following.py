"""Which calendars can be followed, and what stands in each.

A public calendar holds what a visitor may see, whoever asks: it is fetched, kept and passed on. A person's own is opened
by a secret that only they know.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date

from django.conf import settings
from django.urls import reverse
from django.utils.timezone import localdate
from django.utils.translation import gettext

from shanyrak.accounts.models import User
from shanyrak.cooperation.activities.models import Activity
from shanyrak.directory.models import Party, Person
from shanyrak.publishing.models import OwnCalendar
from shanyrak.records.happenings import Happening, Of, Scope, happenings
from shanyrak.records.languages import said_in
from shanyrak.records.pages import address_of
from shanyrak.records.secret_links import LinkNotGood, SecretLinks
from shanyrak.refusals import Refusal, gettext_noop
from shanyrak.roles import VISITOR, Actor, Role
from shanyrak.topics.models import Topic

YEARS_BACK, YEARS_AHEAD = 2, 3
BY_ADDRESS = SecretLinks("publishing.calendar")
BY_PASSWORD = SecretLinks("publishing.calendar_password")


class NoSuchCalendar(Refusal):
    """There is no such calendar, or it is not open to whoever asks."""

    text = gettext_noop("There is no such calendar.")


@dataclass(frozen=True, slots=True)
class Calendar:
    """A calendar that can be followed: its word in addresses, its name, whose eyes it sees with, and its page."""

    word: str
    name: str
    scope: Scope
    actor: Actor = VISITOR
    page: str = "/"

    @property
    def path(self) -> str:
        """The address of its file; of one's own, it has a secret in it and is made elsewhere."""
        if self.scope.of is Of.HUB:
            return reverse("publishing:calendar-of-hub")
        return reverse(f"publishing:calendar-of-{self.scope.of}", args=[self.scope.notation or self.scope.id])


def window(on: date) -> tuple[date, date]:
    """Return the first and the last day of which calendars tell on the day ``on``: whole years, so that they stay small."""
    return date(on.year - YEARS_BACK, 1, 1), date(on.year + YEARS_AHEAD, 12, 31)


def told_by(calendar: Calendar, language: str) -> list[Happening]:
    """Return what stands in a calendar today."""
    since, until = window(localdate())
    return happenings(replace(calendar.scope, since=since, until=until), calendar.actor, language)


def calendar_of_hub() -> Calendar:
    """Return the calendar of the whole hub."""
    return Calendar("hub", settings.HUB_NAME, Scope(Of.HUB), page=reverse("calendar:now"))


def calendar_of_party(pk: int, language: str) -> Calendar:
    """Return the calendar of a party. Raises NoSuchCalendar where it is not public."""
    party = Party.objects.standing().visible_to(VISITOR).filter(pk=pk).first()
    if party is None:
        raise NoSuchCalendar
    name = str(said_in(party.names, language))
    return Calendar(f"party-{pk}", name, Scope(Of.PARTY, pk), page=address_of(party.kind(), pk))


def calendar_of_person(pk: int, _language: str) -> Calendar:
    """Return the calendar of a person of the directory. Raises NoSuchCalendar where they are not public."""
    person = Person.objects.standing().visible_to(VISITOR).filter(pk=pk).first()
    if person is None:
        raise NoSuchCalendar
    return Calendar(f"person-{pk}", person.label, Scope(Of.PERSON, pk), page=address_of(person.kind(), pk))


def calendar_of_activity(pk: int, language: str) -> Calendar:
    """Return the calendar of an activity: its days and its programme. Raises NoSuchCalendar where it is not public."""
    activity = Activity.objects.standing().visible_to(VISITOR).filter(pk=pk).first()
    if activity is None:
        raise NoSuchCalendar
    name = str(said_in(activity.title, language))
    return Calendar(f"activity-{pk}", name, Scope(Of.ACTIVITY, pk), page=address_of(activity.kind(), pk))


def calendar_of_topic(notation: str, language: str) -> Calendar:
    """Return the calendar of a topic and all narrower ones. Raises NoSuchCalendar."""
    topic = Topic.objects.standing().visible_to(VISITOR).filter(notation=notation).first()
    if topic is None:
        raise NoSuchCalendar
    name, scope = str(said_in(topic.names, language)), Scope(Of.TOPIC, topic.pk, notation)
    return Calendar(f"topic-{notation}", name, scope, page=address_of(topic.kind(), topic.pk))


def calendar_named(word: str, language: str) -> Calendar:
    """Return the public calendar that is called ``word``, such as ``party-12``. Raises NoSuchCalendar."""
    sort, _dash, rest = word.partition("-")
    if word == "hub":
        return calendar_of_hub()
    if sort == "topic" and rest:
        return calendar_of_topic(rest, language)
    found = BY_NUMBER.get(sort)
    if found is None or not (rest.isascii() and rest.isdecimal() and len(rest) < len("1000000000")):
        raise NoSuchCalendar
    return found(int(rest), language)


BY_NUMBER = {
    "party": calendar_of_party,
    "person": calendar_of_person,
    "activity": calendar_of_activity,
}


def own_calendar(user: User) -> Calendar:
    """Return the calendar of somebody who signs in: all that they may see and have to do."""
    name = f"{gettext('My calendar')} · {settings.HUB_NAME}"
    return Calendar("mine", name, Scope(Of.MINE, user.pk), actor=user, page="/today/")


def calendars_beside(user: User, language: str) -> list[Calendar]:
    """Return the calendars that stand beside a person's own: the hub's, and those of the parties they speak for."""
    parties = Party.objects.standing().visible_to(VISITOR).filter(pk__in=user.parties_as(Role.FOCAL_POINT))
    return [
        calendar_of_hub(),
        *(
            Calendar(
                f"party-{one.pk}",
                str(said_in(one.names, language)),
                Scope(Of.PARTY, one.pk),
                page=address_of(one.kind(), one.pk),
            )
            for one in parties.order_by("label", "pk")
        ),
    ]


def whose(token: str, links: SecretLinks) -> User:
    """Return the person whose calendar a secret opens. Raises LinkNotGood for one that is false, renewed or closed."""
    pk, number = links.read(token)
    held = OwnCalendar.objects.select_related("user").filter(pk=pk, number=number, is_open=True).first()
    if held is None or not held.user.is_active:
        raise LinkNotGood
    return held.user
