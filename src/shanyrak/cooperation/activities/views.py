"""The pages of activities."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from shanyrak.cooperation.activities.actions import add_activity, edit_activity, merge_activities
from shanyrak.cooperation.activities.beneath import tabs_for
from shanyrak.cooperation.activities.detail import activity_detail
from shanyrak.cooperation.activities.forms import ActivityFilters, ActivityForm
from shanyrak.cooperation.activities.models import Activity
from shanyrak.cooperation.activities.permissions import CHANGE_ACTIVITIES, REPORT_OUTCOMES, SEE_ACTIVITIES
from shanyrak.cooperation.activities.queries import activities, activity_line, suggested_topics
from shanyrak.cooperation.activities.suggesting import suggested_commitments
from shanyrak.records.pages import RecordPages
from shanyrak.records.sections import sections_of
from shanyrak.records.turning import clocks_asked, day_asked
from shanyrak.ui.access import actor_of
from shanyrak.ui.lists import Column, Listing


def activity(request: HttpRequest, record: Activity) -> HttpResponse:
    """Show one activity."""
    actor = actor_of(request)
    may_change = CHANGE_ACTIVITIES.opens_for(actor) and not clocks_asked().chosen
    context = {
        **activity_pages.here(record),
        "suggestions": suggested_topics(record) if may_change else [],
        "may_keep": suggested_commitments(record, actor, on=day_asked()) if may_change else (),
        "file_under": reverse("activities:file-under", args=[record.pk]),
        "activity": activity_detail(record, actor, on=day_asked()),
        "sections": sections_of(record, actor, without={"evidence"}),
        "tabs": tabs_for(request, record),
        "may_change": may_change,
        "may_report": REPORT_OUTCOMES.opens_for(actor),
    }
    return render(request, "activities/activity.html", context)


def context_of_list(request: HttpRequest) -> Mapping[str, Any]:
    """Return what the list says above its rows."""
    return {"whose": request.GET.get("whose", "")}


activity_pages = RecordPages(
    model=Activity,
    namespace="activities",
    listing=Listing(
        name="activities",
        title=_("Activities"),
        rows=lambda filters, actor: activities(filters, actor, on=day_asked()),
        line=lambda row: activity_line(row, on=day_asked()),
        filters=ActivityFilters,
        first_order="-when",
        template="activities/list.html",
        empty=_("No activities yet."),
        context=context_of_list,
        columns=(
            Column(
                "title",
                _("Activity"),
                lambda a: a.title,
                lambda a: reverse("activities:detail", args=[a.id]),
                ("label",),
            ),
            Column("when", _("When"), lambda a: a.when, order=("since", "until")),
            Column("kind", _("Kind"), lambda a: a.kind, order=("activity_kind",)),
            Column("where", _("Where"), lambda a: a.where, order=("place",)),
            Column(
                "status",
                _("Status"),
                lambda a: a.standing,
                order=("status",),
                template="activities/standing.html",
            ),
        ),
    ),
    form=ActivityForm,
    see=SEE_ACTIVITIES,
    change=CHANGE_ACTIVITIES,
    one=_("Activity"),
    create=add_activity,
    edit=edit_activity,
    merge=merge_activities,
    detail=activity,
)
