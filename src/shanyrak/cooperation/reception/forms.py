"""What comes from the pages of the reception."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.timezone import localdate
from django.utils.translation import gettext_lazy as _

from shanyrak.cooperation.activities.models import ROLE_NAMES
from shanyrak.cooperation.activities.rules import ParticipantRole
from shanyrak.directory.models import Party
from shanyrak.records.forms import LANGUAGE_NAMES, RecordField
from shanyrak.ui.choices import translated


class WalkInForm(forms.Form):
    """Somebody who stands at the door."""

    client_id = forms.UUIDField(widget=forms.HiddenInput)
    given_name = forms.CharField(label=_("Given name"), max_length=120)
    family_name = forms.CharField(label=_("Family name"), max_length=120)
    party = RecordField(Party, label=_("Party"), required=False)
    organisation = forms.CharField(label=_("Organisation"), max_length=300, required=False)
    position = forms.CharField(label=_("Position"), max_length=300, required=False)
    email = forms.EmailField(label=_("Email"), required=False)
    language = forms.ChoiceField(label=_("Language"), choices=list(LANGUAGE_NAMES.items()))
    role = forms.ChoiceField(
        label=_("Role"), choices=translated(ROLE_NAMES), initial=ParticipantRole.PARTICIPANT.value
    )


class DeskLinkForm(forms.Form):
    """For whom a link is, and on which day it works."""

    name = forms.CharField(
        label=_("For whom"), max_length=80, help_text=_("Such as: door on the left, morning.")
    )
    day = forms.DateField(
        label=_("Day"), widget=forms.DateInput({"type": "date"}, format="%Y-%m-%d"), initial=localdate
    )


class PressForm(forms.Form):
    """One press, as a device or a page without script sends it."""

    client_id = forms.UUIDField()
    registration = forms.IntegerField(min_value=1)
    came = forms.BooleanField(required=False)
    at = forms.DateTimeField(required=False)
    session = forms.IntegerField(min_value=1, required=False)

    @classmethod
    def of(cls, said: Any) -> PressForm:
        """Return the form of what a device sent; anything else than a mapping counts as nothing."""
        return cls({name: said.get(name) for name in cls.base_fields} if isinstance(said, dict) else {})
