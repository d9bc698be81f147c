"""What forms ask for while someone types, and the list of what is kept back until a day."""

from __future__ import annotations

from django import forms
from django.apps import apps
from django.db.models import Case, When
from django.db.models.functions import Length
from django.http import Http404, HttpRequest, JsonResponse
from django.http.response import HttpResponseBase
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_safe

from shanyrak.records.embargoes import kept_back, kept_back_line
from shanyrak.records.models import Record
from shanyrak.records.pages import address_of, pages_of_kind
from shanyrak.records.permissions import CHOOSE_RECORDS, SEE_EMBARGOES
from shanyrak.ui.access import actor_of, permitted
from shanyrak.ui.lists import Column, Listing, show_list

OFFERED = 12


@permitted(CHOOSE_RECORDS)
def options(request: HttpRequest, kind: str) -> JsonResponse:
    """Answer with the records of ``kind`` that match ``?q=`` and that the actor may see, as a field takes them."""
    records = record_model(kind).objects.standing().visible_to(actor_of(request)).order_by("label")
    if question := request.GET.get("q", "").partition(" #")[0].strip():
        records = records.matching(question)
        begins = Case(When(label__istartswith=question, then=0), default=1)
        records = records.order_by(begins, Length("label"), "label")  # the shortest name is meant most often
    found = records.values_list("label", "pk")[:OFFERED]
    return JsonResponse([f"{label} #{pk}" for label, pk in found], safe=False)


def record_model(kind: str) -> type[Record]:
    """Return the kind of record that goes by this word. Raises Http404."""
    try:
        model = apps.get_model(kind)
    except (LookupError, ValueError) as unknown:
        raise Http404 from unknown
    if not issubclass(model, Record):
        raise Http404
    return model


class KeptBackFilters(forms.Form):
    """Up to which day."""

    until = forms.DateField(label=_("Public until"), required=False, widget=forms.DateInput({"type": "date"}))


KEPT_BACK = Listing(
    name="kept-back",
    title=_("Kept back until a day"),
    columns=(
        Column("public_on", _("Public from"), lambda line: line.public_on, order=("public_on",), date=True),
        Column("name", _("Name"), lambda line: line.name, link=lambda line: address_of(line.kind, line.id)),
        Column("kind", _("Kind"), lambda line: str(pages_of_kind[line.kind].one)),
    ),
    rows=lambda filters, _actor: kept_back(until=filters.get("until")),
    line=kept_back_line,
    filters=KeptBackFilters,
    first_order="public_on",
    empty=_("Nothing is kept back."),
)


@permitted(SEE_EMBARGOES)
@require_safe
def show_kept_back(request: HttpRequest) -> HttpResponseBase:
    """Show what becomes public, the next first."""
    return show_list(request, KEPT_BACK)
