"""What comes from the pages of topics."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from shanyrak.records.clocks import ClockFields
from shanyrak.records.forms import RecordField, RecordForm, TextsFormField, TextsWidget
from shanyrak.records.languages import LANGUAGES
from shanyrak.topics.models import Topic
from shanyrak.topics.queries import topic_choices


class TopicFilters(ClockFields):
    """What the list of topics can be narrowed by."""

    q = forms.CharField(label=_("Name"), required=False, max_length=200)


class TopicsField(forms.MultipleChoiceField):
    """The topics of a record, kept by their notations."""

    def __init__(self, **options: Any) -> None:
        options.setdefault("label", _("Topics"))
        options.setdefault("widget", forms.SelectMultiple({"size": 8}))
        super().__init__(required=False, choices=topic_choices, **options)

    def clean(self, value: Any) -> list[str]:
        """Return the notations in one order, whatever the reader's language. Raises ValidationError."""
        return sorted(super().clean(value))


class FileUnderForm(forms.Form):
    """Topics to file a record under, and the version they were chosen for."""

    topics = TopicsField()
    version = forms.IntegerField()


class AlternativesWidget(TextsWidget):
    """A box for each language, one name a line."""

    def decompress(self, value: Mapping[str, list[str]] | None) -> list[str]:  # type: ignore[override]  # lists, not texts
        """Return the names of each language, one a line."""
        return ["\n".join((value or {}).get(language, [])) for language in LANGUAGES]


class AlternativesField(TextsFormField):
    """Other names in several languages."""

    def __init__(self, **options: Any) -> None:
        super().__init__(lines=3, max_length=2_000, required=False, **options)
        self.widget = AlternativesWidget(lines=3)

    def compress(self, data_list: list[str]) -> dict[str, Any]:
        """Return ``{language: [name, …]}`` without empty lines and languages."""
        written = zip(LANGUAGES, data_list or [""] * len(LANGUAGES), strict=True)
        found = {
            language: list(dict.fromkeys(line.strip() for line in text.splitlines() if line.strip()))
            for language, text in written
        }
        return {language: names for language, names in found.items() if names}


class TopicForm(RecordForm):
    """A topic."""

    notation = forms.SlugField(
        label=_("Notation"),
        max_length=80,
        help_text=_(
            "Small Latin letters, digits and hyphens. Others refer to the topic by it; it never changes."
        ),
    )
    names = TextsFormField(label=_("Name"), max_length=200, help_text=_("In all four languages."))
    definition = TextsFormField(label=_("Definition"), lines=2, max_length=1_000, required=False)
    alternatives = AlternativesField(label=_("Also called"), help_text=_("One name a line."))
    broader = RecordField(Topic, label=_("Broader topic"), required=False)
