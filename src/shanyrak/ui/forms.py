"""Forms as the design draws them: label, hint, error, field."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.forms import BaseForm, BoundField, CheckboxInput, CheckboxSelectMultiple, DateInput, RadioSelect
from django.forms.renderers import TemplatesSetting

CHOSEN_ONE_BY_ONE = (RadioSelect, CheckboxSelectMultiple)


class Renderer(TemplatesSetting):
    """Draws every form with the design's fields."""

    form_template_name = "ui/form.html"
    field_template_name = "ui/field.html"


@dataclass(frozen=True, slots=True)
class Mistake:
    """One line of the summary above a form: what is wrong, and the field to go to."""

    text: str
    place: str


def mistakes(form: BaseForm) -> list[Mistake]:
    """Return what is wrong with the form, in the order of its fields; what concerns the whole form comes first."""
    whole = [Mistake(str(text), "") for text in form.non_field_errors()]
    hidden = [Mistake(f"{field.name}: {text}", "") for field in form.hidden_fields() for text in field.errors]
    shown = [
        Mistake(f"{field.label}: {text}", first_place(field))
        for field in form.visible_fields()
        for text in field.errors
    ]
    return [*whole, *hidden, *shown]


def first_place(field: BoundField) -> str:
    """Return the identifier of the first thing one can type into."""
    return field.id_for_label or field.auto_id


def kind_of(field: BoundField) -> str:
    """Return how a field is drawn: "check", "choices", "several" or "line"."""
    widget = field.field.widget
    if isinstance(widget, CheckboxInput):
        return "check"
    if isinstance(widget, CHOSEN_ONE_BY_ONE):
        return "choices"
    return "several" if field.use_fieldset else "line"


def drawn(field: BoundField) -> str:
    """Return the field's control with the design's classes; a list of options gets a name of its own."""
    widget = field.field.widget
    attributes: dict[str, Any] = {}
    if kind_of(field) in {"line", "several"}:
        attributes["class"] = f"input {widget.attrs.get('class', '')}".strip()
    if "data-options" in widget.attrs:
        attributes["list"] = f"{field.auto_id}_options"
    if isinstance(widget, DateInput) and "date" in (widget.input_type, widget.attrs.get("type")):
        widget.format = "%Y-%m-%d"  # browsers take no other form, whatever the reader's language
    return str(field.as_widget(attrs=attributes))
