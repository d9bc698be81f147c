"""What a record's values look like to a person: texts by language, other records by name, choices in words."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from django.db import models
from django.utils.translation import gettext

from shanyrak.records.fields import PartialDateField, TextsField
from shanyrak.records.models import Record
from shanyrak.ui import words

Names = Mapping[type[models.Model], Mapping[int, str]]


@dataclass(frozen=True, slots=True)
class Shown:
    """A value as a page shows it: one text, or a text for each language."""

    text: str = ""
    texts: tuple[tuple[str, str], ...] = ()

    def __bool__(self) -> bool:
        return bool(self.text or self.texts)

    def __str__(self) -> str:
        return self.text or "; ".join(text for _language, text in self.texts)


def shown(model: type[models.Model], name: str, value: object, names: Names | None = None) -> Shown:
    """Return ``value`` of the field ``name`` in words; ``names`` are those of other records, if fetched before."""
    if value is None or value in ("", {}, [], ()):
        return Shown()
    field = field_of(model, name)
    if isinstance(field, TextsField) and isinstance(value, Mapping):
        return Shown(texts=tuple((language, said["text"]) for language, said in sorted(value.items())))
    if isinstance(field, models.ForeignKey):
        return Shown(name_of(field.related_model, value, names or {}))
    return Shown(plain_words(field, value))


def field_of(model: type[models.Model], name: str) -> Any:
    """Return the field that is called ``name``, or whose column is; none for what is no column."""
    return next((field for field in model._meta.concrete_fields if name in (field.name, field.attname)), None)


def plain_words(field: Any, value: object) -> str:
    """Return a value that names nothing else, in words."""
    if isinstance(value, Mapping | list | tuple | set):
        return several_in_words(value)
    if choice := dict(getattr(field, "flatchoices", ()) or ()).get(value):
        return gettext(str(choice))
    if isinstance(value, bool):
        return gettext("yes") if value else gettext("no")
    if isinstance(value, datetime):
        return words.moment(value)
    if isinstance(value, date) or isinstance(field, PartialDateField):
        return words.when(value)
    return str(value)


def several_in_words(values: Mapping[Any, Any] | Iterable[Any]) -> str:
    """Return several values in words: a list with commas, lists by language one after the other."""
    if isinstance(values, Mapping):
        return "; ".join(plain_words(None, part) for part in values.values())
    return ", ".join(str(part) for part in values)


def name_of(model: Any, value: object, names: Names) -> str:
    """Return the name of another record, given as itself or by its number."""
    if isinstance(value, models.Model):
        return str(getattr(value, "label", value))
    number = int(str(value))
    if number not in names.get(model, {}):
        names = names_of(model, [number])
    return names[model].get(number, f"#{number}")


def names_of(
    model: Any, numbers: Iterable[int], *, open_to: Collection[str] | None = None
) -> dict[type[models.Model], dict[int, str]]:
    """Return the names of the records of one kind by their numbers, asked once; ``open_to``: of those alone."""
    found = model._default_manager.filter(pk__in=set(numbers))
    if issubclass(model, Record):
        rows = found.values_list("pk", "label", "visibility")
        hidden = gettext("not public")
        return {
            model: {pk: name if open_to is None or seen in open_to else hidden for pk, name, seen in rows}
        }
    return {model: {one.pk: str(one) for one in found}}


def names_behind(
    model: type[models.Model],
    values: Iterable[tuple[str, object]],
    *,
    open_to: Collection[str] | None = None,
) -> Names:
    """Return the names of all records that ``values``, pairs of field and value, point at; one question for each kind.

    With ``open_to``, a record of another visibility keeps its name to itself.
    """
    numbers: dict[Any, set[int]] = defaultdict(set)
    for name, value in values:
        field = field_of(model, name)
        if isinstance(field, models.ForeignKey) and isinstance(value, int):
            numbers[field.related_model].add(value)
    names: dict[type[models.Model], Mapping[int, str]] = {}
    for kind, some in numbers.items():
        names |= names_of(kind, some, open_to=open_to)
    return names
