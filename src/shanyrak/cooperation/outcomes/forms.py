"""What comes from the pages of outcomes and of the questions about them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django import forms
from django.utils.timezone import localdate
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from shanyrak.cooperation.activities.models import OUTCOME_NAMES, Activity
from shanyrak.cooperation.activities.rules import WORDS_OWED, OutcomeSort
from shanyrak.cooperation.agreements.models import Agreement
from shanyrak.cooperation.outcomes.names import ASK_STATE_NAMES, TOLD_HOW_NAMES
from shanyrak.cooperation.outcomes.queries.asks import UNANSWERED
from shanyrak.cooperation.outcomes.rules import BY_OFFICER, MONTHS, Answer
from shanyrak.directory.models import Party
from shanyrak.records.forms import RecordField, TextsFormField
from shanyrak.records.languages import texts_from
from shanyrak.sources.models import SourceDocument
from shanyrak.ui.choices import translated

MONTH_CHOICES = [("", _("All")), *((str(months), str(months)) for months in MONTHS)]
FIRST_YEAR, LAST_YEAR = 1900, 2100


class AnswerForm(forms.Form):
    """The answer that was pressed."""

    answer = forms.ChoiceField(choices=[(one.value, one.value) for one in Answer])


class WordsForm(forms.Form):
    """What was changed, or why it was dropped, in the language of the page."""

    LABELS: Mapping[str, Any] = {
        OutcomeSort.ADOPTED: _("What do you do now?"),
        OutcomeSort.ADAPTED: _("What was changed?"),
        OutcomeSort.TRIED: _("Why was it dropped?"),
        OutcomeSort.NOTHING: _("Why did nothing change?"),
    }

    words = forms.CharField(
        max_length=2_000,
        required=False,
        widget=forms.Textarea({"rows": 4}),
        help_text=_("One or two sentences. Everybody can read them."),
    )

    def __init__(self, *args: Any, sort: str = "", **options: Any) -> None:
        super().__init__(*args, **options)
        self.fields["words"].label = self.LABELS.get(sort, "")
        # On the page alone: what was sent without words is refused by the act, with the reason.
        self.fields["words"].required = bool(sort) and OutcomeSort(sort) in WORDS_OWED

    def texts(self, before: Mapping[str, Mapping[str, str]]) -> dict[str, dict[str, str]]:
        """Return the words as the ledger keeps them, beside what was said in other languages before."""
        given = {language: said["text"] for language, said in before.items()}
        given[get_language() or "en"] = self.cleaned_data["words"]
        return texts_from(given, before=before)


class AskFilters(forms.Form):
    """What the list of questions can be narrowed by."""

    state = forms.ChoiceField(
        label=_("State"),
        required=False,
        choices=[("", _("All")), (UNANSWERED, _("Asked, and not answered")), *translated(ASK_STATE_NAMES)],
    )
    activity = RecordField(Activity, label=_("Activity"), required=False)
    party = RecordField(Party, label=_("Party"), required=False)
    months = forms.ChoiceField(label=_("Months after"), required=False, choices=MONTH_CHOICES)
    words_owed = forms.BooleanField(label=_("Words are missing"), required=False)


class OutcomeFilters(forms.Form):
    """What the list of outcomes can be narrowed by."""

    q = forms.CharField(label=_("Words"), required=False, max_length=200)
    sort = forms.ChoiceField(
        label=_("How"), required=False, choices=[("", _("All")), *translated(OUTCOME_NAMES)]
    )
    year = forms.IntegerField(label=_("Year"), required=False, min_value=FIRST_YEAR, max_value=LAST_YEAR)
    party = RecordField(Party, label=_("Where"), required=False)
    activity = RecordField(Activity, label=_("Activity"), required=False)
    agreement = RecordField(Agreement, label=_("Agreement"), required=False)


class ToldForm(forms.Form):
    """An answer that somebody told the secretariat."""

    sort = forms.ChoiceField(label=_("What changed"), choices=translated(OUTCOME_NAMES))
    what = TextsFormField(
        label=_("In words"),
        lines=2,
        max_length=2_000,
        required=False,
        help_text=_("What was changed, or why it was dropped."),
    )
    told_how = forms.ChoiceField(
        label=_("How it was told"), choices=translated({how: TOLD_HOW_NAMES[how.value] for how in BY_OFFICER})
    )
    told_on = forms.DateField(label=_("Told on"), initial=localdate, widget=forms.DateInput({"type": "date"}))
    told_by = forms.CharField(label=_("Told by"), max_length=200, required=False)
    document = RecordField(
        SourceDocument, label=_("Document"), required=False, help_text=_("The letter, if it is kept here.")
    )
    sentence = forms.CharField(
        label=_("The sentence that says so"),
        required=False,
        max_length=2_000,
        widget=forms.Textarea({"rows": 2}),
        help_text=_("Copied from the document; it becomes the evidence."),
    )


class PostponeForm(forms.Form):
    """Until when a question is put off, and why."""

    until = forms.DateField(label=_("Ask again on"), widget=forms.DateInput({"type": "date"}))
    reason = forms.CharField(label=_("Reason"), max_length=500)


class WithdrawForm(forms.Form):
    """Why a question is not asked any more."""

    reason = forms.CharField(label=_("Reason"), max_length=500)


class BeginningForm(forms.Form):
    """The day from which on outcomes are asked about."""

    day = forms.DateField(
        label=_("Ask about activities that ended on or after"), widget=forms.DateInput({"type": "date"})
    )
