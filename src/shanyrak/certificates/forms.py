"""What comes from the pages of certificates."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from shanyrak.certificates.models import KIND_NAMES, STANDING_NAMES
from shanyrak.certificates.queries import reasons_to_revoke
from shanyrak.certificates.rules import LONGEST_NAME, Reason
from shanyrak_methods.signatures.checking import LARGEST_FILE

ALL = ("", _("All"))


def _choices(names: dict[str, str]) -> list[tuple[str, Any]]:
    return [ALL, *((value, _(name)) for value, name in names.items())]


class CertificateFilters(forms.Form):
    """What the list of certificates can be narrowed by."""

    q = forms.CharField(label=_("Words"), required=False, max_length=200)
    kind = forms.ChoiceField(label=_("Kind"), required=False, choices=_choices(KIND_NAMES))
    standing = forms.ChoiceField(label=_("State"), required=False, choices=_choices(STANDING_NAMES))
    year = forms.IntegerField(label=_("Year"), required=False, min_value=1990, max_value=2100)
    batch = forms.IntegerField(required=False, min_value=1, widget=forms.HiddenInput, label=_("Batch"))


class CheckForm(forms.Form):
    """A file to be checked."""

    file = forms.FileField(
        label=_("File"),
        max_length=300,
        allow_empty_file=True,
        help_text=_("The PDF, the PNG, the JSON or the token, up to 5 MB. We keep nothing of it."),
    )

    def clean_file(self) -> Any:
        """Refuse what is too large before it is read."""
        file = self.cleaned_data["file"]
        if file.size > LARGEST_FILE:
            raise forms.ValidationError(gettext("The file is larger than 5 MB."))
        return file


class RevokeForm(forms.Form):
    """Why a certificate is taken back; everybody may read it."""

    reason = forms.ChoiceField(
        label=_("Why"), choices=reasons_to_revoke, help_text=_("It stands on the public page, with the day.")
    )

    def why(self) -> Reason:
        """Return the reason that was chosen."""
        return Reason(self.cleaned_data["reason"])


class ReplaceForm(forms.Form):
    """The name as it should be."""

    name = forms.CharField(label=_("Name"), max_length=LONGEST_NAME)
    email = forms.EmailField(label=_("E-mail"), required=False)
