"""What changed, because of which activity: a list that everybody can read, silence counted in it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.urls import reverse
from django.utils.timezone import localdate
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_safe

from shanyrak.cooperation.outcomes.forms import OutcomeFilters
from shanyrak.cooperation.outcomes.permissions import SEE_ASKS, SEE_OUTCOMES, SET_BEGINNING
from shanyrak.cooperation.outcomes.queries.asks import asks_seen, numbers
from shanyrak.cooperation.outcomes.queries.outcomes import change, changes
from shanyrak.ui.access import actor_of, permitted
from shanyrak.ui.lists import Column, Listing, show_list


def around_the_list(request: HttpRequest) -> Mapping[str, Any]:
    """Return the numbers above the list: how many were asked, and what came back."""
    actor = actor_of(request)
    return {
        "numbers": numbers(asks_seen(actor, on=localdate())),
        "asks_address": reverse("outcomes:asks") if SEE_ASKS.to & actor.roles() else "",
        "beginning_address": reverse("outcomes:beginning") if SET_BEGINNING.opens_for(actor) else "",
    }


LISTING = Listing(
    name="outcomes",
    title=_("What changed"),
    rows=changes,
    line=change,
    filters=OutcomeFilters,
    first_order="-when",
    template="outcomes/list.html",
    empty=_("Nobody has said yet what changed."),
    context=around_the_list,
    columns=(
        Column("what", _("What changed"), lambda c: c.what or c.sort, template="outcomes/cells/what.html"),
        Column(
            "where",
            _("Where"),
            lambda c: c.party,
            lambda c: reverse("parties:detail", args=[c.party_id]) if c.party_id else "",
            ("party__label",),
        ),
        Column("how", _("How"), lambda c: c.sort, order=("sort",), template="outcomes/cells/how.html"),
        Column(
            "activity",
            _("Because of"),
            lambda c: c.activity,
            lambda c: reverse("activities:detail", args=[c.activity_id]),
            ("activity__label",),
        ),
        Column(
            "fulfilled", _("Promise kept"), lambda c: c.fulfilled, template="outcomes/cells/fulfilled.html"
        ),
        Column("when", _("When"), lambda c: c.when, order=("told_at",), date=True),
        Column("asked_after", _("Months after"), lambda c: c.months, on_page=False),
    ),
)


@permitted(SEE_OUTCOMES)
@require_safe
def outcomes(request: HttpRequest) -> HttpResponseBase:
    """Show what changed, or export it."""
    return show_list(request, LISTING)
