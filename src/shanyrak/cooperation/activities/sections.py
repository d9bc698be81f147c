"""What the pages of parties, people and topics show of activities."""

from __future__ import annotations

from django.db.models import Q, QuerySet
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from shanyrak.cooperation.activities.models import Activity, Participant
from shanyrak.cooperation.activities.queries import ALL, activity_line
from shanyrak.directory.models import Party, Person
from shanyrak.records.sections import Section, shown_on
from shanyrak.records.turning import begun_by, day_asked
from shanyrak.roles import Actor
from shanyrak.topics.models import Topic
from shanyrak.topics.queries import notations_within

SHOWN = 7


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
