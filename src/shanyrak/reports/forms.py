"""What comes from the pages of reports."""

from __future__ import annotations

from datetime import date

from django import forms
from django.core.exceptions import ValidationError
from django.utils.timezone import localdate
from django.utils.translation import gettext_lazy as _


class KnownForm(forms.Form):
    """The day as known on which a report is read or made."""

    known = forms.DateField(
        label=_("As known on"),
        required=False,
        widget=forms.DateInput({"type": "date"}),
        help_text=_("Left empty, as known today."),
    )

    def clean_known(self) -> date | None:
        """Refuse a day that has not come: nobody knows yet what will be known."""
        known: date | None = self.cleaned_data["known"]
        if known is not None and known > localdate():
            raise ValidationError(_("Give a day that has come."))
        return known
