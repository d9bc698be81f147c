"""A party in short: the numbers of all rooms in one row, on top of its page."""

from __future__ import annotations

from dataclasses import dataclass

from django.db.models import Q
from django.urls import reverse
from django.utils.translation import gettext, ngettext
from django.utils.translation import gettext_lazy as _

from shanyrak.cooperation.activities.models import Activity, Participant
from shanyrak.cooperation.activities.rules import ActivityStatus
from shanyrak.cooperation.agreements.queries.parties import party_numbers
from shanyrak.cooperation.agreements.states import State
from shanyrak.directory.models import Party
from shanyrak.records.sections import Section, shown_on
from shanyrak.records.turning import begun_by, day_asked
from shanyrak.roles import Actor
from shanyrak.ui.words import number


@dataclass(frozen=True, slots=True)
class Figure:
    """One number of a profile, what it counts, and the list behind it."""

    value: int
    label: str
    address: str
    tone: str = ""


@shown_on("directory.party", order=0)
def in_short(party: Party, actor: Actor) -> Section | None:
    """Show a party's agreements, promises and activities in numbers; nothing where all are nought."""
    figures = [one for one in figures_of(party, actor) if one.value]
    if not figures:
        return None
    return Section("in-short", _("In short"), "site/in_short.html", {"figures": figures})


def figures_of(party: Party, actor: Actor) -> list[Figure]:
    """Return the numbers of a party, each with the list that it counts."""
    numbers = party_numbers(party.pk, actor, on=day_asked())
    owed, late = numbers.commitments, numbers.owed.get(State.OVERDUE, 0)
    delivered = {"n": number(numbers.owed.get(State.DELIVERED, 0))}
    held = activities_held(party, actor)
    there = f"?party=%23{party.pk}"
    agreements, commitments = reverse("agreements:list") + there, reverse("commitments:list") + there
    return [
        Figure(
            numbers.in_force,
            ngettext("agreement in force", "agreements in force", numbers.in_force),
            f"{agreements}&course=in_force",
        ),
        Figure(
            owed,
            ngettext("commitment", "commitments", owed) + ", " + gettext("%(n)s delivered") % delivered,
            commitments,
        ),
        Figure(late, gettext("late"), f"{commitments}&state=overdue", "bad"),
        Figure(
            held, ngettext("activity", "activities", held), reverse("activities:list") + f"{there}&whose=all"
        ),
    ]


def activities_held(party: Party, actor: Actor) -> int:
    """Return how many activities the party took part in, itself or by someone in an office of it."""
    theirs = Participant.objects.filter(Q(party=party) | Q(office__party=party)).values("activity")
    seen = Activity.objects.standing().visible_to(actor)
    held = begun_by(seen.filter(pk__in=theirs, status=ActivityStatus.HELD.value), "since")
    return int(held.count())
