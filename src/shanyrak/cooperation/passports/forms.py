"""What comes from the pages about passports."""

from __future__ import annotations

from typing import Any

from babel.core import Locale, UnknownLocaleError
from django import forms
from django.utils.timezone import localdate
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from shanyrak.accounts.models import User
from shanyrak.accounts.queries import people_holding
from shanyrak.cooperation.passports.names import REASON_NAMES, SEX_NAMES
from shanyrak.cooperation.passports.rules import KEPT_DAYS, KEPT_DAYS_AT_MOST, PassportData
from shanyrak.roles import Role
from shanyrak.ui.choices import translated

DAY = {"type": "date", "autocomplete": "off"}
SILENT = {"autocomplete": "off", "spellcheck": "false"}
NOT_A_STATE = frozenset({"EU", "EZ", "QO", "XA", "XB", "ZZ"})
CODE_LENGTH = 2


def country_choices() -> list[tuple[str, str]]:
    """Return the states that issue passports, by ISO 3166, in the reader's language."""
    try:
        names = Locale.parse((get_language() or "en").replace("-", "_")).territories
    except (UnknownLocaleError, ValueError):
        names = Locale.parse("en").territories
    states = [
        (code, name)
        for code, name in names.items()
        if len(code) == CODE_LENGTH and code.isalpha() and code not in NOT_A_STATE
    ]
    return [("", ""), *sorted(states, key=lambda pair: pair[1])]


class PassportForm(forms.Form):
    """What a passport says. Nothing of it is remembered by the browser."""

    country = forms.ChoiceField(label=_("Issued by"), choices=country_choices)
    number = forms.CharField(label=_("Number"), max_length=24, widget=forms.TextInput(SILENT))
    surname = forms.CharField(
        label=_("Surname"),
        max_length=120,
        widget=forms.TextInput(SILENT),
        help_text=_("As the passport shows it, in Latin letters where it has them."),
    )
    given_names = forms.CharField(label=_("Given names"), max_length=120, widget=forms.TextInput(SILENT))
    born_on = forms.DateField(label=_("Born on"), widget=forms.DateInput(DAY))
    sex = forms.ChoiceField(
        label=_("Sex, as the passport says it"), choices=translated(SEX_NAMES), widget=forms.RadioSelect
    )
    issued_on = forms.DateField(label=_("Issued on"), widget=forms.DateInput(DAY))
    expires_on = forms.DateField(label=_("Valid until"), widget=forms.DateInput(DAY))
    scan = forms.FileField(
        label=_("Scan"),
        required=False,
        max_length=200,
        help_text=_("Only if you were asked for one: PDF, JPEG or PNG, up to 5 MB."),
    )

    def data_said(self) -> PassportData:
        """Return what the passport says."""
        said = {name: value for name, value in self.cleaned_data.items() if name != "scan"}
        return PassportData(**said)

    def scan_said(self) -> bytes | None:
        """Return the scan, if one was given."""
        file = self.cleaned_data["scan"]
        content: bytes | None = file.read() if file else None
        return content


class PlanForm(forms.Form):
    """For how long passports are kept."""

    kept_days = forms.IntegerField(
        label=_("Days after the end until it is erased"),
        min_value=0,
        max_value=KEPT_DAYS_AT_MOST,
        initial=KEPT_DAYS,
    )


class ReasonForm(forms.Form):
    """Why somebody reads a passport."""

    reason = forms.ChoiceField(
        label=_("Why do you read it?"), choices=translated(REASON_NAMES), widget=forms.RadioSelect
    )


class ReaderForm(forms.Form):
    """An officer who is to read the passports of an activity."""

    user = forms.TypedChoiceField(label=_("Officer"), coerce=int)

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        people = User.objects.filter(pk__in=people_holding(Role.OFFICER, on=localdate())).order_by(
            "name", "pk"
        )
        field: Any = self.fields["user"]
        field.choices = [(user.pk, str(user)) for user in people]
