"""The officer's words, and who may read an approved report."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from shanyrak.records.forms import TextsFormField
from shanyrak.records.models import VISIBILITY_NAMES
from shanyrak.records.rules import Visibility
from shanyrak.reports.of_activity.rules import WORDS
from shanyrak.ui.choices import translated

LONGEST = 20_000


class WordsForm(forms.Form):
    """What the numbers cannot say."""

    version = forms.IntegerField(widget=forms.HiddenInput, required=False)
    summary = TextsFormField(
        lines=6,
        max_length=LONGEST,
        label=_("Summary"),
        required=False,
        help_text=_(
            "What was done and what came of it. The numbers are filled in; you need not repeat them."
        ),
    )
    lessons = TextsFormField(lines=4, max_length=LONGEST, label=_("What we learned"), required=False)
    follow_up = TextsFormField(
        lines=4,
        max_length=LONGEST,
        label=_("What follows"),
        required=False,
        help_text=_("Who does what, and by when."),
    )

    def words(self) -> dict[str, Any]:
        """Return what was written."""
        return {name: self.cleaned_data[name] for name in WORDS}


class ApproveForm(forms.Form):
    """Who may read the report from now on."""

    version = forms.IntegerField(widget=forms.HiddenInput)
    visibility = forms.ChoiceField(
        label=_("Visible to"),
        choices=translated(VISIBILITY_NAMES),
        initial=Visibility.HUB.value,
        help_text=_("The document in the ledger is visible to the same people. Money is shown to them, too."),
    )


class FactsForm(forms.Form):
    """Which facts are entered."""

    facts = forms.MultipleChoiceField(
        label=_("What to enter"), widget=forms.CheckboxSelectMultiple, choices=()
    )

    def __init__(self, *args: Any, choices: list[tuple[str, str]], **options: Any) -> None:
        super().__init__(*args, **options)
        field: Any = self.fields["facts"]
        field.choices = choices
        field.initial = [name for name, _text in choices]
