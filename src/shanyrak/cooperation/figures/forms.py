"""What comes from the pages of figures."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from shanyrak.cooperation.figures.models import QUALIFIER_NAMES
from shanyrak.cooperation.figures.rules import trimmed
from shanyrak.directory.models import Party
from shanyrak.records.clocks import ClockFields
from shanyrak.records.forms import PartialDateFormField, RecordField, RecordForm, TextsFormField
from shanyrak.ui.choices import translated

FIRST_YEAR, LAST_YEAR = 1900, 2100


class FigureFilters(ClockFields):
    """What the list of figures can be narrowed by."""

    q = forms.CharField(label=_("Words"), required=False, max_length=200)
    qualifier = forms.ChoiceField(
        label=_("How exact"), required=False, choices=[("", _("All")), *translated(QUALIFIER_NAMES)]
    )
    year = forms.IntegerField(label=_("Year"), required=False, min_value=FIRST_YEAR, max_value=LAST_YEAR)
    party = RecordField(Party, label=_("Of whom"), required=False)


class ValueField(forms.DecimalField):
    """A value, shown without the zeros that the table pads it with."""

    def prepare_value(self, value: Any) -> Any:
        """Show 42, not 42.000000."""
        return trimmed(value) if isinstance(value, Decimal) else value


class FigureForm(RecordForm):
    """A figure."""

    quantity = forms.CharField(
        label=_("What is counted"),
        max_length=120,
        help_text=_("A short name, the same each time: “participating countries”."),
    )
    qualifier = forms.ChoiceField(label=_("How exact"), choices=translated(QUALIFIER_NAMES), initial="exact")
    value = ValueField(label=_("Value"), max_digits=28, decimal_places=6)
    unit = forms.CharField(
        label=_("Unit"),
        max_length=60,
        help_text=_("countries, people, USD, percent; for a part of a whole: share"),
    )
    what = TextsFormField(label=_("In words"), required=False, help_text=_("What exactly the source counts."))
    as_of = PartialDateFormField(label=_("As of"), required=False)
    party = RecordField(Party, label=_("Of whom"), required=False)
