"""What the pages of parties and topics show of interests and offers."""

from __future__ import annotations

from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from shanyrak.cooperation.activities.models import Activity
from shanyrak.cooperation.activities.queries import activity_line
from shanyrak.cooperation.exchange.models import PlannedFor, Position
from shanyrak.cooperation.exchange.queries import beside, position_line, positions
from shanyrak.cooperation.exchange.rules import Direction
from shanyrak.cooperation.preparation.permissions import PREPARE
from shanyrak.directory.models import Party
from shanyrak.records.sections import Section, shown_on
from shanyrak.records.turning import clocks_asked, day_asked
from shanyrak.roles import Actor
from shanyrak.topics.models import Topic

SHOWN = 12


@shown_on("directory.party", order=40)
def of_a_party(party: Party, actor: Actor) -> Section | None:
    """Show what a party would like to learn beside what it can share."""
    found = beside(party, actor)
    if not (found.interests or found.offers or found.towards):
        return None
    return Section("positions", _("Interests and offers"), "exchange/section.html", {"beside": found})


@shown_on("topics.topic", order=30)
def about_a_topic(topic: Topic, actor: Actor) -> Section | None:
    """Show who wants to learn about a topic, and who can share it."""
    rows = positions({"topic": topic.notation}, actor).order_by("-said_on", "pk")
    lines = [position_line(row) for row in rows[:SHOWN]]
    if not lines:
        return None
    return Section("positions", _("Interests and offers"), "exchange/lines_section.html", {"lines": lines})


@shown_on("exchange.position", order=20)
def planned_activities(position: Position, actor: Actor) -> Section | None:
    """Show the activities that are planned for an interest, as far as the reader may see them."""
    planned = PlannedFor.objects.filter(position=position).values("activity")
    rows = Activity.objects.standing().visible_to(actor).filter(pk__in=planned).order_by("-since", "pk")
    lines = [activity_line(row, on=day_asked()) for row in rows[:SHOWN]]
    if not lines:
        return None
    return Section("activities", _("Activities"), "activities/section.html", {"lines": lines})


@shown_on("exchange.position", order=30)
def idea_from_an_interest(position: Position, actor: Actor) -> Section | None:
    """Offer to start an activity for an interest."""
    if position.direction != Direction.INTEREST or clocks_asked().chosen or not PREPARE.opens_for(actor):
        return None
    address = f"{reverse('preparation:idea')}?position={position.pk}"
    return Section("idea", _("An activity for it"), "exchange/idea.html", {"address": address}, beside=True)


@shown_on("activities.activity", order=70)
def interests_it_is_for(activity: Activity, actor: Actor) -> Section | None:
    """Show the interests for which an activity was planned."""
    planned = PlannedFor.objects.filter(activity=activity).values("position")
    rows = positions({}, actor).filter(pk__in=planned).order_by("label", "pk")
    lines = [position_line(row) for row in rows[:SHOWN]]
    if not lines:
        return None
    context = {"lines": lines}
    return Section(
        "interests", _("Interests and offers"), "exchange/lines_section.html", context, beside=True
    )
