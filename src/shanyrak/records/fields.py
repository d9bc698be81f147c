"""Columns for partial dates, times on the wall, and texts in several languages."""

from __future__ import annotations

from datetime import datetime
from typing import Any, ClassVar

from django import forms
from django.db import models
from django.utils.text import capfirst
from django.utils.translation import gettext_lazy as _

from shanyrak.records.dates import PATTERN, PartialDate
from shanyrak.records.local_times import zone_named, zones


class PartialDateField(models.CharField):  # type: ignore[type-arg]  # the stubs' two parameters cannot be named at run time
    """A date as precise as its source; empty where nothing was said. The database checks its form."""

    def __init__(self, *args: Any, **options: Any) -> None:
        options.setdefault("max_length", 10)
        options.setdefault("blank", True)
        options.setdefault("default", "")
        super().__init__(*args, **options)

    def to_python(self, value: Any) -> Any:
        """Return the date's text, checked. Raises DateUnreadable."""
        return PartialDate.read(value).text if value else ""

    def db_check(self, connection: Any) -> str | None:  # noqa: ARG002 - Django's signature
        """Let the database refuse what is no date."""
        return f"\"{self.column}\" = '' OR \"{self.column}\" ~ '{PATTERN}'"


class TextsField(models.JSONField):
    """A text in several languages; see :mod:`shanyrak.records.languages`."""

    def __init__(self, *args: Any, **options: Any) -> None:
        options.setdefault("blank", True)
        options.setdefault("default", dict)
        super().__init__(*args, **options)


class LocalTimeField(models.Field):  # type: ignore[type-arg]  # the stubs' two parameters cannot be named at run time
    """What a clock on the wall shows: a time without zone; the row's own zone column says where the wall is.

    PostgreSQL's ``timestamp without time zone``, so that no offset is ever baked in. See
    :mod:`shanyrak.records.local_times`.
    """

    def db_type(self, connection: Any) -> str:  # noqa: ARG002 - Django's signature
        """Return the type of the column."""
        return "timestamp without time zone"

    def get_internal_type(self) -> str:
        """Return a name that Django does not convert to the server's zone."""
        return "LocalTimeField"

    def to_python(self, value: Any) -> Any:
        """Return the time without zone, to the minute."""
        if isinstance(value, str):
            value = datetime.fromisoformat(value) if value else None
        return value.replace(tzinfo=None, second=0, microsecond=0) if isinstance(value, datetime) else value

    def get_prep_value(self, value: Any) -> Any:
        """Return what the database gets."""
        return self.to_python(super().get_prep_value(value))

    def formfield(self, **options: Any) -> Any:
        """Return a form field in which a browser offers its own calendar and clock."""
        return LocalTimeFormField(
            **{"label": capfirst(self.verbose_name), "required": not self.blank, **options}
        )


class LocalTimeFormField(forms.Field):
    """A time on the wall as browsers send it: ``2026-05-04T10:00``."""

    widget = forms.DateTimeInput(attrs={"type": "datetime-local", "class": "input"}, format="%Y-%m-%dT%H:%M")
    default_error_messages: ClassVar[dict[str, Any]] = {
        "invalid": _("Write the day and the time, such as 2026-05-04 10:00.")
    }

    def to_python(self, value: Any) -> datetime | None:
        """Return the time without zone. Raises ValidationError."""
        if value in self.empty_values:
            return None
        try:
            return datetime.fromisoformat(str(value)).replace(tzinfo=None, second=0, microsecond=0)
        except ValueError as unreadable:
            raise forms.ValidationError(self.error_messages["invalid"], code="invalid") from unreadable


class ZoneField(models.CharField):  # type: ignore[type-arg]  # the stubs' two parameters cannot be named at run time
    """The name of a time zone, such as ``Asia/Almaty``."""

    def __init__(self, *args: Any, **options: Any) -> None:
        options.setdefault("max_length", 40)
        super().__init__(*args, **options)

    def to_python(self, value: Any) -> Any:
        """Return the name, checked. Raises ZoneUnknown."""
        return zone_named(str(value)).key if value else ""

    def formfield(self, **options: Any) -> Any:
        """Return a choice of all zones."""
        options.pop("choices_form_class", None)
        return forms.ChoiceField(
            **{
                "label": capfirst(self.verbose_name),
                "required": not self.blank,
                "choices": [(name, name.replace("_", " ")) for name in zones()],
                "widget": forms.Select(attrs={"class": "input"}),
                **options,
            }
        )
