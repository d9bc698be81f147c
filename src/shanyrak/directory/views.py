"""The directory's pages."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from shanyrak.directory.actions import add_party, edit_party, merge_parties
from shanyrak.directory.forms import PartyFilters, PartyForm
from shanyrak.directory.models import Party
from shanyrak.directory.permissions import CHANGE_PARTIES, SEE_PARTIES
from shanyrak.directory.queries import parties, party_detail, party_line
from shanyrak.records.pages import RecordPages
from shanyrak.ui.lists import Column, Listing


def party(request: HttpRequest, record: Party) -> HttpResponse:
    """Show one party."""
    return render(
        request,
        "directory/party.html",
        {"pages": party_pages, "record": record, "party": party_detail(record)},
    )


party_pages = RecordPages(
    model=Party,
    namespace="parties",
    listing=Listing(
        name="parties",
        title=_("Parties"),
        rows=parties,
        line=party_line,
        filters=PartyFilters,
        first_order="name",
        columns=(
            Column(
                "name",
                _("Name"),
                lambda p: p.name,
                lambda p: reverse("parties:detail", args=[p.id]),
                ("label",),
            ),
            Column("abbreviation", _("Abbreviation"), lambda p: p.abbreviation, order=("abbreviation",)),
            Column("kind", _("Kind"), lambda p: p.kind, order=("party_kind", "organization_kind")),
            Column("iso3", _("ISO code"), lambda p: p.iso3, order=("iso3",)),
            Column("part_of", _("Part of"), lambda p: p.part_of, order=("parent__label",)),
        ),
    ),
    form=PartyForm,
    see=SEE_PARTIES,
    change=CHANGE_PARTIES,
    one=_("Party"),
    create=add_party,
    edit=edit_party,
    merge=merge_parties,
    detail=party,
)
