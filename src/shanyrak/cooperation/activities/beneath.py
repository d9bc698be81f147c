"""Pages beneath an activity: rooms above draw them with ``{% extends "activities/beneath.html" %}``."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from shanyrak.cooperation.activities.models import Activity
from shanyrak.cooperation.activities.queries import activity_line
from shanyrak.records.tabs import Tab, tabs_of
from shanyrak.records.turning import day_asked
from shanyrak.ui.access import actor_of

KIND = Activity.kind()


def activity_beneath(request: HttpRequest, pk: int) -> Activity:
    """Return the activity if the actor may see it, and it was not merged into another. Raises Http404."""
    found: Activity = get_object_or_404(Activity.objects.standing().visible_to(actor_of(request)), pk=pk)
    return found


def around(request: HttpRequest, activity: Activity, title: Any) -> dict[str, Any]:
    """Return what a page beneath an activity shows around itself: its name, the way back, the tabs."""
    return {
        "record": activity,
        "line": activity_line(activity, on=day_asked()),
        "here": title,
        "list_address": reverse("activities:list"),
        "detail_address": reverse("activities:detail", args=[activity.pk]),
        "tabs": tabs_for(request, activity),
    }


def tabs_for(request: HttpRequest, activity: Activity) -> list[tuple[Any, str, bool]]:
    """Return the tabs of an activity for whoever is asking."""
    first = Tab(_("Overview"), reverse("activities:detail", args=[activity.pk]))
    return tabs_of(activity, actor_of(request), first=first, path=request.path)
