"""What comes from the directory's pages."""

from __future__ import annotations

from django import forms
from django.utils.translation import gettext_lazy as _

from shanyrak.directory.models import (
    CONTACT_KIND_NAMES,
    ORGANIZATION_KIND_NAMES,
    PARTY_KIND_NAMES,
    Party,
    Person,
)
from shanyrak.records.clocks import ClockFields
from shanyrak.records.forms import PartialDateFormField, RecordField, RecordForm, TextsFormField
from shanyrak.ui.choices import translated


class PartyFilters(ClockFields):
    """What the list of parties can be narrowed by."""

    q = forms.CharField(label=_("Name"), required=False, max_length=200)
    party_kind = forms.ChoiceField(
        label=_("Kind"), required=False, choices=[("", _("All")), *translated(PARTY_KIND_NAMES)]
    )


class PartyForm(RecordForm):
    """A party."""

    names = TextsFormField(label=_("Name"))
    party_kind = forms.ChoiceField(
        label=_("Kind"), choices=translated(PARTY_KIND_NAMES), initial="organization"
    )
    organization_kind = forms.ChoiceField(
        label=_("Sort of organisation"),
        required=False,
        choices=[("", "—"), *translated(ORGANIZATION_KIND_NAMES)],
    )
    abbreviation = forms.CharField(label=_("Abbreviation"), max_length=40, required=False)
    iso3 = forms.RegexField(
        "^[A-Z]{3}$", label=_("ISO code, three letters"), required=False, help_text=_("Only for countries.")
    )
    parent = RecordField(
        Party, label=_("Part of"), required=False, help_text=_("The organisation or country it belongs to.")
    )


class PeopleFilters(ClockFields):
    """What the list of people can be narrowed by."""

    q = forms.CharField(label=_("Name"), required=False, max_length=200)
    party = RecordField(Party, label=_("Party"), required=False)


class PersonForm(RecordForm):
    """A person."""

    name = forms.CharField(
        label=_("Name"), max_length=200, help_text=_("In Latin letters, as the person writes it.")
    )
    names = TextsFormField(label=_("Name in languages"), required=False, max_length=200)


class ContactForm(forms.Form):
    """How a person can be reached."""

    contact_kind = forms.ChoiceField(label=_("Kind"), choices=translated(CONTACT_KIND_NAMES))
    value = forms.CharField(label=_("Address or number"), max_length=320)


class OfficeFilters(ClockFields):
    """What the list of offices can be narrowed by."""

    q = forms.CharField(label=_("Office"), required=False, max_length=200)
    on = forms.DateField(label=_("Held on"), required=False, widget=forms.DateInput({"type": "date"}))


class OfficeForm(RecordForm):
    """An office of a person."""

    person = RecordField(Person, label=_("Person"))
    party = RecordField(Party, label=_("Party"), required=False)
    title = TextsFormField(label=_("Office"), max_length=300)
    since = PartialDateFormField(label=_("Since"), required=False)
    until = PartialDateFormField(label=_("Until"), required=False)


class AsOn(forms.Form):
    """The day a page speaks of; all times without one."""

    on = forms.DateField(required=False)
