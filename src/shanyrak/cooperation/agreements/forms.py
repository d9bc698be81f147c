"""What comes from the room's pages."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from shanyrak.cooperation.agreements.models import Agreement, Clause
from shanyrak.cooperation.agreements.names import (
    AGREEMENT_KIND_NAMES,
    AGREEMENT_STATUS_NAMES,
    COMMITMENT_KIND_NAMES,
    COURSE_NAMES,
    STATE_NAMES,
)
from shanyrak.cooperation.agreements.queries.watching import Watch
from shanyrak.directory.models import Office, Party, Person
from shanyrak.records.clocks import ClockFields
from shanyrak.records.forms import PartialDateFormField, RecordField, RecordForm, TextsFormField

FIRST_YEAR, LAST_YEAR = 1900, 2200
PLACES_FOR_PARTIES = 4
ALL = [("", _("All"))]
WATCH_NAMES = [(Watch.SOON, _("Due within 30 days")), (Watch.RISK, _("At risk"))]


def choices(names: dict[str, str]) -> list[tuple[str, Any]]:
    """Return choices whose names are translated when the form is shown."""
    return [(value, _(name)) for value, name in names.items()]


class AgreementFilters(ClockFields):
    """What the list of agreements can be narrowed by."""

    q = forms.CharField(label=_("Words"), required=False, max_length=200)
    agreement_kind = forms.ChoiceField(
        label=_("Kind"), required=False, choices=[*ALL, *choices(AGREEMENT_KIND_NAMES)]
    )
    course = forms.ChoiceField(label=_("State"), required=False, choices=[*ALL, *choices(COURSE_NAMES)])
    party = RecordField(Party, label=_("Party"), required=False)
    year = forms.IntegerField(
        label=_("Year of signing"), required=False, min_value=FIRST_YEAR, max_value=LAST_YEAR
    )

    field_order = ("q", "agreement_kind", "course", "party", "year", "on", "known")


class CommitmentFilters(ClockFields):
    """What the list of commitments can be narrowed by; ``mine`` keeps what the reader's own parties owe."""

    q = forms.CharField(label=_("Words"), required=False, max_length=200)
    state = forms.ChoiceField(label=_("State"), required=False, choices=[*ALL, *choices(STATE_NAMES)])
    watch = forms.ChoiceField(
        label=_("To watch"), required=False, choices=[*ALL, *((one.value, name) for one, name in WATCH_NAMES)]
    )
    commitment_kind = forms.ChoiceField(
        label=_("Kind"), required=False, choices=[*ALL, *choices(COMMITMENT_KIND_NAMES)]
    )
    party = RecordField(Party, label=_("Owed by or to"), required=False)
    owed_by = RecordField(Party, label=_("Owed by"), required=False, widget=forms.HiddenInput)
    mine = forms.BooleanField(label=_("Owed by my party"), required=False, widget=forms.HiddenInput)
    agreement = RecordField(Agreement, label=_("Agreement"), required=False)
    year = forms.IntegerField(
        label=_("Year it is due"), required=False, min_value=FIRST_YEAR, max_value=LAST_YEAR
    )

    field_order = (
        "q",
        "state",
        "watch",
        "commitment_kind",
        "party",
        "owed_by",
        "agreement",
        "year",
        "on",
        "known",
    )


class AgreementForm(RecordForm):
    """An agreement."""

    agreement_kind = forms.ChoiceField(label=_("Kind"), choices=choices(AGREEMENT_KIND_NAMES))
    title = TextsFormField(label=_("Title"))
    status = forms.ChoiceField(
        label=_("Status"),
        choices=choices(AGREEMENT_STATUS_NAMES),
        help_text=_("What the sources say. Whether it is in force follows from the dates."),
    )
    signed_on = PartialDateFormField(label=_("Signed on"), required=False)
    signed_at = forms.CharField(label=_("Signed in"), max_length=200, required=False)
    since = PartialDateFormField(label=_("In force from"), required=False)
    until = PartialDateFormField(label=_("In force until"), required=False)
    parties_text = TextsFormField(
        label=_("Parties in words"),
        required=False,
        help_text=_("Where the source does not name each: 25 countries and five organisations."),
    )
    text = TextsFormField(label=_("What it says, in short"), required=False, lines=4, max_length=4_000)
    renewal = TextsFormField(label=_("Renewal"), required=False)
    reference = forms.CharField(
        label=_("Reference"), max_length=40, required=False, help_text=_("Left empty, it is given one.")
    )


class NewAgreementForm(AgreementForm):
    """A new agreement, with its parties."""

    party_1 = RecordField(Party, label=_("First party"), required=False)
    party_2 = RecordField(Party, label=_("Second party"), required=False)
    party_3 = RecordField(Party, label=_("Third party"), required=False)
    party_4 = RecordField(
        Party, label=_("Fourth party"), required=False, help_text=_("More can be added on its page.")
    )

    field_order = ("agreement_kind", "title", "status", "party_1", "party_2", "party_3", "party_4")

    def wanted(self) -> dict[str, Any]:
        """Return what the person wrote, the parties together."""
        wanted = super().wanted()
        named = [wanted.pop(f"party_{place}") for place in range(1, PLACES_FOR_PARTIES + 1)]
        return wanted | {"parties": [party for party in named if party is not None]}


class ClauseNumberField(forms.CharField):
    """A clause of the form's agreement, given by its number."""

    def prepare_value(self, value: Any) -> Any:
        """Show a clause by its number."""
        return value.number if isinstance(value, Clause) else value


class CommitmentForm(RecordForm):
    """A commitment."""

    agreement = RecordField(Agreement, label=_("Agreement"))
    clause = ClauseNumberField(
        label=_("Number of the clause"), max_length=12, required=False, help_text=_("If one carries it.")
    )
    promise = TextsFormField(label=_("What is promised"))
    commitment_kind = forms.ChoiceField(label=_("Kind"), choices=choices(COMMITMENT_KIND_NAMES))
    owed_by = RecordField(Party, label=_("Owed by"), required=False)
    owed_to = RecordField(Party, label=_("Owed to"), required=False)
    due_on = PartialDateFormField(label=_("Due"), required=False)
    every_months = forms.IntegerField(
        label=_("Every so many months"),
        required=False,
        min_value=1,
        max_value=1_200,
        help_text=_("12 for every year. Left empty, it is owed once."),
    )
    how_many = forms.IntegerField(label=_("How many"), required=False, min_value=1, max_value=30_000)

    def clean(self) -> dict[str, Any]:
        """Turn the clause's number into the clause."""
        cleaned: dict[str, Any] = super().clean() or {}
        agreement, number = cleaned.get("agreement"), cleaned.get("clause")
        clause = Clause.objects.filter(agreement=agreement, number=number).first() if number else None
        if agreement and number and clause is None:
            self.add_error("clause", _("This agreement has no clause of that number."))
        return cleaned | {"clause": clause}


class ClauseForm(forms.Form):
    """A clause of an agreement."""

    number = forms.CharField(label=_("Number"), max_length=12)
    title = TextsFormField(label=_("What it is about"))
    text = TextsFormField(label=_("Text"), required=False, lines=5, max_length=10_000)


class AgreementPartyForm(forms.Form):
    """One more party to an agreement."""

    party = RecordField(Party, label=_("Party"))


class SignatureForm(forms.Form):
    """A signature under an agreement."""

    person = RecordField(Person, label=_("Who signed"))
    party = RecordField(Party, label=_("For which party"), required=False)
    office_text = forms.CharField(label=_("Office as the source says it"), max_length=300, required=False)
    office = RecordField(
        Office,
        label=_("Office in the directory"),
        required=False,
        help_text=_("Left empty, the office held on the day of signing is looked up."),
    )


class ChangedSignatureForm(SignatureForm):
    """A signature that is put right; who signed stays."""

    person = None  # type: ignore[assignment]  # Django's way to leave a field out


class ReportForm(forms.Form):
    """What a party reports on a commitment it owes."""

    note = TextsFormField(label=_("What is being done"))
    on = PartialDateFormField(label=_("Since when"), required=False)
