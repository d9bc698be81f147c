"""The pages of figures."""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_safe

from shanyrak.cooperation.figures.actions import add_figure, edit_figure, merge_figures
from shanyrak.cooperation.figures.forms import FigureFilters, FigureForm
from shanyrak.cooperation.figures.members import members_over_time
from shanyrak.cooperation.figures.models import Figure
from shanyrak.cooperation.figures.permissions import CHANGE_FIGURES, SEE_FIGURES
from shanyrak.cooperation.figures.queries import figure_line, figures, quantities, series_over_time
from shanyrak.records.pages import RecordPages
from shanyrak.records.sections import sections_of
from shanyrak.records.turning import turns_back
from shanyrak.sources.queries import evidence_for
from shanyrak.ui.access import actor_of, permitted
from shanyrak.ui.lists import Column, Listing


def figure(request: HttpRequest, record: Figure) -> HttpResponse:
    """Show one figure with its unit, its date and its evidence."""
    actor = actor_of(request)
    key = (record.kind(), record.pk)
    context = {
        **figure_pages.here(record),
        "figure": figure_line(record),
        "marks": evidence_for([key], actor_of(request)).get(key, []),
        "sections": sections_of(record, actor, without={"evidence"}),
    }
    return render(request, "figures/figure.html", context)


@permitted(SEE_FIGURES)
@require_safe
@turns_back
def over_time(request: HttpRequest, series: str) -> HttpResponse:
    """Show one quantity over time, with its gaps and where sources disagree."""
    found = series_over_time(series, actor_of(request))
    if found is None:
        raise Http404
    return render(request, "figures/series.html", {**figure_pages.here(None), "series": found})


@permitted(SEE_FIGURES)
@require_safe
@turns_back
def members(request: HttpRequest) -> HttpResponse:
    """Show how many took part in the hub over time, by what sources count and by whom the ledger knows."""
    context = {"kinds": members_over_time(actor_of(request)), "participants": reverse("participations:list")}
    return render(request, "figures/members.html", context)


figure_pages = RecordPages(
    model=Figure,
    namespace="figures",
    listing=Listing(
        name="figures",
        title=_("Figures"),
        rows=figures,
        line=figure_line,
        filters=FigureFilters,
        first_order="-as_of",
        template="figures/list.html",
        context=lambda request: {"quantities": quantities(actor_of(request))},
        empty=_("No figures yet."),
        columns=(
            Column(
                "quantity",
                _("What is counted"),
                lambda f: f.quantity,
                lambda f: reverse("figures:detail", args=[f.id]),
                ("label",),
            ),
            Column("said", _("How many"), lambda f: f.said, order=("value",)),
            Column("as_of", _("As of"), lambda f: f.as_of, order=("as_of",), date=True),
            Column("what", _("In words"), lambda f: f.what),
            Column("party", _("Of whom"), lambda f: f.party, order=("party__label",)),
            Column("value", _("Value"), lambda f: f.value, on_page=False),
            Column("unit", _("Unit"), lambda f: f.unit, on_page=False),
            Column("qualifier", _("How exact"), lambda f: f.qualifier, on_page=False),
        ),
    ),
    form=FigureForm,
    see=SEE_FIGURES,
    change=CHANGE_FIGURES,
    one=_("Figure"),
    create=add_figure,
    edit=edit_figure,
    merge=merge_figures,
    detail=figure,
)
