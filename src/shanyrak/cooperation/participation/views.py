"""The pages of participation."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext, ngettext
from django.utils.translation import gettext_lazy as _

from shanyrak.cooperation.participation.actions import (
    add_participation,
    edit_participation,
    merge_participations,
)
from shanyrak.cooperation.participation.forms import ParticipationFilters, ParticipationForm
from shanyrak.cooperation.participation.models import Participation
from shanyrak.cooperation.participation.permissions import CHANGE_PARTICIPATIONS, SEE_PARTICIPATIONS
from shanyrak.cooperation.participation.queries import (
    Membership,
    membership,
    participation_line,
    participations,
)
from shanyrak.records.clocks import clocks_of
from shanyrak.records.pages import RecordPages
from shanyrak.records.sections import sections_of
from shanyrak.ui.access import actor_of
from shanyrak.ui.lists import Column, Listing
from shanyrak.ui.words import number, when


def participation(request: HttpRequest, record: Participation) -> HttpResponse:
    """Show one participation."""
    context = {
        **participation_pages.here(record),
        "participation": participation_line(record),
        "sections": sections_of(record, actor_of(request)),
    }
    return render(request, "participation/participation.html", context)


def around_the_list(request: HttpRequest) -> Mapping[str, Any]:
    """Return what the list says above its rows: how many take part on the day, and how it came to that."""
    clocks = clocks_of(request)
    members = membership(actor_of(request), clocks)
    return {"clocks": clocks, "membership": members, "in_short": in_short(members)}


def in_short(members: Membership) -> str:
    """Return how many take part, in a sentence."""
    countries = ngettext("%(n)s country", "%(n)s countries", members.countries)
    bodies = ngettext("%(n)s organisation", "%(n)s organisations", members.organizations)
    said = {"n": countries % {"n": number(members.countries)}, "day": when(members.on)}
    if not members.organizations:
        return (
            ngettext("%(n)s takes part on %(day)s.", "%(n)s take part on %(day)s.", members.countries) % said
        )
    said |= {"bodies": bodies % {"n": number(members.organizations)}}
    return gettext("%(n)s and %(bodies)s take part on %(day)s.") % said


participation_pages = RecordPages(
    model=Participation,
    namespace="participations",
    listing=Listing(
        name="participants",
        title=_("Participants"),
        rows=participations,
        line=participation_line,
        filters=ParticipationFilters,
        first_order="party",
        template="participation/list.html",
        context=around_the_list,
        columns=(
            Column(
                "party",
                _("Party"),
                lambda p: p.party,
                lambda p: reverse("parties:detail", args=[p.party_id]),
                ("label",),
            ),
            Column("since", _("Since"), lambda p: p.since, order=("since",), date=True),
            Column("until", _("Until"), lambda p: p.until, order=("until",), date=True),
            Column(
                "instrument",
                _("Recorded as"),
                lambda p: p.instrument,
                lambda p: reverse("participations:detail", args=[p.id]),
            ),
        ),
    ),
    form=ParticipationForm,
    see=SEE_PARTICIPATIONS,
    change=CHANGE_PARTICIPATIONS,
    one=_("Participation"),
    create=add_participation,
    edit=edit_participation,
    merge=merge_participations,
    detail=participation,
)
