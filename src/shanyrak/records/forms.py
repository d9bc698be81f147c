"""The fields of the domain in forms: partial dates, texts in several languages, other records."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.db import models
from django.utils.timezone import localdate
from django.utils.translation import gettext_lazy as _

from shanyrak.records.dates import PartialDate
from shanyrak.records.languages import LANGUAGES, texts_from
from shanyrak.records.models import VISIBILITY_NAMES, Record
from shanyrak.records.permissions import KEEP_BACK
from shanyrak.records.rules import check_embargo
from shanyrak.refusals import Refusal
from shanyrak.roles import Actor
from shanyrak.ui.choices import translated
from shanyrak.ui.showing import said

NOT_OF_THE_RECORD = ("visibility", "public_on", "version")  # they stand below what the record says
LANGUAGE_NAMES = {"en": "English", "ru": "Русский", "kk": "Қазақша", "fr": "Français"}


class PartialDateFormField(forms.CharField):
    """A day, a month, a year, or a day without a year."""

    def __init__(self, **options: Any) -> None:
        options.setdefault(
            "help_text", _("2021-10-17, or 2021-10, or 2021. If the year is unknown: --10-17.")
        )
        super().__init__(max_length=10, **options)

    def clean(self, value: Any) -> str:
        """Return the date's text. Raises ValidationError for what is no date."""
        text = str(super().clean(value))
        try:
            return PartialDate.read(text).text if text else ""
        except Refusal as refusal:
            raise ValidationError(said(refusal)) from refusal


class TextsWidget(forms.MultiWidget):
    """One line for each language."""

    template_name = "ui/texts.html"
    use_fieldset = True

    def __init__(self, *, lines: int = 1) -> None:
        line, shape = (forms.TextInput, {}) if lines == 1 else (forms.Textarea, {"rows": lines})
        super().__init__({language: line({"lang": language, **shape}) for language in LANGUAGES})

    def decompress(self, value: Mapping[str, Mapping[str, str]] | None) -> list[str]:
        """Return the texts in the order of the languages."""
        return [(value or {}).get(language, {}).get("text", "") for language in LANGUAGES]

    def get_context(self, name: str, value: Any, attrs: dict[str, Any] | None) -> dict[str, Any]:
        """Give each line the name of its language."""
        context = super().get_context(name, value, attrs)
        for part, language in zip(context["widget"]["subwidgets"], LANGUAGES, strict=True):
            part["language"] = language
            part["language_name"] = LANGUAGE_NAMES[language]
        return context


class TextsFormField(forms.MultiValueField):
    """A text in several languages, at least one of them where it is required."""

    def __init__(self, *, lines: int = 1, max_length: int = 500, **options: Any) -> None:
        fields = [forms.CharField(required=False, max_length=max_length) for _language in LANGUAGES]
        super().__init__(fields, require_all_fields=False, widget=TextsWidget(lines=lines), **options)

    def compress(self, data_list: list[str]) -> dict[str, dict[str, str]]:
        """Return the texts in the form records keep them; what was there before decides which translations are new."""
        before = self.initial if isinstance(self.initial, dict) else None
        return texts_from(
            dict(zip(LANGUAGES, data_list or [""] * len(LANGUAGES), strict=True)), before=before
        )

    def has_changed(self, initial: Any, data: Any) -> bool:
        """Compare texts, not their kept form."""
        return self.widget.decompress(initial) != [text or "" for text in data or []]


class RecordField(forms.CharField):
    """Another record, chosen by its name; typing offers what matches.

    Holds ``Name #12``. A name alone will do where only one record bears it, so the field needs no script.
    """

    def __init__(self, model: type[Record], **options: Any) -> None:
        super().__init__(**options)
        self.model = model
        self.seen_by: Actor | None = None  # where set, nobody learns of a record that is hidden from them
        self.widget.attrs |= {
            "autocomplete": "off",
            "list": f"options-{model.kind()}",
            "data-options": model.kind(),
        }

    def prepare_value(self, value: Any) -> Any:
        """Show a record, or its number, by its name."""
        if isinstance(value, int) or (isinstance(value, str) and value.isdecimal()):
            value = self._records().filter(pk=value).first()
        return f"{value.label} #{value.pk}" if isinstance(value, Record) else value

    def _records(self) -> models.QuerySet[Any]:
        rows = self.model.objects.all()
        return rows if self.seen_by is None else rows.visible_to(self.seen_by)

    def clean(self, value: Any) -> Any:
        """Return the record, or ``None``. Raises ValidationError where none or several are meant."""
        text = str(super().clean(value)).strip()
        if not text:
            return None
        records = self._records().filter(merged_into__isnull=True)
        numbered = re.search(r"#(\d+)$", text)
        chosen: models.QuerySet[Any] = (
            records.filter(pk=int(numbered[1])) if numbered else records.filter(label__iexact=text)
        )
        found = list(chosen[:2])
        if len(found) == 1:
            return found[0]
        if found:
            raise ValidationError(_("Several records bear this name. Choose one from the list."))
        raise ValidationError(_("There is no such record. Choose one from the list."))


class RecordForm(forms.Form):
    """A form for a record: the fields of its kind, who may see it, and the version the edit began from."""

    version = forms.IntegerField(widget=forms.HiddenInput, required=False)
    visibility = forms.ChoiceField(
        label=_("Visible to"),
        choices=translated(VISIBILITY_NAMES),
        initial="public",
    )
    public_on = forms.DateField(
        label=_("Public from"),
        required=False,
        widget=forms.DateInput({"type": "date"}),
        help_text=_("Only for what is not public yet: on this day everyone may see it."),
    )

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        self.order_fields([name for name in self.fields if name not in NOT_OF_THE_RECORD])

    def offer_to(self, actor: Actor) -> None:
        """Ask only those who may keep a record back until which day."""
        if not KEEP_BACK.opens_for(actor):
            self.fields.pop("public_on", None)

    @classmethod
    def of(cls, record: Record, data: Any = None) -> RecordForm:
        """Return the form filled with what ``record`` says now."""
        names = [name for name in cls.base_fields if hasattr(record, name)]
        return cls(data, initial={name: getattr(record, name) for name in names})

    def clean(self) -> dict[str, Any]:
        """Refuse to keep back what everyone may see, and until a day that has come."""
        cleaned = super().clean() or self.cleaned_data
        if public_on := cleaned.get("public_on"):
            try:
                check_embargo(cleaned.get("visibility", ""), public_on, on=localdate())
            except Refusal as refusal:
                self.add_error("public_on", said(refusal))
        return cleaned

    def wanted(self) -> dict[str, Any]:
        """Return what the person wrote of the record, without the version and the day it is kept back until."""
        aside = {"version", "public_on"}
        return {name: value for name, value in self.cleaned_data.items() if name not in aside}
