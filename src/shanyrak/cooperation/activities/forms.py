"""What comes from the pages of activities."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from shanyrak.cooperation.activities.models import (
    KIND_NAMES,
    OUTCOME_NAMES,
    ROLE_NAMES,
    STANDING_NAMES,
    STATUS_NAMES,
    Activity,
)
from shanyrak.cooperation.activities.queries import ALL, OTHERS
from shanyrak.cooperation.agreements.models import Commitment
from shanyrak.directory.models import Office, Party, Person
from shanyrak.records.clocks import ClockFields
from shanyrak.records.forms import PartialDateFormField, RecordField, RecordForm, TextsFormField
from shanyrak.topics.forms import TopicsField
from shanyrak.topics.queries import topic_choices
from shanyrak.ui.choices import translated

FIRST_YEAR, LAST_YEAR = 1900, 2100


class ActivityFilters(ClockFields):
    """What the list of activities can be narrowed by."""

    q = forms.CharField(label=_("Words"), required=False, max_length=200)
    whose = forms.ChoiceField(
        label=_("Whose"),
        required=False,
        choices=[("", _("The hub’s")), (OTHERS, _("Others’")), (ALL, _("All in the ledger"))],
    )
    activity_kind = forms.ChoiceField(
        label=_("Kind"), required=False, choices=[("", _("All")), *translated(KIND_NAMES)]
    )
    standing = forms.ChoiceField(
        label=_("Status"), required=False, choices=[("", _("All")), *translated(STANDING_NAMES)]
    )
    year = forms.IntegerField(label=_("Year"), required=False, min_value=FIRST_YEAR, max_value=LAST_YEAR)
    place = forms.CharField(label=_("Place"), required=False, max_length=200)
    party = RecordField(Party, label=_("Party"), required=False)
    topic = forms.ChoiceField(label=_("Topic"), required=False)
    near = forms.BooleanField(label=_("Under way, or within 14 days"), required=False)
    mine = forms.BooleanField(label=_("With my party"), required=False, widget=forms.HiddenInput)

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        topic: Any = self.fields["topic"]
        topic.choices = [("", _("All")), *topic_choices()]


class SubjectsField(forms.CharField):
    """What an activity is about as its source says it, one subject a line."""

    def __init__(self, **options: Any) -> None:
        super().__init__(required=False, max_length=4_000, widget=forms.Textarea({"rows": 3}), **options)

    def prepare_value(self, value: Any) -> Any:
        """Show the subjects one a line."""
        return "\n".join(value) if isinstance(value, list) else value

    def clean(self, value: Any) -> Any:
        """Return the subjects without empty lines and repetitions."""
        lines = (line.strip() for line in str(super().clean(value)).splitlines())
        return list(dict.fromkeys(line for line in lines if line))


class ActivityForm(RecordForm):
    """An activity."""

    title = TextsFormField(label=_("Title"))
    activity_kind = forms.ChoiceField(label=_("Kind"), choices=translated(KIND_NAMES), initial="meeting")
    status = forms.ChoiceField(
        label=_("Status"),
        choices=translated(STATUS_NAMES),
        initial="held",
        help_text=_("A plan is not an activity that was held. Leave it planned until someone confirms it."),
    )
    since = PartialDateFormField(label=_("From"), required=False)
    until = PartialDateFormField(label=_("Until"), required=False)
    place = forms.CharField(label=_("Place"), required=False, max_length=200)
    place_as_written = forms.CharField(
        label=_("Place as the source writes it"), required=False, max_length=200
    )
    is_online = forms.BooleanField(label=_("Online, wholly or in part"), required=False)
    part_of = RecordField(
        Activity, label=_("Part of"), required=False, help_text=_("A roundtable is part of a summit.")
    )
    subjects = SubjectsField(label=_("Subjects"), help_text=_("In the words of the source, one a line."))
    topics = TopicsField(help_text=_("What the subjects are called in the taxonomy."))


class PartForm(forms.Form):
    """A form for a part of an activity, with the version the edit began from."""

    version = forms.IntegerField(widget=forms.HiddenInput, required=False)

    def wanted(self) -> dict[str, Any]:
        """Return what the person wrote, without the version."""
        return {name: value for name, value in self.cleaned_data.items() if name != "version"}


class ParticipantForm(PartForm):
    """Who takes part, as what."""

    party = RecordField(Party, label=_("Party"), required=False)
    person = RecordField(Person, label=_("Person"), required=False)
    office = RecordField(
        Office,
        label=_("In which office"),
        required=False,
        help_text=_("Only if it is not the one the person held on that day anyway."),
    )
    text = forms.CharField(
        label=_("Who, in words"),
        required=False,
        max_length=500,
        help_text=_("Where the source names neither: “representatives of 13 countries”."),
    )
    role = forms.ChoiceField(label=_("Role"), choices=translated(ROLE_NAMES), initial="participant")


class OutcomeForm(PartForm):
    """What changed, where, how and when."""

    party = RecordField(
        Party, label=_("Where"), required=False, help_text=_("The party at which it changed.")
    )
    what = TextsFormField(label=_("What changed"), lines=2, max_length=2_000, required=False)
    sort = forms.ChoiceField(label=_("How"), choices=translated(OUTCOME_NAMES))
    on = PartialDateFormField(label=_("When"), required=False)


class PromiseForm(forms.Form):
    """Which promise an activity fulfils."""

    commitment = RecordField(Commitment, label=_("Promise"))
