"""What the pages of an activity show of its invitations: a tab, and a short summary."""

from __future__ import annotations

from django.urls import reverse
from django.utils.timezone import localdate
from django.utils.translation import gettext_lazy as _

from shanyrak.cooperation.activities.models import Activity
from shanyrak.cooperation.invitations.names import STATE_NAMES, STATE_TONES
from shanyrak.cooperation.invitations.permissions import SEE_INVITATIONS
from shanyrak.cooperation.invitations.queries.invitations import counts
from shanyrak.cooperation.invitations.rules import InvitationState
from shanyrak.records.sections import Section, shown_on
from shanyrak.records.tabs import Tab, tab_on
from shanyrak.roles import Actor


@tab_on("activities.activity", order=20)
def invitations(record: Activity, actor: Actor) -> Tab | None:
    """Lead to whom the activity invites."""
    if not SEE_INVITATIONS.opens_for(actor):
        return None
    return Tab(_("Invitations"), reverse("invitations:here", args=[record.pk]))


@shown_on("activities.activity", order=20)
def in_short(record: Activity, actor: Actor) -> Section | None:
    """Show how many are invited, and how their invitations stand; nothing where nobody is."""
    if not SEE_INVITATIONS.opens_for(actor):
        return None
    numbers = counts(record.pk, actor, on=localdate())
    if not numbers:
        return None
    there = reverse("invitations:here", args=[record.pk])
    rows = [
        (STATE_TONES[state.value], STATE_NAMES[state.value], numbers[state], f"{there}?state={state.value}")
        for state in InvitationState
        if state in numbers
    ]
    context = {"rows": rows, "there": there, "whole": sum(numbers.values())}
    return Section("invitations", _("Invitations"), "invitations/section.html", context, beside=True)
