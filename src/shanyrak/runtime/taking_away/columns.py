"""The columns of a table as files have them, and what each says; the words come from the tables themselves."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from inspect import cleandoc
from typing import Any

from django.db.models import Field, ForeignKey, JSONField, Model

from shanyrak.records.fields import PartialDateField, TextsField
from shanyrak.records.languages import LANGUAGES
from shanyrak.runtime.taking_away.tables import NOT_TAKEN

# What a column's own name does not tell.
WORDS: Mapping[str, str] = {
    "id": "number of the row; other tables name it by this",
    "label": "name that lists show: in English, else as its source says it",
    "visibility": "who may see it: public, hub (whoever signs in), secretariat",
    "merged_into": "the record that this one was merged into: that one counts",
    "version": "how often it was saved",
    "created_at": "when it was written down",
    "created_by": "number of the account that wrote it down; none for the platform itself",
    "changed_at": "when it was last saved",
    "changed_by": "number of the account that last saved it",
    "period": "days from the first to the one after the last, as the two dates bound them",
    "noted_by": "number of the account that noted it",
    "noted_at": "when it was noted",
    "start": "first character of the passage in its document's text, counted from 0",
    "end": "character after the last of the passage",
    "record_kind": "the kind of record it speaks of",
    "record_id": "number of the record it speaks of",
    "field": "the field that the passage carries; empty for the whole record",
    "sha256": "digest of the original, by which the folder files names it",
    "iso2": "ISO 3166 code of the country, two letters",
    "iso3": "ISO 3166 code of the country, three letters",
}


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a file, and what it says."""

    name: str
    says: str
    field: Any
    language: str = ""


def fields_of(model: type[Model]) -> list[Any]:
    """Return the fields of a table that the archive holds, in their order."""
    return [field for field in model._meta.concrete_fields if field.name not in NOT_TAKEN]


def columns_of(model: type[Model]) -> list[Column]:
    """Return the columns of a table as CSV has them: a text in languages is a column for each."""
    return [column for field in fields_of(model) for column in _columns(field)]


def _columns(field: Any) -> Iterator[Column]:
    if isinstance(field, TextsField):
        for language in LANGUAGES:
            yield Column(
                f"{field.name}_{language}", f"{words_of(field)}, in the language {language}", field, language
            )
    else:
        yield Column(field.name, words_of(field), field)


def words_of(field: Field[Any, Any]) -> str:
    """Return what a column says: its name in words, then what form its values have."""
    known = WORDS.get(field.name) or str(field.verbose_name)
    return "; ".join(filter(None, (known, _form(field))))


def _form(field: Any) -> str:
    if isinstance(field, ForeignKey):
        return f"number of a row of {field.related_model._meta.label_lower}"
    if isinstance(field, PartialDateField):
        return "as precise as its source: 2021-10-17, 2021-10, 2021, or --10-17 where the year is not known"
    if field.choices:
        return "one of " + ", ".join(str(code) for code, _name in field.flatchoices if code != "")
    if isinstance(field, JSONField) and not isinstance(field, TextsField):
        return "as JSON"
    return ""


def table_says(model: type[Model]) -> str:
    """Return what a table holds: the first sentence that its code says of it."""
    return cleandoc(model.__doc__ or "").split("\n\n")[0].replace("\n", " ")


def in_csv(row: Any, column: Column) -> str:
    """Return a value as CSV has it."""
    value = getattr(row, column.field.attname)
    if column.language:
        return str((value or {}).get(column.language, {}).get("text", ""))
    plain = in_json(row, column.field)
    if plain is None:
        return ""
    return plain if isinstance(plain, str) else json.dumps(plain, ensure_ascii=False)


def in_json(row: Any, field: Any) -> Any:
    """Return a value as JSON has it."""
    value = getattr(row, field.attname)
    if value is None or isinstance(value, bool | int | float | str | list | dict):
        return value
    if isinstance(value, datetime | date):
        return value.isoformat()
    if hasattr(value, "lower") and hasattr(value, "upper"):
        return [one.isoformat() if one else None for one in (value.lower, value.upper)]
    return str(value)
