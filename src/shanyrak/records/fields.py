"""Columns for partial dates and for texts in several languages."""

from __future__ import annotations

from typing import Any

from django.db import models

from shanyrak.records.dates import PATTERN, PartialDate


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
