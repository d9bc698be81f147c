"""The lists of all concept notes and of all budget lines."""

from __future__ import annotations

from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_safe

from shanyrak.cooperation.preparation.forms import LineFilters, NoteFilters
from shanyrak.cooperation.preparation.permissions import SEE_BUDGETS
from shanyrak.cooperation.preparation.queries.listed import (
    listed_line,
    listed_lines,
    listed_note,
    listed_notes,
)
from shanyrak.ui.access import permitted
from shanyrak.ui.lists import Column, Listing, show_list

STATE_CELL = "preparation/cells/state.html"
NOTES = Listing(
    name="concept-notes",
    title=_("Concept notes"),
    rows=listed_notes,
    line=listed_note,
    filters=NoteFilters,
    first_order="changed",
    columns=(
        Column(
            "activity",
            _("Activity"),
            lambda one: one.activity,
            lambda one: reverse("preparation:show", args=[one.activity_id]) + "#note",
            ("activity__label",),
        ),
        Column("state", _("State"), lambda one: one.word, order=("state",), template=STATE_CELL),
        Column("changed", _("Last change"), lambda one: one.changed_on, order=("changed_at",), date=True),
    ),
)
LINES = Listing(
    name="budget-lines",
    title=_("Budget lines"),
    rows=listed_lines,
    line=listed_line,
    filters=LineFilters,
    first_order="activity",
    columns=(
        Column(
            "what",
            _("What for"),
            lambda one: one.what,
            lambda one: reverse("preparation:line", args=[one.id]),
        ),
        Column("activity", _("Activity"), lambda one: one.activity, order=("activity__label",)),
        Column("funder", _("Who pays"), lambda one: one.funder),
        Column("planned", _("Planned"), lambda one: one.planned, order=("currency", "planned"), numeric=True),
        Column("state", _("State"), lambda one: one.word, template=STATE_CELL),
    ),
)


@permitted(SEE_BUDGETS)
@require_safe
def notes(request: HttpRequest) -> HttpResponseBase:
    """Show the concept notes of all activities, or export them."""
    return show_list(request, NOTES)


@permitted(SEE_BUDGETS)
@require_safe
def lines(request: HttpRequest) -> HttpResponseBase:
    """Show the budget lines of all activities, or export them."""
    return show_list(request, LINES)
