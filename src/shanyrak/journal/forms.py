"""What readers ask the journal."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _

from shanyrak.journal.queries import known_acts
from shanyrak.journal.rules import about
from shanyrak.journal.words import what_happened


def acts_in_words() -> list[tuple[str, str]]:
    """Return every act that the journal knows, with its words."""
    named = [(act, what_happened(act)) for act in known_acts()]
    return [("", _now("All")), *sorted(named, key=lambda choice: choice[1])]


class EntryFilters(forms.Form):
    """Which entries to show."""

    act = forms.ChoiceField(label=_("What happened"), choices=acts_in_words, required=False)
    about = forms.CharField(
        label=_("Record"), required=False, help_text=_("Its kind and number, such as “party 12”.")
    )

    def clean_about(self) -> str:
        """Accept a kind and a number."""
        text: str = self.cleaned_data["about"]
        if text and about(text) is None:
            raise forms.ValidationError(_now("Give the kind of record and its number, such as “party 12”."))
        return text


class ErasureForm(forms.Form):
    """Which personal parts to erase, and why."""

    names = forms.MultipleChoiceField(label=_("Erase"), widget=forms.CheckboxSelectMultiple)
    reason = forms.CharField(
        label=_("Legal ground"),
        max_length=300,
        help_text=_("Everyone can read this in the journal. Name the law, never the person."),
    )

    def __init__(self, *args: Any, names: tuple[str, ...], **options: Any) -> None:
        super().__init__(*args, **options)
        self.fields["names"].choices = [(name, name) for name in names]  # type: ignore[attr-defined]  # has choices
