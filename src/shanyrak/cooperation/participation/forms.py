"""What comes from the pages of participation."""

from __future__ import annotations

from django import forms
from django.utils.translation import gettext_lazy as _

from shanyrak.directory.models import PARTY_KIND_NAMES, Party
from shanyrak.records.clocks import ClockFields
from shanyrak.records.forms import PartialDateFormField, RecordField, RecordForm, TextsFormField


class ParticipationFilters(ClockFields):
    """What the list of participations can be narrowed by."""

    q = forms.CharField(label=_("Name"), required=False, max_length=200)
    party_kind = forms.ChoiceField(
        label=_("Kind"),
        required=False,
        choices=[("", _("All")), *((kind, _(name)) for kind, name in PARTY_KIND_NAMES.items())],
    )
    ends_soon = forms.BooleanField(label=_("Ends within 90 days"), required=False)

    field_order = ("q", "party_kind", "ends_soon", "on", "known")


class ParticipationForm(RecordForm):
    """A participation."""

    party = RecordField(Party, label=_("Party"))
    since = PartialDateFormField(label=_("Since"), required=False)
    until = PartialDateFormField(label=_("Until"), required=False)
    instrument = TextsFormField(
        label=_("By"), required=False, help_text=_("The declaration or the letter by which it takes part.")
    )
