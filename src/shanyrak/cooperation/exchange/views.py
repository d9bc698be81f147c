"""The pages of interests and offers."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.timezone import now
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_POST, require_safe

from shanyrak.cooperation.exchange.actions import add_position, edit_position, merge_positions
from shanyrak.cooperation.exchange.forms import PositionFilters, PositionForm
from shanyrak.cooperation.exchange.models import Position
from shanyrak.cooperation.exchange.permissions import SEE_POSITIONS, STATE_POSITIONS
from shanyrak.cooperation.exchange.queries import (
    beside,
    position_detail,
    position_line,
    positions,
    suggested_topics,
)
from shanyrak.directory.models import Party
from shanyrak.records.pages import RecordPages
from shanyrak.records.sections import sections_of
from shanyrak.records.turning import turns_back
from shanyrak.refusals import Refusal
from shanyrak.sources.queries import evidence_for
from shanyrak.topics.forms import FileUnderForm
from shanyrak.ui.access import actor_of, permitted
from shanyrak.ui.lists import Column, Listing
from shanyrak.ui.showing import said


def position(request: HttpRequest, record: Position) -> HttpResponse:
    """Show one interest or offer."""
    actor = actor_of(request)
    key = (record.kind(), record.pk)
    may_state = STATE_POSITIONS.allows(actor, [record.party_id] if record.party_id else [])
    context = {
        **position_pages.here(record),
        "suggestions": suggested_topics(record) if may_state else [],
        "file_under": reverse("positions:file-under", args=[record.pk]),
        "position": position_detail(record, actor),
        "marks": evidence_for([key], actor_of(request)).get(key, []),
        "sections": sections_of(record, actor, without={"evidence"}),
    }
    return render(request, "exchange/position.html", context)


@permitted(SEE_POSITIONS)
@require_safe
@turns_back
def of_party(request: HttpRequest, pk: int) -> HttpResponse:
    """Show what a party would like to learn beside what it can share."""
    actor = actor_of(request)
    party = get_object_or_404(Party.objects.standing().visible_to(actor), pk=pk)
    context = {**position_pages.here(None), "beside": beside(party, actor)}
    context["may_state"] = STATE_POSITIONS.allows(actor, [party.pk])
    return render(request, "exchange/of_party.html", context)


@permitted(STATE_POSITIONS)
@require_POST
def file_under(request: HttpRequest, pk: int) -> HttpResponse:
    """File the position under topics that a person chose from those its words suggest."""
    record = position_pages.found(request, pk)
    form = FileUnderForm(request.POST)
    if form.is_valid():
        topics = sorted({*record.topics, *form.cleaned_data["topics"]})
        version = form.cleaned_data["version"]
        try:
            edit_position(
                record_id=pk, version=version, wanted={"topics": topics}, by=actor_of(request), at=now()
            )
        except Refusal as refusal:
            messages.error(request, said(refusal))
    return redirect("positions:detail", pk=pk)


position_pages = RecordPages(
    model=Position,
    namespace="positions",
    listing=Listing(
        name="positions",
        title=_("Interests and offers"),
        rows=positions,
        line=position_line,
        filters=PositionFilters,
        first_order="-said",
        empty=_("No interests and offers yet."),
        columns=(
            Column(
                "subject",
                _("About"),
                lambda p: p.subject,
                lambda p: reverse("positions:detail", args=[p.id]),
                ("label",),
            ),
            Column(
                "direction",
                _("Interest or offer"),
                lambda p: p.direction,
                order=("direction", "label"),
                template="exchange/direction.html",
            ),
            Column("whose", _("Whose"), lambda p: p.whose, order=("party__label", "party_text")),
            Column("target", _("Towards"), lambda p: p.target, order=("target__label",)),
            Column("said", _("Said on"), lambda p: p.said_on, order=("said_on",), date=True),
        ),
    ),
    form=PositionForm,
    see=SEE_POSITIONS,
    change=STATE_POSITIONS,
    one=_("Interest or offer"),
    create=add_position,
    edit=edit_position,
    merge=merge_positions,
    detail=position,
)
