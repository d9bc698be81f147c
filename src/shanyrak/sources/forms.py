"""What comes from the pages of source documents."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from shanyrak.records.clocks import ClockFields
from shanyrak.records.forms import LANGUAGE_NAMES, PartialDateFormField, RecordField, RecordForm
from shanyrak.sources.models import SourceDocument

LARGEST_FILE = 20 * 1024 * 1024
LANGUAGE_CHOICES = [("", _("As read")), *LANGUAGE_NAMES.items()]


class DocumentFilters(ClockFields):
    """What the list of documents can be narrowed by."""

    q = forms.CharField(label=_("Words"), required=False, max_length=200)
    language = forms.ChoiceField(
        label=_("Language"), required=False, choices=[("", _("All")), *LANGUAGE_NAMES.items()]
    )
    year = forms.IntegerField(label=_("Year"), required=False, min_value=1990, max_value=2100)


class DescribeForm(RecordForm):
    """What we say about a document; its text is not ours to change."""

    title = forms.CharField(label=_("Title"), max_length=500)
    publisher = forms.CharField(label=_("Publisher"), max_length=300, required=False)
    published_on = PartialDateFormField(label=_("Published on"), required=False)
    language = forms.ChoiceField(label=_("Language"), choices=LANGUAGE_CHOICES, required=False)
    address = forms.URLField(label=_("Address"), max_length=1000, required=False, assume_scheme="https")
    supersedes = RecordField(
        SourceDocument,
        label=_("Newer version of"),
        required=False,
        help_text=_("Both are kept, and the difference is shown."),
    )


class KeepForm(DescribeForm):
    """A document handed in by a person, with its file."""

    file = forms.FileField(
        label=_("File"), max_length=300, help_text=_("TXT, HTML, PDF, DOCX or EML, up to 20 MB.")
    )
    title = None  # type: ignore[assignment]  # it is read from the document

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        self.order_fields(["file"])

    def clean_file(self) -> Any:
        """Refuse what is too large before it is read."""
        file = self.cleaned_data["file"]
        if file.size > LARGEST_FILE:
            raise forms.ValidationError(_("The file is larger than 20 MB."))
        return file
