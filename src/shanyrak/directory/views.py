"""The directory's pages."""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.timezone import now
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_http_methods, require_POST

from shanyrak.directory.actions import (
    add_contact,
    add_office,
    add_party,
    add_person,
    edit_office,
    edit_party,
    edit_person,
    merge_offices,
    merge_parties,
    merge_people,
    remove_contact,
)
from shanyrak.directory.forms import (
    AsOn,
    ContactForm,
    OfficeFilters,
    OfficeForm,
    PartyFilters,
    PartyForm,
    PeopleFilters,
    PersonForm,
)
from shanyrak.directory.lanes import lanes_of
from shanyrak.directory.models import Contact, Office, Party, Person
from shanyrak.directory.permissions import (
    CHANGE_CONTACTS,
    CHANGE_PARTIES,
    CHANGE_PEOPLE,
    SEE_PARTIES,
    SEE_PEOPLE,
)
from shanyrak.directory.queries import (
    office_line,
    offices,
    offices_of,
    parties,
    parties_of,
    party_detail,
    party_line,
    people,
    person_detail,
    person_line,
)
from shanyrak.records.pages import RecordPages
from shanyrak.records.sections import sections_of
from shanyrak.records.turning import day_asked
from shanyrak.ui.access import actor_of, permitted
from shanyrak.ui.lists import Column, Listing
from shanyrak.ui.showing import refusals_shown_on


def party(request: HttpRequest, record: Party) -> HttpResponse:
    """Show one party, with what all rooms know of it."""
    form = AsOn(request.GET)
    on = form.cleaned_data["on"] if form.is_valid() else None
    sections = sections_of(record, actor_of(request))
    held = Office.objects.visible_to(actor_of(request)).filter(party=record)
    offices = offices_of(held.on(on) if on else held)
    context = {
        "pages": party_pages,
        "record": record,
        "party": party_detail(record, actor_of(request)),
        "on": on,
        "offices": offices,
        "lanes": lanes_of(offices, on=day_asked()),
        "sections": [section for section in sections if section.name != "evidence"],
        "closing": [section for section in sections if section.name == "evidence"],
    }
    return render(request, "directory/party.html", context)


def person(request: HttpRequest, record: Person) -> HttpResponse:
    """Show one person with their offices over time."""
    detail = person_detail(record, actor_of(request))
    context = {
        "pages": person_pages,
        "record": record,
        "person": detail,
        "lanes": lanes_of(detail.offices, on=day_asked()),
        "sections": sections_of(record, actor_of(request)),
    }
    return render(request, "directory/person.html", context)


def office(request: HttpRequest, record: Office) -> HttpResponse:
    """Show one office."""
    context = {
        "pages": office_pages,
        "record": record,
        "office": office_line(record),
        "sections": sections_of(record, actor_of(request)),
    }
    return render(request, "directory/office.html", context)


def _person_to_reach(request: HttpRequest, pk: int) -> Person:
    """Return the person whose contacts the actor may change. Raises Http404."""
    record = get_object_or_404(Person.objects.standing().visible_to(actor_of(request)), pk=pk)
    if not CHANGE_CONTACTS.allows(actor_of(request), parties_of(pk)):
        raise Http404
    return record


@permitted(CHANGE_CONTACTS)
@require_http_methods(["GET", "POST"])
def contact_add(request: HttpRequest, pk: int) -> HttpResponse:
    """Ask how a person can be reached, and keep it."""
    record = _person_to_reach(request, pk)
    form = ContactForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        with refusals_shown_on(form):
            add_contact(person_id=pk, by=actor_of(request), at=now(), **form.cleaned_data)
            return redirect("people:detail", pk)
    return render(request, "directory/contact.html", {"record": record, "form": form})


@permitted(CHANGE_CONTACTS)
@require_POST
def contact_remove(request: HttpRequest, pk: int, contact_id: int) -> HttpResponse:
    """Take out how a person can be reached, for good."""
    _person_to_reach(request, pk)
    get_object_or_404(Contact, pk=contact_id, person=pk)
    remove_contact(contact_id=contact_id, by=actor_of(request), at=now())
    return redirect("people:detail", pk)


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

person_pages = RecordPages(
    model=Person,
    namespace="people",
    listing=Listing(
        name="people",
        title=_("People"),
        rows=people,
        line=person_line,
        filters=PeopleFilters,
        first_order="name",
        columns=(
            Column(
                "name",
                _("Name"),
                lambda p: p.name,
                lambda p: reverse("people:detail", args=[p.id]),
                ("label",),
            ),
            Column("office", _("Latest office"), lambda p: p.office),
            Column("party", _("Party"), lambda p: p.party),
        ),
    ),
    form=PersonForm,
    see=SEE_PEOPLE,
    change=CHANGE_PEOPLE,
    one=_("Person"),
    create=add_person,
    edit=edit_person,
    merge=merge_people,
    detail=person,
)

office_pages = RecordPages(
    model=Office,
    namespace="offices",
    listing=Listing(
        name="offices",
        title=_("Offices"),
        rows=offices,
        line=office_line,
        filters=OfficeFilters,
        first_order="person",
        columns=(
            Column(
                "title",
                _("Office"),
                lambda o: o.title,
                lambda o: reverse("offices:detail", args=[o.id]),
                ("label",),
            ),
            Column(
                "person",
                _("Person"),
                lambda o: o.person,
                lambda o: reverse("people:detail", args=[o.person_id]),
                ("person__label",),
            ),
            Column("party", _("Party"), lambda o: o.party, order=("party__label",)),
            Column("since", _("Since"), lambda o: o.since, order=("since",)),
            Column("until", _("Until"), lambda o: o.until, order=("until",)),
            Column("seen_last", _("Last seen"), lambda o: o.seen_last, order=("seen_last",)),
        ),
    ),
    form=OfficeForm,
    see=SEE_PEOPLE,
    change=CHANGE_PEOPLE,
    one=_("Office"),
    create=add_office,
    edit=edit_office,
    merge=merge_offices,
    detail=office,
)
