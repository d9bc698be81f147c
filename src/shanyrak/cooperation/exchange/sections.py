"""What the pages of parties and topics show of interests and offers."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from shanyrak.cooperation.exchange.queries import beside, position_line, positions
from shanyrak.directory.models import Party
from shanyrak.records.sections import Section, shown_on
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
