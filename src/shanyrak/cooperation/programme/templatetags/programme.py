"""What the templates of programmes need besides the tags of the design."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django.template import Library

register = Library()


@register.filter
def at(values: Mapping[int, Any] | str, number: int) -> Any:
    """Return what stands under a number; nothing where nothing does."""
    return values.get(number) if isinstance(values, Mapping) else None
