"""What the pages of activities and commitments show of preparations: the board, the papers, the way to a new idea."""

from __future__ import annotations

from typing import Any

from django.urls import reverse
from django.utils.timezone import localdate
from django.utils.translation import gettext_lazy as _

from shanyrak.cooperation.activities.models import Activity
from shanyrak.cooperation.activities.rules import ActivityStatus
from shanyrak.cooperation.agreements.models import Commitment
from shanyrak.cooperation.preparation.permissions import PREPARE, SEE_BUDGETS, SEE_PREPARATION
from shanyrak.cooperation.preparation.queries.board import by_currency, steps_of, tasks_in_short
from shanyrak.cooperation.preparation.queries.hosts import hosts_of
from shanyrak.cooperation.preparation.queries.money import money_of
from shanyrak.cooperation.preparation.queries.notes import note_of
from shanyrak.cooperation.preparation.queries.papers import papers_of
from shanyrak.cooperation.preparation.queries.tasks import tasks_of
from shanyrak.records.sections import Section, shown_on
from shanyrak.records.tabs import Tab, tab_on
from shanyrak.records.turning import clocks_asked
from shanyrak.roles import Actor

AHEAD = frozenset({ActivityStatus.PLANNED.value, ActivityStatus.INVITED.value, ActivityStatus.ONGOING.value})


@tab_on("activities.activity", order=10)
def preparation(activity: Activity, actor: Actor) -> Tab | None:
    """Offer the preparation to the secretariat; a hosting party's focal point comes by the board."""
    if not SEE_BUDGETS.opens_for(actor):
        return None
    return Tab(_("Preparation"), reverse("preparation:show", args=[activity.pk]))


@shown_on("activities.activity", order=1)
def board(activity: Activity, actor: Actor) -> Section | None:
    """Show how far an activity has come, its money and tasks in short, and what comes next.

    Of what is long over and was never prepared here there is nothing to show, and no past day has a board.
    """
    if clocks_asked().chosen or not SEE_PREPARATION.opens_for(actor):
        return None
    sees_all = SEE_BUDGETS.opens_for(actor)
    if not sees_all and not SEE_PREPARATION.allows(actor, hosts_of(activity.pk)):
        return None
    on, note = localdate(), note_of(activity.pk)
    tasks = tasks_of(activity.pk, on=on) if sees_all else []
    money = money_of(activity.pk) if sees_all else []
    if activity.status not in AHEAD and not (note or tasks or money):
        return None
    context: dict[str, Any] = {
        "steps": steps_of(activity, note, on=on),
        "in_short": tasks_in_short(tasks),
        "money": by_currency(money),
        "address": reverse("preparation:show", args=[activity.pk]),
        "sees_all": sees_all,
    }
    return Section("board", _("How far it has come"), "preparation/sections/board.html", context)


@shown_on("activities.activity", order=12)
def papers(activity: Activity, actor: Actor) -> Section | None:
    """Show the papers that the reader may open."""
    if clocks_asked().chosen:
        return None
    found = papers_of(activity.pk, actor)
    if not found:
        return None
    return Section("papers", _("Papers"), "preparation/sections/papers.html", {"papers": found})


@shown_on("agreements.commitment", order=30)
def idea_from_a_promise(commitment: Commitment, actor: Actor) -> Section | None:
    """Offer to start an activity that is to fulfil the promise."""
    if clocks_asked().chosen or not PREPARE.opens_for(actor):
        return None
    address = f"{reverse('preparation:idea')}?commitment={commitment.pk}"
    return Section(
        "idea", _("An activity for it"), "preparation/sections/idea.html", {"address": address}, beside=True
    )
