"""What comes from the pages of interests and offers."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from shanyrak.cooperation.exchange.models import DIRECTION_NAMES
from shanyrak.directory.models import Party
from shanyrak.records.clocks import ClockFields
from shanyrak.records.forms import PartialDateFormField, RecordField, RecordForm, TextsFormField
from shanyrak.topics.forms import TopicsField
from shanyrak.topics.queries import topic_choices
from shanyrak.ui.choices import translated


class PositionFilters(ClockFields):
    """What the list of interests and offers can be narrowed by."""

    q = forms.CharField(label=_("Words"), required=False, max_length=200)
    direction = forms.ChoiceField(
        label=_("Interest or offer"), required=False, choices=[("", _("All")), *translated(DIRECTION_NAMES)]
    )
    party = RecordField(Party, label=_("Party"), required=False)
    topic = forms.ChoiceField(label=_("Topic"), required=False)

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        topic: Any = self.fields["topic"]
        topic.choices = [("", _("All")), *topic_choices()]


class PositionForm(RecordForm):
    """An interest or an offer."""

    direction = forms.ChoiceField(
        label=_("Interest or offer"),
        choices=translated(DIRECTION_NAMES),
        help_text=_("An interest is what a party would like to learn; an offer is what it can share."),
    )
    party = RecordField(Party, label=_("Whose"), required=False)
    party_text = forms.CharField(
        label=_("Whose, in words"),
        required=False,
        max_length=300,
        help_text=_("Where the source names no party: “several member countries”."),
    )
    subject = TextsFormField(label=_("About"), lines=2)
    topics = TopicsField(
        help_text=_("What it is called in the taxonomy. Interests and offers meet by their topics.")
    )
    target = RecordField(
        Party, label=_("Towards"), required=False, help_text=_("The party to learn from, or to share with.")
    )
    said_on = PartialDateFormField(label=_("Said on"), required=False)
