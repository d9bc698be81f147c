"""What the templates of forms ask about a field."""

from __future__ import annotations

from django import template
from django.forms import BaseForm, BoundField

from shanyrak.ui import forms

register = template.Library()


@register.filter
def mistakes(form: BaseForm) -> list[forms.Mistake]:
    """Return the lines of the error summary."""
    return forms.mistakes(form)


@register.filter
def kind_of(field: BoundField) -> str:
    """Return how a field is drawn."""
    return forms.kind_of(field)


@register.filter
def drawn(field: BoundField) -> str:
    """Return the field's control."""
    return forms.drawn(field)
