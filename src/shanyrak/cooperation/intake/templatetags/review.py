"""Filters of the review desk."""

from __future__ import annotations

from typing import Any

from django import template
from django.utils.translation import gettext

from shanyrak.cooperation.intake.queries import in_words

register = template.Library()


@register.filter
def plainly(value: Any) -> str:
    """Write a field's value as a reader says it."""
    words = in_words(value)
    return gettext(words) if words else ""
