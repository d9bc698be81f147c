"""What comes from the pages that belong to no room."""

from __future__ import annotations

from django import forms
from django.utils.translation import gettext_lazy as _

LAST_POSITION = 2**63 - 1


class ChangesForm(forms.Form):
    """Since which day to tell what changed, and from which entry to go on."""

    since = forms.DateField(label=_("Since"), required=False, widget=forms.DateInput({"type": "date"}))
    before = forms.IntegerField(
        required=False, min_value=0, max_value=LAST_POSITION, widget=forms.HiddenInput
    )
