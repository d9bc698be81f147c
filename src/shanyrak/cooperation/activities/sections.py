"""What the pages of parties, people and topics show of activities."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence

from django.db.models import Q, QuerySet
from django.urls import reverse
from django.utils.translation import gettext, ngettext
from django.utils.translation import gettext_lazy as _

from shanyrak.cooperation.activities.models import Activity, Participant
from shanyrak.cooperation.activities.queries import ALL, activity_line, parties_in
from shanyrak.cooperation.agreements.beside import Beside, tells_of
from shanyrak.directory.models import Party, Person
from shanyrak.records.sections import Section, shown_on
from shanyrak.records.turning import begun_by, day_asked
from shanyrak.roles import Actor
from shanyrak.topics.models import Topic
from shanyrak.topics.queries import notations_within
from shanyrak.ui.words import number

SHOWN = 7
NAMED = 4  # of the parties that took part; the activity's page names all


@shown_on("directory.party", order=20)
def of_a_party(party: Party, actor: Actor) -> Section | None:
    """Show the latest activities in which a party takes part, itself or by someone in an office of it."""
    theirs = Participant.objects.filter(Q(party=party) | Q(office__party=party))
    rows = Activity.objects.filter(pk__in=theirs.values("activity"))
    return _latest(rows, actor, more=f"party={party.label} %23{party.pk}", beside=True)


@shown_on("directory.person", order=20)
def of_a_person(person: Person, actor: Actor) -> Section | None:
    """Show the latest activities in which a person takes part."""
    theirs = Participant.objects.filter(person=person)
    return _latest(Activity.objects.filter(pk__in=theirs.values("activity")), actor)


@shown_on("topics.topic", order=20)
def about_a_topic(topic: Topic, actor: Actor) -> Section | None:
    """Show the latest activities about a topic or a narrower one."""
    rows = Activity.objects.filter(topics__overlap=notations_within(topic.notation))
    return _latest(rows, actor, more=f"topic={topic.notation}")


def _latest(
    rows: QuerySet[Activity], actor: Actor, *, more: str = "", beside: bool = False
) -> Section | None:
    seen = rows.filter(merged_into=None) & Activity.objects.visible_to(actor)
    found = list(begun_by(seen, "since").order_by("-since", "-until", "pk")[: SHOWN + 1])
    if not found:
        return None
    lines = [activity_line(row, on=day_asked()) for row in found[:SHOWN]]
    there = f"{reverse('activities:list')}?whose={ALL}&{more}" if more and len(found) > SHOWN else ""
    context = {"lines": lines, "more": there}
    return Section("activities", _("Activities"), "activities/section.html", context, beside=beside)


@tells_of(Activity.kind())
def who_and_where(numbers: Collection[int], actor: Actor) -> Mapping[int, Beside]:
    """Tell of the activities behind deeds where they were and which parties took part, in two queries."""
    rows = Activity.objects.visible_to(actor).filter(pk__in=numbers).values_list("pk", "place", "is_online")
    parties = parties_in(numbers, actor)
    return {pk: Beside(note=_note(place, parties.get(pk, ()), online=online)) for pk, place, online in rows}


def _note(place: str, parties: Sequence[str], *, online: bool) -> str:
    where = ", ".join(part for part in (place, gettext("online") if online else "") if part)
    named = ", ".join(parties[:NAMED])
    rest = len(parties) - NAMED
    more = ngettext("one more", "%(n)s more", rest) % {"n": number(rest)} if rest > 0 else ""
    return " · ".join(part for part in (where, ", ".join(part for part in (named, more) if part)) if part)
