"""What an activity's page shows of its registration, and the tab beneath it."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.urls import reverse
from django.utils.timezone import now
from django.utils.translation import gettext_lazy as _

from shanyrak.cooperation.activities.models import Activity
from shanyrak.cooperation.preparation.rules import Stage
from shanyrak.cooperation.preparation.stages import shows
from shanyrak.cooperation.registration.models import Opening
from shanyrak.cooperation.registration.permissions import NOMINATE, SEE_REGISTRATIONS
from shanyrak.cooperation.registration.queries.opening import opening_line, opening_of
from shanyrak.cooperation.registration.rules import OpeningState, Window
from shanyrak.records.rules import Visibility
from shanyrak.records.sections import Section, shown_on
from shanyrak.records.tabs import Tab, tab_on
from shanyrak.records.turning import clocks_asked
from shanyrak.roles import READERS, Actor


@shows(Stage.OPEN)
def registration_was_announced(activity_id: int, on: date) -> bool:  # noqa: ARG001 - what was announced stays so
    """Whether people could register for an activity, or can."""
    announced = [OpeningState.OPEN.value, OpeningState.CLOSED.value]
    return Opening.objects.filter(activity=activity_id, state__in=announced).exists()


@tab_on("activities.activity", order=30)
def registration_tab(activity: Activity, actor: Actor) -> Tab | None:
    """Offer the registrations to whoever may see some."""
    if not SEE_REGISTRATIONS.opens_for(actor):
        return None
    return Tab(_("Registration"), reverse("registration:people", args=[activity.pk]))


@shown_on("activities.activity", order=3)
def registration_of_an_activity(activity: Activity, actor: Actor) -> Section | None:
    """Show whether one can register; the numbers only to those who may see who is registered."""
    if clocks_asked().chosen:
        return None
    opening = opening_of(activity.pk)
    if opening is None:
        return None
    standing = opening_line(opening, at=now())
    numbers = bool(actor.roles() & READERS)
    form = _form_address(activity, opening, standing.window)
    nominates = not numbers and opening.by_nomination and NOMINATE.opens_for(actor)
    open_to_nominate = nominates and standing.window is Window.OPEN
    if not (numbers or form or open_to_nominate or standing.window is Window.AHEAD):
        return None
    context: dict[str, Any] = {
        "standing": standing,
        "numbers": numbers,
        "form_address": form,
        "nominate_address": reverse("registration:nominate", args=[activity.pk]) if open_to_nominate else "",
        "people_address": reverse("registration:people", args=[activity.pk]) if numbers else "",
    }
    return Section(
        "registration", _("Registration"), "registration/sections/activity.html", context, beside=not numbers
    )


def _form_address(activity: Activity, opening: Opening, window: Window) -> str:
    public = activity.visibility == Visibility.PUBLIC and opening.by_form and window is Window.OPEN
    return reverse("registration:register", args=[activity.pk]) if public else ""
